//! Outcomes, catalogue and ISMS -> control results. Pure functions, held by a truth table.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{ControlId, ControlStatus, PolicyId, Strength};

/// The status of one control, with its numbers and reasons.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ControlResult {
    /// The control.
    pub id: ControlId,
    /// Its short title.
    pub title: String,
    /// Its theme: organizational, people, physical, technological; `clause` for a clause, `organisation` for an own control.
    pub theme: String,
    /// The one status that holds.
    pub status: ControlStatus,
    /// Why, in words; at least one.
    pub reasons: Vec<String>,
    /// (policy, subject) pairs in scope of its policies.
    pub population: usize,
    /// Of these: passed or failed.
    pub tested: usize,
    /// Of the tested: as asked.
    pub passed: usize,
    /// Of the tested: failing, accepted or not.
    pub failed: usize,
    /// Of the failed: covered by a valid risk acceptance.
    pub accepted: usize,
    /// Of the population: not settled by the source.
    pub undetermined: usize,
    /// Of the population: the policy could not be evaluated.
    pub errors: usize,
    /// The policies behind it.
    pub policies: Vec<ControlPolicy>,
    /// What its policies leave open.
    pub does_not_show: Vec<String>,
}

/// A policy behind a control.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ControlPolicy {
    /// The policy.
    pub id: PolicyId,
    /// Whether a pass demonstrates the control or only supports it.
    pub strength: Strength,
}
