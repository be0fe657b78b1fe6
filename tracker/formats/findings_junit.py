"""Findings as JUnit XML, which most servers of continuous integration show."""

import re
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from tracker.formats.findings import summary
from tracker.formats.harmless import harmless, one_line
from tracker.language import Language, natural_order
from tracker.rules import Finding, Report

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
_NOT_XML = re.compile("[\ufffe\uffff]")
"""What no XML document may hold, besides the control characters already written as escapes."""


def write(report: Report, language: Language, register: str) -> str:
    """Return a suite for each file that findings are in, with a failing case for each of them.

    What has no place is in a suite with the register's name. Where nothing is found there is one
    case, and it passes: some readers take a document without cases for a run that went wrong.
    """
    root = Element("testsuites", _counts(len(report), len(report)))
    root.set("name", "tracker check")

    def file(finding: Finding) -> str:
        return finding.location.path if finding.location else register

    ordered = sorted(report, key=lambda finding: natural_order(file(finding)))
    for path, findings in groupby(ordered, key=file):
        _add_suite(root, _xml(harmless(path)), [*findings])
    if not report.findings:
        root.set("tests", "1")
        name = _xml(harmless(register))
        suite = SubElement(root, "testsuite", {"name": name, **_counts(1, 0)})
        SubElement(suite, "testcase", classname=name, name=summary(report, language))
    indent(root)
    return f"{_DECLARATION}\n{tostring(root, encoding='unicode')}"


def _add_suite(root: Element, name: str, findings: list[Finding]) -> None:
    count = len(findings)
    suite = SubElement(root, "testsuite", {"name": name, **_counts(count, count)})
    for finding in findings:
        said, hint = _xml(one_line(finding.message)), _xml(one_line(finding.hint))
        called = _xml(f"{finding.code} {finding.name} {one_line(finding.subject.id)}".rstrip())
        case = SubElement(suite, "testcase", classname=name, name=called)
        if finding.location:
            case.set("file", name)
            case.set("line", str(finding.location.line))
        failure = SubElement(case, "failure", type=finding.severity.value, message=said)
        failure.text = f"{said}\n{hint}"


def _counts(tests: int, failures: int) -> dict[str, str]:
    return {"tests": str(tests), "failures": str(failures), "errors": "0", "skipped": "0"}


def _xml(text: str) -> str:
    r"""Return *text*, which is harmless already, without what XML cannot hold.

    >>> _xml("a\uffffb")
    'a\\uffffb'
    """
    return _NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
