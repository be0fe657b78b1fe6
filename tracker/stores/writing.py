"""From facts to TOML: a whole register, one entry, one value."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from tracker.calendar import Deadline, Period
from tracker.domain import Document, Register
from tracker.errors import TrackerError
from tracker.language import Text
from tracker.stores.reading import REGISTER
from tracker.stores.shapes import KIND, FieldShape, header, sections, shape_of_value


class MissingExtraError(TrackerError):
    """Saving was asked for where the library that writes TOML is not installed."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                vi='muốn ghi sổ thì cài thêm: pip install "resolution-tracker[edit]"',
                en='to save a register, install: pip install "resolution-tracker[edit]"',
            )
        )


def write_register(register: Register) -> str:
    """Return a register as a TOML text; what is not recorded is not written.

    Raises:
        MissingExtraError: the extra ``edit`` is not installed.

    >>> print(write_register(Register(title="Office", title_en="Văn phòng")), end="")
    [register]
    title = "Office"
    title_en = "Văn phòng"
    """
    blocks = [header_block(register)]
    for name in sections():
        blocks += [entry_block(name, entry) for entry in getattr(register, name)]
    return "\n".join(blocks)


def header_block(register: Register) -> str:
    """Return the ``[register]`` table, and that of its policy where it settles anything."""
    return "\n".join(_tables(f"[{REGISTER}]", REGISTER, register))


def entry_block(name: str, fact: Any) -> str:
    """Return one entry: its header, its keys, and the tables of its parts.

    Args:
        name: what the header names, such as ``tasks.reports``.
        fact: the entry.
    """
    return "\n".join(_tables(f"[[{name}]]", name, fact))


def table_block(name: str, value: Any) -> str:
    """Return a table that stands once, such as ``[register.policy]``."""
    return "\n".join(_tables(f"[{name}]", name, value))


def _tables(first_line: str, name: str, fact: Any) -> Iterator[str]:
    """Yield the table of *fact*, and those within it, each ending its last line."""
    written = written_fields(fact)
    keys = [key_line(key, value) for key, (shape, value) in written.items() if not shape.is_table]
    yield "".join(f"{line}\n" for line in [first_line, *keys])
    for key, (shape, value) in written.items():
        if shape.is_table and shape.many:
            for part in value:
                yield entry_block(f"{name}.{key}", part)
        elif shape.is_table:
            yield table_block(f"{name}.{key}", value)


def written_fields(fact: Any) -> dict[str, tuple[FieldShape, Any]]:
    """Return the fields of *fact* that are written: those that differ from their defaults."""
    shapes = header() if isinstance(fact, Register) else shape_of_value(fact)
    return {
        key: (shape, value)
        for key, shape in with_kind(fact, shapes).items()
        if (value := getattr(fact, key)) != shape.default
    }


def with_kind(fact: Any, shapes: Any) -> dict[str, FieldShape]:
    """Return *shapes*, after the id of a document that of its kind, which is no field."""
    if not isinstance(fact, Document):
        return dict(shapes)
    kind = FieldShape(name=KIND, kind=str, many=False, required=True, default=None)
    return {"id": shapes["id"], KIND: kind, **shapes}


def key_line(key: str, value: Any) -> str:
    """Return the line that gives a key its value.

    >>> key_line("basis", ("a", "b"))
    'basis = ["a", "b"]'
    """
    return f"{key} = {write_value(value)}"


def write_value(value: Any) -> str:  # noqa: PLR0911 -- one for each type
    """Return one value as TOML writes it, on one line.

    >>> from tracker.calendar import read_deadline
    >>> write_value(read_deadline("2023-06-30")), write_value(read_deadline("quý II/2023"))
    ('2023-06-30', '"quý II/2023"')
    """
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return _quoted(value)
        case int() | date():
            return str(value)
        case Decimal():
            return f"{value:f}"
        case Deadline():
            return value.text if _is_day(value.text) else _quoted(value.text)
        case Period():
            return _quoted(value.text)
        case tuple():
            return f"[{', '.join(write_value(item) for item in value)}]"
        case _:
            keys = (key_line(key, part) for key, (_, part) in written_fields(value).items())
            return f"{{ {', '.join(keys)} }}"


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _quoted(text: str) -> str:
    """Return a text in quotes, with what TOML does not allow there escaped."""
    try:
        import tomlkit  # noqa: PLC0415 -- an extra, needed only to save
    except ImportError as missing:
        raise MissingExtraError from missing
    return tomlkit.string(str(text)).as_string()
