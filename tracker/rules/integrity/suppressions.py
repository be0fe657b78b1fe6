"""The suppressions of a register that have begun by the day asked."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.domain import Fact, Suppression
from tracker.rules.integrity.entries import is_on_record


def suppressions_begun(assessment: Assessment) -> Iterator[tuple[Fact, Suppression]]:
    """Yield each suppression that has begun, after the entry it stands in.

    One that begins on a later day is not known yet, nor is one of an entry that is not.
    """
    as_of = assessment.as_of
    for entry in assessment.register.facts():
        listed: tuple[Suppression, ...] = getattr(entry, "suppressions", ())
        if listed and is_on_record(entry, assessment):
            for suppression in listed:
                if suppression.has_begun(as_of):
                    yield entry, suppression
