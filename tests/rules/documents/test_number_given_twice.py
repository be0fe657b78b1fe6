"""DO017 number-given-twice."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Severity
from tracker.rules.documents.number_given_twice import NUMBER_GIVEN_TWICE
from tracker.testing.rule_testing import findings_of

DAY = date(2024, 4, 15)


def two(
    number: str,
    *days: str,
    titles: tuple[str, str] = ("Về A", "Về A"),
    more: tuple[str, str] = ("", ""),
    kind: str = "plan",
) -> str:
    """Return a register of two documents with one number."""
    return "".join(
        f'[[documents]]\nid = "D-{place}"\nkind = "{kind}"\nnumber = "{number}"\n'
        f'title = "{title}"\nissued_on = {day}\n{rest}\n'
        for place, (day, title, rest) in enumerate(zip(days, titles, more, strict=True), 1)
    )


XIII = ('term = "XIII"', 'term = "khóa XIII"')
FIRING = two("02-KH/TU", "2023-04-10", "2024-04-15", titles=("Về A", "Về B"), more=XIII)


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (Language.VI, "số “02-KH/TU” cũng được ghi cho D-1, khác về ngày ban hành, tên"),
        (
            Language.EN,
            "the number “02-KH/TU” is also recorded for D-1, which differs in day of issue, title",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str) -> None:
    """One number of one term with two days and two titles speaks, of the later document."""
    [found] = findings_of(NUMBER_GIVEN_TWICE, FIRING, DAY, language=language)

    assert (found.code, found.severity) == ("DO017", Severity.WARNING)
    assert (found.subject.id, found.message) == ("D-2", message)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(two("02-KH/TU", "2023-04-10", "2023-04-11"), id="one title, two days"),
        pytest.param(
            two("02-KH/TU", "2023-04-10", "2023-04-10", titles=("Về A", "Về B")), id="two titles"
        ),
        pytest.param(
            two("2/KH-UBND", "2023-01-01", "2023-12-31", titles=("Về A", "Về B")),
            id="one year of the State",
        ),
        pytest.param(
            two("30/2020/NĐ-CP", "2020-03-05", "2021-03-05", kind="law"),
            id="its own year",
        ),
    ],
)
def test_it_speaks(text: str) -> None:
    """It speaks once of each pair."""
    assert len(findings_of(NUMBER_GIVEN_TWICE, text, DAY)) == 1


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING, date(2024, 4, 14), id="the second not yet issued"),
        pytest.param(FIRING.replace("khóa XIII", "XIV"), DAY, id="two terms"),
        pytest.param(
            two("02-KH/TU", "2023-04-10", "2023-05-10", titles=("Về A", "Về B")),
            DAY,
            id="terms not known",
        ),
        pytest.param(two("2/KH-UBND", "2023-12-31", "2024-01-01"), DAY, id="two years"),
        pytest.param(two("02-KH/TU", "2023-04-10", "2023-04-10"), DAY, id="nothing differs"),
        pytest.param(FIRING.replace('kind = "plan"', 'kind = "notice"', 1), DAY, id="two kinds"),
        pytest.param(FIRING.replace("issued_on = 2023-04-10", ""), DAY, id="no day"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(NUMBER_GIVEN_TWICE, text, as_of) == ()


TERMS = """
[[organizations]]
id = "tinh-uy"
name = "Tỉnh ủy"

[[terms]]
id = "xvi"
name = "XVI"
organizations = ["tinh-uy"]
begins_on = 2015-10-15
ends_on = 2020-10-14

[[terms]]
id = "xvii"
name = "XVII"
organizations = ["tinh-uy"]
begins_on = 2020-10-15
"""


@pytest.mark.parametrize(
    ("first", "second", "speaks"),
    [
        ("2021-03-01", "2024-04-15", True),
        ("2015-10-15", "2020-10-14", True),
        ("2020-10-14", "2020-10-15", False),
    ],
)
def test_the_terms_of_the_issuer_say_what_is_one_term(
    first: str, second: str, *, speaks: bool
) -> None:
    """Where documents name no term, the days of issue lie in one term of the issuer, or in two."""
    issuer = ('issuer = "tinh-uy"',) * 2
    text = TERMS + two("02-KH/TU", first, second, titles=("Về A", "Về B"), more=issuer)
    assert bool(findings_of(NUMBER_GIVEN_TWICE, text, DAY)) is speaks
