//! What rules and functions give.

use regorus::Value as Rego;
use regorus::unstable::{Rule, RuleHead};

use super::super::tree::{Chain, Step, bodies, head_reference, head_value, parameters};
use super::super::world::RuleId;
use super::builtins::{Given, anything};
use super::env::Env;
use super::value::{Partial, Sure, Truth, distinct};
use super::{Followed, Following, NotFollowed, each_of};
use crate::parse::TextPart;

impl<'a> Following<'a> {
    pub(super) fn rule(&mut self, id: &RuleId) -> Followed<Given> {
        if let Some(given) = self.rules.get(id) {
            return Ok(given.clone());
        }
        let given = self.deeper(|following| following.rule_anew(id))?;
        self.rules.insert(id.clone(), given.clone());
        Ok(given)
    }

    fn rule_anew(&mut self, id: &RuleId) -> Followed<Given> {
        let world = self.world;
        let definitions: Vec<&'a Rule> = world.definitions(id).map(|(_, rule)| &**rule).collect();
        if definitions.iter().any(|rule| parameters(rule).is_some()) {
            return Err(NotFollowed);
        }
        if definitions.iter().any(|rule| matches!(rule, Rule::Spec { head: RuleHead::Set { .. }, .. })) {
            let mut members = Vec::new();
            for rule in definitions {
                members.extend(self.definition(id.unit, rule, Env::default(), Sure::Always)?);
            }
            return Ok(vec![(Partial::set(members), Sure::Always)]);
        }
        if definitions.iter().any(|rule| !Chain::of(head_reference(rule)).steps.is_empty()) {
            return self.partial_object(id.unit, &definitions);
        }
        let mut given = Vec::new();
        for rule in definitions.iter().filter(|rule| matches!(rule, Rule::Spec { .. })) {
            given.extend(self.definition(id.unit, rule, Env::default(), Sure::Always)?);
        }
        let given = one_of(given)?;
        self.or_default(id.unit, &definitions, given)
    }

    fn or_default(&mut self, unit: usize, definitions: &[&'a Rule], mut given: Given) -> Followed<Given> {
        if given.iter().any(|(_, sure)| *sure == Sure::Always) {
            return Ok(given);
        }
        for rule in definitions {
            if let Rule::Default { value, .. } = rule {
                let sure = if given.is_empty() { Sure::Always } else { Sure::Maybe };
                let values = self.eval(unit, value, Env::default())?;
                given.extend(values.into_iter().map(|(value, _, own)| (value, own.and(sure))));
            }
        }
        Ok(given)
    }

    fn partial_object(&mut self, unit: usize, definitions: &[&'a Rule]) -> Followed<Given> {
        let mut entries = Vec::new();
        for rule in definitions {
            let chain = Chain::of(head_reference(rule));
            let ([step], Rule::Spec { head: RuleHead::Compr { assign: Some(assign), .. }, .. }) =
                (&chain.steps[..], rule)
            else {
                return Err(NotFollowed);
            };
            let [body] = bodies(rule) else { return Err(NotFollowed) };
            for (env, sure) in self.query(unit, &body.query, Env::default())? {
                let keys = match step {
                    Step::Key(key) => vec![(Partial::text(key), env, Sure::Always)],
                    Step::Index(index) => self.eval(unit, index, env)?,
                };
                for (key, env, own) in keys {
                    for (value, _, also) in self.eval(unit, &assign.value, env)? {
                        entries.push((key.clone(), value, sure.and(own).and(also)));
                    }
                }
            }
        }
        Ok(vec![(Partial::object(entries), Sure::Always)])
    }

    /// Returns what one definition of a rule or a function gives, its `else` branches included.
    pub(super) fn definition(&mut self, unit: usize, rule: &'a Rule, env: Env<'a>, sure: Sure) -> Followed<Given> {
        let head = head_value(rule);
        let mut given = Vec::new();
        if bodies(rule).is_empty() {
            let Some(head) = head else { return Err(NotFollowed) };
            let values = self.eval(unit, head, env)?;
            return Ok(values.into_iter().map(|(value, _, own)| (value, own.and(sure))).collect());
        }
        let mut reached = Some(sure);
        for body in bodies(rule) {
            if !body.is_else {
                reached = Some(sure);
            }
            let Some(here) = reached else { continue };
            let value = match &body.assign {
                Some(assign) => Some(&assign.value),
                None if body.is_else => None,
                None => head,
            };
            let solutions = self.query(unit, &body.query, env.clone())?;
            if solutions.iter().any(|(_, own)| *own == Sure::Always) {
                reached = None;
            } else if !solutions.is_empty() {
                reached = Some(Sure::Maybe);
            }
            for (env, own) in solutions {
                let values = match value {
                    Some(value) => self.eval(unit, value, env)?,
                    None => vec![(Partial::Known(Rego::Bool(true)), env, Sure::Always)],
                };
                given.extend(values.into_iter().map(|(value, _, also)| (value, own.and(also).and(here))));
            }
        }
        Ok(distinct(given))
    }

    pub(super) fn function(&mut self, id: &RuleId, arguments: &[Partial]) -> Followed<Given> {
        if let ([value], WRITTEN) = (arguments, &*id.name)
            && self.world.units[id.unit].package == WRITTEN_IN
        {
            return Ok(written(value));
        }
        self.deeper(|following| {
            let world = following.world;
            let mut given = Vec::new();
            for (_, rule) in world.definitions(id) {
                let Rule::Spec { .. } = &**rule else { return Err(NotFollowed) };
                let parameters = parameters(rule).ok_or(NotFollowed)?;
                if parameters.len() != arguments.len() {
                    return Err(NotFollowed);
                }
                let mut bound = vec![(Env::default(), Sure::Always)];
                for (pattern, argument) in parameters.iter().zip(arguments) {
                    bound = each_of(bound, |env| following.unify(id.unit, pattern, argument, env.declared(pattern)))?;
                }
                for (env, sure) in bound {
                    given.extend(following.definition(id.unit, rule, env, sure)?);
                }
            }
            one_of(given)
        })
    }
}

/// The function of the library with which a policy says that it asks about what is written where it stands. To the engine, to
/// which all is known or opaque, it gives its argument.
const WRITTEN: &str = "written";
const WRITTEN_IN: &str = "policies.lib.values";

/// Returns a value as far as it is written: nothing of what stands elsewhere, and of a text `${}` in its place.
fn written(value: &Partial) -> Given {
    let value = match value {
        Partial::Elsewhere => return Vec::new(),
        Partial::Any => return anything(),
        Partial::Text(parts) if parts.iter().all(TextPart::is_elsewhere) => return Vec::new(),
        Partial::Text(parts) => Partial::of_parts(parts.iter().map(|part| match part {
            part if part.is_elsewhere() => TextPart::Known("${}".into()),
            part => part.clone(),
        })),
        value => value.clone(),
    };
    vec![(value, Sure::Always)]
}

/// Returns the values that a rule or function with one value may have.
fn one_of(given: Given) -> Followed<Given> {
    let mut given = distinct(given);
    let Some(at) = given.iter().position(|(_, sure)| *sure == Sure::Always) else { return Ok(given) };
    let value = given.swap_remove(at);
    // Two values are an error of the policy.
    let agree = |(other, sure): &(Partial, Sure)| *sure == Sure::Maybe || other.equals(&value.0) == Truth::Yes;
    if given.iter().all(agree) { Ok(vec![value]) } else { Err(NotFollowed) }
}
