"""DO013 relation-cycle."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.documents.relation_cycle import RELATION_CYCLE
from tracker.testing.rule_testing import findings_of

DAY = date(2023, 4, 15)
FIRING = """
[[documents]]
id = "D-1"
kind = "plan"
number = "01-KH/TU"
relations = [{ kind = "implements", target = "D-2" }]

[[documents]]
id = "D-2"
kind = "plan"
number = "02-KH/TU"
issued_on = 2023-04-15
relations = [{ kind = "based_on", target = "D-3" }]

[[documents]]
id = "D-3"
kind = "plan"
number = "03-KH/TU"
relations = [{ kind = "replaces", target = "D-1" }]
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "quan hệ đi thành vòng: 01-KH/TU, 02-KH/TU, 03-KH/TU, 01-KH/TU",
            "xem văn bản nào ban hành trước; quan hệ luôn ghi ở văn bản sau",
        ),
        (
            Language.EN,
            "relations go in a circle: 01-KH/TU, 02-KH/TU, 03-KH/TU, 01-KH/TU",
            "see which was issued first; a relation is recorded with the later document",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A circle of three speaks once, of its first document, and names them in order."""
    assert findings_of(RELATION_CYCLE, FIRING, DAY, language=language) == (
        Finding(
            code="DO013",
            name="relation-cycle",
            severity=Severity.ERROR,
            subject=Subject(kind="document", id="D-1"),
            message=message,
            hint=hint,
            evidence={"circle": ("01-KH/TU", "02-KH/TU", "03-KH/TU", "01-KH/TU")},
        ),
    )


def test_a_provision_leads_to_its_document() -> None:
    """Two documents of which each relates to the other, once by a provision, are a circle."""
    text = FIRING.replace('"D-3" }]', '"P-1" }]').replace(
        'number = "01-KH/TU"', 'number = "01-KH/TU"\nprovisions = [{ id = "P-1", number = "I" }]'
    )

    assert [one.evidence["circle"] for one in findings_of(RELATION_CYCLE, text, DAY)] == [
        ("01-KH/TU", "02-KH/TU", "01-KH/TU")
    ]


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace("replaces", "cites"), DAY, id="closed by a mere citation"),
        pytest.param(FIRING, date(2023, 4, 14), id="one not yet issued"),
        pytest.param(
            FIRING.replace('{ kind = "replaces", target = "D-1" }', ""), DAY, id="a chain"
        ),
        pytest.param(
            '[[documents]]\nid = "D-1"\nkind = "plan"\nnumber = "01-KH/TU"', DAY, id="no relation"
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(RELATION_CYCLE, text, as_of) == ()
