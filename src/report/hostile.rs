//! Text of a repository that speaks to a terminal, a build server, a site or a parser in our name, under every format.
//!
//! A few lines per format tell whether it got through; `.ci/report` has the parsers of others for the same question.

use super::{RENDERERS, sample};

/// What a repository may hold to speak to a terminal, a build server, a site or a parser in our name.
pub(super) const TEXTS: [&str; 14] = [
    "::set-output name=x::y",
    "\n::error file=a::b\r\n::stop-commands::x",
    "##[error]x ##vso[task.complete result=Succeeded]",
    "%0A::warning::%0D%25",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "</details></summary>\n\n# heading\n\n<!-- annexa --> --> <!--",
    "[click](https://evil.example) ![x](https://evil.example/x.png) https://evil.example www.evil.example",
    "@octocat #1 !2 GH-3 a/b#4 :tada: deadbeef01 /close $x$ &amp; **b** _i_ ~~s~~ | a | b |",
    "` `` ``` ` </code>` tick",
    "]]></failure></testcase><testcase name=\"x\"/>&lt;&#0;&x;<![CDATA[",
    "\u{0}\u{8}\u{b}\u{fffe}\u{ffff}\u{7f}\u{85}",
    "\u{1b}[2J\u{1b}]0;x\u{7}\u{9b}31m",
    "\u{202e}\u{2066}\u{200b}\u{feff}\u{e0041}",
    "=cmd|' /C calc'!A0 a,b:c;d\te",
];

#[test]
fn hostile_text_is_inert_in_every_format() {
    for text in TEXTS {
        let evidence = sample::hostile(text);
        for renderer in RENDERERS {
            let name = renderer.name();
            let written = sample::written(*renderer, &evidence);
            let hidden = |c: char| (c.is_control() && c != '\n') || "\u{202e}\u{2066}\u{200b}\u{e0041}".contains(c);
            assert!(!written.contains(hidden), "{name}: {text:?}");
            if let Some(why) = fault(name, &written) {
                panic!("{name}: {text:?}: {why}");
            }
        }
    }
}

/// Returns what of a repository's text took effect in a format.
fn fault(format: &str, written: &str) -> Option<String> {
    let junit = ["?xml", "testsuites", "testsuite", "testcase", "failure", "error", "skipped"];
    match format {
        "json" | "sarif" | "gitlab" => {
            serde_json::from_str::<serde_json::Value>(written).err().map(|error| error.to_string())
        }
        "html" => ["<script", "<img"].iter().find(|tag| written.contains(**tag)).map(ToString::to_string),
        "junit" => tag(written, &junit).or_else(|| command(written, &[])),
        "markdown" | "github-summary" => markup(written).or_else(|| command(written, &[])),
        "human" | "compact" => command(written, &[]),
        "github" => command(written, &["::group::Annexa: ", "::endgroup::", "::error ", "::warning ", "::notice "]),
        other => Some(format!("what would be a fault in {other}?")),
    }
}

/// Returns the first line that a build server would obey, but for those that begin as ours do.
fn command(text: &str, own: &[&str]) -> Option<String> {
    let is_foreign = |line: &&str| {
        let new = line.trim_start().starts_with("::") && !own.iter().any(|own| line.starts_with(own));
        // Azure Pipelines and old runners look anywhere in a line.
        new || line.contains("##[") || line.contains("##vso[")
    };
    text.lines().find(is_foreign).map(str::to_owned)
}

/// Returns the first mark of Markdown or HTML that is not ours.
fn markup(text: &str) -> Option<String> {
    let own = ["#", "-", "|", "**", "<", "Fix: ", "Judged as of", "For "];
    let begins = |line: &&str| {
        !line.is_empty()
            && !own.iter().any(|own| line.starts_with(own))
            && !line.starts_with(|c: char| c.is_ascii_digit())
    };
    let heading = |line: &&str| line.starts_with('#') && !line.starts_with("### Annexa: ");
    if let Some(line) = text.lines().find(|line| begins(line) || heading(line)) {
        return Some(line.to_owned());
    }
    let text = without_code(text);
    if text.matches("<!--").count() > 1 {
        return Some("a second comment".to_owned());
    }
    let acted_on = |c: char| "[]@~\\&$".contains(c);
    tag(&text, &["details", "summary", "!--"])
        .or_else(|| text.lines().find(|line| line.contains(acted_on)).map(str::to_owned))
}

/// Returns the first tag that is not among the names.
fn tag(text: &str, names: &[&str]) -> Option<String> {
    text.split('<').skip(1).find_map(|rest| {
        let name = rest.trim_start_matches('/').split([' ', '>', '/']).next().unwrap_or_default();
        (!names.contains(&name)).then(|| name.to_owned())
    })
}

/// Returns Markdown without its code spans: those are the runs of backticks that another of the same length closes.
fn without_code(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut rest = line;
        while let Some(start) = rest.find('`') {
            out.push_str(&rest[..start]);
            let ticks = rest[start..].chars().take_while(|c| *c == '`').count();
            let fence = "`".repeat(ticks);
            let mut inner = &rest[start + ticks..];
            loop {
                let at = inner.find(&fence).expect("a code span is closed on its line");
                let run = inner[at..].chars().take_while(|c| *c == '`').count();
                inner = &inner[at + run..];
                if run == ticks {
                    break;
                }
            }
            rest = inner;
        }
        out.push_str(rest);
        out.push('\n');
    }
    out
}
