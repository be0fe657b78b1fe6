"""Strategy for what reports say in figures: statements of every kind, right and wrong."""

from collections.abc import Callable, Mapping
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from tracker.domain import CountedStanding, Statement, StatementKind, Whole
from tracker.language import Language, write_number
from tracker.testing.drawing import numbers, picked
from tracker.testing.references import (
    NOTHING,
    References,
    citation,
    one_or_none,
    several,
)
from tracker.testing.remembering import one_of_these, optional, remembered
from tracker.testing.times import periods
from tracker.testing.words import identifiers, optional_texts


@remembered
def _counts(least: int = 0) -> SearchStrategy[Decimal]:
    return numbers(9999 - least).map(lambda number: Decimal(least + number))


@remembered
def _several_counts(least: int = 0, most: int = 4) -> SearchStrategy[list[Decimal]]:
    return st.lists(_counts(least), max_size=most)


@remembered
def _tenths() -> SearchStrategy[Decimal]:
    return st.integers(0, 1000).map(lambda tenths: Decimal(tenths) / 10)


@st.composite
def statements(
    draw: DrawFn, *, identifier: str | None = None, known: References = NOTHING
) -> Statement:
    """Statements of every kind, of figures that fit and of figures that do not.

    Args:
        draw: given by Hypothesis.
        identifier: its id; drawn where none is given.
        known: the ids it may name.

    >>> from hypothesis import find
    >>> found = find(statements(), lambda stated: stated.kind.value == "ratio")
    >>> found.value, found.of, found.printed
    (Decimal('0'), Decimal('1'), '0%')
    """
    kind = draw(one_of_these(*StatementKind))
    period = draw(periods() if kind is StatementKind.COUNT else optional(periods()))
    return Statement(
        id=identifier or draw(identifiers(prefix="PB")),
        kind=kind,
        text=draw(optional_texts()),
        report=one_or_none(draw, known.documents + known.briefings),
        period=period,
        about=draw(one_of_these(None, "đảng viên", "tổ chức")),
        indicator=one_or_none(draw, known.indicators),
        scope=one_or_none(draw, known.units + known.documents + known.plans),
        source=citation(draw, known),
        **_FIGURES[kind](draw, known),
    )


def _printed(draw: DrawFn, value: Decimal, of: Decimal) -> str:
    """Draw a percentage as offices print it: rounded, cut off, wrong, or in words."""
    decimals, rounding, slip, sign = picked(
        draw, range(3), (ROUND_HALF_UP, ROUND_DOWN), range(2), ("%", " %", "")
    )
    unit = Decimal(1).scaleb(-decimals)
    share = (100 * value / of).quantize(unit, rounding) + slip * unit
    return f"{write_number(share, Language.VI)}{sign}"


def _figure(draw: DrawFn, _: References) -> dict[str, Any]:
    return {"value": draw(_counts())}


def _ratio(draw: DrawFn, _: References) -> dict[str, Any]:
    value, of = draw(_counts()), draw(_counts(1))
    return {"value": value, "of": of, "printed": _printed(draw, value, of)}


def _sum(draw: DrawFn, known: References) -> dict[str, Any]:
    rows = several(draw, known.statements)
    parts = draw(_several_counts()) or ([] if rows else [Decimal(1)])
    total = sum(parts, Decimal(draw(one_of_these(0, 1))))
    return {"value": total, "parts": parts, "rows": rows}


def _part(draw: DrawFn, _: References) -> dict[str, Any]:
    return {"value": draw(_counts()), "of": draw(_counts(1))}


def _change(draw: DrawFn, known: References) -> dict[str, Any]:
    value, earlier = draw(_counts()), draw(_counts(1))
    printed = draw(st.booleans())
    return {
        "value": value,
        "earlier": earlier,
        "against": one_or_none(draw, known.statements),
        "change": value - earlier + draw(one_of_these(0, 1)),
        "printed": _printed(draw, abs(value - earlier), earlier) if printed else None,
    }


def _count(draw: DrawFn, _: References) -> dict[str, Any]:
    few: SearchStrategy[Decimal] = _counts()
    return {"value": draw(one_of_these(Decimal(0), Decimal(1)) | few), "standing": _tasks(draw)}


def _rate(draw: DrawFn, _: References) -> dict[str, Any]:
    value, of = draw(_counts()), draw(_counts(1))
    return {
        "value": value,
        "of": draw(one_of_these(None, of, of + 1)),
        "printed": _printed(draw, value, of),
        "whole": draw(one_of_these(None, *Whole)),
        "standing": draw(one_of_these(None, *CountedStanding)),
        "denominators": [*draw(_several_counts(1, 2)), *((of,) if draw(st.booleans()) else ())],
    }


def _complement(draw: DrawFn, _: References) -> dict[str, Any]:
    share = draw(_tenths())
    rest = 100 - share + draw(one_of_these(Decimal(0), Decimal("0.1")))
    return {"shares": [f"{write_number(part, Language.VI)}%" for part in (share, rest)]}


def _tasks(draw: DrawFn) -> CountedStanding:
    standing: CountedStanding = draw(one_of_these(*CountedStanding))
    return standing


_FIGURES: Mapping[StatementKind, Callable[[DrawFn, References], dict[str, Any]]] = MappingProxyType(
    {
        StatementKind.FIGURE: _figure,
        StatementKind.RATIO: _ratio,
        StatementKind.SUM: _sum,
        StatementKind.PART: _part,
        StatementKind.CHANGE: _change,
        StatementKind.COUNT: _count,
        StatementKind.RATE: _rate,
        StatementKind.COMPLEMENT: _complement,
    }
)
