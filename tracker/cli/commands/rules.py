"""``tracker rules``: every rule, or one explained."""

from collections.abc import Sequence

import click

from tracker.cli.bilingual import bilingual_command
from tracker.cli.explaining import explain_rule
from tracker.cli.parameters import language_option
from tracker.cli.plugins import known_to_run, plugin_options
from tracker.cli.rows import CSV, JSON, table_format_option
from tracker.cli.terminal import say
from tracker.formats import csv_text, json_text
from tracker.language import Language, Text
from tracker.rules import Rule, find_rule
from tracker.tables import rules_table, table_text


@bilingual_command(
    "rules",
    Text(
        vi="Liệt kê các quy tắc, hoặc giải thích một quy tắc theo mã hay tên. Mã thoát là 3 nếu "
        "một bộ quy tắc bổ sung bị lỗi.",
        en="List the rules. Given a code or a name, explain that rule. The exit status is 3 where "
        "a plug-in failed.",
    ),
)
@click.argument("code", required=False)
@plugin_options
@table_format_option
@language_option
def rules_command(
    *,
    code: str | None,
    rule_files: tuple[str, ...],
    no_plugins: bool,
    layout: str,
    language: str | None,
) -> None:
    """Print the catalogue, or the page of one rule."""
    spoken = Language(language) if language else Language.EN
    known = known_to_run(rule_files, no_plugins=no_plugins)
    known.tell(spoken)
    if code and layout not in {JSON, CSV}:
        explain_rule(code, spoken, known.rules)
    else:
        listed = (find_rule(known.rules, code),) if code else known.rules
        say(_listed(listed, spoken, layout))
    click.get_current_context().exit(known.status)


def _listed(rules: Sequence[Rule], language: Language, layout: str) -> str:
    table = rules_table(rules, language)
    if layout == JSON:
        return json_text({"rows": table.rows}, language)
    if layout == CSV:
        return csv_text(table.rows, table.keys, language)
    return table_text(table, language, layout)
