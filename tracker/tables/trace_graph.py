"""A trace as a graph in the DOT language, for Graphviz to draw."""

from collections.abc import Iterable, Iterator
from itertools import chain
from types import MappingProxyType

from tracker.assess.assessment import Assessment
from tracker.assess.lineage import LinkKind
from tracker.assess.roll_up import Condition
from tracker.assess.trace import Node, Trace, node_of
from tracker.language import Language
from tracker.tables.trace_words import DOWNWARD, kind_text, standing_text, title_text
from tracker.tables.wrapping import wrapped

_WIDTH = 40
_SHAPES = MappingProxyType(
    {"document": "note", "provision": "component", "briefing": "house", "task": "box"}
)
_OTHER_SHAPE = "ellipse"
_COLOURS = MappingProxyType(
    {
        Condition.OVERDUE: "#f4b6b6",
        Condition.DUE_SOON: "#fbe3a1",
        Condition.SUSPENDED: "#e6d5f2",
        Condition.NO_DEADLINE: "#dddddd",
        Condition.IN_TIME: "#d3e7f7",
        Condition.LATE: "#dcebc5",
        Condition.COMPLETED: "#c9e8c9",
        None: "#ffffff",
    }
)
"""The light of the worst task at or below a node; its words say the same."""


def trace_dot(trace: Trace, language: Language) -> str:
    """Return a trace as a graph: sources above, what follows from them below.

    Nodes bear numbers, not ids, and every word stands in a quoted label, so no id or title can be
    read as anything but a label (https://graphviz.org/doc/info/lang.html).

    Args:
        trace: the trace.
        language: the language of labels.
    """
    links: dict[tuple[str, str], tuple[LinkKind, ...]] = {}
    for steps, is_up in ((trace.up or (), True), (trace.down or (), False)):
        path: list[str] = []
        for step in steps:
            del path[step.depth :]
            if path:
                ends = (step.node.id, path[-1]) if is_up else (path[-1], step.node.id)
                links[ends] = step.how
            path.append(step.node.id)
    ids = dict.fromkeys([trace.root.id, *chain.from_iterable(links)])
    return _graph(trace.assessment, ids, links, language)


def register_dot(assessment: Assessment, language: Language) -> str:
    """Return everything that can be traced in a register as one graph."""
    lineage = assessment.lineage
    links = {(upper, link.to): link.how for upper, found in lineage.below.items() for link in found}
    return _graph(assessment, lineage.entries, links, language)


def _graph(
    assessment: Assessment,
    ids: Iterable[str],
    links: dict[tuple[str, str], tuple[LinkKind, ...]],
    language: Language,
) -> str:
    """Return the graph of some nodes and the links between them."""
    numbers = {named: number for number, named in enumerate(ids)}
    lines = ["digraph trace {", "  rankdir=TB;", '  node [style=filled, fontname="sans-serif"];']
    for named, number in numbers.items():
        node = node_of(assessment, named)
        label = "\n".join(_label(node, assessment, language))
        shape = _SHAPES.get(node.kind, _OTHER_SHAPE)
        colour = _COLOURS[node.roll_up.worst]
        lines.append(f'  n{number} [label={_quoted(label)}, shape={shape}, fillcolor="{colour}"];')
    for (upper, lower), how in links.items():
        words = [DOWNWARD[kind].in_language(language) for kind in how if kind in DOWNWARD]
        label = f" [label={_quoted(', '.join(words))}]" if words else ""
        lines.append(f"  n{numbers[upper]} -> n{numbers[lower]}{label};")
    return "\n".join([*lines, "}"])


def _label(node: Node, assessment: Assessment, language: Language) -> Iterator[str]:
    """Yield the lines of a node's label."""
    told = [
        kind_text(node),
        title_text(node),
        *standing_text(node, assessment.register, assessment.as_of),
    ]
    for words in (node.id, *(text.in_language(language) for text in told)):
        yield from wrapped(" ".join(words.split()), _WIDTH).split("\n")


def _quoted(label: str) -> str:
    r"""Return *label* as a quoted string that Graphviz shows as it is.

    Within one a backslash begins an escape such as ``\N``, and an ampersand an entity of HTML.

    >>> _quoted('a"b\\')
    '"a\\"b\\\\"'
    """
    escaped = label.replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n") + '"'
