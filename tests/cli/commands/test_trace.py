"""``tracker trace``."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
SEEDS = Path(__file__).parents[3] / "seeds"
CLUSTER = str(SEEDS / "cum-ii-2023-q1.toml")
REGISTER = """\
[register]
title = "Sổ theo dõi"
title_en = "Register"

[[organizations]]
id = "VP"
name = "Văn phòng"
name_en = "The office"

[[organizations]]
id = "BTC"
name = "Ban Tổ chức"
name_en = "The organization board"

[[documents]]
id = "NQ-10"
kind = "resolution"
number = "10-NQ/TU"
title = "Về chuyển đổi số"
title_en = "On the digital transition"
issued_on = 2022-01-05

[[documents.provisions]]
id = "NQ-10:II.1"
number = "II.1"
text = "Số hóa toàn bộ hồ sơ lưu trữ của cấp ủy"
text_en = "Digitize all records of the committee"

[[documents.provisions]]
id = "NQ-10:II.2"
number = "II.2"
text = "Bồi dưỡng kỹ năng số cho cán bộ"

[[documents]]
id = "NQ-20"
kind = "resolution"
number = "20-NQ/TU"
title = "Về chuyển đổi số trong tình hình mới"
issued_on = 2023-05-10

[[documents.relations]]
kind = "replaces"
target = "NQ-10"

[[documents]]
id = "KH-3"
kind = "plan"
title = "Thực hiện Nghị quyết 10"
issued_on = 2022-02-01

[[documents.relations]]
kind = "implements"
target = "NQ-10"

[[tasks]]
id = "NV-1"
title = "Số hóa hồ sơ"
title_en = "Digitize the records"
basis = ["NQ-10:II.1", "KH-3"]
lead_units = ["VP", "BTC"]
product = "Cơ sở dữ liệu hồ sơ"
deadline = "quý II/2023"

[[tasks.reports]]
on = 2023-05-31
event = "completed"
by = "VP"
evidence = "Biên bản nghiệm thu số 12"

[[tasks]]
id = "NV-1a"
title = "Mua máy quét"
parent = "NV-1"

[[tasks.reports]]
on = 2022-06-01
event = "started"

[[tasks]]
id = "NV-2"
title = "Báo cáo tiến độ"
basis = ["KH-3"]
assigned_on = 2023-04-03
deadline = "hằng tháng"

[[plans]]
id = "CT"
title = "Chỉ tiêu năm 2023"
title_en = "Targets of 2023"
period = "năm 2023"
document = "KH-3"

[[plans.indicators]]
id = "CT-1"
title = "Hồ sơ được số hóa"
unit = "hồ sơ"
target = 200

[[plans.indicators.measurements]]
period = "quý II/2023"
value = 150
"""
DAY = ("--as-of", "2023-07-15")
IN_VIETNAMESE = """\
Sổ theo dõi: truy vết NQ-10, tính đến ngày 15/07/2023

Triển khai
NQ-10, nghị quyết ngày 05/01/2022, 10-NQ/TU: Về chuyển đổi số [hết hiệu lực sau ngày 09/05/2023,
│  được thay bằng NQ-20; 0/3 nhiệm vụ hoàn thành, nặng nhất: quá hạn]
├─ NQ-10:II.1, điều khoản, II.1: Số hóa toàn bộ hồ sơ lưu trữ của cấp ủy [hết hiệu lực sau ngày
│  │  09/05/2023, được thay bằng NQ-20; 0/2 nhiệm vụ hoàn thành, nặng nhất: quá hạn]
│  └─ NV-1, nhiệm vụ, Số hóa hồ sơ [đang thực hiện; quá hạn 15 ngày; 1/2 đơn vị đã xong; chủ trì:
│     │  Văn phòng, Ban Tổ chức; 0/2 nhiệm vụ hoàn thành, nặng nhất: quá hạn]
│     │  • sản phẩm: Cơ sở dữ liệu hồ sơ
│     │  • minh chứng ngày 31/05/2023: Biên bản nghiệm thu số 12
│     └─ gồm: NV-1a, nhiệm vụ, Mua máy quét [đang thực hiện; không thời hạn]
├─ NQ-10:II.2, điều khoản, II.2: Bồi dưỡng kỹ năng số cho cán bộ [hết hiệu lực sau ngày
│     09/05/2023, được thay bằng NQ-20]
└─ được cụ thể hóa bởi: KH-3, kế hoạch ngày 01/02/2022, Thực hiện Nghị quyết 10 [còn hiệu lực;
   │  0/3 nhiệm vụ hoàn thành, nặng nhất: quá hạn]
   ├─ CT, kế hoạch, Chỉ tiêu năm 2023
   │  └─ CT-1, chỉ tiêu, Hồ sơ được số hóa [150/200 hồ sơ; vượt tiến độ]
   ├─ NV-1 (xem ở chỗ khác của cây)
   └─ NV-2, nhiệm vụ, Báo cáo tiến độ [chưa thực hiện; quá hạn 76 ngày; 0/4 kỳ đã xong]

Chỗ hở
  không có
"""
IN_ENGLISH = """\
Register: trace of NQ-10 as of 2023-07-15

What came of it
NQ-10, resolution of 2022-01-05, 10-NQ/TU: On the digital transition [replaced by NQ-20, not in
│  force after 2023-05-09; 0 of 3 tasks completed, worst: overdue]
├─ NQ-10:II.1, provision, II.1: Digitize all records of the committee [replaced by NQ-20, not in
│  │  force after 2023-05-09; 0 of 2 tasks completed, worst: overdue]
│  └─ NV-1, task, Digitize the records [in progress; 15 days overdue; 1 of 2 units completed;
│     │  lead: The office, The organization board; 0 of 2 tasks completed, worst: overdue]
│     │  • product: Cơ sở dữ liệu hồ sơ
│     │  • evidence of 2023-05-31: Biên bản nghiệm thu số 12
│     └─ part: NV-1a, task, Mua máy quét [in progress; no deadline]
├─ NQ-10:II.2, provision, II.2: Bồi dưỡng kỹ năng số cho cán bộ [replaced by NQ-20, not in force
│     after 2023-05-09]
└─ implemented by: KH-3, plan of 2022-02-01, Thực hiện Nghị quyết 10 [in force; 0 of 3 tasks
   │  completed, worst: overdue]
   ├─ CT, plan, Targets of 2023
   │  └─ CT-1, indicator, Hồ sơ được số hóa [150 of 200 hồ sơ; ahead]
   ├─ NV-1 (shown elsewhere in the tree)
   └─ NV-2, task, Báo cáo tiến độ [not started; 76 days overdue; 0 of 4 occurrences completed]

Gaps
  none
"""
ONE_STEP_UP = """\
Register: trace of NV-1 as of 2023-07-15

Where it comes from
NV-1, task, Digitize the records [in progress; 15 days overdue; 1 of 2 units completed; lead: The
│  office, The organization board; 0 of 2 tasks completed, worst: overdue]
│  • product: Cơ sở dữ liệu hồ sơ
│  • evidence of 2023-05-31: Biên bản nghiệm thu số 12
├─ carries out: NQ-10:II.1, provision, II.1: Digitize all records of the committee [replaced by
│     NQ-20, not in force after 2023-05-09; 0 of 2 tasks completed, worst: overdue] (1 more below)
└─ carries out: KH-3, plan of 2022-02-01, Thực hiện Nghị quyết 10 [in force; 0 of 3 tasks
      completed, worst: overdue] (1 more below)

Gaps
  none
"""
CLUSTER_DOWN = """\
Cụm II, giao ban công tác xây dựng Đảng quý I năm 2023: truy vết 05-CT/TW, tính đến ngày 15/07/2023

Nguồn
05-CT/TW, chỉ thị ngày 15/05/2016, Tiếp tục đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong
   cách Hồ Chí Minh [còn hiệu lực; 0/1 nhiệm vụ hoàn thành, nặng nhất: quá hạn]

Triển khai
05-CT/TW, chỉ thị ngày 15/05/2016, Tiếp tục đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong
│  cách Hồ Chí Minh [còn hiệu lực; 0/1 nhiệm vụ hoàn thành, nặng nhất: quá hạn]
└─ được tiếp tục bởi: 01-KL/TW, kết luận, Tiếp tục đẩy mạnh thực hiện Chỉ thị 05-CT/TW [chưa rõ
   │  hiệu lực; 0/1 nhiệm vụ hoàn thành, nặng nhất: quá hạn]
   └─ NV-3, nhiệm vụ, Tiếp tục thực hiện Kết luận số 01-KL/TW, gắn với Nghị quyết Trung ương 4 và
         các quy định nêu gương [chưa thực hiện; quá hạn 15 ngày]

Chỗ hở
  không có
"""
CLUSTER_UP = """\
Cluster II, briefing on Party building, first quarter of 2023: trace of NV-3 as of 2023-04-15

Where it comes from
NV-3, task, Go on carrying out Conclusion 01-KL/TW, with the fourth plenum's resolutions and the
│  rules on setting an example [not started; in time, 76 days left]
├─ carries out: 01-KL/TW, conclusion, Further promoting the implementation of Directive 05-CT/TW
│  │  [force unknown; 0 of 1 task completed, worst: in time]
│  └─ continues: 05-CT/TW, directive of 2016-05-15, Further promoting study and following of Ho
│        Chi Minh's thought, morality and style [in force; 0 of 1 task completed, worst: in time]
├─ carries out: nq-tw4-xii, resolution, Resolution of the fourth plenum of the Central Committee,
│     12th term [force unknown; 0 of 1 task completed, worst: in time]
├─ carries out: nq-tw4-xiii, resolution, Resolution of the fourth plenum of the Central
│     Committee, 13th term [force unknown; 0 of 1 task completed, worst: in time]
├─ carries out: quy-dinh-neu-guong, document, The regulations on setting an example [force
│     unknown; 0 of 1 task completed, worst: in time]
└─ assigned at: giao-ban-2023-q1, briefing, Hội nghị giao ban công tác xây dựng Đảng quý I năm
      2023 [0 of 5 tasks completed, worst: in time]

Gaps
  none
"""


@pytest.fixture
def path(tmp_path: Path) -> str:
    """Write a register with provisions, parts, shares, occurrences and a replaced document."""
    (tmp_path / "so.toml").write_text(REGISTER, encoding="utf-8")
    return "so.toml"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("NQ-10", "--down", "--lang", "vi"), IN_VIETNAMESE),
        (("NQ-10", "--down", "--lang", "en"), IN_ENGLISH),
        (("NV-1", "--up", "--depth", "1", "--lang", "en"), ONE_STEP_UP),
    ],
)
def test_a_trace_reads_as_a_tree(
    tracker: Run, path: str, arguments: tuple[str, ...], expected: str
) -> None:
    """Each node has a line with how it stands, below it what was done and what follows."""
    assert tracker("trace", path, *arguments, *DAY) == (0, expected, "")


def test_a_directive_of_the_cluster_is_traced_down(tracker: Run) -> None:
    """The directive is carried on by a conclusion, and that by a task that is overdue."""
    _, out, _ = tracker("trace", CLUSTER, "05-CT/TW", *DAY)
    assert out == CLUSTER_DOWN


def test_a_task_of_the_cluster_is_traced_up(tracker: Run) -> None:
    """The third task comes from four documents and the briefing, and one of them from another."""
    _, out, _ = tracker("trace", CLUSTER, "NV-3", "--up", "--as-of", "2023-04-15", "--lang", "en")
    assert out == CLUSTER_UP


def test_a_replaced_plan_of_the_office_has_its_gaps(tracker: Run) -> None:
    """The task left open under a plan that was replaced is told with the trace of that plan."""
    office = str(SEEDS / "office-2024.toml")
    arguments = ("trace", office, "45-KH/ĐUK", "--as-of", "2024-11-20", "--format", "json")
    data = json.loads(tracker(*arguments)[1])
    assert data["standing"]["state"] == "replaced"
    assert [node["id"] for node in data["children"]] == data["gaps"]["open_under_ended"]
    assert data["gaps"]["open_under_ended"] == ["VP-11"]


def test_a_whole_register_has_its_gaps_and_contradictions(tracker: Run, path: str) -> None:
    """Without an id the gaps of everything are told, as text and as data."""
    assert tracker("trace", path, *DAY, "--lang", "en")[1] == (
        "Gaps\n  resolutions and directives without a task: NQ-20\n\nContradictions\n  none\n"
    )
    assert json.loads(tracker("trace", path, *DAY, "--format", "json")[1]) == {
        "as_of": "2023-07-15",
        "gaps": {
            "decisions_without_task": ["NQ-20"],
            "provisions_without_task": [],
            "tasks_without_source": [],
            "open_under_ended": [],
        },
        "contradictions": [],
    }
    earlier = json.loads(tracker("trace", path, "--as-of", "2023-01-01", "--format", "json")[1])
    assert earlier["gaps"]["provisions_without_task"] == ["NQ-10:II.2"]


def test_both_ways_are_followed_unless_one_is_asked_for(tracker: Run, path: str) -> None:
    """Neither option and both of them are the same; one alone leaves the other way out."""

    def keys(*options: str) -> set[str]:
        _, out, _ = tracker("trace", path, "KH-3", *DAY, "--format", "json", *options)
        return {*json.loads(out)} & {"sources", "children"}

    assert keys() == keys("--up", "--down") == {"sources", "children"}
    assert keys("--up") == {"sources"}
    assert keys("--down") == {"children"}


@pytest.mark.parametrize("named", [("KH-3",), ()])
def test_a_graph_is_drawn_of_a_trace_or_of_a_register(
    tracker: Run, path: str, named: tuple[str, ...]
) -> None:
    """The output is a graph in the DOT language, with a node for each id."""
    status, out, _ = tracker("trace", path, *named, *DAY, "--format", "dot")
    assert (status, out[:15], out[-2:]) == (0, "digraph trace {", "}\n")
    assert [one for one in ("KH-3", "NV-1", "CT-1", "NQ-10") if f'label="{one}\\n' not in out] == []


def test_the_register_may_come_from_standard_input(
    tracker: Run, given: Callable[[str], None]
) -> None:
    """A hyphen stands for standard input."""
    given(REGISTER)
    status, out, _ = tracker("trace", "-", "NV-2", *DAY)
    assert (status, out.splitlines()[0]) == (
        0,
        "Sổ theo dõi: truy vết NV-2, tính đến ngày 15/07/2023",
    )


@pytest.mark.parametrize(
    ("arguments", "vietnamese", "english"),
    [
        (
            ("NQ_10",),
            (
                "không có văn bản, điều khoản, hội nghị, nhiệm vụ hay chỉ tiêu nào có mã “NQ_10”; "
                "có phải “NQ-10”?"
            ),
            (
                "no document, provision, briefing, task or indicator has the id “NQ_10”; "
                "did you mean “NQ-10”?"
            ),
        ),
        (
            ("NQ-20", "--as-of", "2023-05-09"),
            "“NQ-20” có sau ngày 09/05/2023; hãy cho --as-of muộn hơn",
            "“NQ-20” is dated after 2023-05-09; give a later --as-of",
        ),
        (
            ("NQ-10", "--depth", "-1"),
            "'--depth' không dùng được: “-1” không phải là số bước; hãy viết một số từ 0 trở lên",
            "Invalid value for '--depth': “-1” is not a number of links; write a number from 0 up",
        ),
    ],
)
def test_what_cannot_be_traced_is_refused(
    tracker: Run, path: str, arguments: tuple[str, ...], vietnamese: str, english: str
) -> None:
    """One line in the language asked for, exit status 2, and nothing on standard output."""
    for language, said in (("vi", vietnamese), ("en", english)):
        status, out, err = tracker("trace", path, *arguments, "--lang", language)
        assert (status, out, err) == (2, "", f"tracker: {said}\n")
