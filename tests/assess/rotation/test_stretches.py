"""Long histories explained stretch by stretch."""

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.assess.rotation.drawing import holders
from tracker.assess import Tenure, explain_history, plan_rotation
from tracker.domain import RotationPolicy


def yearly(letters: str) -> list[Tenure]:
    """Return one tenure a year, the holder of each a letter."""
    return [
        Tenure(holder=letter, begins_on=date(1950 + year, 1, 1))
        for year, letter in enumerate(letters)
    ]


@settings(max_examples=10)
@given(st.text("abcd", min_size=1, max_size=30))
def test_the_stretches_together_are_the_history(letters: str) -> None:
    """No turn is lost or told twice, and planned again each stretch gives its part of it back."""
    found = explain_history(yearly(letters), sorted({*letters}))
    assert "".join(holders(one.turns) for one in found) == letters
    assert found[0].rotation.begins_on == date(1950, 1, 1)
    for one in found:
        again = plan_rotation(one.rotation, {*letters}, turns=len(one.turns))
        assert holders(again) == holders(one.turns)


def test_a_change_of_rules_begins_a_stretch() -> None:
    """What follows no order lies between two orders, and each ends where the next begins."""
    found = explain_history(yearly("abcdabcdabcd" + "bbcaaddc" + "dbacdbacdbacdbac"))
    policies = [one.rotation.policy for one in found]
    assert policies[0] is RotationPolicy.ALPHABETICAL
    assert policies[-1] is RotationPolicy.FIXED_ORDER
    days = [(one.rotation.begins_on, one.rotation.ends_on) for one in found]
    assert all(
        last is not None and (first - last).days == 1 for (_, last), (first, _) in pairwise(days)
    )
    assert days[-1][1] is None


def test_a_short_history_is_one_stretch() -> None:
    """Nothing is cut where nothing is explained."""
    [one] = explain_history(yearly("cacb"))
    assert (one.rotation.policy, holders(one.turns)) == (RotationPolicy.ENTERED, "cacb")
