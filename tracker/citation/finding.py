"""Citations in running text: every document a text cites, with the place of each."""

from collections.abc import Iterator

from attrs import evolve, field, frozen

from tracker.citation.citation import CandidateDocument, Citation
from tracker.citation.draft import Draft
from tracker.citation.named import named_pattern, read_named
from tracker.citation.numbered import number_matches, read_numbered
from tracker.citation.short import read_short, short_pattern
from tracker.citation.spelling import PlainText, fold_same_length, plain_text

_BLOCK = 1 << 16
_MOST_ALIKE = 20
"""How many documents with one type and count are kept for short mentions to mean."""
_ENDS = ("\n\n", ".\n", ";\n", "\n", ". ", " ")

Known = dict[tuple[str, int, str], list[Citation]]


def find_citations(text: str) -> tuple[Citation, ...]:
    """Return every citation of a document in *text*, in order of place.

    Whole numbers, short mentions ("Nghị quyết 15"), lists ("Quy định 101, 55, 08") and resolutions
    named after a meeting ("Nghị quyết Trung ương 4 (khóa XII, XIII)") are found in Vietnamese with
    or without accents. A short mention after a full citation of the text is taken for the same
    document where only one fits, and bears every candidate where several do. What is torn so that
    it would be another document is passed over.

    Time is linear in the length of *text*, and memory beyond it in the number of citations.

    Args:
        text: any text; its lines end with line feeds.

    >>> for found in find_citations("Nghị quyết số 15-NQ/TU, ngày 6/12/2022 ... Nghị quyết 15"):
    ...     print(found.text, found.canonical, found.date)
    Nghị quyết số 15-NQ/TU, ngày 6/12/2022 15-NQ/TU 2022-12-06
    Nghị quyết 15 15-NQ/TU 2022-12-06
    """
    return tuple(_Finder(text).citations())


@frozen
class _Finder:
    """Goes through one text, block by block."""

    text: str
    known: Known = field(factory=dict)

    def citations(self) -> Iterator[Citation]:
        """Yield the citations in order of place."""
        line, line_start, counted = 1, 0, 0
        for start, end in _blocks(self.text):
            block = self.text[start:end]
            plain = plain_text(block)
            for draft in _drafts(plain, block, self.known):
                first = start + plain.place(draft.start)
                line += self.text.count("\n", counted, first)
                line_start = max(line_start, self.text.rfind("\n", counted, first) + 1)
                counted = first
                last = start + plain.place(draft.end)
                citation = self._placed(draft, first, last, line, first - line_start + 1)
                self._remember(draft, citation)
                yield citation

    def _placed(self, draft: Draft, start: int, end: int, line: int, column: int) -> Citation:
        citation = Citation(
            text=self.text[start:end],
            start=start,
            end=end,
            line=line,
            column=column,
            family=draft.family,
            type=draft.type,
            type_code=draft.type_code,
            number=draft.number,
            suffix=draft.suffix,
            year=draft.year,
            issuer_code=draft.issuer_code,
            issuer=draft.issuer,
            date=draft.day,
            term=draft.term,
            title=draft.title,
            canonical=draft.canonical,
            problems=tuple(sorted(draft.problems)),
            candidates=draft.candidates,
            plenum=draft.plenum,
        )
        return citation if draft.full else self._linked(draft, citation)

    def _linked(self, draft: Draft, mention: Citation) -> Citation:
        """Return a short mention with what the first full citation of its document tells."""
        number = draft.plenum if draft.number is None else draft.number
        if number is None or (draft.plenum and draft.term):
            return mention
        fitting = [
            full
            for full in self.known.get(_key(_place(draft), number, draft.suffix), ())
            if mention.issuer_code in {None, full.issuer_code}
            and mention.year in {None, full.year}
            and (None in {mention.date, full.date} or mention.date == full.date)
            and (mention.term is None or full.term in {None, mention.term})
        ]
        if len(fitting) > 1:
            return evolve(
                mention,
                candidates=tuple(
                    CandidateDocument(
                        type=full.type, type_code=full.type_code, canonical=full.canonical
                    )
                    for full in fitting
                ),
            )
        return _inherited(mention, fitting[0]) if fitting else mention

    def _remember(self, draft: Draft, citation: Citation) -> None:
        """Keep the first full citation of each document for the mentions after it."""
        if not draft.full and not (draft.plenum and draft.term):
            return
        names = {citation.type, *(one.type for one in citation.candidates)}
        if draft.plenum:
            names = {_place(draft)}
        for name in sorted(filter(None, names)):
            number = draft.plenum or draft.number
            known = self.known.setdefault(_key(name, number, draft.suffix), [])
            if len(known) < _MOST_ALIKE and all(
                one.canonical != citation.canonical for one in known
            ):
                known.append(citation)


def _place(draft: Draft) -> str | None:
    """Return under what a document is remembered: its type, and whether a plenum tells it."""
    return f"{draft.name} trung uong" if draft.plenum else draft.name


def _inherited(mention: Citation, full: Citation) -> Citation:
    return evolve(
        mention,
        family=full.family,
        type=full.type or mention.type,
        type_code=full.type_code,
        suffix=full.suffix,
        year=full.year,
        issuer_code=full.issuer_code,
        issuer=mention.issuer or full.issuer,
        date=mention.date or full.date,
        term=mention.term or full.term,
        canonical=full.canonical,
        refers_to=full.start,
    )


def _key(name: str | None, number: int | None, suffix: str) -> tuple[str, int, str]:
    return fold_same_length(name or ""), number or 0, suffix


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield where to cut a text so that no citation is likely to be cut with it."""
    start = 0
    while start < len(text):
        end = min(start + _BLOCK, len(text))
        if end < len(text):
            middle = start + _BLOCK // 2
            cuts = ((text.rfind(mark, middle, end), len(mark)) for mark in _ENDS)
            end = next((at + size for at, size in cuts if at >= 0), end)
        yield start, end
        start = end


def _drafts(plain: PlainText, block: str, known: Known) -> Iterator[Draft]:
    """Yield what is cited in a block, in order, none within another."""
    numbers = number_matches(plain)
    numbered = {match.start(): match for match in numbers}
    found = [*numbers, *named_pattern().finditer(plain.folded)]
    found += short_pattern().finditer(plain.folded)
    found.sort(key=lambda match: match.start())
    previous: Draft | None = None
    for match in found:
        if previous is not None and match.start() < previous.next:
            continue
        if match.re is named_pattern():
            drafts = read_named(plain, match)
        elif match.re is short_pattern():
            drafts = read_short(plain, match, numbered, known)
        else:
            one = read_numbered(plain, block, match, previous)
            drafts = iter([one] if one else [])
        for draft in drafts:
            previous = draft
            yield draft
