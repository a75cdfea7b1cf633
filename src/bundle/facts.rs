//! What a bundle says of itself: the index, and the limitations that come before any number.

use super::create::{NewBundle, Run};
use super::derive::Derived;
use super::identity;
use super::population::{Committed, PopulationEntry};
use super::redaction::RedactionEntry;
use super::signature::Signer;
use crate::evidence::{AcceptanceState, BUNDLE_VERSION, BundleDigests, BundleIndex, BundleKind, Criteria, Evidence};
use crate::model::{ControlStatus, Disposition};

/// Returns what a bundle says of itself, but for its parts.
pub(super) fn index(new: &NewBundle<'_>, run: &Run, redactions: &[RedactionEntry], derived: Derived) -> BundleIndex {
    let evidence = &run.evidence;
    BundleIndex {
        schema_version: BUNDLE_VERSION.to_owned(),
        record_version: evidence.schema_version.clone(),
        kind: BundleKind::PointInTime,
        organisation: evidence.scope.organisation.clone(),
        scope: evidence.scope.statement.clone(),
        classification: run.classification.clone(),
        retention_until: new.retention_until,
        criteria: Criteria {
            standard: "ISO/IEC 27001".to_owned(),
            edition: "2022".to_owned(),
            amendments: vec!["Amd 1:2024".to_owned()],
        },
        soa: evidence.soa.clone(),
        source: run.source.clone(),
        as_of: evidence.as_of,
        digests: BundleDigests {
            run: evidence.digests.clone(),
            results: derived.totals.sha256,
            record: derived.record,
        },
        engine: identity::engine(),
        population: evidence.summary.files.clone(),
        controls: evidence.summary.controls.clone(),
        limitations: limitations(evidence, redactions, new.redaction_key.is_some()),
        signatures: new.signer.map(Signer::forms).unwrap_or_default(),
        signers: new.signer.map(Signer::identity).into_iter().collect(),
        previous: None,
        parts: Vec::new(),
    }
}

/// Returns what the reader has to know before any number.
pub(super) fn limitations(evidence: &Evidence, redactions: &[RedactionEntry], keyed: bool) -> Vec<String> {
    let summary = &evidence.summary;
    let files = |disposition| summary.files.get(&disposition).copied().unwrap_or_default();
    let controls = |status| summary.controls.get(&status).copied().unwrap_or_default();
    let acceptances = |state| evidence.acceptances.iter().filter(|acceptance| acceptance.state == state).count();
    let unread: usize =
        [Disposition::Unparsed, Disposition::Unreadable, Disposition::TooLarge].into_iter().map(files).sum();
    let judged = summary.pass + summary.fail + summary.undetermined + summary.error;
    let told = [
        (summary.incomplete, "A backstop cut the run short: it is incomplete, and cannot be signed.".to_owned()),
        (judged == 0, "Nothing was in scope of any policy: no control is shown by this run.".to_owned()),
        (unread > 0, format!("Files that should have been judged and could not be read or parsed: {unread}.")),
        (
            files(Disposition::Templated) > 0,
            format!("Templates that were not rendered: {}.", files(Disposition::Templated)),
        ),
        (
            files(Disposition::Excluded) > 0,
            format!("Files that annexa.yaml leaves out, with reasons: {}.", files(Disposition::Excluded)),
        ),
        (
            !evidence.errors.is_empty(),
            format!("Errors of policies that did not load or could not be evaluated: {}.", evidence.errors.len()),
        ),
        (
            acceptances(AcceptanceState::Expired) > 0,
            format!("Risk acceptances that expired, and cover nothing: {}.", acceptances(AcceptanceState::Expired)),
        ),
        (
            acceptances(AcceptanceState::Invalid) > 0,
            format!("Risk acceptances that do not hold, and cover nothing: {}.", acceptances(AcceptanceState::Invalid)),
        ),
        (summary.undetermined > 0, format!("Outcomes that the source does not settle: {}.", summary.undetermined)),
        (
            controls(ControlStatus::NoEvidence) > 0,
            format!("Controls for which nothing was looked at: {}.", controls(ControlStatus::NoEvidence)),
        ),
        (
            !redactions.is_empty(),
            format!(
                "Values that were taken out of the captured files before they were judged: {}{}.",
                redactions.len(),
                if keyed { "; each has a commitment" } else { "; no key was given, so there are no commitments" }
            ),
        ),
    ];
    let told = told.into_iter().filter(|(holds, _)| *holds).map(|(_, text)| text);
    told.chain(evidence.notes.iter().cloned()).collect()
}

/// Whether the tree differs from its commit.
pub(super) fn is_dirty(population: &[PopulationEntry], committed: usize) -> bool {
    let differs = |member: &PopulationEntry| {
        matches!(member.committed, Some(Committed::Changed | Committed::Absent))
            && member.disposition != Disposition::Ignored
    };
    let there = population.iter().filter(|member| member.mode.is_some()).count();
    there != committed || population.iter().any(differs)
}
