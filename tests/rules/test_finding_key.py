"""Keys: what a finding is recognized by on another day or in another register."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Register, RelationKind
from tracker.language import Language, Text
from tracker.rules import CATALOGUE, FindingKey, check, find_rule
from tracker.rules.finding_key import APART, apart_by
from tracker.stores import load
from tracker.testing import days, findings_of, registers

SEEDS = Path(__file__).parents[2] / "seeds"
LATE = """\
[register]
title = "R"

[[tasks]]
id = "T-1"
title = "Inspect"
deadline = "quý II/2023"
"""


@pytest.mark.parametrize(
    ("evidence", "apart"),
    [
        ({}, ()),
        ({"days": 3, "percent": Decimal("7.5")}, ()),
        ({"due": date(2023, 6, 30)}, (("due", "2023-06-30"),)),
        ({"due": None}, ()),
        ({"seen": datetime(2023, 6, 30, 8, tzinfo=UTC)}, (("seen", "2023-06-30"),)),
        ({"other": "T-2", "title": "Inspect"}, (("other", "T-2"),)),
        ({"other": 2}, ()),
        ({"other": ("T-2", "T-3")}, ()),
        ({"role": Text(vi="cụm trưởng", en="leader")}, (("role", "leader"),)),
        ({"relation": RelationKind.AMENDS}, (("relation", "amends"),)),
        (
            {"other": "T-2", "due": date(2023, 6, 30), "key": "issued"},
            (("due", "2023-06-30"), ("key", "issued"), ("other", "T-2")),
        ),
    ],
)
def test_days_and_named_texts_tell_findings_apart(
    evidence: dict[str, Any], apart: tuple[tuple[str, str], ...]
) -> None:
    """Numbers, lists and texts of other names have no part in a key."""
    assert apart_by(evidence) == apart


@given(
    st.dictionaries(st.sampled_from([*sorted(APART), "days", "due"]), st.integers() | st.dates()),
    st.integers(),
)
def test_a_count_that_grows_changes_no_key(evidence: dict[str, Any], count: int) -> None:
    """Whatever else there is in the evidence, a number beside it is not seen."""
    assert apart_by({**evidence, "late": count}) == apart_by(evidence)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("as_of", [date(2023, 7, 1), date(2024, 7, 1)])
def test_a_late_task_keeps_its_key(language: Language, as_of: date) -> None:
    """Neither the day asked about nor the language is part of it."""
    (finding,) = findings_of(find_rule(CATALOGUE, "DL001"), LATE, as_of, language=language)

    assert finding.key == FindingKey(
        code="DL001", kind="task", id="T-1", apart=(("due", "2023-06-30"),)
    )


@pytest.mark.parametrize("seed", sorted(SEEDS.glob("*.toml")), ids=lambda path: path.name)
def test_the_day_asked_moves_no_key(seed: Path) -> None:
    """Where a rule speaks once of a subject on two days near each other, the key is the same."""
    register = load(seed)
    first = date(2027, 6, 1)
    spoken: list[dict[tuple[str, str, str], set[FindingKey]]] = []
    for day in (first, first + timedelta(3)):
        found: dict[tuple[str, str, str], set[FindingKey]] = {}
        for key in (finding.key for finding in check(register, as_of=day)):
            found.setdefault((key.code, key.kind, key.id), set()).add(key)
        spoken.append({about: keys for about, keys in found.items() if len(keys) == 1})
    both = spoken[0].keys() & spoken[1].keys()

    assert {about: spoken[0][about] for about in both} == {
        about: spoken[1][about] for about in both
    }


@given(registers(with_suppressions=True), days())
def test_keys_are_the_same_in_both_languages(register: Register, as_of: date) -> None:
    """A baseline written in one language serves in the other."""
    keys = [
        sorted(finding.key for finding in check(register, as_of=as_of, language=language))
        for language in Language
    ]

    assert keys[0] == keys[1]


def test_keys_have_an_order() -> None:
    """They are sorted by code, kind, id, then what tells them apart."""
    key = FindingKey(code="DL001", kind="task", id="T-1")
    later = [key._replace(apart=(("due", "2023-06-30"),)), key._replace(id="T-2")]

    assert sorted([*reversed(later), key]) == [key, *later]
