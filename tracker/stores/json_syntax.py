"""From a JSON text to the tables it holds, each with the line it stands on."""

import json
import re
from bisect import bisect_left
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from functools import cached_property
from typing import Any, NoReturn

from tracker.language import Text
from tracker.stores.json_places import MOST_LEVELS, MOST_VALUES, excess, line_at, places
from tracker.stores.problems import Problems, shown
from tracker.stores.toml_places import Path

TOO_DEEP = Text(
    vi=f"lồng quá {MOST_LEVELS} tầng; sổ chỉ cần sáu tầng",
    en=f"it is nested more than {MOST_LEVELS} deep; a register needs six",
)
_TOO_MANY = Text(
    vi=f"quá {MOST_VALUES} giá trị; hãy chia thành nhiều sổ",
    en=f"there are more than {MOST_VALUES} values; divide it into several registers",
)
_NO_OBJECT = Text(
    vi='cần một đối tượng JSON, như {"register": {"title": "…"}, "tasks": []}',
    en='it must be a JSON object, like {"register": {"title": "…"}, "tasks": []}',
)


class JsonFile:
    """One JSON file of a register.

    Attributes:
        name: the file as it was named.
        tables: what it holds.
        has_days: never: its days are texts.

    Args:
        name: the file as it was named.
        text: what stands in it.
        tables: the same, read.
    """

    has_days = False

    def __init__(self, name: str, text: str, tables: dict[str, Any]) -> None:
        self.name = name
        self.tables = tables
        self._text = text

    @cached_property
    def _places(self) -> dict[Path, int]:
        return places(self._text)

    def line_of(self, path: Path) -> int | None:
        """Return the line of a value, or of what is around it."""
        while path not in self._places:
            path = path[:-1]
        return bisect_left(self._line_ends, self._places[path]) + 1

    @cached_property
    def _line_ends(self) -> list[int]:
        return [end.start() for end in re.finditer("\n", self._text)]


class _RepeatedKeyError(ValueError):
    """A key that an object has twice, of which a reader would lose one."""


class _NoNumberError(ValueError):
    """NaN or an infinity, which JSON does not have."""


def parse_json(name: str, text: str, problems: Problems) -> JsonFile | None:
    """Read a JSON text.

    Args:
        name: the file as it was named.
        text: clean text.
        problems: where what is wrong is noted.

    Returns:
        What it holds; ``None`` where it is not JSON, or no object.
    """
    if found := excess(text):
        said = TOO_DEEP if found.is_depth else _TOO_MANY
        problems.add(name, found.line, vi=said.vi, en=said.en)
        return None
    value = read_json(name, text, problems)
    if isinstance(value, dict):
        return JsonFile(name, text, value)
    if value is not None:
        problems.add(name, 1, vi=_NO_OBJECT.vi, en=_NO_OBJECT.en)
    return None


def read_json(name: str, text: str, problems: Problems, first_line: int = 1) -> Any:
    """Return the value of a JSON text, numbers exact; ``None`` and a problem noted if it has none.

    Args:
        name: the file as it was named.
        text: the text, or one line of it.
        problems: where what is wrong is noted.
        first_line: the line of the file that the text begins on.
    """
    line: int | None = first_line
    try:
        value = json.loads(
            text,
            parse_float=_decimal,
            parse_int=_whole,
            parse_constant=_refuse_constant,
            object_pairs_hook=_without_repetition,
        )
    except json.JSONDecodeError as error:
        line = first_line + error.lineno - 1
        said = Text(vi=f"không phải JSON: {error.msg}", en=f"this is not JSON: {error.msg}")
    except _RepeatedKeyError as error:
        said = Text(
            vi=f"khóa {shown(str(error))} có hai lần trong một đối tượng",
            en=f"the key {shown(str(error))} stands twice in one object",
        )
        line = _line_of_repeated(text, str(error), first_line)
    except _NoNumberError as error:
        said = Text(vi=f"{error} không phải là số", en=f"{error} is no number")
        line = first_line + line_at(text, text.find(str(error))) - 1
    else:
        if value is None:
            problems.add(name, line, vi=_NO_OBJECT.vi, en=_NO_OBJECT.en)
        return value
    problems.add(name, line, vi=said.vi, en=said.en)
    return None


def _without_repetition(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _RepeatedKeyError(key)
        found[key] = value
    return found


def _line_of_repeated(text: str, key: str, first_line: int) -> int | None:
    """Return the line of the last place where a key stands; one of its repetitions is there."""
    written = json.dumps(key, ensure_ascii=False)
    place = text.rfind(written)
    return None if place < 0 else first_line + line_at(text, place) - 1


def _decimal(written: str) -> Decimal:
    """Read a number exactly; one too large to hold is no number, and refused as such later."""
    try:
        return Decimal(written)
    except InvalidOperation:
        return Decimal("NaN")


def _whole(written: str) -> int | Decimal:
    """Read a whole number; one of thousands of digits, which takes long, is left as it is."""
    return int(written) if len(written) <= 20 else _decimal(written)  # noqa: PLR2004 -- digits of 2**63


def _refuse_constant(written: str) -> NoReturn:
    raise _NoNumberError(written)
