//! Evidence -> bytes: one file per output format.
//!
//! A renderer takes the finished record and returns bytes. It knows no files, decides nothing and never changes the
//! exit code. To add a format, write one file and give it a line in [`RENDERERS`]. What a bundle has beside the formats, [`oscal()`]
//! and [`tables()`], are sets of files.

mod compact;
mod gaps;
mod github;
mod gitlab;
mod groups;
#[cfg(test)]
mod hostile;
mod html;
mod human;
mod json;
mod junit;
mod listed;
mod markdown;
mod oscal;
mod repeated;
#[cfg(test)]
mod sample;
mod sarif;
mod schema;
mod tables;
mod text;
mod xml;

pub use html::html;
pub use oscal::{dangling, oscal};
pub use schema::evidence_schema;
pub(crate) use tables::begins_like_a_formula;
pub use tables::tables;
pub(crate) use text::one_line;

use std::io::{self, Write};

use crate::evidence::Evidence;

/// How much the human format tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// One line per finding, and the verdict.
    Quiet,
    /// Findings with context, everything else with its true count and the first few examples.
    #[default]
    Normal,
    /// Everything in full, with the reasons of every control that is not settled.
    Verbose,
}

/// What the terminal can do and how much to tell. Machine formats look at none of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RenderOptions {
    /// Whether to use ANSI colours. They never carry meaning alone.
    pub color: bool,
    /// Whether to draw with characters outside ASCII.
    pub unicode: bool,
    /// Columns of the terminal.
    pub width: usize,
    /// Findings shown per policy in the human format; the true count is always told.
    pub max_findings_per_policy: usize,
    /// How much the human format tells.
    pub detail: Detail,
}

impl Default for RenderOptions {
    fn default() -> Self {
        Self { color: false, unicode: true, width: 100, max_findings_per_policy: 5, detail: Detail::Normal }
    }
}

/// A record that could not be written in a format.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The record could not be serialised.
    #[error("could not serialise the evidence")]
    Serialise(#[source] serde_json::Error),
    /// What is made cannot be written where it is wanted.
    #[error("could not write the output")]
    Write(#[source] io::Error),
    /// A template of the report could not be filled.
    #[error("could not fill a template of the report")]
    Fill(#[from] askama::Error),
    /// A finding could not be drawn.
    #[error("could not draw the finding of `{policy}` in `{path}`")]
    Draw {
        /// The policy of the finding.
        policy: String,
        /// The file of the finding.
        path: String,
        /// What the drawing code said.
        #[source]
        source: std::fmt::Error,
    },
    /// A row of a table could not be written.
    #[error("could not write a table")]
    Table(#[from] csv::Error),
}

impl From<serde_json::Error> for ReportError {
    fn from(error: serde_json::Error) -> Self {
        if error.is_io() { Self::Write(error.into()) } else { Self::Serialise(error) }
    }
}

/// An output format.
pub trait Renderer: Sync {
    /// Returns the name used with `--format`.
    fn name(&self) -> &'static str;

    /// Returns the record in this format.
    ///
    /// # Errors
    /// If the record cannot be expressed in the format.
    fn render(&self, evidence: &Evidence, options: &RenderOptions) -> Result<Vec<u8>, ReportError>;

    /// Writes the record in this format to where it is wanted.
    ///
    /// # Errors
    /// As [`Self::render`], or if it cannot be written there.
    fn write(&self, evidence: &Evidence, options: &RenderOptions, output: &mut dyn Write) -> Result<(), ReportError> {
        output.write_all(&self.render(evidence, options)?).map_err(ReportError::Write)
    }
}

/// Every output format, the default first.
pub const RENDERERS: &[&dyn Renderer] = &[
    &human::Human,
    &compact::Compact,
    &json::Json,
    &sarif::Sarif,
    &html::Html,
    &junit::Junit,
    &github::Github,
    &markdown::GithubSummary,
    &gitlab::Gitlab,
    &markdown::Markdown,
];

/// Returns the renderer of a `--format` name.
#[must_use]
pub fn renderer_named(name: &str) -> Option<&'static dyn Renderer> {
    RENDERERS.iter().copied().find(|renderer| renderer.name() == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_renderer_is_found_by_its_own_name() {
        for renderer in RENDERERS {
            let found = renderer_named(renderer.name()).map(Renderer::name);
            assert_eq!(found, Some(renderer.name()));
        }
        assert!(renderer_named("pdf").is_none());
    }

    #[test]
    fn every_renderer_gives_the_same_bytes_twice_and_ends_with_one_line_break() {
        let options = RenderOptions::default();
        for renderer in RENDERERS {
            let first = renderer.render(&sample::rich(), &options).unwrap();
            assert_eq!(first, renderer.render(&sample::rich(), &options).unwrap(), "{}", renderer.name());
            assert!(first.ends_with(b"\n") && !first.ends_with(b"\n\n"), "{}", renderer.name());
        }
    }

    #[test]
    fn no_renderer_lets_a_control_character_of_the_repository_through() {
        for renderer in RENDERERS {
            for evidence in [sample::rich(), sample::empty()] {
                let text = sample::written(*renderer, &evidence);
                let raw = text.chars().find(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}');
                assert!(raw.is_none(), "{}: {raw:?}", renderer.name());
            }
        }
    }

    #[test]
    fn no_renderer_claims_conformity_or_its_absence() {
        for renderer in RENDERERS {
            let text = sample::written(*renderer, &sample::rich()).to_lowercase();
            assert!(!text.contains("compliant") && !text.contains("iso fail"), "{}", renderer.name());
        }
    }

    /// `.ci/run` sets the variable and hands the files to validators that are not ours.
    #[test]
    #[expect(clippy::disallowed_methods, reason = "the variable names a folder to write to; nothing is judged by it")]
    fn samples_are_written_for_other_validators() {
        let Some(folder) = std::env::var_os("ANNEXA_REPORT_SAMPLES").map(std::path::PathBuf::from) else { return };
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("evidence.schema.json"), evidence_schema()).unwrap();
        let samples = [
            ("rich", sample::rich()),
            ("bundled", sample::bundled()),
            ("small", sample::small()),
            ("clean", sample::clean()),
            ("empty", sample::empty()),
            ("many", sample::many(1000)),
        ];
        let samples = samples.into_iter().map(|(name, evidence)| (name.to_owned(), evidence));
        let hostile = hostile::TEXTS.iter().enumerate();
        let hostile = hostile.map(|(at, text)| (format!("hostile-{at}"), sample::hostile(text)));
        for (name, evidence) in samples.chain(hostile) {
            for renderer in RENDERERS {
                let bytes = renderer.render(&evidence, &RenderOptions::default()).unwrap();
                std::fs::write(folder.join(format!("{name}.{}", renderer.name())), bytes).unwrap();
            }
            let oscal = folder.join(format!("oscal-{name}"));
            std::fs::create_dir_all(&oscal).unwrap();
            let documents = super::oscal(&evidence, &sample::index()).unwrap();
            for (file, bytes) in documents.into_iter().chain(tables(&evidence).unwrap()) {
                std::fs::write(oscal.join(file), bytes).unwrap();
            }
        }
    }
}
