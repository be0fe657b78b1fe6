"""Roles: what a member of a cluster can be in turn, such as its leader."""

from attrs import field, frozen

from tracker.domain.fact import as_text, as_words, is_identifier, is_text
from tracker.domain.suppression import Entry
from tracker.language import Text

LEADER = "leader"
"""Id of the role of leader (cụm trưởng), which every register has."""

DEPUTY = "deputy"
"""Id of the role of deputy (cụm phó), which every register has."""


@frozen(kw_only=True)
class Role(Entry):
    """A role in a cluster.

    Every register has ``leader`` and ``deputy``; it may name others, and may call these two
    otherwise by recording a role with the same id.

    Attributes:
        id: short name, chosen by people, one word.
        name: what its holder is called.
        name_en: the same in English.

    >>> Role(id="secretary", name="thư ký", name_en="secretary").called.en
    'secretary'
    """

    id: str = field(converter=as_words, validator=is_identifier)
    name: str = field(converter=as_words, validator=is_text)
    name_en: str | None = field(default=None, converter=as_text, validator=is_text)

    @property
    def called(self) -> Text:
        """Its name as recorded, and in English where it has an English one."""
        return Text(vi=self.name, en=self.name_en or self.name)


BUILT_IN_ROLES = (
    Role(id=LEADER, name="cụm trưởng", name_en="leader"),
    Role(id=DEPUTY, name="cụm phó", name_en="deputy"),
)
"""The roles that need not be recorded, in order of rank."""
