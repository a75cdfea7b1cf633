//! A work tree -> the inputs of a bundle: every file that a run reads, without its secrets, and the population that it is of.
//!
//! Every file is read twice: first to find what is secret anywhere, then to write it down without all of that. A file that changed
//! in between is an error: what is judged is what is kept.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;
use sha1::{Digest as _, Sha1};
use sha2::Sha256;

use super::error::CreateError;
use super::leak::Gate;
use super::population::{Committed, InputKind, PopulationEntry, SurroundingEntry, kept_as};
use super::redaction::{Redacted, RedactionEntry, redact};
use super::tree::Source;
use crate::config::Settings;
use crate::discover::{
    EntryKind, Mask, MaskFinder, ObjectEntry, SourceFile, TextError, Tree, TreeEntry, WorkTree, decode, discover,
    kind_of,
};
use crate::model::digest;
use crate::pipeline::{Searched, search};

/// The inputs of a bundle, as far as they are known before the run.
pub(super) struct Captured {
    /// In order of path.
    pub(super) population: Vec<PopulationEntry>,
    /// What was taken out, each with what stood there, in order of path and place.
    pub(super) redactions: Vec<(RedactionEntry, Vec<u8>)>,
    /// Bytes as they were found, of the files of which something was taken out.
    pub(super) originals: HashMap<String, [u8; 32]>,
}

/// What captures.
pub(super) struct Capture<'a> {
    tree: &'a WorkTree,
    settings: &'a Settings,
    inputs: PathBuf,
    /// Every secret value of the tree.
    mask: Mask,
    finder: Option<MaskFinder>,
    /// Files that have a secret in their name: as they are called here, and there.
    names: Mutex<HashMap<Arc<str>, Arc<str>>>,
    late: Mutex<Late>,
    gate: Option<Gate>,
    /// Files that hold a secret in an encoded form.
    leaks: Mutex<BTreeSet<String>>,
    /// Folders that are there already.
    folders: Mutex<HashSet<PathBuf>>,
}

/// What is known of the secrets of a tree when all was captured.
pub(super) struct Secrets {
    /// Every value that was met.
    pub(super) mask: Mask,
    /// What looks for them; nothing if there are none.
    pub(super) gate: Option<Gate>,
    /// What was taken out of files that were captured late.
    pub(super) late: Vec<(RedactionEntry, Vec<u8>)>,
    /// Whether late files held values that were not known when the others were captured.
    pub(super) unforeseen: bool,
    /// A captured file that holds a value in an encoded form.
    pub(super) leak: Option<String>,
}

/// What came when it was asked for.
#[derive(Default)]
struct Late {
    mask: Mask,
    redactions: Vec<(RedactionEntry, Vec<u8>)>,
}

/// What the first look at a file found.
enum Look {
    /// Its bytes.
    Read(Read),
    /// Why it cannot be read.
    Unreadable(String),
}

/// A file that was read.
struct Read {
    sha256: String,
    blob: String,
    found: Option<Found>,
    /// Whether its bytes are not text.
    binary: bool,
}

impl Look {
    fn found(&mut self) -> Option<&mut Found> {
        match self {
            Self::Read(read) => read.found.as_mut(),
            Self::Unreadable(_) => None,
        }
    }
}

/// What was found in a text.
struct Found {
    searched: Searched,
    /// Whether the text has to be read again.
    clean: bool,
}

impl<'a> Capture<'a> {
    /// Captures a tree into the folder `inputs`. `committed` are the entries of the commit that is checked out; `known` are values
    /// that are known to be secret beforehand.
    pub(super) fn new(
        tree: &'a WorkTree,
        settings: &'a Settings,
        inputs: PathBuf,
        committed: Option<&BTreeMap<Arc<str>, ObjectEntry>>,
        known: Mask,
    ) -> Result<(Self, Captured), CreateError> {
        let files = discover(tree, settings)?;
        let mut looks: Vec<Option<Look>> = files.par_iter().map(|file| look(tree, file, settings)).collect();
        let mut mask = known;
        for found in looks.iter_mut().flatten().filter_map(Look::found) {
            mask.merge(std::mem::take(&mut found.searched.mask));
        }
        let finder = mask.finder();
        let capture = Self {
            gate: Gate::of(&mask),
            tree,
            settings,
            inputs,
            mask,
            finder,
            names: Mutex::default(),
            late: Mutex::default(),
            leaks: Mutex::default(),
            folders: Mutex::default(),
        };
        let names = capture.rename(&files);
        let mut kept: Vec<Kept> = files
            .par_iter()
            .zip(looks)
            .zip(&names)
            .map(|((file, look), name)| capture.member(file, look, name, committed))
            .collect::<Result<_, _>>()?;
        let mut captured = Captured { population: Vec::new(), redactions: Vec::new(), originals: HashMap::new() };
        kept.sort_by(|one, other| one.entry.path.cmp(&other.entry.path));
        for Kept { entry, redactions, original } in kept {
            if let Some(original) = original {
                captured.originals.insert(entry.path.clone(), original);
            }
            captured.redactions.extend(redactions);
            captured.population.push(entry);
        }
        Ok((capture, captured))
    }

    /// Returns a name or address of the run's surroundings without the secrets of the tree.
    pub(super) fn name(&self, name: &str) -> String {
        self.text("", name)
    }

    /// Returns another text (a policy, settings) without secrets.
    pub(super) fn text(&self, path: &str, text: &str) -> String {
        let entry = TreeEntry { path: path.into(), kind: EntryKind::File(text.len() as u64) };
        let file = SourceFile { entry, kind: kind_of(path), settled: None };
        match search(&file, text.as_bytes(), self.settings) {
            Some(searched) => redact(path, &searched, self.finder.as_ref()).text.to_string(),
            None => text.to_owned(),
        }
    }

    /// Returns every secret value that was met.
    pub(super) fn secrets(self) -> Secrets {
        let mut mask = self.mask;
        let late = self.late.into_inner().unwrap_or_else(PoisonError::into_inner);
        let unforeseen = !late.mask.is_empty();
        mask.merge(late.mask);
        let gate = if unforeseen { Gate::of(&mask) } else { self.gate };
        let leak = self.leaks.into_inner().unwrap_or_else(PoisonError::into_inner).pop_first();
        Secrets { mask, gate, late: late.redactions, unforeseen, leak }
    }

    /// Returns what files are called in the bundle: as in the tree, but for secrets; no two alike.
    fn rename(&self, files: &[SourceFile]) -> Vec<Arc<str>> {
        let mut taken: BTreeSet<Arc<str>> = BTreeSet::new();
        let mut names = self.names.lock().unwrap_or_else(PoisonError::into_inner);
        let mut renamed = Vec::with_capacity(files.len());
        for file in files {
            let path = &file.entry.path;
            let mut name: Arc<str> = self.name(path).into();
            if name != *path {
                let mut ordinal = 2;
                while taken.contains(&name) || files.iter().any(|other| other.entry.path == name) {
                    name = format!("{}~{ordinal}", self.name(path)).into();
                    ordinal += 1;
                }
                names.insert(Arc::clone(&name), Arc::clone(path));
            } else {
                name = Arc::clone(path);
            }
            taken.insert(Arc::clone(&name));
            renamed.push(name);
        }
        renamed
    }

    fn member(
        &self,
        file: &SourceFile,
        look: Option<Look>,
        name: &Arc<str>,
        committed: Option<&BTreeMap<Arc<str>, ObjectEntry>>,
    ) -> Result<Kept, CreateError> {
        let entry = TreeEntry { path: Arc::clone(name), kind: file.entry.kind.clone() };
        let mut member = PopulationEntry::of(&entry);
        member.detail = member.detail.map(|detail| self.name(&detail));
        let there = committed.and_then(|committed| committed.get(&*file.entry.path));
        member.mode = there.map(|there| there.mode.to_string());
        if let Some(Look::Unreadable(reason)) = look {
            (member.kind, member.detail) = (InputKind::Unreadable, Some(reason));
            return Ok(Kept { entry: member, redactions: Vec::new(), original: None });
        }
        let Some(Look::Read(look)) = look else {
            let known = committed.is_some() && there.is_none();
            member.committed = known.then_some(Committed::Absent);
            return Ok(Kept { entry: member, redactions: Vec::new(), original: None });
        };
        member.committed = committed.map(|_| match there {
            None => Committed::Absent,
            Some(there) if *there.id == *look.blob => Committed::Same,
            Some(_) => Committed::Changed,
        });
        let Read { sha256, blob, found, binary } = look;
        if binary {
            member.kind = InputKind::Binary;
        }
        let Some(found) = found else {
            (member.sha256, member.git_blob) = (Some(sha256), Some(blob));
            return Ok(Kept { entry: member, redactions: Vec::new(), original: None });
        };
        let bytes = self.tree.read(&file.entry).map_err(|source| CreateError::read(name, source))?;
        if digest::of_bytes(&bytes) != sha256 {
            return Err(CreateError::Changed(name.to_string()));
        }
        let kept = kept_as(name);
        let text = if found.clean && self.finder.is_none() { None } else { text_of(&bytes) };
        let redacted = text.map(|text| {
            let searched = Searched { text: text.into(), ..found.searched };
            redact(name, &searched, self.finder.as_ref())
        });
        match redacted.filter(|redacted| !redacted.entries.is_empty()) {
            None => {
                self.write(&kept, &bytes)?;
                (member.sha256, member.git_blob) = (Some(sha256), Some(blob));
                member.kept_as = Some(kept);
                Ok(Kept { entry: member, redactions: Vec::new(), original: None })
            }
            Some(Redacted { text, entries, hidden }) => {
                let without = encoded(&text, &bytes);
                self.write(&kept, &without)?;
                member.sha256 = Some(digest::of_bytes(&without));
                member.kept_as = Some(kept);
                member.redactions = entries.len();
                let original = Some(Sha256::digest(&bytes).into());
                Ok(Kept { entry: member, redactions: entries.into_iter().zip(hidden).collect(), original })
            }
        }
    }

    fn write(&self, kept: &str, bytes: &[u8]) -> Result<(), CreateError> {
        let path = self.inputs.join(kept);
        if self.gate.as_ref().is_some_and(|gate| gate.encodes(bytes)) {
            self.leaks.lock().unwrap_or_else(PoisonError::into_inner).insert(kept.to_owned());
        }
        if let Some(folder) = path.parent() {
            let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
            if !folders.contains(folder) {
                std::fs::create_dir_all(folder).map_err(|source| CreateError::write(folder, source))?;
                folders.insert(folder.to_owned());
            }
        }
        std::fs::write(&path, bytes).map_err(|source| CreateError::write(&path, source))
    }

    /// Returns what a file of the bundle is called in the tree.
    fn original(&self, path: &Arc<str>) -> Arc<str> {
        let names = self.names.lock().unwrap_or_else(PoisonError::into_inner);
        names.get(path).cloned().unwrap_or_else(|| Arc::clone(path))
    }
}

/// A member of the population, and what was taken out of it.
struct Kept {
    entry: PopulationEntry,
    redactions: Vec<(RedactionEntry, Vec<u8>)>,
    original: Option<[u8; 32]>,
}

impl Source for Capture<'_> {
    fn folder(&self, folder: &str) -> Vec<TreeEntry> {
        let mut entries = self.tree.folder(folder);
        for entry in &mut entries {
            let name: Arc<str> = self.name(&entry.path).into();
            if name != entry.path {
                let mut names = self.names.lock().unwrap_or_else(PoisonError::into_inner);
                names.insert(Arc::clone(&name), Arc::clone(&entry.path));
                entry.path = name;
            }
        }
        entries
    }

    fn keep(&self, entry: &TreeEntry) -> io::Result<(Vec<u8>, SurroundingEntry)> {
        let there = TreeEntry { path: self.original(&entry.path), kind: entry.kind.clone() };
        let bytes = self.tree.read(&there)?;
        let file = SourceFile { kind: kind_of(&entry.path), entry: entry.clone(), settled: None };
        let searched = search(&file, &bytes, self.settings);
        let not_text = || io::Error::new(io::ErrorKind::InvalidData, "it is not text, and was not captured");
        let mut searched = searched.ok_or_else(not_text)?;
        let own = std::mem::take(&mut searched.mask);
        if let Some(finder) = &self.finder {
            searched.marked.extend(finder.places(&searched.text));
        }
        let redacted = redact(&entry.path, &searched, own.finder().as_ref());
        let kept = kept_as(&entry.path);
        let without = encoded(&redacted.text, &bytes);
        self.write(&kept, &without).map_err(io::Error::other)?;
        let size = bytes.len() as u64;
        let surrounding = SurroundingEntry {
            path: entry.path.to_string(),
            size,
            listed: true,
            sha256: Some(digest::of_bytes(&without)),
            kept_as: Some(kept),
            redactions: redacted.entries.len(),
        };
        let mut late = self.late.lock().unwrap_or_else(PoisonError::into_inner);
        late.mask.merge(own);
        // Two workers may ask for the same file.
        if !late.redactions.iter().any(|(known, _)| known.path == *entry.path) {
            late.redactions.extend(redacted.entries.into_iter().zip(redacted.hidden));
        }
        Ok((without, surrounding))
    }
}

/// Looks at a file for the first time. Nothing if a run does not read it.
fn look(tree: &WorkTree, file: &SourceFile, settings: &Settings) -> Option<Look> {
    if !file.is_readable() {
        return None;
    }
    let bytes = match tree.read(&file.entry) {
        Ok(bytes) => bytes,
        Err(error) => return Some(Look::Unreadable(error.to_string())),
    };
    let (sha256, blob) = (digest::of_bytes(&bytes), blob_id(&bytes));
    let binary = matches!(decode(&bytes), Err(TextError::Binary));
    let found = search(file, &bytes, settings).map(|mut searched| {
        let clean = searched.secrets.is_empty() && searched.marked.is_empty();
        // The text is read again when all secrets are known: it is not held until then.
        searched.text = Arc::from("");
        Found { searched, clean }
    });
    Some(Look::Read(Read { sha256, blob, found, binary }))
}

/// Returns the id that git gives to a blob, in repositories of SHA-1.
pub(super) fn blob_id(bytes: &[u8]) -> String {
    let mut hasher = Sha1::new();
    hasher.update(format!("blob {}\0", bytes.len()));
    hasher.update(bytes);
    digest::hex(&hasher.finalize())
}

/// Returns the text that bytes are read as.
pub(super) fn text_of(bytes: &[u8]) -> Option<String> {
    crate::discover::decode_for_search(bytes).map(std::borrow::Cow::into_owned)
}

/// Writes a text in the encoding that some bytes have.
pub(super) fn encoded(text: &str, like: &[u8]) -> Vec<u8> {
    let wide = |unit: fn(u16) -> [u8; 2], mark: [u8; 2]| {
        mark.into_iter().chain(text.encode_utf16().flat_map(unit)).collect::<Vec<u8>>()
    };
    match like {
        [0xff, 0xfe, ..] => wide(u16::to_le_bytes, [0xff, 0xfe]),
        [0xfe, 0xff, ..] => wide(u16::to_be_bytes, [0xfe, 0xff]),
        _ if std::str::from_utf8(like).is_ok() => text.as_bytes().to_vec(),
        _ => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
    }
}
