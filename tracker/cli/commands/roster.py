"""``tracker roster``: who leads."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from tracker.assess import Assessment
from tracker.cli.bilingual import bilingual_command, bilingual_option
from tracker.cli.parameters import OneOf, as_of_option, language_option, registers_argument
from tracker.cli.rows import print_tables, table_format_option
from tracker.language import Text
from tracker.tables import (
    Table,
    roster_calendar_table,
    roster_history_table,
    roster_members_table,
    roster_table,
)


class Listing(StrEnum):
    """What the rows of a roster are."""

    MANDATE = "mandate"
    MEMBER = "member"
    """A member, with the turns it has had."""
    CALENDAR = "calendar"
    """A turn of the year ahead."""
    HISTORY = "history"
    """A turn that was held, and how it departs from the rotation that explains them."""


_TABLES: Mapping[Listing, Callable[[Assessment], Table]] = MappingProxyType(
    {
        Listing.MANDATE: roster_table,
        Listing.MEMBER: roster_members_table,
        Listing.CALENDAR: roster_calendar_table,
        Listing.HISTORY: roster_history_table,
    }
)


@bilingual_command(
    "roster",
    Text(
        vi="Cụm trưởng, cụm phó: đã qua, đương nhiệm, kế tiếp; số lượt của từng đơn vị; lịch một "
        "năm tới; quy luật luân phiên.",
        en="Show leaders and deputies. Past, present and next; the turns of each member; the "
        "calendar of the year ahead; the rotation they follow.",
    ),
)
@registers_argument
@as_of_option
@bilingual_option(
    "--by",
    "listing",
    type=OneOf(lambda: [*Listing], "|".join(Listing)),
    default=Listing.MANDATE.value,
    text=Text(
        vi="Mỗi hàng là gì: mandate là một nhiệm kỳ, member là một đơn vị và số lượt của nó, "
        "calendar là một lượt trong năm tới, history là một lượt đã qua và chỗ khác thứ tự; mặc "
        "định là mandate.",
        en="What a row is: mandate is a time in a role, member is a member and its turns, calendar "
        "is a turn of the year ahead, history is a turn held and how it departs from the order; "
        "by default a mandate.",
    ),
)
@table_format_option
@language_option
def roster_command(
    *,
    paths: tuple[str, ...],
    as_of: date | None,
    listing: str,
    layout: str,
    language: str | None,
) -> None:
    """Print the roster table."""
    print_tables(paths, as_of, layout, language, _TABLES[Listing(listing)])
