"""``tracker import``: a spreadsheet or CSV file taken into a register."""

from datetime import date
from pathlib import Path

import click
from attrs import evolve

from tracker.cli.bilingual import bilingual_command, bilingual_option
from tracker.cli.import_options import sheet_options
from tracker.cli.import_rows import place_of
from tracker.cli.import_run import create, imported, show, source_file, write
from tracker.cli.parameters import Day, Depth, OneOf, language_option
from tracker.cli.rows import JSON
from tracker.cli.terminal import tell
from tracker.language import Language, Text
from tracker.stores import load
from tracker.stores.spreadsheets.importing import refuse_rejections
from tracker.stores.spreadsheets.proposals import aliases_text
from tracker.tables import PLAIN_TEXT


@bilingual_command(
    "import",
    Text(
        vi="Nhập danh mục nhiệm vụ từ bảng tính vào sổ. SOURCE là tệp .xlsx, .csv hoặc .tsv; "
        "TARGET là sổ .toml hoặc .json, được cập nhật nếu đã có; không cho TARGET thì in sổ ra. "
        "Không mất hàng nào: hàng không dùng được thì nêu trang, hàng, cột và chữ, rồi từ chối cả "
        "tệp, trừ khi có --keep-going. Mã thoát: 0 là nhập hết, 1 là có hàng bị bỏ, 2 là dùng sai "
        "hoặc không đọc được.",
        en="Import a list of tasks from a spreadsheet into a register. SOURCE is an .xlsx, .csv or "
        ".tsv file; TARGET is a register, .toml or .json, updated where it exists; without it the "
        "register is printed. No row is lost: one that cannot be used is told with its sheet, row, "
        "column and text, and the file is refused unless --keep-going is given. Exit status: 0 if "
        "every row was imported, 1 if some were left out, 2 for wrong usage or an unreadable file.",
    ),
)
@click.argument("source", metavar="SOURCE")
@click.argument("target", metavar="[TARGET]", required=False)
@bilingual_option(
    "--map",
    "pairs",
    metavar="FIELD=COLUMN",
    multiple=True,
    text=Text(
        vi="Cột của một trường, bằng tiêu đề, chữ hoặc số thứ tự; cho được nhiều lần.",
        en="The column of a field, by its heading, letters or place; can be given again.",
    ),
)
@bilingual_option(
    "--mapping",
    "mapping_file",
    metavar="FILE",
    text=Text(vi="Tệp TOML có bảng [columns].", en="A TOML file with a table [columns]."),
)
@bilingual_option(
    "--sheet",
    metavar="NAME",
    text=Text(vi="Chỉ đọc trang tính này.", en="Read only this sheet."),
)
@bilingual_option(
    "--header-row",
    type=Depth(),
    metavar="ROW",
    text=Text(vi="Hàng tiêu đề bắt đầu ở đây.", en="The header begins in this row."),
)
@bilingual_option(
    "--encoding",
    metavar="NAME",
    text=Text(
        vi="Bảng mã của tệp CSV: utf-8, utf-16, windows-1258.",
        en="The encoding of a CSV file: utf-8, utf-16, windows-1258.",
    ),
)
@bilingual_option(
    "--delimiter",
    metavar="SIGN",
    text=Text(vi="Dấu phân cách của tệp CSV.", en="What stands between values of a CSV file."),
)
@bilingual_option(
    "--aliases",
    "aliases_file",
    metavar="FILE",
    text=Text(vi="Tệp TOML có bảng [aliases].", en="A TOML file with a table [aliases]."),
)
@bilingual_option(
    "--propose",
    metavar="FILE",
    text=Text(
        vi="Ghi bảng tên đơn vị để người xác nhận, rồi đưa lại bằng --aliases.",
        en="Write the names of units for a person to confirm and give back by --aliases.",
    ),
)
@bilingual_option(
    "--key",
    "keys",
    metavar="FIELDS",
    multiple=True,
    text=Text(
        vi="Nhận ra nhiệm vụ đã có bằng các trường này thay cho mã.",
        en="Know the tasks of the register by these fields instead of by id.",
    ),
)
@bilingual_option(
    "--as-of",
    type=Day(),
    metavar="DAY",
    text=Text(
        vi="Ngày của tiến độ ghi trong tệp, nếu hàng không ghi.",
        en="The day that the progress in the file is of, where rows do not say.",
    ),
)
@bilingual_option(
    "--month-first",
    is_flag=True,
    text=Text(
        vi="Ngày bằng chữ số trong tệp viết tháng trước: 10/31/2024.",
        en="Days in figures are written month first in the file: 10/31/2024.",
    ),
)
@bilingual_option(
    "--dry-run",
    is_flag=True,
    text=Text(
        vi="Chỉ cho xem từng cột, từng hàng thành gì; không ghi.",
        en="Only show what each column and each row becomes; nothing is written.",
    ),
)
@bilingual_option(
    "--keep-going",
    "rejected_file",
    metavar="REJECTED.csv",
    text=Text(
        vi="Nhập các hàng dùng được, ghi các hàng còn lại vào tệp này.",
        en="Import the rows that can be used, and write the others to this file.",
    ),
)
@bilingual_option(
    "--format",
    "layout",
    type=OneOf(lambda: [PLAIN_TEXT, JSON], "text|json"),
    default=PLAIN_TEXT,
    text=Text(vi="text (mặc định) hoặc json.", en="text (the default) or json."),
)
@language_option
def import_command(
    *,
    source: str,
    target: str | None,
    pairs: tuple[str, ...],
    mapping_file: str | None,
    sheet: str | None,
    header_row: int | None,
    encoding: str | None,
    delimiter: str | None,
    aliases_file: str | None,
    propose: str | None,
    keys: tuple[str, ...],
    as_of: date | None,
    month_first: bool,
    dry_run: bool,
    rejected_file: str | None,
    layout: str,
    language: str | None,
) -> None:
    """Read the file, show what becomes of it, and write the register."""
    register = load(target) if target is not None and Path(target).exists() else None
    spoken = Language(language) if language else register.language if register else Language.EN
    options = evolve(
        sheet_options(
            pairs=pairs,
            mapping_file=mapping_file,
            aliases_file=aliases_file,
            keys=keys,
            register=register,
            as_of=as_of,
            sheet=sheet,
            header_row=header_row,
        ),
        encoding=encoding,
        delimiter=delimiter,
        month_first=month_first,
        keep_going=True,
    )
    done = imported(source_file(source), options, spoken)
    if not dry_run:
        refuse_rejections(done.reading, keep_going=rejected_file is not None)
    for notice in done.reading.notices:
        tell(place_of(source, notice).in_language(spoken))
    if propose is not None:
        create(propose, aliases_text(done.reading.names), spoken)
    if not dry_run:
        write(done, target, rejected_file, spoken)
    show(done, layout, spoken, target=target, dry_run=dry_run)
    if done.reading.rejections:
        click.get_current_context().exit(1)
