"""DO005 title-differs-from-known."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.citation import KnownDocument, is_same_title, titles_resemble
from tracker.domain import Document
from tracker.language import Text
from tracker.rules.documents.reading import issued_documents, known_as, term_of
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for document in issued_documents(assessment):
        for known in known_as(document):
            if _is_altered(document, known):
                yield Remark(
                    subject=document,
                    values={
                        "title": document.title,
                        "official": known.title,
                        "number": str(known.number),
                        "known_on": known.issued_on,
                    },
                )


def _is_altered(document: Document, known: KnownDocument) -> bool:
    """Whether *document* is *known* under another title.

    Without date and term, the same number may be that of another document; then only titles that
    have much in common are taken for one, altered.
    """
    title, official = document.title, known.title
    if not title or not official or is_same_title(title, official):
        return False
    certain = document.issued_on is not None or term_of(document) is not None
    return certain or titles_resemble(title, official)


TITLE_DIFFERS_FROM_KNOWN = Rule(
    code="DO005",
    name="title-differs-from-known",
    severity=Severity.INFO,
    subjects=("document",),
    summary=Text(
        vi="Tên văn bản đã ghi khác tên chính thức.",
        en="A document's title is not its official one.",
    ),
    why=Text(
        vi="Tên bị sửa qua các lần trích dẫn làm sai ý của văn bản và khó tra cứu.",
        en="Titles altered from one citation to the next change what is meant and are hard to "
        "look up.",
    ),
    clear=Text(
        vi="Ghi tên chính thức vào title, giữ lời dẫn của nguồn trong citation.",
        en="Record the official title as title, and keep the words of the source in citation.",
    ),
    quiet=Text(
        vi="Khi chỉ khác chữ hoa, dấu, dấu câu, chữ “về” ở đầu, ngày của văn bản được nhắc đến, "
        "hoặc khi bỏ bớt phần cuối; khi không có ngày, không có nhiệm kỳ mà tên cũng khác "
        "hẳn.",
        en="Where only case, accents, punctuation, an opening “về” or the days of documents "
        "named in it differ, or its end was left off; where neither date nor term is given "
        "and the titles have little in common.",
    ),
    message=Text(
        vi="tên “{title}” khác tên chính thức của {number} ngày {known_on}: “{official}”",
        en="the title “{title}” is not the official one of {number} of {known_on}: “{official}”",
    ),
    hint=Text(
        vi="ghi tên chính thức vào title, giữ nguyên lời dẫn trong citation",
        en="record the official title, and keep the words cited in citation",
    ),
    remarks=_remarks,
)
