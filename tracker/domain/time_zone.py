"""Time zones: where the days of a register begin and end."""

from typing import Any

from attrs import Attribute

from tracker.domain.fact import contradiction

DEFAULT_TIME_ZONE = "Asia/Ho_Chi_Minh"


def is_time_zone(instance: Any, attribute: "Attribute[Any]", value: str) -> None:
    """Refuse a name that the time zone database does not have."""
    if value == DEFAULT_TIME_ZONE:
        return
    from zoneinfo import ZoneInfo  # noqa: PLC0415 -- slow to import and seldom needed

    try:
        ZoneInfo(value)
    except (OSError, ValueError, KeyError) as unknown:
        raise contradiction(
            instance,
            attribute.name,
            vi=f"không có múi giờ “{value}”; ví dụ đúng: “{DEFAULT_TIME_ZONE}”",
            en=f"there is no time zone “{value}”; a right one is “{DEFAULT_TIME_ZONE}”",
        ) from unknown
