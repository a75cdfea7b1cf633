//! What is told of a secret without its value: all that a policy sees of it, and all that a bundle keeps.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Candidate, SecretKind, entropy};
use crate::model::Span;

/// A secret of a text, without its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KnownSecret {
    /// What it gives away.
    pub kind: SecretKind,
    /// The form that it was recognised by, e.g. `github-token`.
    pub form: String,
    /// Whether a checksum or an inner structure says that it is one.
    pub verified: bool,
    /// The name that it stands under.
    pub key: Option<String>,
    /// How hard it is to guess, by the variety of its characters: `low`, `medium`, `high`.
    pub entropy: String,
    /// Its length in bytes.
    pub length: usize,
    /// What of it may be shown.
    pub masked: String,
    /// Why the organisation allows it, if it does.
    pub allowed: Option<String>,
    /// Where it stands in the text.
    #[serde(skip)]
    pub span: Span,
    /// Bytes of its first line.
    pub first_line: usize,
}

impl KnownSecret {
    /// Takes what may be told of a secret in a text; `allowed` says why the organisation allows it.
    #[must_use]
    pub fn of(candidate: &Candidate, text: &str, allowed: Option<&str>) -> Self {
        let value = candidate.span.of(text);
        let class = match entropy(value) {
            bits if bits < 2.5 => "low",
            bits if bits < 3.5 => "medium",
            _ => "high",
        };
        let told =
            value.get(..candidate.shown).filter(|told| !told.contains(['\n', '\\', '-'].as_slice()) || told.len() < 16);
        Self {
            kind: candidate.kind,
            form: candidate.form.to_owned(),
            verified: candidate.verified,
            key: candidate.key.clone(),
            entropy: class.to_owned(),
            length: value.len(),
            masked: format!("{}***", told.unwrap_or_default()),
            allowed: allowed.map(str::to_owned),
            span: candidate.span,
            first_line: value.find('\n').unwrap_or(value.len()),
        }
    }
}
