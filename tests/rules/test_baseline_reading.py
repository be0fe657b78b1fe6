"""Reading baselines: what is wrong with a file is told once, by its line or its key."""

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.language import Language, Text
from tracker.rules.baseline import Baseline
from tracker.rules.baseline_reading import BaselineError, read_baseline

ENTRY: dict[str, Any] = {
    "code": "DL001",
    "kind": "task",
    "id": "T-1",
    "severity": "error",
    "apart": {"due": "2023-06-30"},
}
WHOLE: dict[str, Any] = {"version": 1, "as_of": "2023-07-01", "findings": [ENTRY]}

BROKEN = Text(
    vi="tệp mức nền phải là JSON, nhưng hỏng ở cột 1; hãy ghi lại bằng --write-baseline",
    en="a baseline is JSON, which is broken at column 1; write it anew with --write-baseline",
)


def with_entry(**changed: Any) -> bytes:
    """Return a file whose second entry has been tampered with."""
    return json.dumps({**WHOLE, "findings": [ENTRY, {**ENTRY, **changed}]}).encode()


def without(key: str) -> bytes:
    """Return a file whose entry lacks a key."""
    entry = {name: value for name, value in ENTRY.items() if name != key}
    return json.dumps({**WHOLE, "findings": [entry]}).encode()


def whole(**changed: Any) -> bytes:
    """Return a file with other values at its top."""
    return json.dumps({**WHOLE, **changed}).encode()


@pytest.mark.parametrize(
    ("content", "vi", "en"),
    [
        (
            b"",
            f"base.json:1: {BROKEN.vi}",
            f"base.json:1: {BROKEN.en}",
        ),
        (
            b'{\n"version": 1,\n<<<<<<< HEAD\n',
            f"base.json:3: {BROKEN.vi}",
            f"base.json:3: {BROKEN.en}",
        ),
        (
            b'{\n"version": "\xff"}',
            "base.json:2: không phải UTF-8; hãy ghi lại bằng --write-baseline",
            "base.json:2: this is not UTF-8; write it anew with --write-baseline",
        ),
        (
            b"[" * 200_000,
            "base.json: JSON lồng nhau quá sâu",
            "base.json: its JSON is nested too deeply",
        ),
        (
            b'{"version": 1, "version": 1}',
            "base.json: khóa “version” được ghi hai lần",
            "base.json: the key “version” is given twice",
        ),
        (
            b"[]",
            "base.json: {}: phải là một đối tượng JSON",
            "base.json: {}: a JSON object is needed",
        ),
        (
            whole(more=1),
            "base.json: {}: không có khóa “more”",
            "base.json: {}: there is no key “more”",
        ),
        (
            b'{"version": 1, "as_of": "2023-07-01"}',
            "base.json: {}: thiếu khóa “findings”",
            "base.json: {}: the key “findings” is missing",
        ),
        (
            whole(version=2),
            "base.json: version: chỉ đọc được bản 1; hãy ghi lại bằng --write-baseline",
            "base.json: version: only 1 can be read; write it anew with --write-baseline",
        ),
        (
            whole(version=True),
            "base.json: version: chỉ đọc được bản 1; hãy ghi lại bằng --write-baseline",
            "base.json: version: only 1 can be read; write it anew with --write-baseline",
        ),
        (
            b'{"version": ' + b"1" * 9999 + b', "as_of": "2023-07-01", "findings": []}',
            "base.json: version: chỉ đọc được bản 1; hãy ghi lại bằng --write-baseline",
            "base.json: version: only 1 can be read; write it anew with --write-baseline",
        ),
        (
            whole(as_of="1/7/2023"),
            "base.json: as_of: phải là một ngày viết như 2023-04-15",
            "base.json: as_of: a day is needed, written like 2023-04-15",
        ),
        (
            whole(as_of=None),
            "base.json: as_of: phải là một ngày viết như 2023-04-15",
            "base.json: as_of: a day is needed, written like 2023-04-15",
        ),
        (
            whole(findings={}),
            "base.json: findings: phải là một danh sách",
            "base.json: findings: a list is needed",
        ),
        (
            whole(findings=[1]),
            "base.json: findings[0]: phải là một đối tượng JSON",
            "base.json: findings[0]: a JSON object is needed",
        ),
        (
            without("severity"),
            "base.json: findings[0]: thiếu khóa “severity”",
            "base.json: findings[0]: the key “severity” is missing",
        ),
        (
            with_entry(note=""),
            "base.json: findings[1]: không có khóa “note”",
            "base.json: findings[1]: there is no key “note”",
        ),
        (
            with_entry(id=7),
            "base.json: findings[1].id: phải là một chuỗi",
            "base.json: findings[1].id: a text is needed",
        ),
        (
            with_entry(apart=[]),
            "base.json: findings[1].apart: phải là một đối tượng JSON",
            "base.json: findings[1].apart: a JSON object is needed",
        ),
        (
            with_entry(apart={"due": 1}),
            "base.json: findings[1].apart.due: phải là một chuỗi",
            "base.json: findings[1].apart.due: a text is needed",
        ),
        (
            with_entry(severity="fatal"),
            "base.json: findings[1].severity: “fatal” không có trong: error, warning, info",
            "base.json: findings[1].severity: “fatal” is not one of: error, warning, info",
        ),
    ],
)
def test_a_wrong_file_is_told_by_its_line_or_key(content: bytes, vi: str, en: str) -> None:
    """The error is one line in either language and says where to look."""
    with pytest.raises(BaselineError) as refused:
        read_baseline(content, "base.json")

    assert refused.value.lines(Language.VI) == [vi]
    assert refused.value.lines(Language.EN) == [en]


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@given(
    st.binary(max_size=40)
    | json_values.map(lambda value: json.dumps(value).encode())
    | st.dictionaries(st.sampled_from([*WHOLE]), json_values).map(lambda some: whole(**some))
    | st.dictionaries(st.sampled_from([*ENTRY]), json_values).map(lambda some: with_entry(**some))
)
@example(b'{"version": 1e999, "as_of": "", "findings": []}')
@example(b'"\\ud800"')
def test_any_bytes_are_a_baseline_or_one_error(content: bytes) -> None:
    """Nothing that a file may hold ends in anything else."""
    lines: list[str] = []
    read: Baseline | None = None
    try:
        read = read_baseline(content, "base.json")
    except BaselineError as refused:
        lines = refused.lines(Language.EN)

    assert len(lines) == int(read is None)
