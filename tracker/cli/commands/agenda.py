"""``tracker agenda``: what is coming."""

from datetime import date

from tracker.assess import Assessment
from tracker.cli.bilingual import bilingual_command, bilingual_option
from tracker.cli.horizon import Horizon, Within
from tracker.cli.parameters import as_of_option, language_option, registers_argument, units_option
from tracker.cli.rows import print_tables, table_format_option
from tracker.language import Text
from tracker.tables import Table, agenda_table


@bilingual_command(
    "agenda",
    Text(
        vi="Việc sắp đến hạn, theo ngày. Nhiệm vụ chưa xong đến hạn từ ngày được hỏi, mỗi kỳ của "
        "nhiệm vụ định kỳ một hàng, với số ngày và số ngày làm việc còn lại.",
        en="Show what is coming, by day. Open tasks due from the day asked about on, every "
        "occurrence of recurring ones, with the days and the working days left.",
    ),
)
@registers_argument
@as_of_option
@units_option
@bilingual_option(
    "--within",
    "horizon",
    type=Within(),
    metavar="TIME",
    default="30d",
    text=Text(
        vi="Xem trước bao lâu: 30d, 4w, 3m, 1y (30 ngày, 4 tuần, 3 tháng, 1 năm); mặc định là 30d.",
        en="How far ahead to look: 30d, 4w, 3m, 1y; by default 30d.",
    ),
)
@table_format_option
@language_option
def agenda_command(
    *,
    paths: tuple[str, ...],
    as_of: date | None,
    units: tuple[str, ...],
    horizon: Horizon,
    layout: str,
    language: str | None,
) -> None:
    """Print the agenda."""

    def build(assessment: Assessment) -> Table:
        return agenda_table(assessment, horizon.last_day(assessment.as_of))

    print_tables(paths, as_of, layout, language, build, units)
