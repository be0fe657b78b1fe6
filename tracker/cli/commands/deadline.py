"""``tracker deadline``: what a deadline phrase means, or each phrase of a list."""

import sys
from datetime import date, timedelta
from io import BufferedIOBase
from typing import Any

import click
from attrs import evolve

from tracker.calendar import DeadlineKind, read_deadline
from tracker.calendar.due import Context
from tracker.calendar.explanation import Explanation, explain
from tracker.cli.bilingual import bilingual_command, bilingual_option
from tracker.cli.counting import counting_by, counting_options
from tracker.cli.parameters import Day, OneOf, Year, language_option
from tracker.cli.phrases import Answer, answer_line, answerer, read_lines
from tracker.cli.refusals import CANNOT_READ_INPUT, INPUT_CLOSED, ONE_PHRASE_ONLY
from tracker.cli.terminal import say
from tracker.cli.today import today
from tracker.errors import UsageError
from tracker.formats import harmless, json_text
from tracker.formats.deadlines import explanation_data
from tracker.language import Language, Text
from tracker.tables import PLAIN_TEXT, filled
from tracker.tables.explanation import explanation_text

JSON = "json"
STANDARD_INPUT = "-"


@bilingual_command(
    "deadline",
    Text(
        vi="Giải thích một thời hạn viết bằng lời. PHRASE là thời hạn như văn bản ghi; - là đọc từ "
        "đầu vào chuẩn mỗi dòng một thời hạn, sau dấu tab là ngày mốc nếu có, và trả lời mỗi dòng "
        "một dòng, theo đúng thứ tự. Mã thoát: 0 là hiểu hết, 1 là có dòng không hiểu, 2 là dùng "
        "sai lệnh hoặc không hiểu PHRASE.",
        en="Explain a deadline as people write it. PHRASE is the deadline as the document has it; "
        "- reads one phrase a line from standard input, the day it is counted from after a tab "
        "if any, and answers each with one line, in order. Exit status: 0 for all understood, "
        "1 for a line that was not, 2 for wrong usage or a PHRASE that is not understood.",
    ),
)
@click.argument("words", metavar="PHRASE", nargs=-1, required=True)
@bilingual_option(
    "--anchor",
    type=Day(),
    metavar="DAY",
    text=Text(
        vi="Ngày mốc: ngày ký, ngày có hiệu lực, ngày xảy ra sự kiện; với - là cho những dòng "
        "không ghi ngày mốc.",
        en="The day it is counted from, such as the date of issue; with -, for lines without one.",
    ),
)
@bilingual_option(
    "--year",
    type=Year(),
    metavar="YEAR",
    text=Text(
        vi="Năm của văn bản, dùng khi thời hạn không ghi năm.",
        en="The year of the document, for a phrase that has none.",
    ),
)
@bilingual_option(
    "--after",
    type=Day(),
    metavar="DAY",
    text=Text(
        vi="Liệt kê các kỳ sau ngày này; mặc định là sau ngày mốc, không có ngày mốc thì từ "
        "hôm nay.",
        en="List occurrences after this day; by default after the anchor, else from today.",
    ),
)
@counting_options
@bilingual_option(
    "--format",
    "layout",
    type=OneOf(lambda: [PLAIN_TEXT, JSON], "text|json"),
    default=PLAIN_TEXT,
    text=Text(
        vi="text (mặc định) hoặc json; với - là mỗi dòng một đối tượng JSON.",
        en="text (the default) or json; with -, one JSON object a line.",
    ),
)
@language_option
def deadline_command(
    *,
    words: tuple[str, ...],
    anchor: date | None,
    year: int | None,
    after: date | None,
    layout: str,
    language: str | None,
    **counting: Any,
) -> None:
    """Explain one phrase, or answer every line of standard input."""
    spoken = Language(language) if language else Language.EN
    context = evolve(counting_by(**counting), anchor=anchor, year=year)
    phrase = " ".join(words)  # so that a phrase needs no quotes
    if phrase != STANDARD_INPUT:
        say(_written(_explained(phrase, context, after), layout, spoken))
        return
    if after is not None:
        raise UsageError(ONE_PHRASE_ONLY)
    if not _answer_lines(context, layout, spoken):
        click.get_current_context().exit(1)


def _explained(phrase: str, context: Context, after: date | None) -> Explanation:
    """Explain a phrase; what is due today comes among the next occurrences."""
    deadline = read_deadline(phrase)
    start = after or context.anchor
    if start is None and deadline.kind is DeadlineKind.RECURRING:
        start = today() - timedelta(days=1)
    return explain(
        deadline,
        anchor=context.anchor,
        context_year=context.year,
        calendar=context.calendar,
        convention=context.convention,
        after=start,
    )


def _written(explanation: Explanation, layout: str, language: Language) -> str:
    if layout == JSON:
        return json_text(explanation_data(explanation), language)
    return "\n".join(map(harmless, explanation_text(explanation, language).split("\n")))


def _answer_lines(context: Context, layout: str, language: Language) -> bool:
    """Answer the lines of standard input as they come, and return whether all were understood."""
    stream = getattr(sys.stdin, "buffer", None)  # nothing where standard input is closed
    if not isinstance(stream, BufferedIOBase):
        raise UsageError(INPUT_CLOSED)
    understood, answer = True, answerer(context)

    def written(line: bytes) -> str:
        nonlocal understood
        answered: Answer = answer(line)
        understood = understood and answered["error"] is None
        return answer_line(answered, language, as_json=layout == JSON)

    try:
        for lines in read_lines(stream):
            say("\n".join(map(written, lines)))
    except OSError as error:
        raise UsageError(filled(CANNOT_READ_INPUT, reason=error.strerror)) from error
    return understood
