//! Reads Toml.

use super::{Format, ParseLimits, Parsed};
use crate::model::FileKind;

/// Toml.
pub(super) struct Toml;

impl Format for Toml {
    fn kind(&self) -> FileKind {
        FileKind::Toml
    }

    fn parse(&self, _text: &str, _limits: &ParseLimits) -> Parsed {
        Parsed::default()
    }
}
