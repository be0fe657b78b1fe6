"""``tracker check``: run the rules over registers and say what they find."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

import click

from tracker.cli.against import Against, against_options
from tracker.cli.bilingual import (
    BilingualOption,
    bilingual_command,
    bilingual_option,
    language_of,
)
from tracker.cli.check_options import (
    extend_select_option,
    fail_on_option,
    ignore_option,
    select_option,
)
from tracker.cli.configured import configuration_options
from tracker.cli.parameters import (
    OneOf,
    as_of_option,
    language_option,
    registers_argument,
)
from tracker.cli.plugins import known_to_run, plugin_options
from tracker.cli.rule_sets import Asked
from tracker.cli.suppressed import suppressed_option
from tracker.formats import FindingFormat
from tracker.language import Language, Text


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
@select_option
@extend_select_option
@ignore_option
@plugin_options
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
@configuration_options
@bilingual_option(
    "--watch",
    is_flag=True,
    text=Text(
        vi="Kiểm tra lại mỗi khi sổ thay đổi, cho đến khi bấm Ctrl+C.",
        en="Check again whenever a register changes, until Ctrl+C.",
    ),
)
@language_option
def check_command(
    *,
    select: tuple[str, ...],
    extend_select: tuple[str, ...],
    ignore: tuple[str, ...],
    language: str | None,
    watch: bool,
    baseline: str | None,
    write_baseline: str | None,
    since: date | None,
    diff: str | None,
    **given: Any,
) -> int | None:
    """Load, check, write, and end with the status that scripts depend on."""
    from tracker.cli.checking import CheckRequest, run_check  # noqa: PLC0415 -- not to explain a rule

    request = CheckRequest(
        asked=Asked(select=select, extend_select=extend_select, ignore=ignore),
        against=Against(baseline, write_baseline, since, diff),
        language=language,
        **given,
    )
    if not watch:
        run_check(request)
        return None
    from tracker.cli.watching import run_on_changes  # noqa: PLC0415 -- few checks are watched

    spoken = Language(language) if language else None
    told_in = spoken or language_of(click.get_current_context())
    return run_on_changes(partial(run_check, request), request.paths, told_in, spoken)
