//! What is missing from the answer of a run: without it, a list without findings is no clean bill.
//!
//! The formats that list findings for a pipeline all show these, each in its own way. The same things decide exit code 3.

use super::text::{joined, one_line};
use crate::evidence::{Evidence, FileRecord, PolicyError};
use crate::model::{ControlStatus, Location};

/// What is said of a run that did not come to its end.
pub(super) const CUT_SHORT: &str = "The run was cut short by a time limit and is incomplete.";

/// What is said of a run in which no policy applied to anything.
pub(super) const NOTHING_IN_SCOPE: &str =
    "Nothing was in scope: no policy applied to anything, so this run shows nothing about any control.";

/// One thing that is missing.
#[derive(Debug)]
pub(super) struct Gap<'a> {
    /// Its kind.
    pub(super) kind: Kind,
    /// The policy that it is about, or its source; as the record has it.
    pub(super) policy: Option<&'a str>,
    /// The subject; as the record has it.
    pub(super) address: Option<&'a str>,
    /// The file; as the record has it.
    pub(super) path: Option<&'a str>,
    /// Where in the file.
    pub(super) location: Option<Location>,
    /// What is the matter, on one line and harmless.
    pub(super) message: String,
}

impl<'a> Gap<'a> {
    /// Returns the file that it is about: of a policy that did not load, its source.
    pub(super) fn file(&self) -> Option<&'a str> {
        self.path.or(self.policy)
    }

    /// Returns what it is about, on one line and harmless: `policy on subject`, as far as there is either.
    pub(super) fn subject(&self) -> String {
        [self.policy, self.address].into_iter().flatten().map(one_line).collect::<Vec<_>>().join(" on ")
    }
}

/// The kinds of gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A policy failed to load or to evaluate.
    PolicyError,
    /// A file claimed by its name could not be judged.
    FileNotJudged,
    /// The run as a whole: nothing in scope, or cut short.
    Run,
}

impl Kind {
    /// Returns its name, for machines.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::PolicyError => "policy-error",
            Self::FileNotJudged => "file-not-judged",
            Self::Run => "incomplete-run",
        }
    }
}

/// Returns what is missing: errors of policies, then files, then the run as a whole.
pub(super) fn gaps(evidence: &Evidence) -> Vec<Gap<'_>> {
    let errors = evidence.errors.iter().map(error);
    let files = evidence.lost_files().map(file);
    let mut all: Vec<Gap<'_>> = errors.chain(files).collect();
    if evidence.summary.incomplete {
        all.push(run(CUT_SHORT));
    }
    if !evidence.anything_in_scope() {
        all.push(run(NOTHING_IN_SCOPE));
    }
    all
}

/// Returns how many controls no result speaks for, if there are any. It is said of them, and decides nothing.
pub(super) fn silence(evidence: &Evidence) -> Option<String> {
    let silent = evidence.controls.iter().filter(|control| control.status == ControlStatus::NoEvidence).count();
    let all = evidence.controls.len();
    (silent > 0).then(|| format!("For {silent} of {all} controls this run has no evidence, for or against."))
}

fn error(error: &PolicyError) -> Gap<'_> {
    Gap {
        kind: Kind::PolicyError,
        policy: Some(&error.policy),
        address: error.address.as_deref(),
        path: error.path.as_deref(),
        location: None,
        message: joined(&error.message),
    }
}

fn file(file: &FileRecord) -> Gap<'_> {
    let reason = file.reason.as_ref().map(|reason| format!(": {}", one_line(reason))).unwrap_or_default();
    Gap {
        kind: Kind::FileNotJudged,
        policy: None,
        address: None,
        path: Some(&file.path),
        location: file.location,
        message: format!("the file is {} and was not judged{reason}", file.disposition.label()),
    }
}

fn run(message: &str) -> Gap<'static> {
    Gap { kind: Kind::Run, policy: None, address: None, path: None, location: None, message: message.to_owned() }
}
