"""PR001 printed-percentage-wrong."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import read_period
from tracker.domain import Indicator, Measurement, Register, WorkPlan
from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.progress.printed_percentage_wrong import PRINTED_PERCENTAGE_WRONG
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
printed = "75,5%"
"""

DIGIT = Text(vi="dễ nhầm nhất: một chữ số, 77,5 %", en="likeliest slip: a digit, 77.5 %")
OTHER_DIGIT = Text(vi="dễ nhầm nhất: một chữ số, 78 %", en="likeliest slip: a digit, 78 %")
NONE = Text(vi="không chỗ nhầm nhỏ nào giải thích được", en="no small slip explains it")


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "62/80 là 77,5 %, không phải 75,5 % như đã in",
            "đối chiếu với nguồn; dễ nhầm nhất: một chữ số, 77,5 %",
        ),
        (
            Language.EN,
            "62 of 80 is 77.5 %, not the 75.5 % printed",
            "check against the source; likeliest slip: a digit, 77.5 %",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A percentage that its figures do not give speaks, in the language asked for."""
    found = findings_of(PRINTED_PERCENTAGE_WRONG, FIRING, date(2023, 4, 15), language=language)
    assert found == (
        Finding(
            code="PR001",
            name="printed-percentage-wrong",
            severity=Severity.ERROR,
            subject=Subject(kind="indicator", id="I-1"),
            message=message,
            hint=hint,
            evidence={
                "numerator": Decimal(62),
                "denominator": Decimal(80),
                "computed": Decimal("77.5"),
                "printed": Decimal("75.5"),
                "slip": DIGIT,
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING,
            date(2023, 3, 31),
            [
                {
                    "numerator": Decimal(62),
                    "denominator": Decimal(80),
                    "computed": Decimal("77.5"),
                    "printed": Decimal("75.5"),
                    "slip": DIGIT,
                }
            ],
            id="on the day measured",
        ),
        pytest.param(
            FIRING.replace("75,5", "76"),
            date(2023, 4, 15),
            [
                {
                    "numerator": Decimal(62),
                    "denominator": Decimal(80),
                    "computed": Decimal("77.5"),
                    "printed": Decimal(76),
                    "slip": OTHER_DIGIT,
                }
            ],
            id="no fraction to show",
        ),
        pytest.param(
            FIRING.replace("62\nof = 80", "142\nof = 547"),
            date(2023, 4, 15),
            [
                {
                    "numerator": Decimal(142),
                    "denominator": Decimal(547),
                    "computed": Decimal("25.96"),
                    "printed": Decimal("75.5"),
                    "slip": NONE,
                }
            ],
            id="rounded to show",
        ),
        pytest.param(
            '[register]\ntitle = "A"\nlanguage = "en"\n' + FIRING.replace("75,5", "75.5"),
            date(2023, 4, 15),
            [
                {
                    "numerator": Decimal(62),
                    "denominator": Decimal(80),
                    "computed": Decimal("77.5"),
                    "printed": Decimal("75.5"),
                    "slip": DIGIT,
                }
            ],
            id="an English register",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    assert [
        finding.evidence for finding in findings_of(PRINTED_PERCENTAGE_WRONG, text, as_of)
    ] == evidence


def test_the_target_may_be_the_whole_that_was_meant() -> None:
    """Of a figure counted against another whole, the target that gives it is named."""
    text = FIRING.replace("of = 80", "of = 90").replace("75,5", "77,5")
    [found] = findings_of(PRINTED_PERCENTAGE_WRONG, text, date(2023, 4, 15))
    assert found.hint == (
        "check against the source; likeliest slip: another denominator, 80 (the target)"
    )


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace("75,5", "77,5"), date(2023, 4, 15), id="exact"),
        pytest.param(
            FIRING.replace("75,5", "77,50"), date(2023, 4, 15), id="exact with more decimals"
        ),
        pytest.param(FIRING.replace("75,5", "78"), date(2023, 4, 15), id="rounded"),
        pytest.param(FIRING.replace("75,5", "77"), date(2023, 4, 15), id="cut off"),
        pytest.param(FIRING.replace("75,5%", "75,5"), date(2023, 4, 15), id="unreadable"),
        pytest.param(
            FIRING.replace('printed = "75,5%"', ""), date(2023, 4, 15), id="nothing printed"
        ),
        pytest.param(FIRING, date(2023, 3, 30), id="not yet measured"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(PRINTED_PERCENTAGE_WRONG, text, as_of) == ()


@given(
    value=st.integers(0, 2000),
    of=st.integers(1, 2000),
    decimals=st.integers(0, 3),
    shift=st.integers(-2, 2),
)
def test_it_speaks_exactly_of_percentages_neither_rounded_nor_cut_off(
    value: int, of: int, decimals: int, shift: int
) -> None:
    """It speaks exactly of those that neither rounding half up nor cutting off gives."""
    scaled = Fraction(value * 100 * 10**decimals, of)
    rounded, cut_off = floor(scaled + Fraction(1, 2)), floor(scaled)
    last_digits = max(rounded + shift, 0)
    printed = f"{Decimal(last_digits).scaleb(-decimals):f}%".replace(".", ",")
    measured = Measurement(period=read_period("quý I/2023"), value=value, of=of, printed=printed)
    indicator = Indicator(id="I-1", title="Đạt", measurements=[measured])
    plan = WorkPlan(id="P-1", title="2023", period=read_period("năm 2023"), indicators=[indicator])
    report = check(
        Register(title="One plan", plans=(plan,)), as_of=date(2023, 4, 1), select=["PR001"]
    )
    assert len(report) == int(last_digits not in {rounded, cut_off})
