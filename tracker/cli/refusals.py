"""What is told, in either language, of arguments that cannot be used."""

import re
from collections.abc import Iterable

import click

from tracker.language import Language, Text

_EXTRA = re.compile(r"Got unexpected extra arguments? \((.*)\)")


class RefusedError(click.UsageError):
    """A refusal already told in the language asked for."""


def not_one_of(given: str, choices: Iterable[str], language: Language) -> str:
    """Return the refusal of a word that is not one of *choices*, with the nearest of them.

    >>> not_one_of("warnin", ["error", "warning"], Language.EN)
    '“warnin” is not one of: error, warning; did you mean “warning”?'
    """
    from difflib import get_close_matches  # noqa: PLC0415 -- needed only for a wrong word

    known = tuple(choices)
    near = get_close_matches(given, known, n=1)
    said = NOT_A_CHOICE_BUT_NEAR if near else NOT_A_CHOICE
    return said.fill(language, {"given": given, "choices": known, "near": near})


def told(error: click.ClickException, language: Language) -> str:  # noqa: PLR0911 -- one a class
    """Return what *error* says, in *language*, on one line.

    The command line library speaks only English; its refusals that a user can meet here are told
    again in Vietnamese.
    """
    english = " ".join(error.format_message().split())
    if language is Language.EN:
        return english
    match error:
        case RefusedError():
            return error.message
        case click.NoSuchOption():
            near = f"; có phải {error.possibilities[0]}?" if error.possibilities else ""
            return f"không có tùy chọn {error.option_name}{near}"
        case click.MissingParameter():
            return f"thiếu {_named(error)}"
        case click.BadParameter():
            return f"{_named(error)} không dùng được: {error.message}"
        case click.BadOptionUsage():
            return f"tùy chọn {error.option_name} dùng chưa đúng, thường là thiếu giá trị"
        case click.UsageError() if extra := _EXTRA.fullmatch(english):
            return f"thừa tham số: {extra[1]}"
        case click.UsageError():
            return f"lệnh viết chưa đúng: {english}"
        case _:
            return english


def _named(error: click.BadParameter) -> str:
    """Return the name of the parameter an error is about."""
    if error.param_hint:
        return str(error.param_hint)
    if error.param is None or error.ctx is None:
        return "tham số"
    return error.param.get_error_hint(error.ctx)


NO_DAY = Text(
    vi="“{given}” không phải là một ngày; hãy viết như 2023-04-15 hoặc 15/4/2023",
    en="“{given}” is not a day; write it like 2023-04-15 or 15/4/2023",
)
NOT_A_CHOICE = Text(
    vi="“{given}” không có trong: {choices}",
    en="“{given}” is not one of: {choices}",
)
NOT_A_CHOICE_BUT_NEAR = Text(
    vi="“{given}” không có trong: {choices}; có phải “{near}”?",
    en="“{given}” is not one of: {choices}; did you mean “{near}”?",
)
NO_STATISTICS = Text(
    vi="--statistics chỉ có dạng text hoặc json, không có dạng {layout}",
    en="--statistics is written as text or json, not as {layout}",
)
DAYS_DIFFER = Text(
    vi="các sổ ở những múi giờ đang khác ngày nhau; hãy cho --as-of",
    en="the registers are in time zones where it is not the same day now; give --as-of",
)
NO_UNIT = Text(
    vi="không có đơn vị nào có mã hoặc tên “{given}”",
    en="no unit has the id or name “{given}”",
)
NO_UNIT_BUT_NEAR = Text(
    vi="không có đơn vị nào có mã hoặc tên “{given}”; có phải {units}?",
    en="no unit has the id or name “{given}”; did you mean {units}?",
)
SEVERAL_UNITS = Text(
    vi="“{given}” có thể là nhiều đơn vị: {units}; hãy cho mã",
    en="“{given}” may be any of several units: {units}; give an id",
)
UNIT_READ_AS = Text(
    vi="“{given}” được hiểu là {unit}",
    en="“{given}” was read as {unit}",
)
NO_COMMAND = Text(vi="không có lệnh này: {said}", en="no such command: {said}")
EXISTS = Text(
    vi="“{path}” đã có; tracker init không ghi đè lên tệp nào",
    en="“{path}” exists; tracker init overwrites no file",
)
CANNOT_WRITE = Text(
    vi="không ghi được “{path}”: {reason}",
    en="“{path}” cannot be written: {reason}",
)
CANNOT_WRITE_OUTPUT = Text(
    vi="không ghi được kết quả: {reason}",
    en="the output cannot be written: {reason}",
)
CANNOT_READ_INPUT = Text(
    vi="không đọc được đầu vào chuẩn: {reason}",
    en="standard input cannot be read: {reason}",
)
INPUT_CLOSED = Text(vi="đầu vào chuẩn đã đóng", en="standard input is closed")
LINE_TOO_LONG = Text(
    vi="dòng dài quá {most} ký tự; mỗi dòng chỉ ghi một thời hạn",
    en="the line has more than {most} characters; write one deadline a line",
)
LINE_NOT_UTF8 = Text(
    vi="dòng không phải là UTF-8 từ byte thứ {place}; hãy lưu tệp dưới dạng UTF-8",
    en="the line is not UTF-8 from byte {place} on; save the file as UTF-8",
)
NO_ANCHOR = Text(
    vi="sau dấu tab là “{given}”, không phải là một ngày; hãy viết như 2023-04-15 hoặc 15/4/2023",
    en="after the tab stands “{given}”, which is not a day; write it like 2023-04-15 or 15/4/2023",
)
NO_YEAR = Text(
    vi="“{given}” không phải là một năm; hãy viết từ 1 đến 9999",
    en="“{given}” is not a year; write one from 1 to 9999",
)
NO_DEPTH = Text(
    vi="“{given}” không phải là số bước; hãy viết một số từ 0 trở lên",
    en="“{given}” is not a number of links; write a number from 0 up",
)
CANNOT_READ_FILE = Text(
    vi="không đọc được “{path}”: {reason}",
    en="“{path}” cannot be read: {reason}",
)
TEXT_TOO_LARGE = Text(
    vi="lớn hơn {most} MiB; hãy chia nhỏ văn bản",
    en="it is larger than {most} MiB; split the text",
)
TEXT_IS_BINARY = Text(
    vi="đây không phải là văn bản thuần: có byte không (NUL) ở vị trí {place}; hãy xuất ra tệp "
    ".txt hoặc .docx",
    en="it is no plain text: byte {place} is a NUL; export it as .txt or .docx",
)
TEXT_NOT_UTF8 = Text(
    vi="không phải là UTF-8 từ byte thứ {place}; hãy lưu tệp dưới dạng UTF-8",
    en="it is not UTF-8 from byte {place} on; save the file as UTF-8",
)
NOT_A_WORD_FILE = Text(
    vi="đây không phải là tệp .docx dùng được; hãy mở bằng trình soạn thảo rồi lưu lại",
    en="it is no usable .docx file; open it in a word processor and save it again",
)
DOCX_NOT_INSTALLED = Text(
    vi="đọc tệp .docx cần python-docx; hãy chạy: pip install 'resolution-tracker[docx]'",
    en="a .docx file needs python-docx; run: pip install 'resolution-tracker[docx]'",
)
ONE_PHRASE_ONLY = Text(
    vi="--after chỉ dùng khi hỏi một thời hạn, không dùng với -",
    en="--after is for a single phrase, not for -",
)
