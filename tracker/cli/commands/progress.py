"""``tracker progress``: the progress of plans."""

from datetime import date
from functools import partial

from tracker.cli.bilingual import bilingual_command, bilingual_option
from tracker.cli.parameters import as_of_option, language_option, registers_argument
from tracker.cli.rows import print_tables, table_format_option
from tracker.language import Text
from tracker.tables import progress_table


@bilingual_command(
    "progress",
    Text(
        vi="Tiến độ chỉ tiêu của các kế hoạch: kết quả, mức phải đạt theo tiến độ, dự báo.",
        en="Show the progress of plans. Actual figures, what an even pace gives, and a forecast.",
    ),
)
@registers_argument
@as_of_option
@bilingual_option(
    "--ascii",
    "plain",
    is_flag=True,
    text=Text(
        vi="Vẽ thanh tiến độ bằng ký tự ASCII, cho màn hình không có ký tự khối.",
        en="Draw the bars in ASCII, for terminals without block characters.",
    ),
)
@table_format_option
@language_option
def progress_command(
    *,
    paths: tuple[str, ...],
    as_of: date | None,
    layout: str,
    language: str | None,
    plain: bool,
) -> None:
    """Print the progress table."""
    print_tables(paths, as_of, layout, language, partial(progress_table, plain=plain))
