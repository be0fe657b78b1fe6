"""What is on record by a day."""

from datetime import date

from tracker.domain import Fact, Organization

_DAYS = (
    *("on", "as_of", "assigned_on", "issued_on", "held_on"),
    *("requested_on", "decided_on", "begins_on"),
)
"""The fields that date a fact, those that date it best first; no kind of fact has them all."""


def is_known(fact: Fact, as_of: date) -> bool:
    """Whether *fact* is dated no later than *as_of*; one with no date is always known."""
    days = (getattr(fact, name, None) for name in _DAYS)
    first = next((day for day in days if day is not None), None)
    return first is None or first <= as_of


def exists_on(organization: Organization, day: date) -> bool:
    """Whether *organization* exists on *day*; a first or last day not recorded is no limit."""
    begun = organization.begins_on is None or organization.begins_on <= day
    return begun and (organization.ends_on is None or day <= organization.ends_on)
