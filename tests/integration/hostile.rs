//! Files that break parsers, each beside a healthy one: the process ends by itself, the healthy finding is still there, the
//! file has its disposition, and no control that would have looked at it passes.

use std::fs::{self, File};

use crate::support::{Record, Tree};

/// A pod that shares the process namespace of its node.
const HEALTHY: &str = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  hostPID: true\n  containers: []\n";

/// What finds the fault of `HEALTHY`, and where.
const POLICY: &str = "ANX-K8S-0003";
const PLACE: Option<(u64, u64)> = Some((6, 3));

/// What a file needs to be taken for a Kubernetes manifest.
const MANIFEST: &str = "apiVersion: v1\nkind: Pod\nx: ";

/// Returns a tree with the healthy file, in a folder with the hostile one that is to come and in another.
fn healthy() -> Tree {
    Tree::new().file("deploy/healthy.yaml", HEALTHY).file("other/healthy.yaml", HEALTHY)
}

/// Checks a tree with a hostile file, and returns the record.
///
/// `behind` is the start of the ids of the policies that would have judged the file. `quietly` is the exit code where the
/// healthy finding does not count.
fn survived(tree: &Tree, path: &str, disposition: &str, behind: &str, quietly: i32) -> Record {
    let record = tree.record(&[]);
    let found = record.findings_of(POLICY);
    for path in ["deploy/healthy.yaml", "other/healthy.yaml"] {
        assert!(found.contains(&(path.to_owned(), PLACE)), "{found:?}");
    }
    assert_eq!(record.disposition(path), disposition, "{}", record.file(path));
    assert_eq!(record.code, 1);
    let controls = record.controls_behind(behind);
    assert!(controls.iter().all(|(_, status)| status != "pass" && status != "partial"), "{controls:?}");
    assert!(controls.iter().any(|(_, status)| status == "undetermined"), "{controls:?}");
    assert_eq!(tree.check(&["--threshold", "critical", "--quiet"]).code, Some(quietly));
    record
}

/// Checks that a hostile text is unparsed, with a reason.
fn unparsed(path: &str, text: impl AsRef<[u8]>, behind: &str, quietly: i32) {
    let tree = healthy().file(path, text);
    let record = survived(&tree, path, "unparsed", behind, quietly);
    assert!(record.file(path)["reason"].as_str().is_some_and(|reason| !reason.is_empty()));
}

const DEEP: usize = 200_000;

#[test]
fn nested_brackets_in_json() {
    let text = format!(r#"{{"apiVersion": "v1", "kind": "Pod", "x": {}{}}}"#, "[".repeat(DEEP), "]".repeat(DEEP));
    unparsed("deploy/deep.json", text, "ANX-K8S-", 0);
    let open = format!(r#"{{"apiVersion": "v1", "kind": "Pod", "x": {}"#, r#"{"a":"#.repeat(DEEP));
    unparsed("deploy/deep.json", open, "ANX-K8S-", 0);
}

#[test]
fn nested_brackets_in_yaml() {
    unparsed("deploy/deep.yaml", format!("{MANIFEST}{}{}", "[".repeat(DEEP), "]".repeat(DEEP)), "ANX-K8S-", 0);
    unparsed("deploy/deep.yaml", format!("{MANIFEST}{}", "{a: ".repeat(DEEP)), "ANX-K8S-", 0);
    unparsed("deploy/deep.yaml", format!("{MANIFEST}\n{}1\n", "- ".repeat(DEEP)), "ANX-K8S-", 0);
    unparsed(".github/workflows/deep.yml", "[".repeat(DEEP), "ANX-GHA-", 3);
}

#[test]
fn nested_brackets_in_hcl() {
    unparsed("deploy/deep.tf", format!("a = {}{}\n", "[".repeat(DEEP), "]".repeat(DEEP)), "ANX-TF-", 3);
    unparsed("deploy/deep.tf", format!("a = {}1{}\n", "(".repeat(DEEP), ")".repeat(DEEP)), "ANX-TF-", 3);
    unparsed("deploy/deep.tf", format!("a = \"{}{}\"\n", "${\"".repeat(DEEP), "\"}".repeat(DEEP)), "ANX-TF-", 3);
    unparsed("deploy/deep.tf", format!("{}{}", "a {\n".repeat(DEEP), "}\n".repeat(DEEP)), "ANX-TF-", 3);
    unparsed("deploy/deep.tf", format!("a = {}1\n", "!".repeat(DEEP)), "ANX-TF-", 3);
}

#[test]
fn an_alias_bomb() {
    let mut text = "apiVersion: v1\nkind: Pod\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let inner = vec![format!("*a{}", level - 1); 10].join(", ");
        text.push_str(&format!("a{level}: &a{level} [{inner}]\n"));
    }
    unparsed("deploy/bomb.yaml", text, "ANX-K8S-", 0);
}

#[test]
fn an_alias_of_itself() {
    unparsed("deploy/self.yaml", format!("{MANIFEST}&x [*x]\n"), "ANX-K8S-", 0);
    unparsed("deploy/self.yaml", format!("{MANIFEST}*unknown\n"), "ANX-K8S-", 0);
}

#[test]
fn a_sparse_file_of_a_gigabyte() {
    for (path, behind, quietly) in [("deploy/big.yaml", "ANX-K8S-", 0), ("deploy/big.tf", "ANX-TF-", 3)] {
        let tree = healthy();
        File::create(tree.path().join(path)).unwrap().set_len(1 << 30).unwrap();
        survived(&tree, path, "too_large", behind, quietly);
    }
}

#[cfg(unix)]
#[test]
fn a_pipe() {
    for (path, behind, quietly) in [("deploy/pipe.yaml", "ANX-K8S-", 0), ("deploy/Dockerfile", "ANX-DOCKER-", 3)] {
        let tree = healthy();
        tree.run("mkfifo", &[path]);
        survived(&tree, path, "unreadable", behind, quietly);
    }
}

#[cfg(unix)]
#[test]
fn links_in_a_loop() {
    use std::os::unix::fs::symlink;
    let tree = healthy();
    symlink("b.yaml", tree.path().join("deploy/a.yaml")).unwrap();
    symlink("a.yaml", tree.path().join("deploy/b.yaml")).unwrap();
    symlink("..", tree.path().join("deploy/up")).unwrap();
    let record = tree.record(&[]);
    for path in ["deploy/a.yaml", "deploy/b.yaml", "deploy/up"] {
        assert_eq!(record.disposition(path), "symlink");
    }
    assert_eq!(record.findings_of(POLICY).len(), 2);
    assert_eq!(record.dispositions().len(), 5);
}

#[cfg(unix)]
#[test]
fn links_out_of_the_tree() {
    use std::os::unix::fs::symlink;
    let outside = Tree::new().file("secret.yaml", HEALTHY);
    let tree = healthy();
    symlink(outside.path().join("secret.yaml"), tree.path().join("deploy/file.yaml")).unwrap();
    symlink(outside.path(), tree.path().join("deploy/folder")).unwrap();
    symlink("/dev/zero", tree.path().join("deploy/main.tf")).unwrap();
    let record = tree.record(&[]);
    for path in ["deploy/file.yaml", "deploy/folder", "deploy/main.tf"] {
        assert_eq!(record.disposition(path), "symlink");
    }
    assert_eq!(record.findings_of(POLICY).len(), 2);
}

#[test]
fn bytes_that_are_not_utf8() {
    unparsed("deploy/latin.yaml", b"apiVersion: v1\nkind: Pod\nx: caf\xe9\n", "ANX-K8S-", 0);
    unparsed("deploy/latin.tf", b"# caf\xe9\n", "ANX-TF-", 3);
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_not_utf8() {
    use std::os::unix::ffi::OsStrExt as _;
    let tree = healthy();
    fs::write(tree.path().join("deploy").join(std::ffi::OsStr::from_bytes(b"caf\xe9 100%.yaml")), HEALTHY).unwrap();
    survived(&tree, "deploy/caf%E9 100%25.yaml", "unreadable", "ANX-K8S-", 0);
}

#[test]
fn a_byte_order_mark_takes_no_column() {
    let tree = healthy().file("deploy/bom.yaml", format!("\u{feff}{HEALTHY}"));
    let tree = tree
        .file("deploy/flow.yaml", "\u{feff}{apiVersion: v1, kind: Pod, metadata: {name: é}, spec: {hostPID: true}}\n");
    let record = tree.record(&[]);
    let found = record.findings_of(POLICY);
    assert!(found.contains(&("deploy/bom.yaml".to_owned(), PLACE)), "{found:?}");
    assert!(found.contains(&("deploy/flow.yaml".to_owned(), Some((1, 57)))), "{found:?}");
}

#[test]
fn carriage_returns_take_no_line_and_no_column() {
    let terraform = "resource \"aws_db_instance\" \"a\" {\r\n  publicly_accessible = true\r\n}\r\n";
    let docker = "FROM alpine:3.20 AS a\r\nRUN true \\\r\n  && true\r\nFROM alpine:latest\r\n";
    let tree = healthy()
        .file("deploy/crlf.yaml", HEALTHY.replace('\n', "\r\n"))
        .file("deploy/main.tf", terraform)
        .file("deploy/Dockerfile", docker);
    let record = tree.record(&[]);
    assert!(record.findings_of(POLICY).contains(&("deploy/crlf.yaml".to_owned(), PLACE)));
    assert_eq!(record.findings_of("ANX-TF-AWS-0007"), [("deploy/main.tf".to_owned(), Some((2, 3)))]);
    assert_eq!(record.findings_of("ANX-DOCKER-0002"), [("deploy/Dockerfile".to_owned(), Some((4, 1)))]);
    let ends: Vec<_> = record.list("findings").iter().filter(|finding| finding["path"] == "deploy/crlf.yaml").collect();
    let own = ends.iter().find(|finding| finding["policy"] == POLICY).unwrap();
    assert_eq!((&own["end_line"], &own["end_column"]), (&6.into(), &16.into()));
}

#[test]
fn a_nul() {
    for (path, text, behind, quietly) in [
        ("deploy/nul.yaml", "apiVersion: v1\nkind: Pod\nx: \0\n", "ANX-K8S-", 0),
        ("deploy/nul.tf", "# \0\n", "ANX-TF-", 3),
    ] {
        survived(&healthy().file(path, text), path, "binary", behind, quietly);
    }
}

#[test]
fn duplicate_keys_are_told_and_the_last_one_counts() {
    // As for kubectl; a reader that refuses them, as Terraform does, has nothing to judge.
    let json = |first, last| {
        format!(r#"{{"apiVersion": "v1", "kind": "Pod", "spec": {{"hostPID": {first}, "hostPID": {last}}}}}"#)
    };
    let yaml = |first, last| format!("apiVersion: v1\nkind: Pod\nspec:\n  hostPID: {first}\n  hostPID: {last}\n");
    let tree = healthy()
        .file("deploy/bad.json", json(false, true))
        .file("deploy/bad.yaml", yaml(false, true))
        .file("deploy/good.json", json(true, false))
        .file("deploy/good.yaml", yaml(true, false));
    let record = tree.record(&[]);
    let found = record.findings_of(POLICY);
    let paths: Vec<&str> = found.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["deploy/bad.json", "deploy/bad.yaml", "deploy/healthy.yaml", "other/healthy.yaml"]);
    assert!(found.contains(&("deploy/bad.yaml".to_owned(), Some((5, 3)))), "{found:?}");
    for path in ["deploy/bad.json", "deploy/bad.yaml", "deploy/good.json", "deploy/good.yaml"] {
        assert_eq!(record.file(path)["reason"], "the key `hostPID` is given twice; the last one counts");
    }
    unparsed("deploy/twice.tf", "resource \"a_b\" \"c\" {\n  x = 1\n  x = 2\n}\n", "ANX-TF-", 3);
}

#[test]
fn one_bad_document_does_not_hide_the_others() {
    let tree = healthy().file("deploy/many.yaml", format!("{HEALTHY}---\nx: [\n---\n{HEALTHY}"));
    let record = survived(&tree, "deploy/many.yaml", "unparsed", "ANX-K8S-", 0);
    assert!(record.findings_of(POLICY).contains(&("deploy/many.yaml".to_owned(), PLACE)));
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let tree = healthy().file("deploy/closed.yaml", HEALTHY).file("closed/a.yaml", HEALTHY);
    let (file, folder) = (tree.path().join("deploy/closed.yaml"), tree.path().join("closed"));
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o000)).unwrap();
    // The superuser reads it all the same.
    if File::open(&file).is_err() {
        let record = survived(&tree, "deploy/closed.yaml", "unreadable", "ANX-K8S-", 0);
        assert_eq!(record.disposition("closed"), "unreadable");
    }
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
}

/// Part of the reason that is told, and what makes the settings hostile.
#[cfg(unix)]
type Hostile<'a> = (&'a str, &'a dyn Fn(&Tree));

#[cfg(unix)]
#[test]
fn settings_that_are_no_small_regular_file_are_refused() {
    use std::os::unix::fs::symlink;
    let outside = Tree::new().file("annexa.yaml", "threshold: critical\n");
    let hostile: [Hostile<'_>; 5] = [
        ("regular file", &|tree| tree.run("mkfifo", &["annexa.yaml"])),
        ("link out of the tree", &|tree| symlink("/dev/zero", tree.path().join("annexa.yaml")).unwrap()),
        ("link out of the tree", &|tree| {
            symlink(outside.path().join("annexa.yaml"), tree.path().join("annexa.yaml")).unwrap();
        }),
        ("annexa.yaml", &|tree| symlink("missing", tree.path().join("annexa.yaml")).unwrap()),
        ("larger than", &|tree| {
            File::create(tree.path().join("annexa.yaml")).unwrap().set_len(1 << 30).unwrap();
        }),
    ];
    for (reason, make) in hostile {
        let tree = healthy();
        make(&tree);
        let run = tree.check(&[]);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(run.stderr.contains("annexa.yaml") && run.stderr.contains(reason), "{}", run.stderr);
    }
    for text in [format!("organisation: {}", "[".repeat(DEEP)), "organisation: caf\0\n".to_owned()] {
        let run = healthy().file("annexa.yaml", text).check(&[]);
        assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""));
        assert!(run.stderr.len() < 1_000, "{:.1000}", run.stderr);
    }
}
