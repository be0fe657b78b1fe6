"""Tables as text."""

import unicodedata
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from wcwidth import wcswidth

from tracker.language import Language, Text
from tracker.tables.table import Column, Row, Table, key
from tracker.tables.text import PLAIN_TEXT, table_formats, table_text

VI, EN = Language.VI, Language.EN
FRAMED = (
    *(PLAIN_TEXT, "github", "orgtbl", "pipe", "pretty", "psql"),
    *(name for name in table_formats() if name.endswith(("grid", "outline"))),
)
WORDS = (
    "Đảng ủy khối",
    unicodedata.normalize("NFD", "Nghị quyết về đổi mới"),
    "x\u0302\u0323",
    "日本語の計画",
    "🙂",
    "👨\u200d👩\u200d👧",
    "🇻🇳",
    "❤\ufe0f",
    "a|b",
    "C:\\|x\\",
    "hai\ndòng",
    "hai\tcột",
    "<b>&amp;",
    "=1+1",
    "x" * 50,
)
CELLS = st.lists(st.sampled_from(WORDS) | st.text("ab|\\ \n", max_size=6), max_size=6).map(" ".join)
ROWS = st.lists(st.fixed_dictionaries({"a": CELLS, "b": CELLS}), max_size=4)


def table_of(rows: list[Row], *, width: int | None = 12, total: Row | None = None) -> Table:
    """Return a table of two columns, the first wrapped, the second to the right."""
    return Table(
        keys=("a", "b"),
        columns=[
            Column(heading=Text(vi="Tên gọi", en="Name"), cell=key("a"), width=width),
            Column(heading=Text(vi="Số", en="Number"), cell=key("b"), right=True),
        ],
        rows=rows,
        caption=Text(vi="Bảng", en="Table"),
        summary=Text(vi="Hết", en="End"),
        total=total,
    )


def lines_of_table(text: str, layout: str) -> list[str]:
    """Return the lines of the table itself, without what stands above and below it."""
    lines = text.split("\n")
    return lines[1:-1] if layout == PLAIN_TEXT else lines


def on_one_line(cell: str) -> str:
    """Return a cell as it must be read back: one line, single spaces."""
    return " ".join(cell.split())


@pytest.mark.parametrize("layout", FRAMED)
@given(rows=ROWS)
@example(rows=[{"a": word, "b": ""} for word in WORDS])
def test_every_line_of_a_frame_is_equally_wide(layout: str, rows: list[Row]) -> None:
    """Whatever the characters, all lines of a framed table take as many columns of a terminal."""
    lines = lines_of_table(table_text(table_of(rows), VI, layout), layout)
    assert len({wcswidth(line) for line in lines}) == 1


@pytest.mark.parametrize("layout", table_formats())
@given(language=st.sampled_from(Language), rows=ROWS)
@example(language=VI, rows=[])
def test_every_format_writes_any_table(layout: str, language: Language, rows: list[Row]) -> None:
    """No format fails on any cells, and all begin with the headings of the language."""
    text = table_text(table_of(rows), language, layout)
    assert table_of([]).columns[0].heading.in_language(language) in text


def markdown_cells(line: str) -> list[str]:
    """Return the cells of a row of a Markdown table, as GFM reads them."""
    cells, current, chars = [], "", iter(line.strip().removeprefix("|"))
    for char in chars:
        if char == "\\":
            escaped = next(chars)
            current += escaped if escaped in "\\|" else char + escaped
        elif char == "|":
            cells.append(current.strip())
            current = ""
        else:
            current += char
    return cells


@pytest.mark.parametrize("layout", ["github", "pipe"])
@given(rows=ROWS)
@example(rows=[{"a": "a\\", "b": "|"}, {"a": "a\\|b", "b": "\\\\"}])
def test_markdown_reads_back(layout: str, rows: list[Row]) -> None:
    """A Markdown table holds one line a row, and its cells are read back as they were."""
    _, _, *lines = table_text(table_of(rows), VI, layout).split("\n")
    read = [markdown_cells(line) for line in lines]
    assert read == [[on_one_line(row["a"]), on_one_line(row["b"])] for row in rows]


class _HtmlCells(HTMLParser):
    """Gathers the text of each cell of a table."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[str] = []

    def handle_starttag(self, tag: str, _: object) -> None:
        """Begin a cell."""
        if tag == "td":
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        """Add to the cell begun last."""
        if self.cells:
            self.cells[-1] += data


@given(rows=ROWS)
def test_html_reads_back(rows: list[Row]) -> None:
    """No cell of an HTML table becomes markup."""
    parser = _HtmlCells()
    parser.feed(table_text(table_of(rows), VI, "html"))
    expected = [on_one_line(row[name]) for row in rows for name in ("a", "b")]
    assert [cell.strip() for cell in parser.cells] == expected


@given(rows=ROWS)
def test_tab_separated_values_read_back(rows: list[Row]) -> None:
    """Tab separated values hold one line a row, and a tab only before the second cell."""
    _, *lines = table_text(table_of(rows), VI, "tsv").split("\n")
    read = [[cell.strip() for cell in line.partition("\t")[::2]] for line in lines]
    assert read == [[on_one_line(row["a"]), on_one_line(row["b"])] for row in rows]


@given(CELLS)
def test_a_wrapped_cell_keeps_every_word(cell: str) -> None:
    """The lines of a wrapped cell hold its characters, in order, and no others."""
    text = table_text(table_of([{"a": cell, "b": ""}]), VI)
    inner = [line.split("│")[1] for line in text.split("\n") if line.startswith("│")]
    assert "".join("".join(inner[1:]).split()) == "".join(cell.split())


@pytest.mark.parametrize("layout", ["asciidoc", "jira", "mediawiki", "textile", "youtrack"])
def test_a_bar_never_begins_a_cell(layout: str) -> None:
    """Where a bar is markup, one within a cell is written as its entity."""
    bare, barred = (
        table_text(table_of([{"a": cell, "b": "x"}]), EN, layout) for cell in ("ab", "a|b")
    )
    assert (barred.count("|"), barred.count("a&#124;b")) == (bare.count("|"), 1)


def test_our_own_format_is_first_and_tabulate_adds_the_others() -> None:
    """Formats are named once, ours first."""
    formats = table_formats()
    assert formats[0] == PLAIN_TEXT
    assert {"github", "grid", "html", "tsv"} < {*formats}
    assert len({*formats}) == len(formats)


def test_vietnamese_text() -> None:
    """The text for reading has a caption, a frame, wrapped cells, a total and a summary."""
    rows: list[Row] = [{"a": "Kế hoạch công tác năm", "b": 1200}, {"a": "日本\n語", "b": None}]
    text = table_text(table_of(rows, total={"a": "Cộng", "b": 1200}), VI)
    assert text.split("\n") == [
        "Bảng",
        "┌──────────────┬───────┐",
        "│ Tên gọi      │    Số │",
        "├──────────────┼───────┤",
        "│ Kế hoạch     │ 1.200 │",
        "│ công tác năm │       │",
        "│ 日本 語      │       │",
        "│ Cộng         │ 1.200 │",
        "└──────────────┴───────┘",
        "Hết",
    ]


def test_english_markdown() -> None:
    """Another format gives the bare table, not wrapped, with the total as its last row."""
    rows: list[Row] = [{"a": "Kế hoạch công tác năm", "b": 1200}]
    text = table_text(table_of(rows, total={"a": "Total", "b": 1200}), EN, "github")
    assert text.split("\n") == [
        "| Name                  |   Number |",
        "|-----------------------|----------|",
        "| Kế hoạch công tác năm |    1,200 |",
        "| Total                 |    1,200 |",
    ]


def test_a_title_of_several_lines_is_one_caption() -> None:
    """What stands above a table is one line, whatever the register is called."""
    caption = Text(vi="hai\ndòng", en="two\nlines")
    table = Table(keys=(), columns=[], rows=[], caption=caption, summary=caption)
    assert table_text(table, EN).split("\n")[0] == "two lines"
