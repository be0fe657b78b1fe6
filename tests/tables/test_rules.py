"""The rules as a table, and as pages."""

import pytest
from attrs import evolve

from tracker.language import Language, Text
from tracker.rules import CATALOGUE, Rule, Severity
from tracker.tables import rules_table, table_text

VI, EN = Language.VI, Language.EN


def rule(code: str, severity: Severity = Severity.WARNING) -> Rule:
    """Return a rule that says nothing."""
    return Rule(
        code=code,
        name="task-odd",
        severity=severity,
        subjects=("task",),
        summary=Text(vi="Nhiệm vụ lạ.", en="A task is odd."),
        why=Text(vi="Vì lạ.", en="Because."),
        clear=Text(vi="Sửa đi.", en="Mend it."),
        quiet=Text(vi="Không bao giờ.", en="Never."),
        message=Text(vi="lạ {days:days}", en="odd for {days:days}"),
        hint=Text(vi="xem lại", en="look again"),
        remarks=lambda _: iter(()),
    )


def test_rules_stand_in_order_of_code() -> None:
    """The order they are given in does not matter."""
    rows = rules_table([rule("XX010"), rule("XX002"), rule("AA100")], EN).rows
    assert [row["code"] for row in rows] == ["AA100", "XX002", "XX010"]


@pytest.mark.parametrize("language", Language)
def test_every_rule_of_the_catalogue_is_listed_once(language: Language) -> None:
    """The table has a row for each rule there is, with its texts in the language asked for."""
    table = rules_table(CATALOGUE, language)
    ordered = sorted(CATALOGUE, key=lambda rule: rule.code)
    assert [(row["code"], row["name"], row["severity"], row["why"]) for row in table.rows] == [
        (rule.code, rule.name, rule.severity, rule.why.in_language(language)) for rule in ordered
    ]


def test_english_rules() -> None:
    """The English table of rules is exactly this."""
    table = rules_table([rule("XX001"), rule("XX002", Severity.ERROR)], EN)
    assert table_text(table, EN).split("\n") == [
        "The rules of tracker",
        "┌────────┬──────────┬────────────┬────────────────┐",
        "│ Code   │ Name     │ Severity   │ What it says   │",
        "├────────┼──────────┼────────────┼────────────────┤",
        "│ XX001  │ task-odd │ warning    │ A task is odd. │",
        "│ XX002  │ task-odd │ error      │ A task is odd. │",
        "└────────┴──────────┴────────────┴────────────────┘",
        "rules: 2; tracker rules CODE explains one",
    ]


def test_vietnamese_rules() -> None:
    """The Vietnamese table of rules is exactly this."""
    table = rules_table([rule("XX001")], VI)
    assert table_text(table, VI).split("\n") == [
        "Các quy tắc của tracker",
        "┌───────┬──────────┬──────────┬──────────────┐",
        "│ Mã    │ Tên      │ Mức      │ Nội dung     │",
        "├───────┼──────────┼──────────┼──────────────┤",
        "│ XX001 │ task-odd │ cảnh báo │ Nhiệm vụ lạ. │",
        "└───────┴──────────┴──────────┴──────────────┘",
        "1 quy tắc; tracker rules MÃ giải thích từng quy tắc",
    ]


def test_rows_say_what_a_rule_speaks_of_and_where_it_is_from() -> None:
    """Programs can tell the rules of plug-ins apart."""
    (own, brought) = rules_table([rule("XX001"), evolve(rule("XX002"), origin="office")], EN).rows
    assert (own["subjects"], own["origin"]) == (("task",), None)
    assert brought["origin"] == "office"
