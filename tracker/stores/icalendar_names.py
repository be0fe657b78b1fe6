"""What the entries of another program's calendar are called: their ids and their titles."""

from collections.abc import Iterable, Iterator

from tracker.language import Text
from tracker.stores.icalendar_content import Component, Property
from tracker.stores.icalendar_rules import Tell
from tracker.stores.problems import shown
from tracker.stores.stable_names import as_identifier


class Names:
    """Gives each entry of a file an id of its own.

    Args:
        tell: told where an id is not simply the UID.

    >>> names = Names(lambda line, text: None)
    >>> entry = Component(name="VTODO", line=2)
    >>> names.of(entry), names.of(entry)
    (('vtodo-1', 2), ('vtodo-2', 2))
    """

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._taken: dict[str, int] = {}
        self._counted: dict[str, int] = {}
        self._again: dict[str, int] = {}

    def of(self, component: Component, ending: str = "") -> tuple[str, int]:
        """Return the id of an entry, and the line it comes from.

        Args:
            component: the entry.
            ending: what tells it from others of the same UID.
        """
        number = self._counted[component.name] = self._counted.get(component.name, 0) + 1
        uid = component.first("UID")
        if uid is not None and uid.text.strip():
            return self._free(as_identifier(uid.text) + ending, uid.line, component.line)
        name = f"{component.name.lower()}-{number}"
        self._tell(
            component.line,
            Text(
                vi=f"{component.name}: thiếu UID; gọi là {name}",
                en=f"{component.name}: it has no UID; it is called {name}",
            ),
        )
        return self._free(name, component.line, component.line)

    def reserve(self, identifier: str, line: int) -> None:
        """Keep an id for an entry that has it already."""
        self._taken.setdefault(identifier, line)

    def _free(self, wanted: str, line: int, begun: int) -> tuple[str, int]:
        """Return an id that no other entry has."""
        found, number = wanted, self._again.get(wanted, 1)
        while found in self._taken:
            number += 1
            found = f"{wanted}-{number}"
        self._again[wanted] = number
        if found != wanted:
            first = self._taken[wanted]
            self._tell(
                line,
                Text(
                    vi=f"UID {shown(wanted)} đã là của mục ở dòng {first}; gọi là {found}",
                    en=f"the UID {shown(wanted)} is that of the entry on line {first}; it is "
                    f"called {found}",
                ),
            )
        self._taken[found] = begun
        return found, line


def title_of(component: Component, identifier: str, tell: Tell) -> tuple[str, int]:
    """Return what an entry is called, and the line that says so.

    Args:
        component: the entry.
        identifier: its id, which stands for a title where nothing else does.
        tell: told where it has no summary.
    """
    summary = component.first("SUMMARY")
    if summary is not None and summary.text.strip():
        return summary.text, summary.line
    others = (component.first(name) for name in ("DESCRIPTION", "LOCATION"))
    said = next((one for one in others if one is not None and one.text.strip()), None)
    title = identifier if said is None else said.text.strip().splitlines()[0].strip()
    tell(
        component.line,
        Text(
            vi=f"{component.name}: thiếu SUMMARY; lấy {shown(title)} làm tên",
            en=f"{component.name}: it has no SUMMARY; {shown(title)} is its title",
        ),
    )
    return title, component.line if said is None else said.line


def latest_versions(parts: Iterable[Component], tell: Tell) -> Iterator[Component]:
    """Yield the entries of a file but for the older versions and copies of another of them.

    Args:
        parts: the entries of another program.
        tell: told which are passed over.
    """
    versions: dict[tuple[str, str, str], list[Component]] = {}
    for part in parts:
        uid, again = part.first("UID"), part.first("RECURRENCE-ID")
        named = f"{id(part)}" if uid is None else f"={uid.value}"
        versions.setdefault((part.name, named, again.value if again else ""), []).append(part)
    for listed in versions.values():
        newest = max(_sequence(part) for part in listed)
        seen: dict[object, Component] = {}
        for part in listed:
            first = seen.setdefault(_content(part), part)
            if _sequence(part) < newest or first is not part:
                tell(part.line, _OLDER)
            else:
                yield part


_OLDER = Text(
    vi="bản cũ hoặc bản trùng của một mục khác có cùng UID; sổ không nhận",
    en="an older version or a copy of another entry of the same UID; not kept",
)


def _sequence(part: Component) -> int:
    found = part.first("SEQUENCE")
    value = found.value.strip() if found is not None else ""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else 0  # noqa: PLR2004 -- more digits than any program counts


def _content(part: Component) -> object:
    """Return what an entry says, its lines apart."""
    return tuple(_said(one) for one in part.properties), tuple(_content(one) for one in part.parts)


def _said(one: Property) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    return one.name, one.value, tuple(one.parameters.items())
