//! The status table over every combination of facts, against an oracle written the other way round.
//!
//! The table takes the first line that holds. The oracle starts from `no_evidence` and lets each stronger line overwrite
//! what stands, from booleans alone, so that the two share neither code nor direction.

use super::*;
use ControlStatus::{Accepted, Error, Fail, NoEvidence, NotApplicable, Partial, Pass, Planned, Undetermined};

/// What is true of the policies of a control. `on_strong`: the trouble is with the policy that demonstrates.
#[derive(Clone, Copy, Debug)]
struct Seen {
    on_strong: bool,
    load_error: bool,
    evaluation_error: bool,
    failure: bool,
    accepted_failure: bool,
    undetermined: bool,
    unread: bool,
    strong_pass: bool,
    weak_pass: bool,
}

/// What the organisation declares on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Declared {
    exclusion: Exclusion,
    implementation: Progress,
    mode: EvidenceMode,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exclusion {
    None,
    Unjustified,
    Justified,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    Undeclared,
    PlannedBlankly,
    Planned,
    Partly,
    Implemented,
}

/// The record of a control: its state, and whether the row names it.
type Kept = Option<(RecordState, bool)>;

fn oracle(seen: Seen, declared: Option<Declared>, kept: Kept) -> ControlStatus {
    let counts = declared.is_some_and(|declared| declared.mode != EvidenceMode::Automated);
    let implemented = declared.is_some_and(|declared| declared.implementation == Progress::Implemented);
    let bad_record = match kept {
        Some((RecordState::Incomplete | RecordState::Overdue, _)) => true,
        Some((RecordState::Missing, named)) => named && declared.is_some() && implemented,
        _ => false,
    };
    let mut status = NoEvidence;
    let mut overwrite = |holds: bool, with: ControlStatus| {
        if holds {
            status = with;
        }
    };
    overwrite(seen.weak_pass, Partial);
    overwrite(seen.strong_pass, Pass);
    overwrite(counts && matches!(kept, Some((RecordState::Current, _))), Pass);
    overwrite(seen.accepted_failure, Accepted);
    overwrite(seen.undetermined || seen.unread, Undetermined);
    overwrite(seen.failure || bad_record, Fail);
    overwrite(seen.load_error || seen.evaluation_error, Error);
    overwrite(declared.is_some_and(|declared| declared.implementation == Progress::Planned), Planned);
    overwrite(declared.is_some_and(|declared| declared.exclusion == Exclusion::Justified), NotApplicable);
    status
}

fn all_seen() -> Vec<Seen> {
    let bit = |bits: u32, at: u32| bits & (1 << at) != 0;
    let seen = |bits| Seen {
        on_strong: bit(bits, 0),
        load_error: bit(bits, 1),
        evaluation_error: bit(bits, 2),
        failure: bit(bits, 3),
        accepted_failure: bit(bits, 4),
        undetermined: bit(bits, 5),
        unread: bit(bits, 6),
        strong_pass: bit(bits, 7),
        weak_pass: bit(bits, 8),
    };
    (0..1 << 9).map(seen).collect()
}

fn all_declared() -> Vec<Option<Declared>> {
    let mut all = vec![None];
    for exclusion in [Exclusion::None, Exclusion::Unjustified, Exclusion::Justified] {
        for implementation in
            [Progress::Undeclared, Progress::PlannedBlankly, Progress::Planned, Progress::Partly, Progress::Implemented]
        {
            for mode in [EvidenceMode::Automated, EvidenceMode::Records] {
                all.push(Some(Declared { exclusion, implementation, mode }));
            }
        }
    }
    all
}

fn all_kept() -> Vec<Kept> {
    let states = RecordState::ALL.into_iter().flat_map(|state| [Some((state, true)), Some((state, false))]);
    std::iter::once(None).chain(states).collect()
}

fn policies(seen: Seen) -> [PolicyNumbers; 2] {
    let count = usize::from;
    let mut strong = judged("ANX-S-1", Strength::Demonstrates, count(seen.strong_pass), 0);
    let mut weak = judged("ANX-W-1", Strength::Supports, count(seen.weak_pass), 0);
    let troubled = if seen.on_strong { &mut strong } else { &mut weak };
    troubled.load_error = seen.load_error.then(|| "no `deny`".to_owned());
    troubled.counts.errors = count(seen.evaluation_error);
    troubled.counts.accepted = count(seen.accepted_failure);
    troubled.counts.failed = count(seen.failure) + troubled.counts.accepted;
    troubled.counts.undetermined = count(seen.undetermined);
    troubled.unread = count(seen.unread);
    troubled.counts.population += troubled.counts.errors + troubled.counts.failed + troubled.counts.undetermined;
    [strong, weak]
}

fn soa(declared: Declared, kept: Kept) -> SoaRow {
    let applicability = match declared.exclusion {
        Exclusion::None => Applicability::Applicable,
        Exclusion::Unjustified => Applicability::Excluded { justification: None },
        Exclusion::Justified => Applicability::Excluded { justification: Some("no premises".into()) },
    };
    let implementation = match declared.implementation {
        Progress::Undeclared => Implementation::Undeclared,
        Progress::PlannedBlankly => Implementation::Planned { treatment_plan: Some(" ".into()) },
        Progress::Planned => Implementation::Planned { treatment_plan: Some("RTP-1".into()) },
        Progress::Partly => Implementation::Partly,
        Progress::Implemented => Implementation::Implemented,
    };
    let named = kept.is_some_and(|(_, named)| named);
    SoaRow {
        records: named.then(|| "keys".to_owned()).into_iter().collect(),
        ..row(applicability, implementation, declared.mode)
    }
}

#[test]
fn the_first_line_that_holds_gives_the_status_in_every_combination() {
    let (mut tried, mut given) = (0, BTreeMap::new());
    for declared in all_declared() {
        for kept in all_kept() {
            let soa = declared.map(|declared| soa(declared, kept));
            let records: Vec<Record> = kept.iter().map(|(state, _)| record("keys", *state)).collect();
            for seen in all_seen() {
                let policies = policies(seen);
                let facts = ControlFacts::gather(&control(), behind(&policies), soa.as_ref(), &records);
                let (status, reasons) = status(&facts);
                assert_eq!(status, oracle(seen, declared, kept), "{seen:?} {declared:?} {kept:?}: {reasons:?}");
                assert!(!reasons.is_empty() && reasons.iter().all(|reason| !reason.is_empty()));
                let distinct: BTreeSet<&String> = reasons.iter().collect();
                assert_eq!(distinct.len(), reasons.len(), "{reasons:?}");
                *given.entry(status).or_insert(0) += 1;
                tried += 1;
            }
        }
    }
    assert_eq!(tried, 31 * 9 * 512);
    assert_eq!(given.len(), ControlStatus::ALL.len(), "every status occurs: {given:?}");
}

#[test]
fn nothing_that_was_lost_or_left_undone_ever_reads_as_a_pass() {
    for seen in all_seen() {
        let policies = policies(seen);
        let (status, _) = status(&ControlFacts::gather(&control(), behind(&policies), None, &[]));
        let trouble = seen.load_error || seen.evaluation_error || seen.failure || seen.undetermined || seen.unread;
        assert!(!(trouble && matches!(status, Pass | Partial | Accepted)), "{seen:?}");
        assert!(status != Pass || seen.strong_pass, "{seen:?}");
        assert!(status != Partial || seen.weak_pass, "{seen:?}");
    }
}
