//! Annex A: the controls of the 2022 edition, those of 2013, and our guidance.

use serde::{Deserialize, Serialize};

use super::attribute::{Attribute, Capability, Concept, ControlType, Domain, Property, Theme};
use crate::model::ControlId;

/// One control of ISO/IEC 27001:2022 Annex A.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Control {
    /// Its id, e.g. `A.8.24`.
    pub id: ControlId,
    /// Its short title.
    pub title: String,
    /// Its theme.
    pub theme: Theme,
    /// When it acts on an incident: before, while, or after it happens.
    pub control_types: Vec<ControlType>,
    /// What it protects.
    pub properties: Vec<Property>,
    /// Its place among the five cybersecurity concepts.
    pub concepts: Vec<Concept>,
    /// The practitioner's view.
    pub capabilities: Vec<Capability>,
    /// The four fields of security.
    pub domains: Vec<Domain>,
    /// Whether the 2013 edition had nothing like it.
    pub new_in_2022: bool,
    /// The controls of 2013 that it carries on; empty for a new one.
    pub edition_2013: Vec<ControlId>,
}

/// One control of the withdrawn 2013 edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormerControl {
    /// Its id, e.g. `A.12.6.1`.
    pub id: ControlId,
    /// Its short title.
    pub title: String,
    /// The controls of 2022 that carry it on.
    pub edition_2022: Vec<ControlId>,
    /// How it was carried on.
    pub relation: Relation,
}

/// How a control of 2013 lives on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// One to one.
    CarriedOver,
    /// With others in one control.
    Merged,
    /// In several controls.
    Split,
}

/// A group of controls of the 2013 edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormerDomain {
    /// Its id, e.g. `A.12`; not a control id.
    pub id: String,
    /// Its short title.
    pub title: String,
}

/// What we have to say on a control, in our own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guidance {
    /// What the control is about.
    pub about: String,
    /// What a reviewer looks for in a repository.
    pub reviewer: String,
    /// What automated evidence shows.
    pub shows: String,
    /// What it cannot show.
    pub does_not_show: String,
}

/// `annex-a-2022.yaml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CurrentEdition {
    #[serde(rename = "schema")]
    pub(super) _schema: String,
    #[serde(rename = "edition")]
    pub(super) _edition: String,
    pub(super) controls: Vec<Control>,
}

/// `annex-a-2013.yaml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FormerEdition {
    #[serde(rename = "schema")]
    pub(super) _schema: String,
    #[serde(rename = "edition")]
    pub(super) _edition: String,
    pub(super) domains: Vec<FormerDomain>,
    pub(super) controls: Vec<FormerControl>,
}

impl Control {
    /// Returns the words that the control has for an attribute.
    #[must_use]
    pub fn attribute(&self, attribute: Attribute) -> Vec<&'static str> {
        match attribute {
            Attribute::ControlTypes => self.control_types.iter().map(|word| word.name()).collect(),
            Attribute::Properties => self.properties.iter().map(|word| word.name()).collect(),
            Attribute::Concepts => self.concepts.iter().map(|word| word.name()).collect(),
            Attribute::Capabilities => self.capabilities.iter().map(|word| word.name()).collect(),
            Attribute::Domains => self.domains.iter().map(|word| word.name()).collect(),
        }
    }
}
