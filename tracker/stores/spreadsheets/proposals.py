"""The table of names that an import proposes: a person strikes what is wrong, and gives it back."""

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any

from attrs import frozen

from tracker.domain.spelling import Spellings, fold_name
from tracker.stores.spreadsheets.errors import SheetError
from tracker.stores.spreadsheets.unit_names import UnitNames

_ALIKE = 0.85
"""How much of two names must be the same; “Sở Y tế” and “Sở Kinh tế” are less alike."""
_LOOKED_AT = 5
_MOST_COMPARED = 300
"""A person confirms no more names than so; the rest are listed without a proposal."""
_ALWAYS_FIRST = 10**9

ALIASES = "aliases"
"""The table of an alias file."""


class NameKind(StrEnum):
    """What became of a name."""

    KNOWN = "known"
    """An organization that the register has."""
    NEW = "new"
    """An organization created with the name as written."""


@frozen(kw_only=True)
class NameProposal:
    """A name found in a file, and the organization it was taken for.

    Attributes:
        name: the name as written.
        count: how often.
        organization: id of the organization.
        organization_name: its name.
        kind: whether it was known.
        perhaps: a name that it may be another spelling of; nothing is done with it unless a
            person confirms it.
    """

    name: str
    count: int
    organization: str
    organization_name: str
    kind: NameKind
    perhaps: str | None = None


def propose(names: UnitNames) -> tuple[NameProposal, ...]:
    """Return every name found in a file, in order of the organizations and of how often."""
    found = names.counts()
    nearest = _Nearest(names)
    return tuple(
        NameProposal(
            name=name,
            count=count,
            organization=names.id_of(key),
            organization_name=names.name_of(key),
            kind=NameKind.NEW if names.is_new(key) else NameKind.KNOWN,
            perhaps=nearest.to(key),
        )
        for key in sorted(found, key=names.id_of)
        for name, count in sorted(found[key].items(), key=lambda one: (-one[1], one[0]))
    )


class _Nearest:
    """Finds the organization that a new one may be another spelling of.

    It goes only one way, from the name written less often to the other, so that no two names are
    each taken for the other.
    """

    def __init__(self, names: UnitNames) -> None:
        self._names = names
        counts = {names.name_of(key): one.total() for key, one in names.counts().items()}
        known = dict.fromkeys(names.known_names(), _ALWAYS_FIRST)
        self._rank = {**counts, **known}
        self._found: dict[str, str | None] = {}
        self._spellings = Spellings(self._rank)
        self._left = _MOST_COMPARED

    def to(self, key: str) -> str | None:
        """Return the name of the other; ``None`` where there is none, or several."""
        if not self._names.is_new(key):
            return None
        if key not in self._found and self._left <= 0:
            return None
        if key not in self._found:
            self._left -= 1
            name = self._names.name_of(key)
            self._found[key] = self._written_out(name) or self._near(name)
        return self._found[key]

    def _written_out(self, name: str) -> str | None:
        words = name.split()
        if not any(word.isupper() and len(word) > 1 for word in words):
            return None
        first = fold_name(name)[:1]
        alike = (one for one in self._rank if fold_name(one[:2]).startswith(first))
        longer = [one for one in alike if shortens(words, one.split())]
        return longer[0] if len(longer) == 1 else None

    def _near(self, name: str) -> str | None:
        rank = self._rank[name], name
        return next(
            (
                one
                for one in self._spellings.near(name, _LOOKED_AT)
                if (self._rank[one], one) > rank and _alike(name, one)
            ),
            None,
        )


def _alike(name: str, other: str) -> bool:
    """Whether two names differ in a letter or two, and not in a number."""
    first, second = fold_name(name), fold_name(other)
    same = [char for char in first if char.isdigit()] == [char for char in second if char.isdigit()]
    return same and first != second and SequenceMatcher(None, first, second).ratio() >= _ALIKE


def shortens(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether some words are others with runs of them written as initials.

    >>> shortens(["Sở", "XD"], ["Sở", "Xây", "dựng"]), shortens(["SXD"], ["Sở", "Xây", "dựng"])
    (True, True)
    >>> shortens(["Sở", "XD"], ["Sở", "Y", "tế"])
    False
    """
    if not short or len(short) >= len(long):
        return False
    told = fold_name(" ".join(short)).split()
    full = fold_name(" ".join(long)).split()
    capitals = {fold_name(word) for word in short if word.isupper() and len(word) > 1}

    def fits(place: int, at: int) -> bool:
        if place == len(told) or at >= len(full):
            return place == len(told) and at == len(full)
        word = told[place]
        if word == full[at] and fits(place + 1, at + 1):
            return True
        initials = "".join(one[0] for one in full[at : at + len(word)])
        return word in capitals and initials == word and fits(place + 1, at + len(word))

    return fits(0, 0)


def aliases_text(proposals: Iterable[NameProposal]) -> str:
    """Return an alias file that proposes each name that may be another spelling.

    Names that are sure, or stand alone, are comments, to be made lines by whoever knows better.
    """
    lines = [
        "# Tên trong tệp = tên hoặc mã của đơn vị. Xóa dòng sai, sửa dòng thiếu, rồi đưa lại.",
        "# Name in the file = name or id of the unit. Strike what is wrong, and give it back.",
        f"[{ALIASES}]",
    ]
    for one in proposals:
        sign = "" if one.perhaps else "# "
        meant = one.perhaps or one.organization_name
        lines.append(f"{sign}{_quoted(one.name)} = {_quoted(meant)}  # {one.count} ×")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")


def read_aliases(text: str) -> Mapping[str, tuple[str, ...]]:
    r"""Return what an alias file says.

    Raises:
        SheetError: it is no TOML, or not of the shape of one.

    >>> read_aliases('[aliases]\n"SXD" = "Sở Xây dựng"\n"A, B" = ["Sở A", "Sở B"]')
    {'SXD': ('Sở Xây dựng',), 'A, B': ('Sở A', 'Sở B')}
    """
    table = read_table(text, ALIASES)
    found: dict[str, tuple[str, ...]] = {}
    for name, meant in table.items():
        listed = meant if isinstance(meant, list) else [meant]
        if not listed or not all(isinstance(one, str) and one.strip() for one in listed):
            raise SheetError(
                vi=f"[{ALIASES}] “{name}”: cần tên hoặc mã của một hay nhiều đơn vị",
                en=f"[{ALIASES}] “{name}”: wants the name or id of a unit, or a list of them",
            )
        found[name] = tuple(listed)
    return found


def read_table(text: str, name: str) -> dict[str, Any]:
    """Return the only table of a small TOML file.

    Raises:
        SheetError: it is no TOML, or has anything else.
    """
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SheetError(vi=f"không phải TOML: {error}", en=f"it is no TOML: {error}") from error
    table = data.get(name)
    if not isinstance(table, dict) or len(data) != 1:
        raise SheetError(
            vi=f"cần đúng một bảng [{name}]", en=f"it must have one table, [{name}], and no other"
        )
    return table


def read_mapping(text: str) -> dict[str, str]:
    r"""Return the column of each field that a mapping file names.

    Raises:
        SheetError: it is no TOML, or not of the shape of one.

    >>> read_mapping('[columns]\ndeadline = "Hạn xử lý"\nnote = 7')
    {'deadline': 'Hạn xử lý', 'note': '7'}
    """
    table = read_table(text, "columns")
    for field, column in table.items():
        if isinstance(column, bool) or not isinstance(column, str | int):
            raise SheetError(
                vi=f"[columns] {field}: cần tiêu đề, chữ hoặc số thứ tự của cột",
                en=f"[columns] {field}: wants the heading, the letters or the place of a column",
            )
    return {field: str(column) for field, column in table.items()}
