"""Where each value stands in a JSON text."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tracker.stores.json_places import MOST_LEVELS, MOST_VALUES, excess, line_at, places
from tracker.stores.toml_places import Path

documents = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=10,
)


def every_path(value: Any, path: Path = ()) -> list[Path]:
    """Return the path of a value and of all within it, in the order written."""
    found = [path]
    if isinstance(value, dict):
        for key, part in value.items():
            found += every_path(part, (*path, key))
    if isinstance(value, list):
        for number, part in enumerate(value):
            found += every_path(part, (*path, number))
    return found


@given(documents, st.sampled_from([None, 0, 2]), st.booleans())
def test_every_value_is_found_where_it_is_written(
    value: Any, indent: int | None, ascii_only: bool
) -> None:
    """A value in an object is at its key, any other at its first character."""
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    found = places(text)

    assert [*found] == every_path(value)
    for path, offset in found.items():
        if path and isinstance(path[-1], str):
            assert json.JSONDecoder().raw_decode(text, offset)[0] == path[-1]
        else:
            inner = value
            for step in path:
                inner = inner[step]
            assert json.JSONDecoder().raw_decode(text, offset)[0] == inner


def test_lines_are_counted_from_one() -> None:
    """The first character stands on line 1, and one after a line feed on the next."""
    assert [line_at("a\nb", offset) for offset in (0, 1, 2)] == [1, 1, 2]


def test_what_is_too_deep_or_too_much_is_told_with_its_line() -> None:
    """The last level and the last value allowed are no excess; one more is."""
    deep, much = "[" * MOST_LEVELS, "1," * (MOST_VALUES - 1)

    assert excess(deep + "]" * MOST_LEVELS) is None
    assert excess(f"\n{deep}[") == (2, True)
    assert excess(f"[{much}") is None
    assert excess(f"[{much}\n1") == (2, False)


@given(st.text(alphabet='[]{}",:\\ a1\n', max_size=40))
def test_no_text_is_too_odd_to_be_counted(text: str) -> None:
    """Whatever is given, counting ends with an answer."""
    assert excess(text) is None or excess(text) is not None
