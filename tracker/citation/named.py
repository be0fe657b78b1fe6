"""Resolutions cited by the meeting that passed them: plenums and congresses."""

import re
from collections.abc import Iterator
from functools import cache

from tracker.citation.bodies import read_body_at
from tracker.citation.draft import Draft
from tracker.citation.spelling import PlainText
from tracker.citation.terms import FoundTerms, read_term, read_terms_at
from tracker.citation.types import Family

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
    "muoi mot": 11,
    "muoi hai": 12,
    "muoi ba": 13,
    "muoi bon": 14,
}
_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_CENTRAL = (
    r"(?:(?:bchtw|bch\stw|bch\strung\suong|ban\schap\shanh\strung\suong|trung\suong|tw|t\.u)"
    r"(?:\sdang)?)"
)
_HEAD = r"(?<![a-z0-9])(nghi\squyet|nq|ket\sluan)(?:\scua)?\s?-?\s?"
_BY_FIGURE = (
    rf"(?:hoi\snghi\s)?(?:lan\sthu\s)?{_CENTRAL}\s?,?(?:lan\sthu\s)?"
    rf"(?P<figure>\d{{1,2}}|(?<=lan\sthu\s)(?:{_ORDINAL}))(?![a-z0-9/%]|[.,]\d|-\d)"
)
_BY_ORDINAL = (
    rf"hoi\snghi\s(?:lan\s)?thu\s(?P<ordinal>\d{{1,2}}|{_ORDINAL})(?:,?\s(?:cua\s)?)?"
    rf"(?:\s?{_CENTRAL})"
)
_MORE = re.compile(r"\s?(?:,|va(?=\s)|&)\s{0,2}(\d{1,2})(?![a-z0-9/%]|[.,]\d|-\d)")
_CONGRESS = (
    r"(?<![a-z0-9])(nghi\squyet)\s(?:cua\s)?(?:dai\shoi|dhdb)(?P<whose>(?:\s[a-z0-9\-]{1,12}){0,14}?)"
    r"(?:,?\slan\sthu\s(?P<nth>[ivxl]{1,6}|\d{1,2}|ORD)(?![a-z0-9])|\s(?P<roman>[ivx]{1,5})(?![a-z0-9])"
    r"|,?\s\(?(?=nhiem\sky\s\d{4}))".replace("ORD", _ORDINAL)
)
_OF = re.compile(r"\scua\s(?=dang)")


@cache
def named_pattern() -> re.Pattern[str]:
    """Return the pattern of a resolution named after its meeting, over folded text."""
    return re.compile(rf"{_HEAD}(?:{_BY_FIGURE}|{_BY_ORDINAL})|{_CONGRESS}")


def read_named(text: PlainText, match: re.Match[str]) -> Iterator[Draft]:
    """Yield each resolution a match of the pattern names: one for each plenum and term."""
    if match["figure"] or match["ordinal"]:
        yield from _plenums(text, match)
        return
    draft = _congress(text, match)
    if draft is not None:
        yield draft


def _plenums(text: PlainText, match: re.Match[str]) -> Iterator[Draft]:
    written = match["figure"] or match["ordinal"]
    numbers = [(_count(written), match.start(), match.end())]
    at = match.end()
    while len(numbers) < len(_ORDINALS) and (more := _MORE.match(text.folded, at)):
        numbers.append((int(more[1]), more.start(1), more.end(1)))
        at = more.end()
    found = read_terms_at(text, at)
    if found is None and len(numbers) > 1:
        numbers, at = numbers[:1], match.end()
    if found is None and text.folded[match.start() : match.start() + 2] == "ke":
        return  # a conclusion on a plenum of no term named is no document by name
    if numbers[0][0] == 0:
        return
    yield from _combined(match, numbers, found, at)


def _count(written: str) -> int:
    return int(written) if written.isdigit() else _ORDINALS[written]


def _combined(
    match: re.Match[str],
    numbers: list[tuple[int, int, int]],
    found: FoundTerms | None,
    at: int,
) -> Iterator[Draft]:
    """Yield a draft for each plenum with each term; each quotes the words that are its own."""
    terms = found.terms if found else ()
    after = found.end if found else at
    for place, (plenum, first, last) in enumerate(numbers):
        one_of_many = place < len(numbers) - 1
        for rank, (term, begin, end) in enumerate(terms or (("", last, last),)):
            ends = last if one_of_many else after if len(terms) == 1 else end
            span = (begin, end) if rank else (first, ends)
            yield _plenum(match, plenum, term or None, span, after)


def _plenum(
    match: re.Match[str], plenum: int, term: str | None, span: tuple[int, int], after: int
) -> Draft:
    concludes = (match[1] or "").startswith("ke")
    name = "Kết luận" if concludes else "Nghị quyết"
    return Draft(
        start=span[0],
        end=span[1],
        next=after,
        name=name,
        family=Family.PARTY,
        type=name,
        type_code="KL" if concludes else "NQ",
        issuer_code="TW",
        issuer="Ban Chấp hành Trung ương",
        term=term,
        canonical=f"{name} Trung ương {plenum}" + (f" khóa {term}" if term else ""),
        plenum=plenum,
    )


def _congress(text: PlainText, match: re.Match[str]) -> Draft | None:
    nth = match["nth"] or match["roman"]
    if match["roman"] and not text.plain[match.start("roman") : match.end("roman")].isupper():
        return None
    term = None
    if nth:
        term = read_term(str(_ORDINALS[nth])) if nth in _ORDINALS else read_term(nth)
        if term is None:
            return None
    whose = _whose(text, match.end())
    end, years = _congress_end(text, whose or match.end())
    if term is None and years is None:
        return None
    words = text.plain[match.start("whose") : match.end("whose")].split()
    meeting = " ".join(("Đại hội", *words))
    issuer = f"{meeting} {' '.join(text.plain[match.end() : whose].split())}" if whose else meeting
    ordinal = f" lần thứ {term}" if term else ""
    period = f"{',' if ordinal else ''} nhiệm kỳ {years}" if years else ""
    return Draft(
        start=match.start(),
        end=end,
        next=end,
        name="Nghị quyết",
        family=Family.PARTY,
        type="Nghị quyết",
        type_code="NQ",
        issuer=issuer,
        term=term or years,
        canonical=f"Nghị quyết {meeting}{ordinal}{period}",
    )


def _whose(text: PlainText, at: int) -> int | None:
    """Return where the words end that tell whose congress it was, as in ``của Đảng bộ tỉnh``."""
    lead = _OF.match(text.folded, at)
    return read_body_at(text.plain, text.folded, lead.end()) if lead else None


def _congress_end(text: PlainText, at: int) -> tuple[int, str | None]:
    """Return where the name of a congress ends, with the years of its term if they are given."""
    period = read_terms_at(text, at)
    if period is not None and "-" in period.terms[0][0]:
        return period.end, period.terms[0][0]
    return at, None
