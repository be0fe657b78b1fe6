"""Registers named on the command line, and the day they are asked about."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pendulum
import pytest

from tracker.cli.registers import day_asked, load_all, spoken_in
from tracker.domain import Register
from tracker.errors import Problem, RegisterError, UsageError
from tracker.language import Language

VIETNAM = Register(title="a", time_zone="Asia/Ho_Chi_Minh")
GREENWICH = Register(title="b", time_zone="UTC")
KIRITIMATI = Register(title="c", time_zone="Pacific/Kiritimati")


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Return a function that sets the clock to an hour of 30 June 2023 at Greenwich."""

    def stand_at(hour: int) -> None:
        moment = pendulum.datetime(2023, 6, 30, hour)
        monkeypatch.setattr("pendulum.now", moment.in_timezone)

    return stand_at


@pytest.mark.parametrize(
    ("hour", "register", "today"),
    [
        (16, VIETNAM, date(2023, 6, 30)),
        (17, VIETNAM, date(2023, 7, 1)),
        (17, GREENWICH, date(2023, 6, 30)),
        (9, KIRITIMATI, date(2023, 6, 30)),
        (10, KIRITIMATI, date(2023, 7, 1)),
    ],
)
def test_today_is_a_day_where_the_register_is_kept(
    now: Callable[[int], None], hour: int, register: Register, today: date
) -> None:
    """A day begins at midnight in the register's own zone, and is a plain date."""
    now(hour)
    asked = day_asked([register], None)
    assert (asked, type(asked)) == (today, date)


def test_registers_in_two_zones_may_share_a_day(now: Callable[[int], None]) -> None:
    """Where it is the same day everywhere, that day is asked about."""
    now(10)
    assert day_asked([VIETNAM, GREENWICH], None) == date(2023, 6, 30)


def test_registers_on_two_days_are_refused(now: Callable[[int], None]) -> None:
    """Where the days differ, no day is guessed."""
    now(20)
    with pytest.raises(UsageError) as refused:
        day_asked([VIETNAM, GREENWICH], None)
    assert [refused.value.lines(language) for language in Language] == [
        ["các sổ ở những múi giờ đang khác ngày nhau; hãy cho --as-of"],
        ["the registers are in time zones where it is not the same day now; give --as-of"],
    ]


def test_a_day_that_is_given_asks_no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a day given, nobody looks at the time, whatever the zones."""
    monkeypatch.setattr("pendulum.now", pytest.fail)
    assert day_asked([VIETNAM, GREENWICH], date(2020, 1, 2)) == date(2020, 1, 2)


@pytest.mark.parametrize(
    ("asked", "expected"), [(None, Language.VI), ("en", Language.EN), ("vi", Language.VI)]
)
def test_the_language_asked_for_comes_first(asked: str | None, expected: Language) -> None:
    """Without one asked for, that of the first register is spoken."""
    registers = [VIETNAM, Register(title="b", language=Language.EN)]
    assert spoken_in(registers, asked) == expected
    assert spoken_in(registers[::-1], None) == Language.EN


def write(path: Path, text: str) -> str:
    """Write a file and return its name."""
    path.write_text(text, encoding="utf-8")
    return path.name


def test_a_register_named_twice_is_loaded_once(
    tmp_path: Path, given: Callable[[str], None]
) -> None:
    """Registers come in the order named, each once, standard input among them."""
    given('[register]\ntitle = "in"\n')
    names = [write(tmp_path / f"{name}.toml", f'[register]\ntitle = "{name}"\n') for name in "ba"]
    registers = load_all([*names, "-", names[0], "-"])
    assert [register.title for register in registers] == ["b", "a", "in"]


def test_the_problems_of_all_registers_are_listed_together(tmp_path: Path) -> None:
    """One wrong register does not hide another, and the first language known is kept."""
    names = [
        write(tmp_path / "b.toml", '[register]\ntitle = "b"\nlanguage = "en"\ntittle = 1\n'),
        write(tmp_path / "a.toml", '[register]\ntitle = "a"\nlanguage = "vi"\ntittle = 1\n'),
        write(tmp_path / "good.toml", '[register]\ntitle = "g"\n'),
        "missing.toml",
    ]
    with pytest.raises(RegisterError) as refused:
        load_all(names)
    assert [(problem.path, problem.line) for problem in refused.value.problems] == [
        ("a.toml", 4),
        ("b.toml", 4),
        ("missing.toml", None),
    ]
    assert refused.value.language is Language.EN


CALENDAR = """\
BEGIN:VCALENDAR
BEGIN:VTODO
UID:1
SUMMARY:A
PRIORITY:1
END:VTODO
END:VCALENDAR
"""
KEPT_VI = "a.ics:5: VTODO: PRIORITY: sổ không nhận"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "a.ics"], f"{KEPT_VI}\n"),
        (["check", "a.ics", "--quiet"], ""),
        (["status", "a.ics", "--lang", "en"], "a.ics:5: VTODO: PRIORITY: not kept\n"),
        (["trace", "a.ics"], f"{KEPT_VI}\n"),
        (["convert", "a.ics", "b.toml"], f"{KEPT_VI}\nđã ghi b.toml\n"),
        (["status", "a.csv"], "a.csv: "),
    ],
)
def test_what_is_not_kept_is_told_on_standard_error(
    tracker: Callable[..., tuple[int, str, str]], arguments: list[str], said: str
) -> None:
    """Every command tells it in its language, with file and line, and does what it was asked."""
    Path("a.ics").write_text(CALENDAR, encoding="utf-8")
    Path("a.csv").write_text("STT,Nội dung,Thời hạn,Màu\n1,Rà soát,Quý II/2023,đỏ\n", "utf-8")
    day = [] if arguments[0] == "convert" else ["--as-of", "2023-04-15"]
    status, _, err = tracker(*arguments, *day)

    assert status == 0
    assert err.startswith(said) if said.endswith(" ") else err == said


def test_notices_of_several_registers_are_gathered(tmp_path: Path) -> None:
    """Who asks for none is told none."""
    for name in ("a.ics", "b.ics"):
        Path(tmp_path, name).write_text(CALENDAR, encoding="utf-8")
    notices: list[Problem] = []
    paths = [str(tmp_path / name) for name in ("a.ics", "b.ics")]

    assert load_all(paths, notices) == load_all(paths)
    assert [(notice.path, notice.line) for notice in notices] == [(path, 5) for path in paths]
