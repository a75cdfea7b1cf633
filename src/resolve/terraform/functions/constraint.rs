//! Reads type constraints: `list(object({name = string, port = optional(number, 443)}))`.

use hcl_edit::Span as _;
use hcl_edit::expr::{Expression, FuncCall, ObjectKey, UnaryOperator};

use super::convert::{Attribute, Type, convert};
use super::number::Number;
use crate::model::Span;
use crate::parse::{Entry, Node, Value};

impl Type {
    /// Reads a type constraint. Spans of defaults are those of the expression.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub(in crate::resolve) fn parse(expression: &Expression) -> Result<Self, String> {
        match expression {
            Expression::Variable(name) => named(name.as_str()),
            // Terraform 0.11 wrote types as strings.
            Expression::String(name) => named(name.as_str()),
            Expression::Parenthesis(inner) => Self::parse(inner.inner()),
            Expression::FuncCall(call) => constructed(call),
            other => Err(format!("`{}` is no type constraint", other.to_string().trim())),
        }
    }
}

fn named(name: &str) -> Result<Type, String> {
    Ok(match name {
        "any" => Type::Any,
        "string" => Type::String,
        "number" => Type::Number,
        "bool" => Type::Bool,
        "list" => Type::List(Box::new(Type::Any)),
        "set" => Type::Set(Box::new(Type::Any)),
        "map" => Type::Map(Box::new(Type::Any)),
        "object" => return Err("`object` needs its attributes: `object({...})`".to_owned()),
        "tuple" => return Err("`tuple` needs the types of its elements: `tuple([...])`".to_owned()),
        other => return Err(format!("`{other}` is no type")),
    })
}

fn constructed(call: &FuncCall) -> Result<Type, String> {
    let name = call.name.name.as_str();
    let mut arguments = call.args.iter();
    let (Some(argument), None) = (arguments.next(), arguments.next()) else {
        return Err(format!("`{name}` takes one argument"));
    };
    Ok(match name {
        "list" => Type::List(Box::new(Type::parse(argument)?)),
        "set" => Type::Set(Box::new(Type::parse(argument)?)),
        "map" => Type::Map(Box::new(Type::parse(argument)?)),
        "tuple" => match argument {
            Expression::Array(array) => Type::Tuple(array.iter().map(Type::parse).collect::<Result<_, _>>()?),
            _ => return Err("`tuple` takes a list of types".to_owned()),
        },
        "object" => match argument {
            Expression::Object(object) => {
                Type::Object(object.iter().map(|(key, value)| attribute(key, value.expr())).collect::<Result<_, _>>()?)
            }
            _ => return Err("`object` takes the types of its attributes in braces".to_owned()),
        },
        "optional" => return Err("`optional` stands only around the type of an attribute of an object".to_owned()),
        other => return Err(format!("`{other}` makes no type")),
    })
}

fn attribute(key: &ObjectKey, value: &Expression) -> Result<Attribute, String> {
    let name = match key {
        ObjectKey::Ident(name) => name.as_str(),
        ObjectKey::Expression(Expression::String(name)) => name.as_str(),
        ObjectKey::Expression(Expression::Variable(name)) => name.as_str(),
        ObjectKey::Expression(other) => return Err(format!("`{}` is no attribute name", other.to_string().trim())),
    };
    let optional = match value {
        Expression::FuncCall(call) if call.name.name.as_str() == "optional" => call,
        _ => return Ok(Attribute { name: name.into(), ty: Type::parse(value)?, optional: false, default: None }),
    };
    let arguments: Vec<&Expression> = optional.args.iter().collect();
    let (ty, default) = match &arguments[..] {
        [ty] => (Type::parse(ty)?, None),
        [ty, default] => {
            let ty = Type::parse(ty)?;
            let default = convert(constant(default), &ty)
                .map_err(|message| format!("the default of the attribute \"{name}\" does not fit: {message}"))?;
            (ty, Some(default))
        }
        _ => return Err("`optional` takes a type and a default".to_owned()),
    };
    Ok(Attribute { name: name.into(), ty, optional: true, default })
}

/// Returns the value of a default. Terraform allows neither references nor functions there; anything but a literal is unknown.
fn constant(expression: &Expression) -> Node {
    let span = expression.span().map(|range| Span::new(range.start, range.end)).unwrap_or_default();
    let unknown = || Node::unknown(expression.to_string().trim(), Vec::new(), span);
    let value = match expression {
        Expression::Null(_) => Value::Null,
        Expression::Bool(value) => Value::Bool(**value),
        Expression::Number(number) => match Number::parse(&number.to_string()) {
            Some(number) => number.into_value(),
            None => return unknown(),
        },
        Expression::String(text) => Value::String(text.as_str().into()),
        Expression::Array(array) => Value::Array(array.iter().map(constant).collect()),
        Expression::Parenthesis(inner) => constant(inner.inner()).value,
        Expression::UnaryOp(operation) => match (*operation.operator, constant(&operation.expr).value) {
            (UnaryOperator::Not, Value::Bool(value)) => Value::Bool(!value),
            (UnaryOperator::Neg, value) => match Number::of(&value) {
                Some(number) => number.negated().into_value(),
                None => return unknown(),
            },
            _ => return unknown(),
        },
        Expression::Object(object) => {
            let mut entries = Vec::with_capacity(object.len());
            for (key, value) in object.iter() {
                let key = match key {
                    ObjectKey::Ident(name) => name.as_str(),
                    ObjectKey::Expression(Expression::Variable(name)) => name.as_str(),
                    ObjectKey::Expression(Expression::String(name)) => name.as_str(),
                    ObjectKey::Expression(_) => return unknown(),
                };
                entries.push(Entry::new(key, span, constant(value.expr())));
            }
            return Node::object(entries, span);
        }
        _ => return unknown(),
    };
    Node::new(value, span)
}
