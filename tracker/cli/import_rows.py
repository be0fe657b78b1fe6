"""What became of an import as rows of plain values, for tables and for programs."""

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import has

from tracker.calendar import Deadline
from tracker.language import Language, Text
from tracker.stores.difference import RegisterDifference
from tracker.stores.spreadsheets.grid import column_name
from tracker.stores.spreadsheets.rejection import Notice, Rejection
from tracker.stores.spreadsheets.sheet_reading import FileReading
from tracker.tables.table import Row


def column_rows(reading: FileReading) -> list[Row]:
    """Return a row for each column of a file."""
    return [
        {
            "sheet": sheet.sheet,
            "column": column_name(column.index),
            "heading": column.label,
            "field": column.match.field.value if column.match else None,
            "match": column.match.kind.name.lower() if column.match else None,
            "hidden": column.hidden,
        }
        for sheet in reading.sheets
        for column in sheet.header.columns
    ]


def row_rows(reading: FileReading, language: Language) -> list[Row]:
    """Return a row for each row of a file, with every reason why it cannot be used."""
    reasons: dict[tuple[str, int], list[str]] = {}
    for one in reading.rejections:
        told = reasons.setdefault((one.sheet, one.row), [])
        told.append(one.message.in_language(language))
    return [
        {
            "sheet": sheet.sheet,
            "row": row.row,
            "kind": row.kind.value,
            "id": row.id,
            "text": row.text,
            "hidden": row.hidden,
            "reasons": "; ".join(reasons.get((sheet.sheet, row.row), ())) or None,
        }
        for sheet in reading.sheets
        for row in sheet.rows
    ]


def name_rows(reading: FileReading) -> list[Row]:
    """Return a row for each name of a unit."""
    return [
        {
            "name": one.name,
            "count": one.count,
            "organization": one.organization,
            "organization_name": one.organization_name,
            "kind": one.kind.value,
            "perhaps": one.perhaps,
        }
        for one in reading.names
    ]


def notice_rows(notices: Iterable[Notice]) -> list[Row]:
    """Return a row for each notice."""
    return [{"sheet": one.sheet, "row": one.row, "text": one.text} for one in notices]


def change_rows(difference: RegisterDifference, absent: Iterable[str]) -> list[Row]:
    """Return a row for each entry added, each field changed, and each task the file lacks."""
    return [*_changes(difference), *(_change("tasks", one, "absent") for one in absent)]


def _changes(difference: RegisterDifference) -> Iterator[Row]:
    for section, identifier in difference.added:
        yield _change(section, identifier, "added")
    for entry in difference.changed:
        for one in entry.fields:
            told = (one.field, _said(one.before), _said(one.after))
            yield _change(entry.section, entry.id, "changed", told)


def _change(
    section: str, identifier: str, change: str, told: tuple[Any, Any, Any] = (None, None, None)
) -> Row:
    field, before, after = told
    return {
        "section": section,
        "id": identifier,
        "change": change,
        "field": field,
        "before": before,
        "after": after,
    }


def _said(value: Any) -> Any:
    """Return the value of a field as a plain one: words for a deadline, a count for parts."""
    if isinstance(value, Deadline):
        return value.text
    if isinstance(value, tuple):
        return len(value) if any(has(type(one)) for one in value) else ", ".join(map(str, value))
    return value


def rejected_rows(rejections: Iterable[Rejection]) -> tuple[list[Row], tuple[str, ...]]:
    """Return the rejected rows as they stood, each with its place and reasons, and their keys.

    The headings of the file are keys of their own, so that a mended file can be imported.
    """
    found: dict[tuple[str, int], dict[str, Any]] = {}
    for one in rejections:
        row = found.setdefault((one.sheet, one.row), _row_of(one))
        reason = one.message
        row["reason_vi"] = "; ".join(filter(None, (row["reason_vi"], reason.vi)))
        row["reason_en"] = "; ".join(filter(None, (row["reason_en"], reason.en)))
    keys = tuple(dict.fromkeys(key for row in found.values() for key in row))
    return [{key: row.get(key) for key in keys} for row in found.values()], keys


def _row_of(one: Rejection) -> dict[str, Any]:
    row: dict[str, Any] = {"sheet": one.sheet, "row": one.row, "reason_vi": "", "reason_en": ""}
    for place, (label, text) in enumerate(one.cells):
        heading = label or column_name(place)
        row[heading if heading not in row else f"{heading} ({column_name(place)})"] = text
    return row


def place_of(name: str, notice: Notice) -> Text:
    """Return a notice with its place before it."""
    sheet = f"{name}[{notice.sheet}]" if notice.sheet else name
    place = sheet if notice.row is None else f"{sheet}:{notice.row}"
    return Text(vi=f"{place}: {notice.text.vi}", en=f"{place}: {notice.text.en}")
