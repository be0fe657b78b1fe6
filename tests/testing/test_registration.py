"""What Hypothesis knows of the classes, without loading any of them."""

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.domain import Document, Register, Resolution, Task
from tracker.testing import STRATEGIES, registers, simplest
from tracker.testing.registration import register


def run(program: str) -> str:
    """Return what a Python program of its own prints."""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


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


def test_importing_hypothesis_loads_nothing_of_the_domain() -> None:
    """Whoever tests something else pays for none of this."""
    names = run("import hypothesis, sys; print([*filter(lambda n: 'tracker' in n, sys.modules)])")
    assert names == "['tracker', 'tracker.testing', 'tracker.testing.registration']"


@pytest.mark.parametrize("first", ["hypothesis", "tracker.domain", "tracker.calendar"])
def test_classes_are_known_whatever_is_imported_first(first: str) -> None:
    """The classes become known when the later of the two is imported."""
    program = (
        f"import {first}; import hypothesis.strategies as st; from tracker.domain import Task; "
        "from tracker.testing import simplest; print(simplest(st.from_type(Task)).id); "
        "import tracker.domain; print(tracker.domain.__spec__.loader is tracker.domain.__loader__)"
    )
    assert run(program).split() == ["NV-1", "True"]


def test_registering_again_changes_nothing() -> None:
    """The hook may be called by whoever cannot rely on entry points."""
    before = [*sys.meta_path]
    register()
    assert sys.meta_path == before
    assert simplest(st.from_type(Register)) == simplest(registers())
