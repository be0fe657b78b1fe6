"""What the pages say is what the code does."""

import doctest
import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import tracker
from tracker.rules import CATALOGUE

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md"), ROOT / "seeds" / "README.md"])


def _generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(spec)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generated_pages_are_current() -> None:
    """Every page made from the code, and every output shown, is what the code makes now."""
    assert _generator().stale() == []


def test_a_command_prints_the_same_as_a_process_of_its_own() -> None:
    """What is run here to make a page prints what it prints for whoever types it."""
    command = "tracker status seeds/cum-ii-2023-q1.toml --as-of 2023-04-15 --lang vi"
    shown = f"<!-- prints: {command} -->\n```text\n```\n"
    run = subprocess.run(
        [sys.executable, "-m", *command.split()], cwd=ROOT, capture_output=True, check=True
    )

    assert _generator().with_output(shown) == shown.replace("```\n", run.stdout.decode() + "```\n")


@pytest.mark.parametrize(
    "page",
    [page for page in PAGES if ">>> " in page.read_text(encoding="utf-8")],
    ids=lambda page: page.relative_to(ROOT).as_posix(),
)
def test_the_examples_of_a_page_run(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every Python example of a page runs and prints what is shown."""
    monkeypatch.chdir(ROOT)

    results = doctest.testfile(str(page), module_relative=False, encoding="utf-8")

    assert results.attempted > 0
    assert results.failed == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link of a page leads to a file of the project."""
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))

    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_every_rule_has_a_page_in_each_language_and_nothing_is_left_over() -> None:
    """The reference has the pages of the catalogue and the index, and no others."""
    names = [*(rule.code for rule in CATALOGUE), "README"]
    written = {path.name for path in (ROOT / "docs" / "rules").iterdir()}

    assert written == {f"{name}{ending}" for name in names for ending in (".md", ".vi.md")}


@pytest.mark.parametrize("ending", [".md", ".vi.md"])
def test_the_pages_of_rules_have_the_same_headings_and_an_example(ending: str) -> None:
    """Every page has the same parts in order, but for the words of conditions, and an example."""
    pages = [ROOT / "docs" / "rules" / f"{rule.code}{ending}" for rule in CATALOGUE]
    texts = [page.read_text(encoding="utf-8") for page in pages]

    conditions = {"## Condition", "## Điều kiện"}
    found = [re.findall(r"^## .*$", text, re.MULTILINE) for text in texts]
    assert len({tuple(one for one in listed if one not in conditions) for listed in found}) == 1
    assert [bool(conditions.intersection(listed)) for listed in found] == [
        rule.condition is not None for rule in CATALOGUE
    ]
    assert [
        rule.code
        for rule, text in zip(CATALOGUE, texts, strict=True)
        if not re.search(rf"^    \S.* {rule.code} {rule.name}\n      \S+: ", text, re.MULTILINE)
    ] == []


@pytest.mark.parametrize("ending", [".md", ".vi.md"])
def test_the_index_leads_to_every_rule(ending: str) -> None:
    """Each is listed once, in the order of the catalogue."""
    index = (ROOT / "docs" / "rules" / f"README{ending}").read_text(encoding="utf-8")

    listed = re.findall(r"^\| \[(\w+)\]\((\S+)\) \| (\S+) \|", index, re.MULTILINE)
    assert listed == [(rule.code, f"{rule.code}{ending}", rule.name) for rule in CATALOGUE]


def test_every_public_name_exists_and_has_a_docstring() -> None:
    """Everything in ``tracker.__all__`` can be imported, is named once, and says what it is for."""
    silent = [
        name
        for name in tracker.__all__
        if not isinstance(getattr(tracker, name), tuple) and not getattr(tracker, name).__doc__
    ]

    assert silent == []
    assert len(set(tracker.__all__)) == len(tracker.__all__)
