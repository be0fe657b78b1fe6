"""Tests of ids: borne by one entry each, and every id that is named borne by an entry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Location, Organization, Register, Source, Task
from tracker.domain.naming import Mention, Name, naming_flaws
from tracker.errors import RegisterError
from tracker.language import Language

IDS = st.sampled_from("abcdefgh")


def mention(target: str, *kinds: str, field: str = "basis", owner_id: str | None = None) -> Mention:
    """A mention of an id by a task."""
    return Mention(owner="Task t", owner_id=owner_id, field=field, target=target, kinds=kinds)


def told(names: list[Name], mentions: list[Mention], unsure: tuple[str, ...] = ()) -> list[str]:
    """What is told in English of names and mentions."""
    flaws = naming_flaws(names, mentions, unsure)
    return [flaw.problem().text.en for flaw in flaws]


@given(st.dictionaries(IDS, IDS))
def test_circles_are_exactly_the_chains_that_close(parents: dict[str, str]) -> None:
    """There is one flaw for each set of entries that are above each other, and no other."""
    circles = set()
    for start in parents:
        seen = [start]
        while seen[-1] in parents and parents[seen[-1]] not in seen:
            seen.append(parents[seen[-1]])
        if parents.get(seen[-1]) == start:
            circles.add(frozenset(seen))
    names = [Name(id=name, kind="task") for name in "abcdefgh"]
    mentions = [
        mention(above, "task", field="parent", owner_id=name) for name, above in parents.items()
    ]
    texts = told(names, mentions)
    found = [frozenset(text.removeprefix("parent: a circle, ").split(" → ")) for text in texts]
    assert sorted(map(sorted, found)) == sorted(map(sorted, circles))


@given(st.lists(st.tuples(IDS, st.sampled_from(["task", "plan"]))), st.lists(IDS))
def test_what_names_nothing_is_exactly_what_is_told(
    borne: list[tuple[str, str]], targets: list[str]
) -> None:
    """A mention is a flaw exactly if no entry of its kind bears the id first."""
    first = dict(reversed(borne))
    names = [Name(id=name, kind=kind) for name, kind in borne]
    flaws = naming_flaws(names, [mention(target, "task") for target in targets])
    dangling = [flaw for flaw in flaws if "no task has" in flaw.problem().text.en]
    assert len(dangling) == sum(first.get(target) != "task" for target in targets)
    assert len(flaws) - len(dangling) == len(borne) - len(first)


def test_an_id_that_may_be_there_is_not_missed() -> None:
    """Where an entry of a kind could not be read, what names its kind is left alone."""
    mentions = [mention("x", "task", "plan"), mention("y", "task")]
    assert told([], mentions, unsure=("plan",)) == ["Task t: basis: no task has the id “y”"]


@pytest.mark.parametrize(
    ("sources", "count"), [([], 0), (["a"], 1), (["b"], 0), (["a", "b"], 0), (["b,"], 1)]
)
def test_sources_are_checked_where_they_are_listed(sources: list[str], count: int) -> None:
    """A register that lists its sources has every source among them; another may name any."""
    names = [Name(id=name, kind="source") for name in sources]
    assert len(told(names, [mention("b", "source", field="source")])) == count


def test_the_nearest_id_is_looked_for_only_so_often() -> None:
    """Past two hundred an id is told without its neighbour, which takes time to find."""
    texts = told([Name(id="task-1", kind="task")], [mention("task-2", "task")] * 300)
    assert [text.endswith("did you mean “task-1”?") for text in texts] == [True] * 200 + [
        False
    ] * 100


@pytest.mark.parametrize("source", ["bao", "bao, đoạn 3", "bao đoạn 3", "bao,đoạn 3", "bao\tx"])
def test_a_source_begins_with_its_id(source: str) -> None:
    """What follows the first comma or space is the place in the source."""
    listed = Source(id="bao", title="Báo")
    task = Task(id="t", title="T", source=source)
    assert Register(title="R", sources=[listed], tasks=[task]).tasks == (task,)


def test_a_register_made_by_a_program_is_checked_too() -> None:
    """Every flaw is told with the place of its fact, where it has one."""
    place = Location(path="r.toml", line=7)
    with pytest.raises(RegisterError) as refused:
        Register(
            title="R",
            sources=[Source(id="bao", title="Báo")],
            organizations=[Organization(id="a", name="A", parent="b", location=place)],
            tasks=[Task(id="a", title="T", source="bo, đoạn 3", location=place)],
        )
    assert refused.value.lines(Language.EN) == [
        "r.toml:7: Organization a: parent: no organization has the id “b”",
        "r.toml:7: Task a: source: no source has the id “bo”; did you mean “bao”?",
        "r.toml:7: the id “a” is already that of an organization (r.toml:7); use an id only once",
    ]


def test_a_flaw_without_a_place() -> None:
    """What a program made has no line."""
    with pytest.raises(RegisterError) as refused:
        Register(title="R", tasks=[Task(id="a", title="T"), Task(id="a", title="T")])
    assert refused.value.lines(Language.VI) == [
        "<register>: mã “a” đã dùng cho task; mỗi mã chỉ dùng một lần"
    ]


@pytest.mark.parametrize(
    ("named", "told_en", "told_vi"),
    [
        (
            "Sở Xây dựng",
            "did you mean “so-xd”, whose name this is?",
            "có phải “so-xd”, vốn có tên này?",
        ),
        (
            "so xay dung",
            "did you mean “so-xd”, whose name this is?",
            "có phải “so-xd”, vốn có tên này?",
        ),
        ("SXD", "did you mean “so-xd”, whose name this is?", "có phải “so-xd”, vốn có tên này?"),
        ("so-xdd", "did you mean “so-xd”?", "có phải “so-xd”?"),
    ],
)
def test_a_name_in_place_of_an_id_is_told_with_the_id(
    named: str, told_en: str, told_vi: str
) -> None:
    """What equals a name of one organization, letter for letter or folded, is never accepted."""
    office = Organization(id="so-xd", name="Sở Xây dựng", aliases=["SXD"])
    other = Organization(id="y-te", name="Sở Y tế")
    task = Task(id="T", title="Kiểm tra", lead_units=[named])
    with pytest.raises(RegisterError) as caught:
        Register(title="Sổ", organizations=[office, other], tasks=[task])
    subject = "Task T: lead_units:"

    assert [problem.text.en for problem in caught.value.problems] == [
        f"{subject} no organization, cluster or group has the id “{named}”; {told_en}"
    ]
    assert [problem.text.vi for problem in caught.value.problems] == [
        f"{subject} không có organization, cluster hay group nào có mã “{named}”; {told_vi}"
    ]


def test_a_name_that_two_bear_suggests_neither() -> None:
    """Exactly one must be so called; an exact name goes before one that is only spelled like it."""
    names = [
        Name(id="van-1", kind="task", called=lambda: ["Tổ Văn", "?!"]),
        Name(id="van-2", kind="task", called=lambda: ["Tổ Vạn", "Tổ"]),
        Name(id="van-3", kind="plan", called=lambda: ["Kế hoạch"]),
    ]
    texts = told(names, [mention(one, "task") for one in ("to van", "Tổ Vạn", "Kế hoạch", "!?")])

    assert texts == [
        "Task t: basis: no task has the id “to van”",
        "Task t: basis: no task has the id “Tổ Vạn”; did you mean “van-2”, whose name this is?",
        "Task t: basis: no task has the id “Kế hoạch”",
        "Task t: basis: no task has the id “!?”",
    ]


def test_names_are_asked_for_only_when_an_id_names_nothing() -> None:
    """A register without a flaw costs no look at names."""

    def called() -> list[str]:
        pytest.fail("nobody needed the names")

    assert told([Name(id="a", kind="task", called=called)], [mention("a", "task")]) == []
