//! Reads Codeowners.

use super::{Format, ParseLimits, Parsed};
use crate::model::FileKind;

/// Codeowners.
pub(super) struct Codeowners;

impl Format for Codeowners {
    fn kind(&self) -> FileKind {
        FileKind::Codeowners
    }

    fn parse(&self, _text: &str, _limits: &ParseLimits) -> Parsed {
        Parsed::default()
    }
}
