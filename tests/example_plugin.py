"""Check that the example of a plug-in works: built, installed beside the tracker, and tested.

    python tests/example_plugin.py

Builds the wheels of the tracker and of docs/examples/tracker-office-rules, installs both in a fresh
virtual environment with what the tests need, runs the tests of the example from an empty folder,
and asks the command for its rules and for what they find.
"""

import json
import subprocess
import sys
import venv
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
REGISTER = ROOT / "seeds" / "cum-ii-2023-q1.toml"
EXAMPLE = ROOT / "docs" / "examples" / "tracker-office-rules"
CODES = {"OF001", "OF002"}
AS_OF = ("--as-of", "2023-04-15", "--fail-on", "never", "--format", "json")


def run(*arguments: str, cwd: str) -> str:
    """Run a program that must succeed, and return what it printed."""
    return subprocess.run(
        arguments, cwd=cwd, check=True, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ).stdout


def main() -> int:
    """Build, install, test, list, find."""
    with TemporaryDirectory() as folder:
        copytree(EXAMPLE, Path(folder) / "example")
        python = installed(folder)
        tests = str(Path(folder) / "example" / "tests")
        subprocess.run([python, "-m", "pytest", "-q", tests], cwd=folder, check=True)
        listed = json.loads(run(python, "-m", "tracker", "rules", "--format", "json", cwd=folder))
        check = (python, "-m", "tracker", "check", str(REGISTER), *AS_OF)
        found = json.loads(run(*check, "--select", "OF", cwd=folder))["findings"]
        without = json.loads(run(*check, "--no-plugins", cwd=folder))["findings"]
    works = (
        {row["code"] for row in listed["rows"]} >= CODES
        and {one["code"] for one in found} == {"OF002"}
        and not {one["code"] for one in without} & CODES
    )
    print("the example of a plug-in " + ("works" if works else "FAILS"))
    return 0 if works else 1


def installed(folder: str) -> str:
    """Build both wheels and install them in a fresh environment; return its Python."""
    pip = ("-m", "pip", "-q", "--disable-pip-version-check")
    example = str(Path(folder) / "example")
    build = (sys.executable, *pip, "wheel", "--no-deps", "-w", folder)
    run(*build, str(ROOT), example, cwd=folder)
    venv.create(Path(folder) / "venv")
    python = str(Path(folder) / "venv" / "bin" / "python")
    wheels = sorted(str(path) for path in Path(folder).glob("*.whl"))
    needed = [f"{wheel}[{'test' if 'office' in wheel else 'testing'}]" for wheel in wheels]
    run(sys.executable, *pip, "--python", python, "install", *needed, cwd=folder)
    return python


if __name__ == "__main__":
    sys.exit(main())
