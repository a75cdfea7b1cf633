//! Looks at a bundle, level by level. What was not looked at is said, and nothing is called verified beyond the levels that were.

mod links;
mod repository;

use std::collections::BTreeMap;
use std::path::Path;

use super::bag;
use super::guide;
use super::layout::{GUIDE, INFO, SIGNATURES, TAG_MANIFEST};
use super::opened::{OpenBundle, ReadError};
use super::reperform::reperform;
use super::signature::{SigningKey, Trust};
use super::statement;
use crate::evidence::{SignatureForm, Signer};
use crate::model::{ControlStatus, Date, digest};
use crate::pipeline;

/// What is asked of a bundle.
pub struct Verify<'a> {
    /// The highest level that is done, 1 to 5.
    pub level: u8,
    /// What the reader trusts, for level 2.
    pub trust: &'a Trust,
    /// The day for which keys have to be valid.
    pub on: Date,
    /// A clone of the repository, for level 5.
    pub repository: Option<&'a Path>,
    /// Threads; 0 means one per core.
    pub jobs: usize,
    /// Told how far level 4 is.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
}

/// A level of verification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nothing was added, removed or changed since the bundle was closed.
    Fixity,
    /// Somebody whom the reader knows closed it.
    Signature,
    /// Its files are of their forms, and agree with each other.
    Links,
    /// Its inputs give its results.
    Reperformance,
    /// Its inputs are those of the repository.
    Repository,
}

impl Level {
    /// Returns its number, from 1.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// Returns what it shows.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Fixity => "fixity: nothing was added, removed or changed",
            Self::Signature => "signature: signed by a key that you trust",
            Self::Links => "forms and links: the files are whole and agree",
            Self::Reperformance => "re-performance: the inputs give the results",
            Self::Repository => "reconciliation: the inputs are those of the repository",
        }
    }
}

/// What came of a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LevelState {
    /// It holds.
    Holds,
    /// It does not, for these reasons.
    Fails(Vec<String>),
    /// It was not done, for this reason.
    NotDone(String),
}

/// A level and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelReport {
    /// The level.
    pub level: Level,
    /// What came of it.
    pub state: LevelState,
    /// What else the reader should know.
    pub notes: Vec<String>,
}

/// What came of looking at a bundle.
#[derive(Debug)]
pub struct Verification {
    /// SHA-256 of its root manifest, by which a bundle is known.
    pub id: String,
    /// All levels, in order.
    pub levels: Vec<LevelReport>,
}

impl Verification {
    /// Whether some level does not hold.
    #[must_use]
    pub fn fails(&self) -> bool {
        self.levels.iter().any(|report| matches!(report.state, LevelState::Fails(_)))
    }
}

/// Looks at a bundle in a folder.
#[must_use]
pub fn verify(folder: &Path, asked: &Verify<'_>) -> Verification {
    match pipeline::threads(asked.jobs) {
        Ok(threads) => threads.install(|| levels(folder, asked)),
        Err(_) => levels(folder, asked),
    }
}

fn levels(folder: &Path, asked: &Verify<'_>) -> Verification {
    #[expect(clippy::disallowed_methods, reason = "the files of a bundle are not the scanned tree")]
    let manifest = std::fs::read(folder.join(TAG_MANIFEST)).unwrap_or_default();
    let mut levels = Vec::new();
    let mut report =
        |level: Level, state: LevelState, notes: Vec<String>| levels.push(LevelReport { level, state, notes });
    let (files, problems) = match bag::check(folder) {
        Ok((files, problems)) => {
            (files, problems.into_iter().map(|problem| format!("{}: {}", problem.path, problem.problem)).collect())
        }
        Err(error) => (Vec::new(), vec![error.to_string()]),
    };
    report(Level::Fixity, state(problems), vec![format!("{} files", files.len())]);
    let bundle = OpenBundle::open(folder);
    let beyond = |level: Level| (level.number() > asked.level).then(|| "it was not asked for".to_owned());

    let (state, notes) = match (beyond(Level::Signature), &bundle) {
        (Some(reason), _) => (LevelState::NotDone(reason), Vec::new()),
        (None, bundle) => signature(folder, bundle.as_ref().ok(), &manifest, asked),
    };
    report(Level::Signature, state, notes);
    for level in [Level::Links, Level::Reperformance, Level::Repository] {
        let (state, notes) = match (&bundle, beyond(level)) {
            (_, Some(reason)) => (LevelState::NotDone(reason), Vec::new()),
            (Err(error), None) => (LevelState::Fails(vec![error.to_string()]), Vec::new()),
            (Ok(bundle), None) => match level {
                Level::Links => (self::state(links::problems(bundle, &files)), Vec::new()),
                Level::Reperformance => again(bundle, asked),
                _ => reconciled(bundle, asked.repository),
            },
        };
        report(level, state, notes);
    }
    Verification { id: digest::of_bytes(&manifest), levels }
}

fn state(problems: Vec<String>) -> LevelState {
    if problems.is_empty() { LevelState::Holds } else { LevelState::Fails(problems) }
}

/// Checks the signatures, and whose they are. A right signature by a key that nobody vouches for is not called verified.
fn signature(
    folder: &Path,
    bundle: Option<&OpenBundle>,
    manifest: &[u8],
    asked: &Verify<'_>,
) -> (LevelState, Vec<String>) {
    let files = match signature_files(folder) {
        Ok(files) => files,
        Err(error) => return (LevelState::Fails(vec![format!("{SIGNATURES}/ cannot be read: {error}")]), Vec::new()),
    };
    let info = info(folder);
    let declared = bundle.map(|bundle| bundle.index.signatures.clone()).unwrap_or_default();
    let told = guide::declared(&declared);
    let mut problems = Vec::new();
    if bundle.is_some() && info.as_deref() != Some(&*told) {
        problems.push(format!("bag-info.txt and evidence.json do not declare the same signatures: {told}"));
    }
    let wanted = asked.trust.allowed_signers.is_some() || asked.trust.public_key.is_some();
    if declared.is_empty() && files.is_empty() {
        if wanted {
            problems.push("the bundle is not signed, and does not say that it is".to_owned());
        }
        let none = LevelState::NotDone("the bundle is not signed".to_owned());
        return (if problems.is_empty() { none } else { LevelState::Fails(problems) }, Vec::new());
    }
    let found = super::signature::verify(&files, &declared, manifest, asked.trust, asked.on);
    problems.extend(found.problems);
    if let Some(bundle) = bundle.filter(|_| !declared.is_empty()) {
        problems.extend(signers(&bundle.index.signers, found.key.as_ref(), &files));
    }
    if let Some(bundle) = bundle.filter(|_| problems.is_empty() && declared.contains(&SignatureForm::Dsse)) {
        match statuses(bundle) {
            Ok(controls) if statement::statements(&bundle.index, &controls, manifest) == found.statements => {}
            Ok(_) => problems.push("the signed statements do not say what the bundle says".to_owned()),
            Err(error) => problems.push(error.to_string()),
        }
    }
    let key = found.key.map(|key| format!("signed by {} {}", key.key_type, key.fingerprint));
    let notes = key.iter().cloned().chain(found.notes).collect();
    let state = match (problems.is_empty(), found.trusted) {
        (false, _) => LevelState::Fails(problems),
        (true, Some(true)) => LevelState::Holds,
        (true, Some(false)) => LevelState::Fails(vec!["the key is none that you trust".to_owned()]),
        (true, None) => LevelState::NotDone(
            "the signatures fit, but whose key it is is not known: give --allowed-signers or --public-key from a source that you trust".to_owned(),
        ),
    };
    (state, notes)
}

/// Holds what a bundle says of its signer against the key that signed, and against the copies that its guide has the reader take.
fn signers(signers: &[Signer], key: Option<&SigningKey>, files: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let [signer] = signers else {
        return vec![format!("evidence.json names {} signers, and not one", signers.len())];
    };
    let mut problems = Vec::new();
    if key.is_some_and(|key| key.fingerprint != signer.fingerprint) {
        problems.push("evidence.json names another key than the one that signed".to_owned());
    }
    let start = format!("{} namespaces=\"{}\" ", signer.identity, super::signature::NAMESPACE);
    for (name, start) in [("allowed_signers", start.as_bytes()), ("key.pem", b"")] {
        match files.get(name) {
            None => problems.push(format!("{SIGNATURES}/{name} is missing; {GUIDE} refers to it")),
            Some(bytes) if !bytes.starts_with(start) => {
                problems.push(format!("{SIGNATURES}/{name} names another signer than evidence.json"));
            }
            Some(_) => {}
        }
    }
    problems
}

/// Returns the status of every control of a bundle.
fn statuses(bundle: &OpenBundle) -> Result<BTreeMap<String, ControlStatus>, ReadError> {
    #[derive(serde::Deserialize)]
    struct Line {
        id: String,
        status: ControlStatus,
    }
    let lines: Vec<Line> = bundle.lines("pure/controls.jsonl")?;
    Ok(lines.into_iter().map(|line| (line.id, line.status)).collect())
}

/// Returns the forms of signature that `bag-info.txt` declares.
fn info(folder: &Path) -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "the files of a bundle are not the scanned tree")]
    let text = std::fs::read_to_string(folder.join(INFO)).ok()?;
    text.lines().find_map(|line| line.strip_prefix("Signatures: ")).map(str::to_owned)
}

/// Most bytes of a file under `signatures/`.
const SIGNATURE_BYTES: u64 = 16 << 20;

fn signature_files(folder: &Path) -> std::io::Result<BTreeMap<String, Vec<u8>>> {
    if !folder.join(SIGNATURES).exists() {
        return Ok(BTreeMap::new());
    }
    let mut files = BTreeMap::new();
    for path in bag::list(folder, SIGNATURES)? {
        let file = folder.join(&path);
        if std::fs::metadata(&file)?.len() > SIGNATURE_BYTES {
            return Err(std::io::Error::other(format!("`{path}` is longer than any signature")));
        }
        #[expect(clippy::disallowed_methods, reason = "the files of a bundle are not the scanned tree")]
        let bytes = std::fs::read(file)?;
        files.insert(path[SIGNATURES.len() + 1..].to_owned(), bytes);
    }
    Ok(files)
}

fn again(bundle: &OpenBundle, asked: &Verify<'_>) -> (LevelState, Vec<String>) {
    match reperform(bundle, asked.jobs, None, asked.progress) {
        Err(error) => (LevelState::Fails(vec![error.to_string()]), Vec::new()),
        Ok(again) => {
            let problems =
                again.differences.iter().map(|difference| format!("{}: {}", difference.file, difference.what));
            let notes = again.other_engine.into_iter().chain([format!("{} results", again.results)]).collect();
            (state(problems.collect()), notes)
        }
    }
}

fn reconciled(bundle: &OpenBundle, repository: Option<&Path>) -> (LevelState, Vec<String>) {
    let Some(repository) = repository else {
        return (LevelState::NotDone("no repository was given; name a clone with --repo".to_owned()), Vec::new());
    };
    match repository::reconcile(bundle, repository) {
        Err(error) => (LevelState::Fails(vec![error.to_string()]), Vec::new()),
        Ok(found) => (state(found.problems), found.notes),
    }
}
