"""What goes wrong: one base class, an exit status for each, messages in both languages."""

from collections.abc import Iterable
from contextlib import suppress
from typing import ClassVar

from attrs import field, frozen

from tracker.language import Language, Text

_LONGEST = 300


class TrackerError(Exception):
    """Anything the tracker refuses, told in the language asked for.

    Attributes:
        exit_status: what the command ends with when this error reaches it.
    """

    exit_status: ClassVar[int] = 2

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text

    def lines(self, language: Language) -> list[str]:
        """Return what to tell the user, a line each."""
        return [self.text.in_language(language)]


class UsageError(TrackerError):
    """An argument that cannot be used: an unknown rule, a day that does not exist."""


class ContradictionError(TrackerError, ValueError):
    """A domain object that contradicts itself.

    Attributes:
        subject: the object, as its kind and id.
        field: the field that cannot be so.
        reason: why, in both languages.
    """

    def __init__(self, subject: str, field: str, reason: Text) -> None:
        super().__init__(
            Text(vi=f"{subject}: {field}: {reason.vi}", en=f"{subject}: {field}: {reason.en}")
        )
        self.subject = subject
        self.field = field
        self.reason = reason


@frozen(kw_only=True, order=True)
class Problem:
    """One thing wrong with an input: where it is, what it is, how to mend it.

    Attributes:
        path: the file as it was named, ``-`` for standard input.
        line: the line, counted from 1; ``None`` where the whole file is meant.
        text: what is wrong and what would be right.
    """

    path: str
    line: int | None = field(default=None, order=lambda line: line or 0)
    text: Text = field(order=lambda text: (text.en, text.vi))

    def in_language(self, language: Language) -> str:
        """Return the problem as one line: ``path:line: text``."""
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.text.in_language(language)}"


class InputError(TrackerError, ValueError):
    """An input that cannot be used, with every problem found in it.

    Attributes:
        problems: all of them, in order of path and line.
        language: the language that the input says is spoken, where that could be read.
    """

    def __init__(self, problems: Iterable[Problem], language: Language | None = None) -> None:
        self.language = language
        self.problems = tuple(sorted(set(problems)))
        super().__init__(
            Text(
                vi="\n".join(problem.in_language(Language.VI) for problem in self.problems),
                en="\n".join(problem.in_language(Language.EN) for problem in self.problems),
            )
        )

    def lines(self, language: Language) -> list[str]:
        """Return one line a problem."""
        return [problem.in_language(language) for problem in self.problems]


class RegisterError(InputError):
    """A register that cannot be used, with every problem found in it."""


class ConfigurationError(InputError):
    """A configuration that cannot be used, with every problem found in it."""


def raised(error: BaseException) -> Text:
    r"""Return an error as a reason: its class and the first part of its words, on one line.

    >>> raised(ValueError("no\nsuch day")).en
    'ValueError: no such day'
    """
    said = ""
    with suppress(Exception):  # what an error says of itself may fail as well
        said = str(error)
    words = " ".join(f"{type(error).__name__}: {said}".split()).removesuffix(":")[:_LONGEST]
    return Text(vi=words, en=words)
