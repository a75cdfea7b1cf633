//! Which subjects of a unit belong together, and where that could not be decided.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Ties between the subjects of one unit, by index.
#[derive(Debug, Default)]
pub struct Ties {
    tied: BTreeMap<usize, BTreeSet<usize>>,
    open: BTreeMap<usize, BTreeSet<Arc<str>>>,
}

impl Ties {
    /// Returns no ties.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// Ties two subjects, both ways.
    pub(crate) fn tie(&mut self, one: usize, other: usize) {
        if one != other {
            self.tied.entry(one).or_default().insert(other);
            self.tied.entry(other).or_default().insert(one);
        }
    }

    /// Notes that a subject may or may not be tied to one of a type.
    pub(crate) fn leave_open(&mut self, subject: usize, kind: &Arc<str>) {
        self.open.entry(subject).or_default().insert(Arc::clone(kind));
    }

    /// Adds the ties of the same subjects that were found in another way.
    pub(super) fn join(&mut self, others: Self) {
        for (subject, tied) in others.tied {
            self.tied.entry(subject).or_default().extend(tied);
        }
        for (subject, kinds) in others.open {
            self.open.entry(subject).or_default().extend(kinds);
        }
    }

    /// Returns the subjects tied to one, in order.
    pub fn of(&self, subject: usize) -> impl Iterator<Item = usize> {
        self.tied.get(&subject).into_iter().flatten().copied()
    }

    /// Returns the types for which a tie of a subject could not be decided.
    pub fn open(&self, subject: usize) -> impl Iterator<Item = &Arc<str>> {
        self.open.get(&subject).into_iter().flatten()
    }
}
