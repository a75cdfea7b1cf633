//! One instruction, and the shape in which policies see it.

use crate::model::Span;
use crate::parse::{Entry, Node, Value};

/// One instruction of a file.
#[derive(Debug)]
pub(super) struct Instruction {
    /// The keyword, in lower case.
    pub(super) cmd: Word,
    /// From the keyword to the last byte of the arguments or here-documents.
    pub(super) span: Span,
    /// The words before the arguments that begin with `--`.
    pub(super) flags: Vec<Word>,
    /// The arguments; a command line of a shell is one.
    pub(super) value: Vec<Word>,
    /// Names and values of `ARG`, `ENV` and `LABEL`.
    pub(super) pairs: Vec<Pair>,
    /// Whether the arguments are a JSON list.
    pub(super) json: bool,
    /// The whole instruction, its lines joined.
    pub(super) text: String,
    /// The instruction that an `ONBUILD` holds.
    pub(super) trigger: Option<Box<Self>>,
}

/// A text and where it stands.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) span: Span,
}

/// A name, and its value if it has one.
#[derive(Debug)]
pub(super) struct Pair {
    pub(super) key: Word,
    pub(super) value: Option<Word>,
    /// The value with its quotes.
    pub(super) written: Option<String>,
}

impl Instruction {
    /// Returns the instruction in the shape that policies see.
    pub(super) fn into_node(self) -> Node {
        let Self { cmd, span, flags, value, pairs, json, text, trigger } = self;
        let has_pairs = matches!(cmd.text.as_str(), "arg" | "env" | "label");
        let place = cmd.span;
        let mut entries = vec![
            Entry::derived("cmd", cmd.into_node()),
            Entry::derived("value", list(value, place)),
            Entry::derived("flags", list(flags, place)),
            Entry::derived("json", Node::new(Value::Bool(json), place)),
            Entry::derived("text", Node::string(text, span)),
        ];
        if has_pairs {
            let pairs: Vec<_> = pairs.into_iter().map(Pair::into_node).collect();
            let place = whole(&pairs, place);
            entries.push(Entry::derived("pairs", Node::array(pairs, place)));
        }
        entries.extend(trigger.map(|trigger| Entry::derived("trigger", trigger.into_node())));
        Node::object(entries, span)
    }
}

impl Word {
    fn into_node(self) -> Node {
        Node::string(self.text, self.span)
    }
}

impl Pair {
    fn into_node(self) -> Node {
        let span = self.value.as_ref().map_or(self.key.span, |value| self.key.span.to(value.span));
        let mut entries = vec![Entry::derived("key", self.key.into_node())];
        entries.extend(self.value.map(|value| Entry::derived("value", value.into_node())));
        Node::object(entries, span)
    }
}

/// Returns a list of words; an empty one stands where the keyword stands.
fn list(words: Vec<Word>, empty: Span) -> Node {
    let items: Vec<_> = words.into_iter().map(Word::into_node).collect();
    let span = whole(&items, empty);
    Node::array(items, span)
}

fn whole(items: &[Node], empty: Span) -> Span {
    items.iter().map(|item| item.span).reduce(Span::to).unwrap_or(empty)
}
