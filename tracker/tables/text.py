"""Tables as text, set by tabulate in any of its formats."""

from collections.abc import Callable
from functools import partial

from tracker.language import Language, write_value
from tracker.tables.table import Column, Row, Table

PLAIN_TEXT = "text"
"""The format for reading: a framed table with its caption and summary."""

_FRAME = "simple_outline"
_ESCAPED_BAR = {
    "asciidoc": "&#124;",
    "github": "\\|",
    "jira": "&#124;",
    "mediawiki": "&#124;",
    "moinmoin": "&#124;",
    "orgtbl": "\\vert{}",
    "pipe": "\\|",
    "textile": "&#124;",
    "youtrack": "&#124;",
}
"""What a bar in a cell becomes in markup where a bare one would begin another cell."""
_ESCAPES_BY_BACKSLASH = frozenset({"github", "pipe"})
"""Markup where a backslash before a bar would undo the escaping, so that it is doubled."""


def table_formats() -> tuple[str, ...]:
    """Return the names of the text formats: our own first, then tabulate's."""
    from tabulate import tabulate_formats  # noqa: PLC0415 -- not every command prints a table

    return (PLAIN_TEXT, *tabulate_formats)


def table_text(table: Table, language: Language, layout: str = PLAIN_TEXT) -> str:
    """Return *table* as text.

    Args:
        table: the table.
        language: the language of headings, words, days and numbers.
        layout: ``text``, or the name of a format of tabulate, which gives the bare table.

    Returns:
        The text, without a line end after its last line. In a framed format every line of the
        table has the same display width.
    """
    from tabulate import tabulate  # noqa: PLC0415 -- not every command prints a table

    reading = layout == PLAIN_TEXT
    fit = _wrapped if reading else partial(_escaped, layout)
    rows = [*table.rows, *([table.total] if table.total else [])]
    text = tabulate(
        [_cells(row, table.columns, language, fit) for row in rows],
        headers=[fit(column.heading.in_language(language), column) for column in table.columns],
        tablefmt=_FRAME if reading else layout,
        colalign=[_alignment(column) for column in table.columns] if rows else None,
        disable_numparse=True,
    )
    if not reading:
        return text
    caption = " ".join(table.caption.in_language(language).split())
    return "\n".join([caption, text, table.summary.in_language(language)])


def _alignment(column: Column) -> str:
    return "right" if column.right else "left"


def _cells(
    row: Row, columns: tuple[Column, ...], language: Language, fit: Callable[[str, Column], str]
) -> list[str]:
    """Return the cells of a row, their line ends and tabs made spaces before they are fitted."""
    return [
        fit(" ".join(write_value(column.cell(row, language), language).split()), column)
        for column in columns
    ]


def _wrapped(text: str, column: Column) -> str:
    """Return a cell in lines as wide as its column asks for."""
    from tracker.tables.wrapping import wrapped  # noqa: PLC0415 -- brings wcwidth with it

    return text if column.width is None else wrapped(text, column.width)


def _escaped(layout: str, text: str, _: Column) -> str:
    """Return a cell on one line, its bars written as the markup of *layout* has them."""
    if "|" not in text and "\\" not in text:
        return text
    if layout in _ESCAPES_BY_BACKSLASH:
        text = text.replace("\\", "\\\\")
    return text.replace("|", _ESCAPED_BAR.get(layout, "|"))
