"""The columns of tasks: how each stands, who has it, where it comes from, what was said of it."""

from tracker.assess.assessment import Assessment
from tracker.assess.columns.choice_words import (
    AGEING_WORDS,
    DEADLINE_WORDS,
    LIFECYCLE_WORDS,
    TIMELINESS_WORDS,
)
from tracker.assess.columns.making import Says, choice, text, truth
from tracker.assess.columns.table import ColumnTable
from tracker.assess.columns.task_figures import TASK_COUNTS, TASK_DAYS
from tracker.assess.columns.task_readings import (
    deadline_kind,
    deadline_text,
    has_evidence,
    is_assigned_by_then,
    sources_have_ended,
)
from tracker.assess.task_standing import TaskStanding
from tracker.language import Text


def _rows(assessment: Assessment) -> tuple[TaskStanding, ...]:
    return assessment.tasks


_NAMES = (
    text(
        "id",
        "task.id",
        Says("mã", "the id", "Mã nhiệm vụ.", "Its id."),
        nullable=False,
    ),
    text(
        "title",
        "task.title",
        Says("tên việc", "the title", "Việc phải làm.", "What is to be done."),
        nullable=False,
    ),
    text(
        "section",
        "task.section",
        Says("đề mục", "the section", "Đề mục của danh sách.", "Heading of the list it is under."),
    ),
    text(
        "cluster",
        "task.cluster",
        Says("cụm", "the cluster", "Mã của cụm.", "Id of the cluster it is for."),
    ),
    text(
        "briefing",
        "task.briefing",
        Says("hội nghị giao việc", "the briefing", "Mã hội nghị giao việc.", "Id of the briefing."),
    ),
    text(
        "parent",
        "task.parent",
        Says(
            "nhiệm vụ lớn", "the whole task", "Mã nhiệm vụ lớn.", "Id of the task it is a part of."
        ),
    ),
    text(
        "product",
        "task.product",
        Says("sản phẩm", "the product", "Sản phẩm phải nộp.", "What is to be handed in."),
    ),
    text(
        "deadline",
        deadline_text,
        Says(
            "thời hạn đã ghi",
            "the deadline recorded",
            "Thời hạn đang áp dụng, nguyên văn.",
            "The deadline in force, as written.",
        ),
    ),
)
_STANDING = (
    choice(
        "deadline_kind",
        deadline_kind,
        Says(
            "loại thời hạn", "the kind of deadline", "Loại thời hạn đang áp dụng.", "What it names."
        ),
        DEADLINE_WORDS,
        nullable=True,
    ),
    choice(
        "lifecycle",
        "lifecycle",
        Says("tình trạng", "its state", "Việc đang ở đâu.", "Where it is in its life."),
        LIFECYCLE_WORDS,
    ),
    choice(
        "timeliness",
        "timeliness",
        Says(
            "so với hạn hiện tại",
            "its standing against the current due day",
            "Đúng hạn hay quá hạn, so với hạn hiện tại; của nhiệm vụ định kỳ là kỳ gấp nhất.",
            "Whether it is in time, against the current due day; of a recurring task, the most "
            "urgent occurrence.",
        ),
        TIMELINESS_WORDS,
    ),
    choice(
        "baseline_timeliness",
        "baseline_timeliness",
        Says(
            "so với hạn gốc",
            "its standing against the first due day",
            "Đúng hạn hay quá hạn, so với hạn đặt lần đầu.",
            "Whether it is in time, against the due day first set.",
        ),
        TIMELINESS_WORDS,
    ),
    choice(
        "ageing",
        "ageing",
        Says("nhóm quá hạn", "the class of lateness", "Quá hạn bao lâu.", "How long it is late."),
        AGEING_WORDS,
        nullable=True,
    ),
    truth(
        "is_assigned",
        is_assigned_by_then,
        Text(vi="đã được giao", en="it has been assigned"),
        Text(vi="chưa được giao", en="it has not been assigned yet"),
        Text(
            vi="Đã giao đến ngày đang xét; không ghi ngày giao thì coi là đã giao.",
            en="Assigned by the day asked; a day nobody recorded counts as before.",
        ),
    ),
    truth(
        "is_open",
        "is_open",
        Text(vi="chưa kết thúc", en="it is open"),
        Text(vi="đã kết thúc", en="it is closed"),
        Text(vi="Chưa hoàn thành, chưa hủy.", en="Neither completed nor cancelled."),
    ),
    truth(
        "recurs",
        "recurs",
        Text(vi="là nhiệm vụ định kỳ", en="it recurs"),
        Text(vi="không phải nhiệm vụ định kỳ", en="it does not recur"),
        Text(
            vi="Đến hạn lặp lại, tính đến ngày đang xét.",
            en="It falls due again and again on the day asked.",
        ),
    ),
    truth(
        "is_joint",
        "task.is_joint",
        Text(vi="nhiều đơn vị cùng chủ trì", en="several lead units are meant"),
        Text(vi="không ghi là nhiều đơn vị cùng chủ trì", en="one lead unit is meant"),
        Text(vi="Chủ ý giao nhiều đơn vị chủ trì.", en="Several lead units are meant."),
    ),
    truth(
        "has_evidence",
        has_evidence,
        Text(vi="có minh chứng", en="there is evidence"),
        Text(vi="không có minh chứng nào", en="there is no evidence"),
        Text(
            vi="Có báo cáo đến ngày đang xét kèm minh chứng.",
            en="A report by the day asked shows evidence.",
        ),
    ),
    truth(
        "sources_have_ended",
        sources_have_ended,
        Text(vi="mọi căn cứ đều hết hiệu lực", en="all it carries out is no longer in force"),
        Text(
            vi="còn căn cứ có hiệu lực, hoặc không ghi căn cứ",
            en="something it carries out may hold",
        ),
        Text(
            vi="Có ghi căn cứ, và không căn cứ nào còn hiệu lực.",
            en="It carries something out, and nothing of that is in force any longer.",
        ),
    ),
)
TASK_TABLE = ColumnTable(
    name="task",
    called=Text(vi="nhiệm vụ", en="a task"),
    columns=(*_NAMES, *_STANDING, *TASK_DAYS, *TASK_COUNTS),
    rows=_rows,
    subject="task",
)
"""Tasks, each as it stands on the day asked."""
