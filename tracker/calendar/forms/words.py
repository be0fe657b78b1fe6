"""Deadlines that name no day: continuous, vague, none, and those that wait for an event."""

from attrs import evolve

from tracker.calendar.count import Anchor, AnchorKind
from tracker.calendar.deadline import Deadline, DeadlineKind, Operator
from tracker.calendar.forms.events import classify
from tracker.calendar.grammar import Form, Reader, one_word
from tracker.calendar.phrase import read_phrase
from tracker.calendar.window import Window

_CONTINUOUS = """
thuong xuyen; lien tuc; thuong xuyen lien tuc; thuong xuyen va lien tuc; lien tuc thuong xuyen;
thuong ky; thuong xuyen hang nam; thuong xuyen hang ngay; hang nam thuong xuyen; thuc hien thuong
xuyen; trien khai thuong xuyen; to chuc thuong xuyen; thuc hien thuong xuyen lien tuc; thuc hien
lien tuc; nhiem vu thuong xuyen; cong viec thuong xuyen; thuong xuyen dinh ky; dinh ky thuong
xuyen; thuong xuyen dot xuat; dinh ky dot xuat; thuong xuyen va dot xuat; duy tri thuong xuyen;
lau dai; thuong xuyen lau dai; lien tuc lau dai; thuong xuyen trong nam; trong ca nam; ca nam;
quanh nam; continuous; continuously; continuing; continual; ongoing; on - going; on going; on an
ongoing basis; on a continuing basis; permanent; permanently; at all times; regularly; on a
regular basis; regular; throughout; throughout the year; all year round; rolling; ongoing
annually; annually ongoing; annual ongoing; thuong xuyen trong ca nhiem ky; thuong xuyen trong nhiem
ky; thuong xuyen ca nhiem ky; duy tri; duy tri lien tuc; suot nam; trong suot nam; thuong xuyen lien
tuc hang nam; ongoing - annual; ongoing - annually; ongoing / annual; ongoing and
continuous
"""
_VAGUE = """
kip thoi; khan truong; trong thoi gian toi; thoi gian toi; ngay sau hoi nghi; som; som nhat; trong
thoi gian som nhat; trong thoi gian ngan nhat; som nhat co the; cang som cang tot; ngay lap tuc;
lap tuc; thuc hien ngay; trien khai ngay; trien khai thuc hien ngay; tuc thoi; khan cap; hoa toc;
nhanh chong; truoc mat; sap toi; tiep theo; trong giai doan toi; giai doan toi; trong nhung nam
toi; nhung nam toi; nhung nam tiep theo; thoi gian tiep theo; trong thoi gian tiep theo; dung thoi
han; dung han; dung tien do; dung quy dinh; dam bao tien do; bao dam tien do; dinh ky; dot xuat;
ngan han; trung han; dai han; khi co the; ngay khi co the; kip thoi khan truong; khan truong kip
thoi; som trong thoi gian toi; trong thoi gian gan nhat; thoi gian gan nhat; as soon as possible;
asap; as soon as practicable; as soon as practical; as soon as feasible; when possible; where
possible; promptly; immediately; forthwith; urgent; urgently; without delay; without undue delay;
expeditiously; in due course; in due time; in a timely manner; timely; soon; shortly; in the near
future; in the coming period; in the coming time; in the coming years; within a reasonable time;
within a reasonable period; short term; medium term; long term; short - term; medium - term; long
- term; near term; near - term; immediate; periodically; from time to time; as appropriate
"""
_NONE = """
khong; khong co; khong thoi han; khong co thoi han; khong han; khong quy dinh; khong ro; khong quy
dinh thoi han; khong xac dinh; khong xac dinh thoi han; khong ap dung; khong ghi; vo thoi han; -;
- -; - - -; _; /; x; n / a; na; none; no deadline; not applicable; no due date; not specified;
unspecified; no date; without deadline; null; nil
"""
_PENDING = """
theo yeu cau; theo chi dao; theo tien do; theo lo trinh; theo ke hoach; theo quy dinh; theo huong
dan; theo thuc te; theo tinh hinh thuc te; theo tien do duoc duyet; theo phan cong; theo de nghi;
theo nhu cau; tuy tinh hinh; tuy tinh hinh thuc te; theo thoi han quy dinh; theo thoi gian quy
dinh; theo quy dinh cua phap luat; theo tien do thuc te; theo tung nhiem vu; theo tien do de ra;
theo ke hoach duoc duyet; theo ke hoach hang nam; theo tung giai doan; theo tung nam; theo ke
hoach de ra; khi can; khi can thiet; chua xac dinh; chua ro; chua co; chua co thoi han; se thong bao
sau; thong bao sau; dang xac dinh; het nhiem ky; ca nhiem ky; trong nhiem ky; cuoi
nhiem ky; trong ca nhiem ky; tbd; tbc; tba; t . b . d; t . b . c; to be determined; to be
confirmed; to be announced; to be decided; to be agreed; to be advised; as required; as needed;
as necessary; if required; if
necessary; when required; when needed; when necessary; on request; upon request; as requested; as
directed; when directed; on demand; as instructed; as scheduled; pending; according to plan;
according to schedule; per schedule; end of term; as and when required; as and when needed; as and
when necessary; when directed; theo thuc te
phat sinh; theo phat sinh; khi du dieu kien; theo thoi han duoc giao; theo tung nhiem vu cu the
"""
_SEASONS = frozenset(["spring", "summer", "autumn", "fall", "winter", "xuan", "he", "thu", "dong"])


def _table() -> dict[str, DeadlineKind]:
    return {
        " ".join(words.split()): kind
        for kind, listed in (
            (DeadlineKind.CONTINUOUS, _CONTINUOUS),
            (DeadlineKind.VAGUE, _VAGUE),
            (DeadlineKind.NONE, _NONE),
            (DeadlineKind.PENDING, _PENDING),
        )
        for words in listed.split(";")
    }


_AT_ANY_TIME = frozenset({"khi co yeu cau", "khi phat sinh", "khi co phat sinh", "khi co chi dao"})
_AS_IT_COMES = frozenset({DeadlineKind.PENDING, DeadlineKind.VAGUE})
WORDS = _table()
"""What whole phrases mean that name no day, by their plain words, commas left out."""


def pending(event: str, before: bool = False) -> Deadline:
    """A deadline that waits for an event."""
    anchor = classify(event, read_phrase(event).folded)
    return Deadline(
        text="",
        kind=DeadlineKind.PENDING,
        operator=Operator.BEFORE if before else Operator.ON,
        meaning=anchor,
    )


def read_words(folded: str) -> Deadline | None:
    """Read a phrase that is one of the known wordings as a whole.

    Args:
        folded: its plain words, a space between each, without commas.
    """
    kind = WORDS.get(folded) or _led_by_continuous(folded)
    if kind is None:
        return None
    meaning = None
    if kind is DeadlineKind.PENDING:
        meaning = Anchor(kind=AnchorKind.UNKNOWN)
    return Deadline(text="", kind=kind, meaning=meaning)


def _led_by_continuous(folded: str) -> DeadlineKind | None:
    """Return "continuous" where that is said first, and then how or at whose word."""
    for lead in ("thuong xuyen lien tuc ", "thuong xuyen ", "lien tuc ", "ongoing "):
        rest = folded.removeprefix(lead)
        if rest != folded and (rest in _AT_ANY_TIME or WORDS.get(rest) in _AS_IT_COMES):
            return DeadlineKind.CONTINUOUS
    return None


def _continuous(window: Window) -> Deadline | None:
    """Continuous work in a period, which sets no deadline but bounds the work."""
    if window.years is None or window.part:
        return None
    return Deadline(text="", kind=DeadlineKind.CONTINUOUS, meaning=window)


def _continuous_until(window: Window) -> Deadline | None:
    """Continuous work of which only the end is named."""
    bounded = _continuous(window)
    return bounded and evolve(bounded, meaning=evolve(window, begins=False))


def _from_year(window: Window) -> Deadline:
    return Deadline(text="", kind=DeadlineKind.FROM_YEAR, meaning=window)


def _plain(kind: DeadlineKind) -> Deadline:
    return Deadline(text="", kind=kind)


def _season() -> Deadline:
    return _plain(DeadlineKind.VAGUE)


READERS: dict[str, Reader] = {
    "season_name": one_word(lambda word: word if word in _SEASONS else None),
}

FORMS: dict[str, tuple[Form, ...]] = {
    "from_year": (
        (
            (
                "[thuc hien] (tu|ke tu|bat dau tu|from|since|starting [in|from]|"
                "beginning [in|from]) "
                "<window:calendar_year> [tro di|tro ve sau|on|onward|onwards|"
                "va (cac|nhung) nam (tiep theo|sau|sau do|ke tiep|tiep sau)]"
            ),
            _from_year,
        ),
        (
            (
                "<window:calendar_year> (tro di|onward|onwards|and onwards|and beyond|and later|"
                "and thereafter)"
            ),
            _from_year,
        ),
        (
            (
                "<window:dated> "
                "((va|,|, va) (cac|nhung) nam (tiep theo|sau|sau do|ke tiep|tiep sau)|"
                "and the following years)"
            ),
            _from_year,
        ),
        ("<window:dated> va (hang nam|cac nam sau)", _from_year),
        (
            (
                "(tu nay den|tu nay den het|den het|den|trong|ngay trong) [cuoi] "
                "<window:dated_single> "
                "va (cac|nhung) nam (tiep theo|sau|sau do|ke tiep|tiep sau)"
            ),
            _from_year,
        ),
    ),
    "pending": (
        (
            (
                "(khi|ngay khi|sau khi|ngay sau khi|when|once|upon|after|following|as soon as|"
                "on completion of|immediately after|immediately upon|immediately following) <event>"
            ),
            pending,
        ),
        ("as soon as (possible|practicable) after [the] <event>", pending),
        ("(truoc khi) <event>", lambda event: pending(event, before=True)),
        ("(truoc|before|prior to) <event:meeting>", lambda event: pending(event, before=True)),
        ("[tai|trinh|trong|trinh tai|at|in] <event:meeting>", pending),
        ("(sau|ngay sau) <event:meeting>", pending),
        ("prior to : <event>", lambda event: pending(event, before=True)),
    ),
    "continuous": (
        ("<_:continuously> [,|:] [trong|in|during] <window:dated>", _continuous),
        (r"<_:continuously> \( <window:dated> \)", _continuous),
        ("<window:dated> [,|;|-|:] <_:continuously>", _continuous),
        ("[<_:continuously>] (throughout|trong suot|suot|ca) <window:dated>", _continuous),
        (
            (
                r"<_:continuously> [,|:] [\(] (den|cho den|den het|cho den het|until|through|to|"
                r"until the end of|to the end of|till|up to) [cuoi|ngay|het ngay] "
                r"<window:dated_single> [\)]"
            ),
            _continuous_until,
        ),
        (
            (
                r"<_:continuously> [,] [\(] [bat dau] (tu|from|since) <window:calendar_year> "
                r"[tro di|onwards] [\)]"
            ),
            _from_year,
        ),
    ),
    # "24/7" alone may also be the 24th of July, and so is refused as having two meanings.
    "round_the_clock": (
        ("[thuong truc|truc|ongoing] 24 / 7", lambda: _plain(DeadlineKind.CONTINUOUS)),
        ("[thuong truc|truc] 24 / 24 [gio|h]", lambda: _plain(DeadlineKind.CONTINUOUS)),
    ),
    "continuously": (
        (
            (
                "(thuong xuyen|lien tuc|thuong xuyen [,] lien tuc|thuong xuyen [,] hang nam|"
                "ongoing|continuous|continuously)"
            ),
            lambda: True,
        ),
    ),
    "season": (("[in|mua] <_:season_name> [of] <_:year>", _season),),
}
