"""PR003 printed-percentage-unreadable."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.progress.printed_percentage_unreadable import PRINTED_PERCENTAGE_UNREADABLE
from tracker.testing.rule_testing import findings_of

FIRING = """
[[plans]]
id = "P-1"
title = "Kế hoạch năm 2023"
period = "năm 2023"

[[plans.indicators]]
id = "I-1"
title = "Tổ chức được kiểm tra"
target = 80

[[plans.indicators.measurements]]
period = "quý I/2023"
value = 62
of = 80
printed = "khoảng 75%"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "“khoảng 75%” không phải là một tỷ lệ phần trăm đọc được",
            "viết như “75,5%”; phần thập phân theo ngôn ngữ của sổ",
        ),
        (
            Language.EN,
            "“khoảng 75%” is not a percentage that can be read",
            "write it like “75.5%”, with the decimal mark of the register's language",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A printed percentage that is none speaks, quoting it."""
    found = findings_of(PRINTED_PERCENTAGE_UNREADABLE, FIRING, date(2023, 4, 15), language=language)
    assert found == (
        Finding(
            code="PR003",
            name="printed-percentage-unreadable",
            severity=Severity.WARNING,
            subject=Subject(kind="indicator", id="I-1"),
            message=message,
            hint=hint,
            evidence={"printed": "khoảng 75%"},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING.replace("khoảng 75%", "75,5"),
            date(2023, 4, 15),
            [{"printed": "75,5"}],
            id="no sign",
        ),
        pytest.param(
            FIRING.replace("khoảng 75%", "1,234.5%"),
            date(2023, 4, 15),
            [{"printed": "1,234.5%"}],
            id="the other language's separators",
        ),
        pytest.param(
            FIRING, date(2023, 3, 31), [{"printed": "khoảng 75%"}], id="on the day measured"
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    assert [
        finding.evidence for finding in findings_of(PRINTED_PERCENTAGE_UNREADABLE, text, as_of)
    ] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace("khoảng 75%", "75,5%"), date(2023, 4, 15), id="readable"),
        pytest.param(
            FIRING.replace("khoảng 75%", "75 %"), date(2023, 4, 15), id="readable with a space"
        ),
        pytest.param(
            FIRING.replace('printed = "khoảng 75%"', ""), date(2023, 4, 15), id="nothing printed"
        ),
        pytest.param(FIRING, date(2023, 3, 30), id="not yet measured"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(PRINTED_PERCENTAGE_UNREADABLE, text, as_of) == ()
