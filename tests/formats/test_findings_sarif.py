"""Findings as SARIF: its structure, by the keys that the schema of SARIF 2.1.0 has."""

import json
import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Location, Register
from tracker.formats import FindingFormat, unpainted, write_findings
from tracker.formats.findings_sarif import FINGERPRINT, artifact_uri
from tracker.language import Language, Text
from tracker.rules import (
    CATALOGUE,
    Finding,
    Report,
    RuleFailure,
    Severity,
    Subject,
    Suppressed,
    check,
)
from tracker.testing import days, registers

MESSAGE = {"text": str}
SCHEMA: Mapping[str, Any] = {
    "$schema": str,
    "version": str,
    "runs": [
        {
            "tool": {
                "driver": {
                    "name": str,
                    "version": str,
                    "rules": [
                        {
                            "id": str,
                            "name": str,
                            "shortDescription": MESSAGE,
                            "fullDescription?": MESSAGE,
                            "help?": MESSAGE,
                        }
                    ],
                }
            },
            "language": str,
            "results": [
                {
                    "ruleId": str,
                    "ruleIndex": int,
                    "level": str,
                    "message": MESSAGE,
                    "locations": [
                        {
                            "physicalLocation?": {
                                "artifactLocation": {"uri": str},
                                "region?": {"startLine": int},
                            },
                            "logicalLocations": [{"name": str, "kind": str}],
                        }
                    ],
                    "partialFingerprints": {FINGERPRINT: str},
                    "properties": dict,
                    "suppressions?": [{"kind": str, "justification": str}],
                }
            ],
            "properties": dict,
            "invocations?": [
                {
                    "executionSuccessful": bool,
                    "toolExecutionNotifications": [
                        {"level": str, "message": MESSAGE, "associatedRule?": {"id": str}}
                    ],
                }
            ],
        }
    ],
}
"""The part of the schema that is written: keys with a question mark may be absent."""
URI = re.compile(r"(file:///)?([A-Za-z0-9._~/-]|%[0-9A-F]{2})+")


def conforms(value: Any, shape: Any, at: str = "") -> None:
    """Assert that *value* has this shape, and nothing that the shape has not."""
    if isinstance(shape, Mapping):
        names = {name.rstrip("?") for name in shape}
        needed = {name for name in shape if not name.endswith("?")}
        assert needed <= {*value} <= names, f"{at}: {[*value]}"
        for name, inner in shape.items():
            if name.rstrip("?") in value:
                conforms(value[name.rstrip("?")], inner, f"{at}/{name}")
    elif isinstance(shape, list):
        assert isinstance(value, list), at
        for one in value:
            conforms(one, shape[0], f"{at}[]")
    else:
        assert type(value) is shape, at


def log_of(report: Report, language: Language = Language.EN) -> Any:
    """Return the log of a report, read back."""
    out = write_findings(report, language, FindingFormat.SARIF, unpainted, registers=("so.toml",))
    return json.loads(out)


def results_of(*findings: Finding) -> list[dict[str, Any]]:
    """Return the results of a report of these findings."""
    report = Report(as_of=date(2023, 7, 1), findings=findings)
    return [*log_of(report)["runs"][0]["results"]]


def found(**given: Any) -> Finding:
    """Return a finding of an error about a task."""
    settled = {
        "code": "DL001",
        "name": "task-overdue",
        "severity": Severity.ERROR,
        "subject": Subject(kind="task", id="T-1"),
        "message": "late",
        "hint": "ask",
        "evidence": {},
        "location": Location(path="so.toml", line=5),
    }
    return Finding(**{**settled, **given})


@given(registers(with_suppressions=True), days(), st.sampled_from(Language))
def test_the_log_conforms(register: Register, as_of: date, language: Language) -> None:
    """Whatever is found, the log has the keys and the values that the schema allows."""
    report = check(register, as_of=as_of, language=language)
    log = log_of(report, language)
    conforms(log, SCHEMA)
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("/sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    rules, results = run["tool"]["driver"]["rules"], run["results"]
    assert run["language"] == language.value
    silenced = [one.finding for one in report.suppressed]
    assert [rule["id"] for rule in rules] == sorted({one.code for one in (*report, *silenced)})
    assert len(results) == len(report) + len(silenced)
    for result in results:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
    prints = [result["partialFingerprints"][FINGERPRINT] for result in results]
    assert len({*prints}) == len(prints)


def test_what_the_register_silences_is_a_suppressed_result() -> None:
    """It says where and why; then every other result says that nothing suppresses it."""
    silenced = Suppressed(finding=found(code="DL002"), reason="waits")
    report = Report(as_of=date(2023, 7, 1), findings=[found()], suppressed=[silenced])
    plain, suppressed = log_of(report)["runs"][0]["results"]
    assert (plain["ruleId"], plain["suppressions"]) == ("DL001", [])
    assert suppressed["ruleId"] == "DL002"
    assert suppressed["suppressions"] == [{"kind": "inSource", "justification": "waits"}]
    assert all("suppressions" not in one for one in results_of(found()))


def test_a_rule_is_described_by_its_reference() -> None:
    """A built-in rule has its summary, reason and way out; another has its name."""
    report = Report(
        as_of=date(2023, 7, 1), findings=[found(), found(code="XX001", name="house-rule")]
    )
    known, other = log_of(report, Language.VI)["runs"][0]["tool"]["driver"]["rules"]
    (rule,) = (rule for rule in CATALOGUE if rule.code == "DL001")
    assert known["shortDescription"] == {"text": rule.summary.vi}
    assert known["fullDescription"] == {"text": rule.why.vi}
    assert known["help"] == {"text": rule.clear.vi}
    assert other == {
        "id": "XX001",
        "name": "house-rule",
        "shortDescription": {"text": "house-rule"},
    }


def test_a_result_has_its_level_place_and_hint() -> None:
    """Single braces would be places to fill, so they are doubled."""
    (result,) = results_of(found(message="late {0}", severity=Severity.INFO))
    assert result["level"] == "note"
    assert result["message"] == {"text": "late {{0}}"}
    assert result["properties"] == {"hint": "ask"}
    assert result["locations"] == [
        {
            "logicalLocations": [{"name": "T-1", "kind": "task"}],
            "physicalLocation": {
                "artifactLocation": {"uri": "so.toml"},
                "region": {"startLine": 5},
            },
        }
    ]


@pytest.mark.parametrize("line", [0, None])
def test_a_place_that_is_not_known_is_left_out(line: int | None) -> None:
    """A line is counted from 1 in SARIF; a register made by a program has no file."""
    place = None if line is None else Location(path="so.toml", line=line)
    (result,) = results_of(found(location=place))
    (location,) = result["locations"]
    assert location.get("physicalLocation") == (
        None if place is None else {"artifactLocation": {"uri": "so.toml"}}
    )


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("so.toml", "so.toml"),
        ("./so.toml", "so.toml"),
        ("../a b/sổ.toml", "../a%20b/s%E1%BB%95.toml"),
        ("a:b?c#d%.toml", "a%3Ab%3Fc%23d%25.toml"),
        ("\udcff.toml", "%FF.toml"),
        ("-", "-"),
        ("/so/sổ 1.toml", "file:///so/s%E1%BB%95%201.toml"),
    ],
)
def test_a_path_is_a_uri(path: str, uri: str) -> None:
    """A relative path stays relative; everything a URI reserves is encoded."""
    assert artifact_uri(path) == uri
    assert URI.fullmatch(uri)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_path_is_a_uri(path: str) -> None:
    """Whatever a file is called, only characters of a URI are written."""
    assert URI.fullmatch(artifact_uri(path))


def test_a_fingerprint_outlives_days_and_moves() -> None:
    """It changes neither with the message nor with the line, but with rule, subject and file."""
    before = found()
    after = evolve(before, message="later", location=Location(path="./so.toml", line=50))
    others = (
        evolve(before, code="DL002"),
        evolve(before, subject=Subject(kind="task", id="T-2")),
        evolve(before, subject=Subject(kind="plan", id="T-1")),
        evolve(before, location=Location(path="other.toml", line=5)),
    )
    prints = [results_of(one)[0]["partialFingerprints"] for one in (before, after, *others)]
    assert prints[0] == prints[1]
    assert len({one[FINGERPRINT] for one in prints}) == 5


def test_a_fingerprint_is_the_same_in_every_run() -> None:
    """Neither the process nor the day has a part in it."""
    (result,) = results_of(found())
    later = Report(as_of=date(2023, 7, 1) + timedelta(30), findings=[found()])
    again = log_of(later)["runs"][0]["results"][0]
    expected = {FINGERPRINT: EXPECTED}
    assert result["partialFingerprints"] == again["partialFingerprints"] == expected


EXPECTED = "9b9a1552a2485612967bbf7fc985b278:1"


def test_what_failed_is_told_of_the_run() -> None:
    """The run was no success, and each failure is a notification, with the rule where it is one."""
    reason = Text(vi="hỏng {x}", en="broken {x}")
    whole, one = (
        RuleFailure(origin="office", code=code, reason=reason) for code in (None, "OF001")
    )
    log = log_of(Report(as_of=date(2023, 7, 1), findings=[found()], failures=[one, whole]))
    conforms(log, SCHEMA)
    (invocation,) = log["runs"][0]["invocations"]
    told = invocation["toolExecutionNotifications"]
    assert invocation["executionSuccessful"] is False
    assert [each.get("associatedRule") for each in told] == [None, {"id": "OF001"}]
    assert told[0]["message"]["text"].endswith("left out: broken {{x}}")
    assert [each["ruleId"] for each in log["runs"][0]["results"]] == ["DL001"]


def test_a_run_without_failures_tells_nothing_of_itself() -> None:
    """What is not there need not be said."""
    assert "invocations" not in log_of(Report(as_of=date(2023, 7, 1), findings=()))["runs"][0]
