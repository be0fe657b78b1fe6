"""Groups: organizations named together, such as a cluster, with the days they belong."""

from collections.abc import Iterable
from datetime import date

from attrs import field, frozen

from tracker.domain.fact import (
    Fact,
    as_text,
    as_words,
    as_words_tuple,
    is_text,
    refers_to,
    refuse_reversed,
)
from tracker.domain.organization import Organization


@frozen(kw_only=True)
class Membership(Fact):
    """An organization's time in a cluster.

    Attributes:
        organization: the member.
        begins_on: its first day in the cluster; ``None`` where not recorded.
        ends_on: its last day; ``None`` where it goes on.
        listed_as: the name it is listed under there, by which an alphabetical order puts it,
            where that is not its own name.
    """

    organization: str = field(converter=as_words, metadata=refers_to("organization"))
    begins_on: date | None = None
    ends_on: date | None = None
    listed_as: str | None = field(default=None, converter=as_text, validator=is_text)

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
class Group(Organization):
    """Organizations that are given work by one name: “all ministries”, “các địa phương”.

    Attributes:
        members: who belongs to it and when; not necessarily all of them.
        of_kinds: kinds of organization that belong to it as long as they exist.

    >>> Group(id="ministries", name="All ministries", of_kinds=["ministry"]).of_kinds
    ('ministry',)
    """

    members: tuple[Membership, ...] = field(default=(), converter=_as_memberships)
    of_kinds: tuple[str, ...] = field(default=(), converter=as_words_tuple, validator=is_text)


class Cluster(Group):
    """A group that meets in turn under a rotating leader and deputy (cụm, khối).

    A cluster groups organizations; it is not a level between them and their parent.
    """

    __slots__ = ()
