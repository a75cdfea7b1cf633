//! The pages hold together: links lead somewhere, the architecture names every module, the picture shows a real run.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read the project's own files"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every page: those at the top, and those of `docs/`.
fn pages() -> Vec<PathBuf> {
    let top = walkdir::WalkDir::new(root()).max_depth(1);
    let entries = top.into_iter().chain(walkdir::WalkDir::new(root().join("docs")));
    let files = entries.map(|entry| entry.unwrap()).filter(|entry| entry.file_type().is_file());
    let mut pages: Vec<PathBuf> = files.map(walkdir::DirEntry::into_path).collect();
    pages.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    pages.sort();
    pages
}

/// Returns the text without fenced code.
fn prose(text: &str) -> String {
    let mut fenced = false;
    let outside = text.lines().filter(|line| {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        !fenced && !fence
    });
    outside.collect::<Vec<_>>().join("\n")
}

/// Returns the targets of links and pictures: `[text](target)`, `src="target"`.
fn targets(text: &str) -> Vec<String> {
    let mut targets = Vec::new();
    for (open, close) in [("](", ')'), ("src=\"", '"'), ("href=\"", '"')] {
        let parts = text.split(open).skip(1);
        targets.extend(parts.filter_map(|part| part.split_once(close)).map(|(target, _)| target.to_owned()));
    }
    targets
}

/// Returns the anchors that GitHub gives the headings of a page.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = text.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches('#').trim());
    let anchor = |heading: &str| -> String {
        let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        kept.map(|c| if c == ' ' { '-' } else { c.to_ascii_lowercase() }).collect()
    };
    headings.map(anchor).collect()
}

#[test]
fn every_relative_link_leads_somewhere() {
    let mut broken = Vec::new();
    let mut followed = 0;
    let mut known_anchors: BTreeMap<PathBuf, BTreeSet<String>> = BTreeMap::new();
    for page in pages() {
        let text = prose(&read(&page));
        for target in targets(&text) {
            if target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            followed += 1;
            let (path, anchor) = target.split_once('#').unwrap_or((&target, ""));
            let file = if path.is_empty() { page.clone() } else { page.parent().unwrap().join(path) };
            let mut leads =
                || known_anchors.entry(file.clone()).or_insert_with(|| anchors(&prose(&read(&file)))).contains(anchor);
            if !file.exists() || !anchor.is_empty() && !leads() {
                broken.push(format!("{}: {target}", page.strip_prefix(root()).unwrap().display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    assert!(followed > 50, "{followed} links");
}

#[test]
fn the_architecture_names_every_module() {
    let architecture = read(&root().join("docs/ARCHITECTURE.md"));
    let library = read(&root().join("src/lib.rs"));
    let modules = library.lines().filter_map(|line| line.trim().strip_prefix("pub mod ")?.strip_suffix(';'));
    let missing: Vec<&str> = modules.filter(|module| !architecture.contains(&format!("| `{module}` |"))).collect();
    assert!(missing.is_empty(), "docs/ARCHITECTURE.md has no row for {missing:?}");
}

#[test]
fn no_page_claims_conformity() {
    for page in pages() {
        let text = read(&page).to_lowercase();
        for claim in ["iso compliant", "iso 27001 compliant", "27001-compliant", "is compliant with", "iso certified"] {
            let claimed = text.matches(claim).count();
            // To say that we never say it is allowed, in quotes.
            let quoted = text.matches(&format!("\"{claim}\"")).count();
            assert_eq!(claimed, quoted, "{}: {claim}", page.display());
        }
    }
}

#[test]
fn the_picture_shows_a_real_run() {
    let picture = read(&root().join("docs/images/check.svg"));
    let drawn: Vec<String> = picture.lines().filter(|line| line.starts_with("<text ")).map(text_of).collect();
    let (prompt, drawn) = drawn.split_first().unwrap();
    let arguments = prompt.split_once("annexa ").unwrap().1;
    let output = Command::new(env!("CARGO_BIN_EXE_annexa"))
        .args(arguments.split(' '))
        .args(["--color", "never"])
        .current_dir(root())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let run = String::from_utf8(output.stdout).unwrap();
    let shown: BTreeSet<String> = run.lines().map(compact).collect();
    let stale: Vec<&String> =
        drawn.iter().filter(|line| !line.trim().starts_with('⋮') && !shown.contains(&compact(line))).collect();
    assert!(
        drawn.len() > 40 && stale.is_empty(),
        "{stale:#?}\nrun `cargo build && python3 .ci/picture.py target/debug/annexa`"
    );
}

/// Returns the text of a line of the picture.
fn text_of(line: &str) -> String {
    let text: String = line.split('<').filter_map(|tag| tag.split_once('>')).map(|(_, text)| text).collect();
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// Returns a line without blanks: the picture leaves out those between two columns.
fn compact(line: &str) -> String {
    line.split_whitespace().collect()
}
