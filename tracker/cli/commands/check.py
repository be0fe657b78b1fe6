"""``tracker check``: run the rules over registers and say what they find."""

import os
from collections.abc import Mapping, Sequence
from datetime import date
from functools import reduce
from operator import add
from typing import Any

import click

from tracker.cli.against import Against, against_options, tell_changes
from tracker.cli.bilingual import (
    BilingualOption,
    bilingual_command,
    bilingual_option,
    language_of,
)
from tracker.cli.parameters import (
    OneOf,
    as_of_option,
    language_option,
    names_option,
    registers_argument,
)
from tracker.cli.plugins import FAILED, Known, known_to_run, plugin_options, tell_failures
from tracker.cli.refusals import NO_STATISTICS
from tracker.cli.registers import day_asked, load_all, spoken_in
from tracker.cli.rule_sets import Asked, rule_set_for, skipped_by_all
from tracker.cli.terminal import paint_for_output, show
from tracker.domain import Register
from tracker.errors import UsageError
from tracker.formats import FindingFormat, json_text, write_findings
from tracker.language import Language, Text, filled
from tracker.rules import Report, Severity, run_rules

NEVER = "never"


class _ExplainOption(BilingualOption):
    """Explains a rule and ends, before anything is asked of registers."""

    def handle_parse_result(
        self, ctx: click.Context, opts: Mapping[str, Any], args: list[str]
    ) -> tuple[Any, list[str]]:
        """Explain the rule asked for, among the rules that the other options bring."""
        code = opts.get("explain")
        if code is None or ctx.resilient_parsing:
            return super().handle_parse_result(ctx, opts, args)
        from tracker.cli.explaining import explain_rule  # noqa: PLC0415 -- it needs the tables

        no_plugins = bool(opts.get("no_plugins"))
        known = known_to_run(opts.get("rule_files") or (), no_plugins=no_plugins)
        known.tell(language_of(ctx))
        explain_rule(str(code), language_of(ctx), known.rules)
        return ctx.exit(known.status)


@bilingual_command(
    "check",
    Text(
        vi="Kiểm tra sổ theo các quy tắc. REGISTER là một tệp .toml, một thư mục, hoặc - để đọc "
        "từ đầu vào chuẩn. Mã thoát: 0 là không có phát hiện nào từ mức --fail-on trở lên, "
        "1 là có, 2 là dùng sai lệnh hoặc không đọc được sổ, 3 là một bộ quy tắc bổ sung bị lỗi: "
        "những gì các quy tắc khác phát hiện vẫn được in.",
        en="Check registers by the rules. A REGISTER is a .toml file, a folder, or - for standard "
        "input. Exit status: 0 for nothing found at --fail-on or above, 1 for something, "
        "2 for wrong usage or a register that cannot be read, 3 for a plug-in that failed: what "
        "the other rules found is printed.",
    ),
)
@registers_argument
@as_of_option
@names_option(
    "--select",
    Text(
        vi="Chỉ chạy các quy tắc này: mã, tên hoặc họ (DL), cách nhau bằng dấu phẩy.",
        en="Run only these rules: codes, names or families (DL), separated by commas.",
    ),
)
@names_option(
    "--extend-select",
    Text(vi="Chạy thêm các quy tắc này.", en="Run these rules beside those chosen."),
)
@names_option(
    "--ignore",
    Text(vi="Không chạy các quy tắc này.", en="Leave these rules out."),
)
@plugin_options
@bilingual_option(
    "--fail-on",
    type=OneOf(lambda: [*Severity, NEVER], "error|warning|info|never"),
    default=Severity.ERROR.value,
    text=Text(
        vi="Mức nhẹ nhất khiến mã thoát là 1; mặc định là error.",
        en="The least severity that makes the exit status 1; by default error.",
    ),
)
@bilingual_option(
    "--format",
    "layout",
    type=OneOf(lambda: [*FindingFormat], "FORMAT"),
    default=FindingFormat.TEXT.value,
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
@bilingual_option(
    "--quiet",
    is_flag=True,
    text=Text(vi="Không in gì, chỉ trả mã thoát.", en="Print nothing; only the status tells."),
)
@bilingual_option(
    "--exit-zero",
    is_flag=True,
    text=Text(
        vi="Mã thoát là 0 dù phát hiện gì; sổ không đọc được vẫn là 2, quy tắc bị lỗi vẫn là 3.",
        en="Exit with 0 whatever is found; a register that cannot be read is still 2, and a "
        "plug-in that failed is 3.",
    ),
)
@bilingual_option(
    "--explain",
    metavar="CODE",
    is_eager=True,
    expose_value=False,
    cls=_ExplainOption,
    text=Text(
        vi="Giải thích một quy tắc, như `tracker rules CODE`; không cần sổ nào.",
        en="Explain a rule, as `tracker rules CODE` does; no register is needed.",
    ),
)
@against_options
@language_option
def check_command(
    *,
    paths: tuple[str, ...],
    as_of: date | None,
    select: tuple[str, ...],
    extend_select: tuple[str, ...],
    ignore: tuple[str, ...],
    rule_files: tuple[str, ...],
    no_plugins: bool,
    fail_on: str,
    layout: str,
    statistics: bool,
    quiet: bool,
    exit_zero: bool,
    language: str | None,
    **held_against: Any,
) -> None:
    """Load, check, write, and end with the status that scripts depend on."""
    if statistics and layout not in {FindingFormat.TEXT, FindingFormat.JSON}:
        raise UsageError(filled(NO_STATISTICS, layout=layout))
    against = Against(**held_against)
    others = against.other_registers(layout)
    registers = load_all(paths)
    day, spoken = day_asked([*registers, *others], as_of), spoken_in(registers, language)
    asked = Asked(select=select, extend_select=extend_select, ignore=ignore)
    known = known_to_run(rule_files, no_plugins=no_plugins)
    known.tell(spoken)
    sets = [rule_set_for(path, asked, known.rules) for path in dict.fromkeys(paths)]

    def found(those: Sequence[Register], on: date) -> Report:
        held = sets if those is registers else sets[:1] * len(those)
        pairs = zip(those, held, strict=True)
        checked = (run_rules(one, as_of=on, rules=rules, language=spoken) for one, rules in pairs)
        return reduce(add, checked).without_failed(known.failures)

    earlier = against.day_before(day)
    report = found(registers, day)
    if against.compares:
        before = found(others or registers, earlier)
        report = tell_changes(before, report, spoken, layout, quiet=quiet)
    elif against.write_baseline is not None:
        against.keep(report, spoken)
    else:
        report = against.sift(report, skipped_by_all(sets, report), spoken)
        write = _counted if statistics else _written
        show(write(report, spoken, FindingFormat(layout), paths), quiet=quiet)
    lenient = exit_zero or fail_on == NEVER or against.write_baseline is not None
    _end(report, known, None if lenient else Severity(fail_on), spoken)


def _end(report: Report, known: Known, fail_on: Severity | None, language: Language) -> None:
    """Tell which rules failed, and end with the status of the run."""
    tell_failures([one for one in report.failures if one not in known.failures], language)
    if report.failures:
        click.get_current_context().exit(FAILED)
    if fail_on is not None and report.reaches(fail_on):
        click.get_current_context().exit(1)


def _written(
    report: Report, language: Language, layout: FindingFormat, paths: tuple[str, ...]
) -> str:
    paint = paint_for_output(os.environ)
    return write_findings(report, language, layout, paint, registers=paths)


def _counted(report: Report, language: Language, layout: FindingFormat, _: tuple[str, ...]) -> str:
    from tracker.formats.statistics import (  # noqa: PLC0415 -- only where they are asked for
        statistics_data,
        statistics_text,
    )

    if layout is FindingFormat.JSON:
        return json_text(statistics_data(report), language)
    return statistics_text(report, language, paint_for_output(os.environ))
