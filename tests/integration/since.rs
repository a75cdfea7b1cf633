//! What a change brings: beside a commit, beside what is committed, beside a record. With real git repositories.

use std::fs;

use annexa::config::Settings;
use annexa::discover::{ObjectTree, Tree as Tree_, WorkTree, changed};
use annexa::evidence::Evidence;
use annexa::pipeline::{Request, Since, check, check_since};
use annexa::policy::PolicySet;
use serde_json::Value;

use crate::support::{Random, Tree, commit, committed, files_below, git, project, request};

const OPEN: &str = "apiVersion: v1\nkind: Pod\nmetadata: {name: NAME}\nspec:\n  containers:\n  - {name: c, image: \"a:1\", securityContext: {privileged: true}}\n";

fn pod(name: &str) -> String {
    OPEN.replace("NAME", name)
}

fn repository() -> Tree {
    let tree = Tree::new();
    git(&tree, &["init", "--quiet", "--initial-branch=main"]);
    tree.write("deploy/old.yaml", pod("old"));
    tree.write("deploy/other.yaml", pod("other"));
    tree.write("Dockerfile", "FROM scratch\nADD a.tar /\n");
    commit(&tree);
    tree
}

/// Runs a check, and returns its exit code and its record.
fn checked(tree: &Tree, arguments: &[&str]) -> (i32, Value) {
    let record = tree.record(arguments);
    (record.code, record.json)
}

fn new_findings(record: &Value) -> Vec<(String, String)> {
    let text = |finding: &Value, key: &str| finding[key].as_str().unwrap().to_owned();
    let findings = record["findings"].as_array().unwrap().iter();
    findings
        .filter(|finding| finding["change"] == "new")
        .map(|finding| (text(finding, "path"), text(finding, "policy")))
        .collect()
}

fn privileged(record: &Value) -> Vec<String> {
    let new = new_findings(record).into_iter().filter(|(_, policy)| policy == "ANX-K8S-0001");
    new.map(|(path, _)| path).collect()
}

#[test]
fn nothing_that_was_there_before_is_new_however_files_and_lines_move() {
    let tree = repository();
    let (code, record) = checked(&tree, &["--since", "HEAD"]);
    assert_eq!((code, new_findings(&record)), (0, Vec::new()));
    assert!(record["comparison"]["unchanged"].as_u64().unwrap() > 10);
    // Lines move, and a file gets another name and another folder.
    tree.write("deploy/other.yaml", format!("# one\n# two\n{}", pod("other")));
    fs::create_dir(tree.path().join("apps")).unwrap();
    fs::rename(tree.path().join("deploy/old.yaml"), tree.path().join("apps/renamed.yaml")).unwrap();
    let (code, record) = checked(&tree, &["--since", "HEAD"]);
    assert_eq!((code, new_findings(&record)), (0, Vec::new()), "{:#}", record["comparison"]);
    assert_eq!(record["comparison"]["resolved"].as_array().unwrap().len(), 0);
}

/// Lines move, files get other names, and some are copied, at random: only the copies bring findings, and nothing is resolved.
#[test]
fn a_finding_keeps_its_identity_over_random_edits_and_a_copy_has_its_own() {
    let tree = Tree::copy_of(&project("fixtures/repos/demo"));
    // Acceptances name files, and say so when these are gone.
    fs::remove_dir_all(tree.path().join("isms")).unwrap();
    git(&tree, &["init", "--quiet"]);
    commit(&tree);
    let mut random = Random(0x1de47);
    for round in 0..12 {
        let of_kind = |start: &str, end: &str| -> Vec<String> {
            let files = files_below(tree.path()).into_iter().map(|path| path.to_str().unwrap().to_owned());
            files.filter(|path| path.starts_with(start) && path.ends_with(end)).collect()
        };
        let (manifests, modules) = (of_kind("deploy/k8s/", ".yaml"), of_kind("infra/", ".tf"));
        let read = |path: &str| fs::read_to_string(tree.path().join(path)).unwrap();
        let mut copies: Vec<String> = Vec::new();
        for step in 0..=random.below(5) {
            let files = if random.below(2) == 0 { &manifests } else { &modules };
            let path = random.pick(files).clone();
            if !tree.path().join(&path).exists() {
                continue;
            }
            let (folder, name) = path.rsplit_once('/').unwrap();
            match random.below(3) {
                0 => tree.write(&path, format!("{}{}", "# moved\n".repeat(1 + random.below(9)), read(&path))),
                1 => {
                    let other = format!("{folder}/r{round}{step}-{name}");
                    fs::rename(tree.path().join(&path), tree.path().join(&other)).unwrap();
                    copies.iter_mut().filter(|copy| **copy == path).for_each(|copy| copy.clone_from(&other));
                }
                _ if path.ends_with(".yaml") => {
                    // In a folder of its own: beside the other, what selects one by its name selects either.
                    let copy = format!("copied/{round}-{step}/{name}");
                    tree.write(&copy, read(&path));
                    copies.push(copy);
                }
                _ => {}
            }
        }
        let (_, record) = checked(&tree, &["--since", "HEAD"]);
        let findings = record["findings"].as_array().unwrap();
        let mut prints: Vec<&str> = findings.iter().map(|finding| finding["fingerprint"].as_str().unwrap()).collect();
        prints.sort_unstable();
        prints.dedup();
        assert_eq!(prints.len(), findings.len(), "round {round}: two findings are one");
        let beyond: Vec<_> = new_findings(&record).into_iter().filter(|(path, _)| !copies.contains(path)).collect();
        assert!(beyond.is_empty(), "round {round}, copies {copies:?}: {beyond:?}");
        assert_eq!(record["comparison"]["resolved"], Value::Array(Vec::new()), "round {round}, copies {copies:?}");
        commit(&tree);
    }
}

#[test]
fn a_change_is_blamed_for_what_it_brings_and_credited_for_what_it_mends() {
    let tree = repository();
    git(&tree, &["checkout", "--quiet", "-b", "change"]);
    tree.write("deploy/new.yaml", pod("new"));
    fs::remove_file(tree.path().join("deploy/old.yaml")).unwrap();
    commit(&tree);
    // What was committed to the other branch meanwhile is not of this change.
    git(&tree, &["checkout", "--quiet", "main"]);
    tree.write("deploy/theirs.yaml", pod("theirs"));
    commit(&tree);
    git(&tree, &["checkout", "--quiet", "change"]);
    tree.write("deploy/untracked.yaml", pod("untracked"));
    let (code, record) = checked(&tree, &["--since", "main"]);
    assert_eq!(
        (code, privileged(&record)),
        (1, vec!["deploy/new.yaml".to_owned(), "deploy/untracked.yaml".to_owned()])
    );
    let comparison = &record["comparison"];
    let resolved = comparison["resolved"].as_array().unwrap();
    assert!(!resolved.is_empty() && resolved.iter().all(|one| one["path"] == "deploy/old.yaml"), "{resolved:#?}");
    // The numbers of controls are those of whole runs of both trees.
    let control = comparison["controls"].as_array().unwrap().iter().find(|one| one["id"] == "A.8.9").unwrap();
    let (_, alone) = checked(&tree, &[]);
    let whole = alone["controls"].as_array().unwrap().iter().find(|one| one["id"] == "A.8.9").unwrap();
    assert_eq!(control["after"]["tested"], whole["tested"]);
    git(&tree, &["stash", "--quiet", "--include-untracked"]);
    git(&tree, &["checkout", "--quiet", "main~1"]);
    let (_, before) = checked(&tree, &[]);
    let whole = before["controls"].as_array().unwrap().iter().find(|one| one["id"] == "A.8.9").unwrap();
    assert_eq!(control["before"]["tested"], whole["tested"]);
}

#[test]
fn a_record_serves_as_a_baseline() {
    let tree = repository();
    let (code, record) = checked(&tree, &[]);
    assert_eq!(code, 1);
    let baseline = tempfile::NamedTempFile::new().unwrap();
    fs::write(baseline.path(), record.to_string()).unwrap();
    let file = baseline.path().to_str().unwrap();
    let (code, record) = checked(&tree, &["--baseline", file]);
    assert_eq!((code, new_findings(&record).len()), (0, 0));
    tree.write("deploy/new.yaml", pod("new"));
    let (code, record) = checked(&tree, &["--baseline", file]);
    assert_eq!((code, privileged(&record)), (1, vec!["deploy/new.yaml".to_owned()]));
    fs::write(baseline.path(), "{}").unwrap();
    let run = tree.check(&["--baseline", file]);
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("is no evidence record"), "{}", run.stderr);
}

#[test]
fn what_changes_the_measure_is_not_taken_for_a_change_of_the_thing() {
    let tree = repository();
    tree.write("annexa.yaml", "exclude: [{path: deploy, reason: later}]\n");
    commit(&tree);
    tree.write("annexa.yaml", "scope: all of it\n");
    let (code, record) = checked(&tree, &["--since", "HEAD"]);
    let comparison = &record["comparison"];
    assert_eq!(code, 0, "{comparison:#}");
    assert!(comparison["incomparable"].as_u64().unwrap() > 10 && comparison["new"] == 0, "{comparison:#}");
    assert_eq!(comparison["reasons"].as_array().unwrap().len(), 1);
    let (code, _) = checked(&tree, &["--since", "HEAD", "--strict"]);
    assert_eq!(code, 1);
}

#[test]
fn what_is_not_looked_for_any_more_is_not_resolved() {
    let tree = repository();
    tree.write("annexa.yaml", "exclude: [{path: deploy, reason: later}]\n");
    let (code, record) = checked(&tree, &["--since", "HEAD"]);
    let comparison = &record["comparison"];
    assert_eq!((code, &comparison["resolved"]), (0, &serde_json::json!([])), "{comparison:#}");
    let reasons = comparison["reasons"].to_string();
    assert!(reasons.contains("earlier findings are not looked for any more"), "{reasons}");
    // A file that is gone holds no finding.
    tree.write("annexa.yaml", "");
    fs::remove_dir_all(tree.path().join("deploy")).unwrap();
    let (_, record) = checked(&tree, &["--since", "HEAD"]);
    assert!(record["comparison"]["resolved"].as_array().unwrap().len() > 10, "{:#}", record["comparison"]);
}

#[test]
fn the_hook_is_silent_where_nothing_is_new() {
    let tree = repository();
    tree.write("notes.md", "# Notes\n");
    git(&tree, &["add", "--all"]);
    let run = tree.check(&["--staged", "--quiet"]);
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (Some(0), "", ""));
    tree.write("deploy/new.yaml", pod("new"));
    git(&tree, &["add", "--all"]);
    let run = tree.check(&["--staged", "--quiet"]);
    assert!(run.stdout.contains("deploy/new.yaml:6:") && run.stdout.contains(" new findings ("), "{}", run.stdout);
}

#[test]
fn only_what_is_staged_is_judged_and_as_it_is_staged() {
    let tree = repository();
    let (code, record) = checked(&tree, &["--staged"]);
    assert_eq!((code, new_findings(&record).len()), (0, 0));
    tree.write("deploy/new.yaml", pod("new"));
    let (code, record) = checked(&tree, &["--staged"]);
    assert_eq!((code, new_findings(&record).len()), (0, 0), "what is not staged is not blamed");
    git(&tree, &["add", "deploy/new.yaml"]);
    // It is mended on disk, and not in the index.
    tree.write("deploy/new.yaml", "a: 1\n");
    let (code, record) = checked(&tree, &["--staged"]);
    assert_eq!((code, privileged(&record)), (1, vec!["deploy/new.yaml".to_owned()]));
    let line = record["findings"].as_array().unwrap().iter().find(|one| one["policy"] == "ANX-K8S-0001").unwrap();
    assert_eq!(line["line"], 6);
    git(&tree, &["add", "deploy/new.yaml"]);
    let (code, _) = checked(&tree, &["--staged"]);
    assert_eq!(code, 0);
}

#[test]
fn before_the_first_commit_everything_that_is_staged_is_new() {
    let tree = Tree::new();
    git(&tree, &["init", "--quiet"]);
    tree.write("pod.yaml", pod("first"));
    git(&tree, &["add", "--all"]);
    let (code, record) = checked(&tree, &["--staged"]);
    assert_eq!(code, 1);
    assert!(record["findings"].as_array().unwrap().iter().any(|one| one["policy"] == "ANX-K8S-0001"));
}

#[test]
fn a_unit_is_judged_with_what_it_needs_though_only_one_file_of_it_changed() {
    let tree = repository();
    tree.write("infra/variables.tf", "variable \"acl\" { default = \"private\" }\n");
    let bucket = "resource \"aws_db_instance\" \"d\" {\n  storage_encrypted = var.on\n}\n";
    tree.write("infra/main.tf", bucket);
    tree.write("infra/on.tf", "variable \"on\" { default = true }\n");
    commit(&tree);
    tree.write("infra/on.tf", "variable \"on\" { default = false }\n");
    git(&tree, &["add", "--all"]);
    for arguments in [["--staged"].as_slice(), &["--since", "HEAD"]] {
        let (code, record) = checked(&tree, arguments);
        let new = new_findings(&record);
        assert!(new.contains(&("infra/main.tf".to_owned(), "ANX-TF-AWS-0005".to_owned())), "{new:?}");
        assert_eq!(code, 1);
    }
}

/// What is staged is judged by parts of the tree. Whatever is changed, the same is found in these parts as in the whole.
#[test]
fn what_is_staged_is_found_as_in_a_run_of_the_whole_tree() {
    for repository in ["fixtures/repos/demo", "fixtures/terraform/network"] {
        let tree = committed(Tree::copy_of(&project(repository)));
        let mut random = Random(0x57a6ed);
        for round in 0..6 {
            let edits = random.edits(&tree);
            git(&tree, &["add", "--all"]);
            let (staged, whole) = (tree.record(&["--staged"]).json, tree.record(&["--since", "HEAD"]).json);
            let (staged, whole) = (new_findings(&staged), new_findings(&whole));
            let beyond: Vec<_> = staged.iter().filter(|finding| !whole.contains(finding)).collect();
            assert!(beyond.is_empty(), "{repository}, round {round}: {edits:?}: {beyond:?}");
            // The repository as a whole is left to a run of the whole, as is what looks at a change from elsewhere.
            let changed = |path: &str| edits.iter().any(|edit| edit.contains(&format!(" {path}:")));
            let missed: Vec<_> = whole.iter().filter(|found| changed(&found.0) && !staged.contains(found)).collect();
            assert!(missed.is_empty(), "{repository}, round {round}: {edits:?}: {missed:?}");
            commit(&tree);
        }
    }
}

#[test]
fn the_settings_of_a_commit_and_of_the_index_count_where_only_a_path_is_asked_for() {
    let tree = repository();
    tree.write("annexa.yaml", "exclude:\n- path: deploy/old.yaml\n  reason: it is retired\n");
    commit(&tree);
    tree.write("deploy/old.yaml", format!("# changed\n{}", pod("other-name")));
    tree.write("deploy/new.yaml", pod("new"));
    git(&tree, &["add", "--all"]);
    for arguments in [["--staged", "deploy"].as_slice(), &["--since", "HEAD", "deploy"]] {
        let (_, record) = checked(&tree, arguments);
        assert_eq!(privileged(&record), ["deploy/new.yaml"], "{arguments:?}");
        let comparison = &record["comparison"];
        assert_eq!((&comparison["incomparable"], &comparison["reasons"]), (&0.into(), &Value::Array(Vec::new())));
    }
    tree.write("annexa.yaml", "");
    git(&tree, &["add", "annexa.yaml"]);
    let (_, record) = checked(&tree, &["--staged", "deploy"]);
    assert!(record["comparison"]["reasons"].to_string().contains("annexa.yaml"), "{}", record["comparison"]);
}

#[test]
fn a_name_that_git_does_not_know_is_an_error_with_a_remedy() {
    let tree = repository();
    let run = tree.check(&["--since", "nowhere"]);
    assert_eq!(run.code, Some(2));
    let said = run.stderr;
    assert!(said.contains("cannot compare with `nowhere`") && said.contains("hint:"), "{said}");
}

#[test]
fn settings_that_would_hang_the_reader_are_refused_in_the_index_and_in_a_commit() {
    let tree = repository();
    let nested = format!("limits: {}{}\n", "[".repeat(100_000), "]".repeat(100_000));
    tree.write("annexa.yaml", nested);
    git(&tree, &["add", "annexa.yaml"]);
    tree.write("annexa.yaml", "");
    let staged = tree.check(&["--staged"]);
    git(&tree, &["commit", "--quiet", "--message", "x"]);
    let since = tree.check(&["--since", "HEAD"]);
    for run in [staged, since] {
        assert_eq!(run.code, Some(2), "{}", run.stdout);
        assert!(run.stderr.contains("annexa.yaml:1:") && run.stderr.contains("nested"), "{}", run.stderr);
    }
}

/// A run beside a commit judges once what both trees share. Whatever is changed, both records have to be those of whole runs.
#[test]
fn both_records_of_a_comparison_are_those_of_whole_runs_whatever_changed() {
    let tree = committed(Tree::copy_of(&project("fixtures/repos/demo")));
    let mut random = Random(0x5eed);
    for round in 0..12 {
        let edits = random.edits(&tree);
        let settings = |text: Option<String>| Settings::parse(&text.unwrap_or_default()).unwrap();
        let work = WorkTree::open(&[tree.path().to_path_buf()]).unwrap();
        let base = ObjectTree::of_commit(&work, "HEAD").unwrap();
        let (own, before) =
            (settings(work.read_text("annexa.yaml").unwrap()), settings(base.text("annexa.yaml").unwrap()));
        let policies = PolicySet::built_in().unwrap();
        let request = |of: &dyn Tree_, settings: &Settings| whole(of, settings, &policies);
        let changed = changed(work.root(), "HEAD").unwrap();
        let since = Since { changed, same_policies: true };
        let (head, earlier) =
            check_since(&asked(&work, &own, &policies), &asked(&base, &before, &policies), since).unwrap();
        assert_eq!(told(&head), request(&work, &own), "round {round}: {edits:?}");
        assert_eq!(told(&earlier), request(&base, &before), "round {round}, before: {edits:?}");
        if round % 3 == 2 {
            commit(&tree);
        }
    }
}

fn asked<'a>(tree: &'a dyn Tree_, settings: &'a Settings, policies: &'a PolicySet) -> Request<'a> {
    Request { jobs: 2, ..request(tree, settings, policies) }
}

/// Returns what a run by itself says, but for the digests of what was read on the way.
fn whole(tree: &dyn Tree_, settings: &Settings, policies: &PolicySet) -> Value {
    told(&check(&asked(tree, settings, policies)).unwrap())
}

fn told(evidence: &Evidence) -> Value {
    let mut value = serde_json::to_value(evidence).unwrap();
    value.as_object_mut().unwrap().remove("digests");
    // What git ignores is a part of the work tree alone.
    value
}
