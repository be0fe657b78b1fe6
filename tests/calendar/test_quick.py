"""The quick path, which must read nothing otherwise than the grammar does."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar.forms.grammar import grammar
from tracker.calendar.phrase import read_phrase
from tracker.calendar.quick import read_led_quickly, read_quickly
from tracker.calendar.window import due_in

NUMBERS = st.integers(0, 40).map(str) | st.integers(0, 40).map("{:02d}".format)


FORMS = st.sampled_from(
    [
        "{0}/{1}/{2}",
        "trước ngày {0}.{1}.{2}",
        "ngày {0}-{1}-{2}",
        "ngày {0} tháng {1} năm {2}",
        "trước ngày {0} tháng {1} năm {2}",
        "{2}-{1}-{0}",
        "before {2}-{1}-{0}",
        "tháng {1}/{2}",
        "trong tháng {1} năm {2}",
        "quý {3}/{2}",
        "trong quý {3} năm {2}",
        "Q{1} {2}",
        "năm {2}",
        "trong năm {2}",
        "{2}",
    ]
)
ROLES = st.sampled_from(["", "hoàn thành", "hạn", "due"])
LEADS = st.sampled_from(
    [
        *("", "chậm nhất", "chậm nhất là", "chậm nhất đến", "chậm nhất vào", "đến hết", "đến"),
        *("hết", "vào", "by", "no later than", "on or before"),
    ]
)


@given(
    FORMS,
    NUMBERS,
    NUMBERS,
    st.integers(900, 3100),
    st.sampled_from(["I", "II", "III", "IV", "V"]),
)
def test_what_is_read_quickly_is_what_the_grammar_reads(
    form: str, day: Any, month: str, year: int, quarter: str
) -> None:
    """Where the quick path answers, the grammar gives that one answer."""
    phrase = read_phrase(form.format(day, month, year, quarter))
    quick = read_quickly(phrase.folded)
    readings, _ = grammar().read("led", phrase)
    slow = [(deadline.meaning, deadline.before) for deadline in readings]
    assert quick is None or slow == [quick]


@given(
    ROLES,
    LEADS,
    FORMS,
    st.integers(1, 31),
    st.integers(1, 12),
    st.sampled_from(["I", "II", "III", "IV"]),
)
def test_what_leads_to_a_last_day_is_read_as_the_grammar_reads_it(
    role: str, lead: str, form: str, day: int, month: int, quarter: str
) -> None:
    """Where the quick path answers after such words too, the grammar gives that one answer."""
    named = form.format(f"{day:02d}", f"{month:02d}", 2024, quarter)
    phrase = read_phrase(f"{role} {lead} {named}")
    quick = read_led_quickly(phrase.folded)
    readings, _ = grammar().read("led", phrase)
    slow = [(deadline.meaning, deadline.before) for deadline in readings]
    assert quick is None or slow == [quick]
    assert all(deadline.at is None for deadline in readings)


@pytest.mark.parametrize(
    ("phrase", "due"),
    [
        ("31/12/2025", "2025-12-31"),
        ("trước ngày 31.12.2025", "2025-12-30"),
        ("2025-12-31", "2025-12-31"),
        ("trong tháng 2/2024", "2024-02-29"),
        ("quý II năm 2023", "2023-06-30"),
        ("Q2 2023", "2023-06-30"),
        ("năm 2023", "2023-12-31"),
        ("29/2/2023", None),
        ("0/1/2023", None),
        ("1/0/2023", None),
        ("tháng 13/2023", None),
        ("trước quý II/2023", None),
    ],
)
def test_the_plainest_phrases_are_read_quickly(phrase: str, due: str | None) -> None:
    """A register of days and quarters needs no grammar; what does not exist is left to it."""
    quick = read_quickly(read_phrase(phrase).folded)
    assert (quick and str(due_in(quick[0], before=quick[1]))) == due


@pytest.mark.parametrize(
    ("phrase", "due"),
    [
        ("chậm nhất ngày 31/12/2025", "2025-12-31"),
        ("đến hết quý II/2023", "2023-06-30"),
        ("hoàn thành trước ngày 20/3/2023", "2023-03-19"),
        ("no later than 2025-12-31", "2025-12-31"),
        ("20/3/2023", "2023-03-20"),
        ("chậm nhất trước ngày 20/3/2023", None),
        ("từ ngày 20/3/2023", None),
    ],
)
def test_the_plainest_leads_are_read_quickly(phrase: str, due: str | None) -> None:
    """The words before a last day need no grammar; what is no last day is left to it."""
    quick = read_led_quickly(read_phrase(phrase).folded)
    assert (quick and str(due_in(quick[0], before=quick[1]))) == due
