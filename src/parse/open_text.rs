//! Texts of which parts are open: what is known of them all the same.

use std::sync::Arc;

use super::{Node, Unknown, Value};
use crate::model::Span;

/// Open and known parts of a text, and bytes of the known ones, that are told apart.
const MOST_PARTS: usize = 1024;
const MOST_BYTES: usize = 1 << 20;

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextPart {
    /// What it says.
    Known(Arc<str>),
    /// What the source does not settle.
    Open {
        /// The deciding expression.
        expression: Arc<str>,
        /// What it is made of, in order.
        form: Form,
        /// Whether nothing of it is written where it stands.
        elsewhere: bool,
    },
}

/// What is known of an open part of a text.
pub type Form = &'static [Piece];

/// A piece of an open part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// This text.
    Text(&'static str),
    /// Characters of this kind, one or more.
    Some(Letters),
    /// Characters of this kind, or none.
    Perhaps(Letters),
}

/// Anything, or nothing.
pub const ANYTHING: Form = &[Piece::Perhaps(Letters::Any)];

/// Anything but nothing.
pub const SOMETHING: Form = &[Piece::Some(Letters::Any)];

/// Kinds of characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// Any.
    Any,
    /// Those of identifiers, addresses and paths that a provider issues: no space, quote, bracket or wildcard.
    Identifier,
    /// Letters of ASCII, digits and `-_.+=,@/`.
    Path,
    /// Letters of ASCII, digits, `-` and `_`.
    Word,
    /// Digits.
    Digits,
}

impl Letters {
    /// Whether this byte of UTF-8 may be part of one of them.
    #[must_use]
    pub fn may_hold(self, byte: u8) -> bool {
        match self {
            Self::Any => true,
            Self::Identifier => !byte.is_ascii_control() && !br#" *?"'`<>{}[]\^$;&!"#.contains(&byte),
            Self::Path => byte.is_ascii_alphanumeric() || b"-_.+=,@/".contains(&byte),
            Self::Word => byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'),
            Self::Digits => byte.is_ascii_digit(),
        }
    }
}

impl Piece {
    /// How many characters it has at least.
    #[must_use]
    pub fn least(self) -> usize {
        match self {
            Self::Text(text) => text.chars().count(),
            Self::Some(_) => 1,
            Self::Perhaps(_) => 0,
        }
    }
}

impl TextPart {
    /// Returns a part that its source leaves open, and may say something about.
    #[must_use]
    pub fn open(expression: impl Into<Arc<str>>, form: Form) -> Self {
        Self::Open { expression: expression.into(), form, elsewhere: false }
    }

    /// Returns a part that refers to what stands elsewhere.
    #[must_use]
    pub fn elsewhere(expression: impl Into<Arc<str>>, form: Form) -> Self {
        Self::Open { expression: expression.into(), form, elsewhere: true }
    }

    /// Whether nothing of it is written where it stands.
    #[must_use]
    pub fn is_elsewhere(&self) -> bool {
        matches!(self, Self::Open { elsewhere: true, .. })
    }

    /// How many characters it has at least.
    #[must_use]
    pub fn least(&self) -> usize {
        match self {
            Self::Known(text) => text.chars().count(),
            Self::Open { form, .. } => form.iter().map(|piece| piece.least()).sum(),
        }
    }

    /// Whether it has at least one character.
    #[must_use]
    pub fn is_filled(&self) -> bool {
        self.least() > 0
    }
}

/// A text in the making. If parts of it are open and it grows too large, only that there is something in it is kept: texts that
/// name each other twice would grow without bound.
#[derive(Debug, Default)]
pub struct TextParts {
    /// What is known since the last part.
    known: String,
    parts: Vec<TextPart>,
    bytes: usize,
    is_open: bool,
    is_filled: bool,
    is_cut: bool,
}

impl TextParts {
    /// Adds a known text.
    pub fn push(&mut self, text: &str) {
        self.bytes += text.len();
        self.is_filled |= !text.is_empty();
        if !self.is_cut {
            self.known.push_str(text);
            self.bound();
        }
    }

    /// Adds what a value that is not known is in a text.
    pub fn push_node(&mut self, node: &Node) {
        if self.is_cut {
            self.is_filled |= node.as_unknown().is_some_and(|unknown| unknown.text);
            return;
        }
        for part in node.parts_in_text().unwrap_or_default() {
            match part {
                TextPart::Known(text) => self.push(&text),
                open => self.push_open(open),
            }
        }
    }

    fn push_open(&mut self, part: TextPart) {
        self.is_open = true;
        self.is_filled |= part.is_filled();
        if !self.is_cut {
            self.end();
            self.parts.push(part);
            self.bound();
        }
    }

    fn end(&mut self) {
        if !self.known.is_empty() {
            self.parts.push(TextPart::Known(std::mem::take(&mut self.known).into()));
        }
    }

    fn bound(&mut self) {
        if self.is_open && (self.parts.len() > MOST_PARTS || self.bytes > MOST_BYTES) {
            self.is_cut = true;
            (self.known, self.parts) = (String::new(), Vec::new());
        }
    }

    /// How many bytes of it are known.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// Makes an unknown value this text.
    pub fn give(mut self, unknown: &mut Unknown) {
        self.end();
        unknown.set_parts(self.parts);
        unknown.text |= self.is_filled;
    }

    /// Returns the text; an unknown one if not all of it is known.
    #[must_use]
    pub fn into_node(self, span: Span, unknown: impl FnOnce() -> Node) -> Node {
        if !self.is_open {
            return Node::string(self.known, span);
        }
        let mut node = unknown();
        if let Value::Unknown(unknown) = &mut node.value {
            self.give(unknown);
        }
        node
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open() -> Node {
        Node::unknown("x", Vec::new(), Span::default())
    }

    #[test]
    fn a_text_that_names_itself_twice_over_and_over_is_cut() {
        let mut text = open();
        for _ in 0..40 {
            let mut parts = TextParts::default();
            parts.push("a");
            parts.push_node(&text);
            parts.push_node(&text);
            text = parts.into_node(Span::default(), open);
            assert!(text.text_parts().unwrap().len() <= MOST_PARTS);
        }
        let unknown = text.as_unknown().unwrap();
        assert!(unknown.text && !unknown.elsewhere);
    }

    #[test]
    fn a_long_text_is_kept_if_it_is_known_and_cut_if_it_is_not() {
        let mut parts = TextParts::default();
        parts.push(&"a".repeat(2 * MOST_BYTES));
        assert_eq!(parts.into_node(Span::default(), open).as_str().map(str::len), Some(2 * MOST_BYTES));
        let mut parts = TextParts::default();
        parts.push_node(&open());
        parts.push(&"a".repeat(2 * MOST_BYTES));
        parts.push("b");
        assert_eq!(parts.bytes(), 2 * MOST_BYTES + 1);
        let text = parts.into_node(Span::default(), open);
        assert!(text.as_unknown().is_some_and(|unknown| unknown.text && unknown.parts.is_empty()));
    }
}
