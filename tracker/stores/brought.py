"""Stores that other packages bring, each kept apart so that one that fails stops nothing else.

A distribution brings a store by an entry point of the group ``tracker.stores`` that leads to it.
It is asked only for files whose suffix the tracker itself does not know.
"""

from importlib.metadata import EntryPoint, entry_points
from typing import NamedTuple

from tracker.errors import UsageError
from tracker.language import Text, filled
from tracker.stores.foreign import BroughtStore, BroughtStoreError, guarded
from tracker.stores.store import STORES, Store

GROUP = "tracker.stores"
"""The entry point group of stores that other packages bring; each entry point is a store."""

_NAME = Text(vi="name của nó không phải là một chữ", en="its name is no text")
_SUFFIXES = Text(
    vi="suffixes của nó không phải một bộ (tuple) đuôi tệp viết thường bắt đầu bằng dấu chấm",
    en="its suffixes are no tuple of texts in small letters that begin with a dot",
)
_LACKS = Text(vi="nó không có {what}", en="it has no {what}")
_OWN = Text(
    vi="đuôi {suffix} của nó là đuôi {own} của tracker; hãy đặt đuôi khác",
    en="its suffix {suffix} ends as {own} does, which is the tracker's; give it another",
)
_TAKEN = Text(
    vi="“{name}”: hai gói đều đọc và ghi đuôi {suffix}: {first} và {second}; hãy gỡ bỏ một gói",
    en="“{name}”: two packages read and write {suffix}: {first} and {second}; uninstall one",
)
_METHODS = ("read", "losses", "write")


class Brought(NamedTuple):
    """What other packages brought.

    Attributes:
        stores: their stores, in order of their origins.
        failures: why others cannot be used.
    """

    stores: tuple[BroughtStore, ...] = ()
    failures: tuple[BroughtStoreError, ...] = ()


def brought_store_for(name: str) -> Store | None:
    """Return the store that another package brings for a file; ``None`` where none does.

    Raises:
        UsageError: two do.
        BroughtStoreError: none does, and one cannot be used, which might have.
    """
    brought = brought_stores()
    lowered = name.lower()
    fitting = [
        (len(suffix), suffix, store)
        for store in brought.stores
        for suffix in store.suffixes
        if lowered.endswith(suffix)
    ]
    longest = max((length for length, _, _ in fitting), default=0)
    found = [(suffix, store) for length, suffix, store in fitting if length == longest]
    if len(found) > 1:
        (suffix, first), (_, second) = found[:2]
        origins = {"first": first.origin, "second": second.origin}
        raise UsageError(filled(_TAKEN, name=name, suffix=suffix, **origins))
    if found:
        return found[0][1]
    for failure in brought.failures:
        raise failure
    return None


def brought_stores() -> Brought:
    """Return the stores that installed packages bring; each is loaded apart."""
    try:
        found = sorted(entry_points(group=GROUP), key=lambda one: (_origin(one), one.name))
    except (OSError, TypeError, ValueError) as error:  # metadata that is no metadata
        return Brought(failures=(BroughtStoreError.of(GROUP, error),))
    stores: list[BroughtStore] = []
    failures: list[BroughtStoreError] = []
    for one in found:
        try:
            stores.append(_admitted(_origin(one), one))
        except BroughtStoreError as failure:
            failures.append(failure)
    return Brought(stores=tuple(stores), failures=tuple(failures))


def _origin(one: EntryPoint) -> str:
    """Return the name of the distribution that an entry point is of."""
    return one.dist.name if one.dist else one.name


def _admitted(origin: str, one: EntryPoint) -> BroughtStore:
    """Return a store, once it is known to be one."""
    with guarded(origin):
        store = one.load()
        for name in ("name", "suffixes", *_METHODS):
            if not hasattr(store, name):
                raise BroughtStoreError(origin, filled(_LACKS, what=name))
        name, suffixes = store.name, store.suffixes
        if not isinstance(name, str):
            raise BroughtStoreError(origin, _NAME)
        if not isinstance(suffixes, tuple) or not suffixes or not all(map(_is_suffix, suffixes)):
            raise BroughtStoreError(origin, _SUFFIXES)
        for suffix in suffixes:
            for own in STORES:
                if suffix.endswith(own):
                    raise BroughtStoreError(origin, filled(_OWN, suffix=suffix, own=own))
    return BroughtStore(
        origin=origin, name=name, suffixes=tuple(dict.fromkeys(suffixes)), store=store
    )


def _is_suffix(suffix: object) -> bool:
    return (
        isinstance(suffix, str)
        and len(suffix) > 1
        and suffix.startswith(".")
        and suffix == suffix.lower()
        and suffix.isprintable()
    )
