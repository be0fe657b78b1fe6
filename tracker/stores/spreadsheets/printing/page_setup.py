"""How a sheet is put on paper: A4 across, as wide as the page, with its header on every page."""

from collections.abc import Sequence
from typing import Any

from openpyxl.worksheet.properties import PageSetupProperties

from tracker.stores.spreadsheets.grid import column_name
from tracker.stores.spreadsheets.printing.sheet import PrintedColumn

_A4 = 9
_INCH = 25.4
_PIXELS_AN_INCH = 96
_FIGURE, _PADDING = 7, 5
"""Pixels of a figure of the font, and around the text of a cell: what widths are told in."""
_LEFT, _RIGHT, _TOP, _BOTTOM, _FOOT = 15, 15, 15, 18, 9
"""Margins in millimetres; the last is from the edge to the number of the page."""


def set_up_page(
    target: Any, columns: Sequence[PrintedColumn], rows_above: int, footer: str
) -> None:
    """Set what has to be known before the first row of a sheet is written.

    Args:
        target: the sheet of the workbook; openpyxl tells no type checker what it has.
        columns: its columns.
        rows_above: how many rows stand above those of the table, and stay when it is scrolled.
        footer: what stands at the foot of every page.
    """
    margins = target.page_margins
    target.page_setup.orientation = "landscape"
    target.page_setup.paperSize = _A4
    target.page_setup.fitToWidth, target.page_setup.fitToHeight = 1, 0
    target.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    target.print_options.horizontalCentered = True
    margins.left, margins.right = _LEFT / _INCH, _RIGHT / _INCH
    margins.top, margins.bottom = _TOP / _INCH, _BOTTOM / _INCH
    margins.header = margins.footer = _FOOT / _INCH
    target.oddFooter.center.text = footer
    for place, column in enumerate(columns):
        target.column_dimensions[column_name(place)].width = _width(column.width)
    target.freeze_panes = f"A{rows_above + 1}"


def _width(millimetres: float) -> float:
    """Return a width as spreadsheet programs tell it: in figures of the font."""
    pixels = millimetres / _INCH * _PIXELS_AN_INCH
    return round(max(pixels - _PADDING, 1) / _FIGURE, 2)
