"""What the values of a standing are called in each language."""

from datetime import date
from types import MappingProxyType
from typing import Any

from tracker.assess import Assessment, Lifecycle, Timeliness
from tracker.assess.columns.choice_words import APPOINTMENT_WORDS, PACE_WORDS, TENSE_WORDS
from tracker.domain import DeviationKind, Register, RotationPolicy
from tracker.language import Language, Text, filled
from tracker.tables.table import Row

NONE_GIVEN = Text(vi="(không có)", en="(none)")
UNKNOWN = Text(vi="chưa rõ", en="unknown")
OPEN_END = Text(vi="chưa định", en="open")
VACANT = Text(vi="(khuyết)", en="(vacant)")
TOTAL = Text(vi="Tổng cộng", en="Total")

LIFECYCLE = MappingProxyType(
    {
        Lifecycle.NOT_STARTED: Text(vi="chưa thực hiện", en="not started"),
        Lifecycle.IN_PROGRESS: Text(vi="đang thực hiện", en="in progress"),
        Lifecycle.SUBMITTED: Text(vi="chờ xác nhận", en="awaiting acceptance"),
        Lifecycle.COMPLETED: Text(vi="hoàn thành", en="completed"),
        Lifecycle.SUSPENDED: Text(vi="tạm hoãn", en="suspended"),
        Lifecycle.CANCELLED: Text(vi="đã hủy", en="cancelled"),
    }
)

_TIMELINESS = MappingProxyType(
    {
        Timeliness.IN_TIME: Text(vi="trong hạn, còn {left:days}", en="in time, {left:days} left"),
        Timeliness.DUE_SOON: Text(
            vi="sắp đến hạn, còn {left:days}", en="due soon, {left:days} left"
        ),
        Timeliness.OVERDUE: Text(vi="quá hạn {late:days}", en="{late:days} overdue"),
        Timeliness.NO_DEADLINE: Text(vi="không thời hạn", en="no deadline"),
        Timeliness.ON_TIME: Text(vi="đúng hạn", en="on time"),
        Timeliness.LATE: Text(vi="trễ {late:days}", en="{late:days} late"),
    }
)
_SUBMITTED = Text(vi="đã nộp trong hạn", en="handed in in time")
_DONE = Text(vi="đã làm xong trong hạn", en="done in time")
_DUE_TODAY = Text(vi="đến hạn hôm nay", en="due today")
_MOVED = Text(vi="{due} (trước: {first})", en="{due} (was: {first})")
_NO_LONGER = Text(vi="không còn (trước: {first})", en="none (was: {first})")
_NOT_COUNTED = Text(vi="không tính", en="not counted")

PACE, TENSE, APPOINTMENT = PACE_WORDS, TENSE_WORDS, APPOINTMENT_WORDS
"""They are called in a table as in a sentence."""

ROTATION_POLICY = MappingProxyType(
    {
        RotationPolicy.FIXED_ORDER: Text(vi="theo thứ tự đã định", en="fixed order"),
        RotationPolicy.ALPHABETICAL: Text(vi="theo thứ tự chữ cái", en="alphabetical order"),
        RotationPolicy.LEAST_RECENT: Text(
            vi="đơn vị lâu nhất chưa giữ vai", en="least recent holder"
        ),
        RotationPolicy.DEPUTY_SUCCEEDS: Text(
            vi="cụm phó kế nhiệm cụm trưởng", en="the deputy succeeds"
        ),
        RotationPolicy.ELECTED: Text(vi="bầu từng lần", en="elected each time"),
        RotationPolicy.APPOINTED: Text(vi="cấp trên chỉ định từng lần", en="named each time"),
        RotationPolicy.ENTERED: Text(vi="chưa thấy quy luật", en="no rule found"),
    }
)

DEVIATION = MappingProxyType(
    {
        DeviationKind.SWAP: Text(vi="đổi lượt", en="swap"),
        DeviationKind.SKIP: Text(vi="bỏ qua lượt", en="skip"),
        DeviationKind.REFUSAL: Text(vi="từ chối", en="declined"),
        DeviationKind.WITHDRAWAL: Text(vi="rút lượt", en="withdrawn"),
        DeviationKind.POSTPONEMENT: Text(vi="hoãn lượt", en="postponed"),
        DeviationKind.INSERTION: Text(vi="thêm lượt", en="inserted"),
        DeviationKind.DOUBLE: Text(vi="hai lượt liền", en="two turns at once"),
        DeviationKind.VACANCY: Text(vi="để khuyết", en="left vacant"),
        DeviationKind.STAND_IN: Text(vi="giữ thay", en="stand-in"),
        DeviationKind.LENGTH: Text(vi="độ dài khác", en="other length"),
    }
)


def timeliness_text(row: Row, language: Language) -> str:
    """Return how a task stands against its due day, with the days left or late.

    Args:
        row: lifecycle, timeliness, closed_on, days_left and days_late of a task.
        language: the language to say it in.
    """
    if row["lifecycle"] is Lifecycle.CANCELLED:
        return _NOT_COUNTED.in_language(language)
    if row["days_left"] == 0:
        return _DUE_TODAY.in_language(language)
    if row["timeliness"] is Timeliness.IN_TIME and row["closed_on"] is not None:
        handed_in = row["lifecycle"] is Lifecycle.SUBMITTED
        return (_SUBMITTED if handed_in else _DONE).in_language(language)
    said = _TIMELINESS[row["timeliness"]]
    return said.fill(language, {"left": row["days_left"], "late": row["days_late"]})


def due_text(row: Row, language: Language) -> Any:
    """Return the day a task is due, and the day it first was, where that has moved.

    Args:
        row: baseline_due and current_due of a task.
        language: the language to say it in.
    """
    first, current = row["baseline_due"], row["current_due"]
    if first is None or first == current:
        return current
    said = _MOVED if current else _NO_LONGER
    return said.fill(language, {"due": current, "first": first})


_OF_UNITS = Text(vi="{above} – chỉ của {units}", en="{above} – of {units} only")


def of_units(text: Text, assessment: Assessment) -> Text:
    """Return *text*, which stands above a table, with the units that alone it is about, if any."""
    if assessment.units is None:
        return text
    names = [assessment.register.name_on(unit, assessment.as_of) for unit in assessment.units]
    return filled(_OF_UNITS, above=text, units=names)


def in_both(recorded: str, english: str | None) -> Text:
    """Return a title or a name as it is recorded, and in English where it has an English form."""
    return Text(vi=recorded, en=english or recorded)


def caption(text: Text, register: Register, as_of: date, **values: Any) -> Text:
    """Return what stands above a table: *text* with the register's title, the day and *values*."""
    title = Text(vi=register.title, en=register.title_en or register.title)
    return filled(text, title=title, as_of=as_of, **values)
