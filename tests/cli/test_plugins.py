"""Rules of one's own, from installed plug-ins and from files, in every command that runs rules."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tracker.cli import plugins
from tracker.cli.plugins import known_to_run
from tracker.rules import CATALOGUE

Run = Callable[..., tuple[int, str, str]]
AS_OF = ("--as-of", "2023-07-01", "--lang", "en")
RULE = """\
from tracker import Remark, Rule, Severity, Text

def speak(assessment):
    for task in assessment.register.tasks:
        {body}

RULES = (
    Rule(
        code="{code}", name="rule-{name}", severity=Severity.INFO, subjects=("task",),
        summary=Text(vi="A.", en="A."), why=Text(vi="B.", en="B."), clear=Text(vi="C.", en="C."),
        quiet=Text(vi="D.", en="D."), message=Text(vi="{{n}} chữ", en="{{n}} characters"),
        hint=Text(vi="rút gọn", en="shorten it"), remarks=speak,
    ),
)
"""
SPEAKS = 'yield Remark(subject=task, values={"n": len(task.title)})'
FAILS = "yield Remark(subject=task)"
FAILED = (
    "tracker: the rule MY002 of bad.py failed and was left out: KeyError: 'n'; tell its author, or "
    "leave it out by --ignore MY002\n"
)
BROKEN = (
    "tracker: the plug-in broken.py cannot be used and was left out: it has no RULES; put "
    "RULES = (my_rule,) at the end of the module\n"
)


@pytest.fixture(autouse=True)
def _files(monkeypatch: pytest.MonkeyPatch, _no_settings: None) -> None:
    """Write a file whose rule speaks, one whose rule fails, and one without rules."""
    monkeypatch.setattr(sys, "modules", dict(sys.modules))
    for name, code, body in (("good", "MY001", SPEAKS), ("bad", "MY002", FAILS)):
        text = RULE.format(code=code, name=name, body=body)
        Path(f"{name}.py").write_text(text, encoding="utf-8")
    Path("broken.py").write_text("rules = ()\n", encoding="utf-8")


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Lay out a distribution whose rule speaks; return its name."""
    site = tmp_path / "site"
    metadata = site / "office-1.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text("Name: office\nVersion: 1\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text(
        "[tracker.rules]\noffice = office_rules_of_a_test\n", encoding="utf-8"
    )
    text = RULE.format(code="OF001", name="office", body=SPEAKS)
    (site / "office_rules_of_a_test.py").write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(str(site))
    return "office"


def test_without_plugins_the_rules_are_the_catalogue() -> None:
    """Nothing is imported that only plug-ins need."""
    assert known_to_run() == (CATALOGUE, ())
    assert known_to_run().rules is CATALOGUE


def test_nothing_of_plugins_is_imported_where_there_is_none(register: str) -> None:
    """A check starts as quickly as if plug-ins did not exist."""
    code = (
        "import sys; from tracker.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: print(*sys.modules, file=sys.stderr)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, "check", register, *AS_OF],
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    heavy = {"importlib.metadata", "tracker.rules.plugins.admission", "tracker.rules.foreign"}
    assert {*run.stderr.split()} & heavy == set()


def test_rules_of_a_file_speak_beside_the_trackers_own(tracker: Run, register: str) -> None:
    """They are chosen, counted and written as any rule is."""
    rules = ("--rules", "good.py")
    status, out, err = tracker("check", register, *AS_OF, *rules, "--select", "DL,MY")
    assert (status, err) == (1, "")
    assert out.splitlines()[-4:-1] == [
        "info MY001 rule-good",
        "  NV-1: 8 characters",
        "    → shorten it",
    ]
    for name in ("MY001", "rule-good", "MY"):
        _, out, _ = tracker("check", register, *AS_OF, *rules, "--select", name, "--format", "json")
        assert [found["code"] for found in json.loads(out)["findings"]] == ["MY001"]


@pytest.mark.usefixtures("installed")
def test_rules_of_an_installed_plugin_speak_unless_left_out(tracker: Run, register: str) -> None:
    """--no-plugins leaves out what is installed, and not what a file brings."""
    arguments = ("check", register, *AS_OF, "--ignore", "all", "--extend-select", "OF001")
    status, out, err = tracker("check", register, *AS_OF, "--select", "OF001", "--format", "line")
    assert (status, out.count("OF001 rule-office"), err) == (0, 1, "")
    status, out, err = tracker(*arguments, "--no-plugins")
    assert (status, out, err) == (
        2,
        "",
        "tracker: no rule is called “OF001”; did you mean “DO001”?\n",
    )
    status, out, _ = tracker(
        *("check", register, *AS_OF, "--no-plugins"),
        *("--rules", "good.py", "--select", "MY001", "--format", "line"),
    )
    assert (status, out.count("MY001 rule-good")) == (0, 1)


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (("bad.py",), FAILED),
        (("broken.py",), BROKEN),
        (("bad.py", "broken.py"), BROKEN + FAILED),
    ],
)
@pytest.mark.parametrize(
    "options", [(), ("--exit-zero",), ("--fail-on", "never"), ("--write-baseline", "known.json")]
)
def test_a_plugin_that_fails_is_told_of_and_the_status_is_3(
    tracker: Run, register: str, files: tuple[str, ...], told: str, options: tuple[str, ...]
) -> None:
    """It wins over what was found; what the others found is written as ever."""
    rules = [word for name in (*files, "good.py") for word in ("--rules", name)]
    without = tracker("check", register, *AS_OF, "--rules", "good.py", *options)
    status, out, err = tracker("check", register, *AS_OF, *rules, *options)
    assert (status, out) == (3, without[1])
    assert err.replace(without[2], "") == told


@pytest.mark.parametrize("quiet", [(), ("--quiet",), ("--statistics",), ("--since", "2023-06-30")])
def test_a_failure_is_told_whatever_is_printed(
    tracker: Run, register: str, quiet: tuple[str, ...]
) -> None:
    """Nobody is to take silence for success."""
    ended = tracker("check", register, *AS_OF, "--rules", "bad.py", *quiet)
    assert (ended[0], ended[2]) == (3, FAILED)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--select", "nonsense"), "no rule is called “nonsense”"),
        (("--rules", "missing.py"), "“missing.py” cannot be read: there is no such file or folder"),
        (("--rules", "same.py"), "two rules are called “MY002”: one of bad.py, one of same.py"),
    ],
)
def test_wrong_usage_wins_over_a_failure(
    tracker: Run, register: str, arguments: tuple[str, ...], said: str
) -> None:
    """The status is 2, and nothing is checked."""
    Path("same.py").write_bytes(Path("bad.py").read_bytes())
    status, out, err = tracker("check", register, *AS_OF, "--rules", "bad.py", *arguments)
    assert (status, out) == (2, "")
    assert said in err


def test_a_failure_is_told_in_the_language_asked_for(tracker: Run, register: str) -> None:
    """As all else is."""
    arguments = ("check", register, "--as-of", "2023-07-01", "--rules", "broken.py", "--quiet")
    assert tracker(*arguments) == (
        3,
        "",
        (
            "tracker: bộ quy tắc bổ sung broken.py không dùng được nên bị bỏ qua: không có RULES; "
            "hãy đặt RULES = (quy_tac,) ở cuối mô-đun\n"
        ),
    )


def test_a_rule_that_fails_in_one_register_counts_in_none(tracker: Run, register: str) -> None:
    """Half of what a rule would say misleads more than its silence."""
    body = 'yield Remark(subject=task, values={} if task.id == "T" else {"n": 1})'
    Path("some.py").write_text(RULE.format(code="MY003", name="some", body=body), encoding="utf-8")
    Path("other.toml").write_text(
        '[register]\ntitle = "Other"\n[[tasks]]\nid = "T"\ntitle = "T"\n', encoding="utf-8"
    )
    options = ("--rules", "some.py", "--select", "MY", "--format", "json", *AS_OF)
    assert len(json.loads(tracker("check", register, *options)[1])["findings"]) == 1
    for names in ((register, "other.toml"), ("other.toml", register)):
        status, out, _ = tracker("check", *names, *options)
        assert (status, json.loads(out)["findings"]) == (3, [])
        assert [one["code"] for one in json.loads(out)["failures"]] == ["MY003"]


def test_what_a_failed_rule_knew_is_not_cleared(tracker: Run, register: str) -> None:
    """A baseline keeps what a rule found that cannot be asked today."""
    good = Path("good.py").read_text(encoding="utf-8")
    kept = ("check", register, *AS_OF, "--select", "MY", "--rules", "good.py")
    assert tracker(*kept, "--write-baseline", "known.json")[0] == 0
    Path("good.py").write_text(good.replace(SPEAKS, FAILS), encoding="utf-8")
    status, _, err = tracker(*kept, "--baseline", "known.json")
    assert (status, "cleared" in err) == (3, False)


@pytest.mark.parametrize("command", [("rules",), ("check", "--explain")])
def test_a_rule_of_a_file_is_explained(tracker: Run, command: tuple[str, ...]) -> None:
    """Wherever on the line the file is named."""
    for arguments in (("MY001", "--rules", "good.py"), ("rule-good", "--rules=good.py")):
        status, out, err = tracker(*command, *arguments)
        assert (status, out.partition("\n")[0], err) == (0, "# MY001 rule-good (info)", "")
    status, _, err = tracker(*command, "DL001", "--rules", "broken.py")
    assert (status, err) == (3, BROKEN)


@pytest.mark.usefixtures("installed")
def test_rules_of_plugins_are_listed(tracker: Run) -> None:
    """Those of files and those installed stand with the tracker's own, in order of code."""
    arguments = ("rules", "--rules", "good.py", "--format", "json")
    listed = [row["code"] for row in json.loads(tracker(*arguments)[1])["rows"]]
    assert listed == sorted([*(rule.code for rule in CATALOGUE), "MY001", "OF001"])
    listed = [row["code"] for row in json.loads(tracker(*arguments, "--no-plugins")[1])["rows"]]
    assert {*listed} - {rule.code for rule in CATALOGUE} == {"MY001"}


def test_the_status_is_one_of_its_own() -> None:
    """A script can tell a failure from findings and from wrong usage."""
    assert plugins.FAILED == 3
