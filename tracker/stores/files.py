"""The files of a register: one, all in a folder, or standard input."""

import errno
import os
import stat
from collections.abc import Iterator, Mapping
from os import PathLike
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from tracker.language import Text
from tracker.stores.problems import Problems
from tracker.stores.source_file import SourceFile
from tracker.stores.store import known_suffixes, store_for, suffix_of

LARGEST = 32 * 2**20
"""Bytes of one register, over all its files: twenty years of a large office come to less, and what
is read is held in memory several times over while it is checked."""

CONFIGURATION_NAMES = ("tracker.toml", "pyproject.toml")
"""Files that say how a folder is checked, the first to be looked at first; never part of a register
that is a folder."""

STANDARD_INPUT = "-"
SUFFIX = ".toml"
SUFFIXES = (SUFFIX, ".json", ".jsonl")
"""How names of files end that together may be one register in a folder."""

_LISTED = ", ".join(f"*{suffix}" for suffix in SUFFIXES)
_PIECE = 2**20
_HIDDEN = "."

_REASONS: Mapping[int | None, Text] = MappingProxyType(
    {
        errno.ENOENT: Text(vi="không có tệp hay thư mục này", en="there is no such file or folder"),
        errno.EACCES: Text(vi="không có quyền truy cập", en="permission is denied"),
        errno.EPERM: Text(vi="không có quyền truy cập", en="permission is denied"),
        errno.ELOOP: Text(vi="liên kết vòng tròn", en="its links go round in a circle"),
        errno.EISDIR: Text(vi="đây là thư mục, không phải tệp", en="it is a folder, not a file"),
        errno.ENOTDIR: Text(
            vi="một phần của đường dẫn không phải là thư mục",
            en="a part of its path is not a folder",
        ),
        errno.ENAMETOOLONG: Text(vi="tên quá dài", en="its name is too long"),
    }
)


def reason_of(error: OSError | ValueError) -> Text:
    """Say in both languages why the system refused a path."""
    number = error.errno if isinstance(error, OSError) else None
    if number in _REASONS:
        return _REASONS[number]
    said = os.strerror(number) if number else str(error)
    return Text(vi=f"hệ thống từ chối ({said})", en=f"the system refuses it ({said})")


class FileReader:
    """Reads the files of one register, never more of them than ``LARGEST``.

    Args:
        problems: where what cannot be read is noted.
    """

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._left = LARGEST

    def read(self, path: str | PathLike[str], stdin: BinaryIO | None) -> list[SourceFile]:
        """Return the files of a register, in order of their names.

        Args:
            path: a file, a folder, or ``-``.
            stdin: what ``-`` is read from.
        """
        name = os.fspath(path)
        if name == STANDARD_INPUT:
            return self._standard_input(stdin)
        try:
            mode = os.stat(name).st_mode  # noqa: PTH116 -- a Path would change how it is named
        except (OSError, ValueError) as error:
            self._refuse(name, reason_of(error))
            return []
        if stat.S_ISDIR(mode):
            return self._folder(name)
        if store_for(name) is None:
            listed = ", ".join(known_suffixes())
            self._refuse(
                name,
                Text(
                    vi=f"chỉ đọc được tệp {listed}, thư mục có tệp {_LISTED}, hoặc “-” (TOML từ "
                    "đầu vào chuẩn)",
                    en=f"only files {listed} can be read, folders with {_LISTED}, or “-” (TOML "
                    "from standard input)",
                ),
            )
            return []
        return [*self._file(name)]

    def _refuse(self, name: str, why: Text) -> None:
        self._problems.add(name or "“”", None, vi=why.vi, en=why.en)

    def _standard_input(self, stdin: BinaryIO | None) -> list[SourceFile]:
        if stdin is None:
            self._refuse(
                STANDARD_INPUT,
                Text(vi="không có đầu vào chuẩn", en="there is no standard input"),
            )
            return []
        return [*self._content(STANDARD_INPUT, stdin)]

    def _folder(self, folder: str) -> list[SourceFile]:
        """Return the files of a folder and its subfolders, or note that there is none."""
        names = sorted(self._names(folder), key=lambda name: Path(name).parts)
        if not names:
            self._refuse(
                folder,
                Text(
                    vi=f"thư mục không có tệp nào tên {_LISTED}",
                    en=f"the folder has no file named {_LISTED}",
                ),
            )
        return [file for name in names for file in self._file(name)]

    def _names(self, folder: str) -> Iterator[str]:
        """Yield the name of each file in a folder and below; hidden ones are passed over.

        Links are followed, each folder once, so that a link to a folder around it ends.
        """
        waiting = [folder]
        seen: set[tuple[int, int]] = set()
        while waiting:
            current = waiting.pop()
            try:
                status = os.stat(current)  # noqa: PTH116 -- a Path would change how it is named
                if (status.st_dev, status.st_ino) in seen:
                    continue
                seen.add((status.st_dev, status.st_ino))
                with os.scandir(current) as entries:
                    visible = [entry for entry in entries if not entry.name.startswith(_HIDDEN)]
            except OSError as error:
                self._refuse(current, reason_of(error))
                continue
            for entry in visible:
                if entry.is_dir():
                    waiting.append(entry.path)
                elif entry.name in CONFIGURATION_NAMES:
                    continue
                elif suffix_of(entry.name) in SUFFIXES:
                    yield entry.path

    def _file(self, name: str) -> Iterator[SourceFile]:
        """Yield one file, if it can be read."""
        try:
            if not stat.S_ISREG(os.stat(name).st_mode):  # noqa: PTH116 -- a Path would change how it is named
                self._refuse(
                    name,
                    Text(
                        vi="không phải tệp thường; muốn đọc từ đường ống thì dùng “-”",
                        en="it is no ordinary file; to read from a pipe use “-”",
                    ),
                )
                return
            with open(name, "rb") as opened:  # noqa: PTH123 -- a Path would change how it is named
                yield from self._content(name, opened)
        except (OSError, ValueError) as error:
            self._refuse(name, reason_of(error))

    def _content(self, name: str, stream: BinaryIO) -> Iterator[SourceFile]:
        """Yield what a stream holds, unless it is more than a register may have."""
        pieces: list[bytes] = []
        room = self._left + 1
        try:
            while room and (piece := stream.read(min(room, _PIECE))):
                pieces.append(piece)
                room -= len(piece)
        except (OSError, ValueError) as error:
            self._refuse(name, reason_of(error))
            return
        if not room:
            most = LARGEST // 2**20
            self._refuse(
                name,
                Text(
                    vi=f"sổ lớn hơn {most} MiB; phần còn lại không đọc",
                    en=f"the register is larger than {most} MiB; the rest is not read",
                ),
            )
            self._left = 0
            return
        self._left = room - 1
        yield SourceFile(name=name, content=b"".join(pieces))
