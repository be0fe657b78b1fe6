"""Words set in lines no wider than a column, as a terminal shows them."""

from collections.abc import Iterator

from wcwidth import wcswidth, wcwidth

_JOINER = "\N{ZERO WIDTH JOINER}"


def wrapped(text: str, width: int) -> str:
    """Return *text* in lines of at most *width* columns of a terminal, broken between words.

    A word too wide for a line is broken within, never inside a letter and its marks. The time it
    takes grows with the length of the text alone: what wraps text elsewhere measures the rest of
    a long word again for each line.

    Args:
        text: words separated by single spaces.
        width: columns to a line; a wide character takes two of them.

    >>> wrapped("kế hoạch kiểm tra", 9).splitlines()
    ['kế hoạch', 'kiểm tra']
    >>> wrapped("日本語", 4).splitlines()
    ['日本', '語']
    """
    if 2 * len(text) <= width:
        return text
    lines: list[str] = []
    used = width
    for word in text.split(" "):
        first, *rest = _pieces(word, width)
        if used + 1 + wcswidth(first) <= width:
            lines[-1] += f" {first}"
        else:
            lines.append(first)
        lines.extend(rest)
        used = wcswidth(lines[-1])
    return "\n".join(lines)


def _pieces(word: str, width: int) -> Iterator[str]:
    """Yield *word* in pieces that each fit a line, at least one."""
    begin = used = 0
    for place, char in enumerate(word):
        taken = max(0, wcwidth(char))
        if taken and used and used + taken > width and word[place - 1] != _JOINER:
            yield word[begin:place]
            begin, used = place, 0
        used += taken
    yield word[begin:]
