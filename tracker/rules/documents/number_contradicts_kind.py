"""DO006 number-contradicts-kind."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.citation import DocumentNumber
from tracker.language import Text
from tracker.rules.documents.reading import issued_documents, number_of
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

_LEGAL_ACT = Text(vi="Văn bản quy phạm pháp luật", en="Legal act")
_LETTER = Text(vi="Công văn", en="Official letter")


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for document in issued_documents(assessment):
        number = number_of(document)
        if number is None or document.kind == "document":
            continue
        meant = _kinds_of(number)
        if document.kind not in {kind for kind, _ in meant}:
            yield Remark(
                subject=document,
                values={
                    "number": document.number,
                    "types": tuple(name for _, name in meant),
                    "kind": document.kind,
                },
            )


def _kinds_of(number: DocumentNumber) -> list[tuple[str, Text]]:
    """Return the kinds that bear such a number, each with its name.

    A State number with a year is that of a legal act, whatever its type, and one without a symbol
    that of a letter.
    """
    kinds = [(known.kind, known.name) for known in number.types]
    if number.year is not None:
        kinds.append(("law", _LEGAL_ACT))
    return kinds or [("official_letter", _LETTER)]


NUMBER_CONTRADICTS_KIND = Rule(
    code="DO006",
    name="number-contradicts-kind",
    severity=Severity.WARNING,
    subjects=("document",),
    summary=Text(
        vi="Ký hiệu trong số văn bản không phải của loại văn bản đã ghi.",
        en="The symbol in a document's number is not that of its kind.",
    ),
    why=Text(
        vi="Loại văn bản quyết định hiệu lực và thẩm quyền; số và loại mâu thuẫn thì một trong "
        "hai sai.",
        en="The kind decides a document's force and who may issue it; where number and kind "
        "disagree, one is wrong.",
    ),
    clear=Text(
        vi="Sửa kind, hoặc sửa số chép sai.",
        en="Correct the kind, or the number that was miscopied.",
    ),
    quiet=Text(
        vi='Khi kind = "document" (chưa rõ loại); khi không đọc được số (xem DO007). QĐ của '
        "Đảng là của cả Quyết định và Quy định.",
        en='Where kind = "document" (kind unknown); where the number cannot be read (see '
        "DO007). A Party QĐ is that of decisions and regulations alike.",
    ),
    message=Text(
        vi="số “{number}” là của: {types}; văn bản lại được ghi kind = “{kind}”",
        en="the number “{number}” is that of: {types}; the document is recorded as kind = “{kind}”",
    ),
    hint=Text(
        vi="xem trên văn bản ghi loại nào",
        en="see which kind the document itself says it is",
    ),
    remarks=_remarks,
)
