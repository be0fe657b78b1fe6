"""Tests of changing a register in the text it is kept in."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import read_deadline, read_period
from tracker.domain import (
    Conclusion,
    Document,
    Event,
    Figure,
    Indicator,
    Measurement,
    Organization,
    Policy,
    ProgressReport,
    Register,
    Source,
    Suppression,
    Task,
)
from tracker.stores import read_register, write_register
from tracker.stores.editing import comments_in, edited, rewritten
from tracker.testing.registers import registers

TEXT = """\
# Sổ của văn phòng

[register]
title = "Sổ" # tên
language = "vi"

# Cơ quan
[[organizations]]
id   = "o"
name = 'Cơ quan' # tên đầy đủ
figures = [ # đếm cuối năm
  {name = "đảng viên", value = 5}, # năm
]

# Nhiệm vụ, theo thứ tự

# một
[[tasks]]
id = "a"
title = "A"

[[tasks.reports]] # lần đầu
on = 2023-01-05
progress = 10

# hai
[[tasks]]
id = "b"
title = "B"
  lead_units = ["o"]   # một mình

# Kế hoạch
[[plans]]
id = "p"
title = "P"
period = "năm 2023"

[[plans.indicators]]
id = "i"
title = "I"
[[plans.indicators.measurements]]
period = "quý I/2023"
value = 1

[[plans.indicators]]
id = "j"
title = "J"
# hết
"""
OLD = read_register(TEXT)
A, B = OLD.tasks


def changed(new: Register, text: str = TEXT) -> str:
    """The text that holds *new*, checked to hold it."""
    result = edited(text, read_register(text), new)
    assert result is not None
    assert read_register(result) == new
    return result


def report(day: int, progress: int) -> ProgressReport:
    """A report of January 2023."""
    return ProgressReport(on=date(2023, 1, day), progress=progress)


def test_nothing_changes_where_nothing_differs() -> None:
    """A text that holds the register already stays as it is."""
    assert changed(OLD) == TEXT


def test_a_value_is_changed_where_it_stands() -> None:
    """Only the value changes: its key, its spacing and its comment stay."""
    first = evolve(OLD.organizations[0], name='Cơ quan "Đảng"')
    assert changed(evolve(OLD, organizations=[first])) == TEXT.replace(
        "'Cơ quan' #", '"Cơ quan \\"Đảng\\"" #'
    )


def test_a_key_is_added_below_the_others_of_its_table() -> None:
    """A key that was not there comes after the last own key, before parts and comments."""
    first = evolve(A, deadline=read_deadline("2023-06-30"), product="Báo cáo")
    assert changed(evolve(OLD, tasks=[first, B])) == TEXT.replace(
        'title = "A"\n', 'title = "A"\nproduct = "Báo cáo"\ndeadline = 2023-06-30\n'
    )


def test_a_key_that_goes_takes_its_line_with_it() -> None:
    """What is not recorded any more is not written."""
    assert changed(evolve(OLD, tasks=[A, evolve(B, lead_units=())])) == TEXT.replace(
        '  lead_units = ["o"]   # một mình\n', ""
    )


def test_a_list_is_changed_in_place() -> None:
    """The comment of a line stays when its list changes."""
    source = Source(id="s", title="S")
    new = evolve(OLD, tasks=[A, evolve(B, lead_units=("o",), basis=())], sources=[source])
    assert changed(new) == TEXT + '\n[[sources]]\nid = "s"\ntitle = "S"\n'


def test_the_register_table_is_changed_too() -> None:
    """The title changes in place; a policy is added below."""
    new = evolve(OLD, title="Sổ mới", policy=Policy(due_soon_days=3), title_en="Register")
    assert changed(new) == TEXT.replace('"Sổ" # tên', '"Sổ mới" # tên').replace(
        'language = "vi"\n',
        'language = "vi"\ntitle_en = "Register"\n\n[register.policy]\ndue_soon_days = 3\n',
    )


def test_a_policy_is_changed_in_its_table() -> None:
    """A table that is there is not written again."""
    text = '[register]\ntitle = "S"\n[register.policy] # lệ\ndue_soon_days = 3 # ngày'
    new = evolve(read_register(text), policy=Policy(due_soon_days=4, sources_required=True))
    assert changed(new, text) == (
        '[register]\ntitle = "S"\n[register.policy] # lệ\ndue_soon_days = 4 # ngày\n'
        "sources_required = true\n"
    )


def test_an_inline_policy_is_changed_in_place() -> None:
    """A table on one line stays on one line."""
    text = '[register]\ntitle = "S"\npolicy = {due_soon_days = 3}\n'
    new = evolve(read_register(text), policy=Policy(due_soon_days=4))
    assert changed(new, text) == text.replace("{due_soon_days = 3}", "{ due_soon_days = 4 }")


def test_the_comments_of_an_inline_list_are_kept_above_it() -> None:
    """A list written on several lines is written on one, below its comments."""
    first = evolve(OLD.organizations[0], figures=[Figure(name="đảng viên", value=Decimal(6))])
    assert changed(evolve(OLD, organizations=[first])) == TEXT.replace(
        'figures = [ # đếm cuối năm\n  {name = "đảng viên", value = 5}, # năm\n]\n',
        '# đếm cuối năm\n# năm\nfigures = [{ name = "đảng viên", value = 6 }]\n',
    )


def test_a_suppression_is_added_changed_and_removed() -> None:
    """It stands below the parts of its entry; the comments around it stay."""
    waits = Suppression(rule="DL001", reason="chờ", ends_on=date(2024, 12, 31))
    added = changed(evolve(OLD, tasks=[evolve(A, suppressions=[waits]), B]))
    assert added == TEXT.replace(
        "progress = 10\n",
        'progress = 10\n\n[[tasks.suppressions]]\nrule = "DL001"\nreason = "chờ"\n'
        "ends_on = 2024-12-31\n",
    )
    text = added.replace("ends_on = 2024-12-31\n", "ends_on = 2024-12-31 # hẹn\n")
    longer = evolve(waits, ends_on=date(2025, 6, 30))
    assert changed(evolve(OLD, tasks=[evolve(A, suppressions=[longer]), B]), text) == text.replace(
        "2024-12-31", "2025-06-30"
    )
    assert changed(OLD, added) == TEXT


def test_entries_within_a_document_and_the_document_have_their_own() -> None:
    """At one place, those of a provision come before the next provision and the document's."""
    text = (
        '[register]\ntitle = "S"\n[[documents]]\nid = "d"\nkind = "plan"\ntitle = "D"\n'
        '[[documents.provisions]]\nid = "d:1"\nnumber = "1"\n'
    )
    old = read_register(text)
    one = Suppression(rule="DO018", reason="r")
    provisions = [evolve(old.documents[0].provisions[0], suppressions=[one])]
    document = evolve(old.documents[0], provisions=provisions, suppressions=[one])
    assert changed(evolve(old, documents=[document]), text) == (
        f'{text}\n[[documents.provisions.suppressions]]\nrule = "DO018"\nreason = "r"\n'
        '\n[[documents.suppressions]]\nrule = "DO018"\nreason = "r"\n'
    )


def test_a_report_is_added_below_the_last_one() -> None:
    """A part comes after the others of its kind, before the comment of the next entry."""
    first = evolve(A, reports=[*A.reports, report(9, 20)])
    assert changed(evolve(OLD, tasks=[first, B])) == TEXT.replace(
        "progress = 10\n", "progress = 10\n\n[[tasks.reports]]\non = 2023-01-09\nprogress = 20\n"
    )


def test_a_report_is_added_to_a_task_without_any() -> None:
    """The first part of an entry comes right below it."""
    second = evolve(B, reports=[report(9, 20)])
    assert changed(evolve(OLD, tasks=[A, second])) == TEXT.replace(
        "# một mình\n", "# một mình\n\n[[tasks.reports]]\non = 2023-01-09\nprogress = 20\n"
    )


def test_a_report_is_changed_in_place() -> None:
    """A part keeps its comment when one of its values changes."""
    first = evolve(A, reports=[evolve(A.reports[0], progress=None, event=Event.STARTED)])
    assert changed(evolve(OLD, tasks=[first, B])) == TEXT.replace(
        "progress = 10\n", 'event = "started"\n'
    )


def test_a_report_before_the_others() -> None:
    """A part that comes first is put first."""
    first = evolve(A, reports=[report(1, 1), *A.reports])
    assert changed(evolve(OLD, tasks=[first, B])) == TEXT.replace(
        "[[tasks.reports]] # lần đầu\n",
        "[[tasks.reports]]\non = 2023-01-01\nprogress = 1\n\n[[tasks.reports]] # lần đầu\n",
    )


def test_a_task_is_added_below_the_last_one() -> None:
    """A new entry comes after the others of its section, before the comment of the next."""
    new = evolve(OLD, tasks=[A, B, Task(id="c", title="C", reports=[report(1, 0)])])
    assert changed(new) == TEXT.replace(
        "# một mình\n",
        '# một mình\n\n[[tasks]]\nid = "c"\ntitle = "C"\n\n'
        "[[tasks.reports]]\non = 2023-01-01\nprogress = 0\n",
    )


def test_a_task_is_added_between_others() -> None:
    """A new entry stands where the register has it."""
    new = evolve(OLD, tasks=[A, Task(id="c", title="C"), B])
    assert changed(new) == TEXT.replace(
        "progress = 10\n", 'progress = 10\n\n[[tasks]]\nid = "c"\ntitle = "C"\n'
    )


def test_a_task_is_added_before_the_others() -> None:
    """An entry that comes first is put above the comment of the one that was first."""
    new = evolve(OLD, tasks=[Task(id="c", title="C"), A, B])
    assert changed(new) == TEXT.replace("# một\n", '[[tasks]]\nid = "c"\ntitle = "C"\n\n# một\n')


def test_a_task_that_goes_leaves_the_comment_above_it() -> None:
    """An entry goes with its parts; what stands above it stays."""
    start, end = TEXT.index('[[tasks]]\nid = "a"'), TEXT.index("# hai")
    assert changed(evolve(OLD, tasks=[B])) == TEXT[:start] + TEXT[end:]


def test_tasks_change_places_with_the_comments_above_them() -> None:
    """Entries in a new order take the comment right above them along."""
    one, two = TEXT.index("# một\n"), TEXT.index("# hai")
    first, second = TEXT[one : two - 1], TEXT[two : TEXT.index("\n# Kế hoạch")]
    added = Task(id="c", title="C")
    assert changed(evolve(OLD, tasks=[B, A])) == (
        TEXT[:one] + second + "\n" + first + TEXT[two + len(second) :]
    )
    assert changed(evolve(OLD, tasks=[B, added, A])) == (
        TEXT[:one]
        + second
        + '\n[[tasks]]\nid = "c"\ntitle = "C"\n\n'
        + first
        + TEXT[two + len(second) :]
    )


def test_fewer_tasks_in_a_new_order() -> None:
    """Where one of three goes and two change places, nothing of it is left."""
    text = TEXT.replace("# Kế hoạch", '[[tasks]]\nid = "c"\ntitle = "C"\n\n# Kế hoạch')
    third = read_register(text).tasks[2]
    result = changed(evolve(OLD, tasks=[third, A]), text)
    assert ('id = "b"' in result, comments_in(result)) == (
        False,
        [comment for comment in comments_in(text) if comment not in {"# hai", "# một mình"}],
    )


def test_indicators_and_what_was_measured() -> None:
    """What is put at one place is put in order: measurements before the next indicator."""
    plan = OLD.plans[0]
    measured = Measurement(period=read_period("quý I/2023"), value=Decimal("2.5"))
    second = evolve(plan.indicators[1], measurements=[measured])
    new = evolve(plan, indicators=[plan.indicators[0], second, Indicator(id="k", title="K")])
    assert changed(evolve(OLD, plans=[new])) == TEXT.replace(
        "# hết\n",
        '\n[[plans.indicators.measurements]]\nperiod = "quý I/2023"\nvalue = 2.5\n'
        '\n[[plans.indicators]]\nid = "k"\ntitle = "K"\n# hết\n',
    )


def test_keys_come_before_a_section_added_at_the_same_place() -> None:
    """At the end of a text, keys of the last entry come before new sections and parts."""
    text = '[register]\ntitle = "S"\n[[tasks]]\nid = "a"\ntitle = "A"'
    first = Task(id="a", title="A", product="B", reports=[report(1, 1)])
    new = Register(title="S", tasks=[first], organizations=[Organization(id="o", name="O")])
    assert changed(new, text) == (
        f'{text}\nproduct = "B"\n\n[[tasks.reports]]\non = 2023-01-01\nprogress = 1\n'
        '\n[[organizations]]\nid = "o"\nname = "O"\n'
    )


def test_a_document_of_another_kind() -> None:
    """The kind of a document changes like any key."""
    text = '[register]\ntitle = "S"\n[[documents]]\nid = "d"\nkind = "document" # ?\ntitle = "D"\n'
    old = read_register(text)
    assert old.documents == (Document(id="d", title="D"),)
    new = evolve(old, documents=[Conclusion(id="d", title="D")])
    assert changed(new, text) == text.replace('"document" # ?', '"conclusion" # ?')


@pytest.mark.parametrize(
    "text",
    [
        'register.title = "S" # a\n',
        'register = {title = "S"} # a\n',
        '[register]\ntitle = "S"\npolicy.due_soon_days = 7 # a\n',
        '[register.policy]\n[register]\ntitle = "S"\n# a\n',
        (
            '[register]\ntitle = "S"\n[[tasks]]\nid = "t"\ntitle = "T"\n[[sources]]\nid = "s"\n'
            'title = "S" # a\n[[tasks.reports]]\non = 2023-01-01\nprogress = 1\n'
        ),
    ],
)
def test_a_text_laid_out_in_another_way_is_written_anew_below_its_comments(text: str) -> None:
    """Where keys cannot be told from lines nothing is edited, but no comment is lost."""
    old = read_register(text)
    new = evolve(old, title="N")
    assert edited(text, old, new) is None
    assert rewritten(text, new) == f"# a\n\n{write_register(new)}"


def test_comments_are_told_from_texts() -> None:
    """What looks like a comment inside a text is none."""
    text = "# a\nb = '#' # c \"\nd = \"\"\"\n# e\n\"\"\"# f\ng = [ '''#''', # h\n]"
    assert comments_in(text) == ["# a", '# c "', "# f", "# h"]


@given(registers(with_suppressions=True), registers(with_suppressions=True))
def test_any_register_can_become_any_other(old: Register, new: Register) -> None:
    """Editing gives exactly the new register, whatever the two have in common."""
    result = edited(write_register(old), old, new)
    assert result is not None
    assert read_register(result) == new


@given(st.data(), registers(tasks=(0, 4), with_suppressions=True))
def test_editing_keeps_comments_and_order(data: st.DataObject, old: Register) -> None:
    """Tasks changed, added, dropped and reordered: comments of what stays are all kept."""
    lines = write_register(old).split("\n")
    text = "".join(
        f"# {number}\n{line} # end {number}\n" if line else "\n"
        for number, line in enumerate(lines)
    )
    tasks = [evolve(task, title=f"{task.title} (mới)") for task in old.tasks]
    new = evolve(old, title="N", tasks=data.draw(st.permutations(tasks)))
    result = edited(text, old, new)
    assert result is not None
    assert read_register(result) == new
    assert sorted(comments_in(result)) == sorted(comments_in(text))


@given(st.data(), registers(tasks=(0, 4), with_suppressions=True))
def test_what_stays_is_found_again(data: st.DataObject, old: Register) -> None:
    """Dropping entries that nothing names leaves the lines of all others as they are."""
    kept = data.draw(st.lists(st.sampled_from(old.mandates), unique_by=id)) if old.mandates else []
    new = evolve(old, mandates=[mandate for mandate in old.mandates if mandate in kept])
    text = write_register(old)
    result = edited(text, old, new)
    assert result is not None
    assert [line for line in result.split("\n") if line] == [
        line for line in write_register(new).split("\n") if line
    ]
