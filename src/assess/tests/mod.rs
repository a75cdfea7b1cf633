//! The table line by line with its sentences (`lines`), over all combinations of facts (`combinations`), and the result.

mod combinations;
mod lines;

use super::*;
use crate::control::Catalogue;
use crate::isms::{Applicability, EvidenceMode, Implementation, SoaDetails};
use crate::model::Counts;

/// Returns a policy behind A.8.24 that found nothing in scope.
fn policy(id: &str, strength: Strength) -> PolicyNumbers {
    PolicyNumbers {
        id: id.parse().unwrap(),
        controls: BTreeMap::from([(control(), strength)]).into(),
        counts: Counts::default(),
        unread: 0,
        does_not_show: format!("what {id} leaves open"),
        load_error: None,
    }
}

/// Returns a policy behind A.8.24 under which `passed` subjects pass and `failed` fail.
fn judged(id: &str, strength: Strength, passed: usize, failed: usize) -> PolicyNumbers {
    PolicyNumbers {
        counts: Counts { population: passed + failed, passed, failed, ..Counts::default() },
        ..policy(id, strength)
    }
}

/// Returns the policies behind A.8.24.
fn behind(policies: &[PolicyNumbers]) -> Vec<Backing<'_>> {
    backing(policies).remove(&control()).unwrap_or_default()
}

fn control() -> ControlId {
    "A.8.24".parse().unwrap()
}

fn row(applicability: Applicability, implementation: Implementation, evidence_mode: EvidenceMode) -> SoaRow {
    SoaRow {
        control: control(),
        title: None,
        applicability,
        implementation,
        evidence_mode,
        records: Vec::new(),
        details: SoaDetails::default(),
    }
}

fn record(name: &str, state: RecordState) -> Record {
    Record { name: name.into(), controls: vec![control()], clauses: Vec::new(), state, remark: String::new() }
}

fn rows() -> Vec<Row> {
    Catalogue::embedded().controls().iter().map(Row::from).collect()
}

#[test]
fn every_control_has_a_line_and_a_reason_even_in_an_empty_run() {
    let results = assess(rows(), &[], &[], &[]);
    assert_eq!(results.len(), 93);
    for result in results {
        assert_eq!(result.status, ControlStatus::NoEvidence);
        assert_eq!(result.reasons, ["nothing looked at it: no policy maps to this control"]);
    }
}

#[test]
fn a_result_sums_its_policies_and_leaves_the_others_alone() {
    let mut other = judged("ANX-C-1", Strength::Demonstrates, 0, 9);
    other.controls = BTreeMap::from([("A.8.3".parse().unwrap(), Strength::Demonstrates)]).into();
    let mut first = judged("ANX-A-1", Strength::Demonstrates, 4, 2);
    (first.counts.population, first.counts.accepted, first.counts.undetermined, first.counts.errors) = (9, 1, 2, 1);
    let policies = [first, judged("ANX-B-1", Strength::Supports, 3, 0), other, policy("ANX-D-1", Strength::Supports)];
    let results = assess(rows(), &policies, &[], &[]);
    let result = results.iter().find(|result| result.id == control()).unwrap();
    assert_eq!((result.population, result.tested, result.passed, result.failed), (12, 9, 7, 2));
    assert_eq!((result.accepted, result.undetermined, result.errors), (1, 2, 1));
    assert_eq!(result.theme, "technological");
    let ids: Vec<&str> = result.policies.iter().map(|policy| policy.id.as_str()).collect();
    assert_eq!(ids, ["ANX-A-1", "ANX-B-1", "ANX-D-1"]);
    assert_eq!(result.does_not_show, ["what ANX-A-1 leaves open", "what ANX-B-1 leaves open"]);
}

#[test]
fn own_controls_follow_those_of_the_catalogue() {
    let mut own = row(Applicability::Applicable, Implementation::Implemented, EvidenceMode::Records);
    own.control = "ORG.2".parse().unwrap();
    own.title = Some("Model cards are reviewed".into());
    let mut mapped = judged("ANX-A-1", Strength::Demonstrates, 1, 0);
    mapped.controls = BTreeMap::from([("ORG.1".parse().unwrap(), Strength::Demonstrates)]).into();
    let results = assess(rows(), &[mapped], &[own], &[]);
    let last: Vec<_> = results[93..].iter().map(|result| (result.id.as_str(), result.title.as_str())).collect();
    assert_eq!(last, [("ORG.1", "ORG.1"), ("ORG.2", "Model cards are reviewed")]);
    assert!(results[93..].iter().all(|result| result.theme == "organisation"));
    assert_eq!(results[93].status, ControlStatus::Pass);
}

#[test]
fn records_come_from_their_kind_and_from_the_row_and_a_named_one_that_is_absent_is_missing() {
    let mut declared = row(Applicability::Applicable, Implementation::Implemented, EvidenceMode::Records);
    declared.records = vec!["keys".into(), "drill".into()];
    let mut unrelated = record("suppliers", RecordState::Overdue);
    unrelated.controls = Vec::new();
    let mut keys = record("keys", RecordState::Current);
    keys.controls = Vec::new();
    let results = assess(rows(), &[], &[declared], &[unrelated, keys, record("crypto", RecordState::Current)]);
    let result = results.iter().find(|result| result.id == control()).unwrap();
    let records: Vec<_> = result.records.iter().map(|record| (record.name.as_str(), record.state)).collect();
    let expected = [("keys", RecordState::Current), ("crypto", RecordState::Current), ("drill", RecordState::Missing)];
    assert_eq!(records, expected);
    assert_eq!(result.status, ControlStatus::Fail);
}

#[test]
fn a_subject_that_no_number_accounts_for_is_not_settled() {
    let mut lost = judged("ANX-A-1", Strength::Demonstrates, 3, 0);
    lost.counts.population = 5;
    let results = assess(rows(), &[lost], &[], &[]);
    let result = results.iter().find(|result| result.id == control()).unwrap();
    assert_eq!((result.status, result.undetermined), (ControlStatus::Undetermined, 2));
}
