//! Values through references: what they begin with, and each key and index on the way.

use regorus::unstable::Expr;

use super::super::builtins::Looks;
use super::super::tree::{Chain, Step, pattern_names};
use super::super::value::{Origin, Value};
use super::super::world::Target;
use super::Flow;

impl<'a> Flow<'a, '_> {
    pub(super) fn reference(&mut self, expr: &'a Expr) -> Value {
        let chain = Chain::of(expr);
        let (mut value, used) = self.root(&chain);
        for step in &chain.steps[used..] {
            value = match step {
                Step::Key(key) => self.keyed(&value, key),
                Step::Index(index) => self.indexed(&value, index),
            };
        }
        value
    }

    /// Returns the value that a reference begins with, and how many steps lead there.
    fn root(&mut self, chain: &Chain<'a>) -> (Value, usize) {
        let gathered = std::mem::take(&mut self.gathered);
        let Some(root) = chain.root() else {
            return (self.eval(chain.base), 0);
        };
        match root {
            "input" => return (Value::of_input(Origin::Input), 0),
            "_" => return (Value::scalar(), 0),
            _ => {}
        }
        let local = self.variables.get(&(self.at, root)).cloned();
        match self.world.resolve(self.at.0, chain) {
            Some((Target::Rule(id), used)) => {
                self.reach(&id, gathered || used < chain.steps.len());
                let mut value = self.results.get(&id).cloned().unwrap_or_default();
                value.join(&local.unwrap_or_default());
                (value, used)
            }
            // A variable may be called as an import is.
            Some((_, used)) => match local {
                None => (Value::anything(), used),
                Some(mut value) => {
                    value.join(&Value::anything());
                    (value, 0)
                }
            },
            None => (local.unwrap_or_default(), 0),
        }
    }

    pub(super) fn keyed(&mut self, value: &Value, key: &str) -> Value {
        self.record.key(value, key);
        // A built object may have keys from the input, and a set has its members for keys.
        self.record.seen.contents(&value.keys());
        value.at_key(key)
    }

    pub(super) fn indexed(&mut self, value: &Value, index: &'a Expr) -> Value {
        if matches!(index, Expr::Number { .. }) {
            self.record.index(value);
            return value.members();
        }
        self.bind_index(index, value);
        let key = self.eval(index);
        // A set is asked for its members, and a built object may have keys from the input.
        self.compare(&key, &value.keys(), index);
        let Some(words) = key.only_words().filter(|words| !(self.settled && words.is_empty())) else {
            self.look(value, Looks::Members, index);
            return value.members();
        };
        let mut found = Value::default();
        for word in words {
            found.join(&self.keyed(value, word));
        }
        found
    }

    /// Binds declared variables in brackets: to a key, or to a member of a set.
    fn bind_index(&mut self, index: &'a Expr, value: &Value) {
        let mut names = Vec::new();
        pattern_names(index, &mut names);
        for name in names {
            if self.declared.contains(&(self.at, name)) {
                self.assign(name, &value.keys());
                self.assign(name, &value.built_members());
            }
        }
    }
}
