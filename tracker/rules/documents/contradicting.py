"""Relations that contradict the days of the documents they join."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.rules.documents.reading import any_relation, name_of_source
from tracker.rules.remark import Remark


def contradicting_relations(assessment: Assessment, kind: str, other_day: str) -> Iterator[Remark]:
    """Yield a remark on each relation that contradicts days in one way.

    Args:
        assessment: how the register stands.
        kind: the way, a word of :class:`~tracker.assess.contradictions.ContradictionKind`, which
            is not imported for a register without relations.
        other_day: what the evidence calls the day of the other document.
    """
    if not any_relation(assessment):
        return
    register = assessment.register
    for found in assessment.contradictions:
        if found.kind == kind and found.relation is not None:
            yield Remark(
                subject=register.document_of(found.documents[0]),
                at=found.relation,
                values={
                    "relation": found.relation.kind,
                    "other": name_of_source(register, found.relation.target),
                    "issued_on": found.issued_on,
                    other_day: found.other_on,
                },
            )
