"""``tracker rules``: every rule, or one explained."""

import click

from tracker.cli.bilingual import bilingual_command
from tracker.cli.explaining import explain_rule
from tracker.cli.parameters import language_option
from tracker.cli.rows import CSV, JSON, table_format_option
from tracker.cli.terminal import say
from tracker.formats import csv_text, json_text
from tracker.language import Language, Text
from tracker.rules import CATALOGUE, find_rule
from tracker.tables import rules_table, table_text


@bilingual_command(
    "rules",
    Text(
        vi="Liệt kê các quy tắc, hoặc giải thích một quy tắc theo mã hay tên.",
        en="List the rules. Given a code or a name, explain that rule.",
    ),
)
@click.argument("code", required=False)
@table_format_option
@language_option
def rules_command(*, code: str | None, layout: str, language: str | None) -> None:
    """Print the catalogue, or the page of one rule."""
    spoken = Language(language) if language else Language.EN
    if code and layout not in {JSON, CSV}:
        explain_rule(code, spoken)
        return
    rules = (find_rule(CATALOGUE, code),) if code else CATALOGUE
    table = rules_table(rules, spoken)
    if layout == JSON:
        say(json_text({"rows": table.rows}, spoken))
    elif layout == CSV:
        say(csv_text(table.rows, table.keys, spoken))
    else:
        say(table_text(table, spoken, layout))
