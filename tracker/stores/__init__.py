"""Registers kept as text files: read into domain objects, and written back."""

from tracker.stores.loading import load, read_register
from tracker.stores.replacing import NotSavedError
from tracker.stores.saving import save
from tracker.stores.writing import MissingExtraError, write_register

__all__ = [
    "MissingExtraError",
    "NotSavedError",
    "load",
    "read_register",
    "save",
    "write_register",
]
