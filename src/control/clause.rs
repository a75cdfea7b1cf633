//! Clauses 4 to 10: the management system itself, with the documented information that it has to keep.

use serde::{Deserialize, Serialize};

use crate::model::ControlId;

/// A clause of ISO/IEC 27001:2022. It holds either further clauses or evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Its number, e.g. `6.1.3`.
    pub id: ControlId,
    /// Its short title.
    pub title: String,
    /// The clauses below it.
    #[serde(default)]
    pub clauses: Vec<Self>,
    /// The documented information that it makes mandatory.
    #[serde(default)]
    pub documented_information: Vec<DocumentedItem>,
    /// What is usually seen as evidence; absent where there are clauses below.
    #[serde(default)]
    pub usual_evidence: Option<String>,
}

/// One item of mandatory documented information.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentedItem {
    /// Our id of it, e.g. `DI-6.1.3-d`.
    pub id: String,
    /// Whether it is kept up to date or kept as it was.
    pub kind: DocumentedKind,
    /// What it is, in our own words.
    pub what: String,
}

/// The two kinds of documented information.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentedKind {
    /// A description that is kept up to date.
    Document,
    /// Evidence that something was done.
    Record,
}

/// `clauses.yaml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClauseTree {
    #[serde(rename = "schema")]
    pub(super) _schema: String,
    #[serde(rename = "standard")]
    pub(super) _standard: String,
    pub(super) clauses: Vec<Clause>,
}

impl Clause {
    /// Returns the clauses at the ends of this branch, in order: the clause itself if none are below it.
    #[must_use]
    pub fn leaves(&self) -> Vec<&Self> {
        if self.clauses.is_empty() { vec![self] } else { self.clauses.iter().flat_map(Self::leaves).collect() }
    }

    /// Returns the clause with this number in this branch.
    #[must_use]
    pub fn find(&self, number: &str) -> Option<&Self> {
        if self.id.as_str() == number { Some(self) } else { self.clauses.iter().find_map(|below| below.find(number)) }
    }
}
