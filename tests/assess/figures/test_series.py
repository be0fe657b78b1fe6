"""One figure in several places: printed twice, or a total that moved."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import assess
from tracker.assess.figures import figures_printed_twice, totals_moved
from tracker.calendar import read_period
from tracker.domain import (
    CountedStanding,
    Document,
    Indicator,
    IndicatorKind,
    Measurement,
    Organization,
    Register,
    Relation,
    RelationKind,
    Statement,
    StatementKind,
    Whole,
    WorkPlan,
)

Q1, Q2, YEAR = (read_period(text) for text in ("quý I/2023", "quý II/2023", "năm 2023"))
DAY = date(2023, 12, 31)
AMENDED = date(2023, 5, 10)


def figure(identifier: str, value: int, **more: Any) -> Statement:
    """Return a figure alone."""
    return Statement(id=identifier, kind=StatementKind.FIGURE, value=value, **more)


def plan(*measured: Measurement, **more: Any) -> WorkPlan:
    """Return a plan of one indicator."""
    indicator = Indicator(**{"id": "I", "title": "I", "measurements": measured, **more})
    return WorkPlan(id="P", title="P", period=YEAR, document="KH", indicators=[indicator])


def held(*stated: Statement, plans: tuple[WorkPlan, ...] = (), **more: Any) -> Register:
    """Return a register of statements, a plan's document and two bodies."""
    parts: dict[str, Any] = {
        "documents": [Document(id="KH", title="KH")],
        "organizations": [Organization(id=one, name=one) for one in ("a", "b")],
    }
    return Register(title="R", statements=stated, plans=plans, **{**parts, **more})


def twice(register: Register, as_of: date = DAY) -> list[tuple[str, int, int]]:
    """Return the statements that differ, with their figure and the other."""
    return [
        (found.statement.id, int(found.value), int(found.other_value))
        for found in figures_printed_twice(assess(register, as_of))
    ]


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        ({"about": "x"}, {"about": "x"}, True),
        ({"about": "x"}, {"about": "y"}, False),
        ({"about": "x", "period": Q1}, {"about": "x", "period": Q1}, True),
        ({"about": "x", "period": Q1}, {"about": "x", "period": Q2}, False),
        ({"about": "x", "period": Q1}, {"about": "x"}, False),
        ({"about": "x", "scope": "a"}, {"about": "x", "scope": "b"}, False),
        ({"about": "x", "scope": "a"}, {"about": "x", "scope": "a"}, True),
        ({"indicator": "I"}, {"indicator": "I"}, True),
        ({"indicator": "I", "scope": "a"}, {"indicator": "I"}, True),
        ({"indicator": "I", "about": "x"}, {"indicator": "I"}, False),
        ({}, {}, False),
        ({"scope": "a"}, {"scope": "a"}, False),
    ],
)
def test_two_statements_give_one_figure_or_two(
    first: dict[str, Any], second: dict[str, Any], differ: bool
) -> None:
    """They do where they are about the same, of one body and one period."""
    stated = (figure("S-10", 31, **second), figure("S-9", 30, **first))
    assert twice(held(*stated, plans=(plan(),))) == ([("S-10", 31, 30)] if differ else [])


def test_a_statement_is_held_against_the_measurement() -> None:
    """What was measured in the period comes before what other statements say."""
    measured = (Measurement(period=Q1, value=29), Measurement(period=Q2, value=50))
    stated = (
        figure("A", 30, indicator="I", period=Q1),
        figure("B", 29, indicator="I", period=Q1),
        figure("C", 55, indicator="I", period=YEAR),
    )
    assert twice(held(*stated, plans=(plan(*measured),))) == [("A", 30, 29)]
    assert twice(held(*stated, plans=(plan(*measured),)), date(2023, 3, 30)) == []


@pytest.mark.parametrize(("earlier", "value", "differs"), [(20, 21, True), (20, 20, False)])
def test_the_figure_before_is_that_of_the_statement_named(
    earlier: int, value: int, differs: bool
) -> None:
    """A change from 20 against a report of 21 gives one figure twice."""
    change = Statement(
        id="A", kind=StatementKind.CHANGE, value=25, earlier=earlier, against="B", change=5
    )
    assert twice(held(change, figure("B", value))) == ([("A", 20, 21)] if differs else [])
    shares = Statement(id="B", kind=StatementKind.COMPLEMENT, shares=["1%", "99%"])
    assert twice(held(change, shares)) == []


def test_a_rate_of_an_indicator_need_not_count_what_it_measures() -> None:
    """Only a figure, a ratio and a change of an indicator give what was measured of it."""
    rate = Statement(
        id="A",
        kind=StatementKind.RATE,
        value=40,
        printed="28%",
        indicator="I",
        period=Q1,
        whole=Whole.TARGET,
    )
    assert twice(held(rate, plans=(plan(Measurement(period=Q1, value=141)),))) == []


def test_two_counts_of_tasks_are_one_figure() -> None:
    """Counts of one standing on one day differ, those of two standings do not."""
    done, late = CountedStanding.COMPLETED, CountedStanding.LATE
    stated = [
        Statement(id=name, kind=StatementKind.COUNT, value=value, standing=standing, period=Q1)
        for name, value, standing in (("A", 31, done), ("B", 30, done), ("C", 2, late))
    ]
    assert twice(held(*stated)) == [("B", 30, 31)]


@given(st.permutations([("A", 1), ("B", 1), ("C", 2), ("D", 3)]))
def test_the_order_recorded_never_matters(order: list[tuple[str, int]]) -> None:
    """Each is held against the one whose id comes first."""
    stated = [figure(name, value, about="x") for name, value in order]
    assert twice(held(*stated)) == [("C", 2, 1), ("D", 3, 1)]


def ratio(identifier: str, of: int, period: Any = Q2, **more: Any) -> Statement:
    """Return a ratio of the indicator."""
    keys = {"indicator": "I", "period": period, **more}
    return Statement(id=identifier, kind=StatementKind.RATIO, value=1, of=of, printed="1%", **keys)


def moved(register: Register, as_of: date = DAY) -> list[tuple[int, int, str | None]]:
    """Return the totals that moved, and the statement that says so."""
    return [
        (int(one.earlier), int(one.later), one.statement.id if one.statement else None)
        for one in totals_moved(assess(register, as_of))
    ]


FIRST = Measurement(period=Q1, value=62, of=80)
SECOND = Measurement(period=Q2, value=70, of=82)


@pytest.mark.parametrize(
    ("stated", "measured", "more", "expected"),
    [
        ((ratio("A", 82),), (FIRST,), {}, [(80, 82, "A")]),
        ((ratio("A", 80),), (FIRST,), {}, []),
        ((ratio("A", 82),), (FIRST,), {"target": 80}, [(80, 82, "A")]),
        ((ratio("A", 79, Q1),), (SECOND,), {"target": 82}, [(79, 82, "A")]),
        ((), (FIRST, SECOND), {}, [(80, 82, None)]),
        ((), (SECOND, FIRST), {}, [(80, 82, None)]),
        ((), (FIRST, SECOND), {"target": 80}, []),
        ((ratio("A", 82),), (FIRST,), {"kind": IndicatorKind.STOCK}, []),
        ((ratio("A", 82), ratio("B", 83)), (), {}, []),
        ((ratio("A", 82, None),), (FIRST,), {}, []),
        ((ratio("A", 82, indicator=None),), (FIRST,), {}, []),
        ((ratio("A", 80, Q1), ratio("B", 82), ratio("C", 82)), (), {}, [(80, 82, "B")]),
        ((ratio("A", 80, Q1), ratio("B", 82), ratio("C", 80, YEAR)), (), {}, "both"),
    ],
)
def test_a_total_that_moved_is_told(
    stated: tuple[Statement, ...],
    measured: tuple[Measurement, ...],
    more: dict[str, Any],
    expected: Any,
) -> None:
    """Between two days, of whatever gives it, unless nothing but the target tells."""
    both = [(80, 82, "B"), (82, 80, "C")]
    found = moved(held(*stated, plans=(plan(*measured, **more),)))
    assert found == (both if expected == "both" else expected)


@pytest.mark.parametrize(
    ("kind", "target", "issued_on", "quiet"),
    [
        (RelationKind.AMENDS, "KH", AMENDED, True),
        (RelationKind.SUPPLEMENTS, "KH", AMENDED, True),
        (RelationKind.REPLACES, "KH", AMENDED, True),
        (RelationKind.CITES, "KH", AMENDED, False),
        (RelationKind.AMENDS, "X", AMENDED, False),
        (RelationKind.AMENDS, "KH", date(2023, 3, 31), False),
        (RelationKind.AMENDS, "KH", date(2023, 4, 1), True),
        (RelationKind.AMENDS, "KH", date(2023, 6, 30), True),
        (RelationKind.AMENDS, "KH", date(2023, 7, 1), False),
        (RelationKind.AMENDS, "KH", None, False),
    ],
)
def test_a_document_may_move_a_total(
    kind: RelationKind, target: str, issued_on: date | None, quiet: bool
) -> None:
    """Only one that changes the plan's document, issued after the one and by the other day."""
    documents = [
        Document(id="KH", title="KH"),
        Document(id="X", title="X"),
        Document(
            id="N",
            title="N",
            issued_on=issued_on,
            relations=[Relation(kind=kind, target=target)],
        ),
    ]
    register = held(plans=(plan(FIRST, SECOND),), documents=documents)
    assert moved(register) == ([] if quiet else [(80, 82, None)])


def test_a_total_still_to_come_has_not_moved() -> None:
    """Nothing is told before the later day."""
    register = held(ratio("A", 82), plans=(plan(FIRST),))
    assert moved(register, date(2023, 6, 29)) == []
    assert moved(register, date(2023, 6, 30)) == [(80, 82, "A")]


def test_a_plan_of_no_document_is_amended_by_none() -> None:
    """Where nobody recorded the document of a plan, no other can be known to change it."""
    indicator = Indicator(id="I", title="I", measurements=[FIRST, SECOND])
    without = WorkPlan(id="P", title="P", period=YEAR, indicators=[indicator])
    assert moved(held(plans=(without,))) == [(80, 82, None)]
