"""Problems gathered while a register is read, told all at once, and what else is worth knowing."""

from collections.abc import Callable
from functools import partial

from tracker.errors import Problem
from tracker.language import Text

MOST_TOLD = 100
"""Nobody mends more in one go; the rest is counted."""
_MOST_KEPT = 1000
"""So many notices are kept of one register, that a hostile file fills no memory."""
_LONGEST_TEXT = 600
_LONGEST_WORD = 60


class Problems:
    """The problems of one register, in the order found; told in order of file and line.

    Notices stand beside them: what a file says that is read but not kept, or kept otherwise. They
    refuse nothing.

    >>> from tracker.language import Language
    >>> problems = Problems()
    >>> problems.add("a.toml", 3, vi="trống", en="empty")
    >>> [problem.in_language(Language.EN) for problem in problems.told()]
    ['a.toml:3: empty']
    """

    def __init__(self) -> None:
        self._found: list[_Found] = []
        self._notices: list[_Found] = []
        self._noticed = 0

    def __len__(self) -> int:
        return len(self._found)

    def add(self, path: str, line: int | None, *, vi: str, en: str) -> None:
        """Note a problem whose text is ready."""
        self.add_later(path, line, partial(Text, vi, en))

    def add_later(self, path: str, line: int | None, text: Callable[[], Text]) -> None:
        """Note a problem whose text is made only if it is told."""
        self._found.append((path, line, text))

    def notice(self, path: str, line: int | None, *, vi: str, en: str) -> None:
        """Note what is worth knowing although nothing is wrong."""
        self._noticed += 1
        if len(self._notices) < _MOST_KEPT:
            self._notices.append((path, line, partial(Text, vi, en)))

    def told(self) -> list[Problem]:
        """Return what to tell: the first hundred, then how many more there are."""
        more = len(self._found) - MOST_TOLD
        rest = Text(
            vi=f"… từ đây còn {more} chỗ sai nữa; sửa những chỗ trên rồi đọc lại",
            en=f"… and {more} more from here on; mend those above, then read it again",
        )
        return _first(self._found, more, rest)

    def notices(self) -> list[Problem]:
        """Return what is worth knowing: the first hundred, then how many more there are."""
        more = self._noticed - MOST_TOLD
        rest = Text(vi=f"… còn {more} điều nữa", en=f"… and {more} more")
        return _first(self._notices, more, rest)


_Found = tuple[str, int | None, Callable[[], Text]]


def _first(listed: list[_Found], more: int, rest: Text) -> list[Problem]:
    """Return the first of what was found, in order of file and line, and that there is more."""
    found = sorted(listed, key=lambda one: (one[0], one[1] or 0))
    told = [
        Problem(path=one_line(path), line=line, text=_on_one_line(text()))
        for path, line, text in found[:MOST_TOLD]
    ]
    if more > 0:
        path, line, _ = found[MOST_TOLD]
        told.append(Problem(path=one_line(path), line=line, text=rest))
    return told


def shown(word: str) -> str:
    """Quote a word of an input, cut short where it is long.

    >>> shown("deadlin")
    '“deadlin”'
    """
    cut = word if len(word) <= _LONGEST_WORD else f"{word[:_LONGEST_WORD]}…"
    return f"“{cut}”"


def one_line(text: str) -> str:
    r"""Return *text* safe for a terminal and on one line, what does not print written as codes.

    >>> one_line("a\x1b[31m")
    'a\\x1b[31m'
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _code(char) for char in text)


def _code(char: str) -> str:
    return char.encode("ascii", "backslashreplace").decode() if char > "\x7f" else repr(char)[1:-1]


def _on_one_line(text: Text) -> Text:
    return Text(vi=one_line(_cut(text.vi)), en=one_line(_cut(text.en)))


def _cut(text: str) -> str:
    """Cut the middle out of a text that quotes too much."""
    if len(text) <= _LONGEST_TEXT:
        return text
    half = _LONGEST_TEXT // 2
    return f"{text[:half]} … {text[-half:]}"
