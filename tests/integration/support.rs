//! Trees in temporary folders, what is put into them, runs of the program, and what a run said.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use annexa::config::Settings;
use annexa::pipeline::{Engine, Request};
use annexa::policy::PolicySet;
use serde_json::Value;
use tempfile::TempDir;

/// A date to judge by, so that no test depends on the day it runs.
pub(crate) const AS_OF: &str = "2026-01-31";

/// What a policy of one's own says of itself; its rules follow. It bears on a control that no built-in policy bears on.
pub(crate) const OWN_POLICY: &str = r#"# METADATA
# title: Pods are as the test asks
# description: Checks what the test says. It matters to the test.
# related_resources:
# - https://example.com/
# custom:
#   id: ORG-TEST-0001
#   severity: high
#   topic: test
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.7.1, strength: demonstrates, rationale: "for the test"}
#   does_not_show: "anything at all"
#   remediation: Write another policy.
package policies.org.bad

"#;

/// Returns a path of the project.
pub(crate) fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Returns every file below a folder, relative to it, sorted.
pub(crate) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            files.push(entry.path().strip_prefix(folder).unwrap().to_path_buf());
        }
    }
    files
}

/// A tree in a folder of its own, outside of any git work tree; gone when it is dropped.
pub(crate) struct Tree(TempDir);

impl Tree {
    /// Returns an empty tree.
    pub(crate) fn new() -> Self {
        Self(tempfile::Builder::new().prefix("annexa").tempdir().unwrap())
    }

    /// Returns a tree with the files of a folder.
    pub(crate) fn copy_of(folder: &Path) -> Self {
        let files = files_below(folder);
        files
            .iter()
            .fold(Self::new(), |tree, path| tree.file(path.to_str().unwrap(), fs::read(folder.join(path)).unwrap()))
    }

    /// Adds a file, and the folders that lead to it.
    pub(crate) fn file(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        self.write(path, content);
        self
    }

    /// Writes a file, and the folders that lead to it.
    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let file = self.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, content).unwrap();
    }

    /// Returns its top.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Runs a program in it, which has to succeed.
    pub(crate) fn run(&self, program: &str, arguments: &[&str]) {
        let output = Command::new(program).args(arguments).current_dir(self.path()).output().unwrap();
        assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    /// Runs `annexa check` in it.
    pub(crate) fn check(&self, arguments: &[&str]) -> Run {
        annexa(self.path(), &[&["check", "--as-of", AS_OF], arguments].concat())
    }

    /// Runs `annexa check --format json` in it.
    pub(crate) fn record(&self, arguments: &[&str]) -> Record {
        self.check(&[&["--format", "json"], arguments].concat()).record()
    }
}

/// Runs git so that neither who runs the test nor the time leave a trace. Returns what it prints.
pub(crate) fn git(tree: &Tree, arguments: &[&str]) -> Vec<u8> {
    let quiet = ["-c", "user.name=Test", "-c", "user.email=test@example.test", "-c", "init.defaultBranch=main"];
    let safe = ["-c", "core.hooksPath=/dev/null", "-c", "commit.gpgSign=false", "-c", "core.excludesFile=/dev/null"];
    let date = "2026-01-30T12:00:00+00:00";
    let mut command = Command::new("git");
    command.args(quiet).args(safe).args(arguments).current_dir(tree.path()).env_remove("GIT_DIR");
    let output = command.env("GIT_AUTHOR_DATE", date).env("GIT_COMMITTER_DATE", date).output().unwrap();
    assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// Makes a repository of a tree, with one commit of everything in it that git does not ignore.
pub(crate) fn committed(tree: Tree) -> Tree {
    git(&tree, &["init", "--quiet"]);
    commit(&tree);
    tree
}

/// Commits everything in a tree that git does not ignore.
pub(crate) fn commit(tree: &Tree) {
    git(tree, &["add", "--all"]);
    git(tree, &["commit", "--quiet", "--allow-empty", "--message", "a"]);
}

/// Returns what a run is asked for that has no wishes of its own, in one thread.
pub(crate) fn request<'a>(
    tree: &'a dyn annexa::discover::Tree,
    settings: &'a Settings,
    policies: &'a PolicySet,
) -> Request<'a> {
    Request {
        tree,
        settings,
        policies,
        as_of: AS_OF.parse().unwrap(),
        jobs: 1,
        paths: Vec::new(),
        engine: Engine::Machine,
        excerpts: false,
        cache: None,
        results: None,
        progress: &|_, _| (),
    }
}

/// Numbers that look random and are the same in every run.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    /// Returns a number below another one.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    /// Changes one to four files of a tree: a line gone, doubled or altered; a file gone, copied, renamed.
    pub(crate) fn edits(&mut self, tree: &Tree) -> Vec<String> {
        let mut told = Vec::new();
        for _ in 0..=self.below(4) {
            let files: Vec<_> = files_below(tree.path()).into_iter().filter(|path| !path.starts_with(".git")).collect();
            let path = files[self.below(files.len())].to_str().unwrap().to_owned();
            let Ok(text) = fs::read_to_string(tree.path().join(&path)) else { continue };
            let lines: Vec<&str> = text.lines().collect();
            let line = self.below(lines.len().max(1));
            let kind = self.below(6);
            match kind {
                0 => {
                    let rest: Vec<&str> =
                        lines.iter().enumerate().filter(|(at, _)| *at != line).map(|(_, text)| *text).collect();
                    tree.write(&path, rest.join("\n") + "\n");
                }
                1 => tree.write(&path, format!("{text}{}\n", lines.get(line).unwrap_or(&""))),
                2 => tree.write(&path, text.replacen("true", "false", 1)),
                3 => fs::remove_file(tree.path().join(&path)).unwrap(),
                4 => tree.write(&format!("copied/{path}"), &text),
                _ => {
                    fs::remove_file(tree.path().join(&path)).unwrap();
                    tree.write(&format!("moved/{path}"), &text);
                }
            }
            told.push(format!("{kind} {path}:{line}"));
        }
        told
    }

    /// Picks one of several.
    pub(crate) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

/// Returns the program, to be run in a folder without anything from the user's own environment that git might read.
pub(crate) fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_annexa"));
    command.current_dir(folder).stdin(Stdio::null()).env_remove("GIT_DIR").env_remove("NO_COLOR");
    command.env("ANNEXA_NO_CACHE", "true").env_remove("ANNEXA_CACHE_DIR");
    command
}

/// Runs the program in a folder.
pub(crate) fn annexa(folder: &Path, arguments: &[&str]) -> Run {
    Run::of(&command(folder).args(arguments).output().unwrap())
}

/// What the program did.
#[derive(Debug)]
pub(crate) struct Run {
    /// Its exit code; nothing if a signal ended it.
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    pub(crate) fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        let run = Self { code: output.status.code(), stdout: text(&output.stdout), stderr: text(&output.stderr) };
        assert!(run.code.is_some(), "the process was ended by {:?}\n{}", output.status, run.stderr);
        assert!(!run.stderr.contains("panicked"), "{}", run.stderr);
        run
    }

    /// Reads the evidence record on stdout.
    pub(crate) fn record(self) -> Record {
        let json = serde_json::from_str(&self.stdout)
            .unwrap_or_else(|error| panic!("{error}; exit code {:?}\n{}\n{}", self.code, self.stderr, self.stdout));
        Record { json, code: self.code.unwrap() }
    }
}

/// The evidence record of a run.
pub(crate) struct Record {
    pub(crate) json: Value,
    pub(crate) code: i32,
}

/// A finding, as tests compare it.
pub(crate) type Place = (String, String, Option<(u64, u64)>);

impl Record {
    /// Returns policy, path, and line and column of each finding, sorted.
    pub(crate) fn findings(&self) -> Vec<Place> {
        let place = |finding: &Value| {
            let position = finding["line"].as_u64().zip(finding["column"].as_u64());
            (text(&finding["policy"]), text(&finding["path"]), position)
        };
        let mut places: Vec<Place> = self.list("findings").iter().map(place).collect();
        places.sort();
        places
    }

    /// Returns the places of one policy's findings.
    pub(crate) fn findings_of(&self, policy: &str) -> Vec<(String, Option<(u64, u64)>)> {
        let own = self.findings().into_iter().filter(|(id, ..)| id == policy);
        own.map(|(_, path, position)| (path, position)).collect()
    }

    /// Returns path and disposition of every file.
    pub(crate) fn dispositions(&self) -> Vec<(String, String)> {
        self.list("files").iter().map(|file| (text(&file["path"]), text(&file["disposition"]))).collect()
    }

    /// Returns the record of a file.
    pub(crate) fn file(&self, path: &str) -> &Value {
        let found = self.list("files").iter().find(|file| file["path"] == path);
        found.unwrap_or_else(|| panic!("no `{path}` among {:?}", self.dispositions()))
    }

    /// Returns the disposition of a file.
    pub(crate) fn disposition(&self, path: &str) -> String {
        text(&self.file(path)["disposition"])
    }

    /// Returns the policy with its numbers.
    pub(crate) fn policy(&self, id: &str) -> &Value {
        self.list("policies").iter().find(|policy| policy["id"] == id).unwrap_or_else(|| panic!("no policy {id}"))
    }

    /// Returns what went wrong with policies: the policy and the message.
    pub(crate) fn errors(&self) -> Vec<(String, String)> {
        self.list("errors").iter().map(|error| (text(&error["policy"]), text(&error["message"]))).collect()
    }

    /// Returns id and status of every control.
    pub(crate) fn controls(&self) -> Vec<(String, String)> {
        self.list("controls").iter().map(|control| (text(&control["id"]), text(&control["status"]))).collect()
    }

    /// Returns id and status of the controls that have a policy whose id begins so.
    pub(crate) fn controls_behind(&self, prefix: &str) -> Vec<(String, String)> {
        let depends = |control: &&Value| {
            let policies = control["policies"].as_array().unwrap();
            policies.iter().any(|policy| text(&policy["id"]).starts_with(prefix))
        };
        let own = self.list("controls").iter().filter(depends);
        own.map(|control| (text(&control["id"]), text(&control["status"]))).collect()
    }

    pub(crate) fn list(&self, key: &str) -> &[Value] {
        self.json[key].as_array().map(Vec::as_slice).unwrap_or_default()
    }
}

/// Returns a string of the record.
pub(crate) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is not a string")).to_owned()
}
