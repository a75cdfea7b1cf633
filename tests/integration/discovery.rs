//! Which files of a git work tree are looked at.

use crate::support::{AS_OF, Tree, annexa, git};

const WORKLOAD: &str = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  hostPID: true\n  containers: []\n";

/// What finds the fault of `WORKLOAD`, and where.
const POLICY: &str = "ANX-K8S-0003";
const PLACE: Option<(u64, u64)> = Some((6, 3));

/// Makes a repository of a tree, with everything added that git does not ignore.
fn repository(tree: Tree) -> Tree {
    git(&tree, &["init", "--quiet"]);
    git(&tree, &["add", "."]);
    tree
}

fn paths(found: &[(String, String)]) -> Vec<&str> {
    found.iter().map(|(path, _)| path.as_str()).collect()
}

#[test]
fn a_tracked_file_is_judged_though_git_ignores_it() {
    let tree = repository(Tree::new().file(".gitignore", "*.yaml\n").file("app.yaml", WORKLOAD));
    git(&tree, &["add", "--force", "app.yaml"]);
    let record = tree.record(&[]);
    assert_eq!(record.disposition("app.yaml"), "evaluated");
    assert_eq!(record.findings_of(POLICY), [("app.yaml".to_owned(), PLACE)]);
}

#[test]
fn an_untracked_file_is_judged_and_a_deleted_one_is_not() {
    let tree = repository(Tree::new().file("gone.yaml", WORKLOAD));
    std::fs::remove_file(tree.path().join("gone.yaml")).unwrap();
    tree.write("new.yaml", WORKLOAD);
    assert_eq!(tree.record(&[]).dispositions(), [("new.yaml".to_owned(), "evaluated".to_owned())]);
}

#[test]
fn an_ignored_folder_is_one_entry() {
    let tree =
        Tree::new().file(".gitignore", "build/\n").file("build/a.yaml", WORKLOAD).file("build/b/c.yaml", WORKLOAD);
    let record = repository(tree).record(&[]);
    let found = record.dispositions();
    assert_eq!(paths(&found), [".gitignore", "build"]);
    assert_eq!(record.disposition("build"), "ignored");
    assert!(record.findings_of(POLICY).is_empty());
}

#[test]
fn a_path_that_is_asked_for_is_looked_at_though_git_ignores_it() {
    let tree =
        Tree::new().file(".gitignore", "build/\n").file("build/a.yaml", WORKLOAD).file("build/b/c.yaml", WORKLOAD);
    let tree = repository(tree);
    for (asked, seen) in [
        ("build", &["build/a.yaml", "build/b/c.yaml"][..]),
        ("build/b", &["build/b/c.yaml"]),
        ("build/a.yaml", &["build/a.yaml"]),
    ] {
        let record = tree.record(&[asked]);
        assert_eq!(paths(&record.dispositions()), seen, "{asked}");
        assert_eq!(record.findings_of(POLICY).len(), seen.len(), "{asked}");
    }
}

#[test]
fn a_submodule_is_one_entry() {
    let tree = repository(Tree::new().file("app.yaml", WORKLOAD));
    let entry = format!("160000,{},vendor/module", "1".repeat(40));
    git(&tree, &["update-index", "--add", "--cacheinfo", &entry]);
    std::fs::create_dir_all(tree.path().join("vendor/module")).unwrap();
    tree.write("vendor/module/inside.yaml", WORKLOAD);
    let record = tree.record(&[]);
    assert_eq!(record.disposition("vendor/module"), "submodule");
    assert_eq!(record.findings_of(POLICY), [("app.yaml".to_owned(), PLACE)]);
}

#[test]
fn the_github_folder_is_in_and_the_git_folder_is_out() {
    let workflow = "on: push\njobs:\n  a:\n    runs-on: x\n    steps: []\n";
    let record = repository(Tree::new().file(".github/workflows/ci.yml", workflow)).record(&[]);
    assert_eq!(record.dispositions(), [(".github/workflows/ci.yml".to_owned(), "evaluated".to_owned())]);
}

#[test]
fn a_work_tree_that_git_cannot_read_is_not_taken_for_a_plain_folder() {
    let tree = Tree::new().file(".git/HEAD", "nonsense\n").file(".git/config", "[core\n").file("app.yaml", WORKLOAD);
    let run = tree.check(&[]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""));
    assert!(run.stderr.contains("git"), "{}", run.stderr);
}

#[test]
fn an_excluded_path_is_in_the_evidence_with_its_reason() {
    let settings = "exclude:\n- path: legacy\n  reason: It is switched off in May.\n";
    let tree = Tree::new().file("annexa.yaml", settings).file("legacy/a.yaml", WORKLOAD).file("b.yaml", WORKLOAD);
    let record = repository(tree).record(&[]);
    let file = record.file("legacy/a.yaml");
    assert_eq!((&file["disposition"], &file["reason"]), (&"excluded".into(), &"It is switched off in May.".into()));
    assert_eq!(record.findings_of(POLICY), [("b.yaml".to_owned(), PLACE)]);
}

#[test]
fn a_part_of_a_repository_says_nothing_of_the_whole() {
    let tree = repository(Tree::new().file("deploy/a.yaml", WORKLOAD).file("other/b.yaml", WORKLOAD));
    let whole = tree.record(&[]);
    assert_eq!(whole.policy("ANX-REPO-0001")["population"], 1);
    let part = tree.record(&["deploy"]);
    assert_eq!(part.policy("ANX-REPO-0001")["population"], 0);
    assert_eq!(part.findings_of(POLICY), [("deploy/a.yaml".to_owned(), PLACE)]);
    assert_eq!(part.json["scope"]["paths"], serde_json::json!(["deploy"]));
    assert!(part.json["notes"].to_string().contains("Only a part of the tree"), "{}", part.json["notes"]);
}

#[test]
fn paths_start_at_the_top_of_the_repository_wherever_the_run_starts() {
    let tree = repository(Tree::new().file("deploy/a.yaml", WORKLOAD).file("other/b.yaml", WORKLOAD));
    let record = annexa(&tree.path().join("deploy"), &["check", "--as-of", AS_OF, "--format", "json"]).record();
    assert_eq!(paths(&record.dispositions()), ["deploy/a.yaml"]);
    let record = annexa(&tree.path().join("deploy"), &["check", "--as-of", AS_OF, "--format", "json", ".."]).record();
    assert_eq!(paths(&record.dispositions()), ["deploy/a.yaml", "other/b.yaml"]);
}

#[test]
fn the_folder_with_the_settings_is_the_top() {
    let tree = Tree::new()
        .file("shop/annexa.yaml", "organisation: Shop\n")
        .file("shop/deploy/a.yaml", WORKLOAD)
        .file("other/b.yaml", WORKLOAD);
    let tree = repository(tree);
    let record = tree.record(&["shop"]);
    assert_eq!(record.json["scope"]["organisation"], "Shop");
    assert_eq!(paths(&record.dispositions()), ["annexa.yaml", "deploy/a.yaml"]);
    assert_eq!(record.policy("ANX-REPO-0001")["population"], 1);
}

#[test]
fn paths_that_share_no_tree_are_refused() {
    let (one, other) = (Tree::new().file("a.yaml", WORKLOAD), Tree::new().file("annexa.yaml", ""));
    let run = one.check(&[".", other.path().to_str().unwrap(), "--format", "json"]);
    // Both stand in the system's temporary folder, which is then the tree; what matters is that nothing is made up.
    assert!(matches!(run.code, Some(1..=3)), "{run:?}");
}
