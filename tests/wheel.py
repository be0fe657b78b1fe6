"""Check that the built wheel works on its own, without the checkout and without extras.

    python tests/wheel.py

Builds the wheel, installs it in a fresh virtual environment, and runs the command from an empty
folder: everything in ``tracker.__all__`` imports, and the main job prints the finding it must.
"""

import subprocess
import sys
import venv
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
REGISTER = ROOT / "seeds" / "cum-ii-2023-q1.toml"
IMPORT_ALL = "import tracker; [getattr(tracker, name) for name in tracker.__all__]"


def run(*arguments: str, cwd: str) -> str:
    """Run a program that must succeed, and return what it printed."""
    return subprocess.run(
        arguments, cwd=cwd, check=True, capture_output=True, text=True, encoding="utf-8"
    ).stdout


def main() -> int:
    """Build, install, import, run."""
    with TemporaryDirectory() as folder:
        run(
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "-q",
            "--no-deps",
            "-w",
            folder,
            str(ROOT),
            cwd=folder,
        )
        (wheel,) = Path(folder).glob("*.whl")
        venv.create(Path(folder) / "venv", with_pip=True)
        python = str(Path(folder) / "venv" / "bin" / "python")
        run(python, "-m", "pip", "install", "-q", str(wheel), cwd=folder)
        run(python, "-c", IMPORT_ALL, cwd=folder)
        found = run(
            *(python, "-m", "tracker", "check", str(REGISTER), "--as-of", "2023-04-15"),
            *("--lang", "en", "--fail-on", "never"),
            cwd=folder,
        )
    expected = "62 of 80 is 77.5 %, not the 75.5 % printed"
    print(f"{wheel.name}: " + ("works on its own" if expected in found else "FAILS"))
    return 0 if expected in found else 1


if __name__ == "__main__":
    sys.exit(main())
