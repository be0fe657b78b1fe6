"""Statuses as people claim them, read into what they allow a task to be."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from attrs import frozen

from tracker.assess.life import OPEN, Lifecycle
from tracker.assess.standing import Standing
from tracker.assess.timeliness import Timeliness
from tracker.calendar.phrase import fold


@frozen(kw_only=True)
class Claim:
    """What a claimed status says, on the two axes of a standing.

    Attributes:
        lifecycles: where in its life a task may be that the claim is true of.
        timelinesses: how it may be against its due day.

    >>> read_claim("Đang thực hiện (quá hạn)").lifecycles
    frozenset({<Lifecycle.IN_PROGRESS: 'in_progress'>})
    """

    lifecycles: frozenset[Lifecycle] = frozenset(Lifecycle)
    timelinesses: frozenset[Timeliness] = frozenset(Timeliness)

    def is_true_of(self, standing: Standing) -> bool:
        """Whether what is claimed agrees with how the thing stands."""
        return standing.lifecycle in self.lifecycles and standing.timeliness in self.timelinesses


def read_claim(text: str) -> Claim | None:
    """Read a status in the words of those who report, Vietnamese or English.

    Accents, case, spaces and signs make no difference. The classes are those that the systems of
    government offices print ("chưa thực hiện", "đang thực hiện trong hạn", "hoàn thành quá hạn").

    Returns:
        What it claims; ``None`` where any word of it is not understood, or its words contradict
        each other: nothing is guessed.

    >>> read_claim("HOÀN THÀNH, quá hạn") == read_claim("completed, overdue")
    True
    >>> read_claim("đang thực hiện 70 %") is None
    True
    """
    if len(text) > LONGEST_CLAIM:
        return None
    words = tuple(_WORD.findall(fold(text)))
    found: list[Claim] = []
    place = 0
    while place < len(words):
        length = _longest_at(words, place)
        if length:
            found.append(_phrases()[words[place : place + length]])
        elif words[place] not in _FILLERS:
            return None
        place += length or 1
    return _all_of(found)


LONGEST_CLAIM = 200
"""How many characters of a claim are read; the longest label in use has some fifty."""
_WORD = re.compile(r"[^\W_]+|%")
_LONGEST_PHRASE = 5


def _longest_at(words: tuple[str, ...], place: int) -> int:
    """Return how many words the longest phrase takes that begins at *place*; 0 if none does."""
    lengths = range(min(_LONGEST_PHRASE, len(words) - place), 0, -1)
    return next((n for n in lengths if words[place : place + n] in _phrases()), 0)


def _all_of(claims: list[Claim]) -> Claim | None:
    """Return what several claims say together; ``None`` where there are none, or they cannot."""
    if not claims:
        return None
    lifecycles = frozenset(Lifecycle).intersection(*(claim.lifecycles for claim in claims))
    timelinesses = frozenset(Timeliness).intersection(*(claim.timelinesses for claim in claims))
    if not lifecycles or not timelinesses:
        return None
    return Claim(lifecycles=lifecycles, timelinesses=timelinesses)


_LIFECYCLES: Mapping[frozenset[Lifecycle], str] = MappingProxyType(
    {
        frozenset({Lifecycle.NOT_STARTED}): """
            chưa thực hiện; chưa triển khai; chưa bắt đầu; chưa xử lý; chưa làm; mới giao;
            not started; not begun; not yet started; to do
        """,
        frozenset({Lifecycle.IN_PROGRESS}): """
            đang thực hiện; đang triển khai; đang xử lý; đang làm; đang tiến hành;
            trả lại; bị trả lại; thực hiện lại; làm lại; từ chối xác nhận;
            in progress; under way; underway; ongoing; started; being carried out;
            being implemented;
            returned; redo; to be redone; sent back
        """,
        frozenset({Lifecycle.SUBMITTED}): """
            chờ xác nhận; chờ nghiệm thu; chờ duyệt; chờ phê duyệt; chờ thẩm định;
            đang chờ xác nhận; đang chờ nghiệm thu; đang chờ duyệt; đã trình; đã nộp; đã gửi;
            awaiting acceptance; awaiting approval; awaiting confirmation;
            waiting for confirmation; waiting for approval; submitted; handed in
        """,
        frozenset({Lifecycle.COMPLETED}): """
            hoàn thành; hoàn tất; xong; làm xong; thực hiện xong;
            completed; complete; done; finished; accepted; implemented; fully implemented;
            delivered; achieved; closed implemented; fulfilled
        """,
        frozenset({Lifecycle.SUSPENDED}): """
            tạm hoãn; hoãn; tạm dừng; tạm ngừng; tạm đình chỉ; đang tạm hoãn; đang tạm dừng;
            suspended; on hold; paused; postponed
        """,
        frozenset({Lifecycle.CANCELLED}): """
            thu hồi; hủy; hủy bỏ; bị hủy; bị thu hồi; không thực hiện nữa;
            cancelled; canceled; withdrawn; recalled; called off; superseded; discontinued;
            no longer applicable; no longer valid; closed not implemented; closed no longer valid
        """,
        frozenset({Lifecycle.NOT_STARTED, Lifecycle.CANCELLED}): """
            từ chối nhiệm vụ; refused
        """,
        OPEN: """
            chưa hoàn thành; chưa xong; chưa hoàn tất; chưa kết thúc;
            not completed; not complete; not done; not yet done; not finished;
            incomplete; unfinished; open; not implemented; partially implemented;
            partly implemented; partially complete; partially completed; partially delivered
        """,
    }
)
_TIMELINESSES: Mapping[frozenset[Timeliness], str] = MappingProxyType(
    {
        frozenset({Timeliness.IN_TIME, Timeliness.DUE_SOON, Timeliness.ON_TIME}): """
            trong hạn; đúng hạn; trước hạn; còn hạn; trong thời hạn; đúng thời hạn;
            trước thời hạn; đúng tiến độ; chưa quá hạn; on time; in time; within the deadline;
            before the deadline; on schedule; ahead of schedule; on track; early; not overdue;
            not late
        """,
        frozenset({Timeliness.IN_TIME, Timeliness.DUE_SOON}): """
            chưa đến hạn; not yet due; not due
        """,
        frozenset({Timeliness.DUE_SOON}): """
            sắp quá hạn; sắp đến hạn; sắp tới hạn; sắp hết hạn; gần đến hạn; đến hạn;
            đến hạn hôm nay; due soon; nearly due; nearly overdue; due today
        """,
        frozenset({Timeliness.OVERDUE, Timeliness.LATE}): """
            quá hạn; đang quá hạn; quá thời hạn; trễ hạn; chậm hạn; muộn hạn; hết hạn;
            overdue; late; past due; delayed; behind schedule; off track
        """,
        frozenset({Timeliness.NO_DEADLINE}): """
            không hạn; không thời hạn; không có hạn; không có thời hạn; không xác định thời hạn;
            no deadline; without deadline; without a deadline
        """,
    }
)
_COMPLETED_LATE = "hoàn thành chậm; hoàn thành muộn; hoàn thành trễ"
_FILLERS = frozenset(
    (
        *("da", "van", "con", "nhung", "va", "hien", "nay", "nhiem", "vu", "trang", "thai"),
        *("tinh", "status", "task", "the", "is", "and", "but", "was", "with"),
    )
)
"""Words that change nothing in a claim."""


@lru_cache(maxsize=1)
def _phrases() -> Mapping[tuple[str, ...], Claim]:
    """Return what each phrase claims, by its folded words."""
    found: dict[tuple[str, ...], Claim] = {}
    for lifecycles, listed in _LIFECYCLES.items():
        found |= dict.fromkeys(_words_of(listed), Claim(lifecycles=lifecycles))
    for timelinesses, listed in _TIMELINESSES.items():
        found |= dict.fromkeys(_words_of(listed), Claim(timelinesses=timelinesses))
    late = Claim(
        lifecycles=frozenset({Lifecycle.COMPLETED}), timelinesses=frozenset({Timeliness.LATE})
    )
    found |= dict.fromkeys(_words_of(_COMPLETED_LATE), late)
    return MappingProxyType(found)


def _words_of(listed: str) -> list[tuple[str, ...]]:
    return [tuple(fold(phrase).split()) for phrase in listed.split(";")]
