"""DL019 status-claim-not-understood."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Severity
from tracker.rules.deadlines.status_claim_not_understood import STATUS_CLAIM_NOT_UNDERSTOOD
from tracker.testing.rule_testing import findings_of

TASK = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "quý II/2023"

[[tasks.reports]]
on = 2023-06-20
claimed = "{}"
"""


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (Language.VI, "không hiểu tình trạng “đạt 70 %” trong báo cáo ngày 20/06/2023"),
        (Language.EN, "the status “đạt 70 %” reported on 2023-06-20 is not understood"),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str) -> None:
    """A claim that is not understood speaks from the day it was made."""
    [finding] = findings_of(
        STATUS_CLAIM_NOT_UNDERSTOOD, TASK.format("đạt 70 %"), date(2023, 6, 20), language=language
    )

    assert (finding.code, finding.severity) == ("DL019", Severity.INFO)
    assert (finding.subject.id, finding.message) == ("T-1", message)
    assert finding.evidence == {"claimed": "đạt 70 %", "on": date(2023, 6, 20)}


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(TASK.format("đạt 70 %"), date(2023, 6, 19), id="not reported yet"),
        pytest.param(
            TASK.format("HOAN THANH DUNG HAN"), date(2023, 6, 20), id="capitals without accents"
        ),
        pytest.param(TASK.format("in progress, overdue"), date(2023, 6, 20), id="English"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """What is understood, in any spelling, is nothing to speak of."""
    assert findings_of(STATUS_CLAIM_NOT_UNDERSTOOD, text, as_of) == ()
