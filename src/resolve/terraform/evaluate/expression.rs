//! The forms of an expression, one function each, so that the frames of the recursion stay small.

use std::sync::Arc;

use super::operators::Chain;
use super::value::{Causes, Fault, text_of, truth};
use super::{Evaluated, Evaluator, Scope};
use crate::parse::hcl::syntax::{Expression, ExpressionKind};
use crate::parse::{Entry, Node, Object, Value};

impl Evaluator<'_> {
    /// Evaluates an expression that is no literal.
    pub(super) fn composed(&self, expression: &Expression, scope: Scope<'_>) -> Evaluated {
        match &expression.kind {
            ExpressionKind::Literal(value) => Ok(Node::new(value.clone(), expression.span)),
            ExpressionKind::Template(parts) => self.template(expression, parts, scope),
            ExpressionKind::Wrapped(inner) => {
                self.expression(inner, scope).map(|node| Node { span: expression.span, ..node })
            }
            ExpressionKind::Array(items) => self.array(expression, items, scope),
            ExpressionKind::Object(entries) => self.object(expression, entries, scope),
            ExpressionKind::Variable(name) => self.named(expression, name, &[], scope),
            ExpressionKind::Traversal(base, steps) => self.traversal(expression, base, steps, scope),
            ExpressionKind::Conditional(parts) => self.conditional(expression, parts, scope),
            ExpressionKind::Call(call) => self.call(expression, call, scope),
            ExpressionKind::Negation(operand) => self.negation(expression, operand, scope),
            ExpressionKind::Not(operand) => self.not(expression, operand, scope),
            ExpressionKind::Binary(_) => self.chain(&Chain::of(expression), scope),
            ExpressionKind::For(each) => self.repeat(expression, each, scope),
        }
    }

    /// Evaluates a part of a collection: outside `try` a fault of one part leaves the others.
    fn part(&self, expression: &Expression, scope: Scope<'_>) -> Evaluated {
        match self.expression(expression, scope) {
            Err(fault) if !scope.strict => Ok(self.faulty(expression, &fault, scope)),
            evaluated => evaluated,
        }
    }

    #[inline(never)]
    fn array(&self, expression: &Expression, items: &[Expression], scope: Scope<'_>) -> Evaluated {
        let items: Result<Vec<Node>, Fault> = items.iter().map(|item| self.part(item, scope)).collect();
        Ok(Node::array(items?, expression.span))
    }

    #[inline(never)]
    fn object(&self, expression: &Expression, entries: &[(Expression, Expression)], scope: Scope<'_>) -> Evaluated {
        let mut built = Vec::with_capacity(entries.len());
        for (key, value) in entries {
            let name = self.expression(key, scope)?;
            if matches!(name.value, Value::Unknown(_)) {
                return Ok(self.unknown(expression, scope, Causes::of([&name])));
            }
            let entry = Entry { key: text_of(&name)?, key_span: key.span, value: self.part(value, scope)? };
            built.push(entry);
        }
        Ok(Node::new(Value::Object(built.into_iter().collect::<Object>()), expression.span))
    }

    #[inline(never)]
    fn conditional(&self, expression: &Expression, parts: &[Expression; 3], scope: Scope<'_>) -> Evaluated {
        let [condition, one, other] = parts;
        let decided = self.expression(condition, scope)?;
        if matches!(decided.value, Value::Unknown(_)) {
            return self.either(expression, &decided, one, other, scope);
        }
        let chosen = truth(&decided)?;
        let (taken, left) = if chosen { (one, other) } else { (other, one) };
        let node = self.expression(taken, scope)?;
        // Both branches have one type: beside a string, a number is a string.
        let beside_text = matches!(left.kind, ExpressionKind::Template(_)) || left.as_str().is_some();
        match node.value {
            Value::Int(_) | Value::Float(_) | Value::BigInt(_) | Value::Bool(_) if beside_text => {
                Ok(Node::string(text_of(&node)?, node.span))
            }
            _ => Ok(node),
        }
    }

    /// A condition that is not known does not matter if both branches are equal.
    fn either(
        &self,
        expression: &Expression,
        decided: &Node,
        one: &Expression,
        other: &Expression,
        scope: Scope<'_>,
    ) -> Evaluated {
        let mut causes = Causes::of([decided]);
        if let (Ok(one), Ok(other)) = (self.expression(one, scope), self.expression(other, scope)) {
            if super::value::equal(&one, &other) == Some(true) {
                return Ok(Node { span: expression.span, ..one });
            }
            causes.add(&one);
            causes.add(&other);
        }
        Ok(self.unknown(expression, scope, causes))
    }

    /// Returns what an expression says where names are not values but names: types, providers, `ignore_changes`.
    pub(in crate::resolve::terraform) fn as_written(&self, expression: &Expression, scope: Scope<'_>) -> Node {
        let value = match &expression.kind {
            ExpressionKind::Literal(value) => value.clone(),
            ExpressionKind::Array(items) => {
                Value::Array(items.iter().map(|item| self.as_written(item, scope)).collect())
            }
            ExpressionKind::Object(entries) => {
                let entries = entries.iter().map(|(key, value)| Entry {
                    key: key.as_str().map_or_else(|| scope.text(key.span), Arc::from),
                    key_span: key.span,
                    value: self.as_written(value, scope),
                });
                Value::Object(entries.collect())
            }
            _ => Value::String(scope.text(expression.span)),
        };
        Node::new(value, expression.span)
    }
}
