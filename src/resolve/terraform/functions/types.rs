//! Type conversion functions.

use super::arguments::{Arguments, Outcome, refuse};
use super::convert::{Type, convert};

pub(super) fn tobool(arguments: &Arguments<'_>) -> Outcome {
    to(arguments, &Type::Bool)
}

pub(super) fn tonumber(arguments: &Arguments<'_>) -> Outcome {
    to(arguments, &Type::Number)
}

pub(super) fn tostring(arguments: &Arguments<'_>) -> Outcome {
    to(arguments, &Type::String)
}

pub(super) fn tolist(arguments: &Arguments<'_>) -> Outcome {
    to(arguments, &Type::List(Box::new(Type::Any)))
}

pub(super) fn toset(arguments: &Arguments<'_>) -> Outcome {
    to(arguments, &Type::Set(Box::new(Type::Any)))
}

pub(super) fn tomap(arguments: &Arguments<'_>) -> Outcome {
    to(arguments, &Type::Map(Box::new(Type::Any)))
}

fn to(arguments: &Arguments<'_>, ty: &Type) -> Outcome {
    Ok(convert(arguments.node(0)?.clone(), ty)?)
}

/// Marks are not tracked, so marking changes nothing.
pub(super) fn same(arguments: &Arguments<'_>) -> Outcome {
    Ok(arguments.node(0)?.clone())
}

/// Removed from Terraform 0.12 on, with a message of its own.
pub(super) fn list(_: &Arguments<'_>) -> Outcome {
    refuse("the \"list\" function is no longer available; use tolist([ ... ]) syntax to write a literal list")
}

/// Removed from Terraform 0.12 on, with a message of its own.
pub(super) fn map(_: &Arguments<'_>) -> Outcome {
    refuse("the \"map\" function is no longer available; use tomap({ ... }) syntax to write a literal map")
}
