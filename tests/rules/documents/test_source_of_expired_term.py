"""DO020 source-of-expired-term."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.documents.source_of_expired_term import SOURCE_OF_EXPIRED_TERM
from tracker.testing.rule_testing import findings_of

DAY = date(2025, 10, 1)
LAST_DAY = date(2025, 9, 30)
DONE = date(2025, 12, 1)
TERM = """
[[organizations]]
id = "tinh-uy"
name = "Tỉnh ủy"

[[terms]]
id = "khoa-xvii"
name = "XVII"
organizations = ["tinh-uy"]
begins_on = 2020-10-15
ends_on = 2025-09-30
"""
DOCUMENT = """
[[documents]]
id = "D-1"
kind = "resolution"
number = "15-NQ/TU"
issuer = "tinh-uy"
issued_on = 2022-12-06
"""
TASK = """
[[tasks]]
id = "T-1"
title = "Rà soát"
basis = ["D-1"]
"""
FIRING = TERM + DOCUMENT + TASK
CONTINUED = """
[[documents]]
id = "D-2"
kind = "resolution"
number = "01-NQ/TU"
issuer = "tinh-uy"
issued_on = 2025-11-20

[[documents.relations]]
kind = "continues"
target = "D-1"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "nhiệm kỳ XVII đã hết ngày 30/09/2025 mà còn nhiệm vụ chưa xong: T-1",
            "xem khóa mới có văn bản tiếp tục hoặc thay thế không",
        ),
        (
            Language.EN,
            "its term XVII ended on 2025-09-30, and tasks under it are still open: T-1",
            "see whether the next committee continued or replaced it",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """On the first day after the term a document with an open task speaks."""
    assert findings_of(SOURCE_OF_EXPIRED_TERM, FIRING, DAY, language=language) == (
        Finding(
            code="DO020",
            name="source-of-expired-term",
            severity=Severity.INFO,
            subject=Subject(kind="document", id="D-1"),
            message=message,
            hint=hint,
            evidence={"term": "XVII", "ends_on": LAST_DAY, "tasks": ("T-1",)},
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            FIRING.replace("issued_on = 2022-12-06", 'term = "khóa xvii"'),
            id="the term by its name",
        ),
        pytest.param(
            FIRING.replace('["D-1"]', '["P-1"]').replace(
                '"15-NQ/TU"', '"15-NQ/TU"\nprovisions = [{ id = "P-1", number = "I" }]'
            ),
            id="by a provision",
        ),
        pytest.param(FIRING + CONTINUED, id="what continues it is not issued yet"),
    ],
)
def test_it_speaks(text: str) -> None:
    """It speaks of the open task in each of these cases."""
    found = findings_of(SOURCE_OF_EXPIRED_TERM, text, DAY)
    assert [one.evidence["tasks"] for one in found] == [("T-1",)]


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(DOCUMENT.replace('issuer = "tinh-uy"\n', "") + TASK, DAY, id="no term"),
        pytest.param(FIRING.replace("ends_on = 2025-09-30\n", ""), DAY, id="the term goes on"),
        pytest.param(TERM + DOCUMENT, DAY, id="no task"),
        pytest.param(FIRING + CONTINUED, date(2025, 11, 20), id="continued that day"),
        pytest.param(
            FIRING + CONTINUED.replace("continues", "replaces"), date(2025, 11, 20), id="replaced"
        ),
        pytest.param(
            FIRING.replace("2022-12-06", "2022-12-06\neffective_to = 2025-06-30"),
            DAY,
            id="out of force",
        ),
        pytest.param(FIRING.replace("2022-12-06", "2019-12-06"), DAY, id="of an earlier term"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(SOURCE_OF_EXPIRED_TERM, text, as_of) == ()


@pytest.mark.parametrize("kind", ["implements", "amends", "supplements", "cites", "based_on"])
def test_only_to_continue_it_keeps_it_up(kind: str) -> None:
    """Any other relation of a later document leaves open whether it goes on."""
    text = FIRING + CONTINUED.replace("continues", kind)
    assert len(findings_of(SOURCE_OF_EXPIRED_TERM, text, date(2025, 11, 20))) == 1


def test_open_tasks_are_named_in_natural_order() -> None:
    """The order in which tasks are recorded changes nothing of what is said."""
    ninth, tenth = (TASK.replace("T-1", name) for name in ("T-9", "T-10"))
    for tasks in (ninth + tenth, tenth + ninth):
        [found] = findings_of(SOURCE_OF_EXPIRED_TERM, TERM + DOCUMENT + tasks, DAY)
        assert found.evidence["tasks"] == ("T-9", "T-10")


def test_an_ended_document_continues_nothing() -> None:
    """What a document out of force continued is open again."""
    text = FIRING + CONTINUED.replace("2025-11-20", "2025-11-20\neffective_to = 2025-12-31")
    days = (date(2025, 12, 31), date(2026, 1, 1))
    assert [len(findings_of(SOURCE_OF_EXPIRED_TERM, text, day)) for day in days] == [0, 1]


@given(as_of=st.dates(date(2022, 1, 1), date(2027, 12, 31)))
@example(LAST_DAY)
@example(DAY)
@example(DONE)
def test_it_speaks_from_the_end_of_the_term_until_the_task_is_done(as_of: date) -> None:
    """The last day of the term is quiet, and so is the day the task is completed."""
    text = f'{FIRING}\n[[tasks.reports]]\non = {DONE}\nevent = "completed"\n'
    found = findings_of(SOURCE_OF_EXPIRED_TERM, text, as_of)
    assert bool(found) == (LAST_DAY < as_of < DONE)
