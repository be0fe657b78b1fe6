"""DO012 issuer-without-authority."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.citation import Family
from tracker.language import Text
from tracker.rules.documents.reading import is_kind_of, issued_documents, number_of
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for document in issued_documents(assessment):
        number = number_of(document)
        if number is None or number.family is not Family.PARTY:
            continue
        from tracker.citation.authority import (  # noqa: PLC0415 -- slow, and only Party numbers ask
            May,
            authority_of,
        )

        meant = tuple(one for one in number.types if is_kind_of(document, one)) or number.types
        authority = authority_of(meant, number.issuer, document.issued_on)
        if authority.may is May.NO:
            yield Remark(
                subject=document,
                values={
                    "number": document.number,
                    "issuer": number.issuer,
                    "types": tuple(one.name for one in meant),
                    "law": authority.source,
                },
            )


ISSUER_WITHOUT_AUTHORITY = Rule(
    code="DO012",
    name="issuer-without-authority",
    severity=Severity.WARNING,
    subjects=("document",),
    summary=Text(
        vi="Nơi ban hành không có thẩm quyền ban hành loại văn bản này.",
        en="A document is of a kind that its issuer has no authority to issue.",
    ),
    why=Text(
        vi="Văn bản ban hành không đúng thẩm quyền có thể bị hủy bỏ, việc dựa vào nó mất căn cứ.",
        en="A document issued without authority may be annulled, and what rests on it loses its "
        "ground.",
    ),
    clear=Text(
        vi="Sửa số hoặc ngày chép sai; nếu chép đúng thì báo nơi ban hành để thay bằng loại văn "
        "bản được phép ban hành.",
        en="Correct the number or day if miscopied; if not, tell the issuer, who may reissue it "
        "as a kind that is allowed.",
    ),
    quiet=Text(
        vi="Khi quy định không nói đến cấp ban hành hay loại văn bản ấy; khi ký hiệu là của nhiều "
        "loại mà có loại được phép; khi không có ngày mà mỗi thời kỳ quy định một khác; với văn "
        "bản của Nhà nước.",
        en="Where the regulations say nothing of that level or kind; where the symbol is that of "
        "several kinds and one is allowed; where there is no date and the law has changed; of "
        "documents of the State.",
    ),
    message=Text(
        vi="“{number}”: nơi mang ký hiệu “{issuer}” không có thẩm quyền ban hành {types} ({law})",
        en="“{number}”: a body with the code “{issuer}” has no authority to issue: {types} ({law})",
    ),
    hint=Text(
        vi="đối chiếu số, ký hiệu và ngày với bản gốc",
        en="compare number, symbol and day with the original",
    ),
    remarks=_remarks,
)
