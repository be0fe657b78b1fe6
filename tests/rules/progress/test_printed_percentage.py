"""The helper that the rules about printed percentages look through, and the family as a whole."""

from datetime import date
from decimal import Decimal

import pytest

from tracker.assess import assess
from tracker.calendar import read_period
from tracker.domain import Indicator, Measurement, Register, WorkPlan
from tracker.language import Language
from tracker.rules import check
from tracker.rules.progress import PROGRESS_RULES
from tracker.rules.progress.printed_percentage import known_measurements, read_printed


def _indicator(id_: str, first: int) -> Indicator:
    """Return an indicator that several rules of the family speak of."""
    measured = [
        Measurement(period=read_period("quý I/2023"), value=first, of=90, printed="70%"),
        Measurement(period=read_period("quý II/2023"), value=first - 10, of=80, printed="khoảng"),
    ]
    return Indicator(id=id_, title="Đạt", target=80, bounded=True, measurements=measured)


def _plan(id_: str, indicators: list[Indicator]) -> WorkPlan:
    return WorkPlan(id=id_, title=id_, period=read_period("năm 2023"), indicators=indicators)


def test_the_order_of_entries_never_matters() -> None:
    """A register turned round has the same findings, and there are some."""
    plans = [
        _plan("P-1", [_indicator("I-1", 62), _indicator("I-2", 91)]),
        _plan("P-2", [_indicator("I-3", 12)]),
    ]
    turned = [
        _plan(
            plan.id,
            [
                Indicator(
                    id=indicator.id,
                    title="Đạt",
                    target=80,
                    bounded=True,
                    measurements=indicator.measurements[::-1],
                )
                for indicator in reversed(plan.indicators)
            ],
        )
        for plan in reversed(plans)
    ]
    first, second = (
        check(
            Register(title="Turned", plans=tuple(recorded)),
            as_of=date(2024, 1, 1),
            rules=PROGRESS_RULES,
        )
        for recorded in (plans, turned)
    )
    assert first == second
    assert {finding.code for finding in first} >= {"PR001", "PR003", "PR005", "PR008", "PR009"}


@pytest.mark.parametrize(
    ("printed", "language", "expected"),
    [
        ("75,5%", Language.VI, Decimal("75.5")),
        ("75.50 %", Language.EN, Decimal("75.50")),
        ("75,5", Language.VI, None),
        (None, Language.VI, None),
    ],
)
def test_a_printed_percentage_is_read_or_there_is_none(
    printed: str | None, language: Language, expected: Decimal | None
) -> None:
    """What cannot be read, or is not there, is None; what is read keeps its decimals."""
    measurement = Measurement(period=read_period("quý I/2023"), value=1, of=2, printed=printed)
    assert str(read_printed(measurement, language)) == str(expected)


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [(date(2023, 3, 30), []), (date(2023, 3, 31), ["I-1"]), (date(2023, 6, 30), ["I-1", "I-1"])],
)
def test_a_measurement_is_known_from_its_last_day(as_of: date, expected: list[str]) -> None:
    """A measurement counts from the last day of its period."""
    register = Register(title="One plan", plans=(_plan("P-1", [_indicator("I-1", 62)]),))
    found = known_measurements(assess(register, as_of))
    assert [indicator.id for indicator, _ in found] == expected
