//! Makes a bundle: capture, judge what was captured, write down, look for leaks, close, sign.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::bag;
use super::capture::{self, Capture};
use super::derive;
use super::identity;
use super::layout::{DATA, GIVEN, INDEX, INPUTS, POLICIES, REDACTIONS, REQUEST, SETTINGS, SIGNATURES, SURROUNDINGS};
use super::leak;
use super::population::{Committed, PopulationEntry};
use super::redaction::{RedactionEntry, RedactionKey};
use super::results::Spill;
use super::signature::{SignatureError, Signer};
use super::statement;
use super::tree::CapturedTree;
use crate::config::{ConfigError, FILE_NAME, Settings};
use crate::discover::{DiscoverError, Mask, Tree as _, WorkTree, committed};
use crate::evidence::{
    AcceptanceState, BUNDLE_VERSION, BundleDigests, BundleIndex, BundleKind, Criteria, Evidence, Part,
};
use crate::model::{ControlStatus, Date, Disposition, digest};
use crate::pipeline::{self, Engine, PipelineError, Request};
use crate::policy::PolicySet;
use crate::report::ReportError;

/// What a bundle is made of.
pub struct NewBundle<'a> {
    /// The tree.
    pub tree: &'a WorkTree,
    /// The text of its `annexa.yaml`.
    pub settings: &'a str,
    /// Policies of the organisation's own, folder by folder: path and text.
    pub own_policies: Vec<Vec<(String, String)>>,
    /// The date to judge by.
    pub as_of: Date,
    /// Threads; 0 means one per core.
    pub jobs: usize,
    /// How the bundle is to be handled.
    pub classification: String,
    /// The day until which it is kept.
    pub retention_until: Option<Date>,
    /// Who signs it, if anybody does.
    pub signer: Option<&'a Signer>,
    /// The key for commitments.
    pub redaction_key: Option<RedactionKey>,
    /// When, by whom and how it is made: the volatile part.
    pub run: RunFacts,
    /// Told the number of work items that are done, and their total.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
}

/// `run/run.json`: what is true of one run only, and reaches no result.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RunFacts {
    /// When it began, in UTC, RFC 3339.
    pub started: String,
    /// The command line, without secrets.
    pub arguments: Vec<String>,
    /// The system that it ran on.
    pub system: String,
    /// The pipeline that ran it, if one did: its name and the address of the run.
    pub pipeline: Option<String>,
    /// No network is used, and nothing of the tree is run.
    pub network: bool,
    /// The tree is read only.
    pub read_only: bool,
}

/// `pure/config/request.json`: what was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    /// The date to judge by.
    pub(super) as_of: Date,
    /// Paths that were asked for; empty means all.
    pub(super) paths: Vec<String>,
    /// Whether the tree is a whole repository.
    pub(super) whole: bool,
    /// Folders with policies of the organisation's own.
    pub(super) own_policies: usize,
}

/// A bundle that was made.
pub struct Created {
    /// Its folder.
    pub folder: PathBuf,
    /// The record of its run.
    pub evidence: Evidence,
    /// What it says of itself.
    pub index: BundleIndex,
    /// Its root manifest.
    pub manifest: Vec<u8>,
}

/// A bundle that cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// The tree cannot be listed.
    #[error(transparent)]
    Discover(#[from] DiscoverError),
    /// The run cannot begin.
    #[error(transparent)]
    Pipeline(#[from] PipelineError),
    /// The threads cannot be started.
    #[error("cannot start the worker threads: {0}")]
    Threads(#[from] rayon::ThreadPoolBuildError),
    /// The settings do not hold.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// A report cannot be made.
    #[error(transparent)]
    Report(#[from] ReportError),
    /// A value has no JSON form.
    #[error("cannot write a part of the bundle as JSON")]
    Json(#[from] serde_json::Error),
    /// The built-in policies cannot be read.
    #[error("the built-in policy index does not fit this build")]
    Policies(#[source] serde_json::Error),
    /// There is no such format.
    #[error("there is no format `{0}`")]
    Format(&'static str),
    /// A file of the tree cannot be read.
    #[error("cannot read `{path}`")]
    Read {
        /// The file.
        path: String,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A file of the bundle cannot be written.
    #[error("cannot write `{path}`")]
    Write {
        /// The file.
        path: String,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A file changed.
    #[error("`{0}` changed while it was captured\nhint: make the bundle of a checkout that nobody works in")]
    Changed(String),
    /// Something secret would be handed on.
    #[error(
        "a value that is secret elsewhere would be in `{0}` of the bundle; nothing was written\nhint: this is a fault of Annexa; leave the file out with `exclude` in annexa.yaml, and report it"
    )]
    Leak(String),
    /// A backstop cut the run short.
    #[error(
        "the run is incomplete: a policy took too long; such a run cannot be signed\nhint: `annexa check` names the policy; without a key the bundle can be made, and says so"
    )]
    Incomplete,
    /// It cannot be signed.
    #[error(transparent)]
    Signature(#[from] SignatureError),
    /// The folder is there already.
    #[error("`{0}` exists already\nhint: a bundle is written to a new folder, so that nothing old is in it")]
    Exists(String),
}

impl CreateError {
    pub(super) fn read(path: &str, source: io::Error) -> Self {
        Self::Read { path: path.to_owned(), source }
    }

    pub(super) fn write(path: &Path, source: io::Error) -> Self {
        Self::Write { path: path.display().to_string(), source }
    }
}

/// Bytes of stack of a worker.
const STACK: usize = 64 << 20;

/// Makes a bundle in a new folder.
///
/// # Errors
/// If the tree cannot be read, changes meanwhile, or the bundle cannot be written. What is wrong with one file or policy is in the
/// bundle.
pub fn create(new: &NewBundle<'_>, folder: &Path) -> Result<Created, CreateError> {
    if folder.exists() {
        return Err(CreateError::Exists(folder.display().to_string()));
    }
    let threads = rayon::ThreadPoolBuilder::new().num_threads(new.jobs).stack_size(STACK).build()?;
    // Beside the target, so that what is not finished is never taken for a bundle.
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(parent).map_err(|source| CreateError::write(parent, source))?;
    let scratch = tempfile::Builder::new().prefix(".annexa-bundle-").tempdir_in(parent);
    let scratch = scratch.map_err(|source| CreateError::write(parent, source))?;
    let mut known = Mask::default();
    for attempt in 0.. {
        let bag = scratch.path().join(format!("bag-{attempt}"));
        match threads.install(|| make(new, &bag, std::mem::take(&mut known)))? {
            Made::Whole(created) => {
                std::fs::rename(&bag, folder).map_err(|source| CreateError::write(folder, source))?;
                return Ok(Created { folder: folder.to_path_buf(), ..*created });
            }
            // A file that was captured late held a secret that an earlier one repeats: now it is known from the start.
            Made::Leaks(_, mask) if attempt == 0 => known = mask,
            Made::Leaks(path, _) => return Err(CreateError::Leak(path)),
        }
    }
    Err(CreateError::Leak(String::new()))
}

enum Made {
    Whole(Box<Created>),
    /// The first file with a secret in it, and all secrets that are known by now.
    Leaks(String, Mask),
}

fn make(new: &NewBundle<'_>, bag: &Path, known: Mask) -> Result<Made, CreateError> {
    let data = bag.join(DATA);
    let inputs = data.join(INPUTS);
    std::fs::create_dir_all(&inputs).map_err(|source| CreateError::write(&inputs, source))?;
    let settings = Settings::parse(new.settings)?;
    let source = identity::source(new.tree.root());
    let commit = source.checkout.as_ref().and_then(|checkout| checkout.commit.as_deref());
    let there = commit.map(|commit| committed(new.tree.root(), commit)).transpose()?;
    let (capture, captured) = Capture::new(new.tree, &settings, inputs.clone(), there.as_ref(), known)?;

    // From here on, only what is in the bag is looked at.
    let settings_text = capture.text(FILE_NAME, new.settings);
    derive::file(&data, SETTINGS, settings_text.as_bytes())?;
    let settings = Settings::parse(&settings_text)?;
    let policies = policies(new, &capture, &data, &settings)?;
    let asked = Asked {
        as_of: new.as_of,
        paths: new.tree.selected().iter().map(|path| capture.name(path)).collect(),
        whole: new.tree.is_whole(),
        own_policies: new.own_policies.len(),
    };
    derive::file(&data, REQUEST, &pretty(&asked)?)?;
    let mut population = captured.population;
    let redactions: Vec<RedactionEntry> = captured.redactions.iter().map(|(entry, _)| entry.clone()).collect();
    let tree = CapturedTree::new(inputs, &population, Vec::new(), &redactions, asked.whole).with_source(&capture);
    let spill = Spill::new(None).map_err(|source| CreateError::write(bag, source))?;
    let evidence = pipeline::check(&Request {
        tree: &tree,
        settings: &settings,
        policies: &policies,
        as_of: new.as_of,
        jobs: new.jobs,
        paths: asked.paths.clone(),
        engine: Engine::Machine,
        excerpts: false,
        results: Some(&spill),
        progress: new.progress,
    })?;
    let surroundings = tree.surroundings();
    drop(tree);
    let mut identity = source.identity;
    identity.branch = identity.branch.map(|branch| capture.name(&branch));
    identity.repository = identity.repository.map(|address| capture.name(&address));
    identity.dirty = there.as_ref().map(|there| is_dirty(&population, there.len()));
    let classification = capture.name(&new.classification);
    let run =
        RunFacts { arguments: new.run.arguments.iter().map(|text| capture.name(text)).collect(), ..new.run.clone() };
    let (mask, late) = capture.secrets();

    let evaluation = &evidence.digests.evaluation;
    capture::judged(&mut population, &evidence.files);
    if let Some(key) = &new.redaction_key {
        for member in &mut population {
            let original = captured.originals.get(&member.path);
            member.original = original.map(|digest| key.commit(evaluation, &member.path, 0, digest));
        }
    }
    let redactions: Vec<RedactionEntry> = captured
        .redactions
        .into_iter()
        .chain(late)
        .map(|(mut entry, hidden)| {
            let commit = |key: &RedactionKey| key.commit(evaluation, &entry.path, entry.n, &hidden);
            entry.commitment = new.redaction_key.as_ref().map(commit);
            entry
        })
        .collect();
    let derived = derive::pure(&data, &evidence, &population, spill)?;
    derive::lines(&data, SURROUNDINGS, &surroundings)?;
    derive::lines(&data, REDACTIONS, &redactions)?;
    derive::file(&data, "run/run.json", &pretty(&run)?)?;
    let mut index = index(new, &evidence, &population, &redactions, derived);
    index.source = identity;
    index.classification = classification;
    derive::reports(&data, &evidence, &index)?;
    if let Some(path) = leak::first(&data, &mask).map_err(|source| CreateError::write(bag, source))? {
        return Ok(Made::Leaks(path, mask));
    }
    let manifest = close(bag, &mut index)?;
    if let Some(signer) = new.signer {
        if evidence.summary.incomplete {
            return Err(CreateError::Incomplete);
        }
        let controls = evidence.controls.iter().map(|control| (control.id.to_string(), control.status)).collect();
        let statements = statement::statements(&index, &controls, &manifest);
        for (name, bytes) in signer.sign(&manifest, &statements)? {
            derive::file(&bag.join(SIGNATURES), name, &bytes)?;
        }
    }
    Ok(Made::Whole(Box::new(Created { folder: bag.to_path_buf(), evidence, index, manifest })))
}

/// Whether the tree differs from its commit.
fn is_dirty(population: &[PopulationEntry], committed: usize) -> bool {
    let differs = |member: &PopulationEntry| {
        matches!(member.committed, Some(Committed::Changed | Committed::Absent))
            && member.disposition != Disposition::Ignored
    };
    let there = population.iter().filter(|member| member.mode.is_some()).count();
    there != committed || population.iter().any(differs)
}

/// Puts the policies of the run into the bag, and returns them as they are there.
fn policies(
    new: &NewBundle<'_>,
    capture: &Capture<'_>,
    data: &Path,
    settings: &Settings,
) -> Result<PolicySet, CreateError> {
    let mut set = PolicySet::built_in().map_err(CreateError::Policies)?;
    let folder = data.join(POLICIES);
    let mut modules: BTreeMap<&str, &str> = BTreeMap::new();
    for policy in set.iter() {
        modules.insert(&policy.module.path, &policy.module.source);
        modules.extend(policy.library().iter().map(|module| (&*module.path, &*module.source)));
    }
    for (path, source) in modules {
        derive::file(&folder, &format!("built-in/{path}"), source.as_bytes())?;
    }
    for (number, own) in new.own_policies.iter().enumerate() {
        let texts: Vec<(String, String)> =
            own.iter().map(|(path, text)| (capture.name(path), capture.text(path, text))).collect();
        for (path, text) in &texts {
            derive::file(&folder, &format!("own/{number}/{path}"), text.as_bytes())?;
        }
        set.add(&texts);
    }
    derive::file(data, GIVEN, &given(&set, settings)?)?;
    Ok(set)
}

/// Returns the file with what policies are given, as OPA takes it.
pub(super) fn given(policies: &PolicySet, settings: &Settings) -> Result<Vec<u8>, CreateError> {
    Ok(pretty(&serde_json::json!({ "parameters": parameters(policies, settings) }))?)
}

/// Returns what policies are given: the organisation's values over their own, by policy.
pub(super) fn parameters<'a>(
    policies: &'a PolicySet,
    settings: &'a Settings,
) -> BTreeMap<&'a str, BTreeMap<&'a str, &'a serde_json::Value>> {
    let given = |policy: &'a std::sync::Arc<crate::policy::Policy>| {
        let set = settings.parameters.get(&policy.brief.id);
        let declared = &policy.metadata().parameters;
        let value = |name: &String| set.and_then(|set| set.get(name));
        let values = declared.iter().map(|(name, own)| (name.as_str(), value(name).unwrap_or(&own.default)));
        (!declared.is_empty()).then(|| (policy.brief.id.as_str(), values.collect()))
    };
    policies.iter().filter_map(given).collect()
}

fn index(
    new: &NewBundle<'_>,
    evidence: &Evidence,
    population: &[PopulationEntry],
    redactions: &[RedactionEntry],
    derived: derive::Derived,
) -> BundleIndex {
    let mut by_disposition: BTreeMap<Disposition, usize> = BTreeMap::new();
    for member in population {
        *by_disposition.entry(member.disposition).or_default() += 1;
    }
    BundleIndex {
        schema_version: BUNDLE_VERSION.to_owned(),
        record_version: evidence.schema_version.clone(),
        kind: BundleKind::PointInTime,
        organisation: evidence.scope.organisation.clone(),
        scope: evidence.scope.statement.clone(),
        classification: new.classification.clone(),
        retention_until: new.retention_until,
        criteria: Criteria {
            standard: "ISO/IEC 27001".to_owned(),
            edition: "2022".to_owned(),
            amendments: vec!["Amd 1:2024".to_owned()],
        },
        soa: evidence.soa.clone(),
        source: crate::evidence::SourceIdentity::default(),
        as_of: evidence.as_of,
        digests: BundleDigests {
            run: evidence.digests.clone(),
            results: derived.totals.sha256,
            record: derived.record,
        },
        engine: identity::engine(),
        population: by_disposition,
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

/// Returns a value as JSON for people.
pub(super) fn pretty<T: Serialize>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    let mut json = serde_json::to_vec_pretty(value)?;
    json.push(b'\n');
    Ok(json)
}

/// Writes the index and the manifests.
fn close(bag: &Path, index: &mut BundleIndex) -> Result<Vec<u8>, CreateError> {
    let failed = |source| CreateError::write(bag, source);
    let data = bag.join(DATA);
    let paths = bag::list(bag, DATA).map_err(failed)?;
    let mut payload = bag::digests(bag, paths).map_err(failed)?;
    index.parts = super::parts::parts(&payload);
    let text = serde_json_canonicalizer::to_string(index)? + "\n";
    derive::file(&data, INDEX, text.as_bytes())?;
    payload.push(bag::BagFile {
        path: format!("{DATA}/{INDEX}"),
        bytes: text.len() as u64,
        sha256: digest::of_bytes(text.as_bytes()),
    });
    payload.sort_by(|one, other| one.path.cmp(&other.path));
    let guide = super::guide::text(index);
    let manifest = bag::close(bag, &payload, &super::guide::info(index), &[(super::layout::GUIDE, guide)]);
    manifest.map_err(failed)
}

/// Returns a part of the payload with its digest.
pub(super) fn part(path: String, media_type: &str, sha256: Option<String>, role: &str) -> Part {
    Part { path, media_type: media_type.to_owned(), sha256, role: role.to_owned() }
}
