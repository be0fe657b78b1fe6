"""Documents known by number, day and title, which citations are compared with."""

from datetime import date

from attrs import frozen

from tracker.citation.number import DocumentNumber
from tracker.citation.types import DocumentType, Family, types_with_symbol
from tracker.language import Text


@frozen(kw_only=True)
class KnownDocument:
    """A document that is known, whoever cites it and however.

    Attributes:
        number: its number.
        type: its type.
        body: who issued it.
        issued_on: the day it bears.
        term: the term of the Central Committee that numbered it.
        title: its official title; ``None`` where it is not known word for word.
        plenum: number of the plenum of the Central Committee that ended in this document and in
            no resolution, so that "Resolution of the n-th plenum" cites it wrongly.
        source: where all this was found.
    """

    number: DocumentNumber
    type: DocumentType
    body: Text
    issued_on: date
    term: str
    title: str | None = None
    plenum: int | None = None
    source: str


_COMMITMENT = (
    "a published commitment form for Party members, later than 2021, which cites it with its day, "
    "body and title; the original was not at hand"
)
_CENTRAL_COMMITTEE = Text(vi="Ban Chấp hành Trung ương", en="the Central Committee")
_POLITBURO = Text(vi="Bộ Chính trị", en="the Politburo")
_SECRETARIAT = Text(vi="Ban Bí thư", en="the Secretariat")


def _central(serial: int, symbol: str) -> DocumentNumber:
    return DocumentNumber(family=Family.PARTY, serial=serial, symbol=symbol, issuer="TW")


def _type(symbol: str, kind: str) -> DocumentType:
    return next(known for known in types_with_symbol(symbol, Family.PARTY) if known.kind == kind)


KNOWN_DOCUMENTS: tuple[KnownDocument, ...] = (
    KnownDocument(
        number=_central(101, "QĐ"),
        type=_type("QĐ", "regulation"),
        body=_SECRETARIAT,
        issued_on=date(2012, 6, 7),
        term="XI",
        title="Về trách nhiệm nêu gương của cán bộ, đảng viên, nhất là cán bộ lãnh đạo chủ chốt "
        "các cấp",
        source=_COMMITMENT,
    ),
    KnownDocument(
        number=_central(5, "CT"),
        type=_type("CT", "directive"),
        body=_POLITBURO,
        issued_on=date(2016, 5, 15),
        term="XII",
        title="Về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
        source=_COMMITMENT,
    ),
    KnownDocument(
        number=_central(8, "QĐi"),
        type=_type("QĐi", "regulation"),
        body=_CENTRAL_COMMITTEE,
        issued_on=date(2018, 10, 25),
        term="XII",
        title="Về trách nhiệm nêu gương của cán bộ, đảng viên, trước hết là Ủy viên Bộ Chính trị, "
        "Ủy viên Ban Bí thư, Ủy viên Ban Chấp hành Trung ương",
        source=_COMMITMENT,
    ),
    KnownDocument(
        number=_central(1, "KL"),
        type=_type("KL", "conclusion"),
        body=_POLITBURO,
        issued_on=date(2021, 5, 18),
        term="XIII",
        title="Về tiếp tục thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị về đẩy "
        "mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
        source=_COMMITMENT,
    ),
    KnownDocument(
        number=_central(21, "KL"),
        type=_type("KL", "conclusion"),
        body=_CENTRAL_COMMITTEE,
        issued_on=date(2021, 10, 25),
        term="XIII",
        title="Về đẩy mạnh xây dựng, chỉnh đốn Đảng và hệ thống chính trị; kiên quyết ngăn chặn, "
        "đẩy lùi, xử lý nghiêm cán bộ, đảng viên suy thoái về tư tưởng chính trị, đạo đức, lối "
        "sống, biểu hiện “tự diễn biến”, “tự chuyển hóa”",
        plenum=4,
        source=_COMMITMENT,
    ),
)
"""Every known document, by day."""


def known_by_number(number: DocumentNumber) -> tuple[KnownDocument, ...]:
    """Return the known documents with this number; a number starts again each term.

    >>> from tracker.citation.number import read_document_number
    >>> [str(known.issued_on) for known in known_by_number(read_document_number("1-KL/TW"))]
    ['2021-05-18']
    """
    return tuple(known for known in KNOWN_DOCUMENTS if known.number == number)


def known_by_plenum(plenum: int, term: str) -> KnownDocument | None:
    """Return the document that a plenum ended in instead of a resolution, if that is known.

    >>> str(known_by_plenum(4, "XIII").number), known_by_plenum(4, "XII")
    ('21-KL/TW', None)
    """
    return next(
        (known for known in KNOWN_DOCUMENTS if (known.plenum, known.term) == (plenum, term)), None
    )
