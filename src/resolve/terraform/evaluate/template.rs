//! Templates: text with interpolations and directives.

use std::sync::Arc;

use super::super::super::documents;
use super::repeat::elements;
use super::value::{Causes, Fault, text_of, truth};
use super::{Binding, Evaluated, Evaluator, Scope};
use crate::parse::hcl::syntax::{Expression, ForPart, Part};
use crate::parse::{Content, Entry, Node, TextParts, Value};

/// The text so far, and what keeps it from being known.
#[derive(Default)]
struct Text {
    text: String,
    causes: Causes,
    /// The values that are not known, each marked in the text by its number between two marks.
    holes: Vec<Node>,
    /// Whether some of the text is there whatever those values are.
    literal: bool,
    /// Whether a directive is not known, so that the text is not even known but for its holes.
    torn: bool,
}

/// Marks a value that is not known in a text.
const MARK: char = '\u{10fffd}';

impl Evaluator<'_> {
    #[inline(never)]
    pub(super) fn template(&self, expression: &Expression, parts: &[Part], scope: Scope<'_>) -> Evaluated {
        let mut written = Text::default();
        self.write(parts, scope, &mut written)?;
        if written.causes.is_none() {
            return Ok(Node::string(written.text, expression.span));
        }
        let Text { text, causes, holes, literal, torn } = written;
        let mut node = self.unknown(expression, scope, causes);
        let content = if torn { None } else { document(&text, &holes, expression, scope) };
        if let Value::Unknown(unknown) = &mut node.value {
            if torn {
                unknown.text = literal;
            } else if literal {
                parts_of(&text, &holes).give(unknown);
            }
            unknown.content = content
                .map(|root| Arc::new(Content { root, file: Some(Arc::clone(&scope.source.path)), source: None }));
        }
        Ok(node)
    }

    fn write(&self, parts: &[Part], scope: Scope<'_>, written: &mut Text) -> Result<(), Fault> {
        for part in parts {
            match part {
                Part::Literal(text) => {
                    written.literal |= !text.is_empty();
                    written.text.push_str(text);
                }
                Part::Interpolation(inner) => self.interpolate(inner, scope, written)?,
                Part::If(choice) => self.choose(&choice.0, &choice.1, &choice.2, scope, written)?,
                Part::For(each) => self.write_each(each, scope, written)?,
            }
            self.budget.text(written.text.len())?;
        }
        Ok(())
    }

    #[inline(never)]
    fn interpolate(&self, inner: &Expression, scope: Scope<'_>, written: &mut Text) -> Result<(), Fault> {
        let node = self.expression(inner, scope)?;
        match node.value {
            Value::Unknown(_) => {
                written.causes.add(&node);
                let number = written.holes.len();
                written.text.push_str(&format!("{MARK}{number}{MARK}"));
                written.holes.push(node);
            }
            _ => written.text.push_str(&text_of(&node)?),
        }
        Ok(())
    }

    #[inline(never)]
    fn choose(
        &self,
        condition: &Expression,
        then: &[Part],
        otherwise: &[Part],
        scope: Scope<'_>,
        written: &mut Text,
    ) -> Result<(), Fault> {
        let decided = self.expression(condition, scope)?;
        if decided.as_unknown().is_some() {
            written.causes.add(&decided);
            written.torn = true;
            return Ok(());
        }
        self.nested(if truth(&decided)? { then } else { otherwise }, scope, written)
    }

    #[inline(never)]
    fn write_each(&self, each: &ForPart, scope: Scope<'_>, written: &mut Text) -> Result<(), Fault> {
        let collection = self.expression(&each.collection, scope)?;
        if collection.as_unknown().is_some() {
            written.causes.add(&collection);
            written.torn = true;
            return Ok(());
        }
        for (key, value) in elements(&collection)? {
            self.budget.take(1)?;
            let key_binding = each.key.as_ref().map(|name| Binding { name, value: &key, outer: scope.bindings });
            let outer = key_binding.as_ref().or(scope.bindings);
            let binding = Binding { name: &each.value, value, outer };
            self.nested(&each.parts, scope.with(&binding), written)?;
        }
        Ok(())
    }

    /// Directives nest as expressions do.
    fn nested(&self, parts: &[Part], scope: Scope<'_>, written: &mut Text) -> Result<(), Fault> {
        self.write(parts, scope, written)
    }
}

/// Returns the parts of a text with holes.
fn parts_of(text: &str, holes: &[Node]) -> TextParts {
    let mut parts = TextParts::default();
    for (place, part) in text.split(MARK).enumerate() {
        match part.parse::<usize>().ok().and_then(|number| holes.get(number)).filter(|_| place % 2 == 1) {
            Some(hole) => parts.push_node(hole),
            None => parts.push(part),
        }
    }
    parts
}

/// Returns the JSON document of a text with holes: a string with a hole is not known, and neither is a bare hole.
fn document(text: &str, holes: &[Node], expression: &Expression, scope: Scope<'_>) -> Option<Node> {
    if !text.trim_start().starts_with(['{', '[']) {
        return None;
    }
    let read = |text: &str| documents::read(text, &scope.source.text, expression.span);
    let root = read(text).or_else(|| {
        // A hole outside of a string stands for any value.
        let mut quoted = String::with_capacity(text.len());
        for (place, part) in text.split(MARK).enumerate() {
            if place % 2 == 1 { quoted.push_str(&format!("\"{MARK}{part}{MARK}\"")) } else { quoted.push_str(part) }
        }
        read(&quoted)
    })?;
    filled(root, holes)
}

fn filled(node: Node, holes: &[Node]) -> Option<Node> {
    let span = node.span;
    let value = match node.value {
        Value::String(text) if text.contains(MARK) => {
            let numbers = text.split(MARK).skip(1).step_by(2).filter_map(|number| number.parse::<usize>().ok());
            let used: Vec<&Node> = numbers.filter_map(|number| holes.get(number)).collect();
            let bare = text.starts_with(MARK) && text.matches(MARK).count() == 2 && text.ends_with(MARK);
            let expression = used.first()?.as_unknown().map(|unknown| Arc::clone(&unknown.expression))?;
            let mut unknown = Causes::of(used.iter().copied()).unknown(expression, span);
            if let Value::Unknown(unknown) = &mut unknown.value {
                let is_text = !bare || used.iter().all(|hole| hole.as_unknown().is_some_and(|hole| hole.text));
                if is_text {
                    parts_of(&text, holes).give(unknown);
                }
                unknown.text = is_text;
            }
            return Some(unknown);
        }
        Value::Array(items) => Value::Array(items.into_iter().map(|item| filled(item, holes)).collect::<Option<_>>()?),
        Value::Object(object) => {
            let mut entries = Vec::with_capacity(object.len());
            for entry in object {
                if entry.key.contains(MARK) {
                    return None;
                }
                entries.push(Entry { value: filled(entry.value, holes)?, ..entry });
            }
            Value::Object(entries.into_iter().collect())
        }
        scalar => scalar,
    };
    Some(Node::new(value, span))
}
