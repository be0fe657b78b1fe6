"""The streams of the command: data on standard output, everything else on standard error."""

import os
import sys
from collections.abc import Mapping
from io import TextIOWrapper
from typing import TextIO

import click

from tracker.cli.refusals import CANNOT_WRITE_OUTPUT
from tracker.errors import UsageError
from tracker.formats import Paint, harmless, unpainted
from tracker.language import filled

_NOBODY_READS = 141
"""What a shell reports of a command whose reader has gone: 128 and the number of SIGPIPE."""


def use_unicode() -> None:
    """Make both streams write UTF-8 and line feeds, whatever the locale or the system.

    What cannot be encoded, such as a file name that is no text, is written as an escape.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def paint_for_output(environment: Mapping[str, str]) -> Paint:
    """Return how to colour standard output: only a terminal, and not under ``NO_COLOR``.

    ``NO_COLOR`` counts when it is set and not empty, as no-color.org has it.
    """
    plain = environment.get("NO_COLOR") or environment.get("TERM") == "dumb"
    if plain or sys.stdout is None or not sys.stdout.isatty():
        return unpainted
    return lambda text, colour: click.style(text, fg=colour)


def show(text: str, *, quiet: bool) -> None:
    """Write data to standard output, unless there is none or nothing is to be printed."""
    if text and not quiet:
        say(text)


def say(text: str) -> None:
    """Write data to standard output.

    Raises:
        click.exceptions.Exit: nobody reads it any longer, as after ``| head -1``.
        UsageError: it cannot be written, as on a full disk.
    """
    try:
        click.echo(text)
    except OSError as error:
        _abandon(sys.stdout)
        if isinstance(error, BrokenPipeError):
            raise click.exceptions.Exit(_NOBODY_READS) from error
        raise UsageError(filled(CANNOT_WRITE_OUTPUT, reason=error.strerror)) from error


def tell(text: str) -> None:
    """Write one line of anything that is not data to standard error.

    Names of files and values of a register may hold anything, so what would disturb a terminal
    is written as an escape.
    """
    try:
        click.echo(harmless(text), err=True)
    except OSError:
        _abandon(sys.stderr)  # nobody can be told


def _abandon(stream: TextIO) -> None:
    """Send what *stream* still holds nowhere, or Python would fail again on closing it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
