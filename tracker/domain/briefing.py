"""Briefings: the meetings that review one period, launch the next and elect a leader."""

from collections.abc import Iterable
from datetime import date

from attrs import field, frozen

from tracker.calendar import Period
from tracker.domain.fact import Fact, as_text, as_words, is_identifier, is_text, refers_to
from tracker.domain.suppression import Entry


@frozen(kw_only=True)
class Result(Fact):
    """What a briefing found or did in one field of work, in words (kết quả).

    A result in figures is a measurement of an indicator.

    Attributes:
        topic: the field of work, in a few words.
        text: what was found or done.
    """

    topic: str = field(converter=as_words, validator=is_text)
    text: str = field(converter=as_words, validator=is_text)


def _as_results(values: Iterable[Result]) -> tuple[Result, ...]:
    return tuple(values)


@frozen(kw_only=True)
class Briefing(Entry):
    """A cluster's meeting (hội nghị giao ban).

    Attributes:
        id: short name, chosen by people, one word.
        title: what it was called.
        cluster: id of the cluster that met.
        held_on: its day; ``None`` where the source does not say.
        place: where it was held.
        chair: id of the organization that chaired it.
        reviews: the period it looked back on.
        launches: the period it set tasks for.
        results: what it found or did, in words.

    >>> done = Result(topic="an ninh, trật tự", text="giữ vững")
    >>> Briefing(id="q1", title="Giao ban quý I", results=[done]).results[0].text
    'giữ vững'
    """

    id: str = field(converter=as_words, validator=is_identifier)
    title: str = field(converter=as_words, validator=is_text)
    cluster: str | None = field(default=None, converter=as_text, metadata=refers_to("cluster"))
    held_on: date | None = None
    place: str | None = field(default=None, converter=as_text, validator=is_text)
    chair: str | None = field(default=None, converter=as_text, metadata=refers_to("organization"))
    reviews: Period | None = None
    launches: Period | None = None
    results: tuple[Result, ...] = field(default=(), converter=_as_results)
