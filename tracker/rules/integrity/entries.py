"""The entries of a register, and which of them are on record by a day."""

from tracker.assess import Assessment
from tracker.domain import Fact, Provision
from tracker.rules.integrity.dates import is_known

ENTRY_KINDS = (
    *("briefing", "closure", "cluster", "convention", "document", "group", "indicator", "mandate"),
    *("organization", "plan", "provision", "role", "rotation", "statement", "succession", "task"),
    "term",
)
"""Every kind of entry, sources apart."""


def is_on_record(entry: Fact, assessment: Assessment) -> bool:
    """Whether *entry* was known by the day asked; a provision is known when its document is."""
    if isinstance(entry, Provision):
        entry = assessment.register.document_of(entry.id)
    return is_known(entry, assessment.as_of)
