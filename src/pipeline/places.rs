//! Spans -> lines and columns, with the lines around them, while the text of a file is still at hand.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::evidence::Excerpt;
use crate::model::{LineIndex, Location, Span};

/// Lines shown before and after a finding.
const CONTEXT: u32 = 2;

/// Most lines of a finding that are shown.
const LONGEST: u32 = 6;

/// Most bytes of a line that are shown.
const WIDEST: usize = 240;

/// The texts of the files of a work item, by path.
pub(super) struct Sources<'a> {
    files: BTreeMap<Arc<str>, Source<'a>>,
}

/// A text, and the same without its secrets, as long, line by line; nothing if it may not be shown.
struct Source<'a> {
    text: &'a str,
    shown: Option<Cow<'a, str>>,
    index: OnceLock<LineIndex<'a>>,
    /// Whether a comment in it accepts anything.
    marked: OnceLock<bool>,
}

/// What a comment says that names the acceptance of a finding on its line, or on the line behind it.
const MARKER: &str = "annexa:accept ";

impl<'a> Sources<'a> {
    /// Returns no texts: nothing has a place.
    pub(super) fn none() -> Self {
        Self { files: BTreeMap::new() }
    }

    /// Takes the texts of files, each with what may be shown of it.
    pub(super) fn new(files: impl IntoIterator<Item = (Arc<str>, &'a str, Option<Cow<'a, str>>)>) -> Self {
        let source = |text, shown| Source { text, shown, index: OnceLock::new(), marked: OnceLock::new() };
        Self { files: files.into_iter().map(|(path, text, shown)| (path, source(text, shown))).collect() }
    }

    /// Returns the region of a span in a file.
    pub(super) fn locate(&self, path: &str, span: Span) -> Option<Location> {
        Some(self.index(path)?.locate(span))
    }

    /// Returns the first place of a text inside a span, as the file spells it; of a text of several lines, of its first.
    pub(super) fn find(&self, path: &str, whole: Span, part: &str) -> Option<Span> {
        let text = self.files.get(path)?.text;
        let line = part.lines().map(str::trim).find(|line| !line.is_empty())?;
        let at = memchr::memmem::find(whole.of(text).as_bytes(), line.as_bytes())?;
        Some(Span::new(at, at + line.len()).shifted(whole.start as usize))
    }

    /// Returns the lines around a region, without secrets.
    pub(super) fn excerpt(&self, path: &str, location: Location) -> Option<Excerpt> {
        let index = self.index(path)?;
        let source = self.files.get(path)?.shown.as_deref()?;
        let first_line = location.line.saturating_sub(CONTEXT).max(1);
        let end_line = location.end_line.min(location.line + LONGEST);
        let last_line = (end_line + CONTEXT).min(index.line_count().max(location.line));
        let mut text = String::new();
        let mut region = 0..0;
        for line in first_line..=last_line {
            let whole = index.lines_in(source, line, line);
            let shown = cut(whole);
            if line == location.line {
                region.start = text.len() + offset_of(shown, location.column);
                region.end = text.len() + shown.len();
            }
            if line == end_line {
                let column = if end_line == location.end_line { location.end_column } else { u32::MAX };
                region.end = text.len() + offset_of(shown, column);
            }
            text.push_str(shown);
            text.push('\n');
        }
        region.end = region.end.max(region.start);
        Some(Excerpt { first_line, text, region })
    }

    /// Returns the acceptance that a comment names on the line of a place, or on the line before it.
    pub(super) fn marker(&self, path: &str, location: Location) -> Option<&'a str> {
        let source = self.files.get(path)?;
        let marked = || memchr::memmem::find(source.text.as_bytes(), MARKER.as_bytes()).is_some();
        if !source.marked.get_or_init(marked) {
            return None;
        }
        let lines = self.index(path)?.lines(location.line.saturating_sub(1).max(1), location.line);
        let (_, behind) = lines.rsplit_once(MARKER)?;
        let end = behind.find(|c: char| !c.is_ascii_alphanumeric() && !"-_.".contains(c)).unwrap_or(behind.len());
        behind.get(..end).filter(|id| !id.is_empty())
    }

    fn index(&self, path: &str) -> Option<&LineIndex<'a>> {
        let source = self.files.get(path)?;
        Some(source.index.get_or_init(|| LineIndex::new(source.text)))
    }
}

fn cut(line: &str) -> &str {
    let mut end = line.len().min(WIDEST);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    line[..end].trim_start_matches('\u{feff}')
}

/// Returns the byte of a column, counted in characters from 1.
fn offset_of(line: &str, column: u32) -> usize {
    let characters = column.saturating_sub(1) as usize;
    line.char_indices().nth(characters).map_or(line.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_holds_the_region_and_the_lines_around_it() {
        let text = "one\ntwo\nthree: é4\nfour\nfive\nsix\n";
        let sources = Sources::new([("a".into(), text, Some(text.replace("five", "****").into()))]);
        let start = text.find("é4").unwrap();
        let location = sources.locate("a", Span::new(start, start + 3)).unwrap();
        let excerpt = sources.excerpt("a", location).unwrap();
        assert_eq!(excerpt.first_line, 1);
        assert_eq!(&excerpt.text[excerpt.region.clone()], "é4");
        assert_eq!(excerpt.text.lines().last(), Some("****"));
    }
}
