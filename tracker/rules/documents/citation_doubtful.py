"""DO004 citation-doubtful."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.citation import KnownDocument, known_by_number, known_by_plenum, read_plenum
from tracker.domain import Document
from tracker.language import Text
from tracker.rules.documents.reading import (
    is_kind_of,
    issued_documents,
    number_of,
    term_of,
    words_of,
)
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

_KIND = Text(vi="loại văn bản", en="kind")
_DATE = Text(vi="ngày ban hành", en="date")
_TERM = Text(vi="nhiệm kỳ", en="term")


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for document in issued_documents(assessment):
        for known, differs in _contradicted(document):
            yield Remark(
                subject=document,
                values={
                    "citation": words_of(document),
                    "differs": differs,
                    "type": known.type.name,
                    "number": str(known.number),
                    "known_on": known.issued_on,
                    "term": known.term,
                },
            )


def _contradicted(document: Document) -> Iterator[tuple[KnownDocument, tuple[Text, ...]]]:
    """Yield each known document that *document* cites, with what it gets wrong about it."""
    number = number_of(document)
    for known in known_by_number(number) if number else ():
        differs = tuple(_differences(document, known))
        if differs:
            yield known, differs
    term = term_of(document)
    if document.number is None and document.kind == "resolution" and term:
        plenum = read_plenum(words_of(document))
        ended_in = known_by_plenum(plenum, term) if plenum else None
        if ended_in:
            yield ended_in, (_KIND,)


def _differences(document: Document, known: KnownDocument) -> Iterator[Text]:
    """Yield what contradicts *known* in a document with its number.

    A number starts again each term, and for each type that shares its symbol, so the number alone
    proves nothing: with it, the date tells the document, and so do kind and term together.
    """
    same_kind, term = is_kind_of(document, known.type), term_of(document)
    if document.issued_on == known.issued_on:
        if not same_kind:
            yield _KIND
        if term is not None and term != known.term:
            yield _TERM
    elif document.issued_on is not None and same_kind and term == known.term:
        yield _DATE


CITATION_DOUBTFUL = Rule(
    code="DO004",
    name="citation-doubtful",
    severity=Severity.WARNING,
    subjects=("document",),
    summary=Text(
        vi="Lời dẫn mâu thuẫn với một văn bản đã biết.",
        en="A citation contradicts a known document.",
    ),
    why=Text(
        vi="Dẫn sai loại, ngày hoặc nhiệm kỳ thì người đọc tìm nhầm văn bản, hoặc không tìm thấy.",
        en="With the wrong kind, date or term, readers find another document, or none.",
    ),
    clear=Text(
        vi="Sửa chi tiết sai; giữ nguyên lời dẫn của nguồn trong citation.",
        en="Correct what is wrong; keep the words of the source in citation.",
    ),
    quiet=Text(
        vi="Khi chưa đủ số, ngày và nhiệm kỳ để biết có phải văn bản đã biết hay không.",
        en="Where number, date and term do not suffice to tell that the known document is meant.",
    ),
    message=Text(
        vi="“{citation}” không khớp về {differs} với {type} {number} ngày {known_on}, khóa {term}",
        en="“{citation}” differs in {differs} from {type} {number} of {known_on}, term {term}",
    ),
    hint=Text(
        vi="xem có phải dẫn văn bản này không; nếu phải thì sửa cho khớp",
        en="see whether that is the document meant, and if so make the citation agree",
    ),
    remarks=_remarks,
)
