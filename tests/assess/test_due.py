"""When a task is due: what it is counted from, by which convention, and what moved it."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import assess_task, baseline_due, due_changes
from tracker.calendar import read_deadline
from tracker.calendar.convention import RollPolicy
from tracker.domain import (
    Amendment,
    Briefing,
    Closure,
    CountingConvention,
    Directive,
    Extension,
    ExtensionDecision,
    Policy,
    Register,
    Resolution,
    Task,
)

ISSUED, EFFECTIVE, GIVEN = date(2022, 12, 6), date(2023, 1, 1), date(2022, 12, 12)
LATER = date(2024, 1, 1)
PUBLISHED = date(2022, 12, 20)
RESOLUTION = Resolution(
    id="NQ",
    number="15-NQ/TU",
    issued_on=ISSUED,
    published_on=PUBLISHED,
    effective_from=EFFECTIVE,
)
OTHER = Directive(id="CT", number="05-CT/TU", issued_on=date(2022, 12, 9))
MEETING = Briefing(id="HN", title="Giao ban", held_on=date(2022, 12, 14))


def due(phrase: str, as_of: date = LATER, *, register: Any = None, **known: Any) -> date | None:
    """Return the baseline due day of a task with *phrase*, in a register of two documents."""
    task = Task(id="T-1", title="Báo cáo", deadline=read_deadline(phrase), **known)
    settings = {"documents": [RESOLUTION, OTHER], "briefings": [MEETING], **(register or {})}
    return baseline_due(task, Register(title="A", tasks=[task], **settings), as_of)


@pytest.mark.parametrize(
    ("phrase", "known", "expected"),
    [
        ("15 ngày làm việc kể từ ngày ký", {"basis": ["NQ"]}, date(2022, 12, 27)),
        ("10 ngày kể từ ngày ban hành", {"basis": ["NQ"]}, date(2022, 12, 16)),
        ("within 90 days of the date of this order", {"basis": ["NQ"]}, date(2023, 3, 6)),
        ("30 ngày kể từ ngày có hiệu lực", {"basis": ["NQ"]}, date(2023, 1, 31)),
        ("15 ngày kể từ ngày đăng Công báo", {"basis": ["NQ"]}, date(2023, 1, 4)),
        ("within 15 days of publication", {"basis": ["NQ"]}, date(2023, 1, 4)),
        ("5 ngày kể từ ngày được giao", {"assigned_on": GIVEN}, date(2022, 12, 19)),
        ("5 ngày kể từ ngày được giao", {"briefing": "HN"}, date(2022, 12, 19)),
        ("trước đại hội", {"anchored_on": date(2023, 5, 10)}, date(2023, 5, 9)),
        ("31/12", {"basis": ["NQ"]}, date(2022, 12, 31)),
        ("31/12", {"assigned_on": GIVEN}, date(2022, 12, 31)),
        ("10 ngày kể từ ngày ký", {"basis": ["NQ", "CT"]}, None),
        ("10 ngày kể từ ngày ký", {}, None),
        ("trước đại hội", {}, None),
        ("31/12", {}, None),
        ("thường xuyên", {"basis": ["NQ"]}, None),
    ],
)
def test_a_deadline_is_counted_from_what_the_register_records(
    phrase: str, known: dict[str, Any], expected: date | None
) -> None:
    """Issue, effect, assignment or event: the one the phrase names, and none where unsure."""
    assert due(phrase, **known) == expected


def test_a_day_the_documents_disagree_on_is_settled_by_hand() -> None:
    """Two documents of different days give none, until the task says which day it is."""
    basis: dict[str, Any] = {"basis": ["NQ", "CT"]}
    assert due("10 ngày kể từ ngày ký", **basis) is None
    assert due("10 ngày kể từ ngày ký", **basis, anchored_on=ISSUED) == date(2022, 12, 16)


@given(st.integers(-20, 20))
def test_an_anchor_is_not_known_before_its_day(days: int) -> None:
    """A document not yet issued, or an event not yet announced, sets no due day."""
    as_of = ISSUED + timedelta(days=days)
    counted = due("10 ngày kể từ ngày ký", as_of, basis=["NQ"])
    waited = due("trước đại hội", as_of, anchored_on=ISSUED)
    announced = due("trước đại hội", as_of, anchored_on=date(2023, 5, 10), anchor_known_on=ISSUED)

    assert [found is not None for found in (counted, waited, announced)] == [days >= 0] * 3


NEXT = CountingConvention(id="next", name="N", law="L, 1", written_roll=RollPolicy.NEXT)
FIRST = CountingConvention(id="first", name="F", law="L, 2", first_day_counts=True)


@pytest.mark.parametrize(
    ("policy", "of_document", "expected"),
    [
        (None, None, date(2022, 12, 16)),
        ("first", None, date(2022, 12, 15)),
        (None, "first", date(2022, 12, 15)),
        ("first", "next", date(2022, 12, 16)),
    ],
)
def test_a_document_may_count_otherwise_than_its_register(
    policy: str | None, of_document: str | None, expected: date
) -> None:
    """The convention of the document comes first, then the register's, then the Civil Code."""
    register = {
        "conventions": [NEXT, FIRST],
        "policy": Policy(convention=policy),
        "documents": [evolve(RESOLUTION, convention=of_document)],
    }
    assert due("10 ngày kể từ ngày ký", register=register, basis=["NQ"]) == expected


def test_a_written_day_moves_only_by_a_convention() -> None:
    """A Sunday stays the due day, unless the source says that it moves."""
    sunday, monday = date(2023, 3, 19), date(2023, 3, 20)
    rolling = {"conventions": [NEXT], "policy": Policy(convention="next")}

    assert due("19/3/2023") == sunday
    assert due("19/3/2023", register=rolling) == monday


def test_working_days_leave_out_the_closures_of_the_register() -> None:
    """A day the office is closed is no working day, whatever the country does."""
    closed = {"closures": [Closure(id="nghi", begins_on=date(2022, 12, 19))]}

    assert due("15 ngày làm việc kể từ ngày ký", register=closed, basis=["NQ"]) == date(
        2022, 12, 28
    )


def test_working_days_are_those_of_the_country() -> None:
    """A register kept elsewhere counts by the holidays of that country."""
    french = {"policy": Policy(country="FR")}
    phrase = "10 ngày làm việc kể từ ngày 10/7/2023"

    assert due(phrase) == date(2023, 7, 24)
    assert due(phrase, register=french) == date(2023, 7, 25)


MOVED = Task(
    id="T-1",
    title="Báo cáo",
    deadline=read_deadline("30/6/2023"),
    extensions=[
        Extension(
            new_due=date(2023, 9, 30),
            decision=ExtensionDecision.APPROVED,
            decided_on=date(2023, 6, 20),
        ),
    ],
    amendments=[
        Amendment(made_on=date(2023, 8, 1), deadline=read_deadline("tháng 8/2023"), document="CT"),
    ],
)


@pytest.mark.parametrize(
    ("as_of", "moves"),
    [
        (date(2023, 6, 19), []),
        (date(2023, 6, 20), [("2023-06-30", "2023-09-30")]),
        (date(2023, 8, 1), [("2023-06-30", "2023-09-30"), ("2023-09-30", "2023-08-31")]),
    ],
)
def test_every_move_of_a_deadline_keeps_both_days(
    as_of: date, moves: list[tuple[str, str]]
) -> None:
    """A later directive may bring a day forward; the old day and the baseline stay told."""
    register = Register(title="A", tasks=[MOVED], documents=[OTHER])
    found = due_changes(MOVED, register, as_of)
    stands = assess_task(MOVED, register, as_of)

    assert [(str(move.old_due), str(move.new_due)) for move in found] == moves
    assert stands.baseline_due == date(2023, 6, 30)
    assert str(stands.current_due) == (moves[-1][1] if moves else "2023-06-30")


def test_an_amendment_is_counted_from_its_own_document() -> None:
    """A count of days from signing in a later directive starts when that directive was signed."""
    amendment = Amendment(
        made_on=date(2023, 1, 3),
        deadline=read_deadline("10 ngày kể từ ngày ký"),
        document="CT",
    )
    task = evolve(MOVED, basis=["NQ"], extensions=(), amendments=(amendment,))
    register = Register(title="A", tasks=[task], documents=[RESOLUTION, OTHER])

    assert assess_task(task, register, LATER).current_due == date(2022, 12, 19)
