"""Rows and objects for programs: JSON and CSV with stable keys, the same in every language."""

import re
from collections.abc import Iterable, Mapping
from json import JSONEncoder, dumps
from typing import Any

from tracker.language import Language
from tracker.language.plain import plain

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_ONE_LINE = JSONEncoder(ensure_ascii=False, allow_nan=False)
_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
"""Characters that some readers of lines end one at, and that JSON may hold as they are."""


def json_text(document: Mapping[str, Any], language: Language) -> str:
    """Return *document* as JSON, Unicode as it is, indented by two."""
    return dumps(plain(document, language), ensure_ascii=False, indent=2, allow_nan=False)


def json_line(document: Mapping[str, Any], language: Language) -> str:
    r"""Return *document* as JSON on one line, however its reader tells lines apart.

    >>> json_line({"phrase": "quý\u2028II", "due": None}, Language.EN)
    '{"phrase": "quý\\u2028II", "due": null}'
    """
    line = _ONE_LINE.encode(plain(document, language))
    return line if line.isascii() else _LINE_ENDS.sub(_escaped, line)


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def csv_text(
    rows: Iterable[Mapping[str, Any]], columns: tuple[str, ...], language: Language
) -> str:
    """Return *rows* as CSV, the keys as its header, lines ended by a line feed.

    A text that a spreadsheet would run as a formula is given a leading apostrophe, as the OWASP
    guidance on CSV injection advises.
    """
    import csv  # noqa: PLC0415 -- slow to import, and seldom asked for

    lines = _Lines()
    writer = csv.writer(lines)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(plain(row[column], language)) for column in columns])
    return "\n".join(lines)


class _Lines(list[str]):
    r"""Takes the rows that a CSV writer writes, without their ends.

    The writer ends rows by ``\r\n`` so that it quotes a cell that holds either character; asked
    for another end, it would quote only that one.
    """

    def write(self, row: str) -> None:
        """Take one row."""
        self.append(row.removesuffix("\r\n"))


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        return _cell("; ".join(str(item) for item in value))
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return dumps(value, ensure_ascii=False)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA_STARTS) else value
