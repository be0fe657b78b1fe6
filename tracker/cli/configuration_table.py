"""The settings of a check as a table: what each is, and where it comes from."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple

from tracker.cli.configured import Configured
from tracker.configuration import Configuration, Said
from tracker.configuration.discovery import named
from tracker.formats import FindingFormat, harmless
from tracker.language import Language, Text, filled, write_value
from tracker.rules import Severity
from tracker.rules.selection import ALL
from tracker.tables import Column, Row, Table
from tracker.tables.table import key


class Source(StrEnum):
    """Where a setting comes from."""

    DEFAULT = "default"
    FILE = "file"
    OPTION = "option"


Given = Mapping[str, str | tuple[str, ...] | None]
"""What was given as options, by the key of a file that says the same; ``None`` where nothing."""

DEFAULTS: Mapping[str, str | tuple[str, ...] | None] = MappingProxyType(
    {
        "select": (ALL,),
        "extend-select": (),
        "ignore": (),
        "fail-on": Severity.ERROR.value,
        "lang": None,
        "format": FindingFormat.TEXT.value,
        "baseline": None,
    }
)
"""What holds where neither a file nor an option says it."""

_CHOOSING = ("select", "extend-select", "ignore")
_KEYS = ("register", "key", "value", "source", "path", "line")
_CAPTION = Text(vi="Cấu hình của {register}", en="What {register} is checked by")
_FILE = Text(vi="tệp cấu hình: {path}", en="configuration file: {path}")
_NO_FILE = Text(vi="không có tệp cấu hình", en="no configuration file")
_SOURCES = MappingProxyType(
    {
        Source.DEFAULT: Text(vi="mặc định", en="default"),
        Source.OPTION: Text(vi="tùy chọn", en="option"),
    }
)


class _Setting(NamedTuple):
    """One setting: its key, what it is, and where a file says it."""

    key: str
    value: Any
    source: Source
    line: int | None = None


def _source(row: Row, _: Language) -> Text | str:
    """Return where a setting comes from: a place in a file, or the name of what else it is."""
    if row["source"] is Source.FILE:
        return harmless(f"{row['path']}:{row['line']}")
    return _SOURCES[row["source"]]


def _value(row: Row, language: Language) -> str:
    """Return a setting as people read it: a list as words with commas."""
    return harmless(write_value(row["value"], language))


_COLUMNS = (
    Column(heading=Text(vi="Khóa", en="Key"), cell=key("key")),
    Column(heading=Text(vi="Giá trị", en="Value"), cell=_value, width=60),
    Column(heading=Text(vi="Từ đâu", en="From"), cell=_source),
)


def configuration_table(path: str, configured: Configured, given: Given) -> Table:
    """Return what one register is checked by.

    Args:
        path: the register, as it was named.
        configured: what files say of the registers of the run.
        given: what options say.
    """
    found = configured.by_register.get(path) or Configuration()
    file = None if found.path is None else named(found.path)
    rows = [
        {
            "register": path,
            "key": one.key,
            "value": [*one.value] if isinstance(one.value, tuple) else one.value,
            "source": one.source,
            "path": file if one.source is Source.FILE else None,
            "line": one.line,
        }
        for one in _settings(found.said, given)
    ]
    return Table(
        keys=_KEYS,
        columns=_COLUMNS,
        rows=rows,
        caption=filled(_CAPTION, register=harmless(path)),
        summary=_NO_FILE if file is None else filled(_FILE, path=harmless(file)),
    )


def _settings(said: Sequence[Said], given: Given) -> Iterator[_Setting]:
    """Yield the settings that hold: each key at the top, then what is said of rules and parts.

    Of what chooses rules, a file's word holds beside that of an option, unless the option chooses
    anew.
    """
    anew = bool(given.get("select"))
    for name, default in DEFAULTS.items():
        by_option = [_Setting(name, given[name], Source.OPTION)] if given.get(name) else []
        by_file = [
            _Setting(name, one.value, Source.FILE, one.line) for one in said if one.key == name
        ]
        if anew if name in _CHOOSING else by_option:
            by_file = []
        yield from [*by_file, *by_option] or [_Setting(name, default, Source.DEFAULT)]
    for one in said:
        if one.key not in DEFAULTS:
            yield _Setting(one.key, one.value, Source.FILE, one.line)
