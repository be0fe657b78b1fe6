"""The JSON Schema of a register, made from the classes of the domain.

It says of a register kept as JSON what can be said of each value by itself: which keys there are,
which must be there, and of what type and form they are. What binds entries together, such as that
an id that is named is borne, is found by loading.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from inspect import getdoc
from typing import Any

from tracker.calendar import Deadline, Period
from tracker.domain import DOCUMENT_CLASSES, Document, Register
from tracker.stores.reading import REGISTER
from tracker.stores.shapes import KIND, FieldShape, header, sections, shape_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_DAY = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_SCALARS: dict[Any, dict[str, Any]] = {
    str: {"type": "string", "minLength": 1},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    Decimal: {"type": "number"},
    date: _DAY,
    Period: {"type": "string", "minLength": 1, "description": "a period, as “quý II/2023”"},
    Deadline: {"type": "string", "minLength": 1, "description": "a deadline, or a day"},
}


def register_schema() -> dict[str, Any]:
    """Return the schema of a register as JSON, by JSON Schema 2020-12.

    >>> schema = register_schema()
    >>> schema["required"], sorted(schema["$defs"])[:2]
    (['register'], ['amendment', 'briefing'])
    """
    known: dict[str, Any] = {}
    properties: dict[str, Any] = {REGISTER: _object(header(), Register, known)}
    for name, shape in sections().items():
        properties[name] = {"type": "array", "items": _reference(shape.kind, known)}
    return {
        "$schema": DIALECT,
        "title": "A register of resolutions, directives, tasks, plans and roles",
        "type": "object",
        "properties": properties,
        "required": [REGISTER],
        "additionalProperties": False,
        "$defs": {name: known[name] for name in sorted(known)},
    }


def _reference(domain_class: Any, known: dict[str, Any]) -> dict[str, Any]:
    """Return a reference to the schema of a class, which is made where it is not yet known."""
    name = str(domain_class.__name__).lower()
    if name not in known:
        known[name] = {}  # a class may hold others of its own kind
        known[name] = _object(shape_of(domain_class), domain_class, known)
    return {"$ref": f"#/$defs/{name}"}


def _object(shapes: Any, domain_class: Any, known: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of the tables that make objects of a class."""
    properties = {name: _value(shape, known) for name, shape in shapes.items()}
    required = [name for name, shape in shapes.items() if shape.required]
    if domain_class is Document:
        properties[KIND] = {"enum": [*DOCUMENT_CLASSES]}
        required.append(KIND)
    return {
        "description": (getdoc(domain_class) or "").partition("\n")[0],
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _value(shape: FieldShape, known: dict[str, Any]) -> dict[str, Any]:
    one = _one(shape, known)
    return {"type": "array", "items": one} if shape.many else one


def _one(shape: FieldShape, known: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of the value of a key, or of one item of it."""
    if shape.is_table:
        return _reference(shape.kind, known)
    if issubclass(shape.kind, StrEnum):
        return {"enum": [member.value for member in shape.kind]}
    return dict(_SCALARS[shape.kind])
