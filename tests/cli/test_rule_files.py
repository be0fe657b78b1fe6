"""Rules in files of Python."""

import sys
from pathlib import Path

import pytest

from tracker.cli.rule_files import rules_of_files
from tracker.errors import UsageError

RULE = """\
from dataclasses import dataclass
from attrs import evolve
from tracker.rules import CATALOGUE

@dataclass
class Kept:
    days: "int"

RULES = (evolve(CATALOGUE[0], code="{code}", name="{name}"),)
"""


@pytest.fixture(autouse=True)
def _in_a_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Forget the modules of the files afterwards."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "modules", dict(sys.modules))


def write(name: str, code: str = "MY001") -> str:
    """Write a file of one rule and return its name."""
    text = RULE.format(code=code, name=f"rule-{code.lower()}")
    Path(name).write_text(text, encoding="utf-8")
    return name


def test_rules_come_in_the_order_files_are_named() -> None:
    """The origin of each is the path as it was named."""
    brought = rules_of_files([write("b.py", "MY002"), write("a.py")])
    assert [(rule.code, rule.origin) for rule in brought.rules] == [
        ("MY002", "b.py"),
        ("MY001", "a.py"),
    ]
    assert brought.failures == ()


def test_nothing_is_left_beside_a_file() -> None:
    """Nothing is compiled to disk, and a file may have any ending."""
    assert [rule.code for rule in rules_of_files([write("rules.txt")]).rules] == ["MY001"]
    assert [path.name for path in Path().iterdir()] == ["rules.txt"]


def test_a_file_named_twice_is_read_once() -> None:
    """Whatever names it goes by."""
    write("a.py")
    assert [rule.origin for rule in rules_of_files(["a.py", "./a.py"]).rules] == ["a.py"]


def test_files_of_one_name_are_different_files() -> None:
    """Each has a module of its own."""
    Path("other").mkdir()
    brought = rules_of_files([write("a.py"), write("other/a.py", "MY002")])
    assert [rule.code for rule in brought.rules] == ["MY001", "MY002"]


def test_a_file_that_cannot_be_run_is_told_of() -> None:
    """The others bring their rules."""
    Path("torn.py").write_bytes(b"RULES = (\n")
    Path("latin.py").write_bytes(b"RULES = '\xe9'\n")
    brought = rules_of_files(["torn.py", write("a.py"), "latin.py"])
    assert [rule.code for rule in brought.rules] == ["MY001"]
    assert [failure.origin for failure in brought.failures] == ["torn.py", "latin.py"]
    assert "SyntaxError" in brought.failures[0].reason.en


@pytest.mark.parametrize("name", ["missing.py", ".", "a\0b.py"])
def test_a_file_that_cannot_be_read_is_refused(name: str) -> None:
    """It is an argument that cannot be used, and nothing is run."""
    Path("a.py").write_text("raise SystemExit", encoding="utf-8")
    with pytest.raises(UsageError, match="cannot be read"):
        rules_of_files(["a.py", name])
