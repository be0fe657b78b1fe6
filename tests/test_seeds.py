"""The registers in seeds/ are what their pages say they are."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.domain import Register, Source
from tracker.domain.integrity import with_parts
from tracker.rules import CATALOGUE, check
from tracker.stores import load, save

SEEDS = Path(__file__).parents[1] / "seeds"
OFFICE = SEEDS / "office-2024.toml"
OFFICE_DAY = date(2024, 11, 20)
LOOKED_AT = {
    OFFICE.name: OFFICE_DAY,
    "cluster-2022-2024.toml": date(2024, 12, 20),
    "year-ahead-2026.toml": date(2025, 12, 20),
    "programme-2021-2025.toml": date(2024, 7, 1),
}
"""The day on which each register tells its reader to look at it."""
ID = re.compile(r'^id = "(.+)"$', re.MULTILINE)
COMMENT = re.compile(r"^# ((?:[A-Z]{2}\d{3}(?:, )?)+):", re.MULTILINE)

FIRST_QUIET_DAY, LAST_QUIET_DAY = date(2026, 1, 12), date(2030, 10, 1)

each_register = pytest.mark.parametrize(
    "path", sorted(SEEDS.glob("*.toml")), ids=lambda path: path.stem
)


@pytest.fixture(scope="module")
def office() -> Register:
    """Return the register of the invented office."""
    return load(OFFICE)


@pytest.fixture(scope="module")
def cluster() -> Register:
    """Return the register made from the article on Cluster II."""
    return load(SEEDS / "cum-ii-2023-q1.toml")


@pytest.fixture(scope="module")
def minimal() -> Register:
    """Return the smallest register."""
    return load(SEEDS / "minimal.toml")


@each_register
def test_every_register_loads(path: Path) -> None:
    """A register offered for reading and copying has a title, a task, and nothing wrong in it."""
    register = load(path)

    assert register.title_en is not None
    assert len(register.tasks) > 0


@each_register
def test_every_register_survives_saving(path: Path, tmp_path: Path) -> None:
    """A register saved to a new file and loaded again is the same register."""
    register = load(path)
    copy = tmp_path / "copy.toml"

    save(register, copy)

    assert load(copy) == register


@each_register
def test_every_register_is_listed(path: Path) -> None:
    """The page of seeds/ has a row for every register."""
    page = (SEEDS / "README.md").read_text(encoding="utf-8")

    assert f"| [`{path.name}`]({path.name}) |" in page


def test_every_rule_speaks_of_the_office(office: Register) -> None:
    """On the day the office is to be looked at, no rule of the catalogue is silent."""
    spoken = {finding.code for finding in check(office, as_of=OFFICE_DAY)}

    assert [rule.code for rule in CATALOGUE if rule.code not in spoken] == []


def announced_faults(text: str) -> set[tuple[str, str]]:
    """Return the id of each entry whose comments name a rule, with the rule's code.

    Blocks stand between empty lines; one without an id, such as a report, is a part of the entry
    before it. What stands above the first entry speaks of none.
    """
    faults: set[tuple[str, str]] = set()
    entry: str | None = None
    for block in text.split("\n\n"):
        named = ID.search(block)
        entry = named[1] if named else entry
        if entry is not None:
            faults |= {
                (entry, code) for line in COMMENT.findall(block) for code in line.split(", ")
            }
    return faults


@pytest.mark.parametrize(("name", "day"), LOOKED_AT.items())
def test_every_fault_is_announced(name: str, day: date) -> None:
    """Each finding is announced by a comment on its entry, and each announced fault is found."""
    path = SEEDS / name
    found = {(finding.subject.id, finding.code) for finding in check(load(path), as_of=day)}

    assert announced_faults(path.read_text(encoding="utf-8")) == found


def test_most_tasks_of_the_office_are_in_order(office: Register) -> None:
    """A register to learn from has dozens of tasks, more than half of them without a finding."""
    report = check(office, as_of=OFFICE_DAY)
    at_fault = {finding.subject.id for finding in report if finding.subject.kind == "task"}

    assert 40 <= len(office.tasks) <= 70
    assert 2 * len(at_fault) < len(office.tasks)


@given(st.dates(min_value=FIRST_QUIET_DAY, max_value=LAST_QUIET_DAY))
@example(FIRST_QUIET_DAY)
@example(LAST_QUIET_DAY)
def test_the_minimal_register_has_nothing_to_report(minimal: Register, day: date) -> None:
    """From the day its task is assigned until its silence is long, no rule speaks."""
    assert list(check(minimal, as_of=day)) == []


def test_the_quiet_days_are_those_of_the_minimal_task(minimal: Register) -> None:
    """They begin when the task is assigned, and end once it is near and was never reported on."""
    [task] = minimal.tasks
    [finding] = check(minimal, as_of=LAST_QUIET_DAY + timedelta(days=1))

    assert task.assigned_on == FIRST_QUIET_DAY
    assert (finding.code, finding.evidence["since"]) == ("DL015", FIRST_QUIET_DAY)


def test_the_cluster_register_has_what_the_article_tells(cluster: Register) -> None:
    """The article sets five tasks, measures four indicators and elects a leader and a deputy."""
    tasks = cluster.tasks
    indicators = [indicator for plan in cluster.plans for indicator in plan.indicators]
    roles = [mandate.role for mandate in cluster.mandates]

    assert (len(tasks), len(indicators), roles) == (5, 4, ["leader", "deputy"])


def test_every_fact_of_the_cluster_register_has_a_source(cluster: Register) -> None:
    """Sources are required of every fact taken from the article, and every fact has one."""
    without = [
        fact
        for entry in cluster.facts()
        for fact in with_parts(entry)
        if fact.source is None and not isinstance(entry, Source)
    ]

    assert cluster.policy.sources_required
    assert without == []


@given(st.dates())
def test_no_source_is_missed_in_the_cluster_register(cluster: Register, day: date) -> None:
    """The rule about facts without a source is silent on every day."""
    assert list(check(cluster, as_of=day, select=["RG001"])) == []
