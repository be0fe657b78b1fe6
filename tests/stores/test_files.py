"""Tests of where registers are read from: files, folders, standard input."""

import os
from io import BytesIO
from pathlib import Path

import pytest

from tracker.errors import RegisterError
from tracker.language import Language
from tracker.stores import files, load
from tracker.stores.files import LARGEST, reason_of
from tracker.stores.store import known_suffixes

LISTED = ", ".join(known_suffixes())
HEADER = '[register]\ntitle = "Sổ"\n'


def task(name: str, more: str = "") -> str:
    """A task as text."""
    return f'[[tasks]]\nid = "{name}"\ntitle = "T"\n{more}'


def refusals(path: Path | str, language: Language = Language.EN) -> list[str]:
    """What is told of a path that cannot be loaded."""
    with pytest.raises(RegisterError) as refused:
        load(path)
    return refused.value.lines(language)


def test_a_file_is_a_register(tmp_path: Path) -> None:
    """A fact says where it stands, the file named as it was given."""
    path = tmp_path / "sổ.TOML"
    path.write_text(HEADER + task("a"), encoding="utf-8")
    (found,) = load(path).tasks
    assert found.location is not None
    assert (found.location.path, found.location.line) == (str(path), 3)


def test_standard_input_is_named_by_a_dash() -> None:
    """What comes from standard input is placed in “-”."""
    (found,) = load("-", stdin=BytesIO((HEADER + task("a")).encode())).tasks
    assert found.location is not None
    assert found.location.path == "-"


def test_a_folder_is_one_register(tmp_path: Path) -> None:
    """Files are merged in order of their names, those of subfolders too; hidden ones are not."""
    for name, text in {
        "b.toml": task("b", 'parent = "d"\n'),
        "a.toml": task("a"),
        "c/d.toml": HEADER + task("d"),
        "c.toml": task("c"),
        ".hidden.toml": "?",
        ".git/e.toml": "?",
        "notes.txt": "?",
        "empty.toml": "",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = load(tmp_path).tasks
    assert [entry.id for entry in found] == ["a", "b", "d", "c"]
    assert found[2].location is not None
    assert found[2].location.path == str(tmp_path / "c" / "d.toml")


def test_problems_of_all_files_are_told(tmp_path: Path) -> None:
    """Every file is read to its end, and ids are looked for in all of them."""
    (tmp_path / "a.toml").write_text(HEADER + task("a", 'parent = "x"\n'), encoding="utf-8")
    (tmp_path / "b.toml").write_text(HEADER + task("a", "x = 1\n"), encoding="utf-8")
    assert refusals(tmp_path) == [
        f"{tmp_path}/a.toml:6: Task a: parent: no task has the id “x”",
        f"{tmp_path}/b.toml:1: [register] is already in {tmp_path}/a.toml; a register has only one",
        (
            f"{tmp_path}/b.toml:4: the id “a” is already that of a task ({tmp_path}/a.toml:4); "
            "use an id only once"
        ),
        (
            f"{tmp_path}/b.toml:6: Task a: there is no key “x”; the keys are id, title, title_en, "
            "section, cluster, basis, briefing, assigned_on, lead_units, is_joint, "
            "collaborating_units, product, note, deadline, anchored_on, anchor_known_on, parent, "
            "extensions, amendments, reports, suppressions, source"
        ),
    ]


@pytest.mark.parametrize("broken", ["?", "\0", b"\xff".decode("latin-1") + "x = [["])
def test_what_may_be_in_a_file_that_is_not_read_is_not_missed(tmp_path: Path, broken: str) -> None:
    """One file that is no TOML gives one problem, not one for each id that it may hold."""
    (tmp_path / "a.toml").write_text(task("a", 'parent = "x"\n'), encoding="utf-8")
    (tmp_path / "b.toml").write_text(broken, encoding="utf-8")
    assert len(refusals(tmp_path)) == 1


@pytest.mark.parametrize(
    ("name", "vi", "en"),
    [
        ("none.toml", "không có tệp hay thư mục này", "there is no such file or folder"),
        (
            "empty",
            "thư mục không có tệp nào tên *.toml, *.json, *.jsonl",
            "the folder has no file named *.toml, *.json, *.jsonl",
        ),
        (
            "a.txt",
            (
                f"chỉ đọc được tệp {LISTED}, thư mục có tệp *.toml, *.json, *.jsonl, "
                "hoặc “-” (TOML từ đầu vào chuẩn)"
            ),
            (
                f"only files {LISTED} can be read, folders with *.toml, *.json, *.jsonl, "
                "or “-” (TOML from standard input)"
            ),
        ),
        (
            "pipe.toml",
            "không phải tệp thường; muốn đọc từ đường ống thì dùng “-”",
            "it is no ordinary file; to read from a pipe use “-”",
        ),
        (
            "zero.toml",
            "không phải tệp thường; muốn đọc từ đường ống thì dùng “-”",
            "it is no ordinary file; to read from a pipe use “-”",
        ),
        ("loop.toml", "liên kết vòng tròn", "its links go round in a circle"),
        (
            "a.txt/b.toml",
            "một phần của đường dẫn không phải là thư mục",
            "a part of its path is not a folder",
        ),
        ("n" * 300 + ".toml", "tên quá dài", "its name is too long"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, name: str, vi: str, en: str) -> None:
    """A path that is no register is told in both languages, and nothing is waited for."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.txt").write_text(HEADER, encoding="utf-8")
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "zero.toml").symlink_to("/dev/zero")
    (tmp_path / "loop.toml").symlink_to("loop.toml")
    assert refusals(tmp_path / name, Language.VI) == [f"{tmp_path / name}: {vi}"]
    assert refusals(tmp_path / name, Language.EN) == [f"{tmp_path / name}: {en}"]


def test_an_empty_path_is_not_the_folder_one_is_in() -> None:
    """A variable that is not set in a script does not load whatever is near."""
    assert refusals("") == ["“”: there is no such file or folder"]


def test_a_path_that_no_system_has() -> None:
    """A path with a NUL is refused like any other, and told as a code."""
    (line,) = refusals("a\0.toml")
    assert line.startswith("a\\x00.toml: the system refuses it (")


def test_standard_input_that_is_not_given() -> None:
    """“-” needs something to read from."""
    assert refusals("-") == ["-: there is no standard input"]


def test_standard_input_that_is_a_folder(tmp_path: Path) -> None:
    """A stream that cannot be read is told as such."""

    class Folder(BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise IsADirectoryError(21, "Is a directory", str(size))

    with pytest.raises(RegisterError) as refused:
        load("-", stdin=Folder(str(tmp_path).encode()))
    assert refused.value.lines(Language.EN) == ["-: it is a folder, not a file"]


@pytest.fixture
def most(monkeypatch: pytest.MonkeyPatch) -> int:
    """Give a limit that is quicker to reach, in bytes."""
    monkeypatch.setattr(files, "LARGEST", 2**20)
    return 2**20


def test_no_more_is_read_than_a_register_may_have() -> None:
    """Of a stream that never ends only one byte past the limit is read."""
    taken: list[int] = []

    class Endless(BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            taken.append(size or 0)
            return b"#" * (size or 0)

    with pytest.raises(RegisterError) as refused:
        load("-", stdin=Endless())
    assert refused.value.lines(Language.EN) == [
        "-: the register is larger than 32 MiB; the rest is not read"
    ]
    assert sum(taken) == LARGEST + 1


@pytest.mark.parametrize("first", [b"# ", b"\n"])
def test_a_register_of_exactly_the_limit_is_read(first: bytes, most: int) -> None:
    """The limit itself is allowed."""
    header = HEADER.encode() + first
    content = header + b"\n" * (most - len(header))
    assert load("-", stdin=BytesIO(content)).title == "Sổ"


def test_the_files_of_a_folder_share_one_limit(tmp_path: Path, most: int) -> None:
    """A folder cannot hold more than a file may."""
    (tmp_path / "a.toml").write_bytes(HEADER.encode() + b"\n" * (most - 100))
    (tmp_path / "b.toml").write_bytes(b"\n" * 200)
    assert refusals(tmp_path) == [
        f"{tmp_path / 'b.toml'}: the register is larger than 1 MiB; the rest is not read"
    ]


def test_links_between_folders_end(tmp_path: Path) -> None:
    """A folder that holds a link to itself is read once; a link to another folder is followed."""
    inside = tmp_path / "register"
    other = tmp_path / "other"
    inside.mkdir()
    other.mkdir()
    (inside / "a.toml").write_text(HEADER + task("a"), encoding="utf-8")
    (other / "b.toml").write_text(task("b"), encoding="utf-8")
    (inside / "again").symlink_to(inside)
    (inside / "more").symlink_to(other)
    (other / "back").symlink_to(inside)
    assert [entry.id for entry in load(inside).tasks] == ["a", "b"]


def test_a_link_to_nothing_is_told(tmp_path: Path) -> None:
    """A file that a folder names but does not have makes the register incomplete."""
    (tmp_path / "a.toml").write_text(HEADER + task("a", 'parent = "b"\n'), encoding="utf-8")
    (tmp_path / "b.toml").symlink_to(tmp_path / "none.toml")
    assert refusals(tmp_path) == [f"{tmp_path / 'b.toml'}: there is no such file or folder"]


def test_a_folder_that_cannot_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A subfolder that may not be read is told, not passed over."""
    (tmp_path / "a.toml").write_text(HEADER, encoding="utf-8")
    (tmp_path / "closed").mkdir()
    listed = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert refusals(tmp_path) == [f"{tmp_path / 'closed'}: permission is denied"]


def test_a_reason_that_has_no_words_of_ours() -> None:
    """Any other refusal of the system is told in its own words."""
    reason = reason_of(OSError(5, "?"))
    assert reason.in_language(Language.EN) == f"the system refuses it ({os.strerror(5)})"
    assert reason.in_language(Language.VI) == f"hệ thống từ chối ({os.strerror(5)})"


def test_a_file_name_cannot_disturb_a_terminal(tmp_path: Path) -> None:
    """What does not print in the name of a file is told as a code."""
    (tmp_path / "a\x1b[2J\n.toml").write_text("?", encoding="utf-8")
    (line,) = refusals(tmp_path)
    assert line.startswith(f"{tmp_path}/a\\x1b[2J\\n.toml:1: ")


@pytest.mark.parametrize("name", ["tracker.toml", "pyproject.toml"])
def test_a_configuration_in_a_folder_is_no_part_of_the_register(tmp_path: Path, name: str) -> None:
    """Both say how a folder is checked, and hold no facts; named alone, either is a file as any."""
    (tmp_path / "so.toml").write_text(HEADER, encoding="utf-8")
    (tmp_path / "in").mkdir()
    for folder in (tmp_path, tmp_path / "in"):
        (folder / name).write_text("x = 1\n", encoding="utf-8")

    assert load(tmp_path) == load(tmp_path / "so.toml")
    assert len(refusals(tmp_path / name)) > 0


def test_lists_of_other_programs_are_no_part_of_a_folder(tmp_path: Path) -> None:
    """A folder is one register of files that hold one; a list beside them was exported from it."""
    (tmp_path / "a.json").write_text('{"register": {"title": "A"}}', encoding="utf-8")
    for name in ("a.taskwarrior.json", "a.ics", "a.todo.txt"):
        (tmp_path / name).write_text("?", encoding="utf-8")

    assert load(tmp_path).title == "A"
