//! The solutions of queries: statements, assignments and patterns.

use regorus::Value as Rego;
use regorus::unstable::{AssignOp, Expr, Literal, LiteralStmt, Query};

use super::super::tree::{pattern_names, variable};
use super::env::{Bound, Env};
use super::value::{Partial, Sure};
use super::{Followed, Following, NotFollowed, bounded, each_of};

impl<'a> Following<'a> {
    pub(super) fn query(&mut self, unit: usize, query: &'a Query, env: Env<'a>) -> Followed<Bound<'a>> {
        let mut solutions = vec![(env, Sure::Always)];
        for statement in &query.stmts {
            solutions = each_of(solutions, |env| self.statement(unit, statement, env))?;
        }
        Ok(solutions)
    }

    fn statement(&mut self, unit: usize, statement: &'a LiteralStmt, env: Env<'a>) -> Followed<Bound<'a>> {
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
                    self.take(collection.size())?;
                    for (member_key, member, own) in collection.members().ok_or(NotFollowed)? {
                        let env = key.iter().chain([value]).fold(env.clone(), |env, pattern| env.declared(pattern));
                        let keyed = match key {
                            Some(key) => self.unify(unit, key, &member_key, env)?,
                            None => vec![(env, Sure::Always)],
                        };
                        let bound = each_of(keyed, |env| self.unify(unit, value, &member, env))?;
                        found.extend(bound.into_iter().map(|(env, last)| (env, sure.and(own).and(last))));
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
                    self.take(collection.size())?;
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
    fn holding(&mut self, unit: usize, expr: &'a Expr, env: Env<'a>) -> Followed<Bound<'a>> {
        if let Expr::AssignExpr { op, lhs, rhs, .. } = expr {
            return self.assign(unit, op, (lhs, rhs), env);
        }
        let solutions = self.eval(unit, expr, env)?;
        Ok(solutions.into_iter().filter_map(|(value, env, sure)| Some((env, value.truth().keeps(sure)?))).collect())
    }

    fn assign(
        &mut self,
        unit: usize,
        op: &AssignOp,
        (left, right): (&'a Expr, &'a Expr),
        env: Env<'a>,
    ) -> Followed<Bound<'a>> {
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
    pub(super) fn binds(&self, unit: usize, expr: &Expr, env: &Env<'a>) -> bool {
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
    pub(super) fn unify(
        &mut self,
        unit: usize,
        pattern: &'a Expr,
        value: &Partial,
        env: Env<'a>,
    ) -> Followed<Bound<'a>> {
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
        Ok(solutions.into_iter().filter_map(|(own, env, sure)| Some((env, own.equals(value).keeps(sure)?))).collect())
    }

    fn unify_items(
        &mut self,
        unit: usize,
        patterns: impl ExactSizeIterator<Item = &'a Expr>,
        value: &Partial,
        env: Env<'a>,
    ) -> Followed<Bound<'a>> {
        let items = match value {
            Partial::Any | Partial::Elsewhere => return Err(NotFollowed),
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
            solutions = each_of(solutions, |env| self.unify(unit, pattern, &item, env))?;
        }
        Ok(solutions)
    }
}
