//! The status table: from what is known of a control to its one status and the sentences that say why.

use super::facts::{ControlFacts, PolicyNumbers, RecordFact};
use crate::isms::{EvidenceMode, RecordState};
use crate::model::{ControlStatus, Strength};

/// A row of the table: its status, and the sentences for which it holds; no sentence means that it does not hold.
type TableRow = (ControlStatus, fn(&ControlFacts<'_>) -> Vec<String>);

/// The table. The first row that holds gives the status.
const TABLE: [TableRow; 9] = [
    (ControlStatus::NotApplicable, excluded),
    (ControlStatus::Planned, planned),
    (ControlStatus::Error, broken),
    (ControlStatus::Fail, failing),
    (ControlStatus::Undetermined, undecided),
    (ControlStatus::Accepted, accepted),
    (ControlStatus::Pass, demonstrated),
    (ControlStatus::Partial, supported),
    (ControlStatus::NoEvidence, unseen),
];

/// Returns the status of a control, and why.
///
/// The sentences of the row that gives the status come first. Those of later rows that speak against the control follow,
/// so that an error hides no failure; where the organisation's declaration gives the status, all that was seen follows.
#[must_use]
pub fn status(facts: &ControlFacts<'_>) -> (ControlStatus, Vec<String>) {
    let mut rows = TABLE.iter().map(|(status, reasons)| (*status, reasons(facts))).filter(|(_, why)| !why.is_empty());
    // INVARIANT: the last row always holds.
    let (status, mut reasons) = rows.next().unwrap_or((ControlStatus::NoEvidence, Vec::new()));
    let declared = matches!(status, ControlStatus::NotApplicable | ControlStatus::Planned);
    let last = if declared { ControlStatus::Partial } else { ControlStatus::Accepted };
    let said_too = rows.take_while(|(row, _)| position(*row) <= position(last));
    reasons.extend(said_too.flat_map(|(_, why)| why));
    reasons.extend(ignored_declaration(facts));
    (status, reasons)
}

fn position(status: ControlStatus) -> Option<usize> {
    TABLE.iter().position(|(row, _)| *row == status)
}

/// Says why a declaration does not count.
fn ignored_declaration(facts: &ControlFacts<'_>) -> Option<String> {
    let row = facts.soa?;
    if row.excluded_without_reason() {
        Some("excluded without a justification, so it counts as applicable".to_owned())
    } else if row.planned_without_plan() && row.justified_exclusion().is_none() {
        Some("planned without a reference to the treatment plan, so it counts as not declared".to_owned())
    } else {
        None
    }
}

fn excluded(facts: &ControlFacts<'_>) -> Vec<String> {
    let why = facts.soa.and_then(|row| row.justified_exclusion());
    why.map(|why| format!("excluded by the Statement of Applicability: {why}")).into_iter().collect()
}

fn planned(facts: &ControlFacts<'_>) -> Vec<String> {
    let plan = facts.soa.and_then(|row| row.plan());
    plan.map(|plan| format!("planned by the Statement of Applicability (treatment plan: {plan})")).into_iter().collect()
}

fn broken(facts: &ControlFacts<'_>) -> Vec<String> {
    let policies = facts.policies.iter().map(|backing| backing.numbers);
    let not_loaded = policies
        .filter_map(|policy| policy.load_error.as_ref().map(|error| format!("{} did not load: {error}", policy.id)));
    let not_evaluated = items(facts, |policy| policy.counts.errors, |_| "could not be evaluated".to_owned());
    not_loaded.chain(not_evaluated).collect()
}

fn failing(facts: &ControlFacts<'_>) -> Vec<String> {
    let findings = items(facts, PolicyNumbers::unaccepted, |count| agree(count, "fails", "fail").to_owned());
    let records = facts.records.iter().filter_map(|record| record_fault(facts, record));
    findings.into_iter().chain(records).collect()
}

/// Says what is wrong with a record, if that counts against the control.
fn record_fault(facts: &ControlFacts<'_>, record: &RecordFact<'_>) -> Option<String> {
    let RecordFact { name, state, remark, named } = *record;
    match state {
        RecordState::Incomplete | RecordState::Overdue if remark.is_empty() => {
            Some(format!("the record `{name}` is {}", state.name()))
        }
        RecordState::Incomplete | RecordState::Overdue => {
            Some(format!("the record `{name}` is {}: {remark}", state.name()))
        }
        RecordState::Missing if named && facts.implemented() => {
            Some(format!("the record `{name}`, named as evidence of an implemented control, is missing"))
        }
        RecordState::Missing | RecordState::Current => None,
    }
}

fn undecided(facts: &ControlFacts<'_>) -> Vec<String> {
    let verb = |count| format!("{} not settled by the source", agree(count, "is", "are"));
    let outcomes = items(facts, PolicyNumbers::unsettled, verb);
    let unread = facts.named(|policy| policy.unread, |policy| format!("{} for {}", policy.unread, policy.id));
    let unread = (!unread.is_empty())
        .then(|| format!("files that its policies would have judged could not be read, parsed or rendered: {unread}"));
    outcomes.into_iter().chain(unread).collect()
}

/// Says that failures are accepted: all of them where this row gives the status, some of them below another.
fn accepted(facts: &ControlFacts<'_>) -> Vec<String> {
    let verb = |count| format!("{}, covered by a risk acceptance", agree(count, "fails", "fail"));
    items(facts, |policy| policy.counts.accepted.min(policy.counts.failed), verb).into_iter().collect()
}

fn demonstrated(facts: &ControlFacts<'_>) -> Vec<String> {
    let strong = passing(&facts.of_strength(Strength::Demonstrates));
    let records = facts.records.iter().filter(|record| record.state == RecordState::Current && facts.declares(record));
    let mut reasons: Vec<String> = strong.into_iter().collect();
    reasons.extend(records.map(|record| format!("the record `{}` is current", record.name)));
    if !reasons.is_empty() {
        let weak = passing(&facts.of_strength(Strength::Supports));
        reasons.extend(weak.map(|sentence| format!("supporting evidence: {sentence}")));
        reasons.extend(missing_records(facts));
    }
    reasons
}

fn supported(facts: &ControlFacts<'_>) -> Vec<String> {
    let strong = facts.of_strength(Strength::Demonstrates);
    let Some(weak) = passing(&facts.of_strength(Strength::Supports)) else { return Vec::new() };
    if strong.total(|policy| policy.counts.population) > 0 || !demonstrated(facts).is_empty() {
        return Vec::new();
    }
    let mut reasons = vec![format!("only supporting evidence: {weak}")];
    if !strong.policies.is_empty() {
        let policies = counted(strong.policies.len(), "policy that demonstrates", "policies that demonstrate");
        reasons.push(format!("no subject in scope for its {policies} the control"));
    }
    reasons.extend(record_shortfalls(facts));
    reasons
}

fn unseen(facts: &ControlFacts<'_>) -> Vec<String> {
    let policies = if facts.policies.is_empty() {
        "nothing looked at it: no policy maps to this control".to_owned()
    } else {
        format!("no subject in scope for its {}", counted(facts.policies.len(), "policy", "policies"))
    };
    std::iter::once(policies).chain(record_shortfalls(facts)).collect()
}

fn missing_records(facts: &ControlFacts<'_>) -> impl Iterator<Item = String> {
    let missing = facts.records.iter().filter(|record| record.state == RecordState::Missing);
    missing.map(|record| format!("the record `{}` is still missing", record.name))
}

/// Says which records are not there, and which are there and do not count.
fn record_shortfalls(facts: &ControlFacts<'_>) -> Vec<String> {
    let uncounted =
        facts.records.iter().filter(|record| record.state == RecordState::Current && !facts.declares(record));
    let why = match facts.soa {
        None => "no Statement of Applicability declares it as evidence",
        Some(row) if row.evidence_mode == EvidenceMode::Automated => {
            "the Statement of Applicability declares automated evidence"
        }
        Some(_) => "the Statement of Applicability names other records",
    };
    let uncounted = uncounted.map(|record| format!("the record `{}` is current, but {why}", record.name));
    missing_records(facts).chain(uncounted).collect()
}

/// Says how many items pass, if any does.
fn passing(facts: &ControlFacts<'_>) -> Option<String> {
    items(facts, |policy| policy.counts.passed, |count| agree(count, "passes", "pass").to_owned())
}

/// Says of how many items of the population something is true, and for which policies; nothing if of none.
fn items(
    facts: &ControlFacts<'_>,
    number: fn(&PolicyNumbers) -> usize,
    verb: impl Fn(usize) -> String,
) -> Option<String> {
    let (count, population) = (facts.total(number), facts.total(|policy| policy.counts.population));
    let policies = facts.named(number, |policy| policy.id.to_string());
    let items = agree(population, "item", "items");
    (count > 0).then(|| format!("{count} of {population} {items} {} ({policies})", verb(count)))
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", agree(count, one, many))
}

fn agree<'word>(count: usize, one: &'word str, many: &'word str) -> &'word str {
    if count == 1 { one } else { many }
}
