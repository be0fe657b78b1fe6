"""The print of deadlines, word for word."""

import pytest

from tracker.calendar import read_deadline
from tracker.calendar.writing import write_deadline
from tracker.language import Language


@pytest.mark.parametrize(
    ("phrase", "vietnamese", "english"),
    [
        ("truoc 20-3-2023", "trước ngày 20/03/2023", "before 2023-03-20"),
        ("1/6/2023", "01/06/2023", "2023-06-01"),
        ("17h30 20/3/2023", "17 giờ 30 ngày 20/03/2023", "by 17:30 on 2023-03-20"),
        ("trước 17h 20/3/2023", "trước 17 giờ ngày 20/03/2023", "before 17:00 on 2023-03-20"),
        ("Q2 2023", "quý II/2023", "2023-Q2"),
        ("quý 2", "quý II", "Q2"),
        ("31/12", "31/12", "31 December"),
        ("by end June", "tháng 6", "June"),
        ("H1", "6 tháng đầu năm", "H1"),
        ("H2 2025", "6 tháng cuối năm 2025", "2025-H2"),
        ("9 tháng", "9 tháng đầu năm", "first 9 months of the year"),
        ("9 tháng năm 2025", "9 tháng đầu năm 2025", "first 9 months of 2025"),
        ("trong năm", "cuối năm", "the end of the year"),
        ("by 2025", "năm 2025", "2025"),
        ("2021 - 2025", "giai đoạn 2021-2025", "2021-2025"),
        ("nhiệm kỳ 2020–2025", "nhiệm kỳ 2020-2025", "term 2020-2025"),
        ("mid-2025", "giữa năm 2025", "the middle of 2025"),
        ("đầu năm", "đầu năm", "the beginning of the year"),
        ("late Q3 2025", "khoảng cuối quý III/2025", "late in 2025-Q3"),
        ("hạ tuần tháng 6/2025", "hạ tuần tháng 6/2025", "the last days of 2025-06"),
        ("tháng 9, 10/2025", "từ tháng 9/2025 đến tháng 10/2025", "from 2025-09 to 2025-10"),
        ("trước tết 2024", "trước Tết Nguyên đán 2024", "before Lunar New Year 2024"),
        ("2025 onwards", "từ năm 2025 trở đi", "from 2025 onwards"),
        ("thường xuyên năm 2025", "thường xuyên (năm 2025)", "ongoing (2025)"),
        ("15 ngày làm việc kể từ ngày ký", "15 ngày làm việc kể từ ngày ký",
         "15 working days from the date of issue"),
        ("within 90 days", "trong vòng 90 ngày", "within 90 days"),
        ("5 ngày trước ngày họp", "5 ngày trước khi họp", "5 days before họp"),
        ("15 ngày kể từ ngày ký (6/12/2022)", "15 ngày kể từ ngày ký (06/12/2022)",
         "15 days from the date of issue (2022-12-06)"),
        ("2 tuần kể từ 1/6/2025", "2 tuần kể từ ngày 01/06/2025", "2 weeks from 2025-06-01"),
        ("within 270 days (by October 27, 2023)", "trong vòng 270 ngày (tức là ngày 27/10/2023)",
         "within 270 days (that is, 2023-10-27)"),
        ("within 270 days (before October 27, 2023)", "trong vòng 270 ngày (trước ngày 27/10/2023)",
         "within 270 days (before 2023-10-27)"),
        ("30/6/2025 hoặc 30 ngày kể từ ngày ký, tùy thời điểm nào đến sau",
         "30/06/2025 hoặc 30 ngày kể từ ngày ký, tùy thời điểm nào muộn hơn",
         "2025-06-30 or 30 days from the date of issue, whichever is later"),
        ("khi có yêu cầu", "khi có yêu cầu", "upon có yêu cầu"),
        ("trước khi ban hành", "trước khi ký ban hành", "prior to: issuance"),
        ("tại Kỳ họp thứ 10", "Kỳ họp thứ 10", "Kỳ họp thứ 10"),
        ("trước đại hội", "trước đại hội", "before đại hội"),
        ("theo yêu cầu", "theo yêu cầu", "on request"),
        ("asap", "kịp thời", "promptly"),
        ("", "không thời hạn", "no deadline"),
        ("liên tục", "thường xuyên", "ongoing"),
        ("hằng năm", "hằng năm", "annually"),
        ("trước 31/12 hằng năm", "trước ngày 31/12 hằng năm", "before 31 December of each year"),
        ("tháng 6 hằng năm", "tháng 6 hằng năm", "June of each year"),
        ("15/6 và 15/12 hằng năm", "ngày 15/06 hằng năm; ngày 15/12 hằng năm",
         "15 June of each year; 15 December of each year"),
        ("monthly", "ngày cuối cùng hằng tháng", "the last day of each month"),
        ("trước ngày 10 và ngày 25 hằng tháng", "trước ngày 10 và ngày 25 hằng tháng",
         "before day 10 and day 25 of each month"),
        ("từ ngày 1 đến ngày 5 hằng tháng", "từ ngày 1 đến ngày 5 hằng tháng",
         "from day 1 to day 5 of each month"),
        ("ngày 20 tháng cuối quý", "ngày 20 của tháng cuối quý",
         "day 20 of the last month of each quarter"),
        ("định kỳ 6 tháng", "định kỳ 6 tháng", "half-yearly"),
        ("last working day of each quarter", "ngày làm việc cuối cùng của quý",
         "the last working day of each quarter"),
        ("ngày làm việc thứ 2 của tháng", "ngày làm việc thứ 2 của tháng",
         "the 2nd working day of each month"),
        ("thứ 2, thứ 6 hằng tuần", "thứ Hai, thứ Sáu hằng tuần", "Monday, Friday of each week"),
        ("hằng ngày", "hằng ngày", "daily"),
        ("every 30 days until completed", "cứ cách 30 ngày một lần cho đến khi hoàn thành",
         "every 30 days until completed"),
        ("trước 16 giờ thứ Sáu hằng tuần", "trước 16 giờ, thứ Sáu hằng tuần",
         "before 16:00, Friday of each week"),
        ("hằng quý từ năm 2025", "ngày cuối cùng của tháng cuối quý từ ngày 01/01/2025 trở đi",
         "the last day of the last month of each quarter from 2025-01-01 onwards"),
        ("hằng năm đến năm 2030", "hằng năm đến ngày 31/12/2030", "annually until 2030-12-31"),
        ("hằng năm (2025-2030)", "hằng năm, từ ngày 01/01/2025 đến ngày 31/12/2030",
         "annually, from 2025-01-01 to 2030-12-31"),
    ],
)  # fmt: skip
def test_a_deadline_prints_in_the_administrative_style(
    phrase: str, vietnamese: str, english: str
) -> None:
    """The same meaning always prints the same, in each language, and reads back."""
    deadline = read_deadline(phrase)
    printed = [write_deadline(deadline, language) for language in Language]
    assert printed == [vietnamese, english]
    assert [read_deadline(text).means(deadline) for text in printed] == [True, True]
