"""The words and signs that targets are written with, in both languages."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from tracker.domain.requirement import Comparison


def one_of(phrases: Iterable[str]) -> str:
    """Return a pattern of any of *phrases*, the longest first.

    >>> one_of(["≥", "at", "over"])
    '(?:over|at|≥)'
    """
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return f"(?:{'|'.join(map(re.escape, ordered))})"


def _table(**phrases: str) -> Mapping[str, Comparison]:
    return MappingProxyType(
        {
            phrase.strip(): Comparison(comparison)
            for comparison, listed in phrases.items()
            for phrase in listed.split("|")
        }
    )


def _phrases(listed: str) -> frozenset[str]:
    return frozenset(listed.split("|"))


OPERATORS = _table(
    at_least="≥|>=|> =|=>|ít nhất|tối thiểu|tối thiểu là|ít nhất là|không dưới|không thấp hơn"
    "|không ít hơn|không kém|và vượt|lớn hơn hoặc bằng|bằng hoặc lớn hơn|at least|no less than"
    "|not less than|no fewer than|not fewer than|not below|no lower than|not lower than|minimum"
    "|minimum of|a minimum of|min|min.|greater than or equal to|equal to or greater than",
    more_than=">|trên|hơn|lớn hơn|cao hơn|nhiều hơn|vượt|over|above|more than|greater than"
    "|higher than|exceeding|exceed",
    at_most="≤|<=|< =|=<|tối đa|tối đa là|nhiều nhất|nhiều nhất là|không quá|không vượt quá"
    "|không vượt|không trên|không hơn|không cao hơn|không nhiều hơn|không lớn hơn"
    "|nhỏ hơn hoặc bằng|bằng hoặc nhỏ hơn|at most|no more than|not more than|not over|not above"
    "|no higher than|not exceeding|up to|maximum|maximum of|a maximum of|max|max."
    "|less than or equal to|equal to or less than",
    less_than="<|dưới|nhỏ hơn|thấp hơn|ít hơn|below|under|less than|fewer than|lower than",
)
"""What stands before a figure. “Trên 80%” is strict, “từ 80% trở lên” is not."""

OPENINGS = frozenset({"từ", "trong khoảng", "trong khoảng từ", "giữa", "from", "between"})
"""What opens a range, or a figure with *AFTER* behind it."""
PAIRED = frozenset({"giữa", "trong khoảng", "between"})
"""The openings whose range may be joined by “and”."""

AFTER = _table(
    at_least="trở lên|or more|or above|or higher|or over|and above|and over|and more|and higher",
    at_most="trở xuống|or less|or fewer|or below|or lower|or under|and below|and under",
)
"""What stands behind a figure."""

FILLERS = _phrases(
    "có|còn|chỉ còn|đạt|đạt được|phấn đấu|phải|bằng|đúng|là|hoàn thành|duy trì|giữ|giữ vững"
    "|tỷ lệ|tỉ lệ|mức|ở mức|chỉ tiêu|mục tiêu|reach|reaching|achieve|achieving|attain|maintain"
    "|equal to|equals|exactly|target|complete"
)
"""Words before a figure that change nothing about it."""

PERCENT = frozenset({"%", "phần trăm", "percent", "per cent"})

YES = _phrases(
    "có|đạt|xong|hoàn thành|đã hoàn thành|đã xong|được|yes|done|complete|completed|achieved|✓|✔"
)
NO = frozenset({"không", "no", "none"})
"""A no, recorded as 0 where a yes is recorded as 1; in Vietnamese it is also the word for zero."""

RANKS = _phrases(
    "hạng|thứ hạng|xếp hạng|xếp thứ|xếp vị trí|đứng thứ|vị trí|vị trí thứ|hạng thứ"
    "|top|tốp|trong top|trong tốp|trong nhóm|thuộc nhóm|thuộc top|thuộc tốp|nằm trong nhóm"
    "|rank|ranked|ranking|rank no.|among the top|in the top|within the top|place"
)
OR_BETTER = frozenset({"trở lên", "or above", "or higher", "or better"})
"""What may stand behind a rank, and says no more than the rank does."""
PLACES = MappingProxyType(
    {"nhất": 1, "nhì": 2, "ba": 3, "first": 1, "second": 2, "third": 3},
)
"""Places told in a word."""

YEARLY_BEFORE = _phrases("mỗi năm|hằng năm|hàng năm|annually|yearly|each year|every year|per year")
YEARLY_AFTER = frozenset(
    {" ?/ ?(?:1 )?(?:năm|year|yr|annum)", " (?:mỗi|một|1|hằng|hàng) năm"}
    | {" (?:per|a|each|every) (?:year|annum)", " annually", " yearly", " p[.]a"}
)
"""Patterns of what says, behind a figure, that it is asked of every year."""

MULTIPLIERS = _phrases(
    "trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|tr|chục|tá|hundred|thousand|million|billion|trillion|dozen"
    "|k|mn|bn|mil"
)
"""Words that may belong to the figure or to its unit."""

NOT_UNITS = _phrases(
    "hơn|thêm|giảm|tăng|hoặc|đến|tới|từ|vào|trước|sau|gấp|so|trở|lên|xuống|more|less|fewer"
    "|additional|higher|lower|or|to|from|by|before|after|until|than|compared|vs|between|giữa"
    "|st|nd|rd|th|phần|percent|cent|và|and|hằng|hàng|monthly|quarterly|weekly|daily|annually"
    "|yearly|above|below|over|under"
)
"""Words that make a figure something other than an amount of a unit."""
