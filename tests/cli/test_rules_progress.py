"""How far a long check has come."""

import io
import sys

import pytest

from tracker.cli.rules_progress import LONG, rules_progress
from tracker.language import Language


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_nothing_is_told_where_standard_error_is_no_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A log or a pipe gets no progress, however long it takes."""
    monkeypatch.setattr(sys, "stderr", io.StringIO())

    with rules_progress(Language.EN) as progress:
        assert progress is None


def test_a_short_check_tells_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before a second has passed not a character is written."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    times = iter([0.0, LONG / 2])

    with rules_progress(Language.EN, lambda: next(times)) as progress:
        assert progress is not None
        progress(1, 4)
    assert terminal.getvalue() == ""


@pytest.mark.parametrize(
    ("language", "label"), [(Language.VI, "Đang kiểm tra"), (Language.EN, "Checking")]
)
def test_a_long_check_tells_how_far_it_is_and_clears_its_line(
    language: Language, label: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The share of rules run stands on one line, which is gone at the end."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    times = iter([0.0, LONG, LONG])

    with rules_progress(language, lambda: next(times)) as progress:
        assert progress is not None
        progress(1, 4)
        progress(3, 4)
    assert terminal.getvalue() == f"\r{label}  25 %\r{label}  75 %\r\x1b[K"
