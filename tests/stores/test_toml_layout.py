"""Tests of how a TOML text is laid out."""

from collections.abc import Iterator

from hypothesis import given

from tracker.domain import Register
from tracker.stores import write_register
from tracker.stores.toml_layout import Block, Layout
from tracker.stores.toml_scanner import Scan
from tracker.testing.registers import registers


def blocks_of(block: Block) -> Iterator[Block]:
    """The tables within a table, in order, at any depth."""
    for child in block.children:
        yield child
        yield from blocks_of(child)


@given(registers(with_suppressions=True))
def test_the_tables_of_a_text_cover_it(register: Register) -> None:
    """Each table begins at its header and ends before the next one of its level."""
    text = write_register(register)
    layout = Layout(text, Scan(text))
    found = [*blocks_of(layout.root)]
    starts = [text[block.start :].partition("\n")[0] for block in found]
    assert layout.is_plain
    assert starts == [line for line in text.split("\n") if line.startswith("[")]
    for block in found:
        ends = [child.end for child in block.children]
        assert [block.lead, block.end] == [block.start, max([block.own_end, *ends])]
        assert text[block.own_end - 1] == "\n"


def test_the_comment_above_a_table_is_what_touches_it() -> None:
    """Comment lines right above a header belong to it; an empty line or a value parts them."""
    text = '# a\n\n# b\n  # c\n[x]\nk = """\n# d\n"""\n[y]\n[[y.z]]\n[y.w]\n'
    layout = Layout(text, Scan(text))
    x, y = layout.root.children
    assert text[x.lead : x.start] == "# b\n  # c\n"
    assert text[y.lead : y.start] == ""
    assert [block.path for block in y.entries("z")] == [("y", "z", 0)]
    assert [bool(y.table(name)) for name in ("w", "z", "k")] == [True, False, False]


def test_a_text_that_ends_like_a_comment_is_none() -> None:
    """The last line of a value is no comment, whatever it begins with."""
    text = '[x]\nk = """\n# """\n[y]\n'
    _, y = Layout(text, Scan(text)).root.children
    assert (y.lead, y.start) == (text.index("[y]"), text.index("[y]"))
