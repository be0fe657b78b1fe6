"""A title of a task that does not fit into a line of the office's table."""

from collections.abc import Iterator, Mapping

from tracker import Assessment, Remark, Rule, Severity, Text
from tracker.rules import Option

CHARACTERS = Option(
    name="characters",
    meaning=Text(vi="số ký tự dài nhất của tên nhiệm vụ", en="the most characters a title has"),
    default=100,
    least=20,
    most=500,
)


def remarks(assessment: Assessment, options: Mapping[str, int]) -> Iterator[Remark]:
    """Yield a remark of each task whose title is longer than the option allows."""
    most = options["characters"]
    for task in assessment.register.tasks:
        if len(task.title) > most:
            yield Remark(subject=task, values={"length": len(task.title), "most": most})


TITLE_LONG = Rule(
    code="OF002",
    name="title-long",
    severity=Severity.INFO,
    subjects=("task",),
    summary=Text(
        vi="Tên nhiệm vụ dài quá một dòng.",
        en="The title of a task is too long for a line.",
    ),
    why=Text(
        vi="Tên dài bị cắt trong bảng của văn phòng, và người đọc không thấy hết.",
        en="A long title is cut in the office's table, and readers miss the rest.",
    ),
    clear=Text(
        vi="Rút gọn tên, ghi phần còn lại vào sản phẩm.",
        en="Shorten it, and record the rest as the product.",
    ),
    quiet=Text(vi="Không bao giờ.", en="Never."),
    message=Text(
        vi="tên dài {length} ký tự, quá {most}", en="the title has {length} characters, over {most}"
    ),
    hint=Text(vi="rút gọn tên", en="shorten it"),
    remarks=remarks,
    options=(CHARACTERS,),
)
