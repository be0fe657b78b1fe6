"""What the standard library says of a broken TOML text, said in both languages."""

import re
from types import MappingProxyType

from tracker.language import Text

_PLACE = re.compile(
    r"(?P<said>.*) \(at (?:line (?P<line>[0-9]+), column [0-9]+|end of document)\)", re.DOTALL
)

_STRING = Text(
    vi='chuỗi ký tự chưa đóng ngoặc kép; thêm dấu " ở cuối',
    en="a text in quotes is not closed; add the closing quotation mark",
)
_ESCAPE = Text(
    vi="dấu \\ trong ngoặc kép phải viết là \\\\, hoặc dùng ngoặc đơn '…'",
    en="a \\ inside quotation marks must be written \\\\, or use '…' for the text",
)
_TWICE = Text(
    vi="khóa hay bảng này đã có ở trên; mỗi khóa chỉ ghi một lần, và mỗi mục của danh sách bắt đầu "
    "bằng [[tên]]",
    en="this key or table is already given above; give a key only once, and begin each entry of a "
    "list with [[name]]",
)
_SAYINGS = MappingProxyType(
    {
        "Invalid statement": Text(
            vi="dòng này không phải là khóa = giá trị, [bảng] hay [[danh sách]]",
            en="this line is no key = value, no [table] and no [[list]]",
        ),
        "Expected newline or end of document after a statement": Text(
            vi="sau giá trị còn chữ thừa; chữ phải đặt trong ngoặc kép, chú thích bắt đầu bằng #",
            en="something follows the value; a text must be in quotes, a comment begins with #",
        ),
        "Expected '=' after a key in a key/value pair": Text(
            vi="sau khóa phải có dấu =",
            en="a key must be followed by =",
        ),
        "Expected ']' at the end of a table declaration": Text(
            vi="tên bảng chưa đóng bằng ]",
            en="the name of the table is not closed by ]",
        ),
        "Expected ']]' at the end of an array declaration": Text(
            vi="tên danh sách chưa đóng bằng ]]",
            en="the name of the list is not closed by ]]",
        ),
        "Invalid initial character for a key part": Text(
            vi="khóa chỉ có chữ cái không dấu, chữ số, _ và -; khóa khác phải đặt trong ngoặc kép",
            en="a key has only the letters a to z, digits, _ and -; any other must be in quotes",
        ),
        "Invalid value": Text(
            vi="giá trị viết chưa đúng; chữ phải đặt trong ngoặc kép",
            en="this is no value; a text must be in quotes",
        ),
        "Unclosed array": Text(
            vi="danh sách thiếu dấu phẩy hoặc chưa đóng bằng ]",
            en="a list lacks a comma, or is not closed by ]",
        ),
        "Unclosed inline table": Text(
            vi="bảng trên một dòng thiếu dấu phẩy hoặc chưa đóng bằng }",
            en="a table on one line lacks a comma, or is not closed by }",
        ),
        "Unterminated string": _STRING,
        "Illegal character '\\n'": _STRING,
        'Expected "\'"': _STRING,
        "Expected \"'''\"": _STRING,
        "Unescaped '\\' in a string": _ESCAPE,
        "Invalid hex value": _ESCAPE,
        "Escaped character is not a Unicode scalar value": _ESCAPE,
        "Invalid date or datetime": Text(
            vi="không có ngày giờ này; ngày viết như 2023-04-15",
            en="there is no such day and time; a day is written like 2023-04-15",
        ),
        "Cannot": _TWICE,
        "Duplicate inline table key": _TWICE,
    }
)


def said_of(error: ValueError, *, lines: int, unclosed: int | None) -> tuple[int, Text]:
    """Return the line that a refusal of the standard library is about, and what it says.

    Args:
        error: the refusal.
        lines: how many lines the text has.
        unclosed: the line where a value begins that is never closed, if any.
    """
    place = _PLACE.fullmatch(str(error))
    said = place["said"] if place else str(error)
    line = int(place["line"]) if place and place["line"] else unclosed or lines
    for beginning, text in _SAYINGS.items():
        if said.startswith(beginning):
            return line, text
    return line, Text(vi=f"TOML viết chưa đúng ({said})", en=f"this is not TOML ({said})")


def is_about_repetition(error: ValueError) -> bool:
    """Whether the standard library refused something given twice."""
    return str(error).startswith(("Cannot ", "Duplicate "))
