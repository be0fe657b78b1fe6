"""Texts that commands read."""

import builtins
import io
import sys
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tracker.cli import texts
from tracker.errors import UsageError


def refusal(name: str) -> str:
    """Return what reading a text is refused with."""
    with pytest.raises(UsageError) as refused:
        texts.read_text(name)
    return refused.value.text.en


def test_a_byte_order_mark_is_left_out(tmp_path: Path) -> None:
    """The text begins after it."""
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf15-NQ/TU\r\n")
    assert texts.read_text(str(tmp_path / "a.txt")) == "15-NQ/TU\r\n"


def test_no_more_is_read_than_a_text_may_have(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A larger file is refused, and so is a Word file that unpacks to more."""
    monkeypatch.setattr(texts, "LARGEST", 2**20)
    (tmp_path / "a.txt").write_bytes(b"x" * (2**20 + 1))
    with ZipFile(tmp_path / "b.docx", "w", ZIP_DEFLATED) as parts:
        parts.writestr("word/document.xml", b" " * 2**21)
    assert refusal(str(tmp_path / "a.txt")).endswith("larger than 1 MiB; split the text")
    assert refusal(str(tmp_path / "b.docx")).endswith("larger than 1 MiB; split the text")


def test_an_archive_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    """An archive of anything else is told from a Word file."""
    with ZipFile(tmp_path / "a.docx", "w") as parts:
        parts.writestr("a.txt", "a")
    assert "no usable .docx file" in refusal(str(tmp_path / "a.docx"))


def test_a_missing_extra_says_what_brings_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without python-docx the refusal names the pip install."""
    ordinary = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name == "docx":
            raise ImportError(name)
        return ordinary(name, *rest, **named)

    (tmp_path / "a.docx").write_bytes(b"PK")
    monkeypatch.setattr(builtins, "__import__", without)
    assert "pip install 'resolution-tracker[docx]'" in refusal(str(tmp_path / "a.docx"))


def test_a_closed_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard input that is closed, or fails, is refused by name."""
    monkeypatch.setattr(sys, "stdin", None)
    assert refusal("-") == "standard input is closed"

    class Broken(io.BytesIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Broken()))
    assert refusal("-") == "standard input cannot be read: Input/output error"
    monkeypatch.undo()
