"""Tests of writing a register as text."""

import sys
import tomllib
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import Deadline, DeadlineKind, read_deadline, read_period
from tracker.domain import (
    Document,
    Event,
    Extension,
    Figure,
    IndicatorKind,
    Register,
    Resolution,
    Suppression,
    Task,
)
from tracker.language import Language
from tracker.stores import MissingExtraError, write_register
from tracker.stores.writing import entry_block, write_value
from tracker.testing.registers import registers

MORE_TIME = Extension(new_due=date(2023, 9, 30))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (True, "true"),
        (False, "false"),
        (7, "7"),
        (Decimal(2465), "2465"),
        (Decimal("77.50"), "77.50"),
        (Decimal("1E+3"), "1000"),
        (date(2023, 4, 5), "2023-04-05"),
        (Event.STARTED, '"started"'),
        ('a "b"\n\\', '"a \\"b\\"\\n\\\\"'),
        (read_period("quý II/2023"), '"quý II/2023"'),
        (read_period("2023-06-30"), '"2023-06-30"'),
        (read_deadline("2023-06-30"), "2023-06-30"),
        (read_deadline("30/6/2023"), '"30/6/2023"'),
        (Deadline(text="20230630", kind=DeadlineKind.VAGUE), '"20230630"'),
        (("a", "b"), '["a", "b"]'),
        ((), "[]"),
        ((Figure(name="a", value=1),), '[{ name = "a", value = 1 }]'),
    ],
)
def test_values_are_written_as_toml(value: object, written: str) -> None:
    """Each type of value has exactly one way to be written, and TOML reads it."""
    assert write_value(value) == written
    tomllib.loads(f"a = {written}")


def test_what_is_not_recorded_is_not_written() -> None:
    """Defaults and empty lists leave no line; the source comes last."""
    task = Task(id="t", title="T", source="s, tr. 3", section="A", basis=["d"])
    assert entry_block("tasks", task) == (
        '[[tasks]]\nid = "t"\ntitle = "T"\nsection = "A"\nbasis = ["d"]\nsource = "s, tr. 3"\n'
    )


def test_suppressions_stand_below_the_other_parts() -> None:
    """What is recorded of an entry comes first, what need not be told of it last."""
    silenced = Suppression(rule="DL001", reason="r", begins_on=date(2023, 1, 2), source="s")
    task = Task(id="t", title="T", source="s", suppressions=[silenced], extensions=[MORE_TIME])
    assert entry_block("tasks", task) == (
        '[[tasks]]\nid = "t"\ntitle = "T"\nsource = "s"\n'
        "\n[[tasks.extensions]]\nnew_due = 2023-09-30\n"
        '\n[[tasks.suppressions]]\nrule = "DL001"\nreason = "r"\nbegins_on = 2023-01-02\n'
        'source = "s"\n'
    )


@pytest.mark.parametrize(("made", "kind"), [(Document, "document"), (Resolution, "resolution")])
def test_the_kind_of_a_document_follows_its_id(made: type[Document], kind: str) -> None:
    """Every document says of which kind it is."""
    assert entry_block("documents", made(id="d", title="D")) == (
        f'[[documents]]\nid = "d"\nkind = "{kind}"\ntitle = "D"\n'
    )


@given(registers(with_suppressions=True))
def test_sections_are_in_the_order_of_the_register(register: Register) -> None:
    """A fresh text has its sections in one order, and one empty line before each table."""
    text = write_register(register)
    headers = [line.strip("[]").partition(".")[0] for line in text.split("\n") if line[:1] == "["]
    order = [
        "register",
        "sources",
        "conventions",
        "closures",
        "organizations",
        "clusters",
        "groups",
        "successions",
        "roles",
        "terms",
        "documents",
        "briefings",
        "tasks",
        "plans",
        "statements",
        "mandates",
        "rotations",
    ]
    assert headers == sorted(headers, key=order.index)
    assert text.count("\n\n[") == len(headers) - 1
    assert "\n\n\n" not in text


def test_defaults_of_a_register_are_not_written() -> None:
    """The language and time zone stand there only where they are not the usual ones."""
    register = Register(title="S", language=Language.EN, time_zone="UTC")
    assert write_register(register) == (
        '[register]\ntitle = "S"\nlanguage = "en"\ntime_zone = "UTC"\n'
    )
    assert IndicatorKind.CUMULATIVE.value not in write_register(Register(title="S"))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_in_quotes_is_read_again(text: str) -> None:
    """Whatever characters a text has, TOML reads exactly it."""
    assert tomllib.loads(f"a = {write_value(text)}") == {"a": text}


def test_without_the_library_that_writes_toml(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has not installed the extra is told how."""
    monkeypatch.setitem(sys.modules, "tomlkit", None)
    with pytest.raises(MissingExtraError) as refused:
        write_register(Register(title="S"))
    assert refused.value.lines(Language.EN) == [
        'to save a register, install: pip install "resolution-tracker[edit]"'
    ]
    assert refused.value.lines(Language.VI) == [
        'muốn ghi sổ thì cài thêm: pip install "resolution-tracker[edit]"'
    ]
