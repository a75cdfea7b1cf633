//! Reads Csv.

use super::{Format, ParseLimits, Parsed};
use crate::model::FileKind;

/// Csv.
pub(super) struct Csv;

impl Format for Csv {
    fn kind(&self) -> FileKind {
        FileKind::Csv
    }

    fn parse(&self, _text: &str, _limits: &ParseLimits) -> Parsed {
        Parsed::default()
    }
}
