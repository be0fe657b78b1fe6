"""Writing a register in another form, with what that form cannot carry known beforehand."""

import os
from os import PathLike
from pathlib import Path

from attrs import frozen

from tracker.domain import Register
from tracker.errors import UsageError
from tracker.language import Text, filled
from tracker.stores.loss import Loss
from tracker.stores.replacing import replace_file
from tracker.stores.saving import save
from tracker.stores.store import Store, known_suffixes, store_for

_NO_STORE = Text(
    vi="“{name}”: chỉ ghi được vào một tệp {listed}",
    en="“{name}”: a register can only be written to a file {listed}",
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
        """Write the file, in one step.

        Raises:
            RegisterError: a TOML file is there but cannot be loaded; it is not overwritten.
            NotSavedError: it cannot be written.
        """
        if self.losses:
            replace_file(Path(self.path).resolve(), self._store.write(self.register), self.path)
        else:
            save(self.register, self.path)


def conversion(register: Register, path: str | PathLike[str]) -> Conversion:
    """Return what it takes to write a register to a file; nothing is written yet.

    Args:
        register: the register.
        path: a file, there or not, whose suffix says the form.

    Raises:
        UsageError: no store has that suffix, or it is a folder.

    >>> conversion(Register(title="Office"), "office.json").losses
    ()
    """
    name = os.fspath(path)
    store = store_for(name)
    if store is None or Path(name).is_dir():
        raise UsageError(filled(_NO_STORE, name=name, listed=", ".join(known_suffixes())))
    losses = tuple(store.losses(register))
    return Conversion(register=register, path=name, losses=losses, store=store)
