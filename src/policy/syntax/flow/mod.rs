//! Follows values from `input` through variables, parameters, rules and collections, until nothing new turns up.
//!
//! Variables are told apart by definition, not by body or scope, and parameters are joined over all calls: coarser than
//! Rego, never narrower.

mod calls;
mod finding;
mod references;

use std::collections::{BTreeMap, BTreeSet};

use regorus::unstable::{
    ArithOp, AssignOp, BinOp, Expr, ExprRef, Literal, LiteralStmt, Query, Rule, RuleHead,
};

use super::builtins::Looks;
use super::reads::Record;
use super::tree::{
    Chain, Step, bodies, children, head_reference, is_zero, parameters, text, values, variable,
};
use super::value::Value;
use super::world::{RuleId, World};

/// A definition of a rule: its module and its index there.
type Definition = (usize, usize);

pub(super) struct Flow<'a, 'out> {
    world: &'a World,
    record: &'out mut Record,
    /// The definition in hand.
    at: Definition,
    variables: BTreeMap<(Definition, &'a str), Value>,
    /// Variables that `some x` declares: a reference binds them.
    declared: BTreeSet<(Definition, &'a str)>,
    parameters: BTreeMap<(RuleId, usize), Value>,
    results: BTreeMap<RuleId, Value>,
    changed: bool,
    /// Whether all that can be found has been found; an index that can be nothing is then taken for anything.
    settled: bool,
}

impl<'a, 'out> Flow<'a, 'out> {
    pub(super) fn over(world: &'a World, record: &'out mut Record) -> Self {
        Self {
            world,
            record,
            at: (0, 0),
            variables: BTreeMap::new(),
            declared: BTreeSet::new(),
            parameters: BTreeMap::new(),
            results: BTreeMap::new(),
            changed: true,
            settled: false,
        }
    }

    /// Runs over the rules until neither a variable nor a parameter nor a result grows.
    pub(super) fn run(&mut self, rules: &BTreeSet<RuleId>) {
        for settled in [false, true] {
            (self.settled, self.changed) = (settled, true);
            while std::mem::take(&mut self.changed) {
                for id in rules {
                    for (index, rule) in self.world.definitions(id) {
                        self.at = (id.unit, index);
                        self.definition(id, rule);
                    }
                }
            }
        }
    }

    fn definition(&mut self, id: &RuleId, rule: &'a Rule) {
        for (position, pattern) in parameters(rule).unwrap_or_default().iter().enumerate() {
            let given = self
                .parameters
                .get(&(id.clone(), position))
                .cloned()
                .unwrap_or_default();
            self.bind(pattern, &given);
        }
        for body in bodies(rule) {
            self.query(&body.query);
        }
        let is_set = matches!(
            rule,
            Rule::Spec {
                head: RuleHead::Set { .. },
                ..
            }
        );
        let keys = self.head_keys(rule);
        let given = values(rule);
        let mut result = Value::default();
        if given.len() < bodies(rule).len().max(1) {
            // A body without a value gives `true`.
            result.join(&Value::scalar());
        }
        for expr in given {
            if id.unit == 0 && id.name == "deny" {
                self.finding(expr, 0);
            }
            result.join(&self.eval(expr));
        }
        if is_set {
            result = Value::list([result], true);
        }
        for key in keys.into_iter().rev() {
            result = Value::object([(key, result)]);
        }
        self.changed |= self.results.entry(id.clone()).or_default().join(&result);
    }

    /// Returns the keys at the head of a rule: `_by[a][b] := value`.
    fn head_keys(&mut self, rule: &'a Rule) -> Vec<Value> {
        let steps = Chain::of(head_reference(rule)).steps;
        let key = |step: Step<'a>| match step {
            Step::Key(key) => Value::word(key),
            Step::Index(index) => self.eval(index),
        };
        steps.into_iter().map(key).collect()
    }

    fn query(&mut self, query: &'a Query) {
        for statement in &query.stmts {
            self.statement(statement);
        }
    }

    fn statement(&mut self, statement: &'a LiteralStmt) {
        match &statement.literal {
            Literal::SomeVars { vars, .. } => {
                for name in vars {
                    self.changed |= self.declared.insert((self.at, name.text()));
                    self.assign(name.text(), &Value::scalar());
                }
            }
            Literal::SomeIn {
                key,
                value,
                collection,
                ..
            } => {
                let over = self.iterated(collection);
                self.bind(value, &over.members());
                if let Some(key) = key {
                    self.bind(key, &over.keys());
                }
            }
            Literal::Expr { expr, .. } | Literal::NotExpr { expr, .. } => {
                self.eval(expr);
            }
            Literal::Every {
                key,
                value,
                domain,
                query,
                ..
            } => {
                let over = self.iterated(domain);
                self.assign(value.text(), &over.members());
                if let Some(key) = key {
                    self.assign(key.text(), &over.keys());
                }
                self.query(query);
            }
        }
    }

    fn iterated(&mut self, collection: &'a Expr) -> Value {
        let over = self.eval(collection);
        self.look(&over, Looks::Members, collection);
        over
    }

    fn assign(&mut self, name: &'a str, value: &Value) {
        self.changed |= self.variables.entry((self.at, name)).or_default().join(value);
    }

    fn look(&mut self, value: &Value, looks: Looks, expr: &Expr) {
        if !matches!(looks, Looks::Type | Looks::Scalar | Looks::Through) {
            self.record.check_related(self.world, self.at.0, value, expr);
        }
        self.record.look(value, looks);
    }

    /// Binds the variables of a pattern to the parts of a value.
    fn bind(&mut self, pattern: &'a Expr, value: &Value) {
        match pattern {
            Expr::Var { span, .. } if span.text() == "_" => {}
            Expr::Var { span, .. } => self.assign(span.text(), value),
            Expr::Array { items, .. } => {
                self.look(value, Looks::Members, pattern);
                for item in items {
                    self.bind(item, &value.members());
                }
            }
            Expr::Object { fields, .. } => {
                self.look(value, Looks::Members, pattern);
                for (_, key, field) in fields {
                    let found = self.indexed(value, key);
                    self.bind(field, &found);
                }
            }
            _ => {
                let compared = self.eval(pattern);
                self.compare(&compared, value, pattern);
            }
        }
    }

    fn eval(&mut self, expr: &'a Expr) -> Value {
        match expr {
            Expr::String { .. } | Expr::RawString { .. } => {
                text(expr).map_or_else(Value::scalar, Value::word)
            }
            Expr::Number { .. } | Expr::Bool { .. } | Expr::Null { .. } => Value::scalar(),
            Expr::Var { .. } | Expr::RefDot { .. } | Expr::RefBrack { .. } => self.reference(expr),
            Expr::Array { items, .. } => Value::list(self.all(items), false),
            Expr::Set { items, .. } => Value::list(self.all(items), true),
            Expr::Object { fields, .. } => {
                let fields: Vec<_> = fields
                    .iter()
                    .map(|(_, key, value)| (self.eval(key), self.eval(value)))
                    .collect();
                Value::object(fields)
            }
            Expr::ArrayCompr { term, query, .. } => {
                self.query(query);
                Value::list([self.eval(term)], false)
            }
            Expr::SetCompr { term, query, .. } => {
                self.query(query);
                Value::list([self.eval(term)], true)
            }
            Expr::ObjectCompr {
                key, value, query, ..
            } => {
                self.query(query);
                Value::object([(self.eval(key), self.eval(value))])
            }
            Expr::Call { fcn, params, .. } => self.call(fcn, params),
            Expr::BinExpr { op, lhs, rhs, .. } => self.set_operation(*op == BinOp::Intersection, lhs, rhs),
            Expr::ArithExpr {
                op: ArithOp::Sub,
                lhs,
                rhs,
                ..
            } => self.set_operation(true, lhs, rhs),
            Expr::BoolExpr { lhs, rhs, .. } => self.comparison(lhs, rhs),
            Expr::AssignExpr { op, lhs, rhs, .. } => self.assignment(op, lhs, rhs),
            Expr::Membership {
                key,
                value,
                collection,
                ..
            } => {
                let over = self.iterated(collection);
                if let Some(key) = key {
                    self.eval(key);
                }
                let sought = self.eval(value);
                self.compare(&sought, &over.members(), expr);
                Value::scalar()
            }
            _ => {
                for child in children(expr) {
                    self.eval(child);
                }
                Value::scalar()
            }
        }
    }

    fn all(&mut self, exprs: &'a [ExprRef]) -> Vec<Value> {
        exprs.iter().map(|expr| self.eval(expr)).collect()
    }

    fn assignment(&mut self, op: &AssignOp, lhs: &'a Expr, rhs: &'a Expr) -> Value {
        let right = self.eval(rhs);
        if *op == AssignOp::Eq {
            // Either side may be bound already, and then the two are compared.
            let left = self.eval(lhs);
            self.compare(&left, &right, rhs);
            self.bind_patterns(rhs, &left);
            self.bind_patterns(lhs, &right);
        } else {
            self.bind(lhs, &right);
        }
        Value::scalar()
    }

    fn bind_patterns(&mut self, side: &'a Expr, value: &Value) {
        if matches!(side, Expr::Var { .. } | Expr::Array { .. } | Expr::Object { .. }) {
            self.bind(side, value);
        }
    }

    /// Compares `count(x)` with zero as a question for members, everything else by value.
    fn comparison(&mut self, lhs: &'a Expr, rhs: &'a Expr) -> Value {
        for (side, other) in [(lhs, rhs), (rhs, lhs)] {
            if let Expr::Call { fcn, params, .. } = side
                && variable(fcn) == Some("count")
                && let [counted] = params.as_slice()
                && is_zero(other)
            {
                let counted_value = self.eval(counted);
                self.look(&counted_value, Looks::Members, counted);
                return Value::scalar();
            }
        }
        let (left, right) = (self.eval(lhs), self.eval(rhs));
        self.compare(&left, &right, lhs);
        Value::scalar()
    }

    fn compare(&mut self, left: &Value, right: &Value, expr: &Expr) {
        self.look(left, depth_of(right), expr);
        self.look(right, depth_of(left), expr);
    }

    /// Joins two sets; intersection and difference compare their members. The input holds no sets.
    fn set_operation(&mut self, compares: bool, lhs: &'a Expr, rhs: &'a Expr) -> Value {
        let (mut left, right) = (self.eval(lhs), self.eval(rhs));
        if compares {
            self.compare(&left.built_members(), &right.built_members(), lhs);
        }
        left.join(&right);
        left
    }
}

/// Returns how far a value has to be looked into to compare it with another.
fn depth_of(other: &Value) -> Looks {
    let inside = other.inside();
    if !other.here.compound {
        Looks::Scalar
    } else if other.here.is_input() || inside.compound || inside.is_input() {
        Looks::Whole
    } else {
        Looks::Members
    }
}
