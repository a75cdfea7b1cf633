//! Physical lines -> the text of one instruction: parser directives, comments, continuations and
//! here-documents.

use super::words::{self, Heredoc};
use crate::model::Span;
use crate::parse::Fault;

/// Parser directives that may stand at the top of the file.
const DIRECTIVES: &[&str] = &["syntax", "escape", "check"];

/// The text of one instruction, its lines joined, and where its bytes come from.
#[derive(Default)]
pub(super) struct Logical {
    /// The command line, and behind it the here-documents as they stand in the file.
    pub(super) text: String,
    /// Where the command line begins in `text`.
    pub(super) start: usize,
    /// Where the command line ends in `text`.
    pub(super) end: usize,
    /// Stretches that are contiguous in the file: offset in `text` and in the file.
    pieces: Vec<(usize, usize)>,
}

impl Logical {
    /// Returns where a range of the text stands in the file. It may hold continuations that the text does not
    /// have.
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        if start >= end {
            return Span::new(self.source(start), self.source(start));
        }
        Span::new(self.source(start), self.source(end - 1) + 1)
    }

    fn source(&self, at: usize) -> usize {
        let piece = self.pieces.partition_point(|(joined, _)| *joined <= at).saturating_sub(1);
        self.pieces.get(piece).map_or(0, |(joined, source)| source + at.saturating_sub(*joined))
    }

    fn push(&mut self, source: usize, text: &str) {
        if !text.is_empty() {
            self.pieces.push((self.text.len(), source));
            self.text.push_str(text);
        }
    }

    /// Ends the command line; returns whether there is anything on it.
    fn close(&mut self) -> bool {
        self.text.truncate(self.text.trim_end().len());
        self.end = self.text.len();
        self.start = self.end - self.text.trim_start().len();
        self.start < self.end
    }
}

/// The instructions of a file, one text after the other.
pub(super) struct Lines<'text> {
    text: &'text str,
    at: usize,
    /// The character that escapes and continues lines.
    pub(super) escape: char,
}

impl<'text> Lines<'text> {
    /// Reads the parser directives, which decide how the rest is read.
    pub(super) fn new(text: &'text str, faults: &mut Vec<Fault>) -> Self {
        let at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut lines = Self { text, at, escape: '\\' };
        let mut seen = Vec::new();
        while let Some((name, value, span)) = lines.directive() {
            lines.line();
            if seen.contains(&name) {
                let fault = Fault::new(format!("the directive `{name}` is repeated"), span);
                faults.push(fault.with_hint("keep one of the two"));
                continue;
            }
            if name == "escape" {
                match value {
                    "\\" => lines.escape = '\\',
                    "`" => lines.escape = '`',
                    _ => faults.push(
                        Fault::new(format!("the escape character cannot be `{value}`"), span)
                            .with_hint("use a backslash or a backtick"),
                    ),
                }
            }
            seen.push(name);
        }
        lines
    }

    /// Returns the directive on the next line, without taking it.
    fn directive(&self) -> Option<(&'static str, &'text str, Span)> {
        let line = self.text.get(self.at..)?.lines().next()?;
        let (name, value) = line.trim_start().strip_prefix('#')?.split_once('=')?;
        let name = DIRECTIVES.iter().find(|known| name.trim().eq_ignore_ascii_case(known))?;
        let value = value.trim();
        let span = Span::new(self.at, self.at + line.len());
        (!value.is_empty()).then_some((*name, value, span))
    }

    /// Returns the next line and its offset, without its line break.
    fn line(&mut self) -> Option<(usize, &'text str)> {
        let start = self.at;
        let line = self.text.get(start..)?.split_inclusive('\n').next()?;
        self.at += line.len();
        let line = line.strip_suffix('\n').unwrap_or(line);
        Some((start, line.strip_suffix('\r').unwrap_or(line)))
    }

    /// Returns the text of the next instruction.
    pub(super) fn next(&mut self, faults: &mut Vec<Fault>) -> Option<Logical> {
        loop {
            let (start, line) = self.line()?;
            let mut logical = Logical::default();
            if is_blank_or_comment(line) || (!self.join(&mut logical, start, line)) {
                continue;
            }
            self.heredocs(&mut logical, faults);
            return Some(logical);
        }
    }

    /// Joins a line with those that continue it. Comments and blank lines between them do not end the
    /// instruction.
    fn join(&mut self, logical: &mut Logical, start: usize, line: &str) -> bool {
        let mut continued = self.continued(line);
        logical.push(start, continued.unwrap_or(line));
        while continued.is_some() {
            let Some((start, line)) = self.line() else { break };
            if is_blank_or_comment(line) {
                continue;
            }
            continued = self.continued(line);
            logical.push(start, continued.unwrap_or(line));
        }
        logical.close()
    }

    /// Returns the line without the escape character at its end, if it has one that is not itself escaped.
    fn continued<'line>(&self, line: &'line str) -> Option<&'line str> {
        let head = line.trim_end_matches([' ', '\t']).strip_suffix(self.escape)?;
        (!head.ends_with(self.escape)).then_some(head)
    }

    /// Takes the here-documents that the command line opens.
    fn heredocs(&mut self, logical: &mut Logical, faults: &mut Vec<Fault>) {
        let line = logical.text.get(logical.start..).unwrap_or_default();
        if !takes_heredocs(line) {
            return;
        }
        let open = words::heredocs(line, self.escape);
        let body = self.at;
        let mut end = body;
        for heredoc in open {
            match self.heredoc_end(&heredoc) {
                Some(last) => end = last,
                None => {
                    let span = logical.span(logical.start + heredoc.start, logical.start + heredoc.end);
                    let fault = Fault::new(format!("the here-document `{}` does not end", heredoc.name), span);
                    faults.push(fault.with_hint("close it with its name on a line of its own"));
                    end = self.text.trim_end().len().max(end);
                    break;
                }
            }
        }
        if end > body {
            // The line break before the body belongs to it, so that the text stays a script.
            logical.push(body - 1, self.text.get(body - 1..end).unwrap_or_default());
        }
    }

    /// Takes lines up to the one that ends a here-document; returns the offset of that line's end.
    fn heredoc_end(&mut self, heredoc: &Heredoc) -> Option<usize> {
        loop {
            let (start, line) = self.line()?;
            let word = if heredoc.tabs { line.trim_start_matches('\t') } else { line };
            if word == heredoc.name {
                return Some(start + line.len());
            }
        }
    }
}

fn is_blank_or_comment(line: &str) -> bool {
    let line = line.trim_start();
    line.is_empty() || line.starts_with('#')
}

fn takes_heredocs(line: &str) -> bool {
    let mut words = line.split_whitespace().map(str::to_ascii_lowercase).skip_while(|word| word == "onbuild");
    words.next().is_some_and(|word| matches!(word.as_str(), "run" | "copy" | "add"))
}
