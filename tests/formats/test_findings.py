"""Findings as text, JSON and CSV."""

import csv
import json
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Location, Register
from tracker.formats import FindingFormat, report_data, unpainted, write_findings
from tracker.formats.findings import CSV_COLUMNS
from tracker.language import Language
from tracker.rules import Finding, Report, Severity, Subject, Suppressed, check
from tracker.testing import days, registers, texts

VI, EN = Language.VI, Language.EN
AS_OF = date(2023, 7, 1)
TEXT, JSON, CSV = FindingFormat.TEXT, FindingFormat.JSON, FindingFormat.CSV


def found(subject: str, **given: Any) -> Finding:
    """Return a finding of an error about a task."""
    settled = {
        "code": "DL001",
        "name": "task-overdue",
        "severity": Severity.ERROR,
        "subject": Subject(kind="task", id=subject),
        "message": f"{subject} is late",
        "hint": "ask",
        "evidence": {},
    }
    return Finding(**{**settled, **given})


def report_of(*findings: Finding) -> Report:
    """Return a report of these findings."""
    return Report(as_of=AS_OF, findings=findings)


def warned(subject: str, **given: Any) -> Finding:
    """Return a finding of a warning."""
    names = {"code": "PR001", "name": "figure-odd", "severity": Severity.WARNING}
    return found(subject, **{**names, **given})


def lines_of(report: Report, language: Language = EN) -> list[str]:
    """Return the lines of the text for people, unpainted."""
    return write_findings(report, language, TEXT, unpainted).split("\n")


reports = st.builds(
    lambda register, as_of, language: check(register, as_of=as_of, language=language),
    registers(with_suppressions=True),
    days(),
    st.sampled_from(Language),
)


def test_findings_are_grouped_by_rule_worst_first() -> None:
    """Each rule is named once, its subjects below it in natural order, the summary last."""
    report = report_of(warned("T-1"), found("T-10"), found("T-2"))
    assert lines_of(report) == [
        "error DL001 task-overdue",
        "  T-2: T-2 is late",
        "  T-10: T-10 is late",
        "    → ask",
        "warning PR001 figure-odd",
        "  T-1: T-1 is late",
        "    → ask",
        "2 errors, 1 warning, 0 infos as of 2023-07-01",
    ]


def test_a_hint_that_serves_several_subjects_in_a_row_is_said_once() -> None:
    """A hint follows the subjects it is for, and another hint begins after it."""
    report = report_of(found("T-1"), found("T-2"), found("T-3", hint="wait"), found("T-4"))
    assert lines_of(report)[1:-1] == [
        "  T-1: T-1 is late",
        "  T-2: T-2 is late",
        "    → ask",
        "  T-3: T-3 is late",
        "    → wait",
        "  T-4: T-4 is late",
        "    → ask",
    ]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (VI, ["0 lỗi, 0 cảnh báo, 0 thông tin, tính đến ngày 01/07/2023"]),
        (EN, ["0 errors, 0 warnings, 0 infos as of 2023-07-01"]),
    ],
)
def test_nothing_found_is_said_in_one_line(language: Language, lines: list[str]) -> None:
    """A clean register is told as such, with the day."""
    assert lines_of(report_of(), language) == lines


def test_vietnamese_findings() -> None:
    """Severities and the summary are told in Vietnamese; names of rules stay."""
    info = found("T-3", code="RO001", name="role-odd", severity=Severity.INFO)
    assert lines_of(report_of(found("T-1"), warned("T-2"), info), VI) == [
        "lỗi DL001 task-overdue",
        "  T-1: T-1 is late",
        "    → ask",
        "cảnh báo PR001 figure-odd",
        "  T-2: T-2 is late",
        "    → ask",
        "thông tin RO001 role-odd",
        "  T-3: T-3 is late",
        "    → ask",
        "1 lỗi, 1 cảnh báo, 1 thông tin, tính đến ngày 01/07/2023",
    ]


def test_a_quoted_line_end_never_begins_a_line() -> None:
    """A message or a hint that quotes a title of two lines takes one line all the same."""
    forged = found("T-1", message="“a\nerror XX999”", hint="see\t“b\n”")
    assert lines_of(report_of(forged))[1:-1] == ["  T-1: “a error XX999”", "    → see “b ”"]


@given(reports)
def test_text_has_a_line_for_each_finding(report: Report) -> None:
    """Each finding takes exactly one line below its rule, hints and headings apart."""
    lines = lines_of(report)
    told = [line for line in lines if line.startswith("  ") and not line.startswith("    → ")]
    headings = [line for line in lines[:-1] if not line.startswith(" ")]
    assert len(told) == len(report)
    assert len(headings) == len({finding.code for finding in report})


def test_only_the_paint_given_colours_text() -> None:
    """The severity and the hint are painted, in a colour for each severity, and nothing else."""
    info = found("T-3", code="RO001", name="role-odd", severity=Severity.INFO)
    report = report_of(found("T-1"), warned("T-2"), info)
    text = write_findings(report, EN, TEXT, lambda text, colour: f"<{colour} {text}>")
    painted = [line for line in text.split("\n") if "<" in line]
    assert painted == [
        "<red error> DL001 task-overdue",
        "<bright_black     → ask>",
        "<yellow warning> PR001 figure-odd",
        "<bright_black     → ask>",
        "<cyan info> RO001 role-odd",
        "<bright_black     → ask>",
    ]


@pytest.mark.parametrize("layout", [JSON, CSV])
@given(report=reports)
def test_data_is_never_coloured(layout: FindingFormat, report: Report) -> None:
    """What programs read is the same under any paint."""
    plain, painted = (
        write_findings(report, EN, layout, paint) for paint in (unpainted, lambda _, __: "!")
    )
    assert plain == painted


def test_json_is_the_contract() -> None:
    """An object of findings has these keys, in this order, and these values."""
    finding = found(
        "T-1",
        evidence={"days": 1, "due": date(2023, 6, 30), "rate": Decimal("77.5"), "of": ("a",)},
        location=Location(path="sổ.toml", line=12),
    )
    text = write_findings(report_of(finding), EN, JSON, unpainted)
    assert text == JSON_CONTRACT


def test_a_register_made_by_a_program_has_no_place() -> None:
    """A finding without a place says so in every data format."""
    report = report_of(found("T-1"))
    assert report_data(report)["findings"][0]["location"] is None
    assert write_findings(report, EN, CSV, unpainted).split("\n")[1].endswith(",ask,,")


@given(reports)
def test_json_holds_every_finding(report: Report) -> None:
    """Parsed back, each finding has exactly the keys promised, and a known severity."""
    document = json.loads(write_findings(report, EN, JSON, unpainted))
    assert [*document] == ["as_of", "findings", "suppressed"]
    assert document["as_of"] == report.as_of.isoformat()
    assert [
        (one["code"], one["subject"]["id"], one["message"]) for one in document["findings"]
    ] == [(finding.code, finding.subject.id, finding.message) for finding in report]
    for one in document["findings"]:
        assert [*one] == KEYS
        assert one["severity"] in {"error", "warning", "info"}
    assert [one["reason"] for one in document["suppressed"]] == [
        one.reason for one in report.suppressed
    ]
    assert all([*one] == [*KEYS, "reason"] for one in document["suppressed"])


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            VI,
            [
                "bỏ qua theo sổ",
                "  DL001 task-overdue: T-1: T-1 is late",
                "    → waits long",
                "0 lỗi, 0 cảnh báo, 0 thông tin, tính đến ngày 01/07/2023; bỏ qua theo sổ: 1",
            ],
        ),
        (
            EN,
            [
                "suppressed in the register",
                "  DL001 task-overdue: T-1: T-1 is late",
                "    → waits long",
                "0 errors, 0 warnings, 0 infos as of 2023-07-01; suppressed in the register: 1",
            ],
        ),
    ],
)
def test_what_the_register_silences_is_listed_if_asked(
    language: Language, lines: list[str]
) -> None:
    """Each with its reason on one line; the summary counts them in either case."""
    silenced = Suppressed(finding=found("T-1"), reason="waits\nlong")
    report = Report(as_of=AS_OF, findings=(), suppressed=[silenced])
    told = write_findings(report, language, TEXT, unpainted, list_suppressed=True)
    assert told.split("\n") == lines
    assert lines_of(report, language) == lines[-1:]


@pytest.mark.parametrize("layout", ["line", "jsonl", "csv", "markdown", "github"])
@given(reports)
def test_what_the_register_silences_has_no_line(layout: str, report: Report) -> None:
    """Lists of findings that have no place for a reason tell only what counts."""
    bare = evolve(report, suppressed=())
    lines = [
        write_findings(one, EN, FindingFormat(layout), unpainted).split("\n")
        for one in (report, bare)
    ]
    if layout == "markdown":
        lines = [one[:-1] for one in lines]
    assert lines[0] == lines[1]


@given(reports)
def test_csv_holds_every_finding(report: Report) -> None:
    """Parsed back, there is the header and a row for each finding, in the same order."""
    text = write_findings(report, EN, CSV, unpainted)
    header, *rows = csv.reader(StringIO(text, newline=""))
    assert header == [*CSV_COLUMNS]
    assert [row[:5] for row in rows] == [
        [one.code, one.name, one.severity.value, one.subject.kind, one.subject.id] for one in report
    ]


def test_csv_is_exactly_this() -> None:
    """A place is a path and a line, and a formula is disarmed."""
    finding = found("T-1", message="=1+1", location=Location(path="a.toml", line=3))
    assert write_findings(report_of(finding), EN, CSV, unpainted).split("\n") == [
        "code,name,severity,subject_kind,subject_id,message,hint,path,line",
        "DL001,task-overdue,error,task,T-1,'=1+1,ask,a.toml,3",
    ]


@given(registers(), days(), st.data())
def test_the_order_of_entries_changes_no_text(
    register: Register, as_of: date, data: st.DataObject
) -> None:
    """Moving a task or a document never changes what is said of the register."""
    kinds = (
        *("sources", "conventions", "closures", "organizations", "clusters", "documents"),
        *("briefings", "tasks", "plans", "mandates"),
    )
    entries: dict[str, Any] = {
        name: data.draw(st.permutations(getattr(register, name))) for name in kinds
    }
    moved = evolve(register, **entries)
    texts_of = [lines_of(check(given, as_of=as_of, language=EN)) for given in (register, moved)]
    assert texts_of[0] == texts_of[1]


@given(st.lists(texts(), max_size=3))
def test_the_summary_is_always_the_last_line(messages: list[str]) -> None:
    """Whatever is said, the last line counts it."""
    report = report_of(*(found(f"T-{n}", message=said) for n, said in enumerate(messages)))
    noun = "error" if len(messages) == 1 else "errors"
    expected = f"{len(messages)} {noun}, 0 warnings, 0 infos as of 2023-07-01"
    assert lines_of(report)[-1] == expected


KEYS = ["code", "name", "severity", "subject", "message", "hint", "evidence", "location"]
JSON_CONTRACT = """\
{
  "as_of": "2023-07-01",
  "findings": [
    {
      "code": "DL001",
      "name": "task-overdue",
      "severity": "error",
      "subject": {
        "kind": "task",
        "id": "T-1"
      },
      "message": "T-1 is late",
      "hint": "ask",
      "evidence": {
        "days": 1,
        "due": "2023-06-30",
        "rate": 77.5,
        "of": [
          "a"
        ]
      },
      "location": {
        "path": "sổ.toml",
        "line": 12
      }
    }
  ],
  "suppressed": []
}"""
