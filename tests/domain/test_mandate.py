"""Mandates: roles, how holders come to them, and what they hand over."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tracker.domain import (
    DEPUTY,
    LEADER,
    Appointment,
    Cluster,
    Handover,
    Mandate,
    Organization,
    Register,
    Role,
    Task,
)
from tracker.errors import RegisterError
from tracker.language import Language

RefusalOf = Callable[[Callable[[], object]], tuple[str, str, str]]


def test_the_leader_stands_before_the_deputy() -> None:
    """Roles are ranked as rosters list them: these two, then others as recorded."""
    others = [Role(id="secretary", name="thư ký"), Role(id=DEPUTY, name="phó cụm")]
    roles = Register(title="Sổ", roles=others).role_by_id
    assert [*roles] == [LEADER, DEPUTY, "secretary"]
    assert roles[DEPUTY].called.vi == "phó cụm"


def test_an_open_mandate_may_begin_on_no_day_known() -> None:
    """What a source does not say of a mandate stays unknown."""
    mandate = Mandate(id="m", cluster="c", role=DEPUTY, holder="a")
    known = (mandate.begins_on, mandate.ends_on, mandate.decided_at, mandate.document)
    assert (*known, mandate.how, mandate.representative) == (None,) * 6


@pytest.mark.parametrize("how", [None, *Appointment])
def test_only_an_acting_mandate_fills_a_seat_for_now(how: Appointment | None) -> None:
    """Every other way to come to a role is to hold it."""
    mandate = Mandate(id="m", cluster="c", role=LEADER, holder="a", how=how)
    assert mandate.is_acting == (how is Appointment.ACTING)


def test_a_handover_may_be_known_only_in_part() -> None:
    """That something was handed over may be all that is known of it."""
    bare = Handover()
    assert (bare.on, bare.open_tasks, bare.record, bare.document) == (None, (), None, None)
    full = Handover(on=date(2024, 4, 2), open_tasks=iter(["T-1", "T-2"]), record="biên bản 03")
    assert full.open_tasks == ("T-1", "T-2")


def test_a_record_of_nothing_is_refused(refusal_of: RefusalOf) -> None:
    """A record is named in words, or left out."""
    assert refusal_of(lambda: Handover(record=" ")) == (
        "record",
        "Handover: record: để trống",
        "Handover: record: it is empty",
    )


def test_what_is_handed_over_is_recorded() -> None:
    """The tasks and the document of a handover are entries of the register."""
    entries: dict[str, Any] = {
        "organizations": [Organization(id="a", name="A")],
        "clusters": [Cluster(id="c", name="C")],
        "tasks": [Task(id="T-1", title="a")],
    }
    handover = Handover(open_tasks=["T-1", "T-2"], document="bb")
    mandate = Mandate(id="m", cluster="c", role=LEADER, holder="a", handover=handover)
    with pytest.raises(RegisterError) as caught:
        Register(title="Sổ", mandates=[mandate], **entries)
    assert sorted(caught.value.lines(Language.EN)) == [
        "<register>: Handover: document: no document has the id “bb”",
        "<register>: Handover: open_tasks: no task has the id “T-2”; did you mean “T-1”?",
    ]
