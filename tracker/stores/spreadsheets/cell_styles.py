"""How the cells of a workbook show their numbers: as days, as percentages, with decimals."""

import re
import zipfile
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from xml.parsers import expat

from attrs import frozen

from tracker.stores.spreadsheets.archive import parse_part

_DECIMALS = re.compile(r"[#0,]*0\.(0+)(?![0#?])")
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.')
_BRACKETS = re.compile(r"\[[^\]]*\]")
_ELAPSED = re.compile(r"\[(?:hh?|mm?|ss?)\]", re.IGNORECASE)
_OF_DAYS = re.compile(r"[dmhysDMHYS]")
_GENERAL = "general"
_MOST = 70_000
"""A workbook has at most some 65 000 cell formats."""


@frozen(kw_only=True)
class CellStyle:
    """How a number is shown.

    Attributes:
        is_moment: as a day, a time or both.
        is_elapsed: as an amount of time.
        is_percent: as a percentage.
        places: how many decimals it always has.
    """

    is_moment: bool = False
    is_elapsed: bool = False
    is_percent: bool = False
    places: int = 0

    @property
    def is_plain(self) -> bool:
        """Whether it changes nothing of a whole number."""
        return not (self.is_moment or self.is_elapsed or self.is_percent or self.places)


PLAIN = CellStyle()


def style_of(code: str) -> CellStyle:
    """Return how a format code shows a number.

    >>> style_of("dd/mm/yyyy").is_moment, style_of("0.00%").is_percent, style_of("#,##0.00").places
    (True, True, 2)
    >>> style_of('0 "days"').is_moment, style_of("[h]:mm").is_elapsed, style_of("General") == PLAIN
    (False, True, True)
    """
    first = _LITERAL.sub("", code.partition(";")[0])
    if first.strip().lower() == _GENERAL:
        return PLAIN
    if _ELAPSED.search(first):
        return CellStyle(is_elapsed=True)
    if _OF_DAYS.search(_BRACKETS.sub("", first)):
        return CellStyle(is_moment=True)
    decimals = _DECIMALS.search(first)
    return CellStyle(is_percent="%" in first, places=len(decimals[1]) if decimals else 0)


def read_styles(archive: zipfile.ZipFile, part: str | None) -> Sequence[CellStyle]:
    """Return the style of cells by its place; none where a workbook says nothing of styles.

    Raises:
        SheetError: the part is missing or torn.
    """
    if part is None:
        return ()
    styles = _Styles()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = styles.start
    parser.EndElementHandler = styles.end
    parse_part(archive, part, parser)
    return tuple(styles.by_place)


class _Styles:
    """Gathers the formats of cells."""

    def __init__(self) -> None:
        self.by_place: list[CellStyle] = []
        self._own: dict[str, CellStyle] = {}
        self._in_cells = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take note of a format, or of a cell format by the number of its own."""
        match name.rpartition(" ")[2]:
            case "numFmt":
                code = attributes.get("formatCode", "")[:_LONGEST_CODE]
                self._own[attributes.get("numFmtId", "")] = style_of(code)
            case "cellXfs":
                self._in_cells = True
            case "xf" if self._in_cells and len(self.by_place) < _MOST:
                number = attributes.get("numFmtId", "0")
                style = self._own.get(number) or _BUILT_IN.get(number, PLAIN)
                self.by_place.append(style)

    def end(self, name: str) -> None:
        """Take note of the end of the cell formats."""
        if name.rpartition(" ")[2] == "cellXfs":
            self._in_cells = False


_LONGEST_CODE = 255


_MOMENTS = (*range(14, 23), *range(27, 37), 45, 47, *range(50, 59))
_BUILT_IN: Mapping[str, CellStyle] = MappingProxyType(
    {
        **{str(number): CellStyle(is_moment=True) for number in _MOMENTS},
        **{str(number): CellStyle(places=2) for number in (2, 4, 7, 8, 39, 40, 43, 44)},
        "9": CellStyle(is_percent=True),
        "10": CellStyle(is_percent=True, places=2),
        "46": CellStyle(is_elapsed=True),
    }
)
"""The formats that every spreadsheet program has, by their numbers."""
