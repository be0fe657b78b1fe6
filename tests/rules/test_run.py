"""What a rule about the run is told of it."""

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from tracker.assess import Assessment
from tracker.calendar import read_deadline
from tracker.domain import Register, Suppression, Task
from tracker.language import Text
from tracker.rules import (
    CATALOGUE,
    Override,
    Remark,
    Rule,
    Run,
    RunRule,
    Selection,
    Settings,
    Severity,
    check,
)

AS_OF = date(2023, 7, 1)
SILENCED = Suppression(rule="DL001", reason="waits")
TASK = Task(id="T-1", title="T", deadline=read_deadline("quý II/2023"), suppressions=[SILENCED])
REGISTER = Register(title="Under test", tasks=[TASK])
TOLD = Text(vi="x", en="x")


def seen_by(rules: tuple[Rule, ...] = CATALOGUE, settings: Settings | None = None) -> Run:
    """Return the run as a rule about it sees it."""
    seen: list[Run] = []

    def looking(run: Run) -> Iterator[Remark]:
        seen.append(run)
        yield from ()

    looker = RunRule(
        code="ZZ001",
        name="looking-on",
        severity=Severity.INFO,
        subjects=(),
        summary=TOLD,
        why=TOLD,
        clear=TOLD,
        quiet=TOLD,
        message=TOLD,
        hint=TOLD,
        remarks=looking,
    )
    check(REGISTER, as_of=AS_OF, rules=(looker, *rules), settings=settings)
    (run,) = seen
    return run


def failing(_: Assessment) -> Iterator[Remark]:
    """Fail, as a rule of a plug-in may."""
    raise RuntimeError


def test_it_runs_after_every_other_rule() -> None:
    """Wherever it stands, it sees all that ran, and none about the run."""
    ran = [rule.code for rule in seen_by().rules]

    assert ran == [rule.code for rule in CATALOGUE if not isinstance(rule, RunRule)]


def test_a_rule_that_was_not_chosen_did_not_run() -> None:
    """It is known all the same."""
    run = seen_by(settings=Settings(layers=(Selection(ignore=("DL001",)),)))

    assert "DL001" not in {rule.code for rule in run.rules}
    assert "DL001" in {rule.code for rule in run.known}
    assert ("task", "T-1", SILENCED) not in run.used


def test_a_rule_that_failed_did_not_run() -> None:
    """Nothing is known of what it would have found."""
    overdue = CATALOGUE[0]
    run = seen_by((evolve(overdue, origin="plug-in", remarks=failing),))

    assert ([*run.rules], [rule.code for rule in run.known]) == ([], ["ZZ001", overdue.code])


def test_what_silenced_something_was_used() -> None:
    """It stands with the entry it is in, and its rule spoke."""
    run = seen_by()

    assert ("task", "T-1", SILENCED) in run.used
    assert ("DL001", "task", "T-1") in run.spoken


def test_what_settings_silence_was_not_silenced_by_the_register() -> None:
    """A suppression is no use where the rule does not speak anyway."""
    silent = Override(reason="closed", subjects=["T-*"], ignore=["DL001"])
    run = seen_by(settings=Settings(overrides=(silent,)))

    assert ("task", "T-1", SILENCED) not in run.used
    assert ("DL001", "task", "T-1") not in run.spoken
