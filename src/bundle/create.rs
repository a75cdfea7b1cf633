//! Makes a bundle: capture, judge what was captured, write down, look for leaks, close, sign.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::bag;
use super::capture::{Capture, Secrets};
use super::derive;
use super::error::CreateError;
use super::facts;
use super::guide;
use super::identity;
use super::layout::{
    CUSTODY, DATA, GUIDE, INDEX, INPUTS, REDACTIONS, REQUEST, RESULTS, RUN, SETTINGS, SIGNATURES, SURROUNDINGS,
};
use super::leak;
use super::parts;
use super::policies;
use super::population::{self, PopulationEntry, SurroundingEntry};
use super::redaction::{RedactionEntry, RedactionKey};
use super::results::Spill;
use super::signature::Signer;
use super::statement;
use super::tree::CapturedTree;
use crate::config::{FILE_NAME, Settings};
use crate::discover::{Mask, Tree as _, WorkTree, committed};
use crate::evidence::{BundleIndex, Evidence, SourceIdentity};
use crate::model::{Date, digest, now_utc};
use crate::parse;
use crate::pipeline::{self, Engine, PipelineError, Request};
use crate::policy::PolicySet;

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

/// A line of `run/custody.jsonl`: something that was done with the evidence before the bundle was closed. What happens to it later is
/// for who holds it to write down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CustodyEntry {
    /// Its number, from 1.
    pub(super) seq: usize,
    /// When, in UTC, RFC 3339.
    at: String,
    /// What was done: collected, redacted, judged.
    action: String,
    /// To what, and the SHA-256 of it.
    pub(super) object: String,
    pub(super) sha256: String,
    /// By which program.
    tool: String,
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

impl Asked {
    /// Judges a captured tree. Whatever is asked of it, the same is asked again when it is re-performed.
    pub(super) fn judge(
        &self,
        tree: &CapturedTree<'_>,
        settings: &Settings,
        policies: &PolicySet,
        results: &Spill<'_>,
        jobs: usize,
        progress: &(dyn Fn(usize, usize) + Sync),
    ) -> Result<Evidence, PipelineError> {
        pipeline::check(&Request {
            tree,
            settings,
            policies,
            as_of: self.as_of,
            jobs,
            paths: self.paths.clone(),
            engine: Engine::Machine,
            excerpts: false,
            cache: None,
            results: Some(results),
            progress,
        })
    }
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

/// Makes a bundle in a new folder.
///
/// # Errors
/// If the tree cannot be read, changes meanwhile, or the bundle cannot be written. What is wrong with one file or policy is in the
/// bundle.
pub fn create(new: &NewBundle<'_>, folder: &Path) -> Result<Created, CreateError> {
    if folder.exists() {
        return Err(CreateError::Exists(folder.display().to_string()));
    }
    let threads = pipeline::threads(new.jobs)?;
    // Beside the target, so that what is not finished is never taken for a bundle.
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(parent).map_err(|source| CreateError::write(parent, source))?;
    let scratch = tempfile::Builder::new().prefix(".annexa-bundle-").tempdir_in(parent);
    let scratch = scratch.map_err(|source| CreateError::write(parent, source))?;
    let make = |name: &str, known| threads.install(|| make(new, &scratch.path().join(name), known));
    let made = match make("first", Mask::default())? {
        // A file that was captured late held a secret that an earlier one repeats: now it is known from the start.
        Made::Leaks(_, known) => make("second", known)?,
        whole @ Made::Whole(_) => whole,
    };
    match made {
        Made::Leaks(path, _) => Err(CreateError::Leak(path)),
        Made::Whole(created) => {
            std::fs::rename(&created.folder, folder).map_err(|source| CreateError::write(folder, source))?;
            Ok(Created { folder: folder.to_path_buf(), ..*created })
        }
    }
}

enum Made {
    Whole(Box<Created>),
    /// The first file with a secret in it, and all secrets that are known by now.
    Leaks(String, Mask),
}

fn make(new: &NewBundle<'_>, bag: &Path, known: Mask) -> Result<Made, CreateError> {
    let data = bag.join(DATA);
    let spill = Spill::new(None).map_err(|source| CreateError::write(bag, source))?;
    let (run, secrets) = judge(new, &data, known, &spill)?;
    let mut index = write(new, &data, &run, spill)?;
    let manifest = close(bag, &mut index, &run)?;
    // Captured files were looked through when they were written, for all that was known by then.
    let inputs = format!("{DATA}/{INPUTS}/");
    let passed = |path: &str| !secrets.unforeseen && path.starts_with(&inputs);
    let leak = match (secrets.leak, &secrets.gate) {
        (Some(path), _) => Some(format!("{inputs}{path}")),
        (None, Some(gate)) => leak::first(bag, gate, passed).map_err(|source| CreateError::write(bag, source))?,
        (None, None) => None,
    };
    if let Some(path) = leak {
        return Ok(Made::Leaks(path, secrets.mask));
    }
    if let Some(signer) = new.signer {
        sign(bag, signer, &run.evidence, &index, &manifest)?;
    }
    Ok(Made::Whole(Box::new(Created { folder: bag.to_path_buf(), evidence: run.evidence, index, manifest })))
}

/// What came of a run, without secrets but for what stood where something was taken out.
pub(super) struct Run {
    pub(super) evidence: Evidence,
    population: Vec<PopulationEntry>,
    surroundings: Vec<SurroundingEntry>,
    /// Each with what stood there, to commit to.
    redactions: Vec<(RedactionEntry, Vec<u8>)>,
    originals: HashMap<String, [u8; 32]>,
    pub(super) source: SourceIdentity,
    facts: RunFacts,
    pub(super) classification: String,
}

/// Captures the tree and judges what was captured. Returns every secret value that was met as well.
fn judge(new: &NewBundle<'_>, data: &Path, known: Mask, spill: &Spill<'_>) -> Result<(Run, Secrets), CreateError> {
    let inputs = data.join(INPUTS);
    std::fs::create_dir_all(&inputs).map_err(|source| CreateError::write(&inputs, source))?;
    let settings = parse::settings(new.settings)?;
    let source = identity::source(new.tree.root());
    let commit = source.checkout.as_ref().and_then(|checkout| checkout.commit.as_deref());
    let there = commit.map(|commit| committed(new.tree.root(), commit)).transpose()?;
    let (capture, captured) = Capture::new(new.tree, &settings, inputs.clone(), there.as_ref(), known)?;

    // From here on, only what is in the bag is looked at.
    let settings_text = capture.text(FILE_NAME, new.settings);
    derive::file(data, SETTINGS, settings_text.as_bytes())?;
    let settings = parse::settings(&settings_text)?;
    let policies = policies::keep(&new.own_policies, &capture, data, &settings)?;
    let asked = Asked {
        as_of: new.as_of,
        paths: new.tree.selected().iter().map(|path| capture.name(path)).collect(),
        whole: new.tree.is_whole(),
        own_policies: new.own_policies.len(),
    };
    derive::file(data, REQUEST, &pretty(&asked)?)?;
    let mut population = captured.population;
    let known = captured.redactions.iter().map(|(entry, _)| entry);
    let tree = CapturedTree::new(inputs, &population, Vec::new(), known, asked.whole).with_source(&capture);
    let evidence = asked.judge(&tree, &settings, &policies, spill, new.jobs, new.progress)?;
    let surroundings = tree.surroundings();
    drop(tree);
    population::judged(&mut population, &evidence.files);
    let identity = source.identity;
    let source = SourceIdentity {
        branch: identity.branch.map(|branch| capture.name(&branch)),
        repository: identity.repository.map(|address| capture.name(&address)),
        dirty: there.as_ref().map(|there| facts::is_dirty(&population, there.len())),
        ..identity
    };
    let arguments = new.run.arguments.iter().map(|text| capture.name(text)).collect();
    let facts = RunFacts { arguments, ..new.run.clone() };
    let classification = capture.name(&new.classification);
    let mut secrets = capture.secrets();
    let late = std::mem::take(&mut secrets.late);
    let redactions = captured.redactions.into_iter().chain(late).collect();
    let originals = captured.originals;
    Ok((Run { evidence, population, surroundings, redactions, originals, source, facts, classification }, secrets))
}

/// Writes down what came of a run, and returns the index without its parts.
fn write(new: &NewBundle<'_>, data: &Path, run: &Run, spill: Spill<'_>) -> Result<BundleIndex, CreateError> {
    let evaluation = &run.evidence.digests.evaluation;
    let key = new.redaction_key.as_ref();
    let mut population = run.population.clone();
    for member in &mut population {
        let original = run.originals.get(&member.path).zip(key);
        member.original = original.map(|(digest, key)| key.commit(evaluation, &member.path, 0, digest));
    }
    let committed = |(entry, hidden): &(RedactionEntry, Vec<u8>)| RedactionEntry {
        commitment: key.map(|key| key.commit(evaluation, &entry.path, entry.n, hidden)),
        ..entry.clone()
    };
    let redactions: Vec<RedactionEntry> = run.redactions.iter().map(committed).collect();
    let derived = derive::pure(data, &run.evidence, &population, spill)?;
    derive::lines(data, SURROUNDINGS, &run.surroundings)?;
    derive::lines(data, REDACTIONS, &redactions)?;
    derive::file(data, RUN, &pretty(&run.facts)?)?;
    derive::lines(data, CUSTODY, &custody(data, run, &derived.totals.sha256)?)?;
    let index = facts::index(new, run, &redactions, derived);
    derive::reports(data, &run.evidence, &index)?;
    Ok(index)
}

/// Returns what was done with the evidence so far.
fn custody(data: &Path, run: &Run, results: &str) -> Result<Vec<CustodyEntry>, CreateError> {
    let file = bag::digests(data, vec![REDACTIONS.to_owned()]);
    let file = file.map_err(|source| CreateError::write(data, source))?;
    let redactions = file.first().map(|file| file.sha256.clone()).unwrap_or_default();
    let inputs = &run.evidence.digests.inputs;
    let told = [
        ("collected", "the files of the tree: the digest of the inputs", inputs.as_str(), &run.facts.started),
        ("redacted", REDACTIONS, &redactions, &run.facts.started),
        ("judged", RESULTS, results, &now_utc()),
    ];
    let entry = |(index, (action, object, sha256, at)): (usize, (&str, &str, &str, &String))| CustodyEntry {
        seq: index + 1,
        at: at.clone(),
        action: action.to_owned(),
        object: object.to_owned(),
        sha256: sha256.to_owned(),
        tool: format!("annexa {}", env!("CARGO_PKG_VERSION")),
    };
    Ok(told.into_iter().enumerate().map(entry).collect())
}

fn sign(
    bag: &Path,
    signer: &Signer,
    evidence: &Evidence,
    index: &BundleIndex,
    manifest: &[u8],
) -> Result<(), CreateError> {
    if evidence.summary.incomplete {
        return Err(CreateError::Incomplete);
    }
    let controls = evidence.controls.iter().map(|control| (control.id.to_string(), control.status)).collect();
    let statements = statement::statements(index, &controls, manifest);
    for (name, bytes) in signer.sign(manifest, &statements)? {
        derive::file(&bag.join(SIGNATURES), name, &bytes)?;
    }
    Ok(())
}

/// Returns a value as JSON for people.
pub(super) fn pretty<T: Serialize>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    let mut json = serde_json::to_vec_pretty(value)?;
    json.push(b'\n');
    Ok(json)
}

/// Writes the index and the manifests. The digests of captured files are known since they were written.
fn close(bag: &Path, index: &mut BundleIndex, run: &Run) -> Result<Vec<u8>, CreateError> {
    let failed = |source| CreateError::write(bag, source);
    let data = bag.join(DATA);
    let paths = bag::list(bag, DATA).map_err(failed)?;
    let members = run.population.iter().filter_map(|member| member.kept_as.as_ref().zip(member.sha256.as_ref()));
    let beside = run.surroundings.iter().filter_map(|entry| entry.kept_as.as_ref().zip(entry.sha256.as_ref()));
    let known: HashMap<String, &str> =
        members.chain(beside).map(|(kept, sha256)| (format!("{DATA}/{INPUTS}/{kept}"), sha256.as_str())).collect();
    let (captured, others): (Vec<String>, Vec<String>) = paths.into_iter().partition(|path| known.contains_key(path));
    let mut payload = bag::digests(bag, others).map_err(failed)?;
    for path in captured {
        let bytes = std::fs::metadata(bag.join(&path)).map_err(failed)?.len();
        let sha256 = known.get(&path).copied().unwrap_or_default().to_owned();
        payload.push(bag::BagFile { path, bytes, sha256 });
    }
    payload.sort_by(|one, other| one.path.cmp(&other.path));
    index.parts = parts::parts(&payload);
    let text = serde_json_canonicalizer::to_string(index)? + "\n";
    derive::file(&data, INDEX, text.as_bytes())?;
    payload.push(bag::BagFile {
        path: format!("{DATA}/{INDEX}"),
        bytes: text.len() as u64,
        sha256: digest::of_bytes(text.as_bytes()),
    });
    payload.sort_by(|one, other| one.path.cmp(&other.path));
    let guide = guide::text(index);
    let manifest = bag::close(bag, &payload, &guide::info(index), &[(GUIDE, guide)]);
    manifest.map_err(failed)
}
