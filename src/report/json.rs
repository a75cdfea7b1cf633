//! The evidence record as it is: JSON, indented by two spaces, the same bytes for the same record.

use serde::ser::Error as _;

use super::text::plain_json;
use super::{RenderOptions, Renderer, ReportError};
use crate::evidence::Evidence;

/// Bytes of a finding, about: room is made for a large record at once, not twice as much as is needed bit by bit.
const FINDING: usize = 640;

/// The `json` format.
pub(crate) struct Json;

impl Renderer for Json {
    fn name(&self) -> &'static str {
        "json"
    }

    fn render(&self, evidence: &Evidence, _options: &RenderOptions) -> Result<Vec<u8>, ReportError> {
        let mut json = Vec::with_capacity(evidence.findings.len() * FINDING);
        serde_json::to_writer_pretty(&mut json, evidence)?;
        let mut json = plain_json(String::from_utf8(json).map_err(serde_json::Error::custom)?);
        json.push('\n');
        Ok(json.into_bytes())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::report::sample;

    fn written(evidence: &Evidence) -> String {
        sample::written(&Json, evidence)
    }

    #[test]
    fn the_record_is_written_as_designed() {
        insta::assert_snapshot!(written(&sample::small()));
    }

    #[test]
    fn a_place_stands_at_the_level_of_its_finding() {
        let value: Value = serde_json::from_str(&written(&sample::rich())).unwrap();
        let findings = value["findings"].as_array().unwrap();
        let placed = findings.iter().find(|finding| finding["path"] == "infra/storage.tf").unwrap();
        assert!(["line", "column", "end_line", "end_column"].iter().all(|key| placed[key].is_u64()));
        let whole = findings.iter().find(|finding| finding["path"] == ".").unwrap();
        assert!(whole.get("line").is_none() && whole.get("location").is_none());
    }

    #[test]
    fn an_empty_run_lists_its_empty_lists() {
        let value: Value = serde_json::from_str(&written(&sample::empty())).unwrap();
        assert_eq!(value["findings"], json!([]));
        assert_eq!(value["errors"], json!([]));
    }
}
