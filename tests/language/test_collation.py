"""The alphabetical order of names, as published, and what holds of it in every language."""

import random
from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language import Language, LanguageCodeError, alphabetical

LANGUAGES = ("vi", "en", "da", "et", "hu", "tr", "uk", "und")
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
names = st.text("aăâdđeêgilnostưyzAÁĐSZ 1205-'ñöåßюй\u0301\u0323", max_size=12)
words = st.text("aăâbcdđeêghikmnoôơpqrstuưvxy ", max_size=8)


def ordered(language: str, *expected: str) -> bool:
    """Whether names stand in an order, and each before the next even without breaking ties."""
    key = alphabetical(language)
    return all(key(before)[:3] < key(after)[:3] for before, after in pairwise(expected))


@pytest.mark.parametrize(
    ("language", "order"),
    [
        ("vi", "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y"),
        ("vi", "ma mà mả mã má mạ măc mắc mặc mâm ngay nghe"),
        ("es", "n nz ñ ñu o"),
        ("sv", "v w y z å ä ö"),
        ("fi", "v w z å ä ö"),
        ("da", "y z æ ø å aa"),
        ("nb", "y z æ ø å aa"),
        ("et", "r s š z ž t u v w õ ä ö ü x y"),
        ("lv", "a ā b c č d e ē f g ģ h i ī j k ķ l ļ m n ņ o p r s š t u ū v z ž"),
        ("lt", "c č d i į y j s š t z ž"),
        ("pl", "a ą b c ć d e ę l ł m n ń o ó p s ś t z ź ż"),
        ("cs", "c cz č d h hz ch i r ř s š z ž"),
        ("sk", "a az ä b c č h ch i o oz ô p r ř s š z ž"),
        ("hr", "c č ć d dz dž đ e l lj m n nj o s š z ž"),
        ("bs", "c č ć d dž đ e l lj m n nj o s š z ž"),
        ("sr-Latn", "c č ć d dž đ e l lj m n nj o s š z ž"),
        ("sl", "c č ć d đ e s š t z ž"),
        ("hu", "c cz cs ccs d dz dzs e g gy l ly n ny o ö ő s sz t ty u ü ű z zs"),
        ("ro", "a ă â b i î j s ș t ț u"),
        ("tr", "c ç d g ğ h ı I i İ j o ö p s ş t u ü v"),
        ("is", "a á b d ð e é f i í j o ó p u ú v y ý z þ æ ö"),
        ("ru", "а б е ё еж ж и ия й к я"),
        ("uk", "г ґ д е є ж з и і ї й к"),
        ("sr", "г д ђ е ж з и ј к л љ м н њ о т ћ у ц ч џ ш"),
        ("mk", "г д ѓ е ж з ѕ и ј к л љ м н њ о т ќ у"),
        ("el", "α ά αβ β ε η σ τ ω"),
        ("de", "as ass aß ast ät"),
        ("fr", "cote côte côté coté-là"),
        ("und", "a á æf af az b n ñ o ø oz ss ßa st z"),
    ],
)
def test_letters_stand_in_the_order_of_the_alphabet(language: str, order: str) -> None:
    """Each alphabet is that of the collation charts of CLDR, digraphs and moved letters too."""
    expected = order.split()

    assert sorted(sorted(expected), key=alphabetical(language)) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "vi",
            ["An Giang", "Ấp Bắc", "Bà Rịa", "Bạc Liêu", "Bắc Giang", "Cà Mau", "Cần Thơ"],
        ),
        ("vi", ["Dầu Tiếng", "Đà Lạt", "Đà Nẵng", "Đắk Lắk", "Đồng Nai", "Đồng Tháp"]),
        ("vi", ["Hạ Long", "Hà Nam", "Hà Nội", "Hải Dương", "Hòa Bình", "Hưng Yên"]),
        ("vi", ["Sở Tài chính", "Sở Tư pháp", "Sở Xây dựng", "Sở Y tế", "Tỉnh ủy"]),
        ("vi", ["Cụm 1", "Cụm 2", "Cụm 2 A", "Cụm 10", "Cụm A"]),
        (
            "en",
            ["Cameroon", "Congo", "Costa Rica", "Côte d'Ivoire", "Croatia", "Cuba", "Czechia"],
        ),
        ("en", ["Qatar", "Republic of Korea", "Republic of Moldova", "Romania"]),
        ("en", ["Romania", "Russian Federation", "Rwanda", "Türkiye", "Turkmenistan"]),
        ("en", ["Thailand", "Timor-Leste", "Togo", "Uganda", "United Arab Emirates"]),
        ("en", ["United Kingdom", "United Kingdom of Great Britain", "United States"]),
        ("en", ["Uzbekistan", "Vanuatu", "Venezuela", "Viet Nam", "Yemen"]),
        ("und", ["Belgique", "Danmark", "Deutschland", "Eesti", "España", "France", "Österreich"]),
        ("fi", ["Suomi", "Sverige", "Tanska", "Viro", "Österreich"]),
        ("cs", ["Cyklon", "Česko", "Dánsko", "Hradec", "Chorvatsko", "Irsko"]),
    ],
)
def test_names_stand_as_lists_print_them(language: str, expected: list[str]) -> None:
    """Whole names come out in the order of published lists, whatever order they came in."""
    assert sorted([*reversed(expected)], key=alphabetical(language)) == expected


def test_a_gap_between_words_comes_before_any_letter_and_other_signs_count_for_nothing() -> None:
    """Spaces, hyphens and slashes part words in one way; apostrophes and full stops are passed."""
    key = alphabetical("en")

    assert ordered("en", "New Zealand", "Newark")
    assert key("Timor-Leste")[:3] == key("Timor Leste")[:3] == key(" Timor / Leste ")[:3]
    assert key("Côte d'Ivoire")[:3] == key("Côte d’Ivoire")[:3] == key("(Côte) dIvoire.")[:3]
    assert key("ﬁn №\u00a02")[:2] == key("fin No 2")[:2]


def test_numbers_stand_by_their_value() -> None:
    """However long a number is, it is compared as one, and noughts in front break ties only."""
    assert ordered("vi", "Cụm 2", "Cụm 9", "Cụm 10", "Cụm " + "9" * 5000, "Cụm x")
    assert alphabetical("vi")("Cụm 007")[:3] == alphabetical("vi")("Cụm 7")[:3]


def test_an_unlisted_language_has_the_order_all_share() -> None:
    """A code of two or three letters is always understood, in capitals and with a region too."""
    every = sorted(("öa", "oz", "ñ", "n", "đ", "e", "Zu"), key=alphabetical("und"))

    assert every == ["đ", "e", "n", "ñ", "öa", "oz", "Zu"]
    assert sorted([*reversed(every)], key=alphabetical("xx")) == every
    assert alphabetical("VI-vn")("Đ") == alphabetical("vi")("Đ")


@pytest.mark.parametrize("code", ["", "v", "viet", "v1", "vi_VN", "vi-", "đ", "vi\n"])
def test_what_is_no_code_is_refused(code: str) -> None:
    """The refusal says what a code looks like, in both languages."""
    with pytest.raises(LanguageCodeError) as caught:
        alphabetical(code)

    text = caught.value.text
    assert text.in_language(Language.EN) == str(caught.value)
    assert text.en == (
        f"“{code}” is no code of a language; a code has two or three letters, as vi or en"
    )
    assert text.vi == (
        f"“{code}” không phải là mã ngôn ngữ; mã có hai hay ba chữ cái, như vi hay en"
    )


@given(st.sampled_from(LANGUAGES), names | st.text(max_size=12), names | st.text(max_size=12))
def test_the_order_is_total(language: str, first: str, second: str) -> None:
    """Two names share a key exactly when they are one text, composed or decomposed."""
    key = alphabetical(language)
    same = normalize("NFC", first) == normalize("NFC", second)

    assert (key(first) == key(second)) == same
    assert (key(first) < key(second)) != (key(second) <= key(first))
    assert key(first) == key(normalize("NFD", first))


@given(st.sampled_from(LANGUAGES), st.lists(names, max_size=8), st.randoms(use_true_random=False))
def test_the_order_does_not_depend_on_that_of_the_input(
    language: str, some: list[str], order: random.Random
) -> None:
    """However names are shuffled, they are sorted in one way."""
    shuffled = [*some]
    order.shuffle(shuffled)

    assert sorted(shuffled, key=alphabetical(language)) == sorted(some, key=alphabetical(language))


@given(words, words)
def test_case_decides_ties_only(first: str, second: str) -> None:
    """Names in capitals stand as they do in small letters, after their own small form."""
    key = alphabetical("vi")

    assert key(first.upper())[:2] == key(first)[:2]
    assert key(first) <= key(first.upper())
    if key(first)[:2] != key(second)[:2]:
        assert (key(first) < key(second)) == (key(first.upper()) < key(second))


@given(words, words, st.sampled_from(TONES), st.integers(0, 8))
def test_a_tone_moves_no_name_past_another_word(
    name: str, other: str, tone: str, place: int
) -> None:
    """A name with a tone more stands where it stood among names of other letters."""
    key = alphabetical("vi")
    place = max((at for at, char in enumerate(name[:place]) if char != " "), default=-1) + 1
    toned = name[:place] + tone * (place > 0) + name[place:]

    assert key(toned)[0] == key(name)[0]
    if key(name)[0] != key(other)[0]:
        assert (key(name) < key(other)) == (key(toned) < key(other))


@pytest.mark.parametrize("spelled", ["ma\u0323\u0302m", "ma\u0302\u0323m", "mậm", "mâ\u0323m"])
def test_a_letter_is_known_by_its_marks_in_any_order(spelled: str) -> None:
    """However its marks were typed, ậ is the letter â with the tone nặng."""
    assert alphabetical("vi")(spelled) == alphabetical("vi")("mậm")
