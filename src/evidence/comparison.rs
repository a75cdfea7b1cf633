//! What a run says beside an earlier one: what a change brought, what it mended, and what cannot be compared.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{ControlId, ControlStatus, Location, PolicyId, Severity};

/// What became of the findings and controls of an earlier run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Comparison {
    /// What is compared with: a commit, or the name of a record.
    pub base: String,
    /// Findings that the earlier run does not have.
    pub new: usize,
    /// Findings that both have.
    pub unchanged: usize,
    /// Findings that the earlier run does not have, and would perhaps have had: its scope, policies or settings were others.
    pub incomparable: usize,
    /// Findings of the earlier run that this one looked for and does not have.
    pub resolved: Vec<Resolved>,
    /// Controls of which the status or a number changed, in order.
    pub controls: Vec<ControlChange>,
    /// Why findings cannot be compared, e.g. that settings changed.
    pub reasons: Vec<String>,
    /// Files that could not be read or parsed then either.
    pub gaps_before: Vec<String>,
    /// Whether only what the change reaches was judged: then the statuses of controls are not those of the whole tree.
    pub partial: bool,
}

/// What a comparison says of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The earlier run does not have it.
    New,
    /// The earlier run has it as well, if perhaps at another line or in a file of another name.
    Unchanged,
    /// The earlier run could not have it.
    Incomparable,
}

/// A finding that is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Resolved {
    /// The policy.
    pub policy: PolicyId,
    /// How bad it was.
    pub severity: Severity,
    /// What was wrong.
    pub message: String,
    /// The file, as it was called then.
    pub path: String,
    /// Where it stood then.
    #[serde(flatten)]
    pub location: Option<Location>,
    /// The subject's address.
    pub address: String,
    /// Its fingerprint.
    pub fingerprint: String,
}

/// A control, before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ControlChange {
    /// The control.
    pub id: ControlId,
    /// Its short title.
    pub title: String,
    /// In the earlier run.
    pub before: ControlNumbers,
    /// In this run.
    pub after: ControlNumbers,
}

/// The status of a control, with the numbers that a change moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ControlNumbers {
    /// Its status.
    pub status: ControlStatus,
    /// Items with an answer.
    pub tested: usize,
    /// Of these: as asked.
    pub passed: usize,
}
