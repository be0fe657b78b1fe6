"""RG: rules about the register's own integrity."""

from tracker.rules.rule import Rule

INTEGRITY_RULES: tuple[Rule, ...] = ()

__all__ = ["INTEGRITY_RULES"]
