//! Documents -> units and subjects: what a policy judges, with the views and ties that it may use.
//!
//! One file or folder per technology behind the trait [`Technology`], in the table [`TECHNOLOGIES`]. A technology takes the
//! documents that are its own, and leaves the others to those after it. Nothing here knows policies.

mod arm;
mod azure_pipelines;
mod cloudformation;
mod compose;
mod dockerfile;
mod documents;
mod github;
mod gitlab;
mod image;
mod isms;
mod issued;
mod kubernetes;
mod repository;
mod secret;
mod terraform;
mod terraform_kubernetes;
mod ties;
mod view;

use documents::documents_with;
pub use documents::{Embedded, documents_of, may_hold_document};
pub use isms::{
    ACCEPTANCE, DOCUMENT, ISMS, ISMS_FOLDER, MAPPING, REGISTER, SOA, SOA_FILE, SOA_ROW, SYSTEM, is_own_word,
};
pub use repository::{Repository, repository_unit};
pub use secret::{SECRET_FILE, SearchedFile, marked_secrets, secret_unit};
pub use terraform::functions::{FunctionState, documented_functions};
pub use ties::Ties;
pub use view::View;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::config::Settings;
use crate::model::{Date, FileKind, Location, PathSegment, Span};
use crate::parse::{Document, Node, ParseLimits, Parsed};

/// A parsed file on its way to the technologies.
#[derive(Debug)]
pub struct ParsedFile {
    /// Path relative to the top of the tree.
    pub path: Arc<str>,
    /// Its syntax.
    pub kind: FileKind,
    /// Its text, for the places of what stands inside a string.
    pub text: Arc<str>,
    /// Its documents; a technology takes those that are its own.
    pub documents: Vec<Document>,
}

/// The smallest thing that a policy judges.
#[derive(Debug)]
pub struct Subject {
    /// Its type, e.g. `aws_s3_bucket` or `kubernetes.Deployment`.
    pub kind: Arc<str>,
    /// Wider types that it also counts as, e.g. `kubernetes.workload`.
    pub classes: &'static [&'static str],
    /// Its own name.
    pub name: Arc<str>,
    /// The name for messages, unique enough for people.
    pub address: String,
    /// The file that it stands in.
    pub path: Arc<str>,
    /// That file's syntax.
    pub file_kind: FileKind,
    /// The region to show for the subject as a whole.
    pub region: Span,
    /// The value judged.
    pub config: Node,
    /// What is prepared for policies, as entries of an object.
    pub views: Vec<(&'static str, View)>,
    /// Values that stand as text in the value judged.
    pub documents: Vec<Embedded>,
    /// The block that makes it, where one block can make several subjects.
    pub origin: Option<Box<Origin>>,
    /// Where its block stands in the source, if that is another file than the one judged.
    pub block: Option<Arc<BlockPlace>>,
}

/// Where a block stands in a file that is not the one judged.
#[derive(Debug)]
pub struct BlockPlace {
    /// The file.
    pub path: Arc<str>,
    /// The header of the block.
    pub header: Location,
    /// Its arguments and blocks by name.
    pub arguments: BTreeMap<Arc<str>, Location>,
    /// The names of all arguments and blocks in it, at any depth.
    pub names: BTreeSet<Arc<str>>,
}

impl BlockPlace {
    /// Returns the place of a path in the value that the block makes: of the argument, or of the block.
    #[must_use]
    pub fn of(&self, path: &[PathSegment]) -> Location {
        let argument = path.first().and_then(|first| match first {
            PathSegment::Key(key) => self.arguments.get(key.as_str()),
            PathSegment::Index(_) => None,
        });
        argument.copied().unwrap_or(self.header)
    }
}

/// The block that makes a subject, of which other calls and instances may make more.
#[derive(Debug)]
pub struct Origin {
    /// Its address in its own file, whoever calls that: `aws_s3_bucket.data`.
    pub block: Arc<str>,
    /// The calls that lead to it, the nearest first.
    pub calls: Vec<CallPlace>,
    /// Further instances of the block that have the same value.
    pub alike: usize,
}

/// A call on the way to a subject.
#[derive(Debug)]
pub struct CallPlace {
    /// What it makes: `module.vpc["a"]`.
    pub address: Arc<str>,
    /// The file that it stands in.
    pub path: Arc<str>,
    /// Where.
    pub region: Span,
}

/// What surrounds the files that are read together.
pub struct Context<'a> {
    /// The organisation's settings.
    pub settings: &'a Settings,
    /// The date of the run.
    pub as_of: Date,
    /// Further files of the tree.
    pub files: &'a dyn Surroundings,
}

/// The files of a tree, to be read for what they say about others.
pub trait Surroundings {
    /// Returns the bytes of a regular file inside the tree.
    fn read(&self, path: &str) -> Option<Arc<[u8]>>;

    /// Returns the paths of the files directly in a folder, whether they are in scope or not.
    fn folder(&self, folder: &str) -> Vec<Arc<str>>;

    /// Returns the paths of the files in scope below a folder.
    fn below(&self, folder: &str) -> Vec<Arc<str>>;

    /// Tells what could not be looked at, for the record.
    fn gap(&self, gap: String) {
        let _ = gap;
    }
}

/// A tree of which nothing more can be read.
pub struct Nowhere;

impl Surroundings for Nowhere {
    fn read(&self, _: &str) -> Option<Arc<[u8]>> {
        None
    }

    fn folder(&self, _: &str) -> Vec<Arc<str>> {
        Vec::new()
    }

    fn below(&self, _: &str) -> Vec<Arc<str>> {
        Vec::new()
    }
}

/// What is deployed together and may be read together.
#[derive(Debug)]
pub struct Unit {
    /// The technology's name.
    pub technology: &'static str,
    /// The subjects, in order of file and place.
    pub subjects: Vec<Subject>,
    /// Which of them belong together.
    pub ties: Ties,
}

/// Whether a technology may find subjects in a file, told from its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Claim {
    /// It finds none.
    No,
    /// Only the content can tell.
    Content,
    /// The name says so: a file that does not parse is then an error of the run.
    Name,
}

/// Which files a technology reads together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// Each file alone.
    File,
    /// The files of one folder.
    Folder,
}

/// A family of configuration with a meaning of its own.
pub trait Technology: Sync {
    /// Its name, as in the folder of its policies.
    fn name(&self) -> &'static str;

    /// Whether it may find subjects in a file of this name.
    fn claim(&self, path: &str, kind: FileKind) -> Claim;

    /// Whether a text can hold subjects at all; may err towards yes, never towards no.
    fn may_hold(&self, text: &str) -> bool {
        let _ = text;
        true
    }

    /// Whether a text with this head may be one of those that it reads by itself.
    fn may_begin(&self, head: &str) -> bool {
        let _ = head;
        false
    }

    /// Reads a text by itself: one that says more than anybody looks at, or what must not be shown. Nothing if the text is
    /// of no such kind; then its format reads it.
    fn read(&self, text: &str, limits: &ParseLimits) -> Option<Parsed> {
        let _ = (text, limits);
        None
    }

    /// Which files it reads together.
    fn grouping(&self) -> Grouping;

    /// Whether subjects of this type or class come from it.
    fn yields(&self, subject: &str) -> bool;

    /// Returns the folders of files that are read together with a file, as its text names them.
    fn joins(&self, path: &str, text: &str) -> Vec<String> {
        let _ = (path, text);
        Vec::new()
    }

    /// Whether it is judged when all else has been, because its views speak of what came of it.
    fn last(&self) -> bool {
        false
    }

    /// Takes its documents out of the files and makes units of them.
    fn resolve(&self, files: &mut [ParsedFile]) -> Vec<Unit> {
        let _ = files;
        Vec::new()
    }

    /// Gives its units one after the other, so that not all need to be held; of a technology that looks beyond the files.
    fn units(&self, files: &mut [ParsedFile], context: &Context<'_>, give: &mut dyn FnMut(Unit)) {
        let _ = context;
        self.resolve(files).into_iter().for_each(give);
    }
}

/// Every technology; those that claim by name stand before those that ask the content.
pub const TECHNOLOGIES: &[&dyn Technology] = &[
    &github::GithubActions,
    &gitlab::GitlabCi,
    &azure_pipelines::AzurePipelines,
    &compose::Compose,
    &dockerfile::Dockerfiles,
    &terraform::Terraform,
    &terraform::plan::TerraformPlan,
    &arm::Arm,
    &cloudformation::CloudFormation,
    &kubernetes::Kubernetes,
    &isms::Isms,
    &repository::Repositories,
    &secret::Secrets,
];

/// Returns whether a file with this head may be one that some technology reads by itself, whatever its size.
#[must_use]
pub fn may_begin(path: &str, kind: FileKind, head: &str) -> bool {
    TECHNOLOGIES.iter().any(|technology| technology.claim(path, kind) == Claim::Content && technology.may_begin(head))
}

/// Reads a text by the technology that does so by itself; nothing if there is none, and its format is to read it.
#[must_use]
pub fn read(path: &str, kind: FileKind, text: &str, limits: &ParseLimits) -> Option<Parsed> {
    let asked =
        |technology: &&&dyn Technology| technology.claim(path, kind) == Claim::Content && technology.may_hold(text);
    let mut asked = TECHNOLOGIES.iter().filter(asked);
    let (technology, mut parsed) = asked.find_map(|technology| Some((technology, technology.read(text, limits)?)))?;
    for document in &mut parsed.documents {
        document.read_by = Some(technology.name());
    }
    Some(parsed)
}

/// Returns what several truths come to, of which one that is so decides.
fn decided(truths: impl Iterator<Item = Option<bool>>, so: bool) -> Option<bool> {
    let mut all = Some(!so);
    for truth in truths {
        match truth {
            Some(value) if value == so => return Some(so),
            Some(_) => {}
            None => all = None,
        }
    }
    all
}

impl Subject {
    /// Returns a subject of a document or of a part of it.
    fn new(
        kind: impl Into<Arc<str>>,
        name: &str,
        address: String,
        file: &ParsedFile,
        region: Span,
        config: Node,
    ) -> Self {
        Self {
            kind: kind.into(),
            classes: &[],
            name: name.into(),
            address,
            path: Arc::clone(&file.path),
            file_kind: file.kind,
            region,
            config,
            views: Vec::new(),
            documents: Vec::new(),
            origin: None,
            block: None,
        }
    }

    /// Returns whether a selector names its type or one of its classes.
    #[must_use]
    pub fn is(&self, selector: &str) -> bool {
        *self.kind == *selector || self.classes.contains(&selector)
    }

    /// Returns the region of a path in its value, or through the text of a document in it.
    #[must_use]
    pub fn region_of(&self, path: &[PathSegment]) -> Span {
        self.place_of(path).1
    }

    /// Returns the file and the region of a path in its value, or through the text of a document in it: of what reaches
    /// deeper.
    #[must_use]
    pub fn place_of(&self, path: &[PathSegment]) -> (&Arc<str>, Span) {
        let (mut reached, region) = self.config.reached(path, self.region);
        let mut place = (&self.path, region);
        for document in &self.documents {
            let Some(rest) = path.strip_prefix(&document.path[..]) else { continue };
            let (steps, region) = document.root.reached(rest, document.root.head_span());
            if document.path.len() + steps > reached {
                reached = document.path.len() + steps;
                place = (document.file.as_ref().unwrap_or(&self.path), region);
            }
        }
        place
    }
}

impl Unit {
    /// Returns a unit whose subjects stand alone.
    fn of(technology: &'static str, subjects: Vec<Subject>) -> Self {
        Self { technology, ties: Ties::none(), subjects }
    }
}

/// Returns the base name of a path.
fn base_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Claims YAML and JSON, of which only the content tells what they are.
fn claim_by_content(kind: FileKind) -> Claim {
    if matches!(kind, FileKind::Yaml | FileKind::Json) { Claim::Content } else { Claim::No }
}

/// Returns whether a text spells all of these words, or has escapes that could; then only the parser can tell.
fn may_spell(text: &str, words: &[&str]) -> bool {
    let spelled = |word: &str| memchr::memmem::find(text.as_bytes(), word.as_bytes()).is_some();
    spelled("\\u") || spelled("\\x") || words.iter().all(|word| spelled(word))
}

/// Takes the documents of the files for which `wanted` holds, each with its file's index.
fn take_documents(files: &mut [ParsedFile], wanted: impl Fn(&ParsedFile, &Document) -> bool) -> Vec<(usize, Document)> {
    let mut taken = Vec::new();
    for (index, file) in files.iter_mut().enumerate() {
        let documents = std::mem::take(&mut file.documents);
        for document in documents {
            if wanted(file, &document) {
                taken.push((index, document));
            } else {
                file.documents.push(document);
            }
        }
    }
    taken
}
