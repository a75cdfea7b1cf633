//! A finding as miette draws it: message, place, and the lines around it with the region marked.
//!
//! Policy, severity and controls are not told here: they stand once above the findings of a policy.
//! The excerpt holds a few lines of a file; this source says which lines of the file they are.

use std::fmt;

use miette::{Diagnostic, LabeledSpan, MietteError, SourceCode, SourceSpan, SpanContents};

use crate::evidence::{Excerpt, Finding};
use crate::model::Severity;
use crate::report::text::{one_line, source_lines};

/// Lines of a region that are marked; of a longer one only the first line is, so that a block does not fill the screen.
const MARKED_LINES: usize = 4;

/// A finding ready to be drawn.
#[derive(Debug)]
pub(super) struct Drawing {
    message: String,
    help: Option<String>,
    severity: Severity,
    source: Option<Source>,
}

impl Drawing {
    /// Prepares a finding for a terminal that shows `columns` of a source line.
    pub(super) fn new(finding: &Finding, help: Option<String>, columns: usize) -> Self {
        Self {
            message: one_line(&finding.message).into_owned(),
            help,
            severity: finding.severity,
            source: finding.excerpt.as_ref().map(|excerpt| Source::new(finding, excerpt, columns)),
        }
    }
}

impl fmt::Display for Drawing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Drawing {}

impl Diagnostic for Drawing {
    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.severity {
            Severity::Critical | Severity::High => miette::Severity::Error,
            Severity::Medium => miette::Severity::Warning,
            Severity::Low => miette::Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.source.as_ref().map(|source| source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let source = self.source.as_ref()?;
        let label = LabeledSpan::new_primary_with_span(None, source.region.clone());
        Some(Box::new(std::iter::once(label)))
    }
}

/// The lines of an excerpt, harmless and cut to the terminal, each ended by a line break.
#[derive(Debug)]
struct Source {
    name: String,
    text: String,
    region: std::ops::Range<usize>,
    first_line: usize,
    column: usize,
}

impl Source {
    fn new(finding: &Finding, excerpt: &Excerpt, columns: usize) -> Self {
        let (text, region) = source_lines(&excerpt.text, &excerpt.region);
        let (text, region) = narrowed(&text, region, columns);
        let region = region.start..shortened(&text, &region);
        Self {
            name: one_line(&finding.path).into_owned(),
            text,
            region,
            first_line: excerpt.first_line.saturating_sub(1) as usize,
            column: finding.location.map_or(0, |location| location.column.saturating_sub(1) as usize),
        }
    }
}

impl SourceCode for Source {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        lines_before: usize,
        lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let (from, to) = (span.offset(), span.offset() + span.len());
        let (Some(before), Some(inside)) = (self.text.get(..from), self.text.get(from..to)) else {
            return Err(MietteError::OutOfBounds);
        };
        let first_line = before.matches('\n').count().saturating_sub(lines_before);
        let last_line = before.matches('\n').count() + inside.matches('\n').count() + lines_after;
        let start = line_start(&self.text, first_line);
        // Without context miette asks for the position of the region itself.
        let context = lines_before + lines_after > 0;
        let start = if context { start } else { from };
        let end = line_start(&self.text, last_line + 1).max(to);
        let data = self.text.get(start..end).ok_or(MietteError::OutOfBounds)?;
        Ok(Box::new(Lines {
            data,
            span: (start, data.len()).into(),
            name: &self.name,
            line: self.first_line + first_line,
            column: if context { 0 } else { self.column },
        }))
    }
}

/// Some lines of a source, as miette asks for them.
struct Lines<'a> {
    data: &'a str,
    span: SourceSpan,
    name: &'a str,
    line: usize,
    column: usize,
}

impl<'a> SpanContents<'a> for Lines<'a> {
    fn data(&self) -> &'a [u8] {
        self.data.as_bytes()
    }

    fn span(&self) -> &SourceSpan {
        &self.span
    }

    fn name(&self) -> Option<&str> {
        Some(self.name)
    }

    fn line(&self) -> usize {
        self.line
    }

    fn column(&self) -> usize {
        self.column
    }

    fn line_count(&self) -> usize {
        self.data.matches('\n').count()
    }
}

/// Returns the offset of a line, counted from 0; the end of the text if there is no such line.
fn line_start(text: &str, line: usize) -> usize {
    let start = |line: usize| text.match_indices('\n').nth(line - 1).map_or(text.len(), |(at, _)| at + 1);
    if line == 0 { 0 } else { start(line) }
}

/// Returns the end of the part of a region that is marked, never behind the last character of a line.
fn shortened(text: &str, region: &std::ops::Range<usize>) -> usize {
    let inside = text.get(region.clone()).unwrap_or_default();
    let trimmed = inside.trim_end();
    let marked = match trimmed.find('\n') {
        Some(first) if trimmed.matches('\n').count() >= MARKED_LINES => first,
        _ => trimmed.len(),
    };
    region.start + marked
}

/// Cuts lines to a number of characters, so that the region stays in sight, and ends each with a line break.
fn narrowed(text: &str, region: std::ops::Range<usize>, columns: usize) -> (String, std::ops::Range<usize>) {
    let (mut out, mut start, mut end, mut offset) = (String::new(), None, None, 0);
    for line in text.split('\n') {
        let (region_start, region_end) = (region.start.checked_sub(offset), region.end.checked_sub(offset));
        let shown = window(line, region_start.unwrap_or_default(), columns);
        let kept = |at: usize| at.clamp(shown.start, shown.end) - shown.start;
        let lead = if shown.start > 0 { "..." } else { "" };
        let base = out.len() + lead.len();
        let inside = |at: &Option<usize>| at.is_some_and(|at| at <= line.len());
        start = start.or_else(|| region_start.filter(|at| inside(&Some(*at))).map(|at| base + kept(at)));
        end = end.or_else(|| region_end.filter(|at| inside(&Some(*at))).map(|at| base + kept(at)));
        out.push_str(lead);
        out.push_str(line.get(shown.clone()).unwrap_or_default());
        out.push_str(if shown.end < line.len() { "...\n" } else { "\n" });
        offset += line.len() + 1;
    }
    let last = out.len().saturating_sub(1);
    let start = start.unwrap_or(last);
    (out, start..end.unwrap_or(last).max(start))
}

/// Returns the part of a line to show: all of it, or `columns` characters from a little before the region.
fn window(line: &str, region: usize, columns: usize) -> std::ops::Range<usize> {
    let columns = columns.max(20);
    let border = |number: usize| line.char_indices().nth(number).map_or(line.len(), |(at, _)| at);
    let length = line.chars().count();
    if length <= columns {
        return 0..line.len();
    }
    let position = line.get(..region.min(line.len())).map_or(0, |before| before.chars().count());
    let first = if position < columns * 2 / 3 { 0 } else { (position - columns / 3).min(length - columns / 2) };
    border(first)..border(first + columns - 6)
}

#[cfg(test)]
mod tests {
    use miette::{GraphicalReportHandler, GraphicalTheme};

    use super::*;
    use crate::report::sample;

    fn drawn(text: &str, region: std::ops::Range<usize>) -> String {
        let mut finding = sample::rich().findings.swap_remove(0);
        finding.excerpt = Some(Box::new(Excerpt { first_line: 41, text: text.into(), region }));
        let mut out = String::new();
        let handler = GraphicalReportHandler::new_themed(GraphicalTheme::none()).with_context_lines(2);
        handler.render_report(&mut out, &Drawing::new(&finding, None, 40)).unwrap();
        out.lines().skip(2).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn the_region_is_marked_under_its_line_with_the_number_of_the_file() {
        insta::assert_snapshot!(drawn("a: 1\nb:\n\t日: x\u{1b}y\r\nc: 3", 14..17), @r"
         41 | a: 1
         42 | b:
         43 |     日: x\u{1b}y
            :         ^^^^^^^^
         44 | c: 3
            `----
        ");
    }

    #[test]
    fn a_long_line_is_cut_around_its_region() {
        let line = format!("{}needle{}", "x".repeat(100), "y".repeat(100));
        let out = drawn(&line, 100..106);
        assert!(out.contains("...xxxxxxxxxxxxxneedleyyyyyyyyyyyyyyy..."), "{out}");
        assert!(out.contains(":                 ^^^^^^"), "{out}");
    }

    #[test]
    fn of_a_long_block_only_the_first_line_is_marked() {
        let text = "resource {\n  a\n  b\n  c\n  d\n}";
        let out = drawn(text, 0..text.len());
        assert!(out.contains("41 | resource {\n") && out.contains(": ^^^^^^^^^^\n"), "{out}");
    }

    #[test]
    fn any_region_of_any_excerpt_can_be_drawn() {
        for text in ["", "\n", "é", "é\n", "a\r\n\r\nb", "\n\n\u{1b}\n", "a\nb\nc\nd\ne\nf", "日本\t\u{202e}\nx"] {
            for start in 0..=text.len() + 2 {
                for end in 0..=text.len() + 2 {
                    let out = drawn(text, start..end);
                    assert!(!out.contains("Failed to read"), "{text:?} {start}..{end}");
                }
            }
        }
    }
}
