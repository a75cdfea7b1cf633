//! Each line of the status table of the design, with the sentences that it gives.

use super::*;
use ControlStatus::{Accepted, Error, Fail, NoEvidence, NotApplicable, Partial, Pass, Planned, Undetermined};
use Strength::{Demonstrates, Supports};

#[track_caller]
fn holds(
    policies: &[PolicyNumbers],
    soa: Option<&SoaRow>,
    records: &[Record],
    expected: ControlStatus,
    reasons: &[&str],
) {
    let facts = ControlFacts::gather(&control(), behind(policies), soa, records);
    let (status, why) = status(&facts);
    assert_eq!((status, why), (expected, reasons.iter().map(|reason| (*reason).to_owned()).collect()));
}

fn excluded(why: Option<&str>) -> SoaRow {
    let justification = why.map(str::to_owned);
    row(Applicability::Excluded { justification }, Implementation::Undeclared, EvidenceMode::Automated)
}

fn planned(plan: Option<&str>) -> SoaRow {
    let treatment_plan = plan.map(str::to_owned);
    row(Applicability::Applicable, Implementation::Planned { treatment_plan }, EvidenceMode::Automated)
}

fn by_records(names: &[&str], implementation: Implementation) -> SoaRow {
    let records = names.iter().map(|name| (*name).to_owned()).collect();
    SoaRow { records, ..row(Applicability::Applicable, implementation, EvidenceMode::Records) }
}

#[test]
fn not_applicable_when_excluded_with_a_justification_whatever_was_seen() {
    holds(
        &[judged("ANX-A-1", Demonstrates, 38, 3)],
        Some(&excluded(Some("no stored data"))),
        &[],
        NotApplicable,
        &[
            "excluded by the Statement of Applicability: no stored data",
            "3 of 41 items fail (ANX-A-1)",
            "38 of 41 items pass (ANX-A-1)",
        ],
    );
}

#[test]
fn an_exclusion_without_a_justification_does_not_count() {
    holds(
        &[judged("ANX-A-1", Demonstrates, 2, 0)],
        Some(&excluded(Some(" "))),
        &[],
        Pass,
        &["2 of 2 items pass (ANX-A-1)", "excluded without a justification, so it counts as applicable"],
    );
}

#[test]
fn planned_with_a_treatment_plan_shows_the_numbers() {
    holds(
        &[judged("ANX-A-1", Demonstrates, 0, 1)],
        Some(&planned(Some("RTP-7"))),
        &[],
        Planned,
        &["planned by the Statement of Applicability (treatment plan: RTP-7)", "1 of 1 item fails (ANX-A-1)"],
    );
}

#[test]
fn supporting_evidence_beside_a_current_record_is_not_called_the_only_evidence() {
    let declared = SoaRow { evidence_mode: EvidenceMode::Records, ..planned(Some("RTP-7")) };
    holds(
        &[judged("ANX-B-1", Supports, 4, 0)],
        Some(&declared),
        &[record("keys", RecordState::Current)],
        Planned,
        &[
            "planned by the Statement of Applicability (treatment plan: RTP-7)",
            "the record `keys` is current",
            "supporting evidence: 4 of 4 items pass (ANX-B-1)",
        ],
    );
}

#[test]
fn a_plan_without_a_reference_does_not_count() {
    holds(
        &[],
        Some(&planned(None)),
        &[],
        NoEvidence,
        &[
            "nothing looked at it: no policy maps to this control",
            "planned without a reference to the treatment plan, so it counts as not declared",
        ],
    );
}

#[test]
fn error_when_a_policy_does_not_load_or_evaluate_and_failures_are_still_told() {
    let not_loaded = PolicyNumbers { load_error: Some("line 3: no `deny`".into()), ..policy("ANX-A-1", Supports) };
    holds(&[not_loaded], None, &[], Error, &["ANX-A-1 did not load: line 3: no `deny`"]);
    let mut broken = judged("ANX-B-1", Demonstrates, 5, 1);
    (broken.counts.population, broken.counts.errors) = (8, 2);
    holds(
        &[broken],
        None,
        &[],
        Error,
        &["2 of 8 items could not be evaluated (ANX-B-1)", "1 of 8 items fails (ANX-B-1)"],
    );
}

#[test]
fn fail_when_a_finding_is_not_accepted() {
    let mut partly = judged("ANX-A-1", Demonstrates, 30, 4);
    partly.counts.accepted = 2;
    holds(
        &[partly, judged("ANX-B-1", Supports, 6, 1)],
        None,
        &[],
        Fail,
        &["3 of 41 items fail (ANX-A-1, ANX-B-1)", "2 of 41 items fail, covered by a risk acceptance (ANX-A-1)"],
    );
}

#[test]
fn many_policies_are_counted_rather_than_listed() {
    let policies: Vec<_> = (1..=8).map(|number| judged(&format!("ANX-A-{number}"), Demonstrates, 0, 1)).collect();
    holds(&policies, None, &[], Fail, &["8 of 8 items fail (ANX-A-1, ANX-A-2, ANX-A-3, ANX-A-4, ANX-A-5 and 3 more)"]);
}

#[test]
fn fail_when_a_record_is_incomplete_or_overdue_even_without_a_row() {
    let incomplete =
        Record { remark: "3 of 12 entries have no owner".into(), ..record("keys", RecordState::Incomplete) };
    holds(
        &[judged("ANX-A-1", Demonstrates, 2, 0)],
        None,
        &[incomplete, record("drill", RecordState::Overdue)],
        Fail,
        &["the record `keys` is incomplete: 3 of 12 entries have no owner", "the record `drill` is overdue"],
    );
}

#[test]
fn fail_when_the_row_of_an_implemented_control_names_a_record_that_is_missing() {
    holds(
        &[],
        Some(&by_records(&["keys"], Implementation::Implemented)),
        &[],
        Fail,
        &["the record `keys`, named as evidence of an implemented control, is missing"],
    );
}

#[test]
fn undetermined_when_an_outcome_is_open_or_a_file_could_not_be_read() {
    let mut open = judged("ANX-A-1", Demonstrates, 2, 0);
    (open.counts.population, open.counts.undetermined, open.unread) = (3, 1, 2);
    let unread = PolicyNumbers { unread: 1, ..policy("ANX-B-1", Supports) };
    holds(
        &[open, unread],
        None,
        &[],
        Undetermined,
        &[
            "1 of 3 items is not settled by the source (ANX-A-1)",
            "files that its policies would have judged could not be read, parsed or rendered: \
             2 for ANX-A-1, 1 for ANX-B-1",
        ],
    );
}

#[test]
fn accepted_when_every_failing_subject_is() {
    let mut covered = judged("ANX-A-1", Demonstrates, 5, 2);
    covered.counts.accepted = 2;
    holds(&[covered], None, &[], Accepted, &["2 of 7 items fail, covered by a risk acceptance (ANX-A-1)"]);
}

#[test]
fn acceptances_of_one_policy_do_not_cover_another() {
    let mut over = judged("ANX-A-1", Demonstrates, 0, 1);
    over.counts.accepted = 3;
    let policies = [over, judged("ANX-B-1", Supports, 0, 2)];
    let (status, _) = status(&ControlFacts::gather(&control(), behind(&policies), None, &[]));
    assert_eq!(status, Fail);
}

#[test]
fn pass_when_a_policy_that_demonstrates_has_judged_something() {
    holds(
        &[judged("ANX-A-1", Demonstrates, 12, 0), judged("ANX-B-1", Supports, 1, 0), policy("ANX-C-1", Demonstrates)],
        None,
        &[],
        Pass,
        &["12 of 12 items pass (ANX-A-1)", "supporting evidence: 1 of 1 item passes (ANX-B-1)"],
    );
}

#[test]
fn pass_when_a_record_of_the_declared_mode_is_current() {
    let current = [record("keys", RecordState::Current)];
    let reason = ["the record `keys` is current"];
    holds(&[], Some(&by_records(&["keys"], Implementation::Implemented)), &current, Pass, &reason);
    holds(&[], Some(&by_records(&[], Implementation::Undeclared)), &current, Pass, &reason);
    for (mode, expected) in
        [(EvidenceMode::Manual, Pass), (EvidenceMode::Mixed, Pass), (EvidenceMode::Automated, NoEvidence)]
    {
        let declared = row(Applicability::Applicable, Implementation::Implemented, mode);
        let facts = ControlFacts::gather(&control(), Vec::new(), Some(&declared), &current);
        assert_eq!(status(&facts).0, expected, "{mode:?}");
    }
}

#[test]
fn partial_when_only_supporting_policies_have_judged_something() {
    holds(
        &[policy("ANX-A-1", Demonstrates), judged("ANX-B-1", Supports, 4, 0)],
        None,
        &[],
        Partial,
        &[
            "only supporting evidence: 4 of 4 items pass (ANX-B-1)",
            "no subject in scope for its 1 policy that demonstrates the control",
        ],
    );
}

#[test]
fn no_evidence_says_which_evidence_there_is_none_of() {
    holds(&[], None, &[], NoEvidence, &["nothing looked at it: no policy maps to this control"]);
    holds(
        &[policy("ANX-A-1", Demonstrates), policy("ANX-B-1", Supports)],
        Some(&by_records(&["keys"], Implementation::Partly)),
        &[],
        NoEvidence,
        &["no subject in scope for its 2 policies", "the record `keys` is still missing"],
    );
    let current = [record("drill", RecordState::Current)];
    let nothing = "nothing looked at it: no policy maps to this control";
    holds(
        &[],
        None,
        &current,
        NoEvidence,
        &[nothing, "the record `drill` is current, but no Statement of Applicability declares it as evidence"],
    );
    holds(
        &[],
        Some(&by_records(&["keys"], Implementation::Undeclared)),
        &current,
        NoEvidence,
        &[
            nothing,
            "the record `keys` is still missing",
            "the record `drill` is current, but the Statement of Applicability names other records",
        ],
    );
}
