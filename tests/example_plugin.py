"""Check that the examples of plug-ins work: built, installed beside the tracker, and tested.

    python tests/example_plugin.py

Builds the wheels of the tracker and of the packages in docs/examples, installs them in a fresh
virtual environment with what the tests need, runs the tests of each from an empty folder, asks the
command for the rules and for what they find, and converts a register to the new form and back.
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
EXAMPLES = ROOT / "docs" / "examples"
RULES, STORE = "tracker-office-rules", "tracker-markdown-store"
CODES = {"OF001", "OF002"}
AS_OF = ("--as-of", "2023-04-15", "--fail-on", "never", "--format", "json")


def run(*arguments: str, cwd: str, status: int = 0) -> str:
    """Run a program that must end with this status, and return what it printed."""
    done = subprocess.run(
        arguments, cwd=cwd, check=False, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    if done.returncode != status:
        raise SystemExit(f"{' '.join(arguments)}: exit status {done.returncode}, not {status}")
    return done.stdout


def main() -> int:
    """Build, install, test, list, find, convert."""
    with TemporaryDirectory() as folder:
        for name in (RULES, STORE):
            copytree(EXAMPLES / name, Path(folder) / name)
        python = installed(folder)
        for name in (RULES, STORE):
            tests = str(Path(folder) / name / "tests")
            subprocess.run([python, "-m", "pytest", "-q", tests], cwd=folder, check=True)
        works = rules_speak(python, folder) and store_is_used(python, folder)
    print("the examples of plug-ins " + ("work" if works else "FAIL"))
    return 0 if works else 1


def rules_speak(python: str, folder: str) -> bool:
    """Whether the rules of the example are listed, and found to speak unless left out."""
    listed = json.loads(run(python, "-m", "tracker", "rules", "--format", "json", cwd=folder))
    check = (python, "-m", "tracker", "check", str(REGISTER), *AS_OF)
    found = json.loads(run(*check, "--select", "OF", cwd=folder))["findings"]
    without = json.loads(run(*check, "--no-plugins", cwd=folder))["findings"]
    return (
        {row["code"] for row in listed["rows"]} >= CODES
        and {one["code"] for one in found} == {"OF002"}
        and not {one["code"] for one in without} & CODES
    )


def store_is_used(python: str, folder: str) -> bool:
    """Whether a register is written in the form of the example, checked there, and read back."""
    tracker = (python, "-m", "tracker")
    written = Path(folder) / "so.tasks.md"
    run(*tracker, "convert", str(REGISTER), "so.tasks.md", "--strict", cwd=folder, status=2)
    if written.exists():
        return False
    run(*tracker, "convert", str(REGISTER), "so.tasks.md", cwd=folder)
    run(*tracker, "convert", "so.tasks.md", "so.json", cwd=folder)
    run(*tracker, "convert", "so.json", "again.tasks.md", "--strict", cwd=folder)
    overdue = ("--select", "task-overdue", "--as-of", "2023-07-15", "--format", "json")
    found = [
        {one["subject"]["id"] for one in json.loads(text)["findings"]}
        for text in (
            run(*tracker, "check", path, *overdue, "--fail-on", "never", cwd=folder)
            for path in ("so.tasks.md", str(REGISTER))
        )
    ]
    again = (Path(folder) / "again.tasks.md").read_bytes()
    return bool(found[0]) and found[0] == found[1] and again == written.read_bytes()


def installed(folder: str) -> str:
    """Build all wheels and install them in a fresh environment; return its Python."""
    pip = ("-m", "pip", "-q", "--disable-pip-version-check")
    examples = [str(Path(folder) / name) for name in (RULES, STORE)]
    build = (sys.executable, *pip, "wheel", "--no-deps", "-w", folder)
    run(*build, str(ROOT), *examples, cwd=folder)
    venv.create(Path(folder) / "venv")
    python = str(Path(folder) / "venv" / "bin" / "python")
    wheels = sorted(str(path) for path in Path(folder).glob("*.whl"))
    needed = [
        f"{wheel}[{'testing' if 'resolution_tracker' in wheel else 'test'}]" for wheel in wheels
    ]
    run(sys.executable, *pip, "--python", python, "install", *needed, cwd=folder)
    return python


if __name__ == "__main__":
    sys.exit(main())
