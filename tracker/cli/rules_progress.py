"""How far a long check has come, told on a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

import click

from tracker.language import Language, Text
from tracker.rules.engine import Progress

LONG = 1.0
"""Seconds after which a check is long enough to be told of."""

_LABEL = Text(vi="Đang kiểm tra", en="Checking")


@contextmanager
def rules_progress(
    language: Language, seconds: Callable[[], float] = monotonic
) -> Iterator[Progress | None]:
    """Give what to tell of each rule before it is run; ``None`` where nobody would see it.

    It stands on standard error, only on a terminal, and only once a check has taken long; when
    the check is over its line is taken away.

    Args:
        language: the language to tell in.
        seconds: a clock that only goes forward.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    begun = seconds()
    shown = False

    def tell(done: int, total: int) -> None:
        nonlocal shown
        if seconds() - begun < LONG:
            return
        shown = True
        label = _LABEL.in_language(language)
        click.echo(f"\r{label} {100 * done // total:3d} %", file=sys.stderr, nl=False)

    try:
        yield tell
    finally:
        if shown:
            click.echo("\r\x1b[K", file=sys.stderr, nl=False)
