//! Every name in a module: what it stands for, and the problems of those that stand for nothing.
//!
//! regorus finds an unknown function only when a call is reached, and takes an unknown variable in brackets for an
//! iteration; a typo would become a pass. The walk also yields the call graph.

mod calls;

use std::collections::{BTreeMap, BTreeSet};

use regorus::unstable::{AssignOp, Expr, ExprRef, Literal, LiteralStmt, Query, Rule};

use super::Problem;
use super::tree::{
    Chain, Step, bodies, children, head_reference, head_value, parameters, pattern_names, place, token_place, variable,
};
use super::world::{RuleId, Target, World, did_you_mean};
use crate::model::closest;

/// Which rules each rule refers to, with the place of the first reference.
pub(super) type Graph = BTreeMap<RuleId, BTreeMap<RuleId, (u32, u32)>>;

/// The keys of `input`, and of those parts of it whose keys are fixed.
const INPUT: &[(&str, &[&str])] = &[
    ("subject", &["type", "name", "address", "config", "views"]),
    ("related", &[]),
    ("related_unknown", &[]),
    ("file", &["path", "kind"]),
    ("as_of", &[]),
];

/// Checks the names of all modules and returns who refers to whom.
pub(super) fn check_names(world: &World, problems: &mut Vec<Problem>) -> Graph {
    let mut graph = Graph::new();
    for (unit, module) in world.units.iter().enumerate() {
        for (name, definitions) in &module.rules {
            let id = RuleId { unit, name: name.clone() };
            let edges = graph.entry(id).or_default();
            for &index in definitions {
                let mut names = Names {
                    world,
                    unit,
                    scopes: Vec::new(),
                    edges,
                    problems,
                    walks: 0,
                    told: BTreeSet::new(),
                    bindable: BTreeSet::new(),
                };
                names.rule(&module.module.policy[index]);
            }
        }
    }
    graph
}

struct Names<'a, 'out> {
    world: &'a World,
    unit: usize,
    /// The local variables, innermost scope last.
    scopes: Vec<BTreeSet<&'a str>>,
    edges: &'out mut BTreeMap<RuleId, (u32, u32)>,
    problems: &'out mut Vec<Problem>,
    /// How many calls of `walk` the present body holds.
    walks: usize,
    /// The undefined names that were reported, so that each is once.
    told: BTreeSet<&'a str>,
    /// The names that stand where a variable can be bound to something.
    bindable: BTreeSet<&'a str>,
}

impl<'a> Names<'a, '_> {
    fn rule(&mut self, rule: &'a Rule) {
        let mut own = Vec::new();
        for parameter in parameters(rule).unwrap_or_default() {
            pattern_names(parameter, &mut own);
            self.shadows(&own, place(parameter));
        }
        self.scopes.push(own.into_iter().collect());
        let head = Chain::of(head_reference(rule));
        if bodies(rule).is_empty() {
            self.head(&head, head_value(rule));
        }
        for body in bodies(rule) {
            self.walks = 0;
            self.query(&body.query, |names| {
                let own = body.assign.as_ref().map(|assign| &assign.value);
                names.head(&head, if body.is_else { own } else { head_value(rule) });
            });
        }
        self.scopes.pop();
    }

    fn head(&mut self, head: &Chain<'a>, value: Option<&'a ExprRef>) {
        for step in &head.steps {
            if let Step::Index(index) = step {
                self.expr(index);
            }
        }
        if let Some(value) = value {
            self.expr(value);
        }
    }

    /// Checks a query, and what is evaluated where its variables are bound.
    fn query(&mut self, query: &'a Query, then: impl FnOnce(&mut Self)) {
        for statement in &query.stmts {
            let mut own = Vec::new();
            self.bound_in_statement(statement, &mut own);
            self.shadows(&own, token_place(&statement.span));
        }
        let bound = self.bound_by(query);
        self.scopes.push(bound);
        for statement in &query.stmts {
            self.statement(statement);
        }
        then(self);
        self.scopes.pop();
        self.never_bound(query);
    }

    /// Reports what `some x` declares and nothing binds: regorus then leaves out the statements that use it.
    fn never_bound(&mut self, query: &'a Query) {
        for statement in &query.stmts {
            let Literal::SomeVars { vars, .. } = &statement.literal else {
                continue;
            };
            for name in vars {
                if !self.bindable.contains(name.text()) {
                    self.report(
                        token_place(name),
                        format!("nothing binds `{0}`; write `some {0} in ...`", name.text()),
                    );
                }
            }
        }
    }

    fn statement(&mut self, statement: &'a LiteralStmt) {
        if let Some(with) = statement.with_mods.first() {
            self.report(token_place(&with.span), "`with` is for tests only".into());
        }
        match &statement.literal {
            Literal::SomeVars { .. } => {}
            Literal::SomeIn { key, value, collection, .. } => {
                for part in key.iter().chain([value, collection]) {
                    self.expr(part);
                }
            }
            Literal::Expr { expr, .. } | Literal::NotExpr { expr, .. } => self.expr(expr),
            Literal::Every { key, value, domain, query, .. } => {
                self.expr(domain);
                let own: Vec<&str> = key.iter().chain([value]).map(|name| name.text()).collect();
                self.shadows(&own, token_place(value));
                self.scopes.push(own.into_iter().collect());
                self.query(query, |_| {});
                self.scopes.pop();
            }
        }
    }

    /// Returns the names that the statements of a query bind.
    fn bound_by(&self, query: &'a Query) -> BTreeSet<&'a str> {
        let mut names = Vec::new();
        for statement in &query.stmts {
            self.bound_in_statement(statement, &mut names);
        }
        names.into_iter().collect()
    }

    fn bound_in_statement(&self, statement: &'a LiteralStmt, names: &mut Vec<&'a str>) {
        match &statement.literal {
            Literal::SomeVars { vars, .. } => names.extend(vars.iter().map(|name| name.text())),
            Literal::SomeIn { key, value, .. } => {
                for pattern in key.iter().chain([value]) {
                    pattern_names(pattern, names);
                }
            }
            Literal::Expr { expr, .. } => self.bound_in(expr, names),
            Literal::NotExpr { .. } | Literal::Every { .. } => {}
        }
    }

    /// Reports variables with the names of what every policy is given: OPA refuses them, and regorus takes them for it in places.
    fn shadows(&mut self, names: &[&'a str], at: (u32, u32)) {
        if let Some(name) = names.iter().find(|name| matches!(**name, "data" | "input")) {
            self.report(at, format!("`{name}` is what a policy is given; call the variable something else"));
        }
    }

    fn bound_in(&self, expr: &'a Expr, names: &mut Vec<&'a str>) {
        match expr {
            Expr::AssignExpr { op: AssignOp::ColEq, lhs, .. } => pattern_names(lhs, names),
            Expr::AssignExpr { op: AssignOp::Eq, lhs, rhs, .. } => {
                let mut sides = Vec::new();
                pattern_names(lhs, &mut sides);
                pattern_names(rhs, &mut sides);
                names.extend(sides.into_iter().filter(|name| !self.is_global(name)));
            }
            Expr::Call { fcn, params, .. } if variable(fcn) == Some("walk") && params.len() == 2 => {
                pattern_names(&params[1], names);
            }
            _ => {}
        }
    }

    fn is_global(&self, name: &str) -> bool {
        name == "input"
            || name == "data"
            || self.world.units[self.unit].rules.contains_key(name)
            || self.world.alias_names(self.unit).any(|alias| alias == name)
    }

    fn is_local(&self, name: &str) -> bool {
        name == "_" || self.scopes.iter().any(|scope| scope.contains(name))
    }

    fn binds(&mut self, pattern: &'a Expr) {
        let mut names = Vec::new();
        pattern_names(pattern, &mut names);
        self.bindable.extend(names);
    }

    fn expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::AssignExpr { lhs, rhs, .. } => {
                for side in [lhs, rhs] {
                    self.binds(side);
                    self.expr(side);
                }
            }
            Expr::Var { .. } | Expr::RefDot { .. } | Expr::RefBrack { .. } => self.reference(expr),
            Expr::Call { fcn, params, .. } => {
                self.call(expr, fcn, params);
                for parameter in params {
                    self.expr(parameter);
                }
            }
            Expr::ArrayCompr { term, query, .. } | Expr::SetCompr { term, query, .. } => {
                self.query(query, |names| names.expr(term));
            }
            Expr::ObjectCompr { key, value, query, .. } => self.query(query, |names| {
                names.expr(key);
                names.expr(value);
            }),
            Expr::UnaryExpr { expr: inner, .. } if !matches!(inner.as_ref(), Expr::Number { .. }) => {
                self.report(place(expr), "`-` before anything but a number fails in regorus; write `0 - x`".into());
                self.expr(inner);
            }
            _ => {
                for child in children(expr) {
                    self.expr(child);
                }
            }
        }
    }

    fn reference(&mut self, expr: &'a Expr) {
        let chain = Chain::of(expr);
        for step in &chain.steps {
            if let Step::Index(index) = step {
                self.index(index);
            }
        }
        let Some(root) = chain.root() else {
            return self.expr(chain.base);
        };
        if self.is_local(root) {
            return;
        }
        if root == "input" {
            return self.input(expr, &chain);
        }
        match self.world.resolve(self.unit, &chain) {
            Some((Target::Rule(id), _)) => {
                if self.arity(&id).is_some() {
                    let shown = self.world.shown(&id);
                    self.report(place(expr), format!("`{shown}` is a function; call it"));
                }
                self.edges.entry(id).or_insert_with(|| place(expr));
            }
            Some((Target::Parameters, _)) => {}
            Some((Target::Package(index), _)) => {
                let package = &self.world.units[index].package;
                self.report(place(expr), format!("`{package}` is a package; name one of its rules"));
            }
            Some((Target::Nothing(message), _)) => self.report(place(expr), message),
            None => self.undefined(expr, root),
        }
    }

    fn undefined(&mut self, expr: &Expr, name: &'a str) {
        if !self.told.insert(name) {
            return;
        }
        let unit = &self.world.units[self.unit];
        let locals = self.scopes.iter().flatten().copied();
        let names = locals.chain(unit.rules.keys().map(String::as_str)).chain(self.world.alias_names(self.unit));
        let near = did_you_mean(closest(name, names));
        self.report(place(expr), format!("`{name}` is not defined{near}"));
    }

    fn index(&mut self, index: &'a Expr) {
        self.binds(index);
        let known = variable(index).is_none_or(|name| self.is_local(name) || self.is_global(name));
        if known {
            return self.expr(index);
        }
        let name = variable(index).unwrap_or_default();
        self.report(place(index), format!("`{name}` is not defined; to iterate, write `some {name}` before"));
    }

    fn input(&mut self, expr: &Expr, chain: &Chain<'_>) {
        let keys = chain.literal_keys();
        let Some(first) = keys.first() else {
            if !chain.steps.is_empty() {
                self.report(place(expr), "the first key below `input` must be literal".into());
            }
            return;
        };
        let Some((_, parts)) = INPUT.iter().find(|(name, _)| name == first) else {
            let near = did_you_mean(closest(first, INPUT.iter().map(|(name, _)| *name)));
            return self.report(place(expr), format!("`input` has no `{first}`{near}"));
        };
        if let Some(second) = keys.get(1).filter(|second| !parts.is_empty() && !parts.contains(*second)) {
            let near = did_you_mean(closest(second, parts.iter().copied()));
            self.report(place(expr), format!("`input.{first}` has no `{second}`{near}"));
        }
        if *first == "related" && keys.len() == 1 && chain.steps.len() > 1 {
            self.report(place(expr), "the type below `input.related` must be literal".into());
        }
    }

    fn report(&mut self, at: (u32, u32), message: String) {
        self.problems.push(self.world.problem(self.unit, at, message));
    }
}
