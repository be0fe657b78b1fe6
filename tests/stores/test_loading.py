"""Tests of loading: what is read is what was written, or nothing at all."""

import random
import tomllib
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import DOCUMENT_CLASSES, Document, Register
from tracker.errors import RegisterError
from tracker.language import Language
from tracker.stores import load, read_register, write_register
from tracker.testing.registers import registers

WHOLE = """
[register]
title = "Sổ"
language = "en"
policy = {due_soon_days = 3}

[[sources]]
id = "bao"
title = "Bài báo"

[[organizations]]
id = "o"
name = "Cơ quan"
aliases = ["cơ quan", 'văn "phòng"']
source = "bao, đoạn 1"
figures = [{name = "đảng viên", value = 2_465}, {name = "tỷ lệ", value = 77.50}]

[[clusters]]
id = "c"
name = "Cụm"
[[clusters.members]]
organization = "o"

[[documents]]
id = "15-NQ/TU"
kind = "resolution"
number = "15-NQ/TU"
issued_on = 2022-12-06

[[briefings]]
id = "b"
title = "Giao ban"
reviews = "quý I năm 2023"
[[briefings.results]]
topic = "t"
text = "x"

[[tasks]]
id = "T-1"
title = "T"
deadline = 2023-06-30
[[tasks.extensions]]
new_due = 2023-07-31
[[tasks.reports]]
on = 2023-05-01
event = "started"
[[tasks]]
id = "T-2"
title = "T"
deadline = "trước ngày 20/6/2023"

[[plans]]
id = "p"
title = "P"
period = "2023"
[[plans.indicators]]
id = "i"
title = "I"
target = 80
[[plans.indicators.measurements]]
period = "quý I/2023"
value = 62

[[mandates]]
id = "m"
cluster = "c"
role = "leader"
holder = "o"
"""


def test_every_type_of_value_is_read() -> None:
    """Each value becomes what the domain wants of it, exactly."""
    register = read_register(WHOLE)
    organization = register.organizations[0]
    assert (register.language, register.policy.due_soon_days) == (Language.EN, 3)
    assert organization.aliases == ("cơ quan", 'văn "phòng"')
    assert [str(figure.value) for figure in organization.figures] == ["2465", "77.50"]
    assert type(register.documents[0]) is DOCUMENT_CLASSES["resolution"]
    assert register.documents[0].issued_on == date(2022, 12, 6)
    assert [task.deadline and task.deadline.due for task in register.tasks] == [
        date(2023, 6, 30),
        date(2023, 6, 19),
    ]
    assert register.plans[0].indicators[0].target == Decimal(80)
    assert register.clusters[0].members[0].organization == "o"


def test_every_fact_says_where_it_stands() -> None:
    """Each entry and each part of one names the line of its header."""
    register = read_register(WHOLE, path="sổ.toml")
    lines = WHOLE.split("\n")
    facts = [
        *register.facts(),
        *(part for task in register.tasks for part in (*task.extensions, *task.reports)),
        *register.plans[0].indicators[0].measurements,
        *register.clusters[0].members,
        *register.briefings[0].results,
    ]
    headers = [lines[fact.location.line - 1] for fact in facts if fact.location]
    assert {fact.location.path for fact in facts if fact.location} == {"sổ.toml"}
    assert sorted(headers) == sorted(line for line in lines if line.startswith("[["))


@given(registers(with_suppressions=True))
def test_what_was_written_is_read_again(register: Register) -> None:
    """A register written as text is read as an equal one."""
    text = write_register(register)
    assert read_register(text) == register
    assert load("-", stdin=BytesIO(text.encode())) == register


@given(registers(with_suppressions=True), st.randoms(use_true_random=False))
def test_order_in_a_file_changes_only_the_order(register: Register, order: random.Random) -> None:
    """The same entries in another order are the same entries."""
    blocks = ("\n" + write_register(register)).split("\n\n")
    entries: list[str] = []
    for block in blocks:
        name = block.lstrip("[\n").partition("]")[0]
        if "." in name:
            entries[-1] += f"\n\n{block}"
        else:
            entries.append(block)
    order.shuffle(entries)
    again = read_register("\n\n".join(entries))
    for section in ("sources", "organizations", "documents", "tasks", "plans", "mandates"):
        assert sorted(map(repr, getattr(again, section))) == sorted(
            map(repr, getattr(register, section))
        )


@given(registers(with_suppressions=True), st.randoms(use_true_random=False))
def test_problems_do_not_depend_on_the_order_of_keys(
    register: Register, order: random.Random
) -> None:
    """The keys of a table may stand in any order."""
    lines: list[str] = []
    table: list[str] = []
    for line in [*write_register(register).split("\n"), "["]:
        if line.startswith("["):
            order.shuffle(table)
            lines += [*table, line]
            table = []
        else:
            table.append(line)
    assert read_register("\n".join(lines[:-1])) == register


def refused(content: bytes) -> bool:
    """Whether a register is refused; anything but a register or its refusal comes through."""
    try:
        load("-", stdin=BytesIO(content))
    except RegisterError as error:
        return bool(error.problems) and all(error.lines(Language.VI))
    return False


@given(st.binary(max_size=300))
def test_random_bytes_are_refused(content: bytes) -> None:
    """Bytes that are no register are refused with at least one problem, and never fail."""
    assert refused(content)


@given(st.lists(st.text(alphabet="[]{}=.,\"'#\\\n ab1-:T", max_size=8), max_size=12))
def test_random_pieces_of_toml_are_refused(pieces: list[str]) -> None:
    """Pieces of TOML that make no register are refused, and never fail."""
    assert refused("[register]".join(pieces).encode())


MUTATIONS = ("", "\0", "\r", '"', "'''", "[", "]]", "{", "=", "\n", "#", "9" * 30, "é", ".", "-")


@given(st.data())
def test_a_register_changed_anywhere_never_fails(data: st.DataObject) -> None:
    """A register with characters taken out or put in is read or refused; nothing else happens."""
    text = WHOLE
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        length = data.draw(st.integers(0, 12))
        text = text[:start] + data.draw(st.sampled_from(MUTATIONS)) + text[start + length :]
    content = text.encode()
    assert refused(content) or load("-", stdin=BytesIO(content)) == read_register(text)


@given(st.data())
def test_a_value_of_any_type_never_fails(data: st.DataObject) -> None:
    """Any key may hold a value of any type: it is read or refused with the line of the key."""
    values = ("1", "-1", "1.5", "nan", "true", '""', '"x"', "2023-02-28", "[]", "{}", "[1]", "[[]]")
    lines = WHOLE.split("\n")
    keys = [number for number, line in enumerate(lines) if "=" in line]
    number = data.draw(st.sampled_from(keys))
    key = lines[number].partition("=")[0]
    lines[number] = f"{key}= {data.draw(st.sampled_from(values))}"
    text = "\n".join(lines)
    tomllib.loads(text)
    assert refused(text.encode()) or read_register(text).title


@pytest.mark.parametrize(("said", "language"), [("vi", "vi"), ("en", "en"), ("fr", None)])
def test_a_refusal_knows_the_language_of_the_register(said: str, language: str | None) -> None:
    """Problems can be told in the language that the register is kept in."""
    with pytest.raises(RegisterError) as error:
        read_register(f'[register]\nlanguage = "{said}"')
    assert error.value.language == language


@pytest.mark.parametrize("table", ["register = 1", "[register]\nlanguage = 1", ""])
def test_a_refusal_of_a_register_without_language(table: str) -> None:
    """Where the language cannot be read, none is claimed."""
    with pytest.raises(RegisterError) as error:
        read_register(table)
    assert error.value.language is None


def test_texts_are_kept_in_one_spelling() -> None:
    """An id written with combining characters is the same id."""
    text = (
        '[register]\ntitle = "S"\n[[tasks]]\nid = "\u0111\u00e9"\ntitle = "T"\n'
        '[[tasks]]\nid = "b"\ntitle = "T"\nparent = "\u0111e\u0301"\n'
    )
    assert read_register(text).tasks[1].parent == "\u0111\u00e9"
    with pytest.raises(RegisterError) as error:
        read_register(text + 'basis = ["x"]\n')
    assert len(error.value.problems) == 1


def test_a_document_without_kind_of_its_own() -> None:
    """A document of no particular kind is a plain one."""
    register = read_register(
        '[register]\ntitle = "S"\n[[documents]]\nid = "d"\nkind = "document"\ntitle = "D"\n'
    )
    assert type(register.documents[0]) is Document
