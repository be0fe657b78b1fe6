"""PR028 figure-printed-twice."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Register, Statement, StatementKind
from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.progress.figure_printed_twice import FIGURE_PRINTED_TWICE
from tracker.testing.rule_testing import findings_of

FIRING = """
[[statements]]
id = "S-1"
kind = "figure"
period = "quý I/2023"
value = 141
about = "chi bộ"

[[statements]]
id = "S-2"
kind = "figure"
period = "quý I/2023"
value = 155
about = "chi bộ"
"""
PLAN = """
[[plans]]
id = "P"
title = "P"
period = "năm 2023"

[[plans.indicators]]
id = "I"
title = "I"

[[plans.indicators.measurements]]
period = "quý I/2023"
value = 140
"""
DAY = date(2023, 4, 15)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "nêu 155, trong khi con số của S-1 là 141",
            "đối chiếu hai nguồn để biết con số nào đúng",
        ),
        (
            Language.EN,
            "it gives 155, where the figure of S-1 is 141",
            "compare the two sources to learn which is right",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A figure given twice with two values speaks, of the later id."""
    found = findings_of(FIGURE_PRINTED_TWICE, FIRING, DAY, language=language)
    assert found == (
        Finding(
            code="PR028",
            name="figure-printed-twice",
            severity=Severity.WARNING,
            subject=Subject(kind="statement", id="S-2"),
            message=message,
            hint=hint,
            evidence={
                "value": Decimal(155),
                "other": Text(vi="con số của S-1", en="the figure of S-1"),
                "other_value": Decimal(141),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace("155", "141"), date(2023, 4, 15), id="the same"),
        pytest.param(FIRING, date(2023, 3, 30), id="not known yet"),
        pytest.param(FIRING.replace("chi bộ", "tổ", 1), date(2023, 4, 15), id="two figures"),
        pytest.param(
            FIRING.replace("quý I/2023", "quý IV/2022", 1), date(2023, 4, 15), id="two periods"
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(FIGURE_PRINTED_TWICE, text, as_of) == ()


def test_a_measurement_is_named_by_its_indicator() -> None:
    """A statement that is not what was measured speaks, and names the indicator."""
    text = FIRING.replace('about = "chi bộ"', 'indicator = "I"').replace("155", "141")
    [*found] = findings_of(FIGURE_PRINTED_TWICE, text + PLAN, DAY)
    assert [one.message for one in found] == [
        "it gives 141, where what was measured of I is 140"
    ] * 2


@given(st.lists(st.integers(0, 3), min_size=1, max_size=5))
def test_it_speaks_exactly_of_those_that_differ_from_the_first(values: list[int]) -> None:
    """As many speak as differ from the one whose id comes first, in any order."""
    said = [
        Statement(id=f"S-{place}", kind=StatementKind.FIGURE, about="a", value=value)
        for place, value in enumerate(values)
    ]
    register = Register(title="R", statements=said[::-1])
    report = check(register, as_of=DAY, select=["PR028"])
    assert len(report) == sum(Fraction(value) != values[0] for value in values)
