"""Successions: how organizations end and which ones follow them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from heapq import heappop, heappush
from types import MappingProxyType

from attrs import field, frozen

from tracker.domain.fact import (
    Fact,
    as_text,
    as_words,
    as_words_tuple,
    contradiction,
    is_identifier,
    refers_to,
)
from tracker.domain.suppression import Entry


class SuccessionKind(StrEnum):
    """What became of an organization."""

    MERGED = "merged"
    """Several became one (hợp nhất), or one was taken into another (sáp nhập)."""
    SPLIT = "split"
    """One became several (chia), or a part of it became another (tách)."""
    RENAMED = "renamed"
    """It goes on under another name, and under another id here."""
    DISSOLVED = "dissolved"
    """It ended (giải thể), and nobody follows it unless the succession says who."""


@frozen(kw_only=True)
class Division(Fact):
    """The tasks that one successor takes over from an organization that was split.

    Attributes:
        successor: id of the organization that takes them over.
        tasks: their ids.
    """

    successor: str = field(converter=as_words, metadata=refers_to("organization"))
    tasks: tuple[str, ...] = field(converter=as_words_tuple, metadata=refers_to("task"))


def _as_divisions(values: Iterable[Division]) -> tuple[Division, ...]:
    return tuple(values)


@frozen(kw_only=True)
class Succession(Entry):
    """Organizations that end on one day, and those that follow them.

    An organization that stands on both sides goes on: what was taken into it, or what was taken
    from it, is the other one. One that a single other is merged into, or that follows a dissolved
    one, was there before; any successor else is founded by it. Legal persons in Viet Nam change so
    by merger, division, separation and conversion (Civil Code 2015, articles 88-92); whoever
    follows takes over the duties.

    Attributes:
        id: short name, chosen by people, one word.
        kind: what became of them.
        effective_on: the first day on which the successors stand in their place.
        predecessors: ids of the organizations that end, or that give up a part.
        successors: ids of those that follow; none where nobody does.
        division: which tasks each successor takes over, for a split.
        rest_to: id of the successor that takes over what is not divided by name.
        document: id of the document that decided it.

    >>> merger = Succession(
    ...     id="S-1", kind=SuccessionKind.MERGED, effective_on=date(2025, 7, 1),
    ...     predecessors=["dak-lak", "phu-yen"], successors=["dak-lak"],
    ... )
    >>> merger.ended
    ('phu-yen',)
    """

    id: str = field(converter=as_words, validator=is_identifier)
    kind: SuccessionKind
    effective_on: date
    predecessors: tuple[str, ...] = field(
        converter=as_words_tuple, metadata=refers_to("organization")
    )
    successors: tuple[str, ...] = field(
        default=(), converter=as_words_tuple, metadata=refers_to("organization")
    )
    division: tuple[Division, ...] = field(default=(), converter=_as_divisions)
    rest_to: str | None = field(default=None, converter=as_text, metadata=refers_to("organization"))
    document: str | None = field(default=None, converter=as_text, metadata=refers_to("document"))

    def __attrs_post_init__(self) -> None:
        for name in ("predecessors", "successors"):
            ids = getattr(self, name)
            if len(set(ids)) < len(ids):
                raise contradiction(self, name, vi="ghi trùng một mã", en="it names an id twice")
        self._refuse_wrong_numbers()
        self._refuse_wrong_division()

    @property
    def ended(self) -> tuple[str, ...]:
        """Ids of the organizations that are no more from that day, in the order recorded."""
        return tuple(one for one in self.predecessors if one not in self.successors)

    @property
    def founded(self) -> tuple[str, ...]:
        """Ids of the successors that were not there before, in the order recorded."""
        is_absorbed = self.kind is SuccessionKind.MERGED and len(self.predecessors) == 1
        if is_absorbed or self.kind is SuccessionKind.DISSOLVED:
            return ()
        return tuple(one for one in self.successors if one not in self.predecessors)

    def heir_to(self, task: str | None, *, of: str) -> str | None:
        """Return the id of the one successor that takes *task* over; ``None`` if nobody settled it.

        A predecessor that goes on keeps what is not given away, and whatever is no task.

        Args:
            task: id of a task; ``None`` for what is no task, such as a place in a cluster.
            of: id of the predecessor that had it.
        """
        for part in self.division:
            if task in part.tasks:
                return part.successor
        if of in self.successors and (task is None or self.rest_to is None):
            return of
        if self.rest_to is not None:
            return self.rest_to
        return self.successors[0] if len(self.successors) == 1 else None

    def _refuse_wrong_numbers(self) -> None:
        """Refuse fewer organizations on either side than the kind of change needs."""
        before, after = len(self.predecessors), len(self.successors)
        involved = len({*self.predecessors, *self.successors})
        fits = {
            SuccessionKind.MERGED: after == 1 and before >= 1 and involved > 1,
            SuccessionKind.SPLIT: before == 1 and after > 1,
            SuccessionKind.RENAMED: before == after == 1 and involved > 1,
            SuccessionKind.DISSOLVED: before >= 1 and len(self.ended) == before,
        }
        if not fits[self.kind]:
            raise contradiction(
                self,
                "successors",
                vi=f"“{self.kind}” không thể đi từ {before} đến {after} tổ chức như đã ghi",
                en=f"“{self.kind}” cannot lead from these {before} to these {after}",
            )

    def _refuse_wrong_division(self) -> None:
        """Refuse work given to who is no successor, or given twice."""
        heirs = [("division", part.successor) for part in self.division]
        if self.rest_to is not None:
            heirs.append(("rest_to", self.rest_to))
        for name, heir in heirs:
            if heir not in self.successors:
                raise contradiction(
                    self,
                    name,
                    vi=f"“{heir}” không phải là tổ chức kế thừa",
                    en=f"“{heir}” is not one of the successors",
                )
        given = [task for part in self.division for task in part.tasks]
        if len(set(given)) < len(given):
            raise contradiction(
                self, "division", vi="giao một nhiệm vụ hai lần", en="it gives a task away twice"
            )


def in_order_of_effect(successions: Iterable[Succession]) -> tuple[Succession, ...]:
    """Return successions by the day they take effect; on one day, each after those it follows.

    One that takes on an organization follows those that found it; one that ends it follows those
    that leave it. Where that settles nothing they are in order of their ids; those of one day that
    follow each other in a circle, and those after them, come last.
    """
    by_day: dict[date, list[Succession]] = {}
    for succession in sorted(successions, key=lambda one: (one.effective_on, one.id)):
        by_day.setdefault(succession.effective_on, []).append(succession)
    return tuple(one for today in by_day.values() for one in _in_order_of_one_day(today))


def _in_order_of_one_day(today: Sequence[Succession]) -> Iterator[Succession]:
    """Yield successions of one day, given in order of their ids, each after those it follows."""
    before = _followed(today)
    after: dict[int, list[int]] = {}
    for place, followed in enumerate(before):
        for earlier in followed:
            after.setdefault(earlier, []).append(place)
    left = [len(followed) for followed in before]
    ready = [place for place, count in enumerate(left) if count == 0]
    told: set[int] = set()
    while ready:
        place = heappop(ready)
        told.add(place)
        yield today[place]
        for later in after.get(place, ()):
            left[later] -= 1
            if left[later] == 0:
                heappush(ready, later)
    yield from (one for place, one in enumerate(today) if place not in told)


def _followed(today: Sequence[Succession]) -> list[set[int]]:
    """Return for each succession of one day the places of those it follows."""
    founding: dict[str, set[int]] = {}
    leaving: dict[str, set[int]] = {}
    for place, succession in enumerate(today):
        for one in succession.founded:
            founding.setdefault(one, set()).add(place)
        for one in succession.successors:
            leaving.setdefault(one, set()).add(place)
    return [
        set().union(
            *(founding.get(one, ()) for one in succession.predecessors),
            *(leaving.get(one, ()) for one in succession.ended),
        )
        - {place}
        for place, succession in enumerate(today)
    ]


def placed_by(
    successions: Iterable[Succession], side: str
) -> Mapping[str, tuple[tuple[int, Succession], ...]]:
    """Return successions with their places, by the ids that one *side* of them names."""
    found: dict[str, list[tuple[int, Succession]]] = {}
    for place, succession in enumerate(successions):
        for organization in getattr(succession, side):
            found.setdefault(organization, []).append((place, succession))
    return MappingProxyType({organization: tuple(ones) for organization, ones in found.items()})
