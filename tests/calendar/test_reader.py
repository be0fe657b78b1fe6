"""Phrases as they are really written, each with what it means, and those that are refused."""

import csv
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import UnreadableDeadlineError, read_deadline, read_period
from tracker.calendar.period import UnreadablePeriodError
from tracker.calendar.writing import write_deadline
from tracker.language import Language

FOLDER = Path(__file__).parent / "phrases"


def rows(name: str) -> list[dict[str, str]]:
    """Read a table of phrases."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


READ = rows("vietnamese.tsv") + rows("english.tsv") + rows("domain.tsv")
REFUSED = rows("refused.tsv")
TASKS = rows("real.tsv") + rows("invented.tsv")
PHRASES = [row["phrase"] for row in READ]


def without_accents(text: str) -> str:
    """Take accents off by hand, as people without a Vietnamese keyboard write."""
    decomposed = unicodedata.normalize("NFD", text).replace("đ", "d").replace("Đ", "D")
    return "".join(char for char in decomposed if unicodedata.category(char) != "Mn")


read = cache(read_deadline)
"""Reads each phrase of the tables once, whatever is asked of it."""


def meaning(phrase: str) -> dict[str, str]:
    """What a phrase is read as, in the columns of the tables."""
    deadline = read(phrase)
    return {
        "phrase": deadline.text,
        "kind": deadline.kind.value,
        "due": str(deadline.due or ""),
        "operator": deadline.operator.value,
        "recurrence": (deadline.recurrence or "").replace("\n", " "),
    }


def outcome(row: dict[str, str]) -> str:
    """Whether a phrase is read as labelled: exact, refused though it means something, or wrong."""
    label = {name: value for name, value in row.items() if name != "source"}
    try:
        found = meaning(row["phrase"])
    except UnreadableDeadlineError:
        return "exact" if row["kind"] == "refused" else "refused"
    return "exact" if found == label else "wrong"


@cache
def read_tasks() -> list[dict[str, str]]:
    """Return the phrases of task tables that are read as labelled."""
    return [row for row in TASKS if row["kind"] != "refused" and outcome(row) == "exact"]


def all_phrases() -> list[str]:
    """Return every phrase that is read."""
    return [*PHRASES, *(row["phrase"] for row in read_tasks())]


BEFORE_AN_EVENT = ("ngay sau hội nghị", "thereafter", "sau đó", "as soon as", "once a month")
"""Words that any event may stand beside, in phrases that are not only about one."""


def read_or_refused(phrase: str) -> dict[str, str]:
    """What a phrase is read as, or the words of its refusal."""
    try:
        return meaning(phrase)
    except UnreadableDeadlineError as refused:
        return {"phrase": phrase, "refused": str(refused)}


def test_a_phrase_means_what_it_says() -> None:
    """Kind, day, operator and rules are those the table gives, and the text is kept."""
    found = [read_or_refused(row["phrase"]) for row in READ]
    differing = [pair for pair in zip(found, READ, strict=True) if pair[0] != pair[1]]
    assert len(READ) > 800
    assert differing == []


def refusal(phrase: str) -> dict[str, str] | None:
    """How a phrase is refused, and whether both languages quote it; None where it is read."""
    try:
        read_deadline(phrase)
    except UnreadableDeadlineError as refused:
        quoted = all(f"“{phrase}”" in said for said in (refused.text.vi, refused.text.en))
        reason = refused.reason.en if refused.reason else ""
        return {"phrase": phrase if quoted else "not quoted", "reason": reason}
    return None


def test_a_phrase_that_is_no_deadline_is_refused_and_quoted() -> None:
    """The error quotes the phrase in both languages, and gives the reason where there is one."""
    refused = [refusal(row["phrase"]) for row in REFUSED]
    differing = [pair for pair in zip(refused, REFUSED, strict=True) if pair[0] != pair[1]]
    assert len(REFUSED) > 100
    assert differing == []


@pytest.mark.parametrize("language", list(Language))
def test_the_print_of_every_phrase_reads_back_the_same(language: Language) -> None:
    """Whatever a phrase of the tables means, printed it means the same, in either language."""
    deadlines = [read(phrase) for phrase in all_phrases()]
    lost = [one.text for one in deadlines if not read(write_deadline(one, language)).means(one)]
    assert len(deadlines) > 1000
    assert lost == []


@pytest.mark.parametrize("name", ["real.tsv", "invented.tsv"])
def test_phrases_of_task_tables_are_read_exactly_or_refused_but_never_wrongly(name: str) -> None:
    """Labelled by hand before they were read: 98 in 100 are exact, and none is wrong."""
    table = rows(name)
    outcomes = [outcome(row) for row in table]
    wrong = [row["phrase"] for row, said in zip(table, outcomes, strict=True) if said == "wrong"]
    assert wrong == []
    assert outcomes.count("exact") >= 0.98 * len(table)


@given(
    st.deferred(
        lambda: st.sampled_from([phrase for phrase in all_phrases() if "FREQ" not in phrase])
    ),
    st.sampled_from(["NFC", "NFD"]),
    st.sampled_from(
        [str, str.upper, str.lower, without_accents, lambda text: f"- {text.rstrip('.')}."]
    ),
    st.sampled_from([" ", "  ", "\u00a0", "\t"]),
)
def test_spelling_never_changes_the_meaning(
    phrase: str, form: Literal["NFC", "NFD"], respell: Callable[[str], str], space: str
) -> None:
    """NFD, capitals, missing accents, bullets and wide spaces mean the same."""
    respelled = unicodedata.normalize(form, respell(phrase).replace(" ", space))
    assert read_deadline(respelled).means(read_deadline(phrase))


@given(
    st.deferred(
        lambda: st.sampled_from(
            [
                row["phrase"]
                for row in READ + read_tasks()
                # an event is named in any words, so these may go on with any word
                if row["kind"] not in {"pending", "relative"}
                and not any(word in row["phrase"].lower() for word in BEFORE_AN_EVENT)
            ]
        )
    ),
    st.data(),
)
def test_no_word_is_passed_over(phrase: str, data: st.DataObject) -> None:
    """A word that means nothing here, wherever it stands, makes the phrase unreadable."""
    words = phrase.split()
    place = data.draw(st.integers(0, len(words)))
    with pytest.raises(UnreadableDeadlineError):
        read_deadline(" ".join([*words[:place], "zzz", *words[place:]]))


@given(
    st.text(max_size=80)
    | st.lists(st.sampled_from(" ".join(PHRASES).split()), max_size=12).map(" ".join)
)
def test_any_text_is_read_or_refused_and_nothing_else(text: str) -> None:
    """Hostile text gives a deadline of that text or one clear error."""
    with suppress(UnreadableDeadlineError):
        assert read_deadline(text).text == text


@pytest.mark.parametrize(
    "phrase",
    [
        "ngày " * 100,
        "khi " * 120,
        "1/" * 240,
        "(" * 500,
        "hằng tháng, " * 40,
        "15/6 và " * 60,
        "thứ Hai, " * 50 + "hằng tuần",
        "30 ngày kể từ ngày a, b, c hoặc d, " * 12,
        "a" * 501,
        "a " * 249,
        "sau 30 ngày kể từ ngày " * 20,
    ],
    ids=lambda phrase: phrase[:20],
)
def test_long_and_repeated_phrases_are_refused(phrase: str) -> None:
    """Whoever repeats himself is not understood, and waits for nothing."""
    with pytest.raises(UnreadableDeadlineError):
        read_deadline(phrase)


@pytest.mark.parametrize(
    ("phrase", "kind", "first", "last"),
    [
        ("Q2 2023", "quarter", "2023-04-01", "2023-06-30"),
        ("giai đoạn 2021-2025", "year_range", "2021-01-01", "2025-12-31"),
        ("quý II-III/2025", "quarter", "2025-04-01", "2025-09-30"),
        ("9 tháng đầu năm 2023", "nine_months", "2023-01-01", "2023-09-30"),
        ("6 tháng cuối năm 2023", "half_year", "2023-07-01", "2023-12-31"),
        ("trong tháng 2/2024", "month", "2024-02-01", "2024-02-29"),
        ("2023-06-30", "day", "2023-06-30", "2023-06-30"),
        ("thượng tuần tháng 6/2025", "month", "2025-06-01", "2025-06-10"),
    ],
)
def test_a_period_has_its_first_and_last_day(phrase: str, kind: str, first: Any, last: Any) -> None:
    """Periods are read with both ends."""
    period = read_period(phrase)
    assert (period.text, period.kind.value, str(period.first), str(period.last)) == (
        phrase,
        kind,
        first,
        last,
    )


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("quý II", "the year is missing"),
        ("trước ngày 20/3/2023", "is not a period"),
        ("đầu năm 2025", "is not a period"),
        ("31/2/2023", "there is no such day"),
        ("x" * 501, "it is too long to be a deadline"),
        ("a " * 200, "it is too long to be a deadline"),
        ("", "is not a period"),
    ],
)
def test_what_is_no_period_is_refused_with_its_reason(phrase: str, reason: str) -> None:
    """An operator, an undrawn part or a missing year makes no period."""
    with pytest.raises(UnreadablePeriodError, match=reason):
        read_period(phrase)
