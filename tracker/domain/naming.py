"""Ids: each borne by one entry, and every id that is named borne by an entry."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial

from attrs import frozen

from tracker.domain.fact import Location
from tracker.domain.role import BUILT_IN_ROLES
from tracker.domain.spelling import Spellings, fold_name
from tracker.errors import Problem
from tracker.language import Text

NO_FILE = "<register>"
"""What stands for a path where a register was made by a program."""

SOURCE = "source"
"""The kind of a source, and the field of any fact that begins with the id of one."""

PARENT = "parent"
"""The field that names what an entry is a part of, or stands under."""


ROLE = "role"
"""The kind of a role, of which some need not be recorded."""

_MOST_COMPARED = 200
"""Nobody mends more ids in one go; the nearest id is looked for no more often."""


@frozen(kw_only=True)
class Name:
    """An id that an entry bears.

    Attributes:
        id: the id.
        kind: the kind of the entry.
        place: where it is recorded.
        called: tells what else the entry is called, where that is known; asked only for an id
            that names nothing, since it may have been one of these.
    """

    id: str
    kind: str
    place: Location | None = None
    called: Callable[[], Iterable[str]] | None = None


@frozen(kw_only=True)
class Mention:
    """An id that a fact names in one of its fields.

    Attributes:
        owner: the fact, as a message names it.
        owner_id: the id of the fact; ``None`` where it is a part of an entry.
        field: the field that names the id.
        target: the id named.
        kinds: the kinds of entry that may bear it.
        place: where it is recorded.
    """

    owner: str
    owner_id: str | None = None
    field: str
    target: str
    kinds: tuple[str, ...]
    place: Location | None = None


@frozen(kw_only=True)
class Flaw:
    """Something that keeps entries from being one register.

    Attributes:
        place: where it is recorded.
        text: makes what to say of it; called only for what is told, since looking for the
            nearest id takes time.
    """

    place: Location | None
    text: Callable[[], Text]

    def problem(self) -> Problem:
        """Return it as a problem of the input."""
        return Problem(
            path=self.place.path if self.place else NO_FILE,
            line=self.place.line if self.place else None,
            text=self.text(),
        )


def naming_flaws(
    names: Iterable[Name], mentions: Iterable[Mention], unsure: Collection[str] = ()
) -> list[Flaw]:
    """Return what is wrong with the ids of one register.

    Args:
        names: the id of every entry.
        mentions: every id that is named.
        unsure: kinds of which an entry could not be read, so that nobody knows its id; an id
            that it may bear is not missed.

    Returns:
        A flaw for each id used twice, each mention of nothing, and each chain of parents that
        closes on itself. Where no source is recorded, mentions of sources are free.
    """
    flaws: list[Flaw] = []
    by_id: dict[str, Name] = {}
    for name in names:
        first = by_id.setdefault(name.id, name)
        if first is not name:
            flaws.append(Flaw(place=name.place, text=partial(_used_twice, name, first)))
    free = {*unsure}
    if all(name.kind != SOURCE for name in by_id.values()):
        free.add(SOURCE)
    named = [*mentions]
    return [*flaws, *_dangling(by_id, named, free), *_circles(named)]


def _dangling(
    by_id: Mapping[str, Name], mentions: Iterable[Mention], free: Collection[str]
) -> Iterator[Flaw]:
    """Yield a flaw for each mention of nothing, those of *free* kinds apart."""
    built_in = {role.id: Name(id=role.id, kind=ROLE) for role in BUILT_IN_ROLES}
    known = _Known((*by_id.values(), *built_in.values()))
    for mention in mentions:
        found = (by_id.get(mention.target), built_in.get(mention.target))
        if not any(name is not None and name.kind in mention.kinds for name in found) and not any(
            kind in free for kind in mention.kinds
        ):
            yield Flaw(place=mention.place, text=partial(_nowhere, mention, known))


class _Known:
    """The ids there are, by the kinds of entry that bear them.

    Only so many are compared as a reader would mend in one go, since comparing takes time.
    """

    def __init__(self, names: Iterable[Name]) -> None:
        self._names = tuple(names)
        self._spellings: dict[tuple[str, ...], Spellings] = {}
        self._called: dict[tuple[str, ...], Mapping[tuple[str, str], Collection[str]]] = {}
        self._left = _MOST_COMPARED

    def nearest(self, mention: Mention) -> str | None:
        """Return the id of an entry that *mention* may have meant."""
        if not self._left:
            return None
        self._left -= 1
        kinds = mention.kinds
        if kinds not in self._spellings:
            ids = (name.id for name in self._names if name.kind in kinds)
            self._spellings[kinds] = Spellings(ids)
        return self._spellings[kinds].nearest(mention.target)

    def called(self, mention: Mention) -> str | None:
        """Return the id of the one entry that is called what *mention* took for an id."""
        kinds = mention.kinds
        if kinds not in self._called:
            found: dict[tuple[str, str], dict[str, None]] = {}
            for name in self._names:
                if name.kind in kinds and name.called is not None:
                    for word in name.called():
                        for key in (("exact", word), ("folded", fold_name(word))):
                            found.setdefault(key, {})[name.id] = None
            self._called[kinds] = found
        known, target = self._called[kinds], mention.target
        folded = fold_name(target)
        fitting = known.get(("exact", target)) or (folded and known.get(("folded", folded))) or ()
        return next(iter(fitting)) if len(fitting) == 1 else None


def _used_twice(name: Name, first: Name) -> Text:
    """Say that an id is taken, and by what."""
    where = f" ({first.place.path}:{first.place.line})" if first.place else ""
    return Text(
        vi=f"mã “{name.id}” đã dùng cho {first.kind}{where}; mỗi mã chỉ dùng một lần",
        en=f"the id “{name.id}” is already that of {_article(first.kind)} {first.kind}{where}; "
        "use an id only once",
    )


def _article(noun: str) -> str:
    return "an" if noun.startswith(("a", "e", "i", "o", "u")) else "a"


def _one_of(kinds: tuple[str, ...], word: str) -> str:
    """Return kinds as a sentence offers them: a, b or c."""
    return word.join([part for part in (", ".join(kinds[:-1]), kinds[-1]) if part])


def _nowhere(mention: Mention, known: _Known) -> Text:
    """Say that an id names nothing, with the id that may have been meant."""
    subject = f"{mention.owner}: {mention.field}"
    meant = _meant(mention, known)
    return Text(
        vi=f"{subject}: không có {_one_of(mention.kinds, ' hay ')} nào có mã “{mention.target}”"
        + (f"; có phải {meant.vi}?" if meant else ""),
        en=f"{subject}: no {_one_of(mention.kinds, ' or ')} has the id “{mention.target}”"
        + (f"; did you mean {meant.en}?" if meant else ""),
    )


def _meant(mention: Mention, known: _Known) -> Text | None:
    """Return the id of the entry so called, or the nearest id; ``None`` where neither is there."""
    called = known.called(mention)
    if called is not None:
        return Text(vi=f"“{called}”, vốn có tên này", en=f"“{called}”, whose name this is")
    near = known.nearest(mention)
    return Text(vi=f"“{near}”", en=f"“{near}”") if near else None


def _circles(mentions: Iterable[Mention]) -> Iterator[Flaw]:
    """Yield a flaw for each chain of parents that closes on itself."""
    parents: dict[str, Mention] = {}
    for mention in mentions:
        if mention.field == PARENT and mention.owner_id is not None:
            parents.setdefault(mention.owner_id, mention)
    settled: set[str] = set()
    for start in parents:
        chain: dict[str, None] = {}
        current: str = start
        while current in parents and current not in settled and current not in chain:
            chain[current] = None
            current = parents[current].target
        if current in chain:
            in_order = [*chain]
            loop = in_order[in_order.index(current) :]
            yield Flaw(place=parents[min(loop)].place, text=partial(_circle, loop))
        settled.update(chain)


def _circle(loop: list[str]) -> Text:
    """Say which ids are above each other."""
    shown = " → ".join([*loop, loop[0]])
    return Text(vi=f"parent: vòng lặp {shown}", en=f"parent: a circle, {shown}")
