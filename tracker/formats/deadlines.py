"""Deadlines as objects for programs: what a phrase means, or why it is not understood."""

from datetime import date
from typing import Any

from tracker.calendar import Deadline
from tracker.calendar.explanation import Explanation
from tracker.calendar.occurrence import Occurrence
from tracker.language import Text


def deadline_data(deadline: Deadline, due: date | None, recurrence: str | None) -> dict[str, Any]:
    """Return what a phrase means as an object of plain keys.

    Args:
        deadline: what was written.
        due: its last day in time, where one is known.
        recurrence: its iCalendar rules, a line each, where it recurs.

    >>> from tracker.calendar import read_deadline
    >>> deadline_data(read_deadline("quý II/2023"), date(2023, 6, 30), None)["kind"].value
    'quarter'
    """
    return {
        "phrase": deadline.text,
        "kind": deadline.kind,
        "due": due,
        "operator": deadline.operator,
        "recurrence": recurrence,
        "error": None,
    }


def refusal_data(phrase: str, error: Text) -> dict[str, Any]:
    """Return a phrase that is not understood, with the reason, under the same keys.

    >>> refusal_data("mai", Text(vi="không hiểu", en="not understood"))["kind"] is None
    True
    """
    nothing = dict.fromkeys(("kind", "due", "operator", "recurrence"))
    return {"phrase": phrase, **nothing, "error": error}


def explanation_data(explanation: Explanation) -> dict[str, Any]:
    """Return an explanation as an object of plain keys, those of :func:`deadline_data` first."""
    return {
        **deadline_data(explanation.deadline, explanation.due, explanation.recurrence),
        "anchor": explanation.anchor,
        "opens": explanation.opens,
        "at": explanation.at,
        "working_day": explanation.working_day,
        "written": explanation.written,
        "computed": explanation.computed,
        "difference": explanation.difference,
        "year_assumed": explanation.year_assumed,
        "approximate": explanation.approximate,
        "estimated": explanation.estimated,
        "occurrences": [_occurrence(one) for one in explanation.occurrences],
        "notes": explanation.notes,
    }


def _occurrence(one: Occurrence) -> dict[str, Any]:
    return {"due": one.due, "named": one.named, "opens": one.opens, "at": one.at}
