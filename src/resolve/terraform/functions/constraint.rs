//! Reads type constraints: `list(object({name = string, port = optional(number, 443)}))`.

use super::convert::{Attribute, Type, convert};
use super::number::Number;
use crate::parse::hcl::syntax::{Call, Expression, ExpressionKind};
use crate::parse::{Entry, Node, Value};

impl Type {
    /// Reads a type constraint. Spans of defaults are those of the expression.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub(in crate::resolve) fn parse(expression: &Expression) -> Result<Self, String> {
        match &expression.kind {
            ExpressionKind::Variable(name) => named(name),
            // Terraform 0.11 wrote types as strings.
            ExpressionKind::Literal(Value::String(name)) => written(name),
            ExpressionKind::Wrapped(inner) => Self::parse(inner),
            ExpressionKind::Call(call) => constructed(call),
            _ => Err("it is no type constraint".to_owned()),
        }
    }
}

/// In JSON's form of the language a type is an expression in a string.
fn written(text: &str) -> Result<Type, String> {
    match crate::parse::hcl::parse_expression(text, crate::model::Span::default()) {
        Ok(Expression { kind: ExpressionKind::Literal(_), .. }) | Err(_) => named(text),
        Ok(expression) => Type::parse(&expression),
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

fn constructed(call: &Call) -> Result<Type, String> {
    let name = &*call.name;
    let [argument] = &call.arguments[..] else {
        return Err(format!("`{name}` takes one argument"));
    };
    Ok(match name {
        "list" => Type::List(Box::new(Type::parse(argument)?)),
        "set" => Type::Set(Box::new(Type::parse(argument)?)),
        "map" => Type::Map(Box::new(Type::parse(argument)?)),
        "tuple" => match &argument.kind {
            ExpressionKind::Array(items) => Type::Tuple(items.iter().map(Type::parse).collect::<Result<_, _>>()?),
            _ => return Err("`tuple` takes a list of types".to_owned()),
        },
        "object" => match &argument.kind {
            ExpressionKind::Object(entries) => {
                Type::Object(entries.iter().map(|(key, value)| attribute(key, value)).collect::<Result<_, _>>()?)
            }
            _ => return Err("`object` takes the types of its attributes in braces".to_owned()),
        },
        "optional" => return Err("`optional` stands only around the type of an attribute of an object".to_owned()),
        other => return Err(format!("`{other}` makes no type")),
    })
}

fn attribute(key: &Expression, value: &Expression) -> Result<Attribute, String> {
    let Some(name) = name_of(key) else { return Err("a computed key is no attribute name".to_owned()) };
    let optional = match &value.kind {
        ExpressionKind::Call(call) if &*call.name == "optional" => call,
        _ => return Ok(Attribute { name: name.into(), ty: Type::parse(value)?, optional: false, default: None }),
    };
    let (ty, default) = match &optional.arguments[..] {
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

fn name_of(key: &Expression) -> Option<&str> {
    match &key.kind {
        ExpressionKind::Variable(name) => Some(name),
        _ => key.as_str(),
    }
}

/// Returns the value of a default. Terraform allows neither references nor functions there; anything but a literal is unknown.
fn constant(expression: &Expression) -> Node {
    let span = expression.span;
    let unknown = || Node::unknown("the default of an optional attribute", Vec::new(), span);
    let value = match &expression.kind {
        ExpressionKind::Literal(value) => value.clone(),
        ExpressionKind::Array(items) => Value::Array(items.iter().map(constant).collect()),
        ExpressionKind::Not(operand) => match constant(operand).value {
            Value::Bool(value) => Value::Bool(!value),
            _ => return unknown(),
        },
        ExpressionKind::Negation(operand) => match Number::of(&constant(operand).value) {
            Some(number) => number.negated().into_value(),
            None => return unknown(),
        },
        ExpressionKind::Object(entries) => {
            let mut constants = Vec::with_capacity(entries.len());
            for (key, value) in entries {
                let Some(name) = name_of(key) else { return unknown() };
                constants.push(Entry::new(name, key.span, constant(value)));
            }
            return Node::object(constants, span);
        }
        _ => return unknown(),
    };
    Node::new(value, span)
}
