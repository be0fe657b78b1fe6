"""What the nodes of a trace are called, and how they stand, in each language."""

from collections.abc import Iterator
from datetime import date
from types import MappingProxyType

from tracker.assess import ForceState, IndicatorStanding, Lifecycle, TaskStanding
from tracker.assess.force import Force
from tracker.assess.lineage import LinkKind
from tracker.assess.roll_up import Condition, RollUp
from tracker.assess.trace import Node
from tracker.domain import Briefing, Document, Indicator, Provision, Register, Task, WorkPlan
from tracker.language import Language, Text, filled
from tracker.tables.labels import LIFECYCLE, PACE, in_both, timeliness_text

KIND = MappingProxyType(
    {
        "document": Text(vi="văn bản", en="document"),
        "resolution": Text(vi="nghị quyết", en="resolution"),
        "directive": Text(vi="chỉ thị", en="directive"),
        "conclusion": Text(vi="kết luận", en="conclusion"),
        "decision": Text(vi="quyết định", en="decision"),
        "regulation": Text(vi="quy định", en="regulation"),
        "statute": Text(vi="quy chế", en="statute"),
        "guideline": Text(vi="hướng dẫn", en="guideline"),
        "notice": Text(vi="thông báo", en="notice"),
        "report": Text(vi="báo cáo", en="report"),
        "plan": Text(vi="kế hoạch", en="plan"),
        "program": Text(vi="chương trình", en="programme"),
        "scheme": Text(vi="đề án", en="scheme"),
        "official_letter": Text(vi="công văn", en="official letter"),
        "law": Text(vi="văn bản pháp luật", en="law"),
        "provision": Text(vi="điều khoản", en="provision"),
        "briefing": Text(vi="hội nghị", en="briefing"),
        "task": Text(vi="nhiệm vụ", en="task"),
        "indicator": Text(vi="chỉ tiêu", en="indicator"),
    }
)
CONDITION = MappingProxyType(
    {
        Condition.OVERDUE: Text(vi="quá hạn", en="overdue"),
        Condition.DUE_SOON: Text(vi="sắp đến hạn", en="due soon"),
        Condition.SUSPENDED: Text(vi="tạm hoãn", en="suspended"),
        Condition.NO_DEADLINE: Text(vi="không thời hạn", en="no deadline"),
        Condition.IN_TIME: Text(vi="trong hạn", en="in time"),
        Condition.LATE: Text(vi="hoàn thành trễ", en="completed late"),
        Condition.COMPLETED: Text(vi="hoàn thành", en="completed"),
    }
)
DOWNWARD = MappingProxyType(
    {
        LinkKind.IMPLEMENTS: Text(vi="được cụ thể hóa bởi", en="implemented by"),
        LinkKind.CONTINUES: Text(vi="được tiếp tục bởi", en="continued by"),
        LinkKind.BASED_ON: Text(vi="là căn cứ của", en="basis of"),
        LinkKind.PART: Text(vi="gồm", en="part"),
    }
)
"""What is said before a node below another; of the rest its kind says enough."""
UPWARD = MappingProxyType(
    {
        LinkKind.CONTAINS: Text(vi="thuộc", en="within"),
        LinkKind.IMPLEMENTS: Text(vi="cụ thể hóa", en="implements"),
        LinkKind.CONTINUES: Text(vi="tiếp tục", en="continues"),
        LinkKind.BASED_ON: Text(vi="căn cứ", en="based on"),
        LinkKind.SETS: Text(vi="đề ra tại", en="set by"),
        LinkKind.BASIS: Text(vi="thực hiện", en="carries out"),
        LinkKind.ASSIGNS: Text(vi="giao tại", en="assigned at"),
        LinkKind.PART: Text(vi="là một phần của", en="part of"),
    }
)
"""What is said before a node above another."""

_OF_DAY = Text(vi="{kind} ngày {day}", en="{kind} of {day}")
_LAST_DAY = Text(vi="còn hiệu lực đến hết ngày {day}", en="in force until {day}")
_PENDING = Text(vi="chưa có hiệu lực", en="not yet in force")
_PENDING_UNTIL = Text(vi="có hiệu lực từ ngày {day}", en="in force from {day}")
_EXPIRED = Text(vi="hết hiệu lực sau ngày {day}", en="not in force after {day}")
_REPLACED = Text(
    vi="hết hiệu lực sau ngày {day}, được thay bằng {by}",
    en="replaced by {by}, not in force after {day}",
)
_IN_FORCE = Text(vi="còn hiệu lực", en="in force")
_UNKNOWN = Text(vi="chưa rõ hiệu lực", en="force unknown")
_AMENDED = Text(vi="sửa đổi, bổ sung bởi {by}", en="amended by {by}")
_LEAD = Text(vi="chủ trì: {units}", en="lead: {units}")
_OCCURRENCES = Text(vi="{done}/{all} kỳ đã xong", en="{done} of {all} occurrences completed")
_MEMBERS = Text(vi="{done}/{all} đơn vị đã xong", en="{done} of {all} units completed")
_ROLL_UP = Text(
    vi="{done}/{all} nhiệm vụ hoàn thành, nặng nhất: {worst}",
    en="{done} of {all:tasks} completed, worst: {worst}",
)
_CANCELLED = Text(vi="{cancelled} đã hủy", en="{cancelled} cancelled")
_NO_TASK = Text(vi="chưa có nhiệm vụ", en="no task")
_MEASURED = Text(vi="{actual}/{target} {unit}", en="{actual} of {target} {unit}")


def kind_text(node: Node) -> Text:
    """Return what sort of thing a node is, of a document with the day it was issued."""
    entry = node.entry
    kind = KIND[entry.kind if isinstance(entry, Document) else node.kind]
    day = None
    if isinstance(entry, Document):
        day = entry.issued_on
    elif isinstance(entry, Briefing):
        day = entry.held_on
    return filled(_OF_DAY, kind=kind, day=day) if day else kind


def title_text(node: Node) -> Text:
    """Return what a node is about: its title, or the words that cite it or that it holds."""
    match node.entry:
        case Document() as document:
            number = document.number if document.number != document.id else None
            words = [number, document.title or document.citation]
            english = [number, document.title_en or document.title or document.citation]
            return Text(vi=_joined(words), en=_joined(english))
        case Provision() as provision:
            english = [provision.number, provision.text_en or provision.text]
            return Text(vi=_joined([provision.number, provision.text]), en=_joined(english))
        case Briefing() as briefing:
            return in_both(briefing.title, None)
        case WorkPlan() | Indicator() | Task() as titled:
            return in_both(titled.title, titled.title_en)


def _joined(words: list[str | None]) -> str:
    return ": ".join(word for word in words if word)


def standing_text(node: Node, register: Register, as_of: date) -> Iterator[Text]:
    """Yield how a node stands, and how the tasks below it do, in a few words each."""
    match node.standing:
        case Force() as force:
            if node.kind == "document" or force.has_ended or force.amended_by:
                yield from _force_text(force)
        case TaskStanding() as standing:
            yield from _task_text(standing, register, as_of)
        case IndicatorStanding() as standing:
            yield from _indicator_text(standing)
        case None:
            pass
    yield from _roll_up_text(node)


def _force_text(force: Force) -> Iterator[Text]:
    """Yield whether a document holds, and what changed it."""
    by = ", ".join(force.replaced_by)
    match force.state:
        case ForceState.PENDING:
            day = force.begins_on
            yield filled(_PENDING_UNTIL, day=day) if day else _PENDING
        case ForceState.EXPIRED:
            yield filled(_EXPIRED, day=force.ends_on)
        case ForceState.REPLACED:
            yield filled(_REPLACED, day=force.ends_on, by=by)
        case _ if force.ends_on is not None:
            yield filled(_LAST_DAY, day=force.ends_on)
        case ForceState.IN_FORCE:
            yield _IN_FORCE
        case ForceState.UNKNOWN:
            yield _UNKNOWN
    if force.amended_by:
        yield filled(_AMENDED, by=", ".join(force.amended_by))


def _task_text(standing: TaskStanding, register: Register, as_of: date) -> Iterator[Text]:
    """Yield where a task is in its life, whether it is in time, and who answers for it."""
    row = {
        name: getattr(standing, name)
        for name in ("lifecycle", "timeliness", "closed_on", "days_left", "days_late")
    }
    yield LIFECYCLE[standing.lifecycle]
    if standing.lifecycle is not Lifecycle.CANCELLED:
        yield Text(vi=timeliness_text(row, Language.VI), en=timeliness_text(row, Language.EN))
    for said, parts in ((_OCCURRENCES, standing.occurrences), (_MEMBERS, standing.members)):
        done = sum(part.lifecycle is Lifecycle.COMPLETED for part in parts)
        if parts:
            yield filled(said, done=done, all=len(parts))
    if standing.answering:
        names = [register.name_on(unit, as_of) for unit in standing.answering]
        yield filled(_LEAD, units=names)


def _indicator_text(standing: IndicatorStanding) -> Iterator[Text]:
    """Yield what was measured of an indicator, and what that means."""
    indicator = standing.indicator
    if standing.actual is not None and indicator.target is not None:
        unit = indicator.unit or ""
        measured = filled(_MEASURED, actual=standing.actual, target=indicator.target, unit=unit)
        yield Text(vi=measured.vi.rstrip(), en=measured.en.rstrip())
    yield PACE[standing.pace]


def _roll_up_text(node: Node) -> Iterator[Text]:
    """Yield how the tasks at and below a node stand, where it is not just the one task."""
    rolled: RollUp = node.roll_up
    if isinstance(node.standing, TaskStanding) and rolled.all + rolled.cancelled == 1:
        return
    if rolled.worst is not None:
        worst = CONDITION[rolled.worst]
        yield filled(_ROLL_UP, done=rolled.done, all=rolled.all, worst=worst)
    if rolled.cancelled:
        yield filled(_CANCELLED, cancelled=rolled.cancelled)
    elif not rolled.all and isinstance(node.standing, Force) and not node.standing.has_ended:
        yield _NO_TASK
