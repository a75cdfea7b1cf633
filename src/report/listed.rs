//! The controls that a full report lists: all of Annex A, then the organisation's own.
//!
//! A run may leave controls out (`--control`). A report that is meant to be complete lists them all the same, as what they
//! are: controls that nothing looked at.

use std::collections::BTreeMap;

use crate::assess::ControlResult;
use crate::control::Catalogue;
use crate::evidence::Evidence;
use crate::isms::SoaRow;
use crate::model::{ControlId, ControlStatus};

/// Why a control that the run left out has no evidence.
const LEFT_OUT: &str = "the run left this control out";

/// A control, with its result if the run has one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Listed<'a> {
    /// Its id.
    pub(crate) id: &'a ControlId,
    /// Its short title.
    pub(crate) title: &'a str,
    /// Its theme.
    pub(crate) theme: &'a str,
    /// What the run says of it.
    pub(crate) result: Option<&'a ControlResult>,
}

/// Returns the 93 controls of Annex A in their order, and behind them what else the record has.
pub(crate) fn listed(evidence: &Evidence) -> Vec<Listed<'_>> {
    let results: BTreeMap<&ControlId, &ControlResult> =
        evidence.controls.iter().map(|control| (&control.id, control)).collect();
    let catalogue = Catalogue::embedded();
    let annex = catalogue.controls().iter().map(|control| Listed {
        id: &control.id,
        title: &control.title,
        theme: control.theme.name(),
        result: results.get(&control.id).copied(),
    });
    let own = results.values().filter(|result| catalogue.control(&result.id).is_none());
    let own =
        own.map(|result| Listed { id: &result.id, title: &result.title, theme: &result.theme, result: Some(*result) });
    annex.chain(own).collect()
}

impl<'a> Listed<'a> {
    /// Returns its status.
    pub(crate) fn status(&self) -> ControlStatus {
        self.result.map_or(ControlStatus::NoEvidence, |result| result.status)
    }

    /// Returns why, in words; not empty.
    pub(crate) fn reasons(&self) -> Vec<&'a str> {
        self.result.map_or_else(|| vec![LEFT_OUT], |result| result.reasons.iter().map(String::as_str).collect())
    }

    /// Returns its row of the Statement of Applicability.
    pub(crate) fn soa(&self) -> Option<&'a SoaRow> {
        self.result.and_then(|result| result.soa.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    #[test]
    fn a_control_that_the_run_left_out_is_listed_without_evidence() {
        let small = sample::small();
        let all = listed(&small);
        assert_eq!(all.len(), 93);
        let left_out = all.iter().find(|control| control.id.as_str() == "A.5.1").unwrap();
        assert_eq!((left_out.status(), left_out.reasons()), (ControlStatus::NoEvidence, vec![LEFT_OUT]));
        assert!(all.iter().any(|control| control.status() == ControlStatus::Error));
    }
}
