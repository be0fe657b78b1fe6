"""Reads one target, with no day in it: a figure, a range, a rank or a yes."""

import re
from decimal import Decimal
from unicodedata import category

from attrs import evolve, frozen

from tracker.domain.requirement import Comparison, Requirement
from tracker.domain.target_words import (
    AFTER,
    FILLERS,
    MULTIPLIERS,
    NO,
    NOT_UNITS,
    OPENINGS,
    OPERATORS,
    OR_BETTER,
    PAIRED,
    PERCENT,
    PLACES,
    RANKS,
    YEARLY_AFTER,
    YEARLY_BEFORE,
    YES,
    one_of,
)
from tracker.language import AmbiguousNumberError, Language, Text, filled, read_number

_NUMBER = r"-?[0-9]++(?:[.,][0-9]++)*+"
_PERCENT = rf"{one_of(PERCENT)}(?![^\W\d_])"
_FILLER = rf"(?:= ?(?![<>=])|{one_of(FILLERS)}(?:[ :]++|(?=[-0-9<>=≥≤])))*+"
_HEAD = re.compile(rf"{_FILLER}(?:(?P<operator>{one_of({*OPERATORS, *OPENINGS})}) ?)?")
_FIGURE = re.compile(rf"(?P<number>{_NUMBER})(?: ?(?P<percent>{_PERCENT}))?+")
_LINK = re.compile(r" ?- ?(?=-?[0-9])| (?P<word>đến|tới|to|và|and) (?=-?[0-9])")
_AFTER = re.compile(rf"(?P<after>{one_of(AFTER)})(?![^\W\d_])")
_RANK = re.compile(
    rf"{_FILLER}{one_of(RANKS)}(?: thứ)? (?P<place>[0-9]{{1,6}}+|{one_of(PLACES)}(?![^\W\d_]))"
    r"(?:st|nd|rd|th)?+(?:(?: ?/ ?| trên | of )(?P<of>[0-9]{1,6}+))?+(?P<percent> ?%)?+(?P<unit>.*)"
)
_YEARLY_BEFORE = re.compile(rf"{one_of(YEARLY_BEFORE)}(?:[,:] ?| )")
_YEARLY_AFTER = re.compile(rf"(?:{'|'.join(sorted(YEARLY_AFTER))})$")
_OTHER_PERIOD = re.compile(
    r"(?:/ ?|(?:mỗi|một|per|each|every|a) )"
    r"(?:quý|tháng|tuần|ngày|năm|nhiệm kỳ|kỳ|quarter|month|week|day|term|year)(?![^\W\d_])"
)
_AMBIGUOUS = {
    Language.VI: re.compile(r"-?[1-9][0-9]{0,2},[0-9]{3}"),
    Language.EN: re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}"),
}
_WORD = re.compile(r"[^\W\d_]+")
_SIGNS_OF_FIGURES = frozenset("<>=≥≤%‰")
_BETWEEN_WORDS = frozenset(" /'’.-²³")

NOT_UNDERSTOOD = Text(vi="không hiểu là đòi hỏi gì", en="what it asks is not understood")
_TWO_NUMBERS = {
    Language.VI: Text(
        vi="có thể là hai số khác nhau, hoặc không phải là số; tiếng Việt viết 1.000 và 0,5",
        en="it could be two different numbers, or is none; Vietnamese writes 1.000 and 0,5",
    ),
    Language.EN: Text(
        vi="có thể là hai số khác nhau, hoặc không phải là số; tiếng Anh viết 1,000 và 0.5",
        en="it could be two different numbers, or is none; English writes 1,000 and 0.5",
    ),
}
_NOT_PLAIN = Text(
    vi="phần sau con số không phải chỉ là đơn vị tính: “{rest}”",
    en="what follows the figure is not just a unit: “{rest}”",
)
_MULTIPLIER = Text(
    vi="“{word}” có thể thuộc con số hoặc thuộc đơn vị tính",
    en="“{word}” may belong to the figure or to its unit",
)
_AT_ODDS = Text(vi="dấu so sánh mâu thuẫn nhau", en="its comparisons contradict each other")
_REVERSED = Text(vi="số sau nhỏ hơn số trước", en="the second figure is less than the first")
_HALF_PERCENT = Text(
    vi="chỉ một trong hai số có dấu phần trăm", en="only one of its two figures is a percentage"
)
_BAD_RANK = Text(vi="không có thứ hạng như vậy", en="there is no such rank")


class NotReadError(Exception):
    """A piece that cannot be read, told without its place in the cell.

    Attributes:
        fragment: the part of the piece that is meant.
        reason: what is wrong with it.
    """

    def __init__(self, fragment: str, reason: Text = NOT_UNDERSTOOD) -> None:
        super().__init__(fragment)
        self.fragment = fragment
        self.reason = reason


@frozen
class Manner:
    """How a cell writes its figures.

    Attributes:
        language: whose separators they have.
        unit: what the figures of the indicator count, in small letters; nothing where unknown.
    """

    language: Language
    unit: str = ""


def says_words_only(plain: str) -> bool:
    """Whether *plain* holds words and nothing that could be a figure.

    >>> says_words_only("nâng cao chất lượng"), says_words_only("tăng 5%")
    (True, False)
    """
    return any(char.isalpha() for char in plain) and not any(
        char in _SIGNS_OF_FIGURES or category(char).startswith("N") for char in plain
    )


def read_piece(plain: str, manner: Manner) -> Requirement:
    """Read a single target in plain spelling.

    >>> read_piece("từ 3 đến 4 %/năm", Manner(Language.VI)).is_per_year
    True

    Args:
        plain: small letters, one space between words.
        manner: how its figures are written.

    Raises:
        NotReadError: it is no figure, rank or yes, or has more than one meaning.
    """
    bare = plain
    if before := _YEARLY_BEFORE.match(bare):
        bare = bare[before.end() :]
    bare, after = _cut_off(bare, _YEARLY_AFTER)
    return evolve(_read_bare(bare, manner), is_per_year=before is not None or after)


def _cut_off(bare: str, ending: re.Pattern[str]) -> tuple[str, bool]:
    found = ending.search(bare)
    return (bare[: found.start()], True) if found else (bare, False)


def _read_bare(bare: str, manner: Manner) -> Requirement:
    """Read a target that says nothing of years."""
    if bare in YES:
        return Requirement(comparison=Comparison.YES)
    if bare in NO:
        return Requirement(comparison=Comparison.EQUAL, value=0)
    if rank := _RANK.fullmatch(bare):
        return _read_rank(rank)
    head = _HEAD.match(bare)
    figure = _FIGURE.match(bare, head.end()) if head else None
    if head is None or figure is None:
        raise NotReadError(bare)
    link = _LINK.match(bare, figure.end())
    high = _FIGURE.match(bare, link.end()) if link else None
    if link is None or high is None:
        return _read_single(head["operator"], figure, manner)
    if head["operator"] not in {None, *OPENINGS}:
        raise NotReadError(bare, _AT_ODDS)
    if link["word"] in {"và", "and"} and head["operator"] not in PAIRED:
        raise NotReadError(bare)
    return _read_range(figure, high, manner)


def _read_single(operator: str | None, figure: re.Match[str], manner: Manner) -> Requirement:
    """Read a target of one figure, with what may stand behind it."""
    rest = figure.string[figure.end() :].strip()
    after = _AFTER.match(rest)
    if after:
        rest = rest[after.end() :].strip()
    elif operator is not None and (found := _AFTER.search(rest)) and found.end() == len(rest):
        after, rest = found, rest[: found.start()].strip()
    _refuse_all_but_unit(rest, manner)
    comparison = OPERATORS.get(operator or "")
    if after is None and operator in OPENINGS:
        raise NotReadError(figure.string)
    if after is not None and comparison not in {None, AFTER[after["after"]]}:
        raise NotReadError(figure.string, _AT_ODDS)
    if comparison is None:
        comparison = AFTER[after["after"]] if after else Comparison.EQUAL
    return Requirement(
        comparison=comparison,
        value=_read_number(figure["number"], manner),
        is_percent=figure["percent"] is not None,
    )


def _read_range(low: re.Match[str], high: re.Match[str], manner: Manner) -> Requirement:
    """Read a target of two figures; a percent sign behind the second is meant for both."""
    _refuse_all_but_unit(high.string[high.end() :].strip(), manner)
    if low["percent"] and not high["percent"]:
        raise NotReadError(high.string, _HALF_PERCENT)
    least, most = (_read_number(figure["number"], manner) for figure in (low, high))
    if most < least:
        raise NotReadError(high.string, _REVERSED)
    return Requirement(
        comparison=Comparison.BETWEEN,
        value=least,
        high=most,
        is_percent=high["percent"] is not None,
    )


def _read_rank(found: re.Match[str]) -> Requirement:
    """Read a place in an order; how many places there are is not kept."""
    place = PLACES.get(found["place"]) or int(found["place"])
    unit = found["unit"].strip()
    if unit in OR_BETTER:
        unit = ""
    is_beyond = found["of"] is not None and int(found["of"]) < place
    if place < 1 or is_beyond or "sao" in unit.split():
        raise NotReadError(found.string, _BAD_RANK)
    _refuse_all_but_unit(unit, Manner(Language.VI))
    return Requirement(
        comparison=Comparison.RANK, value=place, is_percent=found["percent"] is not None
    )


def _read_number(figure: str, manner: Manner) -> Decimal:
    """Read a figure, unless a reader of the other language would take it for another one."""
    if _AMBIGUOUS[manner.language].fullmatch(figure):
        raise NotReadError(figure, _TWO_NUMBERS[manner.language])
    try:
        return read_number(figure, manner.language)
    except AmbiguousNumberError as error:
        raise NotReadError(figure, _TWO_NUMBERS[manner.language]) from error


def _refuse_all_but_unit(rest: str, manner: Manner) -> None:
    """Refuse anything behind a figure that is not the plain name of a unit."""
    if not rest:
        return
    rest = rest.replace("so với tổng", "trong tổng")
    words = _WORD.findall(rest)
    is_plain = (
        bool(words)
        and (rest[0] == "/" or rest[0].isalpha())
        and all(
            char.isalpha() or char in _BETWEEN_WORDS or category(char)[0] == "M" for char in rest
        )
        and NOT_UNITS.isdisjoint(words)
        and not _OTHER_PERIOD.search(rest)
    )
    if not is_plain:
        raise NotReadError(rest, filled(_NOT_PLAIN, rest=rest))
    for word in words:
        if word in MULTIPLIERS and word not in _WORD.findall(manner.unit):
            raise NotReadError(rest, filled(_MULTIPLIER, word=word))
