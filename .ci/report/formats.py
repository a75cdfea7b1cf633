#!/usr/bin/env python3
"""Reads what the formats for pipelines say with parsers that are not ours, and compares it with the record.

    python3 .ci/report/formats.py [--scratch DIR] FOLDER

FOLDER holds `NAME.FORMAT` and the record `NAME.json` for each, as the test `samples_are_written_for_other_validators`
writes them. What reads them:

    junit                     libxml2 with Jenkins' junit-10.xsd (from pytest's source archive on PyPI), junitparser
    gitlab                    check-jsonschema with a schema of the documented fields, beside this file
    github                    a parser of workflow commands, below, from GitHub's documentation of them
    markdown, github-summary  cmark-gfm, GitHub's own parser, and html5lib
    compact                   one regular expression

Each check also has to find faults that are put into a copy, or it is no check.
"""

import argparse
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from pathlib import Path

import cmarkgfm
import html5lib
import junitparser
from cmarkgfm.cmark import Options
from lxml import etree

PYTEST = "pytest==9.0.2"
XSD = "testing/example_scripts/junit-10.xsd"
SCHEMA = Path(__file__).with_name("gitlab-code-quality.schema.json")
GAPS = ("policy-error", "file-not-judged", "incomplete-run")
PER_KIND = 10
LIMITS = {"markdown": 65_536, "github-summary": 1024 * 1024}
ELEMENTS = set("html head body h3 p ul li code strong table thead tbody tr th td details summary".split())


class Record:
    """What the JSON record says that the others have to say, too."""

    def __init__(self, path):
        self.raw = json.loads(path.read_text(encoding="utf-8"))
        aside = {row["id"] for row in self.raw["controls"] if row["status"] in ("planned", "not_applicable")}
        findings = self.raw["findings"]
        self.findings = findings
        self.undetermined = len(self.raw["undetermined"])
        self.accepted = [one for one in findings if one["accepted"]]
        self.open = [one for one in findings if not one["accepted"] and not set(one["controls"]) <= aside]
        self.errors = len(self.raw["errors"])


def readable(text):
    """Returns a text with the escapes that make hidden characters visible taken back."""
    named = {"n": "\n", "r": "\r", "t": "\t", "\\": "\\", "'": "'", '"': '"'}
    code = lambda match: chr(int(match[1], 16)) if match[1] else named[match[2]]
    return re.sub(r"\\(?:u\{([0-9a-f]{1,6})\}|([nrt\\'\"]))", code, text)


def same(shown, true):
    shown, true = readable(shown), readable(true)
    return true.startswith(shown[:-1].rstrip()) if shown.endswith("…") else shown == true


# --- the formats: each returns what is wrong, as sentences -----------------------------------------------------------


def junit(text, record, tools):
    try:
        tree = etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError as error:
        return [f"not well-formed: {error}"]
    found = [] if tools.xsd.validate(tree) else [str(error) for error in tools.xsd.error_log]
    suites = junitparser.JUnitXml.fromstring(text.encode())
    totals = Counter()
    for suite in suites:
        cases = list(suite)
        ends = Counter(type(case.result[0]).__name__ if case.result else "Pass" for case in cases)
        totals.update(ends)
        told = (suite.tests, suite.failures, suite.errors, suite.skipped)
        if told != (len(cases), ends["Failure"], ends["Error"], ends["Skipped"]):
            found.append(f"{suite.name} counts {told}, and has {dict(ends)}")
        if len({(case.classname, case.name) for case in cases}) != len(cases):
            found.append(f"{suite.name} has two cases of one name")
    if (suites.failures, suites.errors) != (totals["Failure"], totals["Error"]):
        found.append("the counts of the whole are not those of the suites")
    if totals["Failure"] != len(record.open):
        found.append(f"{totals['Failure']} failures for {len(record.open)} open findings")
    if totals["Skipped"] != len(record.findings) - len(record.open) + record.undetermined:
        found.append(f"{totals['Skipped']} skipped cases")
    if totals["Error"] < record.errors:
        found.append(f"{totals['Error']} errors for {record.errors} in the record")
    return found


def gitlab(text, record, tools):
    path = tools.folder / "report.json"
    path.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(SCHEMA), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return [done.stdout.strip() + done.stderr.strip()]
    issues = json.loads(text)
    found = []
    if len({issue["fingerprint"] for issue in issues}) != len(issues):
        found.append("two issues have one fingerprint")
    judged = [issue for issue in issues if issue["check_name"] not in GAPS]
    if len(judged) != len(record.findings) + record.undetermined:
        found.append(f"{len(judged)} issues")
    # A path is not made visible here: GitLab looks it up.
    paths = Counter(one["path"] for one in record.findings + record.raw["undetermined"])
    if Counter(issue["location"]["path"] for issue in judged) != paths:
        found.append("the paths are not those of the record")
    if sum(issue["severity"] != "info" for issue in judged) != len(record.open):
        found.append("the severities are not those of open findings")
    return found


def command(line):
    """Reads a line as a runner of GitHub Actions does: `::name key=value,key=value::message`."""
    match = re.fullmatch(r"::([a-z-]+)(?: ([^:]*))?::(.*)", line)
    if not match:
        raise ValueError(f"no command: {line}")
    name, properties, message = match.groups()
    pairs = [pair.partition("=") for pair in (properties or "").split(",") if pair]
    return name, {key: _unescaped(value, ":,") for key, _, value in pairs}, _unescaped(message, "")


def _unescaped(text, more):
    known = {f"%{ord(char):02X}": char for char in "%\r\n" + more}
    for code in re.findall("%..?", text):
        if code not in known:
            raise ValueError(f"{code} is no escape: {text}")
    return re.sub("%..", lambda code: known[code[0]], text)


def github(text, record, _tools):
    found, kinds, hidden, gaps = [], Counter(), 0, 0
    places = {(one["path"], one["line"] if "line" in one else None): [] for one in record.findings}
    for one in record.findings:
        places[one["path"], one.get("line")].append(one["message"])
    depth = 0
    for line in text.splitlines():
        if "##[" in line or "##vso[" in line:
            found.append(f"an old command: {line}")
        if not line.lstrip().startswith("::"):
            if not depth:
                found.append(f"a line outside the group: {line}")
            continue
        try:
            name, properties, message = command(line)
        except ValueError as error:
            found.append(str(error))
            continue
        if name in ("group", "endgroup"):
            depth += 1 if name == "group" else -1
            continue
        if name not in ("error", "warning", "notice"):
            found.append(f"a command that is not ours: {line}")
            continue
        kinds[name] += 1
        if properties["title"].startswith(GAPS):
            gaps += 1
        elif properties["title"] == "Annexa":
            hidden = int((re.search(r"(\d+) annotation", message) or [0, 0])[1])
        else:
            found += _misplaced(properties, message, places)
    shown = sum(kinds.values()) - gaps - text.count("title=Annexa:")
    if depth or max(kinds.values(), default=0) > PER_KIND:
        found.append(f"more than {PER_KIND} of a kind, or an open group: {dict(kinds)}")
    if shown > len(record.open) or shown + hidden < len(record.open):
        found.append(f"{shown} findings are shown and {hidden} are counted, of {len(record.open)}")
    if record.undetermined and f"{record.undetermined} undetermined outcome" not in text:
        found.append("undetermined outcomes are not counted")
    return found


def _misplaced(properties, message, places):
    line = int(properties["line"]) if "line" in properties else None
    path = properties.get("file", ".")
    texts = [text for (true, at), texts in places.items() if at == line and same(path, true) for text in texts]
    if any(same(message.partition("\n")[0], text) for text in texts):
        return []
    return [f"no finding of the record is at {path}:{line} with the message {message!r}"]


def markdown(text, record, tools):
    found = []
    limit = LIMITS[tools.format]
    if len(text) >= limit or len(text.encode()) >= limit:
        found.append(f"{len(text)} characters")
    html = cmarkgfm.github_flavored_markdown_to_html(text, options=Options.CMARK_OPT_UNSAFE)
    tree = html5lib.parse(f"<!DOCTYPE html><body>{html}", treebuilder="lxml", namespaceHTMLElements=False)
    comments = [node.text.strip() for node in tree.iter(etree.Comment)]
    marks = ["annexa"] if tools.format == "markdown" else []
    if comments != marks or text.startswith("<!-- annexa -->\n") != bool(marks):
        found.append(f"comments: {comments}")
    for node in tree.iter(etree.Element):
        if node.tag not in ELEMENTS:
            found.append(f"an element <{node.tag}>: {etree.tostring(node)[:120]}")
        if set(node.attrib) - {"align"}:
            found.append(f"attributes: {dict(node.attrib)}")
    for node in tree.iter("details"):
        if node[0].tag != "summary" or node.getparent().tag != "body":
            found.append("a folded part is not where it should be")
    opened, closed = (len(re.findall(f"^<{tag}>$", text, re.MULTILINE)) for tag in ("details", "/details"))
    if not opened == closed == len(list(tree.iter("details"))):
        found.append("a folded part is not closed")
    for node in tree.iter("code"):
        # What sites act on is left alone in code; there it may be anything.
        node.text = ""
    plain = "".join(tree.getroot().itertext())
    acted_on = r"@\w|[#!&~$]\w|\bGH-\d|:\w+:|://|www\.|\b(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b|\$"
    found += [f"a site may act on {match!r}" for match in re.findall(acted_on, plain)]
    if len(record.open) and f"Annexa: {len(record.open)} finding" not in text:
        found.append("the number of findings is not told")
    return found


def compact(text, record, _tools):
    severity = "critical|high|medium|low|accepted|note|error"
    shape = re.compile(rf"(.+?)(?::(\d+):(\d+))?: ({severity}) ([A-Za-z0-9-]+)(?: .*|:.*)")
    words = Counter()
    found = []
    for line in text.splitlines():
        match = shape.fullmatch(line)
        if not match or line.lstrip().startswith("::") or "##[" in line:
            found.append(f"a line of another shape: {line}")
            continue
        words["gap" if match[5] in GAPS else "note" if match[5] == "undetermined" else "finding"] += 1
    if words["finding"] != len(record.findings) or words["gap"] < record.errors:
        found.append(f"{dict(words)} for {len(record.findings)} findings")
    return found


# --- faults: each check has to find those of its format, wherever the text that they change is -----------------------

FAULTS = {
    "junit": [
        ("a file attribute", r"<testcase ", '<testcase file="x" '),
        ("a wrong count", r'errors="\d+"', 'errors="77"'),
        ("a case without a name", r"<testcase name=\"[^\"]*\"", "<testcase"),
        ("markup in text", r"</failure>", "<b/></failure>"),
        ("a failure that is a pass", r"<failure [^>]*>[^<]*</failure>", ""),
        ("an attribute of the whole that Jenkins refuses", r"<testsuites ", '<testsuites skipped="0" '),
    ],
    "gitlab": [
        ("a severity of ours", r'"severity": "\w+"', '"severity": "high"'),
        ("a line 0", r'"begin": \d+', '"begin": 0'),
        ("no fingerprint", r'"fingerprint": "\w+",\s*', ""),
        ("another path", r'("check_name": "ANX-[^}]*"path": ")', r"\1elsewhere/"),
    ],
    "github": [
        ("a command of the repository", r"\A", "::set-output name=x::y\n"),
        ("an old command", r"::endgroup::", "##[error]x\n::endgroup::"),
        ("an eleventh annotation", r"\Z", "::error title=policy-error x::y\n" * 11),
        ("a percent sign", r"(::error [^\n]*)", r"\1 50% of"),
        ("another place", r"(::error file=)(?=[^\n]*title=(?:critical|high) )", r"\1elsewhere/"),
        ("an open group", r"::endgroup::\n", ""),
    ],
    "markdown": [
        ("an element", r"\Z", "\n<b>x</b>\n"),
        ("an element in a list", r"(- [^\n]*)", r"\1 <img src=x>"),
        ("a link", r"(- [^\n]*)", r"\1 [a](https://evil.example)"),
        ("an address", r"(- [^\n]*)", r"\1 https://evil.example"),
        ("a mention", r"(- [^\n]*)", r"\1 @octocat"),
        ("a second mark", r"\Z", "\n<!-- annexa -->\n"),
        ("an open fold", r"</details>", ""),
        ("too much", r"\Z", "x" * LIMITS["github-summary"]),
    ],
    "compact": [
        ("a finding less", r"[^\n]*: (?:low|medium|high|critical) [^\n]*\n", ""),
        ("a command", r"\A", "::error::x\n"),
    ],
}
FAULTS["github-summary"] = [fault for fault in FAULTS["markdown"]]
CHECKS = {
    "junit": junit,
    "gitlab": gitlab,
    "github": github,
    "markdown": markdown,
    "github-summary": markdown,
    "compact": compact,
}


class Tools:
    """What the checks need beside the text."""

    def __init__(self, scratch, folder):
        self.xsd = etree.XMLSchema(etree.parse(str(junit_schema(scratch))))
        self.folder = Path(folder)
        self.format = ""


def junit_schema(scratch):
    """Returns Jenkins' schema of JUnit XML, downloaded once into `scratch`."""
    path = scratch / PYTEST.replace("==", "-") / XSD
    if not path.exists():
        scratch.mkdir(parents=True, exist_ok=True)
        pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps"]
        subprocess.run([*pip, "--no-binary=:all:", "-d", str(scratch), PYTEST], check=True)
        with tarfile.open(next(scratch.glob("pytest-*.tar.gz"))) as archive:
            archive.extract(f"{PYTEST.replace('==', '-')}/{XSD}", scratch, filter="data")
    return path


def main():
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--scratch", type=Path, default=Path("target/ci/junit"), help="where the schema is kept")
    arguments.add_argument("folder", type=Path)
    given = arguments.parse_args()
    wrong, read, faults = [], Counter(), Counter()
    with tempfile.TemporaryDirectory() as folder:
        tools = Tools(given.scratch, folder)
        for path in sorted(given.folder.glob("*.json")):
            if path.name.endswith(".schema.json"):
                continue
            record = Record(path)
            for name, check in CHECKS.items():
                tools.format = name
                text = path.with_suffix(f".{name}").read_bytes().decode()
                wrong += [f"{path.stem}.{name}: {sentence}" for sentence in check(text, record, tools)]
                read[name] += 1
                if path.stem.startswith("hostile"):
                    continue
                for fault, pattern, new in FAULTS[name]:
                    broken = re.sub(pattern, new, text, count=1)
                    if broken != text:
                        faults[name, fault] += 1
                        if not check(broken, record, tools):
                            wrong.append(f"{path.stem}.{name}: {fault} that was put in was not found")
    for name in CHECKS:
        unused = [fault for fault, *_ in FAULTS[name] if not faults[name, fault]]
        wrong += [f"{name}: no file in which to put {fault}" for fault in unused]
    wrong += [f"{name}: nothing to read" for name in CHECKS if not read[name]]
    for sentence in wrong:
        print(f"error: {sentence}", file=sys.stderr)
    numbers = sum(read.values()), len(read), sum(faults.values()), len(wrong)
    print("{} files of {} formats read, {} faults put in; {} things wrong".format(*numbers))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
