"""``tracker import``."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.stores.spreadsheets.annexes import annex, csv_bytes
from tracker.stores import load

Run = Callable[..., tuple[int, str, str]]
BAD = (["1", "Rà soát", "Sở A", "120%"], ["2", "Kiểm tra", "Sở XD", "50%"])
BAD_HEADER = ("STT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Tiến độ")


@pytest.fixture
def annex_file(tmp_path: Path) -> str:
    """Write an annex and return its name."""
    (tmp_path / "annex.xlsx").write_bytes(annex())
    return "annex.xlsx"


@pytest.fixture
def bad_file(tmp_path: Path) -> str:
    """Write a list with a row that cannot be used and return its name."""
    (tmp_path / "bad.csv").write_bytes(csv_bytes(BAD_HEADER, *BAD))
    return "bad.csv"


def test_an_annex_becomes_a_register(tracker: Run, annex_file: str, tmp_path: Path) -> None:
    """The register is written, what it gains is shown, and importing again changes nothing."""
    status, out, err = tracker("import", annex_file, "so.toml")
    assert status == 0
    assert "Added: 11; changed: 0; not in the file: 0 (they stay)" in out
    assert err.splitlines()[-1] == "wrote so.toml"
    before = (tmp_path / "so.toml").read_bytes()
    assert load("so.toml").tasks[0].id == "NV-I.1"

    status, out, err = tracker("import", annex_file, "so.toml", "--lang", "en")
    assert (status, err.splitlines()[-1]) == (0, "nothing changes in so.toml")
    assert (tmp_path / "so.toml").read_bytes() == before


def test_without_a_target_the_register_is_printed(tracker: Run, annex_file: str) -> None:
    """What is printed is a register that can be loaded."""
    status, out, _ = tracker("import", annex_file)
    assert status == 0
    Path("printed.toml").write_text(out, encoding="utf-8")
    assert len(load("printed.toml").tasks) == 4


def test_a_dry_run_shows_everything_and_writes_nothing(tracker: Run, annex_file: str) -> None:
    """Columns, rows, names and changes are shown in the language asked for."""
    status, out, err = tracker("import", annex_file, "so.toml", "--dry-run", "--lang", "vi")
    assert status == 0
    assert "Đơn vị thực hiện – Chủ trì" in out
    assert "Nhiệm vụ: 4; không dùng được: 0; hàng khác: 5" in out
    assert "Sở XD" in out
    assert "annex.xlsx[Phụ lục 1]:9: hàng ẩn vẫn được đọc: 9" in err.splitlines()
    assert not Path("so.toml").exists()


def test_programs_get_one_object(tracker: Run, annex_file: str) -> None:
    """As JSON there is one object with a list for each thing shown."""
    status, out, _ = tracker("import", annex_file, "--dry-run", "--format", "json")
    data = json.loads(out)
    assert (status, [*data]) == (0, ["columns", "rows", "names", "notices", "changes"])
    assert data["columns"][1]["field"] == "title"
    assert data["rows"][2]["id"] == "NV-I.1"


def test_a_file_with_a_bad_row_is_refused_as_a_whole(tracker: Run, bad_file: str) -> None:
    """Nothing is written, and the row, the column and the text are told."""
    status, out, err = tracker("import", bad_file, "so.toml")
    assert (status, out) == (2, "")
    assert err.startswith("tracker: bad.csv:2: column D “Tiến độ”: “120%”: ")
    assert not Path("so.toml").exists()


def test_going_on_writes_the_rows_left_out(tracker: Run, bad_file: str) -> None:
    """The others are imported, the status says that some were not, and the file can be mended."""
    status, _, _ = tracker("import", bad_file, "so.toml", "--keep-going", "rejected.csv")
    rows = [*csv.DictReader(Path("rejected.csv").read_text(encoding="utf-8").splitlines())]
    assert status == 1
    assert [task.id for task in load("so.toml").tasks] == ["NV-2"]
    assert [(row["row"], row["Tiến độ"]) for row in rows] == [("2", "120%")]

    text = Path("rejected.csv").read_text(encoding="utf-8").replace("120%", "20%")
    Path("mended.csv").write_text(text, encoding="utf-8")
    assert tracker("import", "mended.csv", "so.toml")[0] == 0
    assert [task.id for task in load("so.toml").tasks] == ["NV-2", "NV-1"]


def test_a_dry_run_shows_the_rows_that_cannot_be_used(tracker: Run, bad_file: str) -> None:
    """They are in the table with the reason, and the status is 1."""
    status, out, _ = tracker("import", bad_file, "--dry-run", "--lang", "en")
    assert status == 1
    assert "REJECTED" in out


def test_columns_can_be_told(tracker: Run, tmp_path: Path) -> None:
    """By --map, or by a mapping file, which --map goes before."""
    rows = (["Cái gì", "Bao giờ", "Khi"], ["Rà soát", "Quý I/2024", "Quý II/2024"])
    (tmp_path / "a.csv").write_bytes(csv_bytes(*rows))
    (tmp_path / "map.toml").write_text('[columns]\ntitle = "A"\ndeadline = 2\n', encoding="utf-8")
    options = ("--mapping", "map.toml", "--header-row", "1")

    assert 'deadline = "Quý I/2024"' in tracker("import", "a.csv", *options)[1]
    assert (
        'deadline = "Quý II/2024"'
        in tracker("import", "a.csv", *options, "--map", "deadline=Khi")[1]
    )


def test_what_has_no_day_is_told_with_its_rows(tracker: Run, tmp_path: Path) -> None:
    """A dry run and an import both say which rows have a status of no day, and where it is kept."""
    (tmp_path / "a.csv").write_bytes(csv_bytes(["Nội dung", "Trạng thái"], ["Rà soát", "Xong"]))
    for arguments in (("--dry-run",), ("so.toml",)):
        status, _, err = tracker("import", "a.csv", *arguments, "--lang", "en")
        assert status == 0
        assert "a.csv:2: the progress, status and notes of 1 tasks are kept in the notes" in err
        assert "give --as-of; rows 2" in err
    assert load("so.toml").tasks[0].note == "Trạng thái: Xong"


def test_days_can_be_said_to_have_the_month_first(tracker: Run, tmp_path: Path) -> None:
    """Without --month-first such days stay words; with it they are days."""
    (tmp_path / "a.csv").write_bytes(csv_bytes(["Task", "Due date"], ["Review", "10/31/2024"]))

    assert 'note = "Due date: 10/31/2024"' in tracker("import", "a.csv")[1]
    assert "deadline = 2024-10-31" in tracker("import", "a.csv", "--month-first")[1]


def test_names_are_proposed_and_given_back(tracker: Run, annex_file: str) -> None:
    """The file that --propose writes is one that --aliases reads."""
    assert tracker("import", annex_file, "--dry-run", "--propose", "names.toml")[0] == 0
    status, out, _ = tracker("import", annex_file, "--aliases", "names.toml")
    assert status == 0
    assert 'aliases = ["Sở XD"]' in out
    assert "so-xd" not in out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("a.txt",), "only .xlsx, .csv and .tsv files are imported"),
        (("missing.csv",), "there is no such file"),
        (("bad.csv", "--map", "deadline"), "write field=column"),
        (("bad.csv", "--map", "due=A"), "there is no field “due”"),
        (("bad.csv", "--mapping", "missing.toml"), "there is no such file"),
        (("bad.csv", "--aliases", "bad.csv"), "it is no TOML"),
        (("bad.csv", "--key", "number"), "cannot be a key"),
        (("bad.csv", "--encoding", "koi8"), "the encoding “koi8” is not known"),
        (("bad.csv", "--delimiter", "ab"), "cannot be a delimiter"),
        (("bad.csv", "--dry-run", "--propose", "bad.csv"), "exists and is not overwritten"),
    ],
)
def test_wrong_usage_is_told(
    tracker: Run, bad_file: str, arguments: tuple[str, ...], told: str
) -> None:
    """What cannot be used is told in one line, with status 2, and nothing on standard output."""
    assert bad_file == "bad.csv"
    status, out, err = tracker("import", *arguments)
    assert (status, out) == (2, "")
    assert told in err
