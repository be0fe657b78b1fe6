"""The reference of the columns that conditions are made of."""

from tracker.assess.columns import Column, ColumnTable, Kind
from tracker.language import Language, Text
from tracker.rules.conditions.kinds import KIND_WORDS

_HEADINGS = (
    Text(vi="cột", en="column"),
    Text(vi="kiểu", en="kind"),
    Text(vi="nghĩa", en="meaning"),
    Text(vi="trong câu", en="in a sentence"),
)
_MAY_BE_NONE = Text(vi=", có thể trống", en=", may be none")
_ONE_OF = Text(vi="một trong ", en="one of ")


def columns_section(table: ColumnTable, language: Language) -> str:
    """Return the columns of a table in Markdown: a heading, then one row for each column.

    Args:
        table: the table.
        language: the language to say it in.

    >>> from tracker.assess.columns import table_named
    >>> print(columns_section(table_named("task"), Language.EN).splitlines()[0])
    ## task
    """
    lines = [
        f"## {table.name}",
        "",
        f"| {' | '.join(heading.in_language(language) for heading in _HEADINGS)} |",
        "|---|---|---|---|",
        *(_line(column, language) for column in table.columns),
    ]
    return "\n".join(lines)


def _line(column: Column, language: Language) -> str:
    cells = (
        f"`{column.name}`",
        _kind(column, language),
        column.meaning.in_language(language),
        column.called.in_language(language),
    )
    return f"| {' | '.join(cells)} |"


def _kind(column: Column, language: Language) -> str:
    if column.kind is Kind.CHOICE and column.choices is not None:
        words = ", ".join(f"`{word.value}`" for word in column.choices)
        said = f"{_ONE_OF.in_language(language)}{words}"
    else:
        said = KIND_WORDS[column.kind].in_language(language)
    return said + (_MAY_BE_NONE.in_language(language) if column.nullable else "")
