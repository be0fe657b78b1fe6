"""Commands that print a table: one way to load, assess and write for all of them."""

from collections.abc import Callable, Sequence
from datetime import date

from tracker.assess import Assessment, assess
from tracker.cli.bilingual import bilingual_option
from tracker.cli.parameters import Decorator, OneOf
from tracker.cli.registers import day_asked, load_all, spoken_in, tell_notices
from tracker.cli.terminal import say
from tracker.domain import Register
from tracker.errors import Problem
from tracker.formats import csv_text, json_text
from tracker.language import Language, Text
from tracker.tables import PLAIN_TEXT, Table, table_formats, table_text

JSON = "json"
CSV = "csv"

table_format_option: Decorator = bilingual_option(
    "--format",
    "layout",
    type=OneOf(lambda: [PLAIN_TEXT, JSON, CSV, *table_formats()[1:]], "FORMAT"),
    default=PLAIN_TEXT,
    text=Text(
        vi="text, json, csv, hoặc một dạng của tabulate (github, grid, html, tsv, …).",
        en="text, json, csv, or a format of tabulate (github, grid, html, tsv, …).",
    ),
)


def print_tables(
    paths: Sequence[str],
    as_of: date | None,
    layout: str,
    language: str | None,
    build: Callable[[Assessment], Table],
    units: Sequence[str] = (),
) -> None:
    """Print the table of each register; as JSON or CSV, the rows of all of them together.

    Where *units* are named, a table is of the tasks that these answer for.
    """
    notices: list[Problem] = []
    registers = load_all(paths, notices)
    day, spoken = day_asked(registers, as_of), spoken_in(registers, language)
    tell_notices(notices, spoken)
    asked = _asked(registers, units, day, spoken)
    tables = [
        build(assess(register, day, units=only))
        for register, only in zip(registers, asked, strict=True)
    ]
    say(_written(tables, day, layout, spoken))


def _asked(
    registers: Sequence[Register], units: Sequence[str], day: date, language: Language
) -> Sequence[tuple[str, ...] | None]:
    """Return the ids of the units named, register by register."""
    if not units:
        return [None for _ in registers]
    from tracker.cli.units import units_in  # noqa: PLC0415 -- names are read only where given

    return units_in(registers, units, day, language)


def _written(tables: Sequence[Table], day: date, layout: str, language: Language) -> str:
    rows = [row for table in tables for row in table.records]
    if layout == JSON:
        return json_text({"as_of": day, "rows": rows}, language)
    if layout == CSV:
        return csv_text(rows, tables[0].keys, language)
    return "\n\n".join(table_text(table, language, layout) for table in tables)
