//! Reads Markdown.

use super::{Format, ParseLimits, Parsed};
use crate::model::FileKind;

/// Markdown.
pub(super) struct Markdown;

impl Format for Markdown {
    fn kind(&self) -> FileKind {
        FileKind::Markdown
    }

    fn parse(&self, _text: &str, _limits: &ParseLimits) -> Parsed {
        Parsed::default()
    }
}
