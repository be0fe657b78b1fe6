"""A small grammar: forms written as templates, matched against the words of a phrase.

A form is a line such as ``[cham nhat] (vao|den) <day>``: plain words, what may be left out in
square brackets, alternatives in round ones, and named parts in angle ones; ``<first:day>`` calls
the part by another name, and ``<_:day>`` passes over it. A backslash makes a bracket an ordinary
sign.

Every way to read a phrase is followed, and a reading counts only if it accounts for every word;
so a phrase with two meanings is found out instead of being guessed at. Readings of a part are
remembered by the word they begin at, which bounds the work.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from tracker.calendar.phrase import Phrase
from tracker.language import Text

Captures = Mapping[str, Any]
Build = Callable[..., Any]
Form = tuple[str, Build]
Node = Callable[["Reading", int], Iterable[tuple[int, Captures]]]

_NOTHING: Captures = {}
_PARTS = re.compile(r"\\.|[\[\]()|]|<[a-z_:]+>|[^\s\[\]()|<>\\]+")


class RefusedError(Exception):
    """A form fits, but what it says cannot be: a day that does not exist, a range turned round.

    Attributes:
        reason: why, in both languages.
    """

    def __init__(self, *, vi: str, en: str) -> None:
        super().__init__(en)
        self.reason = Text(vi=vi, en=en)


class Grammar:
    """Named parts, each with the forms it is written in.

    Args:
        forms: the forms of each part, with what makes its value from the parts in it.
        readers: parts that no template can describe, with what finds each value and its end.
    """

    def __init__(
        self, forms: Mapping[str, Iterable[Form]], readers: Mapping[str, "Reader"]
    ) -> None:
        self.readers = readers
        self._forms = forms
        self._compiled: dict[str, tuple[tuple[Node, Build], ...]] = {}

    def forms_of(self, part: str) -> tuple[tuple[Node, Build], ...]:
        """Return the matchers of a part, made when it is first needed."""
        compiled = self._compiled.get(part)
        if compiled is None:
            compiled = self._compiled[part] = tuple(
                (compile_form(template), build) for template, build in self._forms[part]
            )
        return compiled

    def read(self, part: str, phrase: Phrase) -> tuple[list[Any], Text | None]:
        """Return every value of *part* that accounts for the whole phrase.

        Returns:
            The values, without repetition, and why a form that fits was refused, if one was.
        """
        reading = Reading(self, phrase)
        values: list[Any] = []
        for end, value in reading.part(part, 0):
            if end == len(phrase.words) and value not in values:
                values.append(value)
        return values, reading.refusal


class Reading:
    """One phrase being read by a grammar."""

    def __init__(self, grammar: Grammar, phrase: Phrase) -> None:
        self.grammar = grammar
        self.phrase = phrase
        self.words = phrase.words
        self.refusal: Text | None = None
        self._refused_words = 0
        self._known: dict[tuple[str, int], tuple[tuple[int, Any], ...]] = {}

    def part(self, name: str, start: int) -> tuple[tuple[int, Any], ...]:
        """Return each value of part *name* at word *start*, with the word it ends before."""
        known = self._known.get((name, start))
        if known is None:
            found = dict.fromkeys(self._values(name, start))
            known = self._known[name, start] = tuple(found)
        return known

    def _values(self, name: str, start: int) -> Iterator[tuple[int, Any]]:
        """Read part *name* afresh."""
        reader = self.grammar.readers.get(name)
        if reader is not None:
            yield from reader(self, start)
            return
        for node, build in self.grammar.forms_of(name):
            for end, captures in node(self, start):
                try:
                    value = build(**captures)
                except RefusedError as refused:
                    self._note(refused, end - start)
                    continue
                if value is not None:
                    yield end, value

    def _note(self, refused: RefusedError, words: int) -> None:
        """Keep the reason that covers most of the phrase."""
        if words > self._refused_words:
            self._refused_words = words
            self.refusal = refused.reason


Reader = Callable[[Reading, int], Iterable[tuple[int, Any]]]


def one_word(read: Callable[[str], Any]) -> Reader:
    """Make the reader of a part that is a single word; *read* gives ``None`` for any other."""

    def reader(reading: Reading, start: int) -> Iterable[tuple[int, Any]]:
        if start < len(reading.words):
            value = read(reading.words[start])
            if value is not None:
                yield start + 1, value

    return reader


def compile_form(template: str) -> Node:
    """Make the matcher of a form from its template."""
    parts = _PARTS.findall(template)
    node, end = _alternatives(parts, 0)
    if end != len(parts):
        raise ValueError(template)
    return node


def _alternatives(parts: list[str], start: int) -> tuple[Node, int]:
    """Read alternatives up to the bracket that closes them."""
    sequences: list[Node] = []
    nodes: list[Node] = []
    while start < len(parts) and parts[start] not in {")", "]"}:
        part = parts[start]
        start += 1
        if part == "|":
            sequences.append(_sequence(nodes))
            nodes = []
        elif part in {"(", "["}:
            inner, start = _alternatives(parts, start)
            nodes.append(_optional(inner) if part == "[" else inner)
            start += 1
        elif part[0] == "<":
            nodes.append(_part(part[1:-1]))
        else:
            nodes.append(_word(part.removeprefix("\\")))
    sequences.append(_sequence(nodes))
    return (sequences[0] if len(sequences) == 1 else _either(sequences)), start


def _word(word: str) -> Node:
    """Match one word."""

    def match(reading: Reading, start: int) -> Iterable[tuple[int, Captures]]:
        if start < len(reading.words) and reading.words[start] == word:
            return ((start + 1, _NOTHING),)
        return ()

    return match


def _part(name: str) -> Node:
    """Match a named part and keep its value."""
    key, _, part = name.rpartition(":")
    key = key or part

    def match(reading: Reading, start: int) -> Iterable[tuple[int, Captures]]:
        return [(end, {key: value}) for end, value in reading.part(part, start)]

    def pass_over(reading: Reading, start: int) -> Iterable[tuple[int, Captures]]:
        return [(end, _NOTHING) for end, _ in reading.part(part, start)]

    return pass_over if key == "_" else match


def _optional(inner: Node) -> Node:
    """Match what may be left out."""

    def match(reading: Reading, start: int) -> Iterable[tuple[int, Captures]]:
        return [*inner(reading, start), (start, _NOTHING)]

    return match


def _either(nodes: list[Node]) -> Node:
    """Match any of several."""

    def match(reading: Reading, start: int) -> Iterable[tuple[int, Captures]]:
        return [found for node in nodes for found in node(reading, start)]

    return match


def _sequence(nodes: list[Node]) -> Node:
    """Match one after another."""
    if len(nodes) == 1:
        return nodes[0]

    def match(reading: Reading, start: int) -> Iterable[tuple[int, Captures]]:
        reached: list[tuple[int, Captures]] = [(start, _NOTHING)]
        for node in nodes:
            if not reached:
                return ()
            reached = [
                (end, {**captures, **more} if more else captures)
                for middle, captures in reached
                for end, more in node(reading, middle)
            ]
        return reached

    return match
