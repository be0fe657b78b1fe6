"""What a table of a register may hold, derived from the classes of the domain."""

from collections.abc import Mapping
from functools import cache, cached_property
from types import MappingProxyType, UnionType
from typing import Any, get_args, get_origin

from attrs import NOTHING, Attribute, fields, frozen, has

from tracker.calendar import Deadline, Period
from tracker.domain import DOCUMENT_CLASSES, Document, Register

KIND = "kind"
"""The key that says which kind of document an entry is."""

_WRITTEN_AS_TEXT = frozenset({Deadline, Period})
_NEVER_WRITTEN = "location"
_LAST = ("suppressions", "source")
"""What bases add to every entry stands below what it says itself."""


@frozen(kw_only=True)
class FieldShape:
    """What one key of a table holds.

    Attributes:
        name: the key.
        kind: the type of its value, or of each item of it.
        many: whether it holds a list.
        required: whether it must be there.
        default: what the domain takes where it is not there.
    """

    name: str
    kind: Any
    many: bool
    required: bool
    default: Any

    @cached_property
    def is_table(self) -> bool:
        """Whether its value, or each item of it, is a table of its own."""
        return has(self.kind) and self.kind not in _WRITTEN_AS_TEXT


def shape_of_value(value: Any) -> Mapping[str, FieldShape]:
    """Return what the table of a domain object holds."""
    domain_class: Any = type(value)
    return shape_of(domain_class)


@cache
def shape_of(domain_class: Any) -> Mapping[str, FieldShape]:
    """Return what a table of *domain_class* holds, key by key: its id first, its source last.

    >>> shape_of(Document)["title"].kind, shape_of(Document)["relations"].many
    (<class 'str'>, True)
    """
    shapes = [
        _field_shape(attribute)
        for attribute in fields(domain_class)
        if attribute.name != _NEVER_WRITTEN
    ]
    shapes.sort(key=lambda shape: (shape.name in _LAST, shape.name == _LAST[-1]))
    return MappingProxyType({shape.name: shape for shape in shapes})


@cache
def sections() -> Mapping[str, FieldShape]:
    """Return the lists of entries that a register has, in order."""
    return MappingProxyType(
        {name: shape for name, shape in shape_of(Register).items() if shape.many}
    )


@cache
def header() -> Mapping[str, FieldShape]:
    """Return what the ``[register]`` table of a register holds."""
    return MappingProxyType(
        {name: shape for name, shape in shape_of(Register).items() if not shape.many}
    )


def class_of(domain_class: Any, table: Mapping[str, Any]) -> Any:
    """Return the class that a table makes: of a document, the one its kind names."""
    if domain_class is Document:
        kind = table.get(KIND)
        return DOCUMENT_CLASSES.get(kind, Document) if isinstance(kind, str) else Document
    return domain_class


def _field_shape(attribute: "Attribute[Any]") -> FieldShape:
    kind: Any = attribute.type
    if isinstance(kind, UnionType):
        (kind,) = (part for part in get_args(kind) if part is not type(None))
    many = get_origin(kind) is tuple
    default: Any = attribute.default
    return FieldShape(
        name=attribute.name,
        kind=get_args(kind)[0] if many else kind,
        many=many,
        required=default is NOTHING,
        default=default.factory() if hasattr(default, "factory") else default,
    )
