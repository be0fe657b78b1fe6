"""Organizations, the clusters they meet in, and their figures."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from attrs import field, frozen

from tracker.domain.fact import (
    Fact,
    as_text,
    as_words,
    as_words_tuple,
    contradiction,
    is_count,
    is_identifier,
    is_text,
    refers_to,
    refuse_reversed,
)
from tracker.language import Text


@frozen(kw_only=True)
class Figure(Fact):
    """A count that describes an organization: its members, the cells under it.

    Attributes:
        name: what is counted, unique within the organization.
        value: the count.
        unit: what one of them is called.
        as_of: the day it was true; ``None`` where the source does not say.
        parts: names of the organization's figures that this one is the sum of.
        within: name of the organization's figure that this one is a part of.
    """

    name: str = field(converter=as_words, validator=is_text)
    value: Decimal = field(converter=Decimal, validator=is_count)
    unit: str | None = field(default=None, converter=as_text, validator=is_text)
    as_of: date | None = None
    parts: tuple[str, ...] = field(default=(), converter=as_words_tuple, validator=is_text)
    within: str | None = field(default=None, converter=as_text, validator=is_text)

    def __attrs_post_init__(self) -> None:
        if self.value < 0:
            raise contradiction(self, "value", vi="số đếm âm", en="a count below zero")
        if self.name == self.within or self.name in self.parts:
            raise contradiction(
                self, "name", vi="là một phần của chính nó", en="it is a part of itself"
            )


def _as_figures(values: Iterable[Figure]) -> tuple[Figure, ...]:
    return tuple(values)


@frozen(kw_only=True)
class Organization(Fact):
    """A body that issues documents, leads tasks or holds a role.

    Attributes:
        id: short name, chosen by people, one word.
        name: full name.
        name_en: its name in English, where it has one.
        kind: what sort of body it is, in the register's own words.
        parent: the organization directly above it.
        aliases: other names it is known by.
        begins_on: first day it exists; ``None`` where not recorded.
        ends_on: last day it exists; ``None`` where it goes on.
        figures: counts that describe it.
    """

    id: str = field(converter=as_words, validator=is_identifier)
    name: str = field(converter=as_words, validator=is_text)
    name_en: str | None = field(default=None, converter=as_text, validator=is_text)
    kind: str | None = field(default=None, converter=as_text, validator=is_text)
    parent: str | None = field(default=None, converter=as_text, metadata=refers_to("organization"))
    aliases: tuple[str, ...] = field(default=(), converter=as_words_tuple, validator=is_text)
    begins_on: date | None = None
    ends_on: date | None = None
    figures: tuple[Figure, ...] = field(default=(), converter=_as_figures)

    def __attrs_post_init__(self) -> None:
        refuse_reversed(self, "begins_on", "ends_on")
        if self.parent == self.id:
            raise contradiction(
                self, "parent", vi="là cấp trên của chính nó", en="it is above itself"
            )
        self._refuse_unknown_figures()

    @property
    def called(self) -> Text:
        """Its name as recorded, and in English where it has an English one."""
        return Text(vi=self.name, en=self.name_en or self.name)

    def _refuse_unknown_figures(self) -> None:
        """Refuse a figure named twice, or one that speaks of a figure that is not there."""
        names = Counter(figure.name for figure in self.figures)
        for figure in self.figures:
            if names[figure.name] > 1:
                raise contradiction(
                    self,
                    "figures",
                    vi=f"số liệu “{figure.name}” ghi hai lần",
                    en=f"the figure “{figure.name}” is given twice",
                )
            for other in (*figure.parts, *([figure.within] if figure.within else [])):
                if other not in names:
                    raise contradiction(
                        self,
                        "figures",
                        vi=f"“{figure.name}” nhắc đến số liệu “{other}” không có ở đây",
                        en=f"“{figure.name}” speaks of “{other}”, which is not a figure here",
                    )


@frozen(kw_only=True)
class Membership(Fact):
    """An organization's time in a cluster.

    Attributes:
        organization: the member.
        begins_on: its first day in the cluster; ``None`` where not recorded.
        ends_on: its last day; ``None`` where it goes on.
    """

    organization: str = field(converter=as_words, metadata=refers_to("organization"))
    begins_on: date | None = None
    ends_on: date | None = None

    def __attrs_post_init__(self) -> None:
        refuse_reversed(self, "begins_on", "ends_on")

    def holds_on(self, day: date) -> bool:
        """Whether the organization is a member on *day*; an unrecorded end is no limit."""
        return (self.begins_on is None or self.begins_on <= day) and (
            self.ends_on is None or day <= self.ends_on
        )


def _as_memberships(values: Iterable[Membership]) -> tuple[Membership, ...]:
    return tuple(values)


@frozen(kw_only=True)
class Cluster(Organization):
    """Organizations that meet in turn under a rotating leader and deputy.

    A cluster groups organizations; it is not a level between them and their parent.

    Attributes:
        members: who belongs to it and when; not necessarily all of them.
    """

    members: tuple[Membership, ...] = field(default=(), converter=_as_memberships)

    def has_member(self, organization: str, day: date) -> bool:
        """Whether *organization* is recorded as a member on *day*."""
        return any(
            member.organization == organization and member.holds_on(day) for member in self.members
        )

    def members_on(self, day: date) -> tuple[str, ...]:
        """Return the ids of the members on *day*, each once, in the order recorded."""
        return tuple(
            dict.fromkeys(member.organization for member in self.members if member.holds_on(day))
        )
