"""Citations that bear a whole number: the name before it, the number, and what follows."""

import re
from types import MappingProxyType

from attrs import evolve, frozen

from tracker.citation.citation import CandidateDocument
from tracker.citation.draft import Draft
from tracker.citation.heads import announced, head_before, law_before, titled_before, types_by_name
from tracker.citation.issuers import issuer_by_code
from tracker.citation.number_codes import read_issuer
from tracker.citation.number_pattern import blank_pattern, number_pattern
from tracker.citation.number_reading import read_match, spelling_problems
from tracker.citation.parsed_number import Form, Misprint, ParsedNumber
from tracker.citation.spelling import PlainText, fold_same_length
from tracker.citation.tail import Tail, read_tail
from tracker.citation.types import DOCUMENT_TYPES, DocumentType, Family

_BETWEEN = re.compile(r"\s?(?:[,;]|va|cung|[,;]\s?va)\s{0,2}(?:so\s?:?\s?)?")
_NO_LETTERS = re.compile(r"[^A-Za-z]+")
_TORN_BEFORE = re.compile(r"(?<![a-z])so\s?:?\s{0,2}[\d/]{1,9}\s$")
_GOES_ON = re.compile(r"\s{0,2}\w{0,4}\s?[/-]")
_FIGURE_AFTER = re.compile(r"\s\d{1,2}(?![\w/.-])")
_SHORTEST_WORD = 3
_WITHOUT_SYMBOL = MappingProxyType({"cong van": "CV", "to trinh": "TTr"})
"""The types, by name, whose State numbers are often printed with their body alone."""
_FRAGMENT = re.compile(r"\s([A-ZĐƯ]{1,6}|[tT]?g)(?!\w)")
_AROUND = 150
_FEWEST_LETTERS = 24


def number_matches(text: PlainText) -> list[re.Match[str]]:
    """Return everything in a text that is shaped like a number."""
    return [*number_pattern().finditer(text.plain), *blank_pattern().finditer(text.plain)]


def read_numbered(
    text: PlainText, original: str, match: re.Match[str], previous: Draft | None
) -> Draft | None:
    """Return the citation around a match, or ``None`` if it is none.

    Args:
        text: the plain text of a block.
        original: the block as it was, for its misprints.
        match: what the pattern of numbers found.
        previous: the citation before it, whose name a list goes on with.
    """
    head = _head(text, match.start(), previous) or _Head(match.start())
    headed = head.name is not None or announced(text.folded, match.start())
    read = read_match(
        match,
        headed=headed,
        accents_lost=_accents_lost(text.plain, match.start()),
        letter=head.name in _WITHOUT_SYMBOL,
    )
    if read is None or _torn(text, match, read):
        return None
    if headed and head.name is None:
        head = _titled(text, match.start(), read) or head
    tail = read_tail(text, match.start() + _length(match, read))
    printed = original[text.place(match.start()) : text.place(match.end())]
    problems = _problems(text, match, read, tail) | spelling_problems(printed)
    draft = _draft(text, head, read, tail)
    return _typed(evolve(draft, headed=head.start < match.start(), problems=problems), read)


def _draft(text: PlainText, head: "_Head", read: ParsedNumber, tail: Tail) -> Draft:
    title = head.title if read.form is Form.LAW else tail.title or head.title
    return Draft(
        start=head.start,
        end=tail.end,
        next=tail.end,
        name=head.name,
        full=read.number is not None,
        family=read.family,
        number=read.number,
        suffix=read.suffix,
        year=read.year,
        issuer_code=read.issuer_code,
        issuer=_issuer(text, tail, read),
        day=tail.day,
        term=_term(tail, read),
        title=" ".join(text.plain[slice(*title)].split()) if title else None,
        canonical=read.canonical,
    )


@frozen
class _Head:
    """The words before a number: where they begin, the name in them, and the title of a law."""

    start: int
    name: str | None = None
    title: tuple[int, int] | None = None


def _problems(
    text: PlainText, match: re.Match[str], read: ParsedNumber, tail: Tail
) -> frozenset[Misprint]:
    """Return what is wrong with a number and with what stands around it."""
    problems = set(read.problems)
    if match.start() and text.plain[match.start() - 1] in "ốỐ":
        problems.add(Misprint.GLUED)
    if tail.impossible:
        problems.add(Misprint.IMPOSSIBLE_DATE)
    return frozenset(problems)


def _head(text: PlainText, start: int, previous: Draft | None) -> _Head | None:
    """Return the words before a number that name its type, or the name of the list it is in."""
    if head := head_before(text.folded, start):
        return _Head(*head)
    if law := law_before(text.folded, start):
        return _Head(law[0], law[1], (law[2], law[3]))
    if previous is not None and _BETWEEN.fullmatch(text.folded, previous.next, start):
        return _Head(start, previous.name or "")
    return None


def _torn(text: PlainText, match: re.Match[str], read: ParsedNumber) -> bool:
    """Whether a space within a number makes what is left of it another document's."""
    if _TORN_BEFORE.search(text.folded, max(0, match.start() - 16), match.start()):
        return True
    if read.form is Form.UNTYPED or (read.form is Form.LETTER and not read.units):
        return _GOES_ON.match(text.plain, match.end()) is not None
    if read.form is Form.LAW:
        return _FIGURE_AFTER.match(text.plain, match.end()) is not None
    following = _FRAGMENT.match(text.plain, match.end())
    if following is None:
        return False
    if read.form is Form.LETTER:
        return len(following[1]) <= _SHORTEST_WORD
    last = read.units[-1] if read.units else read.issuer_code
    return read_issuer(last + following[1]).codes[0] in issuer_by_code()


def _titled(text: PlainText, start: int, read: ParsedNumber) -> _Head | None:
    """Return a name with the title between it and the number, if the number is of that type."""
    if (titled := titled_before(text.folded, start)) is None:
        return None
    fits = set(types_by_name()[titled[1]]) & set(_options(read, titled[1]))
    return _Head(titled[0], titled[1], (titled[2], titled[3])) if fits else None


def _length(match: re.Match[str], read: ParsedNumber) -> int:
    """Return the length of a number without the word that was glued to it."""
    last = read.units[-1] if read.units else read.issuer_code.rpartition("-")[2]
    whole = match[0]
    folded, sought = fold_same_length(whole), fold_same_length(last)
    at = folded.rfind(sought)
    over = folded[at + len(sought) :] if at >= 0 else ""
    return len(whole) - (len(over) if over in {"ngay", "cua", "ve", "do"} else 0)


def _accents_lost(plain: str, at: int) -> bool:
    around = plain[max(0, at - _AROUND) : at + _AROUND]
    return around.isascii() and len(_NO_LETTERS.sub("", around)) >= _FEWEST_LETTERS


def _issuer(text: PlainText, tail: Tail, read: ParsedNumber) -> str | None:
    if tail.body:
        return " ".join(text.plain[slice(*tail.body)].split())
    known = read.issuer
    if known is None or known.name is None or read.issuer_code.count("-"):
        return None
    return known.name.vi


def _term(tail: Tail, read: ParsedNumber) -> str | None:
    if tail.terms:
        return tail.terms[0][0]
    digits = read.issuer_code[len(read.issuer_code.rstrip("0123456789")) :]
    of_assembly = read.issuer is not None and read.issuer.code in {"QH", "UBTVQH"}
    return digits if digits and of_assembly else None


def _typed(draft: Draft, read: ParsedNumber) -> Draft:
    """Return a draft with its type: by the symbol, made sure by the name before the number."""
    options = _options(read, draft.name)
    named = types_by_name().get(draft.name or "", ())
    same = [option for option in options if option.name in {known.name for known in named}]
    akin = [
        option
        for option in options
        if any((known.code, known.kind) == (option.code, option.kind) for known in named)
    ]
    problems = draft.problems
    if named and not same and not akin and options and draft.headed:
        problems |= {Misprint.TYPE_MISMATCH}
    chosen = same or akin or options
    if akin and not same:
        family_named = [known for known in named if read.family in known.families]
        chosen = [family_named[0]] if family_named and family_named[0].prescribed else akin
    if len({(one.name, one.code) for one in chosen}) == 1:
        return _certain(draft, problems, read, chosen[0])
    candidates = tuple(
        CandidateDocument(type=one.name.vi, type_code=one.code, canonical=_canonical(read, one))
        for one in chosen
    )
    codes = {one.code for one in chosen}
    code = read.type_code or (codes.pop() if len(codes) == 1 else None)
    return evolve(draft, problems=problems, type_code=code, candidates=candidates)


def _certain(
    draft: Draft, problems: frozenset[Misprint], read: ParsedNumber, chosen: DocumentType
) -> Draft:
    return evolve(
        draft,
        problems=problems,
        type=chosen.name.vi,
        type_code=None if read.form is Form.LETTER else chosen.code,
        canonical=_canonical(read, chosen),
    )


def _canonical(read: ParsedNumber, chosen: DocumentType) -> str:
    """Return the number in the reading that is of the type chosen."""
    for reading in read.candidates:
        if chosen in reading.types:
            return reading.canonical
    return read.canonical


def _options(read: ParsedNumber, name: str | None) -> list[DocumentType]:
    """Return the types a number may be of, by its symbol, else by its form and the name before."""
    if read.types:
        return list(read.types)
    symbols: tuple[str, ...] = ()
    if read.form is Form.LETTER:
        symbols = ("CV",) if read.units else (_WITHOUT_SYMBOL.get(name or "", "CV"),)
    elif read.form is Form.LAW:
        symbols = ("L", "NQ") if read.issuer_code.startswith("QH") else ("PL", "NQ")
    elif read.form is Form.UNTYPED:
        symbols = ("NĐ", "QĐ", "CT", "NQ", "TT")
    return [
        known
        for known in DOCUMENT_TYPES
        if known.symbol in symbols and (Family.STATE in known.families or known.symbol == "CV")
    ]
