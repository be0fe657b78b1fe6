"""The store of iCalendar files: what calendars and to-do programs exchange (RFC 5545)."""

from datetime import date

from attrs import frozen

from tracker.domain import Register
from tracker.stores.loss import Loss
from tracker.stores.problems import Problems
from tracker.stores.read_file import ReadFile
from tracker.stores.source_file import SourceFile


@frozen(kw_only=True)
class IcalendarStore:
    """Registers as iCalendar: tasks as to-dos, briefings and mandates as events.

    Attributes:
        name: what the form is called.
        suffixes: how names of its files end.
        as_of: the day that statuses and due days are worked out for; ``None`` for that of the
            latest fact, so that everything recorded counts.
    """

    name: str = "ics"
    suffixes: tuple[str, ...] = (".ics",)
    as_of: date | None = None

    def read(self, file: SourceFile, problems: Problems) -> tuple[ReadFile, ...]:
        """Return what a file holds; nothing where it is no iCalendar, which is noted."""
        from tracker.stores.icalendar_reading import read_icalendar  # noqa: PLC0415 -- only to read

        found: ReadFile | None = read_icalendar(file, problems)
        return () if found is None else (found,)

    def losses(self, register: Register) -> tuple[Loss, ...]:
        """Return nothing: what iCalendar has no property for is kept in ``X-TRACKER-…``."""
        del register
        return ()

    def write(self, register: Register) -> bytes:
        """Return the file that holds a register."""
        from tracker.stores.icalendar_writing import write_icalendar  # noqa: PLC0415 -- only to write
        from tracker.stores.recorded_day import latest_day  # noqa: PLC0415 -- only to write

        return write_icalendar(register, self.as_of or latest_day(register)).encode()


ICALENDAR = IcalendarStore()
