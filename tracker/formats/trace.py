"""Traces as objects for programs: nested nodes with stable keys, however deep they are."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tracker.assess import IndicatorStanding, Lifecycle, TaskStanding, Timeliness
from tracker.assess.contradictions import Contradiction
from tracker.assess.force import Force
from tracker.assess.gaps import Gaps
from tracker.assess.life import known_reports
from tracker.assess.trace import Node, Step, Trace
from tracker.domain import Briefing, Document, Provision, Task
from tracker.formats.data import json_line
from tracker.language import Language

_DEEPEST = 20
"""Levels beyond are indented no further, so that a deep trace is no wider than a shallow one."""


def trace_json(trace: Trace, gaps: Gaps, language: Language) -> str:
    """Return a trace as JSON: the entry traced, what it comes from, what follows from it.

    The object is the node of the entry traced. Below ``sources`` each node has ``sources`` of its
    own, below ``children`` each has ``children``; either is left out where it was not asked for.

    Args:
        trace: the trace.
        gaps: what it leaves open.
        language: the language of anything that is not as recorded.
    """
    head = {"as_of": trace.assessment.as_of, **node_data(trace.root, trace)}
    lines = ["{", *(f"  {_pair(key, value, language)}," for key, value in head.items())]
    for key, steps in (("sources", trace.up), ("children", trace.down)):
        if steps is not None:
            lines.extend(_nested(trace, steps, key, language))
    lines.extend([f"  {_pair('gaps', gaps_data(gaps), language)}", "}"])
    return "\n".join(lines)


def gaps_data(gaps: Gaps) -> dict[str, list[str]]:
    """Return what a trace or a register leaves open, as lists of ids."""
    return {
        "decisions_without_task": [document.id for document in gaps.decisions_without_task],
        "provisions_without_task": [provision.id for provision in gaps.provisions_without_task],
        "tasks_without_source": [standing.task.id for standing in gaps.tasks_without_source],
        "open_under_ended": [standing.task.id for standing in gaps.open_under_ended],
    }


def contradictions_data(found: Iterable[Contradiction]) -> list[dict[str, Any]]:
    """Return what relations between documents say against themselves."""
    return [
        {
            "kind": one.kind,
            "documents": one.documents,
            "relation": one.relation.kind if one.relation else None,
            "issued_on": one.issued_on,
            "other_on": one.other_on,
        }
        for one in found
    ]


def node_data(node: Node, trace: Trace) -> dict[str, Any]:
    """Return a node as an object of plain keys, without what lies around it."""
    entry = node.entry
    rolled = node.roll_up
    return {
        "kind": node.kind,
        "document_kind": entry.kind if isinstance(entry, Document) else None,
        "id": node.id,
        "number": entry.number if isinstance(entry, Document | Provision) else None,
        "title": _title(node),
        "standing": _standing_data(node),
        "product": entry.product if isinstance(entry, Task) else None,
        "evidence": [*_evidence(entry, trace)] if isinstance(entry, Task) else [],
        "roll_up": {
            "done": rolled.done,
            "all": rolled.all,
            "cancelled": rolled.cancelled,
            "worst": rolled.worst,
        },
    }


def _title(node: Node) -> str | None:
    match node.entry:
        case Document() as document:
            return document.title or document.citation
        case Provision() as provision:
            return provision.text
        case titled:
            return titled.title


def _standing_data(node: Node) -> dict[str, Any]:
    """Return how a node stands; the keys are those of its kind."""
    match node.standing:
        case Force() as force:
            return {
                "state": force.state,
                "begins_on": force.begins_on,
                "ends_on": force.ends_on,
                "replaced_by": force.replaced_by,
                "amended_by": force.amended_by,
            }
        case TaskStanding() as standing:
            return _task_data(standing)
        case IndicatorStanding() as standing:
            return {
                "pace": standing.pace,
                "target": standing.indicator.target,
                "actual": standing.actual,
            }
        case None:
            return {"held_on": node.entry.held_on} if isinstance(node.entry, Briefing) else {}


def _task_data(standing: TaskStanding) -> dict[str, Any]:
    """Return how a task stands: the values of its row in a status table, and its shares."""
    names = (
        *("lifecycle", "timeliness", "baseline_timeliness", "baseline_due", "current_due"),
        *("days_left", "days_late", "completed_on", "progress"),
    )
    return {
        **{name: getattr(standing, name) for name in names},
        "occurrences": _shares(standing.occurrences),
        "members": _shares(standing.members),
    }


def _shares(parts: Iterable[Any]) -> dict[str, int] | None:
    """Return how many occurrences or shares of units there are, completed and overdue."""
    counted = [*parts]
    if not counted:
        return None
    return {
        "all": len(counted),
        "done": sum(part.lifecycle is Lifecycle.COMPLETED for part in counted),
        "overdue": sum(part.timeliness is Timeliness.OVERDUE for part in counted),
    }


def _evidence(task: Task, trace: Trace) -> Iterator[dict[str, Any]]:
    """Yield what reports show of *task*."""
    for report in known_reports(task, trace.assessment.as_of):
        if report.evidence is not None:
            yield {
                "on": report.on,
                "event": report.event,
                "by": report.by,
                "evidence": report.evidence,
            }


def _nested(trace: Trace, steps: Sequence[Step], key: str, language: Language) -> Iterator[str]:
    """Yield the lines of the list *key* of the entry traced, each node within the one before it.

    It is written step by step, since what writes nested objects calls itself for each level.
    """
    yield f'  "{key}": ['
    unfinished: list[bool] = []
    for step in steps[1:]:
        line = f"{_indent(len(unfinished))}{_opened(step, trace, key, language)}"
        if step.below:
            yield line
            unfinished.append(step.is_last)
            continue
        is_last = step.is_last
        yield f"{line}]}}{'' if is_last else ','}"
        while is_last and unfinished:
            is_last = unfinished.pop()
            yield f"{_indent(len(unfinished))}]}}{'' if is_last else ','}"
    yield "  ],"


def _indent(level: int) -> str:
    return "  " * min(level + 2, _DEEPEST)


def _opened(step: Step, trace: Trace, key: str, language: Language) -> str:
    """Return the object of a node up to the beginning of its own list *key*."""
    values = {
        "how": step.how,
        **node_data(step.node, trace),
        "shown_elsewhere": not step.is_first,
        "hidden": step.hidden,
    }
    return f'{json_line(values, language).removesuffix("}")}, "{key}": ['


def _pair(key: str, value: Any, language: Language) -> str:
    return json_line({key: value}, language)[1:-1]
