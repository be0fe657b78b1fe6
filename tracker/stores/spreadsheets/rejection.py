"""What could not be used of a file, and what it is said of."""

from attrs import frozen

from tracker.language import Text


@frozen(kw_only=True)
class Rejection:
    """One reason why a row cannot be used.

    Attributes:
        sheet: the name of its sheet; empty for a CSV file.
        row: its row.
        column: the column at fault, by its letters and heading; empty where the row as a whole is.
        text: what stands there.
        reason: why it cannot be used.
        cells: what stands in the row, by the headings of its columns.
    """

    sheet: str
    row: int
    column: str
    text: str
    reason: Text
    cells: tuple[tuple[str, str], ...]

    @property
    def message(self) -> Text:
        """The reason with the column it is about."""
        if not self.column:
            return self.reason
        return Text(
            vi=f"cột {self.column}: “{self.text}”: {self.reason.vi}",
            en=f"column {self.column}: “{self.text}”: {self.reason.en}",
        )


@frozen(kw_only=True)
class Notice:
    """Something worth knowing of a file that was read.

    Attributes:
        sheet: the name of its sheet; empty for the whole file.
        row: its row, where it is about one.
        text: what it is.
    """

    sheet: str
    row: int | None = None
    text: Text
