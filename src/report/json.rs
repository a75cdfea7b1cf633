//! The evidence record as it is: JSON, indented by two spaces, the same bytes for the same record.

use std::io::{BufWriter, Write};

use super::text::PlainJson;
use super::{RenderOptions, Renderer, ReportError};
use crate::evidence::Evidence;

/// The `json` format.
pub(crate) struct Json;

impl Renderer for Json {
    fn name(&self) -> &'static str {
        "json"
    }

    fn render(&self, evidence: &Evidence, options: &RenderOptions) -> Result<Vec<u8>, ReportError> {
        let mut json = Vec::new();
        self.write(evidence, options, &mut json)?;
        Ok(json)
    }

    /// The record of a large tree is as large as the tree, so it is not made before it is written.
    fn write(&self, evidence: &Evidence, _options: &RenderOptions, output: &mut dyn Write) -> Result<(), ReportError> {
        let mut output = BufWriter::with_capacity(1 << 16, output);
        serde_json::to_writer_pretty(PlainJson(&mut output), evidence)?;
        output.write_all(b"\n").and_then(|()| output.flush()).map_err(ReportError::Write)
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use serde_json::{Value, json};

    use super::super::text::plain_json;
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
    fn what_is_written_piece_by_piece_is_the_record_as_a_whole() {
        for text in ["plain", "hidden \u{202e} and \u{1b}[31m", "quoted \" and \u{1f512}"] {
            let evidence = sample::hostile(text);
            let whole = plain_json(serde_json::to_string_pretty(&evidence).unwrap()) + "\n";
            assert_eq!(written(&evidence), whole);
        }
    }

    #[test]
    fn a_reader_that_went_away_is_told_as_such() {
        struct Gone;
        impl Write for Gone {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::BrokenPipe.into())
            }

            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let error = Json.write(&sample::rich(), &RenderOptions::default(), &mut Gone).unwrap_err();
        let ReportError::Write(error) = error else { panic!("{error}") };
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
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
