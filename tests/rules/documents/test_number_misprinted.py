"""DO016 number-misprinted."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.documents.number_misprinted import NUMBER_MISPRINTED
from tracker.testing.rule_testing import findings_of

DAY = date(2023, 4, 15)
NUMBERED = """
[[documents]]
id = "D-1"
kind = "document"
number = "{}"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "số “23/NQ-TW” viết chưa đúng thể thức; đúng là: 23-NQ/TW",
            "đối chiếu với văn bản gốc rồi sửa number",
        ),
        (
            Language.EN,
            "the number “23/NQ-TW” is misprinted; its proper form: 23-NQ/TW",
            "compare it with the original, then correct number",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A Party number in the State's form speaks, with its proper form."""
    found = findings_of(NUMBER_MISPRINTED, NUMBERED.format("23/NQ-TW"), DAY, language=language)

    assert found == (
        Finding(
            code="DO016",
            name="number-misprinted",
            severity=Severity.INFO,
            subject=Subject(kind="document", id="D-1"),
            message=message,
            hint=hint,
            evidence={"number": "23/NQ-TW", "canonical": ("23-NQ/TW",)},
        ),
    )


@pytest.mark.parametrize(
    ("number", "canonical"),
    [
        ("09 KH/ĐU", ("09-KH/ĐU",)),
        ("15-nq/tu", ("15-NQ/TU",)),
        ("31–HD/BTCTW", ("31-HD/BTCTW",)),
        ("100 - KL/TW", ("100-KL/TW",)),
        ("21-KL/TƯ", ("21-KL/TW",)),
        ("12-KL/DU", ("12-KL/ĐU",)),
        ("1961/QĐUBND", ("1961/QĐ-UBND",)),
        ("12/CT-TTG", ("12/CT-TTg",)),
        ("12/hd-ubnd", ("12/HD-UBND", "12/HĐ-UBND")),
    ],
)
def test_it_speaks(number: str, canonical: tuple[str, ...]) -> None:
    """Each misprint is told with its proper form, and with all of them where there are several."""
    found = findings_of(NUMBER_MISPRINTED, NUMBERED.format(number), DAY)

    assert [finding.evidence["canonical"] for finding in found] == [canonical]


@pytest.mark.parametrize(
    "number",
    ["15-NQ/TU", "5-CT/TW", "Số 05-CT/TW", "30/2020/NĐ-CP", "412-NQ/XYZ", "12729/VPCP-KGVX", "1"],
)
def test_it_stays_quiet(number: str) -> None:
    """Numbers in form are quiet, whosever they are, and what cannot be read is another rule's."""
    assert findings_of(NUMBER_MISPRINTED, NUMBERED.format(number), DAY) == ()


def test_it_waits_for_the_day_of_issue() -> None:
    """A document issued later is not spoken of, and one issued that day is."""
    text = NUMBERED.format("23/NQ-TW") + "issued_on = 2023-04-15"

    assert findings_of(NUMBER_MISPRINTED, text, date(2023, 4, 14)) == ()
    assert len(findings_of(NUMBER_MISPRINTED, text, DAY)) == 1


def test_it_stays_quiet_without_a_number() -> None:
    """A document without a number is nothing to speak of."""
    assert (
        findings_of(NUMBER_MISPRINTED, NUMBERED.format("x").replace("number", "title"), DAY) == ()
    )
