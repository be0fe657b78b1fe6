"""The strategy for what reports say in figures, and how far it reaches."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tracker.assess import assess
from tracker.domain import Register, Statement, StatementKind
from tracker.testing import References, statements

Found = Callable[[Any, Callable[[Any], object]], Any]
Unreached = Callable[[Any, Callable[[Any], object], Any], set[Any]]
DAY = date(9999, 12, 31)


def verdict(stated: Statement) -> str:
    """Return what a statement is in a register of its own."""
    [audit] = assess(Register(title="R", statements=[stated]), DAY).statements
    return audit.verdict.value


def test_every_kind_of_statement_is_drawn(unreached: Unreached) -> None:
    """No kind is left out."""
    assert unreached(statements(), lambda stated: stated.kind, StatementKind) == set()


def test_every_verdict_is_reached(unreached: Unreached) -> None:
    """Statements that are right, wrong in every way, or cannot be read."""
    wanted = (
        *("exact", "rounded", "truncated", "off", "unreadable", "not_tried"),
        *("another_denominator", "no_denominator"),
    )
    assert unreached(statements(), verdict, wanted) == set()


@pytest.mark.parametrize(
    "wanted",
    [
        lambda stated: stated.rows,
        lambda stated: stated.against,
        lambda stated: stated.report == "B",
        lambda stated: stated.scope == "P",
        lambda stated: stated.indicator,
    ],
)
def test_statements_name_whatever_is_known(
    found: Found, wanted: Callable[[Statement], object]
) -> None:
    """Reports, indicators, scopes and other statements are named where there are any."""
    known = References(briefings=("B",), plans=("P",), indicators=("I",), statements=("S",))
    assert wanted(found(statements(known=known), wanted))
