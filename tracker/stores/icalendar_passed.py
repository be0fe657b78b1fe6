"""What a calendar says that no register keeps, told once for each kind of component."""

from tracker.stores.icalendar_content import OWN_PREFIX, Component
from tracker.stores.passed_over import PassedOver

_STAMPS = frozenset({"UID", "DTSTAMP", "LAST-MODIFIED", "CREATED", "SEQUENCE"})
"""What programs write to know one version of an entry from another."""
_AGAIN = frozenset({"RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID"})
_MANY = (_AGAIN - {"RECURRENCE-ID"}) | {"CATEGORIES", "RELATED-TO", "CONTACT"}
"""Properties that an entry may have several of; of any other the first is kept."""
CALENDAR_KEYS = frozenset(
    ("VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "X-WR-TIMEZONE")
)
"""Properties of a calendar that are kept, or say nothing of what is in it."""
TODO_KEYS = frozenset(
    (
        *(*_STAMPS, *_AGAIN, "SUMMARY", "CATEGORIES", "RELATED-TO", "DESCRIPTION", "DTSTART"),
        *("DUE", "DURATION", "STATUS", "COMPLETED", "PERCENT-COMPLETE"),
    )
)
"""Properties of a to-do that are kept, or of which it is told by themselves that they are not."""
EVENT_KEYS = frozenset(
    (*_STAMPS, *_AGAIN, "SUMMARY", "LOCATION", "DTSTART", "DTEND", "DURATION", "STATUS", "TRANSP")
)
"""Those of an event."""
OWN_KEYS = TODO_KEYS | EVENT_KEYS | {"CONTACT"}
"""Those that the tracker writes."""


class Passed(PassedOver):
    """Gathers what is passed over in one calendar.

    Args:
        file: the file as it was named.
        problems: where it is told.
    """

    def component(self, part: Component) -> None:
        """Pass over a whole component."""
        self.one("", part.name, part.line)

    def parts(self, component: Component) -> None:
        """Pass over the components within another, such as the alarms of a to-do."""
        for part in component.parts:
            self.component(part)

    def rest(self, component: Component, kept: frozenset[str]) -> None:
        """Pass over the properties of a component that are none of those kept, or kept before."""
        seen: set[str] = set()
        for found in component.properties:
            is_again = found.name in seen and found.name not in _MANY
            seen.add(found.name)
            if (found.name not in kept or is_again) and not found.name.startswith(OWN_PREFIX):
                self.one(component.name, found.name, found.line)
