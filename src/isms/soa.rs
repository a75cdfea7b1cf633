//! A row of the Statement of Applicability.

use schemars::JsonSchema;
use serde::Serialize;

use super::reading::{text, texts};
use crate::model::{ControlId, Date};
use crate::parse::{Node, Value};

/// What the organisation declares on one control.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SoaRow {
    /// The control, of Annex A or the organisation's own (`ORG.*`).
    pub control: ControlId,
    /// The title of the organisation's own control; Annex A controls have theirs from the catalogue.
    pub title: Option<String>,
    /// Whether the control is necessary.
    pub applicability: Applicability,
    /// How far it is put in place.
    pub implementation: Implementation,
    /// Where the organisation says its evidence comes from.
    pub evidence_mode: EvidenceMode,
    /// The records that it names as evidence.
    pub records: Vec<String>,
    /// What the row says beyond that, for people.
    #[serde(flatten)]
    pub details: SoaDetails,
}

/// What a row of the Statement of Applicability says that no status follows from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SoaDetails {
    /// Why the control is necessary, or is not.
    pub justification: Option<String>,
    /// What makes it necessary: risk, law, contract, business.
    pub basis: Vec<String>,
    /// The role that answers for it.
    pub owner: Option<String>,
    /// The risks that it modifies, by id.
    pub risks: Vec<String>,
    /// The document with the organisation's own criterion, by path.
    pub policy: Option<String>,
    /// When the row was last looked at.
    pub reviewed_on: Option<Date>,
}

/// Whether a control is necessary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Applicability {
    /// It is.
    Applicable,
    /// It is not.
    Excluded {
        /// Why; without it the exclusion does not count.
        justification: Option<String>,
    },
}

/// How far a control is put in place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Implementation {
    /// Nothing is said.
    Undeclared,
    /// It is meant to come.
    Planned {
        /// The entry of the risk treatment plan that brings it; without it the plan does not count.
        treatment_plan: Option<String>,
    },
    /// A part of it operates.
    Partly,
    /// It operates.
    Implemented,
}

/// Where evidence on a control comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceMode {
    /// Policies that judge configuration.
    Automated,
    /// Records kept in the repository.
    Records,
    /// Work of people, attested in a record.
    Manual,
    /// Both policies and records.
    Mixed,
}

impl EvidenceMode {
    /// Whether a current record counts as evidence.
    #[must_use]
    pub const fn counts_records(self) -> bool {
        !matches!(self, Self::Automated)
    }

    /// Returns the word used in every output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Automated => "automated",
            Self::Records => "records",
            Self::Manual => "manual",
            Self::Mixed => "mixed",
        }
    }
}

impl SoaRow {
    /// Reads a row of `isms/soa.yaml`; nothing if it names no control. What cannot be read counts as not said: policies judge
    /// the row as it stands.
    #[must_use]
    pub fn read(row: &Node) -> Option<Self> {
        let control = row.get("id")?.as_str()?.parse().ok()?;
        let justification = text(row, "justification");
        let excluded = row.get("applicable").is_some_and(|value| value.value == Value::Bool(false));
        let implementation = match text(row, "status").as_deref() {
            Some("planned") => Implementation::Planned { treatment_plan: text(row, "treatment_plan") },
            Some("partly") => Implementation::Partly,
            Some("implemented") => Implementation::Implemented,
            _ => Implementation::Undeclared,
        };
        let evidence_mode = match text(row, "evidence").as_deref() {
            Some("records") => EvidenceMode::Records,
            Some("manual") => EvidenceMode::Manual,
            Some("mixed") => EvidenceMode::Mixed,
            _ => EvidenceMode::Automated,
        };
        let applicability = if excluded {
            Applicability::Excluded { justification: justification.clone() }
        } else {
            Applicability::Applicable
        };
        Some(Self {
            control,
            title: text(row, "title"),
            applicability,
            implementation,
            evidence_mode,
            records: texts(row, "records"),
            details: SoaDetails {
                justification,
                basis: texts(row, "basis"),
                owner: text(row, "owner"),
                risks: texts(row, "risks"),
                policy: text(row, "policy"),
                reviewed_on: text(row, "reviewed_on").and_then(|date| date.parse().ok()),
            },
        })
    }

    /// Returns the justification of an exclusion that has one.
    #[must_use]
    pub fn justified_exclusion(&self) -> Option<&str> {
        match &self.applicability {
            Applicability::Applicable => None,
            Applicability::Excluded { justification } => stated(justification.as_deref()),
        }
    }

    /// Whether the control is excluded and the row does not say why.
    #[must_use]
    pub fn excluded_without_reason(&self) -> bool {
        matches!(self.applicability, Applicability::Excluded { .. }) && self.justified_exclusion().is_none()
    }

    /// Returns the treatment-plan reference of a planned control that has one.
    #[must_use]
    pub fn plan(&self) -> Option<&str> {
        match &self.implementation {
            Implementation::Planned { treatment_plan } => stated(treatment_plan.as_deref()),
            _ => None,
        }
    }

    /// Whether the control is planned and the row names no treatment plan.
    #[must_use]
    pub fn planned_without_plan(&self) -> bool {
        matches!(self.implementation, Implementation::Planned { .. }) && self.plan().is_none()
    }
}

/// Returns a text that says something.
fn stated(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(applicability: Applicability, implementation: Implementation) -> SoaRow {
        SoaRow {
            control: "A.7.4".parse().unwrap(),
            title: None,
            applicability,
            implementation,
            evidence_mode: EvidenceMode::Automated,
            records: Vec::new(),
            details: SoaDetails::default(),
        }
    }

    #[test]
    fn an_exclusion_counts_only_with_a_reason() {
        let excluded = |why: Option<&str>| {
            row(Applicability::Excluded { justification: why.map(str::to_owned) }, Implementation::Undeclared)
        };
        assert_eq!(excluded(Some(" no premises ")).justified_exclusion(), Some("no premises"));
        for blank in [None, Some(""), Some(" \n")] {
            assert!(excluded(blank).excluded_without_reason());
        }
        assert!(!row(Applicability::Applicable, Implementation::Implemented).excluded_without_reason());
    }

    #[test]
    fn a_plan_counts_only_with_a_reference() {
        let planned = |plan: Option<&str>| {
            row(Applicability::Applicable, Implementation::Planned { treatment_plan: plan.map(str::to_owned) })
        };
        assert_eq!(planned(Some("RTP-7")).plan(), Some("RTP-7"));
        assert!(planned(Some(" ")).planned_without_plan() && planned(None).planned_without_plan());
        assert!(!row(Applicability::Applicable, Implementation::Partly).planned_without_plan());
    }
}
