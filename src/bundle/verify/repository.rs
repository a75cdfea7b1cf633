//! Level 5: the population against the repository that it was taken from, as git has it.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::Arc;

use super::super::capture::{encoded, text_of};
use super::super::opened::{OpenBundle, ReadError};
use super::super::population::{Committed, PopulationEntry};
use super::super::redaction::{RedactionEntry, without};
use crate::discover::{ObjectEntry, blob, committed};
use crate::model::{Disposition, digest};

/// What the repository says.
#[derive(Debug, Default)]
pub(super) struct Reconciled {
    /// What does not agree.
    pub(super) problems: Vec<String>,
    /// What agrees, and what could not be compared.
    pub(super) notes: Vec<String>,
}

/// Compares a bundle with its commit in a repository.
pub(super) fn reconcile(bundle: &OpenBundle, repository: &Path) -> Result<Reconciled, ReadError> {
    let mut found = Reconciled::default();
    let source = &bundle.index.source;
    let Some(commit) = &source.commit else {
        found.problems.push("the bundle names no commit: the tree was not in git, or had none".to_owned());
        return Ok(found);
    };
    let folder = repository.join(&source.folder);
    let entries = match committed(&folder, commit) {
        Ok(entries) => entries,
        Err(error) => {
            found.problems.push(format!("the commit {commit} is not in the repository: {error}"));
            return Ok(found);
        }
    };
    let population = bundle.population()?;
    let redactions = bundle.redactions()?;
    let mut redacted: HashMap<&str, Vec<&RedactionEntry>> = HashMap::new();
    for entry in &redactions {
        redacted.entry(&entry.path).or_default().push(entry);
    }
    let asked = bundle.asked()?;
    found.compare(&folder, &entries, &population, &redacted, asked.whole);
    Ok(found)
}

impl Reconciled {
    fn compare(
        &mut self,
        folder: &Path,
        entries: &BTreeMap<Arc<str>, ObjectEntry>,
        population: &[PopulationEntry],
        redacted: &HashMap<&str, Vec<&RedactionEntry>>,
        whole: bool,
    ) {
        let members: HashMap<&str, &PopulationEntry> =
            population.iter().map(|member| (member.path.as_str(), member)).collect();
        let (mut same, mut changed, mut unread, mut missing) = (0_usize, 0_usize, 0_usize, Vec::new());
        for (path, entry) in entries {
            let Some(member) = members.get(&**path) else {
                missing.push(&**path);
                continue;
            };
            if member.committed == Some(Committed::Changed) {
                changed += 1;
                continue;
            }
            match (&member.git_blob, redacted.get(&**path)) {
                (Some(found), _) if **found == *entry.id => same += 1,
                (Some(_), _) => {
                    self.problems.push(format!("`{path}` is not what was committed, and the bundle does not say so"))
                }
                (None, Some(redactions)) => match as_committed(folder, entry, member, redactions) {
                    true => same += 1,
                    false => self
                        .problems
                        .push(format!("`{path}` differs from the commit in more than what redactions.jsonl lists")),
                },
                (None, None) => unread += 1,
            }
        }
        let mut beside: Vec<&str> = population
            .iter()
            .filter(|member| !entries.contains_key(&*member.path) && member.disposition != Disposition::Ignored)
            .map(|member| member.path.as_str())
            .collect();
        // A secret in a name gives the file another name; then there is one too few here, and one too many there.
        let renamed = missing.iter().filter(|path| beside.iter().any(|other| is_redacted_name(path, other))).count();
        missing.retain(|path| !beside.iter().any(|other| is_redacted_name(path, other)));
        beside.retain(|path| !path.contains("WITHHELD"));
        if whole {
            let named = |paths: &[&str]| {
                let some: Vec<String> = paths.iter().take(5).map(|path| format!("`{path}`")).collect();
                let more = paths.len().saturating_sub(5);
                format!("{}{}", some.join(", "), if more > 0 { format!(" and {more} more") } else { String::new() })
            };
            if !missing.is_empty() {
                self.problems.push(format!("committed, and not in the population: {}", named(&missing)));
            }
            if !beside.is_empty() {
                self.notes.push(format!("in the population, and not committed: {}", named(&beside)));
            }
        } else {
            self.notes
                .push(format!("only some paths were asked for; {} committed files are not among them", missing.len()));
        }
        self.notes.push(format!("{same} of {} committed files have the bytes of the commit", entries.len()));
        if changed > 0 {
            self.problems.push(format!(
                "{changed} files differ from the commit, as the bundle says itself: it was made of changed files"
            ));
        }
        if unread > 0 {
            self.notes.push(format!("{unread} committed files were not read (excluded, too large, links ...), and only their names were compared"));
        }
        if renamed > 0 {
            self.notes.push(format!("{renamed} files have a secret in their name, which is left out"));
        }
    }
}

/// Whether a captured file is what was committed, but for what is said to be left out.
fn as_committed(folder: &Path, entry: &ObjectEntry, member: &PopulationEntry, redactions: &[&RedactionEntry]) -> bool {
    let Ok(bytes) = blob(folder, &entry.id) else { return false };
    let Some(text) = text_of(&bytes) else { return false };
    let Some(written) = without(&text, redactions.iter().copied()) else { return false };
    Some(digest::of_bytes(&encoded(&written, &bytes))) == member.sha256
}

/// Whether a name may be another one without a secret in it.
fn is_redacted_name(path: &str, other: &str) -> bool {
    let Some(at) = other.find("WITHHELD") else { return false };
    path.len() >= at && path.get(..at) == other.get(..at)
}
