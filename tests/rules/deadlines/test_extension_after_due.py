"""DL008 extension-after-due."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.deadlines.extension_after_due import EXTENSION_AFTER_DUE
from tracker.testing.rule_testing import findings_of

OPEN = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "quý II/2023"
"""

UNDATED = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
"""

COMPLETED = """
[[tasks.reports]]
on = {}
event = "completed"
"""

EXTENDED = """
[[tasks.extensions]]
new_due = {}
decision = "approved"
decided_on = {}
"""

REFUSED = """
[[tasks.extensions]]
new_due = {}
decision = "refused"
decided_on = {}
"""

AMENDED = """
[[tasks.amendments]]
made_on = {}
deadline = "{}"
"""

MONTHLY = """
[[tasks]]
id = "T-1"
title = "Báo cáo tháng"
deadline = "ngày 25 hằng tháng"
assigned_on = 2023-05-01
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            (
                "gia hạn đến 30/09/2023 được duyệt ngày 05/07/2023, muộn 5 ngày so "
                "với thời hạn khi ấy là 30/06/2023"
            ),
            "lần sau trình gia hạn trước ngày đến hạn",
        ),
        (
            Language.EN,
            "extended to 2023-09-30 on 2023-07-05, 5 days after it was due on 2023-06-30",
            "next time ask for more time before the due day",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """An extension approved after the due day of its time speaks from that day."""
    assert findings_of(
        EXTENSION_AFTER_DUE,
        OPEN + EXTENDED.format("2023-09-30", "2023-07-05"),
        date(2023, 7, 5),
        language=language,
    ) == (
        Finding(
            code="DL008",
            name="extension-after-due",
            severity=Severity.WARNING,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={
                "days": 5,
                "decided_on": date(2023, 7, 5),
                "due": date(2023, 6, 30),
                "new_due": date(2023, 9, 30),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            MONTHLY + EXTENDED.format("2023-06-05", "2023-05-28") + "requested_on = 2023-05-25\n",
            date(2023, 7, 1),
            [
                (
                    "T-1",
                    "extended to 2023-06-05 on 2023-05-28, 3 days after it was due on 2023-05-25",
                )
            ],
            id="of the occurrence due when it was asked for",
        ),
        pytest.param(
            MONTHLY
            + EXTENDED.format("2023-06-05", "2023-05-28")
            + "occurrence = 2023-05-25\n"
            + EXTENDED.format("2023-06-10", "2023-06-06")
            + "occurrence = 2023-05-25\n"
            + EXTENDED.format("2023-06-30", "2023-06-20"),
            date(2023, 7, 1),
            [
                (
                    "T-1",
                    "extended to 2023-06-05 on 2023-05-28, 3 days after it was due on 2023-05-25",
                ),
                (
                    "T-1",
                    "extended to 2023-06-10 on 2023-06-06, 1 day after it was due on 2023-06-05",
                ),
            ],
            id="of an occurrence",
        ),
        pytest.param(
            OPEN
            + EXTENDED.format("2023-07-15", "2023-06-20")
            + EXTENDED.format("2023-09-30", "2023-10-02"),
            date(2024, 1, 1),
            [
                (
                    "T-1",
                    "extended to 2023-09-30 on 2023-10-02, 79 days after it was due on 2023-07-15",
                )
            ],
            id="only the second was late",
        ),
        pytest.param(
            OPEN
            + EXTENDED.format("2023-09-30", "2023-07-20")
            + EXTENDED.format("2023-07-15", "2023-07-05"),
            date(2024, 1, 1),
            [
                (
                    "T-1",
                    "extended to 2023-07-15 on 2023-07-05, 5 days after it was due on 2023-06-30",
                ),
                (
                    "T-1",
                    "extended to 2023-09-30 on 2023-07-20, 5 days after it was due on 2023-07-15",
                ),
            ],
            id="both were late, in whatever order they are listed",
        ),
        pytest.param(
            OPEN
            + EXTENDED.format("2023-07-15", "2023-07-05")
            + EXTENDED.format("2023-07-02", "2023-07-05"),
            date(2024, 1, 1),
            [
                (
                    "T-1",
                    "extended to 2023-07-02 on 2023-07-05, 5 days after it was due on 2023-06-30",
                ),
                (
                    "T-1",
                    "extended to 2023-07-15 on 2023-07-05, 3 days after it was due on 2023-07-02",
                ),
            ],
            id="of two on one day the earlier new day counts first",
        ),
        pytest.param(
            OPEN + COMPLETED.format("2023-07-06") + EXTENDED.format("2023-09-30", "2023-07-05"),
            date(2024, 1, 1),
            [
                (
                    "T-1",
                    "extended to 2023-09-30 on 2023-07-05, 5 days after it was due on 2023-06-30",
                )
            ],
            id="the task is done",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(EXTENSION_AFTER_DUE, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            OPEN
            + EXTENDED.format("2023-06-25", "2023-06-20")
            + AMENDED.format("2023-06-22", "31/7/2023")
            + EXTENDED.format("2023-08-31", "2023-07-20"),
            date(2023, 8, 1),
            id="a later document had moved the deadline",
        ),
        pytest.param(
            OPEN
            + EXTENDED.format("2023-07-15", "2023-06-20")
            + AMENDED.format("2023-08-22", "31/8/2023"),
            date(2023, 9, 1),
            id="set anew afterwards, which nobody asked for",
        ),
        pytest.param(
            OPEN + EXTENDED.format("2023-09-30", "2023-07-05"),
            date(2023, 7, 4),
            id="approved later than the day asked",
        ),
        pytest.param(
            OPEN + EXTENDED.format("2023-09-30", "2023-06-30"),
            date(2024, 1, 1),
            id="approved on the due day",
        ),
        pytest.param(
            OPEN + REFUSED.format("2023-09-30", "2023-07-05"), date(2024, 1, 1), id="refused"
        ),
        pytest.param(
            OPEN
            + EXTENDED.format("2023-07-15", "2023-06-20")
            + EXTENDED.format("2023-09-30", "2023-07-15"),
            date(2024, 1, 1),
            id="before the due day extended by then",
        ),
        pytest.param(
            UNDATED + EXTENDED.format("2023-09-30", "2023-07-05"),
            date(2024, 1, 1),
            id="no due day until then",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Approved in time, refused or not yet known, it says nothing."""
    assert findings_of(EXTENSION_AFTER_DUE, text, as_of) == ()


def test_it_points_at_the_extension() -> None:
    """The place is that of the extension, not that of its task."""
    found = findings_of(
        EXTENSION_AFTER_DUE, OPEN + EXTENDED.format("2023-09-30", "2023-07-05"), date(2023, 7, 5)
    )

    assert [finding.location.line for finding in found if finding.location] == [9]
