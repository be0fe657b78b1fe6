"""``tracker check``: run the rules over registers and say what they find."""

import os
from collections.abc import Sequence
from datetime import date
from functools import partial, reduce
from operator import add
from typing import Any

import click

from tracker.cli.against import Against, against_options, tell_changes
from tracker.cli.bilingual import bilingual_command, bilingual_option, language_of
from tracker.cli.check_options import (
    NEVER,
    extend_select_option,
    fail_on_option,
    ignore_option,
    select_option,
)
from tracker.cli.configured import configuration_options, configured_for
from tracker.cli.parameters import (
    OneOf,
    as_of_option,
    language_option,
    registers_argument,
)
from tracker.cli.registers import day_asked, load_all, spoken_in
from tracker.cli.rule_sets import Asked, rule_set_for, skipped_by_all
from tracker.cli.suppressed import refuse_unlisted, suppressed_option
from tracker.cli.terminal import paint_for_output, show
from tracker.domain import Register
from tracker.formats import FindingFormat, json_text, write_findings
from tracker.language import Language, Text
from tracker.rules import CATALOGUE, Report, RuleSet, Severity, run_rules


def _explain(context: click.Context, _: click.Parameter, code: str | None) -> None:
    """Explain a rule and end, before anything is asked of registers."""
    if code is None or context.resilient_parsing:
        return
    from tracker.cli.explaining import explain_rule  # noqa: PLC0415 -- it needs the tables

    explain_rule(code, language_of(context))
    context.exit()


@bilingual_command(
    "check",
    Text(
        vi="Kiểm tra sổ theo các quy tắc. REGISTER là một tệp .toml, một thư mục, hoặc - để đọc "
        "từ đầu vào chuẩn. Mã thoát: 0 là không có phát hiện nào từ mức --fail-on trở lên, "
        "1 là có, 2 là dùng sai lệnh hoặc không đọc được sổ.",
        en="Check registers by the rules. A REGISTER is a .toml file, a folder, or - for standard "
        "input. Exit status: 0 for nothing found at --fail-on or above, 1 for something, "
        "2 for wrong usage or a register that cannot be read.",
    ),
)
@registers_argument
@as_of_option
@select_option
@extend_select_option
@ignore_option
@fail_on_option
@bilingual_option(
    "--format",
    "layout",
    type=OneOf(lambda: [*FindingFormat], "FORMAT"),
    text=Text(
        vi="Dạng kết quả: text (mặc định), line, json, jsonl, csv, markdown, junit, github (chú "
        "thích của GitHub), sarif.",
        en="How findings are written: text (the default), line, json, jsonl, csv, markdown, junit, "
        "github (annotations), sarif.",
    ),
)
@bilingual_option(
    "--statistics",
    is_flag=True,
    text=Text(
        vi="Chỉ đếm các phát hiện theo quy tắc, nhiều nhất trước; dạng text hoặc json.",
        en="Only count the findings of each rule, most first; as text or json.",
    ),
)
@suppressed_option
@bilingual_option(
    "--quiet",
    is_flag=True,
    text=Text(vi="Không in gì, chỉ trả mã thoát.", en="Print nothing; only the status tells."),
)
@bilingual_option(
    "--exit-zero",
    is_flag=True,
    text=Text(
        vi="Mã thoát là 0 dù phát hiện gì; sổ không đọc được vẫn là 2.",
        en="Exit with 0 whatever is found; a register that cannot be read is still 2.",
    ),
)
@bilingual_option(
    "--explain",
    metavar="CODE",
    is_eager=True,
    expose_value=False,
    callback=_explain,
    text=Text(
        vi="Giải thích một quy tắc, như `tracker rules CODE`; không cần sổ nào.",
        en="Explain a rule, as `tracker rules CODE` does; no register is needed.",
    ),
)
@against_options
@configuration_options
@language_option
def check_command(
    *,
    paths: tuple[str, ...],
    as_of: date | None,
    select: tuple[str, ...],
    extend_select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    layout: str | None,
    statistics: bool,
    list_suppressed: bool,
    quiet: bool,
    exit_zero: bool,
    config: str | None,
    isolated: bool,
    language: str | None,
    **held_against: Any,
) -> None:
    """Load, check, write, and end with the status that scripts depend on."""
    configured = configured_for(paths, CATALOGUE, config, isolated=isolated)
    form = FindingFormat(configured.one("format", layout, FindingFormat.TEXT.value))
    against = Against(**held_against).with_baseline_of(configured)
    refuse_unlisted(form, asked=list_suppressed, findings=not (statistics or against.compares))
    others = against.other_registers(form, statistics=statistics)
    least = configured.one("fail-on", fail_on, Severity.ERROR.value)
    registers = load_all(paths)
    day = day_asked([*registers, *others], as_of)
    spoken = spoken_in(registers, configured.one_if_any("lang", language))
    asked = Asked(select=select, extend_select=extend_select, ignore=ignore)
    sets = [rule_set_for(path, asked, configured) for path in dict.fromkeys(paths)]
    earlier = against.day_before(day)
    report = _found(registers, sets, day, spoken)
    if against.compares:
        before = _found(others or registers, sets[:1] if others else sets, earlier, spoken)
        report = tell_changes(before, report, spoken, form, quiet=quiet)
    elif against.write_baseline is not None:
        against.keep(report, spoken)
        return
    else:
        report = against.sift(report, skipped_by_all(sets), spoken)
        write = _counted if statistics else partial(_written, list_suppressed=list_suppressed)
        show(write(report, spoken, form, paths), quiet=quiet)
    if least != NEVER and not exit_zero and report.reaches(Severity(least)):
        click.get_current_context().exit(1)


def _found(
    registers: Sequence[Register], sets: Sequence[RuleSet], day: date, language: Language
) -> Report:
    """Return what is found in all the registers, in each by its own rules."""
    pairs = zip(registers, sets, strict=True)
    return reduce(
        add, (run_rules(one, as_of=day, rules=rules, language=language) for one, rules in pairs)
    )


def _written(
    report: Report,
    language: Language,
    layout: FindingFormat,
    paths: tuple[str, ...],
    *,
    list_suppressed: bool,
) -> str:
    paint = paint_for_output(os.environ)
    return write_findings(
        report, language, layout, paint, registers=paths, list_suppressed=list_suppressed
    )


def _counted(report: Report, language: Language, layout: FindingFormat, _: tuple[str, ...]) -> str:
    from tracker.formats.statistics import (  # noqa: PLC0415 -- only where they are asked for
        statistics_data,
        statistics_text,
    )

    if layout is FindingFormat.JSON:
        return json_text(statistics_data(report), language)
    return statistics_text(report, language, paint_for_output(os.environ))
