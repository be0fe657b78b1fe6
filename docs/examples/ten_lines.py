"""A rule of one's own in one file, run by `tracker check REGISTER --rules ten_lines.py`."""

from collections.abc import Iterator

from tracker import Assessment, Remark, Rule, Severity, Text


def without_product(assessment: Assessment) -> Iterator[Remark]:
    """Yield a remark of each task that names no product."""
    for task in assessment.register.tasks:
        if task.product is None:
            yield Remark(subject=task, values={"title": task.title})


RULES = (
    Rule(
        code="MY001",
        name="task-without-product",
        severity=Severity.INFO,
        subjects=("task",),
        summary=Text(vi="Nhiệm vụ chưa ghi sản phẩm.", en="A task names no product."),
        why=Text(vi="Không có sản phẩm thì khó nghiệm thu.", en="Nothing shows that it is done."),
        clear=Text(vi="Ghi sản phẩm.", en="Record the product."),
        quiet=Text(vi="Không bao giờ.", en="Never."),
        message=Text(vi="“{title}” chưa ghi sản phẩm", en="“{title}” names no product"),
        hint=Text(vi="hỏi nơi giao việc", en="ask who assigned it"),
        remarks=without_product,
    ),
)
