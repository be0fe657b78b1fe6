"""From a text of JSON lines to the tables it holds."""

import pytest

from tracker.language import Language
from tracker.stores.jsonl_syntax import parse_json_lines
from tracker.stores.problems import Problems

GIVEN = """\
{"register": {"title": "Office"}}

{"tasks": {"id": "a"}}
{"plans": {"id": "b"}}
{"tasks": {"id": "c"}}
"""


def test_entries_are_gathered_by_section_with_the_lines_they_stand_on() -> None:
    """Lines of nothing are passed over, and a place within an entry is that of its line."""
    read = parse_json_lines("a.jsonl", GIVEN, Problems())

    assert read is not None
    assert read.tables == {
        "register": {"title": "Office"},
        "tasks": [{"id": "a"}, {"id": "c"}],
        "plans": [{"id": "b"}],
    }
    asked = [("register", "title"), ("tasks", 1, "id"), ("tasks", 0), ("plans", 0), ("tasks",)]
    assert [read.line_of(path) for path in (*asked, ("roles",))] == [1, 5, 3, 4, 3, None]


@pytest.mark.parametrize(
    ("line", "vi", "en"),
    [
        (
            '{"tasks": {}, "plans": {}}',
            'mỗi dòng là một mục, như {"tasks": {"id": "T-1", …}}',
            'each line is one entry, like {"tasks": {"id": "T-1", …}}',
        ),
        (
            "[]",
            'mỗi dòng là một mục, như {"tasks": {"id": "T-1", …}}',
            'each line is one entry, like {"tasks": {"id": "T-1", …}}',
        ),
        (
            '{"register": {}}',
            "“register” đã có ở dòng trên; một sổ chỉ có một",
            "“register” is already on a line above; a register has only one",
        ),
        (
            "[" * 99,
            "lồng quá 32 tầng; sổ chỉ cần sáu tầng",
            "it is nested more than 32 deep; a register needs six",
        ),
        ("{", "không phải JSON: ", "this is not JSON: "),
    ],
    ids=["two sections", "no object", "register twice", "too deep", "broken"],
)
def test_a_line_that_is_no_entry_is_told(line: str, vi: str, en: str) -> None:
    """It is named by its number, in both languages, and nothing of the file is read."""
    problems = Problems()

    assert parse_json_lines("a.jsonl", GIVEN + line, problems) is None
    [told] = problems.told()
    assert told.in_language(Language.VI).startswith(f"a.jsonl:6: {vi}")
    assert told.in_language(Language.EN).startswith(f"a.jsonl:6: {en}")
