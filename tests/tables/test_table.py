"""A table as a value, and the cells that columns are made of."""

from tracker.language import Language, Text
from tracker.tables.labels import in_both
from tracker.tables.table import Column, Table, key, known, label

VI, EN = Language.VI, Language.EN
NOTHING = Text(vi="chưa rõ", en="unknown")


def test_columns_and_rows_may_come_from_any_series() -> None:
    """A table keeps its columns and rows as tuples, whatever they were given as."""
    column = Column(heading=NOTHING, cell=key("a"))
    table = Table(
        keys=("a",),
        columns=iter([column]),
        rows=(row for row in [{"a": 1}]),
        caption=NOTHING,
        summary=NOTHING,
    )
    assert (table.columns, table.rows, table.total) == ((column,), ({"a": 1},), None)


def test_a_column_stands_left_and_is_not_wrapped_unless_it_says_so() -> None:
    """Columns are for words on one line by default."""
    column = Column(heading=NOTHING, cell=key("a"))
    assert (column.right, column.width) == (False, None)


def test_a_key_shows_the_value_as_it_is() -> None:
    """The same raw value is shown whatever the language."""
    assert [key("a")({"a": 1200}, language) for language in (VI, EN)] == [1200, 1200]


def test_a_label_is_what_the_language_calls_the_value() -> None:
    """A value is shown by its name in the language asked for."""
    cell = label({"x": Text(vi="một", en="one")}, "a")
    assert [cell({"a": "x"}, language) for language in (VI, EN)] == ["một", "one"]


def test_only_nothing_counts_as_unknown() -> None:
    """A zero and an empty text are known; only a missing value is not."""
    cell = known("a", NOTHING)
    shown = [cell({"a": value}, VI) for value in (None, 0, "", "x")]
    assert shown == ["chưa rõ", 0, "", "x"]
    assert cell({"a": None}, EN) == "unknown"


def test_programs_read_titles_and_names_as_recorded() -> None:
    """A record has the recorded title or name, alone or in a list, and any other value as it is."""
    name = in_both("Đảng ủy", "Party committee")
    row = {"title": name, "names": [name, in_both("Sở Y tế", None)], "days": 3, "end": None}
    table = Table(
        keys=tuple(row), columns=[], rows=[row], caption=NOTHING, summary=NOTHING, total=row
    )
    expected = {"title": "Đảng ủy", "names": ["Đảng ủy", "Sở Y tế"], "days": 3, "end": None}
    assert table.records == [expected]
    assert [name.en, in_both("Sở Y tế", None).en] == ["Party committee", "Sở Y tế"]
