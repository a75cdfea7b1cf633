//! Reads YAML as Kubernetes' tools read it (`sigs.k8s.io/yaml`): YAML 1.1 scalars, string keys, merges, every document.
//!
//! The events come from granit-parser, which accepts what Go's parser accepts and gives byte offsets; this module builds
//! the values. A document that does not parse is a fault, and the ones after it are still read. Two readings differ from
//! `sigs.k8s.io/yaml` on purpose: an explicit key wins over a merged one whatever their order (the specification, and
//! yaml.v3), and the tags of CloudFormation are kept as the long form of the intrinsic that they stand for.

mod intrinsic;
mod scalar;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, Span as YamlSpan, Tag};

use super::json::unique;
use super::{Document, Entry, Fault, Format, Node, ParseLimits, Parsed, Value};
use crate::model::{FileKind, Span};

/// YAML, one or many documents.
pub(super) struct Yaml;

impl Format for Yaml {
    fn kind(&self) -> FileKind {
        FileKind::Yaml
    }

    fn parse(&self, text: &str, limits: &ParseLimits) -> Parsed {
        let options = granit_parser::options! {
            emit_comments: false,
            block_scalar_eof_without_line_feed: true,
            flow_nesting_limit: limits.depth,
            block_nesting_limit: limits.depth,
        };
        let mut parser = Parser::new_from_str_with_options(text, options);
        let mut builder = Builder::new(text, limits);
        loop {
            match parser.next_event() {
                None => break,
                Some(Ok((event, span))) => {
                    if let Err(fault) = builder.event(event, span) {
                        builder.abandon(fault);
                        if !matches!(parser.proceed_next_document(), Ok(true)) {
                            break;
                        }
                    }
                }
                Some(Err(error)) => {
                    builder.abandon(syntax_fault(text, &error));
                    if !matches!(parser.proceed_next_document(), Ok(true)) {
                        break;
                    }
                }
            }
        }
        Parsed { documents: builder.documents, faults: builder.faults }
    }
}

fn syntax_fault(text: &str, error: &ScanError) -> Fault {
    let at = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
    let message = match error.kind() {
        ErrorKind::RecursionLimitExceeded => "nested deeper than the reader of YAML follows".into(),
        _ => error.info(),
    };
    let fault = Fault::new(message, Span::new(at, at));
    if text[..at].rsplit('\n').next().is_some_and(|line| line.trim_start_matches(' ').starts_with('\t')) {
        return fault.with_hint("indent with spaces; YAML does not allow tabs there");
    }
    fault
}

/// A collection that is being read.
enum Open {
    Sequence { items: Vec<Node>, frame: Frame },
    Mapping { entries: Vec<Entry>, merges: Vec<Node>, key: Option<Key>, frame: Frame },
}

struct Frame {
    start: usize,
    anchor: usize,
    tag: Option<Tagged>,
}

struct Tagged {
    tag: Tag,
    start: Option<usize>,
}

enum Key {
    Name(Arc<str>, Span),
    Merge,
}

struct Builder<'text> {
    text: &'text str,
    limits: &'text ParseLimits,
    documents: Vec<Document>,
    faults: Vec<Fault>,
    stack: Vec<Open>,
    root: Option<Node>,
    index: usize,
    nodes: usize,
    anchors: HashMap<usize, Node>,
    strings: HashSet<Arc<str>>,
}

impl<'text> Builder<'text> {
    fn new(text: &'text str, limits: &'text ParseLimits) -> Self {
        Self {
            text,
            limits,
            documents: Vec::new(),
            faults: Vec::new(),
            stack: Vec::new(),
            root: None,
            index: 0,
            nodes: 0,
            anchors: HashMap::new(),
            strings: HashSet::new(),
        }
    }

    /// Gives up the document that is being read, and keeps what is wrong with it.
    fn abandon(&mut self, fault: Fault) {
        self.faults.push(fault);
        self.stack.clear();
        self.root = None;
        self.anchors.clear();
        self.index += 1;
    }

    fn event(&mut self, event: Event<'_>, span: YamlSpan) -> Result<(), Fault> {
        let range = span.byte_range().unwrap_or_default();
        let tagged = |tag: Option<std::borrow::Cow<'_, Tag>>| {
            tag.map(|tag| Tagged { tag: tag.into_owned(), start: span.tag_start.and_then(|mark| mark.byte_offset()) })
        };
        match event {
            Event::DocumentStart(..) => {
                self.root = None;
                self.nodes = 0;
                self.anchors.clear();
            }
            Event::DocumentEnd => {
                if let Some(root) = self.root.take() {
                    self.documents.push(Document::new(self.index, root));
                }
                self.index += 1;
            }
            Event::SequenceStart(_, anchor, tag) => {
                let frame = Frame { start: range.start, anchor, tag: tagged(tag) };
                self.stack.push(Open::Sequence { items: Vec::new(), frame });
            }
            Event::MappingStart(_, anchor, tag) => {
                let frame = Frame { start: range.start, anchor, tag: tagged(tag) };
                self.stack.push(Open::Mapping { entries: Vec::new(), merges: Vec::new(), key: None, frame });
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(range.end)?,
            Event::Scalar(text, style, anchor, tag) => {
                let span = self.scalar_span(range, style);
                let tag = tagged(tag);
                if self.expects_key() {
                    return self.key(&text, style, span, anchor, tag.as_ref());
                }
                let node = self.scalar(&text, style, span, tag);
                self.add(node, anchor)?;
            }
            Event::Alias(anchor) => self.alias(anchor, Span::new(range.start, range.end))?,
            _ => {}
        }
        Ok(())
    }

    fn expects_key(&self) -> bool {
        matches!(self.stack.last(), Some(Open::Mapping { key: None, .. }))
    }

    /// A block scalar's event runs from its first line to the next token: narrow it to what is not blank.
    fn scalar_span(&self, range: std::ops::Range<usize>, style: ScalarStyle) -> Span {
        let text = self.text.get(range.clone()).unwrap_or_default();
        let end = range.start + text.trim_end().len();
        let block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
        let blank = if block { text.len() - text.trim_start().len() } else { 0 };
        Span::new((range.start + blank).min(end), end)
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, span: Span, tag: Option<Tagged>) -> Node {
        let Some(tagged) = tag else {
            let value = match style {
                ScalarStyle::Plain => scalar::plain(text, |text| self.interned(text)),
                _ => Value::String(self.interned(text)),
            };
            return Node::new(value, span);
        };
        if let Some(suffix) = tagged.tag.core_suffix() {
            return Node::new(scalar::tagged(text, suffix, |text| self.interned(text)), span);
        }
        let node = Node::string(self.interned(text), span);
        intrinsic::long_form(node, tagged.tag.suffix(), tagged.start)
    }

    fn key(
        &mut self,
        text: &str,
        style: ScalarStyle,
        span: Span,
        anchor: usize,
        tag: Option<&Tagged>,
    ) -> Result<(), Fault> {
        let plain = style == ScalarStyle::Plain && tag.is_none();
        let next = if plain && text == "<<" {
            Key::Merge
        } else {
            let name = if plain { scalar::key(text) } else { Some(text.into()) };
            let Some(name) = name else {
                return Err(Fault::new("a key is null", span).with_hint("give the key a name, or quote it"));
            };
            Key::Name(self.interned(&name), span)
        };
        if anchor != 0 {
            let name = self.interned(text);
            self.anchors.insert(anchor, Node::string(name, span));
        }
        if let Some(Open::Mapping { key, .. }) = self.stack.last_mut() {
            *key = Some(next);
        }
        Ok(())
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Result<(), Fault> {
        let Some(node) = self.anchors.get(&anchor) else {
            return Err(Fault::new("an alias refers to a value that it is a part of", span));
        };
        if self.expects_key() {
            let Some(name) = node.as_str().map(Arc::<str>::from) else {
                return Err(Fault::new("a key is an alias of something that is not a string", span));
            };
            if let Some(Open::Mapping { key, .. }) = self.stack.last_mut() {
                *key = Some(Key::Name(name, span));
            }
            return Ok(());
        }
        // INVARIANT: the copy is counted before it is made, so that an alias bomb never gets to expand.
        self.count(node.count(), span)?;
        let mut copy = self.anchors[&anchor].clone();
        copy.span = span;
        self.put(copy, 0, span)
    }

    fn add(&mut self, node: Node, anchor: usize) -> Result<(), Fault> {
        let span = node.span;
        self.count(1, span)?;
        self.put(node, anchor, span)
    }

    /// Counts nodes against the limits: in all, and against the size of the text, which only aliases can outgrow.
    fn count(&mut self, nodes: usize, span: Span) -> Result<(), Fault> {
        self.nodes = self.nodes.saturating_add(nodes);
        if self.nodes > self.limits.nodes {
            return Err(Fault::new(format!("more than {} values", self.limits.nodes), span));
        }
        if self.nodes > self.text.len().saturating_mul(10).max(10_000) {
            return Err(Fault::new("aliases expand to more than ten times the size of the file", span));
        }
        Ok(())
    }

    fn put(&mut self, node: Node, anchor: usize, span: Span) -> Result<(), Fault> {
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.stack.last_mut() {
            None => self.root = Some(node),
            Some(Open::Sequence { items, .. }) => items.push(node),
            Some(Open::Mapping { entries, merges, key, .. }) => match key.take() {
                Some(Key::Name(name, key_span)) => entries.push(Entry { key: name, key_span, value: node }),
                Some(Key::Merge) => merges.push(node),
                None => {
                    return Err(Fault::new("a key is a collection", span).with_hint("only scalars can be keys here"));
                }
            },
        }
        Ok(())
    }

    fn close(&mut self, end: usize) -> Result<(), Fault> {
        let (value, frame, last) = match self.stack.pop() {
            Some(Open::Sequence { items, frame }) => {
                let last = items.last().map(|item| item.span.end);
                (Value::Array(items), frame, last)
            }
            Some(Open::Mapping { entries, merges, frame, .. }) => {
                let last = entries.iter().map(|entry| entry.value.span.end.max(entry.key_span.end)).max();
                let entries = self.merged(entries, merges)?;
                (Value::Object(unique(entries, &mut self.faults)), frame, last)
            }
            None => return Ok(()),
        };
        // A block collection's end event runs on to the next token: end it with its last value instead.
        let closed = self.text.as_bytes().get(end.wrapping_sub(1)).is_some_and(|byte| matches!(byte, b']' | b'}'));
        let opened = self.text.as_bytes().get(frame.start).is_some_and(|byte| matches!(byte, b'[' | b'{'));
        let end = if closed && opened { end } else { last.map_or(end, |last| last as usize) };
        let mut node = Node::new(value, Span::new(frame.start, end));
        if let Some(tagged) = frame.tag.filter(|tagged| tagged.tag.core_suffix().is_none()) {
            node = intrinsic::long_form(node, tagged.tag.suffix(), tagged.start);
        }
        self.add(node, frame.anchor)
    }

    /// Puts the entries of `<<` behind the explicit ones, which win; of several sources, the first wins.
    fn merged(&mut self, mut entries: Vec<Entry>, merges: Vec<Node>) -> Result<Vec<Entry>, Fault> {
        if merges.is_empty() {
            return Ok(entries);
        }
        let mut known: HashSet<Arc<str>> = entries.iter().map(|entry| Arc::clone(&entry.key)).collect();
        for merge in merges {
            let sources = match merge.value {
                Value::Array(items) => items,
                _ => vec![merge],
            };
            for source in sources {
                let Value::Object(object) = source.value else {
                    return Err(Fault::new("`<<` merges something that is not a mapping", source.span));
                };
                for entry in object.iter().filter(|entry| !known.contains(&entry.key)) {
                    entries.push(entry.clone());
                }
                known.extend(object.iter().map(|entry| Arc::clone(&entry.key)));
            }
        }
        Ok(entries)
    }

    /// Short strings recur in every document of a file: one allocation each.
    fn interned(&mut self, text: &str) -> Arc<str> {
        if text.len() > 32 {
            return text.into();
        }
        if let Some(known) = self.strings.get(text) {
            return Arc::clone(known);
        }
        let shared: Arc<str> = text.into();
        self.strings.insert(Arc::clone(&shared));
        shared
    }
}

#[cfg(test)]
mod tests;
