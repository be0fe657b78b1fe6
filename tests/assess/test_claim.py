"""Statuses as people claim them."""

import unicodedata
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.assess import Claim, Lifecycle, Timeliness, read_claim

LIFECYCLES = {
    "chưa thực hiện": {Lifecycle.NOT_STARTED},
    "đang thực hiện": {Lifecycle.IN_PROGRESS},
    "chờ xác nhận": {Lifecycle.SUBMITTED},
    "hoàn thành": {Lifecycle.COMPLETED},
    "tạm hoãn": {Lifecycle.SUSPENDED},
    "thu hồi": {Lifecycle.CANCELLED},
    "hủy": {Lifecycle.CANCELLED},
    "từ chối nhiệm vụ": {Lifecycle.NOT_STARTED, Lifecycle.CANCELLED},
    "từ chối xác nhận": {Lifecycle.IN_PROGRESS},
    "trả lại": {Lifecycle.IN_PROGRESS},
    "thực hiện lại": {Lifecycle.IN_PROGRESS},
    "chưa hoàn thành": set(Lifecycle) - {Lifecycle.COMPLETED, Lifecycle.CANCELLED},
    "not started": {Lifecycle.NOT_STARTED},
    "in progress": {Lifecycle.IN_PROGRESS},
    "awaiting confirmation": {Lifecycle.SUBMITTED},
    "completed": {Lifecycle.COMPLETED},
    "suspended": {Lifecycle.SUSPENDED},
    "withdrawn": {Lifecycle.CANCELLED},
    "cancelled": {Lifecycle.CANCELLED},
    "closed – implemented": {Lifecycle.COMPLETED},
    "being implemented": {Lifecycle.IN_PROGRESS},
    "superseded": {Lifecycle.CANCELLED},
    "closed – not implemented": {Lifecycle.CANCELLED},
    "partially implemented": set(Lifecycle) - {Lifecycle.COMPLETED, Lifecycle.CANCELLED},
    "not completed": set(Lifecycle) - {Lifecycle.COMPLETED, Lifecycle.CANCELLED},
}
IN_TIME = {Timeliness.IN_TIME, Timeliness.DUE_SOON, Timeliness.ON_TIME}
PAST = {Timeliness.OVERDUE, Timeliness.LATE}
TIMELINESSES = {
    "trong hạn": IN_TIME,
    "đúng hạn": IN_TIME,
    "sắp quá hạn": {Timeliness.DUE_SOON},
    "sắp đến hạn": {Timeliness.DUE_SOON},
    "quá hạn": PAST,
    "không hạn": {Timeliness.NO_DEADLINE},
    "on time": IN_TIME,
    "due soon": {Timeliness.DUE_SOON},
    "overdue": PAST,
    "behind schedule": PAST,
    "no deadline": {Timeliness.NO_DEADLINE},
}


@pytest.mark.parametrize(("label", "lifecycles"), LIFECYCLES.items())
def test_a_lifecycle_alone_allows_every_timeliness(label: str, lifecycles: set[Lifecycle]) -> None:
    """What is not claimed is not held against anybody."""
    assert read_claim(label) == Claim(lifecycles=frozenset(lifecycles))


@pytest.mark.parametrize(("label", "timelinesses"), TIMELINESSES.items())
def test_a_timeliness_alone_allows_every_lifecycle(
    label: str, timelinesses: set[Timeliness]
) -> None:
    """A task may be overdue wherever it is in its life."""
    assert read_claim(label) == Claim(timelinesses=frozenset(timelinesses))


FORMS = ("{} {}", "{} ({})", "{1}, {0}", "{} - {}", "nhiệm vụ {} và {}")


def test_both_axes_are_claimed_together() -> None:
    """Every label of one axis goes with every label of the other, whatever joins the two."""
    claimed = {
        form.format(first, second): Claim(
            lifecycles=frozenset(LIFECYCLES[first]), timelinesses=frozenset(TIMELINESSES[second])
        )
        for first, second, form in product(LIFECYCLES, TIMELINESSES, FORMS)
    }

    assert len(claimed) >= 1000
    assert [label for label, claim in claimed.items() if read_claim(label) != claim] == []


@given(
    st.sampled_from([*LIFECYCLES, *TIMELINESSES]),
    st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]),
    st.integers(0, 3),
    st.booleans(),
)
@example("sắp quá hạn", "NFD", 2, True)
def test_spelling_makes_no_difference(label: str, form: str, spaces: int, capitals: bool) -> None:
    """Composed or not, in capitals, or with needless spaces it is the same claim."""
    respelled = unicodedata.normalize(form, label.upper() if capitals else label)  # type: ignore[arg-type]
    padding = " " * spaces

    assert read_claim(padding + respelled.replace(" ", padding + " ") + padding) == read_claim(
        label
    )


@pytest.mark.parametrize(
    "label",
    [
        *("", "  ", ".", "đã", "cơ bản hoàn thành", "hoàn thành 70 %", "đang hoàn thành"),
        *("hoàn thành, chưa thực hiện", "trong hạn, quá hạn", "không hoàn thành", "ok"),
        *("hoàn thành " * 100, "chậm tiến độ"),
    ],
)
def test_what_is_not_wholly_understood_is_not_read(label: str) -> None:
    """A word too many, words that contradict each other, or none at all: nothing is guessed."""
    assert read_claim(label) is None


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("hoàn thành muộn", {Timeliness.LATE}),
        ("completed late", PAST),
        ("đã hoàn thành trước hạn", IN_TIME),
    ],
)
def test_completed_early_or_late_is_read_in_the_words_in_use(
    label: str, expected: set[Timeliness]
) -> None:
    """Offices say late and early in many words."""
    assert read_claim(label) == Claim(
        lifecycles=frozenset({Lifecycle.COMPLETED}), timelinesses=frozenset(expected)
    )


@given(st.text(max_size=300))
def test_any_text_is_read_or_not(text: str) -> None:
    """No text is an error, and what is understood allows something."""
    claim = read_claim(text)

    assert claim is None or (claim.lifecycles and claim.timelinesses)
