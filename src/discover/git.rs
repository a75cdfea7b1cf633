//! What git knows of a folder. Git is called as a program, with everything off that could run code.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::DiscoverError;

/// Settings from the environment or the user do not reach a verdict, and nothing of the repository is run.
const QUIET: &[&str] = &[
    "--no-pager",
    "--no-optional-locks",
    "--literal-pathspecs",
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.excludesFile=/dev/null",
    "-c",
    "core.quotePath=false",
    "-c",
    "safe.directory=*",
];

/// The mode of an entry of the index that is a submodule.
const SUBMODULE: &[u8] = b"160000";

/// How git sees a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum GitEntry {
    /// In the index, or untracked and not ignored.
    Known,
    /// A submodule.
    Submodule,
    /// Untracked and ignored; a folder stands for all that is in it.
    Ignored,
}

/// Returns the top level of the work tree that holds a folder, if there is one and git can be called.
pub(super) fn top_level(folder: &Path) -> Option<PathBuf> {
    let output = run(folder, &["rev-parse", "--show-toplevel"]).ok()?;
    let line = output.strip_suffix(b"\n").unwrap_or(&output);
    Some(PathBuf::from(os_string(line)))
}

/// Lists the paths below a folder of a work tree, relative to it.
pub(super) fn list(folder: &Path) -> Result<BTreeMap<PathBuf, GitEntry>, DiscoverError> {
    let mut entries = BTreeMap::new();
    for record in records(folder, &["ls-files", "-z", "--cached", "--stage"])? {
        let Some(tab) = memchr::memchr(b'\t', &record) else { continue };
        let kind = if record.starts_with(SUBMODULE) { GitEntry::Submodule } else { GitEntry::Known };
        entries.insert(PathBuf::from(os_string(&record[tab + 1..])), kind);
    }
    for record in records(folder, &["ls-files", "-z", "--others", "--exclude-standard"])? {
        entries.insert(PathBuf::from(os_string(&record)), GitEntry::Known);
    }
    for record in records(folder, &["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory"])? {
        entries.entry(PathBuf::from(os_string(&record))).or_insert(GitEntry::Ignored);
    }
    Ok(entries)
}

fn records(folder: &Path, arguments: &[&'static str]) -> Result<Vec<Vec<u8>>, DiscoverError> {
    let output = run(folder, arguments)?;
    Ok(output.split(|byte| *byte == 0).filter(|record| !record.is_empty()).map(<[u8]>::to_vec).collect())
}

fn run(folder: &Path, arguments: &[&'static str]) -> Result<Vec<u8>, DiscoverError> {
    let command = arguments.first().copied().unwrap_or_default();
    let failed =
        |message: String| DiscoverError::Git { command, folder: folder.display().to_string(), message };
    let output = Command::new("git")
        .args(QUIET)
        .args(arguments)
        .current_dir(folder)
        .env_remove("GIT_DIR")
        .env_remove("GIT_WORK_TREE")
        .env_remove("GIT_INDEX_FILE")
        .env("LC_ALL", "C")
        .env("TZ", "UTC")
        .stdin(Stdio::null())
        .output()
        .map_err(|error| failed(error.to_string()))?;
    if !output.status.success() {
        return Err(failed(String::from_utf8_lossy(&output.stderr).trim().to_owned()));
    }
    Ok(output.stdout)
}

#[cfg(unix)]
fn os_string(bytes: &[u8]) -> std::ffi::OsString {
    std::os::unix::ffi::OsStringExt::from_vec(bytes.to_vec())
}

#[cfg(not(unix))]
fn os_string(bytes: &[u8]) -> std::ffi::OsString {
    String::from_utf8_lossy(bytes).into_owned().into()
}

/// Returns the date of the checked-out commit, in UTC.
pub(super) fn commit_date(folder: &Path) -> Option<String> {
    let output = run(folder, &["log", "-1", "--format=%cd", "--date=format-local:%Y-%m-%d"]).ok()?;
    let text = String::from_utf8(output).ok()?;
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}
