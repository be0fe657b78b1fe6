"""Running a command again whenever what it reads has changed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from tracker.cli.ending import status_of
from tracker.cli.terminal import tell
from tracker.errors import TrackerError, UsageError
from tracker.language import Language, Text, filled
from tracker.stores.files import STANDARD_INPUT, SUFFIX

_NO_STANDARD_INPUT = Text(
    vi="--watch cần một tệp hay thư mục; đầu vào chuẩn không theo dõi được",
    en="--watch needs a file or a folder; standard input cannot be watched",
)
_MISSING = Text(
    vi="--watch cần thư viện watchfiles: pip install 'resolution-tracker[watch]'",
    en="--watch needs the library watchfiles: pip install 'resolution-tracker[watch]'",
)
_NO_PLACE = Text(
    vi="không theo dõi được {path}: không có thư mục chứa nó",
    en="{path} cannot be watched: the folder it is in is not there",
)
_WATCHING = Text(
    vi="đang theo dõi {paths}; Ctrl+C để dừng",
    en="watching {paths}; Ctrl+C ends it",
)
_CHANGED = Text(vi="{path} đã thay đổi; kiểm tra lại", en="{path} has changed; checking again")


def run_on_changes(
    run: Callable[[], object], paths: Sequence[str], language: Language, asked: Language | None
) -> int:
    """Run a command now, and again after each change of the registers at *paths*.

    Args:
        run: the command.
        paths: the registers it reads.
        language: the language to tell in.
        asked: the language asked for, in which what is refused is told.

    Returns:
        The status of the last run, once the user has interrupted it.

    Raises:
        UsageError: a path cannot be watched.
        TrackerError: the library that watches is not installed.
    """
    if STANDARD_INPUT in paths:
        raise UsageError(_NO_STANDARD_INPUT)
    changes = changes_of(paths)
    tell(_WATCHING.fill(language, {"paths": tuple(paths)}))
    return rerun(run, changes, language, asked)


def rerun(
    run: Callable[[], object], changes: Iterable[str], language: Language, asked: Language | None
) -> int:
    """Run a command now, and again after each change; return the status of its last run.

    Args:
        run: the command.
        changes: the path that changed, whenever one has.
        language: the language to tell in.
        asked: the language asked for, in which what is refused is told.
    """
    status = status_of(run, asked)
    for path in changes:
        tell(_CHANGED.fill(language, {"path": path}))
        status = status_of(run, asked)
    return status


def changes_of(paths: Sequence[str]) -> Iterator[str]:
    """Yield a path whenever a file of the registers at *paths* changes, until interrupted.

    A file is looked for in its folder, as editors put a new file in the place of the old one.

    Raises:
        UsageError: a path cannot be watched.
        TrackerError: the library that watches is not installed.
    """
    try:
        from watchfiles import watch  # noqa: PLC0415 -- an extra, for those who watch
    except ImportError as missing:
        raise TrackerError(_MISSING) from missing

    given = [Path(path).absolute() for path in paths]
    places = sorted({_place(path) for path in given})

    def is_read(_: object, changed: str) -> bool:
        return any(_reads(path, Path(changed)) for path in given)

    deep = any(path.is_dir() for path in given)
    found = watch(*places, watch_filter=is_read, recursive=deep, raise_interrupt=False)
    return (min(path for _, path in changed) for changed in found)


def _place(path: Path) -> Path:
    """Return the folder to watch for changes of *path*."""
    folder = path if path.is_dir() else path.parent
    if not folder.is_dir():
        raise UsageError(filled(_NO_PLACE, path=str(path)))
    return folder


def _reads(register: Path, changed: Path) -> bool:
    """Whether a register at one path is read from a file at another."""
    if changed == register:
        return True
    return changed.suffix.lower() == SUFFIX and register.is_dir() and register in changed.parents
