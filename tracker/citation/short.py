"""Short mentions: a type and a count, or several counts, without the rest of the number."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from attrs import evolve

from tracker.citation.bodies import code_of_body, family_of_body
from tracker.citation.draft import Draft
from tracker.citation.heads import types_by_name
from tracker.citation.number_reading import read_match
from tracker.citation.parsed_number import Misprint
from tracker.citation.spelling import PlainText, fold_same_length
from tracker.citation.tail import Tail, read_tail
from tracker.citation.types import DocumentType, Family

_NOUNS = ("nghi quyet", "chi thi", "nghi dinh", "thong tu", "thong tu lien tich")
"""Names that are never verbs, so that a figure after one is a number more often than not."""
_OTHERS = (
    *("ket luan", "quy dinh", "quyet dinh", "quy che", "thong tri", "huong dan", "thong bao"),
    *("bao cao", "ke hoach", "chuong trinh", "chuong trinh hanh dong", "de an", "to trinh"),
    *("cong van", "cong dien", "phap lenh", "luat"),
)
_CODES = MappingProxyType(
    {"nq": "nghi quyet", "nd": "nghi dinh", "kl": "ket luan"} | {"qd": "", "ct": "chi thi"}
)
_SURE_CODES = frozenset({"nq", "nd"})
_LONGEST_CODED = 3
_COUNT = r"(\d{1,5})([a-z]?)"
_NOT_ON = r"(?![a-z0-9%_]|\s\d|[.,]\d|\s?/\s?[a-z0-9]|-\s?[a-z0-9]|\s-\s?(?:\d|[a-z]{2,5}/)|\s?%)"
_YEAR = r"(?:/(?P<year>(?:19[4-9]|20)\d\d)(?![\d/])(?!\s?-\s?[a-z])(?!/))?"
_MORE = re.compile(rf"\s?(?:,\s|;\s|,?\s?va\s|&)\s?(?:so\s)?{_COUNT}(?=\s?-\s?[a-z]|{_NOT_ON})")
_UNITS = (
    r"nam(?!\s\d{4})|thang|ngay(?!\s\d)|tuan|gio|noi dung|nhiem vu|van de|diem|nhom|muc|chuong|dieu"
    r"|khoan|nguoi|dong chi|dang vien|can bo|truong hop|to chuc|don vi|xa|phuong|huyen|tinh|chi bo"
    r"|dang bo|cau|trieu|ty|nghin|ngan|tram|du an|cong trinh|doanh nghiep|hoc sinh|ho|ha|km|m2|m"
    r"|tieu chi|chi tieu|giai phap|buoc|cap|lan|doi tuong|uy vien|dai bieu|thanh vien|co so|co quan"
    r"|nuoc|loai|linh vuc|phan|quy|bai|vi tri|chuc danh|bien phap|mo hinh|khu|thon|truong|lop|phong"
    r"|ngoi|chiec|nguyen tac|phut|dong|suat|hang muc|hinh thuc|thu tuc|dia phuong|quoc gia|tap the"
    r"|ca nhan|ban|trang|kien nghi|y kien|cuoc|dot|luot|hoi vien|doan vien|nguon|goi|kg|tan|usd"
)
_ASIDE = re.compile(r"\s?\(ve\s[^()]{1,120}\)")
_AFTER_NOUN = re.compile(rf"(?!\s?(?:{_UNITS})(?![a-z]))")
_AFTER_OTHER = re.compile(
    rf"(?!\s?(?:{_UNITS})(?![a-z]))"
    r"\s?(?:$|[(:,;)\].\"”!?]|(?:cua|ngay\s\d|ve|va|hoac|la|da|duoc|do|nay|tren|trong|thi|voi|co(?!\s(?:so|quan))|se"
    r"|nam\s\d{4}|khoa|theo|de|den|tai|nhu|ban hanh|quy dinh|yeu cau|neu|cho phep|vao|doi voi"
    r"|khang dinh|xac dinh|of|on|dated|and|is|was)(?![a-z]))"
)


@cache
def short_pattern() -> re.Pattern[str]:
    """Return the pattern of a short mention, over folded text."""
    names = sorted((*_NOUNS, *_OTHERS), key=len, reverse=True)
    alternatives = "|".join(name.replace(" ", r"\s{1,2}") for name in names)
    return re.compile(
        rf"(?<![a-z0-9])(?:(?P<name>{alternatives})(?P<so>\s{{1,2}}so)?\s?:?\s{{1,2}}"
        rf"|(?P<code>nq|nd|kl|qd|ct)[\s-]?)(?P<count>\d{{1,5}})(?P<suffix>[a-z]?){_YEAR}"
        rf"{_NOT_ON}"
    )


def read_short(
    text: PlainText,
    match: re.Match[str],
    numbered: Mapping[int, re.Match[str]],
    known: Collection[tuple[str, int, str]],
) -> Iterator[Draft]:
    """Yield the document or documents that a match of the pattern mentions, if it does.

    Args:
        text: the plain text of a block.
        match: what the pattern found.
        numbered: whole numbers by where they begin; they are no short mentions.
        known: name, count and suffix of what the text cited in full before.
    """
    counts = _counts(text, match)
    whole = numbered.get(counts[-1][2]) if len(counts) > 1 else None
    counts = [count for count in counts if count[2] not in numbered]
    leads = whole is not None and counts
    if not counts or match.start("count") in numbered:
        return
    if not leads and not _is_mention(text, match, known):
        return
    name = _CODES[match["code"]] if match["code"] else " ".join(match["name"].split())
    tail = Tail(end=counts[-1][3]) if leads else read_tail(text, counts[-1][3])
    for place, (count, suffix, start, end) in enumerate(counts):
        last = place == len(counts) - 1
        draft = Draft(
            start=start,
            end=tail.end if last else end,
            next=tail.end,
            name=name,
            number=int(count),
            suffix=suffix,
            year=int(match["year"]) if match["year"] else None,
            canonical="",
        )
        told = _told(draft, text, tail, last=last)
        yield _completed(told, whole) if whole else told


def _counts(text: PlainText, match: re.Match[str]) -> list[tuple[str, str, int, int]]:
    """Return the counts of a list, each with its suffix, where it begins and where it ends.

    The head of the list begins with its name; a whole number may end it.
    """
    counts = [(match["count"], match["suffix"], match.start(), match.end())]
    if match["year"]:
        return counts
    while listed := _MORE.match(text.folded, _after_aside(text.folded, counts[-1][3])):
        goes_on = text.folded[listed.end() : listed.end() + 2].lstrip().startswith("-")
        if not goes_on and not _AFTER_OTHER.match(text.folded, listed.end()):
            break
        counts.append((listed[1], listed[2], listed.start(1), listed.end()))
        if goes_on:
            break
    return counts


def _after_aside(folded: str, at: int) -> int:
    """Return where an aside in brackets that says what a document is about ends, or *at*."""
    aside = _ASIDE.match(folded, at)
    return aside.end() if aside else at


def _completed(draft: Draft, whole: re.Match[str]) -> Draft:
    """Return a count of a list with the type and body of the whole number that ends the list."""
    read = read_match(whole, headed=True)
    if read is None or read.year is not None or read.candidates:
        return draft
    own = evolve(read, number=draft.number, suffix=draft.suffix)
    return evolve(
        draft,
        family=own.family,
        issuer_code=own.issuer_code,
        issuer=own.issuer.name.vi if own.issuer and own.issuer.name else None,
        canonical=own.canonical,
        full=True,
    )


def _is_mention(  # noqa: PLR0911 -- one for each way of mentioning
    text: PlainText, match: re.Match[str], known: Collection[tuple[str, int, str]]
) -> bool:
    """Whether a type and a figure together mention a document, and not so many things."""
    count = match["count"]
    if int(count) == 0 or match["suffix"] in {"h", "m", "k"}:
        return False
    if match["code"]:
        return _is_coded_mention(text, match, known)
    name = " ".join(match["name"].split())
    if not _well_spelled(text.plain[match.start("name") : match.end("name")], name):
        return False
    capital = text.plain[match.start()].isupper()
    if match["year"]:
        return name in _NOUNS and (capital or bool(match["so"]))
    if not match["so"] and re.fullmatch(r"(?:19|20)\d\d", count):
        return False
    if name in _NOUNS and capital:
        return _AFTER_NOUN.match(text.folded, match.end()) is not None
    if not _AFTER_OTHER.match(text.folded, match.end()):
        return False
    if match["so"]:
        return True
    return len(count) > 1 and (capital or name in _NOUNS[:4])


def _is_coded_mention(
    text: PlainText, match: re.Match[str], known: Collection[tuple[str, int, str]]
) -> bool:
    """Whether a symbol and a figure, such as ``NQ57``, mention a document."""
    code = match["code"]
    written = text.plain[match.start("code") : match.end("code")]
    if not written.isupper() or match["year"] or len(match["count"]) > _LONGEST_CODED:
        return False
    if not _AFTER_NOUN.match(text.folded, match.end()):
        return False
    name = _CODES[code]
    return code in _SURE_CODES or (name, int(match["count"]), match["suffix"]) in known


def _well_spelled(written: str, name: str) -> bool:
    """Whether a name is written with its accents, or in text that has none at all."""
    if written.isascii():
        return True
    spelled = {_tone(known.name.vi.lower()) for known in types_by_name()[name]}
    return _tone(" ".join(written.lower().split())) in spelled


def _tone(words: str) -> str:
    """Return words with the one placement of the tone mark."""
    return words.replace("oà", "òa").replace("oả", "ỏa").replace("uỷ", "ủy").replace("uý", "úy")


def _told(draft: Draft, text: PlainText, tail: Tail, *, last: bool) -> Draft:
    """Return a mention with what its words tell: the type, and what follows the last count."""
    body = " ".join(text.plain[slice(*tail.body)].split()) if tail.body else None
    draft = evolve(
        draft,
        issuer=body,
        issuer_code=code_of_body(body) if body else None,
        family=family_of_body(body) if body else None,
        day=tail.day if last else None,
        term=tail.terms[0][0] if tail.terms else None,
        title=" ".join(text.plain[slice(*tail.title)].split()) if last and tail.title else None,
        problems=frozenset({Misprint.IMPOSSIBLE_DATE} if tail.impossible and last else ()),
    )
    return named_by_type(draft)


def named_by_type(draft: Draft) -> Draft:
    """Return a mention with the type that its name means, and with how it is cited."""
    types = _types(draft)
    count = f"{draft.number:02d}{draft.suffix}"
    if not types:
        return evolve(draft, canonical=f"QĐ {count}", type_code="QĐ")
    kind = types[0]
    family = draft.family or (
        kind.families[0]
        if len({one.families for one in types}) == 1 and len(kind.families) == 1
        else None
    )
    year = "" if draft.year is None else f"/{draft.year}"
    canonical = f"{kind.name.vi} {count}{year}"
    issuer = draft.issuer_code
    if kind.code == "NĐ" and draft.year:
        issuer = "CP"  # only the Government issues decrees
    if issuer and family is Family.PARTY:
        canonical = f"{count}-{kind.code}/{issuer}"
    elif issuer and draft.year:
        canonical = f"{count}/{draft.year}/{kind.code}-{issuer}"
    return evolve(
        draft,
        family=family,
        type=kind.name.vi,
        type_code=kind.code,
        issuer_code=issuer,
        canonical=canonical,
    )


def _types(draft: Draft) -> list[DocumentType]:
    every: Mapping[str, tuple[DocumentType, ...]] = types_by_name()
    types = list(every.get(fold_same_length(draft.name or ""), ()))
    return [one for one in types if draft.family in {None, *one.families}] or types
