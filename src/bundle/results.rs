//! The outcomes of a run on their way to `pure/results.jsonl`: written to a scratch file as they come, and put in order at the end,
//! policy by policy, so that memory does not grow with those that pass.

use std::borrow::Cow;
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
            let held = read(&mut scratch, &lines)?;
            let mut entries = entries(&held)?;
            entries.sort_unstable_by_key(|entry| (entry.key, entry.id));
            let mut seen: HashMap<ResultId, usize> = HashMap::with_capacity(entries.len());
            let counts = totals.counts.entry(policy).or_default();
            for entry in entries {
                count(counts, entry.outcome, entry.accepted);
                // A subject that is met twice is judged twice.
                let ordinal = seen.entry(entry.id).and_modify(|times| *times += 1).or_insert(0);
                let line = entry.finished(told.get(&entry.id), *ordinal)?;
                hasher.update(&*line);
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
    count(counts, result.outcome, result.accepted);
}

fn count(counts: &mut Counts, outcome: Outcome, accepted: bool) {
    counts.population += 1;
    match outcome {
        Outcome::Pass => counts.passed += 1,
        Outcome::Fail => counts.failed += 1,
        Outcome::Undetermined => counts.undetermined += 1,
        Outcome::Error => counts.errors += 1,
    }
    counts.accepted += usize::from(accepted);
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

/// A result in the scratch file: what it is sorted and counted by, and its line, which is mostly written as it is.
struct Entry<'a> {
    key: &'a [u8],
    id: ResultId,
    outcome: Outcome,
    accepted: bool,
    line: &'a [u8],
}

/// Bytes before the key of an entry: the lengths of key and line, outcome, acceptance, id.
const HEAD: usize = 4 + 4 + 1 + 1 + 16;

/// Outcomes by their number in the scratch file.
const OUTCOMES: [Outcome; 4] = [Outcome::Pass, Outcome::Fail, Outcome::Undetermined, Outcome::Error];

impl<'a> Entry<'a> {
    /// Returns a result as it stands in the scratch file.
    fn written(result: &ResultRecord) -> io::Result<Vec<u8>> {
        let id: ResultId = result.id.parse().map_err(io::Error::other)?;
        let place = result.location.map(|place| {
            format!("{:010}{:010}{:010}{:010}", place.line, place.column, place.end_line, place.end_column)
        });
        let key = format!("{}\0{}\0{}", result.path, result.address, place.unwrap_or_default());
        let outcome = OUTCOMES.iter().position(|outcome| *outcome == result.outcome).unwrap_or_default();
        let mut line = serde_json::to_vec(result)?;
        line.push(b'\n');
        let length = |bytes: &[u8]| u32::try_from(bytes.len()).map_err(io::Error::other);
        let mut entry = Vec::with_capacity(HEAD + key.len() + line.len());
        entry.extend(length(key.as_bytes())?.to_le_bytes());
        entry.extend(length(&line)?.to_le_bytes());
        entry.extend([outcome as u8, u8::from(result.accepted)]);
        entry.extend(id.bytes());
        entry.extend(key.as_bytes());
        entry.extend(line);
        Ok(entry)
    }

    /// Takes the first of some entries, and returns the others.
    fn first(bytes: &'a [u8]) -> Option<(Self, &'a [u8])> {
        let (head, rest) = bytes.split_at_checked(HEAD)?;
        let number = |at: usize| Some(u32::from_le_bytes(head.get(at..at + 4)?.try_into().ok()?) as usize);
        let (key, rest) = rest.split_at_checked(number(0)?)?;
        let (line, rest) = rest.split_at_checked(number(4)?)?;
        let id = ResultId::of_bytes(head.get(10..26)?.try_into().ok()?);
        let outcome = *OUTCOMES.get(usize::from(head[8]))?;
        Some((Self { key, id, outcome, accepted: head[9] == 1, line }, rest))
    }

    /// Returns its line with the findings that tell of it, and an id of its own if it is not the first with this one.
    fn finished(&self, findings: Option<&Vec<&str>>, ordinal: usize) -> io::Result<Cow<'a, [u8]>> {
        if findings.is_none() && ordinal == 0 {
            return Ok(Cow::Borrowed(self.line));
        }
        let mut result: ResultRecord = serde_json::from_slice(self.line)?;
        result.findings = findings.into_iter().flatten().map(|finding| (*finding).to_owned()).collect();
        if ordinal > 0 {
            result.id = self.id.further(ordinal).to_string();
        }
        let mut line = serde_json::to_vec(&result)?;
        line.push(b'\n');
        Ok(Cow::Owned(line))
    }
}

/// Reads everything of a policy.
fn read(scratch: &mut File, lines: &Lines) -> io::Result<Vec<u8>> {
    let length: usize = lines.blocks.iter().map(|(_, length)| length).sum();
    let mut bytes = vec![0; length];
    let mut at = 0;
    for (offset, length) in &lines.blocks {
        scratch.seek(SeekFrom::Start(*offset))?;
        scratch.read_exact(&mut bytes[at..at + length])?;
        at += length;
    }
    bytes.extend_from_slice(&lines.held);
    Ok(bytes)
}

fn entries(mut bytes: &[u8]) -> io::Result<Vec<Entry<'_>>> {
    let mut entries = Vec::new();
    while !bytes.is_empty() {
        let (entry, rest) = Entry::first(bytes).ok_or_else(|| io::Error::other("the scratch file is damaged"))?;
        entries.push(entry);
        bytes = rest;
    }
    Ok(entries)
}

impl Inner {
    fn take(&mut self, policy: PolicyId, entry: &[u8]) -> io::Result<()> {
        let lines = self.lines.entry(policy).or_default();
        lines.held.extend_from_slice(entry);
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
        let entry = Entry::written(&result);
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let noted = entry.and_then(|entry| inner.take(result.policy, &entry));
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
