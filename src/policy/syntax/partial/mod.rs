//! A policy on values of which parts are unknown: which faults it finds whatever they turn out to be, and which for some of them.
//!
//! The statements are gone through as Rego has them, and each solution says whether it is always there or only perhaps. What
//! is surely found is a fault, and where nothing can be found there is none. Constructs that are not followed give no answer.

mod builtins;
mod value;

use std::collections::BTreeMap;
use std::rc::Rc;

use regorus::unstable::{
    ArithOp, AssignOp, BUILTINS, BinOp, BoolOp, Expr, ExprRef, Literal, LiteralStmt, Query, Rule, RuleHead, Span,
    numbers, sets,
};
use regorus::{LimitError, Value as Rego};

use self::builtins::{Given, anything, holds, shown};
use self::value::{Kind, Truth, distinct};
pub use self::value::{Partial, Sure};
use super::checked_world;
use super::tree::{Chain, Step, bodies, head_reference, head_value, parameters, pattern_names, variable};
use super::world::{RuleId, Target, World};

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

/// The variables of a query and their values, the last first; solutions share those that they have in common.
#[derive(Clone, Default)]
struct Env<'a>(Option<Rc<Variable<'a>>>);

/// A variable; one that is declared only has no value yet.
struct Variable<'a> {
    name: &'a str,
    value: Option<Partial>,
    outer: Env<'a>,
}

impl<'a> Env<'a> {
    /// Returns what is said last of a variable: its value, or that it has none yet.
    fn get(&self, name: &str) -> Option<Option<&Partial>> {
        let mut at = self;
        while let Some(variable) = &at.0 {
            if variable.name == name {
                return Some(variable.value.as_ref());
            }
            at = &variable.outer;
        }
        None
    }

    fn with(self, name: &'a str, value: Option<Partial>) -> Self {
        Self(Some(Rc::new(Variable { name, value, outer: self })))
    }

    /// Makes the variables of a pattern new ones.
    fn declared(self, pattern: &'a Expr) -> Self {
        let mut names = Vec::new();
        pattern_names(pattern, &mut names);
        names.into_iter().fold(self, |env, name| env.with(name, None))
    }
}

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

/// Returns a text for people; what is not known is named by what settles it.
#[must_use]
pub fn shown_text(value: &Partial) -> Option<String> {
    value.parts().map(|parts| shown(&parts))
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

/// What an expression may give, with the variables that this binds.
type Solutions<'a> = Vec<(Partial, Env<'a>, Sure)>;

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
        self.steps += 1;
        if self.steps > STEPS { Err(NotFollowed) } else { Ok(()) }
    }

    fn rule(&mut self, id: &RuleId) -> Followed<Given> {
        if let Some(given) = self.rules.get(id) {
            return Ok(given.clone());
        }
        let given = self.deeper(|following| following.rule_anew(id))?;
        self.rules.insert(id.clone(), given.clone());
        Ok(given)
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
    fn definition(&mut self, unit: usize, rule: &'a Rule, env: Env<'a>, sure: Sure) -> Followed<Given> {
        let head = head_value(rule);
        let mut given = Vec::new();
        if bodies(rule).is_empty() {
            let Some(head) = head else { return Err(NotFollowed) };
            let values = self.eval(unit, head, env)?;
            return Ok(values.into_iter().map(|(value, _, own)| (value, own.and(sure))).collect());
        }
        let mut reached = Some(sure);
        for (index, body) in bodies(rule).iter().enumerate() {
            if !body.is_else {
                reached = Some(sure);
            }
            let Some(here) = reached else { continue };
            let value = match (&body.assign, index) {
                (Some(assign), _) => Some(&assign.value),
                (None, 0) => head,
                (None, _) if body.is_else => None,
                (None, _) => head,
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

    fn function(&mut self, id: &RuleId, arguments: &[Partial]) -> Followed<Given> {
        self.deeper(|following| {
            let world = following.world;
            let definitions: Vec<&'a Rule> = world.definitions(id).map(|(_, rule)| &**rule).collect();
            let mut given = Vec::new();
            for rule in &definitions {
                let Rule::Spec { .. } = rule else { return Err(NotFollowed) };
                let parameters = parameters(rule).ok_or(NotFollowed)?;
                if parameters.len() != arguments.len() {
                    return Err(NotFollowed);
                }
                let mut bound = vec![(Env::default(), Sure::Always)];
                for (pattern, argument) in parameters.iter().zip(arguments) {
                    let mut more = Vec::new();
                    for (env, sure) in bound {
                        let env = env.declared(pattern);
                        more.extend(
                            following
                                .unify(id.unit, pattern, argument, env)?
                                .into_iter()
                                .map(|(env, own)| (env, own.and(sure))),
                        );
                    }
                    bound = more;
                }
                for (env, sure) in bound {
                    given.extend(following.definition(id.unit, rule, env, sure)?);
                }
            }
            one_of(given)
        })
    }

    fn query(&mut self, unit: usize, query: &'a Query, env: Env<'a>) -> Followed<Vec<(Env<'a>, Sure)>> {
        let mut solutions = vec![(env, Sure::Always)];
        for statement in &query.stmts {
            let mut next = Vec::new();
            for (env, sure) in solutions {
                next.extend(self.statement(unit, statement, env)?.into_iter().map(|(env, own)| (env, own.and(sure))));
            }
            bounded(&next)?;
            solutions = next;
        }
        Ok(solutions)
    }

    fn statement(&mut self, unit: usize, statement: &'a LiteralStmt, env: Env<'a>) -> Followed<Vec<(Env<'a>, Sure)>> {
        self.step()?;
        if !statement.with_mods.is_empty() {
            return Err(NotFollowed);
        }
        match &statement.literal {
            Literal::SomeVars { vars, .. } => {
                let env = vars.iter().fold(env, |env, name| env.with(name.text(), None));
                Ok(vec![(env, Sure::Always)])
            }
            Literal::SomeIn { key, value, collection, .. } => {
                let mut found = Vec::new();
                for (collection, env, sure) in self.eval(unit, collection, env)? {
                    for (member_key, member, own) in collection.members().ok_or(NotFollowed)? {
                        let env = key.iter().chain([value]).fold(env.clone(), |env, pattern| env.declared(pattern));
                        let keyed = match key {
                            Some(key) => self.unify(unit, key, &member_key, env)?,
                            None => vec![(env, Sure::Always)],
                        };
                        for (env, of_key) in keyed {
                            let bound = self.unify(unit, value, &member, env)?;
                            found.extend(
                                bound.into_iter().map(|(env, last)| (env, sure.and(own).and(of_key).and(last))),
                            );
                        }
                        bounded(&found)?;
                    }
                }
                Ok(found)
            }
            Literal::Expr { expr, .. } => self.holding(unit, expr, env),
            Literal::NotExpr { expr, .. } => {
                let solutions = self.holding(unit, expr, env.clone())?;
                Ok(if solutions.iter().any(|(_, sure)| *sure == Sure::Always) {
                    Vec::new()
                } else {
                    vec![(env, if solutions.is_empty() { Sure::Always } else { Sure::Maybe })]
                })
            }
            Literal::Every { key, value, domain, query, .. } => {
                let mut found = Vec::new();
                for (collection, own_env, sure) in self.eval(unit, domain, env.clone())? {
                    let mut all = sure;
                    let mut fails = false;
                    for (member_key, member, own) in collection.members().ok_or(NotFollowed)? {
                        let mut env = own_env.clone();
                        if let Some(key) = key {
                            env = env.with(key.text(), Some(member_key));
                        }
                        let solutions = self.query(unit, query, env.with(value.text(), Some(member)))?;
                        if solutions.is_empty() {
                            fails |= own == Sure::Always;
                            all = Sure::Maybe;
                        } else if !solutions.iter().any(|(_, sure)| *sure == Sure::Always) {
                            all = Sure::Maybe;
                        }
                    }
                    if !fails {
                        found.push((own_env, all));
                    }
                }
                Ok(found)
            }
        }
    }

    /// Returns the solutions for which an expression as a statement holds.
    fn holding(&mut self, unit: usize, expr: &'a Expr, env: Env<'a>) -> Followed<Vec<(Env<'a>, Sure)>> {
        if let Expr::AssignExpr { op, lhs, rhs, .. } = expr {
            return self.assign(unit, op, (lhs, rhs), env);
        }
        let solutions = self.eval(unit, expr, env)?;
        let holding = solutions.into_iter().filter_map(|(value, env, sure)| match value.truth() {
            Truth::Yes => Some((env, sure)),
            Truth::Maybe => Some((env, Sure::Maybe)),
            Truth::No => None,
        });
        Ok(holding.collect())
    }

    fn assign(
        &mut self,
        unit: usize,
        op: &AssignOp,
        (left, right): (&'a Expr, &'a Expr),
        env: Env<'a>,
    ) -> Followed<Vec<(Env<'a>, Sure)>> {
        let (pattern, value) = match op {
            AssignOp::ColEq => (left, right),
            AssignOp::Eq if self.binds(unit, right, &env) && !self.binds(unit, left, &env) => (right, left),
            AssignOp::Eq => (left, right),
        };
        let mut found = Vec::new();
        for (value, env, sure) in self.eval(unit, value, env)? {
            let env = if *op == AssignOp::ColEq { env.declared(pattern) } else { env };
            found.extend(self.unify(unit, pattern, &value, env)?.into_iter().map(|(env, own)| (env, own.and(sure))));
        }
        Ok(found)
    }

    /// Says whether an expression has variables without a value.
    fn binds(&self, unit: usize, expr: &Expr, env: &Env<'a>) -> bool {
        let mut names = Vec::new();
        pattern_names(expr, &mut names);
        names.iter().any(|name| self.is_free(unit, name, env)) || variable(expr) == Some("_")
    }

    fn is_free(&self, unit: usize, name: &str, env: &Env<'a>) -> bool {
        match env.get(name) {
            Some(value) => value.is_none(),
            None => {
                name != "input"
                    && name != "data"
                    && !self.world.units[unit].rules.contains_key(name)
                    && !self.world.alias_names(unit).any(|alias| alias == name)
            }
        }
    }

    /// Binds the variables of a pattern to a value, or compares what has one.
    fn unify(
        &mut self,
        unit: usize,
        pattern: &'a Expr,
        value: &Partial,
        env: Env<'a>,
    ) -> Followed<Vec<(Env<'a>, Sure)>> {
        self.step()?;
        match pattern {
            Expr::Var { span, .. } if span.text() == "_" => return Ok(vec![(env, Sure::Always)]),
            Expr::Var { span, .. } if self.is_free(unit, span.text(), &env) => {
                return Ok(vec![(env.with(span.text(), Some(value.clone())), Sure::Always)]);
            }
            Expr::Array { items, .. } if self.binds(unit, pattern, &env) => {
                return self.unify_items(unit, items.iter().map(|item| &**item), value, env);
            }
            Expr::Object { .. } | Expr::Set { .. } if self.binds(unit, pattern, &env) => return Err(NotFollowed),
            _ => {}
        }
        let solutions = self.eval(unit, pattern, env)?;
        let equal = solutions.into_iter().filter_map(|(own, env, sure)| match own.equals(value) {
            Truth::Yes => Some((env, sure)),
            Truth::Maybe => Some((env, Sure::Maybe)),
            Truth::No => None,
        });
        Ok(equal.collect())
    }

    fn unify_items(
        &mut self,
        unit: usize,
        patterns: impl ExactSizeIterator<Item = &'a Expr>,
        value: &Partial,
        env: Env<'a>,
    ) -> Followed<Vec<(Env<'a>, Sure)>> {
        let items = match value {
            Partial::Any => return Err(NotFollowed),
            Partial::Known(Rego::Array(_)) | Partial::Array(_) => value.members().unwrap_or_default(),
            _ => return Ok(Vec::new()),
        };
        if items.iter().any(|(_, _, sure)| *sure == Sure::Maybe) {
            return Err(NotFollowed);
        }
        if items.len() != patterns.len() {
            return Ok(Vec::new());
        }
        let mut solutions = vec![(env, Sure::Always)];
        for (pattern, (_, item, _)) in patterns.zip(items) {
            let mut next = Vec::new();
            for (env, sure) in solutions {
                next.extend(self.unify(unit, pattern, &item, env)?.into_iter().map(|(env, own)| (env, own.and(sure))));
            }
            solutions = next;
        }
        Ok(solutions)
    }

    fn eval(&mut self, unit: usize, expr: &'a Expr, env: Env<'a>) -> Followed<Solutions<'a>> {
        self.step()?;
        match expr {
            Expr::String { value, .. }
            | Expr::RawString { value, .. }
            | Expr::Number { value, .. }
            | Expr::Bool { value, .. }
            | Expr::Null { value, .. } => Ok(vec![(Partial::Known(value.clone()), env, Sure::Always)]),
            Expr::Var { span, .. } => match env.get(span.text()) {
                Some(Some(value)) => Ok(vec![(value.clone(), env, Sure::Always)]),
                _ => self.reference(unit, expr, env),
            },
            Expr::RefDot { .. } | Expr::RefBrack { .. } => self.reference(unit, expr, env),
            Expr::Array { items, .. } => {
                let rows = self.each(unit, items.iter().map(|item| &**item), env)?;
                Ok(rows.into_iter().map(|(items, env, sure)| (Partial::array(always(items)), env, sure)).collect())
            }
            Expr::Set { items, .. } => {
                let rows = self.each(unit, items.iter().map(|item| &**item), env)?;
                Ok(rows.into_iter().map(|(items, env, sure)| (Partial::set(always(items)), env, sure)).collect())
            }
            Expr::Object { fields, .. } => {
                let parts = fields.iter().flat_map(|(_, key, value)| [&**key, &**value]);
                let rows = self.each(unit, parts, env)?;
                let object = |parts: Vec<Partial>| {
                    let pairs = parts.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone(), Sure::Always));
                    Partial::object(pairs.collect())
                };
                Ok(rows.into_iter().map(|(parts, env, sure)| (object(parts), env, sure)).collect())
            }
            Expr::ArrayCompr { term, query, .. } => {
                let items = self.comprehended(unit, query, [&**term], &env)?;
                let items = items.into_iter().map(|([item], sure)| (item, sure));
                Ok(vec![(Partial::array(items.collect()), env, Sure::Always)])
            }
            Expr::SetCompr { term, query, .. } => {
                let items = self.comprehended(unit, query, [&**term], &env)?;
                let items = items.into_iter().map(|([item], sure)| (item, sure));
                Ok(vec![(Partial::set(items.collect()), env, Sure::Always)])
            }
            Expr::ObjectCompr { key, value, query, .. } => {
                let entries = self.comprehended(unit, query, [&**key, &**value], &env)?;
                let entries = entries.into_iter().map(|([key, value], sure)| (key, value, sure));
                Ok(vec![(Partial::object(entries.collect()), env, Sure::Always)])
            }
            Expr::Call { span, fcn, params, .. } => {
                let chain = Chain::of(fcn);
                let function = match self.world.resolve(unit, &chain) {
                    Some((Target::Rule(id), _)) => Some(id),
                    _ => None,
                };
                let name = chain.dotted().ok_or(NotFollowed)?;
                let rows = self.each(unit, params.iter().map(|param| &**param), env)?;
                self.of_rows(rows, |following, arguments| match &function {
                    Some(id) => following.function(id, arguments),
                    None => following.builtin(&name, arguments, (span, params)),
                })
            }
            Expr::BinExpr { lhs, rhs, .. } | Expr::ArithExpr { lhs, rhs, .. } => {
                let rows = self.each(unit, [&**lhs, &**rhs].into_iter(), env)?;
                self.of_rows(rows, |_, sides| operation(expr, &sides[0], &sides[1]))
            }
            Expr::BoolExpr { op, lhs, rhs, .. } => {
                let rows = self.each(unit, [&**lhs, &**rhs].into_iter(), env)?;
                self.of_rows(rows, |_, sides| Ok(holds(compared(op, &sides[0], &sides[1]))))
            }
            Expr::Membership { key: None, value, collection, .. } => {
                let rows = self.each(unit, [&**value, &**collection].into_iter(), env)?;
                self.of_rows(rows, |_, sides| {
                    // Nothing is in what is no collection.
                    Ok(holds(sides[1].holds(&sides[0]).unwrap_or(Truth::No)))
                })
            }
            _ => Err(NotFollowed),
        }
    }

    /// Returns the values of several expressions together, in every combination.
    fn each(
        &mut self,
        unit: usize,
        exprs: impl Iterator<Item = &'a Expr>,
        env: Env<'a>,
    ) -> Followed<Vec<(Vec<Partial>, Env<'a>, Sure)>> {
        let mut rows = vec![(Vec::new(), env, Sure::Always)];
        for expr in exprs {
            let mut next = Vec::new();
            for (values, env, sure) in rows {
                for (value, env, own) in self.eval(unit, expr, env)? {
                    let mut values = values.clone();
                    values.push(value);
                    next.push((values, env, own.and(sure)));
                }
            }
            bounded(&next)?;
            rows = next;
        }
        Ok(rows)
    }

    fn of_rows(
        &mut self,
        rows: Vec<(Vec<Partial>, Env<'a>, Sure)>,
        give: impl Fn(&mut Self, &[Partial]) -> Followed<Given>,
    ) -> Followed<Solutions<'a>> {
        let mut found = Vec::new();
        for (arguments, env, sure) in rows {
            let given = give(self, &arguments)?;
            found.extend(given.into_iter().map(|(value, own)| (value, env.clone(), own.and(sure))));
        }
        Ok(found)
    }

    fn comprehended<const N: usize>(
        &mut self,
        unit: usize,
        query: &'a Query,
        terms: [&'a Expr; N],
        env: &Env<'a>,
    ) -> Followed<Vec<([Partial; N], Sure)>> {
        let mut found = Vec::new();
        for (env, sure) in self.query(unit, query, env.clone())? {
            for (values, _, own) in self.each(unit, terms.into_iter(), env)? {
                found.push((values.try_into().map_err(|_| NotFollowed)?, own.and(sure)));
            }
        }
        Ok(found)
    }

    fn builtin(&self, name: &str, arguments: &[Partial], (span, params): (&Span, &[ExprRef])) -> Followed<Given> {
        let ask = |name: &str, known: &[Rego]| {
            (self.call)(name, known).or_else(|| {
                let (function, arity) = BUILTINS.get(name)?;
                if usize::from(*arity) != known.len() {
                    return None;
                }
                match function(span, params, known, false) {
                    Ok(value) => Some(value),
                    Err(error) => error.downcast_ref::<LimitError>().is_none().then_some(Rego::Undefined),
                }
            })
        };
        let known = arguments.iter().map(|argument| match argument {
            Partial::Known(value) => Some(value.clone()),
            _ => None,
        });
        match known.collect::<Option<Vec<_>>>() {
            Some(known) => match ask(name, &known).ok_or(NotFollowed)? {
                Rego::Undefined => Ok(Vec::new()),
                value => Ok(vec![(Partial::Known(value), Sure::Always)]),
            },
            None => Ok(builtins::given(name, arguments, &ask)),
        }
    }

    fn reference(&mut self, unit: usize, expr: &'a Expr, env: Env<'a>) -> Followed<Solutions<'a>> {
        let chain = Chain::of(expr);
        let mut steps = &chain.steps[..];
        let mut found = match chain.root() {
            Some(name) => match env.get(name) {
                Some(Some(value)) => vec![(value.clone(), env, Sure::Always)],
                Some(None) => return Err(NotFollowed),
                None if name == "input" => vec![(self.input.clone(), env, Sure::Always)],
                None => {
                    let (target, used) = self.world.resolve(unit, &chain).ok_or(NotFollowed)?;
                    steps = &steps[used..];
                    match target {
                        Target::Rule(id) => {
                            let given = self.rule(&id)?.into_iter();
                            given.map(|(value, sure)| (value, env.clone(), sure)).collect()
                        }
                        Target::Parameters => vec![(Partial::Known(self.parameters.clone()), env, Sure::Always)],
                        Target::Package(_) | Target::Nothing(_) => return Err(NotFollowed),
                    }
                }
            },
            None => self.eval(unit, chain.base, env)?,
        };
        for step in steps {
            let mut next = Vec::new();
            for (value, env, sure) in found {
                self.step()?;
                match step {
                    Step::Key(key) => {
                        let key = Partial::text(key);
                        next.extend(
                            value.get(&key).into_iter().map(|(value, own)| (value, env.clone(), own.and(sure))),
                        );
                    }
                    Step::Index(index) if self.binds(unit, index, &env) => {
                        for (key, member, own) in value.members().unwrap_or_default() {
                            let bound = self.unify(unit, index, &key, env.clone())?;
                            next.extend(
                                bound.into_iter().map(|(env, last)| (member.clone(), env, own.and(sure).and(last))),
                            );
                        }
                    }
                    Step::Index(index) => {
                        for (key, env, of_key) in self.eval(unit, index, env)? {
                            let given = value.get(&key).into_iter();
                            next.extend(given.map(|(value, own)| (value, env.clone(), own.and(sure).and(of_key))));
                        }
                    }
                }
            }
            bounded(&next)?;
            found = next;
        }
        Ok(found)
    }
}

fn bounded<T>(solutions: &[T]) -> Followed<()> {
    if solutions.len() > SOLUTIONS { Err(NotFollowed) } else { Ok(()) }
}

fn always(values: Vec<Partial>) -> Given {
    values.into_iter().map(|value| (value, Sure::Always)).collect()
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

/// Returns what an operator gives.
fn operation(expr: &Expr, one: &Partial, other: &Partial) -> Followed<Given> {
    let is_set = |side: &Partial| side.kind() == Some(Kind::Set);
    if let (Partial::Known(left), Partial::Known(right)) = (one, other) {
        let (left, right, both) = (left.clone(), right.clone(), is_set(one) && is_set(other));
        let value = match expr {
            Expr::BinExpr { op: BinOp::Union, lhs, rhs, .. } if both => sets::union(lhs, rhs, left, right),
            Expr::BinExpr { op: BinOp::Intersection, lhs, rhs, .. } if both => {
                sets::intersection(lhs, rhs, left, right)
            }
            Expr::ArithExpr { op: ArithOp::Sub, lhs, rhs, .. } if both => sets::difference(lhs, rhs, left, right),
            Expr::ArithExpr { span, op, lhs, rhs, .. } => {
                numbers::arithmetic_operation(span, op, lhs, rhs, left, right, false)
            }
            _ => return Err(NotFollowed),
        };
        return match value.map_err(|_| NotFollowed)? {
            Rego::Undefined => Ok(Vec::new()),
            value => Ok(vec![(Partial::Known(value), Sure::Always)]),
        };
    }
    if !is_set(one) || !is_set(other) {
        return Ok(anything());
    }
    let entries = |set: &Partial| {
        set.members().unwrap_or_default().into_iter().map(|(_, value, sure)| (value, sure)).collect::<Vec<_>>()
    };
    let kept = |when: Truth| {
        entries(one).into_iter().filter_map(move |(value, sure)| match other.holds(&value).unwrap_or(Truth::Maybe) {
            held if held == when => Some((value, sure)),
            Truth::Maybe => Some((value, Sure::Maybe)),
            _ => None,
        })
    };
    let set = match expr {
        Expr::BinExpr { op: BinOp::Union, .. } => entries(one).into_iter().chain(entries(other)).collect(),
        Expr::BinExpr { op: BinOp::Intersection, .. } => kept(Truth::Yes).collect(),
        Expr::ArithExpr { op: ArithOp::Sub, .. } => kept(Truth::No).collect(),
        _ => return Ok(anything()),
    };
    Ok(vec![(Partial::set(set), Sure::Always)])
}

fn compared(op: &BoolOp, one: &Partial, other: &Partial) -> Truth {
    let ordered = || one.compared(other).unwrap_or((Truth::Maybe, Truth::Maybe));
    match op {
        BoolOp::Eq => one.equals(other),
        BoolOp::Ne => one.equals(other).not(),
        BoolOp::Lt => ordered().0,
        BoolOp::Gt => ordered().1,
        BoolOp::Ge => ordered().0.not(),
        BoolOp::Le => ordered().1.not(),
    }
}
