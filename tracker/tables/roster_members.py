"""How many turns each member of a cluster has had in each role, and when the next is."""

from collections.abc import Iterable, Iterator
from datetime import date

from tracker.assess import Assessment, Roster, Tenure, members_on, tenures_of
from tracker.language import Language, Text, alphabetical, filled
from tracker.tables.labels import caption
from tracker.tables.roster import role_heading, role_told, roster_order
from tracker.tables.table import Column, Row, Table, key

_CAPTION = Text(
    vi="{title}: số lượt giữ vai của từng đơn vị, tính đến ngày {as_of}",
    en="{title}: turns of each member as of {as_of}",
)
_SUMMARY = Text(
    vi="{members} đơn vị; nhiều nhất {most}, ít nhất {fewest} lượt một vai",
    en="members: {members}; turns in one role: {most} at most, {fewest} at least",
)


def roster_members_table(assessment: Assessment) -> Table:
    """Return the turns of each member: begun by the day asked, and the next that can be foreseen.

    Rows are in order of cluster, role and name; one that is no longer a member stands there if it
    had a turn.
    """
    rosters = sorted(assessment.rosters, key=roster_order)
    rows = [row for roster in rosters for row in _rows(assessment, roster)]
    served = [row["turns_served"] for row in rows if row["is_member"]]
    return Table(
        keys=_KEYS,
        columns=_COLUMNS,
        rows=rows,
        caption=caption(_CAPTION, assessment.register, assessment.as_of),
        summary=filled(
            _SUMMARY,
            members=len({(row["cluster"], row["member"]) for row in rows if row["is_member"]}),
            most=max(served, default=0),
            fewest=min(served, default=0),
        ),
    )


def _rows(assessment: Assessment, roster: Roster) -> Iterator[Row]:
    register, as_of = assessment.register, assessment.as_of
    tenures = tenures_of(register, roster)
    coming = _next_turns(assessment, roster, tenures)
    had: dict[str, list[Tenure]] = {}
    for tenure in tenures:
        if tenure.holder is not None and tenure.begins_on <= as_of:
            had.setdefault(tenure.holder, []).append(tenure)
    members = members_on(register, roster.cluster.id, as_of)
    by_name = alphabetical(register.language)
    names = {one: register.name_on(one, as_of) for one in {*members, *had}}
    for member in sorted(names, key=lambda one: (by_name(names[one].vi), one)):
        turns = had.get(member, [])
        last = turns[-1] if turns else None
        yield {
            **role_told(roster, as_of),
            "member": member,
            "member_name": names[member],
            "is_member": member in members,
            "turns_served": len(turns),
            "last_began_on": last.begins_on if last is not None else None,
            "last_ended_on": last.ends_on if last is not None else None,
            "next_begins_on": coming.get(member),
        }


def _next_turns(
    assessment: Assessment, roster: Roster, tenures: Iterable[Tenure]
) -> dict[str | None, date]:
    """Return the first day of the next turn of each that has one within a year, by its holder."""
    days = [(one.begins_on, one.holder) for one in tenures if one.begins_on > assessment.as_of]
    plan = assessment.role_plan(roster)
    coming = plan.coming if plan is not None else ()
    days += [(turn.begins_on, turn.holder) for turn in coming if turn.begins_on is not None]
    return {holder: day for day, holder in sorted(days, key=lambda one: one[0], reverse=True)}


def _member(row: Row, language: Language) -> str:
    name: str = row["member_name"].in_language(language)
    return name if row["is_member"] else _LEFT.fill(language, {"name": name})


_LEFT = Text(vi="{name} (đã rời cụm)", en="{name} (has left)")
_KEYS = (
    *("cluster", "cluster_name", "role", "role_name", "member", "member_name", "is_member"),
    *("turns_served", "last_began_on", "last_ended_on", "next_begins_on"),
)
_COLUMNS = (
    Column(heading=Text(vi="Cụm", en="Cluster"), cell=key("cluster_name"), width=24),
    Column(heading=Text(vi="Vai", en="Role"), cell=role_heading),
    Column(heading=Text(vi="Đơn vị", en="Member"), cell=_member, width=36),
    Column(heading=Text(vi="Số lượt", en="Turns"), cell=key("turns_served"), right=True),
    Column(heading=Text(vi="Lượt gần nhất từ", en="Last from"), cell=key("last_began_on")),
    Column(heading=Text(vi="đến", en="to"), cell=key("last_ended_on")),
    Column(heading=Text(vi="Lượt tới từ", en="Next from"), cell=key("next_begins_on")),
)
