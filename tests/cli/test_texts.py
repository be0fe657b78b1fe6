"""Texts that commands read."""

import builtins
import io
import sys
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

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


FOOTNOTES = """<?xml version="1.0" encoding="UTF-8"?>
<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:footnote w:id="1">
<w:p><w:r><w:t>Kết luận </w:t></w:r><w:r><w:t>01-KL/TW</w:t></w:r></w:p>
</w:footnote>
</w:footnotes>"""


def test_headers_footers_and_notes_follow_the_body_of_a_word_file(tmp_path: Path) -> None:
    """What stands in them is read once, after the body, however many sections show it."""
    document = docx.Document()
    document.add_paragraph("Chỉ thị 05-CT/TW")
    document.sections[0].header.paragraphs[0].text = "Số 15-NQ/TU"
    document.sections[0].footer.paragraphs[0].text = "Lưu 12-BC/ĐU"
    document.add_section()
    name = PackURI("/word/footnotes.xml")
    notes = Part(name, CONTENT_TYPE.WML_FOOTNOTES, FOOTNOTES.encode(), document.part.package)
    document.part.relate_to(notes, RELATIONSHIP_TYPE.FOOTNOTES)
    document.save(str(tmp_path / "a.docx"))

    lines = texts.read_text(str(tmp_path / "a.docx")).split("\n")
    assert [line for line in lines if line] == [
        "Chỉ thị 05-CT/TW",
        "Số 15-NQ/TU",
        "Lưu 12-BC/ĐU",
        "Kết luận 01-KL/TW",
    ]


def test_a_word_file_with_torn_notes_is_refused(tmp_path: Path) -> None:
    """Notes that are no XML make the file unusable; no part of it is read."""
    document = docx.Document()
    name = PackURI("/word/footnotes.xml")
    notes = Part(name, CONTENT_TYPE.WML_FOOTNOTES, b"<w:footnotes", document.part.package)
    document.part.relate_to(notes, RELATIONSHIP_TYPE.FOOTNOTES)
    document.save(str(tmp_path / "a.docx"))
    assert "no usable .docx file" in refusal(str(tmp_path / "a.docx"))


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
