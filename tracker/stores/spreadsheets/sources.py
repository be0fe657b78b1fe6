"""The file itself as a source of what came from it."""

import re
from datetime import date
from pathlib import PurePath

from tracker.domain import Register
from tracker.stores.spreadsheets.identifiers import Identifiers, slug

_PARTING = re.compile(r"[,\s]+")


class FileSource:
    """The source that a file is: the one that the register has of that file, else a new one.

    Args:
        name: the file as it was named; empty where it is not recorded.
        register: the register that is updated.
    """

    def __init__(self, name: str, register: Register | None) -> None:
        self._file = PurePath(name.replace("\\", "/")).name or name
        known = register.sources if register else ()
        self._known = next((one.id for one in known if one.file == self._file), None)
        self._id = ""

    def settle(self, identifiers: Identifiers) -> None:
        """Give the source its id."""
        if self._file:
            wanted = slug(PurePath(self._file).stem) or "tep"
            self._id = self._known or identifiers.free(wanted)

    def table(self, as_of: date | None) -> dict[str, str] | None:
        """Return the source as a register has it; ``None`` where it has it, or there is none.

        Args:
            as_of: the day that the file speaks of, where it or a person says so.
        """
        if self._known is not None or not self._file:
            return None
        shown = f"{as_of.day}/{as_of.month}/{as_of.year}" if as_of else ""
        title = f"{self._file} ({shown})" if as_of else self._file
        return {"id": self._id, "title": title, "file": self._file}

    def place(self, sheet: str) -> str:
        """Return how a fact of a sheet names where it comes from; empty where it names nothing."""
        if not self._file:
            return ""
        return ", ".join(filter(None, (self._id, _PARTING.sub(" ", sheet).strip())))


def named(place: str, number: str = "") -> dict[str, str]:
    """Return the field of a fact that names where it comes from, if it names anything.

    Args:
        place: the file and the sheet, as facts name them.
        number: the number of the row.

    >>> named("so, Trang 1", "4.10"), named("", "4.10")
    ({'source': 'so, Trang 1, 4.10'}, {})
    """
    return {"source": ", ".join(filter(None, (place, number)))} if place else {}
