//! Texts for the typed reader of YAML, which knows no bounds: our own parser looks first.

use super::{Fault, Format, ParseLimits, yaml};
use crate::config::{ConfigError, Settings};
use crate::model::LineIndex;

/// Returns why a text must not be given to the typed reader: the first fault that loses content.
pub fn unfit(text: &str) -> Option<Fault> {
    let parsed = yaml::Yaml.parse(text, &ParseLimits::default());
    parsed.faults.into_iter().find(|fault| fault.fatal)
}

/// Reads the text of an `annexa.yaml`, wherever it comes from: the work tree, a commit, a bundle.
///
/// # Errors
/// If the text is nested too deeply, is not of the known form, or a value means nothing.
pub fn settings(text: &str) -> Result<Settings, ConfigError> {
    if let Some(fault) = unfit(text) {
        let place = LineIndex::new(text).locate(fault.span);
        return Err(ConfigError::Unfit { line: place.line, column: place.column, problem: fault.message });
    }
    Settings::parse(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_hang_the_typed_reader_is_refused_at_its_place() {
        let deep = format!("organisation: x\nlimits: {}{}\n", "[".repeat(100_000), "]".repeat(100_000));
        let error = settings(&deep).unwrap_err().to_string();
        assert!(error.starts_with("annexa.yaml:2:") && error.contains("nest"), "{error}");
        assert_eq!(unfit(&deep).unwrap().message, error.split_once(": ").unwrap().1);
    }

    #[test]
    fn what_holds_is_read() {
        assert!(unfit("a: [b, c]\n").is_none());
        assert_eq!(settings("organisation: x\n").unwrap().organisation.as_deref(), Some("x"));
        assert!(settings("").is_ok());
        let unknown = settings("colour: blue\n").unwrap_err().to_string();
        assert!(unknown.contains("colour") && unknown.contains("annexa schema config"), "{unknown}");
    }
}
