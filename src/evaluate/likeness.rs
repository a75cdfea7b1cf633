//! What of a subject the findings of a policy depend on. Two subjects that are alike in it have the same findings, and the policy
//! needs to be asked about one of them only (`recall.rs`).
//!
//! The reads analysis tells what a policy looks at, and what goes into its findings beside that. Each value of a subject that
//! it could look at is written down with its key or index and its depth, so that the text stands for one tree and no other.
//! One walk over a subject writes for up to 64 policies.

use std::collections::{BTreeMap, HashMap};

use super::unsettled::{CONFIG, DOCUMENTS, VIEWS};
use super::{Prepared, input::NAMELESS};
use crate::model::PathSegment;
use crate::parse::{Node, Value};
use crate::policy::{Analysis, KeySet, Reads};
use crate::resolve::{Subject, View};

/// What a policy may depend on in a subject, written down.
pub(super) type Likeness = Vec<u8>;

/// The policies of one kind of subjects, to be told what each may depend on.
#[derive(Debug)]
pub(super) struct Onlooker {
    eyes: Vec<Eye>,
}

/// Some policies, as bits, by what they look at.
#[derive(Debug, Default)]
struct Eye {
    count: usize,
    /// Those for which it can be told.
    able: u64,
    /// What is looked at under keys.
    words: HashMap<Box<str>, Looks>,
    /// What is looked at under any other key.
    other: Looks,
    /// Those that look at related subjects of a type.
    related: BTreeMap<Box<str>, u64>,
    /// Those that depend on what related subjects are called.
    others_named: u64,
}

/// The policies that have a key in each set of [`Reads`].
#[derive(Clone, Copy, Debug, Default)]
struct Looks {
    keys: u64,
    elements: u64,
    wholes: u64,
    contents: u64,
}

/// A place in a subject on the way down.
#[derive(Clone, Copy)]
struct Place {
    /// The policies that may depend on the value here.
    seen: u64,
    /// Those that use something above it, or itself, as a whole.
    whole: u64,
    /// Those that depend on what a text here says, and not only on whether it says anything.
    into: u64,
    /// The last key on the way.
    last: Looks,
    /// The same if it leads here directly.
    own: Looks,
    depth: u16,
}

/// The last step to a place.
#[derive(Clone, Copy)]
enum Step<'a> {
    Key(&'a str),
    Index(usize),
}

impl Onlooker {
    /// Takes the policies in the order in which their likenesses are wanted.
    pub(super) fn new(analyses: &[&Analysis]) -> Self {
        Self { eyes: analyses.chunks(64).map(Eye::new).collect() }
    }

    /// Returns what each policy may depend on in a subject; nothing where that is not worth while, cannot be told, or is not
    /// settled.
    pub(super) fn likenesses(&self, prepared: &Prepared<'_>, worth: impl Fn(usize) -> bool) -> Vec<Option<Likeness>> {
        let mut found = Vec::new();
        for eye in &self.eyes {
            let wanted = (0..eye.count).filter(|bit| worth(found.len() + bit));
            let wanted = wanted.fold(0, |wanted, bit| wanted | 1 << bit);
            found.append(&mut Writer::new(eye, wanted & eye.able).write(prepared));
        }
        found
    }
}

impl Eye {
    fn new(analyses: &[&Analysis]) -> Self {
        let mut eye = Self { count: analyses.len(), ..Self::default() };
        for (bit, analysis) in analyses.iter().enumerate() {
            let Some(alike) = &analysis.alike else { continue };
            let bit = 1 << bit;
            eye.able |= bit;
            for reads in [Some(&analysis.deny), analysis.applies.as_ref(), Some(&alike.places)].into_iter().flatten() {
                eye.take(reads, bit);
            }
            for kind in &analysis.related {
                *eye.related.entry(kind.as_str().into()).or_default() |= bit;
            }
            if alike.others_named {
                eye.others_named |= bit;
            }
        }
        for looks in eye.words.values_mut() {
            looks.join(&eye.other);
        }
        eye
    }

    fn take(&mut self, reads: &Reads, bit: u64) {
        let mut add = |set: &KeySet, looks: Looks| match set {
            KeySet::All => self.other.join(&looks),
            KeySet::Keys(keys) => keys.iter().for_each(|key| {
                self.words.entry(key.as_str().into()).or_default().join(&looks);
            }),
        };
        add(&reads.keys, Looks { keys: bit, ..Looks::default() });
        add(&reads.elements, Looks { elements: bit, ..Looks::default() });
        add(&reads.wholes, Looks { wholes: bit, ..Looks::default() });
        add(&reads.contents, Looks { contents: bit, ..Looks::default() });
    }

    fn looks(&self, key: &str) -> Looks {
        self.words.get(key).copied().unwrap_or(self.other)
    }

    /// Returns `config` or `views`, at which every policy looks.
    fn root(&self, key: &str, seen: u64) -> Place {
        let looks = self.looks(key);
        Place { seen, whole: looks.wholes, into: seen, last: looks, own: looks, depth: 0 }
    }

    fn below(&self, place: &Place, key: &str) -> Place {
        let looks = self.looks(key);
        Place { last: looks, own: looks, ..place.part(looks, place.whole | looks.wholes) }
    }
}

impl Looks {
    fn join(&mut self, other: &Self) {
        self.keys |= other.keys;
        self.elements |= other.elements;
        self.wholes |= other.wholes;
        self.contents |= other.contents;
    }
}

impl Place {
    /// Returns the place of an item of a list.
    fn item(&self) -> Self {
        self.part(self.last, self.whole)
    }

    /// Returns a place below this one by the rule of [`Reads::matters`]: of whoever does not depend on a value, what is in it
    /// is not asked.
    fn part(&self, last: Looks, whole: u64) -> Self {
        Self {
            seen: self.seen & (last.keys | self.own.elements | whole),
            whole,
            into: whole | last.keys & last.contents | self.own.elements & self.own.contents,
            last,
            own: Looks::default(),
            depth: self.depth.saturating_add(1),
        }
    }
}

/// What is written for the policies of an eye.
struct Writer<'a> {
    eye: &'a Eye,
    /// Those that something can still be said of.
    able: u64,
    texts: Vec<Likeness>,
    entry: Vec<u8>,
}

impl<'a> Writer<'a> {
    fn new(eye: &'a Eye, able: u64) -> Self {
        Self { eye, able, texts: vec![Vec::new(); eye.count], entry: Vec::new() }
    }

    fn write(mut self, prepared: &Prepared<'_>) -> Vec<Option<Likeness>> {
        let subject = prepared.subject();
        self.own(prepared, subject);
        self.others(prepared);
        let able = |bit: usize| self.able & 1 << bit != 0;
        let texts = self.texts.into_iter().enumerate();
        texts.map(|(bit, text)| Some(text).filter(|text| able(bit) && !holds_name(text))).collect()
    }

    fn own(&mut self, prepared: &Prepared<'_>, subject: &Subject) {
        let everyone = self.eye.root(CONFIG, self.able);
        self.node(&everyone, Step::Key(CONFIG), &subject.config);
        let views = self.eye.root(VIEWS, self.able);
        self.put(&views, Step::Key(VIEWS), b'o', &[]);
        for (key, view) in &subject.views {
            self.view(&self.eye.below(&views, key), Step::Key(key), view, &subject.config);
        }
        let list = self.eye.below(&views, DOCUMENTS);
        let item = list.item();
        self.put(&list, Step::Key(DOCUMENTS), b'a', &[]);
        for (index, document) in subject.documents.iter().enumerate() {
            self.put(&item, Step::Index(index), b'o', &[]);
            let path = self.eye.below(&item, "path");
            self.put(&path, Step::Key("path"), b'a', &[]);
            for (index, segment) in document.path.iter().enumerate() {
                match segment {
                    PathSegment::Key(key) => self.text(&path.item(), Step::Index(index), key),
                    PathSegment::Index(number) => {
                        self.put(&path.item(), Step::Index(index), b'i', &(*number as u64).to_le_bytes());
                    }
                }
            }
            self.node(&self.eye.below(&item, "document"), Step::Key("document"), &document.root);
            if let Some(source) = &document.source {
                self.text(&self.eye.below(&item, "source"), Step::Key("source"), source);
            }
        }
        if prepared.has_open_documents() {
            self.able &= !item.seen;
        }
    }

    fn others(&mut self, prepared: &Prepared<'_>) {
        let everyone = self.eye.root(CONFIG, self.able);
        for kind in prepared.open() {
            self.able &= !self.eye.related.get(kind).copied().unwrap_or_default();
            self.put(&everyone, Step::Key(kind), b'q', &[]);
        }
        for (kind, subject) in prepared.related() {
            let looking = self.eye.related.get(kind).copied().unwrap_or_default() & self.able;
            if looking == 0 {
                continue;
            }
            let config = self.eye.root(CONFIG, looking);
            self.put(&config, Step::Key(kind), b'r', &[]);
            let named = self.eye.root(CONFIG, looking & self.eye.others_named);
            self.text(&named, Step::Key("name"), &subject.name);
            self.text(&named, Step::Key("address"), &subject.address);
            self.node(&config, Step::Key(CONFIG), &subject.config);
        }
    }

    fn node(&mut self, place: &Place, step: Step<'_>, node: &Node) {
        if place.seen & self.able == 0 {
            return;
        }
        match &node.value {
            Value::Null => self.put(place, step, b'n', &[]),
            Value::Bool(value) => self.put(place, step, b'b', &[u8::from(*value)]),
            Value::Int(number) => self.put(place, step, b'i', &number.to_le_bytes()),
            Value::Float(number) => self.put(place, step, b'f', &number.to_bits().to_le_bytes()),
            Value::BigInt(digits) => self.put(place, step, b'g', digits.as_bytes()),
            Value::String(text) => self.text(place, step, text),
            Value::Array(items) => {
                self.put(place, step, b'a', &[]);
                let item = place.item();
                for (index, node) in items.iter().enumerate() {
                    self.node(&item, Step::Index(index), node);
                }
            }
            Value::Object(object) => {
                self.put(place, step, b'o', &[]);
                for entry in object {
                    self.node(&self.eye.below(place, &entry.key), Step::Key(&entry.key), &entry.value);
                }
            }
            Value::Unknown(unknown) if unknown.text => {
                self.able &= !(place.seen & place.into);
                self.put(place, step, b'x', &[]);
            }
            Value::Unknown(_) => self.able &= !place.seen,
        }
    }

    fn view(&mut self, place: &Place, step: Step<'_>, view: &View, config: &Node) {
        match view {
            View::Config(path) => {
                if let Some(node) = config.descend(path) {
                    self.node(place, step, node);
                }
            }
            View::Bool(value) => self.put(place, step, b'b', &[u8::from(*value)]),
            View::Int(number) => self.put(place, step, b'i', &number.to_le_bytes()),
            View::Text(text) => self.text(place, step, text),
            View::List(items) => {
                self.put(place, step, b'a', &[]);
                let item = place.item();
                for (index, view) in items.iter().enumerate() {
                    self.view(&item, Step::Index(index), view, config);
                }
            }
            View::Object(entries) => {
                self.put(place, step, b'o', &[]);
                for (key, view) in entries {
                    self.view(&self.eye.below(place, key), Step::Key(key), view, config);
                }
            }
            View::Node(node) => self.node(place, step, node),
        }
    }

    fn text(&mut self, place: &Place, step: Step<'_>, text: &str) {
        let into = if text.is_empty() { u64::MAX } else { place.into };
        self.put(&Place { seen: place.seen & into, ..*place }, step, b's', text.as_bytes());
        self.put(&Place { seen: place.seen & !into, ..*place }, step, b'x', &[]);
    }

    /// Writes an entry for those who may depend on it: depth, key or index, type and value.
    fn put(&mut self, place: &Place, step: Step<'_>, tag: u8, value: &[u8]) {
        let mut wanted = place.seen & self.able;
        if wanted == 0 {
            return;
        }
        self.entry.clear();
        self.entry.extend_from_slice(&place.depth.to_le_bytes());
        match step {
            Step::Key(key) => {
                self.entry.push(b'k');
                self.entry.extend_from_slice(&(key.len() as u64).to_le_bytes());
                self.entry.extend_from_slice(key.as_bytes());
            }
            Step::Index(index) => {
                self.entry.push(b'#');
                self.entry.extend_from_slice(&(index as u64).to_le_bytes());
            }
        }
        self.entry.push(tag);
        self.entry.extend_from_slice(&(value.len() as u64).to_le_bytes());
        self.entry.extend_from_slice(value);
        while wanted != 0 {
            self.texts[wanted.trailing_zeros() as usize].extend_from_slice(&self.entry);
            wanted &= wanted - 1;
        }
    }
}

/// Whether a text holds what stands for the name of a subject that has none.
pub(super) fn holds_name(text: &[u8]) -> bool {
    memchr::memmem::find(text, NAMELESS.as_bytes()).is_some()
}
