"""Give the rules ten thousand choices and configurations, valid and broken, and see them answer.

    python tests/fuzz_configurations.py [SEED]

Each is to give a result or an error that is told in both languages; never anything else. Exits 1
and shows the first that does otherwise.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import Any

from tracker.configuration.reading import configuration_of
from tracker.domain import Location, Task
from tracker.errors import ConfigurationError, TrackerError
from tracker.language import Language, Text
from tracker.rules import CATALOGUE, Option, Override, Remark, Rule, Selection, Settings, Severity
from tracker.rules.rule_set import RuleSet, rule_set

ROUNDS = 10_000
FOLDER = "/office"
SUBJECT = Task(id="T-1", title="Kiểm tra")
PLACE = Location(path="/office/2023/so.toml", line=1)
WORDS = Text(vi="chữ", en="words")


def _no_remarks(*_: object) -> Iterator[Remark]:
    return iter(())


def _rule_with_options() -> Rule:
    """Return a rule that has an option of each sort, as those of plug-ins may."""
    texts = dict.fromkeys(("summary", "why", "clear", "quiet", "message", "hint"), WORDS)
    declared: dict[str, Any] = {**texts, "subjects": ("task",), "remarks": _no_remarks}
    return Rule(
        code="ZZ001",
        name="zeal-lacking",
        severity=Severity.INFO,
        options=(
            Option(name="days", default=30, meaning=WORDS),
            Option(name="strict", default=False, meaning=WORDS),
            Option(name="least", default=Severity.INFO, meaning=WORDS),
        ),
        **declared,
    )


RULES = (*CATALOGUE, _rule_with_options())
NAMES = [name for rule in RULES for name in (rule.code, rule.name, rule.family, rule.code[:4])]
FITTING: dict[str, list[str] | None] = {
    **dict.fromkeys(("select", "extend-select", "ignore")),
    **{key: ["error", "warning", "info"] for key in ("fail-on", "severity", "least")},
    "lang": ["vi", "en"],
    "format": ["text", "json", "sarif"],
    "baseline": ["known.json", "../known.json"],
    "reason": ["năm cũ"],
    **{key: ['["2023/*"]', '["!a/[b", "T-*"]', '["-"]'] for key in ("paths", "subjects")},
    "days": ["0", "30", "36500", "36501"],
    "strict": ["true", "false"],
}
"""What each key takes; names of rules where nothing is listed."""
BARE = frozenset({"paths", "subjects", "days", "strict"})
"""Keys whose values are listed as they stand in a file."""
KEYS = ["select", "extend-select", "ignore", "fail-on", "lang", "format", "baseline"]
ODD = [
    *("0", "-1", "36501", "1e400", "inf", "nan", "true", "2023-02-30", "2023-04-15", "07:32:00"),
    *("9" * 40, "9" * 100, '""', "''", '"\\u0000"', '"\\ud800"', "[]", "{}", "[[]]", "[1, 'a']"),
    *("{severity = 'info'}", "[{}]", "[" * 20 + "]" * 20, '"""', "'", "[", "{", "x", ""),
]
LINES = [
    *("[rules]", "[[rules]]", "[overrides]", "[[overrides]]", "[overrides.x]", "[rules.DL001.x]"),
    *("[register]", "[[tasks]]", "rules = 3", "overrides = 3", "a.b.c.d = 1", "tool.tracker = 1"),
    *("[tool.tracker]", "[[tool.tracker]]", "[tool]", "tracker = 2", "# chú thích", "=", "]", "\t"),
]


def misspelt(word: str, random: Random) -> str:
    """Return a word, or one that is a slip of the finger away, or none at all."""
    place = random.randrange(len(word) + 1)
    return random.choice(
        [
            *[word] * 40,
            word.swapcase(),
            f" {word} ",
            word[:place] + word[place + 1 :],
            word[:place] + random.choice("aZ0-%é\n[*") + word[place:],
            "".join(chr(random.randrange(1, 0x2000)) for _ in range(random.randrange(6))),
        ]
    )


def some_names(random: Random) -> list[str]:
    """Return names of rules, some of them wrong."""
    return [misspelt(random.choice(NAMES), random) for _ in range(random.randrange(4))]


def quoted(text: str) -> str:
    """Return a text as TOML has it, mostly: what it forbids is left in."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def some_value(random: Random, key: str) -> str:
    """Return a value for a key: mostly one that it takes, else one of any type, or what is none."""
    if random.random() < 0.1:
        key = random.choice([*FITTING])
    if random.random() < 0.05:
        return random.choice(ODD)
    fitting = FITTING[key]
    if fitting is None:
        return "[" + ", ".join(quoted(name) for name in some_names(random)) + "]"
    value = random.choice(fitting)
    return value if key in BARE else quoted(misspelt(value, random))


def some_table(random: Random) -> Iterator[str]:
    """Yield the lines of a table of one rule, or of an override."""
    if random.random() < 0.5:
        name = random.choice([*NAMES, *["ZZ001", "zeal-lacking"] * 50])
        yield f"[rules.{quoted(misspelt(name, random))}]"
        inner = [
            "severity",
            *(["days", "strict", "least"] if name.startswith(("ZZ001", "ze")) else []),
        ]
    else:
        yield "[[overrides]]"
        inner = ["subjects", "select", "ignore", "severity"]
        if random.random() < 0.95:
            yield 'reason = "năm cũ"'
            yield f"paths = {some_value(random, 'paths')}"
    for key in random.sample(inner, random.randrange(len(inner) + 1)):
        yield f"{misspelt(key, random)} = {some_value(random, key)}"


def some_configuration(random: Random) -> bytes:
    """Return the bytes of a file that may be a configuration."""
    if random.random() < 0.1:
        return random.randbytes(random.randrange(60))
    lines = [
        f"{misspelt(key, random)} = {some_value(random, key)}"
        for key in random.sample(KEYS, random.randrange(4))
    ]
    lines += [line for _ in range(random.randrange(3)) for line in some_table(random)]
    if random.random() < 0.2:
        lines.insert(random.randrange(len(lines) + 1), random.choice(LINES))
    content = "\n".join(lines).encode("utf-8", "surrogatepass")
    if random.random() < 0.1:
        place = random.randrange(len(content) + 1)
        content = content[:place] + random.randbytes(2) + content[place:]
    return content


def some_settings(random: Random) -> Settings:
    """Return settings as a program may make them, of names that may be wrong."""
    layers = [
        Selection(
            select=random.choice([None, some_names(random)]),
            extend_select=some_names(random),
            ignore=some_names(random),
        )
        for _ in range(random.randrange(3))
    ]
    given = {"days": random.choice([1, -1, 10**5000, "x", True, None]), "strict": True}
    option = {misspelt(random.choice([*given]), random): random.choice([*given.values()])}
    return Settings(
        layers=layers,
        severities=dict.fromkeys(some_names(random), random.choice([*Severity])),
        options={misspelt("ZZ001", random): option} if random.random() < 0.3 else {},
        overrides=[Override(reason="r", paths=some_names(random) or ["*"], ignore=["DL"])],
    )


def answer(random: Random) -> str:
    """Give the rules one choice or configuration and return what came of it.

    Raises:
        AssertionError: an error says nothing, or a configuration that was read is then refused.
        Exception: anything but a result or an error of the tracker.
    """
    if random.random() < 0.3:
        try:
            _use(rule_set(RULES, some_settings(random)))
        except TrackerError as error:
            _check_told(error, "")
            return "choice: error"
        return "choice: result"
    name = random.choice(["tracker.toml", "tracker.toml", "pyproject.toml"])
    content = some_configuration(random)
    if name == "pyproject.toml" and random.random() < 0.8:
        content = b"[tool.tracker]\n" + content.replace(b"[rules", b"[tool.tracker.rules")
        content = content.replace(b"[[overrides", b"[[tool.tracker.overrides")
    path = f"{FOLDER}/{name}"
    try:
        configuration = configuration_of(content, path, rules=RULES)
    except ConfigurationError as error:
        _check_told(error, path)
        return f"{name}: error"
    _use(rule_set(RULES, configuration.settings))
    return f"{name}: result"


def _use(made: RuleSet) -> None:
    """Ask of each rule that runs what holds for it, of a subject in a file."""
    for rule in made.rules:
        made.given(rule)
        made.severity_of(rule, SUBJECT, PLACE)


def _check_told(error: TrackerError, beginning: str) -> None:
    """Hold an error to being told in both languages, each line with its place."""
    for language in Language:
        lines = error.lines(language)
        assert lines, "an error that says nothing"
        for line in lines:
            assert line.startswith(beginning), line
            assert line.removeprefix(beginning).strip(), line


def main() -> int:
    """Run all rounds and print how many gave a result and how many an error."""
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else 2023
    counts: Counter[str] = Counter()
    for number in range(ROUNDS):
        try:
            counts[answer(Random(f"{seed}-{number}"))] += 1  # noqa: S311 -- it is to be repeatable
        except BaseException as error:
            error.add_note(f"seed {seed}, round {number}")
            raise
    for outcome, count in sorted(counts.items()):
        print(f"{outcome:24} {count:6}")
    print(f"{counts.total()} rounds of seed {seed}: a result, or an error told in both languages")
    return 0


if __name__ == "__main__":
    sys.exit(main())
