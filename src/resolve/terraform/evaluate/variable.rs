//! Variables: given by the caller, by files of values or by the settings, else their default, converted to their type.

use std::sync::Arc;

use super::super::functions::convert::{Type, convert};
use super::expand::Repetition;
use super::instance::{Instance, Kept};
use super::value::Fault;
use super::{Evaluated, Evaluator, Scope};
use crate::model::Span;
use crate::parse::hcl::syntax::{Body, Expression};
use crate::parse::{Entry, Node, Value};

impl Evaluator<'_> {
    #[inline(never)]
    pub(super) fn variable(&self, expression: &Expression, name: &Arc<str>, scope: Scope<'_>) -> Evaluated {
        let instance = scope.instance;
        let address = format!("var.{name}");
        let Some(place) = instance.module.find(&address, scope.file) else {
            return Ok(self.undeclared(expression, &address, scope));
        };
        let kept = instance.variables.get(place, || Kept::circular(&address), || self.given(instance, place, name));
        self.recalled(&kept, expression, scope)
    }

    fn given(&self, instance: &std::rc::Rc<Instance>, place: usize, name: &str) -> Kept {
        let declared = &instance.module.declarations[place];
        let body = &declared.block.body;
        let scope = Scope::new(instance, declared.source, &Repetition::None);
        let nullable = !body
            .attribute("nullable")
            .is_some_and(|nullable| self.settled(&nullable.value, scope).value == Value::Bool(false));
        let (value, touched) = self.watched(|| {
            let given = self.given_from_outside(instance, name).transpose()?;
            let default = body.attribute("default");
            let value = match (given, default) {
                (Some(given), None) => given,
                (Some(given), Some(_)) if nullable || given.value != Value::Null => given,
                (_, Some(default)) => self.expression(&default.value, scope)?,
                (None, None) if instance.call.is_some() => {
                    return Err(Fault::new(format!("the call of the module gives no `{name}`")));
                }
                (None, None) => {
                    let reference: Arc<str> = format!("var.{name}").into();
                    let node = Node::unknown(Arc::clone(&reference), vec![reference], declared.block.header);
                    return Ok(node.elsewhere());
                }
            };
            self.typed(body, value)
        });
        Kept { value, touched }
    }

    fn typed(&self, body: &Body, value: Node) -> Evaluated {
        let Some(written) = body.attribute("type") else { return Ok(value) };
        // A type that is not understood converts nothing.
        let Ok(ty) = Type::parse(&written.value) else { return Ok(value) };
        self.budget.value(&value)?;
        convert(value, &ty).map_err(Fault::new)
    }

    /// Returns what the caller, the settings or a file of values give a variable.
    fn given_from_outside(&self, instance: &Instance, name: &str) -> Option<Evaluated> {
        if instance.call.is_some() {
            return self.with_call(instance, |caller, call, repetition| {
                let declared = &caller.module.declarations[call];
                let argument = declared.block.body.attribute(name)?;
                let scope = Scope::new(caller, declared.source, repetition);
                Some(self.expression(&argument.value, scope))
            })?;
        }
        let settings = &self.context.settings.terraform;
        if let Some(value) = settings.variable(&instance.module.folder, name) {
            return Some(Ok(node_of(value)));
        }
        let root = self.root();
        let further = self.library.values_of(&root.module);
        let files = further.iter().rev().chain(instance.module.values.iter().rev());
        for (source, body) in files {
            if let Some(attribute) = body.attribute(name) {
                let scope = Scope {
                    instance: &root,
                    source,
                    file: 0,
                    repetition: &Repetition::None,
                    bindings: None,
                    strict: false,
                    closed: true,
                };
                return Some(self.expression(&attribute.value, scope));
            }
        }
        None
    }
}

/// Returns a value of the settings.
fn node_of(value: &serde_json::Value) -> Node {
    let span = Span::default();
    let value = match value {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(value) => Value::Bool(*value),
        serde_json::Value::Number(number) => match number.as_i64() {
            Some(integer) => Value::Int(integer),
            None => Value::Float(number.as_f64().unwrap_or_default()),
        },
        serde_json::Value::String(text) => Value::String(text.as_str().into()),
        serde_json::Value::Array(items) => Value::Array(items.iter().map(node_of).collect()),
        serde_json::Value::Object(object) => {
            return Node::object(
                object.iter().map(|(key, value)| Entry::new(key.as_str(), span, node_of(value))),
                span,
            );
        }
    };
    Node::new(value, span)
}
