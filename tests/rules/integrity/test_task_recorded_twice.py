"""RG005 task-recorded-twice."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.integrity.task_recorded_twice import TASK_RECORDED_TWICE
from tracker.testing.rule_testing import findings_of

ASSIGNED = """
assigned_on = {}
"""

TASK = """
[[tasks]]
id = "{}"
title = "{}"
"""

BODIES = """
[[organizations]]
id = "A"
name = "Đảng ủy A"

[[organizations]]
id = "B"
name = "Đảng ủy B"

[[clusters]]
id = "CUM-2"
name = "Cụm II"
"""

LEADING = """
lead_units = {}
"""

DUE = """
deadline = "{}"
"""

WITHIN = """
cluster = "CUM-2"
"""

PART = """
parent = "T-0"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "trùng với “T-2”: “Kiểm tra”",
            "giữ một mục, xóa mục kia",
        ),
        (
            Language.EN,
            "the same as “T-2”: “Kiểm tra”",
            "keep one of the two and delete the other",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """The later of two tasks alike but in spelling names the earlier, in the order of ids."""
    assert findings_of(
        TASK_RECORDED_TWICE,
        TASK.format("T-10", "Kiểm tra") + TASK.format("T-2", "KIỂM  TRA"),
        date(2023, 6, 30),
        language=language,
    ) == (
        Finding(
            code="RG005",
            name="task-recorded-twice",
            severity=Severity.WARNING,
            subject=Subject(kind="task", id="T-10"),
            message=message,
            hint=hint,
            evidence={"title": "Kiểm tra", "other": "T-2"},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            TASK.format("T-1", "Kiểm tra")
            + TASK.format("T-2", "Kiểm tra")
            + TASK.format("T-3", "Kiểm tra"),
            date(2023, 6, 30),
            [("T-2", "the same as “T-1”: “Kiểm tra”"), ("T-3", "the same as “T-1”: “Kiểm tra”")],
            id="three alike",
        ),
        pytest.param(
            BODIES
            + TASK.format("T-1", "Kiểm tra")
            + LEADING.format('["A", "B"]')
            + TASK.format("T-2", "Kiểm tra")
            + LEADING.format('["B", "A"]'),
            date(2023, 6, 30),
            [("T-2", "the same as “T-1”: “Kiểm tra”")],
            id="lead units in another order",
        ),
        pytest.param(
            TASK.format("T-1", "Kiểm tra")
            + DUE.format("quý II/2023")
            + TASK.format("T-2", "Kiểm tra")
            + DUE.format("30/6/2023"),
            date(2023, 6, 30),
            [("T-2", "the same as “T-1”: “Kiểm tra”")],
            id="one day written in two ways",
        ),
        pytest.param(
            TASK.format("T-1", "Kiểm tra")
            + DUE.format("Thường xuyên")
            + TASK.format("T-2", "Kiểm tra")
            + DUE.format("thường xuyên"),
            date(2023, 6, 30),
            [("T-2", "the same as “T-1”: “Kiểm tra”")],
            id="no day, in two spellings",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(TASK_RECORDED_TWICE, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            TASK.format("T-1", "Kiểm tra") + TASK.format("T-2", "Giám sát"),
            date(2023, 6, 30),
            id="other titles",
        ),
        pytest.param(
            BODIES
            + TASK.format("T-1", "Kiểm tra")
            + LEADING.format('["A"]')
            + TASK.format("T-2", "Kiểm tra")
            + LEADING.format('["B"]'),
            date(2023, 6, 30),
            id="other units",
        ),
        pytest.param(
            TASK.format("T-1", "Kiểm tra")
            + DUE.format("quý II/2023")
            + TASK.format("T-2", "Kiểm tra")
            + DUE.format("quý III/2023"),
            date(2023, 6, 30),
            id="other deadlines",
        ),
        pytest.param(
            TASK.format("T-1", "Kiểm tra")
            + DUE.format("thường xuyên")
            + TASK.format("T-2", "Kiểm tra"),
            date(2023, 6, 30),
            id="one with no deadline",
        ),
        pytest.param(
            BODIES + TASK.format("T-1", "Kiểm tra") + WITHIN + TASK.format("T-2", "Kiểm tra"),
            date(2023, 6, 30),
            id="other clusters",
        ),
        pytest.param(
            TASK.format("T-0", "Chung")
            + TASK.format("T-1", "Kiểm tra")
            + PART
            + TASK.format("T-2", "Kiểm tra"),
            date(2023, 6, 30),
            id="other parents",
        ),
        pytest.param(
            TASK.format("T-1", "Kiểm tra")
            + ASSIGNED.format("2023-07-01")
            + TASK.format("T-2", "Kiểm tra"),
            date(2023, 6, 30),
            id="one not assigned yet",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Two tasks that differ in anything but spelling are two."""
    assert findings_of(TASK_RECORDED_TWICE, text, as_of) == ()
