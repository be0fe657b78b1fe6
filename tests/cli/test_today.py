"""What day it is."""

from datetime import date

import pendulum
import pytest

from tracker.cli.today import today


@pytest.mark.parametrize(("hour", "day"), [(16, date(2023, 12, 31)), (17, date(2024, 1, 1))])
def test_today_is_that_of_viet_nam(monkeypatch: pytest.MonkeyPatch, hour: int, day: date) -> None:
    """From 17:00 at Greenwich it is the next day there; the day is a plain date."""
    monkeypatch.setattr("pendulum.now", pendulum.datetime(2023, 12, 31, hour).in_timezone)
    assert today() == day
    assert type(today()) is date
