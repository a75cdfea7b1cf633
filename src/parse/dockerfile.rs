//! Reads Dockerfile.

use super::{Format, ParseLimits, Parsed};
use crate::model::FileKind;

/// Dockerfile.
pub(super) struct Dockerfile;

impl Format for Dockerfile {
    fn kind(&self) -> FileKind {
        FileKind::Dockerfile
    }

    fn parse(&self, _text: &str, _limits: &ParseLimits) -> Parsed {
        Parsed::default()
    }
}
