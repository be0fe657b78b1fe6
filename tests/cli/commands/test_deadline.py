"""``tracker deadline``."""

import errno
import json
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pendulum
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tracker.cli import main

Run = Callable[..., tuple[int, str, str]]
Process = Callable[..., subprocess.CompletedProcess[bytes]]
Given = Callable[[str], None]
KEYS = ["phrase", "kind", "due", "operator", "recurrence", "error"]
PHRASES = (
    *("quý II/2023", "trước ngày 20/3/2023", "15 ngày làm việc kể từ ngày ký", "thường xuyên"),
    *("ngày 25 hằng tháng", "every 30 days", "6 tháng trước 15/6, năm trước 15/12", "kịp thời"),
    *("abc", "30/6", "trước đại hội", "12/31/2025", "FREQ=DAILY", "năm 2025", "", " Q1 2025 "),
)
LINES = st.lists(
    st.sampled_from(PHRASES)
    | st.text(
        st.characters(exclude_characters="\n\r\t\ufeff", exclude_categories=["Cs"]), max_size=12
    ),
    max_size=8,
)


def one(tracker: Run, phrase: str, *options: str) -> Any:
    """Return what is known of one phrase, as programs read it."""
    status, out, err = tracker("deadline", "--format", "json", *options, "--", phrase)
    assert (status, err) == (0, "")
    return json.loads(out)


def test_a_phrase_is_explained(tracker: Run) -> None:
    """In the language asked for, one thing a line."""
    status, out, err = tracker("deadline", "trước ngày 20/3/2023", "--lang", "vi")
    assert (status, err) == (0, "")
    assert out.splitlines() == [
        "Thời hạn ghi   trước ngày 20/3/2023",
        "Hiểu là        trước ngày 20/03/2023",
        "Loại           ngày",
        "Phải xong      trước thời điểm đã nêu",
        "Ngày cuối      19/03/2023 (Chủ nhật)",
        "Ngày làm việc  17/03/2023 (thứ Sáu); ngày cuối không làm việc: ngày nghỉ hằng tuần",
        "Ghi chú        “trước ngày D” hiểu chặt chẽ: chậm nhất là ngày liền trước",
    ]


@pytest.mark.parametrize("phrase", ["quý II/2023", "giai đoạn 2021 - 2025", "30 days after issue"])
def test_a_phrase_needs_no_quotes(tracker: Run, phrase: str) -> None:
    """Words given apart are the phrase they make."""
    assert tracker("deadline", *phrase.split(" ")) == tracker("deadline", phrase)


@pytest.mark.parametrize(
    ("phrase", "options", "expected"),
    [
        ("15 ngày làm việc kể từ ngày ký", ["--anchor", "6/12/2022"],
         {"due": "2022-12-27", "anchor": "2022-12-06"}),
        ("trước 15/7", ["--year", "2023"], {"due": "2023-07-14", "year_assumed": True}),
        ("trước 15/7", [], {"due": None, "year_assumed": False}),
        ("trước 15/7/2023", ["--before-includes-day"], {"due": "2023-07-15"}),
        ("trước ngày 20 hằng tháng", ["--before-includes-day", "--after", "1/1/2025"],
         {"recurrence": "FREQ=MONTHLY;BYMONTHDAY=20"}),
        ("5 ngày kể từ ngày ký", ["--anchor", "2/6/2025", "--first-day-counts"],
         {"due": "2025-06-06"}),
        ("1 tháng kể từ ngày ký", ["--anchor", "28/2/2025"], {"due": "2025-03-28"}),
        ("1 tháng kể từ ngày ký", ["--anchor", "28/2/2025", "--end-of-month"],
         {"due": "2025-03-31"}),
        ("2/9/2023", [], {"due": "2023-09-02", "working_day": "2023-08-31"}),
        ("2/9/2023", ["--roll", "next"], {"due": "2023-09-05", "written": "2023-09-02"}),
        ("2/9/2023", ["--roll", "previous"], {"due": "2023-08-31", "written": "2023-09-02"}),
        ("4/7/2025", ["--country", "US"], {"due": "2025-07-04", "working_day": "2025-07-03"}),
        ("4/7/2025", ["--country", "vn"], {"due": "2025-07-04", "working_day": "2025-07-04"}),
        ("", [], {"kind": "none", "due": None}),
        ("- 30/6/2023", [], {"kind": "day", "due": "2023-06-30"}),
    ],
)  # fmt: skip
def test_what_is_known_is_given_and_taken(
    tracker: Run, phrase: str, options: list[str], expected: dict[str, Any]
) -> None:
    """Anchor, year and the settings of a source each have their effect."""
    read = one(tracker, phrase, *options)
    assert {key: read[key] for key in expected} == expected
    assert read["phrase"] == phrase


@pytest.mark.parametrize(
    ("options", "first"),
    [
        ([], "2024-01-01"),
        (["--anchor", "5/5/2020"], "2020-06-01"),
        (["--anchor", "5/5/2020", "--after", "1/7/2021"], "2021-08-01"),
    ],
)
def test_occurrences_begin_where_they_are_asked_for(
    tracker: Run, monkeypatch: pytest.MonkeyPatch, options: list[str], first: str
) -> None:
    """After the day given, else after the anchor, else with what is due today in Viet Nam."""
    monkeypatch.setattr("pendulum.now", pendulum.datetime(2023, 12, 31, 20).in_timezone)
    occurrences = one(tracker, "ngày 1 hằng tháng", *options)["occurrences"]
    assert (len(occurrences), occurrences[0]["due"]) == (5, first)


def test_what_day_it_is_is_asked_only_where_it_matters(
    tracker: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A deadline that does not recur, or has a day to begin with, is the same on any day."""

    def never(_: str) -> None:
        pytest.fail("it was asked what day it is")

    monkeypatch.setattr("pendulum.now", never)
    assert one(tracker, "quý II/2023")["due"] == "2023-06-30"
    assert one(tracker, "hằng năm", "--after", "1/1/2025")["occurrences"] != []


@pytest.mark.parametrize(
    ("arguments", "english", "vietnamese"),
    [
        (["abc"], "the deadline “abc” is not understood; write a day", "không hiểu thời hạn “abc”"),
        (["Q1 2025", "--country", "XX"], "no holidays are known for “XX”; use a country code",
         "không có lịch nghỉ lễ của “XX”"),
        (["-", "--country", "XX"], "no holidays are known for “XX”; use a country code",
         "không có lịch nghỉ lễ của “XX”"),
        (["-", "--after", "1/1/2025"], "--after is for a single phrase, not for -",
         "--after chỉ dùng khi hỏi một thời hạn, không dùng với -"),
        (["Q1 2025", "--anchor", "31/2/2025"],
         "Invalid value for '--anchor': “31/2/2025” is not a day",
         "'--anchor' không dùng được: “31/2/2025” không phải là một ngày"),
        (["Q1", "--year", "0"], "Invalid value for '--year': “0” is not a year",
         "'--year' không dùng được: “0” không phải là một năm"),
        (["Q1", "--roll", "nxt"], "Invalid value for '--roll': “nxt” is not one of",
         "'--roll' không dùng được: “nxt” không có trong"),
        (["Q1", "--format", "csv"], "Invalid value for '--format': “csv” is not one of",
         "'--format' không dùng được: “csv” không có trong"),
        ([], "Missing argument", "thiếu"),
        (["99 working days from the date of issue", "--anchor", "31/12/9999"],
         "beyond the years that working days can be counted in", "vượt quá những năm"),
    ],
)  # fmt: skip
def test_wrong_usage_is_one_line(
    tracker: Run, given: Given, arguments: list[str], english: str, vietnamese: str
) -> None:
    """It ends with status 2, and nothing is answered."""
    given("Q1 2025\n")
    for language, said in (("en", english), ("vi", vietnamese)):
        status, out, err = tracker("deadline", *arguments, "--lang", language)
        assert (status, out) == (2, "")
        assert err.startswith(f"tracker: {said}")
        assert err.count("\n") == 1


def test_lines_are_answered_with_lines(tracker: Run, given: Given) -> None:
    """Each has its object, in order; one that is not understood makes the status 1."""
    given("quý II/2023\r\n\n15 ngày kể từ ngày ký\t6/12/2022\nabc\n5 ngày kể từ ngày ký")
    options = ("--format", "json", "--anchor", "2/6/2025", "--lang", "vi")
    status, out, err = tracker("deadline", "-", *options)
    answers = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (1, "")
    assert [[*answer] for answer in answers] == [KEYS] * 5
    assert [(answer["phrase"], answer["due"]) for answer in answers] == [
        ("quý II/2023", "2023-06-30"),
        ("", None),
        ("15 ngày kể từ ngày ký", "2022-12-21"),
        ("abc", None),
        ("5 ngày kể từ ngày ký", "2025-06-09"),
    ]
    assert [answer["error"] and answer["error"][:26] for answer in answers] == [
        *(None, None, None, "không hiểu thời hạn “abc”;", None),
    ]


@pytest.mark.parametrize(
    ("text", "status", "out"),
    [
        ("", 0, ""),
        ("\n", 0, "\tno deadline\t\n"),
        ("Q2 2023", 0, "Q2 2023\tquarter\t2023-06-30\t\n"),
        ("\ufeffQ2 2023\nngoing\n", 1, None),
    ],
)
def test_the_status_says_whether_all_were_understood(
    tracker: Run, given: Given, text: str, status: int, out: str | None
) -> None:
    """It is 0 where every line was, and for no lines at all."""
    given(text)
    ended, written, err = tracker("deadline", "-")
    assert (ended, err) == (status, "")
    assert out is None or written.replace("\t\t\n", "\t\n") == out


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LINES, st.sampled_from(["\n", "\r\n"]), st.sampled_from(["vi", "en"]))
def test_an_answer_is_that_of_the_phrase_alone(
    capsys: pytest.CaptureFixture[str], lines: list[str], end: str, language: str
) -> None:
    """There are as many answers as lines, in order, each as if it had been asked alone."""

    def run(phrase: str) -> tuple[int | str | None, str, str]:
        options = ("--format", "json", "--anchor", "2025-01-02", "--lang", language)
        with pytest.raises(SystemExit) as ended:
            main(["deadline", *options, "--", phrase])
        return (ended.value.code, *capsys.readouterr())

    with pytest.MonkeyPatch.context() as patched:
        text = "".join(line + end for line in lines)
        patched.setattr("sys.stdin", TextIOWrapper(BytesIO(text.encode())))
        status, out, _ = run("-")
    answers = [json.loads(line) for line in out.splitlines()]
    assert [answer["phrase"] for answer in answers] == lines
    assert status == int(any(answer["error"] for answer in answers))
    for line, answer in zip(lines, answers, strict=True):
        alone, said, told = run(line) if line != "-" else (2, "", f"tracker: {answer['error']}")
        if alone == 0:
            read = json.loads(said)
            assert {key: read[key] for key in KEYS} == answer
        else:
            assert told.startswith(f"tracker: {answer['error'].split(' “')[0]} “")


def test_answers_come_as_lines_do(tmp_path: Path) -> None:
    """Whoever asks one line at a time is answered before the next."""
    with subprocess.Popen(
        [sys.executable, "-m", "tracker", "deadline", "-", "--format", "json"],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        for phrase, due in (("Q1 2025", "2025-03-31"), ("Q2 2025", "2025-06-30")):
            run.stdin.write(f"{phrase}\n".encode())
            run.stdin.flush()
            assert json.loads(run.stdout.readline())["due"] == due
        run.stdin.close()
        assert run.stdout.read() == b""
    assert run.returncode == 0


def test_a_reader_may_stop_early(process: Process, tmp_path: Path) -> None:
    """After ``| head`` has gone nothing is said of it."""
    (tmp_path / "phrases").write_text("quý II/2023\n" * 50_000, encoding="utf-8")
    run = process("deadline", "-", through='"$@" < phrases | head -n 1')
    assert (run.returncode, run.stdout, run.stderr) == (
        0,
        "quý II/2023\tquarter\t2023-06-30\t\n".encode(),
        b"",
    )


def test_a_closed_input_is_told(process: Process) -> None:
    """One line says why, with status 2."""
    run = process("deadline", "-", through='exec "$@" <&-')
    assert (run.returncode, run.stdout) == (2, b"")
    assert run.stderr == b"tracker: standard input is closed\n"


def test_an_input_that_cannot_be_read_is_told(
    tracker: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was answered before stands; then one line says why, with status 2."""

    class Broken(BytesIO):
        def read1(self, _size: int | None = -1, /) -> bytes:
            if self.tell():
                raise OSError(errno.EIO, "Input/output error")
            self.seek(1)
            return b"Q1 2025\nQ2"

    monkeypatch.setattr("sys.stdin", TextIOWrapper(Broken()))
    assert tracker("deadline", "-") == (
        2,
        "Q1 2025\tquarter\t2025-03-31\t\n",
        "tracker: standard input cannot be read: Input/output error\n",
    )


def test_a_phrase_never_disturbs_a_terminal(tracker: Run) -> None:
    """What would move the cursor is shown as an escape; for programs it is as it was."""
    status, text, _ = tracker("deadline", "năm\u202e 2025")
    assert (status, text.splitlines()[0]) == (0, "Phrase       năm\\u202e 2025")
    assert one(tracker, "năm\u202e 2025")["phrase"] == "năm\u202e 2025"
