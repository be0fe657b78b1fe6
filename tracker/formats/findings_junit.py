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
    errors = len(report.failures)
    root = Element("testsuites", _counts(len(report) + errors, len(report), errors))
    root.set("name", "tracker check")

    def file(finding: Finding) -> str:
        return finding.location.path if finding.location else register

    ordered = sorted(report, key=lambda finding: natural_order(file(finding)))
    for path, findings in groupby(ordered, key=file):
        _add_suite(root, _xml(harmless(path)), [*findings])
    if report.failures:
        _add_errors(root, _xml(harmless(register)), report, language)
    elif not report.findings:
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


def _add_errors(root: Element, name: str, report: Report, language: Language) -> None:
    """Add a suite with a case for each plug-in, or rule of one, that failed."""
    count = len(report.failures)
    suite = SubElement(root, "testsuite", {"name": name, **_counts(count, 0, count)})
    for failure in report.failures:
        called = _xml(one_line(f"{failure.code or ''} {failure.origin}".strip()))
        said = _xml(one_line(failure.text.in_language(language)))
        case = SubElement(suite, "testcase", classname=name, name=called)
        SubElement(case, "error", type="plug-in", message=said).text = said


def _counts(tests: int, failures: int, errors: int = 0) -> dict[str, str]:
    counts = {"tests": tests, "failures": failures, "errors": errors, "skipped": 0}
    return {name: str(count) for name, count in counts.items()}


def _xml(text: str) -> str:
    r"""Return *text*, which is harmless already, without what XML cannot hold.

    >>> _xml("a\uffffb")
    'a\\uffffb'
    """
    return _NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
