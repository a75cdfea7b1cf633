//! What is said of what is not known: what it refers to, and what would settle it.

use std::sync::Arc;

use super::super::expression::Expression;
use super::super::functions::{in_text, member, short_id};
use super::{Place, Scope};
use crate::parse::{ANYTHING, Form, Node, Reason, SOMETHING, TextPart, Value};
use crate::resolve::issued::of_deployment;

/// Names that what is not known may refer to.
const REFERENCES: usize = 32;

/// Says what would settle what differs in every round of a loop.
pub(super) const LOOP: &str = "a `copy` loop makes it: write out what is meant";

/// A parameter that has no value.
pub(super) struct Parameter {
    pub(super) is_secure: bool,
    /// What is known of its text, if it is one.
    pub(super) form: Option<Form>,
}

impl Parameter {
    pub(super) fn of(parameter: &Node) -> Self {
        let kind = parameter.get("type").and_then(Node::as_str).unwrap_or_default();
        let is_secure = ["securestring", "secureobject"].iter().any(|secure| kind.eq_ignore_ascii_case(secure));
        let mut allowed = parameter.get("allowedValues").into_iter().flat_map(Node::items).peekable();
        let is_filled = |value: &Node| value.as_str().is_some_and(|text| !text.is_empty());
        let is_long = matches!(parameter.get("minLength").map(|least| &least.value), Some(Value::Int(1..)));
        let may_be_null = parameter.get("nullable").is_some_and(|value| value.value != Value::Bool(false));
        let form = (kind.eq_ignore_ascii_case("string") && !may_be_null).then(|| {
            let is_filled = is_long || allowed.peek().is_some() && allowed.all(is_filled);
            if is_filled { SOMETHING } else { ANYTHING }
        });
        Self { is_secure, form }
    }
}

impl Scope {
    /// Returns what is not known, with what its arguments and the expressions they were written as refer to.
    pub(super) fn unknown(&self, label: String, expressions: &[&Expression], values: &[Node], place: Place) -> Node {
        let mut references: Vec<Arc<str>> = Vec::new();
        let mut note = |name: &str| {
            if references.len() < REFERENCES && !references.iter().any(|known| **known == *name) {
                references.push(name.into());
            }
        };
        expressions.iter().filter_map(|expression| mention(expression)).for_each(|name| note(&name));
        let mut reason = Reason::Open;
        for value in values {
            value.visit_unknowns(&mut |unknown| {
                unknown.references.iter().for_each(|name| note(name));
                reason = std::mem::take(&mut reason).max(unknown.reason.clone());
            });
        }
        let reason = match reason {
            // No default would settle these.
            Reason::Fault(_) => reason,
            Reason::Told(told) if *told == *LOOP => Reason::Told(told),
            reason => self.remedy(&references).map_or(reason, Reason::Told),
        };
        Node::unknown(self.paid(label), references, place.span()).because(reason)
    }

    /// Returns what a function gives of which nothing is known.
    pub(super) fn unknown_call(&self, function: &str, arguments: &[Expression], values: &[Node], place: Place) -> Node {
        let texts = arguments.iter().zip(values).map(|(argument, value)| {
            let text = shown(value).unwrap_or_else(|| argument.to_string());
            text.trim_matches(['{', '}']).to_owned()
        });
        let label = format!("{function}({})", texts.collect::<Vec<_>>().join(", "));
        let all: Vec<&Expression> = arguments.iter().collect();
        let mut node = self.unknown(label, &all, values, place);
        let name = function.to_ascii_lowercase();
        if let Value::Unknown(unknown) = &mut node.value {
            unknown.elsewhere = is_of_runtime(&name);
            if let Some(id) = short_id(&name, values) {
                unknown.references.insert(0, shown_parts(&id).into());
            }
            match &unknown.reason {
                _ if name == "copyindex" => unknown.reason = Reason::Told(LOOP.into()),
                Reason::Open if is_of_runtime(&name) => unknown.reason = Reason::Computed,
                _ => {}
            }
        }
        node
    }

    /// Says why a parameter or a variable stands for nothing: it is made by a loop, or not declared.
    pub(super) fn missing(&self, expression: &Expression) -> Reason {
        let Expression::Call(function, arguments) = expression else { return Reason::Open };
        let [Expression::Text(name)] = &arguments[..] else { return Reason::Open };
        let (key, is_variable) = (name.to_lowercase(), function.eq_ignore_ascii_case("variables"));
        let (kind, section) = if is_variable { ("variable", "variables") } else { ("parameter", "parameters") };
        if is_variable && self.loops.contains(&key) {
            Reason::Told(LOOP.into())
        } else if self.values.contains_key(&(section, key)) {
            Reason::Open
        } else {
            Reason::Fault(format!("the template has no {kind} `{name}`").into())
        }
    }

    /// Says what gives the parameters among some names a value.
    fn remedy(&self, names: &[Arc<str>]) -> Option<Arc<str>> {
        let open = names.iter().filter_map(|name| {
            let (function, rest) = name.split_once("('")?;
            let name = rest.strip_suffix("')").filter(|_| function.eq_ignore_ascii_case("parameters"))?;
            Some((name, self.open.get(&name.to_lowercase())?.is_secure))
        });
        let (secure, plain): (Vec<_>, Vec<_>) = open.partition(|(_, is_secure)| *is_secure);
        let listed =
            |names: &[(&str, bool)]| names.iter().map(|(name, _)| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        Some(match (&plain[..], &secure[..]) {
            ([], []) => return None,
            // What is secure is not to be written into a file.
            ([], [_]) => format!("{} is secure: see to it when the template is deployed", listed(&secure)).into(),
            ([], _) => format!("{} are secure: see to them when the template is deployed", listed(&secure)).into(),
            ([_], _) => format!("{} has no default: give it a `defaultValue`", listed(&plain)).into(),
            _ => format!("{} have no defaults: give each a `defaultValue`", listed(&plain)).into(),
        })
    }
}

/// Whether a function gives what has a name in the template.
pub(super) fn is_named(function: &str) -> bool {
    ["parameters", "variables"].iter().any(|kind| kind.eq_ignore_ascii_case(function))
}

/// Returns the parameter or variable that an expression names, as references have it.
pub(super) fn mention(expression: &Expression) -> Option<String> {
    match expression {
        Expression::Call(function, arguments) if is_named(function) => match &arguments[..] {
            [Expression::Text(name)] => Some(format!("{function}('{name}')")),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a function gives what exists only once the template is deployed.
pub(super) fn is_of_runtime(name: &str) -> bool {
    const NAMES: [&str; 13] = [
        "deployer",
        "deployment",
        "environment",
        "guid",
        "managementgroup",
        "newguid",
        "pickzones",
        "reference",
        "resourcegroup",
        "subscription",
        "tenant",
        "uniquestring",
        "utcnow",
    ];
    NAMES.contains(&name) || name.starts_with("list") || name.ends_with("resourceid")
}

/// Returns what a value has under some keys; of what is not known, that it is not known.
pub(super) fn descended(node: &Node, keys: &[Node]) -> Option<Node> {
    let Some((key, rest)) = keys.split_first() else { return Some(node.clone()) };
    let Some(unknown) = node.as_unknown() else { return descended(member(node, key)?, rest) };
    let mut label = unknown.expression.to_string();
    for key in keys {
        match &key.value {
            Value::String(key) => label.push_str(&format!(".{key}")),
            Value::Int(index) => label.push_str(&format!("[{index}]")),
            _ => return None,
        }
    }
    let form = of_deployment(&label.to_ascii_lowercase()).unwrap_or_default();
    let part = Node::unknown(label, unknown.references.clone(), node.span).because(unknown.reason.clone());
    Some(issued(if unknown.elsewhere { part.elsewhere() } else { part }, form))
}

/// Makes an unknown value a text of this form; one without pieces says nothing of it.
pub(super) fn issued(node: Node, form: Form) -> Node {
    if form.is_empty() { node } else { node.in_form(form) }
}

/// Shows what is not known as it is written; what another expression leads to, is so already.
pub(super) fn write(node: &mut Node, text: &Arc<str>) {
    match &mut node.value {
        Value::Unknown(unknown) if !unknown.expression.starts_with('[') => unknown.expression = Arc::clone(text),
        Value::Array(items) => items.iter_mut().for_each(|item| write(item, text)),
        Value::Object(object) => object.values_mut().for_each(|value| write(value, text)),
        _ => {}
    }
}

/// Returns a value as a name, with what is not known in braces; nothing of what is no text.
pub(super) fn shown(node: &Node) -> Option<String> {
    in_text(node).map(|parts| shown_parts(&parts))
}

pub(super) fn shown_parts(parts: &[TextPart]) -> String {
    let part = |part: &TextPart| match part {
        TextPart::Known(text) => text.to_string(),
        TextPart::Open { expression, .. } => format!("{{{expression}}}"),
    };
    parts.iter().map(part).collect()
}
