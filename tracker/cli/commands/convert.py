"""``tracker convert``: a register from one form into another."""

from datetime import date
from pathlib import Path

import click

from tracker.cli.bilingual import bilingual_command, bilingual_option
from tracker.cli.parameters import Day, language_option
from tracker.cli.registers import load_all, spoken_in, tell_notices
from tracker.cli.terminal import tell
from tracker.errors import Problem, UsageError
from tracker.language import Text, filled

_LOST = Text(vi="không mang theo: {subject}: {text}", en="not carried: {subject}: {text}")
_MOST_TOLD = 100
_MORE = Text(vi="… và {count} điều nữa", en="… and {count} more")
_WOULD_LOSE = Text(
    vi="{target}: không ghi, vì dạng này không mang được {count} điều nêu trên",
    en="{target}: not written, since its form cannot carry what is named above: {count}",
)
_EXISTS = Text(
    vi="{target} đã có; muốn ghi lên thì thêm --overwrite",
    en="{target} is there already; to write it anew add --overwrite",
)
_WRITTEN = Text(vi="đã ghi {target}", en="wrote {target}")


@bilingual_command(
    "convert",
    Text(
        vi="Chuyển sổ SOURCE sang dạng khác. Dạng do đuôi tên tệp nói: .toml, .json, .jsonl, "
        ".xlsx, .csv, .tsv, .ics, .taskwarrior.json, .todo.txt. Những gì dạng mới không mang được "
        "thì nêu ra trước khi ghi.",
        en="Convert the register SOURCE into another form. The suffix of a name says its form: "
        ".toml, .json, .jsonl, .xlsx, .csv, .tsv, .ics, .taskwarrior.json, .todo.txt. What the new "
        "form cannot carry is named before it is written.",
    ),
)
@click.argument("source", required=True)
@click.argument("target", required=True)
@bilingual_option(
    "--strict",
    is_flag=True,
    text=Text(
        vi="Không ghi nếu có điều gì không mang được; mã thoát là 2.",
        en="Write nothing if anything cannot be carried; the exit status is 2.",
    ),
)
@bilingual_option(
    "--overwrite",
    is_flag=True,
    text=Text(
        vi="Ghi cả khi TARGET đã có; tệp .toml giữ lại chú thích.",
        en="Write even if TARGET is there; a .toml file keeps its comments.",
    ),
)
@bilingual_option(
    "--as-of",
    type=Day(),
    metavar="DAY",
    text=Text(
        vi="Ngày mà dạng nào có ghi tình hình thực hiện (.xlsx, .ics, …) thì ghi tính đến ngày đó; "
        "mặc định là ngày của việc được ghi gần nhất.",
        en="The day that a form which shows where things stand (.xlsx, .ics, …) shows it for; by "
        "default that of the latest fact.",
    ),
)
@language_option
def convert_command(
    *,
    source: str,
    target: str,
    strict: bool,
    overwrite: bool,
    as_of: date | None,
    language: str | None,
) -> None:
    """Load, name what would be lost, and write."""
    from tracker.stores.converting import conversion  # noqa: PLC0415 -- only to convert

    notices: list[Problem] = []
    [register] = load_all([source], notices)
    spoken = spoken_in([register], language)
    tell_notices(notices, spoken)
    found = conversion(register, target, as_of=as_of, language=spoken)
    if Path(target).exists() and not overwrite:
        raise UsageError(filled(_EXISTS, target=target))
    for loss in found.losses[:_MOST_TOLD]:
        said = {"subject": loss.subject, "text": loss.text.in_language(spoken)}
        tell(_LOST.fill(spoken, said))
    if more := len(found.losses[_MOST_TOLD:]):
        tell(_MORE.fill(spoken, {"count": more}))
    if strict and found.losses:
        raise UsageError(filled(_WOULD_LOSE, target=target, count=len(found.losses)))
    found.write()
    tell(_WRITTEN.fill(spoken, {"target": target}))
