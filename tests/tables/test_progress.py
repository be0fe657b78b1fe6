"""The progress of plans."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.assess import Pace, assess
from tracker.calendar import Period, PeriodKind, read_period
from tracker.domain import Indicator, IndicatorKind, Measurement, Register, WorkPlan
from tracker.language import Language
from tracker.tables import Row, progress_table, table_text

VI, EN = Language.VI, Language.EN
YEAR = read_period("năm 2023")
AS_OF = date(2023, 4, 15)


def plan_of(*indicators: Indicator, name: str = "KH-1", period: Period = YEAR) -> WorkPlan:
    """Return a plan of these indicators."""
    return WorkPlan(id=name, title="Kế hoạch", period=period, indicators=indicators)


def rows_of(*plans: WorkPlan, as_of: date = AS_OF) -> list[Row]:
    """Return the rows of the progress table of these plans, as programs have them."""
    return [*progress_table(assess(Register(title="Sổ", plans=plans), as_of)).records]


def measured(value: int | str, phrase: str = "quý I/2023", **given: Any) -> Measurement:
    """Return a measurement of a period, by default of the first quarter of 2023."""
    return Measurement(period=read_period(phrase), value=Decimal(value), **given)


def inspections() -> WorkPlan:
    """Return the plan of a year as a report on its first quarter has it."""
    return plan_of(
        Indicator(
            id="10",
            title="Kiểm tra đảng viên",
            target=547,
            measurements=[measured(142, of="547", printed="25,9%")],
        ),
        Indicator(
            id="9",
            title="Kiểm tra tổ chức đảng",
            target=80,
            kind=IndicatorKind.CUMULATIVE,
            measurements=[measured(62, of="80", printed="75,5%")],
        ),
        Indicator(id="11", title="Kết nạp đảng viên", measurements=[measured("1234.5")]),
        Indicator(id="12", title="Giám sát", target=4),
    )


@given(st.integers(1, 400), st.integers(1, 400), st.integers(1, 50))
@example(1, 1, 1)
@example(365, 365, 3)
def test_linear_data_is_forecast_exactly(length: int, passed: int, a_day: int) -> None:
    """Where as much is done each day, pace and forecast lead to the target on the last day."""
    passed = min(passed, length)
    first = date(2023, 1, 1)
    last, on = (first + timedelta(days=days - 1) for days in (length, passed))
    period = Period(text="kỳ", kind=PeriodKind.YEAR, first=first, last=last)
    half = Period(text="phần", kind=PeriodKind.YEAR, first=first, last=on)
    even = Measurement(period=half, value=Decimal(a_day * passed))
    indicator = Indicator(id="x", title="x", target=a_day * length, measurements=[even])
    (row,) = rows_of(plan_of(indicator, period=period), as_of=on)
    assert row["expected"] == row["actual"]
    assert row["forecast"] == row["target"]
    assert row["forecast_on"] == last
    assert row["pace"] is (Pace.MET if passed == length else Pace.ON_TRACK)


@given(st.integers(0, 10**6), st.integers(1, 10**6))
@example(1, 16)
@example(1, 2000)
@example(499, 10**6)
def test_a_percentage_is_rounded_half_up_to_one_decimal(value: int, target: int) -> None:
    """The share of the target is that of exact division, a half rounded away from zero."""
    indicator = Indicator(id="x", title="x", target=target, measurements=[measured(value)])
    (row,) = rows_of(plan_of(indicator))
    with localcontext(prec=60):
        exact = Decimal(100 * value) / Decimal(target)
        assert row["percent"] == exact.quantize(Decimal("0.1"), ROUND_HALF_UP)


def test_rows_stand_in_natural_order_of_plan_then_indicator() -> None:
    """KH-2 comes before KH-10, and indicator 9 before 10."""
    plans = [
        plan_of(*(Indicator(id=f"{name}.{number}", title="x") for number in (10, 9)), name=name)
        for name in ("KH-10", "KH-2")
    ]
    expected = ["KH-2.9", "KH-2.10", "KH-10.9", "KH-10.10"]
    assert [row["indicator"] for row in rows_of(*plans)] == expected


def test_what_was_not_measured_is_nothing() -> None:
    """An indicator without a measurement has a target and a pace, and no figure at all."""
    (row,) = rows_of(plan_of(Indicator(id="x", title="x", target=4)))
    known = {name: value for name, value in row.items() if value is not None}
    assert known == {
        "plan": "KH-1",
        "indicator": "x",
        "title": "x",
        "target": Decimal(4),
        "pace": Pace.NOT_MEASURED,
    }


def test_what_has_no_target_is_only_told() -> None:
    """Without a target there is nothing to expect, share or forecast."""
    (row,) = rows_of(plan_of(Indicator(id="x", title="x", measurements=[measured(20)])))
    names = ("actual", "measured_on", "percent", "expected", "forecast", "forecast_on", "pace")
    expected = [20, date(2023, 3, 31), None, None, None, None, Pace.NOT_ASSESSABLE]
    assert [row[name] for name in names] == expected


@pytest.mark.parametrize(
    ("printed", "expected"), [("75,5%", "75,5%"), ("75.50 %", "75.50 %"), (None, None)]
)
def test_a_printed_percentage_stays_as_printed(printed: str | None, expected: str | None) -> None:
    """What a report printed stands beside what its figures give, untouched."""
    given = {"of": "80", "printed": printed} if printed else {}
    indicator = Indicator(id="x", title="x", target=80, measurements=[measured(62, **given)])
    (row,) = rows_of(plan_of(indicator))
    assert (row["printed"], row["percent"]) == (expected, Decimal("77.5"))


def test_vietnamese_progress() -> None:
    """The Vietnamese table of progress is exactly this."""
    table = progress_table(assess(Register(title="Sổ", plans=[inspections()]), AS_OF))
    assert table_text(table, VI) + "\n" == VIETNAMESE


def test_english_progress() -> None:
    """The English table of progress is exactly this."""
    table = progress_table(assess(Register(title="Sổ", plans=[inspections()]), AS_OF))
    assert table_text(table, EN) + "\n" == ENGLISH


VIETNAMESE = """\
Sổ: tiến độ chỉ tiêu, tính đến ngày 15/04/2023
┌──────┬───────────────────────┬─────────────────────────┬─────────┬────────────┬────────────────┬───────────────────┬──────────────────┬──────────────┐
│ Mã   │ Chỉ tiêu              │ Kết quả/Kế hoạch        │   Đã in │ Tại ngày   │   Theo tiến độ │ Đánh giá          │   Dự báo cuối kỳ │ Dự báo đạt   │
├──────┼───────────────────────┼─────────────────────────┼─────────┼────────────┼────────────────┼───────────────────┼──────────────────┼──────────────┤
│ 9    │ Kiểm tra tổ chức đảng │ ██████░░ 62/80 77,5 %   │   75,5% │ 31/03/2023 │           19,7 │ vượt tiến độ      │            251,4 │ 27/04/2023   │
│ 10   │ Kiểm tra đảng viên    │ ██░░░░░░ 142/547 26,0 % │   25,9% │ 31/03/2023 │          134,9 │ đúng tiến độ      │            575,9 │ 13/12/2023   │
│ 11   │ Kết nạp đảng viên     │ 1.234,5                 │         │ 31/03/2023 │                │ không có chỉ tiêu │                  │              │
│ 12   │ Giám sát              │ –/4                     │         │            │                │ chưa có số liệu   │                  │              │
└──────┴───────────────────────┴─────────────────────────┴─────────┴────────────┴────────────────┴───────────────────┴──────────────────┴──────────────┘
4 chỉ tiêu: 0 đạt, 1 vượt, 1 đúng tiến độ, 0 có nguy cơ, 0 chậm, 0 không đạt, 1 chưa có số liệu, 1 không có chỉ tiêu
KH-1: 51,7 % chặng đường, tính theo trọng số của 2 chỉ tiêu; chưa tính được: 11, 12
"""  # noqa: E501 -- a table is as wide as it is
ENGLISH = """\
Sổ: progress of indicators as of 2023-04-15
┌─────────────┬───────────────────────┬─────────────────────────┬───────────┬────────────┬────────────┬──────────────┬────────────┬──────────────┐
│ Indicator   │ Title                 │ Actual/Target           │   Printed │ Measured   │   Expected │ Pace         │   Forecast │ Reached on   │
├─────────────┼───────────────────────┼─────────────────────────┼───────────┼────────────┼────────────┼──────────────┼────────────┼──────────────┤
│ 9           │ Kiểm tra tổ chức đảng │ ██████░░ 62/80 77.5 %   │     75,5% │ 2023-03-31 │       19.7 │ ahead        │      251.4 │ 2023-04-27   │
│ 10          │ Kiểm tra đảng viên    │ ██░░░░░░ 142/547 26.0 % │     25,9% │ 2023-03-31 │      134.9 │ on track     │      575.9 │ 2023-12-13   │
│ 11          │ Kết nạp đảng viên     │ 1,234.5                 │           │ 2023-03-31 │            │ no target    │            │              │
│ 12          │ Giám sát              │ –/4                     │           │            │            │ not measured │            │              │
└─────────────┴───────────────────────┴─────────────────────────┴───────────┴────────────┴────────────┴──────────────┴────────────┴──────────────┘
indicators: 4, of which 0 met, 1 ahead, 1 on track, 0 at risk, 0 behind, 0 missed, 1 not measured, 1 without a target
KH-1: 51.7 % of the way, by the weights of its indicators (2); left out: 11, 12
"""  # noqa: E501 -- a table is as wide as it is
