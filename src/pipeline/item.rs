//! One work item: read, parse, resolve, judge, and drop.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use super::digest::Collection;
use super::library::{Library, LibraryEntry};
use super::management::Management;
use super::once;
use super::places::Sources;
use super::plan::Item;
use super::tally::{FileResult, NOWHERE, Tally};
use super::{Question, Request};
use crate::config::{Limits, Settings};
use crate::discover::{
    EntryKind, NOT_TEXT, Redaction, SourceFile, TextError, Tree, decode, decode_for_search, redacted, too_large,
};
use crate::evaluate::{EngineError, Judgement, Prepared, UnsettledValue, asks, judge_alike};
use crate::evidence::{Deciding, Finding, PolicyError, RelatedPlace, ResultId, ResultRecord, Undetermined};
use crate::isms::Failure;
use crate::model::{Counts, Disposition, FileKind, LineIndex, Location, Outcome, PathSegment, digest};
use crate::parse::{Node, ParseLimits, Parsed, Reason, format_of};
use crate::resolve::{
    Claim, Context, ISMS, ParsedFile, Repository, SECRET_FILE, SearchedFile, Subject, Surroundings, TECHNOLOGIES, Unit,
    may_begin, read, secret_unit,
};

/// What every work item of a run takes.
#[derive(Clone, Copy)]
pub(super) struct Run<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) library: &'a Library<'a>,
    pub(super) management: &'a Management,
}

/// A file of the item that was read, and parsed if some technology asked for it.
struct Opened {
    index: usize,
    /// Its text, if it is one and anything is looked for in it.
    text: Option<Arc<str>>,
    /// Whether its text may be shown.
    shown: bool,
    result: FileResult,
    parsed: Option<ParsedFile>,
    documents: usize,
    /// Its first document, if the repository as a subject shows it.
    root: Option<Arc<Node>>,
}

/// What reading a file gave.
pub(super) enum Content {
    /// Its bytes and their digest.
    Read { bytes: Vec<u8>, sha256: String },
    /// What became of a file that was not read.
    Closed(FileResult),
}

/// Reads the files of a work item.
pub(super) fn read_all(item: &Item, files: &[SourceFile], request: &Request<'_>) -> Vec<Content> {
    item.files.par_iter().with_min_len(FEW).map(|index| content(&files[*index], request)).collect()
}

/// Files of a work item that are not worth a thread of their own.
const FEW: usize = 16;

/// Runs a work item whose files were read.
pub(super) fn run(
    item: &Item,
    contents: Vec<Content>,
    files: &[SourceFile],
    around: &dyn Surroundings,
    run: &Run<'_>,
) -> Tally {
    let Run { request, library, management } = *run;
    let mut tally = Tally::default();
    let search = library.wants(SECRET_FILE);
    let read = item.files.par_iter().zip(contents).with_min_len(FEW);
    let mut opened: Vec<Opened> =
        read.map(|(index, content)| open(*index, &files[*index], content, request, search)).collect();
    for file in &mut opened {
        tally.documents += file.documents;
        if let Some(root) = file.root.take() {
            tally.shown.insert(Arc::clone(&files[file.index].entry.path), root);
        }
    }
    let to_search = opened.par_iter().with_min_len(FEW);
    let searched: Vec<SearchedFile> = to_search.filter_map(|file| searched(file, files, request.tree)).collect();
    let mut parsed: Vec<ParsedFile> = opened.iter_mut().filter_map(|file| file.parsed.take()).collect();
    let shown = opened.iter().filter(|file| file.text.is_some()).map(|file| file.shown);
    let sources = Sources::new(searched.iter().zip(shown).map(|(file, shown)| {
        let without = || redacted(&file.text, &file.secrets, Redaction::Shown);
        (Arc::clone(&file.path), &*file.text, shown.then(without))
    }));
    let mut judged: BTreeSet<Arc<str>> = BTreeSet::new();
    if !parsed.is_empty() {
        for technology in TECHNOLOGIES {
            let context = Context { settings: request.settings, as_of: request.as_of, files: around };
            technology.units(&mut parsed, &context, &mut |mut unit| {
                management.prepare(&mut unit);
                judged.append(&mut judge_unit(&unit, &sources, run, &mut tally));
            });
        }
        once::each(&mut tally.findings, &mut tally.undetermined);
    }
    let mut cleared = BTreeSet::new();
    if search {
        let unit = secret_unit(&searched, request.settings);
        cleared = judge_unit(&unit, &sources, run, &mut tally);
    }
    for file in &searched {
        tally.mask.add(&file.text, &file.secrets);
    }
    for mut file in opened {
        let path = &files[file.index].entry.path;
        if file.result.disposition == Disposition::NothingApplies {
            if judged.contains(path) {
                file.result.disposition = Disposition::Evaluated;
            } else if cleared.contains(path) {
                file.result.disposition = Disposition::Searched;
            }
        }
        tally.files.insert(Arc::clone(path), file.result);
    }
    tally
}

fn searched(file: &Opened, files: &[SourceFile], tree: &dyn Tree) -> Option<SearchedFile> {
    let SourceFile { entry, kind, .. } = &files[file.index];
    let text = file.text.as_ref()?;
    if let Some(known) = tree.known_secrets(&entry.path) {
        return Some(SearchedFile::redacted(&entry.path, *kind, text, known));
    }
    let documents = file.parsed.as_ref().map_or(&[][..], |parsed| &parsed.documents);
    Some(SearchedFile::new(&entry.path, *kind, text, documents))
}

fn content(file: &SourceFile, request: &Request<'_>) -> Content {
    let mut result = super::record::unread(file);
    let limits = &request.settings.limits;
    let large = is_large(file, limits);
    let most = if large { limits.plan_bytes } else { limits.file_bytes };
    if large && !may_be_read_in_parts(file, request) {
        result.refuse(file, limits);
        return Content::Closed(result);
    }
    let (disposition, reason) = match request.tree.read(&file.entry) {
        Ok(bytes) if bytes.len() as u64 <= most => return Content::Read { sha256: digest::of_bytes(&bytes), bytes },
        Ok(_) => (Disposition::TooLarge, "it grew beyond the limit while it was read".to_owned()),
        Err(error) => (Disposition::Unreadable, error.to_string()),
    };
    result.settle(disposition, reason);
    result.unseen_by = unseen(file);
    Content::Closed(result)
}

/// Parses a file that was read as far as some technology may find subjects in it.
fn open(index: usize, file: &SourceFile, content: Content, request: &Request<'_>, search: bool) -> Opened {
    let path = &file.entry.path;
    let limits = &request.settings.limits;
    let large = is_large(file, limits);
    let (bytes, sha256) = match content {
        Content::Read { bytes, sha256 } => (bytes, sha256),
        Content::Closed(result) => {
            return Opened { index, text: None, shown: false, result, parsed: None, documents: 0, root: None };
        }
    };
    let mut result = super::record::unread(file);
    result.sha256 = Some(sha256);
    let named = file.settled.is_none() && file.kind != FileKind::Other;
    let (text, parsed) = match decode(&bytes).map(Arc::<str>::from) {
        Ok(text) => {
            drop(bytes);
            let claimants = if named { claimants(file, Some(&text)) } else { Vec::new() };
            let asked = !claimants.is_empty();
            let parsed =
                asked.then(|| parse(file, Arc::clone(&text), claimants, request.settings, &mut result)).flatten();
            if large && parsed.is_none() {
                result.refuse(file, limits);
            }
            (Some(text).filter(|_| (search && !large) || parsed.is_some()), parsed)
        }
        Err(error) => {
            if named {
                result.unseen_by = claimants(file, None);
            }
            match error {
                TextError::NotUtf8(at) if named => {
                    result.settle(Disposition::Unparsed, format!("not UTF-8 at byte {at}; save it as UTF-8"));
                }
                TextError::NotUtf8(_) => {}
                TextError::Binary => result.settle(Disposition::Binary, NOT_TEXT.to_owned()),
            }
            (decode_for_search(&bytes).filter(|_| search).map(Arc::from), None)
        }
    };
    let documents = parsed.as_ref().map_or(&[][..], |parsed| &parsed.documents);
    let first = documents.first().filter(|_| Repository::wants(path));
    let (root, documents) = (first.map(|first| Arc::new(first.root.clone())), documents.len());
    let read_by_itself = |parsed: &ParsedFile| parsed.documents.iter().any(|document| document.read_by.is_some());
    let shown = !parsed.as_ref().is_some_and(read_by_itself);
    Opened { index, text, shown, result, parsed, documents, root }
}

/// Whether a file is larger than those that are read as a whole.
pub(super) fn is_large(file: &SourceFile, limits: &Limits) -> bool {
    matches!(file.entry.kind, EntryKind::File(size) if size > limits.file_bytes)
}

/// Bytes at the head of a large file that tell whether it is read in parts.
const HEAD: usize = 4096;

fn may_be_read_in_parts(file: &SourceFile, request: &Request<'_>) -> bool {
    let Ok(head) = request.tree.head(&file.entry, HEAD) else { return true };
    may_begin(&file.entry.path, file.kind, &String::from_utf8_lossy(&head))
}

/// Returns the technologies that could not look at a file that may be text: those that claim it, and the search for secrets.
pub(super) fn unseen(file: &SourceFile) -> Vec<usize> {
    let search = TECHNOLOGIES.iter().position(|technology| technology.yields(SECRET_FILE));
    claimants(file, None).into_iter().chain(search).collect()
}

/// Returns the technologies that may find subjects in a file; without its text, all that its name does not rule out.
pub(super) fn claimants(file: &SourceFile, text: Option<&str>) -> Vec<usize> {
    let claims = TECHNOLOGIES.iter().map(|technology| technology.claim(&file.entry.path, file.kind));
    let claims: Vec<(usize, Claim)> = claims.enumerate().collect();
    if claims.iter().any(|(_, claim)| *claim == Claim::Name) {
        return claims.into_iter().filter(|(_, claim)| *claim == Claim::Name).map(|(index, _)| index).collect();
    }
    let content = claims.into_iter().filter(|(_, claim)| *claim == Claim::Content).map(|(index, _)| index);
    content.filter(|index| text.is_none_or(|text| TECHNOLOGIES[*index].may_hold(text))).collect()
}

/// Parses a text that some technologies claim; what is wrong with it goes into the result of its file.
pub(super) fn parse(
    file: &SourceFile,
    text: Arc<str>,
    claimants: Vec<usize>,
    settings: &Settings,
    result: &mut FileResult,
) -> Option<ParsedFile> {
    let limits = ParseLimits::from(&settings.limits);
    let by_itself = read(&file.entry.path, file.kind, &text, &limits);
    if by_itself.is_none() && is_large(file, &settings.limits) {
        return None;
    }
    let Parsed { documents, faults } = by_itself.or_else(|| Some(format_of(file.kind)?.parse(&text, &limits)))?;
    if let Some(fault) = faults.iter().find(|fault| fault.fatal) {
        result.unseen_by = claimants;
        let template = !matches!(file.kind, FileKind::Hcl | FileKind::Dockerfile) && is_template(&text);
        let hint = fault.hint.map(|hint| format!("; {hint}")).unwrap_or_default();
        if template {
            result.settle(Disposition::Templated, "a template that was not rendered".to_owned());
        } else {
            result.settle(Disposition::Unparsed, format!("{}{hint}", fault.message));
            result.location = Some(LineIndex::new(&text).locate(fault.span));
        }
    } else if let Some(fault) = faults.first() {
        result.reason = Some(fault.message.clone());
        result.location = Some(LineIndex::new(&text).locate(fault.span));
    }
    Some(ParsedFile { path: Arc::clone(&file.entry.path), kind: file.kind, text, documents })
}

/// Whether a text that does not parse has the marks of a template engine.
fn is_template(text: &str) -> bool {
    ["{{", "{%", "<%"].iter().any(|mark| memchr::memmem::find(text.as_bytes(), mark.as_bytes()).is_some())
}

impl FileResult {
    fn refuse(&mut self, file: &SourceFile, limits: &Limits) {
        let EntryKind::File(size) = file.entry.kind else { return };
        (self.disposition, self.reason) = too_large(size, limits.file_bytes);
        self.unseen_by = unseen(file);
    }

    fn settle(&mut self, disposition: Disposition, reason: String) {
        self.disposition = disposition;
        self.reason = Some(reason);
    }
}

/// Subjects of a unit from which on they are judged in parallel.
const MANY: usize = 256;

/// Judges the subjects of a unit, and returns the files with a subject in some policy's population.
pub(super) fn judge_unit(unit: &Unit, sources: &Sources<'_>, run: &Run<'_>, tally: &mut Tally) -> BTreeSet<Arc<str>> {
    tally.subjects += unit.subjects.len();
    let judge = |mut part: Part, index: usize| {
        judge_subject(unit, index, sources, run, &mut part);
        part
    };
    let all = 0..unit.subjects.len();
    let part = if unit.subjects.len() < MANY {
        all.fold(Part::default(), judge)
    } else {
        // The parts keep their order, so that nothing depends on the threads.
        Part::of(all.into_par_iter().with_min_len(32).fold(Part::default, judge).collect())
    };
    let outer = std::mem::take(tally);
    *tally = outer.merged(part.tally);
    part.judged
}

/// What came of some subjects of a unit.
#[derive(Default)]
struct Part {
    tally: Tally,
    judged: BTreeSet<Arc<str>>,
}

impl Part {
    /// Returns all of several, which are given back one after the other.
    fn of(parts: Vec<Self>) -> Self {
        let mut all = Self::default();
        all.tally.findings.reserve_exact(parts.iter().map(|part| part.tally.findings.len()).sum());
        parts.into_iter().fold(all, Self::merged)
    }

    fn merged(mut self, mut other: Self) -> Self {
        self.judged.append(&mut other.judged);
        Self { tally: self.tally.merged(other.tally), judged: self.judged }
    }
}

fn judge_subject(unit: &Unit, index: usize, sources: &Sources<'_>, run: &Run<'_>, part: &mut Part) {
    let Run { request, library, management } = *run;
    let subject = &unit.subjects[index];
    let group = library.group(subject);
    if group.policies.is_empty() {
        return;
    }
    let prepared = Prepared::new(unit, index, &group.related, request.as_of);
    let seen = library.see(&group, &prepared);
    let member = Collection::of([&*subject.kind, &*subject.path, &*subject.address]);
    for (nth, place) in group.policies.iter().enumerate() {
        let entry = &library.entries()[*place];
        let policy = entry.policy;
        let judgement = match library.program(*place) {
            Ok(program) => judge_alike(
                program,
                policy.analysis(),
                &prepared,
                seen.as_ref().map(|seen| (seen, nth)),
                request.settings.limits.findings,
            ),
            Err(error) => Some(Judgement::failed(error)),
        };
        let Some(judgement) = judgement else { continue };
        part.judged.insert(Arc::clone(&subject.path));
        let result = request.results.map(|_| {
            ResultId::of(&policy.brief.id, &subject.kind, &subject.path, &subject.address, subject.region.start)
        });
        if let Some((results, id)) = request.results.filter(|results| results.wants_questions()).zip(result) {
            let asks = library.program(*place).map(|program| asks(program, policy.analysis(), &prepared));
            let (result, outcome) = (&*id.to_string(), judgement.outcome);
            results.asked(&Question { result, policy, outcome, asks: asks.unwrap_or_default() });
        }
        let scribe = Scribe {
            entry,
            result,
            prepared: &prepared,
            sources,
            technology: unit.technology,
            excerpts: request.excerpts,
            management,
        };
        let tally = &mut part.tally;
        let tallied = tally.policies.entry(*place).or_default();
        tallied.counts.population += 1;
        tallied.members.merge(member);
        let noted = scribe.note(
            judgement,
            &mut tallied.counts,
            &mut Notes {
                findings: &mut tally.findings,
                undetermined: &mut tally.undetermined,
                errors: &mut tally.errors,
                incomplete: &mut tally.incomplete,
            },
        );
        if let Some((results, result)) = request.results.zip(noted) {
            results.note(result);
        }
    }
}

/// Where a judgement is written down.
struct Notes<'a> {
    findings: &'a mut Vec<Finding>,
    undetermined: &'a mut Vec<Undetermined>,
    errors: &'a mut Vec<PolicyError>,
    incomplete: &'a mut bool,
}

/// Writes a judgement down in the words of the evidence.
struct Scribe<'a, 'unit, 'text> {
    entry: &'a LibraryEntry<'a>,
    /// The identity of the result, if results are asked for.
    result: Option<ResultId>,
    prepared: &'a Prepared<'unit>,
    sources: &'a Sources<'text>,
    technology: &'static str,
    excerpts: bool,
    management: &'a Management,
}

impl Scribe<'_, '_, '_> {
    /// Writes a judgement down, and returns it as a result if results are asked for.
    fn note(&self, judgement: Judgement, counts: &mut Counts, notes: &mut Notes<'_>) -> Option<ResultRecord> {
        let subject = self.prepared.subject();
        let outcome = judgement.outcome;
        let mut result = self.result.map(|id| self.record(id, outcome));
        match outcome {
            Outcome::Pass => counts.passed += 1,
            Outcome::Fail => {
                counts.failed += 1;
                let findings: Vec<Finding> = judgement.faults.into_iter().map(|fault| self.finding(fault)).collect();
                let accepted = findings.iter().all(|finding| finding.accepted.is_some());
                counts.accepted += usize::from(accepted);
                result.iter_mut().for_each(|result| result.accepted = accepted);
                notes.findings.extend(findings);
            }
            Outcome::Undetermined => {
                counts.undetermined += 1;
                let undetermined = self.undetermined(&judgement.deciding);
                result.iter_mut().for_each(|result| result.deciding.clone_from(&undetermined.deciding));
                notes.undetermined.push(undetermined);
            }
            Outcome::Error => {
                counts.errors += 1;
                let error = judgement.error.unwrap_or_else(|| EngineError::Evaluate("no answer".to_owned()));
                *notes.incomplete |= matches!(error, EngineError::Timeout(_));
                result.iter_mut().for_each(|result| result.error = Some(error.to_string()));
                notes.errors.push(PolicyError {
                    policy: self.entry.policy.brief.id.to_string(),
                    path: Some(subject.path.to_string()),
                    address: Some(subject.address.clone()),
                    message: error.to_string(),
                });
            }
        }
        result
    }

    fn record(&self, id: ResultId, outcome: Outcome) -> ResultRecord {
        let subject = self.prepared.subject();
        let (path, location) = self.place(subject, &[]);
        ResultRecord {
            id: id.to_string(),
            policy: self.entry.policy.brief.id.clone(),
            outcome,
            path: path.to_string(),
            address: subject.address.clone(),
            subject_type: subject.kind.to_string(),
            location,
            accepted: false,
            findings: Vec::new(),
            deciding: Vec::new(),
            error: None,
        }
    }

    fn finding(&self, fault: crate::evaluate::PolicyFault) -> Finding {
        let subject = self.prepared.subject();
        let brief = &self.entry.policy.brief;
        let (path, location) = self.place(subject, &fault.path);
        let related = fault.related.iter().map(|(address, path)| {
            let other = self.prepared.related_by_address(address);
            let (path, location) = other.map_or((&subject.path, None), |other| self.place(other, path));
            RelatedPlace { address: address.clone(), path: path.to_string(), location }
        });
        let calls = subject.origin.iter().flat_map(|origin| &origin.calls).map(|call| RelatedPlace {
            address: call.address.to_string(),
            path: call.path.to_string(),
            location: self.sources.locate(&call.path, call.region),
        });
        let source = subject.block.iter().map(|block| RelatedPlace {
            address: subject.address.clone(),
            path: block.path.to_string(),
            location: Some(block.of(&fault.path)),
        });
        Finding {
            policy: brief.id.clone(),
            severity: brief.severity,
            related: related.chain(calls).chain(source).collect(),
            message: fault.message,
            path: Arc::clone(path),
            location,
            address: subject.address.clone(),
            subject_type: Arc::clone(&subject.kind),
            config_path: fault.path,
            controls: self.entry.control_ids(),
            accepted: self.accepted(path, location),
            block: subject.origin.as_ref().map(|origin| Arc::clone(&origin.block)),
            alike: subject.origin.as_ref().map_or(0, |origin| origin.alike),
            results: self.result.into_iter().collect(),
            fingerprint: String::new(),
            content_key: String::new(),
            change: None,
            excerpt: location
                .filter(|_| self.excerpts)
                .and_then(|location| self.sources.excerpt(path, location))
                .map(Box::new),
        }
    }

    /// Returns the acceptance that covers a finding in a file. What an ISMS says of itself is not for it to accept.
    fn accepted(&self, path: &str, location: Option<Location>) -> Option<String> {
        if self.technology == ISMS {
            return None;
        }
        let brief = &self.entry.policy.brief;
        let address = &self.prepared.subject().address;
        let marker = location.and_then(|location| self.sources.marker(path, location));
        self.management.accepted(&Failure { policy: &brief.id, controls: &self.entry.controls, path, address, marker })
    }

    fn place<'s>(&self, subject: &'s Subject, path: &[PathSegment]) -> (&'s Arc<str>, Option<Location>) {
        let (file, span) = subject.place_of(path);
        let nowhere = &**file == "." && span == NOWHERE;
        let part = subject.config.part_of_string(path).and_then(|(whole, part)| self.sources.find(file, whole, part));
        (file, if nowhere { None } else { self.sources.locate(file, part.unwrap_or(span)) })
    }

    fn undetermined(&self, deciding: &[usize]) -> Undetermined {
        let subject = self.prepared.subject();
        let values = || deciding.iter().map(|index| &self.prepared.unsettled()[*index]);
        let first = values().next();
        let (path, location) = first.map_or((&subject.path, None), |value| {
            let file = value.file.as_ref().unwrap_or(&self.prepared.holder(value).path);
            (file, self.sources.locate(file, value.span))
        });
        let deciding: BTreeSet<Deciding> = values()
            .map(|value| Deciding { expression: value.expression.to_string(), remedy: remedy(self.technology, value) })
            .collect();
        Undetermined {
            policy: self.entry.policy.brief.id.clone(),
            path: path.to_string(),
            location,
            address: subject.address.clone(),
            subject_type: subject.kind.to_string(),
            deciding: deciding.into_iter().collect(),
            block: subject.origin.as_ref().map(|origin| Arc::clone(&origin.block)),
        }
    }
}

/// Says what would settle a value.
#[must_use]
pub fn remedy(technology: &str, value: &UnsettledValue) -> String {
    match technology {
        "terraform" => terraform_remedy(value),
        "terraform-plan" => {
            "set the value in the configuration, or check a plan that is taken once it exists".to_owned()
        }
        "arm" => deployment_remedy(value),
        "cloudformation" => template_remedy(value),
        _ => "write the value where it is used".to_owned(),
    }
}

fn template_remedy(value: &UnsettledValue) -> String {
    match &value.reason {
        Reason::Told(remedy) => remedy.to_string(),
        Reason::Fault(fault) => format!("mend the reference: {fault}"),
        _ if value.references.is_empty() => "write the value in place of the function".to_owned(),
        _ => format!("`{}` is known only in the account: write what is meant", value.references.join("`, `")),
    }
}

fn deployment_remedy(value: &UnsettledValue) -> String {
    match &value.reason {
        Reason::Told(remedy) => remedy.to_string(),
        Reason::Fault(fault) => format!("mend the reference: {fault}"),
        Reason::Computed => "it is known only once the template is deployed: write what is meant".to_owned(),
        _ if value.references.is_empty() => "write the value where it is used".to_owned(),
        _ => format!("write the value in place of the expression; it depends on `{}`", value.references.join("`, `")),
    }
}

fn terraform_remedy(value: &UnsettledValue) -> String {
    let variables: Vec<&str> =
        value.references.iter().map(|name| &**name).filter(|name| name.starts_with("var.")).collect();
    match &value.reason {
        Reason::Fault(fault) => format!("mend the expression: {fault}"),
        Reason::Told(reason) => format!("{reason}; supply a plan"),
        _ if !variables.is_empty() => format!("supply {}, or a plan", variables.join(", ")),
        _ if value.references.iter().any(|name| &**name == "terraform.workspace") => {
            "set terraform.workspace in annexa.yaml, or supply a plan".to_owned()
        }
        _ => match value.references.first() {
            Some(name) => format!("supply a plan; `{name}` is not in the source"),
            None => "supply a plan".to_owned(),
        },
    }
}
