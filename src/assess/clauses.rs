//! Records -> clauses 4 to 10: which documented information there is, and whether it is current.

use schemars::JsonSchema;
use serde::Serialize;

use super::ControlRecord;
use crate::control::{Clause, DocumentedItem};
use crate::isms::{Record, RecordState};
use crate::model::{ControlId, ControlStatus};

/// The status of one clause, with the documented information behind it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ClauseResult {
    /// Its number, e.g. `6.1.3`.
    pub id: ControlId,
    /// Its short title.
    pub title: String,
    /// The one status that holds.
    pub status: ControlStatus,
    /// Why, in words.
    pub reason: String,
    /// The documented information that it makes mandatory.
    pub items: Vec<ItemResult>,
    /// Registers and documents that belong to it.
    pub records: Vec<ControlRecord>,
}

/// One item of mandatory documented information.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ItemResult {
    /// Our id of it, e.g. `DI-6.1.3-d`.
    pub id: String,
    /// What it is, in our own words.
    pub what: String,
    /// The best state of what holds it; `missing` if nothing does.
    pub state: RecordState,
    /// What holds it: names of registers, paths of documents.
    pub held_by: Vec<String>,
}

/// Judges the clauses at the ends of the tree by the records that name them.
#[must_use]
pub fn clauses(leaves: &[&Clause], records: &[Record]) -> Vec<ClauseResult> {
    leaves.iter().map(|clause| result(clause, records)).collect()
}

fn result(clause: &Clause, records: &[Record]) -> ClauseResult {
    let behind: Vec<&Record> =
        records.iter().filter(|record| name_clause(&record.clauses, clause.id.as_str())).collect();
    let items: Vec<ItemResult> = clause.documented_information.iter().map(|wanted| item(wanted, records)).collect();
    let (status, reason) = status(&items, &behind);
    let shown = |record: &&Record| ControlRecord { name: record.name.clone(), state: record.state };
    ClauseResult {
        id: clause.id.clone(),
        title: clause.title.clone(),
        status,
        reason,
        items,
        records: behind.iter().map(shown).collect(),
    }
}

/// Says whether one of these names is the clause of this number, or a part of it: `6.1.3-d` is one of 6.1.3.
pub(super) fn name_clause(names: &[String], number: &str) -> bool {
    names.iter().any(|named| named == number || named.strip_prefix(number).is_some_and(|rest| rest.starts_with('-')))
}

fn item(wanted: &DocumentedItem, records: &[Record]) -> ItemResult {
    let place = wanted.id.strip_prefix("DI-").unwrap_or(&wanted.id);
    let holders: Vec<&Record> =
        records.iter().filter(|record| record.clauses.iter().any(|named| named == place)).collect();
    ItemResult {
        id: wanted.id.clone(),
        what: wanted.what.clone(),
        state: holders.iter().map(|record| record.state).min().unwrap_or(RecordState::Missing),
        held_by: holders.iter().map(|record| record.name.clone()).collect(),
    }
}

/// The first line that holds gives the status, as for controls.
fn status(items: &[ItemResult], behind: &[&Record]) -> (ControlStatus, String) {
    let named = |state: RecordState| {
        let names: Vec<&str> =
            behind.iter().filter(|record| record.state == state).map(|record| record.name.as_str()).collect();
        (!names.is_empty()).then(|| format!("{} {}", names.join(", "), state.name()))
    };
    let faults: Vec<String> = [RecordState::Incomplete, RecordState::Overdue].into_iter().filter_map(named).collect();
    let missing: Vec<&str> =
        items.iter().filter(|item| item.state == RecordState::Missing).map(|item| item.id.as_str()).collect();
    if !faults.is_empty() {
        (ControlStatus::Fail, faults.join("; "))
    } else if !missing.is_empty() {
        (ControlStatus::NoEvidence, format!("nothing holds {}", missing.join(", ")))
    } else if !items.is_empty() {
        (ControlStatus::Pass, "all documented information that it makes mandatory is there and current".to_owned())
    } else if behind.is_empty() {
        (
            ControlStatus::NoEvidence,
            "it makes no documented information mandatory, and no record speaks of it".to_owned(),
        )
    } else {
        (ControlStatus::Partial, "it makes no documented information mandatory; what there is, is current".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::control::Catalogue;

    fn record(name: &str, clauses: &[&str], state: RecordState) -> Record {
        let clauses = clauses.iter().map(|clause| (*clause).to_owned()).collect();
        Record { name: name.into(), controls: Vec::new(), clauses, state, remark: String::new() }
    }

    fn judged(records: &[Record], number: &str) -> ClauseResult {
        let all = clauses(&Catalogue::embedded().leaf_clauses(), records);
        all.into_iter().find(|clause| clause.id.as_str() == number).unwrap()
    }

    #[test]
    fn a_clause_passes_once_all_that_it_makes_mandatory_is_current() {
        let mut records = vec![record("soa", &["6.1.3-d"], RecordState::Current)];
        let partly = judged(&records, "6.1.3");
        assert_eq!(partly.status, ControlStatus::NoEvidence);
        assert!(partly.reason.contains("DI-6.1.3-e") && !partly.reason.contains("DI-6.1.3-d"), "{}", partly.reason);
        records.push(record("treatments", &["6.1.3-e", "8.3"], RecordState::Current));
        records.push(record("isms/risk.md", &["6.1.3"], RecordState::Current));
        assert_eq!(judged(&records, "6.1.3").status, ControlStatus::Pass);
        records.push(record("isms/old.md", &["6.1.3"], RecordState::Overdue));
        let overdue = judged(&records, "6.1.3");
        assert_eq!((overdue.status, overdue.reason.as_str()), (ControlStatus::Fail, "isms/old.md overdue"));
        assert_eq!(overdue.items[0].state, RecordState::Current);
    }

    #[test]
    fn a_clause_without_mandatory_information_is_supported_at_best() {
        assert_eq!(judged(&[], "4.1").status, ControlStatus::NoEvidence);
        assert_eq!(judged(&[record("context", &["4.1"], RecordState::Current)], "4.1").status, ControlStatus::Partial);
    }

    #[test]
    fn there_are_seventeen_items() {
        let all = clauses(&Catalogue::embedded().leaf_clauses(), &[]);
        assert_eq!(all.iter().map(|clause| clause.items.len()).sum::<usize>(), 17);
        assert!(all.iter().all(|clause| clause.status == ControlStatus::NoEvidence));
    }
}
