"""Issuing bodies: the code of each in a number, whose it is and what it is called."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any

from attrs import frozen

from tracker.citation.spelling import fold_same_length
from tracker.citation.types import Family
from tracker.language import Text
from tracker.language.shipped import shipped_text


@frozen(kw_only=True)
class Issuer:
    """One issuing body.

    Attributes:
        code: what stands for it in a number, such as ``UBND``.
        family: whose numbers bear it.
        name: what it is called; ``None`` where several bodies share the code, as ``TW`` is shared
            by the Central Committee, the Politburo and the Secretariat.
        level: what the table of authority asks for; ``None`` where it says nothing of the body.
        aliases: other spellings of the code that were seen.
        until: the last day the code was given out; ``None`` while it is.
        source: where the code is laid down, or where it was seen.
    """

    code: str
    family: Family
    name: Text | None = None
    level: str | None = None
    aliases: tuple[str, ...] = ()
    until: date | None = None
    source: str


@cache
def issuers() -> tuple[Issuer, ...]:
    """Return every body in the table; it is read when first asked for.

    >>> [issuer.name.en for issuer in issuers() if issuer.code == "CP"]
    ['Government']
    """
    from tomllib import loads  # noqa: PLC0415 -- not needed before a number is read

    text = shipped_text("tracker.citation", "data/issuers.toml")
    return tuple(_issuer(row) for row in loads(text)["issuers"])


def _issuer(row: Mapping[str, Any]) -> Issuer:
    name = Text(vi=row["name_vi"], en=row["name_en"]) if "name_vi" in row else None
    return Issuer(
        code=row["code"],
        family=Family(row["family"]),
        name=name,
        level=row.get("level"),
        aliases=tuple(row.get("aliases", ())),
        until=row.get("until"),
        source=row["source"],
    )


@cache
def issuer_by_code() -> Mapping[str, Issuer]:
    """Return every body by its code."""
    return MappingProxyType({issuer.code: issuer for issuer in issuers()})


@cache
def code_by_alias() -> Mapping[str, str]:
    """Return the right code by each other spelling that was seen, in capitals.

    >>> code_by_alias()["TƯ"]
    'TW'
    """
    return MappingProxyType({alias: one.code for one in issuers() for alias in one.aliases})


@cache
def code_by_spelling() -> Mapping[str, str]:
    """Return the code that a spelling in small letters without accents means.

    >>> code_by_spelling()["du"], code_by_spelling()["ttg"]
    ('ĐU', 'TTg')
    """
    return MappingProxyType({fold_same_length(one.code): one.code for one in issuers()})
