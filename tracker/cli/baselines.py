"""Baselines on the command line: their files written, read, and held against a report."""

import stat
from collections.abc import Set as AbstractSet
from pathlib import Path

from tracker.cli.refusals import CANNOT_READ_FILE, CANNOT_WRITE
from tracker.cli.terminal import tell
from tracker.errors import UsageError
from tracker.language import Language, Text, filled
from tracker.rules import Report
from tracker.rules.baseline import Baseline, Known, sift, write_baseline
from tracker.rules.baseline_reading import read_baseline
from tracker.stores.files import LARGEST, reason_of
from tracker.stores.replacing import replace_file

MOST_CLEARED = 10
"""How many entries that no longer occur are named; of the rest their number is told."""

_NO_FILE = Text(vi="đây không phải là tệp thường", en="it is no ordinary file")
_TOO_LARGE = Text(vi="lớn hơn {most} MiB", en="it is larger than {most} MiB")
_WRITTEN = Text(
    vi="đã ghi {count} phát hiện vào {path}",
    en="findings written to {path}: {count}",
)
_LEFT_OUT = Text(
    vi="không tính {count} phát hiện đã có trong {path}",
    en="findings left out, as {path} has them: {count}",
)
_CLEARED = Text(
    vi="đã hết: {code} {kind} {id}",
    en="cleared: {code} {kind} {id}",
)
_MORE_CLEARED = Text(vi="đã hết thêm {count} mục nữa", en="cleared besides: {count}")
_WRITE_ANEW = Text(
    vi="{count} mục của {path} không còn; hãy ghi lại bằng --write-baseline {path}",
    en="entries of {path} that no longer occur: {count}; write it anew with "
    "--write-baseline {path}",
)


def keep_baseline(report: Report, path: str, language: Language) -> None:
    """Write what was found to the file of a baseline, in one step, and tell so.

    Raises:
        UsageError: *path* is there and is no ordinary file.
        NotSavedError: it cannot be written.
    """
    try:
        target = Path(path).resolve()
        mode = target.stat().st_mode if target.exists() else stat.S_IFREG
    except (OSError, RuntimeError, ValueError) as error:
        raise _refusal(CANNOT_WRITE, path, _reason(error)) from error
    if not stat.S_ISREG(mode):
        raise _refusal(CANNOT_WRITE, path, _NO_FILE)
    replace_file(target, write_baseline(Baseline.of(report)), path)
    tell(_WRITTEN.fill(language, {"count": len(report), "path": path}))


def open_baseline(path: str) -> Baseline:
    """Return the baseline of a file.

    Raises:
        UsageError: it cannot be read, is too large, or is no baseline.
    """
    try:
        if not stat.S_ISREG(Path(path).stat().st_mode):
            raise _refusal(CANNOT_READ_FILE, path, _NO_FILE)
        with Path(path).open("rb") as file:
            content = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise _refusal(CANNOT_READ_FILE, path, reason_of(error)) from error
    if len(content) > LARGEST:
        raise _refusal(CANNOT_READ_FILE, path, filled(_TOO_LARGE, most=LARGEST // 2**20))
    return read_baseline(content, path)


def without_known(
    report: Report, path: str, skipped: AbstractSet[str], language: Language
) -> Report:
    """Return what of *report* the baseline in a file does not know; tell what it left out.

    Args:
        report: what was found.
        path: the file of the baseline.
        skipped: codes of the rules that did not run; entries of theirs are neither used nor
            cleared.
        language: the language to tell in.

    Raises:
        UsageError: the file is no baseline.
    """
    sifted = sift(report, open_baseline(path).without(skipped))
    tell(_LEFT_OUT.fill(language, {"count": sifted.left_out, "path": path}))
    if sifted.cleared:
        _tell_cleared(sifted.cleared, path, language)
    return sifted.report


def _tell_cleared(cleared: tuple[Known, ...], path: str, language: Language) -> None:
    for known in cleared[:MOST_CLEARED]:
        tell(_CLEARED.fill(language, known.key._asdict()))
    if more := len(cleared[MOST_CLEARED:]):
        tell(_MORE_CLEARED.fill(language, {"count": more}))
    tell(_WRITE_ANEW.fill(language, {"count": len(cleared), "path": path}))


def _reason(error: OSError | RuntimeError | ValueError) -> Text:
    """Say why; a circle of links is an error of its own kind to older Pythons."""
    if isinstance(error, RuntimeError):
        return Text(vi="liên kết vòng tròn", en="its links go round in a circle")
    return reason_of(error)


def _refusal(said: Text, path: str, reason: Text) -> UsageError:
    return UsageError(
        Text(
            vi=said.fill(Language.VI, {"path": path, "reason": reason.vi}),
            en=said.fill(Language.EN, {"path": path, "reason": reason.en}),
        )
    )
