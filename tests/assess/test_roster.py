"""Who leads a cluster and who is its deputy."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.assess import MandateStanding, Roster, Tense, assess_rosters
from tracker.assess.roster import first_day
from tracker.calendar import read_period
from tracker.domain import (
    DEPUTY,
    LEADER,
    Briefing,
    Cluster,
    Document,
    Mandate,
    Organization,
    Register,
)
from tracker.testing import days, registers

START = date(2023, 1, 1)
Span = tuple[int | None, int | None]


def register_of(
    *mandates: Mandate, briefing: Briefing | None = None, document: Document | None = None
) -> Register:
    """Return a register of one cluster and two organizations, with these mandates."""
    return Register(
        title="Under test",
        organizations=(
            Organization(id="A", name="Đảng ủy A"),
            Organization(id="B", name="Đảng ủy B"),
        ),
        clusters=(Cluster(id="CUM-2", name="Cụm II"),),
        documents=(document,) if document else (),
        briefings=(briefing,) if briefing else (),
        mandates=mandates,
    )


def mandate(
    identifier: str, begins_on: date | None = None, ends_on: date | None = None, holder: str = "A"
) -> Mandate:
    """Return a leader of the cluster."""
    return Mandate(
        id=identifier,
        cluster="CUM-2",
        role=LEADER,
        holder=holder,
        begins_on=begins_on,
        ends_on=ends_on,
    )


def leaders(register: Register, as_of: date) -> Roster:
    """Return the roster of leaders."""
    return assess_rosters(register, as_of)[0]


def tenses(roster: Roster) -> dict[str, str]:
    """Return where each mandate of a roster lies."""
    return {held.mandate.id: held.tense.value for held in roster.mandates}


@given(registers(), days())
def test_nobody_shares_a_role_on_any_day(register: Register, as_of: date) -> None:
    """Of the mandates of one role in one cluster, at most one is present."""
    for roster in assess_rosters(register, as_of):
        present = [held for held in roster.mandates if held.tense is Tense.PRESENT]
        assert len(present) <= 1
        assert roster.present == (present[0] if present else None)


@given(registers(), days())
def test_every_mandate_stands_in_exactly_one_roster(register: Register, as_of: date) -> None:
    """Each cluster has a roster of leaders, one of deputies and those of roles it has besides."""
    rosters = assess_rosters(register, as_of)

    had = {(mandate.cluster, mandate.role) for mandate in register.mandates}
    had |= {(rotation.cluster, rotation.role) for rotation in register.rotations}
    assert [(roster.cluster.id, roster.role.id) for roster in rosters] == [
        (cluster.id, role)
        for cluster in register.clusters
        for role in register.role_by_id
        if role in {LEADER, DEPUTY} or (cluster.id, role) in had
    ]
    held = sorted(held.mandate.id for roster in rosters for held in roster.mandates)
    assert held == sorted(mandate.id for mandate in register.mandates)


SPANS = st.lists(
    st.tuples(st.none() | st.integers(0, 12), st.none() | st.integers(0, 8)), max_size=4
)


def mandates_of(spans: list[Span]) -> list[Mandate]:
    """Return leaders, each by its first day, if known, and how long it was to last."""
    made = []
    for place, (first, lasting) in enumerate(spans):
        begins_on = None if first is None else START + timedelta(days=first)
        ends_on = None if lasting is None else (begins_on or START) + timedelta(days=lasting)
        made.append(mandate(f"M-{place}", begins_on, ends_on))
    return made


@given(SPANS)
@example([(0, None), (5, 2)])
@example([(0, 8), (5, 2)])
@example([(3, None), (3, None)])
@example([(None, 3), (None, 6), (None, None)])
@example([(None, 8), (None, None), (4, 2)])
@example([(None, None), (None, None)])
def test_each_day_belongs_to_the_last_to_begin_of_those_that_still_hold(
    spans: list[Span],
) -> None:
    """Only the last begun holds, until its recorded end; of unknown first days, one by one."""
    mandates = mandates_of(spans)
    register = register_of(*mandates)
    unknown = [held for held in mandates if held.begins_on is None]
    known = [held for held in mandates if held.begins_on is not None]
    unknown.sort(key=lambda held: (held.ends_on or date.max, held.id))
    known.sort(key=lambda held: (held.begins_on, held.ends_on or date.max, held.id))

    for offset in range(-2, 25):
        day = START + timedelta(days=offset)
        begun = [held for held in known if held.begins_on and held.begins_on <= day]
        expected = begun[-1] if begun else None
        if expected is None:
            still = [held for held in unknown if held.ends_on and held.ends_on >= day]
            still_open = [held for held in unknown if held.ends_on is None]
            expected = next(iter([*still, *still_open[-1:]]), None)
        elif expected.ends_on and expected.ends_on < day:
            expected = None
        present = leaders(register, day).present
        assert (present.mandate if present else None) == expected


@given(SPANS, st.integers(-2, 25))
def test_a_role_is_vacant_exactly_when_it_was_held_before_and_is_not_now(
    spans: list[Span], asked: int
) -> None:
    """A role that nobody held yet is not vacant, and neither is one that somebody holds."""
    register = register_of(*mandates_of(spans))
    as_of = START + timedelta(days=asked)
    roster = leaders(register, as_of)

    held_before = any(
        leaders(register, START + timedelta(days=day)).present for day in range(-3, asked)
    )
    if roster.is_vacant:
        assert roster.present is None
        assert held_before
    elif roster.present is None:
        assert not held_before


def test_a_successor_closes_an_open_mandate() -> None:
    """Nobody recorded an end, yet the old one ends on the day before the new one begins."""
    register = register_of(mandate("M-1", date(2023, 1, 1)), mandate("M-2", date(2023, 7, 1)))

    day_before, on_the_day = (
        leaders(register, day) for day in (date(2023, 6, 30), date(2023, 7, 1))
    )

    assert [held.ends_on for held in on_the_day.mandates] == [date(2023, 6, 30), None]
    assert tenses(day_before) == {"M-1": "present", "M-2": "next"}
    assert tenses(on_the_day) == {"M-1": "past", "M-2": "present"}


def test_an_earlier_recorded_end_stands() -> None:
    """A successor that comes later does not lengthen a mandate."""
    register = register_of(
        mandate("M-1", date(2023, 1, 1), date(2023, 3, 31)), mandate("M-2", date(2023, 7, 1))
    )
    roster = leaders(register, date(2023, 5, 1))

    assert roster.mandates[0] == MandateStanding(
        mandate=register.mandates[0],
        begins_on=date(2023, 1, 1),
        begins_assumed=False,
        ends_on=date(2023, 3, 31),
        tense=Tense.PAST,
    )
    assert roster.is_vacant


def test_a_role_decided_but_not_begun_is_not_vacant() -> None:
    """Two mandates that begin on one later day leave the role not yet held, not vacant."""
    register = register_of(
        mandate("M-1", date(2023, 7, 1)), mandate("M-2", date(2023, 7, 1), holder="B")
    )
    roster = leaders(register, date(2023, 6, 30))

    assert tenses(roster) == {"M-1": "next", "M-2": "next"}
    assert not roster.is_vacant


def test_the_first_and_the_last_day_there_are_can_be_held() -> None:
    """The ends of the calendar are days like others."""
    register = register_of(
        mandate("M-1", date.min),
        mandate("M-2", date.min),
        mandate("M-3", date.max, date.max),
    )

    assert tenses(leaders(register, date.min)) == {"M-1": "past", "M-2": "present", "M-3": "next"}
    assert tenses(leaders(register, date.max)) == {"M-1": "past", "M-2": "past", "M-3": "present"}
    assert [held.ends_on for held in leaders(register, date.max).mandates] == [
        None,
        date.max - timedelta(days=1),
        date.max,
    ]


def test_a_mandate_of_the_first_day_alone_ends_on_it() -> None:
    """A successor that begins on the second day there is leaves the one before a single day."""
    register = register_of(mandate("M-1", date.min), mandate("M-2", date(1, 1, 2)))

    assert [held.ends_on for held in leaders(register, date.min).mandates] == [date.min, None]


def test_of_three_with_no_first_day_each_holds_until_its_end() -> None:
    """Only the last days are known, so each follows the one that ended before it."""
    register = register_of(
        mandate("M-3"),
        mandate("M-2", ends_on=date(2022, 12, 31)),
        mandate("M-1", ends_on=date(2021, 12, 31)),
    )

    assert tenses(leaders(register, date(2021, 12, 31))) == {
        "M-1": "present",
        "M-2": "next",
        "M-3": "next",
    }
    assert tenses(leaders(register, date(2022, 1, 1))) == {
        "M-1": "past",
        "M-2": "present",
        "M-3": "next",
    }
    assert tenses(leaders(register, date(2023, 1, 1))) == {
        "M-1": "past",
        "M-2": "past",
        "M-3": "present",
    }


REVIEWED = Briefing(id="GB-1", title="Giao ban", reviews=read_period("quý I/2023"))
LAUNCHED = Briefing(
    id="GB-1",
    title="Giao ban",
    reviews=read_period("tháng 1/2023"),
    launches=read_period("quý II/2023"),
)
HELD = Briefing(
    id="GB-1", title="Giao ban", held_on=date(2023, 4, 10), launches=read_period("quý II/2023")
)
NO_DAYS = Briefing(id="GB-1", title="Giao ban")
AT_THE_END = Briefing(id="GB-1", title="Giao ban", reviews=read_period("9999-12-31"))
ISSUED = Document(id="QD-1", number="01-QĐ/ĐU", issued_on=date(2023, 3, 1))
UNDATED = Document(id="QD-1", number="01-QĐ/ĐU")


@pytest.mark.parametrize(
    ("begins_on", "briefing", "document", "expected"),
    [
        pytest.param(date(2023, 5, 1), HELD, ISSUED, (date(2023, 5, 1), False), id="as recorded"),
        pytest.param(None, HELD, ISSUED, (date(2023, 4, 10), False), id="day of the briefing"),
        pytest.param(None, LAUNCHED, ISSUED, (date(2023, 3, 1), False), id="day of the document"),
        pytest.param(None, None, ISSUED, (date(2023, 3, 1), False), id="no briefing"),
        pytest.param(None, LAUNCHED, UNDATED, (date(2023, 4, 1), True), id="period launched"),
        pytest.param(None, REVIEWED, None, (date(2023, 4, 1), True), id="after the one reviewed"),
        pytest.param(None, NO_DAYS, UNDATED, (None, False), id="nothing is dated"),
        pytest.param(None, None, None, (None, False), id="nothing is said"),
        pytest.param(None, AT_THE_END, None, (None, False), id="no day comes after"),
    ],
)
def test_the_first_day_is_the_best_that_is_known(
    begins_on: date | None,
    briefing: Briefing | None,
    document: Document | None,
    expected: tuple[date | None, bool],
) -> None:
    """A recorded day before that of the briefing, then of the document, then of a period."""
    held = Mandate(
        id="M-1",
        cluster="CUM-2",
        role=LEADER,
        holder="A",
        begins_on=begins_on,
        decided_at="GB-1" if briefing else None,
        document="QD-1" if document else None,
    )
    register = register_of(held, briefing=briefing, document=document)

    assert first_day(register, held) == expected
