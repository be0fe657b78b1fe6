"""What holds of every table, whatever the register."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import Assessment, assess
from tracker.domain import Register
from tracker.formats import csv_text, json_text
from tracker.language import Language
from tracker.tables import (
    PLAIN_TEXT,
    Grouping,
    Table,
    agenda_table,
    progress_table,
    roster_calendar_table,
    roster_history_table,
    roster_members_table,
    roster_table,
    status_table,
    table_formats,
    table_text,
)
from tracker.testing import days, registers

Build = Callable[[Assessment], Table]

TABLES: dict[str, Build] = {
    **{grouping.value: partial(status_table, grouping=grouping) for grouping in Grouping},
    "agenda": lambda assessment: agenda_table(assessment, assessment.as_of + timedelta(days=400)),
    "progress": progress_table,
    "roster": roster_table,
    "roster by member": roster_members_table,
    "roster calendar": roster_calendar_table,
    "roster history": roster_history_table,
}
KEYS = {
    "task": "task title section cluster lead_units answering_units lead_unit_names deadline "
    "baseline_due current_due lifecycle timeliness baseline_timeliness days_left days_late "
    "completed_on progress members_done members occurrences_done occurrences "
    "occurrences_missed closed_on amendments approved_extensions ageing",
    **dict.fromkeys(
        ["unit", "document", "cluster", "section"],
        "group name total completed_on_time completed_late completed_no_deadline open_in_time "
        "open_due_soon open_overdue open_no_deadline completed_of_assigned "
        "completed_of_due",
    ),
    "age": "group name overdue longest units unit_names units_overdue",
    "member": "task title members_done members unit unit_name answering answering_name "
    "baseline_due current_due lifecycle timeliness days_left days_late closed_on completed_on "
    "progress occurrences_done occurrences occurrences_missed",
    "agenda": "due weekday at task title occurrence units unit_names lifecycle timeliness "
    "days_left working_days_left",
    "progress": "plan indicator title unit target actual percent progress printed measured_on "
    "expected pace forecast forecast_on",
    "roster": "cluster cluster_name role role_name tense mandate holder holder_name representative "
    "how begins_on begins_assumed ends_on turn_ends_on days_left predecessor predecessor_name "
    "is_foreseen",
    "roster by member": "cluster cluster_name role role_name member member_name is_member "
    "turns_served last_began_on last_ended_on next_begins_on",
    "roster calendar": "cluster cluster_name role role_name turn round group begins_on ends_on "
    "holder holder_name deviation reason is_foreseen",
    "roster history": "cluster cluster_name role role_name policy begins_on ends_on holder "
    "holder_name expected deviation about reason",
}


assessments = st.builds(assess, registers(), days())
LAYOUTS = st.sampled_from((PLAIN_TEXT, *table_formats()))
each_table = pytest.mark.parametrize("name", TABLES)


@each_table
def test_keys_are_a_contract(name: str) -> None:
    """Scripts depend on these names, in this order."""
    empty = assess(Register(title="Sổ"), date(2023, 4, 15))
    assert " ".join(TABLES[name](empty).keys) == KEYS[name]


# A register takes longer to draw than its tables to build, so each one drawn serves every table.


@given(assessment=assessments)
def test_every_row_has_exactly_the_keys(assessment: Assessment) -> None:
    """No row of any table lacks a key or has one more, the total row included."""
    for name, build in TABLES.items():
        table = build(assessment)
        rows = [*table.rows, *([table.total] if table.total else [])]
        wrong = [row.keys() ^ {*table.keys} for row in rows]
        assert (name, wrong) == (name, [set()] * len(rows))


@st.composite
def shuffled(draw: st.DrawFn, register: Register) -> Register:
    """Registers of the same entries in any order, parts of plans and clusters included.

    Only roles stay where they are, for the order in which they are recorded is their rank.
    """
    kinds = (
        *("organizations", "clusters", "documents", "briefings", "tasks", "plans", "mandates"),
        *("groups", "successions", "rotations", "statements"),
    )
    orders: dict[str, Any] = {
        kind: draw(st.permutations(getattr(register, kind))) for kind in kinds
    }
    orders["clusters"] = [
        evolve(cluster, members=draw(st.permutations(cluster.members)))
        for cluster in orders["clusters"]
    ]
    orders["plans"] = [
        evolve(plan, indicators=draw(st.permutations(plan.indicators))) for plan in orders["plans"]
    ]
    return evolve(register, **orders)


@given(data=st.data(), register=registers(), as_of=days(), language=st.sampled_from(Language))
def test_the_order_of_entries_changes_nothing(
    data: st.DataObject, register: Register, as_of: date, language: Language
) -> None:
    """Moving an entry in a register never changes what any table says."""
    moved = data.draw(shuffled(register))
    assessments_of = [assess(given, as_of) for given in (register, moved)]
    for build in TABLES.values():
        one, other = (build(assessment) for assessment in assessments_of)
        assert one.rows == other.rows
        assert table_text(one, language) == table_text(other, language)


@given(data=st.data(), assessment=assessments, language=st.sampled_from(Language))
def test_any_register_is_written_in_any_format(
    data: st.DataObject, assessment: Assessment, language: Language
) -> None:
    """No table of any register fails in any format, and text is always something."""
    for build in TABLES.values():
        table, layout = build(assessment), data.draw(LAYOUTS)
        assert table_text(table, language, layout)
        assert json_text({"rows": table.records}, language)
        assert csv_text(table.records, table.keys, language).startswith(",".join(table.keys))


@given(assessment=assessments)
def test_rows_are_the_same_in_every_language(assessment: Assessment) -> None:
    """What programs read of any table does not depend on the language people read."""
    for build in TABLES.values():
        rows = build(assessment).records
        vietnamese, english = (json_text({"rows": rows}, language) for language in Language)
        assert vietnamese == english
