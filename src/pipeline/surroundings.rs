//! The files of a tree for the technologies that look beyond those they are given: bounded, kept, and told in the record.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use crate::config::Settings;
use crate::discover::{EntryKind, SourceFile, Tree, TreeEntry, folder_of};
use crate::model::{Disposition, digest};
use crate::resolve::Surroundings;

/// The files around those of a work item.
pub struct Around<'a> {
    tree: &'a dyn Tree,
    settings: &'a Settings,
    /// Every file of the tree, sorted by path.
    files: &'a [SourceFile],
    folders: Mutex<HashMap<String, Arc<Vec<TreeEntry>>>>,
    /// What was read, and the digest of it.
    read: Mutex<BTreeMap<Arc<str>, String>>,
    gaps: Mutex<BTreeSet<String>>,
}

impl<'a> Around<'a> {
    /// Takes the files of a tree.
    #[must_use]
    pub fn new(tree: &'a dyn Tree, settings: &'a Settings, files: &'a [SourceFile]) -> Self {
        Self { tree, settings, files, folders: Mutex::default(), read: Mutex::default(), gaps: Mutex::default() }
    }

    /// Returns the paths of the files that were read, each with the digest of its bytes, and what could not be looked at.
    pub(super) fn told(self) -> (BTreeMap<Arc<str>, String>, BTreeSet<String>) {
        let read = self.read.into_inner().unwrap_or_else(PoisonError::into_inner);
        (read, self.gaps.into_inner().unwrap_or_else(PoisonError::into_inner))
    }

    /// Returns the paths of the files that were read by now, each with the digest of its bytes.
    pub(super) fn read_so_far(&self) -> BTreeMap<Arc<str>, String> {
        self.read.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn entries(&self, folder: &str) -> Arc<Vec<TreeEntry>> {
        let known = self.folders.lock().unwrap_or_else(PoisonError::into_inner).get(folder).cloned();
        known.unwrap_or_else(|| {
            let found = Arc::new(self.tree.folder(folder));
            let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
            folders.insert(folder.to_owned(), Arc::clone(&found));
            found
        })
    }
}

impl Surroundings for Around<'_> {
    fn read(&self, path: &str) -> Option<Arc<[u8]>> {
        let entries = self.entries(folder_of(path));
        let entry = entries.iter().find(|entry| *entry.path == *path)?;
        let within = matches!(entry.kind, EntryKind::File(size) if size <= self.settings.limits.file_bytes);
        let bytes = self.tree.read(entry).ok().filter(|_| within)?;
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        read.entry(Arc::clone(&entry.path)).or_insert_with(|| digest::of_bytes(&bytes));
        Some(bytes.into())
    }

    fn folder(&self, folder: &str) -> Vec<Arc<str>> {
        self.entries(folder).iter().map(|entry| Arc::clone(&entry.path)).collect()
    }

    fn gap(&self, gap: String) {
        self.gaps.lock().unwrap_or_else(PoisonError::into_inner).insert(gap);
    }

    fn below(&self, folder: &str) -> Vec<Arc<str>> {
        if let Some(paths) = self.tree.below(folder) {
            return paths;
        }
        let start = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let from = self.files.partition_point(|file| *file.entry.path < *start);
        let files = self.files[from..].iter().take_while(|file| file.entry.path.starts_with(&start));
        let there = files.filter(|file| {
            let ignored = file.settled.as_ref().is_some_and(|(disposition, _)| *disposition == Disposition::Ignored);
            matches!(file.entry.kind, EntryKind::File(_)) && !ignored
        });
        there.map(|file| Arc::clone(&file.entry.path)).collect()
    }
}
