"""``tracker status``: where the tasks stand."""

from datetime import date
from functools import partial

from tracker.cli.bilingual import bilingual_command, bilingual_option
from tracker.cli.parameters import OneOf, as_of_option, language_option, registers_argument
from tracker.cli.rows import print_tables, table_format_option
from tracker.language import Text
from tracker.tables import Grouping, status_table


@bilingual_command(
    "status",
    Text(
        vi="Tình hình thực hiện nhiệm vụ. In từng nhiệm vụ, hoặc đếm theo đơn vị, văn bản, "
        "cụm hay mục.",
        en="Show the status of tasks. One by one, or counted by unit, document, cluster or "
        "section.",
    ),
)
@registers_argument
@as_of_option
@bilingual_option(
    "--by",
    "grouping",
    type=OneOf(lambda: [*Grouping], "task|unit|document|cluster|section"),
    default=Grouping.TASK.value,
    text=Text(vi="Mỗi hàng là gì; mặc định là task.", en="What a row is; by default a task."),
)
@table_format_option
@language_option
def status_command(
    *,
    paths: tuple[str, ...],
    as_of: date | None,
    grouping: str,
    layout: str,
    language: str | None,
) -> None:
    """Print the status table."""
    build = partial(status_table, grouping=Grouping(grouping))
    print_tables(paths, as_of, layout, language, build)
