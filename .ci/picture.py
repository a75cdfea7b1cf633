"""Draws docs/images/check.svg: a real run on the demo repository, as a terminal shows it.

    cargo build && python3 .ci/picture.py target/debug/annexa

Nothing but the standard library. The lines are those of the run; where lines are left out, the picture says so.
`tests/docs.rs` fails when a line of the picture is no longer one of the run.
"""

import html
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "docs/images/check.svg"
COMMAND = ["check", "fixtures/repos/demo", "--as-of", "2026-01-31"]

# The policies whose findings are shown; of the others only their number.
SHOWN = ["ANX-TF-AWS-0004", "ANX-GHA-0003"]
# The value that the source does not settle which is shown.
UNDETERMINED = "var.backup_retention_days"
# The lines of the control table that are shown before the rest is left out.
CONTROLS = 8

# A dark theme with enough contrast on GitHub's light and dark pages.
BACKGROUND, BORDER, TEXT, FAINT = "#0d1117", "#30363d", "#e6edf3", "#8b949e"
COLOURS = {31: "#ff7b72", 32: "#56d364", 33: "#e3b341", 34: "#79c0ff", 35: "#d2a8ff", 36: "#76e3ea"}
SIZE, ADVANCE, LEADING, PADDING, BAR = 13, 7.83, 18, 18, 34

ANSI = re.compile(r"\x1b\[([0-9;]*)m")


def main() -> None:
    annexa = Path(sys.argv[1]).resolve()
    run = subprocess.run([annexa, *COMMAND, "--color", "always"], cwd=ROOT, capture_output=True, text=True)
    if run.returncode != 1:
        sys.exit(f"exit code {run.returncode}, expected 1: {run.stderr}")
    lines = [prompt(), "", *chosen(run.stdout.splitlines())]
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(svg(lines), encoding="utf-8")
    print(f"{OUT.relative_to(ROOT)}: {len(lines)} lines")


def prompt() -> str:
    return f"\x1b[32m$\x1b[0m \x1b[1mannexa {' '.join(COMMAND)}\x1b[0m"


def chosen(lines: list[str]) -> list[str]:
    """Takes the telling parts of the output, and marks what lies between them."""
    sections = split(lines, lambda line: line.startswith("── "))
    picked: list[str] = []
    for section in sections:
        title = section[0]
        if "findings" in title:
            picked += findings(section)
        elif "undetermined" in title:
            picked += undetermined(section)
        elif "controls as of" in title:
            picked += controls(section)
    return picked


def findings(section: list[str]) -> list[str]:
    groups = split(section, lambda line: plain(line).startswith("■ "))
    kept = [group for group in groups[1:] if any(f" {policy} (" in plain(group[1]) for policy in SHOWN)]
    if len(kept) != len(SHOWN):
        sys.exit(f"the demo has no findings of all of {SHOWN}")
    rest = len(groups) - 1 - len(kept)
    return [section[0], "", *(line for group in kept for line in group), *ellipsis(f"the findings of {rest} more policies")]


def undetermined(section: list[str]) -> list[str]:
    first = next(at for at, line in enumerate(section) if plain(line).startswith(f"  {UNDETERMINED} decides "))
    last = next(at for at in range(first, len(section)) if plain(section[at]).startswith("      "))
    return [section[0], "", *section[first : last + 1], *ellipsis("the other undetermined outcomes")]


def controls(section: list[str]) -> list[str]:
    table = next(at for at, line in enumerate(section) if plain(line).split()[:1] == ["passed"])
    more = next(at for at, line in enumerate(section) if plain(line).startswith("  and "))
    left = more - table - 1 - CONTROLS
    return section[: table + 1 + CONTROLS] + ellipsis(f"{left} more lines", gap=False) + section[more:]


def split(lines: list[str], starts) -> list[list[str]]:
    """Splits at each line that starts a part; what stands before the first is a part, too."""
    parts: list[list[str]] = []
    for line in lines:
        if starts(plain(line)) or not parts:
            parts.append([])
        parts[-1].append(line)
    return parts


def ellipsis(what: str, gap: bool = True) -> list[str]:
    return [f"\x1b[2m  ⋮ {what}\x1b[0m"] + ([""] if gap else [])


def plain(line: str) -> str:
    return ANSI.sub("", line)


def runs(line: str):
    """Yields (column, text, style) for each stretch of one style."""
    style: set[int] = set()
    column, at = 0, 0
    for match in [*ANSI.finditer(line), None]:
        text = line[at : match.start() if match else len(line)]
        if text:
            yield column, text, frozenset(style)
            column += len(text)
        if match:
            for code in map(int, match[1].split(";") if match[1] else ["0"]):
                style = set() if code == 0 else style | {code}
            at = match.end()


def svg(lines: list[str]) -> str:
    columns = max(len(plain(line)) for line in lines)
    width = round(columns * ADVANCE + 2 * PADDING)
    height = len(lines) * LEADING + 2 * PADDING + BAR - LEADING // 2
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img">',
        f"<title>{html.escape('annexa ' + ' '.join(COMMAND))}</title>",
        "<!-- generated by .ci/picture.py -->",
        "<style>",
        f"text {{ font: {SIZE}px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace;"
        f" fill: {TEXT}; white-space: pre; }}",
        f".c1 {{ font-weight: bold; }} .c2 {{ fill: {FAINT}; }} .c4 {{ text-decoration: underline; }}",
        " ".join(f".c{code} {{ fill: {colour}; }}" for code, colour in COLOURS.items()),
        "</style>",
        f'<rect x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="9" fill="{BACKGROUND}" stroke="{BORDER}"/>',
    ]
    for number, colour in enumerate(["#ff5f56", "#ffbd2e", "#27c93f"]):
        out.append(f'<circle cx="{PADDING + 6 + number * 20}" cy="{BAR / 2 + 2:g}" r="6" fill="{colour}"/>')
    for number, line in enumerate(lines):
        spans = "".join(
            f'<tspan x="{PADDING + column * ADVANCE:.1f}" textLength="{len(text) * ADVANCE:.1f}"{classes(style)}>'
            f"{html.escape(text, quote=False)}</tspan>"
            for column, text, style in runs(line)
            if text.strip()
        )
        if spans:
            y = BAR + PADDING + number * LEADING
            out.append(f'<text y="{y}" xml:space="preserve">{spans}</text>')
    return "\n".join([*out, "</svg>"]) + "\n"


def classes(style: frozenset[int]) -> str:
    return f' class="{" ".join(f"c{code}" for code in sorted(style))}"' if style else ""


if __name__ == "__main__":
    main()
