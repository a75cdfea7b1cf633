//! Evidence bundles from outside: the program makes them of real trees, and they are tampered with, re-performed and searched.
//!
//! | module | holds |
//! | --- | --- |
//! | `bag` | a bag that is changed and closed again, as somebody does who knows the format |
//! | `tampering` | whatever is changed of a bundle is told, at the level where it belongs |
//! | `honesty` | a run that saw nothing, or could not judge, passes nothing and says so |
//! | `determinism` | same input, same bundle; and a bundle alone is enough to do its run again |
//! | `leaks` | no secret of any kind of file stands in a bundle, in any form |
//! | `formats` | every entry of every kind of tree is a member of the population, once |

mod bag;
mod determinism;
mod formats;
mod honesty;
mod leaks;
mod tampering;
mod versions;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::support::{AS_OF, Run, Tree, command};

/// A bundle in a folder of its own.
struct Bundle {
    scratch: Tree,
    /// What the program said when it made it.
    run: Run,
}

impl Bundle {
    /// Makes a bundle of a folder.
    fn of(folder: &Path, arguments: &[&str]) -> Self {
        let scratch = Tree::new();
        let run = create(folder, Path::new("."), &scratch.path().join("bundle"), arguments);
        assert_eq!(run.code, Some(0), "{}{}", run.stdout, run.stderr);
        Self { scratch, run }
    }

    /// Returns its folder.
    fn path(&self) -> PathBuf {
        self.scratch.path().join("bundle")
    }

    /// Reads a JSON file of its payload.
    fn json(&self, name: &str) -> Value {
        serde_json::from_slice(&fs::read(self.path().join("data").join(name)).unwrap()).unwrap()
    }

    /// Reads a file of JSON lines of its payload.
    fn lines(&self, name: &str) -> Vec<Value> {
        let text = fs::read_to_string(self.path().join("data").join(name)).unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// Runs `annexa bundle verify` on it.
    fn verify(&self, arguments: &[&str]) -> Run {
        bundle(self.scratch.path(), &[&["verify", "bundle"], arguments].concat())
    }

    /// Runs `annexa bundle reperform` on it.
    fn reperform(&self, arguments: &[&str]) -> Run {
        bundle(self.scratch.path(), &[&["reperform", "bundle"], arguments].concat())
    }
}

/// Runs a verb of `annexa bundle` in a folder.
fn bundle(folder: &Path, arguments: &[&str]) -> Run {
    crate::support::annexa(folder, &[&["bundle"], arguments].concat())
}

/// Runs `annexa bundle create` in a folder on a path.
fn create(folder: &Path, path: &Path, output: &Path, arguments: &[&str]) -> Run {
    Run::of(&creation(folder, path, output, arguments).output().unwrap())
}

/// Returns the command that makes a bundle.
fn creation(folder: &Path, path: &Path, output: &Path, arguments: &[&str]) -> Command {
    let mut command = command(folder);
    command.args(["bundle", "create", "--as-of", AS_OF]).args(arguments).arg("--output").arg(output).arg(path);
    command
}

/// Says whether `annexa bundle verify` called a level so: `holds`, `FAILS` or `not done`.
fn level_is(run: &Run, level: u8, word: &str) -> bool {
    run.stdout.lines().any(|line| line.strip_prefix(&format!("L{level}  ")).is_some_and(|rest| rest.starts_with(word)))
}

/// Fails unless every one of some levels holds.
fn assert_levels_hold(run: &Run, levels: &[u8]) {
    for level in levels {
        assert!(level_is(run, *level, "holds"), "L{level}: {}{}", run.stdout, run.stderr);
    }
}

/// A key that signs, and what vouches for it.
struct Key {
    folder: Tree,
}

impl Key {
    /// Makes an Ed25519 key as a user would: by OpenSSH, or a P-256 one by OpenSSL where that is not there.
    fn new(identity: &str) -> Self {
        let folder = Tree::new();
        let succeeds = |program: &str, arguments: &[&str]| {
            let run = Command::new(program).args(arguments).current_dir(folder.path()).output();
            run.is_ok_and(|output| output.status.success())
        };
        let curve = ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", "key"];
        assert!(
            succeeds("ssh-keygen", &["-q", "-t", "ed25519", "-N", "", "-C", identity, "-f", "key"])
                || succeeds("openssl", &curve),
            "neither `ssh-keygen` nor `openssl` made a key: one of them has to be there for this test"
        );
        Self { folder }
    }

    /// Returns the file of the private key.
    fn path(&self) -> PathBuf {
        self.folder.path().join("key")
    }
}
