//! Same input, same bytes: threads, folders, environment and the order in which files were made leave no trace.

use std::path::{Path, PathBuf};

use crate::support::{AS_OF, Run, Tree, command, files_below, project};

/// The files of the demo repository and of a good many fixtures.
fn files() -> Vec<(String, Vec<u8>)> {
    let sources = [("fixtures/repos/demo", ""), ("fixtures/policies", "more/")];
    let all = sources.iter().flat_map(|(folder, prefix)| {
        files_below(&project(folder)).into_iter().map(move |path| {
            let bytes = std::fs::read(project(folder).join(&path)).unwrap();
            (format!("{prefix}{}", path.to_str().unwrap()), bytes)
        })
    });
    all.collect()
}

fn tree(files: &[(String, Vec<u8>)]) -> Tree {
    files.iter().fold(Tree::new(), |tree, (path, bytes)| tree.file(path, bytes))
}

/// The JSON and SARIF of a run.
#[derive(PartialEq, Eq)]
struct Bytes {
    json: Vec<u8>,
    sarif: Vec<u8>,
}

/// Checks a tree from a working folder with some environment.
fn check(root: &Path, folder: &Path, jobs: &str, environment: &[(&str, &str)]) -> Bytes {
    let out = Tree::new();
    let target = |name: &str| out.path().join(name);
    let format = |name: &str| format!("{name}={}", target(name).display());
    let output = command(folder)
        .args(["check", "--as-of", AS_OF, "--jobs", jobs, "--format", &format("json"), "--format", &format("sarif")])
        .arg(root)
        .envs(environment.iter().copied())
        .output()
        .unwrap();
    assert_eq!(Run::of(&output).code, Some(1));
    Bytes { json: std::fs::read(target("json")).unwrap(), sarif: std::fs::read(target("sarif")).unwrap() }
}

/// Fails with the first line that differs; whole records are too long to print.
fn same(one: &Bytes, other: &Bytes, what: &str) {
    for (name, one, other) in [("JSON", &one.json, &other.json), ("SARIF", &one.sarif, &other.sarif)] {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        let (one, other) = (text(one), text(other));
        if let Some((line, (left, right))) = one.lines().zip(other.lines()).enumerate().find(|(_, (a, b))| a != b) {
            panic!("{what} changes line {} of the {name}:\n{left:.400}\n{right:.400}", line + 1);
        }
        assert_eq!(one.len(), other.len(), "{what} changes the length of the {name}");
    }
}

#[test]
fn threads_folders_and_environment_leave_no_trace() {
    let tree = tree(&files());
    let base = check(tree.path(), &project(""), "1", &[("TZ", "UTC"), ("LANG", "C")]);
    assert!(base.json.len() > 10_000 && base.sarif.len() > 10_000);
    same(&base, &check(tree.path(), &project(""), "1", &[]), "a second run");
    same(&base, &check(tree.path(), &project(""), "8", &[]), "the number of threads");
    same(&base, &check(Path::new("."), tree.path(), "2", &[]), "the working folder");
    for (name, value) in
        [("TZ", "Pacific/Kiritimati"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "de_DE.UTF-8"), ("NO_COLOR", "1")]
    {
        same(&base, &check(tree.path(), &project(""), "2", &[(name, value)]), name);
    }
}

#[test]
fn the_order_in_which_files_were_made_leaves_no_trace() {
    let mut files = files();
    let base = check(tree(&files).path(), &project(""), "4", &[]);
    files.reverse();
    same(&base, &check(tree(&files).path(), &project(""), "4", &[]), "the reverse order");
    shuffle(&mut files);
    same(&base, &check(tree(&files).path(), &project(""), "4", &[]), "a shuffled order");
}

#[test]
fn the_place_of_the_tree_leaves_no_trace() {
    let files = files();
    let base = check(tree(&files).path(), &project(""), "2", &[]);
    let outer = Tree::new();
    let deep: PathBuf = outer.path().join("a folder/with spaces");
    for (path, bytes) in &files {
        outer.write(&format!("a folder/with spaces/{path}"), bytes);
    }
    same(&base, &check(&deep, &project(""), "2", &[]), "the place of the tree");
}

/// Shuffles with a fixed seed, so that a failure can be repeated.
fn shuffle<T>(items: &mut [T]) {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    for last in (1..items.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        items.swap(last, (state >> 33) as usize % (last + 1));
    }
}
