//! Follows values from `input` through variables, parameters, rules and collections, until nothing new turns up.
//!
//! Variables are told apart by definition, not by body or scope, and parameters are joined over all calls: coarser than
//! Rego, never narrower.

mod calls;
mod finding;
mod references;

use std::collections::{BTreeMap, BTreeSet};

use regorus::unstable::{ArithOp, AssignOp, BinOp, Expr, ExprRef, Literal, LiteralStmt, Query, Rule, RuleHead};

use super::builtins::Looks;
use super::reads::Record;
use super::tree::{Chain, Step, bodies, children, head_reference, is_zero, parameters, text, values, variable};
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
    /// Whether the members of the expression in hand are gone over one by one.
    gathered: bool,
    /// The rules that can be used.
    rules: &'a BTreeSet<RuleId>,
    /// Those that are used.
    reached: BTreeSet<RuleId>,
    /// Those that are used where less in them can give more faults.
    reversed: BTreeSet<RuleId>,
}

impl<'a, 'out> Flow<'a, 'out> {
    pub(super) fn over(world: &'a World, rules: &'a BTreeSet<RuleId>, record: &'out mut Record) -> Self {
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
            gathered: false,
            rules,
            reached: BTreeSet::new(),
            reversed: BTreeSet::new(),
        }
    }

    /// Runs over one definition of a rule and all that it uses until neither a variable nor a parameter nor a result grows.
    pub(super) fn run(&mut self, start: &RuleId, only: usize) {
        self.reached.insert(start.clone());
        for settled in [false, true] {
            (self.settled, self.changed) = (settled, true);
            while std::mem::take(&mut self.changed) {
                for id in self.reached.clone() {
                    let definitions = self.world.definitions(&id);
                    for (index, rule) in definitions.filter(|(index, _)| id != *start || *index == only) {
                        self.at = (id.unit, index);
                        self.record.reversed = self.reversed.contains(&id);
                        self.definition(&id, rule);
                    }
                }
            }
        }
    }

    /// Notes that a rule is used: a collection for its members, or else as a value that is another if it holds less.
    fn reach(&mut self, id: &RuleId, for_members: bool) {
        if !self.rules.contains(id) {
            return;
        }
        self.changed |= self.reached.insert(id.clone());
        let grows = |rule: &Rule| !has_fallback(rule) && (for_members || !is_collection(rule));
        if self.record.reversed || !self.world.definitions(id).all(|(_, rule)| grows(rule)) {
            self.changed |= self.reversed.insert(id.clone());
        }
    }

    /// Follows what stands where less can give more faults: under `not`, in `every`, in a comprehension.
    fn reversed<T>(&mut self, follow: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.record.reversed, true);
        let followed = follow(self);
        self.record.reversed = before;
        followed
    }

    fn definition(&mut self, id: &RuleId, rule: &'a Rule) {
        for (position, pattern) in parameters(rule).unwrap_or_default().iter().enumerate() {
            let given = self.parameters.get(&(id.clone(), position)).cloned().unwrap_or_default();
            self.bind(pattern, &given);
        }
        for body in bodies(rule) {
            self.query(&body.query);
        }
        let is_set = matches!(rule, Rule::Spec { head: RuleHead::Set { .. }, .. });
        let keys = self.head_keys(rule);
        keys.iter().for_each(|key| self.record.name(key));
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
            if id.unit != 0 || id.name != "deny" {
                self.record.name(&result);
            }
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
            Literal::SomeIn { key, value, collection, .. } => {
                let over = self.iterated(collection);
                self.bind(value, &over.members());
                if let Some(key) = key {
                    self.bind(key, &over.keys());
                }
            }
            Literal::Expr { expr, .. } => {
                self.eval(expr);
            }
            Literal::NotExpr { expr, .. } => {
                self.reversed(|flow| flow.eval(expr));
            }
            Literal::Every { key, value, domain, query, .. } => self.reversed(|flow| {
                let over = flow.iterated(domain);
                flow.assign(value.text(), &over.members());
                if let Some(key) = key {
                    flow.assign(key.text(), &over.keys());
                }
                flow.query(query);
            }),
        }
    }

    fn iterated(&mut self, collection: &'a Expr) -> Value {
        self.gathered = matches!(collection, Expr::Var { .. } | Expr::RefDot { .. } | Expr::RefBrack { .. });
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

    /// Notes a look at a collection as one value, which is another if a part of it is missing.
    fn weigh(&mut self, value: &Value, looks: Looks, expr: &Expr) {
        self.look(value, looks, expr);
        self.record.against.look(value, looks);
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
            Expr::String { .. } | Expr::RawString { .. } => text(expr).map_or_else(Value::scalar, Value::word),
            Expr::Number { .. } | Expr::Bool { .. } | Expr::Null { .. } => Value::scalar(),
            Expr::Var { .. } | Expr::RefDot { .. } | Expr::RefBrack { .. } => self.reference(expr),
            Expr::Array { items, .. } => Value::list(self.all(items), false),
            Expr::Set { items, .. } => {
                let items = self.all(items);
                // What is equal becomes one, and the rest is sorted.
                items.iter().for_each(|item| self.record.name(item));
                Value::list(items, true)
            }
            Expr::Object { fields, .. } => {
                let fields: Vec<_> = fields.iter().map(|(_, key, value)| (self.eval(key), self.eval(value))).collect();
                fields.iter().for_each(|(key, _)| self.record.name(key));
                Value::object(fields)
            }
            Expr::ArrayCompr { term, query, .. } => self.reversed(|flow| {
                flow.query(query);
                Value::list([flow.eval(term)], false)
            }),
            Expr::SetCompr { term, query, .. } => self.reversed(|flow| {
                flow.query(query);
                let term = flow.eval(term);
                flow.record.name(&term);
                Value::list([term], true)
            }),
            Expr::ObjectCompr { key, value, query, .. } => self.reversed(|flow| {
                flow.query(query);
                let key = flow.eval(key);
                flow.record.name(&key);
                Value::object([(key, flow.eval(value))])
            }),
            Expr::Call { fcn, params, .. } => self.call(fcn, params),
            Expr::BinExpr { op, lhs, rhs, .. } => self.set_operation(*op == BinOp::Intersection, lhs, rhs),
            Expr::ArithExpr { op: ArithOp::Sub, lhs, rhs, .. } => self.set_operation(true, lhs, rhs),
            Expr::BoolExpr { lhs, rhs, .. } => self.comparison(lhs, rhs),
            Expr::AssignExpr { op, lhs, rhs, .. } => self.assignment(op, lhs, rhs),
            Expr::Membership { key, value, collection, .. } => {
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
                self.weigh(&counted_value, Looks::Members, counted);
                return Value::scalar();
            }
        }
        let (left, right) = (self.eval(lhs), self.eval(rhs));
        // A string with something in it compares with these by its type.
        if !is_plain(lhs) && !is_plain(rhs) {
            self.compare(&left, &right, lhs);
        } else {
            [&left, &right].into_iter().for_each(|side| self.record.name(side));
        }
        Value::scalar()
    }

    fn compare(&mut self, left: &Value, right: &Value, expr: &Expr) {
        for (side, other) in [(left, right), (right, left)] {
            self.record.name(side);
            self.weigh(side, depth_of(other), expr);
            self.record.seen.contents(side);
        }
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

/// Says whether an expression is null, a boolean, a number or the empty string.
fn is_plain(expr: &Expr) -> bool {
    matches!(expr, Expr::Null { .. } | Expr::Bool { .. } | Expr::Number { .. }) || text(expr) == Some("")
}

/// Says whether a rule gives something where its other bodies give nothing: it has a default, or branches.
fn has_fallback(rule: &Rule) -> bool {
    matches!(rule, Rule::Default { .. }) || bodies(rule).iter().any(|body| body.is_else)
}

/// Says whether a rule gives a collection, of which each body gives a member.
fn is_collection(rule: &Rule) -> bool {
    let head = Chain::of(head_reference(rule));
    matches!(rule, Rule::Spec { head: RuleHead::Set { .. }, .. }) || !head.steps.is_empty()
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
