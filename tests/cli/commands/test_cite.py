"""``tracker cite``."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import docx
import pytest

Run = Callable[..., tuple[int, str, str]]
Given = Callable[[str], None]

KEYS = [
    *("text", "start", "end", "line", "column", "family", "type", "type_code", "number", "suffix"),
    *("year", "issuer_code", "issuer", "date", "term", "title", "canonical", "problems"),
    "candidates",
]
TEXT = "Kính gửi:\nNghị quyết số 15-NQ/TU, ngày 6/12/2022 về nhiệm vụ; theo 66-QÐ/TW."


def test_citations_as_json_have_the_keys_of_the_interface(tracker: Run, given: Given) -> None:
    """One object with a list; each item has the keys in order, values plain."""
    given(TEXT)
    status, out, err = tracker("cite", "-", "--format", "json")
    data = json.loads(out)
    assert (status, err, [*data]) == (0, "", ["citations"])
    first, second = data["citations"]
    assert [*first] == [*second] == KEYS
    assert first == {
        "text": "Nghị quyết số 15-NQ/TU, ngày 6/12/2022",
        "start": 10,
        "end": 48,
        "line": 2,
        "column": 1,
        "family": "party",
        "type": "Nghị quyết",
        "type_code": "NQ",
        "number": 15,
        "suffix": "",
        "year": None,
        "issuer_code": "TU",
        "issuer": None,
        "date": "2022-12-06",
        "term": None,
        "title": "về nhiệm vụ",
        "canonical": "15-NQ/TU",
        "problems": [],
        "candidates": [],
    }
    assert second["problems"] == ["lookalike"]
    assert second["candidates"] == [
        {"type": name, "type_code": "QĐ", "canonical": "66-QĐ/TW"}
        for name in ("Quyết định", "Quy định")
    ]


def test_citations_as_csv_are_a_row_each(tracker: Run, given: Given) -> None:
    """The header is the keys, and a candidate is its type and its number."""
    given(TEXT)
    _, out, _ = tracker("cite", "-", "--format", "csv")
    header, first, second = csv.reader(StringIO(out))
    assert header == KEYS
    assert first[header.index("canonical")] == "15-NQ/TU"
    assert second[header.index("candidates")] == "Quyết định 66-QĐ/TW; Quy định 66-QĐ/TW"


def test_citations_as_a_table(tracker: Run, tmp_path: Path) -> None:
    """The table says where each stands and, in the language asked for, what is odd about it."""
    (tmp_path / "van-ban.txt").write_text(TEXT, encoding="utf-8")
    _, english, _ = tracker("cite", "van-ban.txt", "--lang", "en")
    _, vietnamese, _ = tracker("cite", "van-ban.txt", "--lang", "vi")
    assert english.startswith("Documents cited in van-ban.txt\n")
    assert english.endswith("\nCitations: 2; documents: 2\n")
    assert "2:1 │ Nghị quyết số 15-NQ/TU" in english
    assert "Ð for Đ" in english
    assert "chữ Ð thay chữ Đ" in vietnamese


def test_nothing_cited_is_an_empty_list(tracker: Run, given: Given) -> None:
    """A text without citations is no error."""
    given("ngày 6/12/2022")
    assert tracker("cite", "-", "--format", "json") == (0, '{\n  "citations": []\n}\n', "")


def test_a_word_file_is_read_paragraph_by_paragraph(tracker: Run, tmp_path: Path) -> None:
    """Its paragraphs and the rows of its tables are the lines."""
    document = docx.Document()
    document.add_paragraph("Kính gửi")
    document.add_paragraph("Theo Chỉ thị 05-CT/TW")
    document.add_table(rows=1, cols=2).rows[0].cells[1].text = "Quy định số 66-QĐ/TW"
    document.save(str(tmp_path / "van-ban.docx"))
    _, out, _ = tracker("cite", "van-ban.docx", "--format", "json")
    found = json.loads(out)["citations"]
    assert [(one["line"], one["canonical"]) for one in found] == [(2, "05-CT/TW"), (3, "66-QĐ/TW")]


@pytest.mark.parametrize(
    ("name", "content", "english", "vietnamese"),
    [
        (
            "a.txt",
            b"x\0y",
            (
                "“a.txt” cannot be read: it is no plain text: byte 2 is a NUL; export it as .txt "
                "or .docx"
            ),
            (
                "không đọc được “a.txt”: đây không phải là văn bản thuần: có byte không (NUL) ở vị "
                "trí 2; hãy xuất ra tệp .txt hoặc .docx"
            ),
        ),
        (
            "a.txt",
            "Nghị".encode("utf-16"),
            "“a.txt” cannot be read: it is not UTF-8 from byte 1 on; save the file as UTF-8",
            (
                "không đọc được “a.txt”: không phải là UTF-8 từ byte thứ 1; hãy lưu tệp dưới dạng "
                "UTF-8"
            ),
        ),
        (
            "a.docx",
            b"PK not really",
            (
                "“a.docx” cannot be read: it is no usable .docx file; open it in a word processor "
                "and save it again"
            ),
            (
                "không đọc được “a.docx”: đây không phải là tệp .docx dùng được; hãy mở bằng trình "
                "soạn thảo rồi lưu lại"
            ),
        ),
        (
            "a.txt",
            None,
            "“a.txt” cannot be read: there is no such file or folder",
            "không đọc được “a.txt”: không có tệp hay thư mục này",
        ),
    ],
)
def test_a_text_that_cannot_be_read_is_told_in_one_line(
    *,
    tracker: Run,
    tmp_path: Path,
    name: str,
    content: bytes | None,
    english: str,
    vietnamese: str,
) -> None:
    """Status 2, nothing on standard output, and what is wrong in either language."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    assert tracker("cite", name, "--lang", "en") == (2, "", f"tracker: {english}\n")
    assert tracker("cite", name, "--lang", "vi") == (2, "", f"tracker: {vietnamese}\n")
