"""Findings as GitHub annotations: commands to the workflow that runs, one a line."""

from pathlib import PurePath
from types import MappingProxyType

from tracker.formats.harmless import harmless, one_line
from tracker.language import Language
from tracker.rules import Finding, Report, Severity

_COMMANDS = MappingProxyType(
    {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
)
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def write(report: Report, _: Language, register: str) -> str:
    """Return a command for each finding: its message, and below that its hint.

    One without a place names the register in its title, since GitHub shows no file for it.
    """
    return "\n".join(_command(finding, register) for finding in report)


def _command(finding: Finding, register: str) -> str:
    title = f"{finding.code} {finding.name}"
    properties: dict[str, str] = {}
    if finding.location:
        properties["file"] = harmless(PurePath(finding.location.path).as_posix())
        properties["line"] = str(finding.location.line)
        properties["title"] = title
    else:
        properties["title"] = f"{title} ({harmless(register)})"
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    said = f"{one_line(finding.message)}\n{one_line(finding.hint)}"
    return f"::{_COMMANDS[finding.severity]} {listed}::{_message(said)}"


def _message(text: str) -> str:
    r"""Return *text* as a command's message.

    >>> _message("50%: a, b\nc")
    '50%25: a, b%0Ac'
    """
    return text.translate(_IN_MESSAGE)


def _property(text: str) -> str:
    r"""Return *text* as a value of a command's property.

    >>> _property("50%: a, b\nc")
    '50%25%3A a%2C b%0Ac'
    """
    return text.translate(_IN_PROPERTY)
