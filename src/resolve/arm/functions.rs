//! What the functions of the template language give for arguments that are known, or known in part.
//!
//! Where Microsoft's documentation ("ARM template functions") leaves open what comes of some arguments, nothing is given: texts
//! in other scripts whose cases are compared, values of different types, formats of numbers. Names are in lower case.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::scope::{Budget, NODE};
use crate::model::{FileKind, Span};
use crate::parse::{Entry, Form, Node, Object, ParseLimits, Piece, SOMETHING, TextPart, Value, format_of};
use crate::resolve::issued::{ENCODED, SCOPE, SUBSCRIPTION, of_deployment};

/// What a function gives.
pub(super) enum Given {
    /// A value.
    Value(Value),
    /// A text of these parts.
    Text(Vec<TextPart>),
    /// A text of this form.
    Issued(Form),
}

/// The most numbers that `range` counts.
const RANGE: i64 = 10_000;

/// Returns what a function gives; nothing if that is not known.
pub(super) fn give(name: &str, arguments: &[Node], budget: &Budget) -> Option<Given> {
    // INVARIANT: every call is paid for by the size of its arguments, so that the work is bounded whatever the variables say.
    budget.spend(arguments.iter().map(weight).sum::<usize>() + NODE)?;
    let value = logical(name, arguments)
        .or_else(|| numeric(name, arguments, budget))
        .or_else(|| of_text(name, arguments, budget))
        .or_else(|| of_collection(name, arguments, budget));
    let text = || made(name, arguments, budget).or_else(|| full_id(name, arguments)).map(Given::Text);
    value.map(Given::Value).or_else(text).or_else(|| form(name, arguments).map(Given::Issued))
}

/// Returns the parts of a value in a text; nothing of what does not become text in a way that is told.
pub(super) fn in_text(node: &Node) -> Option<Vec<TextPart>> {
    match &node.value {
        Value::Int(number) => Some(vec![TextPart::Known(number.to_string().into())]),
        _ => node.parts_in_text(),
    }
}

/// Returns what a value has under a key or an index.
pub(super) fn member<'a>(node: &'a Node, key: &Node) -> Option<&'a Node> {
    match (&node.value, &key.value) {
        (Value::Object(object), Value::String(key)) => Some(&entry(object, key)?.value),
        (Value::Array(items), Value::Int(index)) => items.get(usize::try_from(*index).ok()?),
        _ => None,
    }
}

/// Returns a value as standing in one place.
pub(super) fn placed(node: &Node, span: Span) -> Node {
    let value = match &node.value {
        Value::Array(items) => Value::Array(items.iter().map(|item| placed(item, span)).collect()),
        Value::Object(object) => Value::Object(
            object.iter().map(|entry| Entry::new(Arc::clone(&entry.key), span, placed(&entry.value, span))).collect(),
        ),
        value => value.clone(),
    };
    Node::new(value, span)
}

/// Returns the entry of a key, whose cases do not matter.
fn entry<'a>(object: &'a Object, key: &str) -> Option<&'a Entry> {
    object.entry(key).or_else(|| object.iter().find(|entry| entry.key.eq_ignore_ascii_case(key)))
}

/// How much a value costs.
fn weight(node: &Node) -> usize {
    NODE + match &node.value {
        Value::String(text) => text.len(),
        Value::Unknown(unknown) => unknown.parts.len() * NODE,
        Value::Array(items) => items.iter().map(weight).sum(),
        Value::Object(object) => object.iter().map(|entry| entry.key.len() + weight(&entry.value)).sum(),
        _ => 0,
    }
}

fn logical(name: &str, arguments: &[Node]) -> Option<Value> {
    let truth = |node: &Node| if let Value::Bool(value) = node.value { Some(value) } else { None };
    let all = || arguments.iter().map(truth);
    match (name, arguments) {
        ("true", []) => Some(Value::Bool(true)),
        ("false", []) => Some(Value::Bool(false)),
        ("null", []) => Some(Value::Null),
        ("not", [one]) => Some(Value::Bool(!truth(one)?)),
        ("and", [_, _, ..]) => decided(all(), false).map(Value::Bool),
        ("or", [_, _, ..]) => decided(all(), true).map(Value::Bool),
        ("equals", [one, other]) => equal(one, other).map(Value::Bool),
        ("bool", [one]) => match &one.value {
            Value::Bool(value) => Some(Value::Bool(*value)),
            Value::Int(number @ (0 | 1)) => Some(Value::Bool(*number == 1)),
            Value::String(text) if text.eq_ignore_ascii_case("true") => Some(Value::Bool(true)),
            Value::String(text) if text.eq_ignore_ascii_case("false") => Some(Value::Bool(false)),
            _ => None,
        },
        ("coalesce", _) => {
            let first = arguments.iter().find(|argument| argument.value != Value::Null)?;
            let is_there = first.as_unknown().is_none() || first.text_parts().is_some();
            is_there.then(|| first.value.clone())
        }
        ("empty", [Node { value: Value::Null, .. }]) => Some(Value::Bool(true)),
        ("empty", [one]) if one.as_unknown().is_some_and(|unknown| unknown.text) => Some(Value::Bool(false)),
        ("empty", [one]) => Some(Value::Bool(length(one)? == 0)),
        ("contains", [all, one]) => contains(all, one).map(Value::Bool),
        _ => None,
    }
}

fn numeric(name: &str, arguments: &[Node], budget: &Budget) -> Option<Value> {
    let number = |node: &Node| if let Value::Int(number) = node.value { Some(number) } else { None };
    match (name, arguments) {
        ("int", [one]) => match &one.value {
            Value::Int(number) => Some(Value::Int(*number)),
            Value::String(text) => text.parse().ok().map(Value::Int),
            _ => None,
        },
        ("length", [one]) => Some(Value::Int(i64::try_from(length(one)?).ok()?)),
        ("min" | "max", _) => {
            let items = if let [list] = arguments { list.as_array()? } else { arguments };
            let numbers = items.iter().map(number).collect::<Option<Vec<_>>>()?.into_iter();
            if name == "min" { numbers.min() } else { numbers.max() }.map(Value::Int)
        }
        ("range", [start, count]) => {
            let (start, count) = (number(start)?, number(count).filter(|count| (0..=RANGE).contains(count))?);
            budget.spend(NODE * usize::try_from(count).ok()?)?;
            let numbers = start..start.checked_add(count)?;
            Some(Value::Array(numbers.map(|number| Node::new(Value::Int(number), arguments[0].span)).collect()))
        }
        (_, [one, other]) => {
            let (one, other) = (number(one)?, number(other)?);
            Some(match name {
                "add" => Value::Int(one.checked_add(other)?),
                "sub" => Value::Int(one.checked_sub(other)?),
                "mul" => Value::Int(one.checked_mul(other)?),
                "div" => Value::Int(one.checked_div(other)?),
                "mod" => Value::Int(one.checked_rem(other)?),
                "greater" => Value::Bool(one > other),
                "greaterorequals" => Value::Bool(one >= other),
                "less" => Value::Bool(one < other),
                "lessorequals" => Value::Bool(one <= other),
                _ => return None,
            })
        }
        _ => None,
    }
}

fn of_text(name: &str, arguments: &[Node], budget: &Budget) -> Option<Value> {
    let (first, rest) = arguments.split_first()?;
    let text = first.as_str();
    match (name, text, rest) {
        ("trim", Some(text), []) => Some(string(text.trim())),
        ("replace", Some(text), [old, new]) => {
            let (old, new) = (old.as_str().filter(|old| !old.is_empty())?, new.as_str()?);
            budget.spend(text.matches(old).count().checked_mul(new.len())?)?;
            Some(string(&text.replace(old, new)))
        }
        ("substring", Some(text), [start, length @ ..]) => {
            let letters = letters(text)?;
            let after = letters.get(index(start)?..)?;
            let part = match length {
                [] => after,
                [length] => after.get(..index(length)?)?,
                _ => return None,
            };
            Some(string(&part.iter().collect::<String>()))
        }
        ("split", Some(text), [separator]) => {
            let separator = separator.as_str().filter(|separator| !separator.is_empty())?;
            budget.spend(text.matches(separator).count().checked_mul(NODE)?)?;
            Some(Value::Array(text.split(separator).map(|part| Node::string(part, first.span)).collect()))
        }
        ("startswith", Some(text), [part]) => {
            let (text, part) = (folded(text)?, folded(part.as_str()?)?);
            Some(Value::Bool(text.starts_with(&part)))
        }
        ("endswith", Some(text), [part]) => {
            let (text, part) = (folded(text)?, folded(part.as_str()?)?);
            Some(Value::Bool(text.ends_with(&part)))
        }
        ("indexof" | "lastindexof", Some(text), [part]) => {
            let (text, part) = (folded(text)?, folded(part.as_str().filter(|part| !part.is_empty())?)?);
            let place = if name == "indexof" { text.find(&part) } else { text.rfind(&part) };
            Some(Value::Int(place.map_or(Some(-1), |place| i64::try_from(place).ok())?))
        }
        ("base64", Some(text), []) => Some(string(&STANDARD.encode(text))),
        ("base64tostring", Some(text), []) => {
            let bytes = STANDARD.decode(text).ok()?;
            Some(string(&String::from_utf8(bytes).ok()?))
        }
        ("json", Some(text), []) => {
            budget.spend(NODE * text.len() / 4)?;
            json(text).map(|root| placed(&root, first.span).value)
        }
        ("string", None, []) => match first.value {
            Value::Array(_) | Value::Object(_) => Some(string(&as_json(first)?)),
            _ => None,
        },
        _ => None,
    }
}

fn of_collection(name: &str, arguments: &[Node], budget: &Budget) -> Option<Value> {
    match (name, arguments) {
        ("createarray", _) => Some(Value::Array(arguments.to_vec())),
        ("createobject", _) => created(arguments).map(Value::Object),
        ("array", [one]) => match &one.value {
            Value::Array(_) => Some(one.value.clone()),
            Value::String(_) | Value::Int(_) | Value::Object(_) => Some(Value::Array(vec![one.clone()])),
            _ => None,
        },
        ("concat", [_, ..]) => {
            let lists = arguments.iter().map(Node::as_array).collect::<Option<Vec<_>>>()?;
            Some(Value::Array(lists.concat()))
        }
        ("first", [all]) => part(all, 0, Some(1)).and_then(one),
        ("last", [all]) => part(all, length(all)?.checked_sub(1)?, None).and_then(one),
        ("take", [all, count]) => part(all, 0, Some(clamped(count)?)),
        ("skip", [all, count]) => part(all, clamped(count)?, None),
        ("union", [first, rest @ ..]) => joined(first, rest, budget),
        ("intersection", [first, rest @ ..]) => common(first, rest, budget),
        _ => None,
    }
}

/// Returns the text that a function makes of texts, of which parts may not be known.
fn made(name: &str, arguments: &[Node], budget: &Budget) -> Option<Vec<TextPart>> {
    match (name, arguments) {
        // Of arguments that are all unknown it may be a list.
        ("concat", _) if arguments.iter().any(|one| one.text_parts().is_some()) => {
            Some(arguments.iter().map(in_text).collect::<Option<Vec<_>>>()?.concat())
        }
        ("format", [pattern, values @ ..]) => formatted(pattern.as_str()?, values, budget),
        ("join", [list, separator]) => {
            let separator = separator.as_str()?;
            let mut parts = Vec::new();
            for (index, item) in list.as_array()?.iter().enumerate() {
                if index > 0 {
                    parts.push(TextPart::Known(separator.into()));
                }
                budget.spend(separator.len())?;
                parts.extend(in_text(item)?);
            }
            Some(parts)
        }
        ("tolower", [text]) => cased(text.text_parts()?, str::to_ascii_lowercase),
        ("toupper", [text]) => cased(text.text_parts()?, str::to_ascii_uppercase),
        ("string", [one]) => one.text_parts().or_else(|| in_text(one).filter(|_| matches!(one.value, Value::Int(_)))),
        _ => None,
    }
}

/// Returns the form of what a function gives of texts that are not known, or of none.
fn form(name: &str, arguments: &[Node]) -> Option<Form> {
    let is_filled = |text: &Node| text.text_parts().is_some_and(|parts| parts.iter().any(TextPart::is_filled));
    let is_open = |text: &Node| text.as_unknown().is_some_and(|unknown| unknown.text);
    let is_some = |count: &Node| matches!(count.value, Value::Int(1..));
    match (name, arguments) {
        ("if", [_, then, otherwise]) => (is_filled(then) && is_filled(otherwise)).then_some(SOMETHING),
        ("take", [text, count]) | ("substring", [text, _, count]) => {
            (is_open(text) && is_some(count)).then_some(SOMETHING)
        }
        ("base64", [text]) => is_open(text).then_some(ENCODED),
        _ => of_deployment(name),
    }
}

/// Returns the resource that an identifier is made for: its type, and the names behind it.
fn identified(name: &str, arguments: &[Node]) -> Option<usize> {
    let behind = usize::from(name == "extensionresourceid");
    let is_type = |node: &Node| node.as_str().is_some_and(|text| text.contains('/') && text.contains('.'));
    name.ends_with("resourceid")
        .then(|| arguments.iter().skip(behind).position(is_type).map_or(behind, |at| at + behind))
}

/// Returns an identifier as other resources name it: the type and then the names.
pub(super) fn short_id(name: &str, arguments: &[Node]) -> Option<Vec<TextPart>> {
    let mut parts = Vec::new();
    for text in arguments.get(identified(name, arguments)?..)? {
        if !parts.is_empty() {
            parts.push(TextPart::Known("/".into()));
        }
        parts.extend(in_text(text)?);
    }
    Some(parts)
}

/// Returns an identifier in full: what it belongs to, then the namespace, then types and names in turn.
fn full_id(name: &str, arguments: &[Node]) -> Option<Vec<TextPart>> {
    let at = identified(name, arguments)?;
    let (namespace, kinds) = arguments.get(at)?.as_str()?.split_once('/')?;
    let (kinds, names): (Vec<&str>, &[Node]) = (kinds.split('/').collect(), arguments.get(at + 1..)?);
    let mut parts = match (name, arguments) {
        ("extensionresourceid", [scope, ..]) => in_text(scope)?,
        ("subscriptionresourceid", _) => {
            vec![TextPart::Known("/subscriptions/".into()), TextPart::open("", SUBSCRIPTION)]
        }
        // At the level of a tenant, nothing stands before it.
        _ => vec![TextPart::open("", SCOPE)],
    };
    parts.push(TextPart::Known(format!("/providers/{namespace}").into()));
    for (kind, name) in kinds.iter().zip(names) {
        parts.push(TextPart::Known(format!("/{kind}/").into()));
        parts.extend(in_text(name)?);
    }
    (kinds.len() == names.len()).then_some(parts)
}

/// Returns `format('{0}/{1}', 'a', 'b')`; nothing if there is more to an argument than its number.
fn formatted(pattern: &str, values: &[Node], budget: &Budget) -> Option<Vec<TextPart>> {
    let (mut parts, mut text, mut rest) = (Vec::new(), String::new(), pattern);
    while let Some(place) = rest.find(['{', '}']) {
        text.push_str(&rest[..place]);
        let brace = &rest[place..=place];
        rest = &rest[place + 1..];
        if let Some(after) = rest.strip_prefix(brace) {
            text.push_str(brace);
            rest = after;
            continue;
        }
        let (index, after) = rest.split_once('}').filter(|_| brace == "{")?;
        let value = in_text(values.get(index.parse::<usize>().ok()?)?)?;
        budget.spend(value.len() * NODE)?;
        parts.push(TextPart::Known(std::mem::take(&mut text).into()));
        parts.extend(value);
        rest = after;
    }
    text.push_str(rest);
    parts.push(TextPart::Known(text.into()));
    Some(parts)
}

/// Returns a text in other cases; what is not known of it stays of its kind.
fn cased(parts: Vec<TextPart>, change: fn(&str) -> String) -> Option<Vec<TextPart>> {
    let part = |part| match part {
        TextPart::Known(text) => text.is_ascii().then(|| TextPart::Known(change(&text).into())),
        TextPart::Open { expression, form } => {
            let stays = form.iter().all(|piece| !matches!(piece, Piece::Text(text) if change(text) != *text));
            Some(TextPart::Open { expression, form: if stays { form } else { SOMETHING } })
        }
    };
    parts.into_iter().map(part).collect()
}

fn string(text: &str) -> Value {
    Value::String(text.into())
}

/// Returns a text for comparing it without cases; nothing of scripts whose cases are a matter of culture.
fn folded(text: &str) -> Option<String> {
    text.is_ascii().then(|| text.to_ascii_lowercase())
}

/// Returns the letters of a text as .NET counts them; nothing if one of them counts as two.
fn letters(text: &str) -> Option<Vec<char>> {
    text.chars().map(|letter| (letter <= '\u{ffff}').then_some(letter)).collect()
}

fn index(node: &Node) -> Option<usize> {
    if let Value::Int(number) = node.value { usize::try_from(number).ok() } else { None }
}

/// Returns a number of items, where a negative one is none.
fn clamped(node: &Node) -> Option<usize> {
    if let Value::Int(number) = node.value { usize::try_from(number.max(0)).ok() } else { None }
}

fn length(node: &Node) -> Option<usize> {
    match &node.value {
        Value::String(text) => letters(text).map(|letters| letters.len()),
        Value::Array(items) => Some(items.len()),
        Value::Object(object) => Some(object.len()),
        _ => None,
    }
}

/// Returns a part of a list or a text, as far as it is there.
fn part(all: &Node, start: usize, count: Option<usize>) -> Option<Value> {
    let count = count.unwrap_or(usize::MAX);
    match &all.value {
        Value::String(text) => Some(string(&letters(text)?.into_iter().skip(start).take(count).collect::<String>())),
        Value::Array(items) => Some(Value::Array(items.iter().skip(start).take(count).cloned().collect())),
        _ => None,
    }
}

/// Returns the only item of a list; a text of one letter is one already.
fn one(part: Value) -> Option<Value> {
    match part {
        Value::Array(items) => items.into_iter().next().map(|item| item.value),
        Value::String(text) if text.is_empty() => None,
        part => Some(part),
    }
}

/// Returns what several truths come to, of which one that is so decides.
fn decided(truths: impl Iterator<Item = Option<bool>>, so: bool) -> Option<bool> {
    let mut all = Some(!so);
    for truth in truths {
        match truth {
            Some(value) if value == so => return Some(so),
            Some(_) => {}
            None => all = None,
        }
    }
    all
}

/// Says whether two values are equal; nothing of values of different types, which are no values to compare.
fn equal(one: &Node, other: &Node) -> Option<bool> {
    match (&one.value, &other.value) {
        (Value::Null, Value::Null) => Some(true),
        (Value::Null, Value::Unknown(_)) => other.text_parts().map(|_| false),
        (Value::Unknown(_), Value::Null) => one.text_parts().map(|_| false),
        (Value::Unknown(unknown), Value::String(text)) | (Value::String(text), Value::Unknown(unknown)) => {
            (unknown.text && text.is_empty()).then_some(false)
        }
        (Value::Unknown(_), _) | (_, Value::Unknown(_)) => None,
        (Value::Null, _) | (_, Value::Null) => Some(false),
        (Value::Bool(one), Value::Bool(other)) => Some(one == other),
        (Value::Int(one), Value::Int(other)) => Some(one == other),
        (Value::String(one), Value::String(other)) => Some(one == other),
        (Value::Array(one), Value::Array(other)) if one.len() != other.len() => Some(false),
        (Value::Array(one), Value::Array(other)) => {
            decided(one.iter().zip(other).map(|(one, other)| equal(one, other)), false)
        }
        (Value::Object(one), Value::Object(other)) if one.len() != other.len() => Some(false),
        (Value::Object(one), Value::Object(other)) => {
            let pairs = one.iter().zip(other);
            decided(
                pairs.map(|(one, other)| if one.key == other.key { equal(&one.value, &other.value) } else { None }),
                false,
            )
        }
        _ => None,
    }
}

fn contains(all: &Node, one: &Node) -> Option<bool> {
    match (&all.value, &one.value) {
        (Value::String(all), Value::String(one)) => Some(all.contains(&**one)),
        (Value::Array(items), Value::String(_) | Value::Int(_)) => {
            decided(items.iter().map(|item| equal(item, one)), true)
        }
        (Value::Object(object), Value::String(key)) => Some(entry(object, key).is_some()),
        _ => None,
    }
}

fn created(arguments: &[Node]) -> Option<Object> {
    let pairs = arguments.chunks(2).map(|pair| {
        let [key, value] = pair else { return None };
        Some(Entry::new(key.as_str()?, key.span, value.clone()))
    });
    let object: Object = pairs.collect::<Option<_>>()?;
    (object.len() * 2 == arguments.len()).then_some(object)
}

/// Returns the union of lists, or of objects, of which the later ones win.
fn joined(first: &Node, rest: &[Node], budget: &Budget) -> Option<Value> {
    let mut all = first.value.clone();
    for other in rest {
        match (&mut all, &other.value) {
            (Value::Array(items), Value::Array(more)) => {
                budget.spend(items.len().checked_mul(more.len())?)?;
                for item in more {
                    if !decided(items.iter().map(|known| equal(known, item)), true)? {
                        items.push(item.clone());
                    }
                }
            }
            (Value::Object(object), Value::Object(more)) => all = Value::Object(merged(object, more, budget)?),
            _ => return None,
        }
    }
    matches!(all, Value::Array(_) | Value::Object(_)).then_some(all)
}

fn merged(object: &Object, more: &Object, budget: &Budget) -> Option<Object> {
    budget.spend(object.len().checked_mul(more.len())?)?;
    let mut all = object.clone();
    for new in more {
        let old = entry(object, &new.key);
        let value = match (old.map(|old| &old.value.value), &new.value.value) {
            (None, _) => new.value.clone(),
            // Whether these are one key, and whether nothing takes the place of something, is not told.
            _ if old.is_some_and(|old| old.key != new.key) => return None,
            (Some(_), Value::Null) => return None,
            (Some(Value::Object(old)), Value::Object(inner)) => {
                Node::new(Value::Object(merged(old, inner, budget)?), new.value.span)
            }
            // What may be an object may be merged with one.
            (Some(Value::Unknown(_)), Value::Object(_)) => {
                old.filter(|old| old.value.text_parts().is_none())?.value.clone()
            }
            _ => new.value.clone(),
        };
        all.insert(Entry::new(Arc::clone(&new.key), new.key_span, value));
    }
    Some(all)
}

/// Returns what lists, or objects, have in common.
fn common(first: &Node, rest: &[Node], budget: &Budget) -> Option<Value> {
    let sizes = rest.iter().filter_map(length).sum::<usize>();
    budget.spend(length(first)?.checked_mul(sizes)?)?;
    match &first.value {
        Value::Array(items) => {
            let lists = rest.iter().map(Node::as_array).collect::<Option<Vec<_>>>()?;
            let mut kept = Vec::new();
            for item in items {
                let within = |list: &&[Node]| decided(list.iter().map(|other| equal(item, other)), true);
                if decided(lists.iter().map(within), false)? {
                    kept.push(item.clone());
                }
            }
            Some(Value::Array(kept))
        }
        Value::Object(object) => {
            let others = rest.iter().map(Node::as_object).collect::<Option<Vec<_>>>()?;
            let mut kept = Vec::new();
            for one in object {
                let within = |other: &&Object| match entry(other, &one.key) {
                    None => Some(false),
                    Some(other) if other.key != one.key => None,
                    // Whether what objects have in common is kept of them is not told.
                    Some(other) if other.value.as_object().is_some() => {
                        equal(&one.value, &other.value).filter(|equal| *equal)
                    }
                    Some(other) => equal(&one.value, &other.value),
                };
                if decided(others.iter().map(within), false)? {
                    kept.push(one.clone());
                }
            }
            Some(Value::Object(kept.into_iter().collect()))
        }
        _ => None,
    }
}

/// Returns what a text in JSON says; nothing if it is not quite one.
fn json(text: &str) -> Option<Node> {
    let parsed = format_of(FileKind::Json)?.parse(text, &ParseLimits::default());
    let mut documents = parsed.documents.into_iter().map(|document| document.root);
    documents.next().filter(|_| parsed.faults.is_empty() && documents.next().is_none())
}

/// Writes a value as JSON; nothing if some of it is not known.
fn as_json(node: &Node) -> Option<String> {
    Some(match &node.value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Int(number) => number.to_string(),
        Value::String(text) => serde_json::to_string(&**text).ok()?,
        Value::Array(items) => {
            format!("[{}]", items.iter().map(as_json).collect::<Option<Vec<_>>>()?.join(","))
        }
        Value::Object(object) => {
            let entry = |entry: &Entry| {
                Some(format!("{}:{}", serde_json::to_string(&*entry.key).ok()?, as_json(&entry.value)?))
            };
            format!("{{{}}}", object.iter().map(entry).collect::<Option<Vec<_>>>()?.join(","))
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::scope::Scope;
    use super::*;
    use crate::parse::Reason;

    const TEMPLATE: &str = r#"{
        "parameters": {
            "stage": {"type": "string", "defaultValue": "Dev"},
            "days": {"type": "int", "defaultValue": 7},
            "on": {"type": "bool", "defaultValue": true},
            "open": {"type": "string"},
            "list": {"type": "array"},
            "size": {"type": "String", "allowedValues": ["small", "large"]},
            "perhaps": {"type": "string", "allowedValues": ["small", ""]},
            "long": {"type": "string", "minLength": 3},
            "null": {"type": "string", "minLength": 3, "nullable": true},
            "key": {"type": "secureString", "defaultValue": "x"}
        },
        "variables": {
            "tags": {"team": "Core", "Stage": "[parameters('stage')]", "open": "[parameters('open')]"},
            "zones": ["a", "b", "c"], "mixed": ["a", "[parameters('open')]"], "escaped": "[[a]",
            "rules": "[createArray(createObject('port', 22), createObject('port', 443))]",
            "name": "[concat('web-', toLower(parameters('stage')))]",
            "id": "[resourceId('A.B/cs', variables('name'))]",
            "script": "[base64(concat('x ', parameters('stage')))]",
            "copy": [{"name": "made", "count": 2, "input": "x"}]
        },
        "resources": []}"#;

    /// Returns a value as JSON without quotes; of a text that is not known, its parts, those that are there with `+`.
    fn seen(node: &Node) -> String {
        let part = |part: &TextPart| match part {
            TextPart::Known(text) => text.to_string(),
            TextPart::Open { expression, .. } => format!("<{expression}{}>", if part.is_filled() { "+" } else { "" }),
        };
        match &node.value {
            Value::Unknown(unknown) if unknown.parts.is_empty() => format!("<<{}>>", unknown.expression),
            Value::Unknown(unknown) => unknown.parts.iter().map(part).collect(),
            Value::String(text) => text.to_string(),
            Value::Array(items) => format!("[{}]", items.iter().map(seen).collect::<Vec<_>>().join(" ")),
            Value::Object(object) => {
                let entries = object.iter().map(|entry| format!("{}={}", entry.key, seen(&entry.value)));
                format!("{{{}}}", entries.collect::<Vec<_>>().join(" "))
            }
            _ => as_json(node).unwrap(),
        }
    }

    fn holds(expected: &[(&str, &str)]) {
        let scope = Scope::of(&json(TEMPLATE).unwrap(), &[]);
        for (expression, expected) in expected {
            let settled = scope.settle(&Node::string(format!("[{expression}]"), Span::default()));
            assert_eq!(seen(&settled), *expected, "{expression}");
        }
    }

    #[test]
    fn logical_functions_give_what_follows() {
        holds(&[
            ("true()", "true"),
            ("FALSE()", "false"),
            ("null()", "null"),
            ("json('null')", "null"),
            ("not(parameters('on'))", "false"),
            ("not(parameters('open'))", "<<[not(parameters('open'))]>>"),
            ("and(true(), not(false()))", "true"),
            ("and(equals(parameters('open'), 'x'), false())", "false"),
            ("and(equals(parameters('open'), 'x'), true())", "<<[and(equals(parameters('open'), 'x'), true())]>>"),
            ("or(equals(parameters('open'), 'x'), true())", "true"),
            ("bool('True')", "true"),
            ("bool(0)", "false"),
            ("bool('yes')", "<<[bool('yes')]>>"),
            ("equals(parameters('stage'), 'Dev')", "true"),
            ("equals(parameters('stage'), 'dev')", "false"),
            ("equals(parameters('size'), '')", "false"),
            ("equals(1, '1')", "<<[equals(1, '1')]>>"),
            ("equals(variables('zones'), createArray('a', 'b', 'c'))", "true"),
            ("equals(variables('zones'), null())", "false"),
            ("if(equals(parameters('days'), 7), 'a', reference('x'))", "a"),
            ("if(false(), 'a', variables('tags').team)", "Core"),
            ("if(parameters('open'), 'Deny', 'Allow')", "<if(parameters(open), Deny, Allow)+>"),
            ("if(parameters('open'), 'Deny', '')", "<<[if(parameters('open'), 'Deny', '')]>>"),
            ("coalesce(null(), 'x')", "x"),
            ("coalesce(parameters('open'), 'x')", "<parameters(open)>"),
            ("coalesce(parameters('list'), 'x')", "<<[coalesce(parameters('list'), 'x')]>>"),
            ("empty('')", "true"),
            ("empty(null())", "true"),
            ("empty(variables('tags'))", "false"),
            ("empty(parameters('size'))", "false"),
            ("empty(parameters('open'))", "<<[empty(parameters('open'))]>>"),
            ("contains(variables('zones'), 'b')", "true"),
            ("contains(variables('zones'), 'B')", "false"),
            ("contains(variables('mixed'), 'a')", "true"),
            ("contains(variables('mixed'), 'b')", "<<[contains(variables('mixed'), 'b')]>>"),
            ("contains(variables('tags'), 'TEAM')", "true"),
            ("contains('OneTwo', 'two')", "false"),
        ]);
    }

    #[test]
    fn numbers_are_worked_out() {
        holds(&[
            ("add(parameters('days'), 1)", "8"),
            ("sub(3, 5)", "-2"),
            ("mul(3, 5)", "15"),
            ("div(8, 3)", "2"),
            ("mod(7, 3)", "1"),
            ("div(1, 0)", "<<[div(1, 0)]>>"),
            ("mul(9223372036854775807, 2)", "<<[mul(9223372036854775807, 2)]>>"),
            ("greater(2, 1)", "true"),
            ("greaterOrEquals(1, 1)", "true"),
            ("less(2, 1)", "false"),
            ("lessOrEquals('a', 'b')", "<<[lessOrEquals('a', 'b')]>>"),
            ("int('42')", "42"),
            ("int('x')", "<<[int('x')]>>"),
            ("min(3, 1, 2)", "1"),
            ("max(createArray(3, 1))", "3"),
            ("range(5, 3)", "[5 6 7]"),
            ("range(1, 20000)", "<<[range(1, 20000)]>>"),
            ("length('abc')", "3"),
            ("length(variables('tags'))", "3"),
            ("length(parameters('list'))", "<<[length(parameters('list'))]>>"),
        ]);
    }

    #[test]
    fn texts_are_made_of_what_is_known() {
        holds(&[
            ("concat('a-', parameters('stage'), parameters('days'))", "a-Dev7"),
            ("concat('a-', parameters('open'), '-', parameters('size'))", "a-<parameters(open)>-<parameters(size)+>"),
            ("concat('a', true())", "<<[concat('a', true())]>>"),
            ("concat(parameters('list'), parameters('list'))", "<<[concat(parameters('list'), parameters('list'))]>>"),
            ("concat('vm', copyIndex())", "vm<copyIndex()>"),
            ("format('{0}/{1}{{}}', parameters('stage'), 3)", "Dev/3{}"),
            ("format('{0}-{0}', parameters('long'))", "<parameters(long)+>-<parameters(long)+>"),
            ("format('{0:D3}', 3)", "<<[format('{0:D3}', 3)]>>"),
            ("format('{1}', 3)", "<<[format('{1}', 3)]>>"),
            ("format('{0')", "<<[format('{0')]>>"),
            ("toLower(concat('A', parameters('open')))", "a<parameters(open)>"),
            ("toUpper('straße')", "<<[toUpper('straße')]>>"),
            ("string(7)", "7"),
            ("string(parameters('open'))", "<parameters(open)>"),
            ("string(true())", "<<[string(true())]>>"),
            ("string(createObject('a', createArray(1, 'b\"'), 'c', null()))", "{\"a\":[1,\"b\\\"\"],\"c\":null}"),
            ("trim(' a ')", "a"),
            ("replace('a.b.c', '.', '')", "abc"),
            ("replace('a', '', 'b')", "<<[replace('a', '', 'b')]>>"),
            ("substring('abcdef', 2)", "cdef"),
            ("substring('abcdef', 2, 3)", "cde"),
            ("substring('abc', 2, 3)", "<<[substring('abc', 2, 3)]>>"),
            ("substring(parameters('long'), 0, 2)", "<substring(parameters(long), 0, 2)+>"),
            ("split('a,b', ',')", "[a b]"),
            ("split(parameters('open'), ',')", "<<[split(parameters('open'), ',')]>>"),
            ("join(variables('zones'), ', ')", "a, b, c"),
            ("join(variables('mixed'), '-')", "a-<parameters(open)>"),
            ("startsWith('abc', 'AB')", "true"),
            ("endsWith('abc', 'AB')", "false"),
            ("indexOf('test', 'T')", "0"),
            ("lastIndexOf('test', 'T')", "3"),
            ("indexOf('test', 'x')", "-1"),
            ("take(uniqueString('x'), 5)", "<take(uniqueString(x), 5)+>"),
            ("base64ToString(base64('it'))", "it"),
            ("concat(base64('it'))", "aXQ="),
            ("json('{\"a\": [1, true]}')", "{a=[1 true]}"),
            ("json('[parameters(1)]')", "<<[json('[parameters(1)]')]>>"),
            ("variables('escaped')", "[a]"),
            ("concat(variables('escaped'))", "[a]"),
        ]);
    }

    #[test]
    fn start_scripts_are_shown_as_they_are_written() {
        holds(&[
            ("base64(concat('x ', parameters('stage')))", "x Dev"),
            ("base64(concat('x ', parameters('open')))", "x <parameters(open)>"),
            ("variables('script')", "x Dev"),
            ("if(true(), variables('script'), null())", "x Dev"),
            ("toLower(variables('script'))", "ecbezxy="),
            ("base64(parameters('list'))", "<<[base64(parameters('list'))]>>"),
        ]);
    }

    #[test]
    fn lists_and_objects_are_made_and_looked_into() {
        holds(&[
            ("createArray(1, 'a', parameters('list'))", "[1 a <<[createArray(1, 'a', parameters('list'))]>>]"),
            ("createObject('a', 1, 'b', variables('zones'))", "{a=1 b=[a b c]}"),
            ("createObject('a', 1, 'a', 2)", "<<[createObject('a', 1, 'a', 2)]>>"),
            ("array('a')", "[a]"),
            ("array(variables('zones'))", "[a b c]"),
            ("concat(variables('zones'), array('d'))", "[a b c d]"),
            ("first(variables('zones'))", "a"),
            ("last(variables('zones'))", "c"),
            ("first('abc')", "a"),
            ("first(createArray())", "<<[first(createArray())]>>"),
            ("take(variables('zones'), 2)", "[a b]"),
            ("skip(variables('zones'), 2)", "[c]"),
            ("take('abc', 9)", "abc"),
            ("skip('abc', -1)", "abc"),
            ("union(variables('zones'), createArray('c', 'd'))", "[a b c d]"),
            (
                "union(createObject('a', createObject('x', 1), 'b', 2), createObject('a', createObject('y', 3), 'b', 4))",
                "{a={x=1 y=3} b=4}",
            ),
            (
                "union(createObject('a', 1), createObject('A', 2))",
                "<<[union(createObject('a', 1), createObject('A', 2))]>>",
            ),
            (
                "union(createObject('a', 1), createObject('a', null()))",
                "<<[union(createObject('a', 1), createObject('a', null()))]>>",
            ),
            ("union(parameters('list'), variables('zones'))", "<<[union(parameters('list'), variables('zones'))]>>"),
            ("intersection(variables('zones'), createArray('c', 'a'))", "[a c]"),
            ("intersection(createObject('a', 1, 'b', 2), createObject('a', 1, 'b', 3))", "{a=1}"),
            ("variables('zones')[1]", "b"),
            ("variables('zones')[add(1, 1)]", "c"),
            ("variables('zones')[3]", "<<[variables('zones')[3]]>>"),
            ("variables('zones')[copyIndex()]", "<<[variables('zones')[copyIndex()]]>>"),
            ("variables('tags').team", "Core"),
            ("variables('tags')['TEAM']", "Core"),
            ("variables('tags').stage", "Dev"),
            ("variables('tags').open", "<parameters(open)>"),
            ("variables('rules')[1].port", "443"),
            ("variables(concat('zo', 'nes'))[0]", "a"),
            ("createObject('a', createObject('b', 5)).a.b", "5"),
            ("parameters('list')[0].id", "<<[parameters('list')[0].id]>>"),
            ("variables('made')", "<<[variables('made')]>>"),
        ]);
    }

    #[test]
    fn what_only_a_deployment_knows_has_its_form() {
        holds(&[
            ("resourceId('A.B/cs/ds', 'x', parameters('open'))", "<>/providers/A.B/cs/x/ds/<parameters(open)>"),
            ("resourceId('group', 'A.B/cs', 'x')", "<>/providers/A.B/cs/x"),
            ("resourceId('A.B/cs', 'x/y/z')", "<>/providers/A.B/cs/x/y/z"),
            ("resourceId('A.B/cs/ds', 'x/y')", "<resourceId(A.B/cs/ds, x/y)+>"),
            ("resourceId(parameters('open'), 'x')", "<resourceId(parameters(open), x)+>"),
            ("subscriptionResourceId('A.B/cs', 'x')", "/subscriptions/<+>/providers/A.B/cs/x"),
            ("tenantResourceId('A.B/cs', 'x')", "<>/providers/A.B/cs/x"),
            ("extensionResourceId(resourceGroup().id, 'A.B/cs', 'x')", "<resourceGroup().id+>/providers/A.B/cs/x"),
            ("variables('id')", "<>/providers/A.B/cs/web-dev"),
            ("uniqueString(resourceGroup().id)", "<uniqueString(resourceGroup().id)+>"),
            ("newGuid()", "<newGuid()+>"),
            ("resourceGroup().location", "<resourceGroup().location+>"),
            ("subscription().tenantId", "<subscription().tenantId+>"),
            ("resourceGroup().tags", "<<[resourceGroup().tags]>>"),
            ("reference('x').id", "<<[reference('x').id]>>"),
            ("listKeys('x', '1').keys[0].value", "<<[listKeys('x', '1').keys[0].value]>>"),
            ("parameters('size')", "<parameters(size)+>"),
            ("parameters('perhaps')", "<parameters(perhaps)>"),
            ("parameters('null')", "<<[parameters('null')]>>"),
            ("parameters('key')", "<<[parameters('key')]>>"),
            ("own.name('x')", "<<[own.name('x')]>>"),
            ("parameters(", "<<[parameters(]>>"),
        ]);
    }

    #[test]
    fn what_is_not_known_says_what_would_settle_it() {
        let scope = Scope::of(&json(TEMPLATE).unwrap(), &[]);
        for (expression, expected) in [
            ("parameters('open')", "`open` has no default: give it a `defaultValue`"),
            ("not(variables('tags').open)", "`open` has no default: give it a `defaultValue`"),
            (
                "concat('a', parameters('open'), parameters('Size'))",
                "`open`, `Size` have no defaults: give each a `defaultValue`",
            ),
            ("concat('a', parameters('key'))", "`key` is secure: see to it when the template is deployed"),
            ("resourceGroup().location", "computed"),
            ("concat(variables('name'), uniqueString('x'))", "computed"),
            ("variables('zones')[copyIndex()]", "a `copy` loop makes it: write out what is meant"),
            ("parameters('list')[copyIndex()].id", "a `copy` loop makes it: write out what is meant"),
            ("variables('made')[0]", "a `copy` loop makes it: write out what is meant"),
            ("concat(variables('none'), parameters('open'))", "the template has no variable `none`"),
            ("int('x')", "open"),
        ] {
            let settled = scope.settle(&Node::string(format!("[{expression}]"), Span::default()));
            let said = match &settled.as_unknown().unwrap().reason {
                Reason::Told(text) | Reason::Fault(text) => text,
                Reason::Computed => "computed",
                _ => "open",
            };
            assert_eq!(said, expected, "{expression}");
        }
    }

    #[test]
    fn names_are_made_of_what_is_settled() {
        let scope = Scope::of(&json(TEMPLATE).unwrap(), &[]);
        for (text, expected) in [
            ("plain", "plain"),
            ("[[a]", "[a]"),
            ("[parameters('open')]", "{parameters(open)}"),
            ("[ concat( toLower(parameters('open')), '/x') ]", "{parameters(open)}/x"),
            ("[variables('id')]", "A.B/cs/web-dev"),
            ("[concat(variables('id'), '/x')]", "A.B/cs/web-dev/x"),
            ("[resourceId('g', 'A.B/cs/ds', 'x', parameters('open'))]", "A.B/cs/ds/x/{parameters(open)}"),
            ("[extensionResourceId(variables('id'), 'D.E/fs', 'x')]", "D.E/fs/x"),
            ("[uniqueString(resourceGroup().id)]", "{uniqueString(resourceGroup().id)}"),
            ("[guid(variables('id'), parameters('open'))]", "{guid(A.B/cs/web-dev, parameters(open))}"),
            ("[parameters('list')[0].name]", "{parameters(list)[0].name}"),
            ("[variables('zones')[copyIndex()]]", "{variables(zones)[copyIndex()]}"),
            ("[f(]", "{f(}"),
        ] {
            assert_eq!(scope.name(text), expected, "{text}");
        }
    }

    /// Each of these grows by its nesting, its references or its repetitions.
    #[test]
    fn what_grows_without_end_is_left_alone() {
        let times = |text: &str, count: usize| vec![text; count].join(", ");
        let chain = |first: &str, step: &dyn Fn(&str) -> String| {
            let mut variables = vec![format!("\"v0\": {first}")];
            variables.extend((1..9).map(|n| format!("\"v{n}\": \"[{}]\"", step(&format!("variables('v{}')", n - 1)))));
            variables.join(", ")
        };
        let long = format!("\"{}\"", "x".repeat(1 << 16));
        for variables in [
            chain(&long, &|inner| format!("concat({})", times(inner, 99))),
            chain(&long, &|inner| format!("replace({inner}, 'x', {inner})")),
            chain(&long, &|inner| format!("join(split({inner}, 'x'), {inner})")),
            chain("\"[parameters('open')]\"", &|inner| format!("concat({}, 'x')", times(inner, 99))),
            chain("\"[parameters('open')]\"", &|inner| format!("format('{}', {inner})", "{0}".repeat(99))),
            chain("\"[parameters('open')]\"", &|inner| format!("guid({})", times(inner, 99))),
            chain("\"[range(0, 10000)]\"", &|inner| format!("createArray({})", times(inner, 99))),
            chain("\"[range(0, 10000)]\"", &|inner| format!("union({inner}, {inner})")),
            chain("\"[range(0, 10000)]\"", &|inner| format!("json(string(createArray({})))", times(inner, 99))),
            chain("\"[createObject('a', 1)]\"", &|inner| format!("createObject('a', {inner}, 'b', {inner})")),
            chain("{}", &|inner| format!("{}{inner}{}", "array(".repeat(25), ")".repeat(25))),
        ] {
            let template = format!("{{\"variables\": {{{variables}}}, \"resources\": []}}");
            let scope = Scope::of(&json(&template).unwrap(), &[]);
            for _ in 0..20 {
                let settled = scope.settle(&Node::string("[variables('v8')]", Span::default()));
                assert!(weight(&settled) <= 128 << 20 && scope.name("[variables('v8')]").len() <= 64 << 20);
            }
        }
    }
}
