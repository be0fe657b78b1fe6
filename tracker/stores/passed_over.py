"""What a file of another program says that no register keeps, told once for each kind."""

from attrs import Factory, define

from tracker.stores.problems import Problems

_MOST_NAMED = 12


@define(kw_only=True)
class _Count:
    line: int
    times: int = 0


@define
class PassedOver:
    """Gathers what is passed over in one file.

    Args:
        file: the file as it was named.
        problems: where it is told.

    >>> from tracker.language import Language
    >>> problems = Problems()
    >>> passed = PassedOver("a.ics", problems)
    >>> passed.one("VTODO", "PRIORITY", 4)
    >>> passed.one("VTODO", "PRIORITY", 9)
    >>> passed.tell()
    >>> [notice.in_language(Language.EN) for notice in problems.notices()]
    ['a.ics:4: VTODO: PRIORITY (×2): not kept']
    """

    _file: str
    _problems: Problems
    _groups: dict[str, dict[str, _Count]] = Factory(dict)

    def one(self, group: str, name: str, line: int) -> None:
        """Pass over something.

        Args:
            group: what it is told with; empty where that has no name.
            name: what it is called.
            line: where it stands.
        """
        counted = self._groups.setdefault(group, {})
        counted.setdefault(name, _Count(line=line)).times += 1

    def tell(self) -> None:
        """Tell all of it, a line for each group."""
        for group, counted in self._groups.items():
            listed = [_named(name, count) for name, count in [*counted.items()][:_MOST_NAMED]]
            more = len(counted) - len(listed)
            named = ", ".join([*listed, *([f"… (+{more})"] if more > 0 else ())])
            said = f"{group}: {named}" if group else named
            line = min(count.line for count in counted.values())
            self._problems.notice(
                self._file, line, vi=f"{said}: sổ không nhận", en=f"{said}: not kept"
            )


def _named(name: str, count: _Count) -> str:
    return f"{name} (×{count.times})" if count.times > 1 else name
