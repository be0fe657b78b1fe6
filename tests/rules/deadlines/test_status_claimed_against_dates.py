"""DL018 status-claimed-against-dates."""

from datetime import date

import pytest

from tracker.assess import Lifecycle, Timeliness
from tracker.language import Language
from tracker.rules import Severity
from tracker.rules.deadlines.status_claimed_against_dates import STATUS_CLAIMED_AGAINST_DATES
from tracker.rules.deadlines.words import LIFECYCLE_WORDS, TIMELINESS_WORDS
from tracker.testing.rule_testing import findings_of

TASK = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "{}"
assigned_on = 2023-05-01
"""

EVENT = """
[[tasks.reports]]
on = {}
event = "{}"
"""

CLAIM = """
[[tasks.reports]]
on = {}
claimed = "{}"
"""

SHARED = """
[[organizations]]
id = "a"
name = "Ban A"

[[organizations]]
id = "b"
name = "Ban B"

[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "quý II/2023"
lead_units = ["a", "b"]

[[tasks.reports]]
on = 2023-06-20
event = "completed"
by = "a"
claimed = "{}"

[[tasks.reports]]
on = 2023-06-20
by = "b"
claimed = "{}"
"""

PARTS = """
[[tasks]]
id = "T-1"
title = "Số hóa"
deadline = "quý II/2023"

[[tasks.reports]]
on = 2023-06-20
event = "completed"
claimed = "hoàn thành"

[[tasks]]
id = "T-1.1"
title = "Số hóa, đợt I"
parent = "T-1"
"""


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (
            Language.VI,
            (
                "báo cáo ngày 05/07/2023 nêu “Hoàn thành đúng hạn”, nhưng theo ngày tháng "
                "thì đã hoàn thành, quá hạn"
            ),
        ),
        (
            Language.EN,
            (
                "reported on 2023-07-05 as “Hoàn thành đúng hạn”, but by the dates it was "
                "completed, late"
            ),
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str) -> None:
    """What was done late and is claimed to have been on time speaks."""
    [finding] = findings_of(
        STATUS_CLAIMED_AGAINST_DATES,
        TASK.format("quý II/2023")
        + EVENT.format("2023-07-03", "completed")
        + CLAIM.format("2023-07-05", "Hoàn thành đúng hạn"),
        date(2023, 7, 5),
        language=language,
    )

    assert (finding.code, finding.severity) == ("DL018", Severity.WARNING)
    assert (finding.subject.id, finding.message) == ("T-1", message)
    assert finding.evidence == {
        "claimed": "Hoàn thành đúng hạn",
        "on": date(2023, 7, 5),
        "by": None,
        "lifecycle": "completed",
        "timeliness": "late",
        "standing": LIFECYCLE_WORDS[Lifecycle.COMPLETED],
        "in_time": TIMELINESS_WORDS[Timeliness.LATE],
        "due": date(2023, 6, 30),
    }


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            TASK.format("quý II/2023") + CLAIM.format("2023-06-20", "hoàn thành"),
            date(2024, 1, 1),
            [
                (
                    "reported on 2023-06-20 as “hoàn thành”, but by the dates it was not "
                    "started, in time"
                )
            ],
            id="a claim is no completion",
        ),
        pytest.param(
            TASK.format("quý II/2023") + CLAIM.format("2023-07-01", "chưa thực hiện, trong hạn"),
            date(2023, 7, 1),
            [
                (
                    "reported on 2023-07-01 as “chưa thực hiện, trong hạn”, but by the dates it "
                    "was not started, overdue"
                )
            ],
            id="the day after it was due",
        ),
        pytest.param(
            SHARED.format("chưa hoàn thành", "chưa hoàn thành"),
            date(2023, 6, 20),
            [
                (
                    "reported on 2023-06-20 as “chưa hoàn thành”, but by the dates it was "
                    "completed, on time"
                )
            ],
            id="one unit of its share",
        ),
        pytest.param(
            TASK.format("ngày 25 hằng tháng")
            + CLAIM.format("2023-05-26\noccurrence = 2023-05-25", "chưa thực hiện, trong hạn"),
            date(2023, 6, 1),
            [
                (
                    "reported on 2023-05-26 as “chưa thực hiện, trong hạn”, but by the dates it "
                    "was not started, overdue"
                )
            ],
            id="an occurrence",
        ),
        pytest.param(
            PARTS,
            date(2023, 6, 20),
            [
                (
                    "reported on 2023-06-20 as “hoàn thành”, but by the dates it was in "
                    "progress, in time"
                )
            ],
            id="a part is open",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[str]) -> None:
    """It holds each claim against the day it speaks of, and against what it speaks of."""
    assert [
        finding.message for finding in findings_of(STATUS_CLAIMED_AGAINST_DATES, text, as_of)
    ] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            TASK.format("quý II/2023") + CLAIM.format("2023-06-30", "chưa thực hiện, trong hạn"),
            date(2023, 8, 1),
            id="true on its day",
        ),
        pytest.param(
            TASK.format("quý II/2023") + CLAIM.format("2023-06-20", "hoàn thành"),
            date(2023, 6, 19),
            id="not reported yet",
        ),
        pytest.param(
            TASK.format("quý II/2023")
            + EVENT.format("2023-07-03", "completed")
            + CLAIM.format("2023-07-02", "chưa hoàn thành, quá hạn"),
            date(2023, 8, 1),
            id="what came later is not held against it",
        ),
        pytest.param(
            SHARED.format("hoàn thành đúng hạn", "chưa hoàn thành"),
            date(2023, 6, 20),
            id="each unit of its own share",
        ),
        pytest.param(
            TASK.format("ngày 25 hằng tháng")
            + CLAIM.format("2023-05-26", "chưa thực hiện, trong hạn"),
            date(2023, 6, 1),
            id="of the next occurrence",
        ),
        pytest.param(
            TASK.format("ngày 25 hằng tháng")
            + CLAIM.format("2023-05-26\noccurrence = 2023-05-24", "hoàn thành"),
            date(2023, 6, 1),
            id="of no occurrence",
        ),
        pytest.param(
            TASK.format("quý II/2023")
            + EVENT.format("2023-05-03", "suspended")
            + CLAIM.format("2023-05-05", "tạm hoãn"),
            date(2023, 5, 5),
            id="suspended",
        ),
        pytest.param(
            TASK.format("quý II/2023") + CLAIM.format("2023-06-20", "đang chạy nước rút"),
            date(2023, 6, 20),
            id="not understood",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """A claim that was true on its day, or that cannot be understood, is let be."""
    assert findings_of(STATUS_CLAIMED_AGAINST_DATES, text, as_of) == ()


def test_the_day_of_reporting_is_not_the_day_it_was_done() -> None:
    """Done on the last day and reported later is on time; the day of the report changes nothing."""
    done = EVENT.format("2023-06-30\nreported_on = 2023-07-10", "completed")
    text = TASK.format("quý II/2023") + done + 'claimed = "{}"\n'

    assert (
        findings_of(
            STATUS_CLAIMED_AGAINST_DATES, text.format("hoàn thành đúng hạn"), date(2023, 8, 1)
        )
        == ()
    )
    assert (
        len(
            findings_of(
                STATUS_CLAIMED_AGAINST_DATES, text.format("hoàn thành quá hạn"), date(2023, 8, 1)
            )
        )
        == 1
    )
