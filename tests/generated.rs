//! Generated files are current. `ANNEXA_UPDATE=1 cargo test --test generated` rewrites them.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests read the project's own files")]

use std::path::Path;

use annexa::policy::PolicySet;

/// Compares a generated text with the file of the project, or rewrites the file.
fn current(path: &str, expected: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("ANNEXA_UPDATE").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, expected).unwrap();
        return;
    }
    let found = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(found == expected, "{path} is stale: run `ANNEXA_UPDATE=1 cargo test --test generated`");
}

fn built_in_from_source() -> PolicySet {
    let sources: Vec<(String, String)> = PolicySet::built_in_sources()
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    let mut set = PolicySet::default();
    set.add(&sources);
    set
}

#[test]
fn every_built_in_policy_passes_the_static_checks() {
    let set = built_in_from_source();
    let problems: Vec<String> = set
        .errors()
        .iter()
        .map(|error| format!("{}:{}:{}: {}", error.path, error.line, error.column, error.message))
        .collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert!(set.iter().count() >= 30);
}

#[test]
fn the_policy_index_is_current() {
    let index = serde_json::to_string_pretty(&built_in_from_source().index()).unwrap();
    current("policies/index.json", &format!("{index}\n"));
}
