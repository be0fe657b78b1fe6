"""DO017 number-given-twice."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from tracker.assess import Assessment
from tracker.citation import DocumentNumber, Family, is_same_title
from tracker.domain import Document, Register
from tracker.language import Text, natural_order
from tracker.rules.documents.reading import issued_documents, number_of, term_of
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

_DATE = Text(vi="ngày ban hành", en="day of issue")
_TITLE = Text(vi="tên", en="title")


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for number, together in _of_one_number(assessment):
        for earlier, later in pairwise(together):
            differs = tuple(_differences(earlier, later))
            if differs and _of_one_period(number, earlier, later, assessment.register):
                yield Remark(
                    subject=later,
                    values={"number": str(number), "other": earlier.id, "differs": differs},
                )


def _of_one_number(
    assessment: Assessment,
) -> Iterator[tuple[DocumentNumber, list[Document]]]:
    """Yield each number with the dated documents of one kind and issuer that bear it, by day."""
    found: defaultdict[tuple[DocumentNumber, str, str | None], list[Document]] = defaultdict(list)
    for document in issued_documents(assessment):
        number = number_of(document)
        if number is not None and document.issued_on is not None:
            found[number, document.kind, document.issuer].append(document)
    for (number, _, _), together in found.items():
        yield number, sorted(together, key=_by_day)


def _by_day(document: Document) -> tuple[object, ...]:
    return (document.issued_on or date.min, natural_order(document.id))


def _differences(one: Document, other: Document) -> Iterator[Text]:
    """Yield what two documents of one number do not agree in."""
    if one.issued_on != other.issued_on:
        yield _DATE
    if one.title and other.title and not is_same_title(one.title, other.title):
        yield _TITLE


def _of_one_period(
    number: DocumentNumber, one: Document, other: Document, register: Register
) -> bool:
    """Whether a number was given to both in one term (the Party) or one year (the State).

    Without a term recorded, the Party's are so if of one day, or of one year and one title.
    """
    if one.issued_on is None or other.issued_on is None:
        return False
    same_year = one.issued_on.year == other.issued_on.year
    if number.family is Family.STATE:
        return number.year is not None or same_year
    terms = {term_of(one), term_of(other)}
    if None not in terms:
        return len(terms) == 1
    periods = {register.term_of(one), register.term_of(other)}
    if None not in periods:
        return len(periods) == 1
    same_title = bool(one.title and other.title and is_same_title(one.title, other.title))
    return one.issued_on == other.issued_on or (same_year and same_title)


NUMBER_GIVEN_TWICE = Rule(
    code="DO017",
    name="number-given-twice",
    severity=Severity.WARNING,
    subjects=("document",),
    summary=Text(
        vi="Một số văn bản được ghi với hai ngày ban hành hoặc hai tên.",
        en="One document number is recorded with two days of issue or two titles.",
    ),
    why=Text(
        vi="Trong một nhiệm kỳ (của Đảng) hay một năm (của Nhà nước), một số chỉ cấp cho một văn "
        "bản: một trong hai nơi ghi sai.",
        en="Within a term (the Party) or a year (the State) a number is given once: one of the "
        "two records is wrong.",
    ),
    clear=Text(
        vi="Đối chiếu bản gốc, sửa số, ngày hoặc tên; nếu là một văn bản thì chỉ ghi một lần.",
        en="Compare the originals and correct number, day or title; record one document once.",
    ),
    quiet=Text(
        vi="Khi khác nhiệm kỳ, khác năm, khác loại hoặc khác nơi ban hành; khi không rõ nhiệm kỳ "
        "mà khác ngày và tên cũng khác; khi thiếu ngày.",
        en="Where term, year, kind or issuer differ; where the term is not known and both day and "
        "title differ; where either has no day.",
    ),
    message=Text(
        vi="số “{number}” cũng được ghi cho {other}, khác về {differs}",
        en="the number “{number}” is also recorded for {other}, which differs in {differs}",
    ),
    hint=Text(
        vi="đối chiếu cả hai với văn bản gốc",
        en="compare both with the original",
    ),
    remarks=_remarks,
)
