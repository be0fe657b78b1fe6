"""OF001: a role that one organization has held for every turn."""

from datetime import date

from tracker_office_rules import ROLE_UNROTATED, RULES

from tracker.testing import findings_of

AS_OF = date(2023, 7, 1)
REGISTER = """
[[organizations]]
id = "a"
name = "A"
[[organizations]]
id = "b"
name = "B"
[[clusters]]
id = "c"
name = "C"
members = [{{ organization = "a" }}, {{ organization = "b" }}]
[[mandates]]
id = "m-1"
cluster = "c"
role = "leader"
holder = "a"
begins_on = 2022-01-01
ends_on = 2022-12-31
[[mandates]]
id = "m-2"
cluster = "c"
role = "leader"
holder = "{holder}"
begins_on = 2023-01-01
"""


def test_one_holder_of_every_turn_is_told_of() -> None:
    """The last turn is spoken of."""
    (found,) = findings_of(ROLE_UNROTATED, REGISTER.format(holder="a"), AS_OF, rules=RULES)
    assert (found.subject.id, found.message) == (
        "m-2",
        "“a” has been leader for all 2 turns recorded",
    )


def test_a_role_that_changed_hands_is_not() -> None:
    """One turn of another is enough."""
    assert findings_of(ROLE_UNROTATED, REGISTER.format(holder="b"), AS_OF, rules=RULES) == ()
