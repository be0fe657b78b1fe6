"""How often each rule found something."""

import json
from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.formats import json_text, unpainted
from tracker.formats.statistics import rule_counts, statistics_data, statistics_text
from tracker.language import Language, Text
from tracker.rules import Finding, Report, RuleFailure, Severity, Subject, Suppressed

EN = Language.EN


def found(code: str, severity: Severity = Severity.ERROR, subject: str = "T-1") -> Finding:
    """Return a finding of the rule with this code."""
    return Finding(
        code=code,
        name=f"rule-{code.lower()}",
        severity=severity,
        subject=Subject(kind="task", id=subject),
        message="late",
        hint="ask",
        evidence={},
    )


def report_of(*findings: Finding) -> Report:
    """Return a report of these findings."""
    return Report(as_of=date(2023, 7, 1), findings=findings)


MANY = report_of(
    *(found("RO001", Severity.WARNING, f"T-{n}") for n in range(10)),
    found("PR006", Severity.INFO),
    found("DL001"),
)


@given(st.lists(st.sampled_from(["DL001", "DL002", "PR001", "RO001"])))
def test_every_finding_is_counted_once(codes: list[str]) -> None:
    """The counts are of the codes there are, most first, then in order of code."""
    counts = rule_counts(report_of(*map(found, codes)))
    assert {one.code: one.count for one in counts} == Counter(codes)
    assert counts == sorted(counts, key=lambda one: (-one.count, one.code))


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            Language.EN,
            [
                "10 warning RO001 rule-ro001",
                " 1 error DL001 rule-dl001",
                " 1 info PR006 rule-pr006",
                "1 error, 10 warnings, 1 info as of 2023-07-01",
            ],
        ),
        (
            Language.VI,
            [
                "10 cảnh báo RO001 rule-ro001",
                " 1 lỗi DL001 rule-dl001",
                " 1 thông tin PR006 rule-pr006",
                "1 lỗi, 10 cảnh báo, 1 thông tin, tính đến ngày 01/07/2023",
            ],
        ),
    ],
)
def test_text_has_a_line_for_each_rule(language: Language, lines: list[str]) -> None:
    """Counts stand below one another, and the summary last."""
    assert statistics_text(MANY, language, unpainted).split("\n") == lines


def test_only_severities_are_painted() -> None:
    """A severity has the colour that it has among findings."""
    text = statistics_text(MANY, EN, lambda text, colour: f"<{colour} {text}>")
    assert text.split("\n")[:2] == [
        "10 <yellow warning> RO001 rule-ro001",
        " 1 <red error> DL001 rule-dl001",
    ]


def test_nothing_found_is_the_summary() -> None:
    """A clean register has no rule to count."""
    clean = report_of()
    assert statistics_text(clean, EN, unpainted) == "0 errors, 0 warnings, 0 infos as of 2023-07-01"
    assert statistics_data(clean)["statistics"] == []


def test_data_has_plain_keys() -> None:
    """An object of statistics has these keys, in this order, and these values."""
    report = report_of(found("DL001", Severity.INFO), found("DL001", Severity.WARNING, "T-2"))
    assert json.loads(json_text(statistics_data(report), EN)) == {
        "as_of": "2023-07-01",
        "statistics": [{"code": "DL001", "name": "rule-dl001", "severity": "warning", "count": 2}],
        "suppressed": 0,
    }


def test_what_the_register_silences_is_counted_apart() -> None:
    """No rule counts it; the summary and the data say how many there are."""
    silenced = [Suppressed(finding=found("DL001"), reason="waits") for _ in range(2)]
    report = Report(as_of=date(2023, 7, 1), findings=(), suppressed=silenced)
    assert rule_counts(report) == []
    assert statistics_data(report)["suppressed"] == 2
    assert statistics_text(report, EN, unpainted).endswith("; suppressed in the register: 2")


def test_counts_tell_what_failed() -> None:
    """Nobody is to take a rule that failed for one that found nothing."""
    failure = RuleFailure(origin="office", reason=Text(vi="hỏng", en="broken"))
    report = Report(as_of=date(2023, 7, 1), findings=(), failures=[failure])
    assert [*statistics_data(report)] == ["as_of", "statistics", "suppressed", "failures"]
