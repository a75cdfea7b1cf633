//! Functions that make texts, or look into them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::super::budget::{Budget, NODE};
use super::{in_text, placed};
use crate::model::FileKind;
use crate::parse::{Entry, Form, Node, ParseLimits, Piece, SOMETHING, TextPart, Value, format_of};
use crate::resolve::issued::{ENCODED, of_deployment};

/// Levels of a document in a text; those of the texts that it may stand in come on top.
const DEPTH: usize = 32;

pub(super) fn of_text(name: &str, arguments: &[Node], budget: &Budget) -> Option<Value> {
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

/// Returns the text that a function makes of texts, of which parts may not be known.
pub(super) fn made(name: &str, arguments: &[Node], budget: &Budget) -> Option<Vec<TextPart>> {
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
pub(super) fn form(name: &str, arguments: &[Node]) -> Option<Form> {
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
        TextPart::Open { expression, form, elsewhere } => {
            let stays = form.iter().all(|piece| !matches!(piece, Piece::Text(text) if change(text) != *text));
            Some(TextPart::Open { expression, form: if stays { form } else { SOMETHING }, elsewhere })
        }
    };
    parts.into_iter().map(part).collect()
}

pub(super) fn string(text: &str) -> Value {
    Value::String(text.into())
}

/// Returns a text for comparing it without cases; nothing of scripts whose cases are a matter of culture.
fn folded(text: &str) -> Option<String> {
    text.is_ascii().then(|| text.to_ascii_lowercase())
}

/// Returns the letters of a text as .NET counts them; nothing if one of them counts as two.
pub(super) fn letters(text: &str) -> Option<Vec<char>> {
    text.chars().map(|letter| (letter <= '\u{ffff}').then_some(letter)).collect()
}

fn index(node: &Node) -> Option<usize> {
    if let Value::Int(number) = node.value { usize::try_from(number).ok() } else { None }
}

/// Returns what a text in JSON says; nothing if it is not quite one.
pub(super) fn json(text: &str) -> Option<Node> {
    let parsed = format_of(FileKind::Json)?.parse(text, &ParseLimits { depth: DEPTH, nodes: text.len() + 1 });
    let mut documents = parsed.documents.into_iter().map(|document| document.root);
    documents.next().filter(|_| parsed.faults.is_empty() && documents.next().is_none())
}

/// Writes a value as JSON; nothing if some of it is not known.
pub(super) fn as_json(node: &Node) -> Option<String> {
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
