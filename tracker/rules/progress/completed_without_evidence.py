"""PR013 completed-without-evidence."""

from tracker.language import Text
from tracker.rules.conditions import Condition, task
from tracker.rules.rule import Rule, Severity

_CONDITION = Condition(
    (task.lifecycle == "completed") & ~task.product.is_null() & ~task.has_evidence,
    values={"completed_on": task.completed_on, "product": task.product},
)

COMPLETED_WITHOUT_EVIDENCE = Rule(
    code="PR013",
    name="completed-without-evidence",
    severity=Severity.INFO,
    subjects=("task",),
    summary=Text(
        vi="Nhiệm vụ đã hoàn thành mà không báo cáo nào dẫn chứng sản phẩm.",
        en="A task is completed and no report of it shows the product.",
    ),
    why=Text(
        vi="Kiểm tra, giám sát hỏi đến sản phẩm; không có dẫn chứng thì khó chứng minh đã làm.",
        en="Inspections ask for the product; without evidence it is hard to show that it was done.",
    ),
    clear=Text(
        vi="Ghi số văn bản hoặc tên sản phẩm vào evidence của một báo cáo.",
        en="Record the number of the document, or the name of the product, as the evidence of a "
        "report.",
    ),
    quiet=Text(
        vi="Khi nhiệm vụ không yêu cầu sản phẩm; khi chưa hoàn thành.",
        en="Where the task asks for no product; until it is completed.",
    ),
    message=Text(
        vi="hoàn thành ngày {completed_on} mà chưa có gì dẫn chứng cho “{product}”",
        en="completed on {completed_on} with nothing recorded to show “{product}”",
    ),
    hint=Text(
        vi="ghi dẫn chứng vào evidence của báo cáo hoàn thành",
        en="record the evidence with the report of its completion",
    ),
    remarks=_CONDITION,
)
