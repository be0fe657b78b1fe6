"""Statements audited, each held to an independent reckoning on fractions."""

import subprocess
import sys
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.assess import assess, figures
from tracker.assess.figures import (
    KnownFigure,
    StatementAudit,
    known_statements,
    sums_to_whole,
)
from tracker.calendar import read_deadline, read_period
from tracker.domain import (
    CountedStanding,
    Event,
    PercentageRounding,
    Policy,
    ProgressReport,
    Register,
    Statement,
    StatementKind,
    Task,
)
from tracker.language import Language, Text, write_number
from tracker.testing import registers

DAY = date(2023, 12, 31)
Q1 = read_period("quý I/2023")
COUNTS, POSITIVE = st.integers(0, 9999), st.integers(1, 9999)
LISTED = Text(vi="con số khác trong báo cáo", en="another figure of the report")
LISTED_548 = KnownFigure(value=Decimal(548), name=LISTED)
HALF_UP, TRUNCATE = PercentageRounding.HALF_UP, PercentageRounding.TRUNCATE


def said(kind: str, identifier: str = "S", **figures: Any) -> Statement:
    """Return a statement of a kind."""
    return Statement(id=identifier, kind=StatementKind(kind), **figures)


def test_every_public_name_is_there() -> None:
    """What the package offers is found when asked for, and nothing else is."""
    names = figures.__all__
    assert [name for name in names if not hasattr(figures, name)] == []
    assert not hasattr(figures, "unheard_of")


def test_a_register_without_statements_loads_no_audit() -> None:
    """A check of the smallest register never imports the package, which few need."""
    seed = Path(__file__).parents[3] / "seeds" / "minimal.toml"
    program = (
        "import sys; from datetime import date; from tracker import check, load; "
        f"check(load({str(seed)!r}), as_of=date(2027, 1, 1)); "
        "print([name for name in sys.modules if 'figures.' in name and 'assess' in name])"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert run.stdout.strip() == b"[]"


def audit(stated: Statement, *others: Statement, **more: Any) -> StatementAudit:
    """Return the audit of the first of some statements."""
    register = Register(title="R", statements=[stated, *others], **more)
    return assess(register, DAY).statements[0]


def percent(scaled: int, decimals: int) -> str:
    """Return a percentage as a Vietnamese office prints it."""
    return f"{write_number(Decimal(scaled).scaleb(-decimals), Language.VI)}%"


@given(COUNTS, POSITIVE, st.integers(0, 3), st.integers(-2, 2))
@example(62, 80, 1, -20)
@example(142, 547, 1, -1)
def test_a_ratio_agrees_with_fractions(value: int, of: int, decimals: int, shift: int) -> None:
    """The percentage of exact arithmetic is exact or rounded, and each other one what it is."""
    scaled = Fraction(value * 100 * 10**decimals, of)
    rounded, below = floor(scaled + Fraction(1, 2)), floor(scaled)
    last = max(rounded + shift, 0)
    found = audit(said("ratio", value=value, of=of, printed=percent(last, decimals)))
    expected = "off"
    if last == scaled:
        expected = "exact"
    elif last == rounded:
        expected = "rounded"
    elif last == below:
        expected = "truncated"
    assert found.verdict.value == expected
    assert found.holds == (expected != "off")
    if shift == 0:
        assert found.verdict.value in {"exact", "rounded"}


@given(st.lists(COUNTS, min_size=1, max_size=4), st.lists(COUNTS, max_size=3), st.integers(-3, 3))
def test_a_sum_agrees_with_addition(parts: list[int], rows: list[int], shift: int) -> None:
    """A total is what its parts and its rows come to, or the difference is told."""
    total = max(sum(parts) + sum(rows) + shift, 0)
    others = [said("figure", f"R{place}", value=row) for place, row in enumerate(rows)]
    named = [other.id for other in others]
    found = audit(said("sum", value=total, parts=parts, rows=named), *others)
    assert found.computed == sum(parts) + sum(rows)
    assert found.holds == (total == sum(parts) + sum(rows))


@given(COUNTS, POSITIVE)
def test_a_part_is_no_more_than_its_whole(value: int, of: int) -> None:
    """All of a whole is a part of it."""
    assert audit(said("part", value=value, of=of)).holds == (value <= of)


@given(COUNTS, COUNTS, st.integers(-2, 2), st.booleans())
def test_a_change_agrees_with_subtraction(
    value: int, earlier: int, shift: int, by_name: bool
) -> None:
    """The figure before is stated, or that of another statement."""
    before = said("figure", "B", value=earlier)
    figures: dict[str, Any] = {"against": "B"} if by_name else {"earlier": earlier}
    found = audit(said("change", value=value, change=value - earlier + shift, **figures), before)
    assert (found.holds, found.computed) == (shift == 0, Decimal(value - earlier))


@given(COUNTS, POSITIVE, st.integers(0, 2), st.integers(-1, 1), st.booleans())
def test_the_percentage_of_a_change_agrees_with_fractions(
    value: int, earlier: int, decimals: int, shift: int, signed: bool
) -> None:
    """With no sign it is of the size of the change; with a minus, of a fall."""
    scaled = Fraction(abs(value - earlier) * 100 * 10**decimals, earlier)
    rounded, below = floor(scaled + Fraction(1, 2)), floor(scaled)
    last = max(rounded + shift, 0)
    sign = "-" if signed and last > 0 else ""
    printed = sign + percent(last, decimals)
    found = audit(said("change", value=value, earlier=earlier, printed=printed))
    falls = value < earlier
    assert found.holds == (last in {scaled, rounded, below} and (not sign or falls or not scaled))


def test_a_change_is_wrong_in_size_or_in_percentage() -> None:
    """Both are looked at; what the size says comes first."""
    right: dict[str, Any] = {"value": 25, "earlier": 20, "change": 5, "printed": "25%"}
    assert audit(said("change", **right)).verdict.value == "exact"
    assert audit(said("change", **{**right, "change": 6})).numerator is None
    wrong = audit(said("change", **{**right, "printed": "20%"}))
    assert (wrong.verdict.value, wrong.numerator, wrong.computed) == (
        "off",
        Decimal(5),
        Decimal(25),
    )
    assert wrong.denominator is not None
    assert wrong.denominator.value == 20


def test_a_change_from_nothing_has_no_percentage() -> None:
    """Against a statement of nothing, or of no figure, a percentage cannot be tried."""
    nothing, shares = said("figure", "B", value=0), said("complement", "C", shares=["1%", "99%"])
    for named in ("B", "C"):
        stated = said("change", value=5, against=named, printed="5%")
        assert audit(stated, nothing, shares).verdict.value == "not_tried"


@given(st.lists(COUNTS, min_size=2, max_size=4).filter(any), st.integers(0, 3))
def test_shares_of_one_whole_always_make_it(parts: list[int], decimals: int) -> None:
    """However many they are, percentages rounded or cut off of parts of a whole are taken."""
    for house, up in ((HALF_UP, Fraction(1, 2)), (TRUNCATE, Fraction(0))):
        scaled = [floor(Fraction(part * 100 * 10**decimals, sum(parts)) + up) for part in parts]
        shares = [percent(one, decimals) for one in scaled]
        policy = Policy(percentages=house)
        assert audit(said("complement", shares=shares), policy=policy).holds


@pytest.mark.parametrize(
    ("shares", "house", "expected"),
    [
        (["50.1", "50"], HALF_UP, True),
        (["50.1", "49.8"], HALF_UP, False),
        (["50.1", "50.0"], HALF_UP, True),
        (["50.0", "49.9"], HALF_UP, False),
        (["50.0", "49.9"], TRUNCATE, True),
        (["50.1", "50.0"], TRUNCATE, False),
        (["50.0", "49.8"], TRUNCATE, False),
        (["33.3", "33.3", "33.4"], HALF_UP, True),
        (["33.3", "33.3", "33.2"], HALF_UP, False),
    ],
)
def test_rounding_has_its_room(
    shares: list[str], house: PercentageRounding, expected: bool
) -> None:
    """Half a unit either way for each that is rounded, less than one up for each cut off."""
    assert sums_to_whole(map(Decimal, shares), house) == expected


@given(st.integers(0, 3), st.integers(0, 3), st.integers(0, 5))
def test_a_count_agrees_with_the_register(done: int, left: int, stated: int) -> None:
    """The tasks completed by the day spoken of, whatever happened since."""
    assigned: dict[str, Any] = {
        "assigned_on": date(2023, 1, 2),
        "deadline": read_deadline("2023-06-30"),
    }
    early = ProgressReport(on=date(2023, 3, 31), event=Event.COMPLETED)
    late = ProgressReport(on=date(2023, 4, 1), event=Event.COMPLETED)
    tasks = [
        *(Task(id=f"D{place}", title="D", reports=[early], **assigned) for place in range(done)),
        *(Task(id=f"L{place}", title="L", reports=[late], **assigned) for place in range(left)),
    ]
    completed = CountedStanding.COMPLETED
    found = audit(said("count", value=stated, standing=completed, period=Q1), tasks=tasks)
    assert (found.holds, found.stated, found.computed) == (
        stated == done,
        Decimal(stated),
        Decimal(done),
    )


@given(COUNTS, POSITIVE, st.lists(POSITIVE, max_size=4), st.booleans(), st.integers(0, 1))
@example(40, 160, [141], True, 0)
def test_a_rate_agrees_with_fractions(
    value: int, of: int, others: list[int], named: bool, decimals: int
) -> None:
    """It is of the whole it names, else of another, else of none: never made to fit."""
    last = floor(Fraction(value * 100 * 10**decimals, (others or [of])[-1]) + Fraction(1, 2))
    figures: dict[str, Any] = {"of": of} if named else {}
    printed = percent(last, decimals)
    found = audit(said("rate", value=value, printed=printed, denominators=others, **figures))
    share = {one: Fraction(value * 100 * 10**decimals, one) for one in (of, *others)}
    is_right = {one: last == floor(share[one] + Fraction(1, 2)) for one in share}
    if named and (is_right[of] or last == floor(share[of])):
        assert found.verdict.value in {"exact", "rounded", "truncated"}
        assert found.denominator == found.claimed
    elif others:
        assert found.verdict.value in (["another_denominator"] if named else ["exact", "rounded"])
        assert found.denominator is not None
        assert is_right[int(found.denominator.value)]
    else:
        assert found.verdict.value == ("no_denominator" if named else "not_tried")


def test_a_rate_may_be_cut_off() -> None:
    """Of the whole it names, or of another where none gives it rounded."""
    rate: dict[str, Any] = {"value": 142, "printed": "25,9%"}
    assert audit(said("rate", of=547, **rate)).verdict.value == "truncated"
    assert audit(said("rate", denominators=[547], **rate)).verdict.value == "truncated"
    other = audit(said("rate", of=560, denominators=[547], **rate))
    assert other.denominator == KnownFigure(value=Decimal(547), name=LISTED)
    found = audit(said("rate", of=547, denominators=[548], **{**rate, "printed": "25,91%"}))
    assert (found.verdict.value, found.denominator) == ("another_denominator", LISTED_548)
    both = audit(said("rate", denominators=[547, 548], **rate))
    assert (both.verdict.value, both.denominator) == ("rounded", LISTED_548)


def test_a_rate_is_tried_against_each_whole_once() -> None:
    """A figure that the report names and lists too is one."""
    found = audit(said("rate", value=1, of=80, printed="9%", denominators=[80, 90, 90]))
    assert [int(one.value) for one in found.tried] == [80, 90]


def test_the_figure_before_that_is_stated_comes_first() -> None:
    """Where a change names a statement too, its own figure is what it was worked out from."""
    stated = said("change", value=25, earlier=20, against="B", change=5)
    assert audit(stated, said("figure", "B", value=21)).holds


def test_a_rate_of_none_has_its_likeliest_slip() -> None:
    """The slip is of the whole it names; where it names none, there is nothing to mend."""
    named = audit(said("rate", value=62, of=80, printed="75,5%", denominators=[90]))
    assert [str(slip.figure) for slip in named.slips] == ["77.5"]
    assert audit(said("rate", value=62, printed="75,5%", denominators=[80])).slips == ()


@pytest.mark.parametrize(
    ("stated", "unread"),
    [
        (said("ratio", value=1, of=2, printed="gần 50%"), "gần 50%"),
        (said("ratio", value=1, of=2, printed="50"), "50"),
        (said("rate", value=1, printed="1/2"), "1/2"),
        (said("change", value=1, earlier=2, printed="một nửa"), "một nửa"),
        (said("complement", shares=["50%", "nửa"]), "nửa"),
    ],
)
def test_what_cannot_be_read_is_not_judged(stated: Statement, unread: str) -> None:
    """The words are told, and nothing is taken for granted."""
    found = audit(stated)
    assert (found.verdict.value, found.unread) == ("unreadable", unread)


def test_percentages_are_read_in_the_language_of_the_register() -> None:
    """“75.5%” is read in both; “1.234%” is a thousand in Vietnamese."""
    stated = said("ratio", value=1234, of=100000, printed="1.234%")
    assert audit(stated).verdict.value == "off"
    assert audit(stated, language=Language.EN).verdict.value == "exact"


def test_a_figure_alone_is_not_tried() -> None:
    """Nothing can be wrong with it by itself."""
    assert audit(said("figure", value=36)).verdict.value == "not_tried"


@pytest.mark.parametrize(("as_of", "known"), [(date(2023, 3, 30), "A"), (date(2023, 3, 31), "AB")])
def test_a_statement_is_known_from_its_last_day(as_of: date, known: str) -> None:
    """One that names no period always is."""
    stated = [said("figure", "A", value=1), said("figure", "B", value=1, period=Q1)]
    assessment = assess(Register(title="R", statements=stated), as_of)
    assert "".join(one.id for one in known_statements(assessment)) == known
    assert [one.statement for one in assessment.statements] == [*known_statements(assessment)]


@given(registers(), st.dates(date(2020, 1, 1), date(2026, 1, 1)))
def test_every_statement_of_any_register_is_audited(register: Register, day: date) -> None:
    """Whatever is recorded, each known statement has one verdict, the same each time."""
    assessment = assess(register, day)
    audits = assessment.statements
    assert [one.statement for one in audits] == [*known_statements(assessment)]
    assert audits == assess(register, day).statements
