//! A policy on values of which parts are unknown: which faults it finds whatever they turn out to be, and which for some of them.
//!
//! The statements are gone through as Rego has them, and each solution says whether it is always there or only perhaps. What
//! is surely found is a fault, and where nothing can be found there is none. Constructs that are not followed give no answer.

mod builtins;
mod env;
mod expressions;
mod rules;
mod statements;
mod text;
mod value;

use std::collections::BTreeMap;

use regorus::Value as Rego;

use self::builtins::Given;
use self::env::{Bound, Env};
pub use self::value::{Partial, Sure};
use super::checked_world;
use super::world::{RuleId, World};

/// Steps that one question may take, and solutions that one query may have.
const STEPS: usize = 200_000;
const SOLUTIONS: usize = 2_000;

/// How deep functions and rules may use each other.
const DEPTH: usize = 40;

/// A policy with its libraries, ready to be asked.
pub struct PartialPolicy {
    world: World,
    parameters: Rego,
}

impl std::fmt::Debug for PartialPolicy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PartialPolicy").field("modules", &self.world.units.len()).finish_non_exhaustive()
    }
}

/// Answers for a builtin that is not the engine's own, with known arguments. Nothing if there is no such builtin.
pub type Call<'a> = &'a dyn Fn(&str, &[Rego]) -> Option<Rego>;

/// A construct that is not followed, or a bound that was reached.
#[derive(Debug)]
struct NotFollowed;

type Followed<T> = Result<T, NotFollowed>;

impl PartialPolicy {
    /// Takes a policy's module and those of its libraries, as path and text, and the values of its parameters.
    #[must_use]
    pub fn new(modules: &[(&str, &str)], parameters: Rego) -> Option<Self> {
        let (policy, library) = modules.split_first()?;
        let world = checked_world(*policy, library).ok()?;
        Some(Self { world, parameters })
    }

    /// Returns the policy ready to be asked about an input.
    pub fn about<'a>(&'a self, input: &'a Partial, call: Call<'a>) -> Following<'a> {
        Following {
            world: &self.world,
            parameters: &self.parameters,
            input,
            call,
            rules: BTreeMap::new(),
            steps: 0,
            depth: 0,
        }
    }
}

/// A policy that is followed over one input. What its rules give is found out once.
pub struct Following<'a> {
    world: &'a World,
    parameters: &'a Rego,
    input: &'a Partial,
    call: Call<'a>,
    /// What rules were found to give.
    rules: BTreeMap<RuleId, Given>,
    steps: usize,
    depth: usize,
}

impl std::fmt::Debug for Following<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Following").field("rules", &self.rules.len()).finish_non_exhaustive()
    }
}

impl<'a> Following<'a> {
    /// Returns what a rule of the policy may give; nothing if that cannot be followed.
    pub fn ask(&mut self, rule: &str) -> Option<Vec<(Partial, Sure)>> {
        self.steps = 0;
        self.rule(&RuleId { unit: 0, name: rule.to_owned() }).ok()
    }

    fn step(&mut self) -> Followed<()> {
        self.take(1)
    }

    /// Counts what one step goes over.
    fn take(&mut self, steps: usize) -> Followed<()> {
        self.steps += steps;
        if self.steps > STEPS { Err(NotFollowed) } else { Ok(()) }
    }

    fn deeper<T>(&mut self, what: impl FnOnce(&mut Self) -> Followed<T>) -> Followed<T> {
        if self.depth >= DEPTH {
            return Err(NotFollowed);
        }
        self.depth += 1;
        let done = what(self);
        self.depth -= 1;
        done
    }
}

/// Returns the solutions that come of others.
fn each_of<'a>(solutions: Bound<'a>, mut next: impl FnMut(Env<'a>) -> Followed<Bound<'a>>) -> Followed<Bound<'a>> {
    let mut found = Vec::new();
    for (env, sure) in solutions {
        found.extend(next(env)?.into_iter().map(|(env, own)| (env, own.and(sure))));
    }
    bounded(&found)?;
    Ok(found)
}

fn bounded<T>(solutions: &[T]) -> Followed<()> {
    if solutions.len() > SOLUTIONS { Err(NotFollowed) } else { Ok(()) }
}
