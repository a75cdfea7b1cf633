//! What a plan marks as sensitive, as places of its text: a plan that is handed on is handed on without it.
//!
//! A plan holds the values in clear and says beside them which are sensitive. Resources are read one by one, as in `read.rs`.

use super::read::{built, items, member};
use crate::model::Span;
use crate::parse::{Fault, Member, Node, ParseLimits, Parts, Value};

/// Returns the places of everything that a plan marks as sensitive, in no order; what is no plan has none.
pub(in crate::resolve) fn sensitive(text: &str, limits: &ParseLimits) -> Vec<Span> {
    let limits = ParseLimits { nodes: usize::MAX, ..*limits };
    let mut found = Found { parts: Parts::new(text, &limits), spans: Vec::new() };
    // Where the text is no longer JSON, what was found before it counts.
    let _ = found.plan();
    found.spans
}

struct Found<'text> {
    parts: Parts<'text>,
    spans: Vec<Span>,
}

impl Found<'_> {
    fn plan(&mut self) -> Result<(), Fault> {
        let top = self.parts.top()?;
        let declared = built(&mut self.parts, &top, "configuration")?;
        if let Some(module) = declared.as_ref().and_then(|source| source.get("root_module")) {
            self.declared(module);
        }
        self.variables(&top, declared.as_ref())?;
        for key in ["resource_changes", "resource_drift"] {
            for item in items(&mut self.parts, &top, key)? {
                let members = self.parts.members(item)?;
                self.change(&members)?;
            }
        }
        if let Some(outputs) = member(&top, "output_changes") {
            for output in self.parts.members(outputs)? {
                let members = self.parts.members(output.span)?;
                self.sides(&members)?;
            }
        }
        if let Some(values) = member(&top, "planned_values") {
            self.values(values)?;
        }
        if let Some(state) = member(&top, "prior_state")
            && let Some(values) = member(&self.parts.members(state)?, "values")
        {
            self.values(values)?;
        }
        Ok(())
    }

    /// Takes the defaults of sensitive variables, of a module and those that it calls.
    fn declared(&mut self, module: &Node) {
        for entry in module.get("variables").into_iter().flat_map(Node::entries) {
            if is_true(entry.value.get("sensitive"))
                && let Some(default) = entry.value.get("default")
            {
                self.all(default);
            }
        }
        for call in module.get("module_calls").into_iter().flat_map(Node::entries) {
            if let Some(module) = call.value.get("module") {
                self.declared(module);
            }
        }
    }

    /// Takes the values of sensitive variables of the root module.
    fn variables(&mut self, top: &[Member], declared: Option<&Node>) -> Result<(), Fault> {
        let Some(variables) = member(top, "variables") else { return Ok(()) };
        for variable in self.parts.members(variables)? {
            let source = declared.and_then(|source| source.at(&["root_module", "variables", &variable.key]));
            if is_true(source.and_then(|source| source.get("sensitive"))) {
                let value = self.parts.value(variable.span)?;
                self.all(&value);
            }
        }
        Ok(())
    }

    fn change(&mut self, members: &[Member]) -> Result<(), Fault> {
        let Some(change) = member(members, "change") else { return Ok(()) };
        let sides = self.parts.members(change)?;
        self.sides(&sides)
    }

    fn sides(&mut self, members: &[Member]) -> Result<(), Fault> {
        for (side, marks) in [("before", "before_sensitive"), ("after", "after_sensitive")] {
            let marks = built(&mut self.parts, members, marks)?;
            if let Some(marks) = marks.filter(marks_something)
                && let Some(value) = built(&mut self.parts, members, side)?
            {
                self.marked(&value, &marks);
            }
        }
        Ok(())
    }

    fn values(&mut self, values: Span) -> Result<(), Fault> {
        let values = self.parts.members(values)?;
        if let Some(outputs) = built(&mut self.parts, &values, "outputs")? {
            for output in outputs.entries().filter(|output| is_true(output.value.get("sensitive"))) {
                output.value.get("value").into_iter().for_each(|value| self.all(value));
            }
        }
        let mut open: Vec<Span> = member(&values, "root_module").into_iter().collect();
        while let Some(module) = open.pop() {
            let members = self.parts.members(module)?;
            for item in items(&mut self.parts, &members, "resources")? {
                let resource = self.parts.members(item)?;
                let marks = built(&mut self.parts, &resource, "sensitive_values")?;
                if let Some(marks) = marks.filter(marks_something)
                    && let Some(value) = built(&mut self.parts, &resource, "values")?
                {
                    self.marked(&value, &marks);
                }
            }
            open.extend(items(&mut self.parts, &members, "child_modules")?);
        }
        Ok(())
    }

    /// Takes what the marks beside a value say of it.
    fn marked(&mut self, value: &Node, marks: &Node) {
        match &marks.value {
            Value::Bool(true) => self.all(value),
            Value::Object(_) => {
                for entry in marks.entries() {
                    value.get(&entry.key).into_iter().for_each(|value| self.marked(value, &entry.value));
                }
            }
            Value::Array(marks) => {
                for (value, marks) in value.items().zip(marks) {
                    self.marked(value, marks);
                }
            }
            _ => {}
        }
    }

    /// Takes every text and number of a value, without quotes.
    fn all(&mut self, value: &Node) {
        let Span { start, end } = value.span;
        match &value.value {
            Value::Object(_) => value.entries().for_each(|entry| self.all(&entry.value)),
            Value::Array(items) => items.iter().for_each(|item| self.all(item)),
            Value::String(_) if end > start + 2 => self.spans.push(Span { start: start + 1, end: end - 1 }),
            Value::Int(_) | Value::Float(_) | Value::BigInt(_) => self.spans.push(value.span),
            _ => {}
        }
    }
}

fn is_true(node: Option<&Node>) -> bool {
    node.is_some_and(|node| node.value == Value::Bool(true))
}

/// Whether marks say of anything that it is sensitive; most say nothing, and then the value need not be built.
fn marks_something(marks: &Node) -> bool {
    match &marks.value {
        Value::Bool(marked) => *marked,
        Value::Object(_) => marks.entries().any(|entry| marks_something(&entry.value)),
        Value::Array(items) => items.iter().any(marks_something),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Limits;

    #[test]
    fn everything_that_a_plan_marks_is_found_wherever_it_is_said() {
        let text = r#"{"format_version": "1.2",
          "variables": {"v": {"value": "S1"}, "w": {"value": "open"}},
          "planned_values": {"outputs": {"o": {"sensitive": true, "value": "S2"}},
            "root_module": {"resources": [{"values": {"a": "open", "b": "S3"}, "sensitive_values": {"b": true}}],
              "child_modules": [{"resources": [{"values": {"l": ["open", 7]}, "sensitive_values": {"l": [false, true]}}]}]}},
          "resource_changes": [{"change": {"before": {"p": "S4"}, "before_sensitive": {"p": true},
            "after": {"p": {"q": "S5"}}, "after_sensitive": {"p": true}}}],
          "output_changes": {"o": {"before": null, "before_sensitive": false, "after": "S6", "after_sensitive": true}},
          "configuration": {"root_module": {"variables": {"v": {"sensitive": true, "default": "S7"}, "w": {}}}}}"#;
        let limits = ParseLimits::from(&Limits::default());
        let mut found: Vec<&str> = sensitive(text, &limits).into_iter().map(|span| span.of(text)).collect();
        found.sort_unstable();
        assert_eq!(found, ["7", "S1", "S2", "S3", "S4", "S5", "S6", "S7"]);
    }
}
