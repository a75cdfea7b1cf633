//! The numbers of one policy: how many subjects it applies to, and how they came out.

use std::ops::AddAssign;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How the subjects of a policy came out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Counts {
    /// Subjects that it applies to.
    pub population: usize,
    /// Of these: as asked.
    pub passed: usize,
    /// Of these: failing, accepted or not.
    pub failed: usize,
    /// Of the failing: covered by a valid risk acceptance.
    pub accepted: usize,
    /// Of the population: not settled by the source.
    pub undetermined: usize,
    /// Of the population: the policy could not be evaluated.
    pub errors: usize,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.population += other.population;
        self.passed += other.passed;
        self.failed += other.failed;
        self.accepted += other.accepted;
        self.undetermined += other.undetermined;
        self.errors += other.errors;
    }
}
