"""``tracker status``: where the tasks stand."""

from datetime import date
from functools import partial

from tracker.cli.bilingual import bilingual_command, bilingual_option
from tracker.cli.parameters import (
    OneOf,
    as_of_option,
    language_option,
    registers_argument,
    units_option,
)
from tracker.cli.rows import print_tables, table_format_option
from tracker.language import Text
from tracker.tables import Grouping, status_table


@bilingual_command(
    "status",
    Text(
        vi="Tình hình thực hiện nhiệm vụ. In từng nhiệm vụ; đếm theo đơn vị, văn bản, cụm hay "
        "mục; xếp việc quá hạn theo số ngày; hoặc in từng đơn vị của nhiệm vụ chung.",
        en="Show the status of tasks. One by one; counted by unit, document, cluster or section; "
        "those overdue by age; or unit by unit where several answer for a task.",
    ),
)
@registers_argument
@as_of_option
@units_option
@bilingual_option(
    "--by",
    "grouping",
    type=OneOf(lambda: [*Grouping], "|".join(Grouping)),
    default=Grouping.TASK.value,
    text=Text(
        vi="Mỗi hàng là gì: age là một nhóm số ngày quá hạn, member là một đơn vị của nhiệm vụ "
        "chung; mặc định là task.",
        en="What a row is: age is a class of days overdue, member is one unit of a task that "
        "several lead; by default a task.",
    ),
)
@table_format_option
@language_option
def status_command(
    *,
    paths: tuple[str, ...],
    as_of: date | None,
    units: tuple[str, ...],
    grouping: str,
    layout: str,
    language: str | None,
) -> None:
    """Print the status table."""
    build = partial(status_table, grouping=Grouping(grouping))
    print_tables(paths, as_of, layout, language, build, units)
