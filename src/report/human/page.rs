//! A page of text: wrapping, columns, headings and colours, for whatever the terminal can do.

use textwrap::core::display_width;
use textwrap::{WordSeparator, WordSplitter, WrapAlgorithm};

use crate::model::{ControlStatus, Severity};
use crate::report::{Detail, RenderOptions};

/// Columns used on a wider terminal: longer lines are hard to read.
const WIDEST: usize = 110;

/// A space that holds a phrase together when lines are wrapped, and is a plain one on the screen.
const HOLD: &str = "\u{a0}";

/// Columns assumed on a narrower terminal.
const NARROWEST: usize = 50;

/// The meaning of a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// Needs a person now.
    Bad,
    /// Needs a person.
    Open,
    /// As asked.
    Good,
    /// A name to look for.
    Strong,
    /// Of lesser weight.
    Faint,
}

impl From<Severity> for Tone {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Critical | Severity::High => Self::Bad,
            Severity::Medium => Self::Open,
            Severity::Low => Self::Strong,
        }
    }
}

impl From<ControlStatus> for Tone {
    fn from(status: ControlStatus) -> Self {
        match status {
            ControlStatus::Error | ControlStatus::Fail => Self::Bad,
            ControlStatus::Undetermined | ControlStatus::Accepted => Self::Open,
            ControlStatus::Pass => Self::Good,
            ControlStatus::Partial => Self::Strong,
            ControlStatus::Planned | ControlStatus::NotApplicable | ControlStatus::NoEvidence => Self::Faint,
        }
    }
}

/// A page being written.
pub(super) struct Page {
    out: String,
    /// Columns to fill.
    pub(super) width: usize,
    /// Whether to draw with characters outside ASCII.
    pub(super) unicode: bool,
    /// Whether to list everything.
    pub(super) full: bool,
    color: bool,
}

impl Page {
    /// Opens an empty page.
    pub(super) fn new(options: &RenderOptions) -> Self {
        Self {
            out: String::new(),
            width: options.width.clamp(NARROWEST, WIDEST),
            unicode: options.unicode,
            full: options.detail == Detail::Verbose,
            color: options.color,
        }
    }

    /// Returns the text, ended by one line break.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        let mut text = self.out;
        text.truncate(text.trim_end().len());
        text.push('\n');
        text.into_bytes()
    }

    /// Returns how many of `number` items to list, if `usual` is enough for an overview.
    pub(super) fn listed(&self, number: usize, usual: usize) -> usize {
        // A cut that hides one item saves no line.
        if self.full || number <= usual + 1 { number } else { usual }
    }

    /// Colours a word or a phrase that is not to be wrapped.
    pub(super) fn paint(&self, tone: Tone, text: &str) -> String {
        let code = match tone {
            Tone::Bad => 31,
            Tone::Open => 33,
            Tone::Good => 32,
            Tone::Strong => 1,
            Tone::Faint => 2,
        };
        if self.color { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    /// Writes a title on a rule across the page.
    pub(super) fn heading(&mut self, title: &str) {
        let bar = if self.unicode { "─" } else { "-" };
        let rest = self.width.saturating_sub(display_width(title) + 4);
        let rule = self.paint(Tone::Faint, &bar.repeat(rest));
        let title = self.paint(Tone::Strong, title);
        self.gap();
        self.line(&format!("{} {title} {rule}", bar.repeat(2)));
        self.out.push('\n');
    }

    /// Writes a line as it is.
    pub(super) fn line(&mut self, text: &str) {
        self.out.push_str(text.trim_end());
        self.out.push('\n');
    }

    /// Leaves an empty line, unless there is one.
    pub(super) fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// Writes words after `label`, wrapped, with the further lines indented to the same column.
    pub(super) fn labelled(&mut self, label: &str, text: &str) {
        let indent = " ".repeat(display_width(label));
        let options = textwrap::Options::new(self.width)
            .initial_indent(label)
            .subsequent_indent(&indent)
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation)
            .wrap_algorithm(WrapAlgorithm::FirstFit)
            .break_words(false);
        let lines: Vec<String> = textwrap::wrap(text, options).into_iter().map(Into::into).collect();
        for line in lines {
            self.line(&line.replace(HOLD, " "));
        }
    }

    /// Writes what is left out of a list, if anything is.
    pub(super) fn remainder(&mut self, indent: usize, hidden: usize) {
        if hidden > 0 {
            let text = format!("and {hidden} more; --format json lists all");
            let text = self.paint(Tone::Faint, &text);
            self.line(&format!("{}{text}", " ".repeat(indent)));
        }
    }

    /// Returns text cut to a number of columns, with a sign that something is missing.
    pub(super) fn cut(&self, text: &str, columns: usize) -> String {
        if display_width(text) <= columns {
            return text.to_owned();
        }
        let sign = if self.unicode { "…" } else { "..." };
        let mut kept = String::new();
        for c in text.chars() {
            if display_width(&kept) + display_width(c.encode_utf8(&mut [0; 4])) + display_width(sign) > columns {
                break;
            }
            kept.push(c);
        }
        kept.push_str(sign);
        kept
    }
}

/// Returns a number with its word as a phrase that [`Page::labelled`] keeps on one line.
pub(super) fn phrase(number: usize, word: &str) -> String {
    held(&format!("{number} {word}"))
}

/// Returns words as a phrase that [`Page::labelled`] keeps on one line.
pub(super) fn held(words: &str) -> String {
    words.replace(' ', HOLD)
}

/// Returns text filled with spaces to a number of columns, at its right or at its left.
pub(super) fn padded(text: &str, columns: usize, left: bool) -> String {
    let fill = " ".repeat(columns.saturating_sub(display_width(text)));
    if left { format!("{fill}{text}") } else { format!("{text}{fill}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(unicode: bool) -> Page {
        Page::new(&RenderOptions { unicode, width: 60, ..RenderOptions::default() })
    }

    #[test]
    fn text_is_cut_to_columns_and_says_so() {
        assert_eq!(page(true).cut("日本チーム", 7), "日本チ…");
        assert_eq!(page(false).cut("abcdefghij", 7), "abcd...");
        assert_eq!(page(true).cut("abc", 3), "abc");
    }

    #[test]
    fn columns_are_filled_by_what_is_seen() {
        assert_eq!(padded("日本", 6, false), "日本  ");
        assert_eq!(padded("7", 3, true), "  7");
    }

    #[test]
    fn a_list_is_not_cut_to_hide_a_single_item() {
        assert_eq!((page(true).listed(6, 5), page(true).listed(7, 5)), (6, 5));
    }

    #[test]
    fn wrapped_words_are_indented_under_their_label() {
        let mut page = page(true);
        page.labelled("why  ", &"word ".repeat(14));
        let text = String::from_utf8(page.into_bytes()).unwrap();
        assert_eq!(text, format!("why  {}\n     word word word\n", "word ".repeat(11).trim_end()));
    }
}
