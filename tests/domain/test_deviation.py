"""Deviations: what each kind needs, and what it has no use for."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from tracker.domain import Deviation, DeviationKind
from tracker.testing import deviations

RefusalOf = Callable[[Callable[[], object]], tuple[str, str, str]]
DAY = date(2024, 4, 1)
NEEDED: dict[DeviationKind, dict[str, Any]] = {
    kind: {"organization": "a"} for kind in DeviationKind
} | {
    DeviationKind.SWAP: {"organization": "a", "other": "b"},
    DeviationKind.LENGTH: {"ends_on": DAY},
    DeviationKind.VACANCY: {},
}
ALLOWED = {
    (DeviationKind.STAND_IN, "other"),
    (DeviationKind.POSTPONEMENT, "turns"),
}
EXTRA: dict[str, Any] = {"organization": "a", "other": "b", "turns": 2, "ends_on": DAY}


@pytest.mark.parametrize("kind", DeviationKind)
def test_each_kind_is_made_of_what_it_needs(kind: DeviationKind) -> None:
    """Whom it is about, with whom they change, or until when; the reason may be unknown."""
    made = Deviation(kind=kind, on=DAY, **NEEDED[kind])
    assert (made.kind, made.turns, made.reason) == (kind, 1, None)


@pytest.mark.parametrize(
    ("kind", "known", "field", "english"),
    [
        *(
            (kind, {}, "organization", f"a {kind} must name the organization it is about")
            for kind in DeviationKind
            if kind not in {DeviationKind.LENGTH, DeviationKind.VACANCY}
        ),
        (DeviationKind.SWAP, {"organization": "a"}, "other", "a swap must name the other"),
        (DeviationKind.LENGTH, {}, "ends_on", "a length must give the last day of the turn"),
        (
            DeviationKind.POSTPONEMENT,
            {"organization": "a", "turns": 0},
            "turns",
            "it must be one turn or more",
        ),
        (
            DeviationKind.SWAP,
            {"organization": "a", "other": "a"},
            "other",
            "it is the organization itself",
        ),
        (
            DeviationKind.STAND_IN,
            {"organization": "a", "other": "a"},
            "other",
            "it is the organization itself",
        ),
        (
            DeviationKind.LENGTH,
            {"ends_on": date(2024, 3, 31)},
            "ends_on",
            "2024-03-31 is before on (2024-04-01)",
        ),
    ],
)
def test_what_is_missing_or_wrong_is_refused(
    refusal_of: RefusalOf, kind: DeviationKind, known: dict[str, Any], field: str, english: str
) -> None:
    """A departure that does not say whom or what it is about is told which field is wanting."""
    told = refusal_of(lambda: Deviation(kind=kind, on=DAY, **known))
    assert (told[0], told[2]) == (field, f"Deviation: {field}: {english}")


@pytest.mark.parametrize("kind", DeviationKind)
@pytest.mark.parametrize("name", EXTRA)
def test_what_a_kind_has_no_use_for_is_refused(
    refusal_of: RefusalOf, kind: DeviationKind, name: str
) -> None:
    """What would be lost in silence is refused, and what has a meaning is kept."""
    known = NEEDED[kind] | {name: EXTRA[name]}
    if name in NEEDED[kind] or (kind, name) in ALLOWED:
        assert getattr(Deviation(kind=kind, on=DAY, **known), name) == EXTRA[name]
        return
    told = refusal_of(lambda: Deviation(kind=kind, on=DAY, **known))
    assert told == (
        name,
        f"Deviation: {name}: “{kind}” không dùng đến",
        f"Deviation: {name}: a {kind} has no use for it",
    )


@given(deviations())
def test_every_deviation_drawn_is_about_somebody_or_a_day(made: Deviation) -> None:
    """A length or a vacancy is of the turn of a day; every other kind is about a member."""
    of_a_day = {DeviationKind.LENGTH, DeviationKind.VACANCY}
    assert (made.organization is None) == (made.kind in of_a_day)
    assert made.ends_on is None or made.on <= made.ends_on
