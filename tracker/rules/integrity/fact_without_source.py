"""RG001 fact-without-source."""

from collections.abc import Iterator, Mapping
from typing import Any

from tracker.assess import Assessment
from tracker.domain import Source, Suppression
from tracker.domain.integrity import with_parts
from tracker.language import Text
from tracker.rules.integrity.dates import is_known
from tracker.rules.integrity.entries import ENTRY_KINDS, is_on_record
from tracker.rules.option import Option
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment, options: Mapping[str, Any]) -> Iterator[Remark]:
    if not options["required"]:
        return
    for entry in assessment.register.facts():
        if isinstance(entry, Source) or not is_on_record(entry, assessment):
            continue
        facts = [
            fact
            for fact in with_parts(entry)
            if not isinstance(fact, Suppression) and is_known(fact, assessment.as_of)
        ]
        missing = [fact for fact in facts if fact.source is None]
        if missing:
            yield Remark(
                subject=entry,
                values={"missing": len(missing), "facts": len(facts)},
                at=missing[0],
            )


FACT_WITHOUT_SOURCE = Rule(
    code="RG001",
    name="fact-without-source",
    severity=Severity.INFO,
    subjects=ENTRY_KINDS,
    summary=Text(
        vi="Sổ yêu cầu ghi nguồn mà có dữ kiện không ghi nguồn.",
        en="The register requires sources, and a fact has none.",
    ),
    why=Text(
        vi="Dữ kiện không rõ nguồn thì không ai đối chiếu được.",
        en="Nobody can check a fact whose source is not known.",
    ),
    clear=Text(
        vi="Ghi source cho từng dữ kiện, hoặc bỏ sources_required.",
        en="Give each fact its source, or do without sources_required.",
    ),
    quiet=Text(
        vi="Khi sổ không đặt sources_required; các mục sources tự chúng là nguồn nên không cần; "
        "suppressions là ý của người giữ sổ nên cũng không cần.",
        en="If the register does not set sources_required; sources themselves need none, nor do "
        "suppressions, which are the word of those who keep the register.",
    ),
    message=Text(
        vi="{missing:facts} không ghi nguồn, trên tổng số {facts}",
        en="{missing:facts} without a source, of {facts} in all",
    ),
    hint=Text(
        vi="ghi source cho mục này và cho từng dữ kiện bên trong nó",
        en="give a source to this entry and to each fact within it",
    ),
    remarks=_remarks,
    options=(
        Option(
            name="required",
            default=False,
            meaning=Text(
                vi="có đòi hỏi mọi dữ kiện phải ghi nguồn hay không",
                en="whether every fact has to say where it comes from",
            ),
            policy="sources_required",
        ),
    ),
)
