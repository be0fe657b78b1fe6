"""What day it is, where most registers are kept; nothing but the command line asks that."""

from datetime import date

from tracker.domain.time_zone import DEFAULT_TIME_ZONE


def today() -> date:
    """Return today in Viet Nam."""
    import pendulum  # noqa: PLC0415 -- slow to import

    now = pendulum.now(DEFAULT_TIME_ZONE).date()
    return date(now.year, now.month, now.day)
