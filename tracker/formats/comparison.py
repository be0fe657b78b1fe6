"""How a comparison of two reports is written: text for people, JSON for programs."""

from collections.abc import Iterator
from enum import StrEnum

from tracker.formats.data import json_text
from tracker.formats.findings import SEVERITY_COLOURS
from tracker.formats.harmless import one_line
from tracker.formats.paint import Paint
from tracker.language import Language, Text
from tracker.rules import Finding, Suppressed
from tracker.rules.comparison import Change, Comparison


class ComparisonFormat(StrEnum):
    """How comparisons are written."""

    TEXT = "text"
    JSON = "json"


_APPEARED = Text(vi="xuất hiện", en="appeared")
_CLEARED = Text(vi="đã hết", en="cleared")
_SUPPRESSED = Text(vi="nay bỏ qua theo sổ", en="now suppressed in the register")
_CHANGED = Text(vi="đổi mức", en="changed severity")
_SUMMARY = Text(
    vi="{appeared} xuất hiện, {cleared} đã hết, {changed} đổi mức, {kept} như cũ",
    en="{appeared} appeared, {cleared} cleared, {changed} changed severity, {kept} as before",
)
_ALSO_SUPPRESSED = Text(
    vi=", nay bỏ qua theo sổ: {suppressed}",
    en=", now suppressed in the register: {suppressed}",
)
_BETWEEN = Text(vi=", từ ngày {before} đến ngày {after}", en=", from {before} to {after}")
_ON = Text(vi=", tính đến ngày {after}", en=", on {after}")


def write_comparison(
    comparison: Comparison, language: Language, layout: ComparisonFormat, paint: Paint
) -> str:
    """Return *comparison* in the format *layout*, without a line end after its last line.

    Args:
        comparison: what became of the findings.
        language: the language of everything around the messages.
        layout: text or JSON.
        paint: how to colour text; it is not used for data.
    """
    if layout is ComparisonFormat.JSON:
        return json_text(comparison.to_dict(language), language)
    groups = (
        (_APPEARED, [_finding(one, language, paint) for one in comparison.appeared]),
        (_CLEARED, [_finding(one, language, paint) for one in comparison.cleared]),
        (_SUPPRESSED, [_suppressed(one, language, paint) for one in comparison.suppressed]),
        (_CHANGED, [_change(one, language, paint) for one in comparison.changed]),
    )
    lines = [line for heading, told in groups for line in _group(heading, told, language)]
    return "\n".join([*lines, _summary(comparison, language)])


def _group(heading: Text, told: list[str], language: Language) -> Iterator[str]:
    """Yield a heading and what stands under it, if anything does."""
    if told:
        yield heading.in_language(language)
        yield from told


def _severity(finding: Finding, language: Language, paint: Paint) -> str:
    word = finding.severity.label.in_language(language)
    return paint(word, SEVERITY_COLOURS[finding.severity])


def _said(finding: Finding) -> str:
    return f"{finding.code} {finding.name}: {finding.subject.id}: {one_line(finding.message)}"


def _finding(finding: Finding, language: Language, paint: Paint) -> str:
    return f"  {_severity(finding, language, paint)} {_said(finding)}"


def _suppressed(one: Suppressed, language: Language, paint: Paint) -> str:
    reason = paint(f"    → {one_line(one.reason)}", "bright_black")
    return f"{_finding(one.finding, language, paint)}\n{reason}"


def _change(change: Change, language: Language, paint: Paint) -> str:
    before = _severity(change.before, language, paint)
    after = _severity(change.after, language, paint)
    return f"  {before} → {after} {_said(change.after)}"


def _summary(comparison: Comparison, language: Language) -> str:
    days = _ON if comparison.before == comparison.after else _BETWEEN
    counts = _SUMMARY.fill(
        language,
        {
            "appeared": len(comparison.appeared),
            "cleared": len(comparison.cleared),
            "changed": len(comparison.changed),
            "kept": len(comparison.kept),
        },
    )
    if comparison.suppressed:
        counts += _ALSO_SUPPRESSED.fill(language, {"suppressed": len(comparison.suppressed)})
    return counts + days.fill(language, {"before": comparison.before, "after": comparison.after})
