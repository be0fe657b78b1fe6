"""A finding: one rule speaking of one entry, in words, with its evidence and its place."""

from collections.abc import Iterator
from typing import Any

from attrs import field, frozen

from tracker.domain import Location, kind_of
from tracker.language import Language, Text, Values, natural_order
from tracker.rules.finding_key import FindingKey, apart_by
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


@frozen(kw_only=True)
class Subject:
    """What a finding is about.

    Attributes:
        kind: task, document, organization, cluster, briefing, plan, indicator or mandate.
        id: its id.
    """

    kind: str
    id: str


@frozen(kw_only=True)
class Finding:
    """One thing found wrong.

    Attributes:
        code: code of the rule.
        name: name of the rule.
        severity: how much it matters.
        subject: what it is about.
        message: what is wrong, in the language asked for.
        hint: what to do about it, in the same language.
        evidence: the dates, figures and words that it rests on.
        location: where the register records the subject; ``None`` for a register made by a
            program. Not compared: the same finding may move in a file.
    """

    code: str
    name: str
    severity: Severity
    subject: Subject
    message: str
    hint: str
    evidence: Values
    location: Location | None = field(default=None, eq=False)

    def order(self) -> tuple[Any, ...]:
        """Return what findings are ordered by: severity, code, subject, message.

        The order of entries in the register has no part in it, so moving an entry changes no
        output.
        """
        return (
            self.severity.rank,
            self.code,
            natural_order(self.subject.id),
            self.subject.kind,
            self.message,
            self.location.path if self.location else "",
        )

    @property
    def key(self) -> FindingKey:
        """What it is recognized by on another day or in another register."""
        return FindingKey(
            code=self.code,
            kind=self.subject.kind,
            id=self.subject.id,
            apart=apart_by(self.evidence),
        )

    @property
    def record(self) -> dict[str, Any]:
        """Everything it holds under stable names, as JSON has it but for the evidence."""
        place = self.location
        return {
            "code": self.code,
            "name": self.name,
            "severity": self.severity,
            "subject": {"kind": self.subject.kind, "id": self.subject.id},
            "message": self.message,
            "hint": self.hint,
            "evidence": self.evidence,
            "location": {"path": place.path, "line": place.line} if place else None,
        }


def find(
    rule: Rule, remark: Remark, language: Language, severity: Severity | None = None
) -> Finding:
    """Return what *rule* found, told in *language*.

    Args:
        rule: the rule.
        remark: what it says of an entry.
        language: the language to tell it in.
        severity: how much it matters, where not as much as the rule itself says.
    """
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=severity or rule.severity,
        subject=Subject(kind=kind_of(remark.subject), id=str(getattr(remark.subject, "id", ""))),
        message="".join(text.fill(language, remark.values) for text in _said(rule, remark)),
        hint=rule.hint.fill(language, remark.values),
        evidence=remark.values,
        location=place_of(remark),
    )


def place_of(remark: Remark) -> Location | None:
    """Return where the register says what *remark* is about."""
    return (remark.at.location if remark.at else None) or remark.subject.location


def _said(rule: Rule, remark: Remark) -> Iterator[Text]:
    """Yield the message of *rule*, then each addition to it that the remark has values for."""
    yield rule.message
    for addition in rule.additions:
        if addition.places <= remark.values.keys():
            yield addition
