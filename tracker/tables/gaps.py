"""What a trace or a register leaves open, or says against itself, in words."""

from collections.abc import Iterable
from types import MappingProxyType

from tracker.assess.contradictions import Contradiction, ContradictionKind
from tracker.assess.gaps import Gaps
from tracker.language import Language, Text
from tracker.tables.wrapping import wrapped

WIDTH = 100
"""Lines are wrapped at this many columns, or later where a tree leaves too few of them."""

_GAPS = Text(vi="Chỗ hở", en="Gaps")
_NO_GAPS = Text(vi="không có", en="none")
_GAP_KINDS = (
    Text(vi="nghị quyết, chỉ thị chưa có nhiệm vụ", en="resolutions and directives without a task"),
    Text(vi="điều khoản chưa có nhiệm vụ", en="provisions without a task"),
    Text(
        vi="nhiệm vụ không rõ nguồn (trong cả sổ)",
        en="tasks without a source (in the whole register)",
    ),
    Text(
        vi="nhiệm vụ còn mở mà căn cứ đã hết hiệu lực",
        en="tasks left open under documents no longer in force",
    ),
)
_CONTRADICTIONS = Text(vi="Mâu thuẫn", en="Contradictions")
_CONTRADICTION = MappingProxyType(
    {
        ContradictionKind.CYCLE: Text(
            vi="quan hệ vòng tròn: {circle}", en="related in a circle: {circle}"
        ),
        ContradictionKind.LATER_TARGET: Text(
            vi="{one} ngày {issued_on} có quan hệ với {other}, là văn bản có sau, ngày {other_on}",
            en="{one} of {issued_on} relates to {other}, issued later, on {other_on}",
        ),
        ContradictionKind.ENDED_TARGET: Text(
            vi="{one} ngày {issued_on} có quan hệ với {other}, đã hết hiệu lực sau ngày {other_on}",
            en="{one} of {issued_on} relates to {other}, not in force after {other_on}",
        ),
    }
)


def gaps_text(gaps: Gaps, language: Language) -> str:
    """Return what a trace or a register leaves open, a line for each kind of gap there is."""
    found = (
        [document.id for document in gaps.decisions_without_task],
        [provision.id for provision in gaps.provisions_without_task],
        [standing.task.id for standing in gaps.tasks_without_source],
        [standing.task.id for standing in gaps.open_under_ended],
    )
    lines = [
        line
        for kind, ids in zip(_GAP_KINDS, found, strict=True)
        if ids
        for line in wrapped(
            f"{kind.in_language(language)}: {', '.join(ids)}", WIDTH - 2
        ).splitlines()
    ]
    told = lines or [_NO_GAPS.in_language(language)]
    return "\n".join([_GAPS.in_language(language), *(f"  {line}" for line in told)])


def contradictions_text(found: Iterable[Contradiction], language: Language) -> str:
    """Return what relations between documents say against themselves, a line each."""
    lines = [line for one in found for line in wrapped(_said(one, language), WIDTH - 2).split("\n")]
    told = lines or [_NO_GAPS.in_language(language)]
    return "\n".join([_CONTRADICTIONS.in_language(language), *(f"  {line}" for line in told)])


def _said(one: Contradiction, language: Language) -> str:
    first, *_, last = one.documents
    values = {
        "circle": " → ".join([*one.documents, first]),
        "one": first,
        "other": last,
        "issued_on": one.issued_on,
        "other_on": one.other_on,
    }
    return _CONTRADICTION[one.kind].fill(language, values)
