"""DO008 decision-without-task."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.documents.decision_without_task import DECISION_WITHOUT_TASK
from tracker.testing.rule_testing import findings_of

FIRING = """
[[documents]]
id = "D-1"
kind = "resolution"
number = "15-NQ/TU"
issued_on = 2022-12-06
"""
TASK = """
[[tasks]]
id = "T-1"
title = "Rà soát"
basis = ["D-{}"]
"""
UPWARD = """
[[documents.relations]]
kind = "implements"
target = "D-2"
"""
PLAN = """
[[documents]]
id = "D-2"
kind = "document"
title = "Kế hoạch"
"""
CHILD = """
[[documents]]
id = "D-2"
kind = "document"
title = "Kế hoạch"

[[documents.relations]]
kind = "{}"
target = "D-1"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "chưa có nhiệm vụ nào triển khai “15-NQ/TU”",
            "giao nhiệm vụ, hoặc ghi quan hệ với văn bản cụ thể hóa nó",
        ),
        (
            Language.EN,
            "no task carries out “15-NQ/TU”",
            "assign a task, or record which document carries it out",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A resolution that no task carries out speaks."""
    found = findings_of(DECISION_WITHOUT_TASK, FIRING, date(2023, 4, 15), language=language)
    assert found == (
        Finding(
            code="DO008",
            name="decision-without-task",
            severity=Severity.INFO,
            subject=Subject(kind="document", id="D-1"),
            message=message,
            hint=hint,
            evidence={"document": "15-NQ/TU"},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING.replace("resolution", "directive"),
            date(2023, 4, 15),
            [{"document": "15-NQ/TU"}],
            id="a directive",
        ),
        pytest.param(
            FIRING.replace("issued_on = 2022-12-06", ""),
            date(2023, 4, 15),
            [{"document": "15-NQ/TU"}],
            id="no date",
        ),
        pytest.param(
            FIRING.replace('number = "15-NQ/TU"', 'title = "Nghị quyết"'),
            date(2023, 4, 15),
            [{"document": "Nghị quyết"}],
            id="no number",
        ),
        pytest.param(
            FIRING + CHILD.format("cites") + TASK.format(2),
            date(2023, 4, 15),
            [{"document": "15-NQ/TU"}],
            id="a task on what only cites it",
        ),
        pytest.param(
            FIRING + CHILD.format("implements"),
            date(2023, 4, 15),
            [{"document": "15-NQ/TU"}],
            id="carried out by a document without task",
        ),
        pytest.param(
            FIRING + TASK.format(1) + "assigned_on = 2023-04-16",
            date(2023, 4, 15),
            [{"document": "15-NQ/TU"}],
            id="a task assigned later",
        ),
        pytest.param(
            FIRING
            + CHILD.format("implements").replace("title", "issued_on = 2023-04-16\ntitle")
            + TASK.format(2),
            date(2023, 4, 15),
            [{"document": "15-NQ/TU"}],
            id="carried out by a document issued later",
        ),
        pytest.param(
            FIRING + UPWARD + PLAN + TASK.format(2),
            date(2023, 4, 15),
            [{"document": "15-NQ/TU"}],
            id="carried out the wrong way round",
        ),
        pytest.param(
            FIRING + CHILD.format("replaces").replace("title", "issued_on = 2023-04-16\ntitle"),
            date(2023, 4, 15),
            [{"document": "15-NQ/TU"}],
            id="replaced later",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    assert [
        finding.evidence for finding in findings_of(DECISION_WITHOUT_TASK, text, as_of)
    ] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING + TASK.format(1), date(2023, 4, 15), id="a task"),
        pytest.param(
            FIRING + TASK.format(1) + "assigned_on = 2023-04-15",
            date(2023, 4, 15),
            id="a task assigned that day",
        ),
        pytest.param(
            FIRING + CHILD.format("implements") + TASK.format(2),
            date(2023, 4, 15),
            id="a task on what implements it",
        ),
        pytest.param(
            FIRING + CHILD.format("continues") + TASK.format(2),
            date(2023, 4, 15),
            id="a task on what continues it",
        ),
        pytest.param(
            FIRING + CHILD.format("based_on") + TASK.format(2),
            date(2023, 4, 15),
            id="a task on what based_on it",
        ),
        pytest.param(
            FIRING
            + CHILD.format("implements")
            + CHILD.format("implements").replace("D-2", "D-3").replace("D-1", "D-2")
            + TASK.format(3),
            date(2023, 4, 15),
            id="a task two documents below",
        ),
        pytest.param(
            FIRING + UPWARD + CHILD.format("implements") + TASK.format(2),
            date(2023, 4, 15),
            id="documents in a circle",
        ),
        pytest.param(FIRING.replace("resolution", "plan"), date(2023, 4, 15), id="another kind"),
        pytest.param(
            FIRING.replace('number = "15-NQ/TU"\nissued_on = 2022-12-06', 'title = "Nghị quyết"'),
            date(2023, 4, 15),
            id="neither number nor date",
        ),
        pytest.param(FIRING, date(2022, 12, 5), id="not yet issued"),
        pytest.param(FIRING + "effective_to = 2023-04-14", date(2023, 4, 15), id="out of force"),
        pytest.param(
            FIRING + CHILD.format("replaces").replace("title", "issued_on = 2023-04-15\ntitle"),
            date(2023, 4, 15),
            id="replaced",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(DECISION_WITHOUT_TASK, text, as_of) == ()
