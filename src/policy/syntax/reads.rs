//! What a rule and everything it calls look at, by a fixpoint over where values come from.
//!
//! Unknown values matter or not by the three sets of [`Reads`]; to leave out a key that decides would turn "undetermined"
//! into a wrong pass, so whatever is not understood counts as read. `flow` follows the values, this file records.

use std::collections::BTreeSet;

use regorus::unstable::Expr;

use super::builtins::Looks;
use super::flow::Flow;
use super::tree::place;
use super::value::{Atoms, Origin, Value};
use super::world::{RuleId, World};
use super::{KeySet, Problem, Reads};

/// Returns what one definition of a rule and all that it uses look at; `rules` are those that it can use.
pub(super) fn reads_of(
    world: &World,
    rules: &BTreeSet<RuleId>,
    (rule, definition): (&RuleId, usize),
    problems: &mut Vec<Problem>,
) -> Record {
    let mut record = Record::default();
    Flow::over(world, rules, &mut record).run(rule, definition);
    problems.append(&mut record.problems);
    record
}

/// What has been seen so far.
#[derive(Default)]
pub(super) struct Record {
    /// All that is looked at.
    pub(super) seen: Seen,
    /// What is looked at where less can give more faults, or another value.
    pub(super) against: Seen,
    /// What goes into the places that findings name.
    pub(super) places: Reads,
    /// Whether it depends on what the subject is called, or on what surrounds it, otherwise than by repeating its name.
    pub(super) named: bool,
    /// Whether it looks at what related subjects are called.
    pub(super) others_named: bool,
    /// Whether what comes next stands where less can give more faults.
    pub(super) reversed: bool,
    pub(super) problems: Vec<Problem>,
}

/// Keys, and types of related subjects.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) reads: Reads,
    pub(super) related: BTreeSet<String>,
}

impl Record {
    /// Notes that a builtin or an operator looks at a value so far.
    pub(super) fn look(&mut self, value: &Value, looks: Looks) {
        match looks {
            // What is handed on, or gone over, is looked at later.
            Looks::Type | Looks::Get | Looks::Through => {}
            Looks::Members => self.members(value),
            Looks::Size if !value.set => {}
            Looks::Scalar | Looks::Size | Looks::Whole | Looks::Walk => self.name(value),
        }
        self.read(value, looks);
    }

    /// Notes such a look at a value, of which what the subject is called is only repeated.
    pub(super) fn read(&mut self, value: &Value, looks: Looks) {
        self.note(|seen| seen.look(value, looks));
        if !matches!(looks, Looks::Type | Looks::Members | Looks::Get | Looks::Through) {
            self.seen.contents(value);
        }
    }

    /// Notes that what a value says decides something.
    pub(super) fn name(&mut self, value: &Value) {
        self.named |= value.tells_names();
        self.others_named |= value.tells_others();
    }

    /// Notes that the parts of a value are come upon, what a related subject is called among them.
    fn members(&mut self, value: &Value) {
        self.others_named |= value.here.anywhere || value.here.origins.contains(&Origin::Other);
    }

    /// Notes that a value goes into a place that a finding names.
    pub(super) fn place(&mut self, value: &Value) {
        let mut seen = Seen::default();
        seen.look(value, Looks::Whole);
        seen.contents(value);
        self.places.join(&seen.reads);
        self.named |= value.tells_names();
    }

    /// Notes a literal key of a value.
    pub(super) fn key(&mut self, value: &Value, key: &str) {
        let origin = |origin: &Origin| value.here.origins.contains(origin);
        self.named |= origin(&Origin::Input) && !matches!(key, "subject" | "related" | "related_unknown");
        self.others_named |= origin(&Origin::Other) && matches!(key, "name" | "address");
        self.note(|seen| seen.key(value, key));
    }

    /// Notes a literal array index of a value.
    pub(super) fn index(&mut self, value: &Value) {
        self.seen.index(value);
        if self.reversed {
            // Where an item is missing, the next has its index.
            self.against.look(value, Looks::Members);
        }
    }

    fn note(&mut self, note: impl Fn(&mut Seen)) {
        note(&mut self.seen);
        if self.reversed {
            note(&mut self.against);
        }
    }

    /// Refuses a use of `input.related` that does not name a type.
    pub(super) fn check_related(&mut self, world: &World, unit: usize, value: &Value, expr: &Expr) {
        if !value.here.origins.contains(&Origin::Related) && !value.inside().origins.contains(&Origin::Related) {
            return;
        }
        let message = "`input.related` must be followed by a literal type";
        let problem = world.problem(unit, place(expr), message.into());
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }
}

impl Seen {
    /// Notes that a builtin or an operator looks at a value so far.
    pub(super) fn look(&mut self, value: &Value, looks: Looks) {
        match looks {
            Looks::Type | Looks::Scalar | Looks::Through => {}
            Looks::Members | Looks::Get => self.members(&value.here),
            Looks::Size => {
                self.members(&value.here);
                if value.set {
                    self.whole(&value.inside());
                }
            }
            Looks::Whole => {
                self.whole(&value.here);
                self.whole(&value.inside());
            }
            Looks::Walk => self.everything(),
        }
    }

    /// Notes a literal key of a value.
    pub(super) fn key(&mut self, value: &Value, key: &str) {
        if value.here.origins.contains(&Origin::Related) {
            self.related.insert(key.to_owned());
        }
        let keyed = |origin: &Origin| matches!(origin, Origin::Key(_) | Origin::Below(_));
        if value.here.anywhere || value.here.origins.iter().any(keyed) {
            self.reads.keys.insert(key);
        }
    }

    /// Notes a literal array index of a value.
    pub(super) fn index(&mut self, value: &Value) {
        for origin in &value.here.origins {
            // A key that is not known lies between, so nothing nearer can be named.
            if let Origin::Below(key) = origin {
                self.reads.wholes.insert(key);
            }
        }
    }

    /// Notes that all of it is looked at.
    fn whole(&mut self, atoms: &Atoms) {
        for origin in &atoms.origins {
            match origin {
                Origin::Input | Origin::Related => self.everything(),
                Origin::Subject | Origin::Other | Origin::Subjects => {
                    self.reads.wholes.insert("config");
                    self.reads.wholes.insert("views");
                }
                Origin::Key(key) | Origin::Below(key) => self.reads.wholes.insert(key),
            }
        }
        if atoms.anywhere {
            self.everything();
        }
    }

    /// Notes that its direct members are looked at.
    fn members(&mut self, atoms: &Atoms) {
        for origin in &atoms.origins {
            match origin {
                Origin::Input | Origin::Related => self.everything(),
                Origin::Subjects => {}
                Origin::Subject | Origin::Other => {
                    self.reads.wholes.insert("config");
                    self.reads.wholes.insert("views");
                }
                Origin::Key(key) => self.reads.elements.insert(key),
                Origin::Below(key) => {
                    self.reads.elements.insert(key);
                    self.reads.wholes.insert(key);
                }
            }
        }
        if atoms.anywhere {
            self.everything();
        }
    }

    /// Notes that a value, or one in a collection that the policy built, is looked into.
    pub(super) fn contents(&mut self, value: &Value) {
        for atoms in [&value.here, &value.inside(), &value.keys().here] {
            for origin in &atoms.origins {
                if let Origin::Key(key) | Origin::Below(key) = origin {
                    self.reads.contents.insert(key);
                }
            }
            if atoms.anywhere {
                self.reads.contents = KeySet::All;
            }
        }
    }

    fn everything(&mut self) {
        let all = || KeySet::All;
        self.reads = Reads { keys: all(), elements: all(), wholes: all(), contents: all() };
    }
}
