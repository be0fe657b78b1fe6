"""Document numbers as they are found: read in every form, misprints tolerated and reported."""

import re

from attrs import evolve

from tracker.citation.number import UnreadableDocumentNumberError
from tracker.citation.number_forms import NumberReader, Parts
from tracker.citation.number_pattern import blank_pattern, number_pattern
from tracker.citation.parsed_number import Misprint, ParsedNumber
from tracker.citation.spelling import plain_text

_LONGEST = 200
_LEADING = re.compile(r"\s*(?:[sS][ốỐoO](?:\s?:\s*|\s*))?(?=\d)|\s*(?=[sS])")
_SPACED_HYPHEN = re.compile(r"\s{1,2}-\s{0,2}|-\s{1,2}")
_GLUED_WORD = re.compile(r"([A-ZĐƯ]{2,12}|TTg)(ngày|của|về|do|ngay|cua)$")


def parse_number(text: str) -> ParsedNumber:
    """Read one document number in any form that offices print.

    Misprints are tolerated and reported in ``problems``; where the spelling leaves several
    readings, all of them are in ``candidates`` and none is chosen. Time is linear in the length
    of *text*. The forms are those of guideline 36-HD/VPTW of 2018 (Party) and of decree
    30/2020/NĐ-CP (State).

    Raises:
        UnreadableDocumentNumberError: it is no document number.

    >>> number = parse_number("Số: 23/NQ-TW")
    >>> number.canonical, [problem.value for problem in number.problems]
    ('23-NQ/TW', ['order'])
    >>> [reading.canonical for reading in parse_number("12/hd-ubnd").candidates]
    ['12/HD-UBND', '12/HĐ-UBND']
    """
    if len(text) > _LONGEST and len(text := text.strip()) > _LONGEST:
        raise UnreadableDocumentNumberError(text[:_LONGEST] + "…")
    plain = plain_text(text).plain.strip()
    read = _read_whole(plain, spelling_problems(text))
    if read is None and (closed := _SPACED_HYPHEN.sub("-", plain)) != plain:
        read = _read_whole(closed, spelling_problems(text) | {Misprint.SPACED})
    if read is None:
        raise UnreadableDocumentNumberError(text)
    return read


def _read_whole(plain: str, problems: frozenset[Misprint]) -> ParsedNumber | None:
    """Read a number that is the whole of *plain*, an opening "Số" apart."""
    leading = _LEADING.match(plain)
    start = leading.end() if leading else 0
    match = number_pattern().match(plain, start) or blank_pattern().match(plain, start)
    if match is None or match.end() != len(plain):
        return None
    before = plain[: match.start()]
    if before and not before[-1].isspace() and before[-1] != ":":
        problems |= {Misprint.GLUED}
    return read_match(match, headed=True, extra=problems)


def spelling_problems(text: str) -> frozenset[Misprint]:
    """Return what is odd in the characters of a number as it was printed.

    >>> sorted(spelling_problems("31–QÐ/TW"))
    [<Misprint.DASH: 'dash'>, <Misprint.LOOKALIKE: 'lookalike'>]
    """
    if text.isascii():
        return frozenset()
    found = set()
    if re.search("[\u0300-\u036f]", text):
        found.add(Misprint.UNCOMPOSED)
    if "\u00d0" in text or "\u00f0" in text:
        found.add(Misprint.LOOKALIKE)
    if re.search("[\u00ad\u2010-\u2015\u2212\uff0d]", text):
        found.add(Misprint.DASH)
    return frozenset(found)


def read_match(
    match: re.Match[str],
    *,
    headed: bool,
    accents_lost: bool = False,
    letter: bool = False,
    extra: frozenset[Misprint] = frozenset(),
) -> ParsedNumber | None:
    """Return the number a match of the pattern is, or ``None`` if it is none.

    Args:
        match: what :func:`tracker.citation.number_pattern.number_pattern` found.
        headed: whether words before it say that a number comes; without them its body must be
            one that is known.
        accents_lost: whether the text around was stripped of its accents.
        letter: whether the word "công văn" or "tờ trình" stands before it, so that it may bear its
            body alone.
        extra: problems already found.
    """
    parts = _parts(match)
    if parts.serial is not None and int(parts.serial) == 0:
        return None
    problems = set(extra)
    if any(char.isspace() for gap in parts.gaps for char in gap):
        problems.add(Misprint.SPACED)
    if parts.stray:
        problems.add(Misprint.STRAY_CHARACTER)
    if parts.serial is None:
        problems = (problems | {Misprint.BLANK}) - {Misprint.SPACED}
    read = NumberReader(parts, headed=headed, accents_lost=accents_lost, letter=letter).read()
    if read is None:
        return None
    return _with_problems(read, frozenset(problems))


def _with_problems(read: ParsedNumber, problems: frozenset[Misprint]) -> ParsedNumber:
    every = tuple(sorted(problems | set(read.problems)))
    if every == read.problems:
        return read
    candidates = tuple(evolve(one, problems=every) for one in read.candidates)
    return evolve(read, problems=every, candidates=candidates)


def _parts(match: re.Match[str]) -> Parts:
    found = match.groupdict()
    spaced = found["code3"] is not None
    second, rest = (
        (found["code4"], found["rest2"]) if spaced else (found["code2"], found["rest"] or "")
    )
    gaps = ("gap4", "gap5") if spaced else ("gap1", "gap2", "gap3")
    glued = _GLUED_WORD.match(second) if second and not rest else None
    return Parts(
        serial=found["serial"],
        suffix=found["suffix"] or "",
        year=found["year"],
        first=found["code3"] if spaced else found["code1"],
        second=glued[1] if glued else second,
        rest=tuple(rest.split("-")[1:]),
        gaps=tuple(found[gap] or "" for gap in gaps),
        stray=bool(found["stray"]),
    )
