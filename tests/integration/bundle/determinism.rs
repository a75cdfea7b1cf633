//! Same input, same bundle, to the byte; and the bundle alone is enough to do its run again.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Bundle, creation};
use crate::support::{Run, Tree, command, committed, files_below, git, project};

/// What of a payload may differ between two runs: when and where it ran, and the digest of the program, which stands in the index.
const VOLATILE: [&str; 2] = ["run/", "evidence.json"];

/// Returns the files of the demo repository, and of a part of the fixtures.
fn files() -> Vec<(String, Vec<u8>)> {
    let sources = [("fixtures/repos/demo", ""), ("fixtures/policies/kubernetes", "more/")];
    let all = sources.iter().filter(|(folder, _)| project(folder).exists()).flat_map(|(folder, prefix)| {
        files_below(&project(folder)).into_iter().map(move |path| {
            let bytes = fs::read(project(folder).join(&path)).unwrap();
            (format!("{prefix}{}", path.to_str().unwrap()), bytes)
        })
    });
    all.chain([("more/.env".to_owned(), format!("DB_PASSWORD={}\n", crate::secrets::noise(14, 3)).into_bytes())])
        .collect()
}

/// Returns the payload of a bundle by path, but for what is volatile.
fn payload(bundle: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let data = bundle.join("data");
    let files = files_below(&data).into_iter().filter(|path| !VOLATILE.iter().any(|start| path.starts_with(start)));
    files.map(|path| (path.clone(), fs::read(data.join(path)).unwrap())).collect()
}

/// Returns the index of a bundle without the digest of the program.
fn index(bundle: &Path) -> serde_json::Value {
    let mut index: serde_json::Value =
        serde_json::from_slice(&fs::read(bundle.join("data/evidence.json")).unwrap()).unwrap();
    index["engine"]["binary_sha256"] = serde_json::Value::Null;
    for part in index["parts"].as_array_mut().unwrap() {
        if part["path"].as_str().unwrap().starts_with("run/") {
            part["sha256"] = serde_json::Value::Null;
        }
    }
    index
}

/// Fails with the first file that differs.
fn assert_same(one: &Path, other: &Path, what: &str) {
    let (left, right) = (payload(one), payload(other));
    assert!(left.keys().eq(right.keys()), "{what}: other files");
    assert!(left.len() > 100, "{}", left.len());
    for (path, bytes) in &left {
        assert!(*bytes == right[path], "{what}: {} differs", path.display());
    }
    assert_eq!(index(one), index(other), "{what}");
}

/// A file with a key for commitments.
fn key(folder: &Tree) -> PathBuf {
    folder.write("redaction.key", "0b".repeat(32));
    folder.path().join("redaction.key")
}

/// Makes a bundle as somebody does whose machine is set up in some way.
fn elsewhere(root: &Path, output: &Path, mask: &str, jobs: &str, environment: &[(&str, &str)]) {
    let folder = output.parent().unwrap();
    let key = folder.join("redaction.key");
    let made = creation(folder, root, output, &["--jobs", jobs, "--redaction-key", key.to_str().unwrap()]);
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(format!("umask {mask}; exec \"$@\"")).arg("sh").arg(made.get_program()).args(made.get_args());
    shell.current_dir(folder).env_remove("GIT_DIR").envs(environment.iter().copied());
    let run = Run::of(&shell.output().unwrap());
    assert_eq!(run.code, Some(0), "{}{}", run.stdout, run.stderr);
}

#[test]
fn where_when_and_how_a_bundle_is_made_leaves_no_trace() {
    let mut files = files();
    let written = |files: &[(String, Vec<u8>)], folder: &str| {
        let outer = Tree::new();
        let root = outer.path().join(folder);
        for (path, bytes) in files {
            outer.write(&format!("{folder}/{path}"), bytes);
        }
        // The same commit, with the same time: see `git`.
        let run = |arguments: &[&str]| git(&outer, &[&["-C", folder], arguments].concat());
        run(&["init", "-q"]);
        run(&["add", "-A"]);
        run(&["commit", "-q", "-m", "a"]);
        (outer, root)
    };
    let (_first, root) = written(&files, "r");
    files.reverse();
    let (_second, deep) = written(&files, "a folder/with spaces");
    let base = Tree::new();
    key(&base);
    elsewhere(&root, &base.path().join("b"), "022", "1", &[("TZ", "UTC"), ("LANG", "C")]);
    let redactions = fs::read_to_string(base.path().join("b/data/pure/redactions.jsonl")).unwrap();
    assert!(redactions.contains("HMAC-SHA256"), "{redactions}");
    for (what, root, mask, jobs, environment) in [
        ("threads", &root, "022", "4", &[][..]),
        (
            "everything else",
            &deep,
            "077",
            "3",
            &[
                ("TZ", "Pacific/Kiritimati"),
                ("LANG", "tr_TR.UTF-8"),
                ("LC_ALL", "de_DE.UTF-8"),
                ("NO_COLOR", "1"),
                ("HOME", "/nonexistent"),
            ],
        ),
    ] {
        let other = Tree::new();
        key(&other);
        elsewhere(root, &other.path().join("another name"), mask, jobs, environment);
        assert_same(&base.path().join("b"), &other.path().join("another name"), what);
    }

    // An archive is the folder, packed; it is read like one.
    let archives = Tree::new();
    key(&archives);
    for name in ["one/b.tar.gz", "two/b.tar.gz"] {
        fs::create_dir_all(archives.path().join(name).parent().unwrap()).unwrap();
        fs::copy(archives.path().join("redaction.key"), archives.path().join(name).with_file_name("redaction.key"))
            .unwrap();
        elsewhere(&root, &archives.path().join(name), "022", "2", &[]);
        let folder = archives.path().join(name).with_file_name("out");
        fs::create_dir(&folder).unwrap();
        archives.run("tar", &["-xzf", name, "-C", folder.to_str().unwrap()]);
        assert_same(&base.path().join("b"), &folder.join("b"), "packing");
        let bundle = command(archives.path()).args(["bundle", "verify", "--level", "3", name]).output().unwrap();
        assert_eq!(Run::of(&bundle).code, Some(0));
    }
    // Packed again without what is volatile, they are the same bytes: only that differs.
    let rest = |folder: &str| -> Vec<(PathBuf, Vec<u8>)> {
        let folder = archives.path().join(folder).join("out/b");
        let told = |path: &PathBuf| !path.starts_with("data/run");
        let files = files_below(&folder).into_iter().filter(told);
        files.map(|path| (path.clone(), fs::read(folder.join(path)).unwrap())).collect()
    };
    let differing: Vec<PathBuf> =
        rest("one").into_iter().zip(rest("two")).filter(|(one, other)| one != other).map(|(one, _)| one.0).collect();
    let lists = ["bag-info.txt", "data/evidence.json", "manifest-sha256.txt", "tagmanifest-sha256.txt"];
    assert!(differing.iter().all(|path| lists.iter().any(|list| path == Path::new(list))), "{differing:?}");
}

#[test]
fn what_is_taken_out_changes_no_verdict() {
    for folder in ["kubernetes/no_secret_manifests", "kubernetes/no_credentials_in_environment", "compose", "secrets"] {
        let tree = Tree::copy_of(&project("fixtures/policies").join(folder));
        let told = |findings: &[serde_json::Value]| -> Vec<String> {
            findings
                .iter()
                .map(|finding| format!("{} {} {}", finding["policy"], finding["path"], finding["line"]))
                .collect()
        };
        let checked = told(tree.record(&[]).list("findings"));
        let bundle = Bundle::of(tree.path(), &[]);
        let bundled = told(bundle.json("pure/record.json")["findings"].as_array().unwrap());
        assert!(!checked.is_empty());
        let apart = |one: &[String], other: &[String]| -> Vec<String> {
            one.iter().filter(|finding| !other.contains(finding)).cloned().collect()
        };
        assert_eq!((apart(&checked, &bundled), apart(&bundled, &checked)), (Vec::new(), Vec::new()), "{folder}");
    }
}

#[test]
fn a_bundle_alone_is_enough_to_do_its_run_again() {
    let tree = committed(files().into_iter().fold(Tree::new(), |tree, (path, bytes)| tree.file(&path, bytes)));
    let bundle = Bundle::of(tree.path(), &[]);
    // The repository is gone, there is no home, and the working folder is empty.
    drop(tree);
    let empty = Tree::new();
    let again = |jobs: &str| {
        let mut command = command(empty.path());
        command.args(["bundle", "reperform", "--jobs", jobs]).arg(bundle.path()).env_remove("HOME");
        Run::of(&command.output().unwrap())
    };
    for jobs in ["1", "4"] {
        let run = again(jobs);
        assert_eq!(run.code, Some(0), "{}{}", run.stdout, run.stderr);
        assert!(run.stdout.starts_with("Re-performed: "), "{}", run.stdout);
        assert!(run.stdout.contains("are the same to the byte"), "{}", run.stdout);
    }
    assert!(files_below(empty.path()).is_empty());

    // One byte of one input.
    let input = bundle.path().join("data/pure/inputs/deploy/k8s/log-agent.yaml");
    let text = fs::read_to_string(&input).unwrap();
    let changed = text.replacen("hostNetwork: true", "hostNetwork: 1rue", 1);
    let changed = if changed == text { text.replacen("true", "1rue", 1) } else { changed };
    assert_ne!(changed, text);
    fs::write(&input, changed).unwrap();
    let (one, four) = (again("1"), again("4"));
    assert_eq!(one.stdout, four.stdout);
    assert_eq!(one.code, Some(1), "{}", one.stdout);
    let differing: Vec<&str> = one.stdout.lines().filter(|line| line.starts_with("pure/results.jsonl: ")).collect();
    assert!(!differing.is_empty(), "{}", one.stdout);
    let told = |line: &&&str| line.contains(" in deploy/k8s/log-agent.yaml: ") && line.contains(" in the bundle, ");
    assert_eq!(differing.iter().filter(told).count(), differing.len(), "{differing:?}");
    let run = bundle.verify(&["--level", "4"]);
    assert!(super::level_is(&run, 1, "FAILS") && super::level_is(&run, 4, "FAILS"), "{}", run.stdout);
    let restored = bundle.reperform(&["--jobs", "2"]);
    assert_eq!(restored.code, Some(1));
    fs::write(&input, text).unwrap();
    assert_eq!(bundle.reperform(&["--jobs", "2"]).code, Some(0));
}
