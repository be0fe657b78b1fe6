"""The JSON Schema of a register."""

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator, FormatChecker

from tracker.domain import Register
from tracker.stores.json_schema import register_schema
from tracker.stores.json_writing import write_json
from tracker.testing import registers

VALIDATOR = Draft202012Validator(register_schema(), format_checker=FormatChecker())
SOUND: dict[str, Any] = {
    "register": {"title": "Văn phòng", "policy": {"due_soon_days": 5}},
    "organizations": [{"id": "ub", "name": "Ủy ban", "figures": [{"name": "a", "value": 1.5}]}],
    "documents": [{"id": "nq", "kind": "resolution", "title": "Nghị quyết"}],
    "tasks": [
        {
            "id": "T-1",
            "title": "Kiểm tra",
            "assigned_on": "2023-04-02",
            "lead_units": ["ub"],
            "reports": [{"on": "2023-05-01", "event": "completed"}],
        }
    ],
}


def is_valid(document: Any) -> bool:
    """Whether the schema accepts a document."""
    return VALIDATOR.is_valid(document)


def test_the_schema_is_one() -> None:
    """It conforms to the dialect that it names."""
    Draft202012Validator.check_schema(register_schema())
    assert is_valid(SOUND)


@given(registers())
def test_every_register_written_is_valid(register: Register) -> None:
    """The schema accepts whatever the tracker itself writes."""
    assert [*VALIDATOR.iter_errors(json.loads(write_json(register)))] == []


MISTAKES: dict[str, Callable[[dict[str, Any]], object]] = {
    "no register": lambda one: one.pop("register"),
    "an unknown section": lambda one: one.update(task=[]),
    "an unknown key": lambda one: one["tasks"][0].update(deadlin="2023-06-30"),
    "a missing key": lambda one: one["tasks"][0].pop("title"),
    "an empty text": lambda one: one["tasks"][0].update(title=""),
    "a text for a list": lambda one: one["tasks"][0].update(lead_units="ub"),
    "a number for a text": lambda one: one["tasks"][0].update(title=5),
    "a text for a number": lambda one: one["register"]["policy"].update(due_soon_days="5"),
    "a fraction for a count": lambda one: one["register"]["policy"].update(due_soon_days=5.5),
    "a text for truth": lambda one: one["tasks"][0].update(is_joint="yes"),
    "a day in another form": lambda one: one["tasks"][0].update(assigned_on="2/4/2023"),
    "a day of no month": lambda one: one["tasks"][0].update(assigned_on="2023-02-30"),
    "an unknown word": lambda one: one["tasks"][0]["reports"][0].update(event="finished"),
    "an unknown kind": lambda one: one["documents"][0].update(kind="memo"),
    "a kind missing": lambda one: one["documents"][0].pop("kind"),
    "a mistake within": lambda one: one["organizations"][0]["figures"][0].update(value="1.5"),
    "a section that is no list": lambda one: one.update(tasks={}),
    "a null": lambda one: one["tasks"][0].update(product=None),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_each_kind_of_mistake_is_rejected(mistake: str) -> None:
    """A sound register with one mistake of any kind is not valid."""
    broken = copy.deepcopy(SOUND)
    MISTAKES[mistake](broken)

    assert is_valid(SOUND)
    assert not is_valid(broken)
