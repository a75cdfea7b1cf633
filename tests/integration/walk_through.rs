//! The walk-through: its commands are run in the order of the page, in one shell, and say what the page says.
//!
//! A block `console` holds commands behind `$ ` and what they say; a line `...` stands for one line or more that the page leaves out, in a line
//! for a part of it, and a last line `exit code N` for a code that is not 0. A block that names a file behind its language is that file, and a `diff` is
//! applied. `ANNEXA_UPDATE=1` writes what the commands say into the page, where that is something else.
#![cfg(unix)]

use std::fs;
use std::ops::Range;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::{Tree, project};

const PAGE: &str = "docs/walk-through.md";

/// What ends the output of a step, before and after its exit code.
const MARK: char = '\u{1e}';

/// Something that a reader does.
struct Step {
    /// What a shell does for it.
    script: String,
    /// The lines of the page that show what it says; none where it says nothing.
    shown: Range<usize>,
}

/// Returns what a page has its reader do.
fn steps(lines: &[&str]) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let Some(info) = lines[at].strip_prefix("```").filter(|info| !info.is_empty()) else {
            at += 1;
            continue;
        };
        let end = at + 1 + lines[at + 1..].iter().position(|line| *line == "```").unwrap();
        let body = at + 1..end;
        let text = lines[body.clone()].join("\n");
        match info.split_once(' ').unwrap_or((info, "")) {
            ("console", "") => steps.extend(commands(lines, body)),
            ("diff", "") => steps.push(quiet(format!("git apply - <<'END'\n{text}\nEND"), end)),
            (_, path) if !path.is_empty() => {
                steps.push(quiet(
                    format!("mkdir -p \"$(dirname '{path}')\" && cat >'{path}' <<'END'\n{text}\nEND"),
                    end,
                ));
            }
            (language, _) => panic!("{PAGE}:{}: a block of {language} that nobody tries", at + 1),
        }
        at = end + 1;
    }
    steps
}

fn quiet(script: String, at: usize) -> Step {
    Step { script, shown: at..at }
}

/// Returns the commands of a block. One that goes on in the next line has `> ` there.
fn commands(lines: &[&str], body: Range<usize>) -> Vec<Step> {
    let mut commands: Vec<Step> = Vec::new();
    for at in body {
        if let Some(script) = lines[at].strip_prefix("$ ") {
            commands.push(quiet(script.to_owned(), at + 1));
            continue;
        }
        let last = commands.last_mut().unwrap_or_else(|| panic!("{PAGE}:{}: an output without a command", at + 1));
        match lines[at].strip_prefix("> ") {
            Some(more) if last.shown.is_empty() => {
                last.script.push_str(&format!("\n{more}"));
                last.shown = at + 1..at + 1;
            }
            _ => last.shown.end = at + 1,
        }
    }
    commands
}

/// Runs steps in one shell, beside a copy of the fixtures, and returns what each says, with its exit code if that is not 0.
fn said(steps: &[Step]) -> Vec<Vec<String>> {
    let tree = Tree::new().file("annexa/README.md", "");
    symlink(project("fixtures"), tree.path().join("annexa/fixtures")).unwrap();
    let step = |step: &Step| format!("{}\nprintf '{MARK}%d{MARK}' $?\n", step.script);
    tree.write("steps", format!("exec 2>&1\n{}", steps.iter().map(step).collect::<String>()));
    let program = Path::new(env!("CARGO_BIN_EXE_annexa")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let mut shell = Command::new("bash");
    shell.arg("../steps").current_dir(tree.path().join("annexa")).stdin(Stdio::null());
    shell.env_clear().env("PATH", path).env("HOME", tree.path()).env("LC_ALL", "C.UTF-8");
    shell.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    for who in ["AUTHOR", "COMMITTER"] {
        shell.env(format!("GIT_{who}_NAME"), "you").env(format!("GIT_{who}_EMAIL"), "you@example.com");
        shell.env(format!("GIT_{who}_DATE"), "2026-01-31T09:00:00Z");
    }
    let output = shell.output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let parts: Vec<&str> = text.split(MARK).collect();
    assert_eq!(parts.len(), 2 * steps.len() + 1, "the shell ended early\n{text}");
    parts.chunks_exact(2).map(|step| lines_of(step[0], step[1])).collect()
}

fn lines_of(output: &str, code: &str) -> Vec<String> {
    let code = (code != "0").then(|| format!("exit code {code}"));
    output.lines().map(|line| line.trim_end().to_owned()).chain(code).collect()
}

/// Whether an output is as it is shown.
fn agrees(shown: &[&str], said: &[String]) -> bool {
    match shown.split_first() {
        None => said.is_empty(),
        Some((&"...", rest)) => (1..=said.len()).any(|left_out| agrees(rest, &said[left_out..])),
        Some((line, rest)) => said.first().is_some_and(|first| is_shown_by(first, line)) && agrees(rest, &said[1..]),
    }
}

fn is_shown_by(said: &str, shown: &str) -> bool {
    let left_out = |(start, end): (&str, &str)| {
        said.len() > start.len() + end.len() && said.starts_with(start) && said.ends_with(end)
    };
    said == shown || shown.split_once("...").is_some_and(left_out)
}

#[test]
fn an_output_has_to_be_as_it_is_shown() {
    let said: Vec<String> = ["a", "b", "c", "d"].map(str::to_owned).into();
    for (shown, expected) in [
        (["a", "b", "c", "d"].as_slice(), true),
        (&["a", "...", "d"], true),
        (&["...", "b", "...", "d"], true),
        (&["...", "c", "..."], true),
        (&["a", "b", "c"], false),
        (&["a", "b", "c", "d", "..."], false),
        (&["a", "...", "c"], false),
        (&["...", "d", "..."], false),
        (&["...", "c", "b", "..."], false),
        (&["a", "b", "c...", "d"], false),
        (&[], false),
    ] {
        assert_eq!(agrees(shown, &said), expected, "{shown:?}");
    }
}

#[test]
fn every_command_of_the_walk_through_says_what_the_page_says() {
    let page = fs::read_to_string(project(PAGE)).unwrap();
    let mut lines: Vec<String> = page.lines().map(str::to_owned).collect();
    let shown: Vec<&str> = page.lines().collect();
    let steps = steps(&shown);
    let said = said(&steps);
    let mut wrong = Vec::new();
    for (step, said) in steps.iter().zip(&said).rev() {
        if !agrees(&shown[step.shown.clone()], said) {
            wrong.push(format!("{PAGE}:{}: {}\n{}\n", step.shown.start, step.script, said.join("\n")));
            lines.splice(step.shown.clone(), said.iter().cloned());
        }
    }
    if std::env::var_os("ANNEXA_UPDATE").is_some() && !wrong.is_empty() {
        fs::write(project(PAGE), lines.join("\n") + "\n").unwrap();
        panic!("{} outputs of {PAGE} are rewritten: read them, and cut them to what a reader needs", wrong.len());
    }
    wrong.reverse();
    assert!(wrong.is_empty(), "these say something else than the page:\n{}", wrong.join("\n"));
    assert!(steps.len() > 20, "{} steps", steps.len());
}
