"""DO019 citation-ambiguous."""

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import partial
from operator import eq
from typing import TYPE_CHECKING

from tracker.assess import Assessment
from tracker.citation import DocumentNumber
from tracker.citation.title import fold
from tracker.domain import Document
from tracker.language import Text, natural_order
from tracker.rules.documents.reading import (
    issued_documents,
    known_as,
    number_of,
    term_of,
    words_of,
)
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

if TYPE_CHECKING:
    from tracker.citation import Citation

_COUNT = re.compile("[0-9]{1,5}")
_Dated = tuple[Document, DocumentNumber]


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    dated = _dated_by_count(issued_documents(assessment))
    for document in issued_documents(assessment):
        candidates: Sequence[str | Text] = tuple(_documents_meant(document, dated))
        if not candidates:
            candidates = tuple(_types_meant(document))
        if len(candidates) > 1:
            cited = document.number or words_of(document)
            yield Remark(subject=document, values={"citation": cited, "candidates": candidates})


def _dated_by_count(documents: Iterable[Document]) -> Mapping[int, list[_Dated]]:
    """Return the documents whose number and day are recorded, by the count of the number."""
    found: defaultdict[int, list[_Dated]] = defaultdict(list)
    for document in documents:
        number = number_of(document)
        if number is not None and document.issued_on is not None:
            found[number.serial].append((document, number))
    return found


def _documents_meant(document: Document, dated: Mapping[int, list[_Dated]]) -> Iterator[str]:
    """Yield the id of each dated document that an undated one, which bears a number, may be."""
    if document.issued_on is not None or not dated:
        return
    serial, fits = _number_told(document, dated)
    meant = (
        other.id
        for other, number in dated.get(serial, ())
        if fits(number) and _may_be_one(document, other)
    )
    yield from sorted(meant, key=natural_order)


def _number_told(
    document: Document, counts: Container[int]
) -> tuple[int, Callable[[DocumentNumber], bool]]:
    """Return the count in the number of a document, 0 for none, and which numbers fit it.

    Finding citations is slow to import, so it is done only where the words hold one of *counts*.
    """
    number = number_of(document)
    if number is not None:
        return number.serial, partial(eq, number)
    words = words_of(document)
    if any(int(count) in counts for count in _COUNT.findall(words)):
        cited = _only_citation(words)
        if cited is not None and cited.number is not None:
            return cited.number, partial(_fits_citation, cited)
    return 0, partial(eq, None)


def _fits_citation(cited: "Citation", number: DocumentNumber) -> bool:
    """Whether a short citation such as “Nghị quyết 15” says nothing against *number*."""
    pairs = (
        (cited.issuer_code, number.issuer),
        (cited.year, number.year),
        (cited.family, number.family),
        (cited.type_code, number.symbol),
    )
    return cited.suffix == number.letter and all(mine in {None, its} for mine, its in pairs)


def _may_be_one(document: Document, other: Document) -> bool:
    """Whether kind, issuer and term of both, where recorded, agree."""
    kinds = {document.kind, other.kind} - {"document"}
    issuers = {document.issuer, other.issuer} - {None}
    terms = {term_of(document), term_of(other)} - {None}
    return max(len(kinds), len(issuers), len(terms)) <= 1


def _only_citation(words: str) -> "Citation | None":
    """Return the citation that *words* are; ``None`` where they cite no number, or several."""
    from tracker.citation.finding import find_citations  # noqa: PLC0415 -- slow, seldom needed

    found = tuple(find_citations(words))
    return found[0] if len(found) == 1 else None


def _types_meant(document: Document) -> Iterator[Text]:
    """Yield each type that the symbol of a document stands for, where nothing settles which."""
    if document.kind != "document":
        return
    number = number_of(document)
    if number is None or known_as(document):
        return
    words = fold(words_of(document))
    if not any(words.startswith(fold(one.name.vi)) for one in number.types):
        yield from (one.name for one in number.types)


CITATION_AMBIGUOUS = Rule(
    code="DO019",
    name="citation-ambiguous",
    severity=Severity.WARNING,
    subjects=("document",),
    summary=Text(
        vi="Lời dẫn khớp với nhiều văn bản, hoặc ký hiệu là của nhiều loại văn bản.",
        en="A citation fits several documents, or its symbol stands for several types.",
    ),
    why=Text(
        vi="Số bắt đầu lại từ 01 mỗi nhiệm kỳ hoặc mỗi năm, và QĐ của Đảng là cả quyết định lẫn "
        "quy định: không ghi rõ thì mỗi người hiểu một văn bản.",
        en="Numbers start again each term or year, and a Party QĐ is a decision or a regulation: "
        "unless it is said, each reader takes another document.",
    ),
    clear=Text(
        vi="Ghi ngày ban hành, nơi ban hành hoặc nhiệm kỳ; ghi loại văn bản ở kind.",
        en="Record its day, issuer or term; record its type as kind.",
    ),
    quiet=Text(
        vi="Khi có ngày ban hành hoặc chỉ khớp với một văn bản trong sổ; khi lời dẫn, kind hoặc "
        "văn bản đã biết cho biết loại.",
        en="Where it bears its day, or fits one document of the register only; where its words, "
        "kind or a known document tell the type.",
    ),
    message=Text(
        vi="“{citation}” có thể là: {candidates}",
        en="“{citation}” may be any of: {candidates}",
    ),
    hint=Text(
        vi="hỏi nơi dẫn xem là văn bản nào, rồi ghi thêm chi tiết phân biệt",
        en="ask whoever cites it which one is meant, and record what tells it apart",
    ),
    remarks=_remarks,
)
