"""Which organization a text names: by its id, by one of its names, or by one spelled like it."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import cached_property
from unicodedata import normalize

from attrs import frozen

from tracker.assess.answering import exists_on
from tracker.domain import Organization, Register
from tracker.domain.spelling import Spellings, fold_name
from tracker.language import natural_order

_MOST_SUGGESTED = 3
_MOST_COMPARED = 12
"""How many near names are looked at: one organization may have several of them."""


class MatchKind(StrEnum):
    """How a text names an organization."""

    ID = "id"
    """By its id, letter for letter."""
    NAME = "name"
    """By the full name it has, in either language."""
    ALIAS = "alias"
    """By another name it is known by."""
    FORMER = "former"
    """By a full name that it had before, or takes later."""
    FOLDED = "folded"
    """By any of these, but for accents, case, spaces and punctuation."""


@frozen(kw_only=True)
class OrganizationMatch:
    """The organization that a text names, if it names one.

    Attributes:
        text: what was looked for.
        organization: id of the only one that fits; ``None`` where none or several do.
        how: how it fits, or the best of several does; ``None`` where none does.
        candidates: ids of all that fit, in natural order.
        suggestions: where none fits, ids of at most three with a name near it, the nearest first.
    """

    text: str
    organization: str | None = None
    how: MatchKind | None = None
    candidates: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()

    @property
    def is_ambiguous(self) -> bool:
        """Whether several organizations fit, so that none was taken."""
        return len(self.candidates) > 1


class OrganizationNames:
    """The names of the organizations, clusters and other groups of a register, ready to be found.

    Make it once for a register and ask it for many names.

    Args:
        register: what is recorded.

    >>> office = Organization(id="so-xd", name="Sở Xây dựng", aliases=["SXD"])
    >>> names = OrganizationNames(Register(title="R", organizations=[office]))
    >>> [str(names.find(text).how) for text in ("so-xd", "Sở Xây dựng", "SXD", "SO XAY DUNG")]
    ['id', 'name', 'alias', 'folded']
    >>> names.find("Sở Xây dung").organization, names.find("Sở Xây lắp").suggestions
    ('so-xd', ('so-xd',))
    """

    def __init__(self, register: Register) -> None:
        self._register = register
        self._organizations = register.organization_by_id

    def find(self, text: str, *, as_of: date | None = None) -> OrganizationMatch:
        """Return the organization that *text* names.

        An id is borne by one organization and goes before names; a name letter for letter goes
        before one that is only spelled like it. Where several fit equally, none is taken.

        Args:
            text: an id or a name.
            as_of: where given, an organization that is there on that day goes before those that
                are not, and one that has the name on that day before those that had it.
        """
        text = normalize("NFC", text).strip()
        if text in self._organizations:
            return OrganizationMatch(
                text=text, organization=text, how=MatchKind.ID, candidates=(text,)
            )
        exact = self._exact.get(text)
        fitting = exact or self._folded.get(fold_name(text))
        if fitting is None:
            return OrganizationMatch(text=text, suggestions=self._suggestions(text))
        candidates = self._narrowed(fitting, text, as_of)
        kinds = {self._how(one, text, as_of) for one in candidates}
        return OrganizationMatch(
            text=text,
            organization=candidates[0] if len(candidates) == 1 else None,
            how=next(kind for kind in MatchKind if kind in kinds),
            candidates=candidates,
        )

    @cached_property
    def _exact(self) -> dict[str, tuple[str, ...]]:
        """The ids of the organizations that bear each name."""
        return _by_name((name, one) for one in self._all() for name in one.names)

    @cached_property
    def _folded(self) -> dict[str, tuple[str, ...]]:
        """The same by names without accents, case and punctuation, and by ids so."""
        return _by_name(
            (folded, one)
            for one in self._all()
            for name in (one.id, *one.names)
            if (folded := fold_name(name))
        )

    @cached_property
    def _spellings(self) -> Spellings:
        return Spellings(self._folded)

    def _all(self) -> Iterable[Organization]:
        return self._organizations.values()

    def _how(self, identifier: str, text: str, as_of: date | None) -> MatchKind:
        """Return how a text that fits an organization names it."""
        organization = self._organizations[identifier]
        full = organization.name_on(as_of or date.max)
        if text in {full.vi, full.en}:
            return MatchKind.NAME
        if text in organization.aliases:
            return MatchKind.ALIAS
        return MatchKind.FORMER if text in organization.names else MatchKind.FOLDED

    def _narrowed(self, fitting: tuple[str, ...], text: str, as_of: date | None) -> tuple[str, ...]:
        """Return those of several that are there on a day and so called then, if any are."""
        if as_of is not None and len(fitting) > 1:
            there = (one for one in fitting if exists_on(self._register, one, as_of))
            fitting = tuple(there) or fitting
            fitting = tuple(one for one in fitting if self._bears(one, text, as_of)) or fitting
        return fitting

    def _bears(self, identifier: str, text: str, day: date) -> bool:
        """Whether a text that fits an organization is its id, its name on a day or an alias."""
        organization = self._organizations[identifier]
        full = organization.name_on(day)
        folded = fold_name(text)
        borne = (identifier, full.vi, full.en, *organization.aliases)
        return any(fold_name(name) == folded for name in borne)

    def _suggestions(self, text: str) -> tuple[str, ...]:
        """Return the ids of organizations with a name near to *text*, the nearest first.

        A name that has the words of *text* in it, the last perhaps cut short, is nearest.
        """
        folded = fold_name(text)
        holding = [name for name in self._folded if f" {folded}" in f" {name}"] if folded else []
        holding.sort(key=lambda name: (len(name), natural_order(name)))
        near = [*holding[:_MOST_COMPARED], *self._spellings.near(folded, _MOST_COMPARED)]
        found = dict.fromkeys(one for name in near for one in self._folded[name])
        return tuple(found)[:_MOST_SUGGESTED]


def find_organization(
    register: Register, text: str, *, as_of: date | None = None
) -> OrganizationMatch:
    """Return the organization that *text* names; for many texts, make :class:`OrganizationNames`.

    >>> register = Register(title="R", organizations=[Organization(id="a", name="Sở A")])
    >>> find_organization(register, "so a").organization
    'a'
    """
    return OrganizationNames(register).find(text, as_of=as_of)


def _by_name(named: Iterable[tuple[str, Organization]]) -> dict[str, tuple[str, ...]]:
    """Return the ids that go with each name, each once, in natural order."""
    found: dict[str, dict[str, None]] = {}
    for name, organization in named:
        found.setdefault(name, {})[organization.id] = None
    return {name: tuple(sorted(ids, key=natural_order)) for name, ids in found.items()}
