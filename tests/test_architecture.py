"""What holds of the whole tree: sizes, mirrors, sentences, paths, and nothing that cannot fail."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "tracker").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))
TOP_LEVEL = {
    *("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"),
    *("seeds", "tracker", "docs", "tests"),
}
LONGEST_FILE = 300
LONGEST_FUNCTION = 30
LONG_FUNCTIONS: dict[str, str] = {}
"""Functions allowed to be longer, each with the reason."""


def tracked_files() -> list[str]:
    """Return the files that are part of the project."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607 -- git is found on the path
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    return [name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).exists()]


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield every function of a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def code_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return how many lines the body of a function takes, its docstring and signature apart."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body and body[-1].end_lineno else 0


def relative(path: Path) -> str:
    """Return a path as it is named within the project."""
    return path.relative_to(ROOT).as_posix()


def test_the_tree_has_modules_and_tests() -> None:
    """The lists that the tests below walk are never empty."""
    assert len(MODULES) > 30
    assert len(TESTS) > 20


def test_the_top_level_is_exactly_what_was_agreed() -> None:
    """Nothing stands at the top but the agreed names and dotfiles."""
    tops = {name.partition("/")[0] for name in tracked_files()}

    assert {top for top in tops if not top.startswith(".")} == TOP_LEVEL


def test_a_module_has_one_reason_to_exist() -> None:
    """No module is longer than a person reads in one go."""
    long = [
        relative(path)
        for path in MODULES
        if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST_FILE
    ]

    assert long == []


def test_a_function_fits_on_a_page() -> None:
    """No function of the library is longer than thirty lines, but those listed with a reason."""
    long = {
        f"{relative(path)}:{function.name}"
        for path in MODULES
        for function in functions(path)
        if code_lines(function) > LONGEST_FUNCTION
    }

    assert long <= LONG_FUNCTIONS.keys()


def test_every_test_says_its_law() -> None:
    """Every test has a docstring, and it is one sentence."""
    silent = [
        f"{relative(path)}:{function.name}"
        for path in TESTS
        for function in functions(path)
        if function.name.startswith("test_")
        and not re.fullmatch(r"[^\n]+(\n[^\n]+)*[.?!]", ast.get_docstring(function) or "")
    ]

    assert silent == []


def mirrors_a_module(path: Path) -> bool:
    """Whether a test file stands where a module stands in tracker, or tests a whole."""
    inner = path.relative_to(ROOT / "tests")
    module = ROOT / "tracker" / inner.parent / inner.name.removeprefix("test_")
    return inner.parent == Path() or inner.name in WHOLES or module.exists()


def test_tests_mirror_the_library() -> None:
    """A test file in a folder stands where its module stands in tracker."""
    assert [relative(path) for path in TESTS if not mirrors_a_module(path)] == []


WHOLES = {
    *("test_bad_input.py", "test_cluster_ii.py", "test_contract.py", "test_environment.py"),
    *("test_answering_groups.py", "test_machine.py", "test_properties.py", "test_published.py"),
    *("test_reorganizations.py", "test_coverage.py", "test_hostile_files.py"),
}
"""Tests of a whole package or command rather than of one module."""


def test_no_check_is_made_unable_to_fail() -> None:
    """Nothing in the project hides a failure, and nothing names one machine's folders."""
    hidden = re.compile(r"\|\| true|except Exception|pragma: no cover|type: ignore(?!\[)")
    machine = re.compile(r"(?<![\w.])/(root|home|work)/\w")
    found = [
        name
        for name in tracked_files()
        if name.endswith((".py", ".toml", ".md", "run"))
        and name != relative(Path(__file__))
        and (
            hidden.search(text := (ROOT / name).read_text(encoding="utf-8")) or machine.search(text)
        )
    ]

    assert found == []
