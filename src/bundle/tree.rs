//! The tree that a bundle holds: what was captured, as a run reads it.
//!
//! While a bundle is made, files that stand beside the population are captured when they are asked for; later they are in it.

use std::collections::{BTreeMap, HashMap};
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use super::population::{PopulationEntry, SurroundingEntry};
use super::redaction::{RedactionEntry, known};
use crate::discover::secret::KnownSecret;
use crate::discover::{DiscoverError, EntryKind, Tree, TreeEntry, folder_of};

/// Captures what a run asks for beyond the population.
pub(super) trait Source: Sync {
    /// Lists the regular files directly in a folder.
    fn folder(&self, folder: &str) -> Vec<TreeEntry>;

    /// Captures a file, and returns its captured bytes and what is written down of it.
    fn keep(&self, entry: &TreeEntry) -> io::Result<(Vec<u8>, SurroundingEntry)>;
}

/// A captured tree.
pub(super) struct CapturedTree<'a> {
    inputs: PathBuf,
    /// Sorted by path.
    entries: Vec<TreeEntry>,
    kept: HashMap<Arc<str>, String>,
    secrets: HashMap<Arc<str>, Arc<[KnownSecret]>>,
    whole: bool,
    beside: Mutex<BTreeMap<Arc<str>, SurroundingEntry>>,
    source: Option<&'a dyn Source>,
}

impl<'a> CapturedTree<'a> {
    /// Takes what is kept in the folder `inputs`.
    pub(super) fn new<'r>(
        inputs: PathBuf,
        population: &[PopulationEntry],
        surroundings: Vec<SurroundingEntry>,
        redactions: impl IntoIterator<Item = &'r RedactionEntry>,
        whole: bool,
    ) -> Self {
        let mut by_path: HashMap<&str, Vec<&RedactionEntry>> = HashMap::new();
        for entry in redactions {
            by_path.entry(&entry.path).or_default().push(entry);
        }
        let entries: Vec<TreeEntry> = population.iter().map(PopulationEntry::tree_entry).collect();
        let kept = population.iter().zip(&entries);
        let kept: HashMap<_, _> =
            kept.filter_map(|(member, entry)| Some((Arc::clone(&entry.path), member.kept_as.clone()?))).collect();
        // Of a file that is kept, everything that was secret in it is known, also if that is nothing.
        let told = |path: &Arc<str>| known(by_path.get(&**path).into_iter().flatten().copied());
        let secrets = kept.keys().map(|path| (Arc::clone(path), told(path))).collect();
        let beside = surroundings.into_iter().map(|entry| (entry.path.as_str().into(), entry)).collect();
        Self { inputs, entries, kept, secrets, whole, beside: Mutex::new(beside), source: None }
    }

    /// Lets a source add what is asked for and not there.
    pub(super) fn with_source(self, source: &'a dyn Source) -> Self {
        Self { source: Some(source), ..self }
    }

    /// Returns what stood beside the population where something was looked for, in order of path.
    pub(super) fn surroundings(&self) -> Vec<SurroundingEntry> {
        self.beside.lock().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    /// Whether a path is one of the population that is judged. What git ignores is not: it stands beside, and may be asked for.
    fn is_member(&self, path: &str) -> bool {
        let found = self.entries.binary_search_by(|entry| (*entry.path).cmp(path));
        found.is_ok_and(|at| self.entries[at].kind != EntryKind::Ignored)
    }

    fn read_kept(&self, kept_as: &str) -> io::Result<Vec<u8>> {
        #[expect(clippy::disallowed_methods, reason = "the inputs of a bundle are a tree, and this module opens it")]
        std::fs::read(self.inputs.join(kept_as))
    }
}

impl Tree for CapturedTree<'_> {
    fn list(&self) -> Result<Vec<TreeEntry>, DiscoverError> {
        Ok(self.entries.clone())
    }

    fn read(&self, entry: &TreeEntry) -> io::Result<Vec<u8>> {
        if let Some(kept_as) = self.kept.get(&entry.path) {
            return self.read_kept(kept_as);
        }
        let beside = || self.beside.lock().unwrap_or_else(PoisonError::into_inner);
        let known = beside().get(&entry.path).and_then(|entry| entry.kept_as.clone());
        if let Some(kept_as) = known {
            return self.read_kept(&kept_as);
        }
        let Some(source) = self.source else {
            return Err(io::Error::new(io::ErrorKind::NotFound, "the bundle does not hold it"));
        };
        let (bytes, captured) = source.keep(entry)?;
        let listed = !self.is_member(&entry.path);
        beside().insert(Arc::clone(&entry.path), SurroundingEntry { listed, ..captured });
        Ok(bytes)
    }

    fn head(&self, entry: &TreeEntry, bytes: usize) -> io::Result<Vec<u8>> {
        // What is not kept is for its size; its head says nothing.
        let Some(kept_as) = self.kept.get(&entry.path) else { return Ok(Vec::new()) };
        let mut head = self.read_kept(kept_as)?;
        head.truncate(bytes);
        Ok(head)
    }

    fn folder(&self, folder: &str) -> Vec<TreeEntry> {
        let members = files_in(&self.entries, folder);
        let mut files: BTreeMap<Arc<str>, TreeEntry> =
            members.map(|entry| (Arc::clone(&entry.path), entry.clone())).collect();
        let mut beside = self.beside.lock().unwrap_or_else(PoisonError::into_inner);
        for entry in self.source.map(|source| source.folder(folder)).unwrap_or_default() {
            let EntryKind::File(size) = entry.kind else { continue };
            if !self.is_member(&entry.path) {
                beside.entry(Arc::clone(&entry.path)).or_insert_with(|| SurroundingEntry {
                    path: entry.path.to_string(),
                    size,
                    listed: true,
                    sha256: None,
                    kept_as: None,
                    redactions: 0,
                });
            }
        }
        for entry in beside.values().filter(|entry| entry.listed && folder_of(&entry.path) == folder) {
            let path: Arc<str> = entry.path.as_str().into();
            files.insert(Arc::clone(&path), TreeEntry { path, kind: EntryKind::File(entry.size) });
        }
        files.into_values().collect()
    }

    fn known_secrets(&self, path: &str) -> Option<Arc<[KnownSecret]>> {
        self.secrets.get(path).cloned()
    }

    fn is_whole(&self) -> bool {
        self.whole
    }
}

/// Returns the files directly in a folder, of entries that are sorted by path.
fn files_in<'a>(entries: &'a [TreeEntry], folder: &'a str) -> impl Iterator<Item = &'a TreeEntry> {
    let start = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let from = entries.partition_point(|entry| *entry.path < *start);
    let below = entries[from..].iter().take_while(move |entry| entry.path.starts_with(&start));
    below.filter(move |entry| folder_of(&entry.path) == folder && matches!(entry.kind, EntryKind::File(_)))
}
