"""One rule explained, by whichever command."""

from collections.abc import Callable
from io import StringIO

import pytest

from tracker.cli.explaining import explain_rule
from tracker.errors import UsageError
from tracker.language import Language
from tracker.rules import CATALOGUE
from tracker.tables import rule_page

Run = Callable[..., tuple[int, str, str]]
(RULE,) = (rule for rule in CATALOGUE if rule.code == "DL001")


class Terminal(StringIO):
    """A stream that shows text to a person."""

    def isatty(self) -> bool:
        """Say that it is a terminal."""
        return True


def test_the_title_is_coloured_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing but the title of the page has a colour."""
    stream = Terminal()
    monkeypatch.setattr("sys.stdout", stream)
    explain_rule("DL001", Language.EN)
    title, _, rest = rule_page(RULE, Language.EN).partition("\n")
    assert stream.getvalue() == f"\x1b[36m{title}\x1b[0m\n{rest}\n"


def test_a_rule_that_does_not_exist_is_refused() -> None:
    """A family is not one rule."""
    with pytest.raises(UsageError, match="no rule is called “DL”"):
        explain_rule("DL", Language.EN)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", ["DL001", "task-overdue", "dl001"])
@pytest.mark.parametrize("others", [(), ("missing.toml",), ("--fail-on", "nonsense")])
def test_a_check_explains_what_rules_explains(
    tracker: Run, language: Language, name: str, others: tuple[str, ...]
) -> None:
    """The page is that of `tracker rules`, and no register is asked for or read."""
    explained = tracker("check", "--explain", name, "--lang", language, *others)
    assert explained == tracker("rules", name, "--lang", language)
    assert explained == (0, rule_page(RULE, language) + "\n", "")


def test_a_check_refuses_to_explain_no_rule(tracker: Run) -> None:
    """A wrong name is wrong usage, with the nearest right one."""
    assert tracker("check", "--explain", "DL01") == (
        2,
        "",
        "tracker: no rule is called “DL01”; did you mean “DL001”?\n",
    )
