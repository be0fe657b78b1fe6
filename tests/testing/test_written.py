"""The strategy for registers as text."""

from io import BytesIO

from hypothesis import given

from tracker.domain import Register
from tracker.stores import load
from tracker.testing import register_texts


@given(register_texts(kinds=["tasks", "organizations"], faults=["one-overdue-task"]))
def test_a_text_whose_faults_a_register_can_hold_is_loaded(text: str) -> None:
    """Sizes, kinds and faults are those of registers."""
    register = load("-", stdin=BytesIO(text.encode()))
    assert isinstance(register, Register)
    assert "loi-nv" in register.task_by_id
    assert register.documents == ()
