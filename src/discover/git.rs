//! What git knows of a folder. Git is called as a program, with everything off that could run code.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

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

/// What lists the paths that git ignores; a folder stands for all that is in it.
const IGNORED: &[&str] = &["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory"];

/// Lists the paths below a folder of a work tree, relative to it.
///
/// # Errors
/// If git cannot be called, or does not take the folder for a work tree.
pub(super) fn list(folder: &Path) -> Result<BTreeMap<PathBuf, GitEntry>, DiscoverError> {
    // Three processes side by side: what is in the index, what is beside it, what is ignored.
    let index = Listing::start(folder, &["ls-files", "-z", "--cached", "--stage"])?;
    let beside = Listing::start(folder, &["ls-files", "-z", "--others", "--exclude-standard"])?;
    let ignored = Listing::start(folder, IGNORED)?;
    let mut entries = BTreeMap::new();
    for record in index.records()?.iter() {
        let Some(tab) = memchr::memchr(b'\t', record) else { continue };
        let kind = if record.starts_with(SUBMODULE) { GitEntry::Submodule } else { GitEntry::Known };
        entries.insert(PathBuf::from(os_string(&record[tab + 1..])), kind);
    }
    for record in beside.records()?.iter() {
        entries.insert(PathBuf::from(os_string(record)), GitEntry::Known);
    }
    for record in ignored.records()?.iter() {
        entries.entry(PathBuf::from(os_string(record))).or_insert(GitEntry::Ignored);
    }
    Ok(entries)
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command
        .args(QUIET)
        .args(arguments)
        .current_dir(folder)
        .env_remove("GIT_DIR")
        .env_remove("GIT_WORK_TREE")
        .env_remove("GIT_INDEX_FILE")
        .env("LC_ALL", "C")
        .env("TZ", "UTC");
    command
}

/// Returns the index that a hook is given while a part of the files is committed (`git commit FILE`).
fn index_of_hook() -> Option<PathBuf> {
    #[expect(
        clippy::disallowed_methods,
        reason = "git tells its hooks in this way which index is committed; it is what is judged"
    )]
    let index = std::env::var_os("GIT_INDEX_FILE")?;
    // It is relative to where the hook was started.
    std::env::current_dir().ok().map(|folder| folder.join(index))
}

/// A git process that lists something.
struct Listing {
    child: Child,
    folder: PathBuf,
}

impl Listing {
    fn start(folder: &Path, arguments: &[&str]) -> Result<Self, DiscoverError> {
        Self::of(command(folder, arguments), folder)
    }

    /// Starts a command that looks at the index.
    fn of_index(folder: &Path, arguments: &[&str]) -> Result<Self, DiscoverError> {
        let mut command = command(folder, arguments);
        if let Some(index) = index_of_hook() {
            command.env("GIT_INDEX_FILE", index);
        }
        Self::of(command, folder)
    }

    fn of(mut command: Command, folder: &Path) -> Result<Self, DiscoverError> {
        let child = command
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

    fn records(self) -> Result<Records, DiscoverError> {
        self.output().map(Records)
    }
}

/// Records that end with a zero byte.
struct Records(Vec<u8>);

impl Records {
    fn iter(&self) -> impl Iterator<Item = &[u8]> {
        let ends = memchr::memchr_iter(0, &self.0).scan(0, |start, end| Some(std::mem::replace(start, end + 1)..end));
        ends.map(|record| &self.0[record])
    }
}

/// Returns the one line that git answers with; nothing if it has none.
fn line(folder: &Path, arguments: &[&str]) -> Option<String> {
    let output = Listing::start(folder, arguments).ok()?.output().ok()?;
    Some(String::from_utf8(output).ok()?.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Returns a path as it is shown, of bytes that git gives.
fn shown(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(path) => path.trim_end_matches('/').to_owned(),
        Err(_) => super::work_tree::display(Path::new(&os_string(bytes))),
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

/// A file that git holds as an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectEntry {
    /// Its mode, e.g. `100644`.
    pub mode: Arc<str>,
    /// The id of the blob, or of the commit of a submodule.
    pub id: Arc<str>,
    /// Bytes, if git was asked for them.
    pub size: Option<u64>,
}

/// What is staged.
pub(super) struct Staged {
    /// The files of the index.
    pub(super) entries: BTreeMap<Arc<str>, ObjectEntry>,
    /// Those that differ from the commit that is checked out, or why there are none.
    pub(super) changes: Result<Vec<Change>, DiscoverError>,
}

/// A file that is staged otherwise than it is committed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) path: String,
    /// As the commit has it; nothing if it is new.
    pub(super) before: Option<ObjectEntry>,
}

/// Returns what git knows of the commit that is checked out in a folder; nothing if that is in no work tree.
#[must_use]
pub fn checkout(folder: &Path) -> Option<Checkout> {
    let top = top_level(folder)?.to_path_buf();
    let line = |arguments: &[&str]| line(folder, arguments);
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
pub fn committed(folder: &Path, commit: &str) -> Result<BTreeMap<Arc<str>, ObjectEntry>, DiscoverError> {
    objects(Listing::start(folder, &["ls-tree", "-r", "-l", "-z", "--end-of-options", commit])?)
}

/// Lists the files of the index below a folder, without their sizes, which git would look up one by one. Something else is done
/// while git begins.
pub(super) fn staged(folder: &Path, meanwhile: impl FnOnce()) -> Result<Staged, DiscoverError> {
    let index = Listing::of_index(folder, &["ls-files", "-z", "--cached", "--stage"])?;
    let raw = ["diff-index", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--relative", "HEAD", "--"];
    let differences = Listing::of_index(folder, &raw)?;
    meanwhile();
    let entries = objects(index)?;
    Ok(Staged { entries, changes: differences.records().map(|records| changes(&records)) })
}

/// Reads pairs of `:mode mode id id status` and a path.
fn changes(records: &Records) -> Vec<Change> {
    let mut records = records.iter();
    let mut changes = Vec::new();
    while let (Some(head), Some(path)) = (records.next(), records.next()) {
        let head = String::from_utf8_lossy(head);
        let mut words = head.trim_start_matches(':').split_ascii_whitespace();
        let (Some(mode), Some(_), Some(id)) = (words.next(), words.next(), words.next()) else { continue };
        let before = (mode != NOTHING).then(|| ObjectEntry { mode: mode.into(), id: id.into(), size: None });
        changes.push(Change { path: shown(path), before });
    }
    changes
}

/// The mode of what is not there.
const NOTHING: &str = "000000";

/// Reads `mode type id size`, or `mode id stage`, behind a tab the path.
fn objects(listing: Listing) -> Result<BTreeMap<Arc<str>, ObjectEntry>, DiscoverError> {
    let mut modes: Vec<Arc<str>> = Vec::new();
    let mut shared = |mode: &str| {
        let known = modes.iter().find(|known| ***known == *mode).cloned();
        known.unwrap_or_else(|| {
            modes.push(mode.into());
            mode.into()
        })
    };
    let object = |record: &[u8]| {
        let tab = memchr::memchr(b'\t', record)?;
        let mut words = std::str::from_utf8(&record[..tab]).ok()?.split_ascii_whitespace();
        let (mode, second, third) = (words.next()?, words.next()?, words.next()?);
        let id = if matches!(second, "blob" | "commit") { third } else { second };
        let size = words.next().and_then(|size| size.parse().ok());
        Some((shown(&record[tab + 1..]).into(), ObjectEntry { mode: shared(mode), id: id.into(), size }))
    };
    Ok(listing.records()?.iter().filter_map(object).collect())
}

/// Starts a process that reads objects by their ids, or tells their sizes.
pub(super) fn batch(folder: &Path) -> std::io::Result<Child> {
    let mut command = command(folder, &["cat-file", "--batch-command"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()
}

/// Returns the commit that a name stands for, as seen from the commit that is checked out: where the two came apart.
///
/// # Errors
/// If git does not know it, or the two have nothing in common.
pub fn merge_base(folder: &Path, name: &str) -> Result<String, DiscoverError> {
    let output = Listing::start(folder, &["merge-base", "--end-of-options", name, "HEAD"])?.output()?;
    Ok(String::from_utf8_lossy(&output).trim().to_owned())
}

/// Returns the files that differ between a commit and the work tree, relative to a folder; those that git does not track yet are not
/// among them.
///
/// # Errors
/// If git does not know the commit.
pub fn changed(folder: &Path, commit: &str) -> Result<BTreeSet<String>, DiscoverError> {
    let names = ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--relative"];
    let arguments = [&names[..], &["--end-of-options", commit]].concat();
    Ok(Listing::start(folder, &arguments)?.records()?.iter().map(shown).collect())
}

/// Reads a blob of a repository.
///
/// # Errors
/// If there is no such blob.
pub fn blob(folder: &Path, id: &str) -> Result<Vec<u8>, DiscoverError> {
    Listing::start(folder, &["cat-file", "blob", "--end-of-options", id])?.output()
}

/// Returns the folder that git takes hooks from; nothing outside of a repository.
#[must_use]
pub fn hooks_folder(folder: &Path) -> Option<PathBuf> {
    let top = top_level(folder)?;
    let line = |arguments: &[&str]| line(top, arguments);
    let set = ["--local", "--global"]
        .into_iter()
        .find_map(|scope| line(&["config", scope, "--type=path", "--get", "core.hooksPath"]));
    let own = || line(&["rev-parse", "--git-common-dir"]).map(|folder| format!("{folder}/hooks"));
    set.or_else(own).map(|folder| top.join(folder))
}

/// Lists the paths that git ignores below a folder, a folder with `/` at its end for all that is in it.
pub(super) fn ignored(folder: &Path) -> Result<BTreeSet<String>, DiscoverError> {
    let records = Listing::start(folder, IGNORED)?.records()?;
    let folders = |record: &[u8]| if record.ends_with(b"/") { "/" } else { "" };
    Ok(records.iter().map(|record| shown(record) + folders(record)).collect())
}

/// Whether git ignores a path.
#[must_use]
pub fn is_ignored(folder: &Path, path: &Path) -> bool {
    let path = path.to_string_lossy();
    Listing::start(folder, &["check-ignore", "--quiet", "--", &path]).is_ok_and(|asked| asked.output().is_ok())
}

/// Returns the date of the checked-out commit, in UTC.
pub(super) fn commit_date(folder: &Path) -> Option<String> {
    line(folder, &["log", "-1", "--format=%cd", "--date=format-local:%Y-%m-%d"])
}
