"""Testing a rule in two lines, with the register written in the test as text."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO

from tracker.language import Language
from tracker.rules import CATALOGUE, Finding, Rule, RunRule, check
from tracker.stores import load

HEADER = '[register]\ntitle = "Under test"\n'


def findings_of(
    rule: Rule,
    text: str,
    as_of: date,
    *,
    language: Language = Language.EN,
    rules: Sequence[Rule] = CATALOGUE,
) -> tuple[Finding, ...]:
    """Return what one rule finds in a register written as TOML.

    Args:
        rule: the rule under test.
        text: the register; its ``[register]`` table may be left out.
        as_of: the day asked about.
        language: the language to tell findings in.
        rules: the rules there are; give your own tuple to test a rule of your own.

    Raises:
        RegisterError: *text* is no register.
    """
    whole = text if "[register]" in text else HEADER + text
    register = load("-", stdin=BytesIO(whole.encode()))
    # What a rule about the run has to say depends on the rules that ran beside it.
    select = [] if isinstance(rule, RunRule) else [rule.code]
    report = check(register, as_of=as_of, select=select, language=language, rules=rules)
    return tuple(finding for finding in report if finding.code == rule.code)
