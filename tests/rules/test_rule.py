"""What a rule is."""

from tracker.rules import CATALOGUE, Severity


def test_severities_are_ranked_worst_first() -> None:
    """An error ranks before a warning, and a warning before an info."""
    assert sorted(Severity, key=lambda severity: severity.rank) == [
        Severity.ERROR,
        Severity.WARNING,
        Severity.INFO,
    ]


def test_a_rule_belongs_to_the_family_its_code_begins_with() -> None:
    """The first two letters of a code are its family."""
    assert {rule.code: rule.family for rule in CATALOGUE} == {
        rule.code: rule.code[0] + rule.code[1] for rule in CATALOGUE
    }


def test_every_severity_has_a_name_of_its_own_in_both_languages() -> None:
    """Findings are headed by it."""
    assert [(severity.label.vi, severity.label.en) for severity in Severity] == [
        ("lỗi", "error"),
        ("cảnh báo", "warning"),
        ("thông tin", "info"),
    ]
