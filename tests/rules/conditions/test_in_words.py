"""Conditions in words, compared whole."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules.conditions import Expression, as_of, document, policy, task
from tracker.rules.conditions.in_words import sentence

SAID = {
    "Of a task: the current due day is before the day asked.": task.current_due < as_of,
    "Of a task: the current due day is not before the day asked.": ~(task.current_due < as_of),
    "Of a task: it is closed.": ~task.is_open,
    "Of a task: it is open.": ~~task.is_open,
    "Of a task: the product is missing.": task.product.is_null(),
    "Of a task: the product is known.": ~task.product.is_null(),
    "Of a task: it is open, it recurs and the days late is more than 3.": (
        task.is_open & task.recurs & (task.days_late > 3)
    ),
    "Of a task: it is closed or it does not recur.": ~(task.is_open & task.recurs),
    "Of a task: it is open and (it recurs or the progress is 100).": (
        task.is_open & (task.recurs | (task.progress == 100))
    ),
    "Of a task: its state is “suspended” or “awaiting acceptance”.": task.lifecycle.is_in(
        ["suspended", "submitted"]
    ),
    "Of a task: its state is none of “suspended”, “awaiting acceptance”.": ~task.lifecycle.is_in(
        ["suspended", "submitted"]
    ),
    "Of a task: the title is “a{b}”.": task.title == "a{b}",
    "Of a task: the current due day is after 2023-06-30.": task.current_due > date(2023, 6, 30),
    "Of a task: 3 days after the current due day is before the day asked.": (
        task.current_due + 3 < as_of
    ),
    "Of a task: the current due day is after 30 days before the day asked.": (
        task.current_due > as_of - 30
    ),
    "Of a task: the days from the last report to the day asked is at least `silent_days`.": (
        as_of - task.last_report_on >= policy("silent_days")
    ),
    "Of a task: 2 times the days late plus 1 is at most the progress less 5.": (
        2 * task.days_late + 1 <= task.progress - 5
    ),
    "Of a document: `sources_required` is off or it has been issued.": (
        ~policy("sources_required") | document.is_issued
    ),
}
IN_VIETNAMESE = {
    "Xét từng nhiệm vụ: hạn hiện tại trước ngày đang xét và chưa kết thúc.": (
        (task.current_due < as_of) & task.is_open
    ),
    "Xét từng nhiệm vụ: hạn hiện tại sau 30/06/2023 hoặc không có sản phẩm.": (
        (task.current_due > date(2023, 6, 30)) | task.product.is_null()
    ),
    "Xét từng văn bản: số không phải “15-NQ/TU”.": document.number != "15-NQ/TU",
}


@pytest.mark.parametrize(("said", "condition"), SAID.items())
def test_a_condition_in_english(said: str, condition: Expression) -> None:
    """A condition reads as a sentence, and what is denied is said as its contrary."""
    assert sentence(condition.node, Language.EN) == said


@pytest.mark.parametrize(("said", "condition"), IN_VIETNAMESE.items())
def test_a_condition_in_vietnamese(said: str, condition: Expression) -> None:
    """The same in Vietnamese, with days as Vietnamese writes them."""
    assert sentence(condition.node, Language.VI) == said
