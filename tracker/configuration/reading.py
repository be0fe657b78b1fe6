"""From a configuration file to what it says: every key is checked, and every problem noted."""

import os
import stat
from collections.abc import Callable, Mapping, Sequence
from errno import EISDIR
from os import PathLike
from types import MappingProxyType
from typing import Any

from tracker.configuration.configuration import Configuration
from tracker.configuration.discovery import (
    LARGEST,
    SHARED_NAME,
    SHARED_TABLE,
    configuration_file,
    named,
    tells_of_table,
)
from tracker.configuration.overrides import OVERRIDES, read_overrides
from tracker.configuration.rule_tables import RULES, RuleTables
from tracker.configuration.sheet import Sheet
from tracker.errors import ConfigurationError
from tracker.formats import FindingFormat
from tracker.language import Language, Text, filled
from tracker.rules import CATALOGUE, Rule, Selection, Settings, Severity
from tracker.stores.decoding import decode
from tracker.stores.files import reason_of
from tracker.stores.problems import Problems
from tracker.stores.toml_places import Path
from tracker.stores.toml_syntax import ParsedFile, parse

NEVER = "never"
"""What ``fail-on`` says where no finding makes a check fail."""
FAIL_ON = (*Severity, NEVER)
_READERS: Mapping[str, Callable[[Sheet, Path, object], object]] = MappingProxyType(
    {
        **dict.fromkeys(("select", "extend-select", "ignore"), Sheet.rule_names),
        "fail-on": lambda sheet, path, value: sheet.word(path, value, FAIL_ON),
        "lang": lambda sheet, path, value: sheet.word(path, value, Language),
        "format": lambda sheet, path, value: sheet.word(path, value, FindingFormat),
        "baseline": Sheet.text,
    }
)
"""How each key at the top is read."""
_REGISTER = "register"

_IS_REGISTER = Text(
    vi="đây là một sổ; tên {name} chỉ dành cho cấu hình, hãy đặt tên khác cho sổ",
    en="this is a register; the name {name} is kept for the configuration, call it something else",
)
_NO_FILE = Text(vi="đây không phải là tệp thường", en="it is no ordinary file")
_TOO_LARGE = Text(vi="lớn hơn {most} KiB", en="it is larger than {most} KiB")
_NO_TABLE = Text(
    vi="tệp này không có bảng [tool.tracker]",
    en="the file has no table [tool.tracker]",
)


def configuration_for(
    register: str | PathLike[str], *, rules: Sequence[Rule] = CATALOGUE
) -> Configuration:
    """Return what holds for a register by the nearest configuration file, found upward.

    Args:
        register: a file, a folder, or ``-`` for standard input, which belongs to the working
            folder. It need not be there.
        rules: the rules there are.

    Raises:
        ConfigurationError: the file cannot be used; every problem is listed with its line.

    >>> configuration_for("/no-such-register.toml") == Configuration()
    True
    """
    path = configuration_file(register)
    return Configuration() if path is None else read_configuration(path, rules=rules)


def read_configuration(
    path: str | PathLike[str], *, rules: Sequence[Rule] = CATALOGUE
) -> Configuration:
    """Return what one configuration file says.

    Args:
        path: the file; of a ``pyproject.toml`` only the table ``[tool.tracker]`` is read.
        rules: the rules there are.

    Raises:
        ConfigurationError: it cannot be used; every problem is listed with its line.
    """
    try:
        absolute = os.path.abspath(path)  # noqa: PTH100 -- it takes out “..” and follows no link
    except OSError:
        absolute = os.fspath(path)  # the working folder is gone, and the file with it
    problems = Problems()
    content = _content(absolute, problems)
    if content is None:
        raise ConfigurationError(problems.told())
    return configuration_of(content, absolute, rules=rules)


def configuration_of(
    content: bytes, path: str, *, rules: Sequence[Rule] = CATALOGUE
) -> Configuration:
    r"""Return what the content of a configuration file says.

    Args:
        content: its bytes.
        path: the file, absolute.
        rules: the rules there are.

    Raises:
        ConfigurationError: it cannot be used; every problem is listed with its line.

    >>> configuration_of(b'fail-on = "warning"\n', "/office/tracker.toml").fail_on
    'warning'
    """
    problems = Problems()
    base: Path = SHARED_TABLE if os.path.basename(path) == SHARED_NAME else ()  # noqa: PTH119 -- as above
    if base and not tells_of_table(content):
        problems.add(named(path), None, vi=_NO_TABLE.vi, en=_NO_TABLE.en)
        raise ConfigurationError(problems.told())
    text = decode(named(path), content.replace(b"\r\n", b"\n"), problems)
    file = None if text is None else parse(named(path), text, problems)
    language = None
    if file is not None:
        sheet = Sheet(file, base, os.path.dirname(path), rules, problems)  # noqa: PTH120 -- as above
        configuration = _read(sheet, path, _ours(file, base))
        language = configuration.language
        if not len(problems):
            return configuration
    raise ConfigurationError(problems.told(), language)


def _content(path: str, problems: Problems) -> bytes | None:
    """Return the bytes of a file; ``None`` where it cannot be read, which is noted."""
    try:
        if stat.S_ISREG(mode := os.stat(path).st_mode):  # noqa: PTH116 -- a Path would change how it is named
            with open(path, "rb") as file:  # noqa: PTH123 -- as above
                content = file.read(LARGEST + 1)
            if len(content) <= LARGEST:
                return content
            why = filled(_TOO_LARGE, most=LARGEST // 2**10)
        else:
            why = reason_of(IsADirectoryError(EISDIR, "")) if stat.S_ISDIR(mode) else _NO_FILE
    except (OSError, ValueError) as error:
        why = reason_of(error)
    problems.add(named(path), None, vi=why.vi, en=why.en)
    return None


def _ours(file: ParsedFile, base: Path) -> object:
    """Return the table of a file that is the configuration."""
    found: Any = file.tables
    for name in base:
        found = found.get(name, {}) if isinstance(found, dict) else {}
    return found


def _read(sheet: Sheet, path: str, value: object) -> Configuration:
    """Return what a table says; what is wrong in it is noted and left out."""
    table = sheet.table((), value)
    if _REGISTER in table:
        sheet.refuse((), filled(_IS_REGISTER, name=os.path.basename(path)))  # noqa: PTH119 -- as above
    else:
        sheet.check_keys((), table, (*_READERS, RULES, OVERRIDES))
    read: dict[str, Any] = {}
    for key, reader in _READERS.items():
        found = reader(sheet, (key,), table[key]) if key in table else None
        if found is not None:
            sheet.keep((key,), found)
            read[key] = found
    baseline = read.get("baseline")
    return Configuration(
        path=path,
        settings=_settings(sheet, table, read),
        fail_on=read.get("fail-on"),
        language=Language(read["lang"]) if "lang" in read else None,
        layout=read.get("format"),
        baseline=baseline and os.path.normpath(os.path.join(sheet.folder, baseline)),  # noqa: PTH118 -- as above
        said=sheet.said(),
    )


def _settings(sheet: Sheet, table: Mapping[str, Any], read: Mapping[str, Any]) -> Settings:
    """Return what the rules go by: how they are chosen, and what the inner tables say."""
    tables = RuleTables(sheet, table.get(RULES, {}))
    layer = Selection(
        select=read.get("select"),
        extend_select=read.get("extend-select", ()),
        ignore=read.get("ignore", ()),
    )
    return Settings(
        layers=(layer,) if layer != Selection() else (),
        severities=tables.severities,
        options=tables.options,
        overrides=tuple(read_overrides(sheet, table.get(OVERRIDES, []))),
    )
