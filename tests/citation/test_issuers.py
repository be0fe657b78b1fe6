"""The table of issuing bodies."""

from tracker.citation.issuers import code_by_alias, code_by_spelling, issuer_by_code, issuers


def test_every_body_is_complete() -> None:
    """Every row has a source, and a name in both languages or none."""
    lacking = [one.code for one in issuers() if not one.source]
    lacking += [one.code for one in issuers() if one.name and not (one.name.vi and one.name.en)]
    assert lacking == []


def test_no_code_stands_twice() -> None:
    """No code stands twice, and no two codes differ only in accents and case."""
    assert len(issuer_by_code()) == len(issuers()) == len(code_by_spelling())


def test_no_alias_is_a_code() -> None:
    """Another spelling of one code is never the right spelling of another."""
    assert not code_by_alias().keys() & issuer_by_code().keys()
