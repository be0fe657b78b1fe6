"""Whether any distribution brings rules."""

from importlib.metadata import distributions
from pathlib import Path

import pytest

from tracker.rules.plugins.presence import GROUP, any_installed


def distribution(folder: Path, entry_points: str | None, kind: str = "dist-info") -> str:
    """Write the metadata of a distribution; return the folder that it is found in."""
    metadata = folder / f"office-1.{kind}"
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text("Name: office\nVersion: 1\n", encoding="utf-8")
    if entry_points is not None:
        (metadata / "entry_points.txt").write_text(entry_points, encoding="utf-8")
    return str(folder)


@pytest.mark.parametrize("kind", ["dist-info", "egg-info"])
@pytest.mark.parametrize(
    ("entry_points", "brings"),
    [
        (f"[{GROUP}]\noffice = office:RULES\n", True),
        (f"[console_scripts]\na = b:c\n\n[{GROUP}]\noffice = office:RULES\n", True),
        ("[console_scripts]\ntracker = tracker.cli:main\n", False),
        ("", False),
        (None, False),
    ],
)
def test_it_sees_what_the_reader_of_metadata_sees(
    tmp_path: Path, kind: str, entry_points: str | None, brings: bool
) -> None:
    """A folder brings rules exactly where Python finds an entry point of the group in it."""
    folder = distribution(tmp_path, entry_points, kind)
    found = [
        one
        for each in distributions(path=[folder])
        for one in each.entry_points.select(group=GROUP)
    ]
    assert any_installed([folder]) is bool(found) is brings


def test_what_is_no_folder_brings_nothing(tmp_path: Path) -> None:
    """Archives, folders that are not there and names that cannot be are passed over."""
    (tmp_path / "archive.zip").write_bytes(b"")
    assert not any_installed([str(tmp_path / "archive.zip"), str(tmp_path / "none"), "a\0b"])


def test_an_empty_name_is_the_folder_one_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Python has it in its path."""
    distribution(tmp_path, f"[{GROUP}]\noffice = office:RULES\n")
    monkeypatch.chdir(tmp_path)
    assert any_installed([""])
