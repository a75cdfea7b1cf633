//! Severity, strength, outcome and control status: the words of a verdict.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How bad a failing subject is. It decides the exit code, never a control's status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Hygiene.
    Low,
    /// A safeguard is weaker than good practice.
    Medium,
    /// A safeguard that others rely on is off.
    High,
    /// Exploitable from outside, or a secret in the open.
    Critical,
}

impl Severity {
    /// All severities, worst first.
    pub const ALL: [Self; 4] = [Self::Critical, Self::High, Self::Medium, Self::Low];

    /// Returns the word used in every output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::Critical => "critical",
        }
    }
}

/// What a pass of a policy says about a control.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// It helps, and more is needed.
    Supports,
    /// It is evidence that the control operates.
    Demonstrates,
}

/// What one policy says about one subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The subject is as the policy asks.
    Pass,
    /// It is not.
    Fail,
    /// A value that the source does not settle decides.
    Undetermined,
    /// The policy could not be evaluated on it.
    Error,
}

impl Outcome {
    /// Returns the word used in every output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::Undetermined => "undetermined",
            Self::Error => "error",
        }
    }
}

/// The status of one control. Exactly one holds; the table of `docs/ARCHITECTURE.md` says which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ControlStatus {
    /// The Statement of Applicability excludes it, with a justification.
    NotApplicable,
    /// The Statement of Applicability plans it, with a reference to the treatment plan.
    Planned,
    /// A policy of the control failed to load or evaluate.
    Error,
    /// A finding is not accepted, or a record is missing, incomplete or overdue.
    Fail,
    /// Something that its policies would have judged could not be decided or read.
    Undetermined,
    /// Every failing subject is covered by a valid risk acceptance.
    Accepted,
    /// Evidence that demonstrates the control, and nothing against it.
    Pass,
    /// Only evidence that supports the control.
    Partial,
    /// Applicable, and nothing looked at it.
    NoEvidence,
}

impl ControlStatus {
    /// All statuses, in the order of a report.
    pub const ALL: [Self; 9] = [
        Self::Error,
        Self::Fail,
        Self::Undetermined,
        Self::Accepted,
        Self::Pass,
        Self::Partial,
        Self::Planned,
        Self::NotApplicable,
        Self::NoEvidence,
    ];

    /// Returns the word used in machine-readable output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotApplicable => "not_applicable",
            Self::Planned => "planned",
            Self::Error => "error",
            Self::Fail => "fail",
            Self::Undetermined => "undetermined",
            Self::Accepted => "accepted",
            Self::Pass => "pass",
            Self::Partial => "partial",
            Self::NoEvidence => "no_evidence",
        }
    }

    /// Returns the status of a word as it stands in machine-readable output or is shown to people.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let name = word.trim().to_lowercase().replace(['-', ' '], "_");
        Self::ALL.into_iter().find(|status| status.name() == name)
    }

    /// Returns the words shown to people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::NotApplicable => "not applicable",
            Self::NoEvidence => "no evidence",
            other => other.name(),
        }
    }
}
