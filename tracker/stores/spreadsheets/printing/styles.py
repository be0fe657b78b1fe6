"""How the cells of a printed workbook look: fonts, borders, colours, as named styles.

They have names so that an office can change its headings or its colours once for a whole workbook.
Times New Roman, borders on all sides and days as dd/mm/yyyy are what Vietnamese offices print
(36-HD/VPTW of 2018 and Decree 30/2020/NĐ-CP ask for the font).
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from tracker.stores.spreadsheets.printing.sheet import CellKind, RowRole, Tone

if TYPE_CHECKING:
    from openpyxl.styles import NamedStyle

FONT = "Times New Roman"
SIZE = 11
TITLE, CAPTION, ASIDE, UNIT_NOTE, HEADING, PLACE, SIGNATURE, BELOW = (
    *("tracker title", "tracker caption", "tracker aside", "tracker unit", "tracker heading"),
    *("tracker column number", "tracker signature", "tracker note"),
)

_DAY = "dd/mm/yyyy"
_FORMATS = {CellKind.DAY: _DAY, CellKind.NUMBER: "#,##0.###", CellKind.PERCENT: "0.0"}
_ALIGNED = {
    CellKind.MARK: "center",
    CellKind.DAY: "center",
    CellKind.NUMBER: "right",
    CellKind.PERCENT: "right",
}
_FILLS = {
    Tone.GOOD: "E2F0D9",
    Tone.WARNING: "FFF2CC",
    Tone.BAD: "F8CBAD",
    Tone.IDLE: "E7E6E6",
}
_INKS = {Tone.BAD: "9C0006"}
_ROLE_FILLS = {RowRole.GROUP: "F2F2F2", RowRole.TOTAL: "F2F2F2"}


_BLACK = "000000"


@frozen(kw_only=True)
class _Look:
    """How a cell looks."""

    size: float = SIZE
    bold: bool = False
    italic: bool = False
    bordered: bool = False
    filled: str | None = None
    ink: str = _BLACK
    horizontal: str = "center"
    number_format: str = "General"


_LOOKS = {
    TITLE: _Look(size=12, bold=True),
    CAPTION: _Look(size=14, bold=True),
    ASIDE: _Look(size=12, italic=True),
    UNIT_NOTE: _Look(italic=True, horizontal="right"),
    SIGNATURE: _Look(size=12, bold=True),
    BELOW: _Look(italic=True, horizontal="left"),
    HEADING: _Look(bold=True, bordered=True, filled="D9E2F3"),
    PLACE: _Look(size=9, italic=True, bordered=True),
}


def style_name(kind: CellKind, role: RowRole = RowRole.ENTRY, tone: Tone | None = None) -> str:
    """Return the name of the style of a cell.

    >>> style_name(CellKind.TEXT, RowRole.ENTRY, Tone.BAD)
    'tracker text entry bad'
    """
    return " ".join(["tracker", kind, role, *([tone] if tone else [])])


def size_of(name: str) -> tuple[float, bool]:
    """Return the size of the letters of a style, in points, and whether they are bold.

    >>> size_of("tracker title"), size_of("tracker text entry")
    ((12, True), (11, False))
    """
    if name in _LOOKS:
        return _LOOKS[name].size, _LOOKS[name].bold
    return SIZE, RowRole.ENTRY not in name.split() or Tone.BAD in name.split()


def styles() -> Iterator["NamedStyle"]:
    """Yield every style of a workbook."""
    for kind in CellKind:
        for role in RowRole:
            yield _styled(style_name(kind, role), _look_of(kind, role, None))
        for tone in Tone:
            name = style_name(kind, RowRole.ENTRY, tone)
            yield _styled(name, _look_of(kind, RowRole.ENTRY, tone))
    for name, look in _LOOKS.items():
        yield _styled(name, look)


def _look_of(kind: CellKind, role: RowRole, tone: Tone | None) -> _Look:
    return _Look(
        bold=role is not RowRole.ENTRY or tone is Tone.BAD,
        bordered=True,
        filled=_FILLS[tone] if tone else _ROLE_FILLS.get(role),
        ink=_INKS.get(tone, _BLACK) if tone else _BLACK,
        horizontal=_ALIGNED.get(kind, "left"),
        number_format=_FORMATS.get(kind, "General"),
    )


def _styled(name: str, look: _Look) -> "NamedStyle":
    from openpyxl.styles import (  # noqa: PLC0415 -- an extra, imported where it is used
        Alignment,
        Border,
        Font,
        NamedStyle,
        PatternFill,
        Side,
    )

    thin = Side(style="thin", color="808080")
    return NamedStyle(
        name=name,
        font=Font(name=FONT, size=look.size, bold=look.bold, italic=look.italic, color=look.ink),
        alignment=Alignment(
            horizontal=look.horizontal,
            vertical="center",
            wrap_text=True,
            indent=1 if look.horizontal == "right" else 0,
        ),
        border=Border(left=thin, right=thin, top=thin, bottom=thin) if look.bordered else None,
        fill=PatternFill("solid", start_color=look.filled) if look.filled else None,
        number_format=look.number_format,
    )
