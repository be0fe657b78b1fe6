"""Rules of an office, as a plug-in of tracker."""

from tracker_office_rules.role_unrotated import ROLE_UNROTATED
from tracker_office_rules.title_long import TITLE_LONG

__all__ = ["ROLE_UNROTATED", "RULES", "TITLE_LONG"]

RULES = (ROLE_UNROTATED, TITLE_LONG)
"""What the entry point in ``pyproject.toml`` leads to."""
