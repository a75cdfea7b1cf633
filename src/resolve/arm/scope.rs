//! What the expressions of one template settle to, as far as the template says.
//!
//! A parameter is its default, as if nothing else were given; what a deployment is told or finds out is unknown, and so is what
//! follows from it. Of a text that is made of it, the other parts are known. `functions.rs` has what the functions give.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::expression::{self, Expression, Kind};
use super::functions::{self, Given, in_text, member};
use crate::model::Span;
use crate::parse::{ANYTHING, Entry, Form, Node, Object, Reason, SOMETHING, TextPart, Value};
use crate::resolve::issued::of_deployment;

/// Parameters and variables that lead to each other are followed so far.
const DEPTH: usize = 10;

/// Bytes that the expressions of a template may go through and be made into: no chain of variables grows without bound.
const BYTES: usize = 64 << 20;

/// What a value costs, beside the bytes of its text.
pub(super) const NODE: usize = 256;

/// Names that what is not known may refer to.
const REFERENCES: usize = 32;

/// Says what would settle what differs in every round of a loop.
const LOOP: &str = "a `copy` loop makes it: write out what is meant";

/// What stands for a name that the bound cuts off.
pub(super) const CUT: &str = "{}";

/// The parameters and variables that the expressions of a template see.
pub(super) struct Scope {
    /// As the template has them, by kind and lower-case name: the language does not tell cases apart.
    values: HashMap<(&'static str, String), Node>,
    /// What a deployment passes for parameters, which is settled.
    given: HashMap<String, Node>,
    /// Parameters without a value, by lower-case name.
    open: HashMap<String, Parameter>,
    /// Variables that a loop makes.
    loops: HashSet<String>,
    budget: Budget,
}

/// A parameter that has no value.
struct Parameter {
    is_secure: bool,
    /// What is known of its text, if it is one.
    form: Option<Form>,
}

/// What is left to spend.
pub(super) struct Budget(Cell<usize>);

impl Budget {
    pub(super) fn new(amount: usize) -> Self {
        Self(Cell::new(amount))
    }

    /// Takes from it; nothing once it is spent.
    pub(super) fn spend(&self, amount: usize) -> Option<()> {
        let left = self.0.get().checked_sub(amount);
        self.0.set(left.unwrap_or(0));
        left.map(|_| ())
    }

    fn is_spent(&self) -> bool {
        self.0.get() == 0
    }
}

/// What a value is settled for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    /// To be shown to policies: with expressions as they are written.
    Config,
    /// To be an argument.
    Argument,
    /// To be a name: that of a resource's id is its type and its name, `Microsoft.Sql/servers/{parameters(server)}`.
    Name,
}

/// Where a value is settled.
#[derive(Clone, Copy)]
struct Place {
    /// Where the expression stands that it comes from; none outside of expressions.
    span: Option<Span>,
    depth: usize,
    purpose: Purpose,
}

impl Place {
    /// Returns the place of an argument.
    fn inside(self) -> Self {
        let purpose = if self.purpose == Purpose::Config { Purpose::Argument } else { self.purpose };
        Self { purpose, ..self }
    }

    fn span(self) -> Span {
        self.span.unwrap_or_default()
    }
}

impl Scope {
    /// Returns the scope of a template, where `given` are the values that a deployment passes for its parameters.
    pub(super) fn of(template: &Node, given: &[(String, Node)]) -> Self {
        let entries = |section: &str| template.get(section).into_iter().flat_map(Node::entries);
        let (mut values, mut open) = (HashMap::new(), HashMap::new());
        for entry in entries("parameters") {
            let (name, parameter) = (entry.key.to_lowercase(), Parameter::of(&entry.value));
            // What is secure has no value that a file should settle.
            match entry.value.get("defaultValue").filter(|_| !parameter.is_secure) {
                Some(default) => drop(values.insert(("parameters", name), default.clone())),
                None => drop(open.insert(name, parameter)),
            }
        }
        for variable in entries("variables") {
            values.insert(("variables", variable.key.to_lowercase()), variable.value.clone());
        }
        let given = given.iter().map(|(name, value)| (name.to_lowercase(), value.clone())).collect();
        let loops = entries("variables").filter(|entry| &*entry.key == "copy").flat_map(|entry| entry.value.items());
        let loops = loops.filter_map(|made| Some(made.get("name")?.as_str()?.to_lowercase())).collect();
        Self { values, given, open, loops, budget: Budget::new(BYTES) }
    }

    /// Returns a value with its expressions settled, or unknown.
    pub(super) fn settle(&self, node: &Node) -> Node {
        self.settled(node, Place { span: None, depth: DEPTH, purpose: Purpose::Config })
    }

    /// Returns a value as another template is passed it.
    pub(super) fn pass(&self, node: &Node) -> Node {
        self.settled(node, Place { span: None, depth: DEPTH, purpose: Purpose::Argument })
    }

    /// Returns a string as a name: what is settled as text, the rest as the expression in braces, so that equal names
    /// stay equal.
    pub(super) fn name(&self, text: &str) -> String {
        match expression::kind_of(text) {
            Kind::Literal => text.to_owned(),
            Kind::Escaped(text) => text.to_owned(),
            Kind::Expression(text) => {
                let place = Place { span: Some(Span::default()), depth: DEPTH, purpose: Purpose::Name };
                shown(&self.expression(text, place)).unwrap_or_else(|| format!("{{{text}}}"))
            }
        }
    }

    fn settled(&self, node: &Node, place: Place) -> Node {
        let span = place.span.unwrap_or(node.span);
        let value = match &node.value {
            Value::String(text) => match expression::kind_of(text) {
                Kind::Literal => node.value.clone(),
                Kind::Escaped(text) => Value::String(text.into()),
                Kind::Expression(text) => return self.expression(text, Place { span: Some(span), ..place }),
            },
            Value::Array(items) => Value::Array(items.iter().map(|item| self.settled(item, place)).collect()),
            Value::Object(object) => Value::Object(self.object(object, place)),
            _ => node.value.clone(),
        };
        Node::new(value, span)
    }

    fn object(&self, object: &Object, place: Place) -> Object {
        let settled = object.iter().map(|entry| {
            let value = self.settled(&entry.value, place);
            Entry::new(Arc::clone(&entry.key), place.span.unwrap_or(entry.key_span), value)
        });
        // `"copy": [{"name": "rules", "count": 3, "input": {}}]` makes the list `rules` beside it.
        let loops = object.get("copy").into_iter().flat_map(Node::items);
        let lists = loops.filter_map(|copy| {
            let name = copy.get("name")?;
            let list = Node::unknown(format!("copy {}", name.as_str()?), Vec::new(), place.span.unwrap_or(name.span));
            Some(Entry::new(name.as_str()?, list.span, list.because(Reason::Told(LOOP.into()))))
        });
        settled.chain(lists).collect()
    }

    fn expression(&self, text: &str, place: Place) -> Node {
        let parsed = self.budget.spend(NODE + text.len()).and_then(|()| expression::parse(text));
        let mut value = match parsed {
            Some(parsed) => self.value(&parsed, place),
            None => Node::unknown(self.paid(text.to_owned()), Vec::new(), place.span()),
        };
        if place.purpose == Purpose::Config {
            write(&mut value, &format!("[{text}]").into());
        }
        value
    }

    fn value(&self, expression: &Expression, place: Place) -> Node {
        match expression {
            _ if self.budget.is_spent() => Node::unknown("", Vec::new(), place.span()),
            Expression::Text(text) => Node::string(&**text, place.span()),
            Expression::Number(number) => Node::new(Value::Int(*number), place.span()),
            Expression::Member(..) => self.member(expression, place),
            Expression::Call(function, arguments) => self.call(expression, function, arguments, place),
        }
    }

    fn call(&self, expression: &Expression, function: &str, arguments: &[Expression], place: Place) -> Node {
        let name = function.to_ascii_lowercase();
        match (&*name, arguments) {
            ("parameters" | "variables", [_]) => {
                let unknown = || {
                    let reason = self.missing(expression);
                    self.unknown(expression.to_string(), &[expression], &[], place).because(reason)
                };
                return self.named(expression, &[], place).unwrap_or_else(unknown);
            }
            ("if", [condition, then, otherwise]) => {
                match self.value(condition, place.inside()).value {
                    Value::Bool(true) => return self.value(then, place),
                    Value::Bool(false) => return self.value(otherwise, place),
                    _ => {}
                };
            }
            // Policies look into start-up scripts, and would see nothing in the encoded one.
            ("base64", [text]) if place.purpose == Purpose::Config => {
                let text = self.value(text, place.inside());
                if text.text_parts().is_some() {
                    return text;
                }
            }
            _ => {}
        }
        let values: Vec<Node> = arguments.iter().map(|argument| self.value(argument, place.inside())).collect();
        self.given(function, arguments, &values, place)
    }

    /// Returns what a function gives for these arguments.
    fn given(&self, function: &str, arguments: &[Expression], values: &[Node], place: Place) -> Node {
        let name = function.to_ascii_lowercase();
        let unknown = || {
            let all: Vec<&Expression> = arguments.iter().collect();
            let texts = arguments.iter().zip(values).map(|(argument, value)| {
                let text = shown(value).unwrap_or_else(|| argument.to_string());
                text.trim_matches(['{', '}']).to_owned()
            });
            let label = format!("{function}({})", texts.collect::<Vec<_>>().join(", "));
            let mut unknown = self.unknown(label, &all, values, place);
            if let Value::Unknown(unknown) = &mut unknown.value {
                if let Some(id) = functions::short_id(&name, values).map(|id| shown_parts(&id)) {
                    unknown.references.insert(0, id.into());
                }
                match &unknown.reason {
                    _ if name == "copyindex" => unknown.reason = Reason::Told(LOOP.into()),
                    Reason::Open if is_of_runtime(&name) => unknown.reason = Reason::Computed,
                    _ => {}
                }
            }
            unknown
        };
        let is_name = place.purpose == Purpose::Name;
        let id = if is_name { functions::short_id(&name, values).map(Given::Text) } else { None };
        match id.or_else(|| functions::give(&name, values, &self.budget)) {
            Some(Given::Value(value)) => Node::new(value, place.span()),
            Some(Given::Text(parts)) => self.text_of(parts, unknown, place),
            Some(Given::Issued(form)) => issued(unknown(), form),
            None => unknown(),
        }
    }

    fn text_of(&self, parts: Vec<TextPart>, unknown: impl Fn() -> Node, place: Place) -> Node {
        let bytes = |part: &TextPart| if let TextPart::Known(text) = part { text.len() } else { NODE };
        match self.budget.spend(parts.iter().map(bytes).sum()) {
            Some(()) => Node::of_parts(parts, place.span(), unknown),
            None => unknown(),
        }
    }

    /// Returns `value.key[0]`.
    fn member(&self, expression: &Expression, place: Place) -> Node {
        let (mut base, mut path) = (expression, Vec::new());
        while let Expression::Member(value, key) = base {
            base = value;
            path.insert(0, &**key);
        }
        let mut values: Vec<Node> = path.iter().map(|key| self.value(key, place.inside())).collect();
        let is_known = values.iter().all(|key| matches!(key.value, Value::String(_) | Value::Int(_)));
        let found = match base {
            _ if !is_known => None,
            Expression::Call(function, arguments) if is_named(function) && arguments.len() == 1 => {
                self.named(base, &values, place)
            }
            _ => descended(&self.value(base, place.inside()), &values),
        };
        found.unwrap_or_else(|| {
            values.push(self.value(base, place.inside()));
            self.unknown(expression.to_string(), &[&[base], &path[..]].concat(), &values, place)
        })
    }

    /// Returns what `parameters('x')` and `variables('x')` stand for, or what it has under some keys.
    fn named(&self, expression: &Expression, keys: &[Node], place: Place) -> Option<Node> {
        let Expression::Call(function, arguments) = expression else { return None };
        let name = self.value(arguments.first()?, place.inside());
        let name = name.as_str()?.to_lowercase();
        let kind = if function.eq_ignore_ascii_case("variables") { "variables" } else { "parameters" };
        let mut found = match (self.given.get(&name).filter(|_| kind == "parameters"), self.open.get(&name)) {
            (Some(given), _) => {
                self.budget.spend(NODE * given.count())?;
                descended(&functions::placed(given, place.span()), keys)
            }
            (None, Some(parameter)) if kind == "parameters" => {
                let open = self.unknown(expression.to_string(), &[expression], &[], place);
                let open = parameter.form.map_or_else(|| open.clone(), |form| issued(open.clone(), form));
                return descended(&open, keys);
            }
            _ => {
                let depth = place.depth.checked_sub(1)?;
                self.reached(self.values.get(&(kind, name))?, keys, Place { depth, ..place })
            }
        }?;
        // In the value of a property, what is named is told by the expression that it leads to.
        if let (Value::Unknown(unknown), Some(mention)) = (&mut found.value, mention(expression))
            && place.purpose != Purpose::Config
            && !unknown.references.iter().any(|known| **known == *mention)
        {
            unknown.references.insert(0, mention.into());
        }
        Some(found)
    }

    /// Settles what a value of the template has under some keys. Nothing else of it is looked at.
    fn reached(&self, node: &Node, keys: &[Node], place: Place) -> Option<Node> {
        match (keys.split_first(), &node.value) {
            (None, _) => {
                self.budget.spend(NODE * node.count())?;
                Some(self.settled(node, place))
            }
            (Some(_), Value::String(_)) => descended(&self.settled(node, place.inside()), keys),
            (Some((key, rest)), _) => self.reached(member(node, key)?, rest, place),
        }
    }

    /// Returns what is not known, with what its arguments and the expressions they were written as refer to.
    fn unknown(&self, label: String, expressions: &[&Expression], values: &[Node], place: Place) -> Node {
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
        let is_settled_elsewhere =
            matches!(&reason, Reason::Told(told) if **told == *LOOP) || matches!(reason, Reason::Fault(_));
        let remedy = if is_settled_elsewhere { None } else { self.remedy(&references) };
        let reason = remedy.map_or(reason, Reason::Told);
        Node::unknown(self.paid(label), references, place.span()).because(reason)
    }

    /// Says why a parameter or a variable stands for nothing: it is made by a loop, or not declared.
    fn missing(&self, expression: &Expression) -> Reason {
        let Expression::Call(function, arguments) = expression else { return Reason::Open };
        let [Expression::Text(name)] = &arguments[..] else { return Reason::Open };
        let key = name.to_lowercase();
        let (kind, section) = if function.eq_ignore_ascii_case("variables") {
            ("variable", "variables")
        } else {
            ("parameter", "parameters")
        };
        match () {
            () if section == "variables" && self.loops.contains(&key) => Reason::Told(LOOP.into()),
            () if self.values.contains_key(&(section, key)) => Reason::Open,
            () => Reason::Fault(format!("the template has no {kind} `{name}`").into()),
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

    /// Returns a text, if there is enough left for it.
    fn paid(&self, text: String) -> String {
        self.budget.spend(text.len()).map_or_else(String::new, |()| text)
    }
}

impl Parameter {
    fn of(parameter: &Node) -> Self {
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

/// Whether a function gives what has a name in the template.
fn is_named(function: &str) -> bool {
    ["parameters", "variables"].iter().any(|kind| kind.eq_ignore_ascii_case(function))
}

/// Returns the parameter or variable that an expression names, as references have it.
fn mention(expression: &Expression) -> Option<String> {
    match expression {
        Expression::Call(function, arguments) if is_named(function) => match &arguments[..] {
            [Expression::Text(name)] => Some(format!("{function}('{name}')")),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a function gives what exists only once the template is deployed.
fn is_of_runtime(name: &str) -> bool {
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
fn descended(node: &Node, keys: &[Node]) -> Option<Node> {
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
    let form = of_deployment(&label.to_ascii_lowercase());
    Some(Node::issued(label, unknown.references.clone(), node.span, form).because(unknown.reason.clone()))
}

/// Makes an unknown value a text of this form.
fn issued(mut node: Node, form: Form) -> Node {
    if let Value::Unknown(unknown) = &mut node.value {
        unknown.set_parts(vec![TextPart::open(Arc::clone(&unknown.expression), form)]);
    }
    node
}

/// Shows what is not known as it is written; what another expression leads to, is so already.
fn write(node: &mut Node, text: &Arc<str>) {
    match &mut node.value {
        Value::Unknown(unknown) if !unknown.expression.starts_with('[') => unknown.expression = Arc::clone(text),
        Value::Array(items) => items.iter_mut().for_each(|item| write(item, text)),
        Value::Object(object) => object.values_mut().for_each(|value| write(value, text)),
        _ => {}
    }
}

/// Returns a value as a name, with what is not known in braces; nothing of what is no text.
fn shown(node: &Node) -> Option<String> {
    in_text(node).map(|parts| shown_parts(&parts))
}

fn shown_parts(parts: &[TextPart]) -> String {
    let part = |part: &TextPart| match part {
        TextPart::Known(text) => text.to_string(),
        TextPart::Open { expression, .. } => format!("{{{expression}}}"),
    };
    parts.iter().map(part).collect()
}
