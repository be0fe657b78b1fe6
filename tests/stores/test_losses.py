"""The losses between a register and what a form makes of it."""

from attrs import evolve
from hypothesis import given

from tests.stores.announced import announced, suffered
from tracker.domain import Organization, Register, Task
from tracker.language import Text
from tracker.stores.loss import LossKind
from tracker.stores.losses import losses_between
from tracker.testing import registers

BEFORE = Register(
    title="A",
    title_en="A",
    organizations=[Organization(id="a", name="A"), Organization(id="b", name="B")],
    tasks=[
        Task(id="T-1", title="A", product="C", section="S"),
        Task(id="T-2", title="B", product="C", section="S"),
    ],
)


@given(before=registers(), after=registers())
def test_losses_name_everything_that_differs_and_nothing_else(
    before: Register, after: Register
) -> None:
    """Between any two registers, losses are told entry by entry and key by key."""
    assert announced(losses_between(before, after)) == suffered(before, after)
    assert losses_between(before, before) == []


def test_losses_are_told_in_words() -> None:
    """Keys that the same entries lose are told together; what is changed says how."""
    first, second = BEFORE.tasks
    after = evolve(
        BEFORE,
        title="B",
        title_en=None,
        organizations=[Organization(id="c", name="C"), *BEFORE.organizations[1:]],
        tasks=[
            Task(id="T-2", title="B"),
            evolve(first, title="C", product=None, section=None),
        ],
    )
    found = losses_between(BEFORE, after, {("tasks", "title"): Text(vi="cắt", en="cut short")})

    assert second.product == "C"
    assert [(loss.kind, loss.subject, loss.text.en) for loss in found] == [
        (LossKind.CHANGED, "register", "title: kept otherwise"),
        (LossKind.LEFT_OUT, "register", "title_en: left out"),
        (LossKind.LEFT_OUT, "organizations", "left out: a"),
        (LossKind.ADDED, "organizations", "there are more when it is read again: c"),
        (LossKind.LEFT_OUT, "tasks", "section, product: left out (T-1, T-2)"),
        (LossKind.CHANGED, "T-1", "title: cut short"),
        (LossKind.REORDERED, "tasks", "they stand in another order"),
    ]
    assert [loss.text.vi for loss in found] == [
        "title: ghi khác đi",
        "title_en: không ghi",
        "không ghi: a",
        "đọc lại sẽ có thêm: c",
        "section, product: không ghi (T-1, T-2)",
        "title: cắt",
        "thứ tự sẽ khác",
    ]
