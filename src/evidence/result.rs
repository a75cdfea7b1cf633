//! One outcome of a (policy, subject) pair: a line of `pure/results.jsonl` of a bundle.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Deciding;
use crate::model::{Location, Outcome, PolicyId, digest};

/// What a policy says of a subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ResultRecord {
    /// Its identity in the run: 32 hexadecimal digits over policy and subject.
    pub id: String,
    /// The policy.
    pub policy: PolicyId,
    /// The outcome. An acceptance does not change it.
    pub outcome: Outcome,
    /// The file of the subject, relative to the top of the tree; `.` for the repository itself.
    pub path: String,
    /// The subject's address.
    pub address: String,
    /// The subject's type.
    pub subject_type: String,
    /// Where the subject stands.
    #[serde(flatten)]
    pub location: Option<Location>,
    /// Of a failing one: whether a valid risk acceptance covers it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub accepted: bool,
    /// Of a failing one: the findings of the record that tell of it, by fingerprint.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<String>,
    /// Of one that the source does not settle: what would.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deciding: Vec<Deciding>,
    /// Why there is no answer, if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

/// The identity of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResultId(u128);

impl ResultId {
    /// Returns the identity of a policy on a subject that begins at a byte of a file.
    #[must_use]
    pub fn of(policy: &PolicyId, subject_type: &str, path: &str, address: &str, start: u32) -> Self {
        Self::of_fields(&[policy.as_str(), subject_type, path, address, &start.to_string()])
    }

    /// Returns the identity of a further result with the same identity: a subject that was met twice.
    #[must_use]
    pub fn further(self, ordinal: usize) -> Self {
        Self::of_fields(&[&self.to_string(), &ordinal.to_string()])
    }

    /// Returns its 16 bytes.
    #[must_use]
    pub const fn bytes(self) -> [u8; 16] {
        self.0.to_be_bytes()
    }

    /// Takes its 16 bytes.
    #[must_use]
    pub const fn of_bytes(bytes: [u8; 16]) -> Self {
        Self(u128::from_be_bytes(bytes))
    }

    fn of_fields(fields: &[&str]) -> Self {
        let digest = digest::raw(fields.iter().copied());
        Self(digest.iter().take(16).fold(0, |number, byte| number << 8 | u128::from(*byte)))
    }
}

impl std::fmt::Display for ResultId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl std::str::FromStr for ResultId {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        u128::from_str_radix(text, 16).map(Self)
    }
}
