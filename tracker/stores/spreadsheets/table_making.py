"""From what rows say to the tables of a register."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from tracker.language import Text
from tracker.stores.problems import Problems
from tracker.stores.reading import Reader
from tracker.stores.spreadsheets.sheet_file import SheetFile
from tracker.stores.spreadsheets.task_cells import TaskCells
from tracker.stores.spreadsheets.unit_names import UnitNames

_ID_PREFIX = "NV-"
"""What ids made of numbers begin with: nhiệm vụ."""


def wanted_id(cells: TaskCells, sheet_slug: str, title_slug: str) -> str:
    """Return the id that a task without one should have: by its headings and its number.

    Args:
        cells: what its row says.
        sheet_slug: the name of its sheet as a word; empty for the first sheet.
        title_slug: its title as a word, for a row without a number.
    """
    own = cells.number or title_slug
    path = cells.row.path if cells.number else ()
    return _ID_PREFIX + ".".join(filter(None, (sheet_slug, *path, own)))


def task_table(
    cells: TaskCells, identifier: str, units: UnitNames, as_of: date | None
) -> dict[str, Any]:
    """Return a task as a register has it; what its row does not say is left out."""
    report = report_table(cells, as_of)
    table = {
        "id": identifier,
        **cells.values,
        "basis": list(dict.fromkeys(one.table["id"] for one in cells.documents)),
        "lead_units": [units.id_of(key) for key in cells.lead_units],
        "collaborating_units": [units.id_of(key) for key in cells.collaborating_units],
        "reports": [report] if report else [],
    }
    return {key: value for key, value in table.items() if value not in (None, [])}


def says_progress(cells: TaskCells) -> bool:
    """Whether a row says anything of how far its task is."""
    return any(value is not None for value in cells.report.values())


def report_table(cells: TaskCells, as_of: date | None) -> dict[str, Any] | None:
    """Return what a row reports; ``None`` where it reports nothing, or the day is not known.

    A completion is one only where its day is given; a status in words is kept as it is claimed.
    """
    day = cells.completed_on or cells.reported_on or as_of
    if day is None or not (cells.completed_on or says_progress(cells)):
        return None
    report = {key: value for key, value in cells.report.items() if value is not None}
    if cells.completed_on is not None:
        report["event"] = "completed"
        if cells.reported_on is not None and cells.reported_on > cells.completed_on:
            report["reported_on"] = cells.reported_on
    elif report.keys() == {"evidence"}:
        report = {"note": report["evidence"]}
    return {"on": day, **report}


class _Gathered(Problems):
    """Problems by row, each to be told where its row is rejected."""

    def __init__(self) -> None:
        super().__init__()
        self.by_row: dict[int, list[Text]] = {}

    def add_later(self, path: str, line: int | None, text: Any) -> None:
        """Note a problem of a row."""
        super().add_later(path, line, text)
        self.by_row.setdefault(line or 0, []).append(text())


def flaws_of(file: SheetFile) -> Mapping[int, list[Text]]:
    """Return what the reader of registers would refuse in each row of a sheet."""
    gathered = _Gathered()
    Reader(file, gathered).sections()
    return gathered.by_row
