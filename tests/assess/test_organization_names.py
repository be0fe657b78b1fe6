"""Which organization a text names, and that nothing is ever picked of several that fit."""

import random
from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import (
    MatchKind,
    OrganizationMatch,
    OrganizationNames,
    find_organization,
)
from tracker.domain import (
    Cluster,
    Organization,
    Register,
    Renaming,
    Succession,
    SuccessionKind,
)
from tracker.testing import registers

TURN = date(2025, 7, 1)
BEFORE = date(2025, 6, 30)
BUILDING = Organization(
    id="so-xd",
    name="Sở Xây dựng",
    name_en="Department of Construction",
    aliases=["SXD", "Sở XD"],
    renamings=[Renaming(on=TURN, name="Sở Xây dựng và Giao thông")],
)
HEALTH = Organization(id="so-yt", name="Sở Y tế", aliases=["SYT"])
HOME = Organization(id="so-nv", name="Sở Nội vụ")
CITY = Organization(id="hcm", name="Ủy ban nhân dân TP. Hồ Chí Minh")
CLUSTER = Cluster(id="C2", name="Cụm II")
REGISTER = Register(title="Sổ", organizations=[BUILDING, HEALTH, HOME, CITY], clusters=[CLUSTER])


def several(*organizations: Organization, successions: tuple[Succession, ...] = ()) -> Register:
    """Return a register of organizations."""
    return Register(title="Sổ", organizations=organizations, successions=successions)


@pytest.mark.parametrize(
    ("text", "found", "how"),
    [
        ("so-xd", "so-xd", MatchKind.ID),
        ("Sở Xây dựng và Giao thông", "so-xd", MatchKind.NAME),
        ("Sở Xây dựng", "so-xd", MatchKind.FORMER),
        ("Department of Construction", "so-xd", MatchKind.FORMER),
        ("SXD", "so-xd", MatchKind.ALIAS),
        ("  Sở Y tế ", "so-yt", MatchKind.NAME),
        (normalize("NFD", "Sở Y tế"), "so-yt", MatchKind.NAME),
        ("so y te", "so-yt", MatchKind.FOLDED),
        ("SỞ  Y TẾ", "so-yt", MatchKind.FOLDED),
        ("sxd", "so-xd", MatchKind.FOLDED),
        ("SO-XD", "so-xd", MatchKind.FOLDED),
        ("UBND TP Hồ Chí Minh", None, None),
        ("Ủy ban nhân dân TP.Hồ Chí Minh", "hcm", MatchKind.FOLDED),
        ("Uỷ ban nhân dân Tp Hồ Chí Minh", "hcm", MatchKind.FOLDED),
        ("Cụm II", "C2", MatchKind.NAME),
        ("cum ii", "C2", MatchKind.FOLDED),
        ("Sở Tư pháp", None, None),
        ("", None, None),
        ("…", None, None),
    ],
)
def test_a_text_names_an_organization(text: str, found: str | None, how: MatchKind | None) -> None:
    """The id or any name finds the one that bears it, and the match says how."""
    match = find_organization(REGISTER, text)

    assert (match.organization, match.how) == (found, how)
    assert match.candidates == ((found,) if found else ())
    assert not match.is_ambiguous
    assert not (found and match.suggestions)


@pytest.mark.parametrize(
    ("as_of", "text", "how"),
    [
        (BEFORE, "Sở Xây dựng", MatchKind.NAME),
        (BEFORE, "Department of Construction", MatchKind.NAME),
        (BEFORE, "Sở Xây dựng và Giao thông", MatchKind.FORMER),
        (TURN, "Sở Xây dựng", MatchKind.FORMER),
        (TURN, "Sở Xây dựng và Giao thông", MatchKind.NAME),
    ],
)
def test_a_name_is_that_of_the_day(as_of: date, text: str, how: MatchKind) -> None:
    """Asked about a day, the name borne that day is the name; others find it all the same."""
    match = find_organization(REGISTER, text, as_of=as_of)

    assert (match.organization, match.how) == ("so-xd", how)


def test_of_two_that_fit_none_is_taken() -> None:
    """Whether by a name, an alias or a spelling, two that fit are both told, in natural order."""
    register = several(
        Organization(id="t-10", name="Phòng Nội vụ", aliases=["PNV"]),
        Organization(id="t-2", name="Phòng nội vụ"),
        Organization(id="a", name="PNV"),
    )

    assert find_organization(register, "phong noi vu") == OrganizationMatch(
        text="phong noi vu", how=MatchKind.FOLDED, candidates=("t-2", "t-10")
    )
    assert find_organization(register, "PNV") == OrganizationMatch(
        text="PNV", how=MatchKind.NAME, candidates=("a", "t-10")
    )
    assert find_organization(register, "PNV").is_ambiguous


def test_an_exact_name_goes_before_one_spelled_like_it() -> None:
    """Two names that differ only by accents each find their own; an id goes before any name."""
    register = several(
        Organization(id="a", name="Tổ Văn"),
        Organization(id="b", name="Tổ Vạn"),
        Organization(id="to-van", name="b"),
    )
    names = OrganizationNames(register)

    assert [names.find(text).organization for text in ("Tổ Văn", "Tổ Vạn", "b")] == ["a", "b", "b"]
    assert names.find("to van").candidates == ("a", "b", "to-van")


def test_figures_are_never_run_together() -> None:
    """Punctuation parts words: 1 2 is not 12."""
    register = several(Organization(id="a", name="Tổ 1.2"), Organization(id="b", name="Tổ 12"))

    assert find_organization(register, "tổ 1 2").organization == "a"
    assert find_organization(register, "TỔ 12").organization == "b"


def test_a_day_tells_apart_those_that_are_not_there() -> None:
    """The successor of the same name is meant from its day on, the old body before it."""
    merger = Succession(
        id="S",
        kind=SuccessionKind.MERGED,
        effective_on=TURN,
        predecessors=["old", "other"],
        successors=["new"],
    )
    register = several(
        Organization(id="old", name="Sở A"),
        Organization(id="new", name="Sở A"),
        Organization(id="other", name="Sở B"),
        successions=(merger,),
    )
    names = OrganizationNames(register)

    assert names.find("Sở A").candidates == ("new", "old")
    assert names.find("Sở A", as_of=BEFORE).organization == "old"
    assert names.find("so a", as_of=TURN).organization == "new"
    assert names.find("Sở B", as_of=TURN).organization == "other"


def test_a_day_tells_apart_those_that_are_called_otherwise_then() -> None:
    """A name that one took over from another is that of the one that bears it on the day."""
    register = several(
        Organization(id="a", name="Sở A", renamings=[Renaming(on=TURN, name="Sở C")]),
        Organization(id="b", name="Sở B", renamings=[Renaming(on=TURN, name="Sở A")]),
    )
    names = OrganizationNames(register)

    assert names.find("Sở A").is_ambiguous
    assert names.find("Sở A", as_of=BEFORE).organization == "a"
    assert names.find("so a", as_of=TURN).organization == "b"


def test_days_of_their_own_say_who_is_there() -> None:
    """Who begins later or ended before is absent; the first and the last day are inside."""
    register = several(
        Organization(id="a", name="Sở A", ends_on=BEFORE),
        Organization(id="b", name="Sở A", begins_on=TURN),
    )

    assert find_organization(register, "Sở A", as_of=BEFORE).organization == "a"
    assert find_organization(register, "Sở A", as_of=TURN).organization == "b"


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [
        ("Sở Y te xx", ("so-yt",)),
        ("Nội vụ", ("so-nv",)),
        ("sở xây", ("so-xd", "so-yt")),
        ("x", ("so-xd",)),
        ("Sở Xây dựn", ("so-xd",)),
        ("hoàn toàn khác", ()),
        ("x" * 200, ()),
    ],
)
def test_near_names_are_suggested(text: str, suggestions: tuple[str, ...]) -> None:
    """Where nothing fits, the nearest come first, each organization once, at most three."""
    match = find_organization(REGISTER, text)

    assert match == OrganizationMatch(text=text, suggestions=suggestions)


def test_at_most_three_are_suggested_each_once() -> None:
    """Two near names of one organization are one suggestion, and the fourth is not told."""
    units = [Organization(id=f"p-{n}", name=f"Phường {n}", aliases=[f"P {n}"]) for n in range(9)]
    twice = Organization(id="p-x", name="Phường Xuân", aliases=["Phường Xuan Hoa", "P. Xuân Ho"])

    assert find_organization(several(twice), "phuong xuan ho").suggestions == ("p-x",)
    assert find_organization(several(*units), "Phường 10").suggestions == ("p-1", "p-0", "p-8")


@given(registers())
def test_every_name_finds_its_organization(register: Register) -> None:
    """Each name, in capitals or without accents too, finds what bears it or says who else does."""
    names = OrganizationNames(register)
    for organization in register.organization_by_id.values():
        assert names.find(organization.id).organization == organization.id
        for name in organization.names:
            capitals = name.upper()
            same_letters = capitals.casefold() == name.casefold()  # not so of “ı”
            for spelled in (name, capitals) if same_letters else (name,):
                match = names.find(spelled)
                passed = spelled != name and match.how is not MatchKind.FOLDED
                assert organization.id in match.candidates or match.how is MatchKind.ID or passed
                assert (match.organization is None) == match.is_ambiguous


@given(st.sampled_from(["Sở Xay dựng", "so y te", "Sở", "SXD", "Cum"]), st.randoms())
def test_the_order_recorded_does_not_matter(text: str, order: random.Random) -> None:
    """However the organizations are shuffled, the match is the same."""
    shuffled = [*REGISTER.organizations]
    order.shuffle(shuffled)
    register = Register(title="Sổ", organizations=shuffled, clusters=[CLUSTER])

    assert find_organization(register, text) == find_organization(REGISTER, text)


def test_ten_thousand_names_are_compared_with_few() -> None:
    """A slip among ten thousand like names still finds the one that was meant."""
    units = [Organization(id=f"x-{n}", name=f"Ủy ban nhân dân xã số {n}") for n in range(10_000)]
    names = OrganizationNames(several(*units))

    assert names.find("uy ban nhan dan xa so 4321").organization == "x-4321"
    assert names.find("Ủy ban nhân dn xã số 4321").suggestions[0] == "x-4321"
