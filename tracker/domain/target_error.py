"""What is said of a target cell that cannot be read."""

from tracker.errors import TrackerError
from tracker.language import Text

_QUOTED = 60

HOW_TO_MEND = Text(
    vi="hãy viết như “≥ 50”, “40 - 50”, “trên 80%”, “3-4 %/năm”, “hạng 5”, “có”, mỗi chỉ tiêu cách "
    "nhau bằng “;”",
    en="write it like “≥ 50”, “40 - 50”, “over 80%”, “3-4 %/year”, “rank 5”, “yes”, with “;” "
    "between targets",
)


class TargetTextError(TrackerError, ValueError):
    """A target cell that asks nothing that could be understood, or more than one thing.

    Args:
        piece: the words that could not be read, which the message quotes.
        place: where in the cell they begin, counted in characters from 1.
        reason: what is wrong with them.
        mend: how to write them instead, where that is not the usual advice.

    Attributes:
        piece: as given.
        place: as given.
        reason: as given.

    >>> TargetTextError("1,000", 3, Text(vi="không rõ", en="it is unclear")).text.en[:41]
    'character 3: “1,000”: it is unclear; writ'
    """

    def __init__(self, piece: str, place: int, reason: Text, mend: Text = HOW_TO_MEND) -> None:
        quoted = piece if len(piece) <= _QUOTED else f"{piece[:_QUOTED]}…"
        super().__init__(
            Text(
                vi=f"ký tự {place}: “{quoted}”: {reason.vi}; {mend.vi}",
                en=f"character {place}: “{quoted}”: {reason.en}; {mend.en}",
            )
        )
        self.piece = piece
        self.place = place
        self.reason = reason
