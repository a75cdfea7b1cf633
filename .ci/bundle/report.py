#!/usr/bin/env python3
"""Checks HTML reports with programs that are not ours: a strict HTML parser, and a browser that prints them.

    python3 .ci/bundle/report.py [--chromium PATH] [--pdftotext PATH] REPORT.html...

Each report has to be that of a full run, with all 93 controls. It fails unless a report parses without an error, holds
nothing that runs or is fetched, names every control in the text of its print, and numbers its pages. Then it puts faults
into a copy of the first report, and fails unless each of them is found: a check that finds nothing proves nothing.

Needs html5lib (PyPI), Chromium, and pdftotext (Debian: poppler-utils).
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import html5lib

IDS = [f"A.{theme}.{n}" for theme, last in ((5, 37), (6, 8), (7, 14), (8, 34)) for n in range(1, last + 1)]

ELEMENTS = set(
    "html head meta title style body header footer main nav section article h1 h2 h3 h4 p span b strong em code pre a"
    " ul ol li dl dt dd div table caption thead tbody tfoot tr th td"
    " svg defs pattern rect circle text".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name id class href scope colspan aria-label aria-labelledby role"
    " viewBox width height patternUnits patternTransform x y cx cy r rx fill".split()
)
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

# Characters that cannot be seen or change the direction of what is read.
HIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--chromium", default=_first("chromium", "chromium-browser", "google-chrome"))
    parser.add_argument("--pdftotext", default="pdftotext")
    parser.add_argument("reports", nargs="+", type=Path)
    arguments = parser.parse_args()
    failed = False
    for report in arguments.reports:
        text = report.read_text(encoding="utf-8")
        found = source_faults(text)
        pages, printed = printed_faults(report, arguments)
        for fault in found + printed:
            failed = True
            print(f"{report}: {fault}", file=sys.stderr)
        if not found + printed:
            print(f"{report}: sound, {pages} pages")
    missed = unfound_faults(arguments.reports[0].read_text(encoding="utf-8"))
    for fault in missed:
        failed = True
        print(f"a fault that was put in is not found: {fault}", file=sys.stderr)
    return 1 if failed else 0


def _first(*names):
    return next((path for path in map(shutil.which, names) if path), names[0])


# --- the source -------------------------------------------------------------------------------------------------------


def source_faults(text):
    """Returns what is wrong with the source of a report, as sentences."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    tree = parser.parse(text)
    faults = [f"does not parse at {place}: {code} {data}" for place, code, data in parser.errors[:10]]
    ids, targets = [], []
    for element in tree.iter():
        if not isinstance(element.tag, str):
            faults.append("a comment")
            continue
        name = element.tag.rsplit("}", 1)[-1]
        if name not in ELEMENTS:
            faults.append(f"the element <{name}>")
        for attribute, value in element.attrib.items():
            faults += attribute_faults(name, attribute, value)
            if attribute == "id":
                ids.append(value)
            if attribute == "href":
                targets.append(value.removeprefix("#"))
        if name == "th" and "scope" not in element.attrib:
            faults.append("a <th> without scope")
    faults += [f"the id {name} stands {ids.count(name)} times" for name in sorted(set(ids)) if ids.count(name) > 1]
    faults += [f"#{target} leads nowhere" for target in sorted(set(targets) - set(ids))]
    faults += [f"no section with the id {control}" for control in IDS if control not in ids]
    if tree.attrib.get("lang") != "en":
        faults.append("the language is not said")
    if not any(meta.attrib.get("content") == POLICY for meta in tree.iter("meta")):
        faults.append("the content security policy is not as it should be")
    styles = ["".join(style.itertext()) for style in tree.iter("style")]
    if len(styles) != 1 or re.search(r"@import|url\(|expression\(|</", styles[0]):
        faults.append("the style sheet is not one, or fetches something")
    hidden = HIDDEN.search(text)
    if hidden:
        faults.append(f"the character U+{ord(hidden.group()):04X}")
    if not text.endswith("\n") or text.endswith("\n\n"):
        faults.append("it does not end with one line break")
    return faults


def attribute_faults(element, attribute, value):
    if attribute not in ATTRIBUTES:
        return [f"the attribute {attribute} of <{element}>"]
    if attribute == "href" and not value.startswith("#"):
        return [f"a link to {value[:60]}"]
    if attribute == "http-equiv" and value != "Content-Security-Policy":
        return [f"<meta http-equiv={value}>"]
    if attribute == "fill" and not re.fullmatch(r"url\(#[a-z]+\)", value):
        return [f"fill={value[:60]}"]
    return []


def unfound_faults(text):
    """Returns the faults that are not found when they are put into a report."""
    faults = {
        "a script": ("</main>", "<script>1</script></main>"),
        "an image": ("</main>", "<img src=x onerror=alert(1)></main>"),
        "an event handler": ("<main>", '<main onclick="alert(1)">'),
        "a link to elsewhere": ('href="#summary"', 'href="https://example.org/"'),
        "a link to nowhere": ('href="#summary"', 'href="#nowhere"'),
        "a style sheet that is fetched": ("<style>", "<style>@import 'x.css';"),
        "a style sheet that ends early": ("<style>", "<style></style><style>"),
        "another policy": ("default-src 'none'", "default-src *"),
        "a control without a section": ('id="A.8.9"', 'id="A.8.99"'),
        "an element that is not closed": ("</main>", ""),
        "a change of direction": ("<main>", "<main>\u202e"),
    }
    return [name for name, (old, new) in faults.items() if not source_faults(text.replace(old, new, 1))]


# --- the print --------------------------------------------------------------------------------------------------------


def printed_faults(report, arguments):
    """Prints a report; returns the number of its pages, and what is wrong with them, as sentences."""
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "report.pdf"
        quiet = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
        quiet += " --disable-component-update --disable-sync --no-pdf-header-footer"
        command = [arguments.chromium, *quiet.split(), f"--user-data-dir={folder}/profile", f"--print-to-pdf={pdf}"]
        done = subprocess.run([*command, report.resolve().as_uri()], capture_output=True, text=True, timeout=600, check=False)
        if done.returncode != 0 or not pdf.exists():
            return 0, [f"the browser did not print it: {done.stderr.strip()[-500:]}"]
        text = subprocess.run(
            [arguments.pdftotext, "-layout", "-enc", "UTF-8", str(pdf), "-"], capture_output=True, text=True, check=True
        ).stdout
    pages = text.removesuffix("\f").split("\f")
    faults = [] if len(pages) > 1 else ["it has one page"]
    for number, page in enumerate(pages, 1):
        if not re.search(rf"\bPage {number} of {len(pages)}\b", page):
            faults.append(f"page {number} of {len(pages)} has no number")
    named = set(re.findall(r"\bA\.\d\.\d+\b", text))
    faults += [f"{control} is not in the text of the print" for control in IDS if control not in named]
    if "Read this first" not in pages[0]:
        faults.append("the first page does not say what to read first")
    return len(pages), faults


if __name__ == "__main__":
    sys.exit(main())
