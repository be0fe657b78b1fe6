"""Reads what a target cell asks, as offices write it, and writes it back.

A cell is read in one way or refused: a number that could be two, a word that may belong to the
figure or to its unit, a comparison that is strict and inclusive at once are errors, never guesses.
"""

import re
from collections.abc import Callable
from datetime import date

from attrs import frozen

from tracker.domain.requirement import Comparison, Requirement
from tracker.domain.target_cell import Cell, Span, read_cell
from tracker.domain.target_dates import find_date
from tracker.domain.target_error import TargetTextError
from tracker.domain.target_piece import (
    NOT_UNDERSTOOD,
    Manner,
    NotReadError,
    read_piece,
    says_words_only,
)
from tracker.domain.target_writing import spell_requirement
from tracker.language import Language, Text

__all__ = [
    "ReadTarget",
    "TargetTextError",
    "read_requirements",
    "read_targets",
    "write_requirement",
]

_AND = re.compile(r",? (?:và|and) ")
_COMMA_OR_AND = re.compile(r",? (?:và|and) |, ")
_TWO_READINGS = Text(
    vi="có thể là một khoảng, hoặc một số kèm thời hạn",
    en="it could be a range, or a figure and a day",
)
_SHARED = Text(
    vi="không rõ dấu phần trăm, “mỗi năm” hay thời hạn là của một hay của mọi chỉ tiêu",
    en="whether a percent sign, “per year” or a day is meant for one target or for all is unclear",
)
_UNWRITABLE = Text(
    vi="không có cách viết nào đọc lại được đúng như thế",
    en="nothing that could be written would be read as this",
)


@frozen(kw_only=True)
class ReadTarget:
    """One target of a cell, as it was understood.

    Attributes:
        requirement: what it asks.
        by: the day it is to be reached; ``None`` where the cell names none.
        text: the piece of the cell that says so, as printed.
    """

    requirement: Requirement
    by: date | None
    text: str


_Reader = Callable[[Cell, Span], ReadTarget]
_Joints = tuple[re.Pattern[str], ...]


def read_requirements(
    text: str, language: Language, *, unit: str | None = None
) -> tuple[Requirement, ...]:
    """Read what a target cell asks, where it names no day.

    The forms are those of plans and programmes of Vietnamese offices (“≥ 50”, “3-4 %/năm”, “từ 80%
    trở lên”, “xếp thứ 5/63”) and their English counterparts; words of both languages are
    understood in either. “Trên” and “over” are strict; “từ … trở lên” and “at least” are not.

    >>> [asked.comparison.value for asked in read_requirements("≥ 50; < 5 %", Language.VI)]
    ['at_least', 'less_than']
    >>> read_requirements("from 3 to 4 %", Language.EN)[0].high
    Decimal('4')

    Args:
        text: the cell as printed.
        language: whose thousands and decimals its numbers have.
        unit: what the indicator counts; a word such as “triệu” or “million” behind a figure is
            taken as part of the unit only where it stands there too.

    Returns:
        What is asked, in the order printed; a single one of words where it is all words.

    Raises:
        TargetTextError: it is empty, longer than 500 characters, or not understood in one way.
    """
    manner = Manner(language, (unit or "").lower())
    targets = _read(text, (_AND,), lambda cell, span: _read_plain(cell, span, manner))
    return tuple(target.requirement for target in targets)


def read_targets(
    text: str, language: Language, *, unit: str | None = None
) -> tuple[ReadTarget, ...]:
    """Read what a target cell asks, and by when where it says so.

    Days are read day before month, as everywhere in the tracker. A year, a quarter or a month
    means its last day, “before” one the day before it begins. Commas part targets where each has
    its day.

    >>> [(str(each.requirement.value), each.by.year, each.text)
    ...     for each in read_targets("≥ 50 vào năm 2025, ≥ 80 vào năm 2030", Language.VI)]
    [('50', 2025, '≥ 50 vào năm 2025'), ('80', 2030, '≥ 80 vào năm 2030')]

    Args:
        text: the cell as printed.
        language: whose thousands and decimals its numbers have.
        unit: what the indicator counts, as in :func:`read_requirements`.

    Returns:
        The targets, in the order printed.

    Raises:
        TargetTextError: as :func:`read_requirements`; or a day in it does not exist.
    """
    manner = Manner(language, (unit or "").lower())
    return tuple(
        _read(text, (_AND, _COMMA_OR_AND), lambda cell, span: _read_dated(cell, span, manner))
    )


def write_requirement(requirement: Requirement, language: Language) -> str:
    """Write what is asked so that reading it gives the same requirement.

    A figure of three decimals gets a fourth, or loses its zeros, where it could be taken for
    thousands.

    >>> asked = read_requirements("mỗi năm từ 3 đến 4 %", Language.VI)[0]
    >>> write_requirement(asked, Language.VI), write_requirement(asked, Language.EN)
    ('3 - 4%/năm', '3 - 4%/year')

    Args:
        requirement: what is asked.
        language: the language of numbers and words.

    Returns:
        The text of a cell.

    Raises:
        TargetTextError: nothing that could be written would be read as this, such as words that
            hold a figure, a rank with decimals, or more than 15 digits behind the point.
    """
    written = spell_requirement(requirement, language)
    try:
        is_read_back = read_requirements(written, language) == (requirement,)
    except TargetTextError:
        is_read_back = False
    if not is_read_back:
        raise TargetTextError(written, 1, _UNWRITABLE)
    return written


def _read(text: str, joints: _Joints, read: _Reader) -> list[ReadTarget]:
    """Read every piece of a cell; one that is all words is one requirement."""
    cell = read_cell(text)
    try:
        found = _read_pieces(cell, joints, read)
    except TargetTextError:
        whole = cell.on_one_line()
        if whole == cell:
            raise
        try:
            found = _read_pieces(whole, joints, read)
        except TargetTextError:
            found = []
        if not found:
            raise
    if not found:
        raise TargetTextError(text, 1, NOT_UNDERSTOOD)
    if all(each.requirement.words is not None and each.by is None for each in found):
        words = cell.text.strip()
        asked = Requirement(comparison=Comparison.WORDS, words=words)
        return [ReadTarget(requirement=asked, by=None, text=words)]
    return found


def _read_pieces(cell: Cell, joints: _Joints, read: _Reader) -> list[ReadTarget]:
    return [target for span in cell.pieces() for target in _read_joined(cell, span, joints, read)]


def _read_joined(cell: Cell, span: Span, joints: _Joints, read: _Reader) -> list[ReadTarget]:
    """Read a piece as one target, or as several that are joined by “and”, or as words."""
    try:
        return [read(cell, span)]
    except NotReadError as error:
        for joint in joints:
            several = _read_several(cell, span, joint, read)
            if several and (joint is _AND or several[0].by):
                return several
        plain = cell.plain[slice(*span)]
        if says_words_only(plain):
            printed = cell.printed(span)
            asked = Requirement(comparison=Comparison.WORDS, words=printed)
            return [ReadTarget(requirement=asked, by=None, text=printed)]
        offset = max(plain.find(error.fragment), 0)
        part = (span[0] + offset, min(span[0] + offset + len(error.fragment), span[1]))
        raise TargetTextError(cell.printed(part), cell.place(part), error.reason) from error


def _read_several(
    cell: Cell, span: Span, joint: re.Pattern[str], read: _Reader
) -> list[ReadTarget]:
    """Read a piece as targets of which each can stand alone; nothing where it cannot be cut so."""
    marks = [mark.span() for mark in joint.finditer(cell.plain, *span)]
    firsts = [span[0], *(end for _, end in marks)]
    ends = [*(first for first, _ in marks), span[1]]
    best: list[list[ReadTarget] | None] = [*(None for _ in ends), []]
    for first in reversed(range(len(ends))):
        for last in range(first, len(ends)):
            rest = best[last + 1]
            if rest is None or best[first] is not None:
                continue
            try:
                best[first] = [read(cell, cell.trimmed((firsts[first], ends[last]))), *rest]
            except NotReadError:
                continue
    found = best[0] or []
    _refuse_shared(cell, span, found)
    return found


def _refuse_shared(cell: Cell, span: Span, found: list[ReadTarget]) -> None:
    """Refuse joined targets of which one may lend the others its percent sign, year or day."""
    is_bare = [each.by is None and each.text[-1:].isdigit() for each in found]
    percents = {each.requirement.is_percent for each in found}
    if (
        len({each.by is None for each in found}) > 1
        or len({each.requirement.is_per_year for each in found}) > 1
        or (len(percents) > 1 and any(is_bare))
    ):
        raise TargetTextError(cell.printed(span), cell.place(span), _SHARED)


def _read_plain(cell: Cell, span: Span, manner: Manner) -> ReadTarget:
    """Read a piece that names no day."""
    asked = read_piece(cell.plain[slice(*span)], manner)
    return ReadTarget(requirement=asked, by=None, text=cell.printed(span))


def _read_dated(cell: Cell, span: Span, manner: Manner) -> ReadTarget:
    """Read a piece that may name a day."""
    plain = cell.plain[slice(*span)]
    dated = find_date(plain)
    if dated is None:
        return _read_plain(cell, span, manner)
    part = cell.trimmed((span[0] + dated.asked[0], span[0] + dated.asked[1]))
    rest = cell.plain[slice(*part)]
    try:
        asked = read_piece(rest, manner)
    except NotReadError:
        if _is_read(plain, manner):
            return _read_plain(cell, span, manner)
        if not (dated.is_linked and says_words_only(rest)):
            raise
        asked = Requirement(comparison=Comparison.WORDS, words=cell.printed(part))
    if _is_read(plain, manner):
        raise NotReadError(plain, _TWO_READINGS)
    return ReadTarget(requirement=asked, by=dated.by, text=cell.printed(span))


def _is_read(plain: str, manner: Manner) -> bool:
    try:
        read_piece(plain, manner)
    except NotReadError:
        return False
    return True
