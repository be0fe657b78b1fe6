"""What the tests of the command line share: running it here, and as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from tracker.cli import main

SETTINGS = ("TRACKER_LANG", "NO_COLOR", "TERM", "COLUMNS", "PYTHONIOENCODING", "LC_ALL", "LANG")
REGISTER = """\
[register]
title = "Sổ theo dõi"
title_en = "Register"

[[tasks]]
id = "NV-1"
title = "Kiểm tra"
deadline = "quý II/2023"

[[plans]]
id = "KH"
title = "Kế hoạch"
period = "năm 2023"

[[plans.indicators]]
id = "CT-1"
title = "Kết nạp"
"""


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Run every test in an empty folder, without the settings of whoever runs it."""
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def tracker(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Return a function that runs the command here: its status, output and messages."""

    def run(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        written = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, written.out, written.err

    return run


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return a function that says what stands on standard input."""

    def say(text: str) -> None:
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(text.encode())))

    return say


@pytest.fixture
def register(tmp_path: Path) -> str:
    """Write a small register and return its name: a task, and an indicator without a target."""
    (tmp_path / "so.toml").write_text(REGISTER, encoding="utf-8")
    return "so.toml"


@pytest.fixture
def process(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Return a function that runs the command as a process, through a line of shell."""

    def run(
        *arguments: str | bytes, through: str = 'exec "$@"', **settings: str
    ) -> subprocess.CompletedProcess[bytes]:
        words = ["/bin/sh", "-c", through, "sh", sys.executable, "-m", "tracker", *arguments]
        environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        return subprocess.run(
            words,
            cwd=tmp_path,
            env={**environment, **settings},
            capture_output=True,
            check=False,
        )

    return run
