"""The rules there are."""

from typing import Any

import pytest
from attrs import evolve

from tracker.errors import UsageError
from tracker.rules import CATALOGUE
from tracker.rules.plugins.known import known_rules

OWN = evolve(CATALOGUE[0], code="OF001", name="own-rule", origin="office")


def test_rules_of_plugins_follow_the_trackers_own() -> None:
    """Nothing of the catalogue changes or moves."""
    assert known_rules([OWN]) == (*CATALOGUE, OWN)


@pytest.mark.parametrize(
    ("changed", "vi", "en"),
    [
        (
            {"name": "third-rule"},
            (
                "hai quy tắc cùng tên “OF001”: một của office, một của home; hãy đổi tên một quy "
                "tắc, hoặc bỏ một bộ quy tắc"
            ),
            (
                "two rules are called “OF001”: one of office, one of home; rename one, or leave "
                "one plug-in out"
            ),
        ),
        (
            {"code": "HM001"},
            (
                "hai quy tắc cùng tên “own-rule”: một của office, một của home; hãy đổi tên một "
                "quy tắc, hoặc bỏ một bộ quy tắc"
            ),
            (
                "two rules are called “own-rule”: one of office, one of home; rename one, or "
                "leave one plug-in out"
            ),
        ),
        (
            {"code": "HM001", "name": "task-overdue"},
            (
                "hai quy tắc cùng tên “task-overdue”: một của tracker, một của home; hãy đổi tên "
                "một quy tắc, hoặc bỏ một bộ quy tắc"
            ),
            (
                "two rules are called “task-overdue”: one of tracker, one of home; rename one, or "
                "leave one plug-in out"
            ),
        ),
        (
            {"code": "HM001", "name": "of001"},
            (
                "hai quy tắc cùng tên “of001”: một của office, một của home; hãy đổi tên một quy "
                "tắc, hoặc bỏ một bộ quy tắc"
            ),
            (
                "two rules are called “of001”: one of office, one of home; rename one, or leave "
                "one plug-in out"
            ),
        ),
    ],
    ids=["code", "name", "name of the tracker", "name that is a code"],
)
def test_no_two_rules_have_one_code_or_name(changed: dict[str, Any], vi: str, en: str) -> None:
    """Both origins are named, as nothing could tell which rule is meant."""
    other = evolve(OWN, origin="home", **changed)
    with pytest.raises(UsageError) as refused:
        known_rules([OWN, other])
    assert (refused.value.text.vi, refused.value.text.en) == (vi, en)


@pytest.mark.parametrize("family", ["DL", "PR", "RO", "DO", "RG"])
def test_the_families_of_the_tracker_are_its_own(family: str) -> None:
    """A later version of the tracker may bring any code of them."""
    with pytest.raises(UsageError) as refused:
        known_rules([evolve(OWN, code=f"{family}999")])
    assert refused.value.text.en == (
        f"the rule {family}999 of office is of the family {family}, which is the tracker's; custom "
        "rules bring their own prefix, as OF001 does"
    )
    assert refused.value.text.vi == (
        f"quy tắc {family}999 của office dùng họ {family} của tracker; quy tắc bổ sung phải có họ "
        "riêng, như OF001"
    )
