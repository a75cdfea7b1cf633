//! Which findings are printed, and where: each in full once, under the first of its controls that has room for it.
//!
//! A record may hold a hundred thousand findings, and one finding may bear on several controls. Elsewhere a number refers to
//! it, which is its place in the record, counted from 1.

use std::collections::HashMap;

use crate::evidence::Evidence;
use crate::model::ControlId;

/// Findings printed in full under one control.
pub(super) const FINDINGS: usize = 25;
/// References under one control to what is printed elsewhere.
pub(super) const REFERENCES: usize = 40;
/// Undetermined outcomes printed in all.
pub(super) const UNDETERMINED: usize = 200;

/// What is printed of a record, by control.
pub(super) struct Printed {
    /// In the order of the record's controls.
    pub(super) controls: Vec<OfControl>,
    /// Findings that bear on no control of the record, as places in it.
    pub(super) of_no_control: Vec<usize>,
}

/// What is printed under one control; numbers are places in the record.
#[derive(Default)]
pub(super) struct OfControl {
    /// Findings printed here, worst first.
    pub(super) here: Vec<usize>,
    /// Findings printed under an earlier control.
    pub(super) earlier: Vec<usize>,
    /// Further findings, which are not printed here.
    pub(super) more: usize,
    /// Outcomes that the source does not settle.
    pub(super) undetermined: Vec<usize>,
}

impl Printed {
    /// Chooses what is printed where.
    pub(super) fn choose(evidence: &Evidence) -> Self {
        let places: HashMap<&ControlId, usize> =
            evidence.controls.iter().enumerate().map(|(at, control)| (&control.id, at)).collect();
        let mut controls: Vec<OfControl> = evidence.controls.iter().map(|_| OfControl::default()).collect();
        let mut of_no_control = Vec::new();
        let mut bearing: Vec<Vec<usize>> = controls.iter().map(|_| Vec::new()).collect();
        for (number, finding) in evidence.findings.iter().enumerate() {
            let of_finding: Vec<usize> = finding.controls.iter().filter_map(|id| places.get(id).copied()).collect();
            if of_finding.is_empty() {
                of_no_control.push(number);
            }
            for findings in of_finding {
                if let Some(findings) = bearing.get_mut(findings) {
                    findings.push(number);
                }
            }
        }
        let mut is_printed = vec![false; evidence.findings.len()];
        for (control, mut numbers) in controls.iter_mut().zip(bearing) {
            numbers.sort_by_key(|number| {
                let finding = evidence.findings.get(*number);
                (finding.map(|found| (found.accepted.is_some(), std::cmp::Reverse(found.severity))), *number)
            });
            for number in numbers {
                match is_printed.get_mut(number) {
                    Some(true) => control.earlier.push(number),
                    Some(mark) if control.here.len() < FINDINGS => {
                        *mark = true;
                        control.here.push(number);
                    }
                    _ => control.more += 1,
                }
            }
            control.earlier.sort_unstable();
        }
        for (number, policy) in evidence.undetermined.iter().map(|outcome| &outcome.policy).enumerate() {
            let Ok(found) = evidence.policies.binary_search_by(|result| result.id().cmp(policy)) else { continue };
            let of_policy = evidence.policies.get(found).into_iter().flat_map(|result| result.controls.keys());
            for control in of_policy.filter_map(|id| places.get(id)) {
                if let Some(control) = controls.get_mut(*control) {
                    control.undetermined.push(number);
                }
            }
        }
        Self { controls, of_no_control }
    }
}
