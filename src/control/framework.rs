//! Other frameworks, by crosswalks from their requirements to Annex A and clauses 4 to 10.

use serde::{Deserialize, Serialize};

use crate::model::ControlId;

/// A sentence that stands beside every use of a crosswalk.
pub const CAVEAT: &str =
    "A crosswalk shows where evidence can be used again. Meeting one requirement does not mean that the other is met.";

/// A framework, read through its crosswalk.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// Form and version of the file.
    pub schema: String,
    /// Its name on the command line, e.g. `nist-csf-2.0`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its version.
    pub version: String,
    /// Who publishes it.
    pub publisher: String,
    /// Its requirements, in its order.
    pub rows: Vec<Requirement>,
}

/// A requirement of a framework.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// Its id, as published.
    pub id: String,
    /// Its title, or its topic in our own words.
    pub title: String,
    /// What it relates to.
    pub maps: Vec<Crosswalk>,
}

/// A pair of a requirement and a control or clause.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crosswalk {
    /// The control or clause of ISO/IEC 27001:2022.
    pub id: ControlId,
    /// What the requirement is to it.
    pub relation: CrosswalkRelation,
    /// How well the pair is known; two or more sources have it if nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<CrosswalkBasis>,
}

/// What a requirement is to an element of ISO/IEC 27001.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CrosswalkRelation {
    /// The same.
    Equal,
    /// Narrower.
    Subset,
    /// Broader.
    Superset,
    /// They have a part in common.
    Intersects,
    /// They are connected; how, nobody stated.
    Related,
}

/// How well a pair is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CrosswalkBasis {
    /// One publisher has it.
    SingleSource,
    /// Only we have it.
    Judgement,
}

impl CrosswalkRelation {
    /// Returns the word used in every output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Subset => "subset",
            Self::Superset => "superset",
            Self::Intersects => "intersects",
            Self::Related => "related",
        }
    }
}
