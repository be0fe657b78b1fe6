"""The alphabets of languages, as far as they differ from the order that all languages share.

A chain is a letter of the shared order and those that stand after it, before the next: ``a<ă<â``.
Letters joined by ``=`` are one letter with different marks: ``ø=ö``. What is not listed is ordered
by the letter without its marks, then by the marks.

Source: Unicode CLDR 48, collation charts, https://www.unicode.org/charts/collation/ and the
``standard`` collation of each language in https://github.com/unicode-org/cldr (common/collation).
"""

_CROATIAN = "c<č<ć d<dž<đ l<lj n<nj s<š z<ž"
_NORWEGIAN = "d=đ=ð y=ü=ű z<þ<æ=ä=ę<ø=ö=ő=œ<å=aa"

ALPHABETS = {
    "be": "е<ё у<ў",
    "bs": _CROATIAN,
    "cs": "c<č h<ch r<ř s<š z<ž",
    "da": "d=đ=ð y=ü=ű z<þ<æ=ä<ø=ö=ő<å=aa",
    "es": "n<ñ",
    "et": "s<š<z<ž w<õ<ä<ö<ü",
    "fi": "d=đ n=ŋ t=ŧ y=ü z=ʒ<þ<å<ä=æ<ö=ø",
    "hr": _CROATIAN,
    "hu": "c<cs d<dz<dzs g<gy l<ly n<ny o<ö=ő s<sz t<ty u<ü=ű z<zs",
    "is": "a<á d=đ<ð e<é i<í o<ó u<ú y<ý z<þ<æ=ä<ö=ø<å",
    "lt": "c<č i=y s<š z<ž",
    "lv": "a<ā c<č e<ē g<ģ i<y<ī k<ķ l<ļ n<ņ r<ŗ s<š u<ū z<ž",
    "mk": "д<ѓ т<ќ",
    "nb": _NORWEGIAN,
    "nn": _NORWEGIAN,
    "no": _NORWEGIAN,
    "pl": "a<ą c<ć e<ę l<ł n<ń o<ó s<ś z<ź<ż",
    "ro": "a<ă<â i<î s<ş=ș t<ţ=ț",
    "sk": "a<ä c<č h<ch o<ô r<ř s<š z<ž",
    "sl": "c<č<ć d<đ s<š z<ž",
    "sr-latn": _CROATIAN,
    "sv": "d=đ=ð y=ü=ű z<þ<å<ä=æ=ę<ö=ø=ő=œ=ô",
    "tr": "c<ç g<ğ h<ı o<ö s<ş u<ü",
    "uk": "г<ґ и<і<ї",
    "vi": "a<ă<â d<đ=ð e<ê o<ô<ơ u<ư",
}
"""By the code of the language, in small letters."""

ROOT = "d=ð e<ə i<ı n<ŋ t<ŧ z<ʒ<þ г=ґ д<ђ е<є з<ѕ и<і=ї<й<ј л<љ н<њ т<ћ ч<џ"
"""Letters of all languages that do not stand where their number in Unicode would put them."""

TWO_LETTERS = {"æ": "ae", "đ": "d\u0338", "ħ": "h\u0338", "ł": "l\u0338", "œ": "oe", "ø": "o\u0338"}
"""What the letters that Unicode does not take apart are made of, where no alphabet has them."""

DOUBLED = {"hu": ("cs", "dz", "dzs", "gy", "ly", "ny", "sz", "ty", "zs")}
"""Letters of several signs that are doubled by writing the first sign twice: ``ssz`` is two sz."""

DOTLESS = frozenset({"tr"})
"""Languages whose capital I without a dot is ``ı``."""

MARKS = (
    "\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0338\u0327\u0328\u0304"
    "\u0305\u0309\u030f\u0311\u031b\u0323\u0326"
)
"""Marks in the order that all languages share; others stand after them."""

TONES = {"vi": "\u0300\u0309\u0303\u0301\u0323"}
"""Marks that a language puts before all others: huyền, hỏi, ngã, sắc, nặng."""
