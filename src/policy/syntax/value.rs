//! Where a value may come from: the abstract values of the reads analysis.
//!
//! A value is told by the keys under which it may lie in the input. Collections that the policy builds keep their shape for
//! a few levels. All of it only grows, so that a fixpoint is reached.

use std::collections::{BTreeMap, BTreeSet};

/// One place of the input in which a value may lie.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    /// `input` itself.
    Input,
    /// `input.related`.
    Related,
    /// `input.related.<type>`: a list of subjects.
    Subjects,
    /// The subject: `{type, name, address, config, views}`.
    Subject,
    /// A related subject, of the same form but without views.
    Other,
    /// A value whose last string key is this one.
    Key(String),
    /// A value below a value with this key, by keys that are not known.
    Below(String),
}

/// What may stand at one place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Atoms {
    pub(super) origins: BTreeSet<Origin>,
    /// Anywhere in the input.
    pub(super) anywhere: bool,
    /// String literals of the policy.
    pub(super) words: BTreeSet<String>,
    /// Something that is none of `words`.
    pub(super) other: bool,
    /// A collection.
    pub(super) compound: bool,
    /// What the subject is called, or a text that repeats it.
    pub(super) named: bool,
}

/// How deep the shape of a built collection is kept; what is deeper is told in one heap.
const MAX_DEPTH: usize = 4;

/// What a variable, a parameter, a rule or an expression may be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Value {
    /// The value itself.
    pub(super) here: Atoms,
    /// What objects that the policy built hold under literal keys.
    fields: BTreeMap<String, Value>,
    /// What arrays, sets and objects with computed keys that the policy built hold.
    item: Option<Box<Value>>,
    /// The computed keys of such objects.
    names: Atoms,
    /// What a built collection holds at any depth, where its shape is not kept.
    heap: Atoms,
    /// Whether it may be a set: what is equal becomes one there.
    pub(super) set: bool,
}

impl Atoms {
    /// Adds what another may be, and says whether that was new.
    pub(super) fn join(&mut self, other: &Self) -> bool {
        let before = self.clone();
        self.origins.extend(other.origins.iter().cloned());
        self.words.extend(other.words.iter().cloned());
        self.anywhere |= other.anywhere;
        self.other |= other.other;
        self.compound |= other.compound;
        self.named |= other.named;
        *self != before
    }

    /// Says whether it holds subjects as a whole, with what they are called.
    fn holds_subjects(&self) -> bool {
        let whole = |origin: &Origin| !matches!(origin, Origin::Key(_) | Origin::Below(_));
        self.origins.iter().any(whole)
    }

    /// Says whether it may lie in the input.
    pub(super) fn is_input(&self) -> bool {
        self.anywhere || !self.origins.is_empty()
    }

    fn of_input(origin: Origin) -> Self {
        Self { origins: BTreeSet::from([origin]), other: true, compound: true, ..Self::default() }
    }

    fn scalar() -> Self {
        Self { other: true, ..Self::default() }
    }

    fn anything() -> Self {
        Self { other: true, compound: true, ..Self::default() }
    }
}

impl Value {
    pub(super) fn word(word: &str) -> Self {
        let words = BTreeSet::from([word.to_owned()]);
        Self { here: Atoms { words, ..Atoms::default() }, ..Self::default() }
    }

    /// A number, a boolean, null or a computed string.
    pub(super) fn scalar() -> Self {
        Self { here: Atoms::scalar(), ..Self::default() }
    }

    /// A collection of scalars.
    pub(super) fn scalars() -> Self {
        Self { here: Atoms::anything(), heap: Atoms::scalar(), names: Atoms::scalar(), ..Self::default() }
    }

    /// Anything that does not come from the input, or whose source was used as a whole.
    pub(super) fn anything() -> Self {
        Self::of_heap(Atoms::anything())
    }

    /// Anything from anywhere in the input; what the subject is called only if `named`.
    pub(super) fn anywhere(named: bool) -> Self {
        Self::of_heap(Atoms { anywhere: true, named, ..Atoms::anything() })
    }

    /// What the subject is called.
    pub(super) fn name() -> Self {
        Self { here: Atoms { named: true, ..Atoms::scalar() }, ..Self::default() }
    }

    /// Says whether it can only be a scalar of the policy or of the input, or what the subject is called.
    pub(super) fn is_repeatable(&self) -> bool {
        let inside = self.inside();
        !self.here.anywhere && !self.here.holds_subjects() && !inside.named && !inside.holds_subjects()
    }

    /// Says whether it is or holds related subjects.
    pub(super) fn tells_others(&self) -> bool {
        let others = |atoms: &Atoms| {
            let other = |origin: &Origin| !matches!(origin, Origin::Key(_) | Origin::Below(_) | Origin::Subject);
            atoms.anywhere || atoms.origins.iter().any(other)
        };
        others(&self.here) || others(&self.inside())
    }

    /// Says whether it is or holds what the subject is called.
    pub(super) fn tells_names(&self) -> bool {
        let inside = self.inside();
        let named = |atoms: &Atoms| atoms.named || atoms.holds_subjects();
        named(&self.here) || named(&inside) || self.names.named
    }

    /// One of these, or a collection that holds them at any depth.
    fn of_heap(heap: Atoms) -> Self {
        Self { here: heap.clone(), heap, names: Atoms::scalar(), ..Self::default() }
    }

    pub(super) fn of_input(origin: Origin) -> Self {
        Self { here: Atoms::of_input(origin), ..Self::default() }
    }

    /// An array or a set that holds these.
    pub(super) fn list(items: impl IntoIterator<Item = Self>, set: bool) -> Self {
        let mut list = Self { here: Atoms::anything(), set, ..Self::default() };
        for item in items {
            list.item.get_or_insert_default().join(&item.capped(MAX_DEPTH));
            list.names.other = true;
        }
        list
    }

    /// An object that holds these under these keys.
    pub(super) fn object(fields: impl IntoIterator<Item = (Self, Self)>) -> Self {
        let mut object = Self { here: Atoms::anything(), ..Self::default() };
        for (key, value) in fields {
            let value = value.capped(MAX_DEPTH);
            if let Some(words) = key.only_words() {
                for word in words {
                    object.fields.entry(word.clone()).or_default().join(&value);
                }
            } else {
                object.names.join(&key.here);
                object.names.join(&key.inside());
                object.item.get_or_insert_default().join(&value);
            }
        }
        object
    }

    /// Returns it with no more than so many levels of shape, so that a fixpoint cannot grow for ever.
    fn capped(&self, depth: usize) -> Self {
        let Some(depth) = depth.checked_sub(1) else {
            let names = if self.here.compound { Atoms::scalar() } else { Atoms::default() };
            let set = self.holds_set();
            return Self { here: self.here.clone(), heap: self.inside(), names, set, ..Self::default() };
        };
        let fields = self.fields.iter().map(|(key, value)| (key.clone(), value.capped(depth))).collect();
        let item = self.item.as_ref().map(|item| Box::new(item.capped(depth)));
        Self { fields, item, ..self.clone() }
    }

    /// Adds what another may be, and says whether that was new.
    pub(super) fn join(&mut self, other: &Self) -> bool {
        let mut grown = other.set && !self.set;
        self.set |= other.set;
        grown |= self.here.join(&other.here) | self.names.join(&other.names) | self.heap.join(&other.heap);
        for (key, value) in &other.fields {
            grown |= self.fields.entry(key.clone()).or_default().join(value);
        }
        if let Some(item) = &other.item {
            grown |= self.item.get_or_insert_default().join(item);
        }
        grown
    }

    /// Returns what a built collection holds, at any depth.
    pub(super) fn inside(&self) -> Atoms {
        let mut inside = self.heap.clone();
        for child in self.children() {
            inside.join(&child.here);
            inside.join(&child.inside());
        }
        inside
    }

    fn children(&self) -> impl Iterator<Item = &Self> {
        self.fields.values().chain(self.item.as_deref())
    }

    fn holds_set(&self) -> bool {
        self.set || self.children().any(Self::holds_set)
    }

    /// Returns what the members of a built collection may be.
    pub(super) fn built_members(&self) -> Self {
        let mut members = self.in_heap();
        for child in self.children() {
            members.join(child);
        }
        members
    }

    /// Returns what may stand somewhere in the heap.
    fn in_heap(&self) -> Self {
        if self.heap == Atoms::default() {
            return Self::default();
        }
        Self { set: self.set, ..Self::of_heap(self.heap.clone()) }
    }

    /// Returns what its members may be, by keys or indexes that are not literal keys.
    pub(super) fn members(&self) -> Self {
        let mut member = self.built_members();
        for origin in &self.here.origins {
            member.join(&match origin {
                Origin::Input | Origin::Related | Origin::Subject | Origin::Other => Self::anywhere(true),
                Origin::Subjects => Self::of_input(Origin::Other),
                Origin::Key(key) | Origin::Below(key) => Self::of_input(Origin::Below(key.clone())),
            });
        }
        if self.here.anywhere {
            member.join(&Self::anywhere(self.here.named));
        }
        member
    }

    /// Returns what its keys may be.
    pub(super) fn keys(&self) -> Self {
        let mut here = self.names.clone();
        here.words.extend(self.fields.keys().cloned());
        here.other |= self.here.is_input();
        let mut keys = Self { here, ..Self::default() };
        if self.set {
            // The members of a set are their own keys.
            keys.join(&self.built_members());
        }
        keys
    }

    /// Returns what stands under a literal key.
    pub(super) fn at_key(&self, key: &str) -> Self {
        let mut found = self.in_heap();
        for child in self.fields.get(key).into_iter().chain(self.item.as_deref()) {
            found.join(child);
        }
        for origin in &self.here.origins {
            found.join(&match (origin, key) {
                (Origin::Input, "subject") => Self::of_input(Origin::Subject),
                (Origin::Input, "related") => Self::of_input(Origin::Related),
                // These parts of the input never hold unknowns, and what is in them is not followed.
                (Origin::Input, _) => Self::anything(),
                (Origin::Related, _) => Self::of_input(Origin::Subjects),
                (Origin::Subject | Origin::Other, "config" | "views") => Self::of_input(Origin::Key(key.to_owned())),
                (Origin::Subject, "name" | "address") => Self::name(),
                (Origin::Subject | Origin::Other | Origin::Subjects, _) => Self::scalar(),
                (Origin::Key(_) | Origin::Below(_), _) => Self::of_input(Origin::Key(key.to_owned())),
            });
        }
        if self.here.anywhere {
            found.join(&Self::anywhere(self.here.named));
        }
        found
    }

    /// Returns what may stand at any depth of it, or itself.
    pub(super) fn anywhere_in(&self) -> Self {
        let mut atoms = self.here.clone();
        atoms.join(&self.inside());
        Self { set: self.holds_set(), ..Self::of_heap(atoms) }
    }

    /// Returns the words that it must be one of; `None` if it can be something else.
    pub(super) fn only_words(&self) -> Option<&BTreeSet<String>> {
        let Atoms { words, other, compound, .. } = &self.here;
        (!other && !compound && !self.here.is_input()).then_some(words)
    }
}
