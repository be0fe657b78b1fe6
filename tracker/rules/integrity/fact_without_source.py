"""RG001 fact-without-source."""

from collections.abc import Iterator, Mapping
from typing import Any

from tracker.assess import Assessment
from tracker.domain import Fact, Provision, Source
from tracker.domain.integrity import with_parts
from tracker.language import Text
from tracker.rules.integrity.dates import is_known
from tracker.rules.option import Option
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

_ENTRIES = (
    *("briefing", "closure", "cluster", "convention", "document", "group", "indicator", "mandate"),
    *("organization", "plan", "provision", "role", "rotation", "statement", "succession", "task"),
    "term",
)


def _remarks(assessment: Assessment, options: Mapping[str, Any]) -> Iterator[Remark]:
    if not options["required"]:
        return
    for entry in assessment.register.facts():
        if isinstance(entry, Source) or not _is_on_record(entry, assessment):
            continue
        facts = [fact for fact in with_parts(entry) if is_known(fact, assessment.as_of)]
        missing = [fact for fact in facts if fact.source is None]
        if missing:
            yield Remark(
                subject=entry,
                values={"missing": len(missing), "facts": len(facts)},
                at=missing[0],
            )


def _is_on_record(entry: Fact, assessment: Assessment) -> bool:
    """Whether *entry* was known by the day asked; a provision is known when its document is."""
    if isinstance(entry, Provision):
        entry = assessment.register.document_of(entry.id)
    return is_known(entry, assessment.as_of)


FACT_WITHOUT_SOURCE = Rule(
    code="RG001",
    name="fact-without-source",
    severity=Severity.INFO,
    subjects=_ENTRIES,
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
        vi="Khi sổ không đặt sources_required; các mục sources tự chúng là nguồn nên không cần.",
        en="If the register does not set sources_required; sources themselves need none.",
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
