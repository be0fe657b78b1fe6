"""Settings of a run: which rules, how severe, by what figures, and where they stay silent."""

from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from os.path import abspath
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from tracker.errors import UsageError
from tracker.language import Text
from tracker.rules.rule import Severity

NEGATION = "!"
"""A pattern that begins with it is of everything that the rest does not match."""

NO_PLACE = Text(
    vi="một mục overrides phải có paths hoặc subjects",
    en="an entry of overrides has to have paths or subjects",
)
NO_REASON = Text(
    vi="một mục overrides phải ghi lý do (reason)",
    en="an entry of overrides has to give its reason",
)


def _as_names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names)


def _as_names_if_any(names: Iterable[str] | None) -> tuple[str, ...] | None:
    return None if names is None else tuple(names)


def _as_mapping(values: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(dict(values))


@frozen(kw_only=True)
class Selection:
    """One layer of choosing rules, by codes, prefixes of codes, names or families.

    Layers are laid one on another: what a later one says wins. ``select`` chooses anew,
    ``extend_select`` adds, and ``ignore`` takes away, in this order within a layer.

    Attributes:
        select: the rules to run; ``None`` keeps what the layers below chose, which is every rule
            at first.
        extend_select: rules to run beside those.
        ignore: rules to leave out.
    """

    select: tuple[str, ...] | None = field(default=None, converter=_as_names_if_any)
    extend_select: tuple[str, ...] = field(default=(), converter=_as_names)
    ignore: tuple[str, ...] = field(default=(), converter=_as_names)


@frozen(kw_only=True)
class Override:
    """What holds in one part of what is checked: some files, or some subjects.

    An override only ever silences, so that the order of overrides never matters and a rule that
    was not asked for never speaks. Patterns are those of shells: ``*`` is any text, folders
    included, ``?`` one character, ``[ab]`` one of these; with ``!`` in front, all else.

    Attributes:
        reason: why.
        paths: patterns of the files meant, absolute; none means all.
        subjects: patterns of the subjects meant, such as ``T-1*`` or ``indicator:CT-*``; none
            means all.
        select: the only rules that speak there; ``None`` means all that run.
        ignore: rules that do not speak there.
        severity: how severe what they find there is; ``None`` leaves it as it is.
    """

    reason: str
    paths: tuple[str, ...] = field(default=(), converter=_as_names)
    subjects: tuple[str, ...] = field(default=(), converter=_as_names)
    select: tuple[str, ...] | None = field(default=None, converter=_as_names_if_any)
    ignore: tuple[str, ...] = field(default=(), converter=_as_names)
    severity: Severity | None = None

    def __attrs_post_init__(self) -> None:
        if not (self.paths or self.subjects):
            raise UsageError(NO_PLACE)
        if not self.reason.strip():
            raise UsageError(NO_REASON)

    def holds_for(self, path: str | None, kind: str, identifier: str) -> bool:
        """Whether it speaks of a subject recorded in a file.

        Args:
            path: the file, as it was named when it was loaded; ``None`` for a register that a
                program made, which no pattern of paths speaks of.
            kind: the kind of the subject.
            identifier: its id.

        >>> old = Override(reason="closed", subjects=["task:T-1*"], ignore=["DL"])
        >>> old.holds_for(None, "task", "T-12"), old.holds_for(None, "plan", "T-12")
        (True, False)
        """
        names = (identifier, f"{kind}:{identifier}")
        return _any_matches(self.subjects, *names) and _any_matches(self.paths, *_places(path))


def _places(path: str | None) -> tuple[str, ...]:
    if path is None:
        return ()
    return (path,) if path == "-" else (abspath(path).replace("\\", "/"),)  # noqa: PTH100 -- it takes out “..” and follows no link


def _any_matches(patterns: Iterable[str], *names: str) -> bool:
    """Whether any pattern matches any of the names; where there is no pattern, all is meant."""
    listed = [*patterns]
    return not listed or any(_matches(pattern, names) for pattern in listed)


def _matches(pattern: str, names: tuple[str, ...]) -> bool:
    if pattern.startswith(NEGATION):
        return bool(names) and not _matches(pattern[1:], names)
    return any(fnmatchcase(name, pattern) for name in names)


def _as_layers(layers: Iterable[Selection]) -> tuple[Selection, ...]:
    return tuple(layers)


def _as_overrides(overrides: Iterable[Override]) -> tuple[Override, ...]:
    return tuple(overrides)


@frozen(kw_only=True)
class Settings:
    """What a run of the rules goes by.

    Attributes:
        layers: how rules are chosen, layer upon layer; none means every rule.
        severities: how severe the rules named are, where not as they say themselves; by code,
            prefix, name or family.
        options: the options of each rule named, by code or name.
        overrides: what holds only in some files, or of some subjects.
    """

    layers: tuple[Selection, ...] = field(default=(), converter=_as_layers)
    severities: Mapping[str, Severity] = field(factory=dict, converter=_as_mapping)
    options: Mapping[str, Mapping[str, object]] = field(factory=dict, converter=_as_mapping)
    overrides: tuple[Override, ...] = field(default=(), converter=_as_overrides)
