//! What expressions may give.

use regorus::unstable::{ArithOp, BUILTINS, BinOp, BoolOp, Expr, ExprRef, Query, Span, numbers, sets};
use regorus::{LimitError, Value as Rego};

use super::super::tree::{Chain, Step};
use super::super::world::Target;
use super::builtins::{self, Given, anything, holds};
use super::env::Env;
use super::value::{COMPARED, Kind, Partial, Sure, Truth};
use super::{Followed, Following, NotFollowed, bounded};

/// What an expression may give, with the variables that this binds.
type Solutions<'a> = Vec<(Partial, Env<'a>, Sure)>;

impl<'a> Following<'a> {
    pub(super) fn eval(&mut self, unit: usize, expr: &'a Expr, env: Env<'a>) -> Followed<Solutions<'a>> {
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
                self.of_each(unit, params.iter().map(|param| &**param), env, |following, arguments| match &function {
                    Some(id) => following.function(id, arguments),
                    None => following.builtin(&name, arguments, (span, params)),
                })
            }
            Expr::BinExpr { lhs, rhs, .. } | Expr::ArithExpr { lhs, rhs, .. } => {
                self.of_each(unit, [&**lhs, &**rhs].into_iter(), env, |_, sides| operation(expr, &sides[0], &sides[1]))
            }
            Expr::BoolExpr { op, lhs, rhs, .. } => self.of_each(unit, [&**lhs, &**rhs].into_iter(), env, |_, sides| {
                Ok(holds(compared(op, &sides[0], &sides[1])))
            }),
            Expr::Membership { key: None, value, collection, .. } => {
                self.of_each(unit, [&**value, &**collection].into_iter(), env, |following, sides| {
                    following.take(sides[1].size())?;
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

    /// Returns what is given for the values of several expressions.
    fn of_each(
        &mut self,
        unit: usize,
        exprs: impl Iterator<Item = &'a Expr>,
        env: Env<'a>,
        give: impl Fn(&mut Self, &[Partial]) -> Followed<Given>,
    ) -> Followed<Solutions<'a>> {
        let mut found = Vec::new();
        for (arguments, env, sure) in self.each(unit, exprs, env)? {
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
                // An object of which parts are unknown is gone through for its keys.
                self.take(if matches!(value, Partial::Known(_)) { 1 } else { value.size() })?;
                match step {
                    Step::Key(key) => {
                        let key = Partial::text(key);
                        next.extend(
                            value.get(&key).into_iter().map(|(value, own)| (value, env.clone(), own.and(sure))),
                        );
                    }
                    Step::Index(index) if self.binds(unit, index, &env) => {
                        self.take(value.size())?;
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

fn always(values: Vec<Partial>) -> Given {
    values.into_iter().map(|value| (value, Sure::Always)).collect()
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
    if one.size().saturating_mul(other.size()) > COMPARED {
        return Ok(anything());
    }
    let (Some(members), Some(others)) = (one.values(), other.values()) else { return Ok(anything()) };
    let kept = |when: fn(Truth) -> Truth| {
        members.iter().filter_map(move |(value, sure)| {
            let holds = other.holds(value).unwrap_or(Truth::Maybe);
            when(holds).keeps(*sure).map(|sure| (value.clone(), sure))
        })
    };
    let set = match expr {
        Expr::BinExpr { op: BinOp::Union, .. } => members.iter().cloned().chain(others).collect(),
        Expr::BinExpr { op: BinOp::Intersection, .. } => kept(|holds| holds).collect(),
        Expr::ArithExpr { op: ArithOp::Sub, .. } => kept(Truth::not).collect(),
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
