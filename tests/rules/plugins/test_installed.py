"""The rules of installed distributions."""

import sys
from pathlib import Path

import pytest

from tracker.rules.plugins.installed import installed_plugins

RULE = """\
from attrs import evolve
from tracker.rules import CATALOGUE
RULES = (evolve(CATALOGUE[0], code="{code}", name="{name}"),)
"""


def install(folder: Path, name: str, source: str, entry_points: str | None = None) -> None:
    """Lay a distribution of one module out as an installer does."""
    metadata = folder / f"{name}-1.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text(f"Name: {name}\nVersion: 1\n", encoding="utf-8")
    points = entry_points or f"[tracker.rules]\nrules = {name}_rules:RULES\n"
    (metadata / "entry_points.txt").write_text(points, encoding="utf-8")
    (folder / f"{name}_rules.py").write_text(source, encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder on the path of Python, whose modules are forgotten afterwards."""
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in [name for name in sys.modules if name.endswith("_rules")]:
        monkeypatch.delitem(sys.modules, name)
    return tmp_path


def test_rules_come_in_order_of_the_names_of_distributions(site: Path) -> None:
    """Where they were installed, and in what order, has no part in it."""
    install(site, "late", RULE.format(code="LA001", name="late-rule"))
    install(site, "early", RULE.format(code="EA001", name="early-rule"))
    found = installed_plugins()
    assert [(rule.code, rule.origin) for rule in found.rules] == [
        ("EA001", "early"),
        ("LA001", "late"),
    ]
    assert found.failures == ()


def test_an_entry_point_may_lead_to_a_module(site: Path) -> None:
    """The module's tuple RULES is meant then."""
    source = RULE.format(code="MO001", name="module-rule")
    install(site, "whole", source, "[tracker.rules]\nrules = whole_rules\n")
    assert [rule.code for rule in installed_plugins().rules] == ["MO001"]


def test_a_distribution_that_cannot_be_imported_is_told_of(site: Path) -> None:
    """The others bring their rules all the same."""
    install(site, "broken", "import nothing_of_this_name\n")
    install(site, "sound", RULE.format(code="SO001", name="sound-rule"))
    found = installed_plugins()
    assert [rule.code for rule in found.rules] == ["SO001"]
    assert [(one.origin, one.text.en) for one in found.failures] == [
        (
            "broken",
            (
                "the plug-in broken cannot be used and was left out: ModuleNotFoundError: No "
                "module named 'nothing_of_this_name'; mend, update or uninstall it"
            ),
        )
    ]


def test_metadata_that_cannot_be_read_is_told_of(site: Path) -> None:
    """Nothing of a plug-in can be found then, and the run goes on without."""
    install(site, "odd", "", "[tracker.rules]\nno equals sign\n")
    found = installed_plugins()
    assert found.rules == ()
    assert [one.origin for one in found.failures] in (["tracker.rules"], ["odd"])
