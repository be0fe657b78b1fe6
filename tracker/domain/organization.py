"""Organizations, their figures, and what they were called and stood under over time."""

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
from tracker.domain.suppression import Entry
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
class Renaming(Fact):
    """A new name of an organization that is otherwise the same.

    Attributes:
        on: the first day it is called so.
        name: its new full name.
        name_en: the same in English.
        document: id of the document that decided it.
    """

    on: date
    name: str = field(converter=as_words, validator=is_text)
    name_en: str | None = field(default=None, converter=as_text, validator=is_text)
    document: str | None = field(default=None, converter=as_text, metadata=refers_to("document"))


@frozen(kw_only=True)
class Move(Fact):
    """A move of an organization to stand under another.

    Attributes:
        on: the first day it stands there.
        parent: id of the organization directly above it from then on; ``None`` for none.
        document: id of the document that decided it.
    """

    on: date
    parent: str | None = field(default=None, converter=as_text, metadata=refers_to("organization"))
    document: str | None = field(default=None, converter=as_text, metadata=refers_to("document"))


def _as_renamings(values: Iterable[Renaming]) -> tuple[Renaming, ...]:
    return tuple(values)


def _as_moves(values: Iterable[Move]) -> tuple[Move, ...]:
    return tuple(values)


@frozen(kw_only=True)
class Organization(Entry):
    """A body that issues documents, leads tasks or holds a role.

    Attributes:
        id: short name, chosen by people, one word.
        name: full name, as first recorded; a renaming adds another and takes none away.
        name_en: its name in English, where it has one.
        kind: what sort of body it is, in the register's own words.
        parent: the organization directly above it, as first recorded.
        aliases: other names it is known by.
        begins_on: first day it exists; ``None`` where not recorded.
        ends_on: last day it exists; ``None`` where it goes on, or where a succession says so.
        figures: counts that describe it.
        renamings: the names it took later; one it takes under another id is a succession.
        moves: the organizations it stood under later.

    >>> renamed = Renaming(on=date(2025, 7, 1), name="Sở B")
    >>> office = Organization(id="a", name="Sở A", renamings=[renamed])
    >>> office.name_on(date(2025, 6, 30)).vi, office.name_on(date(2025, 7, 1)).vi
    ('Sở A', 'Sở B')
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
    renamings: tuple[Renaming, ...] = field(default=(), converter=_as_renamings)
    moves: tuple[Move, ...] = field(default=(), converter=_as_moves)

    def __attrs_post_init__(self) -> None:
        refuse_reversed(self, "begins_on", "ends_on")
        for above, name in (
            (self.parent, "parent"),
            *((move.parent, "moves") for move in self.moves),
        ):
            if above == self.id:
                raise contradiction(
                    self, name, vi="là cấp trên của chính nó", en="it is above itself"
                )
        self._refuse_two_on_one_day()
        self._refuse_unknown_figures()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it is or was known by, each once: full names, English ones, other ones."""
        full = ((self.name, self.name_en), *((one.name, one.name_en) for one in self.renamings))
        found = [name for pair in full for name in pair if name is not None]
        return tuple(dict.fromkeys([*found, *self.aliases]))

    def name_on(self, day: date) -> Text:
        """Return its name on *day*, and in English where it had an English one then."""
        taken = [renaming for renaming in self.renamings if renaming.on <= day]
        latest: Organization | Renaming = max(taken, key=lambda one: one.on, default=self)
        return Text(vi=latest.name, en=latest.name_en or latest.name)

    def parent_on(self, day: date) -> str | None:
        """Return the id of the organization directly above it on *day*."""
        made = [move for move in self.moves if move.on <= day]
        return max(made, key=lambda move: move.on).parent if made else self.parent

    def _refuse_two_on_one_day(self) -> None:
        """Refuse two new names, or two moves, of one day."""
        for name in ("renamings", "moves"):
            days = [change.on for change in getattr(self, name)]
            if len(set(days)) < len(days):
                raise contradiction(
                    self, name, vi="có hai mục cùng ngày", en="two of them have the same day"
                )

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
