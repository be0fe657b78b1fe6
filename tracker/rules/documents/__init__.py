"""DO: rules about documents and traceability."""

from tracker.rules.rule import Rule

DOCUMENT_RULES: tuple[Rule, ...] = ()

__all__ = ["DOCUMENT_RULES"]
