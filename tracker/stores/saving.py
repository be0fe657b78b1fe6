"""Saving: a register is written whole or not at all, and only if it can be loaded again."""

import os
from os import PathLike
from pathlib import Path

from tracker.domain import Register
from tracker.errors import RegisterError, UsageError
from tracker.language import Text, filled
from tracker.stores.decoding import decode
from tracker.stores.files import LARGEST, FileReader
from tracker.stores.loading import read_register, register_of
from tracker.stores.problems import Problems
from tracker.stores.replacing import NotSavedError, replace_file
from tracker.stores.source_file import SourceFile
from tracker.stores.store import Store, known_suffixes, store_for
from tracker.stores.toml_store import TOML
from tracker.stores.writing import write_register

_NO_STORE = Text(
    vi="“{name}”: chỉ ghi được vào một tệp {listed}",
    en="“{name}”: a register can only be written to a file {listed}",
)
_NOT_THE_SAME = Text(
    vi="“{name}”: không ghi, vì đọc lại sẽ ra sổ khác: có kỳ hay thời hạn mà lời văn mang nghĩa "
    "khác, hoặc sổ quá lớn",
    en="“{name}”: not saved, since it would be loaded as another register: the words of a period "
    "or a deadline mean something else, or the register is too large",
)

_NOT_CARRIED = Text(
    vi="“{name}”: không ghi, vì dạng này không mang được: {lost}; tracker convert thì nêu rồi ghi",
    en="“{name}”: not saved, since its form cannot carry: {lost}; tracker convert names it and "
    "writes",
)
_MOST_TOLD = 3


def save(register: Register, path: str | PathLike[str]) -> None:
    """Save a register to a file, in the form that its suffix says.

    A TOML file that is there keeps its comments, its order and its layout; only what differs from
    *register* is changed. The file is replaced in one step, so that nobody ever reads half of it,
    and keeps its permissions.

    Args:
        register: what to save.
        path: a file, there or not; what it is a link to is written, not the link.

    Raises:
        UsageError: *path* is a folder, or has a suffix that no store has.
        RegisterError: a TOML file is there but cannot be loaded; it is not overwritten.
        BroughtStoreError: the store is of another package, and failed.
        NotSavedError: the file cannot be written, or what is written would not be loaded as the
            same register: a period or deadline made by a program whose words mean another, or
            something that the form cannot carry.
        MissingExtraError: the extra ``edit`` is not installed.
    """
    name = os.fspath(path)
    save_by(store_to_write(name), register, name)


def save_by(store: Store, register: Register, name: str) -> None:
    """Save a register to a file by a store, as :func:`save` does.

    Args:
        store: the store.
        register: what to save.
        name: the file.

    Raises:
        RegisterError: a TOML file is there but cannot be loaded; it is not overwritten.
        BroughtStoreError: the store is of another package, and failed.
        NotSavedError: the file cannot be written, or would not be loaded as the same register.
        MissingExtraError: the extra ``edit`` is not installed.
    """
    if store is not TOML:
        replace_file(Path(name).resolve(), _content(register, store, name), name)
        return
    old = _text_of(name)
    text = _new_text(register, old, name)
    if text != old:
        replace_file(Path(name).resolve(), text, name)


def store_to_write(name: str) -> Store:
    """Return the store that writes a file.

    Args:
        name: the file, there or not.

    Raises:
        UsageError: it is a folder, or has a suffix that no store has.
        BroughtStoreError: a store of another package, which might have it, cannot be used.

    >>> store_to_write("office.json").name
    'json'
    """
    store = store_for(name)
    if store is None or Path(name).is_dir():
        raise UsageError(filled(_NO_STORE, name=name, listed=", ".join(known_suffixes())))
    return store


def read_again(store: Store, content: bytes, name: str) -> Register | None:
    """Return the register that a file will be loaded as; ``None`` where it will be refused.

    Args:
        store: the store that wrote it.
        content: what it will hold.
        name: the file.
    """
    problems = Problems()
    files = store.read(SourceFile(name=name, content=content), problems)
    return register_of(files, problems, name) if files else None


def _content(register: Register, store: Store, name: str) -> bytes:
    """Return the file that holds *register*, once it is known to be loaded as the same."""
    content = store.write(register)
    if read_again(store, content, name) == register:
        return content
    losses = store.losses(register)
    if not losses:
        raise NotSavedError(filled(_NOT_THE_SAME, name=name))
    told = losses[:_MOST_TOLD]
    more = len(losses) > _MOST_TOLD
    lost = Text(
        vi="; ".join([*(f"{loss.subject}: {loss.text.vi}" for loss in told), *["…"] * more]),
        en="; ".join([*(f"{loss.subject}: {loss.text.en}" for loss in told), *["…"] * more]),
    )
    raise NotSavedError(filled(_NOT_CARRIED, name=name, lost=lost))


def _text_of(name: str) -> str | None:
    """Return what a file holds; ``None`` where there is no such file."""
    if not Path(name).exists():
        return None
    problems = Problems()
    texts = [
        decode(file.name, file.content, problems) for file in FileReader(problems).read(name, None)
    ]
    if len(problems):
        raise RegisterError(problems.told())
    return texts[0]


def _new_text(register: Register, old_text: str | None, name: str) -> str:
    """Return the text that holds *register*, as near to the old one as can be."""
    from tracker.stores.editing import edited, rewritten  # noqa: PLC0415 -- needed only to save

    if old_text is None:
        candidates = [write_register(register)]
    elif _is_blank(old_text):
        candidates = [rewritten(old_text, register)]
    else:
        old = read_register(old_text, path=name)
        if old == register:
            return old_text
        edit = edited(old_text, old, register)
        candidates = [] if edit is None else [edit]
        candidates.append(rewritten(old_text, register))
    for text in candidates:
        if _holds(text, register):
            return text
    raise NotSavedError(filled(_NOT_THE_SAME, name=name))


def _is_blank(text: str) -> bool:
    """Whether a text has nothing but comments."""
    return all(line.lstrip()[:1] in {"", "#"} for line in text.split("\n"))


def _holds(text: str, register: Register) -> bool:
    """Whether *text* is loaded as *register*."""
    try:
        return len(text.encode()) <= LARGEST and read_register(text) == register
    except (RegisterError, UnicodeEncodeError):
        return False
