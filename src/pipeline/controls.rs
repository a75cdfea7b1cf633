//! Policy results -> control results: the numbers of a run in the terms of the assessment.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Request;
use super::library::Library;
use crate::assess::{self, ControlResult, PolicyNumbers, Row};
use crate::control::Catalogue;
use crate::evidence::PolicyResult;
use crate::isms::{Record, SoaRow};
use crate::model::Counts;
use crate::policy::{LoadError, Policy};
use crate::resolve::TECHNOLOGIES;

/// Assesses every control of the catalogue. `unseen` counts, by technology, the files that it could not look at.
pub(super) fn assess(
    request: &Request<'_>,
    library: &Library<'_>,
    (soa, records): (&[SoaRow], &[Record]),
    policies: &[PolicyResult],
    unseen: &[usize],
) -> Vec<ControlResult> {
    let rows = Catalogue::embedded().controls().iter().map(Row::from).collect();
    let loaded = library.entries().iter().zip(policies).map(|(entry, result)| numbers(entry.policy, result, unseen));
    let refused = request.policies.errors().iter().filter_map(refused);
    let numbers: Vec<PolicyNumbers> = loaded.chain(refused).collect();
    assess::assess(rows, &numbers, soa, records)
}

fn numbers(policy: &Policy, result: &PolicyResult, unseen: &[usize]) -> PolicyNumbers {
    let brief = &policy.brief;
    let looked_for = TECHNOLOGIES
        .iter()
        .zip(unseen)
        .filter(|(_, files)| **files > 0)
        .filter(|(technology, _)| brief.subjects.iter().any(|subject| technology.yields(subject)));
    // The details of a policy that judged nothing are not even read.
    let judged = (result.counts.population > 0).then(|| policy.metadata());
    PolicyNumbers {
        id: brief.id.clone(),
        controls: Arc::clone(&result.controls),
        counts: result.counts,
        unread: looked_for.map(|(_, files)| files).sum(),
        does_not_show: judged.map(|metadata| metadata.does_not_show.clone()).unwrap_or_default(),
        load_error: None,
    }
}

/// A policy that did not load still reaches the controls that it names.
fn refused(error: &LoadError) -> Option<PolicyNumbers> {
    let metadata = error.metadata.as_ref()?;
    Some(PolicyNumbers {
        id: metadata.id.clone(),
        controls: metadata
            .controls
            .iter()
            .map(|mapping| (mapping.id.clone(), mapping.strength))
            .collect::<BTreeMap<_, _>>()
            .into(),
        counts: Counts::default(),
        unread: 0,
        does_not_show: metadata.does_not_show.clone(),
        load_error: Some(error.message.clone()),
    })
}
