"""The option that lists what a register silences, each with the reason it gives."""

from tracker.cli.bilingual import bilingual_option
from tracker.cli.parameters import Decorator
from tracker.errors import UsageError
from tracker.formats import FindingFormat
from tracker.language import Text

_TEXT_ONLY = Text(
    vi="--suppressed chỉ dùng với dạng text; json, junit và sarif luôn có các phát hiện bỏ qua",
    en="--suppressed is for text only; json, junit and sarif always have what is suppressed",
)
_FINDINGS_ONLY = Text(
    vi="--suppressed không dùng cùng --statistics, --since hay --diff",
    en="--suppressed cannot be used with --statistics, --since or --diff",
)

suppressed_option: Decorator = bilingual_option(
    "--suppressed",
    "list_suppressed",
    is_flag=True,
    text=Text(
        vi="In cả các phát hiện mà sổ bỏ qua, kèm lý do; chúng không bao giờ tính vào mã thoát.",
        en="Also print the findings that the register suppresses, with the reasons; they never "
        "count for the exit status.",
    ),
)


def refuse_unlisted(layout: str, *, asked: bool, findings: bool) -> None:
    """Refuse, where it was asked, to list what is suppressed where nothing lists it.

    Args:
        layout: the format asked for.
        asked: whether to list what is suppressed was asked for.
        findings: whether findings are written, not counts or changes of them.

    Raises:
        UsageError: the format is not text, or no findings are written.
    """
    if not asked:
        return
    if not findings:
        raise UsageError(_FINDINGS_ONLY)
    if layout != FindingFormat.TEXT:
        raise UsageError(_TEXT_ONLY)
