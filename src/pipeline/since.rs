//! Two runs of which one follows from the other: a tree, and the tree that it was changed from.
//!
//! Only what a change can reach is judged twice. The items that hold no changed file, are the same in both trees and looked at nothing
//! that changed, have the same outcomes in both: they are judged once, and counted for both. So both records are whole, and the second
//! costs what the change is large.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::tally::Tally;
use super::{PipelineError, Request, Stage, plan, threads};
use crate::discover::{EntryKind, SourceFile, discover, discover_some, folder_of};
use crate::evidence::Evidence;
use crate::resolve::{Repository, Surroundings, is_own_word};

/// What changed between two trees.
pub struct Since {
    /// Paths of files that differ in both; those that only one has are found when they are listed.
    pub changed: BTreeSet<String>,
    /// Whether both are judged by the same policies.
    pub same_policies: bool,
}

/// Checks a tree and the one that it was changed from. Returns the record of each.
///
/// # Errors
/// If a tree cannot be listed or the threads cannot be started.
pub fn check_since(
    head: &Request<'_>,
    base: &Request<'_>,
    since: Since,
) -> Result<(Evidence, Evidence), PipelineError> {
    let threads = threads(head.jobs)?;
    let (head_files, base_files) = (discover(head.tree, head.settings)?, discover(base.tree, base.settings)?);
    let since = &since.listed(&head_files, &base_files);
    threads.install(|| {
        let (head, base) = (Stage::new(head, &head_files), Stage::new(base, &base_files));
        let (alike, changed) = head.apart(&base, since, Repository::wants);
        let Judged { shared, own, keys } = head.judge_apart(&alike, since);
        let after = shared.clone().merged(own).merged(head.judge(changed));
        let before = shared.merged(base.judge(base.others(&keys)));
        Ok((head.finish(after, true), base.finish(before, true)))
    })
}

/// Checks only what a change reaches, in a tree and the one that it was changed from: the files that are read together with one that
/// differs, in either. Of what looks at such a file from elsewhere nothing is said. Returns the record of each, which speaks of a part.
///
/// # Errors
/// If a tree cannot be listed or the threads cannot be started.
pub fn check_reached(
    head: &Request<'_>,
    base: &Request<'_>,
    since: &Since,
) -> Result<(Evidence, Evidence), PipelineError> {
    let threads = threads(head.jobs)?;
    threads.install(|| {
        let folders = if since.changes_rules() { None } else { Some(plan::reached((head, base), &since.changed)?) };
        let is_reached = |path: &str| folders.as_ref().is_none_or(|folders| folders.contains(folder_of(path)));
        let wanted = |path: &str| is_reached(path) || is_own_word(path);
        let head_files = discover_some(head.tree, head.settings, &wanted)?;
        let base_files = discover_some(base.tree, base.settings, &wanted)?;
        let (head, base) = (Stage::new(head, &head_files), Stage::new(base, &base_files));
        let (alike, changed) = head.apart(&base, since, |_| false);
        let keys = alike.iter().map(|item| head.key(item)).collect();
        let (after, before) = (head.judge(changed), base.judge(base.others(&keys)));
        let last = folders.is_none();
        Ok((head.finish(after, last), base.finish(before, last)))
    })
}

impl Since {
    /// Adds the files that only one of the trees has, but for what git ignores.
    fn listed(mut self, head: &[SourceFile], base: &[SourceFile]) -> Self {
        let paths = |files: &[SourceFile]| -> BTreeSet<String> {
            let known = files.iter().filter(|file| file.entry.kind != EntryKind::Ignored);
            known.map(|file| file.entry.path.to_string()).collect()
        };
        self.changed.extend(paths(head).symmetric_difference(&paths(base)).cloned());
        self
    }

    /// Whether what is judged by differs: then every outcome may.
    fn changes_rules(&self) -> bool {
        !self.same_policies || self.changed.iter().any(|path| is_own_word(path))
    }
}

/// What came of the items that may have the same outcomes in both trees.
#[derive(Default)]
struct Judged {
    /// Of those that do, for both trees.
    shared: Tally,
    /// Of those that looked at something that changed, for this tree alone.
    own: Tally,
    /// The keys of those that do.
    keys: HashSet<String>,
}

impl Judged {
    fn merged(mut self, other: Self) -> Self {
        self.keys.extend(other.keys);
        Self { shared: self.shared.merged(other.shared), own: self.own.merged(other.own), keys: self.keys }
    }
}

impl Stage<'_> {
    /// Returns what an item is known by: its files.
    fn key(&self, item: &plan::Item) -> String {
        let paths: Vec<&str> = item.files.iter().map(|file| &*self.files[*file].entry.path).collect();
        paths.join("\n")
    }

    /// Returns the items that may have the same outcomes in both trees, and those that may not; some files are of their own tree even if
    /// they are the same.
    fn apart(
        &self,
        base: &Stage<'_>,
        since: &Since,
        is_own: impl Fn(&str) -> bool,
    ) -> (Vec<&plan::Item>, Vec<&plan::Item>) {
        if since.changes_rules() {
            return (Vec::new(), self.plan.iter().collect());
        }
        let there: HashSet<String> = base.plan.iter().map(|item| base.key(item)).collect();
        let alike = |item: &&plan::Item| {
            let mut paths = item.files.iter().map(|file| &*self.files[*file].entry.path);
            let reached = paths.any(|path| since.changed.contains(path) || is_own(path));
            !reached && there.contains(&self.key(item))
        };
        self.plan.iter().partition(alike)
    }

    /// Returns the items but those with a key.
    fn others(&self, keys: &HashSet<String>) -> Vec<&plan::Item> {
        self.plan.iter().filter(|item| !keys.contains(&self.key(item))).collect()
    }

    /// Judges items that may have the same outcomes in both trees, and tells those apart that looked at something that changed.
    fn judge_apart(&self, items: &[&plan::Item], since: &Since) -> Judged {
        let judge = |item: &&plan::Item| {
            let watched = Watched { around: &self.around, changed: &since.changed, touched: AtomicBool::new(false) };
            let tally = self.judge_one(item, &watched);
            if watched.touched.into_inner() {
                return Judged { own: tally, ..Judged::default() };
            }
            Judged { shared: tally, keys: HashSet::from([self.key(item)]), ..Judged::default() }
        };
        items.par_iter().with_max_len(1).map(judge).reduce(Judged::default, Judged::merged)
    }
}

/// The files around an item, with a note whether it looked at any that changed.
struct Watched<'a> {
    around: &'a dyn Surroundings,
    changed: &'a BTreeSet<String>,
    touched: AtomicBool,
}

impl Watched<'_> {
    fn note(&self, touched: bool) {
        self.touched.fetch_or(touched, Ordering::Relaxed);
    }
}

impl Surroundings for Watched<'_> {
    fn read(&self, path: &str) -> Option<Arc<[u8]>> {
        self.note(self.changed.contains(path));
        self.around.read(path)
    }

    fn folder(&self, folder: &str) -> Vec<Arc<str>> {
        self.note(self.changed.iter().any(|path| folder_of(path) == folder));
        self.around.folder(folder)
    }

    fn gap(&self, gap: String) {
        self.around.gap(gap);
    }

    fn below(&self, folder: &str) -> Vec<Arc<str>> {
        let start = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        self.note(self.changed.iter().any(|path| path.starts_with(&start)));
        self.around.below(folder)
    }
}
