"""How many of the units that answer for something are done with their share, and which are not."""

from collections.abc import Sequence
from typing import Any

from tracker.assess import Lifecycle, MemberStanding
from tracker.language import Text


def share_values(members: Sequence[MemberStanding]) -> dict[str, Any]:
    """Return the values that say how the shares of *members* stand; none where there are none.

    A share is done once it has the day that closes it; one that was cancelled is left out.
    """
    counted = [member for member in members if member.lifecycle is not Lifecycle.CANCELLED]
    if not counted:
        return {}
    outstanding = tuple(member.unit for member in counted if member.closed_on is None)
    return {
        "units": len(counted),
        "units_done": len(counted) - len(outstanding),
        "outstanding": outstanding,
    }


SHARES_DONE = Text(
    vi="; {units_done}/{units} đơn vị đã xong",
    en="; {units_done} of {units} units are done",
)
"""What is added to a message about something that several units answer for."""
