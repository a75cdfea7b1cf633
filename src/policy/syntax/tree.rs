//! Small readings of regorus' syntax tree that every check shares: chains of keys, literals, patterns, children.

use regorus::unstable::{Expr, ExprRef, Rule, RuleBody, RuleHead, Span};

use super::source::position;

/// A reference taken apart: `input.a[x].b` is `input` and the steps `a`, `x`, `b`.
pub(super) struct Chain<'a> {
    pub(super) base: &'a Expr,
    pub(super) steps: Vec<Step<'a>>,
}

/// One step of a reference.
#[derive(Clone, Copy)]
pub(super) enum Step<'a> {
    /// A literal key: `.key` or `["key"]`.
    Key(&'a str),
    /// Anything else in brackets, an array index included.
    Index(&'a Expr),
}

impl<'a> Chain<'a> {
    /// Takes an expression apart; one that is no reference is a chain without steps.
    pub(super) fn of(expr: &'a Expr) -> Self {
        let mut steps = Vec::new();
        let mut base = expr;
        loop {
            match base {
                Expr::RefDot { refr, field, .. } => {
                    steps.push(Step::Key(field.0.text()));
                    base = refr;
                }
                Expr::RefBrack { refr, index, .. } => {
                    steps.push(text(index).map_or(Step::Index(index), Step::Key));
                    base = refr;
                }
                _ => break,
            }
        }
        steps.reverse();
        Self { base, steps }
    }

    /// Returns the variable that the chain begins with.
    pub(super) fn root(&self) -> Option<&'a str> {
        variable(self.base)
    }

    /// Returns the literal keys up to the first step that is not one.
    pub(super) fn literal_keys(&self) -> Vec<&'a str> {
        self.steps.iter().map_while(|step| if let Step::Key(key) = step { Some(*key) } else { None }).collect()
    }

    /// Returns the whole chain in dots, if all of it is literal: `object.get`.
    pub(super) fn dotted(&self) -> Option<String> {
        let keys = self.literal_keys();
        let whole = keys.len() == self.steps.len();
        let root = self.root()?;
        whole.then(|| std::iter::once(root).chain(keys).collect::<Vec<_>>().join("."))
    }
}

/// Returns the text of a string literal.
pub(super) fn text(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::String { value, .. } | Expr::RawString { value, .. } => value.as_string().ok().map(AsRef::as_ref),
        _ => None,
    }
}

/// Returns the name of a variable.
pub(super) fn variable(expr: &Expr) -> Option<&str> {
    if let Expr::Var { span, .. } = expr { Some(span.text()) } else { None }
}

/// Says whether an expression is the number zero.
pub(super) fn is_zero(expr: &Expr) -> bool {
    matches!(expr, Expr::Number { span, .. } if span.text() == "0")
}

/// Returns the names that a pattern binds: the variables of `x`, `[x, 1]` or `{"key": x}`.
pub(super) fn pattern_names<'a>(pattern: &'a Expr, names: &mut Vec<&'a str>) {
    match pattern {
        Expr::Var { span, .. } if span.text() != "_" => names.push(span.text()),
        Expr::Array { items, .. } | Expr::Set { items, .. } => {
            for item in items {
                pattern_names(item, names);
            }
        }
        Expr::Object { fields, .. } => {
            for (_, _, value) in fields {
                pattern_names(value, names);
            }
        }
        _ => {}
    }
}

/// Returns the parts of an expression that are in the same query; comprehensions are left to the caller.
pub(super) fn children(expr: &Expr) -> Vec<&ExprRef> {
    match expr {
        Expr::Array { items, .. } | Expr::Set { items, .. } => items.iter().collect(),
        Expr::Object { fields, .. } => fields.iter().flat_map(|(_, key, value)| [key, value]).collect(),
        Expr::Call { params, .. } => params.iter().collect(),
        Expr::UnaryExpr { expr, .. } => vec![expr],
        Expr::RefDot { refr, .. } => vec![refr],
        Expr::RefBrack { refr, index, .. } => vec![refr, index],
        Expr::BinExpr { lhs, rhs, .. }
        | Expr::BoolExpr { lhs, rhs, .. }
        | Expr::ArithExpr { lhs, rhs, .. }
        | Expr::AssignExpr { lhs, rhs, .. } => vec![lhs, rhs],
        Expr::Membership { key, value, collection, .. } => key.iter().chain([value, collection]).collect(),
        _ => Vec::new(),
    }
}

/// Returns the reference at the head of a rule: `_by_name[key]` of `_by_name[key] := value if ...`.
pub(super) fn head_reference(rule: &Rule) -> &ExprRef {
    match rule {
        Rule::Spec {
            head: RuleHead::Compr { refr, .. } | RuleHead::Set { refr, .. } | RuleHead::Func { refr, .. },
            ..
        }
        | Rule::Default { refr, .. } => refr,
    }
}

/// Returns the parameters of a function; `None` for a rule.
pub(super) fn parameters(rule: &Rule) -> Option<&[ExprRef]> {
    match rule {
        Rule::Spec { head: RuleHead::Func { args, .. }, .. } => Some(args),
        Rule::Default { args, .. } if !args.is_empty() => Some(args),
        _ => None,
    }
}

/// Returns what the head of a rule gives: the member of a partial set, or the assigned value.
pub(super) fn head_value(rule: &Rule) -> Option<&ExprRef> {
    match rule {
        Rule::Spec { head: RuleHead::Set { key, .. }, .. } => key.as_ref(),
        Rule::Spec { head: RuleHead::Compr { assign, .. } | RuleHead::Func { assign, .. }, .. } => {
            assign.as_ref().map(|assign| &assign.value)
        }
        Rule::Default { value, .. } => Some(value),
    }
}

/// Returns a rule's bodies; none for `default` rules and constants.
pub(super) fn bodies(rule: &Rule) -> &[RuleBody] {
    if let Rule::Spec { bodies, .. } = rule { bodies } else { &[] }
}

/// Returns the values that a rule can have: that of its head and those of its `else` branches.
pub(super) fn values(rule: &Rule) -> Vec<&ExprRef> {
    let branches = bodies(rule).iter().filter_map(|body| body.assign.as_ref());
    head_value(rule).into_iter().chain(branches.map(|assign| &assign.value)).collect()
}

/// Returns the line and column at which an expression begins.
pub(super) fn place(expr: &Expr) -> (u32, u32) {
    let span = expr.span();
    match expr {
        // The start of an object's span is that of its last field, and a string's leaves out the quote.
        Expr::Object { .. } => beginning(span),
        Expr::String { .. } | Expr::RawString { .. } => offset_place(span, 1),
        _ => offset_place(span, 0),
    }
}

/// Returns the line and column of a token's span.
pub(super) fn token_place(span: &Span) -> (u32, u32) {
    offset_place(span, 0)
}

fn offset_place(span: &Span, back: usize) -> (u32, u32) {
    let start = usize::try_from(span.start).unwrap_or(0);
    position(span.source.contents(), start.saturating_sub(back))
}

/// Returns the place of an object's first token: its line, and the first brace from the recorded column on.
fn beginning(span: &Span) -> (u32, u32) {
    let index = span.line.saturating_sub(1);
    let tabs = span.source.line(index).chars().take_while(|&c| c == '\t').count();
    let extra = u32::try_from(tabs).unwrap_or(0).saturating_mul(3);
    (span.line, span.col.saturating_sub(extra).max(1))
}
