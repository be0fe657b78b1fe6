"""Putting a text in the place of a file in one step, so that nobody ever reads half of it."""

import os
import stat
from pathlib import Path

from tracker.errors import TrackerError
from tracker.language import Text
from tracker.stores.files import reason_of


class NotSavedError(TrackerError):
    """What was not saved; the file is as it was."""


def replace_file(target: Path, content: str | bytes, name: str) -> None:
    """Put *content* in the place of what *target* holds, keeping its permissions.

    Args:
        target: the file, there or not; no link.
        content: what it shall hold.
        name: how the file was named, for errors.

    Raises:
        NotSavedError: it cannot be written.
    """
    import secrets  # noqa: PLC0415 -- slow to import, and needed only to write

    temporary = target.parent / f".{secrets.token_hex(8)}.tmp"
    try:
        with temporary.open("xb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        temporary.replace(target)
    except OSError as error:
        why = reason_of(error)
        raise NotSavedError(
            Text(
                vi=f"“{name}”: không ghi được: {why.vi}",
                en=f"“{name}”: it cannot be written: {why.en}",
            )
        ) from error
    finally:
        temporary.unlink(missing_ok=True)
