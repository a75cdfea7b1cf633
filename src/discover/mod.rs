//! A tree -> source files, each with its kind and, where it is not read, its disposition.
//!
//! [`Tree`] is the only way to scanned bytes. The work tree is read here ([`WorkTree`]); git trees, the index and bundles
//! will be other trees. Nothing here parses.

mod git;
mod kind;
mod object_tree;
mod redact;
pub mod secret;
mod text;
mod work_tree;

pub use git::{Checkout, ObjectEntry, blob, changed, checkout, committed, hooks_folder, is_ignored, merge_base};
pub use kind::{inner_name_of_template, kind_of};
pub use object_tree::{ObjectTree, StagedTrees};
pub use redact::{Mask, MaskFinder, Redaction, placeholder, redacted};
pub use text::{TextError, decode, decode_for_search};
pub use work_tree::WorkTree;

use std::collections::BTreeSet;
use std::io;
use std::sync::Arc;

use self::secret::KnownSecret;
use crate::config::Settings;
use crate::model::{Disposition, FileKind};

/// Where files come from.
pub trait Tree: Sync {
    /// Lists every entry, sorted by path, each once.
    ///
    /// # Errors
    /// If the tree as a whole cannot be read.
    fn list(&self) -> Result<Vec<TreeEntry>, DiscoverError>;

    /// Lists the entries whose paths are wanted, sorted by path.
    ///
    /// # Errors
    /// If the tree as a whole cannot be read.
    fn list_some(&self, wanted: &dyn Fn(&str) -> bool) -> Result<Vec<TreeEntry>, DiscoverError> {
        let mut entries = self.list()?;
        entries.retain(|entry| wanted(&entry.path));
        Ok(entries)
    }

    /// Reads a file that was listed.
    ///
    /// # Errors
    /// If it cannot be read.
    fn read(&self, entry: &TreeEntry) -> io::Result<Vec<u8>>;

    /// Reads the first bytes of a file that was listed, at most so many.
    ///
    /// # Errors
    /// If it cannot be read.
    fn head(&self, entry: &TreeEntry, bytes: usize) -> io::Result<Vec<u8>> {
        let mut head = self.read(entry)?;
        head.truncate(bytes);
        Ok(head)
    }

    /// Lists the regular files directly in a folder of the tree, whether they were listed or not: what git ignores is no part
    /// of a tree, but may say what a part means. Sorted; empty if there is no such folder.
    fn folder(&self, folder: &str) -> Vec<TreeEntry> {
        let _ = folder;
        Vec::new()
    }

    /// Returns the paths of the regular files below a folder, sorted; nothing if only what was listed tells.
    fn below(&self, folder: &str) -> Option<Vec<Arc<str>>> {
        let _ = folder;
        None
    }

    /// Returns what the content of a listed file is known by, if the tree knows that without reading it: equal for equal bytes only.
    fn id(&self, path: &str) -> Option<Arc<str>> {
        let _ = path;
        None
    }

    /// Returns what is known of the secrets of a file whose text is without them; nothing if its text is to be searched.
    fn known_secrets(&self, path: &str) -> Option<Arc<[KnownSecret]>> {
        let _ = path;
        None
    }

    /// Whether the tree is a whole repository, so that a missing file is missing and not just out of sight.
    fn is_whole(&self) -> bool;
}

/// Why a file is not text.
pub const NOT_TEXT: &str = "it holds bytes that are not text";

/// An entry of a tree.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TreeEntry {
    /// Path relative to the top of the tree, with `/`. Bytes that are not UTF-8 are percent-encoded.
    pub path: Arc<str>,
    /// What it is.
    pub kind: EntryKind,
}

/// What an entry of a tree is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// A file of this size in bytes.
    File(u64),
    /// A file of this size whose bytes are not text and are not kept.
    Binary(u64),
    /// A symbolic link to this target.
    Symlink(String),
    /// The mount point of a submodule.
    Submodule,
    /// A file or folder that git ignores.
    Ignored,
    /// Something that cannot be read, and why.
    Unreadable(String),
}

/// A file of the tree on its way through the flow.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The entry.
    pub entry: TreeEntry,
    /// Its syntax.
    pub kind: FileKind,
    /// Why it is not parsed, if that is known without its content.
    pub settled: Option<(Disposition, Option<String>)>,
}

/// A tree that cannot be read as a whole.
#[derive(Debug, thiserror::Error)]
pub enum DiscoverError {
    /// A path from the command line.
    #[error("cannot read `{path}`: {source}")]
    Path {
        /// The path as given.
        path: String,
        /// Why.
        source: io::Error,
    },
    /// Paths that have no tree in common.
    #[error("`{0}` and `{1}` are not in one tree\nhint: check them in two runs")]
    Apart(String, String),
    /// Git failed.
    #[error(
        "git cannot list `{folder}`: {message}\nhint: a git work tree is read through the `git` program; is it installed?"
    )]
    Git {
        /// Where.
        folder: String,
        /// What git said.
        message: String,
    },
}

impl SourceFile {
    /// Whether its text can be read, though it may be that only secrets are looked for in it.
    #[must_use]
    pub fn is_readable(&self) -> bool {
        let readable = |disposition| matches!(disposition, Disposition::Templated);
        matches!(self.entry.kind, EntryKind::File(_))
            && self.settled.as_ref().is_none_or(|(settled, _)| readable(*settled))
    }
}

/// Returns the folder of a path, without `/` at its end; empty for the top.
#[must_use]
pub fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Whether a path is another one, or lies below it.
pub(crate) fn is_at_or_below(path: &str, other: &str) -> bool {
    path.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Lists the source files of a tree, sorted by path, with the dispositions that need no content.
///
/// # Errors
/// If the tree as a whole cannot be read.
pub fn discover(tree: &dyn Tree, settings: &Settings) -> Result<Vec<SourceFile>, DiscoverError> {
    Ok(sources(tree.list()?, settings))
}

/// Lists the source files of a tree whose paths are wanted, sorted by path, with what tells their dispositions.
///
/// # Errors
/// If the tree as a whole cannot be read.
pub fn discover_some(
    tree: &dyn Tree,
    settings: &Settings,
    wanted: &dyn Fn(&str) -> bool,
) -> Result<Vec<SourceFile>, DiscoverError> {
    let entries = tree.list_some(&|path| wanted(path) || is_chart(path))?;
    Ok(sources(entries, settings))
}

fn is_chart(path: &str) -> bool {
    path.strip_suffix(CHART).is_some_and(|folder| folder.is_empty() || folder.ends_with('/'))
}

/// The file that makes a folder a Helm chart.
const CHART: &str = "Chart.yaml";

fn sources(entries: Vec<TreeEntry>, settings: &Settings) -> Vec<SourceFile> {
    let charts = entries.iter().filter(|entry| is_chart(&entry.path));
    let charts: BTreeSet<Arc<str>> = charts.map(|entry| entry.path.trim_end_matches(CHART).into()).collect();
    entries.into_iter().map(|entry| classified(entry, settings, &charts)).collect()
}

fn classified(entry: TreeEntry, settings: &Settings, charts: &BTreeSet<Arc<str>>) -> SourceFile {
    let kind = kind_of(&entry.path);
    let settled = settled(&entry, kind, settings, charts);
    SourceFile { entry, kind, settled }
}

fn settled(
    entry: &TreeEntry,
    kind: FileKind,
    settings: &Settings,
    charts: &BTreeSet<Arc<str>>,
) -> Option<(Disposition, Option<String>)> {
    if let Some(reason) = settings.exclusion(&entry.path) {
        return Some((Disposition::Excluded, Some(reason.to_owned())));
    }
    let size = match &entry.kind {
        EntryKind::File(size) => *size,
        EntryKind::Binary(_) => return Some((Disposition::Binary, Some(NOT_TEXT.to_owned()))),
        EntryKind::Symlink(target) => return Some((Disposition::Symlink, Some(format!("points to `{target}`")))),
        EntryKind::Submodule => return Some((Disposition::Submodule, None)),
        EntryKind::Ignored => return Some((Disposition::Ignored, None)),
        EntryKind::Unreadable(reason) => return Some((Disposition::Unreadable, Some(reason.clone()))),
    };
    if let Some(unread) = unread(&entry.path, kind, size, settings) {
        return Some(unread);
    }
    if let Some(chart) = chart_of(&entry.path, charts) {
        let chart = if chart.is_empty() { "." } else { chart.trim_end_matches('/') };
        return Some((Disposition::Templated, Some(format!("a template of the Helm chart `{chart}`"))));
    }
    if inner_name_of_template(&entry.path).is_some_and(|inner| kind_of(inner) != FileKind::Other) {
        return Some((Disposition::Templated, Some("a template that was not rendered".to_owned())));
    }
    None
}

/// Returns what becomes of a file that is larger than the limit.
#[must_use]
pub fn too_large(size: u64, limit: u64) -> (Disposition, Option<String>) {
    (Disposition::TooLarge, Some(format!("{size} bytes; the limit is {limit}")))
}

/// Returns the disposition of a file that is not read for its kind or its size.
fn unread(path: &str, kind: FileKind, size: u64, settings: &Settings) -> Option<(Disposition, Option<String>)> {
    if kind == FileKind::Other && kind::is_binary_name(path) {
        return Some((Disposition::Binary, Some("of a format that is not text, by its name".to_owned())));
    }
    // A large JSON file may be a plan, which only its content tells.
    let limits = &settings.limits;
    let may_be_plan = kind == FileKind::Json && size <= limits.plan_bytes;
    (size > limits.file_bytes && !may_be_plan).then(|| too_large(size, limits.file_bytes))
}

/// Returns the folder of the Helm chart that a file is a template of.
fn chart_of<'a>(path: &str, charts: &'a BTreeSet<Arc<str>>) -> Option<&'a str> {
    if charts.is_empty() || !matches!(kind_of(path), FileKind::Yaml | FileKind::Json) {
        return None;
    }
    path.match_indices("templates/")
        .filter(|(at, _)| *at == 0 || path.as_bytes().get(at - 1) == Some(&b'/'))
        .find_map(|(at, _)| charts.get(&path[..at]).map(|chart| &**chart))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Listed(Vec<TreeEntry>);

    impl Tree for Listed {
        fn list(&self) -> Result<Vec<TreeEntry>, DiscoverError> {
            Ok(self.0.clone())
        }

        fn read(&self, _entry: &TreeEntry) -> io::Result<Vec<u8>> {
            Ok(Vec::new())
        }

        fn is_whole(&self) -> bool {
            true
        }
    }

    fn dispositions(entries: &[(&str, EntryKind)]) -> Vec<Option<Disposition>> {
        let entries = entries.iter().map(|(path, kind)| TreeEntry { path: (*path).into(), kind: kind.clone() });
        let settings =
            Settings::parse("exclude: [{path: old, reason: retired}]\nlimits: {file_bytes: 100, plan_bytes: 200}\n")
                .unwrap();
        let files = discover(&Listed(entries.collect()), &settings).unwrap();
        files.into_iter().map(|file| file.settled.map(|(disposition, _)| disposition)).collect()
    }

    #[test]
    fn what_needs_no_content_is_settled_by_name_size_and_settings() {
        let file = EntryKind::File(10);
        assert_eq!(
            dispositions(&[
                ("old/a.yaml", file.clone()),
                ("a.yaml", file.clone()),
                ("big.yaml", EntryKind::File(101)),
                ("big.json", EntryKind::File(201)),
                ("plan.json", EntryKind::File(101)),
                ("a.png", file.clone()),
                ("link", EntryKind::Symlink("/etc".into())),
                ("chart/Chart.yaml", file.clone()),
                ("chart/templates/x.yaml", file.clone()),
                ("other/templates/x.yaml", file.clone()),
                ("deploy.yaml.j2", file.clone()),
                ("notes.txt.j2", file),
            ]),
            [
                Some(Disposition::Excluded),
                None,
                Some(Disposition::TooLarge),
                Some(Disposition::TooLarge),
                None,
                Some(Disposition::Binary),
                Some(Disposition::Symlink),
                None,
                Some(Disposition::Templated),
                None,
                Some(Disposition::Templated),
                None,
            ]
        );
    }
}
