"""Which store reads and writes which file."""

from tracker.stores.json_store import JSON, JSON_LINES
from tracker.stores.store import STORES, Store, known_suffixes, store_for
from tracker.stores.toml_store import TOML


def test_a_store_is_found_by_the_suffix_of_a_name_in_any_case() -> None:
    """Every suffix leads to the store that bears it; a name without one to none."""
    assert store_for("so/2024.TOML") is TOML
    assert store_for("2024.json") is JSON
    assert store_for("2024.jsonl") is JSON_LINES
    assert store_for("2024.txt") is None
    assert store_for("json") is None
    for suffix in known_suffixes():
        store = store_for(f"a{suffix}")
        assert store is not None
        assert suffix in store.suffixes


def test_suffixes_are_borne_by_one_store_each() -> None:
    """No suffix of a store is that of another."""
    found: set[Store] = set(filter(None, (store_for(f"a{suffix}") for suffix in STORES)))
    borne = [suffix for store in found for suffix in store.suffixes]

    assert sorted(borne) == sorted(STORES)
