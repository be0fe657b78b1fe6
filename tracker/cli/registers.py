"""Registers named on the command line, and the day they are asked about."""

import sys
from collections.abc import Sequence
from datetime import date

from tracker.cli.refusals import DAYS_DIFFER
from tracker.cli.terminal import tell
from tracker.domain import Register
from tracker.errors import Problem, RegisterError, UsageError
from tracker.language import Language
from tracker.stores import load


def load_all(paths: Sequence[str], notices: list[Problem] | None = None) -> list[Register]:
    """Load every register named, ``-`` from standard input.

    Args:
        paths: the registers.
        notices: where what is worth knowing of them goes although nothing is wrong.

    Raises:
        RegisterError: any of them cannot be used; the problems of all are listed together.
    """
    registers: list[Register] = []
    problems: list[Problem] = []
    language: Language | None = None
    for path in dict.fromkeys(paths):
        try:
            registers.append(_load(path, notices))
        except RegisterError as error:
            problems.extend(error.problems)
            language = language or error.language
    if problems:
        raise RegisterError(problems, language)
    return registers


def _load(path: str, notices: list[Problem] | None) -> Register:
    return load(path, stdin=sys.stdin.buffer if sys.stdin else None, notices=notices)


def tell_notices(notices: Sequence[Problem], language: Language) -> None:
    """Tell on standard error what registers do not keep of the files they are read from."""
    for notice in notices:
        tell(notice.in_language(language))


def day_asked(registers: Sequence[Register], given: date | None) -> date:
    """Return the day asked about: the one given, or today where the registers are kept.

    Raises:
        UsageError: none is given, and it is not the same day everywhere.
    """
    if given is not None:
        return given
    import pendulum  # noqa: PLC0415 -- slow to import, and needed only where no day is given

    days = {pendulum.now(register.time_zone).date() for register in registers}
    if len(days) > 1:
        raise UsageError(DAYS_DIFFER)
    today = days.pop()
    return date(today.year, today.month, today.day)


def spoken_in(registers: Sequence[Register], asked: str | None) -> Language:
    """Return the language to answer in: the one asked for, or that of the first register."""
    return Language(asked) if asked else registers[0].language
