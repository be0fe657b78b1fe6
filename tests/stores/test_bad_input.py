"""Tests of what is told of each kind of bad input, word for word in both languages."""

from collections.abc import Callable

import pytest

from tracker.language import Language
from tracker.stores import toml_scanner

Told = Callable[..., list[str]]

HEADER = '[register]\ntitle = "Sổ"\n'
"""Two lines: what follows begins on line 3."""

KINDS = (
    "document, resolution, directive, conclusion, decision, regulation, statute, guideline, "
    "notice, report, plan, program, scheme, official_letter, law"
)

CASES = {
    "unknown key": (
        HEADER + 'titel_en = "x"',
        "3: Register: không có khóa “titel_en”; có phải “title_en”?",
        "3: Register: there is no key “titel_en”; did you mean “title_en”?",
    ),
    "unknown key, none near": (
        HEADER + '[[sources]]\nid = "a"\ntitle = "A"\nxyz = 1',
        "6: Source a: không có khóa “xyz”; các khóa: id, title, file, source",
        "6: Source a: there is no key “xyz”; the keys are id, title, file, source",
    ),
    "key in other letters": (
        HEADER + '[[sources]]\nID = "a"\ntitle = "A"',
        "4: Source: không có khóa “ID”; có phải “id”?",
        "4: Source: there is no key “ID”; did you mean “id”?",
    ),
    "unknown section": (
        HEADER + '[[task]]\nid = "a"',
        "3: không có mục “task”; có phải “tasks”?",
        "3: there is no section “task”; did you mean “tasks”?",
    ),
    "unknown section, none near": (
        HEADER + '[zzz]\nid = "a"',
        (
            "3: không có mục “zzz”; các mục: register, sources, conventions, closures, "
            "organizations, clusters, groups, successions, roles, terms, documents, briefings, "
            "tasks, plans, statements, mandates, rotations"
        ),
        (
            "3: there is no section “zzz”; the sections are register, sources, conventions, "
            "closures, organizations, clusters, groups, successions, roles, terms, documents, "
            "briefings, tasks, plans, statements, mandates, rotations"
        ),
    ),
    "key outside tables": (
        "due = 1\n" + HEADER,
        "1: khóa “due” nằm ngoài mọi bảng; chuyển xuống dưới [register] hay mục của nó",
        "1: the key “due” is outside every table; move it below [register] or its entry",
    ),
    "missing key": (
        HEADER + '\n[[sources]]\nid = "a"',
        "4: Source a: thiếu khóa “title”",
        "4: Source a: the key “title” is missing",
    ),
    "text wanted": (
        HEADER + "title_en = 5",
        "3: Register: title_en: cần chữ trong ngoặc kép, không phải số 5",
        "3: Register: title_en: wants a text in quotes, not the number 5",
    ),
    "whole number wanted": (
        HEADER + "policy.due_soon_days = 1.5",
        "3: Policy: due_soon_days: cần số nguyên, không phải số 1.5",
        "3: Policy: due_soon_days: wants a whole number, not the number 1.5",
    ),
    "truth is no number": (
        HEADER + "[register.policy]\ndue_soon_days = true",
        "4: Policy: due_soon_days: cần số nguyên, không phải true",
        "4: Policy: due_soon_days: wants a whole number, not true",
    ),
    "truth wanted": (
        HEADER + "[register.policy]\nsources_required = 1",
        "4: Policy: sources_required: cần true hoặc false, không phải số 1",
        "4: Policy: sources_required: wants true or false, not the number 1",
    ),
    "threshold below zero": (
        HEADER + "[register.policy]\nsilent_days = -1",
        "4: Policy: silent_days: là số âm",
        "4: Policy: silent_days: it is below zero",
    ),
    "unknown country": (
        HEADER + "[register.policy]\ncountry = 'XX'",
        "4: Policy: country: không có lịch nghỉ lễ của “XX”; hãy dùng mã nước hai chữ cái, như VN",
        (
            "4: Policy: country: no holidays are known for “XX”; "
            "use a country code of two letters, such as VN"
        ),
    ),
    "convention that is not there": (
        HEADER + "[register.policy]\nconvention = 'bo-luat'\n"
        "[[conventions]]\nid = 'bo-luat-2015'\nname = 'B'\nlaw = 'L'",
        "4: Policy: convention: không có convention nào có mã “bo-luat”; có phải “bo-luat-2015”?",
        "4: Policy: convention: no convention has the id “bo-luat”; did you mean “bo-luat-2015”?",
    ),
    "number wanted": (
        HEADER + '[[organizations]]\nid="a"\nname="A"\n[[organizations.figures]]\nname="x"\n'
        'value="5"',
        "8: Figure: value: cần số, không có ngoặc kép, không phải chữ “5”",
        "8: Figure: value: wants a number, without quotes, not the text “5”",
    ),
    "number not finite": (
        HEADER + '[[organizations]]\nid="a"\nname="A"\nfigures = [{name="x", value=nan}]',
        "6: Figure: value: cần số, không có ngoặc kép, không phải số NaN",
        "6: Figure: value: wants a number, without quotes, not the number NaN",
    ),
    "number out of all bounds": (
        HEADER
        + '[[organizations]]\nid="a"\nname="A"\nfigures=[{name="x",value=1e9999999999999999999}]',
        "6: Figure: value: cần số, không có ngoặc kép, không phải số NaN",
        "6: Figure: value: wants a number, without quotes, not the number NaN",
    ),
    "whole number too large": (
        HEADER + "policy.due_soon_days = 9223372036854775808",
        "3: Policy: due_soon_days: cần số nguyên, không phải một số quá lớn",
        "3: Policy: due_soon_days: wants a whole number, not too large a number",
    ),
    "day in quotes": (
        HEADER + '[[organizations]]\nid="a"\nname="A"\nbegins_on = "15/4/2023"',
        (
            "6: Organization a: begins_on: cần một ngày, viết như 2023-04-15 không có ngoặc kép, "
            "không phải chữ “15/4/2023”"
        ),
        (
            "6: Organization a: begins_on: wants a day, written like 2023-04-15 without quotes, "
            "not the text “15/4/2023”"
        ),
    ),
    "no day in quotes": (
        HEADER + '[[organizations]]\nid="a"\nname="A"\nbegins_on = "31/2/2021"',
        (
            "6: Organization a: begins_on: cần một ngày, viết như 2023-04-15 không có ngoặc kép, "
            "không phải chữ “31/2/2021”"
        ),
        (
            "6: Organization a: begins_on: wants a day, written like 2023-04-15 without quotes, "
            "not the text “31/2/2021”"
        ),
    ),
    "day with a time": (
        HEADER + '[[organizations]]\nid="a"\nname="A"\nbegins_on = 2023-05-01T10:00:00',
        (
            "6: Organization a: begins_on: cần một ngày, viết như 2023-05-01 không có ngoặc kép, "
            "không phải ngày có giờ 2023-05-01 10:00:00"
        ),
        (
            "6: Organization a: begins_on: wants a day, written like 2023-05-01 without quotes, "
            "not the date with a time 2023-05-01 10:00:00"
        ),
    ),
    "time alone": (
        HEADER + "title_en = 10:00:00",
        "3: Register: title_en: cần chữ trong ngoặc kép, không phải giờ 10:00:00",
        "3: Register: title_en: wants a text in quotes, not the time 10:00:00",
    ),
    "unknown word": (
        HEADER + '[[tasks]]\nid="t"\ntitle="T"\n[[tasks.reports]]\non=2023-04-15\n'
        'event = "complete"',
        (
            "8: ProgressReport: event: “complete” không có trong: started, done, submitted, "
            "returned, completed, suspended, resumed, cancelled, withdrawn; có phải “completed”?"
        ),
        (
            "8: ProgressReport: event: “complete” is not one of: started, done, submitted, "
            "returned, completed, suspended, resumed, cancelled, withdrawn; "
            "did you mean “completed”?"
        ),
    ),
    "no word at all": (
        HEADER + "language = 1",
        "3: Register: language: cần một trong: vi, en, không phải số 1",
        "3: Register: language: wants one of: vi, en, not the number 1",
    ),
    "kind missing": (
        HEADER + '[[documents]]\nid = "d"\ntitle = "D"',
        f"3: Document d: thiếu khóa “kind”, một trong: {KINDS}",
        f"3: Document d: the key “kind” is missing, one of: {KINDS}",
    ),
    "kind unknown": (
        HEADER + '[[documents]]\nid = "d"\nkind = "resolutoin"\ntitle = "D"',
        f"5: Document d: kind: “resolutoin” không có trong: {KINDS}; có phải “resolution”?",
        f"5: Document d: kind: “resolutoin” is not one of: {KINDS}; did you mean “resolution”?",
    ),
    "kind no text": (
        HEADER + '[[documents]]\nid = "d"\nkind = ["law"]\ntitle = "D"',
        f"5: Document d: kind: cần một trong: {KINDS}, không phải một danh sách",
        f"5: Document d: kind: wants one of: {KINDS}, not a list",
    ),
    "period unreadable": (
        HEADER + '[[plans]]\nid="p"\ntitle="P"\nperiod = "quý V/2023"',
        (
            "6: WorkPlan p: period: “quý V/2023” không phải là một kỳ; hãy viết như “quý II/2023”, "
            "“tháng 6/2023”, “6 tháng đầu năm 2023”, “năm 2023” hoặc “2023-06-30”"
        ),
        (
            "6: WorkPlan p: period: “quý V/2023” is not a period; write it like “quý II/2023”, "
            "“tháng 6/2023”, “6 tháng đầu năm 2023”, “năm 2023” or “2023-06-30”"
        ),
    ),
    "period no text": (
        HEADER + '[[plans]]\nid="p"\ntitle="P"\nperiod = 2023',
        '6: WorkPlan p: period: cần một kỳ trong ngoặc kép, như "quý II/2023", không phải số 2023',
        '6: WorkPlan p: period: wants a period in quotes, like "quý II/2023", not the number 2023',
    ),
    "deadline unreadable": (
        HEADER + '[[tasks]]\nid="t"\ntitle="T"\ndeadline = "mai"',
        (
            "6: Task t: deadline: không hiểu thời hạn “mai”; hãy viết một ngày (30/6/2023), một kỳ "
            "(“quý II/2023”, “tháng 6/2023”, “năm 2023”), “trước ngày 20/6/2023”, “15 ngày làm "
            "việc kể từ ngày ký”, “ngày 25 hằng tháng” hoặc “thường xuyên”"
        ),
        (
            "6: Task t: deadline: the deadline “mai” is not understood; write a day (30/6/2023), a "
            "period (“Q2 2023”, “June 2023”, “2023”), “before 20/6/2023”, “15 working days from "
            "the date of issue”, “day 25 of each month” or “ongoing”"
        ),
    ),
    "deadline no text": (
        HEADER + '[[tasks]]\nid="t"\ntitle="T"\ndeadline = {}',
        (
            '6: Task t: deadline: cần một thời hạn, như 2023-06-30 hoặc "quý II/2023", không phải '
            "một bảng"
        ),
        '6: Task t: deadline: wants a deadline, like 2023-06-30 or "quý II/2023", not a table',
    ),
    "list wanted": (
        HEADER + '[[tasks]]\nid="t"\ntitle="T"\nlead_units = "a"',
        '6: Task t: lead_units: cần một danh sách, như ["a", "b"], không phải chữ “a”',
        '6: Task t: lead_units: wants a list, like ["a", "b"], not the text “a”',
    ),
    "item of a list": (
        HEADER + '[[organizations]]\nid="t"\nname="T"\naliases = [\n"a",\n1]',
        "8: Organization t: aliases: cần chữ trong ngoặc kép, không phải số 1",
        "8: Organization t: aliases: wants a text in quotes, not the number 1",
    ),
    "contradiction": (
        HEADER + '[[organizations]]\nid="a"\nname="A"\nends_on=2023-01-01\nbegins_on=2023-01-02',
        "6: Organization a: ends_on: 2023-01-01 trước begins_on (2023-01-02)",
        "6: Organization a: ends_on: 2023-01-01 is before begins_on (2023-01-02)",
    ),
    "contradiction in what is not there": (
        HEADER + '[[documents]]\nid="a"\nkind="law"',
        "3: Law a: title: không có tên, số hay lời trích dẫn nào",
        "3: Law a: title: it has no title, no number and no citation",
    ),
    "time zone": (
        HEADER + 'time_zone = "Asia/Hanoi"',
        "3: Register: time_zone: không có múi giờ “Asia/Hanoi”; ví dụ đúng: “Asia/Ho_Chi_Minh”",
        (
            "3: Register: time_zone: there is no time zone “Asia/Hanoi”; a right one is "
            "“Asia/Ho_Chi_Minh”"
        ),
    ),
    "reference to nothing": (
        HEADER + '[[tasks]]\nid="t"\ntitle="T"\n[[tasks]]\nid="u"\ntitle="U"\nparent = "tt"',
        "9: Task u: parent: không có task nào có mã “tt”; có phải “t”?",
        "9: Task u: parent: no task has the id “tt”; did you mean “t”?",
    ),
    "reference to another kind": (
        HEADER + '[[tasks]]\nid="t"\ntitle="T"\nlead_units = [\n\n"t"]',
        "8: Task t: lead_units: không có organization, cluster hay group nào có mã “t”",
        "8: Task t: lead_units: no organization, cluster or group has the id “t”",
    ),
    "name in place of an id": (
        HEADER + '[[organizations]]\nid="so-xd"\nname="Sở Xây dựng"\naliases=["SXD"]\n'
        'renamings=[{on=2025-07-01, name="Sở XD và GT"}]\n'
        '[[tasks]]\nid="t"\ntitle="T"\nlead_units=["so xd va gt"]',
        (
            "11: Task t: lead_units: không có organization, cluster hay group nào có mã "
            "“so xd va gt”; có phải “so-xd”, vốn có tên này?"
        ),
        (
            "11: Task t: lead_units: no organization, cluster or group has the id "
            "“so xd va gt”; did you mean “so-xd”, whose name this is?"
        ),
    ),
    "source unknown": (
        HEADER + '[[sources]]\nid="bai-bao"\ntitle="B"\n[[tasks]]\nid="t"\ntitle="T"\n'
        'source = "bai-bo, đoạn 3"',
        "9: Task t: source: không có source nào có mã “bai-bo”; có phải “bai-bao”?",
        "9: Task t: source: no source has the id “bai-bo”; did you mean “bai-bao”?",
    ),
    "id used twice": (
        HEADER + '[[organizations]]\nid="a"\nname="A"\n[[tasks]]\ntitle="T"\nid = "a"',
        "8: mã “a” đã dùng cho organization (-:4); mỗi mã chỉ dùng một lần",
        "8: the id “a” is already that of an organization (-:4); use an id only once",
    ),
    "circle of parents": (
        HEADER + '[[tasks]]\nid="a"\ntitle="A"\nparent="b"\n[[tasks]]\nid="b"\ntitle="B"\n'
        'parent="a"',
        "6: parent: vòng lặp a → b → a",
        "6: parent: a circle, a → b → a",
    ),
    "leader and deputy": (
        HEADER + '[[organizations]]\nid="o"\nname="O"\n[[clusters]]\nid="c"\nname="C"\n'
        '[[mandates]]\nid="m"\ncluster="c"\nholder="o"\nrole="leader"\n'
        '[[mandates]]\nid="n"\ncluster="c"\nholder="o"\nrole="deputy"',
        "14: Mandate n: holder: “o” không thể vừa là cụm trưởng vừa là cụm phó (xem “m”)",
        "14: Mandate n: holder: “o” cannot be both leader and deputy (see “m”)",
    ),
    "table for a list": (
        HEADER + '[tasks]\nid="t"\ntitle="T"',
        "3: tasks: phải là danh sách các bảng; viết [[tasks]] trước mỗi mục",
        "3: tasks: it must be a list of tables; write [[tasks]] before each entry",
    ),
    "value for a list": (
        "tasks = 3\n" + HEADER,
        "1: tasks: phải là danh sách các bảng; viết [[tasks]] trước mỗi mục",
        "1: tasks: it must be a list of tables; write [[tasks]] before each entry",
    ),
    "values in a list": (
        "tasks = [3]\n" + HEADER,
        "1: tasks: cần một bảng [[tasks]], không phải số 3",
        "1: tasks: wants a table [[tasks]], not the number 3",
    ),
    "table for parts": (
        HEADER + '[[tasks]]\nid="t"\ntitle="T"\n[tasks.reports]\non=2023-01-01',
        "6: Task t: reports: phải là danh sách các bảng; viết [[tasks.reports]] trước mỗi mục",
        (
            "6: Task t: reports: it must be a list of tables; write [[tasks.reports]] before each "
            "entry"
        ),
    ),
    "list for a table": (
        HEADER + "[[register.policy]]\ndue_soon_days = 1",
        "3: Register: policy: phải là một bảng; viết [register.policy]",
        "3: Register: policy: it must be a table; write [register.policy]",
    ),
    "register as a list": (
        '[[register]]\ntitle = "A"',
        "1: register: phải là một bảng; viết [register], chỉ một lần",
        "1: register: it must be one table; write [register], only once",
    ),
    "register as a value": (
        "register = 1",
        "1: register: phải là một bảng; viết [register], chỉ một lần",
        "1: register: it must be one table; write [register], only once",
    ),
    "no register": (
        '[[sources]]\nid="a"\ntitle="A"',
        "thiếu bảng [register] có khóa title",
        "the table [register] with its key title is missing",
    ),
    "empty": (
        "",
        "sổ trống: thiếu bảng [register] có khóa title",
        "the register is empty: the table [register] with its key title is missing",
    ),
    "only comments": (
        "\n# nothing\n \n",
        "sổ trống: thiếu bảng [register] có khóa title",
        "the register is empty: the table [register] with its key title is missing",
    ),
    "key given twice": (
        HEADER + 'title = "x"',
        "3: khóa “title” đã có ở dòng 2; mỗi khóa chỉ ghi một lần",
        "3: the key “title” is already given on line 2; give it only once",
    ),
    "table given twice": (
        HEADER + "[tasks]\n[tasks]",
        "4: bảng “tasks” đã có ở dòng 3; nếu là danh sách, viết [[tasks]] trước mỗi mục",
        (
            "4: the table “tasks” is already given on line 3; for a list, write [[tasks]] before "
            "each entry"
        ),
    ),
    "table after a list": (
        HEADER + "[[tasks]]\n[tasks]",
        (
            "4: khóa hay bảng này đã có ở trên; mỗi khóa chỉ ghi một lần, và mỗi mục của danh sách "
            "bắt đầu bằng [[tên]]"
        ),
        (
            "4: this key or table is already given above; give a key only once, and begin each "
            "entry of a list with [[name]]"
        ),
    ),
    "day that is none": (
        HEADER + '[[organizations]]\nid="a"\nname="A"\nbegins_on = 2023-02-30',
        "6: không có ngày “2023-02-30”; ngày có thật gần nhất là 2023-02-28",
        "6: there is no day “2023-02-30”; the nearest real one is 2023-02-28",
    ),
    "not UTF-8": (
        HEADER.encode() + b"# \xc4\x90 \xd3\n# \xff",
        "3: không phải UTF-8 (byte 0xD3); hãy lưu lại tệp với mã UTF-8",
        "3: this is not UTF-8 (byte 0xD3); save the file as UTF-8",
    ),
    "byte order mark": (
        b"\xef\xbb\xbf" + HEADER.encode(),
        "1: tệp bắt đầu bằng dấu BOM; hãy lưu lại với mã UTF-8 không có BOM",
        "1: the file begins with a byte order mark; save it as UTF-8 without BOM",
    ),
    "CRLF": (
        HEADER + "# a\r\n# b\r\n",
        (
            "3: dòng kết thúc bằng CRLF (2 dòng, từ dòng này); hãy lưu lại với dòng kết thúc bằng "
            "LF, chẳng hạn bằng dos2unix"
        ),
        (
            "3: lines end in CRLF (2 of them, from this one on); save the file with lines that "
            "end in LF, for example by dos2unix"
        ),
    ),
    "CR alone": (
        HEADER + "# a\r# b\n",
        "3: có CR đứng một mình (1 chỗ, từ dòng này); dòng phải kết thúc bằng LF",
        "3: a CR stands alone (1 of them, from this line on); lines must end in LF",
    ),
    "NUL": (
        HEADER + "\n# \0\0",
        "4: có ký tự điều khiển U+0000 (2 chỗ, từ dòng này); hãy xóa đi",
        "4: there is a control character, U+0000 (2 of them, from this line on); delete it",
    ),
    "too deep": (
        HEADER + "title_en = " + "[" * 100_000,
        "3: khóa hay danh sách lồng quá 16 tầng; chỉ cần bốn tầng",
        "3: keys or lists are nested more than 16 deep; four are enough",
    ),
    "too many digits": (
        HEADER + "policy.due_soon_days = " + "1" * 5000,
        f"3: “{'1' * 60}…” không phải là số, ngày, true hay false; chữ phải đặt trong ngoặc kép",
        f"3: “{'1' * 60}…” is no number, no day and not true or false; a text must be in quotes",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_told_of_bad_input(name: str, told: Told) -> None:
    """Each kind of bad input gives exactly one line, with its place, in the language asked for."""
    content, vietnamese, english = CASES[name]
    dash = "" if english[0].isdigit() else " "
    assert told(content, Language.VI) == [f"{dash}{vietnamese}"]
    assert told(content, Language.EN) == [f"{dash}{english}"]


def test_too_many_values(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text with more values than the limit is refused where it passes it."""
    monkeypatch.setattr(toml_scanner, "MOST_VALUES", 1000)
    text = f"{HEADER}[[tasks]]\nbasis = [\n{'1,' * 996}\n1,\n1]"
    assert told(text, Language.VI) == ["6: quá 1000000 giá trị; hãy chia thành nhiều sổ"]
    assert told(text) == ["6: there are more than 1000000 values; divide it into several registers"]


@pytest.mark.parametrize(
    ("broken", "line", "vi", "en"),
    [
        ("?", 3, "dòng này không phải là khóa", "this line is no key = value"),
        ("a = 1 b", 3, "sau giá trị còn chữ thừa", "something follows the value"),
        ("a 1", 3, "sau khóa phải có dấu =", "a key must be followed by ="),
        ("[a", 3, "tên bảng chưa đóng bằng ]", "the name of the table is not closed by ]"),
        ("[[a", 3, "tên danh sách chưa đóng", "the name of the list is not closed by ]]"),
        ("[]", 3, "khóa chỉ có chữ cái", "a key has only the letters"),
        ("a = Sổ", 3, "giá trị viết chưa đúng", "this is no value; a text must be in quotes"),
        ("a = [1\nb = 2", 4, "danh sách thiếu dấu phẩy", "a list lacks a comma"),
        ("a = {b = 1", 3, "bảng trên một dòng thiếu", "a table on one line lacks a comma"),
        ('\na = "x\n\n', 4, "chuỗi ký tự chưa đóng", "a text in quotes is not closed"),
        ("\na = 'x\n\n", 4, "chuỗi ký tự chưa đóng", "a text in quotes is not closed"),
        ("\na = 'x", 4, "chuỗi ký tự chưa đóng", "a text in quotes is not closed"),
        ('\na = """x\n\n', 4, "chuỗi ký tự chưa đóng", "a text in quotes is not closed"),
        ("\na = '''x\n\n", 4, "chuỗi ký tự chưa đóng", "a text in quotes is not closed"),
        ('a = "C:\\q"', 3, "dấu \\ trong ngoặc kép", "a \\ inside quotation marks"),
        ('a = "\\uxxxx"', 3, "dấu \\ trong ngoặc kép", "a \\ inside quotation marks"),
        ('a = "\\ud800"', 3, "dấu \\ trong ngoặc kép", "a \\ inside quotation marks"),
        ("a = 2023-01-01T25:00:00", 3, "sau giá trị còn", "something follows the value"),
        ("[x]\na.b = 1\n[x.a]", 5, "khóa hay bảng này đã có", "this key or table is already"),
        (
            "[x]\na = []\n[[x.a]]",
            5,
            "bảng “x.a” đã có ở dòng 4",
            "the table “x.a” is already given",
        ),
        ("[x]\na = {b = 1}\n[x.a.c]", 5, "khóa hay bảng này đã có", "this key or table is already"),
    ],
)
def test_what_is_told_of_broken_toml(broken: str, line: int, vi: str, en: str, told: Told) -> None:
    """A text that is no TOML is told in both languages, with the line to mend."""
    (vietnamese,) = told(HEADER + broken, Language.VI)
    (english,) = told(HEADER + broken, Language.EN)
    assert vietnamese.startswith(f"{line}: {vi}")
    assert english.startswith(f"{line}: {en}")


MANY = """\ufefftitel = 1\r
[register]
title = "x"
languge = "vi"
[register.policy]
due_soon_days = "7"

[[organizations]]
id = "a"
name = "A"
parent = "zz"
begins_on = "2023-04-01"
ends_on = 2023-02-30

[[documents]]
id = "d1"
title = "x"

[[tasks]]
id = "t1"
tiitle = "T"
basis = [
  "d1",
  "d3",
]
deadline = "whenever"

[[tasks]]
id = "a"
title = "x"
xyz = 1
parent = "t1"
assigned_on = 15/4/2023
[[tasks.reports]]
on = 2023-04-15
progress = 101
[[tasks.reports]]
event = "completed"
[tasks.extensions]
new_due = 1
"""


def test_every_problem_is_told_in_one_pass(told: Told) -> None:
    """All that is wrong is told at once, in order of lines, and nothing that follows from it."""
    places = [line.partition(": ")[::2] for line in told(MANY)]
    assert [(line, text.partition(";")[0][:61]) for line, text in places] == [
        ("1", "lines end in CRLF (1 of them, from this one on)"),
        ("1", "the file begins with a byte order mark"),
        ("1", "the key “titel” is outside every table"),
        ("4", "Register: there is no key “languge”"),
        ("6", "Policy: due_soon_days: wants a whole number, not the text “7”"[:61]),
        ("11", "Organization a: parent: no organization has the id “zz”"),
        ("12", "Organization a: begins_on: wants a day, written like 2023-04-"),
        ("13", "there is no day “2023-02-30”"),
        ("15", "Document d1: the key “kind” is missing, one of: document, res"),
        ("21", "Task t1: there is no key “tiitle”"),
        ("24", "Task t1: basis: no document or provision has the id “d3”"),
        ("26", "Task t1: deadline: the deadline “whenever” is not understood"),
        ("29", "the id “a” is already that of an organization (-:9)"),
        ("31", "Task a: there is no key “xyz”"),
        ("33", "the day “15/4/2023” must be written 2023-04-15"),
        ("36", "ProgressReport: progress: 101 is outside 0–100"),
        ("37", "ProgressReport: the key “on” is missing"),
        ("39", "Task a: extensions: it must be a list of tables"),
    ]


@pytest.mark.parametrize(
    "entry",
    [
        'id = "d"\nkind = "law"\ntitle = 5',
        'id = "d"\nkind = "lwa"\ntitle = "D"',
        'id = "d"\nkind = "law"\ntitl = "D"',
        'id = "d b"\nkind = "law"\ntitle = "D"\n[[tasks]]\nid = "u"\ntitle = "U"\nbasis = ["d b"]',
        'kind = "law"\ntitle = "D"',
        'id = 5\nkind = "law"\ntitle = "D"',
        'ID = "d"\nkind = "law"\ntitle = "D"',
    ],
)
def test_an_entry_that_is_wrong_is_not_also_missed(entry: str, told: Told) -> None:
    """A reference to an entry that cannot be read is no problem of its own."""
    text = f'{HEADER}[[tasks]]\nid = "t"\ntitle = "T"\nbasis = ["d"]\n[[documents]]\n{entry}'
    (line,) = told(text if '"d b"' not in entry else text.replace('["d"]', '["d b"]'))
    assert "basis" not in line


def test_names_are_read_for_a_suggestion_even_beside_what_is_wrong(told: Told) -> None:
    """An organization with keys of the wrong kind is still known by the names that can be read."""
    text = HEADER + '[[organizations]]\nid="so-xd"\nname=1\naliases=["SXD", 2]\nrenamings=3\n'
    *_, line = told(text + '[[tasks]]\nid="t"\ntitle="T"\nlead_units=["sxd"]')
    assert line.endswith("did you mean “so-xd”, whose name this is?")


def test_no_more_than_a_hundred_problems_are_told(told: Told) -> None:
    """The first hundred lines are told, then how many more there are and from where on."""
    text = HEADER + "".join(f"x{number} = 1\n" for number in range(250))
    lines = told(text)
    assert [line.partition(":")[0] for line in lines] == [str(line) for line in range(3, 104)]
    assert lines[-1] == "103: … and 150 more from here on; mend those above, then read it again"
    assert told(text, Language.VI)[-1] == (
        "103: … từ đây còn 150 chỗ sai nữa; sửa những chỗ trên rồi đọc lại"
    )


def test_exactly_a_hundred_problems_are_all_told(told: Told) -> None:
    """No line says that there are more where there are none."""
    text = HEADER + "".join(f"x{number} = 1\n" for number in range(100))
    assert [line for line in told(text) if "more" in line] == []


def test_what_a_text_hides_is_shown(told: Told) -> None:
    """What would move a cursor is told as a code, and what is long is cut short."""
    (line,) = told(HEADER + f'"\\u001b[31m\\n{"x" * 1000}" = 1')
    assert line == (
        f"3: Register: there is no key “\\x1b[31m\\n{'x' * 54}…”; the keys are title, title_en, "
        "language, time_zone, policy"
    )


def test_a_long_id_is_cut_out_of_the_middle(told: Told) -> None:
    """A problem stays readable whatever it quotes."""
    (line,) = told(f'{HEADER}[[sources]]\ntitle = "A"\nid = "{"x" * 5000} y"')
    assert (len(line) < 700, " … " in line, line.endswith("does not begin with “-”")) == (
        True,
        True,
        True,
    )


def test_both_roles_are_told_beside_other_problems(told: Told) -> None:
    """An organization in both roles is told in the same pass as what else is wrong."""
    text, _, english = CASES["leader and deputy"]
    assert isinstance(text, str)
    assert told(f'{text}\n[[tasks]]\nid="t"\ntitle="T"\nparent="x"') == [
        english,
        "22: Task t: parent: no task has the id “x”",
    ]
