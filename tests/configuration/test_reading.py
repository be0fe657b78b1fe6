"""From a configuration file to what it says."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tracker.configuration import Configuration, configuration_for, read_configuration
from tracker.configuration.discovery import LARGEST
from tracker.configuration.reading import configuration_of
from tracker.errors import ConfigurationError
from tracker.language import Language, Text
from tracker.rules import (
    CATALOGUE,
    Option,
    Override,
    Remark,
    Rule,
    Selection,
    Settings,
    Severity,
)

WORDS = Text(vi="chữ", en="words")
FULL = """\
select = ["DL", "RO"]
extend-select = ["PR001"]
ignore = ["task-overdue"]
fail-on = "warning"
lang = "en"
format = "sarif"
baseline = "known/../known.json"

[rules.DL]
severity = "info"

[rules.ZZ001]
severity = "error"
days = 45

[[overrides]]
reason = "closed years"
paths = ["2022/*", "!2022/so.toml"]
subjects = ["task:*"]
select = ["DL"]
ignore = ["DL003"]
severity = "info"
"""


def _no_remarks(*_: object) -> Iterator[Remark]:
    return iter(())


RULES = (
    *CATALOGUE,
    Rule(
        code="ZZ001",
        name="zeal-lacking",
        severity=Severity.INFO,
        subjects=("task",),
        summary=WORDS,
        why=WORDS,
        clear=WORDS,
        quiet=WORDS,
        message=WORDS,
        hint=WORDS,
        remarks=_no_remarks,
        options=(Option(name="days", default=30, meaning=WORDS),),
    ),
)


def refusal(content: str | bytes, path: str = "/office/tracker.toml") -> ConfigurationError:
    """Return the refusal of a configuration."""
    content = content.encode() if isinstance(content, str) else content
    with pytest.raises(ConfigurationError) as error:
        configuration_of(content, path, rules=RULES)
    return error.value


def told(error: ConfigurationError, language: Language = Language.EN) -> list[str]:
    """Return what a refusal tells, without the folder of the file."""
    return [line.removeprefix("/office/") for line in error.lines(language)]


def test_everything_a_file_says_is_read() -> None:
    """Every key ends up where the rules and the command look for it."""
    read = configuration_of(FULL.encode(), "/office/tracker.toml", rules=RULES)

    assert read == Configuration(
        settings=Settings(
            layers=[
                Selection(select=["DL", "RO"], extend_select=["PR001"], ignore=["task-overdue"])
            ],
            severities={"DL": Severity.INFO, "ZZ001": Severity.ERROR},
            options={"ZZ001": {"days": 45}},
            overrides=[
                Override(
                    reason="closed years",
                    paths=["/office/2022/*", "!/office/2022/so.toml"],
                    subjects=["task:*"],
                    select=["DL"],
                    ignore=["DL003"],
                    severity=Severity.INFO,
                )
            ],
        ),
        fail_on="warning",
        language=Language.EN,
        layout="sarif",
        baseline="/office/known.json",
    )
    assert read.path == "/office/tracker.toml"


def test_it_is_known_where_each_setting_is_said() -> None:
    """Every key has its line, those of rules and overrides too."""
    read = configuration_of(FULL.encode(), "/office/tracker.toml", rules=RULES)

    assert [(said.line, said.key, said.value) for said in read.said] == [
        (1, "select", ("DL", "RO")),
        (2, "extend-select", ("PR001",)),
        (3, "ignore", ("task-overdue",)),
        (4, "fail-on", "warning"),
        (5, "lang", "en"),
        (6, "format", "sarif"),
        (7, "baseline", "known/../known.json"),
        (10, "rules.DL.severity", "info"),
        (13, "rules.ZZ001.severity", "error"),
        (14, "rules.ZZ001.days", 45),
        (17, "overrides.1.reason", "closed years"),
        (18, "overrides.1.paths", ("2022/*", "!2022/so.toml")),
        (19, "overrides.1.subjects", ("task:*",)),
        (20, "overrides.1.select", ("DL",)),
        (21, "overrides.1.ignore", ("DL003",)),
        (22, "overrides.1.severity", "info"),
    ]


def test_a_shared_file_says_the_same_in_its_table() -> None:
    """What stands in [tool.tracker] reads as it does in a file of its own; the rest is not read."""
    inner = FULL.replace("[rules", "[tool.tracker.rules").replace(
        "[overrides", "[tool.tracker.overrides"
    )
    content = f'[project]\nname = "x"\nselct = 3\n[tool.tracker]\n{inner}[tool.other]\nselct = 3\n'
    shared = configuration_of(content.encode(), "/office/pyproject.toml", rules=RULES)
    own = configuration_of(FULL.encode(), "/office/tracker.toml", rules=RULES)

    assert shared == own
    assert [(said.key, said.line - 4) for said in shared.said] == [
        (said.key, said.line) for said in own.said
    ]


def test_an_empty_file_says_nothing() -> None:
    """It still is the nearest: what lies above it does not count."""
    assert configuration_of(b"", "/office/tracker.toml") == Configuration()


def test_lines_may_end_as_on_windows() -> None:
    """A file that other tools share is theirs to end its lines."""
    content = FULL.replace("\n", "\r\n").encode()

    assert configuration_of(content, "/office/tracker.toml", rules=RULES) == configuration_of(
        FULL.encode(), "/office/tracker.toml", rules=RULES
    )


BAD = """\
selct = ["PR"]
select = "PR"
ignore = ["task-overdu", 3, ""]
fail-on = "warn"
lang = 7
format = "jsn"
baseline = ""
[rules.DL]
severity = "eror"
days = 3
[rules.ZZ001]
day = 3
days = -1
[rules.zeal-lacking]
severity = "info"
[rules.QQ]
severity = "info"
[[overrides]]
ignore = ["DL"]
pats = []
[[overrides]]
reason = " "
paths = [""]
[[overrides]]
reason = "why"
subjects = "T-1"
"""


def test_every_problem_of_a_file_is_told_in_one_pass() -> None:
    """Each with its line, the key and what would be right, in English."""
    assert told(refusal(BAD)) == [
        "tracker.toml:1: selct: there is no key “selct”; did you mean “select”?",
        "tracker.toml:2: select: wants a list of texts in quotes, not the text “PR”",
        "tracker.toml:3: ignore: may not be empty",
        "tracker.toml:3: ignore: no rule is called “task-overdu”; did you mean “task-overdue”?",
        "tracker.toml:3: ignore: wants a text in quotes, not the number 3",
        (
            "tracker.toml:4: fail-on: “warn” is not one of: error, warning, info, never; did you "
            "mean “warning”?"
        ),
        "tracker.toml:5: lang: wants one of: vi, en, not the number 7",
        (
            "tracker.toml:6: format: “jsn” is not one of: text, line, json, jsonl, csv, markdown, "
            "junit, github, sarif; did you mean “json”?"
        ),
        "tracker.toml:7: baseline: may not be empty",
        (
            "tracker.toml:9: rules.DL.severity: “eror” is not one of: error, warning, info; did "
            "you mean “error”?"
        ),
        (
            "tracker.toml:10: rules.DL.days: “DL” is not one rule, so its only key is severity; "
            "options are set rule by rule"
        ),
        (
            "tracker.toml:12: rules.ZZ001.day: the rule zeal-lacking has no option “day”; did you "
            "mean “days”?"
        ),
        (
            "tracker.toml:13: rules.ZZ001.days: the option “days” has to be a whole number from 0 "
            "to 36,500, not -1"
        ),
        (
            "tracker.toml:14: rules.zeal-lacking: it is already given on line 11, by the name "
            "“ZZ001”; make one table of both"
        ),
        "tracker.toml:16: rules.QQ: no rule is called “QQ”; see `tracker rules`",
        "tracker.toml:18: overrides: an entry of overrides has to give its reason",
        "tracker.toml:18: overrides: an entry of overrides has to have paths or subjects",
        "tracker.toml:20: overrides.pats: there is no key “pats”; did you mean “paths”?",
        "tracker.toml:22: overrides.reason: may not be empty",
        "tracker.toml:23: overrides.paths: may not be empty",
        (
            "tracker.toml:26: overrides.subjects: wants a list of texts in quotes, not the text "
            "“T-1”"
        ),
    ]


def test_every_problem_is_told_in_vietnamese_too() -> None:
    """The same problems on the same lines."""
    error = refusal(BAD)
    vietnamese = told(error, Language.VI)

    assert len(vietnamese) == len(told(error))
    assert vietnamese[0] == "tracker.toml:1: selct: không có khóa “selct”; có phải “select”?"
    assert {
        "tracker.toml:2: select: cần một danh sách chữ trong ngoặc kép, không phải chữ “PR”",
        "tracker.toml:3: ignore: không được để trống",
        (
            "tracker.toml:10: rules.DL.days: “DL” không phải là một quy tắc, nên chỉ có khóa "
            "severity; tùy chọn đặt cho từng quy tắc"
        ),
        (
            "tracker.toml:14: rules.zeal-lacking: đã có ở dòng 11 với tên “ZZ001”; gộp hai bảng "
            "làm một"
        ),
        "tracker.toml:18: overrides: một mục overrides phải ghi lý do (reason)",
        "tracker.toml:18: overrides: một mục overrides phải có paths hoặc subjects",
    } <= {*vietnamese}


@pytest.mark.parametrize(
    ("content", "vi", "en"),
    [
        (
            b"lang = 'vi'\n\xff",
            "2: không phải UTF-8 (byte 0xFF); hãy lưu lại tệp với mã UTF-8",
            "2: this is not UTF-8 (byte 0xFF); save the file as UTF-8",
        ),
        (
            b"lang = vi",
            "1: giá trị viết chưa đúng; chữ phải đặt trong ngoặc kép",
            "1: this is no value; a text must be in quotes",
        ),
        (
            b"a = " + b"[" * 20 + b"]" * 20,
            "1: khóa hay danh sách lồng quá 16 tầng; chỉ cần bốn tầng",
            "1: keys or lists are nested more than 16 deep; four are enough",
        ),
        (
            b"lang = 'vi'\nlang = 'en'",
            "2: khóa “lang” đã có ở dòng 1; mỗi khóa chỉ ghi một lần",
            "2: the key “lang” is already given on line 1; give it only once",
        ),
        (
            b"\xef\xbb\xbflang = 'vi'",
            "1: tệp bắt đầu bằng dấu BOM; hãy lưu lại với mã UTF-8 không có BOM",
            "1: the file begins with a byte order mark; save it as UTF-8 without BOM",
        ),
        (
            b"overrides = {}",
            "1: overrides: cần các mục viết dưới [[overrides]], không phải một bảng",
            "1: overrides: wants entries, each below [[overrides]], not a table",
        ),
        (
            b"overrides = [3]",
            "1: overrides: cần một bảng, không phải số 3",
            "1: overrides: wants a table, not the number 3",
        ),
        (
            b"rules = 'DL'",
            "1: rules: cần một bảng, không phải chữ “DL”",
            "1: rules: wants a table, not the text “DL”",
        ),
        (
            b"rules.DL = 'info'",
            "1: rules.DL: cần một bảng, không phải chữ “info”",
            "1: rules.DL: wants a table, not the text “info”",
        ),
        (
            b"[register]\ntitle = 'x'\n[[tasks]]\nid = 'a'",
            ("1: đây là một sổ; tên tracker.toml chỉ dành cho cấu hình, hãy đặt tên khác cho sổ"),
            (
                "1: this is a register; the name tracker.toml is kept for the configuration, call "
                "it something else"
            ),
        ),
        (
            b"qqqqqq = 1",
            (
                "1: qqqqqq: không có khóa “qqqqqq”; có: select, extend-select, ignore, fail-on, "
                "lang, format, baseline, rules, overrides"
            ),
            (
                "1: qqqqqq: there is no key “qqqqqq”; there are: select, extend-select, ignore, "
                "fail-on, lang, format, baseline, rules, overrides"
            ),
        ),
    ],
)
def test_what_is_no_configuration_is_refused(content: bytes, vi: str, en: str) -> None:
    """The line is named where there is one."""
    lines = {language: told(refusal(content), language) for language in Language}

    assert f"tracker.toml:{vi}" in lines[Language.VI]
    assert f"tracker.toml:{en}" in lines[Language.EN]


def test_the_language_a_file_says_is_known_though_it_is_refused() -> None:
    """Its problems can be told in it."""
    assert refusal("lang = 'vi'\nselct = 3").language is Language.VI
    assert refusal("selct = 3").language is None


def test_a_shared_file_is_refused_for_its_own_table_only() -> None:
    """Keys of other tools are theirs; the lines of ours are those of the whole file."""
    content = "[project]\nselct = 3\n[tool.tracker]\nselct = 3\n"

    assert told(refusal(content, "/office/pyproject.toml")) == [
        "pyproject.toml:4: selct: there is no key “selct”; did you mean “select”?"
    ]


@pytest.mark.parametrize("content", ["tool.tracker = 3", "[[tool.tracker]]"])
def test_a_table_of_ours_that_is_none_is_refused(content: str) -> None:
    """It is named as it stands in the shared file."""
    (line,) = told(refusal(content, "/office/pyproject.toml"))

    assert line.startswith("pyproject.toml:1: tool.tracker: wants a table, not ")


def test_a_shared_file_without_our_table_is_refused_where_it_is_named() -> None:
    """Found upward it would be passed over, but here it was asked for."""
    error = refusal("[project]", "/office/pyproject.toml")

    assert told(error) == ["pyproject.toml: the file has no table [tool.tracker]"]
    assert told(error, Language.VI) == ["pyproject.toml: tệp này không có bảng [tool.tracker]"]


Make = Callable[[Path], object]


@pytest.mark.parametrize(
    ("make", "vi", "en"),
    [
        (Path.mkdir, "đây là thư mục, không phải tệp", "it is a folder, not a file"),
        (os.mkfifo, "đây không phải là tệp thường", "it is no ordinary file"),
        (
            lambda path: path.write_bytes(b"#" * (LARGEST + 1)),
            "lớn hơn 512 KiB",
            "it is larger than 512 KiB",
        ),
        (
            lambda path: path.symlink_to("nowhere"),
            "không có tệp hay thư mục này",
            "there is no such file or folder",
        ),
        (
            lambda path: path.symlink_to(path),
            "liên kết vòng tròn",
            "its links go round in a circle",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_and_not_passed_over(
    tmp_path: Path, make: Make, vi: str, en: str
) -> None:
    """A file that is named as a configuration is meant as one."""
    path = tmp_path / "tracker.toml"
    make(path)
    ways: tuple[Callable[[], object], ...] = (
        lambda: read_configuration(path),
        lambda: configuration_for(tmp_path / "so.toml"),
    )
    for read in ways:
        with pytest.raises(ConfigurationError) as error:
            read()
        assert error.value.lines(Language.VI) == [f"{path}: {vi}"]
        assert error.value.lines(Language.EN) == [f"{path}: {en}"]


def test_a_file_without_permission_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may say how to check, so that checking without it would be wrong in silence."""
    path = tmp_path / "tracker.toml"
    path.touch()

    def refuse(*_: object) -> None:
        raise PermissionError(13, "")

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(ConfigurationError) as error:
        configuration_for(path.parent)

    assert error.value.lines(Language.EN) == [f"{path}: permission is denied"]
    assert error.value.lines(Language.VI) == [f"{path}: không có quyền truy cập"]


@pytest.mark.parametrize("name", ["a\0b", "\ud800", ""])
def test_a_name_that_no_file_can_have_is_refused(name: str) -> None:
    """It is told as any other file that is not there."""
    with pytest.raises(ConfigurationError):
        read_configuration(name)


def test_a_working_folder_that_is_gone_has_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name in it is told as it was given."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    try:
        with pytest.raises(ConfigurationError) as error:
            read_configuration("tracker.toml")
    finally:
        monkeypatch.chdir(tmp_path)

    assert error.value.lines(Language.EN) == ["tracker.toml: there is no such file or folder"]


def test_files_that_hold_many_wrong_names_are_answered_soon() -> None:
    """Only the first hundred problems are worked out; the rest is counted."""
    names = ", ".join(f'"x{number}"' for number in range(20_000))

    lines = told(refusal(f"select = [{names}]"))

    assert len(lines) == 101
    assert lines[-1] == (
        "tracker.toml:1: … and 19900 more from here on; mend those above, then read it again"
    )


def test_the_configuration_of_a_register_is_that_of_the_nearest_file(tmp_path: Path) -> None:
    """What a program asks for is what the command goes by."""
    (tmp_path / "tracker.toml").write_text(FULL, encoding="utf-8")
    (tmp_path / "in").mkdir()
    read = configuration_for(tmp_path / "in" / "so.toml", rules=RULES)

    assert read == read_configuration(tmp_path / "tracker.toml", rules=RULES)
    assert read.path == str(tmp_path / "tracker.toml")
    assert read.baseline == str(tmp_path / "known.json")
