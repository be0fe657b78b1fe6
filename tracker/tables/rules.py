"""The rules themselves, listed in a table."""

from collections.abc import Sequence

from tracker.language import Language, Text, filled
from tracker.rules import Rule, Severity
from tracker.tables.table import Column, Row, Table, key


def _severity(row: Row, language: Language) -> str:
    severity: Severity = row["severity"]
    return severity.label.in_language(language)


_KEYS = ("code", "name", "severity", "summary", "why", "clear", "quiet", "subjects", "origin")
_COLUMNS = (
    Column(heading=Text(vi="Mã", en="Code"), cell=key("code")),
    Column(heading=Text(vi="Tên", en="Name"), cell=key("name")),
    Column(heading=Text(vi="Mức", en="Severity"), cell=_severity),
    Column(heading=Text(vi="Nội dung", en="What it says"), cell=key("summary"), width=60),
)
_CAPTION = Text(vi="Các quy tắc của tracker", en="The rules of tracker")
_SUMMARY = Text(
    vi="{total} quy tắc; tracker rules MÃ giải thích từng quy tắc",
    en="rules: {total}; tracker rules CODE explains one",
)


def rules_table(rules: Sequence[Rule], language: Language) -> Table:
    """Return *rules* as a table, in order of code, their texts in *language*."""
    return Table(
        keys=_KEYS,
        columns=_COLUMNS,
        rows=[_row(rule, language) for rule in sorted(rules, key=lambda rule: rule.code)],
        caption=_CAPTION,
        summary=filled(_SUMMARY, total=len(rules)),
    )


def _row(rule: Rule, language: Language) -> Row:
    texts = {
        name: getattr(rule, name).in_language(language)
        for name in ("summary", "why", "clear", "quiet")
    }
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        **texts,
        "subjects": rule.subjects,
        "origin": rule.origin,
    }
