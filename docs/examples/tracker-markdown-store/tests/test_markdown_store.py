"""Task lists in Markdown."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from tracker_markdown_store import MARKDOWN, carried

from tracker import Register, RegisterError, load
from tracker.stores.loading import register_of
from tracker.stores.problems import Problems
from tracker.stores.source_file import SourceFile
from tracker.testing import registers

LIST = """\
# Sổ của văn phòng

Một đoạn văn, không phải việc.

## I. Xây dựng Đảng

- [ ] Rà soát quy hoạch 🆔 T-1 📅 2024-06-30
- [x] Sơ kết quý I ✅ 2024-03-28
"""


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # whole registers take long
@given(registers())
def test_what_was_written_is_read_but_for_what_was_announced(register: Register) -> None:
    """What is read is what the list carries, and a loss is announced where that is less."""
    problems = Problems()
    file = SourceFile(name="a.tasks.md", content=MARKDOWN.write(register))
    again = register_of(MARKDOWN.read(file, problems), problems, "a")

    assert again == carried(register)
    assert (not MARKDOWN.losses(register)) == (again == register)


def test_a_list_of_people_is_a_register(tmp_path: Path) -> None:
    """Items become tasks under their heading; one without an id is called by its line."""
    (tmp_path / "a.tasks.md").write_text(LIST, encoding="utf-8")
    register = load(tmp_path / "a.tasks.md")

    assert register.title == "Sổ của văn phòng"
    assert [(task.id, task.title, task.section) for task in register.tasks] == [
        ("T-1", "Rà soát quy hoạch", "I. Xây dựng Đảng"),
        ("line-8", "Sơ kết quý I", "I. Xây dựng Đảng"),
    ]


def test_an_item_done_on_no_day_is_told_with_its_line(tmp_path: Path) -> None:
    """Nothing is guessed."""
    (tmp_path / "a.tasks.md").write_text("# A\n- [x] B\n", encoding="utf-8")
    with pytest.raises(RegisterError) as refused:
        load(tmp_path / "a.tasks.md")

    assert [problem.line for problem in refused.value.problems] == [2]
