//! Source text -> documents: values in which every node knows its bytes.
//!
//! One file per format behind the trait [`Format`]; the table [`FORMATS`] says which format reads which kind of file.
//! Parsing never fails as a whole: what could be read is returned beside the faults, so that one bad document does not
//! hide the others. Nothing here knows what a document means.

mod codeowners;
mod csv;
mod dockerfile;
pub mod hcl;
mod json;
mod jsonc;
mod markdown;
mod node;
mod open_text;
mod parts;
#[cfg(test)]
mod properties;
mod toml;
mod typed;
mod yaml;

pub use node::{Content, Entry, Node, Object, Reason, Unknown, Value};
pub use open_text::{ANYTHING, Form, Letters, Piece, SOMETHING, TextPart, TextParts};
pub use parts::{Member, Parts};
pub use typed::{Misfit, UnknownKey, settings, unfit};

use crate::config::Limits;
use crate::model::{FileKind, Span};

/// One parsed value of a file.
#[derive(Debug)]
pub struct Document {
    /// Its place in the file, from 0. A YAML stream may hold many.
    pub index: usize,
    /// The value.
    pub root: Node,
    /// The syntax, of formats whose values are expressions.
    pub syntax: Option<Box<hcl::syntax::Body>>,
    /// Who read it by itself, if it was not the format's reader. The text behind it is not shown to anybody.
    pub read_by: Option<&'static str>,
}

impl Document {
    /// Returns a document that is a value.
    #[must_use]
    pub fn new(index: usize, root: Node) -> Self {
        Self { index, root, syntax: None, read_by: None }
    }
}

/// Something in a file that could not be read as the format asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong, as a lower-case fragment without a final period.
    pub message: String,
    /// How to mend it, if that is known.
    pub hint: Option<&'static str>,
    /// Where.
    pub span: Span,
    /// Whether content may be lost. A duplicate key is told and loses nothing that the format's own reader would keep.
    pub fatal: bool,
}

impl Fault {
    /// Returns a fault that loses content.
    pub(crate) fn new(message: impl Into<String>, span: Span) -> Self {
        Self { message: message.into(), hint: None, span, fatal: true }
    }

    /// Returns the fault with a remedy.
    pub(crate) fn with_hint(mut self, hint: &'static str) -> Self {
        self.hint = Some(hint);
        self
    }

    /// Returns the fault as one that loses nothing.
    pub(crate) fn harmless(mut self) -> Self {
        self.fatal = false;
        self
    }
}

/// What a format made of a text.
#[derive(Debug, Default)]
pub struct Parsed {
    /// The documents that could be read, in order.
    pub documents: Vec<Document>,
    /// What could not be read, in order.
    pub faults: Vec<Fault>,
}

impl Parsed {
    /// Returns a single document.
    pub(crate) fn one(root: Node) -> Self {
        Self { documents: vec![Document::new(0, root)], faults: Vec::new() }
    }

    /// Returns a single document with its syntax.
    pub(crate) fn syntax(root: Node, syntax: hcl::syntax::Body) -> Self {
        Self {
            documents: vec![Document { syntax: Some(Box::new(syntax)), ..Document::new(0, root) }],
            faults: Vec::new(),
        }
    }

    /// Returns nothing but a fault.
    pub(crate) fn fault(fault: Fault) -> Self {
        Self { documents: Vec::new(), faults: vec![fault] }
    }
}

/// Bounds on what a parser builds. Reaching one is a fault of that document only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseLimits {
    /// Levels of nesting of one document.
    pub depth: usize,
    /// Nodes of one document, after the expansion of aliases and merges.
    pub nodes: usize,
}

impl From<&Limits> for ParseLimits {
    fn from(limits: &Limits) -> Self {
        Self { depth: limits.depth, nodes: limits.nodes }
    }
}

impl Default for ParseLimits {
    fn default() -> Self {
        Self { depth: 200, nodes: 2_000_000 }
    }
}

/// A syntax that files are written in.
pub trait Format: Sync {
    /// The kind of file that it reads.
    fn kind(&self) -> FileKind;

    /// Reads a text. A byte-order mark at its start has no meaning and counts in the offsets.
    fn parse(&self, text: &str, limits: &ParseLimits) -> Parsed;
}

/// Every format, one per kind of file.
pub const FORMATS: &[&dyn Format] = &[
    &yaml::Yaml,
    &json::Json,
    &jsonc::Jsonc,
    &toml::Toml,
    &hcl::Hcl,
    &dockerfile::Dockerfile,
    &codeowners::Codeowners,
    &csv::Csv,
    &markdown::Markdown,
];

/// Returns the format that reads a kind of file.
#[must_use]
pub fn format_of(kind: FileKind) -> Option<&'static dyn Format> {
    FORMATS.iter().copied().find(|format| format.kind() == kind)
}
