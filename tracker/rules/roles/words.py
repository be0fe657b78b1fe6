"""What the roles are called in a message."""

from types import MappingProxyType

from tracker.domain import Role
from tracker.language import Text

ROLE_WORDS = MappingProxyType(
    {
        Role.LEADER: Text(vi="cụm trưởng", en="leader"),
        Role.DEPUTY: Text(vi="cụm phó", en="deputy"),
    }
)
"""Each role, as it stands within a sentence."""
