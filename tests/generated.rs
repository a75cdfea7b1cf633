//! Generated files are current. `ANNEXA_UPDATE=1 cargo test --test generated` rewrites them.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read the project's own files"
)]

#[path = "generated/command_line.rs"]
mod command_line;
#[path = "generated/policies.rs"]
mod policies;
#[path = "generated/terraform.rs"]
mod terraform;

use std::path::Path;
use std::sync::OnceLock;

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

fn built_in_from_source() -> &'static PolicySet {
    static SET: OnceLock<PolicySet> = OnceLock::new();
    SET.get_or_init(|| {
        let sources: Vec<(String, String)> =
            PolicySet::built_in_sources().iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        let mut set = PolicySet::default();
        set.add(&sources);
        set
    })
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
    current("policies/index.jsonl", &built_in_from_source().index().unwrap());
}

#[test]
fn the_reference_of_policies_is_current() {
    current("docs/reference/policies.md", &policies::policies_page(built_in_from_source()));
}

#[test]
fn the_page_of_every_policy_is_current() {
    let pages = policies::policy_pages(built_in_from_source());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reference/policies");
    for path in files_below(&folder) {
        let known = format!("policies/{}", path.strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/"));
        if !pages.contains_key(&known) {
            assert!(std::env::var_os("ANNEXA_UPDATE").is_some(), "docs/reference/{known} is of no policy");
            std::fs::remove_file(&path).unwrap();
        }
    }
    for (path, page) in pages {
        current(&format!("docs/reference/{path}"), &page);
    }
}

fn files_below(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

#[test]
fn the_reference_of_topics_is_current() {
    current("docs/reference/topics.md", &policies::topics_page(built_in_from_source()));
}

#[test]
fn the_reference_of_controls_is_current() {
    current("docs/reference/controls.md", &policies::controls_page(built_in_from_source()));
}

#[test]
fn the_reference_of_terraform_functions_is_current() {
    current("docs/reference/terraform-functions.md", &terraform::functions_page());
}

#[test]
fn the_reference_of_the_command_line_is_current() {
    current("docs/reference/cli.md", &command_line::page());
}

#[test]
fn the_schemas_are_current() {
    for name in ["evidence", "config"] {
        current(&format!("docs/reference/{name}.schema.json"), &command_line::printed(&["schema", name]));
    }
    for name in annexa::isms::schema_names() {
        current(&format!("docs/reference/isms/{name}.schema.json"), &command_line::printed(&["schema", name]));
    }
    for (file, schema) in annexa::bundle::bundle_schemas() {
        if file != "record.schema.json" {
            current(&format!("docs/reference/bundle/{file}"), &schema);
        }
    }
}

#[test]
fn the_table_of_settings_is_current() {
    let (path, start, end) = ("docs/configuration.md", "<!-- generated: settings -->\n", "<!-- end -->\n");
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let (before, rest) = page.split_once(start).unwrap();
    let (_, after) = rest.split_once(end).unwrap();
    current(path, &format!("{before}{start}\n{}\n{end}{after}", command_line::settings_table()));
}
