"""Which figures of an organization can be held against each other."""

from collections.abc import Iterable
from datetime import date

from tracker.domain import Figure


def comparable(figures: Iterable[Figure], as_of: date) -> bool:
    """Whether *figures* speak of one day, no later than *as_of*.

    A figure with no day recorded is taken to be of the same day as the others.
    """
    days = {figure.as_of for figure in figures if figure.as_of is not None}
    return len(days) <= 1 and all(day <= as_of for day in days)
