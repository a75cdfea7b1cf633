//! What the organisation declares, as the record tells it: its risk acceptances, and which Statement of Applicability counted.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::evidence::{AcceptanceRecord, AcceptanceState, SoaIdentity};
use crate::isms::{Acceptance, AcceptedRule, Invalid, texts as texts_of};
use crate::model::{Date, LineIndex};
use crate::parse::Node;
use crate::resolve::{SOA, Subject, Unit};

/// Texts of files, by path.
pub(super) type Texts = BTreeMap<Arc<str>, Arc<str>>;

/// Returns an acceptance as the record tells it, before it is known what it covers.
pub(super) fn acceptance(
    entry: &Subject,
    acceptance: &Acceptance,
    problems: &[Invalid],
    owner: bool,
    texts: &Texts,
) -> AcceptanceRecord {
    let (policy, control) = match &acceptance.rule {
        AcceptedRule::Policy(policy) => (Some(policy.clone()), None),
        AcceptedRule::Control(control) => (None, Some(control.clone())),
    };
    let expired = problems.iter().any(|problem| matches!(problem, Invalid::Expired(_)));
    let not_owner = (!owner)
        .then(|| format!("`{}` is neither the owner of `{}` nor a delegate", acceptance.accepted_by, acceptance.risk));
    let problems: Vec<String> = problems.iter().map(ToString::to_string).chain(not_owner).collect();
    let state = match (problems.is_empty(), expired) {
        (true, _) => AcceptanceState::Unused,
        (false, true) => AcceptanceState::Expired,
        (false, false) => AcceptanceState::Invalid,
    };
    AcceptanceRecord {
        id: acceptance.id.clone(),
        policy,
        control,
        paths: texts_of(&entry.config, "paths"),
        addresses: texts_of(&entry.config, "addresses"),
        inline: acceptance.inline,
        reason: acceptance.reason.clone(),
        risk: acceptance.risk.clone(),
        compensating_control: acceptance.compensating_control.clone(),
        requested_by: acceptance.requested_by.clone(),
        accepted_by: acceptance.accepted_by.clone(),
        accepted_on: acceptance.accepted_on,
        expires: acceptance.expires,
        state,
        problems,
        covered: 0,
        path: entry.path.to_string(),
        location: texts.get(&entry.path).map(|text| LineIndex::new(text).locate(entry.region)),
    }
}

/// Adds how many findings an acceptance covers.
pub(super) fn covering(mut record: AcceptanceRecord, covered: usize) -> AcceptanceRecord {
    record.covered = covered;
    if covered > 0 {
        record.state = AcceptanceState::Active;
    }
    record
}

/// Returns which Statement of Applicability there is.
pub(super) fn soa(unit: &Unit) -> Option<SoaIdentity> {
    let soa = unit.subjects.iter().find(|subject| &*subject.kind == SOA)?;
    let text = |key: &str| soa.config.get(key).and_then(Node::as_str).map(str::to_owned);
    let date = |key: &str| text(key).and_then(|text| text.parse::<Date>().ok());
    Some(SoaIdentity {
        path: soa.path.to_string(),
        version: text("version"),
        approved_by: text("approved_by"),
        approved_on: date("approved_on"),
        next_review: date("next_review"),
        sha256: None,
    })
}
