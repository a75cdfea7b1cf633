//! What became of a file of the scanned tree, and what kind of file it is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What became of a file. Every file of the tree has exactly one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Disposition {
    /// At least one policy judged a subject of the file.
    Evaluated,
    /// The text of the file was searched for secrets, and nothing else in it is judged.
    Searched,
    /// The file was looked at, and no policy applies to anything in it.
    NothingApplies,
    /// The file is a template of an engine that was not run (Helm, Jinja ...).
    Templated,
    /// The file, or a part of it, could not be parsed.
    Unparsed,
    /// `annexa.yaml` leaves it out, with a reason.
    Excluded,
    /// Git ignores it and does not track it.
    Ignored,
    /// It is larger than the limit.
    TooLarge,
    /// It holds bytes that are not text.
    Binary,
    /// It is a symbolic link; links are reported and not followed.
    Symlink,
    /// It is the mount point of a git submodule.
    Submodule,
    /// It could not be read (permissions, a device, a pipe, a name that is not Unicode).
    Unreadable,
}

impl Disposition {
    /// All dispositions, in the order of a report.
    pub const ALL: [Self; 12] = [
        Self::Evaluated,
        Self::Searched,
        Self::NothingApplies,
        Self::Templated,
        Self::Unparsed,
        Self::Excluded,
        Self::Ignored,
        Self::TooLarge,
        Self::Binary,
        Self::Symlink,
        Self::Submodule,
        Self::Unreadable,
    ];

    /// Returns the words shown to people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Evaluated => "evaluated",
            Self::Searched => "searched",
            Self::NothingApplies => "nothing applies",
            Self::Templated => "templated",
            Self::Unparsed => "unparsed",
            Self::Excluded => "excluded",
            Self::Ignored => "ignored",
            Self::TooLarge => "too large",
            Self::Binary => "binary",
            Self::Symlink => "symlink",
            Self::Submodule => "submodule",
            Self::Unreadable => "unreadable",
        }
    }
}

/// The syntax of a file, told from its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// YAML, one or many documents.
    Yaml,
    /// JSON (RFC 8259).
    Json,
    /// JSON with comments and trailing commas.
    Jsonc,
    /// TOML 1.0.
    Toml,
    /// HCL 2: Terraform and OpenTofu.
    Hcl,
    /// A Dockerfile or Containerfile.
    Dockerfile,
    /// A CODEOWNERS file.
    Codeowners,
    /// Comma-separated values.
    Csv,
    /// Markdown, of which the front matter is read.
    Markdown,
    /// Anything else; its text is only searched for secrets.
    Other,
}

impl FileKind {
    /// Returns the name used in `input.file.kind` and in the evidence.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yaml => "yaml",
            Self::Json => "json",
            Self::Jsonc => "jsonc",
            Self::Toml => "toml",
            Self::Hcl => "hcl",
            Self::Dockerfile => "dockerfile",
            Self::Codeowners => "codeowners",
            Self::Csv => "csv",
            Self::Markdown => "markdown",
            Self::Other => "other",
        }
    }
}
