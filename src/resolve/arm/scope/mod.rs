//! What the expressions of one template settle to, as far as the template says.
//!
//! A parameter is its default, as if nothing else were given; what a deployment is told or finds out is unknown, and so is what
//! follows from it. Of a text that is made of it, the other parts are known. `functions` has what the functions give.

mod unknown;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use self::unknown::{LOOP, Parameter, descended, is_named, issued, mention, shown, write};
use super::budget::{Budget, NODE};
use super::expression::{self, Expression, Kind};
use super::functions::{Given, give, member, placed, short_id, weight};
use crate::model::Span;
use crate::parse::{Entry, Node, Object, Reason, TextPart, Value};

/// Parameters and variables that lead to each other are followed so far.
const DEPTH: usize = 8;

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
    /// What all templates of a file share.
    budget: Rc<Budget>,
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
    /// Returns the scope of a template.
    pub(super) fn of(template: &Node) -> Self {
        Self::new(template, HashMap::new(), Rc::new(Budget::new()))
    }

    /// Returns the scope of a template inside this one, which passes it these values for its parameters.
    pub(super) fn inner<'a>(&self, template: &Node, given: impl Iterator<Item = (&'a str, &'a Node)>) -> Self {
        let given = given.map(|(name, value)| {
            let place = Place { span: None, depth: DEPTH, purpose: Purpose::Argument };
            (name.to_lowercase(), self.settled(value, place))
        });
        Self::new(template, given.collect(), Rc::clone(&self.budget))
    }

    fn new(template: &Node, given: HashMap<String, Node>, budget: Rc<Budget>) -> Self {
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
        let loops = entries("variables").filter(|entry| &*entry.key == "copy").flat_map(|entry| entry.value.items());
        let loops = loops.filter_map(|made| Some(made.get("name")?.as_str()?.to_lowercase())).collect();
        Self { values, given, open, loops, budget }
    }

    /// Returns a value with its expressions settled, or unknown.
    pub(super) fn settle(&self, node: &Node) -> Node {
        self.settled(node, Place { span: None, depth: DEPTH, purpose: Purpose::Config })
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
                    self.unknown(expression.to_string(), &[expression], &[], place).elsewhere().because(reason)
                };
                return self.named(expression, &[], place).unwrap_or_else(unknown);
            }
            ("if", [condition, then, otherwise]) => {
                let condition = self.value(condition, place.inside());
                return match condition.value {
                    Value::Bool(true) => self.value(then, place),
                    Value::Bool(false) => self.value(otherwise, place),
                    _ => {
                        let [then, otherwise] = [then, otherwise].map(|branch| self.value(branch, place.inside()));
                        self.called(function, arguments, &[condition, then, otherwise], place)
                    }
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
        self.called(function, arguments, &values, place)
    }

    /// Returns what a function gives for these arguments.
    fn called(&self, function: &str, arguments: &[Expression], values: &[Node], place: Place) -> Node {
        // INVARIANT: every call is paid for by the size of its arguments, so that the work is bounded whatever the variables say.
        if self.budget.spend(values.iter().map(weight).sum::<usize>() + NODE).is_none() {
            return Node::unknown("", Vec::new(), place.span());
        }
        let name = function.to_ascii_lowercase();
        let id = short_id(&name, values);
        let unknown = || self.unknown_call(function, arguments, values, place);
        let given = match (id, place.purpose) {
            (Some(id), Purpose::Name) => Some(Given::Text(id)),
            _ => give(&name, values, &self.budget),
        };
        match given {
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
        let is_parameter = kind == "parameters";
        let mut found = if let Some(given) = self.given.get(&name).filter(|_| is_parameter) {
            self.budget.spend(NODE * given.count())?;
            descended(&placed(given, place.span()), keys)?
        } else if let Some(parameter) = self.open.get(&name).filter(|_| is_parameter) {
            let open = self.unknown(expression.to_string(), &[expression], &[], place).elsewhere();
            descended(&issued(open, parameter.form.unwrap_or_default()), keys)?
        } else {
            let depth = place.depth.checked_sub(1)?;
            self.reached(self.values.get(&(kind, name))?, keys, Place { depth, ..place })?
        };
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

    /// Returns a text, if there is enough left for it.
    fn paid(&self, text: String) -> String {
        self.budget.spend(text.len()).map_or_else(String::new, |()| text)
    }
}
