"""One rule explained, by whichever command."""

import os
from collections.abc import Sequence

from tracker.cli.terminal import paint_for_output, say
from tracker.formats import Paint
from tracker.language import Language
from tracker.rules import CATALOGUE, Rule, find_rule
from tracker.tables import rule_page


def explain_rule(name: str, language: Language, rules: Sequence[Rule] = CATALOGUE) -> None:
    """Print the page of the rule with this code or name.

    Args:
        name: the code or name.
        language: the language of the page.
        rules: the rules there are.

    Raises:
        UsageError: there is none.
    """
    page = rule_page(find_rule(rules, name), language)
    say(_titled(page, paint_for_output(os.environ)))


def _titled(page: str, paint: Paint) -> str:
    """Return the page of a rule with its title in colour."""
    title, _, rest = page.partition("\n")
    return f"{paint(title, 'cyan')}\n{rest}"
