"""One check of registers, as the command asks for it."""

import os
from collections.abc import Callable, Sequence
from datetime import date
from functools import reduce
from operator import add
from typing import NamedTuple

import click

from tracker.cli.against import Against, tell_changes
from tracker.cli.check_options import NEVER
from tracker.cli.configured import configured_for
from tracker.cli.plugins import FAILED, Known, known_to_run, tell_failures
from tracker.cli.registers import day_asked, load_all, spoken_in, tell_notices
from tracker.cli.rule_sets import Asked, rule_set_for, skipped_by_all
from tracker.cli.rules_progress import rules_progress
from tracker.cli.suppressed import refuse_unlisted
from tracker.cli.terminal import paint_for_output, show
from tracker.domain import Register
from tracker.errors import Problem
from tracker.formats import FindingFormat, json_text, write_findings
from tracker.language import Language
from tracker.rules import Report, RuleSet, Severity, run_rules


class CheckRequest(NamedTuple):
    """What one check was asked to do.

    Attributes:
        paths: the registers.
        asked: how rules are chosen.
        against: what the findings are held against.
        as_of: the day; ``None`` for today.
        rule_files: files of Python that bring rules.
        no_plugins: leave the rules of installed plug-ins out.
        fail_on: the least severity that makes the exit status 1; ``None`` as configured.
        layout: the format; ``None`` as configured.
        statistics: only count.
        list_suppressed: list what registers silence too.
        quiet: print nothing.
        exit_zero: end with 0 whatever is found.
        config: the configuration file to use.
        isolated: use no configuration file.
        language: the language; ``None`` as configured, else as the registers have it.
    """

    paths: tuple[str, ...]
    asked: Asked
    against: Against
    as_of: date | None
    rule_files: tuple[str, ...]
    no_plugins: bool
    fail_on: str | None
    layout: str | None
    statistics: bool
    list_suppressed: bool
    quiet: bool
    exit_zero: bool
    config: str | None
    isolated: bool
    language: str | None


class _Run(NamedTuple):
    """What a check needs, read and worked out before any rule runs."""

    registers: list[Register]
    others: list[Register]
    sets: list[RuleSet]
    known: Known
    against: Against
    day: date
    form: FindingFormat
    language: Language
    least: str


def run_check(request: CheckRequest) -> None:
    """Load, check and write; end with a status other than 0 where there is reason to.

    Raises:
        TrackerError: what was asked for cannot be done.
        click.exceptions.Exit: something is found at the severity asked, or a plug-in failed.
    """
    run = _prepared(request)
    against, earlier = run.against, run.against.day_before(run.day)
    report = _found(run, run.registers, run.sets, run.day).without_failed(run.known.failures)
    if against.compares:
        sets = run.sets[:1] if run.others else run.sets
        before = _found(run, run.others or run.registers, sets, earlier)
        before = before.without_failed(report.failures)
        report = report.without_failed(before.failures)
        report = tell_changes(before, report, run.language, run.form, quiet=request.quiet)
    elif against.write_baseline is not None:
        against.keep(report, run.language)
    else:
        report = against.sift(report, skipped_by_all(run.sets, report), run.language)
        show(_writer(request)(report, run.language, run.form), quiet=request.quiet)
    lenient = request.exit_zero or run.least == NEVER or against.write_baseline is not None
    _end(report, run.known, None if lenient else Severity(run.least), run.language)


def _prepared(request: CheckRequest) -> _Run:
    """Read the rules, the configuration and the registers; what is wrong with them is told here."""
    known = known_to_run(request.rule_files, no_plugins=request.no_plugins)
    configured = configured_for(
        request.paths, known.rules, request.config, isolated=request.isolated
    )
    form = FindingFormat(configured.one("format", request.layout, FindingFormat.TEXT.value))
    against = request.against.with_baseline_of(configured)
    counting = request.statistics or against.compares
    refuse_unlisted(form, asked=request.list_suppressed, findings=not counting)
    others = against.other_registers(form, statistics=request.statistics)
    least = configured.one("fail-on", request.fail_on, Severity.ERROR.value)
    notices: list[Problem] = []
    registers = load_all(request.paths, notices)
    day = day_asked([*registers, *others], request.as_of)
    spoken = spoken_in(registers, configured.one_if_any("lang", request.language))
    known.tell(spoken)
    tell_notices([] if request.quiet else notices, spoken)
    listed = dict.fromkeys(request.paths)
    sets = [rule_set_for(path, request.asked, known.rules, configured) for path in listed]
    return _Run(registers, others, sets, known, against, day, form, spoken, least)


def _found(run: _Run, registers: Sequence[Register], sets: Sequence[RuleSet], day: date) -> Report:
    """Return what is found in registers on a day, in each by its own rules."""
    with rules_progress(run.language) as progress:
        return reduce(
            add,
            (
                run_rules(one, as_of=day, rules=rules, language=run.language, progress=progress)
                for one, rules in zip(registers, sets, strict=True)
            ),
        )


def _end(report: Report, known: Known, fail_on: Severity | None, language: Language) -> None:
    """Tell which rules failed, and end with the status of the run."""
    tell_failures([one for one in report.failures if one not in known.failures], language)
    if report.failures:
        click.get_current_context().exit(FAILED)
    if fail_on is not None and report.reaches(fail_on):
        click.get_current_context().exit(1)


def _writer(request: CheckRequest) -> Callable[[Report, Language, FindingFormat], str]:
    """Return what writes a report as it was asked for."""

    def written(report: Report, language: Language, form: FindingFormat) -> str:
        return write_findings(
            report,
            language,
            form,
            paint_for_output(os.environ),
            registers=request.paths,
            list_suppressed=request.list_suppressed,
        )

    return _counted if request.statistics else written


def _counted(report: Report, language: Language, form: FindingFormat) -> str:
    from tracker.formats.statistics import (  # noqa: PLC0415 -- only where they are asked for
        statistics_data,
        statistics_text,
    )

    if form is FindingFormat.JSON:
        return json_text(statistics_data(report), language)
    return statistics_text(report, language, paint_for_output(os.environ))
