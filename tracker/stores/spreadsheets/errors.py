"""What makes a whole file unusable, or a part of it."""

from tracker.errors import TrackerError
from tracker.language import Text


class SheetError(TrackerError, ValueError):
    """A workbook or CSV file that cannot be read as a whole.

    Attributes:
        row: the row it is about; ``None`` where the whole file is meant.
        sheet: the sheet it is about; ``None`` where the whole file is meant.
    """

    def __init__(
        self, *, vi: str, en: str, row: int | None = None, sheet: str | None = None
    ) -> None:
        super().__init__(Text(vi=vi, en=en))
        self.row = row
        self.sheet = sheet


class MissingSpreadsheetExtraError(SheetError):
    """A workbook was given, or is to be written, where the library for it is not installed."""

    def __init__(self) -> None:
        command = 'pip install "resolution-tracker[spreadsheet]"'
        super().__init__(
            vi=f"tệp .xlsx cần openpyxl; hãy chạy: {command}",
            en=f"an .xlsx file needs openpyxl; run: {command}",
        )
