"""The headings that stand above a row: which group it is in, and which group that is in."""

from tracker.stores.spreadsheets.numbering import NumberStyle, group_number, led_by_number

BETWEEN = " / "
"""What stands between a heading and the one within it."""


class Sections:
    """The headings open at a row.

    A heading numbered as one that is open ends it, and all within it; one numbered otherwise is
    within the last. So A holds I, whichever of them an office puts outside.

    >>> sections = Sections()
    >>> sections.open(NumberStyle.LETTER, "A", "Xây dựng Đảng")
    >>> sections.open(NumberStyle.ROMAN, "I", "Tư tưởng")
    >>> sections.heading, sections.path
    ('A. Xây dựng Đảng / I. Tư tưởng', ('A', 'I'))
    >>> sections.open(NumberStyle.ROMAN, "II", "Tổ chức")
    >>> sections.heading
    'A. Xây dựng Đảng / II. Tổ chức'
    """

    def __init__(self) -> None:
        self._open: list[tuple[NumberStyle, str, str]] = []

    @property
    def heading(self) -> str | None:
        """The headings open now, the outer ones first; ``None`` where there are none."""
        told = [f"{number}. {title}" if number else title for _, number, title in self._open]
        return BETWEEN.join(told) or None

    @property
    def path(self) -> tuple[str, ...]:
        """Their numbers, those that have one."""
        return tuple(number for _, number, _ in self._open if number)

    @property
    def letter(self) -> str | None:
        """The letter of the heading that is numbered by letters, where one is open."""
        letters = [number for style, number, _ in self._open if style is NumberStyle.LETTER]
        return letters[-1] if letters else None

    def open(self, style: NumberStyle, number: str, title: str) -> None:
        """Open a heading."""
        for place, (known, _, _) in enumerate(self._open):
            if known is style:
                del self._open[place:]
                break
        self._open.append((style, number, title))

    def open_headed(self, text: str) -> None:
        """Open a heading whose number, if it has one, stands before it in the same cell."""
        led = led_by_number(text)
        group = group_number(led[0], self.letter) if led else None
        if led is not None and group is not None:
            self.open(group.style, group.text, led[1])
        else:
            self.open(NumberStyle.NONE, "", text)
