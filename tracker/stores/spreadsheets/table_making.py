"""From what rows say to the tables of a register."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import frozen

from tracker.calendar import read_deadline
from tracker.language import Text
from tracker.stores.problems import Problems
from tracker.stores.reading import Reader
from tracker.stores.spreadsheets.said import KeptWords, TaskCells
from tracker.stores.spreadsheets.sheet_file import SheetFile
from tracker.stores.spreadsheets.sources import named
from tracker.stores.spreadsheets.unit_names import UnitNames

_ID_PREFIX = "NV-"
"""What ids made of numbers begin with: nhiệm vụ."""
_NO_DAY_MOVED = Text(
    vi="không rõ thời hạn được đổi ngày nào; hãy cho cột ngày (--map extended_on=…) hoặc --as-of",
    en="the day the deadline was moved is not known; give its column (--map extended_on=…) or "
    "--as-of",
)


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


@frozen(kw_only=True)
class TableMaking:
    """What the tables of one sheet are made with.

    Attributes:
        units: the organizations named.
        as_of: the day that the file says its progress is of.
        source: where the facts of the sheet come from, as facts name it.
    """

    units: UnitNames
    as_of: date | None
    source: str

    def task_table(self, cells: TaskCells, identifier: str) -> dict[str, Any]:
        """Return a task as a register has it; what its row does not say is left out."""
        report = self.report_table(cells)
        moved = self._amendment_table(cells)
        basis = (name for one in cells.documents for name in one.basis)
        id_of = self.units.id_of
        table = {
            "id": identifier,
            **cells.values,
            "note": "\n".join(words.line for words in self.kept(cells)) or None,
            "basis": list(dict.fromkeys(basis)),
            "lead_units": [id_of(key) for key in cells.lead_units],
            "collaborating_units": [id_of(key) for key in cells.collaborating_units],
            "amendments": [moved] if moved else [],
            "reports": [report] if report else [],
            **named(self.source, cells.number),
        }
        return {key: value for key, value in table.items() if value not in (None, [])}

    def report_table(self, cells: TaskCells) -> dict[str, Any] | None:
        """Return what a row reports; ``None`` where it reports nothing, or its day is not known.

        A completion is one only where its day is given; a status in words is kept as it is claimed.
        """
        day = cells.completed_on or cells.reported_on or self.as_of
        if day is None or not (cells.completed_on or cells.says_progress):
            return None
        report = {key: value for key, value in cells.report.items() if value is not None}
        if cells.completed_on is not None:
            report["event"] = "completed"
            if cells.reported_on is not None and cells.reported_on > cells.completed_on:
                report["reported_on"] = cells.reported_on
        elif report.keys() == {"evidence"}:
            report = {"note": report["evidence"]}
        return {"on": day, **report, **named(self.source)}

    def has_undated_report(self, cells: TaskCells) -> bool:
        """Whether a row reports something of which no day is known."""
        days = (cells.completed_on, cells.reported_on, self.as_of)
        return cells.says_progress and not any(days)

    def kept(self, cells: TaskCells) -> list[KeptWords]:
        """Return what goes into the note of a task."""
        if not cells.kept and cells.current_deadline is None and not self.has_undated_report(cells):
            return []
        kept = list(cells.kept)
        if self.has_undated_report(cells):
            kept += cells.reported
        if self._is_moved(cells) and self._moved_on(cells) is None:
            heading = "Thời hạn mới"
            text = str(cells.current_deadline)
            kept.append(KeptWords(heading=heading, text=text, reason=_NO_DAY_MOVED))
        return kept

    def is_moved_unsure(self, cells: TaskCells) -> bool:
        """Whether a deadline set anew is recorded from the day of the file, for want of its own."""
        return cells.extended_on is None and self._amendment_table(cells) is not None

    def _moved_on(self, cells: TaskCells) -> date | None:
        return cells.extended_on or cells.reported_on or self.as_of

    def _is_moved(self, cells: TaskCells) -> bool:
        """Whether the deadline that holds now is another than the first."""
        now, first = cells.current_deadline, cells.values.get("deadline")
        if now is None or now == first:
            return False
        if (isinstance(now, date) and isinstance(first, date)) or first is None:
            return True
        return not read_deadline(_words(now)).means(read_deadline(_words(first)))

    def _amendment_table(self, cells: TaskCells) -> dict[str, Any] | None:
        """Return the deadline set anew, from the day it is known to hold."""
        day = self._moved_on(cells)
        if day is None or not self._is_moved(cells):
            return None
        return {"made_on": day, "deadline": cells.current_deadline, **named(self.source)}


def _words(deadline: object) -> str:
    return deadline.isoformat() if isinstance(deadline, date) else str(deadline)


class _Gathered(Problems):
    """Problems by row, each to be told where its row is rejected."""

    def __init__(self) -> None:
        super().__init__()
        self.by_row: dict[int, list[Text]] = {}

    def add_later(self, path: str, line: int | None, text: Any) -> None:
        """Note a problem of a row."""
        super().add_later(path, line, text)
        self.by_row.setdefault(line or 0, []).append(text())


def read_file(file: SheetFile) -> tuple[Mapping[int, list[Text]], Mapping[str, list[Any]]]:
    """Return what the reader of registers would refuse in each row of a sheet, and its entries."""
    gathered = _Gathered()
    entries = Reader(file, gathered).sections()
    return gathered.by_row, entries
