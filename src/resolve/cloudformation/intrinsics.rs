//! What the intrinsic functions of a template give, as far as the template says.
//!
//! A parameter is what the settings give it, or else its default, as if nothing else were given, and conditions hold or do not
//! hold accordingly. What only the account knows, and what exists only once the stack does, is unknown; of a text made of it, the
//! other parts are known.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::sync::Arc;

use crate::model::{PathSegment, Span};
use crate::parse::{ANYTHING, Entry, Form, Node, Object, Reason, SOMETHING, TextPart, Value};
use crate::resolve::decided;
use crate::resolve::issued::{of_pseudo, of_template};

/// How deep one condition may nest others.
const DEPTH: usize = 16;

/// Bytes of what the functions of one template are made into.
const BYTES: usize = 16 << 20;

/// What the names in a template stand for.
pub(super) struct Scope<'a> {
    /// Parameters by name.
    parameters: HashMap<&'a str, &'a Node>,
    /// What the settings give them.
    given: HashMap<&'a str, Arc<str>>,
    /// The types of resources by name.
    resources: HashMap<&'a str, &'a str>,
    mappings: Option<&'a Node>,
    conditions: Option<&'a Node>,
    /// Whether conditions hold that were asked for; one that is being found out is not known to itself.
    held: RefCell<HashMap<String, Option<bool>>>,
    /// What is left of [`BYTES`].
    bytes: Cell<usize>,
}

/// Replaces intrinsic functions, which are objects with one telling key, by what they give. What they take away is gone.
pub(super) fn settled(node: &Node, scope: &Scope<'_>) -> Node {
    scope.settle(node).unwrap_or_else(|| Node::object([], node.span))
}

impl<'a> Scope<'a> {
    pub(super) fn of(root: &'a Node, given: &dyn Fn(&str) -> Option<String>) -> Self {
        let entries = |section: &str| root.get(section).into_iter().flat_map(Node::entries);
        // What is hidden is not to be read from settings.
        let shown = entries("Parameters").filter(|entry| !is_hidden(&entry.value));
        let given = shown.filter_map(|entry| Some((&*entry.key, given(&entry.key)?.into())));
        Self {
            given: given.collect(),
            parameters: entries("Parameters").map(|entry| (&*entry.key, &entry.value)).collect(),
            resources: entries("Resources").map(|entry| (&*entry.key, kind_of(&entry.value))).collect(),
            mappings: root.get("Mappings"),
            conditions: root.get("Conditions"),
            held: RefCell::default(),
            bytes: Cell::new(BYTES),
        }
    }

    /// Returns the value of a parameter, at the place where it is used: what it is given, or its default.
    ///
    /// Of a type other than the plain ones, only what is given: the default of a parameter of the parameter store is the name
    /// under which the value is kept, and what is given is that, too.
    fn parameter(&self, name: &str, span: Span) -> Option<Value> {
        let parameter = self.parameters.get(name)?;
        let given = self.given.get(name).cloned();
        let kind = parameter.get("Type").and_then(Node::as_str)?;
        if kind.starts_with("AWS::SSM::Parameter::Value<") {
            return None;
        }
        let is_given = given.is_some();
        let text = given.or_else(|| parameter.get("Default").and_then(plain))?;
        match kind {
            "String" => Some(Value::String(text)),
            "Number" => text.parse().map(Value::Int).or_else(|_| text.parse().map(Value::Float)).ok(),
            _ if kind == "CommaDelimitedList" || is_given && kind.starts_with("List<") => {
                let items = text.split(',').map(|item| Node::string(item.trim(), span));
                Some(Value::Array(items.collect()))
            }
            _ => is_given.then_some(Value::String(text)),
        }
    }

    /// Returns the text of a default that a reference to a parameter is.
    pub(super) fn default_text(&self, name: &str) -> Option<Arc<str>> {
        if self.given.contains_key(name) {
            return None;
        }
        self.parameter(name, Span::default())?;
        self.parameters.get(name)?.get("Default").and_then(plain)
    }

    /// Says whether the value of a parameter is shown to everyone who may read the stack, and is a value: parameters of
    /// other types hold the names of things.
    pub(super) fn is_shown(&self, name: &str) -> bool {
        self.parameters.get(name).is_some_and(|parameter| {
            !is_hidden(parameter) && parameter.get("Type").and_then(Node::as_str) == Some("String")
        })
    }

    /// Collects where a value is a parameter, as the parameter's name and the path.
    pub(super) fn uses_in(
        &self,
        node: &'a Node,
        path: &mut Vec<PathSegment>,
        found: &mut Vec<(&'a str, Vec<PathSegment>)>,
    ) {
        match &node.value {
            Value::Object(object) => {
                if let Some(name) = reference(object).filter(|name| self.parameters.contains_key(name)) {
                    return found.push((name, path.clone()));
                }
                for entry in object {
                    path.push(PathSegment::Key(entry.key.to_string()));
                    self.uses_in(&entry.value, path, found);
                    path.pop();
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    path.push(PathSegment::Index(index));
                    self.uses_in(item, path, found);
                    path.pop();
                }
            }
            _ => {}
        }
    }

    /// Returns a value with its functions settled; nothing if they take it away.
    fn settle(&self, node: &Node) -> Option<Node> {
        let value = match &node.value {
            Value::Object(object) => {
                if let Some((function, argument)) = call(object) {
                    return self.give(function, argument, node.span);
                }
                let entries = object.iter().filter_map(|entry| {
                    let value = self.settle(&entry.value)?;
                    Some(Entry { key: Arc::clone(&entry.key), key_span: entry.key_span, value })
                });
                Value::Object(entries.collect())
            }
            Value::Array(items) => Value::Array(items.iter().filter_map(|item| self.settle(item)).collect()),
            value => value.clone(),
        };
        Some(Node::new(value, node.span))
    }

    /// Returns what a function gives.
    fn give(&self, function: &str, argument: &Node, span: Span) -> Option<Node> {
        let items: Vec<&Node> = argument.items().collect();
        let given = match (function, argument.as_str(), &items[..]) {
            ("Ref", Some("AWS::NoValue"), _) => return None,
            ("Ref", Some(name), _) => self.parameter(name, span).map(|value| Node::new(value, span)),
            ("Sub", Some(text), _) => self.substituted(function, argument, (text, None)),
            ("Sub", None, [text, variables]) => {
                text.as_str().and_then(|text| self.substituted(function, argument, (text, Some(variables))))
            }
            ("Join", _, [separator, list]) => self.joined(function, argument, separator, list),
            ("If", _, [condition, then, otherwise]) => match condition.as_str().and_then(|name| self.holds(name)) {
                Some(true) => return self.settle(then),
                Some(false) => return self.settle(otherwise),
                None => None,
            },
            ("FindInMap", _, [map, first, second]) => self.mapped(map, first, second),
            ("Select", _, [index, list]) => self.selected(index, list),
            ("Split", _, [separator, text]) => self.split(separator, text),
            // Policies look into start-up scripts, and would see nothing in the encoded one.
            ("Base64", _, _) => self.settle(argument).filter(|text| text.text_parts().is_some()),
            _ => None,
        };
        // Whatever it gives stands where the function does.
        let given = given.unwrap_or_else(|| self.unknown(function, argument));
        Some(Node { span, ..given })
    }

    fn unknown(&self, function: &str, argument: &Node) -> Node {
        let mut references = Vec::new();
        names(function, argument, &mut references);
        let expression = match argument.as_str() {
            Some(argument) => format!("!{function} {argument}"),
            None if references.is_empty() => format!("!{function}"),
            None => format!("!{function} ({})", references.join(", ")),
        };
        let reason = self.reason(&references);
        let form = self.form(function, argument);
        let node = match function {
            "Ref" | "GetAtt" | "ImportValue" => Node::issued(expression, references, argument.span, form),
            _ if form.is_some() => Node::unknown_text(expression, references, argument.span),
            _ => Node::unknown(expression, references, argument.span),
        };
        node.because(reason)
    }

    /// Returns why what depends on these names is not known: parameters that have no value, or what only the account knows.
    fn reason(&self, names: &[Arc<str>]) -> Reason {
        let is_declared = |name: &str| {
            name.starts_with("AWS::") || self.parameters.contains_key(name) || self.resources.contains_key(name)
        };
        if let Some(name) = names.iter().find(|name| !is_declared(name)) {
            return Reason::Fault(format!("`{name}` is neither a parameter nor a resource of the template").into());
        }
        let open = |name: &&Arc<str>| {
            self.parameters.contains_key(&***name) && self.parameter(name, Span::default()).is_none()
        };
        let hidden = |name: &&Arc<str>| is_hidden(self.parameters[&***name]);
        // What is hidden is not to be written into settings.
        let (hidden, open): (Vec<_>, Vec<_>) = names.iter().filter(open).partition(hidden);
        let listed = |names: &[&Arc<str>]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let (is, has, it) = if open.len() + hidden.len() == 1 { ("is", "has", "it") } else { ("are", "have", "each") };
        match (&open[..], &hidden[..]) {
            ([], []) => Reason::Computed,
            ([], hidden) => Reason::Told(
                format!("{} {is} hidden (NoEcho); see to it when the stack is made", listed(hidden)).into(),
            ),
            (open, _) => {
                let remedy = format!("give {it} one under `cloudformation.parameters` in annexa.yaml");
                Reason::Told(format!("{} {has} no value; {remedy}", listed(open)).into())
            }
        }
    }

    /// Returns the form of what an intrinsic gives, if that is a string with something in it, whatever it says: the name of a
    /// resource, one of its identifiers.
    fn form(&self, function: &str, argument: &Node) -> Option<Form> {
        let items: Vec<&Node> = argument.items().collect();
        match (function, argument.as_str(), &items[..]) {
            ("Ref", Some(name), _) => match (self.resources.get(name), self.parameters.get(name)) {
                (Some(kind), _) => of_template(kind, None),
                (None, Some(parameter)) => names_something(parameter).then_some(SOMETHING),
                (None, None) => of_pseudo(name),
            },
            ("GetAtt", Some(name), _) => self.attribute(name.split_once('.')?),
            ("GetAtt", None, [name, attribute]) => self.attribute((name.as_str()?, attribute.as_str()?)),
            ("ImportValue", _, _) => Some(SOMETHING),
            ("If", None, [_, then, otherwise]) => {
                (self.is_filled(then) && self.is_filled(otherwise)).then_some(SOMETHING)
            }
            _ => None,
        }
    }

    /// Returns the form of an attribute of a resource.
    fn attribute(&self, (name, attribute): (&str, &str)) -> Option<Form> {
        of_template(self.resources.get(name).copied().unwrap_or_default(), Some(attribute))
    }

    fn is_filled(&self, text: &Node) -> bool {
        let parts = self.settle(text).and_then(|text| text.text_parts());
        parts.is_some_and(|parts| parts.iter().any(TextPart::is_filled))
    }

    /// Returns a text with its variables filled in.
    fn substituted(&self, function: &str, argument: &Node, (text, own): (&str, Option<&Node>)) -> Option<Node> {
        // Each is settled once, however often the text names it.
        let own = own.into_iter().flat_map(Node::entries).map(|entry| {
            let parts = self.settle(&entry.value).map_or_else(Vec::new, |value| parts_of(&value));
            (&*entry.key, parts)
        });
        let own: HashMap<&str, Vec<TextPart>> = own.collect();
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("${") {
            parts.push(TextPart::Known(before.into()));
            let (name, behind) = after.split_once('}')?;
            rest = behind;
            match (name.strip_prefix('!'), own.get(name.trim())) {
                (Some(literal), _) => parts.push(TextPart::Known(format!("${{{literal}}}").into())),
                (None, Some(value)) => {
                    self.spend(value.len() * size_of::<TextPart>())?;
                    parts.extend(value.iter().cloned());
                }
                (None, None) => parts.extend(self.variable(name.trim(), argument.span)),
            }
        }
        parts.push(TextPart::Known(rest.into()));
        self.text_of(function, argument, parts)
    }

    /// Returns the parts of a variable in a text that is a parameter, a resource or an attribute of one.
    fn variable(&self, name: &str, span: Span) -> Vec<TextPart> {
        if let Some(value) = self.parameter(name, span) {
            return parts_of(&Node::new(value, span));
        }
        let function = if name.contains('.') { "GetAtt" } else { "Ref" };
        let form = self.form(function, &Node::string(name, span));
        vec![TextPart::elsewhere(format!("${{{name}}}"), form.unwrap_or(ANYTHING))]
    }

    fn joined(&self, function: &str, argument: &Node, separator: &Node, list: &Node) -> Option<Node> {
        let (separator, list) = (separator.as_str()?, self.settle(list)?);
        let mut parts = Vec::new();
        for (index, item) in list.as_array()?.iter().enumerate() {
            if index > 0 {
                parts.push(TextPart::Known(separator.into()));
            }
            parts.extend(parts_of(item));
        }
        self.text_of(function, argument, parts)
    }

    fn split(&self, separator: &Node, text: &Node) -> Option<Node> {
        let (separator, text) = (separator.as_str().filter(|text| !text.is_empty())?, self.settle(text)?);
        let parts: Vec<Node> = text.as_str()?.split(separator).map(|part| Node::string(part, text.span)).collect();
        self.spend(parts.len() * size_of::<Node>() + text.as_str()?.len())?;
        Some(Node::array(parts, text.span))
    }

    fn selected(&self, index: &Node, list: &Node) -> Option<Node> {
        let index = plain(index)?.parse::<usize>().ok()?;
        self.settle(list)?.as_array()?.get(index).cloned()
    }

    fn mapped(&self, map: &Node, first: &Node, second: &Node) -> Option<Node> {
        let key = |node: &Node| self.settle(node).as_ref().and_then(plain);
        let (map, first, second) = (key(map)?, key(first)?, key(second)?);
        let value = self.mappings?.at(&[&map, &first, &second])?;
        self.spend(value.items().map(|item| size_of::<Node>() + plain(item).map_or(0, |text| text.len())).sum())?;
        Some(value.clone())
    }

    fn text_of(&self, function: &str, argument: &Node, parts: Vec<TextPart>) -> Option<Node> {
        self.spend(parts.iter().map(|part| if let TextPart::Known(text) = part { text.len() } else { 0 }).sum())?;
        Some(Node::of_parts(parts, argument.span, || self.unknown(function, argument)))
    }

    /// Nothing if there is too much already.
    fn spend(&self, bytes: usize) -> Option<()> {
        self.bytes.set(self.bytes.get().checked_sub(bytes)?);
        Some(())
    }

    /// Says whether a condition holds, if the template says.
    fn holds(&self, name: &str) -> Option<bool> {
        if let Some(holds) = self.held.borrow().get(name) {
            return *holds;
        }
        let condition = self.conditions?.get(name)?;
        self.held.borrow_mut().insert(name.to_owned(), None);
        let holds = self.is_met(condition, DEPTH);
        self.held.borrow_mut().insert(name.to_owned(), holds);
        holds
    }

    fn is_met(&self, condition: &Node, depth: usize) -> Option<bool> {
        let entry = condition.as_object().filter(|object| object.len() == 1)?.iter().next()?;
        let depth = depth.checked_sub(1)?;
        let all = || entry.value.items().map(|item| self.is_met(item, depth));
        match &*entry.key {
            "Condition" => self.holds(entry.value.as_str()?),
            "Fn::Not" => all().next()?.map(|holds| !holds),
            "Fn::And" => decided(all(), false),
            "Fn::Or" => decided(all(), true),
            "Fn::Equals" => {
                let mut sides = entry.value.items().map(|side| self.settle(side));
                let (one, other) = (sides.next()??, sides.next()??);
                Some(plain(&one)? == plain(&other)?)
            }
            _ => None,
        }
    }
}

/// Returns the function and the argument of an object that is a call.
fn call(object: &Object) -> Option<(&str, &Node)> {
    let entry = object.iter().next().filter(|_| object.len() == 1)?;
    match &*entry.key {
        "Ref" => Some(("Ref", &entry.value)),
        key => Some((key.strip_prefix("Fn::")?, &entry.value)),
    }
}

/// Returns the name that an object refers to, and nothing else: `!Ref Name`, `!Sub '${Name}'`.
fn reference(object: &Object) -> Option<&str> {
    let (function, argument) = call(object)?;
    match (function, argument.as_str()?) {
        ("Ref", name) => Some(name),
        ("Sub", text) => text.strip_prefix("${")?.strip_suffix('}').map(str::trim),
        _ => None,
    }
}

/// Returns the parts of a value in a text.
fn parts_of(value: &Node) -> Vec<TextPart> {
    let known = plain(value).map(|text| vec![TextPart::Known(text)]);
    // What is neither is wrong there, and CloudFormation refuses it.
    let wrong = || vec![TextPart::open("a list", ANYTHING)];
    known.or_else(|| value.parts_in_text()).unwrap_or_else(wrong)
}

/// Returns a scalar as CloudFormation writes it.
fn plain(node: &Node) -> Option<Arc<str>> {
    Some(match &node.value {
        Value::String(text) => Arc::clone(text),
        Value::Int(number) => number.to_string().into(),
        Value::Float(number) => number.to_string().into(),
        Value::Bool(value) => value.to_string().into(),
        _ => return None,
    })
}

/// Says whether a parameter is the name of something that has to exist, or one of several values with something in them.
fn names_something(parameter: &Node) -> bool {
    let kind = parameter.get("Type").and_then(Node::as_str).unwrap_or_default();
    let mut allowed = parameter.get("AllowedValues").into_iter().flat_map(Node::items).peekable();
    let is_one = allowed.peek().is_some() && allowed.all(|value| plain(value).is_some_and(|text| !text.is_empty()));
    kind.starts_with("AWS::") && !kind.contains("List<") || kind == "String" && is_one
}

/// Whether a parameter's value is shown to nobody.
fn is_hidden(parameter: &Node) -> bool {
    parameter.get("NoEcho").and_then(plain).is_some_and(|text| text.eq_ignore_ascii_case("true"))
}

/// Returns the type of a resource.
fn kind_of(resource: &Node) -> &str {
    resource.get("Type").and_then(Node::as_str).unwrap_or_default()
}

/// Collects the logical ids and parameters that a function's argument names.
fn names(function: &str, argument: &Node, found: &mut Vec<Arc<str>>) {
    let mut note = |name: &str| {
        if !found.iter().any(|known| **known == *name) {
            found.push(name.into());
        }
    };
    match (function, &argument.value) {
        ("Ref", Value::String(name)) => note(name),
        ("GetAtt", Value::Array(parts)) => {
            if let Some(name) = parts.first().and_then(Node::as_str) {
                note(name);
            }
        }
        ("GetAtt", Value::String(name)) => note(name.split('.').next().unwrap_or(name)),
        ("Sub", Value::String(text)) => {
            for part in text.split("${").skip(1) {
                let name = part.split(['}', '.']).next().unwrap_or_default();
                if !name.starts_with('!') {
                    note(name);
                }
            }
        }
        ("Sub", Value::Array(items)) => {
            let (text, own) = (items.first(), items.get(1));
            let mut all = Vec::new();
            text.into_iter().for_each(|text| names("Sub", text, &mut all));
            all.iter().filter(|name| own.is_none_or(|own| own.get(name).is_none())).for_each(|name| note(name));
            own.into_iter().for_each(|own| names("", own, found));
        }
        (_, Value::Array(items)) => items.iter().for_each(|item| names(function, item, found)),
        (_, Value::Object(object)) => {
            for entry in object {
                let inner = entry.key.strip_prefix("Fn::").unwrap_or(&entry.key);
                names(inner, &entry.value, found);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::FileKind;
    use crate::parse::{ParseLimits, format_of};

    const HEAD: &str = "
Parameters:
  Stage: {Type: String, Default: dev}
  Days: {Type: Number, Default: 7}
  Zones: {Type: CommaDelimitedList, Default: 'a, b'}
  Open: {Type: String}
  Size: {Type: String, AllowedValues: [small, large]}
  Network: {Type: 'AWS::EC2::VPC::Id'}
  Image: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /a/b}
  Given: {Type: CommaDelimitedList, Default: x}
  Group: {Type: 'AWS::EC2::SecurityGroup::Id'}
  Hidden: {Type: String, NoEcho: true}
Mappings:
  Of: {dev: {size: small, ports: [1, 2]}}
Conditions:
  IsDev: !Equals [!Ref Stage, dev]
  IsOpen: !Equals [!Ref Open, x]
  IsNot: !Not [{Condition: IsDev}]
  Any: !Or [{Condition: IsOpen}, {Condition: IsDev}]
  All: !And [{Condition: IsOpen}, {Condition: IsNot}]
  Own: !And [{Condition: Own}, {Condition: IsDev}]
Resources:
  Key: {Type: 'AWS::KMS::Key'}
";

    /// Returns a value of a template as JSON; of a text that is not known, its parts, those that are there with `+`.
    fn shown(node: &Node) -> String {
        let part = |part: &TextPart| match part {
            TextPart::Known(text) => text.to_string(),
            TextPart::Open { expression, .. } => format!("<{expression}{}>", if part.is_filled() { "+" } else { "" }),
        };
        match &node.value {
            Value::Unknown(_) => node.parts_in_text().unwrap().iter().map(part).collect(),
            Value::Array(items) => format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(" ")),
            Value::Object(object) => {
                let entries = object.iter().map(|entry| format!("{}={}", entry.key, shown(&entry.value)));
                format!("{{{}}}", entries.collect::<Vec<_>>().join(" "))
            }
            _ => plain(node).map_or_else(|| "null".to_owned(), |text| text.to_string()),
        }
    }

    fn settled_template(text: &str) -> Node {
        let documents = format_of(FileKind::Yaml).unwrap().parse(text, &ParseLimits::default()).documents;
        let root = &documents[0].root;
        let given = |name: &str| match name {
            "Given" => Some("10.0.0.0/8, ::/0".to_owned()),
            "Group" => Some("sg-1".to_owned()),
            "Hidden" => Some("not looked at".to_owned()),
            "Image" => Some("ami-1".to_owned()),
            _ => None,
        };
        settled(root, &Scope::of(root, &given))
    }

    fn settled_text(value: &str) -> String {
        let settled = settled_template(&format!("{HEAD}Outputs:\n  It: {value}\n"));
        settled.at(&["Outputs", "It"]).map_or_else(|| "nothing".to_owned(), shown)
    }

    #[test]
    fn functions_give_what_the_template_says() {
        for (value, expected) in [
            ("!Ref Stage", "dev"),
            ("!Ref Days", "7"),
            ("!Ref Zones", "[a b]"),
            ("!Ref Open", "<!Ref Open>"),
            ("!Ref Size", "<!Ref Size+>"),
            ("!Ref Network", "<!Ref Network+>"),
            ("!Ref Image", "<!Ref Image+>"),
            ("!Ref Given", "[10.0.0.0/8 ::/0]"),
            ("!Ref Group", "sg-1"),
            ("!Ref Hidden", "<!Ref Hidden>"),
            ("!Sub 'x-${Group}'", "x-sg-1"),
            ("!Ref Key", "<!Ref Key+>"),
            ("!Ref AWS::NoValue", "nothing"),
            ("!Sub 'a-${Stage}-${Days}'", "a-dev-7"),
            ("!Sub 'a-${Open}-${AWS::Region}'", "a-<${Open}>-<${AWS::Region}+>"),
            ("!Sub '${Key.Arn}/*'", "<${Key.Arn}+>/*"),
            ("!Sub '${!Literal}'", "${Literal}"),
            ("!Sub ['${One}.${Two}', {One: !Ref Stage, Two: !Ref Open}]", "dev.<!Ref Open>"),
            ("!Sub '${Open'", "<!Sub ${Open>"),
            ("!Join ['-', [a, !Ref Stage, !Ref Key]]", "a-dev-<!Ref Key+>"),
            ("!Join [',', !Ref Zones]", "a,b"),
            ("!Join [',', !Ref Open]", "<!Join (Open)>"),
            ("!If [IsDev, a, b]", "a"),
            ("!If [IsNot, a, !Ref AWS::NoValue]", "nothing"),
            ("[x, !If [IsNot, a, !Ref AWS::NoValue]]", "[x]"),
            ("!If [IsOpen, a, b]", "<!If+>"),
            ("!If [IsOpen, a, !Ref AWS::NoValue]", "<!If (AWS::NoValue)>"),
            ("!If [Any, a, b]", "a"),
            ("!If [All, a, b]", "b"),
            ("!If [Own, a, b]", "<!If+>"),
            ("!If [Unheard, a, b]", "<!If+>"),
            ("!FindInMap [Of, !Ref Stage, size]", "small"),
            ("!FindInMap [Of, !Ref Stage, ports]", "[1 2]"),
            ("!FindInMap [Of, !Ref Open, size]", "<!FindInMap (Open)>"),
            ("!Select [1, !Ref Zones]", "b"),
            ("!Select [5, !Ref Zones]", "<!Select (Zones)>"),
            ("!Split ['-', 'a-b']", "[a b]"),
            ("!Split ['-', !Ref Open]", "<!Split (Open)>"),
            ("!Base64 text", "text"),
            ("{'Fn::Base64': !Sub 'x ${Stage} ${Open}'}", "x dev <${Open}>"),
            ("{'Fn::Base64': !Ref Key}", "<!Ref Key+>"),
            ("!ImportValue x", "<!ImportValue x+>"),
            ("{a: !Ref AWS::NoValue, b: 1}", "{b=1}"),
        ] {
            assert_eq!(settled_text(value), expected, "{value}");
        }
    }

    /// Each level names the one below it twice, and the parser's limit on nesting is not that of a text's growth.
    #[test]
    fn a_text_in_a_text_in_a_text_is_made_once() {
        for inner in ["''", "a", "!Ref AWS::Region"] {
            let nested =
                (0..24).fold(inner.to_owned(), |inner, _| format!("!Sub ['${{One}}${{One}}', {{One: {inner}}}]"));
            assert!(settled_text(&nested).len() <= BYTES, "{inner}");
        }
    }

    #[test]
    fn texts_that_grow_without_end_are_left_alone() {
        let mut text =
            "Parameters:\n  A: {Type: String, Default: ".to_owned() + &"x".repeat(1 << 20) + "}\nResources:\n";
        for number in 0..200 {
            text.push_str(&format!("  R{number}: {{Type: 'A::B::C', Properties: {{Name: !Sub '${{A}}${{A}}'}}}}\n"));
        }
        let settled = settled_template(&text);
        let known = settled
            .get("Resources")
            .into_iter()
            .flat_map(Node::entries)
            .filter(|entry| entry.value.at(&["Properties", "Name"]).and_then(Node::as_str).is_some());
        assert_eq!(known.count(), BYTES / (2 << 20));
    }
}
