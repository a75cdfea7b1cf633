//! Templates: text with interpolations and directives.

use super::repeat::elements;
use super::value::{Causes, Fault, text_of, truth};
use super::{Binding, Evaluated, Evaluator, Scope};
use crate::parse::hcl::syntax::{Expression, ForPart, Part};
use crate::parse::{Node, Value};

/// The text so far, and what keeps it from being known.
#[derive(Default)]
struct Text {
    text: String,
    causes: Causes,
}

impl Evaluator<'_> {
    #[inline(never)]
    pub(super) fn template(&self, expression: &Expression, parts: &[Part], scope: Scope<'_>) -> Evaluated {
        let mut written = Text::default();
        self.write(parts, scope, &mut written)?;
        if written.causes.is_none() {
            Ok(Node::string(written.text, expression.span))
        } else {
            Ok(self.unknown(expression, scope, written.causes))
        }
    }

    fn write(&self, parts: &[Part], scope: Scope<'_>, written: &mut Text) -> Result<(), Fault> {
        for part in parts {
            match part {
                Part::Literal(text) => written.text.push_str(text),
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
            Value::Unknown(_) => written.causes.add(&node),
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
            return Ok(());
        }
        self.nested(if truth(&decided)? { then } else { otherwise }, scope, written)
    }

    #[inline(never)]
    fn write_each(&self, each: &ForPart, scope: Scope<'_>, written: &mut Text) -> Result<(), Fault> {
        let collection = self.expression(&each.collection, scope)?;
        if collection.as_unknown().is_some() {
            written.causes.add(&collection);
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
