"""The store of Taskwarrior: what ``task import`` reads and ``task export`` writes."""

from datetime import date

from attrs import frozen

from tracker.domain import Register
from tracker.stores.decoding import decode_any_lines
from tracker.stores.loss import Loss
from tracker.stores.problems import Problems
from tracker.stores.read_file import ReadFile
from tracker.stores.source_file import SourceFile


@frozen(kw_only=True)
class TaskwarriorStore:
    """The tasks of a register as a list for Taskwarrior.

    Attributes:
        name: what the form is called.
        suffixes: how names of its files end.
        as_of: the day that statuses and due days are worked out for; ``None`` for that of the
            latest fact, so that everything recorded counts.
    """

    name: str = "taskwarrior"
    suffixes: tuple[str, ...] = (".taskwarrior.json",)
    as_of: date | None = None

    def read(self, file: SourceFile, problems: Problems) -> tuple[ReadFile, ...]:
        """Return what a file holds; nothing where it is no such list, which is noted."""
        from tracker.stores.taskwarrior_reading import read_taskwarrior  # noqa: PLC0415 -- only to read

        text = decode_any_lines(file.name, file.content, problems)
        found = None if text is None else read_taskwarrior(file.name, text, problems)
        return () if found is None else (found,)

    def losses(self, register: Register) -> tuple[Loss, ...]:
        """Return what is left out: nearly everything but tasks, and of those what is no list's."""
        from tracker.stores.plain_lists import RICH, plain_losses, plain_tasks  # noqa: PLC0415 -- only to write
        from tracker.stores.taskwarrior_writing import early_losses  # noqa: PLC0415 -- only to write

        early = early_losses(plain_tasks(register, self.as_of, RICH))
        return (*plain_losses(register, self.as_of, RICH), *early)

    def write(self, register: Register) -> bytes:
        """Return the file that holds a register, but for its losses."""
        from tracker.stores.plain_lists import RICH, plain_tasks  # noqa: PLC0415 -- only to write
        from tracker.stores.recorded_day import latest_day  # noqa: PLC0415 -- only to write
        from tracker.stores.taskwarrior_writing import write_taskwarrior  # noqa: PLC0415 -- only to write

        day = self.as_of or latest_day(register)
        return write_taskwarrior(register, plain_tasks(register, day, RICH), day).encode()


TASKWARRIOR = TaskwarriorStore()
