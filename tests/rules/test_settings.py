"""Settings of a run: what a layer, an override and a whole of them say."""

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.errors import UsageError
from tracker.language import Language
from tracker.rules import Override, Selection, Settings, Severity

names = st.text("abT-1*?[]!/.", max_size=6)
patterns = st.lists(names, max_size=3)
paths = st.none() | st.just("-") | st.text("ab/.", min_size=1, max_size=6)
kinds = st.sampled_from(["task", "plan"])
ids = st.text("abT-1", max_size=4)


def override(**values: Any) -> Override:
    """Return an override with a reason."""
    return Override(reason="tested", **values)


@pytest.mark.parametrize(
    ("values", "vi", "en"),
    [
        (
            {"reason": "why"},
            "một mục overrides phải có paths hoặc subjects",
            "an entry of overrides has to have paths or subjects",
        ),
        (
            {"reason": " \n", "paths": ["*"]},
            "một mục overrides phải ghi lý do (reason)",
            "an entry of overrides has to give its reason",
        ),
    ],
)
def test_an_override_without_place_or_reason_is_refused(
    values: dict[str, Any], vi: str, en: str
) -> None:
    """It says where it holds and why, or it is none."""
    with pytest.raises(UsageError) as error:
        Override(**values)

    assert error.value.lines(Language.VI) == [vi]
    assert error.value.lines(Language.EN) == [en]


@given(patterns, patterns, paths, kinds, ids)
def test_an_override_holds_where_both_its_files_and_its_subjects_match(
    files: list[str], subjects: list[str], path: str | None, kind: str, identifier: str
) -> None:
    """What it says of files and of subjects is joined by “and”; what it leaves out says nothing."""
    if not files and not subjects:
        return
    whole = override(paths=files, subjects=subjects).holds_for(path, kind, identifier)
    by_files = not files or override(paths=files).holds_for(path, kind, identifier)
    by_subjects = not subjects or override(subjects=subjects).holds_for(path, kind, identifier)

    assert whole == (by_files and by_subjects)


@given(st.lists(names, min_size=1, max_size=4), kinds, ids)
def test_patterns_are_joined_by_or_in_any_order(
    subjects: list[str], kind: str, identifier: str
) -> None:
    """One of several patterns is enough."""
    each = [override(subjects=[one]).holds_for(None, kind, identifier) for one in subjects]

    assert override(subjects=subjects).holds_for(None, kind, identifier) == any(each)
    assert override(subjects=subjects[::-1]).holds_for(None, kind, identifier) == any(each)


@given(st.text("abT-1*?", min_size=1, max_size=6), kinds, ids)
@example("*", "task", "T-1")
def test_a_pattern_with_an_exclamation_mark_is_of_all_else(
    pattern: str, kind: str, identifier: str
) -> None:
    """Of a subject, exactly one of a pattern and its negation speaks."""
    plain = override(subjects=[pattern]).holds_for(None, kind, identifier)

    assert override(subjects=[f"!{pattern}"]).holds_for(None, kind, identifier) != plain


@pytest.mark.parametrize("pattern", ["*", "!*", "/*", "!/no-such-folder/*"])
def test_a_register_of_no_file_is_in_no_file(pattern: str) -> None:
    """No pattern of files speaks of what a program made, not even one of all else."""
    assert not override(paths=[pattern]).holds_for(None, "task", "T-1")


@pytest.mark.parametrize(
    ("pattern", "path", "holds"),
    [
        ("{here}/a/*", "a/so.toml", True),
        ("{here}/a/*", "a/b/c/so.toml", True),
        ("{here}/a/*", "./b/../a/so.toml", True),
        ("{here}/a/*", "b/so.toml", False),
        ("{here}/a/?.toml", "a/x.toml", True),
        ("{here}/a/?.toml", "a/xy.toml", False),
        ("{here}/[ab]/*", "b/so.toml", True),
        ("!{here}/a/*", "a/so.toml", False),
        ("!{here}/a/*", "b/so.toml", True),
        ("-", "-", True),
        ("{here}/*", "-", False),
    ],
)
def test_files_are_matched_by_where_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pattern: str, path: str, holds: bool
) -> None:
    """However a file was named, its absolute path is matched; standard input is called “-”."""
    monkeypatch.chdir(tmp_path)
    here = override(paths=[pattern.format(here=os.getcwd())])  # noqa: PTH109 -- as the module has it

    assert here.holds_for(path, "task", "T-1") is holds


@pytest.mark.parametrize(
    ("pattern", "holds"),
    [
        ("T-1", True),
        ("T-*", True),
        ("task:T-1", True),
        ("task:*", True),
        ("plan:*", False),
        ("t-1", False),
        ("!plan:*", True),
    ],
)
def test_subjects_are_matched_by_id_and_by_kind_and_id(pattern: str, holds: bool) -> None:
    """Case counts, as it does in ids."""
    assert override(subjects=[pattern]).holds_for(None, "task", "T-1") is holds


@given(st.lists(names, max_size=3), st.lists(names, max_size=3))
def test_settings_are_values(select: list[str], ignore: list[str]) -> None:
    """What is made of equal parts is equal, lists or tuples, and later changes leave it so."""
    severities = {"DL": Severity.INFO}
    one = Settings(layers=[Selection(select=select, ignore=ignore)], severities=severities)
    severities["DL"] = Severity.ERROR

    assert one == Settings(
        layers=(Selection(select=tuple(select), ignore=tuple(ignore)),),
        severities={"DL": Severity.INFO},
    )


def test_choosing_nothing_is_not_giving_no_choice() -> None:
    """An empty selection is kept apart from none, in a layer and in an override."""
    assert Selection(select=[]).select == ()
    assert Selection().select is None
    assert override(paths=["*"], select=[]).select == ()
    assert override(paths=["*"]).select is None
