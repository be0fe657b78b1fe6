"""What every fact has: texts, ids, figures, days in order."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import (
    LEADER,
    Fact,
    Figure,
    Mandate,
    Membership,
    Source,
    Task,
)
from tracker.errors import ContradictionError
from tracker.testing import days, identifiers, texts

RefusalOf = Callable[[Callable[[], object]], tuple[str, str, str]]


@given(texts(), identifiers())
def test_what_the_strategies_make_is_accepted(text: str, identifier: str) -> None:
    """A fit text and a fit id are kept exactly."""
    source = Source(id=identifier, title=text, source=text)
    assert (source.id, source.title, source.source) == (identifier, text, text)


@pytest.mark.parametrize("text", ["a\nb", "a\tb", "a\u00a0b", "\N{RIGHT-TO-LEFT MARK}א", "🙂"])
def test_a_text_may_have_lines_columns_and_any_script(text: str) -> None:
    """Line ends, tabs and letters of any script are no control characters."""
    assert Source(id="a", title=text).title == text


@pytest.mark.parametrize(
    ("text", "vietnamese", "english"),
    [
        ("", "Source a: title: để trống", "Source a: title: it is empty"),
        (" \t\n", "Source a: title: để trống", "Source a: title: it is empty"),
        *(
            (
                f"a{char}",
                "Source a: title: có ký tự điều khiển",
                "Source a: title: it has control characters",
            )
            for char in "\x00\x07\r\x1b\x7f\x85\u2028\u2029\u202a\u202e\u2066\u2069\ud800"
        ),
    ],
)
def test_a_text_is_refused(refusal_of: RefusalOf, text: str, vietnamese: str, english: str) -> None:
    """Nothing blank is a text, nor anything that moves a cursor or turns text around."""
    assert refusal_of(lambda: Source(id="a", title=text)) == ("title", vietnamese, english)


@pytest.mark.parametrize("identifier", ["a b", "-a", "a\u00a0b", "a\tb", "a\n", "-"])
def test_an_id_is_one_word(refusal_of: RefusalOf, identifier: str) -> None:
    """An id has no space of any kind, and does not look like an option of a command."""
    assert refusal_of(lambda: Source(id=identifier, title="a")) == (
        "id",
        f"Source {identifier}: id: mã “{identifier}” phải là một từ liền, không bắt đầu bằng “-”",
        (
            f"Source {identifier}: id: the id “{identifier}” must be one word "
            "that does not begin with “-”"
        ),
    )


def test_an_empty_id_is_refused_by_the_name_of_its_class(refusal_of: RefusalOf) -> None:
    """Where there is no id to name an entry by, its class names it."""
    assert refusal_of(lambda: Task(id="", title="a")) == (
        "id",
        "Task: id: để trống",
        "Task: id: it is empty",
    )


def test_a_fact_without_id_is_named_by_its_class(refusal_of: RefusalOf) -> None:
    """A fact within an entry is named by its class alone."""
    assert refusal_of(lambda: Fact(source=" ")) == (
        "source",
        "Fact: source: để trống",
        "Fact: source: it is empty",
    )


@pytest.mark.parametrize(
    "value",
    ["NaN", "sNaN", "Infinity", "-Infinity", "1E+15", "1E+999999", "1E-10", "0.0000000001"],
)
def test_a_figure_is_a_number_an_office_counts(refusal_of: RefusalOf, value: str) -> None:
    """No figure is endless, or so long that working with it would take for ever."""
    assert refusal_of(lambda: Figure(name="a", value=Decimal(value))) == (
        "value",
        "Figure: value: phải là số hữu hạn, không quá 15 chữ số và 9 chữ số thập phân",
        "Figure: value: it must be a finite number of at most 15 digits and 9 decimals",
    )


@pytest.mark.parametrize("value", ["0", "999999999999999", "999999999999999.999999999"])
def test_the_longest_figures_are_kept_exactly(value: str) -> None:
    """Fifteen digits and nine decimals are still a figure."""
    assert Figure(name="a", value=Decimal(value)).value == Decimal(value)


@given(st.lists(days(), min_size=2, max_size=2))
def test_days_in_order_are_kept(two: list[date]) -> None:
    """A last day may be later than the first, or the same day."""
    first, last = sorted(two)
    assert Membership(organization="a", begins_on=first, ends_on=last).ends_on == last


@given(st.lists(days(), min_size=2, max_size=2, unique=True))
def test_days_out_of_order_are_refused(two: list[date]) -> None:
    """A last day is never before the first."""
    last, first = sorted(two)
    with pytest.raises(ContradictionError):
        Membership(organization="a", begins_on=first, ends_on=last)


@given(days())
def test_an_unknown_day_is_in_order_with_any(day: date) -> None:
    """Where one of two days is unknown, nothing is refused."""
    assert Membership(organization="a", begins_on=day).begins_on == day
    assert Membership(organization="a", ends_on=day).ends_on == day


def test_reversed_days_are_told_with_both(refusal_of: RefusalOf) -> None:
    """The message has both days and the field that the first of them stands in."""
    assert refusal_of(
        lambda: Mandate(
            id="m",
            cluster="c",
            role=LEADER,
            holder="a",
            begins_on=date(2023, 7, 1),
            ends_on=date(2023, 6, 30),
        )
    ) == (
        "ends_on",
        "Mandate m: ends_on: 2023-06-30 trước begins_on (2023-07-01)",
        "Mandate m: ends_on: 2023-06-30 is before begins_on (2023-07-01)",
    )
