"""From what is stored of a cell to what it holds, as a person would read it there."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation

from tracker.language import Text
from tracker.stores.spreadsheets.cell_styles import PLAIN, CellStyle
from tracker.stores.spreadsheets.cleaning import clean_text
from tracker.stores.spreadsheets.grid import Faulty, Value

_LARGEST = 10**15
"""A cell keeps fifteen digits of a number; a larger one is no number that a register has."""
_LONGEST_FIGURE = 40
_MOST_KEPT = 50_000
"""A list has few numbers that differ, and they stand in many cells."""
_LEAP_DAY_THAT_WAS_NOT = 60
"""Serial days counted from 1900 have a 29 February 1900, which there never was."""
_EPOCH_1900 = datetime(1899, 12, 30)  # noqa: DTZ001 -- days of a file have no time zone
_EPOCH_1904 = datetime(1904, 1, 1)  # noqa: DTZ001 -- likewise
UNCOMPUTED = Faulty(
    shown="=…",
    reason=Text(
        vi="ô công thức chưa có giá trị; hãy mở bằng chương trình bảng tính rồi lưu lại",
        en="its formula has no stored value; open the file in a spreadsheet program and save it "
        "again",
    ),
)
"""A cell whose formula nobody has worked out."""
_ERROR = Text(vi="ô bị lỗi", en="the cell holds an error")


class UnreadableValueError(ValueError):
    """What is stored of a cell is no value of its kind."""


class CellValues:
    """Turns what is stored of the cells of a workbook into what they hold.

    Args:
        strings: the texts that cells share.
        styles: the styles of cells, by their places.
        since_1904: whether serial days are counted from 1904.
    """

    def __init__(
        self, strings: Sequence[str | None], styles: Sequence[CellStyle], *, since_1904: bool
    ) -> None:
        self._strings = strings
        self._styles = styles
        self._since_1904 = since_1904
        self._numbers: dict[tuple[str, str], Value] = {}
        self._of: dict[str, Callable[[str, str], Value]] = {
            "s": self._shared,
            "str": lambda text, _: clean_text(text),
            "inlineStr": lambda text, _: clean_text(text),
            "b": lambda text, _: text.strip() not in {"0", "false", ""},
            "e": lambda text, _: Faulty(shown=text, reason=_ERROR),
            "d": lambda text, _: _iso(text),
            "n": self._number,
        }

    def value(self, kind: str, text: str, style: str) -> Value:
        """Return what a cell holds.

        Args:
            kind: the kind of its value, as the workbook has it.
            text: what is stored.
            style: the place of its style; empty where it has none.

        Raises:
            UnreadableValueError: nothing of that kind is stored so.
        """
        read = self._of.get(kind)
        if read is None:
            raise UnreadableValueError(kind)
        return read(text, style)

    def _shared(self, text: str, _: str) -> Value:
        if text.isascii() and text.isdigit() and len(text) <= _LONGEST_FIGURE:
            place = int(text)
            if place < len(self._strings):
                return self._strings[place]
        raise UnreadableValueError(text)

    def _number(self, text: str, style: str) -> Value:
        key = (text, style)
        if key not in self._numbers:
            if len(self._numbers) >= _MOST_KEPT:
                self._numbers.clear()
            self._numbers[key] = _shown(text, self._style(style), since_1904=self._since_1904)
        return self._numbers[key]

    def _style(self, style: str) -> CellStyle:
        if not style:
            return PLAIN
        if style.isascii() and style.isdigit() and len(style) <= _LONGEST_FIGURE:
            place = int(style)
            return self._styles[place] if place < len(self._styles) else PLAIN
        raise UnreadableValueError(style)


def _shown(text: str, style: CellStyle, *, since_1904: bool) -> Value:
    """Return a number as it is shown: a day, a percentage with its sign, trailing zeros kept."""
    if style.is_plain and text.isascii() and text.isdigit() and len(text) < len(str(_LARGEST)):
        return int(text)
    try:
        number = float(text)
        exact = Decimal(repr(number))
    except (ValueError, InvalidOperation) as error:
        raise UnreadableValueError(text) from error
    if not exact.is_finite():
        return str(number)
    if style.is_moment or style.is_elapsed:
        return _moment(number, style, since_1904=since_1904)
    return _figure(number, exact, style)


def _figure(number: float, exact: Decimal, style: CellStyle) -> Value:
    """Return a number that is no day, with the decimals it is shown with."""
    if style.is_percent:
        return f"{(exact * 100).normalize():f}%"
    if abs(exact) >= _LARGEST:
        return str(number)
    as_shown = exact.quantize(Decimal(1).scaleb(-style.places))
    if style.places and as_shown == exact:
        return as_shown
    return int(exact) if exact == exact.to_integral_value() else exact


def _moment(number: float, style: CellStyle, *, since_1904: bool) -> Value:
    """Return the day, the time or both that a serial number stands for."""
    try:
        if style.is_elapsed:
            return str(timedelta(days=number))
        whole, fraction = divmod(number, 1)
        past = timedelta(milliseconds=round(fraction * 86_400_000))
        if 0 <= number < 1 and past.days == 0:
            return (_EPOCH_1900 + past).time()
        if 0 < number < _LEAP_DAY_THAT_WAS_NOT and not since_1904:
            whole += 1
        moment = (_EPOCH_1904 if since_1904 else _EPOCH_1900) + timedelta(days=whole) + past
    except (OverflowError, ValueError):
        return Faulty(shown="#VALUE!", reason=_ERROR)
    return moment if moment.time() != time() else moment.date()


def _iso(text: str) -> Value:
    """Return the day, or the day and time, that a text in ISO 8601 names."""
    try:
        if len(text) == len("2024-01-31"):
            return date.fromisoformat(text)
        moment = datetime.fromisoformat(text.removesuffix("Z")).replace(tzinfo=None)
    except ValueError as error:
        raise UnreadableValueError(text) from error
    return moment if moment.time() != time() else moment.date()
