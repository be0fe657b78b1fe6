"""Help in two languages."""

from collections.abc import Callable

import click
import pytest

from tracker.cli.application import COMMANDS, application
from tracker.cli.bilingual import (
    WIDTH,
    BilingualCommand,
    BilingualOption,
    bilingual_command,
    bilingual_option,
    language_of,
)
from tracker.language import Language, Text

Run = Callable[..., tuple[int, str, str]]
VI, EN = Language.VI, Language.EN
HELPED = ((), *((name,) for name in COMMANDS))
every_help = pytest.mark.parametrize("command", HELPED, ids=" ".join)


def commands() -> list[click.Command]:
    """Return every command there is, the group first."""
    context = application.make_context("tracker", ["rules"])
    found = [application.get_command(context, name) for name in COMMANDS]
    return [application, *(command for command in found if command is not None)]


@pytest.mark.parametrize("command", commands(), ids=lambda command: str(command.name))
def test_everything_is_explained_in_both_languages(command: click.Command) -> None:
    """Each command and option has a text in each language, and the two differ."""
    assert isinstance(command, BilingualCommand)
    options = [option for option in command.params if isinstance(option, click.Option)]
    assert [option for option in options if not isinstance(option, BilingualOption)] == []
    texts = [command.text, *(option.text for option in options if hasattr(option, "text"))]
    assert [text for text in texts if not text.vi or not text.en or text.vi == text.en] == []


@every_help
@pytest.mark.parametrize(
    ("language", "words"),
    [
        (VI, ("Cách dùng: ", "Tùy chọn:", "In hướng dẫn này.")),
        (EN, ("Usage: ", "Options:", "Show")),
    ],
)
def test_help_is_in_the_language_asked_for(
    tracker: Run,
    monkeypatch: pytest.MonkeyPatch,
    command: tuple[str, ...],
    language: Language,
    words: tuple[str, ...],
) -> None:
    """Help is data: on standard output, with status 0, its headings in the language."""
    monkeypatch.setenv("TRACKER_LANG", language)
    status, out, err = tracker(*command, "--help")
    assert (status, err) == (0, "")
    assert [word for word in words if word not in out] == []


@every_help
def test_help_in_vietnamese_has_no_english_heading(
    tracker: Run, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The variable is enough to have all of it in Vietnamese."""
    monkeypatch.setenv("TRACKER_LANG", "vi")
    _, out, _ = tracker(*command, "--help")
    english = ("Usage", "Options:", "Commands:", "Show ", "the ", "Arguments")
    assert [word for word in english if word in out] == []


@every_help
@pytest.mark.parametrize("language", Language)
def test_help_is_as_wide_on_any_terminal(
    tracker: Run, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], language: Language
) -> None:
    """The terminal's width has no part in help, and no line is wider than promised."""
    monkeypatch.setenv("TRACKER_LANG", language)
    written = []
    for columns in ("40", "200"):
        monkeypatch.setenv("COLUMNS", columns)
        written.append(tracker(*command, "--help")[1])
    assert written[0] == written[1]
    assert max(len(line) for line in written[0].splitlines()) <= WIDTH


def test_english_help_of_the_group(tracker: Run) -> None:
    """The command shows what it is for, its options and its commands, exactly so."""
    assert tracker("--help") == (0, ENGLISH, "")


def test_a_language_before_the_command_holds_for_it(tracker: Run) -> None:
    """Asked before the command or after it, the language is the same; after it wins."""
    assert tracker("--lang", "vi", "rules", "--help") == (0, VIETNAMESE_RULES, "")
    assert tracker("--lang", "vi", "rules", "DL001") == tracker("rules", "DL001", "--lang", "vi")
    assert tracker("--lang", "vi", "rules", "--lang", "en") == tracker("rules", "--lang", "en")


def test_vietnamese_help_of_a_command(tracker: Run) -> None:
    """A command shows how to call it, what it does and its options, exactly so."""
    assert tracker("rules", "--help", "--lang=vi") == (0, VIETNAMESE_RULES, "")
    assert tracker("rules", "--lang=vi", "--help") == (0, VIETNAMESE_RULES, "")


@bilingual_command("odd", Text(vi="Lệnh lạ.", en="Be odd."))
@bilingual_option("--much", text=Text(vi="Lạ lắm.", en="Very."), hidden=True)
def odd(much: str) -> None:
    """Do nothing."""
    click.echo(much)


def test_a_hidden_option_stays_hidden() -> None:
    """Help leaves out an option that is not for people."""
    assert "--much" not in odd.get_help(click.Context(odd, obj=VI))


@pytest.mark.parametrize(("given", "language"), [(None, EN), (VI, VI)])
def test_a_context_without_a_language_is_english(
    given: Language | None, language: Language
) -> None:
    """English is spoken where nobody asked for another language."""
    assert language_of(click.Context(odd, obj=given)) is language


def test_a_command_without_help_has_no_help_option() -> None:
    """A command that was made without help is not given any."""
    silent = BilingualCommand("x", text=Text(vi="a", en="b"), add_help_option=False)
    assert silent.get_help_option(click.Context(silent)) is None


ENGLISH = """\
Usage: tracker [OPTION]... COMMAND ...

  Track resolutions, directives, their tasks, plans and the rotating roles of a cluster, and
  check them by rules.

Options:
  --version     Show the version.
  --lang vi|en  The language, vi or en; by default that of TRACKER_LANG, then the register's.
  --help        Show this help.

Commands:
  check     Check registers by the rules
  status    Show the status of tasks
  progress  Show the progress of plans
  roster    Show leaders and deputies
  agenda    Show what is coming, by day
  trace     Trace a document, provision, briefing, task or indicator
  cite      List the documents that a text cites
  deadline  Explain a deadline as people write it
  rules     List the rules
  convert   Convert the register SOURCE into another form
  config    Show what registers are checked by, and where each setting comes from
  init      Write a small register to start from
  import    Import a list of tasks from a spreadsheet into a register
"""
VIETNAMESE_RULES = """\
Cách dùng: tracker rules [OPTION]... [CODE]

  Liệt kê các quy tắc, hoặc giải thích một quy tắc theo mã hay tên. Mã thoát là 3 nếu một bộ quy
  tắc bổ sung bị lỗi.

Tùy chọn:
  --rules FILE.py  Thêm các quy tắc trong bộ RULES của tệp Python này; có thể cho nhiều lần. Tệp
                   được chạy, nên chỉ dùng tệp tin cậy.
  --no-plugins     Không dùng quy tắc của các gói đã cài.
  --format FORMAT  text, json, csv, hoặc một dạng của tabulate (github, grid, html, tsv, …).
  --lang vi|en     Ngôn ngữ: vi hoặc en; nếu không cho thì theo biến TRACKER_LANG, rồi theo sổ.
  --help           In hướng dẫn này.
"""
