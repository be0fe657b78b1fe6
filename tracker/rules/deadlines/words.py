"""What the two axes of a standing are called in a message."""

from types import MappingProxyType

from tracker.assess import Lifecycle, Timeliness
from tracker.language import Text

LIFECYCLE_WORDS = MappingProxyType(
    {
        Lifecycle.NOT_STARTED: Text(vi="chưa thực hiện", en="not started"),
        Lifecycle.IN_PROGRESS: Text(vi="đang thực hiện", en="in progress"),
        Lifecycle.SUBMITTED: Text(vi="chờ xác nhận", en="awaiting acceptance"),
        Lifecycle.COMPLETED: Text(vi="đã hoàn thành", en="completed"),
        Lifecycle.SUSPENDED: Text(vi="tạm hoãn", en="suspended"),
        Lifecycle.CANCELLED: Text(vi="đã hủy hoặc thu hồi", en="cancelled or withdrawn"),
    }
)
"""Where something is in its life, as it stands within a sentence."""

TIMELINESS_WORDS = MappingProxyType(
    {
        Timeliness.IN_TIME: Text(vi="trong hạn", en="in time"),
        Timeliness.DUE_SOON: Text(vi="sắp đến hạn", en="due soon"),
        Timeliness.OVERDUE: Text(vi="quá hạn", en="overdue"),
        Timeliness.NO_DEADLINE: Text(vi="không hạn", en="without a due day"),
        Timeliness.ON_TIME: Text(vi="đúng hạn", en="on time"),
        Timeliness.LATE: Text(vi="quá hạn", en="late"),
    }
)
"""Whether it is in time, likewise."""
