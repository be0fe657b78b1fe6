"""PR: rules about plan progress and figures."""

from tracker.rules.rule import Rule

PROGRESS_RULES: tuple[Rule, ...] = ()

__all__ = ["PROGRESS_RULES"]
