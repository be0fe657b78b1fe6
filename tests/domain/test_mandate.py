"""Mandates: roles and how holders come to them."""

from tracker.domain import DEPUTY, LEADER, Mandate, Register, Role


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
