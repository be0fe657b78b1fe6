"""Writing a register in another form."""

from pathlib import Path

import pytest

from tests.stores.announced import announced, suffered
from tests.stores.foreign_stores import LOSES, lay_out
from tracker.domain import Register, Task
from tracker.errors import UsageError
from tracker.language import Language
from tracker.stores import NotSavedError, load, save
from tracker.stores.converting import conversion
from tracker.stores.spreadsheets import csv_grid
from tracker.stores.store import STORES

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.toml"))
REGISTER = Register(title="R", tasks=[Task(id="T-1", title="Rà soát")])
SECTION = 'Loser.losses = lambda self, register: [Loss(subject="{}", text=Text("a", "b"))]\n'


@pytest.mark.parametrize("suffix", STORES)
@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_every_seed_goes_into_every_form(seed: Path, suffix: str, tmp_path: Path) -> None:
    """What is read again is the seed, but for exactly what was announced."""
    register = load(seed)
    found = conversion(register, tmp_path / f"so-0{suffix}")
    found.write()

    assert suffered(register, load(tmp_path / f"so-0{suffix}")) == announced(found.losses)


def test_losses_are_few_however_many_tasks_there_are() -> None:
    """A loss is told once for all entries that suffer it, which it names."""
    tasks = [
        Task(id=f"T-{number}", title=f"Việc {number}", parent="T-0") for number in range(1, 60)
    ]
    register = Register(title="R", tasks=[Task(id="T-0", title="Việc"), *tasks])
    _, loss = conversion(register, "a.csv").losses

    assert (loss.subject, len(loss.entries), loss.fields) == ("tasks", 59, ("parent",))
    assert loss.text.en == "parent: left out (T-1, T-2, T-3, T-4, T-5 and 54 more)"
    assert loss.text.vi == "parent: không ghi (T-1, T-2, T-3, T-4, T-5 và 54 mục nữa)"


@pytest.mark.parametrize("name", ["", "a", "a.txt", "folder.toml"])
def test_what_cannot_be_written_is_refused_in_one_wording(name: str, tmp_path: Path) -> None:
    """Saving and converting refuse a folder and an unknown suffix alike."""
    (tmp_path / "folder.toml").mkdir()
    path = str(tmp_path / name)
    told = []
    for write in (save, conversion):
        with pytest.raises(UsageError) as refused:
            write(REGISTER, path)
        told.append(refused.value.lines(Language.EN))

    assert told[0] == told[1]
    assert told[0][0].startswith(f"“{path}”: a register can only be written to a file .toml, .json")


def test_what_could_not_be_loaded_again_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that the form reads no more, being too large, is none."""
    monkeypatch.setattr(csv_grid, "MOST_CELLS", 10)
    with pytest.raises(NotSavedError, match="could not be loaded again"):
        conversion(REGISTER, tmp_path / "a.csv").write()

    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize(
    ("subject", "lost"),
    [
        ("register", "T-1 title"),
        ("tasks", "register title_en"),
        ("plans", "register title_en, T-1 title"),
    ],
)
def test_a_store_that_announces_too_little_writes_nothing(
    subject: str, lost: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is lost belongs to something that the store named, or nothing is written."""
    register = Register(title="R", title_en="E", tasks=REGISTER.tasks)
    lay_out(tmp_path, monkeypatch, LOSES + SECTION.format(subject))
    with pytest.raises(NotSavedError) as refused:
        conversion(register, tmp_path / "a.notes").write()

    assert f"its form would lose without saying so: {lost}" in refused.value.text.en
    assert not (tmp_path / "a.notes").exists()


def test_a_store_may_announce_its_losses_in_words_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A section or an id, with what becomes of it, is enough."""
    lay_out(tmp_path, monkeypatch, LOSES)
    conversion(REGISTER, tmp_path / "a.notes").write()

    assert [task.title for task in load(tmp_path / "a.notes").tasks] == ["?"]
