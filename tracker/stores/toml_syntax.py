"""From a text to the tables it holds, each with the line it stands on."""

import tomllib
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any, ClassVar

from attrs import frozen

from tracker.language import Text
from tracker.stores.problems import Problems, shown
from tracker.stores.toml_days import with_real_days
from tracker.stores.toml_messages import is_about_repetition, said_of
from tracker.stores.toml_places import Path, Repetition, Shape
from tracker.stores.toml_scanner import MOST_LEVELS, MOST_VALUES, Scan


@frozen(kw_only=True)
class ParsedFile:
    """One file of a register, as tables and values that nobody has checked yet.

    Attributes:
        name: the file as it was named.
        tables: what it holds.
        scan: what stands where in it.
        has_days: always: TOML has days.
    """

    has_days: ClassVar[bool] = True

    name: str
    tables: dict[str, Any]
    scan: Scan

    def line_of(self, path: Path) -> int | None:
        """Return the line of a key, a header or an item, or of what is around it."""
        return self.scan.line_of(path)


def parse(name: str, text: str, problems: Problems) -> ParsedFile | None:
    """Read a TOML text.

    Args:
        name: the file as it was named.
        text: clean text.
        problems: where what is wrong is noted.

    Returns:
        What it holds; ``None`` where it is no TOML.
    """
    scan = Scan(text)
    if excess := _excess(text, scan):
        line, said = excess
        problems.add(name, line, vi=said.vi, en=said.en)
        return None
    text = with_real_days(name, text, scan.days, problems)
    for repetition in scan.repetitions:
        problems.add_later(name, repetition.line, partial(_given_twice, repetition))
    try:
        tables = tomllib.loads(text, parse_float=_decimal)
    except ValueError as error:
        if not (scan.repetitions and is_about_repetition(error)):
            line, said = said_of(error, lines=text.count("\n") + 1, unclosed=scan.unclosed)
            problems.add(name, line, vi=said.vi, en=said.en)
        return None
    return ParsedFile(name=name, tables=tables, scan=scan)


def _decimal(written: str) -> Decimal:
    """Read a number exactly; one too large to hold is no number, and refused as such later."""
    try:
        return Decimal(written)
    except InvalidOperation:
        return Decimal("NaN")


def _excess(text: str, scan: Scan) -> tuple[int, Text] | None:
    """Return the line and the text of what would take the standard library too long."""
    if scan.too_deep is not None:
        return scan.too_deep, Text(
            vi=f"khóa hay danh sách lồng quá {MOST_LEVELS} tầng; sổ chỉ cần bốn tầng",
            en=f"keys or lists are nested more than {MOST_LEVELS} deep; a register needs four",
        )
    if scan.too_many is not None:
        return scan.too_many, Text(
            vi=f"quá {MOST_VALUES} giá trị; hãy chia thành nhiều sổ",
            en=f"there are more than {MOST_VALUES} values; divide it into several registers",
        )
    if scan.too_long is not None:
        written = shown(text[scan.too_long.start : scan.too_long.end])
        return scan.too_long.line, Text(
            vi=f"{written} không phải là số, ngày, true hay false; chữ phải đặt trong ngoặc kép",
            en=f"{written} is no number, no day and not true or false; a text must be in quotes",
        )
    return None


def _given_twice(repetition: Repetition) -> Text:
    """Say what is given a second time, and where it was given first."""
    name = shown(".".join(str(part) for part in repetition.path if isinstance(part, str)))
    first = repetition.first_line
    if repetition.shape is Shape.VALUE:
        key = shown(str(repetition.path[-1]))
        return Text(
            vi=f"khóa {key} đã có ở dòng {first}; mỗi khóa chỉ ghi một lần",
            en=f"the key {key} is already given on line {first}; give it only once",
        )
    plain = name[1:-1]
    return Text(
        vi=f"bảng {name} đã có ở dòng {first}; nếu là danh sách, viết [[{plain}]] trước mỗi mục",
        en=f"the table {name} is already given on line {first}; for a list, write [[{plain}]] "
        "before each entry",
    )
