"""Target cells: read in one way as offices write them, or refused; and written back."""

from contextlib import suppress
from datetime import date
from decimal import Decimal
from unicodedata import normalize

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tracker.domain.requirement import Comparison, Requirement
from tracker.domain.target_piece import Manner, read_piece
from tracker.domain.target_reading import (
    TargetTextError,
    read_requirements,
    read_targets,
    write_requirement,
)
from tracker.language import Language

VI, EN = Language.VI, Language.EN
_SIGNS = {
    "=": Comparison.EQUAL,
    ">=": Comparison.AT_LEAST,
    ">": Comparison.MORE_THAN,
    "<=": Comparison.AT_MOST,
    "<": Comparison.LESS_THAN,
    "..": Comparison.BETWEEN,
    "#": Comparison.RANK,
    "yes": Comparison.YES,
}


def asked(short: str) -> Requirement:
    """Return the requirement that a line such as ``>= 50 % y`` stands for in the tables below."""
    sign, *rest = short.split()
    numbers = [word for word in rest if word not in {"%", "y"}]
    return Requirement(
        comparison=_SIGNS[sign],
        value=numbers[0] if numbers else None,
        high=numbers[1] if len(numbers) > 1 else None,
        is_percent="%" in rest,
        is_per_year="y" in rest,
    )


VIETNAMESE = [
    ("≥ 50", ">= 50"),
    (">= 30", ">= 30"),
    ("=> 30", ">= 30"),
    ("> = 30", ">= 30"),
    ("> 0,7", "> 0.7"),
    (">0.7", "> 0.7"),
    ("< 5", "< 5"),
    ("<= 5", "<= 5"),
    ("=< 5", "<= 5"),
    ("≤ 3 %", "<= 3 %"),
    ("= 3", "= 3"),
    ("40 - 50", ".. 40 50"),
    ("40–50%", ".. 40 50 %"),
    ("40% — 50%", ".. 40 50 %"),
    ("3-4 %", ".. 3 4 %"),
    ("-5 - -3", ".. -5 -3"),
    ("100%", "= 100 %"),
    ("1.000", "= 1000"),
    ("1.234.567,5", "= 1234567.5"),
    ("0,500", "= 0.5"),
    ("-2", "= -2"),
    ("09", "= 9"),
    ("từ 3 đến 4 %", ".. 3 4 %"),
    ("từ 3% đến 4%", ".. 3 4 %"),
    ("từ 3 tới 4", ".. 3 4"),
    ("từ 3-4%", ".. 3 4 %"),
    ("từ 3\nđến 4 %", ".. 3 4 %"),
    ("giữa 3 và 4 %", ".. 3 4 %"),
    ("trong khoảng từ 3 đến 4", ".. 3 4"),
    ("trên 80%", "> 80 %"),
    ("hơn 80 phần trăm", "> 80 %"),
    ("vượt 80%", "> 80 %"),
    ("từ 80% trở lên", ">= 80 %"),
    ("80% trở lên", ">= 80 %"),
    ("từ 80 tổ chức trở lên", ">= 80"),
    ("ít nhất 80% trở lên", ">= 80 %"),
    ("từ 3 trở xuống", "<= 3"),
    ("ít nhất 5", ">= 5"),
    ("tối thiểu 5", ">= 5"),
    ("không dưới 5", ">= 5"),
    ("lớn hơn hoặc bằng 5", ">= 5"),
    ("tối đa 7", "<= 7"),
    ("không quá 3", "<= 3"),
    ("không vượt quá 3 %", "<= 3 %"),
    ("dưới 5%", "< 5 %"),
    ("thấp hơn 5%", "< 5 %"),
    ("đạt 95%", "= 95 %"),
    ("đạt trên 80%", "> 80 %"),
    ("Phấn đấu đạt từ 80% trở lên.", ">= 80 %"),
    ("Tỷ lệ đạt 95%", "= 95 %"),
    ("bằng 100%", "= 100 %"),
    ("hoàn thành 100% kế hoạch", "= 100 %"),
    ("có ít nhất 5 sáng kiến", ">= 5"),
    ("còn dưới 3%", "< 3 %"),
    ("Hoàn thành và vượt 100% kế hoạch", ">= 100 %"),
    ("3% so với tổng số đảng viên", "= 3 %"),
    ("ít nhất 01 lần/năm", ">= 1 y"),
    ("100% TCCS đảng", "= 100 %"),
    ("hạng 3", "# 3"),
    ("hạng nhất", "# 1"),
    ("hạng 3 trở lên", "# 3"),
    ("top 5", "# 5"),
    ("top 5%", "# 5 %"),
    ("trong nhóm 10", "# 10"),
    ("trong nhóm 10 tỉnh dẫn đầu cả nước", "# 10"),
    ("xếp thứ 5/63", "# 5"),
    ("đứng thứ 2 trên 8", "# 2"),
    ("có", "yes"),
    ("Hoàn thành", "yes"),
    ("không", "= 0"),
    ("mỗi năm 5", "= 5 y"),
    ("3-4 %/năm", ".. 3 4 % y"),
    ("hằng năm 5", "= 5 y"),
    ("hằng năm, ít nhất 5", ">= 5 y"),
    ("12 kỳ/năm", "= 12 y"),
    ("3% đảng viên mỗi năm", "= 3 % y"),
    ("80 tổ chức", "= 80"),
    ("74 đảng viên", "= 74"),
    ("≥ 12 m²/người", ">= 12"),
    ("- ≥ 50", ">= 50"),
    ("≥\u00a050", ">= 50"),
    ("＞＝５０％", ">= 50 %"),
    ("≧ 50﹪", ">= 50 %"),
    ("4\u22125", ".. 4 5"),
    ("\ufeff≥ 5\u200b0", ">= 50"),
]
ENGLISH = [
    ("≥ 1,000", ">= 1000"),
    ("1,234,567.5", "= 1234567.5"),
    ("0.500", "= 0.5"),
    ("> 0.7", "> 0.7"),
    ("at least 80 %", ">= 80 %"),
    ("no less than 5", ">= 5"),
    ("not fewer than 5", ">= 5"),
    ("a minimum of 5", ">= 5"),
    ("80% or more", ">= 80 %"),
    ("80% and above", ">= 80 %"),
    ("80 or more units", ">= 80"),
    ("no more than 5", "<= 5"),
    ("at most 5", "<= 5"),
    ("maximum 5", "<= 5"),
    ("up to 5", "<= 5"),
    ("5 or fewer", "<= 5"),
    ("over 50", "> 50"),
    ("more than 50", "> 50"),
    ("below 3", "< 3"),
    ("fewer than 3", "< 3"),
    ("between 3 and 4 %", ".. 3 4 %"),
    ("from 3 to 4 percent", ".. 3 4 %"),
    ("3 to 4 per cent of members", ".. 3 4 %"),
    ("rank 3", "# 3"),
    ("ranked 3rd", "# 3"),
    ("ranked 5 of 63", "# 5"),
    ("yes", "yes"),
    ("Done", "yes"),
    ("no", "= 0"),
    ("5 per year", "= 5 y"),
    ("3-4 %/year", ".. 3 4 % y"),
    ("each year 5", "= 5 y"),
    ("5 units", "= 5"),
]


@pytest.mark.parametrize(
    ("text", "short", "language"),
    [(*case, VI) for case in VIETNAMESE] + [(*case, EN) for case in ENGLISH],
)
def test_one_target_as_offices_write_it(text: str, short: str, language: Language) -> None:
    """Every usual form is understood, accents composed or not, in capitals or not."""
    expected = (asked(short),)

    assert read_requirements(text, language) == expected
    assert read_requirements(normalize("NFD", text), language) == expected
    assert read_requirements(text.upper(), language) == expected


@pytest.mark.parametrize(
    ("text", "shorts"),
    [
        ("≥ 50; ≤ 5", [">= 50", "<= 5"]),
        ("≥ 50;", [">= 50"]),
        ("- ≥ 50 %\r\n- ≤ 5", [">= 50 %", "<= 5"]),
        ("≥ 50 và ≤ 5", [">= 50", "<= 5"]),
        ("at least 3, and at most 5", [">= 3", "<= 5"]),
        ("between 3 and 4 and top 5", [".. 3 4", "# 5"]),
        ("80 tổ chức và 95%", ["= 80", "= 95 %"]),
        ("≥ 3% và ≤ 5%", [">= 3 %", "<= 5 %"]),
        ("có; hạng 2", ["yes", "# 2"]),
    ],
)
def test_several_targets_in_one_cell(text: str, shorts: list[str]) -> None:
    """Targets between semicolons, on lines of their own or joined by “and” are several."""
    assert read_requirements(text, VI) == tuple(asked(short) for short in shorts)


@pytest.mark.parametrize(
    "text",
    [
        "Nâng cao chất lượng",
        "Improve quality",
        "Không để xảy ra điểm nóng",
        "Có chuyển biến và tiến bộ",
        "Nâng cao chất lượng; đổi mới phương thức\nlãnh đạo.",
        "không giao",
    ],
)
def test_words_are_kept_for_a_person(text: str) -> None:
    """A cell without figures is one requirement of words, as printed."""
    words = Requirement(comparison=Comparison.WORDS, words=text)

    assert read_requirements(text, VI) == (words,)
    assert read_requirements(text, EN) == (words,)


def test_words_beside_a_figure_are_a_requirement_of_their_own() -> None:
    """What is said in words after a figure is not lost."""
    assert read_requirements("≥ 50; Nâng cao chất lượng", VI) == (
        asked(">= 50"),
        Requirement(comparison=Comparison.WORDS, words="Nâng cao chất lượng"),
    )


REFUSED = [
    *("", " ", ";", "—", "≥", "%", "x" * 501, "≥ \x00 5", "≥ \u202e5", "≥ \ud800"),
    *("1 000", "12.34.56", "1.000,5,5", "1234567890123456", "٥٠", "½", "5²", "1e3", "5%%", "5‰"),
    *("tăng 5%", "+5%", "khoảng 5", "~5", "- 5", "gần 80%", "thêm 5", "gấp 2 lần", "1/2", "62/80"),
    *("từ 80%", "đến 80%", "50-40", "3% - 4", "≥ 3 - 4", "từ 3 đến dưới 4", "trên 80% trở lên"),
    *("trên 3 đến 4", "từ 80% lên 90%", "80% cán bộ cấp phòng trở lên", "1-3-2025", "3 điểm %"),
    *("3 điểm phần trăm", "5 triệu đồng", "5k", "5 more units", "5th", "5 hoặc bảy", "5 từ đầu"),
    *(
        "hạng 0",
        "xếp thứ 9/8",
        "hạng 3 sao",
        "rank 2.5",
        "hạng 3 trở xuống",
        "top 5-10",
        "5/tháng",
        "5 mỗi quý",
        "5 - tổ chức",
    ),
    *("≥ 3 và ≤ 5 %", "mỗi năm 3 và 5", "≥ 50, ≤ 5", "80 (1)", "≥ 50 vào năm 2025", "NQ 12"),
    *("5 kỳ/năm học", "80% so với kế hoạch", "50 tổ chức và nâng cao chất lượng"),
]


@pytest.mark.parametrize("text", REFUSED)
def test_what_has_no_single_meaning_is_refused(text: str) -> None:
    """A cell that could mean two things, or nothing, is told so in both languages."""
    for language in Language:
        with pytest.raises(TargetTextError) as raised:
            read_requirements(text, language)
        assert raised.value.lines(VI) != raised.value.lines(EN)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("1,000", VI),
        ("≥ 12,500 người", VI),
        ("1,000.5", VI),
        ("3 - 1,500", VI),
        ("1.000", EN),
        ("1.000,5", EN),
        ("1.000.000", EN),
    ],
)
def test_a_number_that_could_be_two_is_refused(text: str, language: Language) -> None:
    """What the other language would read as another number is not guessed at."""
    with pytest.raises(TargetTextError):
        read_requirements(text, language)
    if text != "≥ 12,500 người":
        other = EN if language is VI else VI
        assert read_requirements(text, other)


def test_a_refusal_says_where_what_and_how() -> None:
    """The message names the character, quotes the words and shows how to write them."""
    with pytest.raises(TargetTextError) as raised:
        read_requirements("≥ 50; đạt  1,000", VI)

    assert (raised.value.place, raised.value.piece) == (12, "1,000")
    assert raised.value.lines(VI)[0].startswith("ký tự 12: “1,000”: có thể là hai số")
    assert "Vietnamese writes 1.000 and 0,5" in raised.value.lines(EN)[0]
    assert "write it like “≥ 50”" in raised.value.lines(EN)[0]
    assert isinstance(raised.value, ValueError)


def test_a_word_that_multiplies_needs_the_unit_to_have_it() -> None:
    """“Sixty million” is sixty only where the indicator counts millions."""
    text = "≥ 60 triệu đồng/người"

    assert read_requirements(text, VI, unit="Triệu đồng") == (asked(">= 60"),)
    with pytest.raises(TargetTextError, match="may belong to the figure"):
        read_requirements(text, VI, unit="đồng")


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("≥ 50", (False, True, True)),
        ("từ 50 trở lên", (False, True, True)),
        ("trên 50", (False, False, True)),
        ("> 50", (False, False, True)),
        ("≤ 50", (True, True, False)),
        ("up to 50", (True, True, False)),
        ("dưới 50", (True, False, False)),
        ("bằng 50", (False, True, False)),
        ("50 - 60", (False, True, True)),
        ("40 - 50", (True, True, False)),
        ("top 50", (True, True, False)),
    ],
)
def test_strict_and_inclusive_stay_apart(text: str, met: tuple[bool, bool, bool]) -> None:
    """Just below, at and just above the figure, each form holds as its words say."""
    (requirement,) = read_requirements(text, VI)
    figures = (Decimal("49.99"), Decimal(50), Decimal("50.01"))

    assert tuple(requirement.is_met_by(figure) for figure in figures) == met


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "≥ 50 vào năm 2025, ≥ 80 vào năm 2030",
            [(">= 50", "2025-12-31", "≥ 50 vào năm 2025"), (">= 80", "2030-12-31", None)],
        ),
        (
            "50 by 2025; 80 by 2030",
            [("= 50", "2025-12-31", "50 by 2025"), ("= 80", "2030-12-31", "80 by 2030")],
        ),
        ("50 in 2025 and 80 in 2030", [("= 50", "2025-12-31", None), ("= 80", "2030-12-31", None)]),
        ("đến 30/6/2025 đạt 40%", [("= 40 %", "2025-06-30", "đến 30/6/2025 đạt 40%")]),
        ("Hoàn thành trước 30/6/2025", [("yes", "2025-06-29", None)]),
        ("≥ 50 trước năm 2030", [(">= 50", "2029-12-31", None)]),
        (
            "Năm 2025:  50;\n năm 2030: 80.",
            [("= 50", "2025-12-31", "Năm 2025:  50"), ("= 80", "2030-12-31", "năm 2030: 80")],
        ),
        ("2025: ≥ 50", [(">= 50", "2025-12-31", None)]),
        ("≥ 50 (2025)", [(">= 50", "2025-12-31", None)]),
        ("quý II/2025 đạt 20%", [("= 20 %", "2025-06-30", None)]),
        ("trên 80% đến cuối năm 2025", [("> 80 %", "2025-12-31", None)]),
        ("tháng 2/2024: 5", [("= 5", "2024-02-29", None)]),
        ("≥ 5 by 2025-06-30", [(">= 5", "2025-06-30", None)]),
        ("50 by June 30, 2025", [("= 50", "2025-06-30", None)]),
        ("by the end of 2025, at least 5 units", [(">= 5", "2025-12-31", None)]),
        ("giai đoạn 2021-2025: 3-4 %/năm", [(".. 3 4 % y", "2025-12-31", None)]),
        ("từ 50 đến 2025", [(".. 50 2025", None, None)]),
        ("2025", [("= 2025", None, None)]),
        (
            "50% (2025), 80% (2030)",
            [("= 50 %", "2025-12-31", None), ("= 80 %", "2030-12-31", None)],
        ),
        ("2025: 50, 2030: 80", [("= 50", "2025-12-31", None), ("= 80", "2030-12-31", None)]),
        (
            "Đến năm 2025, đạt 50%; đến năm 2030, đạt trên 80%",
            [("= 50 %", "2025-12-31", None), ("> 80 %", "2030-12-31", None)],
        ),
        ("at least 5 per year by 2030", [(">= 5 y", "2030-12-31", None)]),
        ("≥ 50; ≤ 5", [(">= 50", None, "≥ 50"), ("<= 5", None, "≤ 5")]),
    ],
)
def test_milestones_in_a_cell(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    """Each target has its day and the words that say so; a year means its last day."""
    targets = read_targets(text, VI)

    assert [(each.requirement, each.by) for each in targets] == [
        (asked(short), day and date.fromisoformat(day)) for short, day, _ in expected
    ]
    assert all(
        piece in {None, each.text} for each, (_, _, piece) in zip(targets, expected, strict=True)
    )


def test_words_may_have_a_day() -> None:
    """What a person judges is judged by the day the cell names."""
    (target,) = read_targets("Nâng cao chất lượng đến năm 2025", EN)

    assert target.requirement.words == "Nâng cao chất lượng"
    assert target.by == date(2025, 12, 31)


@pytest.mark.parametrize(
    "text",
    [
        "50 đến 2025",
        "≥ 50 và ≤ 60 vào năm 2025",
        "≥ 50, ≤ 60",
        "đến 31/2/2025 đạt 5",
        "đến năm 2025 đạt 50 trước 30/6/2025",
        "tăng 5% đến năm 2025",
        "80% so với năm 2020",
        "Thực hiện Nghị quyết năm 2020",
        "đến năm 2025",
    ],
)
def test_a_day_that_is_not_clear_is_refused(text: str) -> None:
    """A range that could end in a year, a day that may be shared or does not exist are errors."""
    with pytest.raises(TargetTextError):
        read_targets(text, VI)


NUMBERS = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    st.integers(-(10**9), 10**9),
    st.integers(0, 6),
)
FLAGS = st.booleans()
REQUIREMENTS = st.one_of(
    st.builds(
        Requirement,
        comparison=st.sampled_from(
            [
                *(Comparison.EQUAL, Comparison.AT_LEAST, Comparison.MORE_THAN),
                *(Comparison.AT_MOST, Comparison.LESS_THAN),
            ]
        ),
        value=NUMBERS,
        is_percent=FLAGS,
        is_per_year=FLAGS,
    ),
    st.builds(
        lambda ends, percent, yearly: Requirement(
            comparison=Comparison.BETWEEN,
            value=min(ends),
            high=max(ends),
            is_percent=percent,
            is_per_year=yearly,
        ),
        st.tuples(NUMBERS, NUMBERS),
        FLAGS,
        FLAGS,
    ),
    st.builds(
        Requirement,
        comparison=st.just(Comparison.RANK),
        value=st.integers(1, 999),
        is_percent=FLAGS,
        is_per_year=FLAGS,
    ),
    st.builds(Requirement, comparison=st.just(Comparison.YES), is_per_year=FLAGS),
    st.builds(
        Requirement,
        comparison=st.just(Comparison.WORDS),
        words=st.sampled_from(["Nâng cao chất lượng", "Giữ vững; đổi mới", "improve, and keep"]),
    ),
)


@given(REQUIREMENTS, st.sampled_from(Language))
@example(asked("= 1.125"), VI)
@example(asked("= 1.120"), EN)
@example(asked("= 1.000"), EN)
def test_what_is_written_is_read_back(requirement: Requirement, language: Language) -> None:
    """Reading what was written gives the requirement, in both languages."""
    written = write_requirement(requirement, language)

    assert read_requirements(written, language) == (requirement,)
    assert [each.requirement for each in read_targets(written, language)] == [requirement]


@pytest.mark.parametrize(
    ("short", "vietnamese", "english"),
    [
        (">= 1000.5 %", "≥ 1.000,5%", "≥ 1,000.5%"),
        (".. 3 4 % y", "3 - 4%/năm", "3 - 4%/year"),
        ("# 5", "hạng 5", "rank 5"),
        ("yes y", "có hằng năm", "yes every year"),
        ("= 1.125", "1,1250", "1.1250"),
        ("= 1.100", "1,1", "1.1"),
    ],
)
def test_how_a_requirement_is_written(short: str, vietnamese: str, english: str) -> None:
    """Signs are the same in both languages, separators and words are not."""
    assert write_requirement(asked(short), VI) == vietnamese
    assert write_requirement(asked(short), EN) == english


@pytest.mark.parametrize(
    "requirement",
    [
        Requirement(comparison=Comparison.WORDS),
        Requirement(comparison=Comparison.WORDS, words="50"),
        Requirement(comparison=Comparison.WORDS, words="có"),
        Requirement(comparison=Comparison.WORDS, words="Nâng cao", is_per_year=True),
        Requirement(comparison=Comparison.RANK, value="2.5"),
        Requirement(comparison=Comparison.EQUAL, value="1e-20"),
    ],
)
def test_what_no_words_say_is_not_written(requirement: Requirement) -> None:
    """A requirement that would be read as another one is refused rather than written."""
    with pytest.raises(TargetTextError):
        write_requirement(requirement, VI)


PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "≥",
                ">",
                "=",
                "5",
                "1.000",
                "1,000",
                "2025",
                "%",
                "-",
                "đến",
                "và",
                "and",
                "từ",
                ";",
            ),
            *(
                "năm",
                "mỗi",
                "hạng",
                "trở lên",
                "or more",
                "tổ chức",
                "/",
                ",",
                "\n",
                "trước",
                "30/6/2025",
            ),
            *("đạt", "=", ":", "(", ")", "top", " ", "\u0301"),
        ]
    ),
    max_size=12,
)


@given(st.text(max_size=60) | PIECES.map(" ".join) | PIECES.map("".join), st.sampled_from(Language))
def test_any_text_is_read_or_refused(text: str, language: Language) -> None:
    """No text whatever does anything but give requirements or the one error."""
    for read in (read_requirements, read_targets):
        try:
            found = read(text, language)
        except TargetTextError as error:
            place = error.place
        else:
            place = 1 if found else 0
        assert 1 <= place <= max(3 * len(text), 1)


@given(PIECES.map(" ".join), st.sampled_from(Language))
def test_a_cell_without_a_day_is_read_the_same_by_both(text: str, language: Language) -> None:
    """Where the cell without days is read, the reader of days finds the same or refuses."""
    assume("2025" not in text)
    try:
        plain = read_requirements(text, language)
    except TargetTextError:
        return

    assert tuple(each.requirement for each in read_targets(text, language)) == plain


@pytest.mark.parametrize(
    "text",
    [
        "5 và " * 98 + "5",
        "x5 và " * 45 + "5 và " * 45,
        "đạt " * 125,
        "1.000," * 83,
        "- " * 250,
        "(" * 499,
        "," * 500,
        "3 and " * 83,
        "a\u0301" + "\u0301" * 490,
        "đến năm 2025 " * 38,
        "\n" * 500,
        "5;" * 250,
        "trong " * 83,
    ],
)
def test_hostile_cells_cost_little(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many joints a cell has, only so many pieces of it are tried."""
    tried: list[str] = []

    def counting(plain: str, manner: Manner) -> Requirement:
        tried.append(plain)
        return read_piece(plain, manner)

    monkeypatch.setattr("tracker.domain.target_reading.read_piece", counting)
    for read in (read_requirements, read_targets):
        with suppress(TargetTextError):
            read(text, VI)

    assert len(tried) <= 3000
