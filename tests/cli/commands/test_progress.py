"""``tracker progress``."""

import json
from collections.abc import Callable

Run = Callable[..., tuple[int, str, str]]


def test_it_prints_the_indicators_of_plans(tracker: Run, register: str) -> None:
    """Each indicator has a row, as data and in either language."""
    _, data, _ = tracker("progress", register, "--as-of", "2023-07-01", "--format", "json")
    assert [(row["indicator"], row["pace"]) for row in json.loads(data)["rows"]] == [
        ("CT-1", "not_assessable")
    ]
    _, text, _ = tracker("progress", register, "--as-of", "2023-07-01", "--lang", "en")
    assert text.splitlines()[0] == "Register: progress of indicators as of 2023-07-01"
