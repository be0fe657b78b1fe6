"""What a finding is recognized by, on another day or in another register.

A finding is the same as another where the rule and the subject are the same and nothing that tells
findings of one rule and subject apart differs: the days in its evidence, and the few texts that
name a part of the subject or what stands against it. Both come of facts, so the key stays while
nothing is recorded, whatever the day asked about.

Numbers have no part in it: how many days a task is overdue grows every night, and a figure that is
corrected to another wrong one is wrong still. Nor has a list, from which units drop out one by one
as they finish, nor the message, which depends on the language. A deadline does have a part: a task
that was extended and is overdue again missed another day, which nobody has accepted yet.

Where nothing tells two findings apart, their number does: two of one key are not one.
"""

from datetime import date, datetime
from enum import Enum
from typing import Any, NamedTuple

from tracker.language import Text, Values

APART = frozenset(
    {
        *("event", "figure", "group", "key", "member", "other", "piece", "printed", "provision"),
        *("relation", "role", "rule", "shared", "source", "unit", "words"),
    }
)
"""Names of evidence whose text tells findings of one rule and subject apart.

A rule that speaks of one subject several times gives each remark a day or one of these."""


class FindingKey(NamedTuple):
    """What a finding is recognized by; a tuple, as those are quick to make, to hash and to sort.

    Attributes:
        code: code of the rule.
        kind: kind of the subject.
        id: id of the subject.
        apart: the evidence that tells it from others of the same rule and subject: names and
            values, in order of the names.
    """

    code: str
    kind: str
    id: str
    apart: tuple[tuple[str, str], ...] = ()


def apart_by(evidence: Values) -> tuple[tuple[str, str], ...]:
    """Return the part of *evidence* that belongs to a finding's key.

    >>> apart_by({"days": 3, "due": date(2023, 6, 30), "other": "T-2", "tasks": ("T-1", "T-2")})
    (('due', '2023-06-30'), ('other', 'T-2'))
    """
    told = ((name, _told(name, evidence[name])) for name in sorted(evidence))
    return tuple((name, value) for name, value in told if value is not None)


def _told(name: str, value: Any) -> str | None:
    """Return a value as a key has it; ``None`` for one that has no part in it."""
    if isinstance(value, date):
        return (value.date() if isinstance(value, datetime) else value).isoformat()
    if name not in APART:
        return None
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, Text):
        return value.en
    return value if isinstance(value, str) else None
