"""``tracker trace``: from a resolution to what was done, and back."""

from datetime import date

import click

from tracker.assess import Assessment, assess
from tracker.assess.gaps import gaps_of
from tracker.assess.trace import Trace, trace
from tracker.cli.bilingual import bilingual_command, bilingual_option
from tracker.cli.parameters import Depth, OneOf, as_of_option, language_option
from tracker.cli.registers import day_asked, load_all, spoken_in, tell_notices
from tracker.cli.terminal import say
from tracker.errors import Problem
from tracker.formats import json_text
from tracker.formats.trace import contradictions_data, gaps_data, trace_json
from tracker.language import Language, Text
from tracker.tables import PLAIN_TEXT as TEXT
from tracker.tables.gaps import contradictions_text, gaps_text
from tracker.tables.trace import trace_text
from tracker.tables.trace_graph import register_dot, trace_dot

JSON = "json"
DOT = "dot"


@bilingual_command(
    "trace",
    Text(
        vi="Truy vết một văn bản, điều khoản, hội nghị, nhiệm vụ hay chỉ tiêu. Ngược lên đến nguồn "
        "cao nhất, xuôi xuống đến nhiệm vụ, sản phẩm và minh chứng; rồi liệt kê chỗ hở. Không cho "
        "ID thì liệt kê chỗ hở và mâu thuẫn của cả sổ; với dot là vẽ cả sổ.",
        en="Trace a document, provision, briefing, task or indicator. Up to its highest sources, "
        "and down to tasks, products and evidence; then list the gaps. Without an ID it lists "
        "the gaps and contradictions of the whole register; with dot it draws all of it.",
    ),
)
@click.argument("path", metavar="REGISTER")
@click.argument("named", metavar="[ID]", required=False)
@as_of_option
@bilingual_option(
    "--up",
    is_flag=True,
    text=Text(
        vi="Chỉ ngược lên nguồn; cùng --down thì cả hai, như mặc định.",
        en="Only up to its sources; with --down both, as by default.",
    ),
)
@bilingual_option(
    "--down",
    is_flag=True,
    text=Text(vi="Chỉ xuôi xuống kết quả.", en="Only down to what came of it."),
)
@bilingual_option(
    "--depth",
    type=Depth(),
    metavar="N",
    text=Text(
        vi="Đi nhiều nhất N bước mỗi phía; mặc định là đi hết.",
        en="Follow at most N links either way; by default all of them.",
    ),
)
@bilingual_option(
    "--format",
    "layout",
    type=OneOf(lambda: [TEXT, JSON, DOT], "text|json|dot"),
    default=TEXT,
    text=Text(
        vi="text (mặc định), json, hoặc dot để vẽ bằng Graphviz.",
        en="text (the default), json, or dot, for Graphviz to draw.",
    ),
)
@language_option
def trace_command(
    *,
    path: str,
    named: str | None,
    as_of: date | None,
    up: bool,
    down: bool,
    depth: int | None,
    layout: str,
    language: str | None,
) -> None:
    """Print the trace of one entry, or the gaps of the register."""
    notices: list[Problem] = []
    registers = load_all([path], notices)
    spoken = spoken_in(registers, language)
    tell_notices(notices, spoken)
    assessment = assess(registers[0], day_asked(registers, as_of))
    if named is None:
        say(_whole(assessment, layout, spoken))
        return
    both = up == down
    found = trace(assessment, named, up=up or both, down=down or both, depth=depth)
    say(_traced(found, layout, spoken))


def _traced(found: Trace, layout: str, language: Language) -> str:
    """Return a trace in one of the formats."""
    if layout == DOT:
        return trace_dot(found, language)
    steps = (*(found.up or ()), *(found.down or ()))
    gaps = gaps_of(found.assessment, {step.node.id for step in steps})
    written = trace_json if layout == JSON else trace_text
    return written(found, gaps, language)


def _whole(assessment: Assessment, layout: str, language: Language) -> str:
    """Return what a whole register leaves open, or all of it as a graph."""
    if layout == DOT:
        return register_dot(assessment, language)
    gaps, against = gaps_of(assessment), assessment.contradictions
    if layout == TEXT:
        return f"{gaps_text(gaps, language)}\n\n{contradictions_text(against, language)}"
    found = {"gaps": gaps_data(gaps), "contradictions": contradictions_data(against)}
    return json_text({"as_of": assessment.as_of, **found}, language)
