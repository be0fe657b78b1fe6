"""Numbers: read and printed without loss, and refused where two readings are possible."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.language import (
    AmbiguousNumberError,
    Language,
    read_number,
    read_percentage,
    write_number,
)

VI, EN = Language.VI, Language.EN
SWAPPED = str.maketrans(".,", ",.")


def numbers() -> st.SearchStrategy[Decimal]:
    """Whole numbers and decimals longer than any default precision of decimal arithmetic."""
    return st.builds(
        lambda digits, places: Decimal(f"{digits}E-{places}"),
        st.integers(-(10**30), 10**30),
        st.integers(0, 15),
    )


def read_or_refused(text: str, language: Language) -> Decimal | str:
    """Return the number read, or the word refused."""
    try:
        return read_number(text, language)
    except AmbiguousNumberError:
        return "refused"


@given(numbers(), st.sampled_from(Language))
@example(Decimal("0.500"), VI)
@example(Decimal("2465.125"), VI)
@example(Decimal("1" + 40 * "0"), EN)
def test_reading_is_exactly_the_inverse_of_writing(number: Decimal, language: Language) -> None:
    """What is printed reads back as the same number, digit for digit, in either language."""
    read = read_number(write_number(number, language), language)
    assert (read, read.as_tuple()) == (number, number.as_tuple())


@given(st.integers(-(10**30), 10**30), st.sampled_from(Language))
def test_a_whole_number_is_written_in_groups_of_three(number: int, language: Language) -> None:
    """Taking the separators out of a whole number gives its digits, in groups of three."""
    first, *groups = write_number(number, language).lstrip("-").split(".,"[language is EN])
    assert int(first + "".join(groups)) == abs(number)
    assert {len(group) for group in groups} <= {3}
    assert 1 <= len(first) <= 3


@given(st.text("0123456789.,-", max_size=14))
@example("0.500")
@example("1.234,567.8")
@example("1.234.567,8")
def test_the_languages_are_mirror_images(text: str) -> None:
    """Swapping full stops and commas in a number swaps the two languages."""
    assert read_or_refused(text, VI) == read_or_refused(text.translate(SWAPPED), EN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5.606", "5606"),
        ("1.234.567", "1234567"),
        ("1.234.567,89", "1234567.89"),
        ("75,5", "75.5"),
        ("75.5", "75.5"),
        ("75.1234", "75.1234"),
        ("0,125", "0.125"),
        ("1234,5", "1234.5"),
        ("2020", "2020"),
        ("007", "7"),
        ("  62 ", "62"),
        ("-3,5", "-3.5"),
        ("-7", "-7"),
        ("\N{MINUS SIGN}1.000", "-1000"),
        ("9" * 15, "9" * 15),
    ],
)
def test_a_vietnamese_number_reads_as(text: str, expected: str) -> None:
    """Full stops group thousands, a comma marks decimals, one other separator is a mark too."""
    assert str(read_number(text, VI)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "--1",
        "+1",
        "1 000",
        "1e5",
        "NaN",
        "một",
        "٣",
        "²",
        "0.500",
        "012.345",
        "1234.567",
        "12.34.567",
        "1.2345.678",
        "1.234,567,8",
        "1.234.567.8",
        "1,234.5",
        "1,234,567",
        "1.234.",
        ".5",
        "5,",
        "1" * 16,
        "0," + "1" * 16,
        "75,5%",
    ],
)
def test_what_could_be_two_numbers_is_refused(text: str) -> None:
    """No number is made of a text that is none, or that mixes its separators; it is quoted."""
    with pytest.raises(AmbiguousNumberError) as refused:
        read_number(text, VI)
    assert str(refused.value) == text


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("75,5%", VI, "75.5"),
        ("88,13 %", VI, "88.13"),
        (" 100% ", VI, "100"),
        ("26.0 %", EN, "26.0"),
        ("1.250%", VI, "1250"),
    ],
)
def test_a_percentage_keeps_the_decimals_printed(
    text: str, language: Language, expected: str
) -> None:
    """A printed percentage is read with every decimal it was printed with."""
    assert str(read_percentage(text, language)) == expected


@pytest.mark.parametrize("text", ["75,5", "%", "75%%", "75% 5", "phần trăm%"])
def test_what_is_no_percentage_is_refused(text: str) -> None:
    """A percentage is a number and one sign after it."""
    with pytest.raises(AmbiguousNumberError):
        read_percentage(text, VI)
