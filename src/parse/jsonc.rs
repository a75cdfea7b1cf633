//! Reads Jsonc.

use super::{Format, ParseLimits, Parsed};
use crate::model::FileKind;

/// Jsonc.
pub(super) struct Jsonc;

impl Format for Jsonc {
    fn kind(&self) -> FileKind {
        FileKind::Jsonc
    }

    fn parse(&self, _text: &str, _limits: &ParseLimits) -> Parsed {
        Parsed::default()
    }
}
