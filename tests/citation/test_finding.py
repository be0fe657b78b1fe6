"""Citations in running text."""

import csv
import re
from datetime import date
from pathlib import Path
from random import Random
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tracker.citation
from tracker.citation.citation import Citation
from tracker.citation.finding import find_citations
from tracker.citation.spelling import fold_same_length

ARTICLE = """\
Các tổ chức cơ sở (TCCS) đảng của Cụm II vừa tổ chức hội nghị giao ban quý I năm 2023.

Cụm II có 36 TCCS đảng, trong đó có 22 đảng bộ; tổng số đảng viên là 2.465 đồng chí trên tổng số \
5.606 cán bộ; kiểm tra được 62/80 tổ chức (đạt 75,5% kế hoạch năm), 142/547 đảng viên (đạt 25,9%).

Chương trình hành động thực hiện Nghị quyết Đại hội lần thứ VII, nhiệm kỳ 2020 – 2025, chủ động \
xây dựng chương trình, kế hoạch, mục tiêu, nhiệm vụ nghị quyết của Đảng ủy Khối đề ra.

Nhiệm vụ Nghị quyết số 15-NQ/TU, ngày 6/12/2022 của Ban Chấp hành Đảng bộ tỉnh về phương hướng, \
nhiệm vụ năm 2023; tham mưu nghị quyết, kế hoạch chương trình của Trung ương, của Tỉnh ủy.

Bên cạnh đó, tiếp tục triển khai thực hiện có hiệu quả Kết luận số 01-KL/TW của Bộ Chính trị về \
tiếp tục đẩy mạnh thực hiện Chỉ thị 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị về tiếp tục đẩy \
mạnh học tập gắn với thực hiện Nghị quyết Trung ương 4 (khóa XII, XIII) và các quy định nêu gương.

Advertisement

Liên quan trong vụ phá 410 ha rừng, nhiều đối tượng lĩnh án
"""
"""What the report of Cluster II's briefing cites, with its figures, shortened."""


def cited(text: str) -> list[str]:
    """Return how each document cited is told, with its date or its term where it has one."""
    return [told(found) for found in find_citations(text)]


def told(found: Citation) -> str:
    """Return a citation as its canonical form, type if the form does not say it, and date."""
    parts = [found.canonical, found.type or "|".join(one.type or "" for one in found.candidates)]
    return " ".join(parts + ([found.date.isoformat()] if found.date else []))


def test_the_article_yields_exactly_its_citations() -> None:
    """The six citations of the report are found, and nothing in its figures and boilerplate."""
    found = [(one.text, one.canonical, one.date, one.term) for one in find_citations(ARTICLE)]
    assert found == [
        (
            "Nghị quyết Đại hội lần thứ VII, nhiệm kỳ 2020 – 2025",
            "Nghị quyết Đại hội lần thứ VII, nhiệm kỳ 2020-2025",
            None,
            "VII",
        ),
        (
            "Nghị quyết số 15-NQ/TU, ngày 6/12/2022 của Ban Chấp hành Đảng bộ tỉnh",
            "15-NQ/TU",
            date(2022, 12, 6),
            None,
        ),
        ("Kết luận số 01-KL/TW của Bộ Chính trị", "01-KL/TW", None, None),
        (
            "Chỉ thị 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị",
            "05-CT/TW",
            date(2016, 5, 15),
            None,
        ),
        ("Nghị quyết Trung ương 4 (khóa XII", "Nghị quyết Trung ương 4 khóa XII", None, "XII"),
        ("XIII", "Nghị quyết Trung ương 4 khóa XIII", None, "XIII"),
    ]


def test_everything_the_text_says_of_a_document_is_kept() -> None:
    """A full citation has its parts, its place and its title."""
    (_, found, *_) = find_citations(ARTICLE)
    assert (found.line, found.column, found.family and found.family.value) == (7, 10, "party")
    assert (found.type, found.type_code, found.number, found.issuer_code) == (
        "Nghị quyết",
        "NQ",
        15,
        "TU",
    )
    assert found.issuer == "Ban Chấp hành Đảng bộ tỉnh"
    assert found.title == "về phương hướng, nhiệm vụ năm 2023"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quy định 101, 55, 08 về nêu gương", ["Quy định 101", "Quy định 55", "Quy định 08"]),
        ("các Chỉ thị số 05-CT/TW, 40-CT/TW", ["05-CT/TW Chỉ thị", "40-CT/TW Chỉ thị"]),
        ("Nghị quyết số 18 và 19-NQ/TW", ["18-NQ/TW Nghị quyết", "19-NQ/TW Nghị quyết"]),
        ("Quy định số 66-QĐ/TW, 67-QĐ/TW", ["66-QĐ/TW Quy định", "67-QĐ/TW Quy định"]),
        ("theo 66-QĐ/TW", ["66-QĐ/TW Quyết định|Quy định"]),
        ("Chỉ thị 35 của Bộ Chính trị", ["35-CT/TW Chỉ thị"]),
        ("Quy chế số 08 của Đảng ủy", ["Quy chế 08"]),
        ("Kết luận 21, NQ21 và NQ57", ["Kết luận 21", "Nghị quyết 21", "Nghị quyết 57"]),
        ("Nghị định 30/2020 của Chính phủ", ["30/2020/NĐ-CP Nghị định"]),
        ("Công văn số 12729/VPCP-KGVX", ["12729/VPCP-KGVX Công văn"]),
        ("Công văn (số 73/TTg-CN) chỉ đạo", ["73/TTg-CN Công văn"]),
        ("Luật Đất đai số 31/2024/QH15", ["31/2024/QH15 Luật"]),
        (
            "Nghị quyết Trung ương 4, 5 khóa XII và NQTW4 khóa XI",
            [f"Nghị quyết Trung ương {one}" for one in ("4 khóa XII", "5 khóa XII", "4 khóa XI")],
        ),
        (
            "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XIII",
            ["Nghị quyết Trung ương 4 khóa XIII"],
        ),
        ("Nghị quyết Đại hội XIII của Đảng", ["Nghị quyết Đại hội lần thứ XIII"]),
        (
            "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ",
            ["30/2020/NĐ-CP Nghị định 2020-03-05"],
        ),
        (
            "Hướng dẫn số 36-HD/VPTW, ngày 03 tháng bốn 2018",
            ["36-HD/VPTW Hướng dẫn"],
        ),
        (
            "Chỉ thị số 05-CT/TW ngày mười lăm tháng năm năm hai nghìn không trăm mười sáu",
            ["05-CT/TW Chỉ thị 2016-05-15"],
        ),
        ("Resolution No. 57-NQ/TW dated 22 December 2024", ["57-NQ/TW Nghị quyết 2024-12-22"]),
    ],
)
def test_each_way_of_citing_is_read(text: str, expected: list[str]) -> None:
    """Lists, short mentions, plenums, congresses, dates in words: each gives its documents."""
    found = cited(text)
    assert len(found) == len(expected)
    assert all(one.startswith(right) for one, right in zip(found, expected, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        *("ngày 6/12/2022, 30/4-1/5, 2/9", "62/80 tổ chức, 142/547 đảng viên, 46/50 chỉ tiêu"),
        *("2.465 đồng chí, 5.606 người, 75,5%", "nhiệm kỳ 2020 – 2025, năm 2023, 12/2025"),
        *("điện thoại 0905 123 456, 0500.465.789", "tài khoản 102010000123456 tại ngân hàng"),
        *("biển số 51A-123.45, 47H1-234.56, 29-B1/234", "trực 24/7, tỷ lệ 3/4, QL1A, TL-12"),
        *("kế hoạch 5 năm 2021-2025", "Kế hoạch 2023 đề ra", "báo cáo 6 tháng đầu năm"),
        *("quyết định 3 vấn đề", "Nghị quyết 2 nội dung", "chỉ thị 3 nhiệm vụ lớn"),
        *("nghị quyết của Đảng ủy Khối", "quy định của Điều lệ Đảng", "Nghị quyết đại hội"),
        *("15 - 20 người; 5-CT/MRI; 2 năm/lần", "Kết luận: 1. Đồng ý", "Báo cáo 9 tháng"),
        *("trang 12 - Nghị quyết", "phòng 15-NQ", "ông Nguyễn Văn A/B-C", "1-0/HAGL-SLNA"),
        *("Nghị quyết số 1 5-NQ/TU", "Nghị quyết số 15-N0/TU", "Nghị quyết số 15-NQ/T U"),
        *("12/Q§-UBND", "(khoai)", "quý II/2023", "Điều 5, khoản 2", "https://a.vn/15/tin-tuc"),
    ],
)
def test_false_friends_are_left_alone(text: str) -> None:
    """Dates, fractions, figures, telephones, plates, plain words and torn numbers cite nothing."""
    assert cited(text) == []


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (
            "Kế hoạch số 16/KH-HĐTĐKT của Hội đồng Thi đua - Khen thưởng Trung ương, Tỉnh ủy",
            "Hội đồng Thi đua - Khen thưởng Trung ương",
        ),
        (
            "Công văn số 2928/LĐTBXH-BVCSTE của Bộ Lao động, Thương binh và Xã hội về trẻ em",
            "Bộ Lao động, Thương binh và Xã hội",
        ),
        (
            "Thông tư 01/2020/TT-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch",
            "Bộ Văn hóa, Thể thao và Du lịch",
        ),
        ("Nghị quyết số 20/NQ-HĐND của HĐND tỉnh Kiên Giang\nCăn cứ", "HĐND tỉnh Kiên Giang"),
        ("Nghị quyết 04-NQ/TW của Ban Chấp hành\nTrung ương", "Ban Chấp hành Trung ương"),
    ],
)
def test_a_body_is_read_to_the_end_of_its_name(text: str, issuer: str) -> None:
    """Dashes, commas and line ends belong to a name, the opening of the next sentence does not."""
    assert [found.issuer for found in find_citations(text)] == [issuer]


def test_a_short_mention_is_linked_to_the_first_full_citation() -> None:
    """It bears the number, body and date of that document, and says where it was cited."""
    text = "Nghị quyết số 15-NQ/TU, ngày 6/12/2022 ... Chỉ thị 05-CT/TW ... theo Nghị quyết 15."
    full, _, mention = find_citations(text)
    assert (mention.canonical, mention.issuer_code, mention.date) == ("15-NQ/TU", "TU", full.date)
    assert mention.refers_to == full.start


def test_a_mention_that_fits_two_documents_bears_both() -> None:
    """Where two full citations fit, neither is chosen."""
    *_, mention = find_citations("Nghị quyết 15-NQ/TU, Nghị quyết 15-NQ/TW; Nghị quyết 15 nêu rõ")
    assert [one.canonical for one in mention.candidates] == ["15-NQ/TU", "15-NQ/TW"]
    assert mention.issuer_code is None


def test_a_type_that_contradicts_its_number_is_a_problem() -> None:
    """The number tells the type, and the contradiction is reported."""
    (found,) = find_citations("Công văn 09-QC/TW")
    assert (found.type, [one.value for one in found.problems]) == ("Quy chế", ["type_mismatch"])


def test_text_without_accents_is_read_or_left_in_doubt() -> None:
    """Names tell symbols apart; where only a stripped symbol stands, every reading is kept."""
    text = "Thuc hien De an so 05-DA/TU va van ban so 12/HD-UBND cua Uy ban nhan dan tinh"
    named, bare = find_citations(text)
    assert (named.canonical, named.type) == ("05-ĐA/TU", "Đề án")
    assert [one.canonical for one in bare.candidates] == ["12/HD-UBND", "12/HĐ-UBND"]
    assert bare.type is None


def test_decomposed_text_gives_the_same_documents_at_its_own_places() -> None:
    """Spans of a text whose letters and marks are apart quote that text."""
    apart = normalize("NFD", ARTICLE)
    found = find_citations(apart)
    assert [one.canonical for one in found] == [one.canonical for one in find_citations(ARTICLE)]
    assert all(apart[one.start : one.end] == one.text for one in found)


def test_lines_and_columns_tell_where_a_citation_begins() -> None:
    """Counting line feeds before it gives the line, and characters after the last the column."""
    text = "x\n" * 3000 + "\n\nab 15-NQ/TU\n" + "lời " * 30000 + "\n 16-NQ/TU"
    for found in find_citations(text):
        before = text[: found.start]
        assert found.line == before.count("\n") + 1
        assert found.column == found.start - (before.rfind("\n") + 1) + 1


PIECES = st.sampled_from(
    [
        *("Nghị quyết", "Chỉ thị", "quy định", "số", "15", "05", "-", "/", "NQ", "CT", "TU", "TW"),
        *("(khóa", "XII", ",", ")", " ", "\n", "ngày", "6/12/2022", "của", "Bộ Chính trị", "về"),
        *("2020", "QĐ", "UBND", "Trung ương", "4", "Đại hội", "lần thứ", "VII", "nhiệm kỳ", "“"),
        *("\u0323", "–", "\u200b", "và", ".", ";", "Nghi quyet", "khoa", "tháng", "năm", "Luật"),
    ]
)
TEXTS = st.text() | st.lists(PIECES, max_size=30).map("".join) | st.lists(PIECES).map(" ".join)


@given(text=TEXTS)
def test_no_text_is_too_odd(text: str) -> None:
    """Nothing raises; spans quote the text, come in order and never overlap."""
    found = find_citations(text)
    assert all(text[one.start : one.end] == one.text for one in found)
    places = [place for one in found for place in (one.start, one.end)]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "piece",
    [
        *("1", "15-", "15-NQ/", "a", "Nghị quyết ", "Nghị quyết số 15, ", "về ", " ", "\n", "X"),
        *("15-NQ/TU, ", "Nghị quyết Trung ương 4, 5, ", "Nghị quyết Đại hội a ", "của Bộ A ", "("),
        *("khóa XII, ", "Số . ", "\u0323", "A-", "-A", "1/2020/", "Luật a ", "ngày 1/1/2020 "),
        *("Nghị quyết số 15-NQ/TU của Bộ A B ", "“", "nhiệm kỳ 2020-2025 ", "NQ1 ", "é\u0301"),
    ],
)
def test_no_pattern_runs_wild(piece: str) -> None:
    """A hundred thousand characters of anything repeated are gone through, spans exact."""
    text = piece * (100_000 // len(piece))
    assert all(text[one.start : one.end] == one.text for one in find_citations(text))


def test_prose_without_citations_yields_none() -> None:
    """A page of prose about resolutions, plans and figures cites nothing."""
    page = re.sub(r"Nghị quyết.*?2025|Nghị quyết số.*?tỉnh|Kết luận số.*XIII\)", "", ARTICLE)
    assert cited(page) == []


def wild() -> list[dict[str, str]]:
    """Return sentences that offices and newspapers published, with what each cites."""
    path = Path(__file__).parent / "texts" / "wild.tsv"
    with path.open(encoding="utf-8") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", wild(), ids=lambda row: row["text"][:40])
def test_published_sentences_are_read_as_labelled(row: dict[str, str]) -> None:
    """Type, canonical form, date and term of every citation are those written beside it."""
    found = find_citations(row["text"].replace("\\n", "\n"))
    labels = [
        "|".join((one.type or "", one.canonical, str(one.date or ""), one.term or ""))
        for one in found
    ]
    assert ";".join(labels) == row["expected"]


def test_a_list_lends_its_name_only_to_numbers_it_fits() -> None:
    """A number of another type that a list ends with is no contradiction."""
    *_, last = find_citations("Công văn 7619-CV/BTCTW và 66-QĐ/TW")
    assert (last.problems, [one.type for one in last.candidates]) == (
        (),
        ["Quyết định", "Quy định"],
    )


def test_every_public_name_is_there() -> None:
    """What the package offers can be asked for, late or not, and nothing else."""
    assert all(getattr(tracker.citation, name) is not None for name in tracker.citation.__all__)
    with pytest.raises(AttributeError):
        _ = tracker.citation.nothing


COUNTED = (
    *("năm", "tháng", "nội dung", "nhiệm vụ", "vấn đề", "nhóm giải pháp", "người", "đồng chí"),
    *("đảng viên", "cán bộ", "trường hợp", "tổ chức", "đơn vị", "xã", "phường", "chi bộ", "%"),
    *("triệu đồng", "tỷ đồng", "dự án", "chỉ tiêu", "giải pháp", "cấp", "lần", "đại biểu", "ngày"),
)


@given(
    name=st.sampled_from(["Nghị quyết", "Chỉ thị", "Kết luận", "Kế hoạch", "Quy định", "Báo cáo"]),
    small=st.booleans(),
    count=st.integers(1, 999),
    thing=st.sampled_from(COUNTED),
    after=st.sampled_from([".", ", trong đó có 3", " của Đảng bộ", ""]),
)
def test_things_counted_after_a_name_are_no_documents(
    *, name: str, small: bool, count: int, thing: str, after: str
) -> None:
    """A name and a figure that counts something cite nothing."""
    written = name.lower() if small else name
    assert cited(f"{written} {count} {thing}{after}") == []


@pytest.mark.parametrize("gap", [" ", "\n"])
@pytest.mark.parametrize(
    ("name", "number"),
    [
        *(("Nghị quyết", "15-NQ/TU"), ("Quy định", "885-QĐ/UBKTTW"), ("Quy định", "08-QĐi/TW")),
        *(("Hướng dẫn", "02-HD/BTCTW"), ("Nghị định", "130/2020/NĐ-CP"), ("Luật", "15/2023/QH15")),
        *(("Quyết định", "1234/QĐ-UBND"), ("Chỉ thị", "16/CT-TTg"), ("Công văn", "129/VPCP-KGVX")),
        *(("Nghị quyết", "12/NQ-HĐND"), ("Chương trình", "15-CTr/TU"), ("Nghị quyết", "30c/NQ-CP")),
    ],
)
def test_a_torn_number_is_the_same_document_or_none(name: str, number: str, gap: str) -> None:
    """A space or a line end anywhere within a number never makes it another document's."""
    made = {
        one.canonical
        for place in range(1, len(number))
        for one in find_citations(f"theo {name} số {number[:place]}{gap}{number[place:]}, ngày mai")
    }
    assert made <= {number}


@given(seed=st.randoms(use_true_random=False))
def test_wrapping_lines_anywhere_changes_no_document(seed: Random) -> None:
    """Line ends for spaces, as a PDF has them, leave the same documents."""
    wrapped = re.sub("(?<=[^.;]) ", lambda _: seed.choice(" \n"), ARTICLE)
    assert [one.canonical for one in find_citations(wrapped)] == [
        one.canonical for one in find_citations(ARTICLE)
    ]


def test_the_article_without_accents_yields_the_same_documents() -> None:
    """Stripped of its accents, the report cites what it cites."""
    stripped = fold_same_length(ARTICLE)
    capitals = "".join(
        plain.upper() if whole.isupper() else plain
        for plain, whole in zip(stripped, ARTICLE, strict=True)
    )
    assert [fold_same_length(one.canonical) for one in find_citations(capitals)] == [
        fold_same_length(one.canonical) for one in find_citations(ARTICLE)
    ]


@pytest.mark.parametrize("piece", ["15-NQ/TU, ", "15-NQ/X{}TW; "])
def test_a_long_line_of_citations_is_gone_through(piece: str) -> None:
    """Finding the column and the documents alike costs each citation the same, however many."""
    text = "\n" + "".join(piece.format(chr(65 + n % 26) * (n % 9)) for n in range(3000))
    found = find_citations(text)
    assert len(found) == 3000
    assert all((one.line, one.column) == (2, one.start) for one in found)
