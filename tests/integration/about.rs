//! What the program says of itself: its version, and its manual.

use serde_json::Value;

use crate::support::{Tree, annexa, files_below, project};

#[test]
fn the_version_names_what_has_a_part_in_a_result() {
    let run = Tree::new().file("deploy/pod.yaml", "apiVersion: v1\nkind: Pod\n").check(&["--format", "json"]);
    let record: Value = serde_json::from_str(&run.stdout).unwrap();
    let long = annexa(&project(""), &["--version"]);
    let lines: Vec<&str> = long.stdout.lines().collect();
    assert_eq!(lines[0], concat!("annexa ", env!("CARGO_PKG_VERSION")));
    // The digest is that of a record, so that a record can be told to be of this library.
    assert!(lines[1].ends_with(record["digests"]["policies"].as_str().unwrap()), "{}", lines[1]);
    let count = record["policies"].as_array().unwrap().len();
    assert!(lines[1].starts_with("policies") && lines[1].contains(&format!(" {count}, ")), "{count}: {}", lines[1]);
    assert!(lines[2].ends_with(annexa::evaluate::ENGINE), "{}", lines[2]);
    assert!(lines[3].ends_with(record["schema_version"].as_str().unwrap()), "{}", lines[3]);
    assert!(lines[4].ends_with(annexa::evidence::BUNDLE_VERSION), "{}", lines[4]);
    assert_eq!(lines.len(), 5);
    let short = annexa(&project(""), &["-V"]);
    assert_eq!(short.stdout, format!("{}\n", lines[0]));
}

#[test]
fn the_manual_has_a_page_for_every_verb() {
    let folder = tempfile::tempdir().unwrap();
    let run = annexa(folder.path(), &["man", "."]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), ""), "{}", run.stderr);
    let pages: Vec<String> = files_below(folder.path()).iter().map(|page| page.display().to_string()).collect();
    let help = annexa(folder.path(), &["--help"]).stdout;
    let verbs = help.split_once("Commands:\n").unwrap().1.split_once("\n\n").unwrap().0;
    for verb in verbs.lines().filter_map(|line| line.split_whitespace().next()).filter(|verb| *verb != "help") {
        assert!(pages.contains(&format!("annexa-{verb}.1")), "{verb}: {pages:?}");
    }
    assert!(pages.contains(&"annexa-bundle-verify.1".to_owned()), "{pages:?}");
    let top = std::fs::read_to_string(folder.path().join("annexa.1")).unwrap();
    assert_eq!(annexa(folder.path(), &["man"]).stdout, top);
    for code in 0..=3 {
        assert!(top.contains(&format!(".TP\n\\fB{code}\\fR\n")), "{top}");
    }
    let missing = annexa(folder.path(), &["man", "missing"]);
    assert_eq!(missing.code, Some(2));
    assert!(missing.stderr.contains("missing"), "{}", missing.stderr);
}
