"""The grammar that forms are written in."""

import inspect
import re
from typing import Any

import pytest

from tracker.calendar.forms.grammar import TABLES, grammar
from tracker.calendar.grammar import Grammar, RefusedError, compile_form, one_word
from tracker.calendar.phrase import read_phrase
from tracker.language import Text

PARTS = re.compile(r"<([a-z_:]+)>")
ALL_FORMS = [
    pytest.param(name, template, build, id=f"{name}: {template}")
    for table in TABLES
    for name, lines in table.FORMS.items()
    for template, build in lines
]


def read(template: str, phrase: str) -> list[Any]:
    """Read a phrase by one form that gives back what it captured."""
    readers = {"n": one_word(lambda word: int(word) if word.isdecimal() else None)}
    forms = {"whole": ((template, lambda **parts: tuple(sorted(parts.items()))),)}
    return Grammar(forms, readers).read("whole", read_phrase(phrase))[0]


@pytest.mark.parametrize(
    ("template", "phrase", "expected"),
    [
        ("a b", "A  b", [()]),
        ("a b", "a", []),
        ("a b", "a b c", []),
        ("a [b] c", "a c", [()]),
        ("a (b|c d) e", "a c d e", [()]),
        ("a (b|c d) e", "a c e", []),
        (r"\( <n> \)", "( 5 )", [(("n", 5),)]),
        ("<first:n> [- <second:n>]", "5 - 6", [(("first", 5), ("second", 6))]),
        ("<first:n> [- <second:n>]", "5", [(("first", 5),)]),
        ("<_:n> <n>", "5 6", [(("n", 6),)]),
        ("[<a:n>] [<b:n>]", "7", [(("a", 7),), (("b", 7),)]),
    ],
)
def test_a_form_reads_exactly_the_phrases_it_describes(
    template: str, phrase: str, expected: Any
) -> None:
    """Every word is accounted for, and every reading is found."""
    assert sorted(read(template, phrase)) == expected


def test_a_bracket_without_its_fellow_is_no_form() -> None:
    """A mistake in a template is found when it is compiled."""
    with pytest.raises(ValueError, match=r"a \) b"):
        compile_form("a ) b")


def test_the_reason_that_covers_most_of_the_phrase_is_kept() -> None:
    """A refusal of the whole says more than that of a part."""

    def refuse(reason: str) -> Any:
        def build() -> None:
            raise RefusedError(vi=reason, en=reason)

        return build

    forms = {
        "part": (("a", refuse("part")),),
        "whole": (("a b", refuse("whole")), ("<part> b", dict)),
    }
    assert Grammar(forms, {}).read("whole", read_phrase("a b")) == (
        [],
        Text(vi="whole", en="whole"),
    )


@pytest.mark.parametrize(("name", "template", "build"), ALL_FORMS)
def test_every_form_gives_its_maker_what_it_takes(name: str, template: str, build: Any) -> None:
    """Parts are known, and what a form captures is what its maker asks for."""
    readers = set(grammar().readers)
    tables = {part for table in TABLES for part in table.FORMS}
    captured = set()
    for found in PARTS.findall(template):
        alias, _, part = found.rpartition(":")
        assert part in readers | tables, name
        captured |= {alias or part} - {"_"}
    parameters = inspect.signature(build).parameters.values()
    required = {
        one.name for one in parameters if one.default is one.empty and one.kind != one.VAR_KEYWORD
    }
    allowed = {one.name for one in parameters}
    anything = any(one.kind == one.VAR_KEYWORD for one in parameters)
    assert required <= captured, name
    assert anything or captured <= allowed, name


def test_no_part_is_described_twice() -> None:
    """A part has its forms in one table."""
    names = [name for table in TABLES for name in table.FORMS]
    assert len(names) == len(set(names))
