//! Where a value may come from: the abstract values of the reads analysis.
//!
//! A value is told by the keys under which it may lie in the input. Collections that the policy builds are told by what
//! may be in them, at any depth. All of it only grows, so that a fixpoint is reached.

use std::collections::BTreeSet;

/// One place of the input in which a value may lie.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    /// `input` itself.
    Input,
    /// `input.related`.
    Related,
    /// `input.related.<type>`: a list of subjects.
    Subjects,
    /// A subject: `{type, name, address, config, views}`.
    Subject,
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
}

/// What a variable, a parameter, a rule or an expression may be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Value {
    /// The value itself.
    pub(super) here: Atoms,
    /// What a collection that the policy built holds, at any depth.
    pub(super) inside: Atoms,
    /// The keys of objects that the policy built, at any depth.
    pub(super) names: Atoms,
    /// Whether a set may be in it: what is equal becomes one there.
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
        *self != before
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
        Self { here: Atoms::anything(), inside: Atoms::scalar(), names: Atoms::scalar(), set: false }
    }

    /// Anything that does not come from the input, or whose source was used as a whole.
    pub(super) fn anything() -> Self {
        Self { here: Atoms::anything(), inside: Atoms::anything(), names: Atoms::scalar(), set: false }
    }

    /// Anything from anywhere in the input.
    pub(super) fn anywhere() -> Self {
        let anywhere = Atoms { anywhere: true, ..Atoms::anything() };
        Self { here: anywhere.clone(), inside: anywhere, names: Atoms::scalar(), set: false }
    }

    pub(super) fn of_input(origin: Origin) -> Self {
        Self { here: Atoms::of_input(origin), ..Self::default() }
    }

    /// An array or a set that holds these.
    pub(super) fn list(items: impl IntoIterator<Item = Self>, set: bool) -> Self {
        let mut list = Self { here: Atoms::anything(), set, ..Self::default() };
        for item in items {
            list.hold(&item);
            list.names.other = true;
        }
        list
    }

    /// An object that holds these.
    pub(super) fn object(fields: impl IntoIterator<Item = (Self, Self)>) -> Self {
        let mut object = Self { here: Atoms::anything(), ..Self::default() };
        for (key, value) in fields {
            object.names.join(&key.here);
            object.names.join(&key.inside);
            object.hold(&value);
        }
        object
    }

    fn hold(&mut self, item: &Self) {
        self.inside.join(&item.here);
        self.inside.join(&item.inside);
        self.names.join(&item.names);
        self.set |= item.set;
    }

    /// Adds what another may be, and says whether that was new.
    pub(super) fn join(&mut self, other: &Self) -> bool {
        let set = other.set && !self.set;
        self.set |= other.set;
        self.here.join(&other.here) | self.inside.join(&other.inside) | self.names.join(&other.names) | set
    }

    /// Returns what its members may be, by keys that are not known.
    pub(super) fn members(&self) -> Self {
        self.member(Origin::Below)
    }

    /// Returns what stands at a literal array index; as that is no key, the last key stays what it was.
    pub(super) fn at_index(&self) -> Self {
        self.member(Origin::Key)
    }

    fn member(&self, of_key: fn(String) -> Origin) -> Self {
        let mut here = self.inside.clone();
        for origin in &self.here.origins {
            let member = match origin {
                Origin::Input | Origin::Related | Origin::Subject => Self::anywhere().here,
                Origin::Subjects => Atoms::of_input(Origin::Subject),
                Origin::Key(key) => Atoms::of_input(of_key(key.clone())),
                Origin::Below(key) => Atoms::of_input(Origin::Below(key.clone())),
            };
            here.join(&member);
        }
        if self.here.anywhere {
            here.join(&Self::anywhere().here);
        }
        Self { here, ..self.clone() }
    }

    /// Returns what its keys may be.
    pub(super) fn keys(&self) -> Self {
        let mut here = self.names.clone();
        here.other |= self.here.is_input();
        if self.set {
            // The members of a set are their own keys.
            here.join(&self.inside);
        }
        Self { here, ..Self::default() }
    }

    /// Returns what stands under a literal key.
    pub(super) fn at_key(&self, key: &str) -> Self {
        let mut here = self.inside.clone();
        for origin in &self.here.origins {
            let found = match (origin, key) {
                (Origin::Input, "subject") => Atoms::of_input(Origin::Subject),
                (Origin::Input, "related") => Atoms::of_input(Origin::Related),
                (Origin::Input, _) => Self::anything().here,
                (Origin::Related, _) => Atoms::of_input(Origin::Subjects),
                (Origin::Subject, "config" | "views") => Atoms::of_input(Origin::Key(key.to_owned())),
                (Origin::Subject | Origin::Subjects, _) => Atoms::scalar(),
                (Origin::Key(_) | Origin::Below(_), _) => Atoms::of_input(Origin::Key(key.to_owned())),
            };
            here.join(&found);
        }
        if self.here.anywhere {
            here.join(&Atoms::of_input(Origin::Key(key.to_owned())));
        }
        let mut found = Self { here, ..self.clone() };
        if self.here.origins.contains(&Origin::Input) && !matches!(key, "subject" | "related") {
            // These parts of the input never hold unknowns, and what is in them is not followed.
            found.inside.join(&Atoms::anything());
        }
        found
    }

    /// Returns the words that it must be one of; `None` if it can be something else.
    pub(super) fn only_words(&self) -> Option<&BTreeSet<String>> {
        let Atoms { words, other, compound, .. } = &self.here;
        (!other && !compound && !self.here.is_input()).then_some(words)
    }
}
