"""What a configuration file says, as a value."""

from attrs import field, frozen

from tracker.language import Language
from tracker.rules import Settings


@frozen(kw_only=True)
class Said:
    """One thing that a file says.

    Attributes:
        key: what it is about, from the top: ``fail-on``, ``rules.DL001.severity``,
            ``overrides.1.paths``.
        value: what is said of it, as it was written.
        line: the line it stands on, from 1.
    """

    key: str
    value: object
    line: int


@frozen(kw_only=True)
class Configuration:
    """What one configuration file says; nothing at all where there is no file.

    Attributes:
        path: the file, absolute; ``None`` where there is none.
        settings: what the rules go by.
        fail_on: the least severity that makes a check fail, or ``never``.
        language: the language to tell findings in.
        layout: the format to write findings in.
        baseline: the file of known findings, absolute.
        said: all that the file says, in order of its lines. Not compared: two files that say the
            same are equal wherever they say it.

    >>> Configuration().settings.overrides
    ()
    """

    path: str | None = field(default=None, eq=False)
    settings: Settings = field(factory=Settings)
    fail_on: str | None = None
    language: Language | None = None
    layout: str | None = None
    baseline: str | None = None
    said: tuple[Said, ...] = field(default=(), eq=False, repr=False)
