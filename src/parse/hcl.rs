//! Reads Hcl.

use super::{Format, ParseLimits, Parsed};
use crate::model::FileKind;

/// Hcl.
pub(super) struct Hcl;

impl Format for Hcl {
    fn kind(&self) -> FileKind {
        FileKind::Hcl
    }

    fn parse(&self, _text: &str, _limits: &ParseLimits) -> Parsed {
        Parsed::default()
    }
}
