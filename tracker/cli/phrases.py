"""Deadline phrases on standard input, one a line: each is answered, in order, none dropped."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from io import BufferedIOBase
from typing import Any

from attrs import evolve

from tracker.calendar import read_deadline
from tracker.calendar.due import Context, day_in
from tracker.calendar.explanation import recurrence_by
from tracker.calendar.phrase import fold, read_day
from tracker.cli.refusals import LINE_NOT_UTF8, LINE_TOO_LONG, NO_ANCHOR
from tracker.errors import TrackerError
from tracker.formats import harmless, json_line
from tracker.formats.deadlines import deadline_data, refusal_data
from tracker.language import Language, write_value
from tracker.tables import filled
from tracker.tables.explanation import KINDS

LONGEST = 10_000
"""How many characters of a line are read; a longer one is answered with an error."""
_MOST_BYTES = 4 * LONGEST
_CHUNK = 1 << 16
_QUOTED = 200
_REMEMBERED = 4096
_SHORT = 1000
_MARK = b"\xef\xbb\xbf"

Answer = dict[str, Any]
"""What :func:`tracker.formats.deadlines.deadline_data` gives for a line."""


def read_lines(stream: BufferedIOBase) -> Iterator[list[bytes]]:
    r"""Yield the lines that have arrived, as often as some have, without their line feeds.

    Of a line that never ends no more is kept than shows that it is too long. A byte order mark
    before the first line is left out.

    >>> from io import BytesIO
    >>> [*read_lines(BytesIO(b"Q1 2025\n2025"))]
    [[b'Q1 2025'], [b'2025']]
    """
    rest, at_start = b"", True
    while chunk := stream.read1(_CHUNK):
        *lines, rest = (rest + chunk).split(b"\n")
        rest = rest[: _MOST_BYTES + 1]
        if lines:
            if at_start:
                lines[0] = lines[0].removeprefix(_MARK)
            at_start = False
            yield lines
    if rest:
        yield [rest.removeprefix(_MARK) if at_start else rest]


def answerer(context: Context) -> Callable[[bytes], Answer]:
    """Return a function that answers lines; short ones that come again are answered at once.

    Args:
        context: what phrases are read against; its anchor serves lines that have none.
    """

    @lru_cache(maxsize=_REMEMBERED)
    def remembered(line: bytes) -> Answer:
        return answer(line, context)

    return lambda line: remembered(line) if len(line) <= _SHORT else answer(line, context)


def answer(line: bytes, context: Context) -> Answer:
    """Return what the phrase of a line means, or why it is not understood.

    Args:
        line: a phrase and, after a tab, the day of what it is counted from, if any.
        context: what the phrase is read against.
    """
    text = line[:_MOST_BYTES].removesuffix(b"\r").decode(errors="replace")
    if len(line) > _MOST_BYTES or len(text) > LONGEST:
        return refusal_data(f"{text[:_QUOTED]}…", filled(LINE_TOO_LONG, most=LONGEST))
    phrase, _, day = text.partition("\t")
    try:
        line.decode()
    except UnicodeDecodeError as error:
        return refusal_data(phrase, filled(LINE_NOT_UTF8, place=error.start + 1))
    anchor = _read_anchor(day)
    if anchor is None and day.strip():
        return refusal_data(phrase, filled(NO_ANCHOR, given=day.strip()[:_QUOTED]))
    return _meant(phrase, context if anchor is None else evolve(context, anchor=anchor))


def _meant(phrase: str, context: Context) -> Answer:
    """Return what a phrase means, or why it is not understood."""
    try:
        deadline = read_deadline(phrase)
        due = day_in(deadline, context)
    except TrackerError as error:
        return refusal_data(phrase, error.text)
    return deadline_data(deadline, due, recurrence_by(deadline, context.convention))


def _read_anchor(written: str) -> date | None:
    """Return the day written, or nothing where none is."""
    try:
        return read_day(fold(written))
    except ValueError:
        return None


def answer_line(answer: Answer, language: Language, *, as_json: bool) -> str:
    """Return an answer on one line: as JSON, or its phrase, kind, day and error between tabs."""
    if as_json:
        return json_line(answer, language)
    kind = answer["kind"]
    cells = (answer["phrase"], kind and KINDS[kind], answer["due"], answer["error"])
    return "\t".join(harmless(write_value(cell, language)) for cell in cells)
