"""The streams of the command."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable, Iterator
from io import StringIO, TextIOWrapper
from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.cli.terminal import paint_for_output, say, tell, use_unicode
from tracker.errors import UsageError
from tracker.formats import unpainted
from tracker.language import Language

Process = Callable[..., "subprocess.CompletedProcess[bytes]"]
full_disk = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="only some systems have a disk that is always full"
)


class Terminal(StringIO):
    """A stream that shows text to a person."""

    def isatty(self) -> bool:
        """Say that it is a terminal."""
        return True


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({}, True),
        ({"TERM": "xterm"}, True),
        ({"NO_COLOR": ""}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": "0"}, False),
        ({"TERM": "dumb"}, False),
    ],
)
def test_a_terminal_shows_colour_unless_told_not_to(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], coloured: bool
) -> None:
    """NO_COLOR counts when it is set and not empty; a dumb terminal has no colours."""
    monkeypatch.setattr("sys.stdout", Terminal())
    expected = "\x1b[31merror\x1b[0m" if coloured else "error"
    assert paint_for_output(environment)("error", "red") == expected


@pytest.mark.parametrize("stream", [StringIO(), None])
def test_nothing_but_a_terminal_is_coloured(
    monkeypatch: pytest.MonkeyPatch, stream: StringIO | None
) -> None:
    """A file, a pipe and a closed output take text as it is."""
    monkeypatch.setattr("sys.stdout", stream)
    assert paint_for_output({}) is unpainted


def test_both_streams_are_made_unicode(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whatever the locale, text is UTF-8 with line feeds, and what is no text is escaped."""
    paths = [tmp_path / name for name in ("out", "err")]
    streams = [path.open("w", encoding="ascii", newline="\r\n") for path in paths]
    monkeypatch.setattr("sys.stdout", streams[0])
    monkeypatch.setattr("sys.stderr", streams[1])
    use_unicode()
    for stream in streams:
        with stream:
            stream.write("Đảng\n\udcff\n")
    assert [path.read_bytes() for path in paths] == ["Đảng\n\\udcff\n".encode()] * 2


def test_a_stream_of_another_kind_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stream that a program put in place keeps its ways."""
    stream = StringIO()
    monkeypatch.setattr("sys.stdout", stream)
    use_unicode()
    say("Đảng")
    assert stream.getvalue() == "Đảng\n"


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Đảng ủy 日本 🙂", "Đảng ủy 日本 🙂"),
        ("a\nb\r\tc", "a\\nb\\r\\tc"),
        ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
        ("\x9b2J\x7f\x00", "\\x9b2J\\x7f\\x00"),
        ("a\u202eb\u2066c\u2028d", "a\\u202eb\\u2066c\\u2028d"),
        ("\udcff.toml", "\\udcff.toml"),
        ("a\\nb\u00a0c", "a\\nb\u00a0c"),
    ],
)
def test_messages_never_disturb_a_terminal(
    capsys: pytest.CaptureFixture[str], said: str, written: str
) -> None:
    """What would move the cursor, end the line or reorder it is written as an escape."""
    tell(said)
    assert capsys.readouterr() == ("", f"{written}\n")


@given(st.text())
def test_a_message_is_one_line_of_printable_text(said: str) -> None:
    """No text can write a second line, or a character that a terminal obeys."""
    stream = StringIO()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("sys.stderr", stream)
        tell(said)
    line = stream.getvalue()
    assert line.splitlines() == [line.removesuffix("\n")]
    assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in line[:-1])


@pytest.fixture
def unread() -> Iterator[TextIOWrapper]:
    """Open a pipe whose reader has gone."""
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "w", encoding="utf-8") as stream:  # noqa: PTH123 -- a descriptor, no path
        yield stream


def test_a_reader_that_has_gone_ends_the_run(
    monkeypatch: pytest.MonkeyPatch, unread: TextIOWrapper
) -> None:
    """The status is the one shells give a command stopped by a closed pipe, never 1."""
    monkeypatch.setattr("sys.stdout", unread)
    with pytest.raises(click.exceptions.Exit) as ended:
        say("x")
    assert ended.value.exit_code == 141


def test_messages_that_nobody_reads_are_dropped(
    monkeypatch: pytest.MonkeyPatch, unread: TextIOWrapper
) -> None:
    """Where nobody can be told, the run goes on, and closing the stream does not fail."""
    monkeypatch.setattr("sys.stderr", unread)
    tell("x")
    unread.flush()
    assert not unread.closed


@full_disk
def test_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Data that cannot be written is an error that says why, in both languages."""
    with Path("/dev/full").open("w", encoding="utf-8") as stream:
        monkeypatch.setattr("sys.stdout", stream)
        with pytest.raises(UsageError) as refused:
            say("x")
    lines = [refused.value.lines(language) for language in Language]
    assert lines == [
        ["không ghi được kết quả: No space left on device"],
        ["the output cannot be written: No space left on device"],
    ]


@pytest.mark.parametrize(
    ("shell", "status", "errors"),
    [
        pytest.param('exec "$@" >&-', 1, b"", id="closed output"),
        pytest.param('exec "$@" 2>&-', 1, b"", id="closed messages"),
        pytest.param('exec "$@" <&-', 1, b"", id="closed input"),
        pytest.param(
            'exec "$@" >/dev/full',
            2,
            "tracker: không ghi được kết quả: No space left on device\n".encode(),
            id="full disk",
            marks=full_disk,
        ),
    ],
)
def test_a_process_with_a_stream_missing_ends_sanely(
    process: Process, register: str, shell: str, status: int, errors: bytes
) -> None:
    """Without a stream, or on a full disk, there is a status and never a traceback."""
    run = process(*("check", register, "--as-of", "2023-07-01"), through=shell, TRACKER_LANG="vi")
    assert (run.returncode, run.stderr) == (status, errors)


def test_a_closed_standard_input_is_no_register(process: Process) -> None:
    """Asked to read what is closed, the command says so in one line."""
    run = process("check", "-", through='exec "$@" <&-')
    assert (run.returncode, run.stdout) == (2, b"")
    assert run.stderr.startswith(b"tracker: -: ")
    assert run.stderr.count(b"\n") == 1


def test_a_reader_may_stop_early(tmp_path: Path, register: str) -> None:
    """With the pipe closed before anything is written, nothing is said of it."""
    with subprocess.Popen(
        [sys.executable, "-m", "tracker", "check", register, "--as-of", "2023-07-01"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.close()
        errors = run.stderr.read()
    assert (run.returncode, errors) == (141, b"")


@pytest.mark.parametrize(
    ("settings", "coloured"),
    [({"TERM": "xterm"}, True), ({"TERM": "dumb"}, False), ({"NO_COLOR": "1"}, False)],
)
def test_a_real_terminal_is_coloured(
    tmp_path: Path, register: str, settings: dict[str, str], coloured: bool
) -> None:
    """Only what is shown on a terminal that has colours holds escape codes."""
    shown, terminal = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "tracker", "check", register, "--as-of", "2023-07-01"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "TERM": "xterm", **settings},
        stdout=terminal,
        check=False,
    )
    os.close(terminal)
    with open(shown, "rb", buffering=0) as stream:  # noqa: PTH123 -- a descriptor, no path
        text = stream.read(4096)
    assert (b"\x1b[31ml\xe1\xbb\x97i\x1b[0m DL001" in text) is coloured
    assert (b"\x1b" in text) is coloured
