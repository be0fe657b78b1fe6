"""Every format of findings, read back by a reader of its own."""

import csv
import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from io import StringIO
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tracker.domain import Location
from tracker.formats import FindingFormat, one_line, report_data, unpainted, write_findings
from tracker.language import Language, Text
from tracker.rules import Finding, Report, RuleFailure, Severity, Subject, Suppressed
from tracker.testing import texts

EN = Language.EN
AS_OF = date(2023, 7, 1)
PLACE = Location(path="sổ 1.toml", line=12)
SEVERITIES = {"DL001": Severity.ERROR, "PR001": Severity.WARNING, "RO001": Severity.INFO}
AWKWARD = "|\\`*_~<>&\"'%,:;[](){}#=$!\t\n\r\x00\x1b\x85\x9b\u00a0\u2028\u202e\ufeff\ufffe\uffff"
Said = list[tuple[str, str]]


def found(message: str, code: str = "DL001", **given: Any) -> Finding:
    """Return a finding of the rule with this code, by default of an error, at a place."""
    settled = {
        "code": code,
        "name": "some-rule",
        "severity": SEVERITIES[code],
        "subject": Subject(kind="task", id="T-1"),
        "message": message,
        "hint": "ask",
        "evidence": {},
        "location": PLACE,
    }
    return Finding(**{**settled, **given})


def written(
    layout: str, *findings: Finding, language: Language = EN, registers: tuple[str, ...] = ("so",)
) -> str:
    """Return a report of these findings in a format."""
    report = Report(as_of=AS_OF, findings=findings)
    return write_findings(report, language, FindingFormat(layout), unpainted, registers=registers)


def commands(out: str) -> list[tuple[str, dict[str, str], str]]:
    """Read workflow commands as GitHub's runner does: their names, properties and messages."""
    read = []
    for line in out.split("\n") if out else []:
        matched = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
        assert matched, line
        name, listed, said = matched.groups()
        pairs = (one.partition("=") for one in listed.split(","))
        read.append((name, {key: _decoded(value) for key, _, value in pairs}, _decoded(said)))
    return read


def _decoded(text: str) -> str:
    escapes = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}
    return re.sub("%[0-9A-F]{2}", lambda escape: escapes[escape[0]], text)


def cells(out: str) -> list[list[str]]:
    """Read a Markdown table as what its cells show, row by row."""
    rows: list[list[str]] = []
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(out):
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and rows and len(rows[-1]) < 7:
            children = token.children or []
            assert {child.type for child in children} <= {"text"}
            rows[-1].append("".join(child.content for child in children))
    return rows


def _text(out: str) -> Said:
    said: Said = []
    code = ""
    for line in out.split("\n")[:-1]:
        if not line.startswith(" "):
            code = line.split(" ")[1]
        elif not line.startswith("    → "):
            said.append((code, line.removeprefix("  T-1: ")))
    return said


def _line(out: str) -> Said:
    matches = [re.fullmatch(r"sổ 1\.toml:12: (\w+) some-rule (.*)", one) for one in out.split("\n")]
    return [(one[1], one[2]) for one in matches if one]


def _csv(out: str) -> Said:
    rows = csv.DictReader(StringIO(out, newline=""))
    return [(row["code"], re.sub(r"^'(?=[=+\-@\t\r])", "", row["message"])) for row in rows]


def xml(out: str) -> ET.Element:
    """Read XML."""
    return ET.fromstring(out.encode())  # noqa: S314 -- it was written here


def _junit(out: str) -> Said:
    said: Said = []
    for case in xml(out).iterfind("testsuite/testcase[failure]"):
        (failure,) = case
        assert failure.text == f"{failure.get('message')}\nask"
        said.append((case.attrib["name"].split()[0], failure.attrib["message"]))
    return said


def _sarif(out: str) -> Said:
    return [
        (one["ruleId"], re.sub(r"([{}])\1", r"\1", one["message"]["text"]))
        for one in json.loads(out)["runs"][0]["results"]
    ]


READERS: Mapping[str, Callable[[str], Said]] = {
    "text": _text,
    "line": _line,
    "json": lambda out: [(one["code"], one["message"]) for one in json.loads(out)["findings"]],
    "jsonl": lambda out: [
        (one["code"], one["message"]) for one in map(json.loads, out.splitlines())
    ],
    "csv": _csv,
    "markdown": lambda out: [(row[1], row[4]) for row in cells(out)[1:]],
    "junit": _junit,
    "github": lambda out: [
        (given["title"].split()[0], said.removesuffix("\nask")) for _, given, said in commands(out)
    ],
    "sarif": _sarif,
}
EXACT = {"json", "jsonl", "csv", "sarif"}
messages = st.one_of(st.text(st.one_of(st.sampled_from(AWKWARD), st.characters())), texts())
told = st.lists(st.builds(found, messages, st.sampled_from([*SEVERITIES])), max_size=5)


def test_every_format_has_a_reader() -> None:
    """No format is left out of the law below."""
    assert {*READERS} == {*FindingFormat}


@pytest.mark.parametrize("layout", READERS)
@given(findings=told)
def test_every_finding_appears_once(layout: str, findings: list[Finding]) -> None:
    """Read back, there is each finding once, in order, with its code and all of its message."""
    report = Report(as_of=AS_OF, findings=findings)
    out = written(layout, *findings)
    said = [(one.code, one.message) for one in report]
    if layout not in EXACT:
        said = [(code, one_line(message)) for code, message in said]
    if layout == "junit":
        said = [(code, _in_xml(message)) for code, message in said]
    assert READERS[layout](out) == said
    assert out == written(layout, *reversed(findings))


def _in_xml(text: str) -> str:
    return text.replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")


@pytest.mark.parametrize("layout", sorted({*READERS} - EXACT))
@given(message=messages)
def test_nothing_disturbs_a_terminal(layout: str, message: str) -> None:
    """What people may look at has no control characters but the ends of its own lines."""
    out = written(layout, found(message, hint=message, subject=Subject(kind="task", id=message)))
    assert [one for one in out if ord(one) < 32 or 127 <= ord(one) < 160] == ["\n"] * out.count(
        "\n"
    )


@pytest.mark.parametrize("layout", ["line", "jsonl", "github"])
def test_nothing_found_is_no_line(layout: str) -> None:
    """Formats of lines alone are empty where there is nothing to tell."""
    assert written(layout) == ""


def test_a_line_has_place_rule_and_message() -> None:
    """A finding without a place has the registers' names instead."""
    out = written("line", found("late"), found("odd", "PR001", location=None), registers=("a", "b"))
    assert out.split("\n") == [
        "sổ 1.toml:12: DL001 some-rule late",
        "a, b: PR001 some-rule odd",
    ]


def test_json_lines_have_the_keys_of_json() -> None:
    """Each line is a finding as JSON has it."""
    findings = found("late\u2028now", evidence={"days": 1}), found("odd", "PR001", location=None)
    report = Report(as_of=AS_OF, findings=findings)
    assert [*map(json.loads, written("jsonl", *findings).splitlines())] == [
        {**one, "severity": one["severity"].value} for one in report_data(report)["findings"]
    ]


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        (
            Language.EN,
            [
                ["Severity", "Code", "Rule", "Subject", "Message", "Hint", "Place"],
                ["error", "DL001", "some-rule", "T-1", "a|b *c*", "ask", "sổ 1.toml:12"],
                ["info", "RO001", "some-rule", "T-1", "odd", "ask", "so"],
            ],
        ),
        (
            Language.VI,
            [
                ["Mức", "Mã", "Quy tắc", "Đối tượng", "Phát hiện", "Cần làm", "Vị trí"],
                ["lỗi", "DL001", "some-rule", "T-1", "a|b *c*", "ask", "sổ 1.toml:12"],
                ["thông tin", "RO001", "some-rule", "T-1", "odd", "ask", "so"],
            ],
        ),
    ],
)
def test_markdown_shows_text_as_it_is(language: Language, rows: list[list[str]]) -> None:
    """Bars, stars and line ends stay within their cell, and the summary follows the table."""
    findings = found("a|b\n*c*"), found("odd", "RO001", location=None)
    out = written("markdown", *findings, language=language)
    assert cells(out) == rows
    assert out.split("\n")[-2:-1] == [""]
    assert out.split("\n")[2].count("\\|") == 1


def test_markdown_of_nothing_is_the_summary() -> None:
    """An empty table would say nothing."""
    assert written("markdown") == "0 errors, 0 warnings, 0 infos as of 2023-07-01"


def test_junit_has_a_suite_for_each_file() -> None:
    """Suites are in order of their files, each with its counts; what has no place has a suite."""
    place = Location(path="a<b>.toml", line=3)
    out = written("junit", found("late"), found("“x” & <y>", "PR001", location=place), found("z"))
    root = xml(out)
    assert out.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ')
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("3", "3", "0")
    suites = [(one.get("name"), one.get("tests"), one.get("failures")) for one in root]
    assert suites == [("a<b>.toml", "1", "1"), ("sổ 1.toml", "2", "2")]
    case = root[0][0]
    assert case.attrib == {
        "classname": "a<b>.toml",
        "name": "PR001 some-rule T-1",
        "file": "a<b>.toml",
        "line": "3",
    }
    assert case[0].attrib == {"type": "warning", "message": "“x” & <y>"}
    (case,) = xml(written("junit", found("late", location=None)))[0]
    assert case.attrib == {"classname": "so", "name": "DL001 some-rule T-1"}


def test_junit_skips_what_the_register_silences() -> None:
    """It is a case of the suite of its file, with the reason, and no failure."""
    silenced = Suppressed(finding=found("odd", "PR001"), reason="waits\nlong")
    report = Report(as_of=AS_OF, findings=[found("late")], suppressed=[silenced])
    root = xml(write_findings(report, EN, FindingFormat.JUNIT, unpainted))
    for one in (root, root[0]):
        counts = [one.get(name) for name in ("tests", "failures", "errors", "skipped")]
        assert counts == ["2", "1", "0", "1"]
    failing, skipped = root[0]
    assert [one.tag for one in failing] == ["failure"]
    assert [(one.tag, one.attrib) for one in skipped] == [("skipped", {"message": "waits long"})]


def test_junit_of_nothing_is_a_case_that_passes() -> None:
    """A reader sees that something ran, and that it passed."""
    root = xml(written("junit"))
    assert (root.get("tests"), root.get("failures")) == ("1", "0")
    assert [(one.get("name"), len(one)) for one in root.iter("testcase")] == [
        ("0 errors, 0 warnings, 0 infos as of 2023-07-01", 0)
    ]


def test_github_annotates_lines() -> None:
    """Severities have GitHub's names; commas and colons of a path stay within their property."""
    place = Location(path="./a,b:c%.toml", line=3)
    out = written(
        "github",
        found("50%: late\nnow", location=place),
        found("odd", "PR001"),
        found("so", "RO001", location=None),
    )
    assert out.split("\n")[0] == (
        "::error file=a%2Cb%3Ac%25.toml,line=3,title=DL001 some-rule::50%25: late now%0Aask"
    )
    assert commands(out) == [
        (
            "error",
            {"file": "a,b:c%.toml", "line": "3", "title": "DL001 some-rule"},
            "50%: late now\nask",
        ),
        ("warning", {"file": "sổ 1.toml", "line": "12", "title": "PR001 some-rule"}, "odd\nask"),
        ("notice", {"title": "RO001 some-rule (so)"}, "so\nask"),
    ]


FAILURES = [
    RuleFailure(origin="office", code=code, reason=Text(vi="hỏng <x>", en="broken <x>"))
    for code in (None, "OF001")
]


def test_junit_has_an_error_for_each_failure() -> None:
    """A server shows a plug-in that failed apart from what was found."""
    report = Report(as_of=AS_OF, findings=[found("late")], failures=FAILURES)
    root = xml(write_findings(report, EN, FindingFormat.JUNIT, unpainted, registers=("so",)))
    counts = [root.get(name) for name in ("tests", "failures", "errors")]
    assert counts == ["3", "1", "2"]
    errors = [(case.get("name"), case[0].get("message")) for case in root.iterfind(".//*[error]")]
    assert errors == [
        (name, failure.text.en)
        for name, failure in zip(("office", "OF001 office"), FAILURES, strict=True)
    ]


def test_junit_of_a_failure_alone_has_no_case_that_passes() -> None:
    """Nothing found is no success where a rule could not look."""
    report = Report(as_of=AS_OF, findings=(), failures=FAILURES)
    root = xml(write_findings(report, EN, FindingFormat.JUNIT, unpainted))
    assert [len(case) for case in root.iter("testcase")] == [1, 1]


@pytest.mark.parametrize("language", Language)
def test_json_has_failures_where_there_are_any(language: Language) -> None:
    """Each has its origin, the rule if it is one, and what is told of it."""
    report = Report(as_of=AS_OF, findings=(), failures=FAILURES)
    told = json.loads(write_findings(report, language, FindingFormat.JSON, unpainted))
    assert told["failures"] == [
        {
            "origin": "office",
            "code": failure.code,
            "message": failure.text.in_language(language),
        }
        for failure in FAILURES
    ]
    assert told["failures"] == report.to_dict(language)["failures"]
    assert "failures" not in Report(as_of=AS_OF, findings=()).to_dict(language)
