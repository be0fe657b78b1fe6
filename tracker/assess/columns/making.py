"""Columns of each kind, made in few words."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from tracker.assess.columns.column import Column, Kind, Reading
from tracker.language import Text

Read = str | Reading


class Says(NamedTuple):
    """What a column is called within a sentence, and what it holds, in both languages.

    Attributes:
        vi: what it is called in Vietnamese.
        en: the same in English.
        vi_meaning: what it holds, in Vietnamese.
        en_meaning: the same in English.
    """

    vi: str
    en: str
    vi_meaning: str
    en_meaning: str

    @property
    def texts(self) -> tuple[Text, Text]:
        """What it is called, and what it holds."""
        return Text(vi=self.vi, en=self.en), Text(vi=self.vi_meaning, en=self.en_meaning)


def text(name: str, read: Read, says: Says, *, nullable: bool = True) -> Column:
    """Return a column of words."""
    return Column(name, Kind.TEXT, *says.texts, read, nullable)


def day(name: str, read: Read, says: Says, *, nullable: bool = True) -> Column:
    """Return a column of days."""
    return Column(name, Kind.DAY, *says.texts, read, nullable)


def count(name: str, read: Read, says: Says, *, nullable: bool = False) -> Column:
    """Return a column of whole numbers."""
    return Column(name, Kind.COUNT, *says.texts, read, nullable)


def choice(
    name: str, read: Read, says: Says, words: Mapping[Any, Text], *, nullable: bool = False
) -> Column:
    """Return a column of the words of a list."""
    choices: Mapping[StrEnum, Text] = words
    return Column(name, Kind.CHOICE, *says.texts, read, nullable, choices=choices)


def truth(name: str, read: Read, so: Text, not_so: Text, meaning: Text) -> Column:
    """Return a column of what is so or not.

    Args:
        name: what it is called.
        read: how it is read.
        so: the sentence that it is so.
        not_so: the sentence that it is not.
        meaning: what it means.
    """
    return Column(name, Kind.TRUTH, so, meaning, read, denied=not_so)
