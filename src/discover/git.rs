//! What git knows of a folder. Git is called as a program, with everything off that could run code.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

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

/// Returns the top level of the work tree that holds a folder: the nearest one with a `.git`.
///
/// Asking git costs a process, which is half of the time of a small run; listing asks it in any case.
pub(super) fn top_level(folder: &Path) -> Option<&Path> {
    folder.ancestors().find(|folder| {
        let git = folder.join(".git");
        // A file points to the repository of a linked work tree or of a submodule.
        git.is_file() || git.join("HEAD").exists()
    })
}

/// Lists the paths below a folder of a work tree, relative to it.
///
/// # Errors
/// If git cannot be called, or does not take the folder for a work tree.
pub(super) fn list(folder: &Path) -> Result<BTreeMap<PathBuf, GitEntry>, DiscoverError> {
    // Three processes side by side: what is in the index, what is beside it, what is ignored.
    let index = Listing::start(folder, &["ls-files", "-z", "--cached", "--stage"])?;
    let beside = Listing::start(folder, &["ls-files", "-z", "--others", "--exclude-standard"])?;
    let ignored =
        Listing::start(folder, &["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory"])?;
    let mut entries = BTreeMap::new();
    for record in index.records()? {
        let Some(tab) = memchr::memchr(b'\t', &record) else { continue };
        let kind = if record.starts_with(SUBMODULE) { GitEntry::Submodule } else { GitEntry::Known };
        entries.insert(PathBuf::from(os_string(&record[tab + 1..])), kind);
    }
    for record in beside.records()? {
        entries.insert(PathBuf::from(os_string(&record)), GitEntry::Known);
    }
    for record in ignored.records()? {
        entries.entry(PathBuf::from(os_string(&record))).or_insert(GitEntry::Ignored);
    }
    Ok(entries)
}

/// A git process that lists something.
struct Listing {
    child: Child,
    folder: PathBuf,
}

impl Listing {
    fn start(folder: &Path, arguments: &[&str]) -> Result<Self, DiscoverError> {
        let child = Command::new("git")
            .args(QUIET)
            .args(arguments)
            .current_dir(folder)
            .env_remove("GIT_DIR")
            .env_remove("GIT_WORK_TREE")
            .env_remove("GIT_INDEX_FILE")
            .env("LC_ALL", "C")
            .env("TZ", "UTC")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| failed(folder, error.to_string()))?;
        Ok(Self { child, folder: folder.to_path_buf() })
    }

    fn output(self) -> Result<Vec<u8>, DiscoverError> {
        let output = self.child.wait_with_output().map_err(|error| failed(&self.folder, error.to_string()))?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        Err(failed(&self.folder, String::from_utf8_lossy(&output.stderr).trim().to_owned()))
    }

    fn records(self) -> Result<Vec<Vec<u8>>, DiscoverError> {
        let output = self.output()?;
        Ok(output.split(|byte| *byte == 0).filter(|record| !record.is_empty()).map(<[u8]>::to_vec).collect())
    }
}

fn failed(folder: &Path, message: String) -> DiscoverError {
    DiscoverError::Git { folder: folder.display().to_string(), message }
}

#[cfg(unix)]
fn os_string(bytes: &[u8]) -> std::ffi::OsString {
    std::os::unix::ffi::OsStringExt::from_vec(bytes.to_vec())
}

#[cfg(not(unix))]
fn os_string(bytes: &[u8]) -> std::ffi::OsString {
    String::from_utf8_lossy(bytes).into_owned().into()
}

/// What git knows of the commit that is checked out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checkout {
    /// Where the repository is fetched from, as git has it: it may hold a password.
    pub remote: Option<String>,
    /// The top of the work tree.
    pub top: PathBuf,
    /// The commit; nothing before the first one.
    pub commit: Option<String>,
    /// Its tree.
    pub tree: Option<String>,
    /// The branch; nothing if none is checked out.
    pub branch: Option<String>,
    /// How many commits lead to it along first parents.
    pub first_parent_count: Option<u64>,
}

/// An entry of a committed tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommittedEntry {
    /// Its mode, e.g. `100644`.
    pub mode: String,
    /// The id of the blob, or of the commit of a submodule.
    pub id: String,
}

/// Returns what git knows of the commit that is checked out in a folder; nothing if that is in no work tree.
#[must_use]
pub fn checkout(folder: &Path) -> Option<Checkout> {
    let top = top_level(folder)?.to_path_buf();
    let line = |arguments: &[&str]| {
        let output = Listing::start(folder, arguments).ok()?.output().ok()?;
        Some(String::from_utf8(output).ok()?.trim().to_owned()).filter(|text| !text.is_empty())
    };
    Some(Checkout {
        remote: line(&["config", "--local", "--get", "remote.origin.url"]),
        commit: line(&["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]),
        tree: line(&["rev-parse", "--verify", "--quiet", "HEAD^{tree}"]),
        branch: line(&["symbolic-ref", "--quiet", "--short", "HEAD"]),
        first_parent_count: line(&["rev-list", "--first-parent", "--count", "HEAD"]).and_then(|text| text.parse().ok()),
        top,
    })
}

/// Lists the files of a commit below a folder of a repository, by their path relative to that folder.
///
/// # Errors
/// If git does not know the commit.
pub fn committed(folder: &Path, commit: &str) -> Result<BTreeMap<String, CommittedEntry>, DiscoverError> {
    let listing = Listing::start(folder, &["ls-tree", "-r", "-z", "--end-of-options", commit])?;
    let mut entries = BTreeMap::new();
    for record in listing.records()? {
        let Some(tab) = memchr::memchr(b'\t', &record) else { continue };
        let head = String::from_utf8_lossy(&record[..tab]).into_owned();
        let mut words = head.split(' ');
        let (Some(mode), Some(_), Some(id)) = (words.next(), words.next(), words.next()) else { continue };
        let path = super::work_tree::display(Path::new(&os_string(&record[tab + 1..])));
        entries.insert(path, CommittedEntry { mode: mode.to_owned(), id: id.to_owned() });
    }
    Ok(entries)
}

/// Reads a blob of a repository.
///
/// # Errors
/// If there is no such blob.
pub fn blob(folder: &Path, id: &str) -> Result<Vec<u8>, DiscoverError> {
    Listing::start(folder, &["cat-file", "blob", "--end-of-options", id])?.output()
}

/// Whether git ignores a path.
#[must_use]
pub fn is_ignored(folder: &Path, path: &Path) -> bool {
    let path = path.to_string_lossy();
    Listing::start(folder, &["check-ignore", "--quiet", "--", &path]).is_ok_and(|asked| asked.output().is_ok())
}

/// Returns the date of the checked-out commit, in UTC.
pub(super) fn commit_date(folder: &Path) -> Option<String> {
    let arguments = ["log", "-1", "--format=%cd", "--date=format-local:%Y-%m-%d"];
    let output = Listing::start(folder, &arguments).ok()?.output().ok()?;
    let text = String::from_utf8(output).ok()?;
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}
