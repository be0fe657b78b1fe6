"""The roster: who led each cluster and was its deputy, who does now, and who is next."""

from datetime import date

from tracker.assess import Assessment, MandateStanding, Roster, Tense
from tracker.language import Language, Text, filled, natural_order, write_date
from tracker.tables.labels import (
    APPOINTMENT,
    OPEN_END,
    TENSE,
    UNKNOWN,
    VACANT,
    caption,
)
from tracker.tables.table import Column, Row, Table, key, known, label

_CAPTION = Text(
    vi="{title}: cụm trưởng, cụm phó, tính đến ngày {as_of}",
    en="{title}: leaders and deputies as of {as_of}",
)
_SUMMARY = Text(
    vi="{clusters} cụm, {held} vai có người giữ, {vacant} vai khuyết",
    en="clusters: {clusters}, roles held: {held}, vacant: {vacant}",
)
_ABOUT = Text(vi="khoảng {day}", en="about {day}")


def roster_table(assessment: Assessment) -> Table:
    """Return who holds each role in each cluster: past, present and next.

    Returns:
        The table; rows in order of cluster id, leader before deputy, earliest mandate first. A
        role that nobody holds on the day has a row of its own, without a holder.
    """
    rosters = sorted(assessment.rosters, key=_order)
    held = sum(roster.present is not None for roster in rosters)
    return Table(
        keys=_KEYS,
        columns=_COLUMNS,
        rows=[row for roster in rosters for row in _rows(assessment, roster)],
        caption=caption(_CAPTION, assessment.register, assessment.as_of),
        summary=filled(
            _SUMMARY,
            clusters=len(assessment.register.clusters),
            held=held,
            vacant=len(rosters) - held,
        ),
    )


def _order(roster: Roster) -> tuple[object, ...]:
    return (natural_order(roster.cluster.id), roster.rank)


def _rows(assessment: Assessment, roster: Roster) -> list[Row]:
    rows: list[Row] = []
    predecessor: str | None = None
    for held in roster.mandates:
        if held.tense is Tense.NEXT and roster.present is None and not _has_vacancy(rows):
            rows.append(_vacancy(roster, assessment.as_of))
        rows.append(_row(assessment, roster, held, predecessor))
        predecessor = held.mandate.holder
    if roster.present is None and not _has_vacancy(rows):
        rows.append(_vacancy(roster, assessment.as_of))
    return rows


def _has_vacancy(rows: list[Row]) -> bool:
    return any(row["holder"] is None for row in rows)


def _row(
    assessment: Assessment, roster: Roster, held: MandateStanding, predecessor: str | None
) -> Row:
    mandate, register = held.mandate, assessment.register
    days_left = None
    if held.tense is Tense.PRESENT and held.ends_on:
        days_left = (held.ends_on - assessment.as_of).days
    return {
        "cluster": roster.cluster.id,
        "cluster_name": roster.cluster.name_on(assessment.as_of),
        "role": roster.role.id,
        "role_name": roster.role.called,
        "tense": held.tense,
        "mandate": mandate.id,
        "holder": mandate.holder,
        "holder_name": register.name_on(mandate.holder, assessment.as_of),
        "representative": mandate.representative,
        "how": mandate.how,
        "begins_on": held.begins_on,
        "begins_assumed": held.begins_assumed,
        "ends_on": held.ends_on,
        "days_left": days_left,
        "predecessor": predecessor,
        "predecessor_name": register.name_on(predecessor, assessment.as_of)
        if predecessor
        else None,
    }


def _vacancy(roster: Roster, as_of: date) -> Row:
    return {
        **dict.fromkeys(_KEYS),
        "cluster": roster.cluster.id,
        "cluster_name": roster.cluster.name_on(as_of),
        "role": roster.role.id,
        "role_name": roster.role.called,
        "tense": Tense.PRESENT,
        "begins_assumed": False,
    }


def _role(row: Row, language: Language) -> str:
    """Return what the role is called, as a line begins."""
    name: str = row["role_name"].in_language(language)
    return name[:1].upper() + name[1:]


def _holder(row: Row, language: Language) -> str:
    name: Text = row["holder_name"] or VACANT
    return name.in_language(language)


def _begins(row: Row, language: Language) -> str:
    if row["holder"] is None:
        return ""
    if row["begins_on"] is None:
        return UNKNOWN.in_language(language)
    if row["begins_assumed"]:
        return _ABOUT.fill(language, {"day": row["begins_on"]})
    return write_date(row["begins_on"], language)


def _ends(row: Row, language: Language) -> object:
    return "" if row["holder"] is None else known("ends_on", OPEN_END)(row, language)


def _predecessor(row: Row, language: Language) -> object:
    return "" if row["holder"] is None else known("predecessor_name", UNKNOWN)(row, language)


def _how(row: Row, language: Language) -> str:
    return APPOINTMENT[row["how"]].in_language(language) if row["how"] else ""


_KEYS = (
    *("cluster", "cluster_name", "role", "role_name", "tense", "mandate", "holder", "holder_name"),
    *("representative", "how", "begins_on", "begins_assumed", "ends_on", "days_left"),
    *("predecessor", "predecessor_name"),
)
_COLUMNS = (
    Column(heading=Text(vi="Cụm", en="Cluster"), cell=key("cluster_name"), width=24),
    Column(heading=Text(vi="Vai", en="Role"), cell=_role),
    Column(heading=Text(vi="Thời điểm", en="When"), cell=label(TENSE, "tense")),
    Column(heading=Text(vi="Đơn vị giữ vai", en="Holder"), cell=_holder, width=36),
    Column(heading=Text(vi="Cách chọn", en="How"), cell=_how),
    Column(heading=Text(vi="Từ ngày", en="From"), cell=_begins),
    Column(heading=Text(vi="Đến ngày", en="To"), cell=_ends),
    Column(heading=Text(vi="Đơn vị trước", en="Predecessor"), cell=_predecessor, width=30),
)
