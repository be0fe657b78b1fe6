"""Write the pages of docs/ that are made from the code, or check that they are current.

python docs/generate.py            # write them
python docs/generate.py --check    # exit 1 where one is out of date
"""

import json
import re
import shlex
import sys
from collections.abc import Iterator, Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout, suppress
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files
from inspect import getdoc
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

import attrs
import click

from tracker.assess.columns import TABLES
from tracker.calendar import Deadline, Period
from tracker.cli import main as main_of_tracker
from tracker.cli.application import application
from tracker.domain import DOCUMENT_CLASSES, Document, Fact, Policy, Register, Suppression
from tracker.formats import FindingFormat, unpainted, write_findings
from tracker.language import Language, Text
from tracker.rules import CATALOGUE, Report, Rule, check
from tracker.stores import load
from tracker.stores.json_schema import register_schema
from tracker.tables import rule_page
from tracker.tables.columns import columns_section
from tracker.tables.kinds import FAMILIES
from tracker.tables.rule_page import EXAMPLES

DOCS = Path(__file__).parent
NOTE = "<!-- Made from the code by docs/generate.py; edit the code, then run it. -->"

_RULES_TITLE = Text(vi="# Các quy tắc", en="# The rules")
_RULES_INTRODUCTION = Text(
    vi="Mỗi quy tắc có mã, tên và mức; `--select` và `--ignore` nhận mã, tên hoặc họ. "
    "`tracker rules MÃ` in trang của một quy tắc. Cách viết quy tắc riêng: "
    "[quy tắc bổ sung](../plugins.vi.md).",
    en="Every rule has a code, a name and a severity; `--select` and `--ignore` take a code, a "
    "name or a family. `tracker rules CODE` prints the page of a rule. To write your own: "
    "[plug-ins](../plugins.md).",
)
_RULES_COLUMNS = Text(vi="| mã | tên | mức | nội dung |", en="| code | name | severity | summary |")
_EXAMPLES_OF = (DOCS.parent / "seeds" / "office-2024.toml", date(2024, 11, 20))
"""A register, and a day on which every rule speaks of it."""
_COLUMNS_TITLE = Text(vi="# Các cột", en="# The columns")
_COLUMNS_INTRODUCTION = Text(
    vi="Điều kiện của quy tắc ([conditions.vi.md](conditions.vi.md)) viết bằng các cột này: mỗi "
    "dòng là một nhiệm vụ, văn bản, chỉ tiêu hay nhiệm kỳ vào ngày đang xét.",
    en="Conditions of rules ([conditions.md](conditions.md)) are made of these columns: a row is "
    "one task, document, indicator or mandate as it stands on the day asked.",
)
_FORMAT_INTRODUCTION = (
    "A register is one TOML file, or a folder of them read together. One `[register]` table says "
    "what it is; every other table is an array. Ids are one word, and each is used only once in "
    "the whole register. Keys in bold must be given; keys that are not listed are refused."
)
_SUPPRESSIONS = (
    "Every entry but a source may have suppressions, below it: `[[tasks.suppressions]]`, "
    "`[[documents.provisions.suppressions]]`. What is found in a part of an entry, such as a "
    "report of a task, is suppressed in the entry."
)
_SCALARS: Mapping[Any, str] = {
    str: "text",
    int: "whole number",
    bool: "true or false",
    date: "day, `2023-04-15`",
    Decimal: "number",
    Period: 'period, `"quý II/2023"`',
    Deadline: 'deadline, `"quý II/2023"` or a day',
}


_ENDINGS = {Language.EN: ".md", Language.VI: ".vi.md"}


def rules(language: Language) -> str:
    """Return the index of every rule, family by family."""
    parts = [
        NOTE,
        _RULES_TITLE.in_language(language),
        _RULES_INTRODUCTION.in_language(language),
    ]
    for family, title in FAMILIES.items():
        parts.append(f"## {family}: {title.in_language(language)}")
        rows = [_rule_row(rule, language) for rule in CATALOGUE if rule.family == family]
        parts.append("\n".join([_RULES_COLUMNS.in_language(language), "|---|---|---|---|", *rows]))
    return "\n\n".join(parts) + "\n"


def _rule_row(rule: Rule, language: Language) -> str:
    severity, summary = (
        text.in_language(language).replace("|", "\\|")
        for text in (rule.severity.label, rule.summary)
    )
    page = f"{rule.code}{_ENDINGS[language]}"
    return f"| [{rule.code}]({page}) | {rule.name} | {severity} | {summary} |"


@cache
def examples() -> dict[str, dict[str, str]]:
    """Return the first finding of each rule in a register of the seeds, as text for people."""
    path, day = _EXAMPLES_OF
    register = load(str(path))
    found: dict[str, dict[str, str]] = {rule.code: {} for rule in CATALOGUE}
    for language in Language:
        for finding in check(register, as_of=day, language=language):
            one = Report(as_of=day, findings=[finding])
            said = write_findings(one, language, FindingFormat.TEXT, unpainted)
            found[finding.code].setdefault(language.value, said.rpartition("\n")[0])
    return found


def rule_pages() -> dict[Path, str]:
    """Return the page of every rule in each language, the index, and the examples they show."""
    folder, data = DOCS / "rules", files("tracker.tables") / EXAMPLES
    pages = {folder / f"README{_ENDINGS[language]}": rules(language) for language in Language}
    for rule in CATALOGUE:
        for language in Language:
            page = f"{NOTE}\n\n{rule_page(rule, language, examples())}\n"
            pages[folder / f"{rule.code}{_ENDINGS[language]}"] = page
    return {**pages, Path(str(data)): json.dumps(examples(), ensure_ascii=False, indent=1) + "\n"}


def columns(language: Language) -> str:
    """Return the reference of the columns that conditions are made of, table by table."""
    parts = [
        NOTE,
        _COLUMNS_TITLE.in_language(language),
        _COLUMNS_INTRODUCTION.in_language(language),
        *(columns_section(table, language) for table in TABLES),
    ]
    return "\n\n".join(parts) + "\n"


def commands(language: Language) -> str:
    """Return what each command prints of itself."""
    title = {Language.EN: "# The command line", Language.VI: "# Dòng lệnh"}[language]
    context = click.Context(application, info_name="tracker", obj=language)
    parts = [NOTE, title, f"```text\n{application.get_help(context)}\n```"]
    for name in application.list_commands(context):
        command = application.get_command(context, name)
        if command is not None:
            inner = application.context_class(command, info_name=name, parent=context)
            parts.append(f"## tracker {name}\n\n```text\n{command.get_help(inner)}\n```")
    return "\n\n".join(parts) + "\n"


def register_format() -> str:
    """Return the reference of the register's tables and keys."""
    parts = [
        NOTE,
        "# The register as a file",
        _FORMAT_INTRODUCTION,
        *_section("[register]", Register, skip=_entry_fields()),
        *_section("[register.policy]", Policy),
    ]
    for attribute in attrs.fields(Register):
        if (kind := attribute.metadata.get("holds")) is not None:
            parts.extend(_nested(f"[[{attribute.name}]]", kind))
    parts.extend((*_section("[[….suppressions]]", Suppression), _SUPPRESSIONS))
    return "\n\n".join(parts) + "\n"


def _entry_fields() -> frozenset[str]:
    held = {field.name for field in attrs.fields(Register) if "holds" in field.metadata}
    return frozenset({*held, "policy"})


def _nested(heading: str, kind: type[Any]) -> Iterator[str]:
    """Yield the section of *kind*, then those of the arrays of tables within it."""
    yield from _section(heading, kind)
    for attribute in attrs.fields(kind):
        inner = _item(attribute.type)
        if inner is Suppression:
            continue  # every entry may have them, so they are described once
        if inner is not None and attrs.has(inner):
            yield from _nested(f"{heading[:-2]}.{attribute.name}]]", inner)
        elif (table := _table(attribute.type)) is not None:
            yield from _section(f"{heading[1:-2]}.{attribute.name}]", table)


def _section(
    heading: str, kind: type[Any], skip: frozenset[str] = frozenset({"location"})
) -> Iterator[str]:
    meanings = _meanings(kind)
    yield f"## `{heading}`"
    yield (getdoc(kind) or "").partition("\n")[0]
    lines = ["| key | value | meaning |", "|---|---|---|"]
    if kind is Document:
        kinds = ", ".join(f"`{name}`" for name in DOCUMENT_CLASSES)
        lines.append(f"| **`kind`** | one of {kinds} | what sort of document it is |")
    for attribute in attrs.fields(kind):
        if attribute.name in skip:
            continue
        name = f"`{attribute.name}`"
        required = attribute.default is attrs.NOTHING
        meaning = meanings.get(attribute.name, "").replace("|", "\\|")
        lines.append(
            f"| {f'**{name}**' if required else name} | {_value(attribute.type)} | {meaning} |"
        )
    yield "\n".join(lines)


def _meanings(kind: type[Any]) -> dict[str, str]:
    """Return what each attribute means, as the docstrings of a class and its bases say."""
    found: dict[str, str] = {}
    for base in reversed(kind.__mro__):
        if issubclass(base, Fact) or base is kind:
            _, _, listed = (getdoc(base) or "").partition("Attributes:\n")
            listed = listed.partition("\n\n")[0]
            entries = re.findall(r"^    (\w+): (.*(?:\n {8,}.*)*)", listed, re.MULTILINE)
            found |= {name: " ".join(text.split()) for name, text in entries}
    return found


def _item(annotation: Any) -> type[Any] | None:
    """Return the type of a tuple's items."""
    return get_args(annotation)[0] if get_origin(annotation) is tuple else None


def _is_fact(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Fact)


def _table(annotation: Any) -> type[Any] | None:
    """Return the class of facts that a key may hold one of."""
    return next((part for part in get_args(annotation) if _is_fact(part)), None)


def _value(annotation: Any) -> str:
    """Return what kind of value a key takes."""
    if _is_fact(annotation):
        return "table"
    if isinstance(annotation, UnionType):
        return " or ".join(_value(part) for part in get_args(annotation) if part is not NoneType)
    item = _item(annotation)
    if item is not None:
        return "tables" if attrs.has(item) else f"array of {_value(item)}s"
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return "one of " + ", ".join(f"`{member.value}`" for member in annotation)
    return _SCALARS[annotation]


def with_output(text: str) -> str:
    """Return a page with what each command named in it prints now.

    A command stands in a comment just before the block of its output:
    ``<!-- prints: tracker check ... -->``; a file that is shown whole likewise:
    ``<!-- holds: docs/examples/ten_lines.py -->``.
    """
    text = _SHOWN.sub(lambda shown: f"{shown[1]}{_printed(shown[2])}{shown[3]}", text)
    return _HELD.sub(lambda held: f"{held[1]}{_content(held[2])}{held[3]}", text)


_SHOWN = re.compile(
    r"(<!-- prints: (tracker [^\n]+) -->\n```text\n).*?(^```$)", re.MULTILINE | re.DOTALL
)


_HELD = re.compile(r"(<!-- holds: ([^\n]+) -->\n```\w+\n).*?(^```$)", re.MULTILINE | re.DOTALL)


def _content(name: str) -> str:
    return (DOCS.parent / name).read_text(encoding="utf-8")


def _printed(command: str) -> str:
    """Return what a command prints on standard output, run from the top of the project."""
    _, *arguments = shlex.split(command)
    printed = BytesIO()
    output = TextIOWrapper(printed, encoding="utf-8", newline="\n", write_through=True)
    with chdir(DOCS.parent), redirect_stdout(output), redirect_stderr(StringIO()):
        with suppress(SystemExit):  # so every run ends
            main_of_tracker(arguments)
        return printed.getvalue().decode()


def pages() -> dict[Path, str]:
    """Return every generated page by its path."""
    shown = (
        DOCS.parent / "README.md",
        *(
            DOCS / f"{name}{ending}"
            for name in ("guide", "configuration", "plugins")
            for ending in (".md", ".vi.md")
        ),
    )
    return {
        **{path: with_output(path.read_text(encoding="utf-8")) for path in shown},
        **rule_pages(),
        DOCS / "columns.md": columns(Language.EN),
        DOCS / "columns.vi.md": columns(Language.VI),
        DOCS / "commands.md": commands(Language.EN),
        DOCS / "commands.vi.md": commands(Language.VI),
        DOCS / "register.md": register_format(),
        DOCS / "register.schema.json": json.dumps(register_schema(), ensure_ascii=False, indent=2)
        + "\n",
    }


def stale() -> list[Path]:
    """Return the pages that are not what the code would write."""
    made = pages()
    over = [path for path in (DOCS / "rules").glob("*") if path not in made]
    return over + [
        path
        for path, text in made.items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]


def main() -> int:
    """Write the pages, or with ``--check`` say which are out of date."""
    if "--check" in sys.argv[1:]:
        old = stale()
        for path in old:
            print(f"{path.name} is out of date; run: python docs/generate.py", file=sys.stderr)
        return 1 if old else 0
    for make in (rule_pages, pages):  # what commands print shows the examples of rules
        for path, text in make().items():
            path.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
