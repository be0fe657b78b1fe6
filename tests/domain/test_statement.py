"""Statements: what a report says in figures."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from tracker.calendar import read_period
from tracker.domain import (
    Briefing,
    CountedStanding,
    Register,
    Statement,
    StatementKind,
    Whole,
    kind_of,
)
from tracker.errors import ContradictionError, RegisterError
from tracker.language import Language
from tracker.stores import read_register, write_register
from tracker.testing import registers, statements

SOUND: dict[StatementKind, dict[str, Any]] = {
    StatementKind.FIGURE: {"value": 36},
    StatementKind.RATIO: {"value": 62, "of": 80, "printed": "75,5%"},
    StatementKind.SUM: {"value": 36, "parts": [22, 14]},
    StatementKind.PART: {"value": 2465, "of": 5606},
    StatementKind.CHANGE: {"value": 25, "earlier": 20, "change": 5},
    StatementKind.COUNT: {
        "value": 31,
        "standing": CountedStanding.COMPLETED,
        "period": read_period("quý I/2023"),
    },
    StatementKind.RATE: {"value": 40, "printed": "28,37%"},
    StatementKind.COMPLEMENT: {"shares": ["98,62%", "1,38%"]},
}
OTHERS: dict[str, Any] = {
    "value": 1,
    "of": 2,
    "printed": "50%",
    "parts": [1],
    "rows": ["b"],
    "earlier": 1,
    "against": "b",
    "change": 1,
    "standing": CountedStanding.OPEN,
    "whole": Whole.DUE,
    "denominators": [2],
    "shares": ["50%", "50%"],
}
USED = {
    StatementKind.FIGURE: {"value"},
    StatementKind.RATIO: {"value", "of", "printed"},
    StatementKind.SUM: {"value", "parts", "rows"},
    StatementKind.PART: {"value", "of"},
    StatementKind.CHANGE: {"value", "earlier", "against", "change", "printed"},
    StatementKind.COUNT: {"value", "standing"},
    StatementKind.RATE: {"value", "of", "printed", "whole", "denominators", "standing"},
    StatementKind.COMPLEMENT: {"shares"},
}
every_kind = pytest.mark.parametrize("kind", StatementKind)


def made(kind: StatementKind, **more: Any) -> Statement:
    """Return a sound statement of a kind, with *more* in place of its keys."""
    return Statement(**{"id": "a", "kind": kind, **SOUND[kind], **more})


def refused(kind: StatementKind, **more: Any) -> tuple[str, str, str]:
    """Return the field and the reasons for which a statement is refused."""
    with pytest.raises(ContradictionError) as caught:
        made(kind, **more)
    return caught.value.field, caught.value.reason.vi, caught.value.reason.en


@every_kind
def test_every_kind_can_be_stated(kind: StatementKind) -> None:
    """The keys of a kind make a statement, and figures are kept as decimals."""
    stated = made(kind)
    assert stated.kind is kind
    assert kind_of(stated) == "statement"
    assert isinstance(stated.value, Decimal | None)
    assert all(isinstance(part, Decimal) for part in stated.parts)


@every_kind
@pytest.mark.parametrize("name", OTHERS)
def test_a_kind_takes_its_own_keys_only(kind: StatementKind, name: str) -> None:
    """A key of another kind is refused, in both languages; one of its own is taken."""
    if name in USED[kind]:
        assert getattr(made(kind, **{name: OTHERS[name]}), name) is not None
        return
    assert refused(kind, **{name: OTHERS[name]}) == (
        name,
        f"kind “{kind}” không dùng khóa này",
        f"a statement of kind “{kind}” has no use for it",
    )


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (StatementKind.FIGURE, "value"),
        (StatementKind.RATIO, "of"),
        (StatementKind.RATIO, "printed"),
        (StatementKind.PART, "of"),
        (StatementKind.COUNT, "standing"),
        (StatementKind.COUNT, "period"),
        (StatementKind.RATE, "printed"),
    ],
)
def test_a_kind_needs_its_keys(kind: StatementKind, name: str) -> None:
    """A key that a kind needs is asked for by its name."""
    assert refused(kind, **{name: None}) == (
        name,
        f"kind “{kind}” cần khóa này",
        f"a statement of kind “{kind}” needs it",
    )


@pytest.mark.parametrize(
    ("kind", "name", "other"),
    [
        (StatementKind.SUM, "parts", "rows"),
        (StatementKind.CHANGE, "earlier", "against"),
        (StatementKind.CHANGE, "change", "printed"),
    ],
)
def test_one_of_two_keys_is_enough(kind: StatementKind, name: str, other: str) -> None:
    """Of a pair of keys one must be there, whichever it is."""
    nothing = () if name == "parts" else None
    assert refused(kind, **{name: nothing}) == (
        name,
        f"kind “{kind}” cần {name} hoặc {other}",
        f"a statement of kind “{kind}” needs {name} or {other}",
    )
    assert getattr(made(kind, **{name: nothing, other: OTHERS[other]}), other)


@pytest.mark.parametrize(
    ("kind", "more", "expected"),
    [
        (StatementKind.PART, {"value": -1}, ("value", "là số âm", "it is below zero")),
        (StatementKind.RATIO, {"of": 0}, ("of", "phải lớn hơn 0", "it must be more than zero")),
        (
            StatementKind.RATE,
            {"denominators": [2, 0]},
            ("denominators", "phải lớn hơn 0", "it must be more than zero"),
        ),
        (
            StatementKind.CHANGE,
            {"earlier": 0, "printed": "5%"},
            ("earlier", "phải lớn hơn 0", "it must be more than zero"),
        ),
        (
            StatementKind.COMPLEMENT,
            {"shares": ["100%"]},
            ("shares", "phải có từ hai tỷ lệ", "there must be two or more"),
        ),
        (
            StatementKind.CHANGE,
            {"against": "a"},
            ("against", "phát biểu nhắc đến chính nó", "it names itself"),
        ),
        (
            StatementKind.SUM,
            {"rows": ["b", "a"]},
            ("rows", "phát biểu nhắc đến chính nó", "it names itself"),
        ),
        (
            StatementKind.SUM,
            {"parts": [Decimal("1E+20")]},
            (
                "parts",
                "phải là số hữu hạn, không quá 15 chữ số và 9 chữ số thập phân",
                "it must be a finite number of at most 15 digits and 9 decimals",
            ),
        ),
    ],
)
def test_figures_that_cannot_be_are_refused(
    kind: StatementKind, more: dict[str, Any], expected: tuple[str, str, str]
) -> None:
    """Counts below zero, shares of nothing and statements of themselves are refused."""
    assert refused(kind, **more) == expected


def test_a_change_may_go_below_zero() -> None:
    """A figure after a change, and one alone, may be below zero; a change from nothing has no %."""
    assert made(StatementKind.CHANGE, value=-3, earlier=0).value == -3
    assert made(StatementKind.FIGURE, value=-3).value == -3


def test_a_statement_is_true_at_the_last_day_of_its_period() -> None:
    """A period gives the day, as for a measurement; without one there is none."""
    assert made(StatementKind.COUNT).on == date(2023, 3, 31)
    assert made(StatementKind.FIGURE).on is None


def test_words_have_one_spelling() -> None:
    """Words and ids that only some kinds have are kept in Unicode NFC, and none is blank."""
    assert made(StatementKind.COMPLEMENT, shares=["tô\u0309", "b"]).shares == ("tổ", "b")
    assert made(StatementKind.RATIO, printed="tô\u0309").printed == "tổ"
    assert made(StatementKind.CHANGE, against="tô\u0309").against == "tổ"
    assert made(StatementKind.SUM, rows=["tô\u0309"]).rows == ("tổ",)
    assert refused(StatementKind.COMPLEMENT, shares=["1%", " "])[0] == "shares"
    assert refused(StatementKind.RATIO, printed="")[0] == "printed"


@pytest.mark.parametrize(
    ("more", "name", "kinds"),
    [
        ({"report": "x"}, "report", "document or briefing"),
        ({"indicator": "x"}, "indicator", "indicator"),
        ({"scope": "x"}, "scope", "organization, cluster, group, document or plan"),
    ],
)
def test_what_a_statement_names_is_recorded(more: dict[str, str], name: str, kinds: str) -> None:
    """A report, an indicator or a scope that nothing bears is refused by the register."""
    with pytest.raises(RegisterError) as caught:
        Register(title="R", statements=[made(StatementKind.FIGURE, **more)])
    assert caught.value.lines(Language.EN) == [
        f"<register>: Statement a: {name}: no {kinds} has the id “x”"
    ]


def test_a_statement_names_statements() -> None:
    """The rows of a total and the figure before a change are statements, of any order."""
    total = made(StatementKind.SUM, id="t", parts=(), rows=["r", "b"])
    row = made(StatementKind.FIGURE, id="r")
    with pytest.raises(RegisterError) as caught:
        Register(title="R", statements=[total, row], briefings=[Briefing(id="b", title="B")])
    assert caught.value.lines(Language.EN) == [
        "<register>: Statement t: rows: no statement has the id “b”"
    ]


def test_a_statement_is_typed_in_a_few_keys() -> None:
    """A ratio takes its figures as the report prints them, and comes back as written."""
    text = (
        '[register]\ntitle = "R"\n\n[[statements]]\nid = "S-1"\nkind = "ratio"\n'
        'period = "quý I/2023"\nvalue = 62\nof = 80\nprinted = "75,5%"\n'
    )
    register = read_register(text)
    assert register.statements[0].of == Decimal(80)
    assert write_register(register) == text


@given(statements())
def test_a_statement_drawn_is_written_and_read_again(stated: Statement) -> None:
    """Alone in a register, a statement that names nothing survives the file."""
    register = Register(title="R", statements=[stated])
    assert read_register(write_register(register)).statements == (stated,)


@given(registers())
def test_statements_are_facts_of_a_register(register: Register) -> None:
    """Every statement is among the facts."""
    assert [fact for fact in register.facts() if isinstance(fact, Statement)] == [
        *register.statements
    ]
