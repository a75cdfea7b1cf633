//! What work items came to in earlier runs: looked up by all that they depend on, else worked out and kept.
//!
//! An item depends on the bytes of its files, on what it looked at around them, on the date (if anything in it asks for that), and on
//! what all items of a run depend on: this program, its policies and settings, and what the organisation says under `isms/`. What must
//! not lie about on a disk is not kept: an item in which a secret was found, and one that repeats a secret of the run.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::digest::Collection;
use super::item::{self, Content};
use super::library::Library;
use super::plan::Item;
use super::surroundings::Around;
use super::tally::{FileResult, PolicyTally, Tally};
use super::{Engine, Request};
use crate::cache::{Cache, Key};
use crate::config::Settings;
use crate::discover::{Mask, SourceFile};
use crate::evaluate::ENGINE;
use crate::evidence::{Deciding, Excerpt, Finding, RelatedPlace, Undetermined};
use crate::model::{Counts, Date, Disposition, Location, PathSegment, digest};
use crate::resolve::Surroundings;

/// This state of the program.
const BUILD: &str = env!("ANNEXA_BUILD");

/// The results of earlier runs, as far as they are those of this one.
pub(super) struct Cached<'a> {
    cache: &'a Cache,
    /// A digest of what all items depend on.
    context: String,
    as_of: Date,
    /// Whether a policy may ask for the date.
    dated: bool,
    /// The files around, for looking at them without a note in the record.
    aside: Around<'a>,
}

impl<'a> Cached<'a> {
    /// Opens the results of earlier runs; nothing if the run is to have none, or wants more than is kept.
    pub(super) fn new(
        request: &'a Request<'a>,
        files: &'a [SourceFile],
        library: &Library<'_>,
        around: &Around<'_>,
    ) -> Option<Self> {
        let cache = request.cache.filter(|_| request.results.is_none())?;
        let engine = if request.engine == Engine::Machine { "machine" } else { "interpreter" };
        let excerpts = if request.excerpts { "excerpts" } else { "" };
        // What was read by now is what the organisation says.
        let said = around.read_so_far();
        let mut fields = vec![BUILD, ENGINE, engine, excerpts, request.settings.digest_source()];
        for entry in library.entries() {
            fields.extend([entry.policy.brief.id.as_str(), &entry.policy.sha256]);
        }
        for (path, digest) in &said {
            fields.extend([path, digest.as_str()]);
        }
        let context = digest::of_fields(fields);
        Some(Self {
            cache,
            context,
            as_of: request.as_of,
            dated: library.may_ask_for_the_date(),
            aside: Around::new(request.tree, request.settings, files),
        })
    }

    /// Returns what an item comes to, from an earlier run or from this one.
    pub(super) fn run(
        &self,
        item: &Item,
        files: &[SourceFile],
        around: &dyn Surroundings,
        run: &item::Run<'_>,
    ) -> Tally {
        let contents = item::read_all(item, files, run.request);
        let Some(key) = self.key(item, &contents, files) else {
            return item::run(item, contents, files, around, run);
        };
        if let Some(tally) = self.known(&key, item, &contents, files, around, run) {
            return tally;
        }
        let dated = self.dated || contents.iter().any(asks_for_the_date);
        let recorder =
            Recorder { around, looks: Mutex::default(), gaps: Mutex::default(), dated: AtomicBool::new(dated) };
        let tally = item::run(item, contents, files, &recorder, run);
        if let Some(kept) = Kept::of(&tally, item, files, run.library, recorder, self.as_of)
            && let Ok(bytes) = postcard::to_allocvec(&Entry::Item(Box::new(kept)))
        {
            self.cache.put(key, bytes);
        }
        tally
    }

    /// Forgets what this run would have kept and that repeats a secret.
    pub(super) fn forget(&self, mask: &Mask) {
        let Some(finder) = mask.finder() else { return };
        let clean = |text: &str| finder.places(text).is_empty();
        let repeats_none = |bytes: &[u8]| match postcard::from_bytes(bytes) {
            Ok(Entry::Item(kept)) => kept.texts().all(clean),
            Ok(Entry::Named(_)) => true,
            Err(_) => false,
        };
        self.cache.retain(|bytes| !finder.may_find(bytes) || repeats_none(bytes));
    }

    /// Returns what an item is known by; nothing of one that is not kept.
    fn key(&self, item: &Item, contents: &[Content], files: &[SourceFile]) -> Option<Key> {
        let mut fields = vec![self.context.as_str()];
        for (index, content) in item.files.iter().zip(contents) {
            let Content::Read { sha256, .. } = content else { return None };
            let SourceFile { entry, settled, .. } = &files[*index];
            let settled = settled.as_ref().map_or("", |(disposition, _)| disposition.label());
            fields.extend([&*entry.path, settled, sha256.as_str()]);
        }
        Some(digest::raw(fields))
    }

    fn known(
        &self,
        key: &Key,
        item: &Item,
        contents: &[Content],
        files: &[SourceFile],
        around: &dyn Surroundings,
        run: &item::Run<'_>,
    ) -> Option<Tally> {
        let bytes = self.cache.get(key)?;
        let Ok(Entry::Item(kept)) = postcard::from_bytes(&bytes) else { return None };
        let same_day = kept.as_of.as_ref().is_none_or(|day| *day == self.as_of.to_string());
        if !same_day || !kept.looks.iter().all(|(look, answer)| look.ask(&self.aside) == *answer) {
            return None;
        }
        kept.tally(item, contents, files, run.library, around)
    }
}

/// Whether what is read may ask for the date of the run: Terraform's functions are named so.
fn asks_for_the_date(content: &Content) -> bool {
    matches!(content, Content::Read { bytes, .. } if names_the_date(bytes))
}

fn names_the_date(bytes: &[u8]) -> bool {
    memchr::memmem::find(bytes, b"timestamp").is_some()
}

/// Something that an item looked at around its files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
enum Look {
    /// The bytes of a file.
    Read(String),
    /// The files in a folder.
    Folder(String),
    /// The files below a folder.
    Below(String),
}

impl Look {
    /// Returns a digest of what there is to see.
    fn ask(&self, around: &dyn Surroundings) -> Key {
        match self {
            Self::Read(path) => Self::of_bytes(around.read(path).as_deref()),
            Self::Folder(folder) => Self::of_paths(&around.folder(folder)),
            Self::Below(folder) => Self::of_paths(&around.below(folder)),
        }
    }

    fn of_bytes(bytes: Option<&[u8]>) -> Key {
        bytes.map_or_else(|| digest::raw([]), |bytes| digest::raw([digest::of_bytes(bytes).as_str()]))
    }

    fn of_paths(paths: &[Arc<str>]) -> Key {
        digest::raw(paths.iter().map(|path| &**path))
    }
}

/// The files around an item, with a note of what it looks at.
struct Recorder<'a> {
    around: &'a dyn Surroundings,
    looks: Mutex<BTreeMap<Look, Key>>,
    gaps: Mutex<Vec<String>>,
    dated: AtomicBool,
}

impl Recorder<'_> {
    fn note(&self, look: Look, answer: Key) {
        self.looks.lock().unwrap_or_else(PoisonError::into_inner).insert(look, answer);
    }
}

impl Surroundings for Recorder<'_> {
    fn read(&self, path: &str) -> Option<Arc<[u8]>> {
        let bytes = self.around.read(path);
        self.dated.fetch_or(bytes.as_deref().is_some_and(names_the_date), Ordering::Relaxed);
        self.note(Look::Read(path.to_owned()), Look::of_bytes(bytes.as_deref()));
        bytes
    }

    fn folder(&self, folder: &str) -> Vec<Arc<str>> {
        let paths = self.around.folder(folder);
        self.note(Look::Folder(folder.to_owned()), Look::of_paths(&paths));
        paths
    }

    fn below(&self, folder: &str) -> Vec<Arc<str>> {
        let paths = self.around.below(folder);
        self.note(Look::Below(folder.to_owned()), Look::of_paths(&paths));
        paths
    }

    fn gap(&self, gap: String) {
        self.gaps.lock().unwrap_or_else(PoisonError::into_inner).push(gap.clone());
        self.around.gap(gap);
    }
}

/// What is kept.
#[derive(Serialize, Deserialize)]
enum Entry {
    /// What came of an item.
    Item(Box<Kept>),
    /// The folders that the files of a tree name.
    Named(NamedByFolder),
}

/// The folders that the files of a folder name, by path; of each folder, by a digest of what is in it.
pub(super) type NamedByFolder = BTreeMap<Key, Vec<(Arc<str>, Vec<String>)>>;

/// Returns the folders that files named in an earlier run.
pub(super) fn named(cache: &Cache, settings: &Settings) -> NamedByFolder {
    match cache.get(&key_of_names(settings)).map(|bytes| postcard::from_bytes(&bytes)) {
        Some(Ok(Entry::Named(known))) => known,
        _ => NamedByFolder::new(),
    }
}

/// Keeps the folders that files name.
pub(super) fn keep_named(cache: &Cache, settings: &Settings, named: NamedByFolder) {
    if let Ok(bytes) = postcard::to_allocvec(&Entry::Named(named)) {
        cache.put(key_of_names(settings), bytes);
    }
}

/// All are one entry: of a large tree, most of what a hook does would be to look them up.
fn key_of_names(settings: &Settings) -> Key {
    digest::raw([BUILD, "named", settings.digest_source()])
}

/// What an item came to, and on what else that depends.
#[derive(Serialize, Deserialize)]
struct Kept {
    /// The day, if it matters.
    as_of: Option<String>,
    looks: Vec<(Look, Key)>,
    gaps: Vec<String>,
    /// In the order of the item's files.
    files: Vec<KeptFile>,
    documents: usize,
    subjects: usize,
    /// By place in the library.
    policies: Vec<(usize, Counts, Collection)>,
    findings: Vec<KeptFinding>,
    undetermined: Vec<KeptUndetermined>,
}

#[derive(Serialize, Deserialize)]
struct KeptFile {
    disposition: Disposition,
    reason: Option<String>,
    location: Option<Location>,
    unseen_by: Vec<usize>,
}

/// A finding without what the policy and the number of the record say.
#[derive(Serialize, Deserialize)]
struct KeptFinding {
    policy: usize,
    message: String,
    path: Arc<str>,
    location: Option<Location>,
    address: String,
    subject_type: Arc<str>,
    config_path: Vec<Step>,
    related: Vec<(String, String, Option<Location>)>,
    accepted: Option<String>,
    excerpt: Option<(u32, String, usize, usize)>,
    block: Option<String>,
    alike: usize,
}

#[derive(Serialize, Deserialize)]
enum Step {
    Index(usize),
    Key(String),
}

#[derive(Serialize, Deserialize)]
struct KeptUndetermined {
    policy: usize,
    path: String,
    location: Option<Location>,
    address: String,
    subject_type: String,
    deciding: Vec<Deciding>,
    block: Option<String>,
}

impl Kept {
    /// Takes what an item came to; nothing if that is not kept: something went wrong, or it holds more than is written down.
    fn of(
        tally: &Tally,
        item: &Item,
        files: &[SourceFile],
        library: &Library<'_>,
        recorder: Recorder<'_>,
        as_of: Date,
    ) -> Option<Self> {
        let Tally { errors, incomplete, shown, mask, consulted, gaps, .. } = tally;
        if !errors.is_empty() || *incomplete || !shown.is_empty() || !mask.is_empty() {
            return None;
        }
        debug_assert!(consulted.is_empty() && gaps.is_empty(), "these are of a whole run");
        let file = |index: &usize| {
            let FileResult { disposition, reason, location, unseen_by, sha256: _ } =
                tally.files.get(&files[*index].entry.path)?;
            let (reason, unseen_by) = (reason.clone(), unseen_by.clone());
            Some(KeptFile { disposition: *disposition, reason, location: *location, unseen_by })
        };
        let dated = recorder.dated.into_inner();
        Some(Self {
            as_of: dated.then(|| as_of.to_string()),
            looks: recorder.looks.into_inner().unwrap_or_else(PoisonError::into_inner).into_iter().collect(),
            gaps: recorder.gaps.into_inner().unwrap_or_else(PoisonError::into_inner),
            files: item.files.iter().map(file).collect::<Option<_>>()?,
            documents: tally.documents,
            subjects: tally.subjects,
            policies: tally.policies.iter().map(|(index, policy)| (*index, policy.counts, policy.members)).collect(),
            findings: tally.findings.iter().map(|finding| KeptFinding::of(finding, library)).collect::<Option<_>>()?,
            undetermined: tally
                .undetermined
                .iter()
                .map(|outcome| KeptUndetermined::of(outcome, library))
                .collect::<Option<_>>()?,
        })
    }

    /// Returns the texts that a record masks.
    fn texts(&self) -> impl Iterator<Item = &str> {
        let findings = self.findings.iter().flat_map(KeptFinding::texts);
        let undetermined = self.undetermined.iter().flat_map(KeptUndetermined::texts);
        let reasons = self.files.iter().filter_map(|file| file.reason.as_deref());
        findings.chain(undetermined).chain(reasons).chain(self.gaps.iter().map(String::as_str))
    }

    /// Returns what the item came to, as if it had been judged now.
    fn tally(
        self,
        item: &Item,
        contents: &[Content],
        files: &[SourceFile],
        library: &Library<'_>,
        around: &dyn Surroundings,
    ) -> Option<Tally> {
        let mut tally = Tally { documents: self.documents, subjects: self.subjects, ..Tally::default() };
        if self.files.len() != item.files.len() {
            return None;
        }
        for ((index, content), file) in item.files.iter().zip(contents).zip(self.files) {
            let Content::Read { sha256, .. } = content else { return None };
            let KeptFile { disposition, reason, location, unseen_by } = file;
            let result = FileResult { disposition, reason, location, sha256: Some(sha256.clone()), unseen_by };
            tally.files.insert(Arc::clone(&files[*index].entry.path), result);
        }
        for (index, counts, members) in self.policies {
            library.entries().get(index)?;
            tally.policies.insert(index, PolicyTally { counts, members });
        }
        tally.findings = self.findings.into_iter().map(|finding| finding.finding(library)).collect::<Option<_>>()?;
        tally.undetermined =
            self.undetermined.into_iter().map(|outcome| outcome.undetermined(library)).collect::<Option<_>>()?;
        // Whoever follows what is looked at sees the same as if it had been judged.
        for (look, _) in &self.looks {
            look.ask(around);
        }
        self.gaps.into_iter().for_each(|gap| around.gap(gap));
        Some(tally)
    }
}

impl KeptFinding {
    fn of(finding: &Finding, library: &Library<'_>) -> Option<Self> {
        let step = |segment: &PathSegment| match segment {
            PathSegment::Index(index) => Step::Index(*index),
            PathSegment::Key(key) => Step::Key(key.clone()),
        };
        let related = |place: &RelatedPlace| (place.address.clone(), place.path.clone(), place.location);
        let excerpt =
            |excerpt: &Excerpt| (excerpt.first_line, excerpt.text.clone(), excerpt.region.start, excerpt.region.end);
        Some(Self {
            policy: library.place(&finding.policy)?,
            message: finding.message.clone(),
            path: Arc::clone(&finding.path),
            location: finding.location,
            address: finding.address.clone(),
            subject_type: Arc::clone(&finding.subject_type),
            config_path: finding.config_path.iter().map(step).collect(),
            related: finding.related.iter().map(related).collect(),
            accepted: finding.accepted.clone(),
            excerpt: finding.excerpt.as_deref().map(excerpt),
            block: finding.block.as_deref().map(str::to_owned),
            alike: finding.alike,
        })
    }

    fn texts(&self) -> impl Iterator<Item = &str> {
        let keys = self.config_path.iter().filter_map(|step| match step {
            Step::Key(key) => Some(key.as_str()),
            Step::Index(_) => None,
        });
        let related = self.related.iter().map(|(address, ..)| address.as_str());
        let excerpt = self.excerpt.iter().map(|(_, text, ..)| text.as_str());
        [self.message.as_str(), &self.address].into_iter().chain(keys).chain(related).chain(excerpt)
    }

    fn finding(self, library: &Library<'_>) -> Option<Finding> {
        let entry = library.entries().get(self.policy)?;
        let segment = |step: Step| match step {
            Step::Index(index) => PathSegment::Index(index),
            Step::Key(key) => PathSegment::Key(key),
        };
        let related = |(address, path, location)| RelatedPlace { address, path, location };
        let excerpt = |(first_line, text, start, end)| Box::new(Excerpt { first_line, text, region: start..end });
        Some(Finding {
            policy: entry.policy.brief.id.clone(),
            severity: entry.policy.brief.severity,
            message: self.message,
            path: self.path,
            location: self.location,
            address: self.address,
            subject_type: self.subject_type,
            config_path: self.config_path.into_iter().map(segment).collect(),
            controls: entry.control_ids(),
            related: self.related.into_iter().map(related).collect(),
            accepted: self.accepted,
            fingerprint: String::new(),
            content_key: String::new(),
            change: None,
            excerpt: self.excerpt.map(excerpt),
            block: self.block.map(Into::into),
            alike: self.alike,
            results: Vec::new(),
        })
    }
}

impl KeptUndetermined {
    fn of(outcome: &Undetermined, library: &Library<'_>) -> Option<Self> {
        Some(Self {
            policy: library.place(&outcome.policy)?,
            path: outcome.path.clone(),
            location: outcome.location,
            address: outcome.address.clone(),
            subject_type: outcome.subject_type.clone(),
            deciding: outcome.deciding.clone(),
            block: outcome.block.as_deref().map(str::to_owned),
        })
    }

    fn texts(&self) -> impl Iterator<Item = &str> {
        let deciding = self.deciding.iter().flat_map(|value| [value.expression.as_str(), &value.remedy]);
        deciding.chain([self.address.as_str()])
    }

    fn undetermined(self, library: &Library<'_>) -> Option<Undetermined> {
        Some(Undetermined {
            policy: library.entries().get(self.policy)?.policy.brief.id.clone(),
            path: self.path,
            location: self.location,
            address: self.address,
            subject_type: self.subject_type,
            deciding: self.deciding,
            block: self.block.map(Into::into),
        })
    }
}
