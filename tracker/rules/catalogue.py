"""Every rule there is, in one visible tuple."""

from tracker.rules.deadlines import DEADLINE_RULES
from tracker.rules.documents import DOCUMENT_RULES
from tracker.rules.integrity import INTEGRITY_RULES
from tracker.rules.progress import PROGRESS_RULES
from tracker.rules.roles import ROLE_RULES
from tracker.rules.rule import Rule

CATALOGUE: tuple[Rule, ...] = (
    *DEADLINE_RULES,
    *PROGRESS_RULES,
    *ROLE_RULES,
    *DOCUMENT_RULES,
    *INTEGRITY_RULES,
)
