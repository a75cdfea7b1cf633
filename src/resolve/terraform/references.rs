//! The names that an expression refers to, as written.

use std::sync::Arc;

use crate::parse::hcl::syntax::{Body, Expression, ExpressionKind, For, Part, Step};

/// Names that are kept of one expression; more say no more.
const MOST: usize = 32;

/// Returns the names that an expression refers to, in order of appearance and once each: `aws_subnet.a[0].id` refers to
/// `aws_subnet.a.id`.
pub(super) fn of(expression: &Expression) -> Vec<Arc<str>> {
    let mut found: Vec<Arc<str>> = Vec::new();
    visit(expression, &mut |name| {
        if found.len() < MOST && !found.iter().any(|known| **known == *name) {
            found.push(name.into());
        }
    });
    found
}

/// Returns whether a body names `count` or `each`, so that its instances may differ.
pub(super) fn repeats(body: &Body) -> bool {
    let mut repeats = false;
    let mut note = |name: &str| {
        repeats |= matches!(name.split('.').next(), Some("each" | "count"));
    };
    visit_body(body, &mut note);
    repeats
}

fn visit_body(body: &Body, note: &mut dyn FnMut(&str)) {
    let arguments = body.attributes.iter().filter(|attribute| !matches!(&*attribute.name, "count" | "for_each"));
    arguments.for_each(|attribute| visit(&attribute.value, note));
    for block in &body.blocks {
        // The `for_each` of a dynamic block is one of its arguments.
        block.body.attributes.iter().for_each(|attribute| visit(&attribute.value, note));
        visit_body(&block.body, note);
    }
}

fn visit(expression: &Expression, note: &mut dyn FnMut(&str)) {
    match &expression.kind {
        ExpressionKind::Literal(_) => {}
        ExpressionKind::Variable(name) => note(name),
        ExpressionKind::Traversal(base, steps) => {
            match &base.kind {
                ExpressionKind::Variable(root) => {
                    let mut name = root.to_string();
                    for step in steps {
                        if let Step::Attribute(part) = step {
                            name.push('.');
                            name.push_str(part);
                        }
                    }
                    note(&name);
                }
                _ => visit(base, note),
            }
            for step in steps {
                if let Step::Index(index) = step {
                    visit(index, note);
                }
            }
        }
        ExpressionKind::Template(parts) => visit_parts(parts, note),
        ExpressionKind::Wrapped(inner) | ExpressionKind::Negation(inner) | ExpressionKind::Not(inner) => {
            visit(inner, note);
        }
        ExpressionKind::Array(items) => items.iter().for_each(|item| visit(item, note)),
        ExpressionKind::Object(entries) => entries.iter().for_each(|(key, value)| {
            visit(key, note);
            visit(value, note);
        }),
        ExpressionKind::Conditional(parts) => parts.iter().for_each(|part| visit(part, note)),
        ExpressionKind::Call(call) => call.arguments.iter().for_each(|argument| visit(argument, note)),
        ExpressionKind::Binary(operation) => {
            // A chain leans to the left and may be long.
            let mut left = operation;
            loop {
                visit(&left.2, note);
                match &left.0.kind {
                    ExpressionKind::Binary(next) => left = next,
                    _ => break visit(&left.0, note),
                }
            }
        }
        ExpressionKind::For(each) => {
            let For { collection, result_key, result, condition, .. } = &**each;
            let parts = [Some(collection), result_key.as_ref(), Some(result), condition.as_ref()];
            parts.into_iter().flatten().for_each(|part| visit(part, note));
        }
    }
}

fn visit_parts(parts: &[Part], note: &mut dyn FnMut(&str)) {
    for part in parts {
        match part {
            Part::Literal(_) => {}
            Part::Interpolation(inner) => visit(inner, note),
            Part::If(choice) => {
                visit(&choice.0, note);
                visit_parts(&choice.1, note);
                visit_parts(&choice.2, note);
            }
            Part::For(each) => {
                visit(&each.collection, note);
                visit_parts(&each.parts, note);
            }
        }
    }
}
