"""``tracker config``: what registers are checked by, and where each setting comes from."""

import click

from tracker.cli.against import baseline_option
from tracker.cli.bilingual import bilingual_command
from tracker.cli.check_options import (
    extend_select_option,
    fail_on_option,
    ignore_option,
    select_option,
)
from tracker.cli.configuration_table import Given, configuration_table
from tracker.cli.configured import configuration_options, configured_for
from tracker.cli.parameters import language_option, split_names
from tracker.cli.plugins import known_to_run, plugin_options
from tracker.cli.rows import CSV, JSON, table_format_option
from tracker.cli.terminal import say
from tracker.formats import csv_text, json_text
from tracker.language import Language, Text
from tracker.stores.files import STANDARD_INPUT
from tracker.tables import Table, table_text


@bilingual_command(
    "config",
    Text(
        vi="Cho biết sổ được kiểm tra theo cấu hình nào, mỗi thiết đặt lấy từ đâu. Không nêu sổ "
        "nào thì là của thư mục đang đứng.",
        en="Show what registers are checked by, and where each setting comes from. Without a "
        "register it is what holds in the working folder.",
    ),
)
@click.argument("paths", metavar="[REGISTER]...", nargs=-1)
@select_option
@extend_select_option
@ignore_option
@fail_on_option
@baseline_option
@configuration_options
@plugin_options
@table_format_option
@language_option
def config_command(
    *,
    paths: tuple[str, ...],
    select: tuple[str, ...],
    extend_select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    baseline: str | None,
    config: str | None,
    isolated: bool,
    rule_files: tuple[str, ...],
    no_plugins: bool,
    layout: str,
    language: str | None,
) -> None:
    """Read the configuration of each register, and print what holds for it."""
    known = known_to_run(rule_files, no_plugins=no_plugins)
    asked = paths or [STANDARD_INPUT]
    configured = configured_for(asked, known.rules, config, isolated=isolated)
    given: Given = {
        "select": (*split_names(select),),
        "extend-select": (*split_names(extend_select),),
        "ignore": (*split_names(ignore),),
        "fail-on": fail_on,
        "lang": language,
        "baseline": baseline,
    }
    spoken = Language(language) if language else configured.language or Language.EN
    known.tell(spoken)
    tables = [configuration_table(path, configured, given) for path in configured.paths]
    say(_written(tables, layout, spoken))
    if known.status:
        click.get_current_context().exit(known.status)


def _written(tables: list[Table], layout: str, language: Language) -> str:
    rows = [row for table in tables for row in table.records]
    if layout == JSON:
        return json_text({"rows": rows}, language)
    if layout == CSV:
        return csv_text(rows, tables[0].keys, language)
    return "\n\n".join(table_text(table, language, layout) for table in tables)
