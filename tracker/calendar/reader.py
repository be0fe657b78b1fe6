"""Reads phrases with the grammar: the one place where all its forms come together."""

from datetime import date
from functools import lru_cache

from attrs import evolve

from tracker.calendar.deadline import (
    Deadline,
    DeadlineKind,
    UnreadableDeadlineError,
)
from tracker.calendar.forms import (
    counts,
    events,
    numbers,
    recurring,
    whole,
    windows,
    words,
)
from tracker.calendar.grammar import Grammar
from tracker.calendar.period import Period, UnreadablePeriodError
from tracker.calendar.phrase import MAXIMUM_LENGTH, Phrase, read_phrase
from tracker.calendar.window import Part, PeriodKind, Window
from tracker.language import Text

_MOST_WORDS = 120
_BULLETS = frozenset({"-", "+", "*", "•", "·"})
_CLOSINGS = frozenset({".", ";", ",", ":"})

_TOO_LONG = Text(
    vi="dài quá đối với một thời hạn", en="it is too long to be a deadline"
)
_TWO_MEANINGS = Text(
    vi="có thể hiểu theo hơn một cách", en="it can be understood in more than one way"
)


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """Return the grammar of periods and deadlines, made once when it is first needed."""
    tables = (numbers, windows, events, counts, recurring, words, whole)
    forms = {name: lines for table in tables for name, lines in table.FORMS.items()}
    readers = {**numbers.READERS, **events.READERS, **words.READERS}
    return Grammar(forms, readers)


def parse_deadline(text: str) -> Deadline:
    """Read a deadline phrase; see :func:`tracker.calendar.read_deadline`.

    Raises:
        UnreadableDeadlineError: the phrase is not understood.
    """
    if len(text) > MAXIMUM_LENGTH:
        raise UnreadableDeadlineError(text, _TOO_LONG)
    phrase = read_phrase(text)
    if not phrase.words:
        return Deadline(text=text, kind=DeadlineKind.NONE)
    if known := words.read_words(" ".join(word for word in phrase.words if word not in ",.;")):
        return evolve(known, text=text)
    if phrase.words[0] in {"rrule", "freq", "dtstart"}:
        from tracker.calendar.icalendar import read_rule  # noqa: PLC0415 -- needs python-dateutil

        return read_rule(text)
    phrase = _bare(phrase)
    if known := words.read_words(" ".join(word for word in phrase.words if word not in ",.;")):
        return evolve(known, text=text)
    if len(phrase.words) > _MOST_WORDS:
        raise UnreadableDeadlineError(text, _TOO_LONG)
    readings, refusal = grammar().read("led", phrase)
    if len(readings) != 1:
        raise UnreadableDeadlineError(text, _TWO_MEANINGS if readings else refusal)
    deadline: Deadline = readings[0]
    return evolve(deadline, text=text)


def parse_period(text: str) -> Period:
    """Read a period with its year; see :func:`tracker.calendar.read_period`.

    Raises:
        UnreadablePeriodError: the phrase is not understood.
    """
    if len(text) > MAXIMUM_LENGTH:
        raise UnreadablePeriodError(text, _TOO_LONG)
    phrase = _bare(read_phrase(text))
    if len(phrase.words) > _MOST_WORDS:
        raise UnreadablePeriodError(text, _TOO_LONG)
    readings, refusal = grammar().read("period", phrase)
    if len(readings) != 1:
        raise UnreadablePeriodError(text, _TWO_MEANINGS if readings else refusal)
    window: Window = readings[0]
    ends = window.days()
    if ends is None:
        raise UnreadablePeriodError(text, Text(vi="thiếu năm", en="the year is missing"))
    if window.part is not None:
        raise UnreadablePeriodError(text)
    return Period(text=text, kind=window.kind, first=ends[0], last=ends[1])


def _bare(phrase: Phrase) -> Phrase:
    """Return the phrase without bullets before it, full stops after it, or brackets around it."""
    first, end = 0, len(phrase.words)
    while first < end and phrase.words[first] in _BULLETS:
        first += 1
    while end > first and phrase.words[end - 1] in _CLOSINGS and phrase.words[end - 2] != ".":
        end -= 1
    inside = phrase.words[first + 1 : end - 1]
    if end - first > 2 and (phrase.words[first], phrase.words[end - 1]) == ("(", ")"):  # noqa: PLR2004 -- both brackets
        if "(" not in inside and ")" not in inside:
            first, end = first + 1, end - 1
    return Phrase(phrase.text, phrase.words[first:end], phrase.places[first:end])
