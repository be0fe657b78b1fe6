"""A trace as a tree for people: what each node is, how it stands, and what was done."""

from collections.abc import Iterable, Iterator, Mapping

from tracker.assess.gaps import Gaps
from tracker.assess.life import known_reports
from tracker.assess.lineage import LinkKind
from tracker.assess.trace import Step, Trace
from tracker.domain import Task
from tracker.language import Language, Text, filled
from tracker.tables.gaps import WIDTH, gaps_text
from tracker.tables.labels import in_both
from tracker.tables.trace_words import DOWNWARD, UPWARD, kind_text, standing_text, title_text
from tracker.tables.wrapping import wrapped

_LEAST = 40
_DEEPEST = 20
"""Levels beyond are drawn at this one, with their depth in figures: lines stay readable."""

_CAPTION = Text(
    vi="{title}: truy vết {named}, tính đến ngày {as_of}",
    en="{title}: trace of {named} as of {as_of}",
)
_SOURCES = Text(vi="Nguồn", en="Where it comes from")
_OUTCOMES = Text(vi="Triển khai", en="What came of it")
_ELSEWHERE = Text(vi="(xem ở chỗ khác của cây)", en="(shown elsewhere in the tree)")
_HIDDEN = Text(vi="(còn {hidden} mục bên dưới)", en="({hidden} more below)")
_PRODUCT = Text(vi="sản phẩm: {product}", en="product: {product}")
_EVIDENCE = Text(vi="minh chứng ngày {on}: {evidence}", en="evidence of {on}: {evidence}")


def trace_text(trace: Trace, gaps: Gaps, language: Language) -> str:
    """Return a trace as text: the tree of its sources, that of what came of it, and its gaps.

    Args:
        trace: the trace.
        gaps: what it leaves open.
        language: the language of words, days and, where there is one, of titles.

    Returns:
        The text, without a line end after its last line. How deep a trace is adds to its lines,
        not to their width.
    """
    register = trace.assessment.register
    title = in_both(register.title, register.title_en)
    caption = filled(
        _CAPTION, title=title, named=trace.root.id, as_of=trace.assessment.as_of
    ).in_language(language)
    parts = [_one_line(caption)]
    for heading, steps, words in (
        (_SOURCES, trace.up, UPWARD),
        (_OUTCOMES, trace.down, DOWNWARD),
    ):
        if steps is not None:
            lines = _tree(trace, steps, words, language)
            parts.append("\n".join([heading.in_language(language), *lines]))
    parts.append(gaps_text(gaps, language))
    return "\n\n".join(parts)


def _tree(
    trace: Trace, steps: Iterable[Step], words: Mapping[LinkKind, Text], language: Language
) -> Iterator[str]:
    """Yield the lines of a walk, drawn as a tree."""
    bars: list[str] = []
    for step in steps:
        drawn = min(step.depth, _DEEPEST)
        del bars[max(drawn - 1, 0) :]
        before = after = "".join(bars)
        if drawn:
            before += "└─ " if step.is_last else "├─ "
            bars.append("   " if step.is_last else "│  ")
            after += bars[-1]
        below = after + ("│  " if step.below else "   ")
        yield from _framed(_said(trace, step, words, language), before, below)
        if step.is_first and isinstance(step.node.entry, Task):
            for detail in _results(step.node.entry, trace, language):
                yield from _framed(detail, f"{below}• ", f"{below}  ")


def _framed(said: str, first: str, rest: str) -> Iterator[str]:
    """Yield what is said in lines, the first after *first*, the others after *rest*."""
    lines = wrapped(_one_line(said), max(_LEAST, WIDTH - len(rest))).split("\n")
    yield f"{first}{lines[0]}"
    for line in lines[1:]:
        yield f"{rest}{line}"


def _said(trace: Trace, step: Step, words: Mapping[LinkKind, Text], language: Language) -> str:
    """Return what is said of a node at one place of the tree."""
    node = step.node
    how = [words[kind].in_language(language) for kind in step.how if kind in words]
    level = f"[{step.depth}] " if step.depth > _DEEPEST else ""
    named = f"{level}{', '.join(how)}: {node.id}" if how else f"{level}{node.id}"
    if not step.is_first:
        return f"{named} {_ELSEWHERE.in_language(language)}"
    stands = standing_text(node, trace.assessment.register, trace.assessment.as_of)
    told = [kind_text(node), title_text(node)]
    said = ", ".join(text.in_language(language) for text in told)
    standing = "; ".join(text.in_language(language) for text in stands)
    hidden = [_HIDDEN.fill(language, {"hidden": step.hidden})] if step.hidden else []
    return " ".join([f"{named}, {said}", *([f"[{standing}]"] if standing else []), *hidden])


def _results(task: Task, trace: Trace, language: Language) -> Iterator[str]:
    """Yield what *task* is to hand in, and what reports show of it."""
    if task.product is not None:
        yield _PRODUCT.fill(language, {"product": task.product})
    for report in known_reports(task, trace.assessment.as_of):
        if report.evidence is not None:
            yield _EVIDENCE.fill(language, {"on": report.on, "evidence": report.evidence})


def _one_line(said: str) -> str:
    """Return *said* on one line: titles may have several."""
    return " ".join(said.split())
