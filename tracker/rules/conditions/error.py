"""What is refused in a condition, where it is written."""

from tracker.errors import TrackerError
from tracker.language import Text


class ConditionError(TrackerError):
    """A condition that could not be run: an unknown column, a wrong type, two tables mixed."""


class UnknownColumnError(ConditionError, AttributeError):
    """A table has no column of that name."""


class MissingExtraError(TrackerError, ImportError):
    """A condition was to run where the library that runs it is not installed.

    Args:
        extra: the extra that brings it.
    """

    def __init__(self, extra: str) -> None:
        super().__init__(
            Text(
                vi=f'muốn chạy điều kiện ở đây, hãy cài: pip install "resolution-tracker[{extra}]"',
                en=f'to run conditions here, install: pip install "resolution-tracker[{extra}]"',
            )
        )
