"""Who may issue what, by day: the table of authority."""

from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from attrs import frozen

from tracker.citation.issuers import issuer_by_code
from tracker.citation.types import DocumentType
from tracker.language.shipped import shipped_text

_LEVELS_OF_CODE = {
    # A grassroots committee shares one code with its standing committee.
    "grassroots_committee": ("grassroots_committee_plenary", "grassroots_standing_committee"),
}


class May(StrEnum):
    """Whether a body may issue a document."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@frozen
class Authority:
    """What the table answers.

    Attributes:
        may: whether the body may issue the document.
        source: the regulation and its articles that say so; ``None`` where nothing does.
    """

    may: May
    source: str | None = None


def may_issue(kind: DocumentType, level: str, day: date | None) -> Authority:
    """Return whether a body of *level* might issue a document of *kind* on *day*.

    The law is regulation 399-QĐ/TW of 2026-01-09 (articles 11 and 13), and before it regulation
    66-QĐ/TW of 2017-02-06 (article 9.4). What neither speaks of is unknown.

    Args:
        kind: the type of document.
        level: the level of the body, as :class:`tracker.citation.issuers.Issuer` has it.
        day: the day of issue; ``None`` if unknown, and then only an answer that holds at all
            times is given.

    >>> from tracker.citation.types import Family, types_with_symbol
    >>> (conclusion,) = types_with_symbol("KL", Family.PARTY)
    >>> may_issue(conclusion, "cell", date(2023, 5, 4)).may.value
    'no'
    >>> may_issue(conclusion, "cell", date(2026, 5, 4)).may.value
    'yes'
    """
    answers = [_answer(kind, one, day) for one in _LEVELS_OF_CODE.get(level, (level,))]
    return _best(answers)


def authority_of(types: tuple[DocumentType, ...], issuer_code: str, day: date | None) -> Authority:
    """Return whether the body of a code might issue a document of one of *types* on *day*.

    Args:
        types: what the number may be the number of; it is enough that one of them may be issued.
        issuer_code: the code in the number.
        day: the day of issue, if known.

    >>> from tracker.citation.number import read_document_number
    >>> number = read_document_number("05-CT/ĐU")
    >>> authority_of(number.types, number.issuer, None).may.value
    'no'
    """
    issuer = issuer_by_code().get(issuer_code)
    if issuer is None or issuer.level is None or not types:
        return Authority(May.UNKNOWN)
    return _best([may_issue(kind, issuer.level, day) for kind in types])


def _best(answers: list[Authority]) -> Authority:
    """Return the most permissive answer: a code or a symbol that is shared accuses nobody."""
    order = (May.YES, May.UNKNOWN, May.NO)
    return min(answers, key=lambda answer: order.index(answer.may))


def _answer(kind: DocumentType, level: str, day: date | None) -> Authority:
    names = {kind.code, f"{kind.code}:{kind.kind}"}
    rules = [rule for rule in _rules() if rule.level == level and names & rule.kinds]
    if day is not None:
        rules = [rule for rule in rules if rule.holds_on(day)]
    verdicts = {rule.may for rule in rules}
    if len(verdicts) != 1:
        return Authority(May.UNKNOWN)
    return Authority(May.YES if verdicts == {True} else May.NO, rules[0].source)


@frozen(kw_only=True)
class _Rule:
    """One row of the table."""

    level: str
    kinds: frozenset[str]
    may: bool
    first: date
    last: date | None
    source: str

    def holds_on(self, day: date) -> bool:
        """Whether the rule is in force on *day*."""
        return self.first <= day and (self.last is None or day <= self.last)


@cache
def _rules() -> tuple[_Rule, ...]:
    """Read the table when it is first asked."""
    from tomllib import loads  # noqa: PLC0415 -- not needed before authority is asked

    text = shipped_text("tracker.citation", "data/authority.toml")
    data: dict[str, Any] = loads(text)
    return tuple(
        _Rule(
            level=row["level"],
            kinds=frozenset(row["kinds"]),
            may=row["may"],
            first=row["from"],
            last=row.get("to"),
            source=data["sources"][row["source"]],
        )
        for row in data["rules"]
    )
