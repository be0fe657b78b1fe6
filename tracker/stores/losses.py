"""The losses between a register and what is read where it was written, grouped to be readable."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from tracker.domain import Register
from tracker.language import Text
from tracker.stores.difference import RegisterDifference, compare_registers
from tracker.stores.loss import Loss, LossKind
from tracker.stores.reading import REGISTER
from tracker.stores.shapes import header, sections

Told = Mapping[tuple[str, str], Text]
"""What is said of a key that is kept, but not as it was, by its section and its name."""

_NOTHING_TOLD: Told = MappingProxyType({})
_MOST_NAMED = 5
_CHANGED = Text(vi="ghi khác đi", en="kept otherwise")
_LEFT_OUT = Text(vi="không ghi", en="left out")
_ADDED = Text(vi="đọc lại sẽ có thêm", en="there are more when it is read again")
TITLE_LOSS = Loss(
    subject=REGISTER,
    kind=LossKind.CHANGED,
    section=REGISTER,
    fields=("title",),
    text=Text(
        vi="title: không ghi; sổ đọc lại sẽ mang tên tệp",
        en="title: left out; what is read again is called as its file is",
    ),
)
"""The loss of a form in which nothing says what a register is called."""


def losses_between(before: Register, after: Register, told: Told = _NOTHING_TOLD) -> list[Loss]:
    """Return what differs between a register and the one that a form makes of it.

    A loss is told once for all entries that suffer it, so that their number never hides what they
    are: there are no more losses than keys.

    Args:
        before: the register.
        after: what is read where it was written.
        told: what is said of keys that are changed.

    >>> from tracker.domain import Task
    >>> whole = Register(title="R", tasks=[Task(id="a", title="A", product="B")])
    >>> smaller = Register(title="R", tasks=[Task(id="a", title="A")])
    >>> [(loss.subject, loss.text.en) for loss in losses_between(whole, smaller)]
    [('a', 'product: left out')]
    """
    difference = compare_registers(before, after)
    found = [*_of_header(before, after, told)]
    for section in sections():
        found += _of_entries(before, after, section, difference)
        found += _of_fields(section, difference, told)
        found += _of_order(before, after, section)
    return found


def _of_header(before: Register, after: Register, told: Told) -> Iterator[Loss]:
    lost: list[str] = []
    for name in header():
        new = getattr(after, name)
        if getattr(before, name) == new:
            continue
        if new == header()[name].default:
            lost.append(name)
            continue
        said = told.get((REGISTER, name), _CHANGED)
        yield Loss(
            subject=REGISTER,
            kind=LossKind.CHANGED,
            section=REGISTER,
            fields=(name,),
            text=_of_key(name, said),
        )
    if lost:
        yield Loss(
            subject=REGISTER,
            section=REGISTER,
            fields=tuple(lost),
            text=_left_out(lost),
        )


def _of_entries(
    before: Register, after: Register, section: str, difference: RegisterDifference
) -> Iterator[Loss]:
    """Yield the losses of entries as wholes: those that are gone, and those that come."""
    gone = [one for name, one in difference.missing if name == section]
    if gone:
        count = len(gone)
        all_gone = not getattr(after, section) and len(getattr(before, section)) == count
        yield Loss(
            subject=section,
            section=section,
            entries=tuple(gone),
            text=_counted(count) if all_gone else _with(_LEFT_OUT, ": ", _listed(gone), ""),
        )
    come = [one for name, one in difference.added if name == section]
    if come:
        yield Loss(
            subject=section,
            kind=LossKind.ADDED,
            section=section,
            entries=tuple(come),
            text=_with(_ADDED, ": ", _listed(come), ""),
        )


def _of_fields(section: str, difference: RegisterDifference, told: Told) -> Iterator[Loss]:
    """Yield the losses of keys: those that are left out of the same entries told together."""
    lost: dict[str, list[str]] = {}
    changed: dict[str, list[str]] = {}
    for change in difference.changed:
        if change.section == section:
            for one in change.fields:
                (changed if one.after else lost).setdefault(one.field, []).append(change.id)
    together: dict[tuple[str, ...], list[str]] = {}
    for name, ids in lost.items():
        together.setdefault(tuple(ids), []).append(name)
    for entries, names in together.items():
        yield _of(section, LossKind.LEFT_OUT, entries, names, _left_out(names))
    for name, ids in changed.items():
        text = _of_key(name, told.get((section, name), _CHANGED))
        yield _of(section, LossKind.CHANGED, tuple(ids), [name], text)


def _of(
    section: str, kind: LossKind, entries: tuple[str, ...], names: Sequence[str], text: Text
) -> Loss:
    """Return the loss of keys of some entries: of one it is told by its id, of several by all."""
    is_one = len(entries) == 1
    return Loss(
        subject=entries[0] if is_one else section,
        kind=kind,
        section=section,
        entries=entries,
        fields=tuple(names),
        text=text if is_one else _with(text, " (", _listed(entries), ")"),
    )


def _of_order(before: Register, after: Register, section: str) -> Iterator[Loss]:
    old, new = (
        {entry.id: None for entry in getattr(register, section)} for register in (before, after)
    )
    if [one for one in old if one in new] != [one for one in new if one in old]:
        yield Loss(
            subject=section,
            kind=LossKind.REORDERED,
            section=section,
            text=Text(vi="thứ tự sẽ khác", en="they stand in another order"),
        )


def _left_out(names: Sequence[str]) -> Text:
    listed = ", ".join(names)
    return Text(vi=f"{listed}: không ghi", en=f"{listed}: left out")


def _of_key(name: str, said: Text) -> Text:
    return Text(vi=f"{name}: {said.vi}", en=f"{name}: {said.en}")


def _with(said: Text, before: str, listed: Text, after: str) -> Text:
    return Text(
        vi=f"{said.vi}{before}{listed.vi}{after}", en=f"{said.en}{before}{listed.en}{after}"
    )


def _counted(count: int) -> Text:
    return Text(
        vi=f"không ghi ({count} mục)",
        en=f"left out ({count} {'entry' if count == 1 else 'entries'})",
    )


def _listed(ids: Sequence[str]) -> Text:
    """Return the first of some ids, and how many more there are."""
    named, more = ", ".join(ids[:_MOST_NAMED]), len(ids) - _MOST_NAMED
    if more <= 0:
        return Text(vi=named, en=named)
    return Text(vi=f"{named} và {more} mục nữa", en=f"{named} and {more} more")
