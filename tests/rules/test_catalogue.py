"""The same questions asked of every rule there is."""

import re
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from string import Formatter

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


def rules_failing(law: Callable[[Rule], bool]) -> list[str]:
    """Return the codes of the rules that a law does not hold of."""
    return [rule.code for rule in CATALOGUE if not law(rule)]


def parts_failing(parts: Iterable[str], law: Callable[[Text], bool]) -> list[str]:
    """Return the parts of the rules that a law does not hold of, each after its rule's code."""
    return [
        f"{rule.code} {part}"
        for rule in CATALOGUE
        for part in parts
        if not law(getattr(rule, part))
    ]


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


def test_a_code_is_two_letters_and_three_digits() -> None:
    """A code says its family and its number, and nothing else."""
    assert not rules_failing(lambda rule: bool(re.fullmatch(r"[A-Z]{2}\d{3}", rule.code)))
    assert not rules_failing(lambda rule: rule.family == rule.code[:2])


def test_a_name_is_words_joined_by_hyphens() -> None:
    """A name is typed on a command line, so it is lower-case words and hyphens."""
    assert not rules_failing(lambda rule: bool(re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)))


def stands_in_its_file(rule: Rule) -> bool:
    """Whether a rule is held, under its name in capitals, by the file named for it."""
    module = f"tracker.rules.{FAMILIES[rule.family]}.{rule.name.replace('-', '_')}"
    return module_of(rule) == module and getattr(import_module(module), constant_of(rule)) is rule


def test_a_rule_stands_in_the_file_named_for_it() -> None:
    """The name of a rule leads to its file, and the file holds it under its name in capitals."""
    assert not rules_failing(stands_in_its_file)


def has_its_tests(rule: Rule) -> bool:
    """Whether there is a file of tests named for a rule."""
    return (TESTS / FAMILIES[rule.family] / f"test_{rule.name.replace('-', '_')}.py").exists()


def test_a_rule_has_a_test_of_its_own() -> None:
    """The tests of a rule stand where its file stands."""
    assert not rules_failing(has_its_tests)


def begins_with_its_code(rule: Rule) -> bool:
    """Whether the file of a rule begins with its code and name."""
    return import_module(module_of(rule)).__doc__ == f"{rule.code} {rule.name}."


def test_a_file_begins_with_the_code_and_name_of_its_rule() -> None:
    """Searching for a code finds the file."""
    assert not rules_failing(begins_with_its_code)


def is_sentence(said: str) -> bool:
    """Whether a text is trimmed, begins with no small letter and ends with a full stop."""
    return said == said.strip() and said.endswith(".") and not said[0].islower()


def is_phrase(said: str) -> bool:
    """Whether a text is trimmed, not empty, and ends as no sentence does."""
    return said == said.strip() != "" and not said.endswith((".", ":", ";", ","))


def said_in_both(text: Text, form: Callable[[str], bool]) -> bool:
    """Whether a text has a form in each language, and neither is a copy of the other."""
    return text.vi != text.en and all(form(text.in_language(language)) for language in Language)


def test_a_sentence_is_whole_in_both_languages() -> None:
    """Each begins with no small letter, ends with a full stop and is not a copy of the other."""
    assert not parts_failing(SENTENCES, lambda text: said_in_both(text, is_sentence))


def test_a_phrase_is_no_sentence_in_either_language() -> None:
    """Messages and hints stand after a name and a dash, so no full stop ends them."""
    assert not parts_failing(PHRASES, lambda text: said_in_both(text, is_phrase))


def test_a_phrase_has_the_same_places_in_both_languages() -> None:
    """What one language says of a finding, the other says too."""
    assert not parts_failing(PHRASES, lambda text: places(text.vi) == places(text.en))


def continues(text: Text) -> bool:
    """Whether what is added to a message begins as that goes on, and asks for values."""
    said = [text.in_language(language) for language in Language]
    return places(text.vi) == places(text.en) != set() and all(
        one.startswith("; ") and not one.endswith((".", ":", ";", ",")) for one in said
    )


def test_an_addition_continues_the_message_in_both_languages() -> None:
    """What is added follows a semicolon, ends no sentence, and asks for the same values."""
    assert not rules_failing(lambda rule: all(map(continues, rule.additions)))


def test_a_sentence_has_no_places() -> None:
    """Sentences speak of the rule, not of one finding, so nothing fills them."""
    assert not parts_failing(SENTENCES, lambda text: places(text.vi) | places(text.en) == set())
