"""What is told of arguments that cannot be used."""

from collections.abc import Callable

import click
import pytest

from tracker.cli.refusals import told
from tracker.language import Language

Run = Callable[..., tuple[int, str, str]]
COMMANDS = (
    "check, status, progress, roster, agenda, trace, cite, deadline, rules, convert, config, init, "
    "import"
)


@pytest.mark.parametrize(
    ("arguments", "vietnamese", "english"),
    [
        pytest.param(
            ["chekc"],
            f"không có lệnh này: “chekc” không có trong: {COMMANDS}; có phải “check”?",
            f"no such command: “chekc” is not one of: {COMMANDS}; did you mean “check”?",
            id="unknown command",
        ),
        pytest.param(
            ["{x}"],
            f"không có lệnh này: “{{x}}” không có trong: {COMMANDS}",
            f"no such command: “{{x}}” is not one of: {COMMANDS}",
            id="unknown command, none near",
        ),
        pytest.param(
            ["check", "--selct", "x"],
            "không có tùy chọn --selct; có phải --select?",
            "No such option '--selct'. (Did you mean one of: '--extend-select', '--help', "
            "'--select'?)",
            id="unknown option",
        ),
        pytest.param(
            ["--zzz"],
            "không có tùy chọn --zzz",
            "No such option '--zzz'.",
            id="unknown option, none near",
        ),
        pytest.param(
            ["check"], "thiếu 'REGISTER...'", "Missing argument 'REGISTER...'.", id="no register"
        ),
        pytest.param(
            ["status", "x", "--by", "unti"],
            "'--by' không dùng được: “unti” không có trong: task, unit, document, cluster, "
            "section, age, member; có phải “unit”?",
            "Invalid value for '--by': “unti” is not one of: task, unit, document, cluster, "
            "section, age, member; did you mean “unit”?",
            id="wrong choice",
        ),
        pytest.param(
            ["check", "x", "--as-of", "30/2/2023"],
            "'--as-of' không dùng được: “30/2/2023” không phải là một ngày; hãy viết như "
            "2023-04-15 hoặc 15/4/2023",
            "Invalid value for '--as-of': “30/2/2023” is not a day; write it like 2023-04-15 or "
            "15/4/2023",
            id="no day",
        ),
        pytest.param(
            ["check", "x", "--as-of"],
            "tùy chọn --as-of dùng chưa đúng, thường là thiếu giá trị",
            "Option '--as-of' requires an argument.",
            id="option without its value",
        ),
        pytest.param(
            ["rules", "DL001", "DL002", "x y"],
            "thừa tham số: DL002 x y",
            "Got unexpected extra arguments (DL002 x y)",
            id="too many arguments",
        ),
        pytest.param(
            ["rules", "DL01"],
            "không có quy tắc nào tên “DL01”; có phải “DL001”?",
            "no rule is called “DL01”; did you mean “DL001”?",
            id="unknown rule",
        ),
        pytest.param(
            ["rules", "???"],
            "không có quy tắc nào tên “???”; xem `tracker rules`",
            "no rule is called “???”; see `tracker rules`",
            id="unknown rule, none near",
        ),
    ],
)
def test_wrong_usage_is_one_line_in_the_language_asked_for(
    tracker: Run,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    vietnamese: str,
    english: str,
) -> None:
    """Whatever is wrong with the arguments, one line says so on standard error, status 2."""
    for language, said in (("vi", vietnamese), ("en", english), ("", english)):
        monkeypatch.setenv("TRACKER_LANG", language)
        assert tracker(*arguments) == (2, "", f"tracker: {said}\n")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (click.BadParameter("hỏng"), "tham số không dùng được: hỏng"),
        (click.BadParameter("hỏng", param_hint="--x"), "--x không dùng được: hỏng"),
        (click.UsageError("odd\n  thing"), "lệnh viết chưa đúng: odd thing"),
        (click.ClickException("odd"), "odd"),
    ],
)
def test_what_else_may_be_refused_is_told_too(error: click.ClickException, said: str) -> None:
    """A refusal of a kind that no command makes today still reads as one line."""
    assert told(error, Language.VI) == said
