"""Reads phrases: the plain ones at once, the others with the grammar."""

from attrs import evolve

from tracker.calendar.deadline import Deadline, DeadlineKind, Operator, UnreadableDeadlineError
from tracker.calendar.period import Period, UnreadablePeriodError
from tracker.calendar.phrase import MAXIMUM_LENGTH, Phrase, read_phrase
from tracker.calendar.quick import read_led_quickly, read_quickly
from tracker.calendar.window import Window
from tracker.language import Text

_MOST_WORDS = 120
_BULLETS = frozenset({"-", "+", "*", "•", "·"})
_CLOSINGS = frozenset({".", ";", ",", ":"})
_RULE_WORDS = frozenset({"rrule", "freq", "dtstart"})

_TOO_LONG = Text(vi="dài quá đối với một thời hạn", en="it is too long to be a deadline")
_TWO_MEANINGS = Text(
    vi="có thể hiểu theo hơn một cách", en="it can be understood in more than one way"
)
_NO_YEAR = Text(vi="thiếu năm", en="the year is missing")


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
    if quick := read_led_quickly(phrase.folded):
        window, before = quick
        return Deadline(
            text=text,
            kind=DeadlineKind(window.kind.value),
            operator=Operator.BEFORE if before else Operator.ON,
            meaning=window,
        )
    if phrase.words[0] in _RULE_WORDS:
        from tracker.calendar.icalendar import read_rule  # noqa: PLC0415 -- needs python-dateutil

        return read_rule(text)
    return evolve(_read_slowly(text, phrase), text=text)


def _read_slowly(text: str, phrase: Phrase) -> Deadline:
    """Read a phrase by the words known as a whole, then by the grammar."""
    from tracker.calendar.forms.grammar import grammar  # noqa: PLC0415 -- built when needed
    from tracker.calendar.forms.words import read_words  # noqa: PLC0415 -- likewise

    bare = _bare(phrase)
    for words in (phrase.words, bare.words):
        if known := read_words(" ".join(word for word in words if word not in _CLOSINGS)):
            return known
    if len(bare.words) > _MOST_WORDS:
        raise UnreadableDeadlineError(text, _TOO_LONG)
    readings, refusal = grammar().read("led", bare)
    if len(readings) != 1:
        raise UnreadableDeadlineError(text, _TWO_MEANINGS if readings else refusal)
    deadline: Deadline = readings[0]
    return deadline


def parse_period(text: str) -> Period:
    """Read a period with its year; see :func:`tracker.calendar.read_period`.

    Raises:
        UnreadablePeriodError: the phrase is not understood.
    """
    if len(text) > MAXIMUM_LENGTH:
        raise UnreadablePeriodError(text, _TOO_LONG)
    phrase = _bare(read_phrase(text))
    quick = read_quickly(phrase.folded)
    window = quick[0] if quick and not quick[1] else _read_window(text, phrase)
    ends = window.days()
    if ends is None:
        raise UnreadablePeriodError(text, _NO_YEAR)
    return Period(text=text, kind=window.kind, first=ends[0], last=ends[1])


def _read_window(text: str, phrase: Phrase) -> Window:
    """Read a window by the grammar."""
    from tracker.calendar.forms.grammar import grammar  # noqa: PLC0415 -- built when needed

    if len(phrase.words) > _MOST_WORDS:
        raise UnreadablePeriodError(text, _TOO_LONG)
    readings, refusal = grammar().read("period", phrase)
    if len(readings) != 1:
        raise UnreadablePeriodError(text, _TWO_MEANINGS if readings else refusal)
    window: Window = readings[0]
    return window


def _bare(phrase: Phrase) -> Phrase:
    """Return the phrase without bullets before it, full stops after it, or brackets around it."""
    words = phrase.words
    first, end = 0, len(words)
    while first < end and words[first] in _BULLETS:
        first += 1
    # Dots that stand for something left out, as in "kể từ ngày ...", are not full stops.
    while end > first and words[end - 1] in _CLOSINGS and words[end - 2] != ".":
        end -= 1
    inside = words[first + 1 : end - 1]
    bracketed = words[first:end][:1] == ("(",) and words[end - 1] == ")"
    if bracketed and not {"(", ")"} & set(inside):
        first, end = first + 1, end - 1
    return Phrase(phrase.text, words[first:end], phrase.places[first:end])
