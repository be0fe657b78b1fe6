"""PR033 uneven-pace."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from attrs import frozen

from tracker.assess import Assessment, IndicatorStanding, Pace, round_half_up
from tracker.language import Text, natural_order
from tracker.rules.option import Option
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

_WELL = frozenset({Pace.AHEAD, Pace.MET})
_WORDS = 2
"""Titles that begin with as many of the same words name one kind of work: “kiểm tra”."""
_GENERAL = ("tỷ lệ", "tỉ lệ", "tổng số", "số lượng", "số", "mức", "number of", "share of")
"""What titles begin with that says nothing of the work."""


@frozen(kw_only=True)
class _Covered:
    """How much of its way an indicator has covered, and was meant to."""

    standing: IndicatorStanding
    progress: Fraction
    planned: Fraction

    @property
    def ratio(self) -> Fraction:
        return self.progress / self.planned

    @property
    def percent(self) -> object:
        return round_half_up(self.progress * 100, 1)


def _remarks(assessment: Assessment, options: Mapping[str, Any]) -> Iterator[Remark]:
    kinds: dict[tuple[int, str], list[_Covered]] = defaultdict(list)
    for standing in assessment.indicators:
        covered, kind = _covered(standing), _kind_of(standing.indicator.title)
        if covered is not None and kind is not None:
            kinds[id(standing.plan), kind].append(covered)
    for sisters in kinds.values():
        ahead = [one for one in sisters if one.standing.pace in _WELL]
        far = _foremost(one for one in ahead if one.ratio >= options["times"])
        near = [one for one in sisters if one.standing.pace not in _WELL]
        if far is None or not near:
            continue
        last = min(near, key=_order)
        yield Remark(
            subject=last.standing.indicator,
            values={
                "percent": last.percent,
                "other": far.standing.indicator.id,
                "other_percent": far.percent,
                "planned": round_half_up(far.planned * 100, 1),
            },
            at=last.standing.measurement,
        )


def _covered(standing: IndicatorStanding) -> _Covered | None:
    """Return how much of its way an indicator has covered, where some was to be covered."""
    progress, earned, goal = standing.progress, standing.earned, standing.goal
    if progress is None or earned is None or goal is None or standing.initial is None:
        return None
    planned = earned.planned_value / (goal - standing.initial)
    return _Covered(standing=standing, progress=progress, planned=planned) if planned else None


def _kind_of(title: str) -> str | None:
    """Return the words that a title names the work with; ``None`` where it is too short."""
    said = " ".join(title.casefold().split())
    for general in _GENERAL:
        said = said.removeprefix(general + " ")
    words = said.split()
    return " ".join(words[:_WORDS]) if len(words) > _WORDS else None


def _foremost(sisters: Iterable[_Covered]) -> _Covered | None:
    return max(sisters, key=_order, default=None)


def _order(one: _Covered) -> tuple[object, ...]:
    return (one.ratio, natural_order(one.standing.indicator.id))


UNEVEN_PACE = Rule(
    code="PR033",
    name="uneven-pace",
    severity=Severity.INFO,
    subjects=("indicator",),
    summary=Text(
        vi="Hai chỉ tiêu cùng loại việc trong một kế hoạch mà tiến độ chênh lệch quá xa.",
        en="Of two indicators of one kind of work in one plan, one is far ahead and the "
        "other is not.",
    ),
    why=Text(
        vi="Dồn sức cho việc này mà để việc kia thì cuối năm vẫn không đạt; hoặc có con số"
        " sai, hoặc kế hoạch giao không sát.",
        en="Effort spent on one is missing from the other; else a figure is wrong, or a "
        "target was set too low.",
    ),
    clear=Text(
        vi="Xem lại số liệu và con số giao; dồn sức cho chỉ tiêu còn lại.",
        en="Check the figures and the targets; shift effort to the one left behind.",
    ),
    quiet=Text(
        vi="Khi không chỉ tiêu nào đạt gấp đôi tiến độ trở lên; khi tất cả đều vượt hoặc "
        "đã đạt. Cùng loại việc là tên bắt đầu bằng hai tiếng như nhau, không kể “tỷ "
        "lệ”, “số”, “tổng số”; cùng đơn vị tính thì chưa đủ.",
        en="Where none has covered twice what its pace asks; where all are ahead or met. "
        "Of one kind are titles that begin with the same two words, “number of” and the"
        " like left out; the same unit is not enough.",
    ),
    message=Text(
        vi="mới được {percent} %, trong khi “{other}” đã được {other_percent} % (theo tiến"
        " độ: {planned} %)",
        en="at {percent} %, while “{other}” is at {other_percent} %, where the pace would "
        "be {planned} %",
    ),
    hint=Text(
        vi="đối chiếu hai con số, rồi cân đối lại việc thực hiện",
        en="check both figures, then balance the work",
    ),
    remarks=_remarks,
    options=(
        Option(
            name="times",
            default=2,
            meaning=Text(
                vi="vượt gấp bao nhiêu lần mức dự kiến thì là đi quá xa",
                en="one is far ahead that has covered so many times what it was meant to",
            ),
            least=1,
        ),
    ),
)
