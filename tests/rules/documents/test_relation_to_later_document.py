"""DO014 relation-to-later-document."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Severity
from tracker.rules.documents.relation_to_later_document import RELATION_TO_LATER_DOCUMENT
from tracker.testing.rule_testing import findings_of

DAY = date(2023, 4, 15)
FIRING = """
[[documents]]
id = "D-1"
kind = "plan"
number = "01-KH/TU"
issued_on = 2023-04-01
relations = [{ kind = "cites", target = "D-2" }]

[[documents]]
id = "D-2"
kind = "plan"
number = "02-KH/TU"
issued_on = 2023-04-02
provisions = [{ id = "P-1", number = "II.3" }]
"""


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (
            Language.VI,
            "ban hành ngày 01/04/2023 mà có quan hệ “cites” với “02-KH/TU” ngày 02/04/2023",
        ),
        (
            Language.EN,
            "issued on 2023-04-01, yet has the relation “cites” to “02-KH/TU” of 2023-04-02",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str) -> None:
    """A document that cites one issued the next day speaks, of both days."""
    [found] = findings_of(RELATION_TO_LATER_DOCUMENT, FIRING, DAY, language=language)

    assert (found.code, found.severity) == ("DO014", Severity.ERROR)
    assert (found.subject.id, found.message) == ("D-1", message)
    assert found.evidence["other_on"] == date(2023, 4, 2)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param(FIRING.replace('"D-2" }', '"P-1" }'), ["02-KH/TU, II.3"], id="a provision"),
        pytest.param(
            FIRING.replace(
                '"cites", target = "D-2" }',
                '"cites", target = "D-2" }, { kind = "amends", target = "D-2" }',
            ),
            ["02-KH/TU", "02-KH/TU"],
            id="each relation by itself",
        ),
    ],
)
def test_it_speaks(text: str, named: list[str]) -> None:
    """Each relation to what was issued later is told, with what it names."""
    found = findings_of(RELATION_TO_LATER_DOCUMENT, text, DAY)

    assert [finding.evidence["other"] for finding in found] == named


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace("2023-04-02", "2023-04-01"), DAY, id="of the same day"),
        pytest.param(FIRING.replace("issued_on = 2023-04-01", ""), DAY, id="its day unknown"),
        pytest.param(FIRING.replace("issued_on = 2023-04-02", ""), DAY, id="the other unknown"),
        pytest.param(FIRING, date(2023, 4, 1), id="the other not yet issued"),
        pytest.param(FIRING.replace("relations", "# relations"), DAY, id="no relation"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(RELATION_TO_LATER_DOCUMENT, text, as_of) == ()
