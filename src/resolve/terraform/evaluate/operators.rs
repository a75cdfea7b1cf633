//! Operators: arithmetic, comparison, logic. A chain of them is evaluated without recursion along its left side.

use super::super::functions::number::Number;
use super::value::{Causes, Fault, equal, number_of, truth};
use super::{Evaluated, Evaluator, Scope};
use crate::parse::hcl::syntax::{BinaryOperator, Expression, ExpressionKind};
use crate::parse::{Node, Value};

/// `first op next op next ...`, with the whole expression up to each step.
pub(super) struct Chain<'e> {
    first: &'e Expression,
    rest: Vec<(&'e Expression, BinaryOperator, &'e Expression)>,
}

impl<'e> Chain<'e> {
    /// Unfolds the left side of a binary expression.
    pub(super) fn of(expression: &'e Expression) -> Self {
        let mut rest = Vec::new();
        let mut first = expression;
        while let ExpressionKind::Binary(operation) = &first.kind {
            rest.push((first, operation.1, &operation.2));
            first = &operation.0;
        }
        rest.reverse();
        Self { first, rest }
    }
}

impl Evaluator<'_> {
    #[inline(never)]
    pub(super) fn chain(&self, chain: &Chain<'_>, scope: Scope<'_>) -> Evaluated {
        let mut value = self.expression(chain.first, scope)?;
        for (whole, operator, operand) in &chain.rest {
            self.budget.take(1)?;
            value = self.binary(whole, *operator, value, operand, scope)?;
        }
        Ok(value)
    }

    #[inline(never)]
    fn binary(
        &self,
        whole: &Expression,
        operator: BinaryOperator,
        one: Node,
        operand: &Expression,
        scope: Scope<'_>,
    ) -> Evaluated {
        if let BinaryOperator::And | BinaryOperator::Or = operator {
            return self.logic(whole, operator == BinaryOperator::Or, &one, operand, scope);
        }
        let other = self.expression(operand, scope)?;
        let open = || self.unknown(whole, scope, Causes::of([&one, &other]));
        let value = match operator {
            BinaryOperator::Equal | BinaryOperator::NotEqual => match equal(&one, &other) {
                Some(same) => Value::Bool(same == (operator == BinaryOperator::Equal)),
                None => return Ok(open()),
            },
            _ if one.as_unknown().is_some() || other.as_unknown().is_some() => return Ok(open()),
            _ => arithmetic(operator, &number_of(&one)?, &number_of(&other)?)?,
        };
        Ok(Node::new(value, whole.span))
    }

    /// One side that decides is enough.
    fn logic(
        &self,
        whole: &Expression,
        decides: bool,
        one: &Node,
        operand: &Expression,
        scope: Scope<'_>,
    ) -> Evaluated {
        let left = match &one.value {
            Value::Unknown(_) => None,
            _ => Some(truth(one)?),
        };
        if left == Some(decides) {
            return Ok(Node::new(Value::Bool(decides), whole.span));
        }
        let other = match self.expression(operand, scope) {
            // With the left side unknown, the right may never be asked.
            Err(fault) if left.is_none() && !fault.fatal => {
                return Ok(self.unknown(whole, scope, Causes::of([one])));
            }
            other => other?,
        };
        let right = match &other.value {
            Value::Unknown(_) => None,
            _ => Some(truth(&other)?),
        };
        match (left, right) {
            (_, Some(right)) if right == decides => Ok(Node::new(Value::Bool(decides), whole.span)),
            (Some(_), Some(right)) => Ok(Node::new(Value::Bool(right), whole.span)),
            _ => Ok(self.unknown(whole, scope, Causes::of([one, &other]))),
        }
    }

    #[inline(never)]
    pub(super) fn negation(&self, expression: &Expression, operand: &Expression, scope: Scope<'_>) -> Evaluated {
        let value = self.expression(operand, scope)?;
        if value.as_unknown().is_some() {
            return Ok(self.unknown(expression, scope, Causes::of([&value])));
        }
        let number = Number::of(&number_of(&value)?).ok_or_else(|| Fault::new("a number is needed"))?;
        Ok(Node::new(number.negated().into_value(), expression.span))
    }

    #[inline(never)]
    pub(super) fn not(&self, expression: &Expression, operand: &Expression, scope: Scope<'_>) -> Evaluated {
        let value = self.expression(operand, scope)?;
        if value.as_unknown().is_some() {
            return Ok(self.unknown(expression, scope, Causes::of([&value])));
        }
        Ok(Node::new(Value::Bool(!truth(&value)?), expression.span))
    }
}

fn arithmetic(operator: BinaryOperator, one: &Value, other: &Value) -> Result<Value, Fault> {
    use BinaryOperator::{Add, Divide, Greater, GreaterOrEqual, Less, LessOrEqual, Modulo, Multiply, Subtract};
    if let (Value::Int(one), Value::Int(other)) = (one, other) {
        let exact = match operator {
            Add => one.checked_add(*other).map(Value::Int),
            Subtract => one.checked_sub(*other).map(Value::Int),
            Multiply => one.checked_mul(*other).map(Value::Int),
            Modulo if *other != 0 => one.checked_rem(*other).map(Value::Int),
            Divide if *other != 0 && one.checked_rem(*other) == Some(0) => one.checked_div(*other).map(Value::Int),
            Less => Some(Value::Bool(one < other)),
            LessOrEqual => Some(Value::Bool(one <= other)),
            Greater => Some(Value::Bool(one > other)),
            GreaterOrEqual => Some(Value::Bool(one >= other)),
            _ => None,
        };
        if let Some(exact) = exact {
            return Ok(exact);
        }
    }
    let (Some(one), Some(other)) = (Number::of(one), Number::of(other)) else {
        return Err(Fault::new("a number is needed"));
    };
    let ordered = one.minus(&other);
    let result = match operator {
        Add => Some(one.plus(&other)),
        Subtract => Some(ordered),
        Multiply => one.times(&other),
        Divide | Modulo if other.is_zero() => return Err(Fault::new("a division by zero")),
        Divide => one.divided_by(&other),
        Modulo => one.remainder(&other),
        Less => return Ok(Value::Bool(ordered.is_negative())),
        LessOrEqual => return Ok(Value::Bool(ordered.is_negative() || ordered.is_zero())),
        Greater => return Ok(Value::Bool(!ordered.is_negative() && !ordered.is_zero())),
        _ => return Ok(Value::Bool(!ordered.is_negative())),
    };
    result.map(Number::into_value).ok_or_else(|| Fault::new("a number beyond any bound"))
}
