//! The house rules that a compiler does not know: modules stand in one order, and some crates have one home.

use std::fs;
use std::path::PathBuf;

use crate::support::{files_below, project};

/// Each module imports only from those before it.
const ORDER: [&str; 17] = [
    "model", "config", "control", "discover", "parse", "resolve", "policy", "evaluate", "isms", "assess", "evidence",
    "compare", "report", "cache", "pipeline", "bundle", "cli",
];

/// A crate, and the files that may name it, by the start of their path.
const HOMES: [(&str, &[&str]); 2] = [
    ("rayon", &["pipeline", "bundle"]),
    ("regorus", &["policy/syntax", "evaluate/engine.rs", "evaluate/extension.rs", "evaluate/machine.rs"]),
];

/// A file of `src` without its comments.
struct Source {
    path: String,
    text: String,
    code: String,
}

impl Source {
    /// Returns the module of `ORDER` that it belongs to; `lib.rs` and the files of the binary stand outside.
    fn module(&self) -> Option<usize> {
        let name = self.path.split('/').next().unwrap().trim_end_matches(".rs");
        ORDER.iter().position(|module| *module == name)
    }

    /// Returns the top-level modules that its paths name.
    fn imports(&self) -> Vec<String> {
        let bytes = self.code.as_bytes();
        let starts = self.code.match_indices("crate::").filter(|(at, _)| {
            *at == 0 || !matches!(bytes[at - 1], b'$' | b'_' | b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9')
        });
        starts.flat_map(|(at, word)| first_names(&self.code[at + word.len()..])).collect()
    }
}

fn sources() -> Vec<Source> {
    let folder = project("src");
    let rust = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "rs");
    files_below(&folder)
        .into_iter()
        .filter(rust)
        .map(|path| {
            let text = fs::read_to_string(folder.join(&path)).unwrap();
            let code = text.lines().map(|line| line.split("//").next().unwrap()).collect::<Vec<_>>().join("\n");
            Source { path: path.to_str().unwrap().replace('\\', "/"), text, code }
        })
        .collect()
}

/// Returns the names that follow `crate::`: one, or the first of each branch of a group.
fn first_names(rest: &str) -> Vec<String> {
    let name = |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let Some(group) = rest.strip_prefix('{') else {
        return vec![name(rest)];
    };
    let (mut depth, mut branches) = (0, vec![String::new()]);
    for character in group.chars() {
        match character {
            '}' if depth == 0 => break,
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => branches.push(String::new()),
            _ if depth == 0 => branches.last_mut().unwrap().push(character),
            _ => {}
        }
    }
    branches.iter().map(|branch| name(branch)).filter(|name| !name.is_empty()).collect()
}

#[test]
fn first_names_are_read_from_groups_and_paths() {
    assert_eq!(first_names("model::{A, B};"), ["model"]);
    assert_eq!(first_names("{model::{A, B},\n    parse::Node, config};"), ["model", "parse", "config"]);
}

#[test]
fn modules_import_only_from_earlier_ones() {
    let mut wrong = Vec::new();
    for source in sources() {
        let Some(own) = source.module() else {
            assert!(
                matches!(source.path.as_str(), "lib.rs" | "main.rs" | "backtrace.rs"),
                "`{}` is in no module of ORDER",
                source.path
            );
            continue;
        };
        for name in source.imports() {
            match ORDER.iter().position(|module| *module == name) {
                Some(other) if other <= own => {}
                Some(_) => wrong.push(format!("src/{}: `{}` comes before `{name}`", source.path, ORDER[own])),
                None => wrong.push(format!("src/{}: `crate::{name}` is no module", source.path)),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn modules_are_declared_in_their_order() {
    let library = fs::read_to_string(project("src/lib.rs")).unwrap();
    let declared: Vec<&str> =
        library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert_eq!(declared, ORDER);
}

#[test]
fn threads_and_the_rego_engine_have_one_home_each() {
    let mut wrong = Vec::new();
    for source in sources() {
        for (name, homes) in HOMES {
            if source.code.contains(name) && !homes.iter().any(|home| source.path.starts_with(home)) {
                wrong.push(format!("src/{} names `{name}`, whose home is {}", source.path, homes.join(", ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_engine_that_digests_name_is_the_one_that_is_built_in() {
    let (name, version) = annexa::evaluate::ENGINE.split_once(' ').unwrap();
    let manifest = fs::read_to_string(project("Cargo.toml")).unwrap();
    assert!(manifest.contains(&format!("{name} = {{ version = \"={version}\"")), "{name} {version}");
}

#[test]
fn every_source_says_what_it_is_for() {
    let silent: Vec<String> =
        sources().iter().filter(|source| !source.text.starts_with("//!")).map(|source| source.path.clone()).collect();
    assert!(silent.is_empty(), "no `//!` at the top of {}", silent.join(", "));
}
