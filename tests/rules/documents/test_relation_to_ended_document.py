"""DO015 relation-to-ended-document."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Severity
from tracker.rules.documents.relation_to_ended_document import RELATION_TO_ENDED_DOCUMENT
from tracker.testing.rule_testing import findings_of

DAY = date(2023, 4, 15)
FIRING = """
[[documents]]
id = "D-1"
kind = "plan"
number = "01-KH/TU"
issued_on = 2023-04-01
effective_to = 2023-04-09

[[documents]]
id = "D-2"
kind = "plan"
number = "02-KH/TU"
issued_on = 2023-04-10
relations = [{ kind = "amends", target = "D-1" }]
"""
REPLACED = (
    FIRING.replace("effective_to = 2023-04-09", "")
    + """
[[documents]]
id = "D-3"
kind = "plan"
number = "03-KH/TU"
issued_on = 2023-04-10
relations = [{ kind = "replaces", target = "D-1" }]
"""
)

REPLACED_NEXT_DAY = REPLACED.replace(
    'number = "03-KH/TU"\nissued_on = 2023-04-10', 'number = "03-KH/TU"\nissued_on = 2023-04-11'
)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            (
                "ban hành ngày 10/04/2023 mà có quan hệ “amends” với “01-KH/TU”, hết hiệu lực từ "
                "sau ngày 09/04/2023"
            ),
            "xem văn bản nào đã thay thế “01-KH/TU”",
        ),
        (
            Language.EN,
            (
                "issued on 2023-04-10, yet has the relation “amends” to “01-KH/TU”, last in force "
                "on 2023-04-09"
            ),
            "see what replaced “01-KH/TU”",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A document that amends one the day after it ended speaks."""
    [found] = findings_of(RELATION_TO_ENDED_DOCUMENT, FIRING, DAY, language=language)

    assert (found.code, found.severity) == ("DO015", Severity.WARNING)
    assert (found.subject.id, found.message, found.hint) == ("D-2", message, hint)


@pytest.mark.parametrize("kind", ["implements", "continues", "amends", "supplements"])
@pytest.mark.parametrize("text", [FIRING, REPLACED], ids=["ended", "replaced"])
def test_it_speaks(text: str, kind: str) -> None:
    """What needs its target in force speaks, whether that ended or was replaced by a third."""
    found = findings_of(RELATION_TO_ENDED_DOCUMENT, text.replace("amends", kind), DAY)

    assert [(one.subject.id, one.evidence["ended_on"]) for one in found] == [
        ("D-2", date(2023, 4, 9))
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(FIRING.replace("2023-04-09", "2023-04-10"), id="its last day in force"),
        pytest.param(REPLACED_NEXT_DAY, id="replaced the next day"),
        pytest.param(FIRING.replace("amends", "cites"), id="only cited"),
        pytest.param(FIRING.replace("amends", "based_on"), id="only based on it"),
        pytest.param(FIRING.replace("amends", "replaces"), id="it replaces it itself"),
        pytest.param(FIRING.replace("issued_on = 2023-04-10", ""), id="issued on a day unknown"),
        pytest.param(FIRING.replace("relations", "# relations"), id="no relation"),
    ],
)
def test_it_stays_quiet(text: str) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(RELATION_TO_ENDED_DOCUMENT, text, DAY) == ()
