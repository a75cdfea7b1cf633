//! What work items add up to. Merging does not depend on order: the record sorts.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::digest::Collection;
use crate::discover::{Mask, SourceFile};
use crate::evidence::{Finding, PolicyError, Undetermined};
use crate::model::{Counts, Disposition, Span};
use crate::parse::Node;
use crate::resolve::Repository;

/// The results of some work items.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    /// What became of files, by path.
    pub(super) files: BTreeMap<Arc<str>, FileResult>,
    pub(super) documents: usize,
    pub(super) subjects: usize,
    /// Numbers by policy, as index into the library.
    pub(super) policies: BTreeMap<usize, PolicyTally>,
    pub(super) findings: Vec<Finding>,
    pub(super) undetermined: Vec<Undetermined>,
    pub(super) errors: Vec<PolicyError>,
    /// Whether a backstop fired.
    pub(super) incomplete: bool,
    /// Documents that the repository as a subject shows, by path.
    pub(super) shown: BTreeMap<Arc<str>, Arc<Node>>,
    /// Values that the record does not repeat.
    pub(super) mask: Mask,
    /// Files that were read for what they say about others, with the digest of each; set once all is judged.
    pub(super) consulted: BTreeMap<Arc<str>, String>,
    /// What could not be looked at, likewise.
    pub(super) gaps: BTreeSet<String>,
}

/// What became of a file that was read.
#[derive(Clone, Debug)]
pub(super) struct FileResult {
    pub(super) disposition: Disposition,
    pub(super) reason: Option<String>,
    pub(super) location: Option<crate::model::Location>,
    pub(super) sha256: Option<String>,
    /// Technologies that may have subjects in it and could not look, as indexes into the table.
    pub(super) unseen_by: Vec<usize>,
}

/// The numbers of one policy, and a digest of the subjects behind them.
#[derive(Clone, Debug, Default)]
pub(super) struct PolicyTally {
    pub(super) counts: Counts,
    pub(super) members: Collection,
}

impl Tally {
    /// Adds the results of two.
    pub(super) fn merged(mut self, mut other: Self) -> Self {
        self.files.append(&mut other.files);
        self.documents += other.documents;
        self.subjects += other.subjects;
        for (policy, counts) in other.policies {
            self.policies.entry(policy).or_default().add(&counts);
        }
        self.findings = joined(self.findings, other.findings);
        self.undetermined = joined(self.undetermined, other.undetermined);
        self.errors = joined(self.errors, other.errors);
        self.incomplete |= other.incomplete;
        self.shown.append(&mut other.shown);
        self.mask.merge(other.mask);
        self
    }

    /// Returns the repository as far as it is in scope.
    pub(super) fn repository(&mut self, files: &[SourceFile]) -> Repository {
        let outside = [Disposition::Excluded, Disposition::Ignored, Disposition::Submodule];
        let in_scope = files
            .iter()
            .filter(|file| !file.settled.as_ref().is_some_and(|(disposition, _)| outside.contains(disposition)));
        let mut repository = Repository { paths: Vec::new(), ..Repository::default() };
        repository.paths = in_scope.map(|file| Arc::clone(&file.entry.path)).collect();
        for (path, root) in std::mem::take(&mut self.shown) {
            repository.add(&path, &root);
        }
        repository
    }
}

/// Returns the items of two lists; many are not copied to where none are.
fn joined<T>(mut one: Vec<T>, mut other: Vec<T>) -> Vec<T> {
    if one.capacity() < other.len() && one.is_empty() {
        return other;
    }
    one.append(&mut other);
    one
}

impl PolicyTally {
    fn add(&mut self, other: &Self) {
        self.counts += other.counts;
        self.members.merge(other.members);
    }
}

/// A place that has no bytes: the repository itself.
pub(super) const NOWHERE: Span = Span { start: 0, end: 0 };
