//! The outcomes of a run on their way to `pure/results.jsonl`: written to a scratch file as they come, and put in order at the end,
//! policy by policy, so that memory does not grow with those that pass.

use std::collections::{BTreeMap, HashMap};
use std::fs::File;
use std::io::{self, BufWriter, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use sha2::{Digest as _, Sha256};

use crate::evidence::{Finding, ResultId, ResultRecord};
use crate::model::{Counts, Outcome, PolicyId, digest};
use crate::pipeline::{Question, Results};

/// Takes results.
pub(super) struct Spill<'a> {
    inner: Mutex<Inner>,
    questions: Option<&'a dyn Questions>,
}

/// Takes what policies were asked.
pub(super) trait Questions: Sync {
    /// Takes one.
    fn asked(&self, question: &Question<'_>);
}

struct Inner {
    file: File,
    at: u64,
    /// Lines of each policy.
    lines: BTreeMap<PolicyId, Lines>,
    error: Option<io::Error>,
}

/// The lines of one policy: those that are still held, and where the others stand in the scratch file.
#[derive(Default)]
struct Lines {
    held: Vec<u8>,
    /// Offset and length.
    blocks: Vec<(u64, usize)>,
}

/// Bytes of lines of one policy that are held.
const HELD: usize = 8 << 10;

/// What the results add up to.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Totals {
    /// SHA-256 of the file.
    pub(super) sha256: String,
    /// By policy.
    pub(super) counts: BTreeMap<PolicyId, Counts>,
}

impl<'a> Spill<'a> {
    /// Opens a scratch file, which has no name and is gone with the process.
    pub(super) fn new(questions: Option<&'a dyn Questions>) -> io::Result<Self> {
        let inner = Inner { file: tempfile::tempfile()?, at: 0, lines: BTreeMap::new(), error: None };
        Ok(Self { inner: Mutex::new(inner), questions })
    }

    /// Writes all results in order of policy, path and address, each with the findings that tell of it.
    pub(super) fn write(self, path: &Path, findings: &[Finding]) -> io::Result<Totals> {
        let inner = self.inner.into_inner().unwrap_or_else(PoisonError::into_inner);
        if let Some(error) = inner.error {
            return Err(error);
        }
        let mut scratch = inner.file;
        let told = told(findings);
        let mut output = BufWriter::with_capacity(1 << 16, File::create(path)?);
        let (mut hasher, mut totals) = (Sha256::new(), Totals::default());
        for (policy, lines) in inner.lines {
            let mut results = read(&mut scratch, &lines)?;
            results.sort_by(|one, other| {
                (&one.path, &one.address, one.location, &one.id).cmp(&(
                    &other.path,
                    &other.address,
                    other.location,
                    &other.id,
                ))
            });
            let mut seen: HashMap<ResultId, usize> = HashMap::new();
            let counts = totals.counts.entry(policy).or_default();
            for mut result in results {
                let id: ResultId = result.id.parse().map_err(io::Error::other)?;
                if let Some(findings) = told.get(&id) {
                    result.findings = findings.iter().map(|finding| (*finding).to_owned()).collect();
                }
                // A subject that is met twice is judged twice.
                let ordinal = seen.entry(id).and_modify(|times| *times += 1).or_insert(0);
                if *ordinal > 0 {
                    result.id = id.further(*ordinal).to_string();
                }
                add(counts, &result);
                let mut line = serde_json::to_vec(&result)?;
                line.push(b'\n');
                hasher.update(&line);
                output.write_all(&line)?;
            }
        }
        output.flush()?;
        totals.sha256 = digest::hex(&hasher.finalize());
        Ok(totals)
    }
}

/// Adds a result to the numbers of its policy.
pub(super) fn add(counts: &mut Counts, result: &ResultRecord) {
    counts.population += 1;
    match result.outcome {
        Outcome::Pass => counts.passed += 1,
        Outcome::Fail => counts.failed += 1,
        Outcome::Undetermined => counts.undetermined += 1,
        Outcome::Error => counts.errors += 1,
    }
    counts.accepted += usize::from(result.accepted);
}

/// Returns the fingerprints of the findings of each result.
fn told(findings: &[Finding]) -> HashMap<ResultId, Vec<&str>> {
    let mut told: HashMap<ResultId, Vec<&str>> = HashMap::new();
    for finding in findings {
        for result in &finding.results {
            let fingerprints = told.entry(*result).or_default();
            if !fingerprints.contains(&finding.fingerprint.as_str()) {
                fingerprints.push(&finding.fingerprint);
            }
        }
    }
    told
}

fn read(scratch: &mut File, lines: &Lines) -> io::Result<Vec<ResultRecord>> {
    let mut results = Vec::new();
    let mut block = Vec::new();
    for (at, length) in &lines.blocks {
        block.resize(*length, 0);
        scratch.seek(SeekFrom::Start(*at))?;
        scratch.read_exact(&mut block)?;
        parse(&block, &mut results)?;
    }
    parse(&lines.held, &mut results)?;
    Ok(results)
}

fn parse(block: &[u8], results: &mut Vec<ResultRecord>) -> io::Result<()> {
    for line in block.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        results.push(serde_json::from_slice(line)?);
    }
    Ok(())
}

impl Inner {
    fn take(&mut self, policy: PolicyId, line: &[u8]) -> io::Result<()> {
        let lines = self.lines.entry(policy).or_default();
        lines.held.extend_from_slice(line);
        lines.held.push(b'\n');
        if lines.held.len() >= HELD {
            self.file.write_all(&lines.held)?;
            lines.blocks.push((self.at, lines.held.len()));
            self.at += lines.held.len() as u64;
            lines.held.clear();
        }
        Ok(())
    }
}

impl Results for Spill<'_> {
    fn note(&self, result: ResultRecord) {
        let line = serde_json::to_vec(&result);
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let noted = line.map_err(io::Error::from).and_then(|line| inner.take(result.policy, &line));
        if let Err(error) = noted {
            inner.error.get_or_insert(error);
        }
    }

    fn asked(&self, question: &Question<'_>) {
        if let Some(questions) = self.questions {
            questions.asked(question);
        }
    }

    fn wants_questions(&self) -> bool {
        self.questions.is_some()
    }
}
