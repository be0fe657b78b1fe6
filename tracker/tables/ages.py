"""What is overdue, by how long it has been so."""

from collections import Counter
from collections.abc import Iterable
from types import MappingProxyType

from tracker.assess import Ageing, Assessment, Standing, Timeliness, counted, shares_by_unit
from tracker.language import Language, Text, natural_order
from tracker.tables.labels import TOTAL
from tracker.tables.table import Column, Row, Table, key
from tracker.tables.tally import tasks_caption, tasks_summary

_NAMES = MappingProxyType(
    {
        Ageing.UP_TO_30: Text(vi="1–30 ngày", en="1–30 days"),
        Ageing.UP_TO_60: Text(vi="31–60 ngày", en="31–60 days"),
        Ageing.UP_TO_90: Text(vi="61–90 ngày", en="61–90 days"),
        Ageing.UP_TO_120: Text(vi="91–120 ngày", en="91–120 days"),
        Ageing.OVER_120: Text(vi="trên 120 ngày", en="over 120 days"),
    }
)


def ages_table(assessment: Assessment) -> Table:
    """Return how much is overdue by 1–30, 31–60, 61–90, 91–120 and over 120 days.

    Recurring tasks count by occurrence. Each class says which units how many of its tasks are of,
    each counted its own share of a task of several units.
    """
    ages: dict[Ageing | None, list[int]] = {}
    for one in _overdue(counted(assessment.assigned)):
        ages.setdefault(one.ageing, []).append(one.days_late)
    units: dict[Ageing | None, Counter[str]] = {}
    for standing in assessment.assigned:
        for unit, share in shares_by_unit(standing):
            if unit is not None and share.timeliness is Timeliness.OVERDUE:
                units.setdefault(share.ageing, Counter())[unit] += 1
    all_ages = [days for of_class in ages.values() for days in of_class]
    all_units = sum(units.values(), Counter[str]())
    return Table(
        keys=_KEYS,
        columns=_COLUMNS,
        rows=[
            _row(age, name, ages.get(age, []), units.get(age, Counter()), assessment)
            for age, name in _NAMES.items()
        ],
        caption=tasks_caption(assessment),
        summary=tasks_summary(assessment),
        total=_row(None, TOTAL, all_ages, all_units, assessment),
    )


def _overdue(standings: Iterable[Standing]) -> Iterable[Standing]:
    return (one for one in standings if one.timeliness is Timeliness.OVERDUE)


def _row(
    age: Ageing | None,
    name: Text,
    days_late: list[int],
    units: Counter[str],
    assessment: Assessment,
) -> Row:
    names = {unit: assessment.register.name_on(unit, assessment.as_of) for unit in units}
    most_first = sorted(units, key=lambda unit: (-units[unit], natural_order(names[unit].vi), unit))
    return {
        "group": age,
        "name": name,
        "overdue": len(days_late),
        "longest": max(days_late, default=None),
        "units": most_first,
        "unit_names": [names[unit] for unit in most_first],
        "units_overdue": [units[unit] for unit in most_first],
    }


def _units(row: Row, language: Language) -> str:
    pairs = zip(row["unit_names"], row["units_overdue"], strict=True)
    return ", ".join(f"{name.in_language(language)} ({count})" for name, count in pairs)


_KEYS = ("group", "name", "overdue", "longest", "units", "unit_names", "units_overdue")
_COLUMNS = (
    Column(heading=Text(vi="Quá hạn", en="Overdue for"), cell=key("name")),
    Column(heading=Text(vi="Số nhiệm vụ", en="Tasks"), cell=key("overdue"), right=True),
    Column(
        heading=Text(vi="Lâu nhất (ngày)", en="Longest (days)"), cell=key("longest"), right=True
    ),
    Column(heading=Text(vi="Đơn vị chủ trì", en="Lead units"), cell=_units, width=60),
)
