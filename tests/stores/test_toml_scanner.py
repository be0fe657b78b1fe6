"""Tests of the scanner: it sees what the standard library sees, and says on which line."""

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tracker.stores import toml_scanner
from tracker.stores.toml_places import Path, Repetition, Shape
from tracker.stores.toml_scanner import MOST_LEVELS, Scan
from tracker.stores.writing import write_register
from tracker.testing.registers import registers

VALUES = (
    "1",
    "-1.5e3",
    "true",
    "2023-04-15",
    "2023-04-15 10:00:00",
    '"a # b"',
    "'c:\\'",
    '"\\"]"',
    '""',
    "''",
    "[1, 2]",
    "[]",
    "{}",
    '["a", [true], {b = 1, "c d" = [2]}]',
)
LONG_VALUES = (
    ('"""', "a = 1", '[[x]]"', '"""'),
    ("'''", "# no comment", "'''"),
    ('"""a\\"""b', '""""" '),
    ("[", "  1, # one, 2", "  2,", "]"),
    ("[ # first", '  """', '  ]""",', "  {a = 1, b = [", "  3]},", "]"),
)
KEYS = ("a", "b-1", '"c d"', "'e.f'", '"\\u00e9"', "title")
TRAILS = ("", "  ", " # [[x]]", "#")
BETWEEN = ("", "# a = 1", "   ", "\t# [x]")


@st.composite
def texts_with_lines(draw: DrawFn) -> tuple[str, dict[Path, int]]:
    """TOML texts written line by line, and the line where each header and key was written."""
    lines: list[str] = []
    places: dict[Path, int] = {}
    counts: dict[str, int] = {}
    for number in range(draw(st.integers(0, 5))):
        lines += draw(st.lists(st.sampled_from(BETWEEN), max_size=2))
        table: Path = (f"t{number}",)
        header = f"[{draw(st.sampled_from(('', ' ')))}t{number}]"
        if draw(st.booleans()):
            name = draw(st.sampled_from(("x", "y")))
            table, header = (name, counts.get(name, 0)), f"[[{name}]]"
            counts[name] = counts.get(name, 0) + 1
        places[table] = len(lines) + 1
        lines.append(header + draw(st.sampled_from(TRAILS)))
        for key in draw(st.lists(st.sampled_from(KEYS), unique=True, max_size=4)):
            dotted = draw(st.sampled_from(("", "", "p . ")))
            (name_read,) = tomllib.loads(f"{key} = 1")
            places[(*table, *(("p",) if dotted else ()), name_read)] = len(lines) + 1
            first, *rest = draw(st.sampled_from([*((value,) for value in VALUES), *LONG_VALUES]))
            lines += [f"{dotted}{key} = {first}", *rest]
            lines[-1] += draw(st.sampled_from(TRAILS))
    return "\n".join(lines) + draw(st.sampled_from(("", "\n"))), places


def paths_of(value: Any, path: Path = ()) -> Iterator[Path]:
    """Every path to a key or an entry in what the standard library read."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield (*path, key)
            yield from paths_of(part, (*path, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from paths_of(part, (*path, index))


@given(texts_with_lines())
def test_every_key_and_header_is_found_on_the_line_it_was_written(
    written: tuple[str, dict[Path, int]],
) -> None:
    """The line of a key is exactly the one it was written on, and no key is thought repeated."""
    text, places = written
    tomllib.loads(text)
    scan = Scan(text)
    found = {path: scan.lines.get(path) for path in places}
    assert (found, scan.repetitions, scan.unclosed) == (places, [], None)


@given(texts_with_lines())
def test_every_key_that_toml_has_has_a_line(written: tuple[str, dict[Path, int]]) -> None:
    """The scanner never misses a key that the standard library reads, nor adds one of its own."""
    text, _ = written
    scan = Scan(text)
    keys = {path for path in paths_of(tomllib.loads(text)) if isinstance(path[-1], str)}
    known = {path for path in scan.lines if isinstance(path[-1], str)}
    around = {path[:length] for path in scan.lines for length in range(1, len(path))}
    assert known | (around & keys) == keys
    assert all(scan.line_of(path) for path in keys)


@given(registers(with_suppressions=True))
def test_every_key_of_a_register_is_found(register: Any) -> None:
    """Each statement of a written register stands on the line that it is said to stand on."""
    text = write_register(register)
    lines = text.split("\n")
    shown = [lines[statement.line - 1] for statement in Scan(text).statements]
    assert shown == [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("tasks", 1), 5),
        (("tasks", 1, "reports", 0, "on"), 9),
        (("tasks", 1, "basis"), 7),
        (("tasks", 1, "basis", 0), 7),
        (("tasks", 0, "basis", 1), 4),
        (("tasks", 0, "missing"), 1),
        (("tasks",), 1),
        (("tasks", 7), 1),
        (("none",), None),
        ((), None),
    ],
)
def test_lines_of_entries_keys_and_items(path: Path, line: int | None) -> None:
    """A path has its own line, or that of the nearest thing around it."""
    text = (
        '[[tasks]]\nbasis = [\n"a",\n"b"]\n[[tasks]]\n\nbasis = ["a"]\n[[tasks.reports]]\non = 1\n'
    )
    assert Scan(text).line_of(path) == line


@pytest.mark.parametrize(
    ("text", "repetition"),
    [
        ("a = 1\nb = 2\na = 3", Repetition(3, 1, Shape.VALUE, ("a",))),
        ("[a]\n[b]\n[a]", Repetition(3, 1, Shape.TABLE, ("a",))),
        ("[a]\n\n[[a]]", Repetition(3, 1, Shape.ENTRY, ("a",))),
        ("x = {a = 1, a = 2}", Repetition(1, 1, Shape.VALUE, ("x", "a"))),
    ],
)
def test_what_is_given_twice_is_found(text: str, repetition: Repetition) -> None:
    """A key or table given a second time is noted, with the line of the first."""
    assert Scan(text).repetitions == [repetition]


@pytest.mark.parametrize(
    ("levels", "line"), [(MOST_LEVELS, None), (MOST_LEVELS + 1, 2), (10 * MOST_LEVELS, 2)]
)
@pytest.mark.parametrize("form", ["key", "header", "array", "table"])
def test_depth_is_bounded(form: str, levels: int, line: int | None) -> None:
    """Exactly what is nested beyond the limit is too deep, in whatever way it is nested."""
    dotted = ".".join(["a"] * levels)
    text = {
        "key": f"\n{dotted} = 1",
        "header": f"\n[{dotted}]",
        "array": f"\nx = {'[' * levels}{']' * levels}",
        "table": "\nx = " + "{x = " * levels + "1" + "}" * levels,
    }[form]
    assert Scan(text).too_deep == line


@pytest.mark.parametrize(
    "form",
    ["[[a]]\n{}", "x = [\n{}]", "[x]\n{}", "x = {{\n{}}}"],
    ids=["entries", "items", "keys", "inline"],
)
@pytest.mark.parametrize(("count", "line"), [(98, None), (99, 100), (300, 100)])
def test_the_number_of_values_is_bounded(
    form: str, count: int, line: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text with more values than the limit is noted as such and not gone over to its end."""
    monkeypatch.setattr(toml_scanner, "MOST_VALUES", 99)
    values = {"[[a]]": "[[a]]", "x = [": "1,", "[x]": "k{} = 1", "x = {{": "k{} = 1,"}
    each = values[form.partition("\n")[0]]
    scan = Scan(form.format("\n".join(each.format(number) for number in range(count))))
    assert (scan.too_many, len(scan.lines) <= 100) == (line, True)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('a = 1\nb = """\n\n', 2),
        ("a = 1\nb = '''x''", 2),
        ("a = [\n1,\n", 1),
        ("\na = {b = [", 2),
        ('a = """x"""', None),
        ('a = "x', 1),
        ("a = 1\nb = 'x\n", 2),
        ('a = "x\\"', 1),
        ("a = 'x\\'", None),
    ],
)
def test_the_beginning_of_what_is_never_closed_is_noted(text: str, line: int | None) -> None:
    """A value that is never closed is noted where it begins."""
    assert Scan(text).unclosed == line


@pytest.mark.parametrize(
    ("text", "bare"), [("x = " + "1" * 80, None), ("\nx = " + "1" * 81, (2, 5, 86))]
)
def test_bare_values_are_bounded(text: str, bare: tuple[int, int, int] | None) -> None:
    """Only a bare value of more than eighty characters is too long."""
    assert Scan(text).too_long == bare


@pytest.mark.parametrize(
    "text",
    [
        "=",
        "[a",
        "[]",
        "[a.]",
        "a = [1 2]\nb = 1",
        "a = [=]",
        "a = {1}",
        "a = {b = }",
        "a = {b}",
        "a = [{]",
        "a =",
        '"a = 1',
        '"\\q" = 1',
        "a b = 1",
        "\\" * 9,
        "?\n" * 2000,
        "[[a]",
        "a = [,]",
    ],
)
def test_what_is_no_toml_is_gone_over_all_the_same(text: str) -> None:
    """No text makes the scanner fail, go on for ever or leave the text."""
    scan = Scan(text)
    assert all(0 <= place.start <= place.end <= len(text) for place in scan.statements)


@given(st.text(alphabet="ab1.=[]{}\"'#,\\ \n\t-:T"))
def test_no_text_makes_the_scanner_fail(text: str) -> None:
    """Whatever the text, each line noted is a line of the text."""
    scan = Scan(text)
    most = text.count("\n") + 1
    assert all(1 <= line <= most for line in scan.lines.values())


@given(st.text(alphabet="ab1.=[]{}\"'#,\\ \n-"))
def test_what_toml_accepts_is_scanned_whole(text: str) -> None:
    """Of any text that the standard library reads, every key has a line and none is repeated."""
    try:
        tables = tomllib.loads(text)
    except ValueError:
        tables = {}
        text = ""
    scan = Scan(text)
    missing = [path for path in paths_of(tables) if scan.line_of(path) is None]
    assert (missing, scan.repetitions) == ([], [])
