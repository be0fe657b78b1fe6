"""The rules themselves: listed in a table, or one explained on a page."""

from collections.abc import Sequence

from tracker.language import Language, Text, filled
from tracker.rules import Rule, Severity
from tracker.tables.table import Column, Row, Table, key


def _severity(row: Row, language: Language) -> str:
    severity: Severity = row["severity"]
    return severity.label.in_language(language)


_KEYS = ("code", "name", "severity", "summary", "why", "clear", "quiet")
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
_HEADINGS = (
    ("why", Text(vi="Vì sao", en="Why")),
    ("clear", Text(vi="Cách xử lý", en="How to clear it")),
    ("quiet", Text(vi="Khi nào im lặng", en="When it stays quiet")),
    ("message", Text(vi="Thông báo", en="Message")),
    ("hint", Text(vi="Gợi ý", en="Hint")),
)
_CONDITION = Text(vi="Điều kiện", en="Condition")
_ADDITION = Text(vi="Nói thêm khi có", en="Where it applies it goes on")


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
    return {"code": rule.code, "name": rule.name, "severity": rule.severity, **texts}


def rule_page(rule: Rule, language: Language) -> str:
    """Return what there is to know of *rule*, in Markdown: a heading, then a part for each why.

    Every rule's page has the same parts in the same order; what is a condition is said in words.
    """
    severity = rule.severity.label.in_language(language)
    parts = [
        f"## {rule.code} {rule.name} ({severity})",
        rule.summary.in_language(language),
    ]
    for name, heading in _HEADINGS:
        text: Text = getattr(rule, name)
        said = text.in_language(language)
        quoted = f"`{said}`" if name in {"message", "hint"} else said
        parts.append(f"**{heading.in_language(language)}.** {quoted}")
        if name == "why" and rule.condition is not None:
            told = rule.condition.words(language)
            parts.append(f"**{_CONDITION.in_language(language)}.** {told}")
        if name == "message":
            parts.extend(
                f"**{_ADDITION.in_language(language)}.** `{addition.in_language(language)}`"
                for addition in rule.additions
            )
    return "\n\n".join(parts)
