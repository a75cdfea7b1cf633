//! Outcomes, catalogue and ISMS -> control results. Pure functions, held by a truth table.
//!
//! It takes the rows of the catalogue, the numbers of every policy, and what the organisation declares; it gives one
//! result per control. `facts` gathers what is known of one control, `status` holds the table. Nothing here reads a
//! file, and severity plays no part: it decides the exit code, never a status.

mod clauses;
mod facts;
mod gap;
mod status;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use schemars::JsonSchema;
use serde::Serialize;

pub use clauses::{ClauseResult, ItemResult, clauses};
pub use facts::{Backing, ControlFacts, PolicyNumbers, RecordFact};
pub use gap::{GapRow, Readiness, gaps, readiness};
pub use status::status;

use crate::control::Control;
use crate::isms::{Record, RecordState, SoaRow};
use crate::model::{ControlId, ControlStatus, PolicyId, Strength};

/// The theme of the organisation's own controls.
const OWN_THEME: &str = "organisation";

/// The status of one control, with its numbers and reasons.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ControlResult {
    /// The control.
    pub id: ControlId,
    /// Its short title.
    pub title: String,
    /// Its theme: organizational, people, physical, technological; `clause` for a clause, `organisation` for an own control.
    pub theme: String,
    /// The one status that holds.
    pub status: ControlStatus,
    /// Why, in words; at least one.
    pub reasons: Vec<String>,
    /// (policy, subject) pairs in scope of its policies.
    pub population: usize,
    /// Of these: passed or failed.
    pub tested: usize,
    /// Of the tested: as asked.
    pub passed: usize,
    /// Of the tested: failing, accepted or not.
    pub failed: usize,
    /// Of the failed: covered by a valid risk acceptance.
    pub accepted: usize,
    /// Of the population: not settled by the source.
    pub undetermined: usize,
    /// Of the population: the policy could not be evaluated.
    pub errors: usize,
    /// The policies behind it.
    pub policies: Vec<ControlPolicy>,
    /// The records behind it.
    pub records: Vec<ControlRecord>,
    /// What the policies that judged something leave open.
    pub does_not_show: Vec<String>,
    /// What the organisation declares on it, if it has a Statement of Applicability with a row for it.
    pub soa: Option<SoaRow>,
}

/// A policy behind a control.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ControlPolicy {
    /// The policy.
    pub id: PolicyId,
    /// Whether a pass demonstrates the control or only supports it.
    pub strength: Strength,
}

/// A record behind a control.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ControlRecord {
    /// Its name.
    pub name: String,
    /// Its state on the date of the run.
    pub state: RecordState,
}

/// A line of the result before it is judged: a control of the catalogue, or one of the organisation's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The control.
    pub id: ControlId,
    /// Its short title.
    pub title: String,
    /// Its theme.
    pub theme: String,
}

impl From<&Control> for Row {
    fn from(control: &Control) -> Self {
        Self { id: control.id.clone(), title: control.title.clone(), theme: control.theme.name().to_owned() }
    }
}

/// Judges every control.
///
/// The result has a line for each of `rows`, in their order, and behind them one for each of the organisation's own
/// controls (`ORG.*`) that the Statement of Applicability or a policy names. `policies` are all policies of the run,
/// those that did not load included; `soa` is empty where there is no Statement of Applicability.
#[must_use]
pub fn assess(rows: Vec<Row>, policies: &[PolicyNumbers], soa: &[SoaRow], records: &[Record]) -> Vec<ControlResult> {
    let declared: BTreeMap<&ControlId, &SoaRow> = soa.iter().map(|row| (&row.control, row)).collect();
    let own = own_rows(&rows, policies, &declared);
    let mut backing = backing(policies);
    let judge = |row: Row| {
        let behind = backing.remove(&row.id).unwrap_or_default();
        let facts = ControlFacts::gather(&row.id, behind, declared.get(&row.id).copied(), records);
        result(row, &facts)
    };
    rows.into_iter().chain(own).map(judge).collect()
}

/// Returns the policies behind each control, in the order of the run.
fn backing(policies: &[PolicyNumbers]) -> HashMap<&ControlId, Vec<Backing<'_>>> {
    let mut backing: HashMap<&ControlId, Vec<Backing<'_>>> = HashMap::new();
    for numbers in policies {
        for (control, strength) in &*numbers.controls {
            backing.entry(control).or_default().push(Backing { numbers, strength: *strength });
        }
    }
    backing
}

fn own_rows(rows: &[Row], policies: &[PolicyNumbers], declared: &BTreeMap<&ControlId, &SoaRow>) -> Vec<Row> {
    let known: BTreeSet<&ControlId> = rows.iter().map(|row| &row.id).collect();
    let mapped = policies.iter().flat_map(|policy| policy.controls.keys());
    let own = declared.keys().copied().chain(mapped).filter(|id| id.as_str().starts_with("ORG."));
    let own: BTreeSet<&ControlId> = own.filter(|id| !known.contains(id)).collect();
    own.into_iter()
        .map(|id| {
            let title = declared.get(id).and_then(|row| row.title.clone());
            Row { id: (*id).clone(), title: title.unwrap_or_else(|| id.to_string()), theme: OWN_THEME.to_owned() }
        })
        .collect()
}

fn result(row: Row, facts: &ControlFacts<'_>) -> ControlResult {
    let (status, reasons) = status(facts);
    let (passed, failed) = (facts.total(|policy| policy.counts.passed), facts.total(|policy| policy.counts.failed));
    ControlResult {
        id: row.id,
        title: row.title,
        theme: row.theme,
        status,
        reasons,
        population: facts.total(|policy| policy.counts.population),
        tested: passed + failed,
        passed,
        failed,
        accepted: facts.total(|policy| policy.counts.accepted),
        undetermined: facts.total(PolicyNumbers::unsettled),
        errors: facts.total(|policy| policy.counts.errors),
        policies: facts.policies.iter().map(control_policy).collect(),
        records: facts.records.iter().map(control_record).collect(),
        does_not_show: does_not_show(facts),
        soa: facts.soa.cloned(),
    }
}

fn control_policy(backing: &Backing<'_>) -> ControlPolicy {
    ControlPolicy { id: backing.numbers.id.clone(), strength: backing.strength }
}

fn control_record(record: &RecordFact<'_>) -> ControlRecord {
    ControlRecord { name: record.name.to_owned(), state: record.state }
}

/// Returns what is left open by the policies that judged something, each sentence once.
fn does_not_show(facts: &ControlFacts<'_>) -> Vec<String> {
    let judged = facts.policies.iter().map(|backing| backing.numbers).filter(|policy| policy.counts.population > 0);
    let mut seen = BTreeSet::new();
    judged
        .map(|policy| policy.does_not_show.as_str())
        .filter(|text| !text.is_empty() && seen.insert(*text))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests;
