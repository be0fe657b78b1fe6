"""Events that deadlines are counted from or wait for, in the words of the phrase."""

import re
from collections.abc import Iterable

from tracker.calendar.count import Anchor, AnchorKind
from tracker.calendar.forms.meetings import MEETINGS
from tracker.calendar.grammar import Form, Reader, Reading
from tracker.calendar.phrase import Phrase, is_number, read_phrase, word_set
from tracker.calendar.window import Window

_LONGEST_EVENT = 40
_MAY_FOLLOW = word_set("( ) , ; hoac or and va nhung but")
_NEVER_INSIDE = word_set(
    """
    ( ) ; : = < > ? ! … nhung but truoc muon tuy tuc whichever before each every
    until latest annually monthly quarterly yearly weekly daily later earlier khong not no den xuyen
    thereafter biannually biennially semiannually fortnightly
    cuoi het due ongoing continuous immediately immediate promptly asap tbd tbc january february
    march april june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday
    """
)
_NEVER_TOGETHER = frozenset(
    {
        ("dinh", "ky"),
        ("nghia", "la"),
        ("cham", "nhat"),
        ("cham", "hon"),
        *(("practicable", "after"), ("possible", "after")),
        *(("hang", cycle) for cycle in ("ngay", "tuan", "thang", "quy", "nam")),
        *(("moi", cycle) for cycle in ("ngay", "tuan", "thang", "quy", "nam")),
        *((word, "may") for word in ("by", "in", "of", "until")),
        *(("a", cycle) for cycle in ("day", "week", "month", "quarter", "year")),
    }
)
_NUMBERED = word_set(
    "article chapter chuong dieu dot giai khoa khoan lan muc no part phase qh section so thu"
)
_DATED = word_set("ngay thang quy nam q t h w")
_ROMAN = frozenset({"i", "ii", "iii", "iv"})
_PAUSES = word_set(", - / . hoac or and va")
_JOINS = frozenset({"/", "-"})
_PARTS_OF_YEAR = frozenset({"dau", "giua", "cuoi"})
_YEAR_FIGURES = 4
_ACTS = frozenset({"act", "code"})
_EMPTY = word_set("ngay khi luc thoi diem sau the when")
_SAYING_NOTHING = _EMPTY | word_set("possible practicable practical feasible")

_DOCUMENT = (
    r"(?:(?:van ban|quyet dinh|ke hoach|nghi quyet|chi thi|cong van|thong bao|chuong trinh|"
    r"ket luan|quy dinh|quy che|huong dan|to trinh|nghi dinh|thong tu|luat|de an|"
    r"cong dien|thong tri) )"
)
_PAPER = (
    r"(?:order|resolution|directive|decision|memorandum|document|letter|act|law|regulation|"
    r"plan|decree|circular|proclamation|agreement|notice|executive order|decree law)"
)
_THIS_PAPER = rf"(?: (?:of )?this {_PAPER})?"
_GAZETTE = r"(?: in the (?:federal register|official (?:gazette|journal)|gazette))?"
_KINDS = tuple(
    (kind, re.compile(form))
    for kind, form in (
        (
            AnchorKind.ISSUE,
            (
                rf"(?:ky|ban hanh|ky ban hanh|ra)(?: {_DOCUMENT}nay)?"
                rf"|(?:{_DOCUMENT}nay|van ban) (?:duoc )?(?:ky|ban hanh|ky ban hanh)"
                r"|(?:ky|ban hanh|ky ban hanh) van ban"
                rf"|(?:the )?(?:date|day)(?: of)? this {_PAPER}|this {_PAPER}"
                rf"|(?:the )?(?:date of )?(?:its |the )?(?:issue|issuance|signature|signing)"
                rf"(?: of)?{_THIS_PAPER}"
                rf"|(?:the )?(?:date (?:that )?)?this {_PAPER} (?:is|was) (?:issued|signed)"
            ),
        ),
        (
            AnchorKind.EFFECTIVE,
            (
                rf"(?:(?:{_DOCUMENT}nay|van ban) )?(?:bat dau )?co hieu luc(?: thi hanh)?"
                rf"|(?:the )?effective date(?: of)?{_THIS_PAPER}"
                rf"|(?:the )?(?:date of )?(?:its |the )?(?:entry into force|commencement)"
                rf"(?: of)?{_THIS_PAPER}"
                rf"|(?:the )?(?:date (?:that )?)?this {_PAPER} (?:enters into force|takes effect)"
            ),
        ),
        (
            AnchorKind.PUBLICATION,
            (
                rf"(?:(?:{_DOCUMENT}nay|van ban) )?(?:duoc )?(?:dang|dang tai|cong bo)"
                rf"(?: (?:tren )?cong bao)?(?: {_DOCUMENT}nay)?"
                rf"|(?:the )?(?:date of )?(?:its |the )?publication(?: of)?{_THIS_PAPER}{_GAZETTE}"
                rf"|(?:the )?(?:date (?:that )?)?this {_PAPER} (?:is|was) published{_GAZETTE}"
            ),
        ),
        (
            AnchorKind.ASSIGNMENT,
            (
                rf"(?:duoc )?(?:giao|phan cong)(?: nhiem vu| viec| cong viec)?"
                rf"|nhan(?: duoc)? (?:nhiem vu|van ban|van ban giao nhiem vu|{_DOCUMENT}nay)"
                rf"|(?:the )?(?:date of )?(?:the )?assignment(?: of (?:the|this) task)?"
                rf"|(?:the )?(?:date of )?(?:the )?receipt(?: of)?{_THIS_PAPER}"
                rf"|(?:the )?(?:date )?(?:the|this) task (?:is|was) assigned"
            ),
        ),
    )
)


def _ends(reading: Reading, start: int) -> Iterable[int]:
    """Return where an event that begins at word *start* may end."""
    words = (*reading.words, "", "", "", "")
    in_number = False
    for position in range(start, min(len(reading.words), start + _LONGEST_EVENT)):
        before, word, after = (
            words[position - 1] if position else "",
            *words[position : position + 2],
        )
        in_number = (in_number and (word in _JOINS or (is_number(word) and before in _JOINS))) or (
            is_number(word) and _begins_number(words, position)
        )
        dated = word in _DATED and (is_number(after) or after in _ROMAN)
        whole = position > start and before not in _PAUSES
        part = word in _PARTS_OF_YEAR and after == "nam"
        if whole and (word in _MAY_FOLLOW or is_number(word) or dated or part):
            yield position
        if (
            word in _NEVER_INSIDE
            or (word, after) in _NEVER_TOGETHER
            or dated
            or (is_number(word) and not in_number)
        ):
            return
    last = words[len(reading.words) - 1]
    if start < len(reading.words) <= start + _LONGEST_EVENT and last not in _PAUSES:
        yield len(reading.words)


def _begins_number(words: tuple[str, ...], position: int) -> bool:
    """Whether a figure begins a number that names something: an article, an act, a document."""
    slash, kind, *more = words[position + 1 : position + 5]
    if words[position - 1] in _NUMBERED or (slash, kind) == ("thang", "dau"):
        return True
    if words[position - 1] == "of" and words[position - 2] in _ACTS:
        return True
    year = is_number(kind) and len(kind) == _YEAR_FIGURES and more[0] in _JOINS
    return slash in _JOINS and (kind.isalpha() or (year and more[1].isalpha()))


def _event(reading: Reading, start: int) -> Iterable[tuple[int, str]]:
    """Read an event, as the phrase words it."""
    for end in _ends(reading, start):
        words = reading.words[start:end]
        signs = [word for word in words if len(word) == 1 and not word.isalnum()]
        if not set(words) <= _SAYING_NOTHING.union(signs):
            yield end, _bare(reading.phrase, start, end)


def _bare(phrase: Phrase, start: int, end: int) -> str:
    """Return an event without the words that only say it is one: "ngày", "khi", "the"."""
    while start < end - 1 and phrase.words[start] in _EMPTY:
        start += 1
    return phrase.between(start, end)


def names_a_meeting(event: str) -> bool:
    """Whether an event is named by what sort of meeting it is, or by whose word it waits for."""
    words = read_phrase(event).words
    return any(words[: len(name)] == name for name in MEETINGS)


def _meeting(reading: Reading, start: int) -> Iterable[tuple[int, str]]:
    """Read an event that is named by what sort of meeting or season it is, and of which year."""
    for name in MEETINGS:
        if reading.words[start : start + len(name)] == name:
            for end in {*_ends(reading, start), start + len(name)}:
                for last in (end, *_of_year(reading, end)):
                    yield last, reading.phrase.between(start, last)


def _of_year(reading: Reading, start: int) -> Iterable[int]:
    """Return where words such as "cuối năm 2025", which tell one meeting from another, end."""
    words = (*reading.words[start : start + 3], "", "", "")
    at = 1 if words[0] in _PARTS_OF_YEAR else 0
    if words[at] == "nam" and is_number(words[at + 1]) and len(words[at + 1]) == _YEAR_FIGURES:
        yield start + at + 2


READERS: dict[str, Reader] = {"event": _event, "meeting": _meeting}


def classify(event: str, folded: str) -> Anchor:
    """Make the anchor that words such as "ngày ký" or "the date of this order" name."""
    for kind, form in _KINDS:
        if form.fullmatch(folded):
            return Anchor(kind=kind)
    return Anchor(kind=AnchorKind.EVENT, event=event)


def _named(event: str) -> Anchor:
    return classify(event, read_phrase(event).folded)


def _on_day(day: Window) -> Anchor | None:
    ends = day.days()
    return None if ends is None else Anchor(kind=AnchorKind.DAY, day=ends[0])


def _named_day(anchor: Anchor, day: Window) -> Anchor | None:
    ends = day.days()
    if ends is None:
        return None
    return Anchor(kind=anchor.kind, event=anchor.event, day=ends[0])


def _known_day(event: str, day: Window) -> Anchor | None:
    """An anchor and its day with nothing between them, where the anchor is a well-known one."""
    anchor = _named(event)
    return None if anchor.kind is AnchorKind.EVENT else _named_day(anchor, day)


def _unknown() -> Anchor:
    return Anchor(kind=AnchorKind.UNKNOWN)


FORMS: dict[str, tuple[Form, ...]] = {
    "anchor_event": (
        ("<event>", _named),
        (r"<event> \( [ngay] <day> \)", lambda event, day: _named_day(_named(event), day)),
        ("<event> [ngay] <day>", _known_day),
    ),
    "anchor_day": (("<day>", _on_day),),
    "anchor": (
        ("<anchor:anchor_event>", lambda anchor: anchor),
        ("<anchor:anchor_day>", lambda anchor: anchor),
        ("[ngay] (. . .|. . . .|…)", _unknown),
    ),
}
