"""Strategies for how organizations change: new names, moves, mergers, splits and ends."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from tracker.domain import Division, Move, Renaming, Succession, SuccessionKind
from tracker.testing.drawing import numbers
from tracker.testing.references import NOTHING, References, citation, one_of, one_or_none, several
from tracker.testing.remembering import one_of_these, remembered
from tracker.testing.texts import identifiers, texts
from tracker.testing.times import days

_STRANGERS = ("TC-1", "TC-2", "TC-3")
_MOST_INVOLVED = 3


@st.composite
def renamings(draw: DrawFn, *, known: References = NOTHING) -> Renaming:
    """New names of an organization.

    Args:
        draw: given by Hypothesis.
        known: the ids it may name.

    >>> from tracker.testing import simplest
    >>> simplest(renamings()).name
    'kế hoạch'
    """
    return Renaming(
        on=draw(days()),
        name=draw(texts(most_words=2)),
        name_en=draw(one_of_these(None, "Party Office")),
        document=one_or_none(draw, known.documents),
        source=citation(draw, known),
    )


@st.composite
def moves(draw: DrawFn, *, known: References = NOTHING) -> Move:
    """Moves of an organization under another, or under none.

    Args:
        draw: given by Hypothesis.
        known: the ids it may name.

    >>> from hypothesis import find
    >>> find(moves(known=References(parents=("TU",))), lambda move: move.parent).parent
    'TU'
    """
    return Move(
        on=draw(days()),
        parent=one_or_none(draw, known.parents),
        document=one_or_none(draw, known.documents),
        source=citation(draw, known),
    )


@st.composite
def divisions(draw: DrawFn, *, known: References = NOTHING) -> Division:
    """The tasks that one successor takes over.

    Args:
        draw: given by Hypothesis.
        known: the ids it may name; without any, the successor is ``TC-1``.

    >>> from hypothesis import find
    >>> division = find(divisions(known=References(tasks=("NV-1",))), lambda one: one.tasks)
    >>> division.successor, division.tasks
    ('TC-1', ('NV-1',))
    """
    return Division(
        successor=one_of(draw, known.organizations or _STRANGERS),
        tasks=several(draw, known.tasks),
        source=citation(draw, known),
    )


@st.composite
def successions(
    draw: DrawFn, *, identifier: str | None = None, known: References = NOTHING
) -> Succession:
    """Ends of organizations, of every kind, with those that follow them.

    Each is valid by itself; several in one register may still end one organization twice.

    Args:
        draw: given by Hypothesis.
        identifier: its id; drawn where none is given.
        known: the ids it may name; without any, the organizations are ``TC-1`` to ``TC-3``.

    >>> from hypothesis import find
    >>> merger = find(successions(), lambda change: len(change.predecessors) > 1)
    >>> merger.kind.value, merger.predecessors, merger.successors
    ('merged', ('TC-2', 'TC-3'), ('TC-1',))
    """
    ids = known.organizations or _STRANGERS
    kind, predecessors, successors = _change(draw, tuple(ids[one] for one in draw(_some(len(ids)))))
    shared = len(successors) > 1
    return Succession(
        id=identifier or draw(identifiers(prefix="KT")),
        kind=kind,
        effective_on=draw(days()),
        predecessors=predecessors,
        successors=successors,
        division=_division(draw, successors, known) if shared and known.tasks else (),
        rest_to=one_or_none(draw, successors) if shared else None,
        document=one_or_none(draw, known.documents),
        source=citation(draw, known),
    )


@remembered
def _some(count: int) -> SearchStrategy[list[int]]:
    """Places of one to three organizations, each once."""
    return st.lists(numbers(count - 1), unique=True, min_size=1, max_size=_MOST_INVOLVED)


def _change(
    draw: DrawFn, involved: tuple[str, ...]
) -> tuple[SuccessionKind, tuple[str, ...], tuple[str, ...]]:
    """Draw what became of the first of *involved*, or of the others: who ends and who follows."""
    one, others = involved[0], involved[1:]
    kind: SuccessionKind = SuccessionKind.DISSOLVED
    if others:
        kind = draw(one_of_these(*SuccessionKind))
    goes_on = draw(st.booleans())
    match kind:
        case SuccessionKind.MERGED:
            return kind, (*others, one) if goes_on else others, (one,)
        case SuccessionKind.SPLIT:
            return kind, (one,), (one, *others) if goes_on or len(others) == 1 else others
        case SuccessionKind.RENAMED:
            return kind, (one,), others[:1]
        case SuccessionKind.DISSOLVED:
            return kind, (one,), others if goes_on else ()


def _division(draw: DrawFn, successors: tuple[str, ...], known: References) -> tuple[Division, ...]:
    """Draw which of the known tasks go to which successor, each to one at most."""
    given: dict[str, list[str]] = {}
    for task in several(draw, known.tasks):
        given.setdefault(draw(one_of_these(*successors)), []).append(task)
    return tuple(
        Division(successor=successor, tasks=tasks, source=citation(draw, known))
        for successor, tasks in given.items()
    )
