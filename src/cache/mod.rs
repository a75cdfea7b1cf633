//! What earlier runs found, on disk: bytes by key, in a folder of its own for each tree.
//!
//! A hint and never a source: what is missing, damaged or of another form is worked out again. Segments are written whole, under a name
//! of their own, and never changed, so that runs side by side do not disturb each other; the last one to tidy up decides what is kept.

mod segment;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;
use std::{fs, io};

use segment::Segment;

use crate::model::digest;

/// What bytes are known by: a digest of all that they depend on.
pub type Key = [u8; 32];

/// The form of the segments; one of another form is in another folder.
const FORM: &str = "1";

/// Most bytes of the segments of one tree, and of those that a run adds.
const TREE_BYTES: u64 = 256 << 20;

/// Most bytes of the segments of all trees.
const ALL_BYTES: u64 = 1 << 30;

/// Segments of a tree that are made one when there are more.
const SEGMENTS: usize = 8;

/// What earlier runs found in one tree.
pub struct Cache {
    /// The folder of all trees.
    top: PathBuf,
    /// The folder of this one.
    folder: PathBuf,
    /// The newest first.
    segments: Vec<Segment>,
    used: Mutex<BTreeSet<Key>>,
    added: Mutex<Added>,
}

/// What this run adds.
#[derive(Default)]
struct Added {
    entries: BTreeMap<Key, Vec<u8>>,
    bytes: u64,
}

impl Cache {
    /// Opens what is known of the tree at a path, in a folder that need not exist. Whatever cannot be read is not known.
    #[must_use]
    pub fn open(top: &Path, tree: &Path) -> Self {
        let top = top.join(FORM);
        let name = digest::of_fields([&*tree.to_string_lossy()]);
        let folder = top.join(&name[..16]);
        let segments = newest_first(&folder, 1).iter().filter_map(|file| Segment::open(&file.path).ok()).collect();
        Self { top, folder, segments, used: Mutex::default(), added: Mutex::default() }
    }

    /// Returns the bytes of a key.
    #[must_use]
    pub fn get(&self, key: &Key) -> Option<Vec<u8>> {
        let found = self.segments.iter().find_map(|segment| segment.get(key))?;
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(*key);
        Some(found)
    }

    /// Adds the bytes of a key, to be written with all others; not if there is too much already.
    pub fn put(&self, key: Key, bytes: Vec<u8>) {
        let mut added = self.added.lock().unwrap_or_else(PoisonError::into_inner);
        if added.bytes + bytes.len() as u64 > TREE_BYTES / 2 {
            return;
        }
        added.bytes += bytes.len() as u64;
        added.entries.insert(key, bytes);
    }

    /// Keeps what was added only where that holds.
    pub fn retain(&self, mut keep: impl FnMut(&[u8]) -> bool) {
        self.added.lock().unwrap_or_else(PoisonError::into_inner).entries.retain(|_, bytes| keep(bytes));
    }

    /// Writes what was added. If `whole`, what this run did not use may be forgotten when it is most of what there is.
    ///
    /// # Errors
    /// If nothing can be written there.
    pub fn save(self, whole: bool) -> io::Result<()> {
        let added = self.added.into_inner().unwrap_or_else(PoisonError::into_inner).entries;
        if added.is_empty() {
            return Ok(());
        }
        fs::create_dir_all(&self.folder)?;
        // Should it lie in a repository, it is no part of that.
        let ignore = self.top.join(".gitignore");
        if !ignore.exists() {
            fs::write(ignore, "*\n")?;
        }
        let used = self.used.into_inner().unwrap_or_else(PoisonError::into_inner);
        let known: usize = self.segments.iter().map(Segment::len).sum();
        let stale = whole && known > 2 * (used.len() + added.len());
        let added = added.into_iter();
        if self.segments.len() < SEGMENTS && !stale {
            segment::write(&self.folder, added)?;
        } else {
            // Of a key that several have, the first is kept. What was written since this run began is left alone.
            let old = self.segments.iter().flat_map(|segment| {
                let keys = segment.keys().filter(|key| !stale || used.contains(key));
                keys.filter_map(|key| Some((key, segment.get(&key)?)))
            });
            segment::write(&self.folder, added.chain(old))?;
            for segment in &self.segments {
                let _ = fs::remove_file(segment.path());
            }
        }
        bound(newest_first(&self.folder, 1), TREE_BYTES);
        bound(newest_first(&self.top, 2), ALL_BYTES);
        Ok(())
    }
}

/// Removes everything that is known of any tree below a folder. Returns the number of bytes.
///
/// # Errors
/// If something cannot be removed.
pub fn clean(top: &Path) -> io::Result<u64> {
    let bytes = newest_first(&top.join(FORM), 2).iter().map(|file| file.bytes).sum();
    match fs::remove_dir_all(top.join(FORM)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(bytes),
    }
}

/// A segment, or what a run that was stopped left behind.
struct FoundFile {
    path: PathBuf,
    written: SystemTime,
    bytes: u64,
}

/// Returns the files at some depth below a folder, the newest first.
fn newest_first(folder: &Path, depth: usize) -> Vec<FoundFile> {
    let walk = walkdir::WalkDir::new(folder).min_depth(depth).max_depth(depth);
    let files = walk.into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    let found = |entry: walkdir::DirEntry| {
        let metadata = entry.metadata().ok()?;
        Some(FoundFile { path: entry.into_path(), written: metadata.modified().ok()?, bytes: metadata.len() })
    };
    let mut files: Vec<FoundFile> = files.filter_map(found).collect();
    files.sort_by(|one, other| other.written.cmp(&one.written).then_with(|| one.path.cmp(&other.path)));
    files
}

/// Removes the last of some files until the others have no more than so many bytes.
fn bound(files: Vec<FoundFile>, most: u64) {
    let mut sum = 0;
    for file in files {
        sum += file.bytes;
        if sum > most {
            let _ = fs::remove_file(file.path);
        }
    }
}

#[cfg(test)]
mod tests;
