"""Comparisons as text and JSON."""

import json
from datetime import date

import pytest
from attrs import evolve

from tracker.formats.comparison import ComparisonFormat, write_comparison
from tracker.formats.paint import unpainted
from tracker.language import Language
from tracker.rules import Finding, Report, Severity, Subject, Suppressed
from tracker.rules.comparison import compare

BEFORE, AFTER = date(2023, 7, 1), date(2023, 7, 8)
FINDING = Finding(
    code="XX001",
    name="under-test",
    severity=Severity.WARNING,
    subject=Subject(kind="task", id="T-1"),
    message="late:\n“a”",
    hint="",
    evidence={},
)
COMPARED = compare(
    Report(as_of=BEFORE, findings=[FINDING]),
    Report(as_of=AFTER, findings=[evolve(FINDING, severity=Severity.ERROR)]),
)
NOTHING = compare(Report(as_of=AFTER, findings=()), Report(as_of=AFTER, findings=()))


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            Language.VI,
            [
                "đổi mức",
                "  cảnh báo → lỗi XX001 under-test: T-1: late: “a”",
                (
                    "0 xuất hiện, 0 đã hết, 1 đổi mức, 0 như cũ, từ ngày 01/07/2023 đến ngày "
                    "08/07/2023"
                ),
            ],
        ),
        (
            Language.EN,
            [
                "changed severity",
                "  warning → error XX001 under-test: T-1: late: “a”",
                (
                    "0 appeared, 0 cleared, 1 changed severity, 0 as before, from 2023-07-01 to "
                    "2023-07-08"
                ),
            ],
        ),
    ],
)
def test_a_change_shows_both_severities(language: Language, lines: list[str]) -> None:
    """A finding that got worse stands on one line, before and after."""
    text = write_comparison(COMPARED, language, ComparisonFormat.TEXT, unpainted)

    assert text.splitlines() == lines


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            Language.VI,
            [
                "nay bỏ qua theo sổ",
                "  cảnh báo XX001 under-test: T-1: late: “a”",
                "    → waits",
                (
                    "0 xuất hiện, 0 đã hết, 0 đổi mức, 0 như cũ, nay bỏ qua theo sổ: 1, tính đến "
                    "ngày 08/07/2023"
                ),
            ],
        ),
        (
            Language.EN,
            [
                "now suppressed in the register",
                "  warning XX001 under-test: T-1: late: “a”",
                "    → waits",
                (
                    "0 appeared, 0 cleared, 0 changed severity, 0 as before, now suppressed in "
                    "the register: 1, on 2023-07-08"
                ),
            ],
        ),
    ],
)
def test_what_became_suppressed_is_told_with_its_reason(
    language: Language, lines: list[str]
) -> None:
    """It did not clear, so it stands under a heading of its own."""
    silenced = Suppressed(finding=FINDING, reason="waits")
    compared = compare(
        Report(as_of=AFTER, findings=[FINDING]),
        Report(as_of=AFTER, findings=(), suppressed=[silenced]),
    )
    text = write_comparison(compared, language, ComparisonFormat.TEXT, unpainted)

    assert text.splitlines() == lines


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            Language.VI,
            "0 xuất hiện, 0 đã hết, 0 đổi mức, 0 như cũ, tính đến ngày 08/07/2023",
        ),
        (
            Language.EN,
            "0 appeared, 0 cleared, 0 changed severity, 0 as before, on 2023-07-08",
        ),
    ],
)
def test_where_nothing_happened_there_is_one_line(language: Language, line: str) -> None:
    """Empty groups have no heading."""
    assert write_comparison(NOTHING, language, ComparisonFormat.TEXT, unpainted) == line


def test_severities_are_painted_and_data_is_not() -> None:
    """Colour is only for people."""
    written = {
        layout: write_comparison(
            COMPARED, Language.EN, layout, lambda text, colour: f"<{colour}>{text}"
        )
        for layout in ComparisonFormat
    }

    assert "  <yellow>warning → <red>error XX001" in written[ComparisonFormat.TEXT]
    assert json.loads(written[ComparisonFormat.JSON]) == COMPARED.to_dict(Language.EN)
