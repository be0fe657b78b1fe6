"""The trace of an entry: up to its highest sources, down to what was done, each node once."""

from collections import deque
from collections.abc import Iterator, Mapping

from attrs import field, frozen

from tracker.assess.assessment import Assessment
from tracker.assess.force import Force
from tracker.assess.indicator_standing import IndicatorStanding
from tracker.assess.lineage import Link, LinkKind, Traced
from tracker.assess.roll_up import RollUp
from tracker.assess.task_standing import TaskStanding
from tracker.domain import kind_of
from tracker.domain.spelling import Spellings
from tracker.errors import UsageError
from tracker.language import Language, Text, write_date


@frozen(kw_only=True)
class Node:
    """One entry of a trace, and how it stands; derived, never stored.

    Attributes:
        id: its id.
        kind: its kind, such as ``document`` or ``task``.
        entry: what is recorded of it.
        standing: how it stands: the force of a document or provision, the standing of a task or
            of an indicator; ``None`` for a briefing or a plan, which only have what lies below.
        roll_up: how the tasks at and below it stand.
    """

    id: str
    kind: str
    entry: Traced
    standing: Force | TaskStanding | IndicatorStanding | None
    roll_up: RollUp


@frozen(kw_only=True)
class Step:
    """A place where a walk through a trace meets a node.

    Attributes:
        node: the node.
        depth: how many links lie between the entry traced and this place.
        how: how the lower of the node and the one before it follows from the other; empty for
            the entry traced.
        is_first: whether what follows from the node stands below this place; elsewhere it is
            only mentioned.
        below: how many nodes stand right below this place.
        hidden: how many do not, for being too deep.
        is_last: whether no other node follows under the same one.
    """

    node: Node
    depth: int
    how: tuple[LinkKind, ...] = ()
    is_first: bool = True
    below: int = 0
    hidden: int = 0
    is_last: bool = True


@frozen(kw_only=True)
class Trace:
    """Where an entry comes from and what came of it, as walks that meet each node once.

    A walk is a sequence of steps, in the order in which a tree is read: what follows a node comes
    after it, one step deeper. A node that several ways lead to is followed where it is nearest
    to the entry traced, and mentioned at the others; so a circle ends where it closes.

    Attributes:
        assessment: how the register stands on a day.
        root: the entry traced.
        up: the walk to its sources; ``None`` where it was not asked for.
        down: the walk to what follows from it; ``None`` where it was not asked for.
    """

    assessment: Assessment = field(repr=False)
    root: Node
    up: tuple[Step, ...] | None = None
    down: tuple[Step, ...] | None = None


def trace(
    assessment: Assessment,
    named: str,
    *,
    up: bool = True,
    down: bool = True,
    depth: int | None = None,
) -> Trace:
    """Return the trace of the entry *named*, from facts dated no later than the day asked.

    The time taken grows with the entries and the links between them; nothing is too deep.

    Args:
        assessment: how the register stands on a day.
        named: id of a document, provision, briefing, task, plan or indicator.
        up: whether to walk up to its sources.
        down: whether to walk down to what follows from it.
        depth: how many links to follow at most; ``None`` for all of them.

    Raises:
        UsageError: nothing that can be traced has the id.

    >>> from datetime import date
    >>> from tracker.assess import assess
    >>> from tracker.domain import Register, Resolution, Task
    >>> tasks = [Task(id="T-1", title="Inspect", basis=["NQ"])]
    >>> register = Register(title="A", documents=[Resolution(id="NQ", title="B")], tasks=tasks)
    >>> found = trace(assess(register, date(2023, 6, 30)), "NQ")
    >>> [step.node.id for step in found.down], found.root.roll_up.all
    (['NQ', 'T-1'], 1)
    """
    lineage = assessment.lineage
    if named not in lineage.entries:
        raise UsageError(_unknown(assessment, named))
    return Trace(
        assessment=assessment,
        root=node_of(assessment, named),
        up=tuple(_walk(assessment, named, lineage.above, depth)) if up else None,
        down=tuple(_walk(assessment, named, lineage.below, depth)) if down else None,
    )


def node_of(assessment: Assessment, named: str) -> Node:
    """Return the node of the entry *named*.

    Raises:
        KeyError: nothing that can be traced and is known by the day asked has the id.
    """
    entry = assessment.lineage.entries[named]
    return Node(
        id=named,
        kind=kind_of(entry),
        entry=entry,
        standing=assessment.forces.get(named)
        or assessment.task_by_id.get(named)
        or assessment.indicator_by_id.get(named),
        roll_up=assessment.roll_ups[named],
    )


def _walk(
    assessment: Assessment, root: str, links: Mapping[str, tuple[Link, ...]], depth: int | None
) -> Iterator[Step]:
    """Yield the steps of the walk from *root* along *links*."""
    nearest = _nearest(root, links, depth)
    nodes = {named: node_of(assessment, named) for named in nearest}
    waiting: list[tuple[Link, str | None, int, bool]] = [(Link(to=root, how=()), None, 0, True)]
    while waiting:
        link, before, at, is_last = waiting.pop()
        is_first = nearest.get(link.to, "") == before
        following = links.get(link.to, ()) if is_first else ()
        is_cut = depth is not None and at >= depth
        yield Step(
            node=nodes[link.to],
            depth=at,
            how=link.how,
            is_first=is_first,
            below=0 if is_cut else len(following),
            hidden=len(following) if is_cut else 0,
            is_last=is_last,
        )
        if not is_cut:
            last = len(following) - 1
            waiting.extend(
                (following[place], link.to, at + 1, place == last) for place in range(last, -1, -1)
            )


def _nearest(
    root: str, links: Mapping[str, tuple[Link, ...]], depth: int | None
) -> dict[str, str | None]:
    """Return each node within *depth* links of *root*, with the one it is followed under."""
    found: dict[str, str | None] = {root: None}
    waiting = deque([(root, 0)])
    while waiting:
        node, at = waiting.popleft()
        if depth is not None and at >= depth:
            continue
        for link in links.get(node, ()):
            if link.to not in found:
                found[link.to] = node
                waiting.append((link.to, at + 1))
    return found


def _unknown(assessment: Assessment, named: str) -> Text:
    """Say that an id names nothing that can be traced, with the nearest that does."""
    register = assessment.register
    if (
        named in register.task_by_id
        or named in assessment.forces
        or named in register.briefing_by_id
    ):
        return Text(
            vi=f"“{named}” có sau ngày {write_date(assessment.as_of, Language.VI)}; "
            "hãy cho --as-of muộn hơn",
            en=f"“{named}” is dated after {assessment.as_of.isoformat()}; give a later --as-of",
        )
    by_number = {document.number: document.id for document in register.documents}
    near = by_number.get(named) or Spellings(assessment.lineage.entries).nearest(named)
    return Text(
        vi=f"không có văn bản, điều khoản, hội nghị, nhiệm vụ hay chỉ tiêu nào có mã “{named}”"
        + (f"; có phải “{near}”?" if near else ""),
        en=f"no document, provision, briefing, task or indicator has the id “{named}”"
        + (f"; did you mean “{near}”?" if near else ""),
    )
