"""The page of one rule: all there is to know of it, in Markdown."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pkgutil import get_data

from tracker.language import Language, Text
from tracker.rules import Option, Rule
from tracker.tables.kinds import FAMILIES, kind_label, table_of

Examples = Mapping[str, Mapping[str, str]]
EXAMPLES = "rule_examples.json"
"""A finding of each rule of the tracker, in both languages; written by ``docs/generate.py``."""

_FACTS = Text(
    vi="- **Họ:** {family}\n- **Mức:** {severity}\n- **Nói về:** {subjects}\n- **Nguồn:** {origin}",
    en="- **Family:** {family}\n- **Severity:** {severity}\n- **Speaks of:** {subjects}\n"
    "- **Origin:** {origin}",
)
_WHY = Text(vi="Vì sao", en="Why")
_CONDITION = Text(vi="Điều kiện", en="Condition")
_CLEAR = Text(vi="Cách xử lý", en="How to clear it")
_QUIET = Text(vi="Khi nào im lặng", en="When it stays quiet")
_MESSAGE = Text(vi="Thông báo", en="Message")
_ADDITION = Text(vi="Nói thêm khi có:", en="Where it applies it goes on:")
_HINT = Text(vi="Gợi ý", en="Hint")
_OPTIONS = Text(vi="Tùy chọn", en="Options")
_NO_OPTIONS = Text(vi="Không có.", en="None.")
_COLUMNS = Text(
    vi="| tùy chọn | kiểu | mặc định | khóa của `[register.policy]` | phạm vi | ý nghĩa |",
    en="| option | type | default | key of `[register.policy]` | range | meaning |",
)
_TYPES = {
    bool: Text(vi="đúng hay sai", en="true or false"),
    int: Text(vi="số nguyên", en="whole number"),
}
_WORD = Text(vi="một từ", en="a word")
_EXAMPLE = Text(vi="Ví dụ", en="Example")
_USE = Text(vi="Chọn, tắt và đặt", en="To choose, silence and set it")
_CHOOSE = Text(
    vi="Chỉ chạy quy tắc này, hoặc không chạy:",
    en="To run only this rule, or to leave it out:",
)
_SUPPRESS = Text(
    vi="Không nhắc nữa về một mục, ghi ngay dưới mục ấy trong sổ:",
    en="To say no more of one entry, beside it in the register:",
)
_REASON = Text(vi="vì sao không cần nhắc", en="why it need not be told")
_SET = Text(
    vi="Mức và tùy chọn, ghi trong tệp cấu hình `tracker.toml`:",
    en="Its severity and options, in the configuration `tracker.toml`:",
)


def rule_page(rule: Rule, language: Language, examples: Examples | None = None) -> str:
    """Return what there is to know of *rule*, in Markdown.

    Every rule's page has the same headings in the same order; only a rule that is not the
    tracker's own has no example.

    Args:
        rule: the rule.
        language: the language of the page.
        examples: a finding of each rule, as text, by code and language; by default those that
            come with the tracker.
    """
    known = _examples() if examples is None else examples
    example = known.get(rule.code) if rule.origin is None else None
    severity = rule.severity.label.in_language(language)
    parts = [
        f"# {rule.code} {rule.name} ({severity})",
        rule.summary.in_language(language),
        _facts(rule, language),
    ]
    for heading, told in _sections(rule, language, example):
        parts.append(f"## {heading.in_language(language)}")
        parts.extend(told)
    return "\n\n".join(parts)


def _sections(
    rule: Rule, language: Language, example: Mapping[str, str] | None
) -> Iterator[tuple[Text, list[str]]]:
    yield _WHY, [rule.why.in_language(language)]
    if rule.condition is not None:
        yield _CONDITION, [rule.condition.words(language)]
    yield _CLEAR, [rule.clear.in_language(language)]
    yield _QUIET, [rule.quiet.in_language(language)]
    yield _MESSAGE, [*_message(rule, language)]
    yield _HINT, [f"`{rule.hint.in_language(language)}`"]
    yield _OPTIONS, [_options(rule, language)]
    if example is not None:
        yield _EXAMPLE, [_indented(example[language])]
    yield _USE, [*_use(rule, language)]


def _facts(rule: Rule, language: Language) -> str:
    family = FAMILIES.get(rule.family)
    about = f" ({family.in_language(language)})" if family is not None else ""
    subjects = [kind_label(kind).in_language(language) for kind in rule.subjects]
    values = {
        "family": f"{rule.family}{about}",
        "severity": rule.severity.label,
        "subjects": subjects,
        "origin": rule.origin or "tracker",
    }
    return _FACTS.fill(language, values)


def _message(rule: Rule, language: Language) -> Iterator[str]:
    yield f"`{rule.message.in_language(language)}`"
    for addition in rule.additions:
        yield f"{_ADDITION.in_language(language)} `{addition.in_language(language)}`"


def _options(rule: Rule, language: Language) -> str:
    if not rule.options:
        return _NO_OPTIONS.in_language(language)
    rows = [_option(option, language) for option in rule.options]
    return "\n".join([_COLUMNS.in_language(language), "|---|---|---|---|---|---|", *rows])


def _option(option: Option, language: Language) -> str:
    default = option.default
    kind = _TYPES.get(type(default), _WORD).in_language(language)
    cells = (
        f"`{option.name}`",
        kind,
        f"`{_toml(default)}`",
        f"`{option.policy}`" if option.policy else "",
        _range(option),
        option.meaning.in_language(language).replace("|", "\\|"),
    )
    return f"| {' | '.join(cells)} |"


def _range(option: Option) -> str:
    if isinstance(option.default, str):
        return ", ".join(f"`{word}`" for word in type(option.default))  # type: ignore[attr-defined]
    return "" if isinstance(option.default, bool) else f"{option.least}–{option.most}"


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


def _use(rule: Rule, language: Language) -> Iterator[str]:
    """Yield how to choose it, how to silence it for one entry, and how to set it."""
    yield _CHOOSE.in_language(language)
    chosen = f"tracker check REGISTER --select {rule.code}"
    yield _indented(f"{chosen}\ntracker check REGISTER --ignore {rule.name}")
    for kind in rule.subjects[:1]:
        yield _SUPPRESS.in_language(language)
        table, reason = f"[[{table_of(kind)}.suppressions]]", _REASON.in_language(language)
        yield _indented(f'{table}\nrule = "{rule.name}"\nreason = "{reason}"')
    yield _SET.in_language(language)
    options = [f"{option.name} = {_toml(option.default)}" for option in rule.options]
    lines = [f"[rules.{rule.name}]", f'severity = "{rule.severity}"', *options]
    yield _indented("\n".join(lines))


def _indented(text: str) -> str:
    """Return lines as a block that Markdown shows as they are, wherever the page is put."""
    return "\n".join(f"    {line}" for line in text.split("\n"))


@cache
def _examples() -> Examples:
    content = get_data("tracker.tables", EXAMPLES)
    return dict(json.loads(content or b"{}"))
