"""Roles: what a member of a cluster can be."""

import pytest

from tracker.domain import DEPUTY, LEADER, Mandate, Register, Role
from tracker.errors import RegisterError
from tracker.language import Language


def test_leader_and_deputy_need_not_be_recorded() -> None:
    """Every register has these two, by the names the field uses."""
    roles = Register(title="Sổ").role_by_id
    assert [(role.id, role.called.vi, role.called.en) for role in roles.values()] == [
        (LEADER, "cụm trưởng", "leader"),
        (DEPUTY, "cụm phó", "deputy"),
    ]


def test_a_recorded_role_of_the_same_id_is_another_name_for_it() -> None:
    """The leader of a bloc may be called so, and stays first."""
    recorded = Role(id=LEADER, name="khối trưởng", name_en="head of the bloc")
    roles = Register(title="Sổ", roles=[Role(id="x", name="thư ký"), recorded]).role_by_id
    assert [role.called.vi for role in roles.values()] == ["khối trưởng", "cụm phó", "thư ký"]


def test_a_role_without_an_english_name_has_one_name() -> None:
    """What nobody translated is shown as recorded."""
    assert Role(id="x", name="thư ký").called.en == "thư ký"
    assert Role(id="x", name="thư ký", name_en="secretary").called.en == "secretary"


def test_a_mandate_is_of_a_role_there_is() -> None:
    """A role that is neither built in nor recorded is told as any id that leads nowhere."""
    with pytest.raises(RegisterError) as caught:
        Register(title="Sổ", mandates=[Mandate(id="m", cluster="c", role="leadr", holder="a")])
    told = caught.value.lines(Language.EN)
    assert "<register>: Mandate m: role: no role has the id “leadr”; did you mean “leader”?" in told
