"""``tracker init``: a small register to start from."""

import errno
from datetime import date
from importlib.resources import files
from pathlib import Path

import click

from tracker.cli.bilingual import bilingual_command
from tracker.cli.parameters import language_option
from tracker.cli.refusals import CANNOT_WRITE, EXISTS
from tracker.cli.terminal import say, tell
from tracker.cli.today import today
from tracker.errors import UsageError
from tracker.language import Language, Text, filled

_NAME = "register.toml"
_NEXT = Text(
    vi="đã ghi {path}; tiếp theo: tracker check {path}",
    en="wrote {path}; next: tracker check {path}",
)


@bilingual_command(
    "init",
    Text(
        vi="Ghi một sổ nhỏ để bắt đầu. PATH là tệp hoặc thư mục, mặc định là register.toml; "
        "- là in ra đầu ra chuẩn. Không ghi đè lên tệp đã có.",
        en="Write a small register to start from. PATH is a file or a folder, by default "
        "register.toml; - prints it. No file is overwritten.",
    ),
)
@click.argument("path", default=_NAME)
@language_option
def init_command(*, path: str, language: str | None) -> None:
    """Write the template, its days set by today's."""
    spoken = Language(language) if language else Language.EN
    register = template(spoken, today())
    if path == "-":
        say(register.rstrip("\n"))
        return
    target = Path(path)
    try:
        if target.is_dir():
            target /= _NAME
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(register)
    except OSError as error:
        said = EXISTS if error.errno == errno.EEXIST else CANNOT_WRITE
        raise UsageError(filled(said, path=str(target), reason=error.strerror)) from error
    tell(_NEXT.fill(spoken, {"path": str(target)}))


def template(language: Language, today: date) -> str:
    """Return a small register in *language*, its days set from *today*."""
    text = files("tracker.cli").joinpath(f"template.{language}.toml").read_text(encoding="utf-8")
    return text.replace("{today}", today.isoformat()).replace("{year}", str(today.year + 1))
