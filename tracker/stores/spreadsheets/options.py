"""What a person says of a spreadsheet before it is read."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from tracker.domain import Register
from tracker.errors import UsageError
from tracker.language import Text
from tracker.stores.spreadsheets.fields import Field

KEY_FIELDS: Mapping[Field, str] = MappingProxyType(
    {
        Field.ID: "id",
        Field.TITLE: "title",
        Field.SECTION: "section",
        Field.DOCUMENT: "basis",
        Field.LEAD_UNITS: "lead_units",
        Field.DEADLINE: "deadline",
        Field.PRODUCT: "product",
        Field.ASSIGNED_ON: "assigned_on",
    }
)
"""The fields that a task can be known by, and their names in a task."""


def _as_mapping(values: Mapping[Any, str]) -> Mapping[Field, str]:
    known = {one.value for one in Field}
    for name in values:
        if name not in known:
            listed = ", ".join(Field)
            raise UsageError(
                Text(
                    vi=f"không có trường “{name}”; các trường: {listed}",
                    en=f"there is no field “{name}”; the fields are {listed}",
                )
            )
    return MappingProxyType({Field(name): column for name, column in values.items()})


def _as_aliases(values: Mapping[str, str | Iterable[str]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType(
        {
            name: (meant,) if isinstance(meant, str) else tuple(meant)
            for name, meant in values.items()
        }
    )


def _as_key(values: Iterable[str]) -> tuple[Field, ...]:
    fields = tuple(_as_mapping(dict.fromkeys(values, "")))
    for one in fields:
        if one not in KEY_FIELDS:
            listed = ", ".join(KEY_FIELDS)
            raise UsageError(
                Text(
                    vi=f"“{one}” không làm khóa được; khóa gồm: {listed}",
                    en=f"“{one}” cannot be a key; a key is made of {listed}",
                )
            )
    return fields


@frozen(kw_only=True)
class SheetOptions:
    """How to read a spreadsheet or CSV file.

    Attributes:
        mapping: the column of a field, by its heading, its letters or its place from 1, where it
            is not found by its heading.
        header_row: the row where the header begins, where it is not found.
        sheet: the only sheet to read, by its name or its place from 1.
        encoding: what a CSV file is saved in.
        delimiter: what stands between the values of a CSV file.
        key: fields by which a row is known to be a task of the register that is updated, instead
            of its id.
        keep_going: whether to leave out rows that cannot be used rather than refuse the file.
        aliases: what organizations are called in the file: their names or ids by each name found;
            several where one name stands for several.
        as_of: the day that what the file says of the progress of tasks was true, where its rows do
            not say.
        month_first: whether days in figures are written month first, 10/31/2024.
        records_file: whether the file is recorded as a source, which each of its facts names; as
            it is where it is imported.
        title: what to call the register; by default the name of the file.
        register: the register that is updated: its organizations and documents are known.

    >>> SheetOptions(mapping={"deadline": "Hạn xử lý"}).mapping
    mappingproxy({<Field.DEADLINE: 'deadline'>: 'Hạn xử lý'})
    """

    mapping: Mapping[Field, str] = field(factory=dict, converter=_as_mapping)
    header_row: int | None = None
    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    key: tuple[Field, ...] = field(default=(), converter=_as_key)
    keep_going: bool = False
    aliases: Mapping[str, tuple[str, ...]] = field(factory=dict, converter=_as_aliases)
    as_of: date | None = None
    month_first: bool = False
    records_file: bool = False
    title: str | None = None
    register: Register | None = None
