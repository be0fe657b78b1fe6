"""What every recorded fact has: where its source says it, and where the register says it."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any
from unicodedata import category, normalize

from attrs import Attribute, field, frozen

from tracker.errors import ContradictionError
from tracker.language import Text

REFERS_TO = "refers_to"
"""Metadata key of a field that holds ids: the kinds of entry they may name."""


@frozen(kw_only=True)
class Location:
    """Where a register says something.

    Attributes:
        path: the file, as it was named when it was loaded.
        line: the line where the entry begins, from 1.
    """

    path: str
    line: int


def as_text(value: str | None) -> str | None:
    """Return *value* in Unicode NFC, so that one text has one spelling."""
    return None if value is None else normalize("NFC", value)


def as_words(value: str) -> str:
    """Return *value* in Unicode NFC; for fields that always have a text."""
    return normalize("NFC", value)


def as_words_tuple(values: Iterable[str]) -> tuple[str, ...]:
    """Return *values* as a tuple of texts in Unicode NFC."""
    return tuple(normalize("NFC", value) for value in values)


def name_of(entry: Any) -> str:
    """Name an object in a message: its class, and its id where it has one."""
    kind = type(entry).__name__
    return f"{kind} {entry.id}" if getattr(entry, "id", None) else kind


def contradiction(entry: Any, field_name: str, *, vi: str, en: str) -> ContradictionError:
    """Return the error that says which field of *entry* cannot be so, and why."""
    return ContradictionError(name_of(entry), field_name, Text(vi=vi, en=en))


def is_text(
    instance: Any, attribute: "Attribute[Any]", value: str | tuple[str, ...] | None
) -> None:
    """Refuse a text that is empty, or has characters that would disturb a terminal or a table."""
    for words in (value,) if isinstance(value, str) else value or ():
        if not words.strip():
            raise contradiction(instance, attribute.name, vi="để trống", en="it is empty")
        if not words.isprintable() and any(_is_control(char) for char in words):
            raise contradiction(
                instance, attribute.name, vi="có ký tự điều khiển", en="it has control characters"
            )


def _is_control(char: str) -> bool:
    """Whether *char* would move a cursor or reorder text; a line end or a tab does not."""
    return char not in "\n\t" and (
        category(char) in {"Cc", "Cs", "Zl", "Zp"}
        or char in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )


def is_identifier(instance: Any, attribute: "Attribute[Any]", value: str) -> None:
    """Refuse an id that could not be typed as one word on a command line."""
    is_text(instance, attribute, value)
    if any(char.isspace() for char in value) or value.startswith("-"):
        raise contradiction(
            instance,
            attribute.name,
            vi=f"mã “{value}” phải là một từ liền, không bắt đầu bằng “-”",
            en=f"the id “{value}” must be one word that does not begin with “-”",
        )


def is_count(instance: Any, attribute: "Attribute[Any]", value: Decimal | None) -> None:
    """Refuse a figure that no office counts: not finite, beyond 15 digits, over 9 decimals."""
    if value is None:
        return
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or value.adjusted() > 14 or exponent < -9:  # noqa: PLR2004 -- the bounds named above
        raise contradiction(
            instance,
            attribute.name,
            vi="phải là số hữu hạn, không quá 15 chữ số và 9 chữ số thập phân",
            en="it must be a finite number of at most 15 digits and 9 decimals",
        )


def refers_to(*kinds: str) -> dict[str, Any]:
    """Return the metadata of a field that holds the ids of entries of these *kinds*."""
    return {REFERS_TO: kinds}


def refuse_reversed(entry: Any, first_field: str, last_field: str) -> None:
    """Refuse *entry* where the day in *last_field* is before the one in *first_field*."""
    first: date | None = getattr(entry, first_field)
    last: date | None = getattr(entry, last_field)
    if first is not None and last is not None and last < first:
        raise contradiction(
            entry,
            last_field,
            vi=f"{last.isoformat()} trước {first_field} ({first.isoformat()})",
            en=f"{last.isoformat()} is before {first_field} ({first.isoformat()})",
        )


@frozen(kw_only=True)
class Fact:
    """Anything a register records.

    Attributes:
        source: where the fact comes from: the id of a source, then the place in it.
        location: where the register says it; set by the loader, never compared.
    """

    source: str | None = field(default=None, converter=as_text, validator=is_text)
    location: Location | None = field(default=None, eq=False, repr=False)
