"""The page of one rule."""

from enum import StrEnum

import pytest
from attrs import evolve

from tracker.language import Language, Text
from tracker.rules import CATALOGUE, Option, Rule, Severity
from tracker.tables import rule_page

VI, EN = Language.VI, Language.EN
HEADINGS = {
    EN: ["Why", "How to clear it", "When it stays quiet", "Message", "Hint", "Options", "Example"],
    VI: ["Vì sao", "Cách xử lý", "Khi nào im lặng", "Thông báo", "Gợi ý", "Tùy chọn", "Ví dụ"],
}
CONDITION = {EN: "Condition", VI: "Điều kiện"}
LAST = {EN: "To choose, silence and set it", VI: "Chọn, tắt và đặt"}


class Unit(StrEnum):
    """Words of an option."""

    DAY = "day"
    WEEK = "week"


def option(name: str, default: int | str, **given: str | int) -> Option:
    """Return an option of which only its form matters."""
    meaning = Text(vi="nghĩa | khác", en="this | that")
    return Option(name=name, meaning=meaning, default=default, **given)  # type: ignore[arg-type]


RULE = Rule(
    code="XX001",
    name="task-odd",
    severity=Severity.INFO,
    subjects=("task", "indicator"),
    summary=Text(vi="Nhiệm vụ lạ.", en="A task is odd."),
    why=Text(vi="Vì lạ.", en="Because."),
    clear=Text(vi="Sửa đi.", en="Mend it."),
    quiet=Text(vi="Không bao giờ.", en="Never."),
    message=Text(vi="lạ {days:days}", en="odd for {days:days}"),
    hint=Text(vi="xem lại", en="look again"),
    remarks=lambda _: iter(()),
    additions=(Text(vi="; {n} lần", en="; {n} times"),),
    options=(
        option("days", 30, policy="due_soon_days", least=1, most=99),
        option("strict", default=False),
        option("unit", Unit.WEEK),
    ),
)
ENGLISH = """\
# XX001 task-odd (info)

A task is odd.

- **Family:** XX
- **Severity:** info
- **Speaks of:** task, indicator
- **Origin:** tracker

## Why

Because.

## How to clear it

Mend it.

## When it stays quiet

Never.

## Message

`odd for {days:days}`

Where it applies it goes on: `; {n} times`

## Hint

`look again`

## Options

| option | type | default | key of `[register.policy]` | range | meaning |
|---|---|---|---|---|---|
| `days` | whole number | `30` | `due_soon_days` | 1–99 | this \\| that |
| `strict` | true or false | `false` |  |  | this \\| that |
| `unit` | a word | `"week"` |  | `day`, `week` | this \\| that |

## Example

    info XX001 task-odd
      T-1: odd for 3 days

## To choose, silence and set it

To run only this rule, or to leave it out:

    tracker check REGISTER --select XX001
    tracker check REGISTER --ignore task-odd

To say no more of one entry, beside it in the register:

    [[tasks.suppressions]]
    rule = "task-odd"
    reason = "why it need not be told"

Its severity and options, in the configuration `tracker.toml`:

    [rules.task-odd]
    severity = "info"
    days = 30
    strict = false
    unit = "week"
"""


def headings(page: str) -> list[str]:
    """Return the headings of a page, its title apart."""
    return [line.removeprefix("## ") for line in page.split("\n") if line.startswith("## ")]


def test_an_english_page() -> None:
    """All there is to know of a rule is exactly this."""
    examples = {"XX001": {"en": "info XX001 task-odd\n  T-1: odd for 3 days"}}
    assert f"{rule_page(RULE, EN, examples)}\n" == ENGLISH


def test_every_rule_has_the_same_headings() -> None:
    """Whoever has read one page finds the way in all."""
    wrong: list[tuple[str, Language, list[str]]] = []
    for rule in CATALOGUE:
        for language in Language:
            found = headings(rule_page(rule, language))
            why, *rest = HEADINGS[language]
            condition = [] if rule.condition is None else [CONDITION[language]]
            if found != [why, *condition, *rest, LAST[language]]:
                wrong.append((rule.code, language, found))

    assert wrong == []


def test_a_rule_of_a_plugin_has_no_example_and_says_where_it_is_from() -> None:
    """Nothing is known of what it finds, even where its code was known."""
    page = rule_page(evolve(CATALOGUE[1], origin="office"), EN)
    assert "- **Origin:** office\n" in page
    assert headings(page) == [*HEADINGS[EN][:-1], LAST[EN]]


def test_a_rule_without_options_says_so() -> None:
    """An empty table would say nothing."""
    assert "## Options\n\nNone.\n" in rule_page(evolve(RULE, options=()), EN)
    assert "## Tùy chọn\n\nKhông có.\n" in rule_page(evolve(RULE, options=()), VI)


def test_a_rule_that_speaks_of_nothing_named_shows_no_table() -> None:
    """There is nothing to write a suppression beside."""
    page = rule_page(evolve(RULE, subjects=()), EN)
    assert "suppressions" not in page


@pytest.mark.parametrize(("language", "label"), [(VI, "(Thời hạn)"), (EN, "(Deadlines)")])
def test_a_family_of_the_tracker_is_named(language: Language, label: str) -> None:
    """Its letters alone would say little."""
    assert f" DL {label}\n" in rule_page(CATALOGUE[0], language)
