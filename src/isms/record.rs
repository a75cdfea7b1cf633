//! The state of a record, as its own checks found it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::ControlId;

/// A record: structured documentation such as an access review or a supplier register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Record {
    /// Its name, by which rows of the Statement of Applicability refer to it.
    pub name: String,
    /// The controls that it bears on by its kind.
    pub controls: Vec<ControlId>,
    /// The clauses whose documented information it holds, e.g. `8.2`, or items of it, e.g. `6.1.3-d`.
    pub clauses: Vec<String>,
    /// Its state on the date of the run.
    pub state: RecordState,
    /// What is wrong with it, in a few words, e.g. "3 of 12 entries have no owner"; empty if nothing is.
    pub remark: String,
}

/// The state of a record on the date of the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RecordState {
    /// It is complete, and its next review lies ahead.
    Current,
    /// It exists and lacks something that it must have.
    Incomplete,
    /// It exists and its review date has passed.
    Overdue,
    /// It does not exist.
    Missing,
}

impl RecordState {
    /// All states, best first.
    pub const ALL: [Self; 4] = [Self::Current, Self::Incomplete, Self::Overdue, Self::Missing];

    /// Returns the word used in every output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Incomplete => "incomplete",
            Self::Overdue => "overdue",
            Self::Missing => "missing",
        }
    }
}
