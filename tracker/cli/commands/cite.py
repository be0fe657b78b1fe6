"""``tracker cite``: the documents that a text cites."""

import click

from tracker.citation.citation import CITATION_KEYS
from tracker.citation.finding import find_citations
from tracker.cli.bilingual import bilingual_command, bilingual_option
from tracker.cli.parameters import OneOf, language_option
from tracker.cli.rows import CSV, JSON
from tracker.cli.terminal import say
from tracker.cli.texts import STANDARD_INPUT, read_text
from tracker.formats import csv_text, harmless, json_text
from tracker.formats.citations import citation_rows
from tracker.language import Language, Text
from tracker.tables import PLAIN_TEXT, table_text
from tracker.tables.citations import citations_table

_INPUT = Text(vi="đầu vào chuẩn", en="standard input")


@bilingual_command(
    "cite",
    Text(
        vi="Liệt kê các văn bản được dẫn trong một văn bản. FILE là tệp .txt (UTF-8) hoặc .docx; "
        "- là đọc từ đầu vào chuẩn. Mỗi lời dẫn có vị trí, loại, số, ngày, cơ quan, nhiệm kỳ, lỗi "
        "trình bày và các cách hiểu nếu có nhiều. Mã thoát: 0 là đọc được, 2 là dùng sai lệnh hoặc "
        "không đọc được.",
        en="List the documents that a text cites. FILE is a .txt file in UTF-8 or a .docx file; - "
        "reads standard input. Each citation has its place, type, number, date, issuer, term, "
        "misprints, and every reading where there are several. Exit status: 0 if the text could be "
        "read, 2 for wrong usage or a text that could not.",
    ),
)
@click.argument("file", metavar="FILE")
@bilingual_option(
    "--format",
    "layout",
    type=OneOf(lambda: [PLAIN_TEXT, JSON, CSV], "text|json|csv"),
    default=PLAIN_TEXT,
    text=Text(vi="text (mặc định), json hoặc csv.", en="text (the default), json or csv."),
)
@language_option
def cite_command(*, file: str, layout: str, language: str | None) -> None:
    """Print what a text cites."""
    spoken = Language(language) if language else Language.EN
    citations = find_citations(read_text(file))
    if layout == JSON:
        say(json_text({"citations": [one.record for one in citations]}, spoken))
    elif layout == CSV:
        say(csv_text(citation_rows(citations), CITATION_KEYS, spoken))
    else:
        source = _INPUT.in_language(spoken) if file == STANDARD_INPUT else file
        lines = table_text(citations_table(citations, source), spoken).split("\n")
        say("\n".join(map(harmless, lines)))
