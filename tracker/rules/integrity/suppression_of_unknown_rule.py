"""RG009 suppression-of-unknown-rule."""

from collections.abc import Iterator

from tracker.language import Text, filled
from tracker.rules.integrity.entries import ENTRY_KINDS
from tracker.rules.integrity.suppressions import suppressions_begun
from tracker.rules.remark import Remark
from tracker.rules.rule import RunRule, Severity
from tracker.rules.run import Run
from tracker.rules.selection import nearest

_MEANT = Text(vi="có phải “{near}”?", en="did you mean “{near}”?")
_LISTED = Text(vi="xem `tracker rules`", en="see `tracker rules`")


def _remarks(run: Run) -> Iterator[Remark]:
    for entry, suppression in suppressions_begun(run.assessment):
        if suppression.has_ended(run.assessment.as_of):
            continue
        if not any(suppression.names(rule.code, rule.name) for rule in run.known):
            yield Remark(
                subject=entry,
                values={"rule": suppression.rule, "meant": _meant(run, suppression.rule)},
                at=suppression,
            )


def _meant(run: Run, name: str) -> Text:
    """Return the nearest rule as a question, or where all rules are listed."""
    known = {rule.code.casefold(): rule.code for rule in run.known}
    known |= {rule.name: rule.name for rule in run.known}
    near = nearest(name.strip().casefold(), known)
    return filled(_MEANT, near=known[near]) if near else _LISTED


SUPPRESSION_OF_UNKNOWN_RULE = RunRule(
    code="RG009",
    name="suppression-of-unknown-rule",
    severity=Severity.WARNING,
    subjects=ENTRY_KINDS,
    summary=Text(
        vi="Mục suppressions nêu một quy tắc không có.",
        en="A suppression names a rule that there is not.",
    ),
    why=Text(
        vi="Nó không bỏ qua gì cả, dù người ghi tưởng là có.",
        en="It silences nothing, though whoever wrote it believes it does.",
    ),
    clear=Text(
        vi="Ghi đúng mã hoặc tên của một quy tắc.",
        en="Give the code or the name of one rule.",
    ),
    quiet=Text(
        vi="Khi mục chưa bắt đầu hoặc đã hết hạn; chữ hoa, chữ thường như nhau.",
        en="If it has not begun or has ended; capital and small letters are the same.",
    ),
    message=Text(
        vi="không có quy tắc nào tên “{rule}”",
        en="no rule is called “{rule}”",
    ),
    hint=Text(
        vi="ghi mã hoặc tên của một quy tắc, không ghi cả họ; {meant}",
        en="give the code or the name of one rule, not a family; {meant}",
    ),
    remarks=_remarks,
)
