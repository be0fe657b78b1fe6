"""The command itself: how a run begins and ends."""

import subprocess
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pytest

from tracker.cli.application import COMMANDS, application, language_asked, main
from tracker.language import Language

Run = Callable[..., tuple[int, str, str]]
Process = Callable[..., "subprocess.CompletedProcess[bytes]"]
VI, EN = Language.VI, Language.EN


@pytest.mark.parametrize(
    ("arguments", "variable", "language"),
    [
        ([], "", None),
        ([], "vi", VI),
        ([], "fr", None),
        (["--lang", "en"], "vi", EN),
        (["--lang=en"], "vi", EN),
        (["--lang", "vi", "--lang", "en"], "", EN),
        (["--lang=vi", "x", "--lang=en"], "", EN),
        (["--lang", "fr"], "vi", VI),
        (["--lang"], "vi", VI),
        (["--lang", "vi"], "", VI),
        (["--language=en"], "", None),
        (["en"], "", None),
    ],
)
def test_the_language_asked_for(
    arguments: list[str], variable: str, language: Language | None
) -> None:
    """The last language that is one wins, an option over the variable."""
    assert language_asked(arguments, {"TRACKER_LANG": variable}) is language


def test_a_variable_that_is_not_set_asks_nothing() -> None:
    """Without the variable and the option, no language is asked for."""
    assert language_asked(["check"], {}) is None


def test_without_arguments_the_command_explains_itself(tracker: Run) -> None:
    """Called alone it shows its help on standard error, as wrong usage."""
    status, out, err = tracker()
    _, help_text, _ = tracker("--help")
    assert (status, out, err) == (2, "", help_text)


def test_the_version_is_that_of_the_package(tracker: Run) -> None:
    """One line names the version installed."""
    assert tracker("--version") == (0, f"tracker {version('resolution-tracker')}\n", "")


def test_arguments_come_from_the_process_by_default(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Called without arguments, the process's own are read."""
    monkeypatch.setattr("sys.argv", ["tracker", "--version"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("tracker ")


@pytest.mark.parametrize("refusal", [KeyboardInterrupt, EOFError])
def test_an_interrupted_run_ends_as_shells_expect(
    monkeypatch: pytest.MonkeyPatch, tracker: Run, refusal: type[BaseException]
) -> None:
    """Interrupted from the keyboard, the status is 130 and nothing is said."""

    def interrupted(*_: object, **__: object) -> None:
        raise refusal

    monkeypatch.setattr("tracker.cli.registers.load", interrupted)
    status, out, err = tracker("check", "x.toml")
    assert (status, out, err.strip()) == (130, "", "")


def test_the_problems_of_a_register_are_told_in_its_language(tracker: Run, tmp_path: Path) -> None:
    """Unless another is asked for, what is wrong with a register is told in its own language."""
    for language in Language:
        text = f'[register]\ntitle = "a"\nlanguage = "{language}"\ntittle = 1\n'
        (tmp_path / f"{language}.toml").write_text(text, encoding="utf-8")
    said = {
        (path, asked): tracker("check", f"{path}.toml", *asked)[2]
        for path in Language
        for asked in ((), ("--lang", "vi"), ("--lang", "en"))
    }
    assert "có phải" in said[VI, ()]
    assert "did you mean" in said[EN, ()]
    assert said[VI, ("--lang", "en")] == said[EN, ()].replace("en.toml", "vi.toml")
    assert said[EN, ("--lang", "vi")] == said[VI, ()].replace("vi.toml", "en.toml")


@pytest.mark.parametrize("command", ["check", "status", "progress", "roster"])
def test_every_problem_is_told_and_nothing_is_written(
    tracker: Run, tmp_path: Path, command: str
) -> None:
    """A register that cannot be read is status 2, a line for each problem, and no output."""
    text = '[register]\ntitle = "a"\nlanguage = "en"\ntittle = 1\n[[tasks]]\nid = "T-1"\n'
    (tmp_path / "so.toml").write_text(text, encoding="utf-8")
    status, out, err = tracker(command, "so.toml", "missing.toml")
    lines = err.splitlines()
    assert (status, out) == (2, "")
    assert lines[0].startswith("tracker: missing.toml: ")
    assert [line.partition(": ")[2].partition(": ")[0] for line in lines[1:]] == [
        "so.toml:4",
        "so.toml:5",
    ]


@pytest.mark.parametrize("command", ["check", "status", "progress", "roster"])
@pytest.mark.parametrize("name", [b"a\n\x1b[31mb\r.toml", b"\xff\xfe.toml", b"\x9b2J\xc2\x9b.toml"])
def test_no_file_name_disturbs_a_terminal(process: Process, command: str, name: bytes) -> None:
    """A name with line ends, escapes or bytes that are no text is told on one line, escaped."""
    run = process(command, name)
    assert (run.returncode, run.stdout) == (2, b"")
    assert run.stderr.count(b"\n") == 1
    text = run.stderr.decode()
    assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in text[:-1])


@pytest.mark.parametrize("layout", ["text", "json", "csv"])
def test_a_register_of_any_name_is_checked(
    process: Process, tmp_path: Path, register: str, layout: str
) -> None:
    """A file whose name is no text can be read, and what is written of it is UTF-8."""
    name = b"s\xff\n.toml"
    (tmp_path / register).rename(Path.cwd() / name.decode("utf-8", "surrogateescape"))
    run = process("check", name, "--as-of", "2023-07-01", "--format", layout)
    assert (run.returncode, run.stderr) == (1, b"")
    assert "NV-1" in run.stdout.decode("utf-8")


ENVIRONMENTS = (
    {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "COLUMNS": "20"},
    {"PYTHONHASHSEED": "7", "LC_ALL": "POSIX", "TERM": "dumb"},
)


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "so.toml", "--as-of", "2023-07-01"),
        ("check", "so.toml", "--as-of", "2023-07-01", "--format", "json", "--lang", "en"),
        ("check", "Đảng.toml"),
        ("check", "--help", "--lang", "vi"),
    ],
    ids=" ".join,
)
def test_the_environment_changes_no_byte(
    process: Process, register: str, arguments: tuple[str, ...]
) -> None:
    """Hash seed, locale, encoding and width of the terminal have no part in what is written."""
    assert register == "so.toml"
    runs = [process(*arguments, **settings) for settings in ENVIRONMENTS]
    assert len({(run.returncode, run.stdout, run.stderr) for run in runs}) == 1
    assert runs[0].stdout + runs[0].stderr != b""


def test_every_command_has_a_module_of_its_name() -> None:
    """The commands documented are those that can be called."""
    assert [*COMMANDS] == [
        "check",
        "status",
        "progress",
        "roster",
        "agenda",
        "trace",
        "cite",
        "deadline",
        "rules",
        "convert",
        "config",
        "init",
        "import",
    ]
    context = application.make_context("tracker", ["rules"])
    found = [application.get_command(context, name) for name in (*COMMANDS, "chekc")]
    assert [command and command.name for command in found] == [*COMMANDS, None]
    assert application.list_commands(context) == [*COMMANDS]


ROTATION = """
[[organizations]]
id = "A"
name = "Đảng ủy A"

[[clusters]]
id = "C"
name = "Cụm"

[[rotations]]
id = "R"
cluster = "C"
role = "leader"
policy = "fixed_order"
begins_on = 2023-01-01
turn = "year"
order = ["A"]
"""


@pytest.mark.parametrize(("more", "is_imported"), [("", False), (ROTATION, True)])
@pytest.mark.parametrize("layout", ["text", "json"])
def test_a_check_imports_rotations_only_where_there_are_some(
    process: Process, tmp_path: Path, layout: str, more: str, is_imported: bool
) -> None:
    """Without a rotation in the register, a cold check reads none of their modules."""
    (tmp_path / "so.toml").write_text(f'[register]\ntitle = "a"\n{more}', encoding="utf-8")
    run = process(
        *("check", "so.toml", "--as-of", "2023-07-01", "--format", layout),
        PYTHONPROFILEIMPORTTIME="1",
    )
    assert run.returncode == 0
    assert b"tracker.assess.roster\n" in run.stderr
    assert (b"tracker.assess.rotation" in run.stderr) is is_imported
