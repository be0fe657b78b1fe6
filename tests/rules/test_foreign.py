"""What is asked of the rules of plug-ins."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from tracker.domain import Task
from tracker.language import Language, Text
from tracker.rules import CATALOGUE, Remark
from tracker.rules.finding import find
from tracker.rules.foreign import remarks_only, writable

TASK = Task(id="T-1", title="Inspect")
PLAIN = evolve(CATALOGUE[0], message=Text(vi="muộn", en="late"), hint=Text(vi="hỏi", en="ask"))


def test_remarks_pass_as_they_are() -> None:
    """A rule that keeps to what was agreed notices nothing."""
    remarks = [Remark(subject=TASK), Remark(subject=TASK, values={"days": 3}, at=TASK)]
    assert [*remarks_only(remarks)] == remarks


@pytest.mark.parametrize(
    ("yielded", "said"),
    [
        (None, "the rule returned None, not an iterator of Remarks"),
        (["late"], "the rule yielded str, not a Remark"),
        ([Remark(subject="T-1")], "the subject of a remark is str, not a Fact"),  # type: ignore[arg-type]
        ([Remark(subject=TASK, values=[3])], "the values of a remark is list, not a Mapping"),  # type: ignore[arg-type]
        ([Remark(subject=TASK, at=7)], "the place of a remark is int, not a Fact"),  # type: ignore[arg-type]
    ],
)
def test_anything_but_remarks_is_refused(yielded: Any, said: str) -> None:
    """The refusal says what was yielded and what should be."""
    with pytest.raises(TypeError, match=said):
        [*remarks_only(yielded)]


@pytest.mark.parametrize(
    "value",
    [3, "late", True, None, 2.5, Decimal("77.5"), date(2023, 6, 30), TASK.id, ["a", {"b": [1]}]],
)
def test_values_of_findings_are_what_every_format_can_write(value: Any) -> None:
    """Text, numbers, days, and lists and tables of these pass."""
    finding = find(PLAIN, Remark(subject=TASK, values={"value": value}), Language.EN)
    assert writable(finding) is finding


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (object(), "a value of a remark is object, which has no form"),
        ([{"inner": {1, 2}}], "a value of a remark is set, which has no form"),
        ({3: "three"}, "the name of a value of a remark is int, not a str"),
        (float("nan"), "a value of a remark is nan"),
        (float("inf"), "a value of a remark is inf"),
    ],
)
def test_a_value_that_no_format_can_write_is_refused(value: Any, said: str) -> None:
    """Better one rule left out than a run without output."""
    finding = find(PLAIN, Remark(subject=TASK, values={"value": value}), Language.EN)
    with pytest.raises((TypeError, ValueError), match=said):
        writable(finding)
