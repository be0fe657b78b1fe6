"""The names of issuing bodies as they stand in running text, and the codes they have in numbers."""

import re
from collections.abc import Mapping
from enum import Enum, auto
from functools import cache
from types import MappingProxyType

from tracker.citation.heads import name_at
from tracker.citation.issuers import issuers
from tracker.citation.spelling import fold_same_length
from tracker.citation.types import Family

_MOST_WORDS = 14
_CODES = MappingProxyType(
    {
        "bo chinh tri": "TW",
        "ban bi thu": "TW",
        "ban chap hanh trung uong": "TW",
        "trung uong dang": "TW",
        "trung uong": "TW",
        "bch trung uong": "TW",
        "bch tw": "TW",
        "tinh uy": "TU",
        "ban thuong vu tinh uy": "TU",
        "ban chap hanh dang bo tinh": "TU",
        "ban thuong vu thanh uy": "TU",
        "thu tuong": "TTg",
        "the politburo": "TW",
        "politburo": "TW",
        "secretariat": "TW",
        "government": "CP",
        "prime minister": "TTg",
    }
)
_PHRASES = (
    *("ban chap hanh dang bo", "ban chap hanh", "ban thuong vu", "thuong truc", "ban chi dao"),
    *("khoi cac co quan va doanh nghiep", "khoi cac co quan", "khoi doanh nghiep", "dang uy"),
    *("cac co quan va doanh nghiep", "cac co quan dang", "cac co quan", "thanh uy", "huyen uy"),
    *("quan uy", "thi uy", "chu tich", "bo truong", "tong giam doc", "giam doc", "tong cuc"),
    *("lao dong - thuong binh va xa hoi", "van hoa, the thao va du lich", "cao cap", "toi cao"),
    *("thi dua - khen thuong", "dan so - ke hoach hoa gia dinh"),
    *("nong nghiep va phat trien nong thon", "nong nghiep & phat trien nong thon", "ban can su"),
    *("giao duc va dao tao", "tai nguyen va moi truong", "ke hoach va dau tu", "ban to chuc"),
    *("bo truong, chu nhiem", "ban chi dao cua chinh phu", "tong thanh tra", "van phong"),
    *("doan chu tich", "ban dan van", "uy ban nhan dan", "hoi dong nhan dan", "uy ban"),
)
_PLACE = re.compile(
    r"(?:thanh pho|thi xa|thi tran|trung uong|dac khu|dang bo|tinh|huyen|quan|xa|phuong|dang|khoi"
    r"|tp|tw)(?![a-z])"
)
_STOP = re.compile(
    r"(?:ve|v/v|quy dinh|huong dan|sua doi|ban hanh|phe duyet|khoa|ngay|nhiem ky|so|dieu|khoan|da"
    r"|duoc|la|co|tai|trong|de|do|thi|hoac|cung|gan|voi|vao|theo|thay|nham|can|se|cho|den|tu|nam"
    r"|thang|va|ban|quy|nhung|nay|ra|vua|moi|neu|ky|yeu|phai|co|khi|nhu|on|dated|about|and)(?![a-z])"
)
_STOP_CAPITAL = re.compile(
    r"(?:ve|v/v|quy dinh|huong dan|sua doi|ban hanh|phe duyet|khoa|ngay|nhiem ky|so|dieu|khoan"
    r"|trong|theo|tai|noi nhan)(?![a-z])"
)
_WORD = re.compile(r"[^\W\d_](?:\w|&|\.(?=\w))*")
_AND = re.compile(r"\s{1,2}(?:va|&|and)\s{1,2}")
_SPACE = re.compile(r"\s{1,2}")
_OPENING = re.compile(r"(?:thuc hien|can cu|xet|dieu|kinh gui|sau khi|theo do)(?![a-z])")
"""Words that open a sentence: after the end of a line they belong to no name."""


@cache
def _phrase() -> re.Pattern[str]:
    names = {fold_same_length(one.name.vi) for one in issuers() if one.name}
    every = sorted({*names, *_CODES, *_PHRASES}, key=len, reverse=True)
    return re.compile("(?:" + "|".join(_spelled_freely(one) for one in every) + r")(?![a-z])")


def _spelled_freely(name: str) -> str:
    """Return the pattern of a name whose parts some houses join by a dash, others by a comma.

    >>> bool(re.fullmatch(_spelled_freely("lao dong - thuong binh"), "lao dong, thuong binh"))
    True
    """
    parts = re.split(r" - |, ", name)
    return r"\s{0,2}[,-]\s{0,2}".join(re.escape(part).replace(r"\ ", r"\s{1,2}") for part in parts)


@cache
def _codes() -> Mapping[str, str]:
    named = {fold_same_length(one.name.vi): one.code for one in issuers() if one.name}
    return MappingProxyType({**named, **_CODES})


class _Word(Enum):
    """The kinds of word in the name of a body, by what may follow."""

    CAPITAL = auto()  # a small syllable may follow: Chính trị
    PLACE = auto()  # only proper names may follow: tỉnh Đắk Lắk
    OTHER = auto()


def read_body_at(plain: str, folded: str, at: int) -> int | None:
    """Return where the name of a body that begins at a place ends; ``None`` where none begins.

    >>> text = "Ban Chấp hành Đảng bộ tỉnh về phương hướng"
    >>> text[: read_body_at(text, fold_same_length(text), 0)]
    'Ban Chấp hành Đảng bộ tỉnh'
    """
    if not plain[at : at + 1].isupper():
        return None
    end, kind, in_place = at, _Word.OTHER, False
    for _ in range(_MOST_WORDS):
        begin = end
        if end > at:
            gap = _AND.match(folded, end) or _SPACE.match(folded, end)
            if gap is None or (gap.re is _AND and not plain[gap.end() : gap.end() + 1].isupper()):
                break
            begin = gap.end()
            if "\n" in plain[end:begin] and _OPENING.match(folded, begin):
                break
        syllable = kind is _Word.CAPITAL and not in_place
        word = _next_word(plain, folded, begin, syllable=syllable)
        if word is None:
            break
        end, kind = word
        in_place = in_place or kind is _Word.PLACE
    return end if end > at else None


def _next_word(plain: str, folded: str, at: int, *, syllable: bool) -> tuple[int, _Word] | None:
    """Return where the next word of a name ends and its kind; ``None`` where the name has ended.

    Args:
        plain: the text.
        folded: the text in small letters without accents.
        at: where the word begins.
        syllable: whether it may be a small syllable after a capital one.
    """
    capital = plain[at : at + 1].isupper()
    if (_STOP_CAPITAL if capital else _STOP).match(folded, at):
        return None
    if capital and name_at().match(folded, at):
        return None
    if phrase := _phrase().match(folded, at):
        return phrase.end(), _Word.OTHER
    if place := _PLACE.match(folded, at):
        return place.end(), _Word.PLACE
    word = _WORD.match(plain, at)
    if word is None or not (capital or syllable):
        return None
    return word.end(), _Word.CAPITAL if capital else _Word.OTHER


def code_of_body(name: str) -> str | None:
    """Return the code that the body of a name has in numbers; ``None`` if it is not known.

    >>> code_of_body("Bộ Chính trị"), code_of_body("Ban Thường vụ Tỉnh ủy Đắk Lắk")
    ('TW', 'TU')
    """
    folded = " ".join(fold_same_length(name).split())
    codes = _codes()
    words = folded.split()
    for length in range(min(len(words), 8), 0, -1):
        if code := codes.get(" ".join(words[:length])):
            return code
    return None


def family_of_body(name: str) -> Family | None:
    """Return whose body a name is; ``None`` if it is not known.

    >>> family_of_body("Chính phủ").value
    'state'
    """
    code = code_of_body(name)
    return next((one.family for one in issuers() if one.code == code), None)


@cache
def begins_clause() -> re.Pattern[str]:
    """Return the pattern of a comma after which a body does something: another clause begins."""
    return re.compile(
        rf",\s{{1,2}}(?={_phrase().pattern}[^,.;]{{0,60}}?"
        r"\s(?:da|yeu cau|ban hanh|vua|de nghi|chi dao|huong dan|giao|quyet dinh)\s)"
    )
