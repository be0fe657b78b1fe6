"""``tracker roster``."""

import json
from collections.abc import Callable

Run = Callable[..., tuple[int, str, str]]
CLUSTER = '[register]\ntitle = "a"\n[[clusters]]\nid = "c"\nname = "Cụm"\n'


def test_it_prints_who_leads(tracker: Run, given: Callable[[str], None]) -> None:
    """Each role of each cluster has a row, held or vacant."""
    given(CLUSTER)
    status, data, _ = tracker("roster", "-", "--as-of", "2023-07-01", "--format", "json")
    assert status == 0
    assert [(row["role"], row["holder"]) for row in json.loads(data)["rows"]] == [
        ("leader", None),
        ("deputy", None),
    ]


def test_it_says_so_in_english(tracker: Run, given: Callable[[str], None]) -> None:
    """Its caption and a vacancy are told in the language asked for."""
    given(CLUSTER)
    _, text, _ = tracker("roster", "-", "--as-of", "2023-07-01", "--lang", "en")
    assert text.splitlines()[0] == "a: leaders and deputies as of 2023-07-01"
    assert text.count("(vacant)") == 2
