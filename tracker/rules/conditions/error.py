"""What is refused in a condition, where it is written."""

from tracker.errors import TrackerError


class ConditionError(TrackerError):
    """A condition that could not be run: an unknown column, a wrong type, two tables mixed."""


class UnknownColumnError(ConditionError, AttributeError):
    """A table has no column of that name."""
