"""Figures as offices of Viet Nam published them, each with the verdict of who checked it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tracker.assess import Assessment, assess
from tracker.assess.figures import StatementAudit, figures_printed_twice, totals_moved
from tracker.calendar import read_period
from tracker.domain import (
    Figure,
    Indicator,
    Measurement,
    Organization,
    PercentageRounding,
    Policy,
    Register,
    Statement,
    StatementKind,
    Whole,
    WorkPlan,
)

DAY = date(2025, 12, 31)
YEAR = read_period("năm 2023")


def audited(*stated: Statement, **more: Any) -> tuple[StatementAudit, ...]:
    """Return the audits of statements in a register of their own."""
    return assess(Register(title="R", statements=stated, **more), DAY).statements


def said(kind: str, identifier: str = "S", **figures: Any) -> Statement:
    """Return a statement of a kind."""
    return Statement(id=identifier, kind=StatementKind(kind), **figures)


def told(audit: StatementAudit) -> tuple[str, str]:
    """Return a verdict, and what would have been right of a figure."""
    return audit.verdict.value, str(audit.computed)


def slips(audit: StatementAudit) -> list[tuple[str, str]]:
    """Return the slips that would explain a figure, the likeliest first."""
    return [(slip.kind.value, str(slip.figure)) for slip in audit.slips]


@pytest.mark.parametrize(
    ("value", "of", "printed", "verdict", "computed", "explained"),
    [
        # §5.1: the article on Cluster II
        (62, 80, "75,5%", "off", "77.5", [("printed_digit", "77.5")]),
        (62, 80, "77,5%", "exact", "77.5", []),
        (62, 82, "75,6%", "rounded", "75.61", []),
        (142, 547, "25,9%", "truncated", "25.96", []),
        (142, 547, "26,0%", "rounded", "25.96", []),
        (2465, 5606, "43,97%", "rounded", "43.971", []),
        (80, 177, "45,2%", "rounded", "45.20", []),
        (547, 2465, "22,2%", "rounded", "22.19", []),
        # §2.4 (A): 2017, over tasks due
        (16051, 16274, "98,62%", "truncated", "98.630", []),
        (16051, 16274, "98,63%", "rounded", "98.630", []),
        (223, 16274, "1,37%", "rounded", "1.370", []),
        (223, 16274, "1,38%", "off", "1.370", [("printed_digit", "1.37")]),
        # §2.4 (B): 2025, over tasks assigned
        (7892, 9831, "80,3%", "rounded", "80.28", []),
        (7892, 9831, "80,2%", "truncated", "80.28", []),
        (1602, 9831, "16,47%", "off", "16.295", []),
        (1602, 9831, "16,30%", "rounded", "16.295", []),
        (319, 9831, "3,23%", "off", "3.245", [("printed_digit", "3.24")]),
        (319, 9831, "3,24%", "rounded", "3.245", []),
        # §4: rounding
        (141, 160, "88,13%", "rounded", "88.125", []),
        (141, 160, "88,12%", "truncated", "88.125", []),
        (40, 141, "28,37%", "rounded", "28.369", []),
        (134, 200, "67%", "exact", "67", []),
        (2501, 2723, "91,8%", "rounded", "91.85", []),
        (20, 74, "27,0%", "rounded", "27.03", []),
        (269, 200, "134,5%", "exact", "134.5", []),
    ],
)
def test_a_published_ratio_gets_its_verdict(
    value: int, of: int, printed: str, verdict: str, computed: str, explained: list[Any]
) -> None:
    """Every ratio comes out as those who worked it out again have written."""
    [audit] = audited(said("ratio", value=value, of=of, printed=printed))
    assert told(audit) == (verdict, computed)
    assert slips(audit)[: len(explained)] == explained
    assert bool(audit.slips) == bool(explained)


@pytest.mark.parametrize(
    ("total", "parts", "verdict", "computed", "explained"),
    [
        (36, [22, 14], "exact", "36", []),  # §5.1
        (155, [141, 14], "exact", "155", []),
        (177, [36, 141], "exact", "177", []),
        (21914, [16051, 5863], "exact", "21914", []),  # 2017
        (16051, [14068, 1983], "exact", "16051", []),
        (5863, [5640, 223], "exact", "5863", []),
        (9831, [7892, 1602, 319], "off", "9813", [("total_swapped", "9813")]),  # 2025
        (3726, [1739, 1987], "exact", "3726", []),  # 8/2016
        (1739, [1310, 429], "exact", "1739", []),
        (1987, [1812, 175], "exact", "1987", []),
        (833, [181, 67, 585], "exact", "833", []),  # Quảng Nam 2020
    ],
)
def test_a_published_total_gets_its_verdict(
    total: int, parts: list[int], verdict: str, computed: str, explained: list[Any]
) -> None:
    """Every total is what its parts come to, but that of 2025, of which two digits are swapped."""
    [audit] = audited(said("sum", value=total, parts=parts))
    assert (*told(audit), slips(audit)) == (verdict, computed, explained)


@pytest.mark.parametrize(
    ("shares", "verdict", "total"),
    [
        (["98,62%", "1,38%"], "exact", "100.00"),
        (["98,63%", "1,37%"], "exact", "100.00"),
        (["98,62%", "1,37%"], "off", "99.99"),
        (["80,3%", "16,47%", "3,23%"], "exact", "100.00"),
        (["80,28%", "16,30%", "3,24%"], "off", "99.82"),
        (["33,3%", "33,3%", "33,3%"], "rounded", "99.9"),
    ],
)
def test_a_published_pair_makes_a_hundred(shares: list[str], verdict: str, total: str) -> None:
    """The pair of 2017 adds up though it is off by a hundredth; rounding may take some away."""
    [audit] = audited(said("complement", shares=shares))
    assert (audit.verdict.value, str(audit.stated)) == (verdict, total)


@pytest.mark.parametrize(("value", "of"), [(2465, 5606), (80, 177), (547, 2465), (36, 36)])
def test_a_published_part_is_within_its_whole(value: int, of: int) -> None:
    """Members of employees, organizations and members inspected of those there are."""
    [audit] = audited(said("part", value=value, of=of))
    assert audit.holds


def admitted() -> WorkPlan:
    """Return a plan of 160 of which 141 were reached."""
    reached = Measurement(period=YEAR, value=141, of=160, printed="88,13%")
    target = Indicator(id="I", title="Đạt", target=160, measurements=[reached])
    return WorkPlan(id="P", title="P", period=YEAR, indicators=[target])


def test_a_share_of_what_was_reached_is_no_share_of_the_target() -> None:
    """28.37 % is 40 of 141, which were reached, where the report says of the target, 160."""
    rate = said("rate", value=40, printed="28,37%", indicator="I", whole=Whole.TARGET)
    [audit] = audited(rate, plans=[admitted()])
    assert audit.verdict.value == "another_denominator"
    assert audit.denominator is not None
    assert audit.claimed is not None
    assert (int(audit.denominator.value), audit.denominator.name.en) == (
        141,
        "reached by 2023-12-31",
    )
    assert (int(audit.claimed.value), audit.claimed.name.en) == (160, "the target")


def test_a_rate_that_names_no_whole_is_told_which_gives_it() -> None:
    """Of 67 %, the plan of 200 gives it and the members there are do not."""
    body = Organization(id="Q", name="Q", figures=[Figure(name="đảng viên", value=Decimal(4000))])
    rate = said("rate", value=134, printed="67%", scope="Q", denominators=[158, 200])
    [audit] = audited(rate, organizations=[body])
    assert audit.denominator is not None
    assert (audit.verdict.value, int(audit.denominator.value)) == ("exact", 200)
    assert [figure.value for figure in audit.tried] == [4000, 158, 200]


def test_a_rate_of_nothing_known_is_never_made_to_fit() -> None:
    """16.47 % is 1,602 of neither what was assigned nor what the parts come to."""
    rate = said("rate", value=1602, printed="16,47%", of=9831, denominators=[9813, 7892])
    [audit] = audited(rate)
    assert audit.verdict.value == "no_denominator"
    assert [figure.value for figure in audit.tried] == [9831, 9813, 7892]


def test_the_rate_of_2017_is_of_tasks_due() -> None:
    """98.63 % is of the tasks due, 16,274, and of no other figure that the report prints."""
    rate = said("rate", value=16051, printed="98,63%", denominators=[21914, 16274, 5863])
    [audit] = audited(rate)
    assert audit.denominator is not None
    assert (audit.verdict.value, int(audit.denominator.value)) == ("rounded", 16274)


def test_a_house_that_cuts_off_is_taken_at_its_word() -> None:
    """Where the policy says so, the slip of 62 of 80 is looked for among percentages cut off."""
    policy = Policy(percentages=PercentageRounding.TRUNCATE)
    [audit] = audited(said("ratio", value=62, of=81, printed="76,6%"), policy=policy)
    assert slips(audit)[0] == ("printed_digit", "76.5")


def test_a_plan_of_80_in_one_quarter_is_80_in_the_next() -> None:
    """A total that moved from 80 to 82 is told; one that stayed is not."""
    indicator = Indicator(id="I", title="Kiểm tra", target=80)
    plan = WorkPlan(id="P", title="P", period=YEAR, indicators=[indicator])
    asked: dict[str, Any] = {"indicator": "I"}
    quarters = [read_period("quý I/2023"), read_period("quý II/2023")]
    first = said("ratio", "Q1", value=62, of=80, printed="77,5%", period=quarters[0], **asked)
    second = said("ratio", "Q2", value=70, of=82, printed="85,4%", period=quarters[1], **asked)
    both = Register(title="R", plans=[plan], statements=[first, second])
    [moved] = totals_moved(assess(both, DAY))
    assert (int(moved.earlier), int(moved.later)) == (80, 82)
    assert [*totals_moved(Assessment(register=both, as_of=date(2023, 4, 1)))] == []


def test_a_figure_of_the_article_printed_twice_is_told() -> None:
    """141 cells and 155 cells of one cluster on one day are one figure with two values."""
    one = said("figure", "A", value=141, about="chi bộ")
    other = said("figure", "B", value=155, about="chi bộ")
    [twice] = figures_printed_twice(assess(Register(title="R", statements=[other, one]), DAY))
    assert (twice.statement.id, int(twice.value), int(twice.other_value)) == ("B", 155, 141)
