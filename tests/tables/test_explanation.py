"""Explanations told to people, whole."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import Deadline, DeadlineKind, read_deadline
from tracker.calendar.convention import CIVIL_CODE, RollPolicy
from tracker.calendar.explanation import explain
from tracker.language import Language
from tracker.tables.explanation import KINDS, explanation_text
from tracker.testing import days, deadlines

EN, VI = Language.EN, Language.VI
WRITTEN = [
    (
        "trước ngày 20/3/2023",
        {},
        EN,
        """\
Phrase       trước ngày 20/3/2023
Read as      before 2023-03-20
Kind         day
To be done   before what is named
Due          2023-03-19 (Sunday)
Working day  2023-03-17 (Friday); the last day is not worked: weekly day off
Notes        “before D” is read strictly: the day before D at the latest""",
    ),
    (
        "trước ngày 20/3/2023",
        {},
        VI,
        """\
Thời hạn ghi   trước ngày 20/3/2023
Hiểu là        trước ngày 20/03/2023
Loại           ngày
Phải xong      trước thời điểm đã nêu
Ngày cuối      19/03/2023 (Chủ nhật)
Ngày làm việc  17/03/2023 (thứ Sáu); ngày cuối không làm việc: ngày nghỉ hằng tuần
Ghi chú        “trước ngày D” hiểu chặt chẽ: chậm nhất là ngày liền trước""",
    ),
    (
        "within 90 days of the date of this order",
        {"anchor": date(2025, 1, 20)},
        EN,
        """\
Phrase           within 90 days of the date of this order
Read as          90 days from the date of issue
Kind             counted from an event
To be done       by the last day, that day included
Counted from     2025-01-20 (Monday)
Due              2025-04-21 (Monday)
Before the move  2025-04-20 (Sunday): weekly day off
Working day      2025-04-21 (Monday), the last day itself
Notes            the day of the event is not counted
                 counted by: Civil Code of Viet Nam 2015 (91/2015/QH13): articles 147.2 and
                 147.4 (the first day is not counted; a month or a year ends with the day of
                 the same number), article 148.5 (a last day that is a day off moves to the
                 next working day)
                 the last day is a day off and was moved to a working day""",
    ),
    (
        "trong 90 ngày kể từ ngày ký",
        {"anchor": date(2025, 1, 20)},
        VI,
        """\
Thời hạn ghi   trong 90 ngày kể từ ngày ký
Hiểu là        90 ngày kể từ ngày ký
Loại           tính từ một mốc
Phải xong      trong thời hạn, kể cả ngày cuối
Tính từ ngày   20/01/2025 (thứ Hai)
Ngày cuối      21/04/2025 (thứ Hai)
Trước khi dời  20/04/2025 (Chủ nhật): ngày nghỉ hằng tuần
Ngày làm việc  21/04/2025 (thứ Hai), chính là ngày cuối
Ghi chú        ngày xảy ra sự kiện không tính
               cách tính: Bộ luật Dân sự 2015 (91/2015/QH13): Điều 147.2 và 147.4 (ngày đầu
               không tính; hết ngày tương ứng của tháng, năm), Điều 148.5 (ngày cuối là
               ngày nghỉ thì kết thúc vào ngày làm việc tiếp theo)
               ngày cuối rơi vào ngày nghỉ nên được chuyển sang ngày làm việc""",
    ),
    (
        "within 270 days (by October 27, 2023)",
        {"anchor": date(2023, 1, 25)},
        VI,
        """\
Thời hạn ghi   within 270 days (by October 27, 2023)
Hiểu là        trong vòng 270 ngày (tức là ngày 27/10/2023)
Loại           tính từ một mốc
Phải xong      trong thời hạn, kể cả ngày cuối
Tính từ ngày   25/01/2023 (thứ Tư)
Ngày cuối      27/10/2023 (thứ Sáu)
Theo quy tắc   23/10/2023 (thứ Hai); ngày ghi muộn hơn 4 ngày
Ngày làm việc  27/10/2023 (thứ Sáu), chính là ngày cuối
Ghi chú        ngày xảy ra sự kiện không tính
               cách tính: Bộ luật Dân sự 2015 (91/2015/QH13): Điều 147.2 và 147.4 (ngày đầu
               không tính; hết ngày tương ứng của tháng, năm), Điều 148.5 (ngày cuối là
               ngày nghỉ thì kết thúc vào ngày làm việc tiếp theo)
               ngày ghi trong văn bản được dùng; tính theo quy tắc thì là 23/10/2023""",
    ),
    (
        "within 270 days (by October 27, 2023)",
        {"anchor": date(2023, 1, 30)},
        EN,
        """\
Phrase        within 270 days (by October 27, 2023)
Read as       within 270 days (that is, 2023-10-27)
Kind          counted from an event
To be done    by the last day, that day included
Counted from  2023-01-30 (Monday)
Due           2023-10-27 (Friday)
By the rule   2023-10-27 (Friday), the published day itself
Working day   2023-10-27 (Friday), the last day itself
Notes         the day of the event is not counted
              counted by: Civil Code of Viet Nam 2015 (91/2015/QH13): articles 147.2 and
              147.4 (the first day is not counted; a month or a year ends with the day of
              the same number), article 148.5 (a last day that is a day off moves to the
              next working day)""",
    ),
    (
        "5 ngày làm việc kể từ ngày ký",
        {"anchor": date(2026, 12, 30)},
        VI,
        """\
Thời hạn ghi   5 ngày làm việc kể từ ngày ký
Hiểu là        5 ngày làm việc kể từ ngày ký
Loại           tính từ một mốc
Phải xong      trong thời hạn, kể cả ngày cuối
Tính từ ngày   30/12/2026 (thứ Tư)
Ngày cuối      07/01/2027 (thứ Năm)
Ngày làm việc  07/01/2027 (thứ Năm), chính là ngày cuối
Ghi chú        ngày xảy ra sự kiện không tính
               cách tính: Bộ luật Dân sự 2015 (91/2015/QH13): Điều 147.2 và 147.4 (ngày đầu
               không tính; hết ngày tương ứng của tháng, năm), Điều 148.5 (ngày cuối là
               ngày nghỉ thì kết thúc vào ngày làm việc tiếp theo)
               lịch nghỉ của năm ấy chưa được công bố nên ngày này mới là ước tính""",
    ),
    (
        "trước 17 giờ ngày 20/3/2023",
        {},
        EN,
        """\
Phrase       trước 17 giờ ngày 20/3/2023
Read as      before 17:00 on 2023-03-20
Kind         day
To be done   before what is named
Due          2023-03-20 (Monday)
Time of day  17:00, Viet Nam time
Working day  2023-03-20 (Monday), the last day itself""",
    ),
    (
        "6 tháng đầu năm",
        {"context_year": 2025},
        VI,
        """\
Thời hạn ghi   6 tháng đầu năm
Hiểu là        6 tháng đầu năm
Loại           sáu tháng
Phải xong      trong thời hạn, kể cả ngày cuối
Bắt đầu từ     01/01/2025 (thứ Tư)
Ngày cuối      30/06/2025 (thứ Hai)
Ngày làm việc  30/06/2025 (thứ Hai), chính là ngày cuối
Ghi chú        năm lấy theo văn bản, cụm từ không ghi năm""",
    ),
    (
        "30/6",
        {},
        EN,
        """\
Phrase      30/6
Read as     30 June
Kind        day
To be done  by the last day, that day included
Due         not known, see the notes
Notes       the year of the document is needed""",
    ),
    (
        "nhiệm kỳ 2020 – 2025",
        {},
        EN,
        """\
Phrase       nhiệm kỳ 2020 – 2025
Read as      term 2020-2025
Kind         range of years
To be done   by the last day, that day included
Opens        2020-01-01 (Wednesday)
Due          2025-12-31 (Wednesday)
Working day  2025-12-31 (Wednesday), the last day itself
Notes        a term ends when the next congress closes; 31 December is only approximate""",
    ),
    (
        "từ ngày 1 đến ngày 5 hằng tháng",
        {"after": date(2025, 1, 1)},
        VI,
        """\
Thời hạn ghi   từ ngày 1 đến ngày 5 hằng tháng
Hiểu là        từ ngày 1 đến ngày 5 hằng tháng
Loại           định kỳ
Phải xong      trong thời hạn, kể cả ngày cuối
Ngày cuối      mỗi kỳ một hạn, xem dưới đây
Quy tắc RRULE  FREQ=MONTHLY;BYMONTHDAY=5
Các kỳ tới     từ 01/01/2025 đến 05/01/2025 (Chủ nhật)
               từ 01/02/2025 đến 05/02/2025 (thứ Tư)
               từ 01/03/2025 đến 05/03/2025 (thứ Tư)
               từ 01/04/2025 đến 05/04/2025 (thứ Bảy)
               từ 01/05/2025 đến 05/05/2025 (thứ Hai)""",
    ),
    (
        "ngày làm việc cuối cùng của tháng",
        {"after": date(2025, 1, 1)},
        EN,
        """\
Phrase      ngày làm việc cuối cùng của tháng
Read as     the last working day of each month
Kind        recurring
To be done  by the last day, that day included
Due         one at each occurrence, see below
RRULE       FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1
Next        2025-01-24 (Friday)
            2025-02-28 (Friday)
            2025-03-31 (Monday)
            2025-04-29 (Tuesday)
            2025-05-30 (Friday)
Notes       the RRULE leaves out Saturdays and Sundays only; the occurrences here heed
            holidays too""",
    ),
    (
        "every 30 days until completed",
        {},
        VI,
        """\
Thời hạn ghi   every 30 days until completed
Hiểu là        cứ cách 30 ngày một lần cho đến khi hoàn thành
Loại           định kỳ
Phải xong      trong thời hạn, kể cả ngày cuối
Ngày cuối      mỗi kỳ một hạn, xem dưới đây
Quy tắc RRULE  FREQ=DAILY;INTERVAL=30
Các kỳ tới     chưa tính được, xem ghi chú
Ghi chú        cần biết ngày bắt đầu mới tính được các kỳ
               lặp lại cho đến khi việc hoàn thành""",
    ),
    (
        "hằng năm (2025-2026)",
        {"after": date(2027, 1, 1)},
        EN,
        """\
Phrase      hằng năm (2025-2026)
Read as     annually, from 2025-01-01 to 2026-12-31
Kind        recurring
To be done  by the last day, that day included
Due         one at each occurrence, see below
RRULE       FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1
Next        none after 2027-01-01 (Friday)""",
    ),
    (
        "khi có yêu cầu",
        {},
        VI,
        """\
Thời hạn ghi  khi có yêu cầu
Hiểu là       khi có yêu cầu
Loại          chờ một sự kiện
Ngày cuối     chưa có, còn chờ sự kiện
Ghi chú       cần biết ngày của sự kiện mới tính được""",
    ),
    (
        "khi có yêu cầu",
        {"anchor": date(2025, 10, 1)},
        EN,
        """\
Phrase        khi có yêu cầu
Read as       upon có yêu cầu
Kind          waiting for an event
Counted from  2025-10-01 (Wednesday)
Due           no last day, it only follows the event""",
    ),
    (
        "trước đại hội",
        {"anchor": date(2025, 10, 1)},
        VI,
        """\
Thời hạn ghi   trước đại hội
Hiểu là        trước đại hội
Loại           chờ một sự kiện
Phải xong      trước thời điểm đã nêu
Tính từ ngày   01/10/2025 (thứ Tư)
Ngày cuối      30/09/2025 (thứ Ba)
Ngày làm việc  30/09/2025 (thứ Ba), chính là ngày cuối
Ghi chú        “trước ngày D” hiểu chặt chẽ: chậm nhất là ngày liền trước""",
    ),
    (
        "",
        {},
        EN,
        """\
Phrase  (blank)
Kind    no deadline
Due     none""",
    ),
    (
        "kịp thời",
        {},
        VI,
        """\
Thời hạn ghi  kịp thời
Loại          không có mốc cụ thể
Ngày cuối     không có, lời văn không nêu mốc nào""",
    ),
    (
        "từ năm 2025 trở đi",
        {},
        EN,
        """\
Phrase   từ năm 2025 trở đi
Read as  from 2025 onwards
Kind     from a time onwards
Opens    2025-01-01 (Wednesday)
Due      no last day, it goes on""",
    ),
    (
        "2/9/2023",
        {"convention": evolve(CIVIL_CODE, written_roll=RollPolicy.NEXT)},
        VI,
        """\
Thời hạn ghi   2/9/2023
Hiểu là        02/09/2023
Loại           ngày
Phải xong      trong thời hạn, kể cả ngày cuối
Ngày cuối      05/09/2023 (thứ Ba)
Trước khi dời  02/09/2023 (thứ Bảy): Quốc khánh
Ngày làm việc  05/09/2023 (thứ Ba), chính là ngày cuối
Ghi chú        ngày cuối rơi vào ngày nghỉ nên được chuyển sang ngày làm việc""",
    ),
    (
        "ngày 20 hằng tháng",
        {"after": date(2025, 4, 1), "convention": evolve(CIVIL_CODE, written_roll=RollPolicy.NEXT)},
        EN,
        """\
Phrase      ngày 20 hằng tháng
Read as     day 20 of each month
Kind        recurring
To be done  by the last day, that day included
Due         one at each occurrence, see below
RRULE       FREQ=MONTHLY;BYMONTHDAY=20
Next        2025-04-21 (Monday), moved from 2025-04-20 (Sunday)
            2025-05-20 (Tuesday)
            2025-06-20 (Friday)
            2025-07-21 (Monday), moved from 2025-07-20 (Sunday)
            2025-08-20 (Wednesday)""",
    ),
    (
        "trước 17 giờ ngày 20 hằng tháng",
        {"after": date(2025, 4, 1)},
        EN,
        """\
Phrase      trước 17 giờ ngày 20 hằng tháng
Read as     before 17:00, day 20 of each month
Kind        recurring
To be done  before what is named
Due         one at each occurrence, see below
RRULE       FREQ=MONTHLY;BYMONTHDAY=20
Next        2025-04-20 (Sunday), 17:00
            2025-05-20 (Tuesday), 17:00
            2025-06-20 (Friday), 17:00
            2025-07-20 (Sunday), 17:00
            2025-08-20 (Wednesday), 17:00""",
    ),
]


@pytest.mark.parametrize(("phrase", "settings", "language", "text"), WRITTEN)
def test_an_explanation_is_exactly_this(
    phrase: str, settings: dict[str, Any], language: Language, text: str
) -> None:
    """Each thing has its line, its name before it, and nothing is said that is not known."""
    assert explanation_text(explain(read_deadline(phrase), **settings), language) == text


def test_every_kind_has_a_name_of_its_own() -> None:
    """No two kinds are called the same, in either language."""
    assert {*KINDS} == {*DeadlineKind}
    for language in Language:
        assert len({name.in_language(language) for name in KINDS.values()}) == len(KINDS)


@given(deadlines(), st.none() | days(), st.none() | st.integers(1900, 2100))
def test_every_deadline_can_be_told(
    written: Deadline, anchor: date | None, context_year: int | None
) -> None:
    """The phrase stands first, every line has two columns, and the last day is always spoken of."""
    meant = explain(written, anchor=anchor, context_year=context_year)
    for language, heading in ((EN, "Due"), (VI, "Ngày cuối")):
        lines = explanation_text(meant, language).split("\n")
        assert " ".join(written.text.split()) in " ".join(" ".join(lines).split())
        assert [line for line in lines if line.startswith(heading)] != []
        assert not any(line != line.rstrip() for line in lines)
