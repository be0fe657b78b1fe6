"""The alphabetical order of names in a language, without a locale and without a library."""

import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import groupby
from typing import Any
from unicodedata import category, combining, decimal, normalize

from tracker.language.alphabets import (
    ALPHABETS,
    DOTLESS,
    DOUBLED,
    MARKS,
    ROOT,
    TONES,
    TWO_LETTERS,
)
from tracker.language.text import Text

_CODE = re.compile(r"([a-z]{2,3})(-[a-z0-9]{2,8})*")
_GAPS = "/_\N{MINUS SIGN}"
_DOT = "\N{COMBINING DOT ABOVE}"
_SHARED = 0x100
"""Letters of all languages stand after those that an alphabet puts behind the same letter."""
_UNLISTED = 0x1000
_VARIANT = 0x200000
"""Above every mark: another spelling of one letter, such as aa for å."""

_Weight = tuple[int, int, str]
_Found = tuple[tuple[_Weight, ...], tuple[int, ...]]
_GAP: _Weight = (0, 0, "")


class LanguageCodeError(ValueError):
    """The text is no code of a language.

    Attributes:
        text: why, in both languages.
    """

    def __init__(self, code: str) -> None:
        self.text = Text(
            vi=f"“{code}” không phải là mã ngôn ngữ; mã có hai hay ba chữ cái, như vi hay en",
            en=f"“{code}” is no code of a language; a code has two or three letters, as vi or en",
        )
        super().__init__(self.text.en)


def alphabetical(language: str) -> Callable[[str], Any]:
    """Return a key that sorts names as the dictionaries of a language do.

    Letters count first, then the marks on them, then case (small letters first); names that
    differ in nothing else are told apart by their characters. Spaces, hyphens and slashes part
    words, and a name stands before one that goes on; other punctuation counts for nothing. Numbers
    are ordered by value. The key of a name is the same composed or decomposed.

    >>> sorted(["Đà Nẵng", "Cụm 10", "Dân vận", "Cụm 2", "Ấp"], key=alphabetical("vi"))
    ['Ấp', 'Cụm 2', 'Cụm 10', 'Dân vận', 'Đà Nẵng']
    >>> sorted(["Öland", "Zürich", "Ångström", "Oslo"], key=alphabetical("sv"))
    ['Oslo', 'Zürich', 'Ångström', 'Öland']

    Args:
        language: the code of the language, as ``vi`` or ``sr-Latn``; one without an alphabet here
            has the order that all languages share.

    Raises:
        LanguageCodeError: *language* is no such code.
    """
    code = language.lower()
    matched = _CODE.fullmatch(code)
    if matched is None:
        raise LanguageCodeError(language)
    known = next((one for one in (code, matched[1]) if one in ALPHABETS), "")
    return partial(_key, _alphabet(known))


class _Sign:
    """A letter, a figure or a gap as it is written: its base, the marks on it and its case."""

    __slots__ = ("base", "is_capital", "marks")

    def __init__(self, base: str, *, is_capital: bool = False) -> None:
        self.base = base
        self.marks: list[str] = []
        self.is_capital = is_capital


class _Alphabet:
    """The letters of a language, ready to be found in a name.

    Args:
        code: the language; nothing for what all languages share.
    """

    def __init__(self, code: str) -> None:
        self._is_dotless = code in DOTLESS
        self._letters: dict[str, dict[tuple[str, ...], _Found]] = {}
        self._longest: dict[str, int] = {}
        self._two_letters: dict[str, str] = {}
        self._marks = {mark: place for place, mark in enumerate(MARKS, start=len(MARKS))}
        self._marks |= {mark: place for place, mark in enumerate(TONES.get(code, ""))}
        self._learn(ROOT, _SHARED)
        self._learn(ALPHABETS.get(code, ""), 0)
        for letter in DOUBLED.get(code, ()):
            weights, _ = self._letters[letter][()]
            self._letters[letter[0] + letter] = {(): (weights * 2, ())}
        for bases in self._letters:
            self._longest[bases[0]] = max(len(bases), self._longest.get(bases[0], 0))
        self._two_letters = {
            one: made_of for one, made_of in TWO_LETTERS.items() if one not in self._letters
        }

    def _learn(self, chains: str, offset: int) -> None:
        """Take in letters, in place of those known before; those with the most marks first."""
        for chain in chains.split():
            letters = chain.split("<")
            for place, letter in enumerate(letters):
                weight = (2, ord(letters[0][0]), chr(place + offset) if place else "")
                for variant, spelled in enumerate(letter.split("=")):
                    signs = self.signs(spelled)
                    known = self._letters.setdefault("".join(one.base for one in signs), {})
                    marks = tuple(mark for one in signs for mark in one.marks)
                    known[marks] = ((weight,), (_VARIANT + variant,) if variant else ())
        for bases, known in self._letters.items():
            self._letters[bases] = dict(sorted(known.items(), key=lambda one: -len(one[0])))

    def signs(self, text: str) -> list[_Sign]:
        """Return the signs of *text* that count, in small letters, each with its marks."""
        signs: list[_Sign] = []
        for char in normalize("NFKD", text):
            small = char.casefold()
            for part in "".join(self._two_letters.get(one, one) for one in small):
                if not combining(part):
                    signs.append(_Sign(part, is_capital=char.isupper() or char.istitle()))
                elif signs:
                    signs[-1].marks.append(part)
        if self._is_dotless:
            for sign in signs:
                _tell_dotless(sign)
        return [sign for sign in signs if _kind(sign)]

    def find(self, signs: list[_Sign], at: int) -> tuple[int, _Found]:
        """Return the letter at a place of *signs*: how many it takes, and how it is ordered."""
        first = signs[at]
        for length in range(self._longest.get(first.base, 0), 0, -1):
            taken = signs[at : at + length]
            known = self._letters.get("".join([one.base for one in taken]), {})
            marks = [mark for one in taken for mark in one.marks]
            for needed, (weights, variant) in known.items():
                if [*needed] == marks if len(taken) > 1 else {*needed} <= {*marks}:
                    return len(taken), (weights, (*variant, *self._weigh(marks, needed)))
        return 1, (((2, ord(first.base), ""),), self._weigh(first.marks, ()))

    def _weigh(self, marks: list[str], needed: tuple[str, ...]) -> tuple[int, ...]:
        """Return how *marks* are ordered, less those that a letter needs."""
        return tuple(
            self._marks.get(mark, _UNLISTED + ord(mark)) for mark in marks if mark not in needed
        )


_alphabet = cache(_Alphabet)


def _tell_dotless(sign: _Sign) -> None:
    """Make a capital I the letter it is where ``ı`` is another letter than ``i``."""
    if sign.base == "i" and sign.is_capital:
        if _DOT in sign.marks:
            sign.marks.remove(_DOT)
        else:
            sign.base = "ı"


def _kind(sign: _Sign) -> str:
    """Return what run a sign belongs to: a gap, a number or a word; nothing if it is passed."""
    base = sign.base
    if base.isalpha():
        return "word"
    if base.isspace() or base in _GAPS or category(base) == "Pd":
        return "gap"
    if base.isdecimal():
        return "number"
    return "word" if category(base)[0] in "LMN" else ""


def _elements(alphabet: _Alphabet, signs: list[_Sign]) -> Iterator[_Found]:
    """Yield how each letter, number and gap is ordered; gaps about the whole are left out."""
    runs = [(kind, [*run]) for kind, run in groupby(signs, _kind)]
    for place, (kind, run) in enumerate(runs):
        if kind == "number":
            figures = "".join(str(decimal(sign.base)) for sign in run).lstrip("0")
            yield ((1, len(figures), figures),), ()
        elif kind == "word":
            done = 0
            while done < len(run):
                length, found = alphabet.find(run, done)
                yield found
                done += length
        elif 0 < place < len(runs) - 1:
            yield (_GAP,), ()


def _key(alphabet: _Alphabet, name: str) -> tuple[Any, ...]:
    """Return letters, marks, case and characters of *name*, to be compared in this order."""
    signs = alphabet.signs(name)
    elements = [*_elements(alphabet, signs)]
    return (
        tuple(weight for weights, _ in elements for weight in weights),
        tuple(marks for _, marks in elements),
        tuple(sign.is_capital for sign in signs if _kind(sign) == "word"),
        normalize("NFC", name),
    )
