"""The engine: runs rules over an assessment and gathers what they find."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import redirect_stdout
from datetime import date

from attrs import Factory, define, evolve

from tracker.assess import Assessment, assess
from tracker.domain import Fact, Register, Suppression
from tracker.errors import raised
from tracker.language import Language
from tracker.rules.catalogue import CATALOGUE
from tracker.rules.failure import RuleFailure
from tracker.rules.finding import Finding, find, place_of
from tracker.rules.remark import Remark
from tracker.rules.report import Report
from tracker.rules.rule import Rule, RunRule
from tracker.rules.rule_set import RuleSet, rule_set
from tracker.rules.run import Run
from tracker.rules.settings import Selection, Settings
from tracker.rules.suppressed import Suppressed

Progress = Callable[[int, int], None]
"""Is told, before each rule, how many have been run and how many there are."""


def check(
    register: Register,
    *,
    as_of: date,
    select: Iterable[str] = (),
    extend_select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    settings: Settings | None = None,
    language: Language | None = None,
    rules: Sequence[Rule] = CATALOGUE,
) -> Report:
    """Return what the rules find in *register* on the day *as_of*.

    Args:
        register: what is recorded.
        as_of: the day asked about.
        select: codes, prefixes, names or families of the rules to run; none means all of them, or
            those that *settings* choose.
        extend_select: rules to run beside those.
        ignore: rules to leave out.
        settings: what else holds: rules chosen, severities, options, and where rules are silent.
        language: the language to tell findings in; by default the register's own.
        rules: the rules there are.

    Raises:
        UsageError: a rule or an option is named that there is not.

    >>> from tracker.calendar import read_deadline
    >>> from tracker.domain import Task
    >>> task = Task(id="T-1", title="Inspect", deadline=read_deadline("quý II/2023"))
    >>> register = Register(title="One task", tasks=[task])
    >>> report = check(
    ...     register, as_of=date(2023, 7, 1), select=["task-overdue"], language=Language.EN
    ... )
    >>> [finding.message for finding in report]
    ['1 day overdue: it was due on 2023-06-30']
    """
    asked = Selection(select=[*select] or None, extend_select=extend_select, ignore=ignore)
    held = settings or Settings()
    chosen = rule_set(rules, evolve(held, layers=(*held.layers, asked)))
    return run_rules(register, as_of=as_of, rules=chosen, language=language)


def run_rules(
    register: Register,
    *,
    as_of: date,
    rules: RuleSet,
    language: Language | None = None,
    progress: Progress | None = None,
) -> Report:
    """Return what a set of rules finds in *register* on the day *as_of*.

    Args:
        register: what is recorded.
        as_of: the day asked about.
        rules: the rules to run, with what holds for each.
        language: the language to tell findings in; by default the register's own.
        progress: told of each rule before it is run.
    """
    spoken = Language(language or register.language)
    running = _Running(assessment=assess(register, as_of), rule_set=rules, language=spoken)
    return running.report(progress)


Told = tuple[Finding, Sequence[Suppression]]
"""A finding, and what silences it."""


@define
class _Running:
    """One run: what it goes by, and what it has come to so far."""

    assessment: Assessment
    rule_set: RuleSet
    language: Language
    findings: list[Finding] = Factory(list)
    suppressed: list[Suppressed] = Factory(list)
    failures: list[RuleFailure] = Factory(list)
    used: set[tuple[str, str, Suppression]] = Factory(set)
    spoken: set[tuple[str, str, str]] = Factory(set)
    done: list[Rule] = Factory(list)

    def report(self, progress: Progress | None) -> Report:
        """Run every rule, those about the run itself last, and return what they found."""
        rules = sorted(self.rule_set.rules, key=lambda rule: isinstance(rule, RunRule))
        for done, rule in enumerate(rules):
            if progress is not None:
                progress(done, len(rules))
            self._run(rule)
        return Report(
            as_of=self.assessment.as_of,
            findings=self.findings,
            suppressed=self.suppressed,
            failures=self.failures,
        )

    def _run(self, rule: Rule) -> None:
        """Run one rule; one of a plug-in that fails is told of, and finds nothing."""
        told: list[Told] | None
        if rule.origin is None:
            told = [*self._told(rule, self._remarks(rule))]
        else:
            told = self._told_by_plugin(rule, rule.origin)
            if told is None:
                return
        if not isinstance(rule, RunRule):
            self.done.append(rule)
        for finding, suppressions in told:
            kind, identifier = finding.subject.kind, finding.subject.id
            self.spoken.add((rule.code, kind, identifier))
            if suppressions:
                self.used.update((kind, identifier, one) for one in suppressions)
                self.suppressed.append(Suppressed(finding=finding, reason=reason_of(suppressions)))
            else:
                self.findings.append(finding)

    def _told_by_plugin(self, rule: Rule, origin: str) -> list[Told] | None:
        """Return what a rule of a plug-in finds, all of it; ``None`` where it fails.

        What it prints goes to standard error, where it spoils no data.
        """
        from tracker.rules.foreign import remarks_only, writable  # noqa: PLC0415 -- few runs have any

        try:
            with redirect_stdout(sys.stderr):
                told = [*self._told(rule, remarks_only(self._remarks(rule)))]
            return [(writable(finding), suppressions) for finding, suppressions in told]
        except (Exception, SystemExit) as error:  # noqa: BLE001 -- reported, and the run's exit says so
            failure = RuleFailure(origin=origin, code=rule.code, reason=raised(error))
            self.failures.append(failure)
            return None

    def _told(self, rule: Rule, remarks: Iterable[Remark]) -> Iterator[Told]:
        """Yield what a rule finds where it is not to be silent, and what silences it."""
        for remark in remarks:
            subject = remark.subject
            severity = self.rule_set.severity_of(rule, subject, place_of(remark))
            if severity is not None:
                finding = find(rule, remark, self.language, severity)
                yield finding, suppressions_of(rule, subject, self.assessment.as_of)

    def _remarks(self, rule: Rule) -> Iterator[Remark]:
        if not isinstance(rule, RunRule):
            return rule.look(self.assessment, self.rule_set.given(rule))
        run = Run(
            assessment=self.assessment,
            rules=self.done,
            known=self.rule_set.known,
            used=self.used,
            spoken=self.spoken,
        )
        return rule.remarks(run)


def suppressions_of(rule: Rule, subject: Fact, as_of: date) -> Sequence[Suppression]:
    """Return all that silences *rule* on the day, in the register beside what it speaks of."""
    listed: Sequence[Suppression] = getattr(subject, "suppressions", ())
    if not listed:
        return ()
    return [one for one in listed if one.is_in_force(as_of) and one.names(rule.code, rule.name)]


def reason_of(suppressions: Iterable[Suppression]) -> str:
    """Return the reason that holds longest, whatever order they stand in."""
    return max((one.ends_on or date.max, one.reason) for one in suppressions)[1]
