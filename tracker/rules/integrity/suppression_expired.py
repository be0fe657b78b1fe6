"""RG008 suppression-expired."""

from collections.abc import Iterator

from tracker.domain import Fact, Suppression, kind_of
from tracker.language import Text
from tracker.rules.integrity.entries import ENTRY_KINDS
from tracker.rules.integrity.suppressions import suppressions_begun
from tracker.rules.remark import Remark
from tracker.rules.rule import RunRule, Severity
from tracker.rules.run import Run

_STILL_FOUND = Text(vi="phát hiện vẫn còn", en="what it silenced is still found")
_FOUND_NO_LONGER = Text(vi="phát hiện không còn", en="what it silenced is no longer found")
_NOT_RUN = Text(vi="quy tắc ấy không được chạy", en="that rule was not run")
_ABOUT_SUPPRESSIONS = Text(
    vi="đó là quy tắc về chính các mục suppressions",
    en="that rule is about suppressions themselves",
)


def _remarks(run: Run) -> Iterator[Remark]:
    for entry, suppression in suppressions_begun(run.assessment):
        if suppression.has_ended(run.assessment.as_of):
            yield Remark(
                subject=entry,
                values={
                    "rule": suppression.rule,
                    "ended_on": suppression.ends_on,
                    "now": _now(run, entry, suppression),
                    "reason": suppression.reason,
                },
                at=suppression,
            )


def _now(run: Run, entry: Fact, suppression: Suppression) -> Text:
    """Say what has become of the finding that was silenced."""
    for rule in run.known:
        if isinstance(rule, RunRule) and suppression.names(rule.code, rule.name):
            return _ABOUT_SUPPRESSIONS
    for rule in run.rules:
        if suppression.names(rule.code, rule.name):
            found = (rule.code, kind_of(entry), str(getattr(entry, "id", ""))) in run.spoken
            return _STILL_FOUND if found else _FOUND_NO_LONGER
    return _NOT_RUN


SUPPRESSION_EXPIRED = RunRule(
    code="RG008",
    name="suppression-expired",
    severity=Severity.WARNING,
    subjects=ENTRY_KINDS,
    summary=Text(
        vi="Mục suppressions đã quá ngày hết hạn.",
        en="A suppression is past its last day.",
    ),
    why=Text(
        vi="Đã hẹn ngày xem lại mà chưa ai xem: hoặc việc đã xong, hoặc lý do phải nói lại.",
        en="The day to look again has passed: either the matter is settled, or the reason must be "
        "given anew.",
    ),
    clear=Text(
        vi="Xóa mục ấy, hoặc ghi ends_on mới nếu lý do vẫn đúng.",
        en="Delete it, or give it a later ends_on if the reason still holds.",
    ),
    quiet=Text(
        vi="Trong chính ngày hết hạn; khi mục không ghi ends_on.",
        en="On the last day itself; if it has no ends_on.",
    ),
    message=Text(
        vi="việc bỏ qua {rule} đã hết hạn ngày {ended_on}; {now}; lý do ghi là “{reason}”",
        en="the suppression of {rule} ended on {ended_on}; {now}; the reason given was “{reason}”",
    ),
    hint=Text(
        vi="xóa mục suppressions này, hoặc ghi ends_on mới nếu lý do vẫn đúng",
        en="delete this suppression, or give it a later ends_on if the reason still holds",
    ),
    remarks=_remarks,
)
