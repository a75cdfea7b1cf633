//! Reads Yaml.

use super::{Format, ParseLimits, Parsed};
use crate::model::FileKind;

/// Yaml.
pub(super) struct Yaml;

impl Format for Yaml {
    fn kind(&self) -> FileKind {
        FileKind::Yaml
    }

    fn parse(&self, _text: &str, _limits: &ParseLimits) -> Parsed {
        Parsed::default()
    }
}
