"""How many tasks stand how, by unit, document, cluster or section."""

from types import MappingProxyType

from tracker.assess import Assessment, Standing, TaskCounts, count_standings
from tracker.language import Text, natural_order
from tracker.tables.grouping import Grouping, name_of_group, shares_by_group
from tracker.tables.labels import NONE_GIVEN, TOTAL
from tracker.tables.table import Column, Row, Table, key, known
from tracker.tables.tally import tasks_caption, tasks_summary

_HEADING = MappingProxyType(
    {
        Grouping.UNIT: Text(vi="Đơn vị", en="Unit"),
        Grouping.DOCUMENT: Text(vi="Văn bản", en="Document"),
        Grouping.CLUSTER: Text(vi="Cụm", en="Cluster"),
        Grouping.SECTION: Text(vi="Mục", en="Section"),
    }
)
_COUNTED = (
    ("total", Text(vi="Tổng số", en="Total")),
    ("completed_on_time", Text(vi="Xong đúng hạn", en="Done on time")),
    ("completed_late", Text(vi="Xong quá hạn", en="Done late")),
    ("completed_no_deadline", Text(vi="Xong không hạn", en="Done, no deadline")),
    ("open_in_time", Text(vi="Chưa xong, trong hạn", en="Open, in time")),
    ("open_due_soon", Text(vi="Chưa xong, sắp đến hạn", en="Open, due soon")),
    ("open_overdue", Text(vi="Chưa xong, quá hạn", en="Open, overdue")),
    ("open_no_deadline", Text(vi="Chưa xong, không hạn", en="Open, no deadline")),
)
_RATES = (
    ("completed_of_assigned", Text(vi="Xong / được giao (%)", en="Done of assigned (%)")),
    ("completed_of_due", Text(vi="Xong / đến hạn (%)", en="Done of due (%)")),
)
_KEYS = ("group", "name", *(name for name, _ in (*_COUNTED, *_RATES)))
_NAME_WIDTH = 32
_COUNT_WIDTH = 9
"""Headings are wider than the counts below them, and are wrapped so that more columns fit."""


def counts_table(assessment: Assessment, grouping: Grouping) -> Table:
    """Return how many tasks stand how in each group, as reports on assigned tasks print them."""
    shares: dict[str | None, list[Standing]] = {}
    for standing in assessment.assigned:
        for group, share in shares_by_group(assessment, standing, grouping):
            shares.setdefault(group, []).append(share)
    named = sorted(
        ((group, name_of_group(assessment, grouping, group)) for group in shares),
        key=lambda entry: (
            entry[0] is None,
            natural_order(entry[1].vi if entry[1] else ""),
            entry[0] or "",
        ),
    )
    return Table(
        keys=_KEYS,
        columns=_columns(grouping),
        rows=[_row(group, name, count_standings(shares[group])) for group, name in named],
        caption=tasks_caption(assessment),
        summary=tasks_summary(assessment),
        total=_row(None, TOTAL, count_standings(assessment.assigned)),
    )


def _row(group: str | None, name: Text | None, counts: TaskCounts) -> Row:
    return {
        "group": group,
        "name": name,
        **{part: getattr(counts, part) for part, _ in _COUNTED},
        "completed_of_assigned": counts.of_assigned(),
        "completed_of_due": counts.of_due(),
    }


def _columns(grouping: Grouping) -> tuple[Column, ...]:
    return (
        Column(heading=_HEADING[grouping], cell=known("name", NONE_GIVEN), width=_NAME_WIDTH),
        *(
            Column(heading=heading, cell=key(name), right=True, width=_COUNT_WIDTH)
            for name, heading in (*_COUNTED, *_RATES)
        ),
    )
