"""Changing a register in the text it is kept in: only what differs is touched.

Comments, order and spacing stay. A comment inside an entry goes with the entry when that is
removed; one above it stays.
"""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from tracker.domain import Register
from tracker.stores.reading import REGISTER
from tracker.stores.shapes import FieldShape, header, sections, shape_of_value
from tracker.stores.toml_layout import Block, Layout
from tracker.stores.toml_places import Statement
from tracker.stores.toml_scanner import STRING, Scan
from tracker.stores.writing import (
    entry_block,
    key_line,
    table_block,
    with_kind,
    write_register,
    write_value,
)

_STRING_OR_COMMENT = re.compile(rf"(?P<comment>#[^\n]*)|{STRING}")


class _Edit(NamedTuple):
    """Characters from *start* to *end* become *text*.

    What is put at one place is put in order of *rank*: keys of a table before tables within it,
    and those before the next entry.
    """

    start: int
    end: int
    text: str
    rank: int = 0


_OWN_KEYS = -100


def edited(text: str, old: Register, new: Register) -> str | None:
    """Return *text*, which holds *old*, changed so that it holds *new*.

    Returns:
        The new text; ``None`` where the old one is laid out in a way that is not edited.
    """
    text = text if text.endswith("\n") else f"{text}\n"
    layout = Layout(text, Scan(text))
    if not layout.is_plain:
        return None
    editor = _Editor(text, layout)
    editor.edit_fields(_header_of(layout), old, new, header())
    for name in sections():
        editor.edit_list(layout.root, name, getattr(old, name), getattr(new, name))
    return editor.text()


def rewritten(text: str, new: Register) -> str:
    """Return *new* as a fresh text below the comments of *text*."""
    kept = "".join(f"{comment}\n" for comment in comments_in(text))
    return f"{kept}\n{write_register(new)}" if kept else write_register(new)


def comments_in(text: str) -> list[str]:
    """Return the comments of a TOML text, in order.

    >>> comments_in('a = "#1" # one')
    ['# one']
    """
    return [found["comment"] for found in _STRING_OR_COMMENT.finditer(text) if found["comment"]]


def _header_of(layout: Layout) -> Block:
    block = layout.root.table(REGISTER)
    return block if block is not None else layout.root


class _Editor:
    """Gathers the changes of one text."""

    def __init__(self, text: str, layout: Layout) -> None:
        self._text = text
        self._layout = layout
        self._edits: list[_Edit] = []

    def text(self) -> str:
        """Return the text with every change made."""
        return _applied(self._text, self._edits, 0, len(self._text))

    def edit_fields(self, block: Block, old: Any, new: Any, shapes: Any) -> None:
        """Change the table of *block*, which records *old*, so that it records *new*."""
        added: list[str] = []
        for key, shape in with_kind(new, shapes).items():
            before, after = getattr(old, key), getattr(new, key)
            if before == after:
                continue
            if key in block.keys:
                self._change(block.keys[key], after, shape)
            elif shape.is_table and shape.many:
                self.edit_list(block, key, before, after)
            elif shape.is_table:
                self._edit_table(block, key, before, after)
            else:
                added.append(f"{key_line(key, after)}\n")
        if added:
            self._edits.append(_Edit(block.own_end, block.own_end, "".join(added), _OWN_KEYS))

    def _change(self, statement: Statement, value: Any, shape: FieldShape) -> None:
        """Give a key another value, or remove its line where the value is its default."""
        start = self._layout.line_start(statement.start)
        if value == shape.default:
            end = self._text.index("\n", statement.end) + 1
            self._edits.append(_Edit(start, end, ""))
            return
        inside = comments_in(self._text[statement.value : statement.end])
        if inside:
            self._edits.append(_Edit(start, start, "".join(f"{comment}\n" for comment in inside)))
        self._edits.append(_Edit(statement.value, statement.end, write_value(value)))

    def _edit_table(self, block: Block, key: str, old: Any, new: Any) -> None:
        """Change a table that stands once within *block*."""
        table = block.table(key)
        if table is None:
            name = ".".join(str(part) for part in (*block.path, key))
            rank = -len(block.path)
            self._edits.append(_Edit(block.end, block.end, f"\n{table_block(name, new)}", rank))
        else:
            self.edit_fields(table, old, new, shape_of_value(new))

    def edit_list(self, parent: Block, key: str, old: Sequence[Any], new: Sequence[Any]) -> None:
        """Change the entries of one list within *parent*."""
        if tuple(old) == tuple(new):
            return
        blocks = parent.entries(key)
        name = ".".join(part for part in (*parent.path, key) if isinstance(part, str))
        origins = _origins(old, new)
        kept = [origin for origin in origins if origin is not None]
        if kept == sorted(kept):
            self._edit_in_order(parent, blocks, name, origins, old, new)
        else:
            self._edit_out_of_order(blocks, name, origins, old, new)

    def _edit_in_order(
        self,
        parent: Block,
        blocks: Sequence[Block],
        name: str,
        origins: Sequence[int | None],
        old: Sequence[Any],
        new: Sequence[Any],
    ) -> None:
        """Change, remove and add entries where those that stay keep their order."""
        kept = set(origins)
        for index, block in enumerate(blocks):
            if index not in kept:
                self._edits.append(_Edit(block.start, self._after(block), ""))
        place = blocks[0].lead if blocks else parent.end
        first = bool(blocks)
        for origin, entry in zip(origins, new, strict=True):
            if origin is None:
                fresh = entry_block(name, entry)
                text = f"{fresh}\n" if first else f"\n{fresh}"
                self._edits.append(_Edit(place, place, text, -len(parent.path)))
            else:
                self._edit_entry(blocks[origin], old[origin], entry)
                place, first = blocks[origin].end, False

    def _edit_out_of_order(
        self,
        blocks: Sequence[Block],
        name: str,
        origins: Sequence[int | None],
        old: Sequence[Any],
        new: Sequence[Any],
    ) -> None:
        """Put entries in a new order, each with the comment right above it."""
        texts: list[str] = []
        for origin, entry in zip(origins, new, strict=True):
            if origin is None:
                texts.append(entry_block(name, entry))
            else:
                texts.append(self._moved(blocks[origin], old[origin], entry))
        for block, text in zip(blocks, texts, strict=False):
            self._edits.append(_Edit(block.lead, block.end, text))
        for block in blocks[len(texts) :]:
            self._edits.append(_Edit(block.lead, self._after(block), ""))
        end = blocks[-1].end
        self._edits += [_Edit(end, end, f"\n{text}") for text in texts[len(blocks) :]]

    def _moved(self, block: Block, old: Any, new: Any) -> str:
        """Return the text of an entry, changed, to be put elsewhere."""
        inner = _Editor(self._text, self._layout)
        inner._edit_entry(block, old, new)
        return _applied(self._text, inner._edits, block.lead, block.end)

    def _edit_entry(self, block: Block, old: Any, new: Any) -> None:
        if old != new or type(old) is not type(new):
            self.edit_fields(block, old, new, shape_of_value(new))

    def _after(self, block: Block) -> int:
        """Return the offset after *block* and the empty line that follows it."""
        return block.end + 1 if self._text.startswith("\n", block.end) else block.end


def _origins(old: Sequence[Any], new: Sequence[Any]) -> list[int | None]:
    """Return for each new entry the index of the old one that it continues.

    Entries are known by their ids; parts, which have none, by their place: those that end both
    lists alike, counted from the end, and the others from the beginning.
    """
    if any(hasattr(entry, "id") for entry in (*old, *new)):
        places = {entry.id: index for index, entry in enumerate(old)}
        return [places.get(entry.id) for entry in new]
    short = min(len(old), len(new))
    same = 0
    while same < short and old[-1 - same] == new[-1 - same]:
        same += 1
    moved = len(old) - len(new)
    return [
        index + moved if index >= len(new) - same else index if index < len(old) - same else None
        for index in range(len(new))
    ]


def _applied(text: str, edits: Sequence[_Edit], start: int, end: int) -> str:
    """Return the characters from *start* to *end* with *edits* made."""
    pieces: list[str] = []
    copied_to = start
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end, edit.rank)):
        pieces += [text[copied_to : edit.start], edit.text]
        copied_to = edit.end
    return "".join([*pieces, text[copied_to:end]])
