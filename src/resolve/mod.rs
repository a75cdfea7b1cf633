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
mod kubernetes;
mod repository;
mod secret;
mod terraform;
mod terraform_kubernetes;
mod ties;
mod view;

pub use documents::{Embedded, documents_of, may_hold_document};
pub use repository::{Repository, repository_unit};
pub use secret::{SECRET_FILE, SearchedFile, secret_unit};
pub use terraform::functions::{FunctionState, documented_functions};
pub use ties::Ties;
pub use view::View;

use std::sync::Arc;

use crate::model::{FileKind, PathSegment, Span};
use crate::parse::{Document, Node};

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

    /// Which files it reads together.
    fn grouping(&self) -> Grouping;

    /// Whether subjects of this type or class come from it.
    fn yields(&self, subject: &str) -> bool;

    /// Takes its documents out of the files and makes units of them.
    fn resolve(&self, files: &mut [ParsedFile]) -> Vec<Unit>;
}

/// Every technology; those that claim by name stand before those that ask the content.
pub const TECHNOLOGIES: &[&dyn Technology] = &[
    &github::GithubActions,
    &gitlab::GitlabCi,
    &azure_pipelines::AzurePipelines,
    &compose::Compose,
    &dockerfile::Dockerfiles,
    &terraform::Terraform,
    &arm::Arm,
    &cloudformation::CloudFormation,
    &kubernetes::Kubernetes,
    &repository::Repositories,
    &secret::Secrets,
];

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
