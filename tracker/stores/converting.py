"""Writing a register in another form, with what that form cannot carry known beforehand."""

import os
from datetime import date
from os import PathLike
from pathlib import Path
from typing import Any

from attrs import evolve, fields, frozen, has

from tracker.domain import Register
from tracker.language import Language, Text, filled
from tracker.stores.loss import Loss
from tracker.stores.losses import losses_between
from tracker.stores.replacing import NotSavedError, replace_file
from tracker.stores.saving import read_again, save_by, store_to_write
from tracker.stores.store import Store

_UNREADABLE = Text(
    vi="“{name}”: không ghi, vì ghi ra rồi sẽ không đọc lại được: sổ quá lớn, hoặc có điều mà dạng "
    "này không viết được",
    en="“{name}”: not written, since it could not be loaded again: the register is too large, or "
    "has something that the form cannot say",
)
_UNANNOUNCED = Text(
    vi="“{name}”: không ghi, vì dạng này mất mà không báo: {lost}",
    en="“{name}”: not written, since its form would lose without saying so: {lost}",
)


@frozen(kw_only=True)
class Conversion:
    """A register about to be written in some form.

    Attributes:
        register: the register.
        path: the file to write.
        losses: what of the register the form cannot carry.
    """

    register: Register
    path: str
    losses: tuple[Loss, ...]
    _store: Store

    def write(self) -> None:
        """Write the file, in one step, once it is known to be loaded but for the losses.

        Raises:
            RegisterError: a TOML file is there but cannot be loaded; it is not overwritten.
            BroughtStoreError: the store is of another package, and failed.
            NotSavedError: it cannot be written, could not be loaded again, or would be loaded with
                more lost than the store says.
        """
        if not self.losses:
            save_by(self._store, self.register, self.path)
            return
        content = self._store.write(self.register)
        again = read_again(self._store, content, self.path)
        if again is None:
            raise NotSavedError(filled(_UNREADABLE, name=self.path))
        if lost := self._unannounced(again):
            raise NotSavedError(filled(_UNANNOUNCED, name=self.path, lost=lost))
        replace_file(Path(self.path).resolve(), content, self.path)

    def _unannounced(self, again: Register) -> str:
        """Return what of the register no loss speaks of, though it is loaded otherwise."""
        told = {loss.subject for loss in self.losses}
        told.update(one for loss in self.losses for one in loss.entries)
        lost = (
            loss
            for loss in losses_between(self.register, again)
            if loss.section not in told and not (loss.entries and told.issuperset(loss.entries))
        )
        return ", ".join(f"{loss.subject} {', '.join(loss.fields)}".strip() for loss in lost)


def showing(store: Store, **asked: Any) -> Store:
    """Return a store that shows what was asked for, where it shows such a thing at all.

    Args:
        store: the store.
        asked: values of its fields by their names; ``None`` leaves a field as it is.
    """
    made: Any = store
    if not has(type(made)):
        return store
    names = {one.name for one in fields(type(made))}
    changes = {name: one for name, one in asked.items() if one is not None and name in names}
    shown: Store = evolve(made, **changes) if changes else store
    return shown


def conversion(
    register: Register,
    path: str | PathLike[str],
    *,
    as_of: date | None = None,
    language: Language | None = None,
) -> Conversion:
    """Return what it takes to write a register to a file; nothing is written yet.

    Args:
        register: the register.
        path: a file, there or not, whose suffix says the form.
        as_of: the day that a form which shows a standing shows it for; by default that of the
            latest fact.
        language: the language of the headings and words of a form that has any; by default that of
            the register.

    Raises:
        UsageError: no store has that suffix, or it is a folder.
        BroughtStoreError: the store is of another package, and failed.

    >>> conversion(Register(title="Office"), "office.json").losses
    ()
    """
    name = os.fspath(path)
    store = showing(store_to_write(name), as_of=as_of, language=language)
    losses = tuple(store.losses(register))
    return Conversion(register=register, path=name, losses=losses, store=store)
