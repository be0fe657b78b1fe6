"""``tracker init``."""

import errno
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import IO, Any

import pendulum
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.cli.commands.init import template
from tracker.language import Language
from tracker.rules import Severity, check
from tracker.stores import load
from tracker.testing import days

Run = Callable[..., tuple[int, str, str]]


@given(st.sampled_from(Language), days())
@example(Language.VI, date(2024, 2, 29))
@example(Language.EN, date(2023, 12, 31))
def test_the_register_it_writes_is_sound(language: Language, today: date) -> None:
    """On any day it loads, is kept in the language asked for, and has nothing worse to find."""
    register = load("-", stdin=BytesIO(template(language, today).encode()))
    found = check(register, as_of=today)
    assert register.language is language
    assert [finding for finding in found if finding.severity is not Severity.INFO] == []


@pytest.mark.parametrize("language", Language)
def test_it_writes_what_check_accepts(
    tracker: Run, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    """What it says next is a command that ends with status 0, on the very same day."""
    monkeypatch.setattr("pendulum.now", pendulum.datetime(2023, 7, 1).in_timezone)
    status, out, err = tracker("init", "--lang", language)
    assert (status, out) == (0, "")
    assert err.endswith("tracker check register.toml\n")
    status, _, err = tracker("check", "register.toml", "--fail-on", "warning")
    assert (status, err) == (0, "")


def test_today_is_asked_where_most_registers_are_kept(
    tracker: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Late in the day at Greenwich it is tomorrow in Vietnam, and that day is written."""
    monkeypatch.setattr("pendulum.now", pendulum.datetime(2023, 12, 31, 20).in_timezone)
    _, out, _ = tracker("init", "-")
    assert "issued_on = 2024-01-01" in out
    assert 'period = "năm 2025"' in out


@pytest.mark.parametrize(("arguments", "language"), [((), "en"), (("--lang", "vi"), "vi")])
def test_a_dash_prints_it(tracker: Run, arguments: tuple[str, ...], language: str) -> None:
    """On standard output it is a whole register, and no file is written."""
    status, out, err = tracker("init", "-", *arguments)
    assert (status, err) == (0, "")
    assert load("-", stdin=BytesIO(out.encode())).language.value == language
    assert [*Path.cwd().iterdir()] == []


@pytest.mark.parametrize(
    ("argument", "written"),
    [((), "register.toml"), (("so.toml",), "so.toml"), (("folder",), "folder/register.toml")],
)
def test_it_writes_where_it_was_told(tracker: Run, argument: tuple[str, ...], written: str) -> None:
    """A folder takes a file of the usual name, and the file has line feeds alone."""
    Path("folder").mkdir()
    status, out, err = tracker("init", *argument)
    assert (status, out, err) == (0, "", f"wrote {written}; next: tracker check {written}\n")
    assert Path(written).read_bytes().startswith(b"# ")
    assert b"\r" not in Path(written).read_bytes()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "“so.toml” đã có; tracker init không ghi đè lên tệp nào"),
        ("en", "“so.toml” exists; tracker init overwrites no file"),
    ],
)
def test_no_file_is_overwritten(tracker: Run, register: str, language: str, said: str) -> None:
    """A file that exists is refused and stays as it was."""
    before = Path(register).read_bytes()
    assert tracker("init", register, "--lang", language) == (2, "", f"tracker: {said}\n")
    assert Path(register).read_bytes() == before


def test_a_link_to_nothing_is_not_followed(tracker: Run) -> None:
    """A dangling link exists, and nothing is written where it points."""
    Path("link.toml").symlink_to("elsewhere.toml")
    assert tracker("init", "link.toml")[0] == 2
    assert not Path("elsewhere.toml").exists()


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("missing/so.toml", "No such file or directory"),
        ("so.toml/x.toml", "Not a directory"),
        ("x" * 300, "File name too long"),
    ],
)
def test_a_path_that_cannot_be_written_is_refused(
    tracker: Run, register: str, path: str, reason: str
) -> None:
    """The system's reason is told on one line, in either language."""
    assert register == "so.toml"
    english = f"tracker: “{path}” cannot be written: {reason}\n"
    vietnamese = f"tracker: không ghi được “{path}”: {reason}\n"
    assert tracker("init", path) == (2, "", english)
    assert tracker("init", path, "--lang", "vi") == (2, "", vietnamese)


def test_a_folder_that_is_not_ours_is_refused(
    tracker: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without permission nothing is written, and the system's reason is told."""
    opened = Path.open

    def denied(path: Path, mode: str = "r", **given: Any) -> IO[Any]:
        if mode == "x":
            raise PermissionError(errno.EACCES, "Permission denied")
        return opened(path, mode, **given)

    monkeypatch.setattr(Path, "open", denied)
    status, out, err = tracker("init", "x.toml")
    assert (status, out) == (2, "")
    assert err == "tracker: “x.toml” cannot be written: Permission denied\n"
