//! The tally of a run -> its evidence record: sorted, numbered, digested and assessed.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::library::{Library, LibraryEntry};
use super::management::Management;
use super::tally::{FileResult, PolicyTally, Tally};
use super::{Request, item};
use crate::assess;
use crate::control::Catalogue;
use crate::discover::SourceFile;
use crate::evaluate::ENGINE;
use crate::evidence::{
    AcceptanceRecord, Digests, Evidence, FileRecord, Finding, PolicyError, PolicyResult, SCHEMA_VERSION, Scope,
    Summary, Tool, Undetermined,
};
use crate::model::{ControlStatus, Counts, Disposition, FileKind, PathSegment, digest};
use crate::resolve::{Claim, TECHNOLOGIES};

/// Makes the record of a run.
pub(super) fn evidence(
    request: &Request<'_>,
    files: &[SourceFile],
    library: &Library<'_>,
    management: &Management,
    tally: Tally,
) -> Evidence {
    let evaluated =
        |path: &str| tally.files.get(path).is_some_and(|result| result.disposition == Disposition::Evaluated);
    let judged: BTreeSet<&str> = files.iter().map(|file| &*file.entry.path).filter(|path| evaluated(path)).collect();
    let (soa, records) = (management.declared(&judged), management.records(&tally, library, &judged));
    let system_unjudged = !management.soa.is_empty() && records.is_empty();
    let Tally {
        files: mut read,
        documents,
        subjects,
        policies: counts,
        mut findings,
        mut undetermined,
        mut errors,
        incomplete,
        mask,
        consulted,
        gaps,
        ..
    } = tally;
    let mut unseen = vec![0; TECHNOLOGIES.len()];
    let mut files: Vec<FileRecord> = files
        .iter()
        .map(|file| {
            let result = read.remove(&file.entry.path).unwrap_or_else(|| unread(file));
            for technology in &result.unseen_by {
                unseen[*technology] += 1;
            }
            let mut record = file_record(file, result);
            if record.sha256.is_none() {
                record.sha256 = consulted.get(&*file.entry.path).cloned();
            }
            record
        })
        .collect();
    number(&mut findings);
    let mut acceptances = management.register(&findings);
    let identity = management.identity(|path| {
        let listed = files.iter().find(|file| file.path == path);
        listed.and_then(|file| file.sha256.clone())
    });
    undetermined.sort_by(|one, other| {
        (&one.path, one.location, &one.policy, &one.address).cmp(&(
            &other.path,
            other.location,
            &other.policy,
            &other.address,
        ))
    });
    errors.extend(request.policies.errors().iter().map(load_error));
    errors.sort_by(|one, other| {
        (&one.policy, &one.path, &one.address).cmp(&(&other.policy, &other.path, &other.address))
    });
    let policies: Vec<PolicyResult> = library
        .entries()
        .iter()
        .enumerate()
        .map(|(index, entry)| policy_result(entry, counts.get(&index).unwrap_or(&PolicyTally::default())))
        .collect();
    let controls = super::controls::assess(request, library, (&soa, &records), &policies, &unseen);
    let digests = digests(request, &files, &consulted, library);
    let summary = summary(&files, &policies, &controls, (documents, subjects), incomplete);
    let mut notes = Vec::new();
    if management.soa.is_empty() {
        let note =
            "Applicability is not declared: without a Statement of Applicability every control counts as applicable.";
        notes.push(note.to_owned());
    }
    if system_unjudged {
        notes.push("The management system was not judged in this run: its records count for nothing.".to_owned());
    }
    if !request.tree.is_whole() {
        notes.push("Only a part of the tree was looked at; the repository itself was not judged.".to_owned());
    }
    notes.extend(gap_notes(&gaps));
    notes.extend(request.settings.disabled.iter().map(|(id, reason)| format!("{id} is switched off: {reason}")));
    let allowed = request.settings.allowed_secrets();
    notes.extend(allowed.map(|reason| format!("A value that looks like a secret is allowed: {reason}")));
    let decisions = acceptances.iter_mut().flat_map(decided);
    mask.apply(sentences(&mut findings, &mut undetermined, &mut errors, &mut files).chain(decisions));
    Evidence {
        schema_version: SCHEMA_VERSION.to_owned(),
        tool: Tool { name: "annexa".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() },
        as_of: request.as_of,
        scope: Scope {
            organisation: request.settings.organisation.clone(),
            statement: request.settings.scope.clone(),
            paths: request.paths.clone(),
        },
        digests,
        summary,
        soa: identity,
        acceptances,
        controls,
        clauses: assess::clauses(&Catalogue::embedded().leaf_clauses(), &records),
        findings,
        undetermined,
        errors,
        files,
        policies,
        notes,
        comparison: None,
    }
}

/// Gaps that are named one by one.
const NAMED_GAPS: usize = 20;

/// Says what could not be followed, so that what it deploys was not judged.
fn gap_notes(gaps: &BTreeSet<String>) -> Vec<String> {
    let mut notes: Vec<String> = gaps.iter().take(NAMED_GAPS).map(|gap| format!("Not judged: {gap}")).collect();
    if gaps.len() > NAMED_GAPS {
        notes.push(format!("Not judged, for the same kind of reasons: {} more", gaps.len() - NAMED_GAPS));
    }
    notes
}

/// Returns every text of the record that may repeat what a scanned file says. Names of files stay as they are.
fn sentences<'a>(
    findings: &'a mut [Finding],
    undetermined: &'a mut [Undetermined],
    errors: &'a mut [PolicyError],
    files: &'a mut [FileRecord],
) -> impl Iterator<Item = &'a mut String> {
    let keys = |segment: &'a mut PathSegment| match segment {
        PathSegment::Key(key) => Some(key),
        PathSegment::Index(_) => None,
    };
    let findings = findings.iter_mut().flat_map(move |finding| {
        let related = finding.related.iter_mut().map(|place| &mut place.address);
        let path = finding.config_path.iter_mut().filter_map(keys);
        [&mut finding.message, &mut finding.address].into_iter().chain(related).chain(path)
    });
    let undetermined = undetermined.iter_mut().flat_map(|outcome| {
        let deciding = outcome.deciding.iter_mut().flat_map(|value| [&mut value.expression, &mut value.remedy]);
        std::iter::once(&mut outcome.address).chain(deciding)
    });
    let errors = errors.iter_mut().flat_map(|error| [Some(&mut error.message), error.address.as_mut()]).flatten();
    let reasons = files.iter_mut().filter_map(|file| file.reason.as_mut());
    findings.chain(undetermined).chain(errors).chain(reasons)
}

/// Returns the texts of an acceptance that people wrote.
fn decided(acceptance: &mut AcceptanceRecord) -> impl Iterator<Item = &mut String> {
    let AcceptanceRecord { paths, addresses, reason, compensating_control, problems, .. } = acceptance;
    let lists = paths.iter_mut().chain(addresses).chain(problems);
    lists.chain([reason]).chain(compensating_control.as_mut())
}

/// The result of a file as its name, size and settings settle it before it is read.
pub(super) fn unread(file: &SourceFile) -> FileResult {
    let (disposition, reason) = file.settled.clone().unwrap_or((Disposition::NothingApplies, None));
    let looked_for = matches!(disposition, Disposition::TooLarge | Disposition::Unreadable | Disposition::Templated);
    let unseen_by = match disposition {
        // Of the templates that keep the name of what they render to, all are of Helm charts, which deploy objects.
        Disposition::Templated if crate::discover::inner_name_of_template(&file.entry.path).is_none() => {
            TECHNOLOGIES.iter().position(|technology| technology.name() == "kubernetes").into_iter().collect()
        }
        _ if looked_for => item::unseen(&rendered(file)),
        Disposition::Binary if file.kind != FileKind::Other => item::claimants(file, None),
        _ => Vec::new(),
    };
    FileResult { disposition, reason, location: None, sha256: None, unseen_by }
}

/// A template counts as what it would render to.
fn rendered(file: &SourceFile) -> SourceFile {
    let mut file = file.clone();
    if let Some(inner) = crate::discover::inner_name_of_template(&file.entry.path) {
        file.kind = crate::discover::kind_of(inner);
        file.entry.path = inner.into();
    }
    file
}

fn file_record(file: &SourceFile, result: FileResult) -> FileRecord {
    let claims = TECHNOLOGIES.iter().map(|technology| technology.claim(&file.entry.path, file.kind));
    FileRecord {
        path: file.entry.path.to_string(),
        disposition: result.disposition,
        reason: result.reason,
        location: result.location,
        sha256: result.sha256,
        claimed: claims.max() == Some(Claim::Name),
    }
}

/// Sorts findings and gives each its fingerprint; equal ones are told apart by their ordinal.
fn number(findings: &mut [Finding]) {
    // In place: a run may have hundreds of thousands of them.
    findings.par_sort_unstable_by(|one, other| {
        (&one.path, one.location, &one.policy, &one.address, &one.config_path, &one.message)
            .cmp(&(&other.path, other.location, &other.policy, &other.address, &other.config_path, &other.message))
            .then_with(|| (one.alike, &one.results).cmp(&(other.alike, &other.results)))
    });
    findings.par_iter_mut().for_each(|finding| (finding.fingerprint, finding.content_key) = keys(finding));
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let ordinals = findings.iter().map(|finding| {
        let ordinal = seen.entry(&finding.fingerprint).or_default();
        *ordinal += 1;
        *ordinal - 1
    });
    let ordinals: Vec<usize> = ordinals.collect();
    findings.par_iter_mut().zip(ordinals).for_each(|(finding, ordinal)| {
        let ordinal = ordinal.to_string();
        let numbered = |key: &str| digest::of_fields([key, &ordinal])[..32].to_owned();
        finding.fingerprint = numbered(&finding.fingerprint);
        finding.content_key = numbered(&finding.content_key);
    });
}

/// Returns what tells a finding from others of a run, and what does so wherever its file stands.
fn keys(finding: &Finding) -> (String, String) {
    let place: Vec<String> = finding.config_path.iter().map(segment).collect();
    // An address that is the file's own name goes with it.
    let address = finding.block.as_deref().unwrap_or(&finding.address);
    let address = if *address == *finding.path { "" } else { address };
    let content =
        digest::of_fields([finding.policy.as_str(), address].into_iter().chain(place.iter().map(String::as_str)));
    (digest::of_fields([&finding.path, content.as_str()]), content)
}

fn segment(segment: &PathSegment) -> String {
    match segment {
        PathSegment::Key(key) => format!("k{key}"),
        PathSegment::Index(index) => format!("i{index}"),
    }
}

fn load_error(error: &crate::policy::LoadError) -> PolicyError {
    PolicyError {
        policy: error.metadata.as_ref().map_or_else(|| error.path.clone(), |metadata| metadata.id.to_string()),
        path: None,
        address: None,
        message: format!("{}:{}:{}: {}", error.path, error.line, error.column, error.message),
    }
}

fn policy_result(entry: &LibraryEntry<'_>, tallied: &PolicyTally) -> PolicyResult {
    PolicyResult {
        policy: Arc::clone(entry.policy),
        controls: Arc::clone(&entry.controls),
        set: entry.set.cloned().unwrap_or_default(),
        counts: tallied.counts,
        population_sha256: tallied.members.bytes(),
    }
}

/// Files that are no part of the tree and were read for what they say about others, such as fetched modules, are inputs, too.
fn digests(
    request: &Request<'_>,
    files: &[FileRecord],
    consulted: &BTreeMap<Arc<str>, String>,
    library: &Library<'_>,
) -> Digests {
    let listed: HashSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let further = consulted.iter().filter(|(path, _)| !listed.contains(&***path));
    let inputs = digest::of_fields(
        files
            .iter()
            .map(|file| [file.path.as_str(), file.disposition.label(), file.sha256.as_deref().unwrap_or_default()])
            .chain(further.map(|(path, digest)| [&**path, "consulted", digest.as_str()]))
            .flatten(),
    );
    let policies = digest::of_fields(library.entries().iter().map(|entry| &*entry.policy.sha256));
    let configuration = digest::of_fields([request.settings.digest_source()]);
    let engine = digest::of_fields(["annexa", env!("CARGO_PKG_VERSION"), ENGINE]);
    let as_of = request.as_of.to_string();
    let evaluation = digest::of_fields([&inputs, &policies, &configuration, &engine, &as_of].map(String::as_str));
    Digests { inputs, policies, configuration, engine, evaluation }
}

fn summary(
    files: &[FileRecord],
    policies: &[PolicyResult],
    controls: &[crate::assess::ControlResult],
    (documents, subjects): (usize, usize),
    incomplete: bool,
) -> Summary {
    let mut by_disposition: BTreeMap<Disposition, usize> = BTreeMap::new();
    for file in files {
        *by_disposition.entry(file.disposition).or_default() += 1;
    }
    let mut by_status: BTreeMap<ControlStatus, usize> = BTreeMap::new();
    for control in controls {
        *by_status.entry(control.status).or_default() += 1;
    }
    let sum = |number: fn(&Counts) -> usize| policies.iter().map(|policy| number(&policy.counts)).sum();
    Summary {
        files: by_disposition,
        documents,
        subjects,
        pass: sum(|counts| counts.passed),
        fail: sum(|counts| counts.failed),
        undetermined: sum(|counts| counts.undetermined),
        error: sum(|counts| counts.errors),
        accepted: sum(|counts| counts.accepted),
        controls: by_status,
        incomplete,
    }
}
