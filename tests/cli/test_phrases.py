"""Phrases one a line: each is answered, in order, in bounded memory."""

import json
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.calendar.due import Context
from tracker.cli.phrases import LONGEST, answer, answer_line, answerer, read_lines
from tracker.language import Language

VI, EN = Language.VI, Language.EN
KEYS = ["phrase", "kind", "due", "operator", "recurrence", "error"]
NO_DAY = "after the tab stands “1/2/x”, which is not a day; write it like 2023-04-15 or 15/4/2023"
TEXTS = st.text(st.characters(exclude_characters="\n\t\r", exclude_categories=["Cs"]), max_size=30)


class Slowly(BytesIO):
    """A stream whose bytes arrive a few at a time."""

    def __init__(self, content: bytes, few: int) -> None:
        super().__init__(content)
        self._few = few

    def read1(self, _size: int | None = -1, /) -> bytes:
        """Read a few bytes."""
        return super().read1(self._few)


class Endless(BytesIO):
    """A stream of one line that goes on for a while."""

    def __init__(self, chunks: int) -> None:
        super().__init__()
        self._left = chunks

    def read1(self, size: int | None = -1, /) -> bytes:
        """Read as much as was asked for, as often as there are chunks."""
        self._left -= 1
        return b"a" * (size or 0) if self._left >= 0 else b""


def lines_of(stream: BytesIO) -> list[bytes]:
    """Return all lines of a stream."""
    return [line for lines in read_lines(stream) for line in lines]


def answered(line: str | bytes, **context: Any) -> dict[str, Any]:
    """Return the answer to a line as programs read it, in English."""
    given = line if isinstance(line, bytes) else line.encode()
    read: dict[str, Any] = json.loads(
        answer_line(answer(given, Context(**context)), EN, as_json=True)
    )
    return read


@given(st.lists(st.binary(max_size=12)), st.integers(1, 7), st.booleans())
@example(["\ufeffa".encode(), b""], 1, True)
def test_every_line_arrives_whole_and_in_order(written: list[bytes], few: int, ended: bool) -> None:
    """However the bytes arrive, lines are what stands between line feeds; no mark, none dropped."""
    content = b"\n".join(written) + (b"\n" if ended and written else b"")
    expected = content.split(b"\n")
    expected[0] = expected[0].removeprefix(b"\xef\xbb\xbf")
    if not content.split(b"\n")[-1]:
        expected.pop()
    assert lines_of(Slowly(content, few)) == expected


def test_lines_are_given_as_they_arrive() -> None:
    """A line that has arrived is not kept back until the next one does."""

    def arriving() -> Iterator[bytes]:
        yield b"Q1 2025\nQ2"
        pytest.fail("the first line was kept back")

    class Waiting(BytesIO):
        chunks = arriving()

        def read1(self, _size: int | None = -1, /) -> bytes:
            return next(self.chunks)

    assert next(read_lines(Waiting())) == [b"Q1 2025"]


def test_an_endless_line_takes_bounded_memory() -> None:
    """Of a line of sixty megabytes only what shows that it is too long is kept."""
    (line,) = lines_of(Endless(1000))
    assert len(line) == 4 * LONGEST + 1
    refused = answered(line)
    assert refused["phrase"] == "a" * 200 + "…"
    assert refused["error"] == (
        "the line has more than 10,000 characters; write one deadline a line"
    )


@pytest.mark.parametrize(
    ("line", "too_long"),
    [("đ" * LONGEST, False), ("đ" * (LONGEST + 1), True), ("🙂" * LONGEST, False)],
)
def test_the_bound_is_in_characters(line: str, too_long: bool) -> None:
    """A line at the bound is refused as a phrase, one beyond it as a line."""
    error = answered(line)["error"]
    assert error.startswith("the line has more") is too_long
    assert error.startswith("the deadline “") is not too_long


@pytest.mark.parametrize(
    ("line", "context", "expected"),
    [
        ("quý II/2023", {}, ["quý II/2023", "quarter", "2023-06-30", "on", None]),
        ("quý II/2023\r", {}, ["quý II/2023", "quarter", "2023-06-30", "on", None]),
        ("", {}, ["", "none", None, "on", None]),
        ("\t", {}, ["", "none", None, "on", None]),
        (" năm 2025 ", {}, [" năm 2025 ", "year", "2025-12-31", "on", None]),
        ("trước 15/7", {"year": 2023}, ["trước 15/7", "day", "2023-07-14", "before", None]),
        ("15 ngày kể từ ngày ký\t6/12/2022", {},
         ["15 ngày kể từ ngày ký", "relative", "2022-12-21", "on", None]),
        ("15 ngày kể từ ngày ký\t 2022-12-06 \r", {"anchor": date(2023, 1, 5)},
         ["15 ngày kể từ ngày ký", "relative", "2022-12-21", "on", None]),
        ("15 ngày kể từ ngày ký\t ", {"anchor": date(2022, 12, 6)},
         ["15 ngày kể từ ngày ký", "relative", "2022-12-21", "on", None]),
        ("15 ngày kể từ ngày ký", {}, ["15 ngày kể từ ngày ký", "relative", None, "on", None]),
        ("ngày 25 hằng tháng\t6/12/2022", {},
         ["ngày 25 hằng tháng", "recurring", None, "on", "FREQ=MONTHLY;BYMONTHDAY=25"]),
        ("6 tháng trước 15/6, năm trước 15/12", {},
         ["6 tháng trước 15/6, năm trước 15/12", "recurring", None, "before",
          "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=14\nFREQ=YEARLY;BYMONTH=12;BYMONTHDAY=14"]),
    ],
)  # fmt: skip
def test_a_line_is_answered(line: str, context: dict[str, Any], expected: list[Any]) -> None:
    """The phrase is as written; a line's own anchor comes before the one for all."""
    read = answered(line, **context)
    assert [*read] == KEYS
    assert [*read.values()] == [*expected, None]


@pytest.mark.parametrize(
    ("line", "phrase", "error"),
    [
        (b"abc", "abc", "the deadline “abc” is not understood; write a day"),
        (b"Q1 2025\tsoon", "Q1 2025", "after the tab stands “soon”, which is not a day; write"),
        (b"Q1 2025\t31/2/2025", "Q1 2025", "after the tab stands “31/2/2025”, which is not"),
        (b"Q1 2025\t1/2/2025\tx", "Q1 2025", "after the tab stands “1/2/2025\tx”, which is not"),
        (b"Q1 \xff\xfe 2025\t1/2/2025", "Q1 �� 2025",
         "the line is not UTF-8 from byte 4 on; save the file as UTF-8"),
        (b"99 working days from the date of issue\t31/12/9999",
         "99 working days from the date of issue", "beyond the years that"),
    ],
)  # fmt: skip
def test_a_line_that_is_not_understood_says_why(line: bytes, phrase: str, error: str) -> None:
    """Nothing is known of it but its phrase and the reason."""
    read = answered(line)
    assert [*read] == KEYS
    assert read["error"].startswith(error)
    assert read == {**dict.fromkeys(KEYS), "phrase": phrase, "error": read["error"]}


@given(st.lists(TEXTS, max_size=5), st.none() | st.dates())
def test_a_remembered_answer_is_the_same(lines: list[str], anchor: date | None) -> None:
    """Asked again, a line has the answer that it had at first."""
    context = Context(anchor=anchor)
    ask = answerer(context)
    given_lines = [line.encode() for line in (*lines, *lines)]
    assert [ask(line) for line in given_lines] == [answer(line, context) for line in given_lines]


@pytest.mark.parametrize(
    ("line", "language", "text"),
    [
        ("trước 20/3/2023", VI, "trước 20/3/2023\tngày\t19/03/2023\t"),
        ("trước 20/3/2023", EN, "trước 20/3/2023\tday\t2023-03-19\t"),
        ("thường xuyên", VI, "thường xuyên\tthường xuyên\t\t"),
        ("", EN, "\tno deadline\t\t"),
        ("năm\x1b[2J 2025\t1/2/x", EN, f"năm\\x1b[2J 2025\t\t\t{NO_DAY}"),
    ],
)  # fmt: skip
def test_text_is_four_columns_between_tabs(line: str, language: Language, text: str) -> None:
    """Phrase, kind, day and error, in the language asked for; nothing disturbs a terminal."""
    assert answer_line(answer(line.encode(), Context()), language, as_json=False) == text


@given(st.binary(max_size=40).filter(lambda line: b"\n" not in line))
@example("a\x85b\u2028c\u2029\r".encode())
def test_an_answer_is_one_line(line: bytes) -> None:
    """Whatever bytes a line holds, its answer ends no line, however lines are told apart."""
    told = answer(line, Context())
    assert json.loads(answer_line(told, VI, as_json=True))["phrase"] == told["phrase"]
    for as_json in (True, False):
        assert answer_line(told, VI, as_json=as_json).splitlines() in (
            [answer_line(told, VI, as_json=as_json)],
            [],
        )
