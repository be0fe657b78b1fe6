"""``tracker check`` held against an earlier day or another register."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
AS_OF = ("--as-of", "2023-07-01")
DEADLINES = ("--select", "DL001,DL003,DL014")
LATER = """
[[tasks]]
id = "NV-2"
title = "Thăm"
deadline = "1/6/2023"
"""


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "vi",
            [
                "xuất hiện",
                "  lỗi DL001 task-overdue: NV-1: quá hạn 1 ngày: thời hạn là 30/06/2023",
                "đã hết",
                "  cảnh báo DL003 task-due-today: NV-1: đến hạn ngay hôm nay, 30/06/2023",
                (
                    "1 xuất hiện, 1 đã hết, 0 đổi mức, 0 như cũ, từ ngày 30/06/2023 đến ngày "
                    "01/07/2023"
                ),
            ],
        ),
        (
            "en",
            [
                "appeared",
                "  error DL001 task-overdue: NV-1: 1 day overdue: it was due on 2023-06-30",
                "cleared",
                "  warning DL003 task-due-today: NV-1: due today, 2023-06-30",
                (
                    "1 appeared, 1 cleared, 0 changed severity, 0 as before, from 2023-06-30 to "
                    "2023-07-01"
                ),
            ],
        ),
    ],
)
def test_since_tells_what_happened_between_two_days(
    tracker: Run, register: str, language: str, lines: list[str]
) -> None:
    """What appeared and what cleared stand apart, with the days."""
    arguments = (*AS_OF, *DEADLINES, "--since", "30/6/2023", "--lang", language)
    status, out, err = tracker("check", register, *arguments)

    assert (status, out.splitlines(), err) == (1, lines, "")


def test_since_as_json_has_the_lists(tracker: Run, register: str) -> None:
    """Findings are as in any check; of those kept there is the number."""
    arguments = (*AS_OF, *DEADLINES, "--since", "2023-06-30", "--format", "json")
    _, out, _ = tracker("check", register, *arguments)
    told = json.loads(out)
    _, alone, _ = tracker("check", register, *AS_OF, *DEADLINES, "--format", "json")

    lists = ["appeared", "cleared", "suppressed", "changed"]
    assert [*told] == ["as_of", "before_as_of", *lists, "kept"]
    assert (told["as_of"], told["before_as_of"]) == ("2023-07-01", "2023-06-30")
    assert told["appeared"] == json.loads(alone)["findings"]
    assert [finding["code"] for finding in told["cleared"]] == ["DL003"]
    assert (told["suppressed"], told["changed"], told["kept"]) == ([], [], 0)


@pytest.mark.parametrize(
    ("since", "fail_on", "status"),
    [
        ("2023-06-30", "error", 1),
        ("2023-06-30", "never", 0),
        ("2023-06-29", "error", 1),
        ("2023-07-01", "info", 0),
    ],
)
def test_only_what_appeared_fails(
    tracker: Run, register: str, since: str, fail_on: str, status: int
) -> None:
    """A task that was overdue already fails nothing."""
    arguments = ("--as-of", "2023-07-02", "--since", since, "--fail-on", fail_on)

    assert tracker("check", register, *arguments)[0] == status


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "vi",
            [
                "xuất hiện",
                "  lỗi DL001 task-overdue: NV-2: quá hạn 30 ngày: thời hạn là 01/06/2023",
                "1 xuất hiện, 0 đã hết, 0 đổi mức, 1 như cũ, tính đến ngày 01/07/2023",
            ],
        ),
        (
            "en",
            [
                "appeared",
                "  error DL001 task-overdue: NV-2: 30 days overdue: it was due on 2023-06-01",
                "1 appeared, 0 cleared, 0 changed severity, 1 as before, on 2023-07-01",
            ],
        ),
    ],
)
def test_diff_tells_what_another_register_has_not(
    tracker: Run, register: str, language: str, lines: list[str]
) -> None:
    """The register given to it is the older one; both are asked about the same day."""
    text = Path(register).read_text(encoding="utf-8")
    Path("new.toml").write_text(text + LATER, encoding="utf-8")
    options = (*AS_OF, "--select", "DL001", "--lang", language)
    status, out, err = tracker("check", "new.toml", *options, "--diff", register)

    assert (status, out.splitlines(), err) == (1, lines, "")
    assert tracker("check", register, *options, "--diff", "new.toml")[0] == 0


def test_a_register_differs_in_nothing_from_itself(
    tracker: Run, register: str, given: Callable[[str], None]
) -> None:
    """The other register may stand on standard input; its place counts for nothing."""
    given(Path(register).read_text(encoding="utf-8"))
    arguments = (*AS_OF, "--diff", "-", "--fail-on", "info", "--format", "json")
    status, out, _ = tracker("check", register, *arguments)
    told = json.loads(out)

    assert status == 0
    assert (told["appeared"], told["cleared"], told["changed"]) == ([], [], [])
    assert told["kept"] > 1


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    ("arguments", "vi", "en"),
    [
        (
            ("--since", "2023-06-01", "--diff", "so.toml"),
            "chỉ dùng một trong các tùy chọn: --since, --diff",
            "only one of these options can be used: --since, --diff",
        ),
        (
            ("--baseline", "a", "--write-baseline", "a", "--since", "2023-06-01"),
            "chỉ dùng một trong các tùy chọn: --baseline, --write-baseline, --since",
            "only one of these options can be used: --baseline, --write-baseline, --since",
        ),
        (
            ("--since", "2023-07-01"),
            "--since 01/07/2023 phải trước ngày được hỏi, 01/07/2023",
            "--since 2023-07-01 has to be before the day asked about, 2023-07-01",
        ),
        (
            ("--since", "2023-06-01", "--format", "csv"),
            "--since và --diff chỉ in dạng text hoặc json",
            "--since and --diff are written as text or json only",
        ),
        (
            ("--diff", "none.toml"),
            "none.toml: không có tệp hay thư mục này",
            "none.toml: there is no such file or folder",
        ),
    ],
)
def test_what_cannot_be_compared_is_refused(
    tracker: Run, register: str, arguments: tuple[str, ...], vi: str, en: str, language: str
) -> None:
    """It is wrong usage, told in one line."""
    said = {"vi": vi, "en": en}[language]
    given = (*AS_OF, *arguments, "--lang", language)

    assert tracker("check", register, *given) == (2, "", f"tracker: {said}\n")
