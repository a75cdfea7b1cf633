//! What a record asks of its reader: which findings decide how a run ends, and what is missing from the answer.
//!
//! The exit code and every output go by the same words, so that none of them calls a thing an error that another passes.

use std::collections::BTreeSet;

use super::{Evidence, FileRecord, Finding};
use crate::model::{ControlId, ControlStatus, Disposition};

/// What a finding asks of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing<'a> {
    /// It is to be mended or decided on.
    Open,
    /// This risk acceptance covers it.
    Accepted(&'a str),
    /// It bears only on controls that the organisation leaves out or has yet to bring. It is shown, and decides nothing.
    Aside,
}

/// Tells the standing of the findings of one record.
#[derive(Debug)]
pub(crate) struct Standings<'a> {
    aside: BTreeSet<&'a ControlId>,
}

impl<'a> Standings<'a> {
    /// Reads from a record which controls are set aside.
    pub(crate) fn of(evidence: &'a Evidence) -> Self {
        let aside = |status: ControlStatus| matches!(status, ControlStatus::NotApplicable | ControlStatus::Planned);
        let controls = evidence.controls.iter().filter(|control| aside(control.status));
        Self { aside: controls.map(|control| &control.id).collect() }
    }

    /// Returns the standing of a finding of the record.
    pub(crate) fn standing<'f>(&self, finding: &'f Finding) -> Standing<'f> {
        match &finding.accepted {
            Some(id) => Standing::Accepted(id),
            None if finding.controls.iter().all(|control| self.aside.contains(control)) => Standing::Aside,
            None => Standing::Open,
        }
    }
}

impl Evidence {
    /// Returns the files that are claimed by their name and could not be judged: without them the answer is not complete. Beside an
    /// earlier run, those that could not be judged then either are none of the change's.
    pub(crate) fn lost_files(&self) -> impl Iterator<Item = &FileRecord> {
        let unread = [Disposition::Unparsed, Disposition::Unreadable, Disposition::Binary, Disposition::TooLarge];
        self.files
            .iter()
            .filter(move |file| file.claimed && unread.contains(&file.disposition) && !self.is_old_gap(&file.path))
    }

    /// Returns whether any policy applied to anything, or did not have to: a change may be of what none looks at.
    pub(crate) fn anything_in_scope(&self) -> bool {
        self.comparison.is_some() || self.asked().next().is_some()
    }
}
