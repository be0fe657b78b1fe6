"""DO018 provision-without-task."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Severity
from tracker.rules.documents.provision_without_task import PROVISION_WITHOUT_TASK
from tracker.testing.rule_testing import findings_of

DAY = date(2023, 4, 15)
FIRING = """
[[documents]]
id = "D-1"
kind = "plan"
number = "02-KH/TU"
issued_on = 2023-04-15
provisions = [{ id = "P-1", number = "II.1" }, { id = "P-2", number = "II.2" }]

[[tasks]]
id = "T-1"
title = "A"
basis = ["P-1"]
"""


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (Language.VI, "chưa có nhiệm vụ nào thực hiện II.2 của “02-KH/TU”"),
        (Language.EN, "no task carries out II.2 of “02-KH/TU”"),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str) -> None:
    """A provision left out beside one that is carried out speaks."""
    [found] = findings_of(PROVISION_WITHOUT_TASK, FIRING, DAY, language=language)

    assert (found.code, found.severity) == ("DO018", Severity.INFO)
    assert (found.subject.kind, found.subject.id, found.message) == ("provision", "P-2", message)


def test_it_speaks_of_a_resolution_with_tasks_of_its_own() -> None:
    """A resolution carried out only as a whole leaves each of its provisions out."""
    text = FIRING.replace('"plan"', '"resolution"').replace('["P-1"]', '["D-1"]')

    found = findings_of(PROVISION_WITHOUT_TASK, text, DAY)
    assert [one.subject.id for one in found] == ["P-1", "P-2"]


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace('["P-1"]', '["P-1", "P-2"]'), DAY, id="all carried out"),
        pytest.param(FIRING.replace('["P-1"]', '["D-1"]'), DAY, id="a plan, as a whole"),
        pytest.param(
            FIRING.replace('"plan"', '"resolution"').replace('basis = ["P-1"]', ""),
            DAY,
            id="no task at all",
        ),
        pytest.param(FIRING, date(2023, 4, 14), id="not yet issued"),
        pytest.param(
            FIRING.replace("provisions", "effective_to = 2023-04-15\nprovisions", 1),
            date(2023, 4, 16),
            id="out of force",
        ),
        pytest.param(FIRING.replace("provisions", "# ").replace("P-1", "D-1"), DAY, id="none"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(PROVISION_WITHOUT_TASK, text, as_of) == ()
