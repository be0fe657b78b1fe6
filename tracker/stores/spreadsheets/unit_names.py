"""The names of organizations in a file, gathered; several in one cell told apart."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from attrs import define, field

from tracker.domain import Organization, Register
from tracker.domain.spelling import fold_name
from tracker.stores.spreadsheets.days import unusable
from tracker.stores.spreadsheets.identifiers import Identifiers, slug

_ALWAYS = re.compile(r";|\n\s*[-+•*·]\s*")
"""What always stands between names: no name holds it."""
_BULLET = re.compile(r"^\s*[-+•*·]\s*")
_MAYBE = re.compile(r"\s*(?:,|\n|/|&|\s-\s|\s–\s)\s*|\s+(?:và|and)\s+")
"""What may stand between names or within one: it is between only where all it parts are known."""
_MOST_PARTS = 40
_LONGEST_SPAN = 8
"""How many parts one name may hold: no office has a name with so many commas in it."""
_TRIMMED = " .,;:\n"


@define
class _Found:
    """An organization that the file names and nobody knew before."""

    spellings: Counter[str] = field(factory=Counter)
    sheet: int = 0
    row: int = 0
    id: str = ""

    @property
    def name(self) -> str:
        """The name most often written; of several, the first in order."""
        return min(self.spellings, key=lambda name: (-self.spellings[name], name))


class UnitNames:
    """The organizations that the cells of a file name.

    A cell is one name where it is known as a whole. It is cut at semicolons and bullets always; at
    commas, line ends, slashes, "và" and "and" only where every part is then known: an organization
    of the register, a name of the alias table, or a name that stands alone in another cell. So
    “Sở Nông nghiệp và Phát triển nông thôn” stays one. Names that differ only in accents, case and
    punctuation are one organization, named as it is written most often.

    Args:
        register: the register that is updated, whose organizations are known.
        aliases: the names that a person says others stand for.
    """

    def __init__(
        self, register: Register | None = None, aliases: Mapping[str, tuple[str, ...]] | None = None
    ) -> None:
        self._known: dict[str, set[str]] = {}
        self._exact: dict[str, set[str]] = {}
        self._names: dict[str, str] = {}
        for entry in _bodies(register):
            self._names[entry.id] = entry.name
            for name in (entry.id, *entry.names):
                self._known.setdefault(_folded(name), set()).add(entry.id)
                self._exact.setdefault(name, set()).add(entry.id)
        self._aliases = {_folded(name): meant for name, meant in (aliases or {}).items()}
        self._written = {_folded(name): name for name in aliases or {}}
        self._alone: set[str] = {
            _folded(name) for meant in self._aliases.values() for name in meant
        }
        self._learned: set[str] = set()
        self._found: dict[str, _Found] = {}
        self._cut: dict[str, tuple[str, ...]] = {}
        self._counts: dict[str, Counter[str]] = {}

    def learn(self, cell: str) -> None:
        """Take note of a cell that holds one name, which is then known in other cells."""
        if cell in self._learned:
            return
        self._learned.add(cell)
        for piece in _pieces(cell):
            if len(_parts(piece)) == 1:
                self._alone.add(_folded(piece))

    def named_in(self, cell: str, sheet: int, row: int) -> tuple[str, ...]:
        """Return a key of each organization that a cell names, each once, in order.

        Args:
            cell: what stands in it.
            sheet: the place of the sheet.
            row: the row.

        Raises:
            UnusableCellError: a name may be that of several organizations.
        """
        keys: dict[str, None] = {}
        for name in self._names_in(cell):
            for meant in self._meant(name):
                keys[self._key(meant, name, sheet, row)] = None
        return tuple(keys)

    def _names_in(self, cell: str) -> tuple[str, ...]:
        """Return the names in a cell; cells are cut once all that stand alone are known."""
        if cell not in self._cut:
            self._cut[cell] = tuple(name for piece in _pieces(cell) for name in self._split(piece))
        return self._cut[cell]

    def _meant(self, name: str) -> tuple[str, ...]:
        """Return the names that a name stands for, by way of others where the table says so."""
        seen: set[str] = set()
        meant: tuple[str, ...] = (name,)
        while len(meant) == 1 and (folded := _folded(meant[0])) in self._aliases:
            if folded in seen:
                break
            seen.add(folded)
            meant = self._aliases[folded]
        return meant

    def _is_known(self, name: str) -> bool:
        folded = _folded(name)
        return folded in self._known or folded in self._aliases or folded in self._alone

    def _split(self, piece: str) -> list[str]:
        """Return the names in a piece; the piece itself where not all its parts are known."""
        parts = _parts(piece)
        if len(parts) == 1 or len(parts) > _MOST_PARTS or self._is_known_whole(piece):
            return [piece]
        # The fewest names that the parts make together, from each place to the end.
        best: list[list[str] | None] = [None] * len(parts) + [[]]
        for first in range(len(parts) - 1, -1, -1):
            for last in range(min(len(parts), first + _LONGEST_SPAN), first, -1):
                rest = best[last]
                name = piece[parts[first][0] : parts[last - 1][1]].strip(_TRIMMED)
                if rest is None or not self._is_known(name):
                    continue
                found = best[first]
                if found is None or len(rest) + 1 < len(found):
                    best[first] = [name, *rest]
        return best[0] or [piece]

    def _is_known_whole(self, piece: str) -> bool:
        folded = _folded(piece)
        return folded in self._known or folded in self._aliases

    def _key(self, meant: str, written: str, sheet: int, row: int) -> str:
        """Return the key of an organization: an id that is known, or its folded name."""
        known = self._exact.get(meant) or self._known.get(_folded(meant), set())
        if len(known) > 1:
            listed = ", ".join(sorted(known))
            raise unusable(
                f"“{meant}” có thể là nhiều đơn vị: {listed}; hãy ghi mã trong bảng tên gọi",
                f"“{meant}” may be any of several units: {listed}; give an id in the alias table",
            )
        if known:
            key = next(iter(known))
        else:
            key = _folded(meant)
            if not key:
                raise unusable(f"“{meant}” không phải là tên đơn vị", f"“{meant}” names no unit")
            found = self._found.get(key)
            if found is None:
                found = self._found[key] = _Found(sheet=sheet, row=row)
            found.spellings[" ".join(meant.split())] += 1
        counts = self._counts.get(key)
        if counts is None:
            counts = self._counts[key] = Counter()
        counts[" ".join(written.split())] += 1
        return key

    def settle(self, identifiers: Identifiers) -> None:
        """Give an id to each organization found, whatever the order they were found in."""
        for key in sorted(self._found):
            self._found[key].id = identifiers.free(slug(key))

    def id_of(self, key: str) -> str:
        """Return the id of an organization by its key."""
        found = self._found.get(key)
        return key if found is None else found.id

    def tables(self, sheet: int) -> list[tuple[dict[str, object], int]]:
        """Return the organizations first named in a sheet as a register has them, with the row."""
        found = [one for one in self._found.items() if one[1].sheet == sheet]
        return [(self._table(key, one), one.row) for key, one in sorted(found, key=_place)]

    def _table(self, key: str, found: _Found) -> dict[str, object]:
        table: dict[str, object] = {"id": found.id, "name": found.name}
        # Other words for it that a person has confirmed; a spelling is found without them.
        others = {
            " ".join(name.split())
            for name in self._counts[key]
            if _folded(name) != key and len(self._meant(name)) == 1
        }
        return {**table, "aliases": sorted(others)} if others else table

    def counts(self) -> Mapping[str, Counter[str]]:
        """Return how often each name was written, by the key of its organization."""
        return self._counts

    def name_of(self, key: str) -> str:
        """Return the name of an organization by its key."""
        found = self._found.get(key)
        return self._names[key] if found is None else found.name

    def is_new(self, key: str) -> bool:
        """Whether an organization was not known before."""
        return key in self._found

    def known_names(self) -> tuple[str, ...]:
        """Return the names of the organizations that were known before."""
        return tuple(self._names.values())


@lru_cache(maxsize=65_536)
def _folded(name: str) -> str:
    """Return a name for comparing; a list names few units, and often."""
    return fold_name(name)


def _bodies(register: Register | None) -> Iterable[Organization]:
    if register is None:
        return ()
    return (*register.organizations, *register.clusters, *register.groups)


def _place(item: tuple[str, _Found]) -> tuple[int, str]:
    return item[1].row, item[0]


def _pieces(cell: str) -> list[str]:
    """Return what stands between the signs that no name holds."""
    pieces = (_BULLET.sub("", piece).strip(_TRIMMED) for piece in _ALWAYS.split(f"{cell}"))
    return [piece for piece in pieces if piece]


def _parts(piece: str) -> list[tuple[int, int]]:
    """Return where the parts of a piece begin and end that may be names of their own."""
    parts: list[tuple[int, int]] = []
    start = 0
    for found in _MAYBE.finditer(piece):
        parts.append((start, found.start()))
        start = found.end()
    parts.append((start, len(piece)))
    return [(first, last) for first, last in parts if piece[first:last].strip(_TRIMMED)]
