"""The faults there are: name, rule or refusal, subject, words in two languages, and entries."""

_BASE = """
[[organizations]]
id = "loi-dv"
name = "Đơn vị của sổ có lỗi"

[[briefings]]
id = "loi-hn"
title = "Giao ban của sổ có lỗi"
held_on = 2014-06-02
chair = "loi-dv"
"""
_TASK = (
    _BASE
    + """
[[tasks]]
id = "loi-nv"
title = "Nhiệm vụ của sổ có lỗi"
assigned_on = 2014-06-02
"""
)
_LED = _TASK + 'briefing = "loi-hn"\nlead_units = ["loi-dv"]\n'
_PLAN = (
    _BASE
    + """
[[plans]]
id = "loi-kh"
title = "Kế hoạch của sổ có lỗi"
period = "năm 2014"

[[plans.indicators]]
id = "loi-ct"
title = "Chỉ tiêu của sổ có lỗi"
target = 80
"""
)
_CLUSTER = (
    _BASE
    + """
[[organizations]]
id = "loi-dv-2"
name = "Đơn vị thứ hai của sổ có lỗi"

[[clusters]]
id = "loi-cum"
name = "Cụm của sổ có lỗi"
members = [{ organization = "loi-dv" }, { organization = "loi-dv-2" }]

[[mandates]]
id = "loi-gv-0"
cluster = "loi-cum"
role = "leader"
holder = "loi-dv-2"
begins_on = 2013-01-01
ends_on = 2013-12-31
handover = { on = 2014-01-01, record = "biên bản 01" }
"""
)
_DOCUMENTS = """
[[documents]]
id = "loi-vb"
kind = "plan"
title = "Kế hoạch của sổ có lỗi"
number = "12-KH/TU"
issued_on = 2014-01-06
relations = [{ kind = "based_on", target = "loi-vb-2" }]

[[documents]]
id = "loi-vb-2"
kind = "report"
title = "Báo cáo của sổ có lỗi"
number = "15-BC/TU"
issued_on = 2014-02-03
"""

RULE_FAULTS = (
    (
        *("one-overdue-task", "DL001", "loi-nv"),
        "một nhiệm vụ chưa xong vào ngày thứ ba sau hạn",
        "a task is open on the third day after its deadline",
        _LED + "deadline = 2014-06-27\n",
    ),
    (
        *("one-task-without-deadline", "DL005", "loi-nv"),
        "một nhiệm vụ không có thời hạn",
        "a task has no deadline",
        _LED,
    ),
    (
        *("one-task-completed-late", "DL004", "loi-nv"),
        "một nhiệm vụ hoàn thành sau hạn năm ngày",
        "a task was completed five days after its deadline",
        _LED
        + 'deadline = 2014-06-20\nreports = [{ on = 2014-06-25, event = "completed", '
        + 'evidence = "Báo cáo" }]\n',
    ),
    (
        *("one-printed-percentage-wrong", "PR001", "loi-ct"),
        "62 trên 80 in là 75,5 %",
        "62 of 80 are printed as 75.5 %",
        _PLAN
        + 'measurements = [{ period = "6 tháng đầu năm 2014", value = 62, of = 80, '
        + 'printed = "75,5 %" }]\n',
    ),
    (
        *("one-cumulative-figure-fell", "PR009", "loi-ct"),
        "số lũy kế giảm từ 70 xuống 62",
        "a cumulative figure fell from 70 to 62",
        _PLAN
        + 'kind = "cumulative"\nmeasurements = [{ period = "quý I/2014", value = 70 }, '
        + '{ period = "quý II/2014", value = 62 }]\n',
    ),
    (
        *("one-sum-wrong", "PR022", "loi-pb"),
        "các phần 40 và 21 được cộng thành 62",
        "the parts 40 and 21 are said to come to 62",
        _BASE
        + '[[statements]]\nid = "loi-pb"\nkind = "sum"\nreport = "loi-hn"\nvalue = 62\n'
        + "parts = [40, 21]\n",
    ),
    (
        *("one-task-without-lead-unit", "RO001", "loi-nv"),
        "một nhiệm vụ không có đơn vị chủ trì",
        "a task has no lead unit",
        _TASK + 'briefing = "loi-hn"\ndeadline = 2014-07-31\n',
    ),
    (
        *("one-role-held-twice", "RO002", "loi-gv"),
        "hai đơn vị cùng là cụm trưởng trong tháng 12/2013",
        "two organizations are both leader in December 2013",
        _CLUSTER
        + '[[mandates]]\nid = "loi-gv"\ncluster = "loi-cum"\nrole = "leader"\nholder = "loi-dv"\n'
        + "begins_on = 2013-12-01\nends_on = 2014-12-31\n",
    ),
    (
        *("one-part-over-its-whole", "RO008", "loi-dv-3"),
        "12 đảng viên nữ trong số 10 đảng viên",
        "12 women among 10 members",
        _BASE
        + '[[organizations]]\nid = "loi-dv-3"\nname = "Chi bộ của sổ có lỗi"\nparent = "loi-dv"\n'
        + 'figures = [{ name = "đảng viên", value = 10 }, '
        + '{ name = "nữ", value = 12, within = "đảng viên" }]\n'
        + '[[groups]]\nid = "loi-nhom"\nname = "Nhóm của sổ có lỗi"\n'
        + 'members = [{ organization = "loi-dv-3" }]\n',
    ),
    (
        *("one-task-without-source", "DO009", "loi-nv"),
        "một nhiệm vụ không do văn bản hay hội nghị nào giao",
        "a task comes from no document and no briefing",
        _TASK + 'lead_units = ["loi-dv"]\ndeadline = 2014-07-31\n',
    ),
    (
        *("one-relation-to-a-later-document", "DO014", "loi-vb"),
        "một kế hoạch căn cứ báo cáo ban hành sau nó",
        "a plan is based on a report issued after it",
        _DOCUMENTS,
    ),
    (
        *("one-number-of-another-kind", "DO006", "loi-vb"),
        "một báo cáo mang ký hiệu của kế hoạch",
        "a report bears the symbol of a plan",
        (
            '[[documents]]\nid = "loi-vb"\nkind = "report"\ntitle = "Báo cáo của sổ có lỗi"\n'
            'number = "12-KH/TU"\nissued_on = 2014-01-06\n'
        ),
    ),
    (
        *("one-report-before-assignment", "RG002", "loi-nv"),
        "một nhiệm vụ được báo cáo trước khi giao",
        "a task was reported on before it was assigned",
        _LED + 'deadline = 2014-07-31\nreports = [{ on = 2014-05-30, event = "started" }]\n',
    ),
    (
        *("one-event-after-closing", "RG003", "loi-nv"),
        "một nhiệm vụ đã hủy còn được ghi là bắt đầu",
        "a task is said to have begun after it was cancelled",
        _LED
        + 'deadline = 2014-07-31\nreports = [{ on = 2014-06-25, event = "cancelled" }, '
        + '{ on = 2014-06-27, event = "started" }]\n',
    ),
    (
        *("one-organization-unused", "RG004", "loi-dv"),
        "một đơn vị không được nhắc đến ở đâu",
        "an organization that nothing refers to",
        '[[organizations]]\nid = "loi-dv"\nname = "Đơn vị của sổ có lỗi"\n',
    ),
)
"""Faults that a register can hold, each with the code of the rule that speaks of it."""

FILE_FAULTS = (
    (
        *("one-broken-reference", "khong-co", "loi-nv"),
        "một nhiệm vụ giao cho đơn vị không có trong sổ",
        "a task is given to an organization that is not recorded",
        '[[tasks]]\nid = "loi-nv"\ntitle = "Nhiệm vụ"\nlead_units = ["khong-co"]\n',
    ),
    (
        *("one-id-used-twice", "loi-nv", "loi-nv"),
        "hai nhiệm vụ cùng một mã",
        "two tasks have one id",
        '[[tasks]]\nid = "loi-nv"\ntitle = "Một"\n\n[[tasks]]\nid = "loi-nv"\ntitle = "Hai"\n',
    ),
    (
        *("one-circle-of-parents", "loi-nv", "loi-nv"),
        "hai nhiệm vụ là phần của nhau",
        "two tasks are parts of each other",
        (
            '[[tasks]]\nid = "loi-nv"\ntitle = "Một"\nparent = "loi-nv-2"\n\n'
            '[[tasks]]\nid = "loi-nv-2"\ntitle = "Hai"\nparent = "loi-nv"\n'
        ),
    ),
    (
        *("one-unknown-key", "titel", "loi-nv"),
        "một khóa viết sai",
        "a key is misspelled",
        '[[tasks]]\nid = "loi-nv"\ntitle = "Nhiệm vụ"\ntitel = "Nhiệm vụ"\n',
    ),
    (
        *("one-day-that-is-none", "31/2/2014", "loi-nv"),
        "một thời hạn là ngày không có",
        "a deadline is a day that does not exist",
        '[[tasks]]\nid = "loi-nv"\ntitle = "Nhiệm vụ"\ndeadline = "31/2/2014"\n',
    ),
)
"""Faults that no register can hold, each with words of the message that refuses it."""
