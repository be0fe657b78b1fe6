"""RO: rules about roles and rotation."""

from tracker.rules.rule import Rule

ROLE_RULES: tuple[Rule, ...] = ()

__all__ = ["ROLE_RULES"]
