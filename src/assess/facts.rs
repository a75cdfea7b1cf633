//! What is known of one control: its policies with their numbers, its records, its row of the Statement of Applicability.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::isms::{Implementation, Record, RecordState, SoaRow};
use crate::model::{ControlId, Counts, PolicyId, Strength};

/// How many policies a sentence names before it counts the rest.
const NAMED: usize = 5;

/// What a run found with one policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyNumbers {
    /// The policy.
    pub id: PolicyId,
    /// The controls that it bears on.
    pub controls: Arc<BTreeMap<ControlId, Strength>>,
    /// How its subjects came out.
    pub counts: Counts,
    /// Files in scope that it would have judged, and that could not be read, parsed or rendered.
    pub unread: usize,
    /// What a pass leaves open; empty is right for a policy without a population.
    pub does_not_show: String,
    /// Why it did not load, if it did not.
    pub load_error: Option<String>,
}

/// A policy behind a control.
#[derive(Clone, Copy, Debug)]
pub struct Backing<'a> {
    /// Its numbers.
    pub numbers: &'a PolicyNumbers,
    /// What its pass says about the control.
    pub strength: Strength,
}

/// A record behind a control.
#[derive(Clone, Copy, Debug)]
pub struct RecordFact<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its state.
    pub state: RecordState,
    /// What is wrong with it; empty if nothing is.
    pub remark: &'a str,
    /// Whether the control's row of the Statement of Applicability names it.
    pub named: bool,
}

/// All that is known of one control.
#[derive(Clone, Debug, Default)]
pub struct ControlFacts<'a> {
    /// The policies behind it.
    pub policies: Vec<Backing<'a>>,
    /// The records behind it: those that bear on it by their kind, and those that its row names.
    pub records: Vec<RecordFact<'a>>,
    /// Its row of the Statement of Applicability, if there is one.
    pub soa: Option<&'a SoaRow>,
}

impl PolicyNumbers {
    /// Returns the failing subjects that no acceptance covers.
    #[must_use]
    pub fn unaccepted(&self) -> usize {
        self.counts.failed.saturating_sub(self.counts.accepted)
    }

    /// Returns the subjects that are not settled.
    ///
    /// A subject of the population that no number accounts for is one of them: what was lost on the way is not a pass.
    #[must_use]
    pub fn unsettled(&self) -> usize {
        let Counts { population, passed, failed, undetermined, errors, .. } = self.counts;
        undetermined.max(population.saturating_sub(passed + failed + errors))
    }
}

impl<'a> ControlFacts<'a> {
    /// Gathers what is known of a control, given the policies behind it.
    ///
    /// A record that the row names and that is not among `records` is missing.
    #[must_use]
    pub fn gather(
        control: &ControlId,
        policies: Vec<Backing<'a>>,
        soa: Option<&'a SoaRow>,
        records: &'a [Record],
    ) -> Self {
        let names = soa.map(|row| row.records.as_slice()).unwrap_or_default();
        let existing = records.iter().filter_map(|record| {
            let named = names.contains(&record.name);
            let fact = RecordFact { name: &record.name, state: record.state, remark: &record.remark, named };
            (named || record.controls.contains(control)).then_some(fact)
        });
        let absent = names
            .iter()
            .filter(|name| records.iter().all(|record| record.name != **name))
            .map(|name| RecordFact { name, state: RecordState::Missing, remark: "", named: true });
        Self { policies, records: existing.chain(absent).collect(), soa }
    }

    /// Returns the sum of a number over the policies.
    pub fn total(&self, number: impl Fn(&PolicyNumbers) -> usize) -> usize {
        self.policies.iter().map(|backing| number(backing.numbers)).sum()
    }

    /// Returns the policies of one strength.
    pub(super) fn of_strength(&self, strength: Strength) -> Self {
        let policies = self.policies.iter().filter(|backing| backing.strength == strength).copied().collect();
        Self { policies, ..Self::default() }
    }

    /// Names the policies for which a number is not zero, in the order of the run; the rest of many is counted.
    pub(super) fn named(
        &self,
        number: impl Fn(&PolicyNumbers) -> usize,
        show: impl Fn(&PolicyNumbers) -> String,
    ) -> String {
        let concerned: Vec<&PolicyNumbers> =
            self.policies.iter().map(|backing| backing.numbers).filter(|policy| number(policy) > 0).collect();
        let shown: Vec<String> = concerned.iter().take(NAMED).map(|policy| show(policy)).collect();
        match concerned.len().saturating_sub(NAMED) {
            0 => shown.join(", "),
            more => format!("{} and {more} more", shown.join(", ")),
        }
    }

    /// Whether the Statement of Applicability says that the control operates.
    pub(super) fn implemented(&self) -> bool {
        self.soa.is_some_and(|row| row.implementation == Implementation::Implemented)
    }

    /// Whether a record counts as evidence for the control, if it is current: the row's mode has records in it, and the
    /// row names this one or none at all.
    pub(super) fn declares(&self, record: &RecordFact<'_>) -> bool {
        self.soa.is_some_and(|row| row.evidence_mode.counts_records() && (record.named || row.records.is_empty()))
    }
}
