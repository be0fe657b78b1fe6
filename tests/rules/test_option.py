"""What a rule goes by, which those who run it may set."""

from decimal import Decimal
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Policy
from tracker.errors import UsageError
from tracker.language import Language, Text
from tracker.rules import Option

MEANING = Text(vi="số ngày", en="in days")
DAYS = Option(name="days", default=30, meaning=MEANING, least=1, most=365)
STRICT = Option(name="strict", default=False, meaning=MEANING)


class Basis(StrEnum):
    """What a rate may be of."""

    DUE = "due"
    ASSIGNED = "assigned"


BASIS = Option(name="basis", default=Basis.DUE, meaning=MEANING)
OPTIONS = (DAYS, STRICT, BASIS)
anything = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.decimals(),
    st.text(),
    st.dates(),
    st.sampled_from([*Basis, "due", 2**64, -(2**64)]),
    st.lists(st.integers()),
    st.dictionaries(st.text(), st.integers()),
)


@given(st.sampled_from(OPTIONS), anything)
def test_what_is_read_is_of_the_options_type_or_is_refused(option: Option, given: object) -> None:
    """Whatever is given comes back as it is, of the right type, or is refused in both tongues."""
    try:
        read = option.read(given)
    except UsageError as error:
        for language in Language:
            (line,) = error.lines(language)
            assert f"“{option.name}”" in line
    else:
        assert type(read) is type(option.default)
        assert read == given


@given(st.integers(min_value=-10, max_value=500))
def test_a_number_is_read_within_its_limits_only(number: int) -> None:
    """The least and the most are themselves allowed."""
    if 1 <= number <= 365:
        assert DAYS.read(number) == number
    else:
        with pytest.raises(UsageError):
            DAYS.read(number)


@pytest.mark.parametrize(
    ("option", "given", "vi", "en"),
    [
        (
            DAYS,
            0,
            "tùy chọn “days” phải là số nguyên từ 1 đến 365, không phải 0",
            "the option “days” has to be a whole number from 1 to 365, not 0",
        ),
        (
            DAYS,
            True,
            "tùy chọn “days” phải là số nguyên từ 1 đến 365, không phải true",
            "the option “days” has to be a whole number from 1 to 365, not true",
        ),
        (
            DAYS,
            "45",
            "tùy chọn “days” phải là số nguyên từ 1 đến 365, không phải “45”",
            "the option “days” has to be a whole number from 1 to 365, not “45”",
        ),
        (
            DAYS,
            "a" * 61,
            f"tùy chọn “days” phải là số nguyên từ 1 đến 365, không phải “{'a' * 60}…”",
            f"the option “days” has to be a whole number from 1 to 365, not “{'a' * 60}…”",
        ),
        (
            DAYS,
            Decimal("1.5"),
            "tùy chọn “days” phải là số nguyên từ 1 đến 365, không phải 1.5",
            "the option “days” has to be a whole number from 1 to 365, not 1.5",
        ),
        (
            STRICT,
            1,
            "tùy chọn “strict” phải là true hoặc false, không phải 1",
            "the option “strict” has to be true or false, not 1",
        ),
        (
            STRICT,
            {},
            "tùy chọn “strict” phải là true hoặc false, không phải một bảng",
            "the option “strict” has to be true or false, not a table",
        ),
        (
            BASIS,
            "Due",
            "tùy chọn “basis” phải là một trong due, assigned, không phải “Due”",
            "the option “basis” has to be one of due, assigned, not “Due”",
        ),
        (
            BASIS,
            ["due"],
            "tùy chọn “basis” phải là một trong due, assigned, không phải một danh sách",
            "the option “basis” has to be one of due, assigned, not a list",
        ),
    ],
)
def test_a_refusal_says_what_is_wanted_and_what_was_given(
    option: Option, given: object, vi: str, en: str
) -> None:
    """What was given is shown as it is written in a file, cut where it is long."""
    with pytest.raises(UsageError) as error:
        option.read(given)

    assert error.value.lines(Language.VI) == [vi]
    assert error.value.lines(Language.EN) == [en]


def test_a_number_too_long_to_write_is_not_written() -> None:
    """Python itself refuses to write a number of thousands of digits."""
    with pytest.raises(UsageError) as error:
        DAYS.read(10**5000)

    assert [line.partition(", không phải ")[2] for line in error.value.lines(Language.VI)] == [
        "một số quá lớn"
    ]
    assert [line.partition(", not ")[2] for line in error.value.lines(Language.EN)] == [
        "too large a number"
    ]


@given(st.integers(min_value=1, max_value=365), st.integers(min_value=1, max_value=90))
def test_what_is_given_wins_over_the_policy_and_that_over_the_default(
    given: int, recorded: int
) -> None:
    """The nearest to the run has the last word."""
    option = Option(name="days", default=30, meaning=MEANING, policy="due_soon_days")
    policy = Policy(due_soon_days=recorded)

    assert option.value({"days": given}, policy) == given
    assert option.value({}, policy) == recorded
    assert DAYS.value({}, policy) == 30


@pytest.mark.parametrize(
    ("declared", "vi", "en"),
    [
        (
            {"name": "Days", "default": 1},
            "tên tùy chọn “Days” phải là các từ viết thường nối bằng dấu gạch, như due-days",
            (
                "the name of an option, “Days”, has to be words in small letters joined by "
                "hyphens, as due-days is"
            ),
        ),
        (
            {"name": "severity", "default": 1},
            "tùy chọn không được tên là “severity”: khóa ấy đặt mức của quy tắc",
            "no option can be called “severity”: that key sets how severe the rule is",
        ),
        (
            {"name": "days", "default": 400, "most": 365},
            "tùy chọn “days” phải là số nguyên từ 0 đến 365, không phải 400",
            "the option “days” has to be a whole number from 0 to 365, not 400",
        ),
        (
            {"name": "word", "default": "due"},
            (
                "tùy chọn “word” phải mặc định là số nguyên, true hoặc false, hay một từ của một "
                "StrEnum, không phải “due”"
            ),
            (
                "the option “word” needs a default that is a whole number, true or false, or a "
                "word of a StrEnum, not “due”"
            ),
        ),
        (
            {"name": "days", "default": 1, "policy": "no_such_field"},
            "tùy chọn “days” theo trường “no_such_field”, mà [register.policy] không có",
            "the option “days” follows the field “no_such_field”, which [register.policy] has not",
        ),
    ],
)
def test_an_option_that_nobody_could_set_is_refused_where_it_is_declared(
    declared: dict[str, object], vi: str, en: str
) -> None:
    """Whoever writes a rule learns of it at once, and not whoever runs it."""
    with pytest.raises(UsageError) as error:
        Option(meaning=MEANING, **declared)  # type: ignore[arg-type]

    assert error.value.lines(Language.VI) == [vi]
    assert error.value.lines(Language.EN) == [en]
