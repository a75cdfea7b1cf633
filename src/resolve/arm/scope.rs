//! What the expressions of one template settle to: parameters with a default and plain variables; all else is unknown.

use std::cell::Cell;
use std::collections::HashMap;
use std::sync::Arc;

use super::expression::{self, Expression, Kind};
use crate::model::Span;
use crate::parse::{Entry, Node, Object, Value};

/// Parameters and variables that lead to each other are followed so far.
const DEPTH: usize = 8;

/// Nodes, and characters of names, that a template's expressions may become: no chain of variables grows without bound.
const NODES: usize = 200_000;
const CHARACTERS: usize = 4_000_000;

/// What stands for a name that the bound cuts off.
pub(super) const CUT: &str = "{}";

/// The parameters and variables that the expressions of a template see.
pub(super) struct Scope {
    /// By kind and lower-case name: the language does not tell cases apart.
    values: HashMap<(&'static str, String), Node>,
    nodes: Cell<usize>,
    characters: Cell<usize>,
}

impl Scope {
    /// Returns the scope of a template, where `given` are the values that a deployment passes for its parameters.
    pub(super) fn of(template: &Node, given: &[(String, Node)]) -> Self {
        let mut values = HashMap::new();
        for parameter in template.get("parameters").into_iter().flat_map(Node::entries) {
            // What is secure has no value that a file should settle.
            let kind = parameter.value.get("type").and_then(Node::as_str).unwrap_or_default();
            if let Some(default) = parameter.value.get("defaultValue").filter(|_| !is_secure(kind)) {
                values.insert(("parameters", parameter.key.to_lowercase()), default.clone());
            }
        }
        for (name, value) in given {
            values.insert(("parameters", name.to_lowercase()), value.clone());
        }
        for variable in template.get("variables").into_iter().flat_map(Node::entries) {
            values.insert(("variables", variable.key.to_lowercase()), variable.value.clone());
        }
        Self { values, nodes: Cell::new(NODES), characters: Cell::new(CHARACTERS) }
    }

    /// Returns a value with its expressions settled, or unknown.
    pub(super) fn settle(&self, node: &Node) -> Node {
        self.settled(node, None, DEPTH)
    }

    /// Settles a value; `place` is where the expression stands that it comes from.
    fn settled(&self, node: &Node, place: Option<Span>, depth: usize) -> Node {
        let span = place.unwrap_or(node.span);
        let value = match &node.value {
            Value::String(text) => match expression::kind_of(text) {
                Kind::Literal => node.value.clone(),
                Kind::Escaped(text) => Value::String(text.into()),
                Kind::Expression(text) => return self.expression(text, span, depth),
            },
            Value::Array(items) => Value::Array(items.iter().map(|item| self.settled(item, place, depth)).collect()),
            Value::Object(object) => Value::Object(self.object(object, place, depth)),
            _ => node.value.clone(),
        };
        Node::new(value, span)
    }

    fn object(&self, object: &Object, place: Option<Span>, depth: usize) -> Object {
        let settled = object.iter().map(|entry| {
            let value = self.settled(&entry.value, place, depth);
            Entry::new(Arc::clone(&entry.key), place.unwrap_or(entry.key_span), value)
        });
        // `"copy": [{"name": "rules", "count": 3, "input": {}}]` makes the list `rules` beside it.
        let loops = object.get("copy").into_iter().flat_map(Node::items);
        let lists = loops.filter_map(|copy| {
            let name = copy.get("name")?;
            let list = Node::unknown(format!("copy {}", name.as_str()?), Vec::new(), place.unwrap_or(name.span));
            Some(Entry::new(name.as_str()?, list.span, list))
        });
        settled.chain(lists).collect()
    }

    fn expression(&self, text: &str, span: Span, depth: usize) -> Node {
        let parsed = expression::parse(text);
        if let Some(value) = parsed.as_ref().and_then(|parsed| self.value_of(parsed))
            && depth > 0
            && spend(&self.nodes, value.count())
        {
            return self.settled(value, Some(span), depth - 1);
        }
        let mut references = Vec::new();
        if let Some(parsed) = &parsed {
            self.references(parsed, &mut references);
        }
        Node::unknown(format!("[{text}]"), references, span)
    }

    /// Returns what `parameters('x')` and `variables('x')` stand for.
    fn value_of(&self, expression: &Expression) -> Option<&Node> {
        let Expression::Call(function, arguments) = expression else { return None };
        let kind = ["parameters", "variables"].into_iter().find(|kind| kind.eq_ignore_ascii_case(function))?;
        let [Expression::Text(name)] = arguments.as_slice() else { return None };
        self.values.get(&(kind, name.to_lowercase()))
    }

    /// Collects the parameters, variables and resources that an expression names.
    fn references(&self, expression: &Expression, found: &mut Vec<Arc<str>>) {
        let mut note = |name: String| {
            if !found.iter().any(|known| **known == *name) {
                found.push(name.into());
            }
        };
        match expression {
            Expression::Text(_) => {}
            Expression::Member(value, _) => self.references(value, found),
            Expression::Call(function, arguments) => {
                match (function.to_ascii_lowercase().as_str(), arguments.as_slice()) {
                    ("parameters" | "variables", [Expression::Text(name)]) => note(format!("{function}('{name}')")),
                    (name, _) if name.ends_with("resourceid") => note(self.rendered(expression, DEPTH)),
                    _ => {}
                }
                arguments.iter().for_each(|argument| self.references(argument, found));
            }
        }
    }

    /// Returns a string as a name: what is settled as text, the rest as the expression in braces, so that equal names
    /// stay equal. A resource's id is its type and its name: `Microsoft.Sql/servers/{parameters('server')}`.
    pub(super) fn name(&self, text: &str) -> String {
        self.named(text, DEPTH)
    }

    fn named(&self, text: &str, depth: usize) -> String {
        match expression::kind_of(text) {
            Kind::Literal => text.to_owned(),
            Kind::Escaped(text) => text.to_owned(),
            Kind::Expression(text) => match expression::parse(text) {
                Some(expression) => self.rendered(&expression, depth),
                None => format!("{{{text}}}"),
            },
        }
    }

    fn rendered(&self, expression: &Expression, depth: usize) -> String {
        let text = match expression {
            Expression::Text(text) => text.clone(),
            Expression::Member(value, member) => {
                let value = self.rendered(value, depth);
                format!("{{{}{member}}}", value.trim_matches(['{', '}']))
            }
            Expression::Call(function, arguments) => {
                let settled = self.value_of(expression).filter(|_| depth > 0).and_then(Node::as_str);
                match settled {
                    Some(settled) => self.named(settled, depth - 1),
                    None => self.called(function, arguments, depth),
                }
            }
        };
        // INVARIANT: every text is paid for, so that the work is bounded whatever the variables say.
        if spend(&self.characters, text.len() + 1) { text } else { CUT.to_owned() }
    }

    fn called(&self, function: &str, arguments: &[Expression], depth: usize) -> String {
        if self.characters.get() == 0 {
            return CUT.to_owned();
        }
        let texts: Vec<String> = arguments.iter().map(|argument| self.rendered(argument, depth)).collect();
        match function.to_ascii_lowercase().as_str() {
            "concat" => texts.concat(),
            "format" => formatted(&texts),
            "tolower" | "toupper" | "string" => texts.concat(),
            "extensionresourceid" => id(texts.get(1..).unwrap_or_default()),
            name if name.ends_with("resourceid") => id(&texts),
            _ => {
                let texts: Vec<&str> = texts.iter().map(|text| text.trim_matches(['{', '}'])).collect();
                format!("{{{function}({})}}", texts.join(", "))
            }
        }
    }
}

/// Takes from a budget; false, once it is spent.
fn spend(budget: &Cell<usize>, amount: usize) -> bool {
    let left = budget.get().checked_sub(amount);
    budget.set(left.unwrap_or(0));
    left.is_some()
}

fn is_secure(kind: &str) -> bool {
    ["securestring", "secureobject"].iter().any(|secure| kind.eq_ignore_ascii_case(secure))
}

/// `format('{0}/{1}', 'a', 'b')`.
fn formatted(texts: &[String]) -> String {
    let Some((pattern, arguments)) = texts.split_first() else { return String::new() };
    let mut text = String::new();
    let mut rest = pattern.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let inside = after.split_once('}');
        let argument = inside.and_then(|(index, _)| arguments.get(index.parse::<usize>().ok()?));
        match (argument, inside) {
            (Some(argument), Some((_, after))) => {
                text.push_str(argument);
                rest = after;
            }
            _ => {
                text.push('{');
                rest = after;
            }
        }
    }
    text + rest
}

/// A type with a namespace, and the names that follow it; a subscription or a group may stand before.
fn id(texts: &[String]) -> String {
    let start = texts.iter().position(|text| text.contains('/') && text.contains('.'));
    texts.get(start.unwrap_or_default()..).unwrap_or_default().join("/")
}
