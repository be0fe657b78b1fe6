"""Write the pages of docs/ that are made from the code, or check that they are current.

python docs/generate.py            # write them
python docs/generate.py --check    # exit 1 where one is out of date
"""

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from inspect import getdoc
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

import attrs
import click

from tracker.assess.columns import TABLES
from tracker.calendar import Deadline, Period
from tracker.cli.application import application
from tracker.domain import DOCUMENT_CLASSES, Document, Fact, Policy, Register
from tracker.language import Language, Text
from tracker.rules import CATALOGUE
from tracker.tables import rule_page
from tracker.tables.columns import columns_section

DOCS = Path(__file__).parent
NOTE = "<!-- Made from the code by docs/generate.py; edit the code, then run it. -->"

_FAMILIES = {
    "DL": Text(vi="Thời hạn", en="Deadlines"),
    "PR": Text(vi="Tiến độ kế hoạch và số liệu", en="Plan progress and figures"),
    "RO": Text(vi="Vai và luân phiên", en="Roles and rotation"),
    "DO": Text(vi="Văn bản và truy vết", en="Documents and traceability"),
    "RG": Text(vi="Tính toàn vẹn của sổ", en="The register's own integrity"),
}
_RULES_TITLE = Text(vi="# Các quy tắc", en="# The rules")
_RULES_INTRODUCTION = Text(
    vi="Mỗi quy tắc có mã, tên và mức; `--select` và `--ignore` nhận mã, tên hoặc họ.",
    en="Every rule has a code, a name and a severity; `--select` and `--ignore` take a code, a "
    "name or a family.",
)
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
_SCALARS: Mapping[Any, str] = {
    str: "text",
    int: "whole number",
    bool: "true or false",
    date: "day, `2023-04-15`",
    Decimal: "number",
    Period: 'period, `"quý II/2023"`',
    Deadline: 'deadline, `"quý II/2023"` or a day',
}


def rules(language: Language) -> str:
    """Return the reference of every rule, family by family."""
    parts = [
        NOTE,
        _RULES_TITLE.in_language(language),
        _RULES_INTRODUCTION.in_language(language),
    ]
    for family, title in _FAMILIES.items():
        parts.append(f"# {family}: {title.in_language(language)}")
        parts.extend(rule_page(rule, language) for rule in CATALOGUE if rule.family == family)
    return "\n\n".join(parts) + "\n"


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
    return "\n\n".join(parts) + "\n"


def _entry_fields() -> frozenset[str]:
    held = {field.name for field in attrs.fields(Register) if "holds" in field.metadata}
    return frozenset({*held, "policy"})


def _nested(heading: str, kind: type[Any]) -> Iterator[str]:
    """Yield the section of *kind*, then those of the arrays of tables within it."""
    yield from _section(heading, kind)
    for attribute in attrs.fields(kind):
        inner = _item(attribute.type)
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
    ``<!-- prints: tracker check ... -->``.
    """
    return _SHOWN.sub(lambda shown: f"{shown[1]}{_printed(shown[2])}{shown[3]}", text)


_SHOWN = re.compile(
    r"(<!-- prints: (tracker [^\n]+) -->\n```text\n).*?(^```$)", re.MULTILINE | re.DOTALL
)


def _printed(command: str) -> str:
    """Return what a command prints on standard output, run from the top of the project."""
    run = subprocess.run(  # noqa: S603 -- the command is our own page's
        [sys.executable, "-m", *shlex.split(command)],
        cwd=DOCS.parent,
        capture_output=True,
        check=False,
    )
    return run.stdout.decode()


def pages() -> dict[Path, str]:
    """Return every generated page by its path."""
    shown = (DOCS.parent / "README.md", DOCS / "guide.md", DOCS / "guide.vi.md")
    return {
        **{path: with_output(path.read_text(encoding="utf-8")) for path in shown},
        DOCS / "rules.md": rules(Language.EN),
        DOCS / "rules.vi.md": rules(Language.VI),
        DOCS / "columns.md": columns(Language.EN),
        DOCS / "columns.vi.md": columns(Language.VI),
        DOCS / "commands.md": commands(Language.EN),
        DOCS / "commands.vi.md": commands(Language.VI),
        DOCS / "register.md": register_format(),
    }


def stale() -> list[Path]:
    """Return the pages that are not what the code would write."""
    return [
        path
        for path, text in pages().items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]


def main() -> int:
    """Write the pages, or with ``--check`` say which are out of date."""
    if "--check" in sys.argv[1:]:
        for path in stale():
            print(f"{path.name} is out of date; run: python docs/generate.py", file=sys.stderr)
        return 1 if stale() else 0
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
