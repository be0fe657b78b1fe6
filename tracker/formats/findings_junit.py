"""Findings as JUnit XML, which most servers of continuous integration show."""

import re
from itertools import groupby
from typing import NamedTuple
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

    What the register silences is a skipped case of the same suites, with the reason. What has no
    place is in a suite with the register's name. Where nothing is found there is one case, and it
    passes: some readers take a document without cases for a run that went wrong.
    """
    errors = len(report.failures)
    root = Element("testsuites", _counts(len(report), len(report.suppressed), errors))
    root.set("name", "tracker check")

    def file(case: _Case) -> str:
        place = case.finding.location
        return place.path if place else register

    cases = [_Case(finding) for finding in report]
    cases += [_Case(one.finding, one.reason) for one in report.suppressed]
    for path, group in groupby(sorted(cases, key=lambda case: natural_order(file(case))), key=file):
        _add_suite(root, _xml(harmless(path)), [*group])
    if report.failures:
        _add_errors(root, _xml(harmless(register)), report, language)
    elif not cases:
        root.set("tests", "1")
        name = _xml(harmless(register))
        suite = SubElement(root, "testsuite", {"name": name, **_counts(0, 0), "tests": "1"})
        SubElement(suite, "testcase", classname=name, name=summary(report, language))
    indent(root)
    return f"{_DECLARATION}\n{tostring(root, encoding='unicode')}"


class _Case(NamedTuple):
    """A case of a suite.

    Attributes:
        finding: what was found.
        reason: why the register silences it; ``None`` where it fails.
    """

    finding: Finding
    reason: str | None = None


def _add_suite(root: Element, name: str, cases: list[_Case]) -> None:
    skipped = sum(case.reason is not None for case in cases)
    counts = _counts(len(cases) - skipped, skipped)
    suite = SubElement(root, "testsuite", {"name": name, **counts})
    for case in cases:
        _add_case(suite, name, case)


def _add_case(suite: Element, name: str, case: _Case) -> None:
    finding = case.finding
    said, hint = _xml(one_line(finding.message)), _xml(one_line(finding.hint))
    called = _xml(f"{finding.code} {finding.name} {one_line(finding.subject.id)}".rstrip())
    element = SubElement(suite, "testcase", classname=name, name=called)
    if finding.location:
        element.set("file", name)
        element.set("line", str(finding.location.line))
    if case.reason is not None:
        SubElement(element, "skipped", message=_xml(one_line(case.reason)))
        return
    failure = SubElement(element, "failure", type=finding.severity.value, message=said)
    failure.text = f"{said}\n{hint}"


def _add_errors(root: Element, name: str, report: Report, language: Language) -> None:
    """Add a suite with a case for each plug-in, or rule of one, that failed."""
    counts = _counts(0, 0, len(report.failures))
    suite = SubElement(root, "testsuite", {"name": name, **counts})
    for failure in report.failures:
        called = _xml(one_line(f"{failure.code or ''} {failure.origin}".strip()))
        said = _xml(one_line(failure.text.in_language(language)))
        case = SubElement(suite, "testcase", classname=name, name=called)
        SubElement(case, "error", type="plug-in", message=said).text = said


def _counts(failures: int, skipped: int, errors: int = 0) -> dict[str, str]:
    tests = failures + skipped + errors
    counts = {"tests": tests, "failures": failures, "errors": errors, "skipped": skipped}
    return {name: str(count) for name, count in counts.items()}


def _xml(text: str) -> str:
    r"""Return *text*, which is harmless already, without what XML cannot hold.

    >>> _xml("a\uffffb")
    'a\\uffffb'
    """
    return _NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
