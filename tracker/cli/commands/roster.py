"""``tracker roster``: who leads."""

from datetime import date

from tracker.cli.bilingual import bilingual_command
from tracker.cli.parameters import as_of_option, language_option, registers_argument
from tracker.cli.rows import print_tables, table_format_option
from tracker.language import Text
from tracker.tables import roster_table


@bilingual_command(
    "roster",
    Text(
        vi="Cụm trưởng, cụm phó: đã qua, đương nhiệm, kế tiếp.",
        en="Show leaders and deputies. Past, present and next.",
    ),
)
@registers_argument
@as_of_option
@table_format_option
@language_option
def roster_command(
    *, paths: tuple[str, ...], as_of: date | None, layout: str, language: str | None
) -> None:
    """Print the roster table."""
    print_tables(paths, as_of, layout, language, roster_table)
