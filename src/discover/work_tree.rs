//! The files of a folder on disk: what git would commit, or everything where there is no git.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use walkdir::WalkDir;

use super::git::{self, GitEntry};
use super::{DiscoverError, EntryKind, Tree, TreeEntry};
use crate::config;

/// Most bytes of a file that is read as a whole before the tree is listed, such as `annexa.yaml`.
const TEXT_BYTES: u64 = 1 << 20;

/// Files below a folder, and which paths of it are looked at.
#[derive(Debug)]
pub struct WorkTree {
    root: PathBuf,
    in_git: bool,
    /// Paths that were asked for, relative to the root; empty means all.
    selected: Vec<PathBuf>,
}

impl WorkTree {
    /// Opens the tree that holds the given paths (the working folder if there are none).
    ///
    /// Its top is the nearest folder above them with an `annexa.yaml`, but not above the git work tree; else the top of the
    /// git work tree; else the path itself, or the folder of a file.
    ///
    /// # Errors
    /// If a path does not exist, or the paths are not in one tree.
    pub fn open(paths: &[PathBuf]) -> Result<Self, DiscoverError> {
        let default = [PathBuf::from(".")];
        let paths = if paths.is_empty() { &default[..] } else { paths };
        let mut absolute = Vec::with_capacity(paths.len());
        for path in paths {
            let found = path
                .canonicalize()
                .map_err(|source| DiscoverError::Path { path: path.display().to_string(), source })?;
            absolute.push(found);
        }
        let common = common_folder(&absolute);
        let top = git::top_level(&common);
        let bound = top.unwrap_or(&common);
        let configured = common
            .ancestors()
            .take_while(|folder| folder.starts_with(bound))
            .find(|folder| folder.join(config::FILE_NAME).is_file());
        let root = configured.unwrap_or(bound).to_path_buf();
        let selected = absolute.iter().filter(|path| **path != root).map(|path| {
            path.strip_prefix(&root)
                .map(Path::to_path_buf)
                .map_err(|_| DiscoverError::Apart(root.display().to_string(), path.display().to_string()))
        });
        let selected: Vec<PathBuf> = selected.collect::<Result<_, _>>()?;
        let selected = if selected.len() < absolute.len() { Vec::new() } else { selected };
        Ok(Self { root, in_git: top.is_some(), selected })
    }

    /// Returns the top of the tree.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Returns the paths that were asked for, relative to the top; empty means all.
    #[must_use]
    pub fn selected(&self) -> Vec<String> {
        self.selected.iter().map(|path| display(path)).collect()
    }

    /// Returns the tree with everything in it, whatever was asked for.
    #[must_use]
    pub fn whole(self) -> Self {
        Self { selected: Vec::new(), ..self }
    }

    /// Reads a small file of the tree by its path, whether it was listed or not; nothing if it does not exist.
    ///
    /// # Errors
    /// If it exists and cannot be read as text: not a regular file, a link out of the tree, too large, not UTF-8.
    pub fn read_text(&self, path: &str) -> io::Result<Option<String>> {
        let refused = |reason: &str| Err(io::Error::new(io::ErrorKind::InvalidInput, reason));
        let file = self.root.join(path);
        match fs::symlink_metadata(&file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            found => found?,
        };
        let target = file.canonicalize()?;
        if !target.starts_with(&self.root) {
            return refused("it is a link out of the tree");
        }
        let metadata = fs::metadata(&target)?;
        if !metadata.is_file() {
            return refused("it is not a regular file");
        }
        if metadata.len() > TEXT_BYTES {
            return refused("it is larger than 1 MiB");
        }
        #[expect(clippy::disallowed_methods, reason = "this is the module that opens files of the tree")]
        fs::read_to_string(target).map(Some)
    }

    /// Returns the date of the checked-out commit, as `YYYY-MM-DD` in UTC.
    #[must_use]
    pub fn commit_date(&self) -> Option<String> {
        git::commit_date(&self.root)
    }

    /// Lists the entries that stand directly in a folder of the tree, sorted by path.
    ///
    /// # Errors
    /// If the folder cannot be read.
    pub fn siblings(&self, folder: &str) -> Result<Vec<TreeEntry>, DiscoverError> {
        let start = self.root.join(folder);
        let mut entries = Vec::new();
        for entry in WalkDir::new(&start).min_depth(1).max_depth(1).sort_by_file_name() {
            let entry = entry.map_err(|error| DiscoverError::Path {
                path: folder.to_owned(),
                source: error.into_io_error().unwrap_or_else(|| io::ErrorKind::Other.into()),
            })?;
            let path = display(entry.path().strip_prefix(&self.root).unwrap_or(entry.path()));
            entries.extend(entry_kind(entry.path()).map(|kind| TreeEntry { path: path.into(), kind }));
        }
        Ok(entries)
    }

    fn first_bytes(&self, entry: &TreeEntry, most: u64) -> io::Result<Vec<u8>> {
        #[expect(clippy::disallowed_methods, reason = "this is the module that opens files of the tree")]
        let file = fs::File::open(self.root.join(&*entry.path))?;
        let mut bytes = Vec::with_capacity(usize::try_from(most).unwrap_or_default().min(1 << 26));
        file.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn is_selected(&self, path: &Path) -> bool {
        self.selected.is_empty() || self.selected.iter().any(|selected| path.starts_with(selected))
    }

    fn git_entries(&self) -> Result<Vec<TreeEntry>, DiscoverError> {
        let known = git::list(&self.root)?;
        let mut entries = BTreeMap::new();
        for (path, kind) in known.iter().filter(|(path, _)| self.is_selected(path)) {
            let kind = match kind {
                GitEntry::Submodule => Some(EntryKind::Submodule),
                GitEntry::Ignored => Some(EntryKind::Ignored),
                GitEntry::Known => entry_kind(&self.root.join(path)),
            };
            // A tracked file that is gone from disk is not in the work tree.
            entries.extend(kind.map(|kind| (display(path), kind)));
        }
        // A path that was asked for is looked at even if git ignores it.
        for selected in &self.selected {
            let ignored = known.iter().any(|(path, kind)| {
                *kind == GitEntry::Ignored && (selected.starts_with(path) || path.starts_with(selected))
            });
            if ignored {
                entries.retain(|path, kind| *kind != EntryKind::Ignored || !Path::new(path).starts_with(selected));
                self.walk(&self.root.join(selected), &mut entries);
            }
        }
        Ok(entries.into_iter().map(|(path, kind)| TreeEntry { path: path.into(), kind }).collect())
    }

    /// Adds every entry below a folder; `.git` is no part of a tree.
    fn walk(&self, start: &Path, entries: &mut BTreeMap<String, EntryKind>) {
        let walk = WalkDir::new(start).follow_links(false).into_iter();
        for entry in walk.filter_entry(|entry| entry.file_name() != ".git") {
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry) => {
                    let path = entry.path().strip_prefix(&self.root).unwrap_or(entry.path());
                    entries.extend(entry_kind(entry.path()).map(|kind| (display(path), kind)));
                }
                Err(error) => {
                    let path = error.path().unwrap_or(start);
                    let shown = display(path.strip_prefix(&self.root).unwrap_or(path));
                    let reason = error.io_error().map_or_else(|| "a loop of links".to_owned(), reason_of);
                    entries.insert(shown, EntryKind::Unreadable(reason));
                }
            }
        }
    }
}

impl Tree for WorkTree {
    fn list(&self) -> Result<Vec<TreeEntry>, DiscoverError> {
        if self.in_git {
            return self.git_entries();
        }
        let mut entries = BTreeMap::new();
        let starts: Vec<PathBuf> = self.selected.iter().map(|path| self.root.join(path)).collect();
        for start in if starts.is_empty() { std::slice::from_ref(&self.root) } else { &starts } {
            self.walk(start, &mut entries);
        }
        Ok(entries.into_iter().map(|(path, kind)| TreeEntry { path: path.into(), kind }).collect())
    }

    fn read(&self, entry: &TreeEntry) -> io::Result<Vec<u8>> {
        let EntryKind::File(size) = entry.kind else {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a regular file"));
        };
        // The size was checked when the tree was listed: read no more than that, whatever became of the file since.
        self.first_bytes(entry, size.saturating_add(1))
    }

    fn head(&self, entry: &TreeEntry, bytes: usize) -> io::Result<Vec<u8>> {
        self.first_bytes(entry, bytes as u64)
    }

    fn folder(&self, folder: &str) -> Vec<TreeEntry> {
        // No link may lead out of the tree on the way.
        let inside = self.root.join(folder).canonicalize().is_ok_and(|path| path.starts_with(&self.root));
        let outside = folder.split('/').any(|part| matches!(part, ".." | ".git"));
        let entries = if inside && !outside { self.siblings(folder).unwrap_or_default() } else { Vec::new() };
        entries.into_iter().filter(|entry| matches!(entry.kind, EntryKind::File(_))).collect()
    }

    fn is_whole(&self) -> bool {
        self.selected.is_empty()
    }
}

/// Returns what stands at a path without following links; nothing if there is nothing.
fn entry_kind(path: &Path) -> Option<EntryKind> {
    if path.to_str().is_none() {
        return Some(EntryKind::Unreadable("its name is not UTF-8".to_owned()));
    }
    let metadata = match fs::symlink_metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
        Err(error) => return Some(EntryKind::Unreadable(reason_of(&error))),
    };
    let kind = metadata.file_type();
    Some(if kind.is_symlink() {
        EntryKind::Symlink(fs::read_link(path).map(|target| display(&target)).unwrap_or_default())
    } else if kind.is_file() {
        EntryKind::File(metadata.len())
    } else if kind.is_dir() {
        EntryKind::Submodule
    } else {
        EntryKind::Unreadable("a pipe, socket or device".to_owned())
    })
}

fn reason_of(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => error.to_string(),
    }
}

fn common_folder(paths: &[PathBuf]) -> PathBuf {
    let folder = |path: &PathBuf| {
        if path.is_dir() { path.clone() } else { path.parent().unwrap_or(path).to_path_buf() }
    };
    let mut common = paths.first().map(folder).unwrap_or_default();
    for path in paths.iter().skip(1).map(folder) {
        while !path.starts_with(&common) && common.pop() {}
    }
    common
}

/// Returns a path with `/`; bytes that are not UTF-8, and `%` beside them, are percent-encoded.
pub(super) fn display(path: &Path) -> String {
    let parts = path.components().map(|component| match component {
        Component::RootDir => String::new(),
        other => encoded(other.as_os_str()),
    });
    parts.collect::<Vec<_>>().join("/")
}

#[cfg(unix)]
fn encoded(name: &std::ffi::OsStr) -> String {
    use std::os::unix::ffi::OsStrExt as _;
    if let Some(text) = name.to_str() {
        return text.to_owned();
    }
    let mut text = String::new();
    for chunk in name.as_bytes().utf8_chunks() {
        text.push_str(&chunk.valid().replace('%', "%25"));
        for byte in chunk.invalid() {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}

#[cfg(not(unix))]
fn encoded(name: &std::ffi::OsStr) -> String {
    name.to_string_lossy().into_owned()
}
