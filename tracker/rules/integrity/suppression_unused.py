"""RG007 suppression-unused."""

from collections.abc import Iterator

from tracker.domain import kind_of
from tracker.language import Text
from tracker.rules.integrity.entries import ENTRY_KINDS
from tracker.rules.integrity.suppressions import suppressions_begun
from tracker.rules.remark import Remark
from tracker.rules.rule import RunRule, Severity
from tracker.rules.run import Run


def _remarks(run: Run) -> Iterator[Remark]:
    for entry, suppression in suppressions_begun(run.assessment):
        used = (kind_of(entry), str(getattr(entry, "id", "")), suppression) in run.used
        if used or suppression.has_ended(run.assessment.as_of):
            continue
        if any(suppression.names(rule.code, rule.name) for rule in run.rules):
            yield Remark(
                subject=entry,
                values={"rule": suppression.rule, "reason": suppression.reason},
                at=suppression,
            )


SUPPRESSION_UNUSED = RunRule(
    code="RG007",
    name="suppression-unused",
    severity=Severity.INFO,
    subjects=ENTRY_KINDS,
    summary=Text(
        vi="Mục suppressions không bỏ qua phát hiện nào.",
        en="A suppression silences nothing.",
    ),
    why=Text(
        vi="Lý do đã hết mà mục còn đó thì lỗi mới cùng loại sẽ bị che mất.",
        en="Left standing when its reason is gone, it will hide the next fault of the same kind.",
    ),
    clear=Text(
        vi="Xóa mục ấy, hoặc ghi begins_on nếu nó chỉ cần từ một ngày về sau.",
        en="Delete it, or give it begins_on if it is meant for later days.",
    ),
    quiet=Text(
        vi="Khi quy tắc được nêu không được chạy hoặc bị lỗi; khi mục chưa bắt đầu hoặc đã hết "
        "hạn; khi nó nêu một quy tắc về chính các mục suppressions.",
        en="If the rule it names was not run or failed; if it has not begun or has ended; if it "
        "names a rule about suppressions themselves.",
    ),
    message=Text(
        vi="không có gì của {rule} để bỏ qua; lý do ghi là “{reason}”",
        en="there is nothing of {rule} to silence; the reason given is “{reason}”",
    ),
    hint=Text(
        vi="xóa mục suppressions này nếu lý do không còn",
        en="delete this suppression if its reason is gone",
    ),
    remarks=_remarks,
)
