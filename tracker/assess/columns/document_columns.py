"""The columns of documents: what is recorded of each, and whether it holds."""

from collections.abc import Sequence

from tracker.assess.assessment import Assessment
from tracker.assess.columns.choice_words import FORCE_WORDS
from tracker.assess.columns.making import Says, choice, count, day, text, truth
from tracker.assess.columns.table import ColumnTable
from tracker.assess.document_reading import known_as, number_of, parsed_number, words_of
from tracker.assess.force import is_issued
from tracker.domain import Document
from tracker.language import Text


def _rows(assessment: Assessment) -> Sequence[Document]:
    return assessment.register.documents


def _number_year(row: Document, _assessment: Assessment) -> int | None:
    number = number_of(row)
    return None if number is None else number.year


def _number_is_read(row: Document, _assessment: Assessment) -> bool:
    return number_of(row) is not None or parsed_number(row) is not None


def _number_is_misprinted(row: Document, _assessment: Assessment) -> bool:
    parsed = parsed_number(row)
    return parsed is not None and bool(parsed.problems)


_TEXTS = (
    text("id", "id", Says("mã", "the id", "Mã văn bản.", "Its id."), nullable=False),
    text(
        "kind",
        "kind",
        Says("loại", "the kind", "Loại văn bản, như “resolution”.", "Such as “resolution”."),
        nullable=False,
    ),
    text(
        "title",
        "title",
        Says("trích yếu", "the title", "Trích yếu nội dung.", "What it is about."),
    ),
    text("number", "number", Says("số", "the number", "Số như in.", "Its number as printed.")),
    text(
        "issuer",
        "issuer",
        Says("cơ quan ban hành", "the issuer", "Mã tổ chức ban hành.", "Id of who issued it."),
    ),
    text("term", "term", Says("nhiệm kỳ", "the term", "Khóa ban hành.", "Term that numbered it.")),
    text(
        "citation",
        "citation",
        Says("lời viện dẫn", "the citation", "Nguyên văn.", "The words citing it, verbatim."),
    ),
    text(
        "cited_as",
        lambda row, _: words_of(row),
        Says(
            "lời gọi văn bản",
            "the words it is cited by",
            "Lời viện dẫn, không thì trích yếu, không thì số.",
            "The words citing it, else its title, else its number.",
        ),
        nullable=False,
    ),
)
_DAYS = (
    day(
        "issued_on",
        "issued_on",
        Says("ngày ban hành", "the day issued", "Ngày ghi trên văn bản.", "The day it bears."),
    ),
    day(
        "published_on",
        "published_on",
        Says("ngày công bố", "the day published", "Ngày công bố.", "The day it was published."),
    ),
    day(
        "effective_from",
        "effective_from",
        Says("ngày có hiệu lực", "the first day in force", "Như đã ghi.", "As recorded."),
    ),
    day(
        "effective_to",
        "effective_to",
        Says("ngày hết hiệu lực", "the last day in force", "Như đã ghi.", "As recorded."),
    ),
    day(
        "ends_on",
        lambda row, assessment: assessment.forces[row.id].ends_on,
        Says(
            "ngày cuối có hiệu lực",
            "its end",
            "Như đã ghi, hoặc trước ngày văn bản thay thế có hiệu lực.",
            "As recorded, or the day before what replaced it took effect.",
        ),
    ),
)
_STANDING = (
    choice(
        "force",
        lambda row, assessment: assessment.forces[row.id].state,
        Says("hiệu lực", "its force", "Có còn hiệu lực không.", "Whether it holds."),
        FORCE_WORDS,
    ),
    truth(
        "is_issued",
        lambda row, assessment: is_issued(row, assessment.as_of),
        Text(vi="đã ban hành", en="it has been issued"),
        Text(vi="chưa ban hành", en="it has not been issued yet"),
        Text(
            vi="Đã ban hành đến ngày đang xét; không ghi ngày thì coi là đã ban hành.",
            en="Issued by the day asked; a day nobody recorded counts as before.",
        ),
    ),
    truth(
        "number_is_read",
        _number_is_read,
        Text(vi="đọc được số", en="its number can be read"),
        Text(vi="không đọc được số", en="its number cannot be read"),
        Text(vi="Đọc được, kể cả khi in sai.", en="It can be read, misprinted or not."),
    ),
    truth(
        "number_is_misprinted",
        _number_is_misprinted,
        Text(vi="số in sai thể thức", en="its number is misprinted"),
        Text(vi="số không in sai thể thức", en="its number is not misprinted"),
        Text(vi="Đọc được, nhưng sai thể thức.", en="It can be read, and is not in form."),
    ),
    count(
        "number_year",
        _number_year,
        Says("năm trong số", "the year in its number", "Năm ghi trong số.", "The year it bears."),
        nullable=True,
    ),
    count(
        "known_documents",
        lambda row, _: len(known_as(row)),
        Says(
            "số văn bản đã biết phù hợp",
            "the number of known documents it may be",
            "Số văn bản đã biết cùng số, loại, và ngày hoặc nhiệm kỳ.",
            "How many known documents have its number, kind, and date or term.",
        ),
    ),
    count(
        "relation_count",
        lambda row, _: len(row.relations),
        Says(
            "số quan hệ",
            "the number of relations",
            "Số quan hệ đã ghi với văn bản khác.",
            "How many relations to others it records.",
        ),
    ),
    count(
        "provision_count",
        lambda row, _: len(row.provisions),
        Says(
            "số điều khoản",
            "the number of provisions",
            "Số điều khoản được theo dõi.",
            "How many of its clauses are followed.",
        ),
    ),
)
DOCUMENT_TABLE = ColumnTable(
    name="document",
    called=Text(vi="văn bản", en="a document"),
    columns=(*_TEXTS, *_DAYS, *_STANDING),
    rows=_rows,
    subject="",
)
"""Documents, each as recorded, and whether it holds on the day asked."""
