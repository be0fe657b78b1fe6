"""What the words of each choice are called within a sentence."""

from types import MappingProxyType

from tracker.assess.answering import AnswerState
from tracker.assess.force import ForceState
from tracker.assess.life import Lifecycle
from tracker.assess.pace_judgement import Pace
from tracker.assess.roster import Tense
from tracker.assess.timeliness import Ageing, Timeliness
from tracker.calendar import DeadlineKind, PeriodKind
from tracker.domain import Appointment, Direction, IndicatorKind
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
AGEING_WORDS = MappingProxyType(
    {
        Ageing.UP_TO_30: Text(vi="1–30 ngày", en="1–30 days"),
        Ageing.UP_TO_60: Text(vi="31–60 ngày", en="31–60 days"),
        Ageing.UP_TO_90: Text(vi="61–90 ngày", en="61–90 days"),
        Ageing.UP_TO_120: Text(vi="91–120 ngày", en="91–120 days"),
        Ageing.OVER_120: Text(vi="trên 120 ngày", en="over 120 days"),
    }
)
DEADLINE_WORDS = MappingProxyType(
    {
        DeadlineKind.DAY: Text(vi="một ngày", en="a day"),
        DeadlineKind.MONTH: Text(vi="một tháng", en="a month"),
        DeadlineKind.QUARTER: Text(vi="một quý", en="a quarter"),
        DeadlineKind.HALF_YEAR: Text(vi="nửa năm", en="half a year"),
        DeadlineKind.NINE_MONTHS: Text(vi="9 tháng", en="nine months"),
        DeadlineKind.YEAR: Text(vi="một năm", en="a year"),
        DeadlineKind.YEAR_RANGE: Text(vi="nhiều năm", en="several years"),
        DeadlineKind.FROM_YEAR: Text(vi="từ một năm trở đi", en="a year and those after it"),
        DeadlineKind.RELATIVE: Text(vi="tính từ một mốc", en="counted from an event"),
        DeadlineKind.RECURRING: Text(vi="định kỳ", en="recurring"),
        DeadlineKind.CONTINUOUS: Text(vi="thường xuyên", en="continuous"),
        DeadlineKind.PENDING: Text(vi="chờ một sự kiện", en="waiting for an event"),
        DeadlineKind.VAGUE: Text(vi="nói chung chung", en="vague"),
        DeadlineKind.NONE: Text(vi="không thời hạn", en="none set"),
    }
)
FORCE_WORDS = MappingProxyType(
    {
        ForceState.PENDING: Text(vi="chưa có hiệu lực", en="not yet in force"),
        ForceState.IN_FORCE: Text(vi="còn hiệu lực", en="in force"),
        ForceState.EXPIRED: Text(vi="hết hiệu lực", en="expired"),
        ForceState.REPLACED: Text(vi="đã bị thay thế", en="replaced"),
        ForceState.UNKNOWN: Text(vi="chưa rõ", en="unknown"),
    }
)
PACE_WORDS = MappingProxyType(
    {
        Pace.MET: Text(vi="đạt", en="met"),
        Pace.AHEAD: Text(vi="vượt tiến độ", en="ahead"),
        Pace.ON_TRACK: Text(vi="đúng tiến độ", en="on track"),
        Pace.AT_RISK: Text(vi="có nguy cơ chậm", en="at risk"),
        Pace.BEHIND: Text(vi="chậm tiến độ", en="behind"),
        Pace.MISSED: Text(vi="không đạt", en="missed"),
        Pace.NOT_MEASURED: Text(vi="chưa có số liệu", en="not measured"),
        Pace.NOT_ASSESSABLE: Text(vi="không có chỉ tiêu", en="no target"),
    }
)
INDICATOR_KIND_WORDS = MappingProxyType(
    {
        IndicatorKind.STOCK: Text(vi="số tại một thời điểm", en="how many there are on a day"),
        IndicatorKind.FLOW: Text(vi="số trong kỳ", en="how many in the period alone"),
        IndicatorKind.CUMULATIVE: Text(vi="lũy kế", en="how many since the plan began"),
    }
)
DIRECTION_WORDS = MappingProxyType(
    {
        Direction.UP: Text(vi="tăng", en="up"),
        Direction.DOWN: Text(vi="giảm", en="down"),
        Direction.HOLD: Text(vi="giữ nguyên", en="as it is"),
    }
)
PERIOD_WORDS = MappingProxyType(
    {
        PeriodKind.DAY: Text(vi="một ngày", en="a day"),
        PeriodKind.MONTH: Text(vi="một tháng", en="a month"),
        PeriodKind.QUARTER: Text(vi="một quý", en="a quarter"),
        PeriodKind.HALF_YEAR: Text(vi="nửa năm", en="half a year"),
        PeriodKind.NINE_MONTHS: Text(vi="9 tháng", en="nine months"),
        PeriodKind.YEAR: Text(vi="một năm", en="a year"),
        PeriodKind.YEAR_RANGE: Text(vi="nhiều năm", en="several years"),
    }
)
TENSE_WORDS = MappingProxyType(
    {
        Tense.PAST: Text(vi="đã qua", en="past"),
        Tense.PRESENT: Text(vi="đương nhiệm", en="present"),
        Tense.NEXT: Text(vi="kế tiếp", en="next"),
    }
)
APPOINTMENT_WORDS = MappingProxyType(
    {
        Appointment.ELECTED: Text(vi="bầu", en="elected"),
        Appointment.ASSIGNED: Text(vi="phân công", en="assigned"),
        Appointment.ROTATED: Text(vi="luân phiên", en="rotated"),
        Appointment.SUCCEEDED: Text(vi="kế nhiệm", en="succeeded"),
        Appointment.ACTING: Text(vi="tạm quyền", en="acting"),
    }
)
ANSWER_WORDS = MappingProxyType(
    {
        AnswerState.NAMED: Text(vi="chính tổ chức ấy", en="it answers itself"),
        AnswerState.SUCCEEDED: Text(vi="tổ chức kế thừa", en="the one that followed answers"),
        AnswerState.UNDIVIDED: Text(vi="chưa phân định", en="nobody settled which successor does"),
        AnswerState.ENDED: Text(vi="không còn ai", en="nobody followed it"),
    }
)
