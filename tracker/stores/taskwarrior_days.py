"""Days in a file of Taskwarrior: moments in any way that ``task import`` reads."""

import re
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any

_STAMP = re.compile(r"(\d{8})(?:T(\d{6})(Z?))?", re.ASCII)
_SECONDS = re.compile(r"\d{9,11}", re.ASCII)
_FIRST_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)


def day_of_moment(value: Any, zone: tzinfo) -> date:
    """Return the day of a moment by the clocks of a zone.

    Taskwarrior writes moments in UTC, and reads local ones, days alone, and counts of seconds too.

    Raises:
        ValueError: it is no moment.
        OverflowError: it is beyond the days there are.

    >>> from zoneinfo import ZoneInfo
    >>> zone = ZoneInfo("Asia/Ho_Chi_Minh")
    >>> written = ("20230629T170000Z", "2023-06-30T00:00:00", "2023-06-30", "1688058000")
    >>> {str(day_of_moment(one, zone)) for one in written}
    {'2023-06-30'}
    """
    text = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    if _SECONDS.fullmatch(text):
        return (_FIRST_MOMENT + timedelta(seconds=int(text))).astimezone(zone).date()
    found = _STAMP.fullmatch(text.replace("-", "").replace(":", ""))
    if found is None:
        raise ValueError(value)
    if not found[3]:
        return datetime.fromisoformat(f"{found[1]}T{found[2] or '000000'}").date()
    moment = datetime.fromisoformat(f"{found[1]}T{found[2]}").replace(tzinfo=UTC)
    return moment.astimezone(zone).date()
