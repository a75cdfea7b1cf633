//! The variables of a query.

use std::rc::Rc;

use regorus::unstable::Expr;

use super::super::tree::pattern_names;
use super::value::{Partial, Sure};

/// Solutions: the variables of each, and whether it is there always.
pub(super) type Bound<'a> = Vec<(Env<'a>, Sure)>;

/// The variables of a query and their values, the last first; solutions share those that they have in common.
#[derive(Clone, Default)]
pub(super) struct Env<'a>(Option<Rc<Variable<'a>>>);

/// A variable; one that is declared only has no value yet.
struct Variable<'a> {
    name: &'a str,
    value: Option<Partial>,
    outer: Env<'a>,
}

impl<'a> Env<'a> {
    /// Returns what is said last of a variable: its value, or that it has none yet.
    pub(super) fn get(&self, name: &str) -> Option<Option<&Partial>> {
        let mut at = self;
        while let Some(variable) = &at.0 {
            if variable.name == name {
                return Some(variable.value.as_ref());
            }
            at = &variable.outer;
        }
        None
    }

    pub(super) fn with(self, name: &'a str, value: Option<Partial>) -> Self {
        Self(Some(Rc::new(Variable { name, value, outer: self })))
    }

    /// Makes the variables of a pattern new ones.
    pub(super) fn declared(self, pattern: &'a Expr) -> Self {
        let mut names = Vec::new();
        pattern_names(pattern, &mut names);
        names.into_iter().fold(self, |env, name| env.with(name, None))
    }
}
