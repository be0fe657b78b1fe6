"""Plenums: the meetings of the Central Committee that resolutions are cited by."""

import re

from tracker.citation.title import fold

_ORDINALS = {
    "nhat": 1,
    "hai": 2,
    "ba": 3,
    "tu": 4,
    "bon": 4,
    "nam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
    "muoi": 10,
}
_OPENING = r"(?:nghi quyet |nq ?)?"
_BY_FIGURE = re.compile(
    rf"{_OPENING}(?:hoi nghi )?(?:(?:ban chap hanh )?trung uong|tw) ?(?:lan thu )?(\d{{1,2}})(?!\w)"
)
_BY_ORDINAL = re.compile(
    rf"{_OPENING}hoi nghi (?:lan )?thu (\d{{1,2}}|[a-z]+) (?:cua )?(?:ban chap hanh )?trung uong\b"
)


def read_plenum(text: str) -> int | None:
    """Return which plenum of the Central Committee *text* cites a resolution by.

    Only words that open the text count, so the title of a document about such a resolution cites
    none.

    >>> read_plenum("Nghị quyết Trung ương 4 (khóa XII, XIII)")
    4
    >>> read_plenum("Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XIII")
    4
    >>> read_plenum("Kế hoạch thực hiện Nghị quyết Trung ương 4") is None
    True
    """
    folded = fold(text)
    if by_figure := _BY_FIGURE.match(folded):
        return int(by_figure[1])
    if by_ordinal := _BY_ORDINAL.match(folded):
        ordinal = by_ordinal[1]
        return int(ordinal) if ordinal.isdigit() else _ORDINALS.get(ordinal)
    return None
