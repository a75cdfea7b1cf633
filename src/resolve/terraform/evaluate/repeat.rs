//! `for` expressions, and in which order collections are gone over.

use std::collections::HashMap;
use std::sync::Arc;

use super::value::{Causes, Fault, OPEN, text_of, truth, type_name};
use super::{Binding, Evaluated, Evaluator, Scope};
use crate::model::Span;
use crate::parse::hcl::syntax::{Expression, For};
use crate::parse::{Entry, Node, Object, Value};

/// Returns the elements of a known collection with their keys: lists in order, objects by key.
pub(super) fn elements(collection: &Node) -> Result<Vec<(Node, &Node)>, Fault> {
    match &collection.value {
        Value::Array(items) => Ok(items
            .iter()
            .enumerate()
            .map(|(index, item)| (Node::new(Value::Int(index as i64), Span::default()), item))
            .collect()),
        Value::Object(object) => {
            let mut entries: Vec<&Entry> = object.iter().filter(|entry| &*entry.key != OPEN).collect();
            entries.sort_by(|one, other| one.key.cmp(&other.key));
            Ok(entries
                .into_iter()
                .map(|entry| (Node::string(Arc::clone(&entry.key), Span::default()), &entry.value))
                .collect())
        }
        _ => Err(Fault::new(format!("a {} cannot be gone over", type_name(collection)))),
    }
}

/// What a `for` expression has made so far.
#[derive(Default)]
struct Made {
    items: Vec<Node>,
    entries: Vec<Entry>,
    places: HashMap<Arc<str>, usize>,
    causes: Causes,
}

impl Evaluator<'_> {
    #[inline(never)]
    pub(super) fn repeat(&self, expression: &Expression, each: &For, scope: Scope<'_>) -> Evaluated {
        let collection = self.expression(&each.collection, scope)?;
        if collection.as_unknown().is_some() {
            return Ok(self.unknown(expression, scope, Causes::of([&collection])));
        }
        let mut made = Made::default();
        for (key, value) in elements(&collection)? {
            self.budget.take(1)?;
            let key_binding = each.key.as_ref().map(|name| Binding { name, value: &key, outer: scope.bindings });
            let outer = key_binding.as_ref().or(scope.bindings);
            let binding = Binding { name: &each.value, value, outer };
            self.element(each, scope.with(&binding), &mut made)?;
        }
        if !made.causes.is_none() {
            return Ok(self.unknown(expression, scope, made.causes));
        }
        let value = match each.result_key {
            None => Value::Array(made.items),
            Some(_) => {
                let mut object = Object::default();
                made.entries.into_iter().for_each(|entry| object.push_new(entry));
                Value::Object(object)
            }
        };
        Ok(Node::new(value, expression.span))
    }

    fn element(&self, each: &For, scope: Scope<'_>, made: &mut Made) -> Result<(), Fault> {
        if let Some(condition) = &each.condition {
            let decided = self.expression(condition, scope)?;
            if decided.as_unknown().is_some() {
                made.causes.add(&decided);
                return Ok(());
            }
            if !truth(&decided)? {
                return Ok(());
            }
        }
        let key = each.result_key.as_ref().map(|key| self.expression(key, scope)).transpose()?;
        let value = match self.expression(&each.result, scope) {
            Err(fault) if !scope.strict => self.faulty(&each.result, &fault, scope),
            value => value?,
        };
        let Some(key) = key else {
            made.items.push(value);
            return Ok(());
        };
        if key.as_unknown().is_some() {
            made.causes.add(&key);
            return Ok(());
        }
        let name = text_of(&key)?;
        match (made.places.get(&name), each.grouping) {
            (Some(place), true) => {
                if let Value::Array(items) = &mut made.entries[*place].value.value {
                    items.push(value);
                }
            }
            (Some(_), false) => return Err(Fault::new(format!("two elements have the key `{name}`"))),
            (None, grouping) => {
                made.places.insert(Arc::clone(&name), made.entries.len());
                let value = if grouping { Node::array(vec![value], each.result.span) } else { value };
                made.entries.push(Entry { key: name, key_span: key.span, value });
            }
        }
        Ok(())
    }
}
