"""Deadlines as objects for programs."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import Deadline, DeadlineKind, Operator, read_deadline
from tracker.calendar.explanation import explain
from tracker.formats import json_line, json_text
from tracker.formats.deadlines import deadline_data, explanation_data, refusal_data
from tracker.language import Language, Text
from tracker.testing import days, deadlines

KEYS = ["phrase", "kind", "due", "operator", "recurrence", "error"]
MORE = [
    *("anchor", "opens", "at", "working_day", "written", "computed", "difference"),
    *("year_assumed", "approximate", "estimated", "occurrences", "notes"),
]


def test_a_deadline_is_six_keys() -> None:
    """They are those of the interface, in its order, the values plain."""
    deadline = read_deadline("trước ngày 20 hằng tháng")
    data = deadline_data(deadline, None, deadline.recurrence)
    assert json_line(data, Language.EN) == (
        '{"phrase": "trước ngày 20 hằng tháng", "kind": "recurring", "due": null, '
        '"operator": "before", "recurrence": "FREQ=MONTHLY;BYMONTHDAY=19", "error": null}'
    )


@pytest.mark.parametrize(("language", "said"), [(Language.VI, "sai"), (Language.EN, "wrong")])
def test_a_refusal_has_the_same_keys(language: Language, said: str) -> None:
    """Nothing is known but the phrase and what is wrong, told in the language asked for."""
    refused = json.loads(json_line(refusal_data("mai", Text(vi="sai", en="wrong")), language))
    assert [*refused] == KEYS
    assert refused == {**dict.fromkeys(KEYS), "phrase": "mai", "error": said}


def test_an_explanation_is_exactly_this() -> None:
    """Days and times are ISO 8601, and notes are in the language asked for."""
    meant = explain(
        read_deadline("within 270 days (by October 27, 2023)"),
        anchor=date(2023, 1, 25),
    )
    data = json.loads(json_text(explanation_data(meant), Language.VI))
    notes = data.pop("notes")
    assert data == {
        "phrase": "within 270 days (by October 27, 2023)",
        "kind": "relative",
        "due": "2023-10-27",
        "operator": "on",
        "recurrence": None,
        "error": None,
        "anchor": "2023-01-25",
        "opens": None,
        "at": None,
        "working_day": "2023-10-27",
        "written": None,
        "computed": "2023-10-23",
        "difference": 4,
        "year_assumed": False,
        "approximate": False,
        "estimated": False,
        "occurrences": [],
    }
    assert notes[0] == "ngày xảy ra sự kiện không tính"


def test_occurrences_and_times_are_plain() -> None:
    """A time of day has hours and minutes, that of a deadline and that of an occurrence."""
    timed = explanation_data(explain(read_deadline("trước 17h30 ngày 20/3/2023")))
    assert json.loads(json_line(timed, Language.EN))["at"] == "17:30"
    data = explanation_data(
        explain(read_deadline("trước 17 giờ ngày 20 hằng tháng"), after=date(2025, 4, 1))
    )
    written = json.loads(json_line(data, Language.EN))["occurrences"]
    assert len(written) == 5
    assert written[0] == {"due": "2025-04-20", "named": "2025-04-20", "opens": None, "at": "17:00"}


@given(deadlines(), st.none() | days(), st.sampled_from(Language))
def test_an_explanation_begins_with_the_deadline(
    written: Deadline, anchor: date | None, language: Language
) -> None:
    """Its keys are always the same, and the first six say the same as the deadline alone."""
    meant = explain(written, anchor=anchor)
    told = json.loads(json_text(explanation_data(meant), language))
    alone = json.loads(json_line(deadline_data(written, meant.due, written.recurrence), language))
    assert [*told] == [*KEYS, *MORE]
    assert {key: told[key] for key in KEYS} == alone
    assert told["kind"] in {*DeadlineKind}
    assert told["operator"] in {*Operator}
