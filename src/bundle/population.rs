//! The population of a bundle: every entry of the tree with what became of it, and what was read beside it.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::redaction::Commitment;
use crate::discover::{EntryKind, TreeEntry};
use crate::evidence::FileRecord;
use crate::model::{Disposition, Location};

/// A line of `pure/population.jsonl`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PopulationEntry {
    /// Path relative to the top of the tree, without secrets.
    pub path: String,
    /// What it is.
    pub kind: InputKind,
    /// Where a link points to, or why it cannot be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// Bytes of a file, as it was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// The mode in the commit; absent if it is not in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// Whether what was found is what is committed; absent without a commit, or if the bytes were not read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub committed: Option<Committed>,
    /// The git blob id of the bytes as they were found; absent where something was taken out, as it could be guessed at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub git_blob: Option<String>,
    /// SHA-256 of the captured bytes; of a file that is not kept, of the bytes as they were found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// Commitment to the bytes as they were found, of a file of which something was taken out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<Commitment>,
    /// Where it is kept, below `pure/inputs/`; absent if it is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept_as: Option<String>,
    /// How many secrets were taken out.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub redactions: usize,
    /// What became of it in the run.
    pub disposition: Disposition,
    /// Why, where the disposition alone does not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Where the reason stands in the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
}

/// What an entry of a tree is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InputKind {
    /// A file.
    File,
    /// A file whose bytes are not text.
    Binary,
    /// A symbolic link.
    Symlink,
    /// The mount point of a submodule.
    Submodule,
    /// What git ignores.
    Ignored,
    /// Something that cannot be read.
    Unreadable,
}

/// How an entry stands to the commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Committed {
    /// Its bytes are those of the commit.
    Same,
    /// They differ.
    Changed,
    /// It is not in the commit.
    Absent,
}

/// A line of `pure/surroundings.jsonl`: a file that is no member of the population, or not judged, and stood where something was
/// looked for. What was read of it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SurroundingEntry {
    /// Path relative to the top of the tree, without secrets.
    pub path: String,
    /// Bytes as they were found.
    pub size: u64,
    /// Whether the folder that it stands in was listed.
    pub listed: bool,
    /// SHA-256 of the captured bytes; absent if it was not read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// Where it is kept, below `pure/inputs/`; absent if it was not read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept_as: Option<String>,
    /// How many secrets were taken out.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub redactions: usize,
}

fn is_zero(number: &usize) -> bool {
    *number == 0
}

impl PopulationEntry {
    /// Takes an entry of a tree, of which nothing more is known.
    pub(super) fn of(entry: &TreeEntry) -> Self {
        let (kind, detail, size) = match &entry.kind {
            EntryKind::File(size) => (InputKind::File, None, Some(*size)),
            EntryKind::Binary(size) => (InputKind::Binary, None, Some(*size)),
            EntryKind::Symlink(target) => (InputKind::Symlink, Some(target.clone()), None),
            EntryKind::Submodule => (InputKind::Submodule, None, None),
            EntryKind::Ignored => (InputKind::Ignored, None, None),
            EntryKind::Unreadable(reason) => (InputKind::Unreadable, Some(reason.clone()), None),
        };
        Self {
            path: entry.path.to_string(),
            kind,
            detail,
            size,
            mode: None,
            committed: None,
            git_blob: None,
            sha256: None,
            original: None,
            kept_as: None,
            redactions: 0,
            disposition: Disposition::NothingApplies,
            reason: None,
            location: None,
        }
    }

    /// Returns the entry of a tree that it was.
    pub(super) fn tree_entry(&self) -> TreeEntry {
        let detail = || self.detail.clone().unwrap_or_default();
        let size = self.size.unwrap_or_default();
        let kind = match self.kind {
            InputKind::File => EntryKind::File(size),
            InputKind::Binary => EntryKind::Binary(size),
            InputKind::Symlink => EntryKind::Symlink(detail()),
            InputKind::Submodule => EntryKind::Submodule,
            InputKind::Ignored => EntryKind::Ignored,
            InputKind::Unreadable => EntryKind::Unreadable(detail()),
        };
        TreeEntry { path: self.path.as_str().into(), kind }
    }
}

/// Says what became of the members of a population.
pub(super) fn judged(population: &mut [PopulationEntry], files: &[FileRecord]) {
    let by_path: HashMap<&str, &FileRecord> = files.iter().map(|file| (file.path.as_str(), file)).collect();
    for member in population {
        let Some(file) = by_path.get(member.path.as_str()) else {
            member.disposition = Disposition::Unreadable;
            continue;
        };
        member.disposition = file.disposition;
        member.reason.clone_from(&file.reason);
        member.location = file.location;
    }
}

/// Returns where a file is kept: its own path, but that characters that `sha256sum` and BagIt write in ways of their own are spelled
/// `=XX`, and the sign for that likewise.
pub(super) fn kept_as(path: &str) -> String {
    let plain = |byte: u8| byte >= 0x20 && byte != 0x7f && !matches!(byte, b'%' | b'\\' | b'=');
    if path.bytes().all(plain) {
        return path.to_owned();
    }
    let mut kept = String::with_capacity(path.len() + 8);
    for character in path.chars() {
        match u8::try_from(character) {
            Ok(byte) if byte < 0x80 && !plain(byte) => kept.push_str(&format!("={byte:02X}")),
            _ => kept.push(character),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_checksum_tools_spell_in_their_own_way_are_kept_under_plain_ones() {
        assert_eq!(kept_as("a/b é.yaml"), "a/b é.yaml");
        assert_eq!(kept_as("100%\n=a\\b"), "100=25=0A=3Da=5Cb");
        assert_ne!(kept_as("=25"), kept_as("%"));
    }

    #[test]
    fn an_entry_comes_back_as_it_was() {
        for kind in [
            EntryKind::File(3),
            EntryKind::Binary(3),
            EntryKind::Symlink("x".into()),
            EntryKind::Submodule,
            EntryKind::Ignored,
            EntryKind::Unreadable("why".into()),
        ] {
            let entry = TreeEntry { path: "a".into(), kind };
            assert_eq!(PopulationEntry::of(&entry).tree_entry(), entry);
        }
    }
}
