//! Trees of every form: each entry is a member of the population once, whatever it is and however it is called, and the bundle holds
//! at every level.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::{Bundle, assert_levels_hold, create, level_is};
use crate::support::{OWN_POLICY, Tree, commit, committed, git, text};

const POD: &str = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  hostPID: true\n  containers: []\n";

/// What finds the fault of `POD`.
const POLICY: &str = "ANX-K8S-0003";

/// Names that checksum tools, shells and formats read something into.
const NAMES: [&str; 16] = [
    "with space.yaml",
    " leading.yaml",
    "100%.yaml",
    "%41.yaml",
    "two\nlines.yaml",
    "carriage\rreturn.yaml",
    "tab\t.yaml",
    "back\\slash.yaml",
    "-n.yaml",
    "a=b.yaml",
    "=0A.yaml",
    "\u{e9}\u{65e5}\u{1f512}.yaml",
    "e\u{301}.yaml",
    "*?.yaml",
    "\"quoted\" 'twice'.yaml",
    "data/bagit.txt",
];

impl Bundle {
    /// Returns the member of the population with a path.
    fn member(&self, path: &str) -> Value {
        let members = self.lines("pure/population.jsonl");
        let mut found = members.iter().filter(|member| member["path"] == path);
        let member = found.next().unwrap_or_else(|| panic!("no member `{path}` among {members:?}")).clone();
        assert!(found.next().is_none(), "{path} twice");
        member
    }

    /// Returns the paths at which the fault of `POD` is found.
    fn faults(&self) -> BTreeSet<String> {
        let results = self.lines("pure/results.jsonl");
        let failing = results.iter().filter(|result| result["policy"] == POLICY && result["outcome"] == "fail");
        failing.map(|result| text(&result["path"])).collect()
    }

    /// Runs the commands of the guide over the bag.
    fn assert_checksums_fit(&self) {
        for manifest in ["manifest-sha256.txt", "tagmanifest-sha256.txt"] {
            let output = std::process::Command::new("sha256sum")
                .args(["--strict", "--quiet", "-c", manifest])
                .current_dir(self.path())
                .output()
                .unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&[output.stdout, output.stderr].concat()));
        }
    }
}

fn path_of(tree: &Tree) -> String {
    tree.path().to_str().unwrap().to_owned()
}

/// Returns the entries that git has of a commit or beside it.
fn listed(tree: &Tree, arguments: &[&str]) -> BTreeSet<Vec<u8>> {
    let output = git(tree, arguments);
    output.split(|byte| *byte == 0).filter(|path| !path.is_empty()).map(<[u8]>::to_vec).collect()
}

#[test]
fn every_entry_is_a_member_once_whatever_it_is() {
    let inner = committed(Tree::new().file("a.txt", "a\n"));
    let tree = Tree::new()
        .file(".gitignore", "build/\n*.log\n")
        .file("pod.yaml", POD)
        .file("broken.yaml", "apiVersion: v1\nkind: Pod\nx: [\n")
        .file("broken.tf", "a {\n")
        .file("picture.png", b"\x89PNG\r\n\x1a\n\0\0".as_slice())
        .file("nul.txt", b"a\0b".as_slice())
        .file("nul.yaml", b"apiVersion: v1\nkind: Pod\nx: \0".as_slice())
        .file("latin.txt", b"caf\xe9\n".as_slice())
        .file("empty", "")
        .file("large.yaml", format!("a: {}\n", "x".repeat(64)))
        .file("annexa.yaml", "limits:\n  file_bytes: 2000000\n");
    fs::File::create(tree.path().join("large.yaml")).unwrap().set_len(64 << 20).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("pod.yaml", tree.path().join("link.yaml")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("nowhere", tree.path().join("dangling")).unwrap();
    for name in NAMES {
        tree.write(&format!("names/{name}"), POD);
    }
    git(&tree, &["init", "-q"]);
    git(&tree, &["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", &path_of(&inner), "modules/inner"]);
    commit(&tree);
    tree.write("untracked.yaml", POD);
    tree.write("build/out.yaml", POD);
    tree.write("x.log", "x\n");
    let odd = undecodable(&tree);

    let bundle = Bundle::of(tree.path(), &[]);
    let members = bundle.lines("pure/population.jsonl");
    let paths: BTreeSet<String> = members.iter().map(|member| text(&member["path"])).collect();
    assert_eq!(paths.len(), members.len(), "a path twice");
    let mut there = listed(&tree, &["ls-tree", "-r", "-z", "--name-only", "HEAD"]);
    there.extend(listed(&tree, &["ls-files", "-z", "--others", "--exclude-standard"]));
    let ignored = ["build".to_owned(), "x.log".to_owned()];
    assert_eq!(members.len(), there.len() + ignored.len(), "{paths:?}");
    let named: BTreeSet<String> = there.iter().filter_map(|path| String::from_utf8(path.clone()).ok()).collect();
    let lacking: Vec<_> = named.iter().chain(&ignored).filter(|path| !paths.contains(*path)).collect();
    assert!(lacking.is_empty(), "{lacking:?} not among {paths:?}");
    assert_eq!(there.len() - named.len(), odd);

    for (path, kind, disposition) in [
        ("pod.yaml", "file", "evaluated"),
        ("untracked.yaml", "file", "evaluated"),
        ("broken.yaml", "file", "unparsed"),
        ("broken.tf", "file", "unparsed"),
        // By its name: it is not read.
        ("picture.png", "file", "binary"),
        ("nul.txt", "binary", "binary"),
        ("nul.yaml", "binary", "binary"),
        ("latin.txt", "file", "searched"),
        ("large.yaml", "file", "too_large"),
        ("modules/inner", "submodule", "submodule"),
        ("build", "ignored", "ignored"),
        ("x.log", "ignored", "ignored"),
    ] {
        let member = bundle.member(path);
        assert_eq!((&member["kind"], &member["disposition"]), (&kind.into(), &disposition.into()), "{member}");
    }
    #[cfg(unix)]
    for (path, target) in [("link.yaml", "pod.yaml"), ("dangling", "nowhere")] {
        let member = bundle.member(path);
        assert_eq!((&member["kind"], &member["detail"]), (&"symlink".into(), &target.into()), "{member}");
    }
    let faults = bundle.faults();
    for name in NAMES.iter().filter(|name| name.ends_with(".yaml")) {
        assert!(faults.contains(&format!("names/{name}")), "{name:?} not among {faults:?}");
    }
    bundle.assert_checksums_fit();
    let run = bundle.verify(&["--repo", &path_of(&tree)]);
    assert_levels_hold(&run, &[1, 3, 4]);
    assert!(run.stdout.contains("in the population, and not committed: "), "{}", run.stdout);
    assert!(level_is(&run, 5, "holds"), "{}", run.stdout);
}

/// Adds a file whose name is no UTF-8, where the file system takes one; returns how many were added.
#[cfg(target_os = "linux")]
fn undecodable(tree: &Tree) -> usize {
    use std::os::unix::ffi::OsStrExt as _;
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.yaml");
    usize::from(fs::write(tree.path().join(name), POD).is_ok())
}

#[cfg(not(target_os = "linux"))]
fn undecodable(_: &Tree) -> usize {
    0
}

#[test]
fn a_committed_tree_of_odd_names_holds_at_every_level() {
    let tree = NAMES.iter().fold(Tree::new(), |tree, name| tree.file(name, POD));
    let tree = committed(tree.file(".env", "DB_PASSWORD=vR7-pq20xZ81kw\n"));
    let bundle = Bundle::of(tree.path(), &[]);
    assert_eq!(bundle.lines("pure/population.jsonl").len(), NAMES.len() + 1);
    assert_eq!(bundle.json("evidence.json")["source"]["dirty"], false);
    bundle.assert_checksums_fit();
    let run = bundle.verify(&["--repo", &path_of(&tree)]);
    assert_eq!(run.code, Some(0), "{}", run.stdout);
    assert_levels_hold(&run, &[1, 3, 4, 5]);
    assert!(run.stdout.contains(&format!("{0} of {0} committed files", NAMES.len() + 1)), "{}", run.stdout);
}

#[test]
fn a_folder_of_a_repository_is_bundled_by_itself() {
    let tree =
        committed(Tree::new().file("app/pod.yaml", POD).file("app/README.md", "# A\n").file("other/pod.yaml", POD));
    for (working, path) in [(tree.path().to_path_buf(), "app"), (tree.path().join("app"), ".")] {
        let outer = Tree::new();
        let output = outer.path().join("bundle");
        let run = create(&working, Path::new(path), &output, &[]);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        let bundle = Bundle { scratch: outer, run };
        let members = bundle.lines("pure/population.jsonl");
        assert!(members.iter().all(|member| !text(&member["path"]).starts_with("other")), "{members:?}");
        assert_eq!(members.len(), 2, "{members:?}");
        let run = bundle.verify(&["--repo", &path_of(&tree)]);
        assert_eq!(run.code, Some(0), "{}", run.stdout);
        assert_levels_hold(&run, &[1, 3, 4, 5]);
    }
}

#[test]
fn without_a_commit_there_is_nothing_to_reconcile_with() {
    let bare = Tree::new().file("pod.yaml", POD);
    let empty = Tree::new().file("pod.yaml", POD);
    git(&empty, &["init", "-q"]);
    for tree in [bare, empty] {
        let bundle = Bundle::of(tree.path(), &[]);
        assert_eq!(bundle.faults(), BTreeSet::from(["pod.yaml".to_owned()]));
        assert!(bundle.json("evidence.json")["source"]["commit"].is_null());
        let run = bundle.verify(&["--repo", &path_of(&tree)]);
        assert_levels_hold(&run, &[1, 3, 4]);
        assert!(run.code == Some(1) && level_is(&run, 5, "FAILS"), "{}", run.stdout);
        assert!(run.stdout.contains("the bundle names no commit"), "{}", run.stdout);
    }
}

#[test]
fn a_tree_that_differs_from_its_commit_says_so() {
    let tree = committed(Tree::new().file("pod.yaml", POD).file("gone.yaml", POD));
    tree.write("pod.yaml", POD.replace("true", "false"));
    let changed = Bundle::of(tree.path(), &[]);
    assert_eq!(changed.json("evidence.json")["source"]["dirty"], true);
    assert_eq!(changed.member("pod.yaml")["committed"], "changed");
    let run = changed.verify(&["--repo", &path_of(&tree)]);
    assert_levels_hold(&run, &[1, 3, 4]);
    assert!(level_is(&run, 5, "FAILS") && run.stdout.contains("1 files differ from the commit"), "{}", run.stdout);

    tree.write("pod.yaml", POD);
    fs::remove_file(tree.path().join("gone.yaml")).unwrap();
    let lacking = Bundle::of(tree.path(), &[]);
    assert_eq!(lacking.json("evidence.json")["source"]["dirty"], true);
    let run = lacking.verify(&["--repo", &path_of(&tree)]);
    assert!(level_is(&run, 5, "FAILS"), "{}", run.stdout);
    assert!(run.stdout.contains("committed, and not in the population: `gone.yaml`"), "{}", run.stdout);
}

#[test]
fn settings_and_policies_of_elsewhere_are_in_the_bundle() {
    let tree = committed(Tree::new().file("pod.yaml", POD));
    let own = |id: &str, package: &str| {
        let says = OWN_POLICY.replace("ORG-TEST-0001", id).replace("policies.org.bad", package);
        let finding = r#"{"message": "bad", "path": ["spec", "hostPID"]}"#;
        format!("{says}deny contains finding if {{\n\tinput.subject.config.spec.hostPID\n\tfinding := {finding}\n}}\n")
    };
    let one = Tree::new().file("a/a.rego", own("ORG-TEST-0001", "policies.org.a"));
    let two = Tree::new().file("b/b.rego", own("ORG-TEST-0002", "policies.org.b"));
    let bundle = Bundle::of(tree.path(), &["--policies", &path_of(&one), "--policies", &path_of(&two)]);
    for id in ["ORG-TEST-0001", "ORG-TEST-0002"] {
        let results = bundle.lines("pure/results.jsonl");
        assert!(results.iter().any(|result| result["policy"] == id && result["outcome"] == "fail"), "{id}");
    }
    // The folders that they came from are not needed any more.
    drop((one, two));
    let run = bundle.verify(&["--repo", &path_of(&tree)]);
    assert_eq!(run.code, Some(0), "{}", run.stdout);
    assert_levels_hold(&run, &[1, 3, 4, 5]);
}
