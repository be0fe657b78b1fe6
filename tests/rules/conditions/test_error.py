"""What is refused in a condition, and where it cannot run."""

import sys
from importlib import import_module

import pytest

from tracker.language import Language
from tracker.rules.conditions import UnknownColumnError, task
from tracker.rules.conditions.error import MissingExtraError


@pytest.mark.parametrize(
    ("module", "library", "extra"),
    [("in_polars", "polars", "polars"), ("in_sql", "sqlalchemy", "sql")],
)
def test_a_missing_library_is_told_with_its_remedy(
    module: str, library: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a library is not installed, the message says which extra brings it."""
    monkeypatch.delitem(sys.modules, f"tracker.rules.conditions.{module}", raising=False)
    monkeypatch.setitem(sys.modules, library, None)

    with pytest.raises(MissingExtraError) as refused:
        import_module(f"tracker.rules.conditions.{module}")

    for language in Language:
        [line] = refused.value.lines(language)
        assert line.endswith(f'pip install "resolution-tracker[{extra}]"')


def test_an_unknown_column_is_no_attribute() -> None:
    """Asking whether a table has a column by ``hasattr`` tells the truth."""
    assert hasattr(task, "current_due")
    assert not hasattr(task, "current_duee")
    assert issubclass(UnknownColumnError, AttributeError)
