"""Traces as graphs in the DOT language."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import assess
from tracker.assess.trace import trace
from tracker.domain import Document, Register, Task
from tracker.language import Language
from tracker.tables.trace_graph import register_dot, trace_dot
from tracker.testing import days, linked_registers, registers

AS_OF = date(2023, 6, 1)
QUOTED = r'"((?:[^"\\\n]|\\.)*)"'
NODE = re.compile(rf'  n(\d+) \[label={QUOTED}, shape=[a-z]+, fillcolor="#[0-9a-f]{{6}}"\];')
EDGE = re.compile(rf"  n(\d+) -> n(\d+)(?: \[label={QUOTED}\])?;")
HEAD = ["digraph trace {", "  rankdir=TB;", '  node [style=filled, fontname="sans-serif"];']


def shown(label: str) -> str:
    """Return what Graphviz shows of a label: its escapes and entities undone, on one line."""
    words = re.sub(r"\\(.)", lambda found: {"n": " "}.get(found[1], found[1]), label)
    return words.replace("&amp;", "&")


def parsed(dot: str) -> tuple[dict[str, str], set[tuple[str, str]]]:
    """Return the label of each node and the ends of each edge; anything else is no such graph."""
    lines = dot.split("\n")
    assert (lines[:3], lines[-1]) == (HEAD, "}")
    nodes: dict[str, str] = {}
    edges: set[tuple[str, str]] = set()
    for line in lines[3:-1]:
        if node := NODE.fullmatch(line):
            nodes[node[1]] = shown(node[2])
        else:
            edge = EDGE.fullmatch(line)
            assert edge, line
            edges.add((edge[1], edge[2]))
    return nodes, edges


@given(linked_registers(), days(first=date(2023, 1, 1)))
def test_a_graph_has_the_nodes_and_links_of_the_trace(register: Register, as_of: date) -> None:
    """Each node of the trace is there once, by its id, and each link between two, downwards."""
    assessment = assess(register, as_of)
    below = assessment.lineage.below
    for named in assessment.lineage.entries:
        found = trace(assessment, named)
        nodes, edges = parsed(trace_dot(found, Language.EN))
        ids = {number: label.split(" ")[0] for number, label in nodes.items()}
        up = {step.node.id for step in found.up or ()}
        down = {step.node.id for step in found.down or ()}
        assert sorted(ids.values()) == sorted(up | down)
        assert {(ids[upper], ids[lower]) for upper, lower in edges} == {
            (upper, link.to)
            for upper, links in below.items()
            for link in links
            if (upper in down) or (link.to in up)
        }


@given(registers(), days())
def test_a_whole_register_is_one_graph(register: Register, as_of: date) -> None:
    """Everything that can be traced is a node, whatever its title holds."""
    assessment = assess(register, as_of)
    for language in Language:
        nodes, edges = parsed(register_dot(assessment, language))
        assert len(nodes) == len(assessment.lineage.entries)
        assert len(edges) == sum(map(len, assessment.lineage.below.values()))


HOSTILE = [
    'a"]; n9 [label="x',
    "a\\",
    'a\\"',
    "\\N \\G \\l",
    "<b>&lt;&amp;</b>",
    "a\n}\ndigraph evil {",
    "{a|b}",
    "--> n0;",
]


@pytest.mark.parametrize("title", HOSTILE)
def test_no_title_or_id_is_read_as_anything_but_a_label(title: str) -> None:
    """What would end a label, escape it or draw a node is shown as it is written."""
    named = title.replace(" ", "_").replace("\n", "_").lstrip("-")
    document = Document(id=named, title=title)
    register = Register(
        title="Sổ", documents=[document], tasks=[Task(id="NV", title=title, basis=[named])]
    )
    nodes, edges = parsed(trace_dot(trace(assess(register, AS_OF), named), Language.VI))
    assert (len(nodes), edges) == (2, {("0", "1")})
    assert nodes["0"].startswith(f"{named} văn bản {' '.join(title.split())} ")


@given(st.text(st.characters(exclude_categories=("C", "Z", "M")), min_size=1, max_size=20))
def test_any_title_comes_out_as_it_went_in(title: str) -> None:
    """Quoting loses nothing and adds nothing."""
    register = Register(title="Sổ", tasks=[Task(id="NV", title=title)])
    nodes, _ = parsed(register_dot(assess(register, AS_OF), Language.EN))
    said = nodes["0"].removeprefix("NV task ").removesuffix(" not started no deadline")
    assert said.replace(" ", "") == register.tasks[0].title


def test_a_graph_is_written_so() -> None:
    """A resolution and its task, sources above, in both languages."""
    document = Document(id="NQ", title="Về số hóa", issued_on=date(2023, 1, 2))
    tasks = [Task(id="NV", title="Số hóa", title_en="Digitize", basis=["NQ"])]
    found = trace(assess(Register(title="Sổ", documents=[document], tasks=tasks), AS_OF), "NV")
    assert trace_dot(found, Language.EN) == (
        "digraph trace {\n"
        "  rankdir=TB;\n"
        '  node [style=filled, fontname="sans-serif"];\n'
        '  n0 [label="NV\\ntask\\nDigitize\\nnot started\\nno deadline", '
        'shape=box, fillcolor="#dddddd"];\n'
        '  n1 [label="NQ\\ndocument of 2023-01-02\\nVề số hóa\\nin force\\n'
        '0 of 1 task completed, worst: no\\ndeadline", shape=note, fillcolor="#dddddd"];\n'
        "  n1 -> n0;\n"
        "}"
    )
    assert "chưa thực hiện" in trace_dot(found, Language.VI)
