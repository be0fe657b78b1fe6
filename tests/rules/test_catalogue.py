"""The same questions asked of every rule there is."""

import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from string import Formatter

import pytest

import tracker.rules
from tracker.language import Language, Text
from tracker.rules import CATALOGUE, Rule

TESTS = Path(__file__).parent
FAMILIES = {
    "DL": "deadlines",
    "PR": "progress",
    "RO": "roles",
    "DO": "documents",
    "RG": "integrity",
}
SENTENCES = ("summary", "why", "clear", "quiet")
PHRASES = ("message", "hint")

every_rule = pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)


def module_of(rule: Rule) -> str:
    """Return the name of the module that a rule is declared in."""
    return str(rule.remarks.__module__)


def constant_of(rule: Rule) -> str:
    """Return the name of the constant that holds a rule."""
    return rule.name.upper().replace("-", "_")


def places(text: str) -> set[tuple[str, str | None]]:
    """Return the places of a text that values fill, each with its format."""
    return {(name, form) for _, name, form, _ in Formatter().parse(text) if name is not None}


def test_the_catalogue_is_not_empty() -> None:
    """What is asked below is asked of a good number of rules, from every family."""
    assert len(CATALOGUE) >= 16
    assert {rule.family for rule in CATALOGUE} == set(FAMILIES)


def test_codes_are_unique_and_stand_in_order_within_a_family() -> None:
    """No code is used twice, and each family lists its rules by code, one family after another."""
    codes = [rule.code for rule in CATALOGUE]
    families = [*dict.fromkeys(rule.family for rule in CATALOGUE)]

    assert len(set(codes)) == len(codes)
    assert families == [*FAMILIES]
    assert codes == sorted(codes, key=lambda code: (families.index(code[:2]), code))


def test_names_are_unique() -> None:
    """No two rules have one name."""
    names = [rule.name for rule in CATALOGUE]

    assert len(set(names)) == len(names)


def test_every_rule_declared_in_a_family_is_in_the_catalogue() -> None:
    """No rule was written and then forgotten."""
    declared = [
        value
        for folder in FAMILIES.values()
        for module in iter_modules([str(Path(tracker.rules.__file__).parent / folder)])
        for value in vars(import_module(f"tracker.rules.{folder}.{module.name}")).values()
        if isinstance(value, Rule)
    ]

    assert sorted(rule.code for rule in declared) == sorted(rule.code for rule in CATALOGUE)


@every_rule
def test_a_code_is_two_letters_and_three_digits(rule: Rule) -> None:
    """A code says its family and its number, and nothing else."""
    assert re.fullmatch(r"[A-Z]{2}\d{3}", rule.code)
    assert rule.family == rule.code[:2]


@every_rule
def test_a_name_is_words_joined_by_hyphens(rule: Rule) -> None:
    """A name is typed on a command line, so it is lower-case words and hyphens."""
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)


@every_rule
def test_a_rule_stands_in_the_file_named_for_it(rule: Rule) -> None:
    """The name of a rule leads to its file, and the file holds it under its name in capitals."""
    module = f"tracker.rules.{FAMILIES[rule.family]}.{rule.name.replace('-', '_')}"

    assert module_of(rule) == module
    assert getattr(import_module(module), constant_of(rule)) is rule


@every_rule
def test_a_rule_has_a_test_of_its_own(rule: Rule) -> None:
    """The tests of a rule stand where its file stands."""
    name = rule.name.replace("-", "_")

    assert (TESTS / FAMILIES[rule.family] / f"test_{name}.py").exists()


@every_rule
def test_a_file_begins_with_the_code_and_name_of_its_rule(rule: Rule) -> None:
    """Searching for a code finds the file."""
    assert import_module(module_of(rule)).__doc__ == f"{rule.code} {rule.name}."


@every_rule
@pytest.mark.parametrize("part", SENTENCES)
def test_a_sentence_is_whole_in_both_languages(rule: Rule, part: str) -> None:
    """Each begins with no small letter, ends with a full stop and is not a copy of the other."""
    text: Text = getattr(rule, part)

    assert text.vi != text.en
    for language in Language:
        said = text.in_language(language)
        assert said == said.strip()
        assert said.endswith(".")
        assert not said[0].islower()


@every_rule
@pytest.mark.parametrize("part", PHRASES)
def test_a_phrase_is_no_sentence_in_either_language(rule: Rule, part: str) -> None:
    """Messages and hints stand after a name and a dash, so no full stop ends them."""
    text: Text = getattr(rule, part)

    assert text.vi != text.en
    for language in Language:
        said = text.in_language(language)
        assert said == said.strip() != ""
        assert not said.endswith((".", ":", ";", ","))


@every_rule
@pytest.mark.parametrize("part", PHRASES)
def test_a_phrase_has_the_same_places_in_both_languages(rule: Rule, part: str) -> None:
    """What one language says of a finding, the other says too."""
    text: Text = getattr(rule, part)

    assert places(text.vi) == places(text.en)


@every_rule
def test_an_addition_continues_the_message_in_both_languages(rule: Rule) -> None:
    """What is added follows a semicolon, ends no sentence, and asks for the same values."""
    for text in rule.additions:
        assert places(text.vi) == places(text.en) != set()
        for language in Language:
            said = text.in_language(language)
            assert said.startswith("; ")
            assert not said.endswith((".", ":", ";", ","))


@every_rule
@pytest.mark.parametrize("part", SENTENCES)
def test_a_sentence_has_no_places(rule: Rule, part: str) -> None:
    """Sentences speak of the rule, not of one finding, so nothing fills them."""
    text: Text = getattr(rule, part)

    assert places(text.vi) | places(text.en) == set()
