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
        name: the file as it was named.
        register: the register that is updated.
        is_recorded: whether facts name it; not where the file is itself the register.
    """

    def __init__(self, name: str, register: Register | None, *, is_recorded: bool) -> None:
        self._is_recorded = is_recorded
        self._file = PurePath(name.replace("\\", "/")).name or name
        known = register.sources if register else ()
        self._known = next((one.id for one in known if one.file == self._file), None)
        self._id = ""

    def settle(self, identifiers: Identifiers) -> None:
        """Give the source its id."""
        if not self._is_recorded:
            return
        wanted = slug(PurePath(self._file).stem) or "tep"
        self._id = self._known or identifiers.free(wanted)

    def table(self, as_of: date | None) -> dict[str, str] | None:
        """Return the source as a register has it; ``None`` where it has it or is to have none.

        Args:
            as_of: the day that the file speaks of, where it or a person says so.
        """
        if self._known is not None or not self._is_recorded:
            return None
        shown = f"{as_of.day}/{as_of.month}/{as_of.year}" if as_of else ""
        title = f"{self._file} ({shown})" if as_of else self._file
        return {"id": self._id, "title": title, "file": self._file}

    def place(self, sheet: str) -> str | None:
        """Return how a fact of a sheet names where it comes from; ``None`` where it does not."""
        if not self._is_recorded:
            return None
        named = _PARTING.sub(" ", sheet).strip()
        return f"{self._id}, {named}" if named else self._id
