"""``tracker convert``."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.stores.announced import announced, suffered
from tests.stores.foreign_stores import lay_out
from tracker.domain import Register
from tracker.language import Text
from tracker.stores import load
from tracker.stores.converting import conversion
from tracker.stores.json_store import JSON, JsonStore
from tracker.stores.loss import Loss
from tracker.stores.store import STORES

Run = Callable[..., tuple[int, str, str]]
SEED = Path(__file__).parents[3] / "seeds" / "cum-ii-2023-q1.toml"
GIVEN = """\
# Sổ của văn phòng
[register]
title = "Office"
language = "en"

[[tasks]]
id = "T-1"
title = "Inspect" # mười đơn vị
deadline = "quý II/2023"
"""


@pytest.fixture(autouse=True)
def _register() -> None:
    Path("a.toml").write_text(GIVEN, encoding="utf-8")


def test_there_and_back_again_is_the_same_register(tracker: Run) -> None:
    """Through every form that carries everything, a register comes back as it was."""
    assert tracker("convert", "a.toml", "b.json") == (0, "", "wrote b.json\n")
    assert tracker("convert", "b.json", "c.jsonl") == (0, "", "wrote c.jsonl\n")
    assert tracker("convert", "c.jsonl", "d.toml") == (0, "", "wrote d.toml\n")

    assert load("a.toml") == load("b.json") == load("c.jsonl") == load("d.toml")


def test_a_file_that_is_there_is_kept_unless_asked(tracker: Run) -> None:
    """Without --overwrite nothing is written; with it, a TOML file keeps its comments."""
    tracker("convert", "a.toml", "b.json")
    content = Path("b.json").read_text(encoding="utf-8").replace("Inspect", "Visit")
    Path("b.json").write_text(content, encoding="utf-8")

    status, out, err = tracker("convert", "b.json", "a.toml")
    assert (status, out) == (2, "")
    assert err.startswith("tracker: a.toml")
    assert Path("a.toml").read_text(encoding="utf-8") == GIVEN
    assert tracker("convert", "b.json", "a.toml", "--overwrite")[0] == 0
    assert Path("a.toml").read_text(encoding="utf-8") == GIVEN.replace("Inspect", "Visit")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.toml", "b.txt"], "“b.txt”: a register can only be written to a file .toml, .json"),
        (["none.toml", "b.json"], "none.toml: there is no such file or folder"),
        (["a.toml", "no/b.json"], "“no/b.json”: it cannot be written: there is no such file"),
    ],
)
def test_what_cannot_be_converted_is_told(tracker: Run, arguments: list[str], said: str) -> None:
    """A form nobody knows, a source or a folder that is not there: status 2, nothing written."""
    status, out, err = tracker("convert", *arguments)

    assert (status, out) == (2, "")
    assert err.startswith(f"tracker: {said}")
    assert sorted(path.name for path in Path().iterdir()) == ["a.toml"]


def _loses_titles(_: JsonStore, register: Register) -> tuple[Loss, ...]:
    text = Text(vi="tên tiếng Anh bị bỏ", en="its English title is left out")
    return tuple(Loss(subject=task.id, text=text) for task in register.tasks)


def test_what_cannot_be_carried_is_named_before_it_is_written(
    tracker: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Losses are listed on standard error; with --strict they are reason enough not to write."""
    monkeypatch.setattr(type(JSON), "losses", _loses_titles)
    lost = "not carried: T-1: its English title is left out\n"

    assert tracker("convert", "a.toml", "b.json", "--strict") == (
        2,
        "",
        f"{lost}tracker: b.json: not written, since its form cannot carry what is named above: 1\n",
    )
    assert not Path("b.json").exists()
    assert tracker("convert", "a.toml", "b.json") == (0, "", f"{lost}wrote b.json\n")
    assert tracker("convert", "a.toml", "c.json", "--lang", "vi")[2] == (
        "không mang theo: T-1: tên tiếng Anh bị bỏ\nđã ghi c.json\n"
    )


def test_a_form_that_shows_a_standing_shows_it_for_the_day_asked(tracker: Run) -> None:
    """With --as-of a workbook and a calendar are of that day; by default of the latest fact."""
    for day, overdue in (("2023-06-30", ["Nhiệm vụ"]), ("2023-07-01", ["Nhiệm vụ", "Quá hạn"])):
        arguments = ("a.toml", "b.xlsx", "--as-of", day, "--lang", "vi", "--overwrite")
        assert tracker("convert", *arguments)[0] == 0
        book = load_workbook("b.xlsx")
        assert [one for one in book.sheetnames if one != "Theo đơn vị"] == overdue
        assert book["Nhiệm vụ"]["A3"].value == f"(Tính đến ngày {day[8:]}/{day[5:7]}/{day[:4]})"
    assert tracker("convert", "a.toml", "b.ics", "--as-of", "2023-07-01")[0] == 0
    assert tracker("convert", "a.toml", "b.json", "--as-of", "2023-07-01")[0] == 0


def test_a_workbook_is_in_the_language_asked(tracker: Run) -> None:
    """Headings and words are in that language; by default in that of the register."""
    for given, heading in (((), "Task ID"), (("--lang", "vi"), "Mã nhiệm vụ")):
        assert tracker("convert", "a.toml", "b.xlsx", "--overwrite", *given)[0] == 0
        assert load_workbook("b.xlsx").worksheets[0]["B4"].value == heading


@pytest.mark.parametrize("source", STORES)
def test_any_form_is_converted_into_any_other(tracker: Run, source: str) -> None:
    """What is lost is listed, --strict then writes nothing, and what is written is loaded."""
    assert tracker("convert", str(SEED), f"given{source}")[0] == 0
    given = load(f"given{source}")
    for target in STORES:
        name = f"made{source.replace('.', '-')}{target}"
        found = conversion(given, name)
        strict = tracker("convert", f"given{source}", name, "--strict", "--lang", "en")
        assert strict[2].count("not carried: ") == len(found.losses)
        assert (strict[0], Path(name).exists()) == ((2, False) if found.losses else (0, True))
        if found.losses:
            assert tracker("convert", f"given{source}", name)[0] == 0
        assert suffered(given, load(name)) in (
            announced(found.losses),
            announced(found.losses[1:]),  # it is called as its file already
        )


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (
            "Store.write = lambda self, register: None\nSTORE = Store()\n",
            "write gave NoneType, not",
        ),
        ("Store.suffixes = ('.toml',)\nSTORE = Store()\n", "its suffix .toml ends as .toml does"),
        ("import no_such_module\n", "ModuleNotFoundError: No module named 'no_such_module'"),
    ],
)
def test_a_store_of_another_package_that_fails_ends_with_status_3(
    tracker: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, reason: str
) -> None:
    """One line names the package and the remedy, and nothing is written."""
    lay_out(tmp_path, monkeypatch, code)
    status, out, err = tracker("convert", "a.toml", "b.notes", "--lang", "en")

    assert (status, out) == (3, "")
    assert err.startswith(f"tracker: the store that the package office brings failed: {reason}")
    assert err.count("\n") == 1
    assert not Path("b.notes").exists()
