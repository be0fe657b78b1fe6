"""``[[overrides]]``: what holds only in some files, or of some subjects."""

import posixpath
from collections.abc import Iterator
from glob import escape
from typing import Any

from tracker.configuration.sheet import Sheet
from tracker.language import Text
from tracker.rules import Override, Severity
from tracker.rules.settings import NEGATION, NO_PLACE, NO_REASON
from tracker.stores.files import STANDARD_INPUT
from tracker.stores.toml_places import Path

OVERRIDES = "overrides"
_KEYS = ("reason", "paths", "subjects", "select", "ignore", "severity")
_ENTRIES = Text(vi="các mục viết dưới [[overrides]]", en="entries, each below [[overrides]]")


def read_overrides(sheet: Sheet, value: object) -> Iterator[Override]:
    """Yield the overrides of a configuration, without those in which anything is wrong.

    Args:
        sheet: the configuration.
        value: what stands under ``overrides``.
    """
    if not isinstance(value, list):
        sheet.refuse_type((OVERRIDES,), _ENTRIES, value)
        return
    for place, entry in enumerate(value):
        path = (OVERRIDES, place)
        override = _override(sheet, path, sheet.table(path, entry))
        if override is not None:
            yield override


def absolute_pattern(folder: str, pattern: str) -> str:
    """Return a pattern of files relative to a folder as one of absolute paths.

    One that is absolute already, or that means standard input, stays as it is; what the folder
    itself is called is taken as it is, be it like a pattern.

    >>> absolute_pattern("/office", "2023/*.toml"), absolute_pattern("/office", "!../*")
    ('/office/2023/*.toml', '!/*')
    """
    if pattern.startswith(NEGATION):
        return NEGATION + absolute_pattern(folder, pattern[len(NEGATION) :])
    if pattern == STANDARD_INPUT:
        return pattern
    return posixpath.normpath(posixpath.join(escape(folder.replace("\\", "/")), pattern))


def _override(sheet: Sheet, path: Path, table: dict[str, Any] | Any) -> Override | None:
    sheet.check_keys(path, table, _KEYS)
    read: dict[str, Any] = {}
    for key in _KEYS:
        if key in table:
            value = _value(sheet, (*path, key), key, table[key])
            if value is not None:
                sheet.keep((*path, key), value)
                read[key] = value
    complete = True
    if "reason" not in table:
        sheet.refuse(path, NO_REASON)
        complete = False
    if not (table.get("paths") or table.get("subjects")):
        sheet.refuse(path, NO_PLACE)
        complete = False
    if not complete or "reason" not in read or not (read.get("paths") or read.get("subjects")):
        return None
    paths = [absolute_pattern(sheet.folder, pattern) for pattern in read.pop("paths", ())]
    severity = read.pop("severity", None)
    return Override(**read, paths=paths, severity=severity and Severity(severity))


def _value(sheet: Sheet, path: Path, key: str, value: object) -> object:
    """Return what one key of an entry says; ``None`` where it is wrong, which is noted."""
    if key == "reason":
        return sheet.text(path, value)
    if key == "severity":
        return sheet.word(path, value, Severity)
    return (
        sheet.texts(path, value) if key in {"paths", "subjects"} else sheet.rule_names(path, value)
    )
