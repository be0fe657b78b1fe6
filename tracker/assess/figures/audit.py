"""Statements audited: each beside what its own figures, its report or the register give."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from attrs import evolve

from tracker.assess.assessment import Assessment
from tracker.assess.figures.known import KnownFigures, count_of
from tracker.assess.figures.slip import KnownFigure, likely_slips, slips_between
from tracker.assess.figures.verdict import StatementAudit, StatementVerdict
from tracker.assess.percentage import audit_percentage, decimals_of
from tracker.domain import PercentageRounding, Register, Statement, StatementKind
from tracker.language import AmbiguousNumberError, Language, Text, read_percentage

_OF = Text(vi="mẫu số báo cáo nêu", en="the denominator named")
_EARLIER = Text(vi="kỳ trước", en="the figure before")
_WHOLE = 100


def audit_statements(assessment: Assessment) -> tuple[StatementAudit, ...]:
    """Audit every statement of a register that is known by the day asked, in the order recorded.

    A statement counts from the last day of its period; one that names none always does. All is
    worked out in exact arithmetic.

    Args:
        assessment: how everything stands on the day.

    >>> from datetime import date
    >>> from tracker.assess import assess
    >>> said = Statement(id="S", kind=StatementKind.RATIO, value=62, of=80, printed="75,5%")
    >>> [audit] = audit_statements(assess(Register(title="R", statements=[said]), date(2023, 4, 1)))
    >>> audit.verdict.value, str(audit.computed), audit.slips[0].kind.value
    ('off', '77.5', 'printed_digit')
    """
    auditor = _Auditor(assessment)
    return tuple(auditor.audit(one) for one in known_statements(assessment))


def known_statements(assessment: Assessment) -> tuple[Statement, ...]:
    """Return the statements that are known by the day asked."""
    return tuple(
        one
        for one in assessment.register.statements
        if one.on is None or one.on <= assessment.as_of
    )


def read_printed(text: str, language: Language) -> Decimal | None:
    """Read a printed percentage; ``None`` if it is none.

    >>> read_printed("75,5%", Language.VI), read_printed("gần 75%", Language.VI)
    (Decimal('75.5'), None)
    """
    try:
        return read_percentage(text, language)
    except AmbiguousNumberError:
        return None


def sums_to_whole(shares: Iterable[Decimal], house: PercentageRounding) -> bool:
    """Whether percentages, each printed as *house* does, can be of parts that make a whole.

    Each may be off by what rounding takes or gives: half a unit of its last decimal either way, or
    up to a unit where they are cut off.

    >>> half_up = PercentageRounding.HALF_UP
    >>> sums_to_whole([Decimal("98.63"), Decimal("1.37")], half_up)
    True
    >>> sums_to_whole([Decimal("98.62"), Decimal("1.37")], half_up)
    False
    """
    listed = [*shares]
    total = sum(map(Fraction, listed), Fraction(0))
    room = sum((Fraction(1, 10 ** decimals_of(share)) for share in listed), Fraction(0))
    if house is PercentageRounding.TRUNCATE:
        return total <= _WHOLE < total + room
    return total - room / 2 <= _WHOLE < total + room / 2


class _Auditor:
    """Audits the statements of one register on one day."""

    def __init__(self, assessment: Assessment) -> None:
        self._register: Register = assessment.register
        self._known = KnownFigures(assessment)
        self._by_id: Mapping[str, Statement] = {one.id: one for one in self._register.statements}
        self._house = self._register.policy.percentages

    def audit(self, statement: Statement) -> StatementAudit:
        """Return what one statement is."""
        for words in (statement.printed, *statement.shares):
            if words is not None and self._read(words) is None:
                return StatementAudit(
                    statement=statement, verdict=StatementVerdict.UNREADABLE, unread=words
                )
        return _AUDITS[statement.kind](self, statement)

    def _read(self, words: str) -> Decimal | None:
        return read_printed(words, self._register.language)

    def figure(self, statement: Statement) -> StatementAudit:
        """A figure alone says nothing that could be wrong by itself."""
        return StatementAudit(
            statement=statement, verdict=StatementVerdict.NOT_TRIED, stated=statement.value
        )

    def ratio(self, statement: Statement) -> StatementAudit:
        """Hold the percentage against its own figures."""
        value, of = statement.value or Decimal(0), statement.of or Decimal(1)
        found = self._percentage(statement, value, KnownFigure(value=of, name=_OF))
        return self._explained(found, self._known.around(statement))

    def _percentage(self, statement: Statement, value: Decimal, of: KnownFigure) -> StatementAudit:
        printed = self._read(statement.printed or "") or Decimal(0)
        audit = audit_percentage(value, of.value, printed)
        return StatementAudit(
            statement=statement,
            verdict=StatementVerdict(audit.verdict.value),
            stated=printed,
            computed=audit.shown,
            rounded=audit.rounded,
            numerator=value,
            denominator=of,
        )

    def _explained(
        self, audit: StatementAudit, known: Iterable[KnownFigure] = ()
    ) -> StatementAudit:
        """Return *audit* with what would explain a percentage that is off."""
        value, of, printed = audit.numerator, audit.denominator, audit.stated
        if audit.holds or value is None or of is None or printed is None:
            return audit
        slips = likely_slips(value, of.value, printed, known=known, house=self._house)
        return evolve(audit, slips=slips)

    def total(self, statement: Statement) -> StatementAudit:
        """Hold a total against its parts, and the statements that are its rows."""
        rows = (self._by_id[row].value for row in statement.rows)
        parts = (*statement.parts, *(value for value in rows if value is not None))
        given, total = sum(parts, Decimal(0)), statement.value or Decimal(0)
        audit = _compared(statement, total, given)
        return audit if audit.holds else evolve(audit, slips=slips_between(given, total, "total"))

    def part(self, statement: Statement) -> StatementAudit:
        """Hold a part against its whole."""
        value, of = statement.value or Decimal(0), statement.of or Decimal(0)
        verdict = StatementVerdict.EXACT if value <= of else StatementVerdict.OFF
        return StatementAudit(statement=statement, verdict=verdict, stated=value, computed=of)

    def change(self, statement: Statement) -> StatementAudit:
        """Hold a change against the figures before and after it: its size, then its percentage."""
        value, earlier = statement.value or Decimal(0), self._earlier(statement)
        audit = StatementAudit(statement=statement, verdict=StatementVerdict.NOT_TRIED)
        if earlier is None:
            return audit
        if statement.change is not None:
            audit = _compared(statement, statement.change, value - earlier)
        if audit.holds and statement.printed is not None and earlier > 0:
            audit = self._growth(statement, value - earlier, earlier)
        return evolve(audit, denominator=KnownFigure(value=earlier, name=_EARLIER))

    def _growth(self, statement: Statement, grown: Decimal, earlier: Decimal) -> StatementAudit:
        """Hold the percentage of a change against it; one printed with no sign is of its size."""
        printed = self._read(statement.printed or "") or Decimal(0)
        size = grown if printed < 0 else abs(grown)
        before = KnownFigure(value=earlier, name=_EARLIER)
        return self._explained(self._percentage(statement, size, before))

    def _earlier(self, statement: Statement) -> Decimal | None:
        """Return the figure before: the one stated, else that of the statement named."""
        if statement.earlier is not None or statement.against is None:
            return statement.earlier
        return self._by_id[statement.against].value

    def count(self, statement: Statement) -> StatementAudit:
        """Hold a count of tasks against the register on the day it speaks of."""
        if statement.standing is None or statement.on is None:
            return StatementAudit(statement=statement, verdict=StatementVerdict.NOT_TRIED)
        counts = self._known.task_counts(statement.on, statement.scope)
        return _compared(statement, statement.value, Decimal(count_of(counts, statement.standing)))

    def rate(self, statement: Statement) -> StatementAudit:
        """Try a rate against the whole it names, then against every other that is known.

        Of several that give it, one that gives it exactly or rounded is taken before one of which
        it was cut off, then the first.
        """
        value = statement.value or Decimal(0)
        claimed = self._known.claimed(statement)
        around = self._known.around(statement)
        tried = around
        if claimed is not None:
            tried = (claimed, *(one for one in around if one.value != claimed.value))
        audits = [self._percentage(statement, value, one) for one in tried]
        if not audits:
            return StatementAudit(statement=statement, verdict=StatementVerdict.NOT_TRIED)
        found = audits[0]
        if claimed is None or not found.holds:
            fitting = [one for one in audits if one.holds]
            found = min(fitting, key=_rank, default=found)
        verdict = found.verdict
        if not found.holds:
            verdict = StatementVerdict.NO_DENOMINATOR
            found = self._explained(found) if claimed is not None else found
        elif claimed is not None and found is not audits[0]:
            verdict = StatementVerdict.ANOTHER_DENOMINATOR
        return evolve(found, verdict=verdict, claimed=claimed, tried=tried)

    def complement(self, statement: Statement) -> StatementAudit:
        """Hold percentages that together are the whole against a hundred."""
        shares = [share for words in statement.shares if (share := self._read(words)) is not None]
        total = sum(shares, Decimal(0))
        verdict = StatementVerdict.EXACT if total == _WHOLE else StatementVerdict.ROUNDED
        if not sums_to_whole(shares, self._house) and total != _WHOLE:
            verdict = StatementVerdict.OFF
        return StatementAudit(
            statement=statement, verdict=verdict, stated=total, computed=Decimal(_WHOLE)
        )


def _rank(audit: StatementAudit) -> int:
    """The nearer to exact, the smaller."""
    return [*StatementVerdict].index(audit.verdict)


def _compared(statement: Statement, stated: Decimal | None, given: Decimal) -> StatementAudit:
    verdict = StatementVerdict.EXACT if stated == given else StatementVerdict.OFF
    return StatementAudit(statement=statement, verdict=verdict, stated=stated, computed=given)


_AUDITS: Mapping[StatementKind, Callable[[_Auditor, Statement], StatementAudit]] = MappingProxyType(
    {
        StatementKind.FIGURE: _Auditor.figure,
        StatementKind.RATIO: _Auditor.ratio,
        StatementKind.SUM: _Auditor.total,
        StatementKind.PART: _Auditor.part,
        StatementKind.CHANGE: _Auditor.change,
        StatementKind.COUNT: _Auditor.count,
        StatementKind.RATE: _Auditor.rate,
        StatementKind.COMPLEMENT: _Auditor.complement,
    }
)
