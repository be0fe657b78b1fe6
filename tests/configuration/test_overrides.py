"""``[[overrides]]``: what holds only in some files, or of some subjects."""

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.configuration.overrides import absolute_pattern
from tracker.rules import Override

folders = st.lists(st.text("ab[]*?! é", min_size=1, max_size=4), max_size=3).map(
    lambda parts: "/" + "/".join(parts)
)
plain = st.text("abT-1.", min_size=1, max_size=5).filter(lambda name: set(name) != {"."})


def holds(folder: str, pattern: str, path: str) -> bool:
    """Whether a pattern, relative to a folder, is of a file."""
    override = Override(reason="tested", paths=[absolute_pattern(folder, pattern)])
    return override.holds_for(path, "task", "T-1")


@given(folders, plain, plain)
def test_a_pattern_is_relative_to_its_folder(folder: str, name: str, other: str) -> None:
    """It is of the file of that name there alone, be the folder's name itself like a pattern."""
    path = posixpath.join(folder, name)

    assert holds(folder, name, path)
    assert holds(folder, "*", path)
    assert not holds(folder, name, posixpath.join(folder, other, name))
    assert not holds(folder, f"!{name}", path)
    assert holds(folder, f"!{name}", posixpath.join(folder, other, name))


@pytest.mark.parametrize(
    ("pattern", "absolute"),
    [
        ("2023/*.toml", "/office/2023/*.toml"),
        ("./2023", "/office/2023"),
        ("../other/*", "/other/*"),
        ("/all/*", "/all/*"),
        ("!2023/*", "!/office/2023/*"),
        ("!!2023", "!!/office/2023"),
        ("-", "-"),
        ("!-", "!-"),
        ("[ab]/*", "/office/[ab]/*"),
    ],
)
def test_a_pattern_is_made_absolute(pattern: str, absolute: str) -> None:
    """An exclamation mark stays in front, and standard input stays as it is."""
    assert absolute_pattern("/office", pattern) == absolute
