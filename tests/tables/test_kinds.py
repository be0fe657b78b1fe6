"""Kinds of entry and families of rules, by name."""

from typing import Any, get_args

import attrs
import pytest

from tracker.domain import Register
from tracker.domain.integrity import kind_of_class
from tracker.language import Text
from tracker.rules import CATALOGUE
from tracker.tables.kinds import FAMILIES, KINDS, kind_label, table_of


def test_every_kind_that_a_rule_speaks_of_has_a_name() -> None:
    """The page of a rule says what it speaks of in both languages."""
    assert {kind for rule in CATALOGUE for kind in rule.subjects} <= {*KINDS}
    assert [text for text in KINDS.values() if text.vi == text.en] == []


def test_every_family_has_a_name() -> None:
    """The index of rules is headed by them, in the order of the catalogue."""
    assert [*FAMILIES] == [*dict.fromkeys(rule.family for rule in CATALOGUE)]


def test_a_kind_nobody_knows_is_called_as_it_is() -> None:
    """A plug-in may speak of facts that are no entries."""
    assert kind_label("visit") == Text(vi="visit", en="visit")


@pytest.mark.parametrize("kind", sorted({kind for rule in CATALOGUE for kind in rule.subjects}))
def test_an_entry_stands_in_the_table_named(kind: str) -> None:
    """The register has that table, and its entries are of that kind and can be silenced."""
    entry_class: Any = Register
    for name in table_of(kind).split("."):
        attribute = attrs.fields_dict(entry_class)[name]
        entry_class = attribute.metadata.get("holds") or get_args(attribute.type)[0]
    assert kind_of_class(entry_class) == kind
    assert "suppressions" in attrs.fields_dict(entry_class)
