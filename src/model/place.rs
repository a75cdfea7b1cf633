//! Places: byte spans inside a file, and lines and columns for people.

use std::sync::OnceLock;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A range of bytes of one file, end excluded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset behind the last byte.
    pub end: u32,
}

impl Span {
    /// Returns the span of two byte offsets. Offsets beyond 4 GiB do not occur: files are limited in size.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { start: clamp(start), end: clamp(end.max(start)) }
    }

    /// Returns the smallest span that holds both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Returns this span moved by `offset` bytes.
    #[must_use]
    pub fn shifted(self, offset: usize) -> Self {
        Self::new(self.start as usize + offset, self.end as usize + offset)
    }

    /// Returns the text it covers; empty if it does not lie in `text` on character borders.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

/// One step into a value: a key of an object or an index of a list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum PathSegment {
    /// An index, counted from 0.
    Index(usize),
    /// A key.
    Key(String),
}

/// A region of a file, in lines and columns counted from 1; columns count Unicode code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Location {
    /// First line.
    pub line: u32,
    /// Column of the first character.
    pub column: u32,
    /// Last line.
    pub end_line: u32,
    /// Column behind the last character.
    pub end_column: u32,
}

/// The starts of the lines of one text, made once per file that has findings.
#[derive(Debug)]
pub struct LineIndex<'text> {
    text: &'text str,
    starts: Vec<u32>,
    /// Characters before each block of bytes, made when the first place deep in a long line is asked for.
    characters: OnceLock<Vec<u32>>,
}

/// Bytes between two counts of characters.
const BLOCK: usize = 4096;

impl<'text> LineIndex<'text> {
    /// Finds the line starts of `text`.
    #[must_use]
    pub fn new(text: &'text str) -> Self {
        let breaks = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at as u32 + 1);
        Self { text, starts: std::iter::once(0).chain(breaks).collect(), characters: OnceLock::new() }
    }

    /// Returns the region of a span. A byte-order mark at the start of the text takes no column.
    #[must_use]
    pub fn locate(&self, span: Span) -> Location {
        let (line, column) = self.position(span.start);
        let (end_line, end_column) = self.position(span.end.max(span.start));
        Location { line, column, end_line, end_column }
    }

    /// Returns the text of the lines `first..=last`, counted from 1, without the last line break.
    #[must_use]
    pub fn lines(&self, first: u32, last: u32) -> &'text str {
        self.lines_in(self.text, first, last)
    }

    /// Returns the same lines of another text whose lines begin at the same bytes.
    #[must_use]
    pub fn lines_in<'other>(&self, other: &'other str, first: u32, last: u32) -> &'other str {
        let start = self.starts.get(first.saturating_sub(1) as usize).copied().unwrap_or_default() as usize;
        let end = self.starts.get(last as usize).map_or(self.text.len(), |next| *next as usize);
        other.get(start..end).unwrap_or_default().trim_end_matches(['\n', '\r'])
    }

    /// Returns the number of lines; a final line break does not open another line.
    #[must_use]
    pub fn line_count(&self) -> u32 {
        let open = u32::from(!self.text.ends_with('\n') || self.text.is_empty());
        self.starts.len() as u32 - 1 + open
    }

    fn position(&self, offset: u32) -> (u32, u32) {
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default() as usize;
        let mut end = (offset as usize).min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let marks = usize::from(start == 0 && self.text.starts_with('\u{feff}') && end > 0);
        (line as u32, (self.characters_between(start, end) - marks) as u32 + 1)
    }

    /// Counts the characters between two borders of characters. A file may be one line of many megabytes.
    fn characters_between(&self, start: usize, end: usize) -> usize {
        let bytes = self.text.as_bytes();
        if end.saturating_sub(start) <= BLOCK {
            return characters(bytes.get(start..end).unwrap_or_default());
        }
        let counts = self.characters.get_or_init(|| {
            let mut before = 0;
            let count = |block: &[u8]| {
                let here = before;
                before += characters(block) as u32;
                here
            };
            bytes.chunks(BLOCK).map(count).collect()
        });
        let until = |at: usize| {
            let block = at / BLOCK;
            let counted = counts.get(block).copied().unwrap_or_default() as usize;
            counted + characters(bytes.get(block * BLOCK..at).unwrap_or_default())
        };
        until(end) - until(start)
    }
}

/// Counts the characters that begin in some bytes of a text.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xc0) != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_a_long_line_are_those_of_a_short_one() {
        for text in ["\u{feff}", "", "é\n"] {
            let text = format!("{text}{}", "aé日\u{1f600}".repeat(3_000));
            let index = LineIndex::new(&text);
            let start = text.find('\n').map_or(0, |at| at + 1);
            for (number, (at, _)) in text[start..].char_indices().enumerate().step_by(7) {
                let bom = usize::from(start == 0 && text.starts_with('\u{feff}') && at > 0);
                let at = start + at;
                assert_eq!(index.locate(Span::new(at, at)).column as usize, number + 1 - bom);
            }
        }
    }

    #[test]
    fn columns_count_characters_and_skip_the_byte_order_mark() {
        let index = LineIndex::new("\u{feff}a: é1\nb: 2\r\n");
        assert_eq!(index.locate(Span::new(3, 4)).column, 1);
        let one = index.locate(Span::new(8, 9));
        assert_eq!((one.line, one.column, one.end_column), (1, 5, 6));
        assert_eq!(index.locate(Span::new(10, 11)).line, 2);
        assert_eq!(index.lines(2, 2), "b: 2");
        assert_eq!(index.line_count(), 2);
    }
}
