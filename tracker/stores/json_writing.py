"""From facts to JSON: a whole register, as one object or one entry a line."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from json import JSONEncoder
from typing import Any

from tracker.calendar import Deadline, Period
from tracker.domain import Register
from tracker.stores.reading import REGISTER
from tracker.stores.shapes import sections
from tracker.stores.writing import written_fields

_TEXT = JSONEncoder(ensure_ascii=False).encode
_LINE_SEPARATORS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
"""Characters that some readers of lines end one at, and that JSON may hold as they are."""


def write_json(register: Register) -> str:
    """Return a register as one JSON object; what is not recorded is not written.

    >>> print(write_json(Register(title="Office")), end="")
    {
      "register": {
        "title": "Office"
      }
    }
    """
    return _indented(tables_of(register), "") + "\n"


def write_json_lines(register: Register) -> str:
    """Return a register as JSON lines, one entry a line.

    >>> print(write_json_lines(Register(title="Office")), end="")
    {"register": {"title": "Office"}}
    """
    tables = tables_of(register)
    lines = [compact({REGISTER: tables.pop(REGISTER)})]
    lines += [compact({name: entry}) for name, entries in tables.items() for entry in entries]
    return "".join(f"{line.translate(_LINE_SEPARATORS)}\n" for line in lines)


def tables_of(register: Register) -> dict[str, Any]:
    """Return a register as the tables that every store reads, days as texts.

    Sections without an entry are left out, as are keys whose value is the default.

    >>> tables_of(Register(title="Office"))
    {'register': {'title': 'Office'}}
    """
    tables: dict[str, Any] = {REGISTER: _plain(register)}
    for name in sections():
        if entries := getattr(register, name):
            tables[name] = [_plain(entry) for entry in entries]
    return tables


def _plain(value: Any) -> Any:
    """Return a value, or the table of a fact, as JSON has it; numbers stay exact."""
    match value:
        case bool() | int() | Decimal():
            return value
        case str():
            return str(value)
        case date():
            return value.isoformat()
        case Deadline() | Period():
            return value.text
        case tuple():
            return [_plain(item) for item in value]
        case _:
            return {key: _plain(part) for key, (_, part) in written_fields(value).items()}


def _indented(value: Any, margin: str) -> str:
    """Return a value as JSON, indented by two; lists of plain values on one line."""
    inner = margin + "  "
    if isinstance(value, Mapping) and value:
        lines = (f"{inner}{_TEXT(key)}: {_indented(part, inner)}" for key, part in value.items())
        return "{\n" + ",\n".join(lines) + f"\n{margin}}}"
    if isinstance(value, list) and any(isinstance(item, Mapping | list) for item in value):
        lines = (f"{inner}{_indented(item, inner)}" for item in value)
        return "[\n" + ",\n".join(lines) + f"\n{margin}]"
    return compact(value)


def compact(value: Any) -> str:
    """Return a value as JSON on one line, numbers exact.

    >>> compact({"on": "2023-04-15", "progress": 40})
    '{"on": "2023-04-15", "progress": 40}'
    """
    return "".join(_pieces(value))


def _pieces(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield "{"
        yield from _joined((f"{_TEXT(key)}: ", part) for key, part in value.items())
        yield "}"
    elif isinstance(value, list):
        yield "["
        yield from _joined(("", item) for item in value)
        yield "]"
    elif isinstance(value, Decimal):
        yield f"{value:f}"
    else:
        yield _TEXT(value)


def _joined(parts: Iterable[tuple[str, Any]]) -> Iterator[str]:
    for number, (before, part) in enumerate(parts):
        yield ", " if number else ""
        yield before
        yield from _pieces(part)
