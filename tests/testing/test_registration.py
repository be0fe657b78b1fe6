"""What Hypothesis knows of the classes."""

from importlib.metadata import entry_points
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.domain import Document, Register, Resolution, Task
from tracker.testing import STRATEGIES, registers, simplest
from tracker.testing.registration import register


@settings(max_examples=100)
@given(st.data(), st.sampled_from([*STRATEGIES]))
def test_every_class_is_made_from_its_type(data: st.DataObject, kind: type[Any]) -> None:
    """``st.from_type`` gives what the strategy of the class gives."""
    assert isinstance(data.draw(st.from_type(kind)), kind)


@given(st.from_type(list[Task]), st.from_type(Resolution))
def test_a_kind_of_document_is_made_as_that_kind(tasks: list[Task], document: Document) -> None:
    """Types stand wherever Hypothesis takes strategies."""
    assert all(type(task) is Task for task in tasks)
    assert type(document) is Resolution


def test_hypothesis_finds_the_hook_by_its_entry_point() -> None:
    """Where the tracker is installed nothing has to be imported for its classes to be known."""
    [found] = entry_points(group="hypothesis", name="tracker")

    assert found.load() is register


def test_registering_again_changes_nothing() -> None:
    """The hook may be called by whoever cannot rely on entry points."""
    register()
    assert simplest(st.from_type(Register)) == simplest(registers())
