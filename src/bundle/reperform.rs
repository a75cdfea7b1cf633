//! Does the run of a bundle again, from nothing but the bundle, and compares what it derives byte by byte.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use super::bag;
use super::derive;
use super::error::CreateError;
use super::facts::limitations;
use super::guide;
use super::identity;
use super::layout::{GIVEN, GUIDE, INDEX, RESULTS};
use super::opened::{OpenBundle, ReadError};
use super::policies::given;
use super::population;
use super::redaction::RedactionEntry;
use super::results::{Questions, Spill};
use super::tree::CapturedTree;
use crate::evidence::{BundleIndex, Evidence, ResultRecord};
use crate::parse;

/// What came of doing a run again.
pub struct Reperformed {
    /// The record of the new run.
    pub evidence: Evidence,
    /// Where it differs from what the bundle says; empty if it does not.
    pub differences: Vec<Difference>,
    /// Files that were compared.
    pub compared: usize,
    /// Results that were compared.
    pub results: usize,
    /// What differs between the program of the bundle and this one; nothing if they are the same version.
    pub other_engine: Option<String>,
}

/// Something that came out differently.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// The file of the payload.
    pub file: String,
    /// What differs in it.
    pub what: String,
}

/// A run that cannot be done again.
#[derive(Debug, thiserror::Error)]
pub enum ReperformError {
    /// The bundle cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The run cannot be done.
    #[error(transparent)]
    Run(#[from] CreateError),
    /// The scratch folder cannot be written.
    #[error("cannot write to the scratch folder")]
    Scratch(#[source] io::Error),
}

/// Does the run of a bundle again.
///
/// # Errors
/// If the bundle cannot be read, or the run cannot begin. What comes out differently is no error.
pub fn reperform(
    bundle: &OpenBundle,
    jobs: usize,
    dump: Option<&Path>,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Reperformed, ReperformError> {
    let asked = bundle.asked()?;
    let settings = parse::settings(&bundle.settings()?).map_err(CreateError::from)?;
    let policies = bundle.policies(asked.own_policies)?;
    let mut population = bundle.population()?;
    let redactions = bundle.redactions()?;
    let tree = CapturedTree::new(bundle.inputs(), &population, bundle.surroundings()?, &redactions, asked.whole);
    let dump = dump.map(super::dump::Dump::new).transpose().map_err(ReperformError::Scratch)?;
    let questions = dump.as_ref().map(|dump| dump as &dyn Questions);
    let spill = Spill::new(questions).map_err(ReperformError::Scratch)?;
    let evidence = asked.judge(&tree, &settings, &policies, &spill, jobs, progress).map_err(CreateError::from)?;
    population::judged(&mut population, &evidence.files);
    let scratch = tempfile::tempdir().map_err(ReperformError::Scratch)?;
    derive::pure(scratch.path(), &evidence, &population, spill)?;
    derive::file(scratch.path(), GIVEN, &given(&policies, &settings).map_err(CreateError::from)?)?;
    let index = BundleIndex { parts: Vec::new(), ..bundle.index.clone() };
    derive::reports(scratch.path(), &evidence, &index)?;
    if let Some(dump) = dump {
        dump.finish(&policies, &settings).map_err(ReperformError::Scratch)?;
    }
    let (mut differences, compared) = compare(&bundle.data(), scratch.path()).map_err(ReperformError::Scratch)?;
    differences.extend(told_otherwise(bundle, &evidence, &redactions).map_err(ReperformError::Scratch)?);
    let own = identity::version();
    let made_by = &bundle.index.engine;
    let other = (made_by.version != own.version || made_by.rego != own.rego).then(|| {
        format!(
            "the bundle was made by annexa {} with {}, and this is {} with {}",
            made_by.version, made_by.rego, own.version, own.rego
        )
    });
    let results = evidence.policies.iter().map(|policy| policy.counts.population).sum();
    Ok(Reperformed { evidence, differences, compared, results, other_engine: other })
}

/// Compares what the index and the guide say with what follows from the run: a reader begins with them.
fn told_otherwise(
    bundle: &OpenBundle,
    evidence: &Evidence,
    redactions: &[RedactionEntry],
) -> io::Result<Vec<Difference>> {
    let index = &bundle.index;
    let keyed = redactions.iter().all(|entry| entry.commitment.is_some());
    let fields = [
        ("organisation", index.organisation == evidence.scope.organisation),
        ("scope", index.scope == evidence.scope.statement),
        ("soa", index.soa == evidence.soa),
        ("limitations", index.limitations == limitations(evidence, redactions, keyed)),
    ];
    let differing = fields.into_iter().filter(|(_, same)| !same);
    let mut differences: Vec<Difference> = differing
        .map(|(field, _)| Difference { file: INDEX.to_owned(), what: format!("gives another `{field}` than the run") })
        .collect();
    if read(&bundle.folder().join(GUIDE))? != guide::text(index).into_bytes() {
        differences.push(Difference { file: GUIDE.to_owned(), what: "is not the guide to this bundle".to_owned() });
    }
    Ok(differences)
}

/// Compares every file that is derived.
fn compare(bundle: &Path, again: &Path) -> io::Result<(Vec<Difference>, usize)> {
    let derived = |data: &Path| -> io::Result<BTreeSet<String>> {
        let mut names: BTreeSet<String> = derive::PURE.into_iter().chain([GIVEN]).map(str::to_owned).collect();
        for folder in derive::REPORTS.iter().filter(|folder| data.join(folder).is_dir()) {
            names.extend(bag::list(data, folder)?);
        }
        Ok(names)
    };
    let names: BTreeSet<String> = derived(bundle)?.union(&derived(again)?).cloned().collect();
    let digests = |data: &Path| -> io::Result<HashMap<String, String>> {
        let there = names.iter().filter(|name| data.join(name).exists()).cloned().collect();
        Ok(bag::digests(data, there)?.into_iter().map(|file| (file.path, file.sha256)).collect())
    };
    let (one, other) = (digests(bundle)?, digests(again)?);
    let mut differences = Vec::new();
    for name in names.iter().filter(|name| one.get(*name) != other.get(*name)) {
        let told =
            if name == RESULTS { results(&bundle.join(name), &again.join(name))? } else { lines(bundle, again, name)? };
        differences.extend(told.into_iter().map(|what| Difference { file: name.clone(), what }));
    }
    Ok((differences, names.len()))
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    #[expect(clippy::disallowed_methods, reason = "the files of a bundle are not the scanned tree")]
    let file = File::open(path);
    match file {
        Ok(mut file) => file.read_to_end(&mut bytes)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => 0,
        Err(error) => return Err(error),
    };
    Ok(bytes)
}

/// Differences of one file that are told one by one.
const TOLD: usize = 20;

/// Says where two texts begin to differ.
fn lines(bundle: &Path, again: &Path, name: &str) -> io::Result<Vec<String>> {
    if !bundle.join(name).exists() {
        return Ok(vec!["is missing in the bundle".to_owned()]);
    }
    if !again.join(name).exists() {
        return Ok(vec!["is in the bundle, and the run does not derive it".to_owned()]);
    }
    let (one, other) = (read(&bundle.join(name))?, read(&again.join(name))?);
    let (one, other) = (String::from_utf8_lossy(&one), String::from_utf8_lossy(&other));
    let mut pairs = one.lines().zip(other.lines());
    let first =
        pairs.position(|(one, other)| one != other).unwrap_or_else(|| one.lines().count().min(other.lines().count()));
    Ok(vec![format!("differs from line {} on", first + 1)])
}

/// Says which results differ.
fn results(bundle: &Path, again: &Path) -> io::Result<Vec<String>> {
    let parsed = |path: &Path| -> io::Result<BTreeMap<String, ResultRecord>> {
        let bytes = read(path)?;
        let lines = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        // What is no result is told as missing.
        let results = lines.filter_map(|line| serde_json::from_slice::<ResultRecord>(line).ok());
        Ok(results.map(|result| (result.id.clone(), result)).collect())
    };
    let (one, other) = (parsed(bundle)?, parsed(again)?);
    let subject = |result: &ResultRecord| format!("{} on {} in {}", result.policy, result.address, result.path);
    let outcome = |result: &ResultRecord| result.outcome.name();
    let mut told = Vec::new();
    for id in one.keys().chain(other.keys()).collect::<BTreeSet<_>>() {
        told.extend(match (one.get(id), other.get(id)) {
            (Some(one), Some(other)) if one == other => None,
            (Some(one), Some(other)) if one.outcome != other.outcome => {
                Some(format!("{}: {} in the bundle, {} now", subject(one), outcome(one), outcome(other)))
            }
            (Some(one), Some(_)) => Some(format!("{}: the same outcome, told differently", subject(one))),
            (Some(one), None) => Some(format!("{}: {} in the bundle, and not there now", subject(one), outcome(one))),
            (None, Some(other)) => Some(format!("{}: not in the bundle, {} now", subject(other), outcome(other))),
            (None, None) => None,
        });
    }
    if told.is_empty() {
        told.push("the same results in another order or spelling".to_owned());
    }
    if told.len() > TOLD {
        let more = told.len() - TOLD;
        told.truncate(TOLD);
        told.push(format!("and {more} more results"));
    }
    Ok(told)
}
