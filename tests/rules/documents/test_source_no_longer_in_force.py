"""DO011 source-no-longer-in-force."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.documents.source_no_longer_in_force import SOURCE_NO_LONGER_IN_FORCE
from tracker.testing.rule_testing import findings_of

FIRING = """
[[documents]]
id = "D-2"
kind = "document"
number = "02-KH/ĐU"
effective_to = 2023-03-31

[[documents]]
id = "D-1"
kind = "document"
number = "01-KH/ĐU"
effective_to = 2023-03-31

[[tasks]]
id = "T-1"
title = "Rà soát"
basis = ["D-2", "D-1"]
"""
REPLACEMENT = """
[[documents]]
id = "D-3"
kind = "document"
number = "03-KH/ĐU"
issued_on = 2023-04-01

[[documents.relations]]
kind = "replaces"
target = "D-1"
"""
REPLACED = FIRING.replace("effective_to = 2023-03-31", "").replace('"D-2", ', "") + REPLACEMENT


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "căn cứ đã hết hiệu lực hoặc bị thay thế: 01-KH/ĐU, 02-KH/ĐU",
            "tìm văn bản thay thế và xem nhiệm vụ còn phải làm không",
        ),
        (
            Language.EN,
            "no longer in force: 01-KH/ĐU, 02-KH/ĐU",
            "find what replaced it and see whether the task still stands",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """An open task with no document in force speaks, naming them all in one order."""
    found = findings_of(SOURCE_NO_LONGER_IN_FORCE, FIRING, date(2023, 4, 1), language=language)
    assert found == (
        Finding(
            code="DO011",
            name="source-no-longer-in-force",
            severity=Severity.WARNING,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={"documents": ("01-KH/ĐU", "02-KH/ĐU")},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            REPLACED, date(2023, 4, 1), [{"documents": ("01-KH/ĐU",)}], id="replaced that day"
        ),
        pytest.param(
            REPLACED.replace("issued_on", "effective_from = 2023-05-01\nissued_on"),
            date(2023, 5, 1),
            [{"documents": ("01-KH/ĐU",)}],
            id="the new one in force later, by then",
        ),
        pytest.param(
            FIRING.replace("effective_to = 2023-03-31", "", 2).replace(
                '02-KH/ĐU"', '02-KH/ĐU"\neffective_to = 2023-03-31'
            )
            + REPLACEMENT,
            date(2023, 4, 15),
            [{"documents": ("01-KH/ĐU", "02-KH/ĐU")}],
            id="one replaced, one ended",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    assert [
        finding.evidence for finding in findings_of(SOURCE_NO_LONGER_IN_FORCE, text, as_of)
    ] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING, date(2023, 3, 31), id="the last day in force"),
        pytest.param(
            FIRING.replace("effective_to = 2023-03-31\n\n[[tasks]]", "\n[[tasks]]"),
            date(2023, 4, 15),
            id="one still in force",
        ),
        pytest.param(
            FIRING.replace('basis = ["D-2", "D-1"]', ""), date(2023, 4, 15), id="no basis"
        ),
        pytest.param(
            FIRING + '[[tasks.reports]]\non = 2023-04-01\nevent = "completed"',
            date(2023, 4, 15),
            id="completed",
        ),
        pytest.param(
            FIRING + '[[tasks.reports]]\non = 2023-04-01\nevent = "cancelled"',
            date(2023, 4, 15),
            id="cancelled",
        ),
        pytest.param(FIRING + "assigned_on = 2023-04-16", date(2023, 4, 15), id="not yet assigned"),
        pytest.param(REPLACED, date(2023, 3, 31), id="not yet replaced"),
        pytest.param(
            REPLACED.replace("issued_on = 2023-04-01", ""),
            date(2023, 4, 15),
            id="replaced on a day unknown",
        ),
        pytest.param(
            REPLACED.replace("issued_on", "effective_from = 2023-05-01\nissued_on"),
            date(2023, 4, 30),
            id="the new one not yet in force",
        ),
        pytest.param(REPLACED.replace("replaces", "amends"), date(2023, 4, 15), id="only amended"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(SOURCE_NO_LONGER_IN_FORCE, text, as_of) == ()


def test_a_provision_is_named_within_its_document() -> None:
    """A provision ends with its document, and the message says which provision is meant."""
    held = 'effective_to = 2023-03-31\n\n[[documents.provisions]]\nid = "p"\nnumber = "II.3"\n'
    text = FIRING.replace("effective_to = 2023-03-31\n\n[[tasks]]", f"{held}\n[[tasks]]").replace(
        '"D-1"]', '"p"]'
    )
    (found,) = findings_of(SOURCE_NO_LONGER_IN_FORCE, text, date(2023, 4, 1))
    assert found.evidence == {"documents": ("01-KH/ĐU, II.3", "02-KH/ĐU")}
