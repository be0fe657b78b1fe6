"""``tracker check`` with baselines: an old register starts clean, what is new or worse counts."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tracker.cli.baselines import MOST_CLEARED
from tracker.stores.files import LARGEST

Run = Callable[..., tuple[int, str, str]]
AS_OF = ("--as-of", "2023-07-01")
SECOND = """
[[tasks]]
id = "NV-2"
title = "Thăm"
deadline = "1/6/2023"
"""


@pytest.fixture
def baseline(tracker: Run, register: str) -> str:
    """Write the baseline of the small register and return its name."""
    assert tracker("check", register, *AS_OF, "--write-baseline", "base.json")[0] == 0
    return "base.json"


@pytest.mark.parametrize(
    ("language", "said"),
    [("vi", "đã ghi 1 phát hiện vào b.json\n"), ("en", "findings written to b.json: 1\n")],
)
def test_writing_a_baseline_prints_nothing_and_fails_nothing(
    tracker: Run, register: str, language: str, said: str
) -> None:
    """The file holds what was found, and one line on standard error says so."""
    arguments = ("--select", "DL001", "--write-baseline", "b.json", "--lang", language)

    assert tracker("check", register, *AS_OF, *arguments) == (0, "", said)
    assert Path("b.json").read_text(encoding="utf-8") == (
        "{\n"
        '"version": 1,\n'
        '"as_of": "2023-07-01",\n'
        '"findings": [\n'
        '{"code": "DL001", "kind": "task", "id": "NV-1", "severity": "error", '
        '"apart": {"due": "2023-06-30"}}\n'
        "]\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("language", "out", "err"),
    [
        (
            "vi",
            "0 lỗi, 0 cảnh báo, 0 thông tin, tính đến ngày 05/07/2023\n",
            "không tính {known} phát hiện đã có trong base.json\n",
        ),
        (
            "en",
            "0 errors, 0 warnings, 0 infos as of 2023-07-05\n",
            "findings left out, as base.json has them: {known}\n",
        ),
    ],
)
def test_what_is_known_does_not_count(
    tracker: Run, register: str, baseline: str, language: str, out: str, err: str
) -> None:
    """Some days later, in either language, the same findings fail nothing."""
    known = len(json.loads(Path(baseline).read_text(encoding="utf-8"))["findings"])
    arguments = ("--as-of", "2023-07-05", "--fail-on", "info", "--baseline", baseline)

    ended = tracker("check", register, *arguments, "--lang", language)

    assert ended == (0, out, err.format(known=known))


def test_what_is_new_counts(tracker: Run, register: str, baseline: str) -> None:
    """Only the findings that the baseline has not are printed, and they fail the run."""
    with Path(register).open("a", encoding="utf-8") as file:
        file.write(SECOND)

    status, out, _ = tracker("check", register, *AS_OF, "--baseline", baseline, "--format", "json")
    found = json.loads(out)["findings"]

    assert status == 1
    assert {finding["subject"]["id"] for finding in found} == {"NV-2"}


@pytest.mark.parametrize(("known", "status"), [("info", 1), ("warning", 1), ("error", 0)])
def test_what_is_worse_counts(
    tracker: Run, register: str, baseline: str, known: str, status: int
) -> None:
    """A finding known at a milder severity counts."""
    text = Path(baseline).read_text(encoding="utf-8")
    Path(baseline).write_text(
        text.replace('"severity": "error"', f'"severity": "{known}"'), encoding="utf-8"
    )

    assert tracker("check", register, *AS_OF, "--baseline", baseline)[0] == status


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "vi",
            [
                "không tính 0 phát hiện đã có trong b.json",
                "đã hết: DL001 task NV-1",
                "1 mục của b.json không còn; hãy ghi lại bằng --write-baseline b.json",
            ],
        ),
        (
            "en",
            [
                "findings left out, as b.json has them: 0",
                "cleared: DL001 task NV-1",
                (
                    "entries of b.json that no longer occur: 1; write it anew with "
                    "--write-baseline b.json"
                ),
            ],
        ),
    ],
)
def test_what_cleared_is_told(tracker: Run, register: str, language: str, lines: list[str]) -> None:
    """On standard error, each entry that no longer occurs, and how to write the file anew."""
    chosen = ("--select", "DL001", "--lang", language)
    tracker("check", register, *AS_OF, *chosen, "--write-baseline", "b.json")
    arguments = ("--as-of", "2023-06-30", *chosen, "--baseline", "b.json")
    status, _, err = tracker("check", register, *arguments)

    assert (status, err.splitlines()) == (0, lines)


@pytest.mark.parametrize(
    ("language", "last"), [("vi", "đã hết thêm 2 mục nữa"), ("en", "cleared besides: 2")]
)
def test_only_some_of_what_cleared_is_named(
    tracker: Run, register: str, language: str, last: str
) -> None:
    """However long the list, it takes a few lines."""
    gone = {"code": "DL001", "kind": "task", "severity": "error", "apart": {}}
    entries = [{**gone, "id": f"NV-{number}\n"} for number in range(MOST_CLEARED + 2)]
    whole = {"version": 1, "as_of": "2023-07-01", "findings": entries}
    Path("b.json").write_text(json.dumps(whole), encoding="utf-8")
    arguments = (*AS_OF, "--lang", language, "--baseline", "b.json")
    lines = tracker("check", register, *arguments)[2].splitlines()

    assert len(lines) == MOST_CLEARED + 3
    assert lines[-2] == last


def test_entries_of_rules_that_did_not_run_are_not_cleared(
    tracker: Run, register: str, baseline: str
) -> None:
    """Where one rule is chosen, nothing is said of the others."""
    arguments = (*AS_OF, "--select", "DL001", "--lang", "en", "--baseline", baseline)
    _, _, err = tracker("check", register, *arguments)

    assert err == "findings left out, as base.json has them: 1\n"


def test_a_baseline_is_replaced_in_one_step(tracker: Run, register: str, baseline: str) -> None:
    """It keeps its permissions, a link to it stays a link, and nothing is left beside it."""
    Path(baseline).chmod(0o640)
    Path("link.json").symlink_to(baseline)
    before = {*Path().iterdir()}
    arguments = ("--as-of", "2023-06-30", "--write-baseline", "link.json")

    assert tracker("check", register, *arguments)[0] == 0
    assert {*Path().iterdir()} == before
    assert Path("link.json").is_symlink()
    assert Path(baseline).stat().st_mode & 0o777 == 0o640
    assert '"as_of": "2023-06-30"' in Path(baseline).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "language", "said"),
    [
        ("none.json", "vi", "không đọc được “none.json”: không có tệp hay thư mục này"),
        ("none.json", "en", "“none.json” cannot be read: there is no such file or folder"),
        (".", "vi", "không đọc được “.”: đây không phải là tệp thường"),
        (".", "en", "“.” cannot be read: it is no ordinary file"),
        ("large.json", "vi", "không đọc được “large.json”: lớn hơn 32 MiB"),
        ("large.json", "en", "“large.json” cannot be read: it is larger than 32 MiB"),
        (
            "so.toml",
            "vi",
            (
                "so.toml:1: tệp mức nền phải là JSON, nhưng hỏng ở cột 2; hãy ghi lại "
                "bằng --write-baseline"
            ),
        ),
        (
            "so.toml",
            "en",
            (
                "so.toml:1: a baseline is JSON, which is broken at column 2; write it "
                "anew with --write-baseline"
            ),
        ),
    ],
)
def test_a_baseline_that_cannot_be_read_is_refused(
    tracker: Run, register: str, name: str, language: str, said: str
) -> None:
    """It is wrong usage, told in one line, and nothing is printed."""
    with Path("large.json").open("wb") as file:
        file.truncate(LARGEST + 1)
    arguments = ("--baseline", name, "--lang", language)

    assert tracker("check", register, *AS_OF, *arguments) == (2, "", f"tracker: {said}\n")


@pytest.mark.parametrize(
    ("name", "language", "said"),
    [
        (os.devnull, "vi", "không ghi được “/dev/null”: đây không phải là tệp thường"),
        (".", "en", "“.” cannot be written: it is no ordinary file"),
        ("no/b.json", "vi", "“no/b.json”: không ghi được: không có tệp hay thư mục này"),
        ("no/b.json", "en", "“no/b.json”: it cannot be written: there is no such file or folder"),
        ("round", "vi", "không ghi được “round”: liên kết vòng tròn"),
        ("round", "en", "“round” cannot be written: its links go round in a circle"),
    ],
)
def test_a_baseline_that_cannot_be_written_is_refused(
    tracker: Run, register: str, name: str, language: str, said: str
) -> None:
    """No device is replaced by a file, and the error says why."""
    Path("round").symlink_to("round")
    arguments = ("--write-baseline", name, "--lang", language)

    assert tracker("check", register, *AS_OF, *arguments) == (2, "", f"tracker: {said}\n")
