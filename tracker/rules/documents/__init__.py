"""DO: rules about documents and traceability."""

from tracker.rules.documents.citation_ambiguous import CITATION_AMBIGUOUS
from tracker.rules.documents.citation_doubtful import CITATION_DOUBTFUL
from tracker.rules.documents.citation_undated import CITATION_UNDATED
from tracker.rules.documents.citation_unresolved import CITATION_UNRESOLVED
from tracker.rules.documents.decision_without_task import DECISION_WITHOUT_TASK
from tracker.rules.documents.issue_date_known import ISSUE_DATE_KNOWN
from tracker.rules.documents.issuer_without_authority import ISSUER_WITHOUT_AUTHORITY
from tracker.rules.documents.number_contradicts_kind import NUMBER_CONTRADICTS_KIND
from tracker.rules.documents.number_given_twice import NUMBER_GIVEN_TWICE
from tracker.rules.documents.number_misprinted import NUMBER_MISPRINTED
from tracker.rules.documents.number_unreadable import NUMBER_UNREADABLE
from tracker.rules.documents.provision_without_task import PROVISION_WITHOUT_TASK
from tracker.rules.documents.relation_cycle import RELATION_CYCLE
from tracker.rules.documents.relation_to_ended_document import RELATION_TO_ENDED_DOCUMENT
from tracker.rules.documents.relation_to_later_document import RELATION_TO_LATER_DOCUMENT
from tracker.rules.documents.source_after_task import SOURCE_AFTER_TASK
from tracker.rules.documents.source_no_longer_in_force import SOURCE_NO_LONGER_IN_FORCE
from tracker.rules.documents.source_of_expired_term import SOURCE_OF_EXPIRED_TERM
from tracker.rules.documents.task_without_source import TASK_WITHOUT_SOURCE
from tracker.rules.documents.title_differs_from_known import TITLE_DIFFERS_FROM_KNOWN

DOCUMENT_RULES = (
    CITATION_UNRESOLVED,
    CITATION_UNDATED,
    ISSUE_DATE_KNOWN,
    CITATION_DOUBTFUL,
    TITLE_DIFFERS_FROM_KNOWN,
    NUMBER_CONTRADICTS_KIND,
    NUMBER_UNREADABLE,
    DECISION_WITHOUT_TASK,
    TASK_WITHOUT_SOURCE,
    SOURCE_AFTER_TASK,
    SOURCE_NO_LONGER_IN_FORCE,
    ISSUER_WITHOUT_AUTHORITY,
    RELATION_CYCLE,
    RELATION_TO_LATER_DOCUMENT,
    RELATION_TO_ENDED_DOCUMENT,
    NUMBER_MISPRINTED,
    NUMBER_GIVEN_TWICE,
    PROVISION_WITHOUT_TASK,
    CITATION_AMBIGUOUS,
    SOURCE_OF_EXPIRED_TERM,
)

__all__ = ["DOCUMENT_RULES"]
