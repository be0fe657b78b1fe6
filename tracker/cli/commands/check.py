"""``tracker check``: run the rules over registers and say what they find."""

import os
from collections.abc import Sequence
from datetime import date
from functools import reduce
from operator import add
from typing import Any

import click

from tracker.cli.against import Against, against_options, tell_changes
from tracker.cli.bilingual import bilingual_command, bilingual_option
from tracker.cli.parameters import (
    OneOf,
    as_of_option,
    language_option,
    names_option,
    registers_argument,
    split_names,
)
from tracker.cli.registers import day_asked, load_all, spoken_in
from tracker.cli.terminal import paint_for_output, say
from tracker.domain import Register
from tracker.formats import FindingFormat, write_findings
from tracker.language import Text
from tracker.rules import Report, Severity, check

NEVER = "never"


@bilingual_command(
    "check",
    Text(
        vi="Kiểm tra sổ theo các quy tắc. REGISTER là một tệp .toml, một thư mục, hoặc - để đọc "
        "từ đầu vào chuẩn. Mã thoát: 0 là không có phát hiện nào từ mức --fail-on trở lên, "
        "1 là có, 2 là dùng sai lệnh hoặc không đọc được sổ.",
        en="Check registers by the rules. A REGISTER is a .toml file, a folder, or - for standard "
        "input. Exit status: 0 for nothing found at --fail-on or above, 1 for something, "
        "2 for wrong usage or a register that cannot be read.",
    ),
)
@registers_argument
@as_of_option
@names_option(
    "--select",
    Text(
        vi="Chỉ chạy các quy tắc này: mã, tên hoặc họ (DL), cách nhau bằng dấu phẩy.",
        en="Run only these rules: codes, names or families (DL), separated by commas.",
    ),
)
@names_option(
    "--ignore",
    Text(vi="Không chạy các quy tắc này.", en="Leave these rules out."),
)
@bilingual_option(
    "--fail-on",
    type=OneOf(lambda: [*Severity, NEVER], "error|warning|info|never"),
    default=Severity.ERROR.value,
    text=Text(
        vi="Mức nhẹ nhất khiến mã thoát là 1; mặc định là error.",
        en="The least severity that makes the exit status 1; by default error.",
    ),
)
@bilingual_option(
    "--format",
    "layout",
    type=OneOf(lambda: [*FindingFormat], "text|json|csv"),
    default=FindingFormat.TEXT.value,
    text=Text(
        vi="Dạng kết quả; mặc định là text.", en="How findings are written; by default text."
    ),
)
@against_options
@language_option
def check_command(
    *,
    paths: tuple[str, ...],
    as_of: date | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    layout: str,
    language: str | None,
    **held_against: Any,
) -> None:
    """Load, check, write, and end with the status that scripts depend on."""
    against = Against(**held_against)
    others = against.other_registers(layout)
    registers = load_all(paths)
    day, spoken = day_asked([*registers, *others], as_of), spoken_in(registers, language)
    chosen, left_out = split_names(select), split_names(ignore)

    def found(those: Sequence[Register], on: date) -> Report:
        checked = (
            check(one, as_of=on, select=chosen, ignore=left_out, language=spoken) for one in those
        )
        return reduce(add, checked)

    earlier = against.day_before(day)
    report = found(registers, day)
    if against.compares:
        report = tell_changes(found(others or registers, earlier), report, spoken, layout)
    elif against.write_baseline is not None:
        against.keep(report, spoken)
        return
    else:
        report = against.sift(report, chosen, left_out, spoken)
        say(write_findings(report, spoken, FindingFormat(layout), paint_for_output(os.environ)))
    if fail_on != NEVER and report.reaches(Severity(fail_on)):
        click.get_current_context().exit(1)
