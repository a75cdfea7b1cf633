//! What builtins give for values of which parts are unknown.
//!
//! What is not told apart here may be anything, or nothing.

use regorus::Value as Rego;

use super::text::{self, shown};
use super::value::{Kind, Partial, Sure, Truth};
use crate::parse::{ANYTHING, TextPart};

/// What an expression may give: what is surely given is given whatever the unknown values are.
pub(super) type Given = Vec<(Partial, Sure)>;

/// Returns what a builtin gives for arguments that are not all known. `known` asks the builtin itself.
pub(super) fn given(name: &str, arguments: &[Partial], known: &dyn Fn(&str, &[Rego]) -> Option<Rego>) -> Given {
    let always = |value: Partial| vec![(value, Sure::Always)];
    match (name, arguments) {
        ("count", [value]) => match value.count() {
            Some((least, most)) if most == Some(least) => always(Partial::Known(Rego::from(least))),
            Some((least, most)) => always(Partial::Number { least, most }),
            None => vec![(Partial::Number { least: 0, most: None }, Sure::Maybe)],
        },
        ("is_string", [value]) => is(value, Kind::String),
        ("is_array", [value]) => is(value, Kind::Array),
        ("is_object", [value]) => is(value, Kind::Object),
        ("is_number", [value]) => is(value, Kind::Number),
        ("is_set", [value]) => is(value, Kind::Set),
        ("is_boolean", [value]) => is(value, Kind::Bool),
        ("is_null", [value]) => is(value, Kind::Null),
        ("startswith", [text, Partial::Known(Rego::String(start))]) => match text.parts() {
            Some(parts) => holds(text::starts_with(&parts, start)),
            None => anything(),
        },
        ("endswith", [text, Partial::Known(Rego::String(end))]) => match text.parts() {
            Some(parts) => holds(text::ends_with(&parts, end)),
            None => anything(),
        },
        ("contains", [text, Partial::Known(Rego::String(part))]) => match text.parts() {
            Some(parts) => holds(text::contains(&parts, part)),
            None => anything(),
        },
        ("regex.match", [Partial::Known(Rego::String(pattern)), Partial::Text(parts)]) => {
            holds(text::matches(parts, pattern))
        }
        ("lower" | "upper", [Partial::Text(parts)]) => {
            let changed = parts.iter().map(|part| match part {
                TextPart::Known(text) => {
                    let changed = if name == "lower" { text.to_lowercase() } else { text.to_uppercase() };
                    TextPart::Known(changed.into())
                }
                open @ TextPart::Open { .. } => open.clone(),
            });
            always(Partial::of_parts(changed))
        }
        ("concat", [separator, list]) => concat(separator, list),
        ("sprintf", [Partial::Known(Rego::String(format)), list]) => sprintf(format, list, known),
        ("trim_space", [Partial::Text(parts)])
        | (
            "trim" | "trim_left" | "trim_right" | "trim_prefix" | "trim_suffix",
            [Partial::Text(parts), Partial::Known(Rego::String(_))],
        )
        | ("replace", [Partial::Text(parts), Partial::Known(Rego::String(_)), Partial::Known(Rego::String(_))]) => {
            always(Partial::of_parts([TextPart::open(shown(parts), ANYTHING)]))
        }
        ("array.concat", [one, other]) => match (items(one), items(other)) {
            (Some(one), Some(other)) => always(Partial::array(one.into_iter().chain(other).collect())),
            _ => anything(),
        },
        ("object.get", [object, key, default]) => object_get(object, key, default),
        ("object.keys", [object @ Partial::Object(_)]) => {
            let keys = object.members().unwrap_or_default().into_iter().map(|(key, _, sure)| (key, sure));
            always(Partial::set(keys.collect()))
        }
        _ => anything(),
    }
}

/// Anything, or nothing.
pub(super) fn anything() -> Given {
    vec![(Partial::Any, Sure::Maybe)]
}

/// Returns what a question gives that may have either answer.
pub(super) fn holds(truth: Truth) -> Given {
    let answer = |holds: bool| Partial::Known(Rego::Bool(holds));
    match truth {
        Truth::Yes => vec![(answer(true), Sure::Always)],
        Truth::No => vec![(answer(false), Sure::Always)],
        Truth::Maybe => vec![(answer(true), Sure::Maybe), (answer(false), Sure::Maybe)],
    }
}

fn is(value: &Partial, kind: Kind) -> Given {
    holds(value.kind().map_or(Truth::Maybe, |own| if own == kind { Truth::Yes } else { Truth::No }))
}

/// Returns the items of a list.
fn items(list: &Partial) -> Option<Given> {
    list.values().filter(|_| list.kind() == Some(Kind::Array))
}

fn concat(separator: &Partial, list: &Partial) -> Given {
    let (Some(separator), Some(items)) = (separator.parts(), items(list)) else { return anything() };
    let mut parts = Vec::new();
    for (index, (item, sure)) in items.iter().enumerate() {
        let (Some(text), Sure::Always) = (item.parts(), sure) else { return anything() };
        if index > 0 {
            parts.extend(separator.iter().cloned());
        }
        parts.extend(text);
    }
    vec![(Partial::of_parts(parts), Sure::Always)]
}

/// Only what is written with `%s`, `%d` and `%v` is followed.
fn sprintf(format: &str, list: &Partial, known: &dyn Fn(&str, &[Rego]) -> Option<Rego>) -> Given {
    let Some(items) = items(list) else { return anything() };
    let mut items = items.iter();
    let mut parts = Vec::new();
    let mut rest = format;
    let mut sure = Sure::Always;
    while let Some((before, after)) = rest.split_once('%') {
        parts.push(TextPart::Known(before.into()));
        let mut verb = after.chars();
        let letter = verb.next();
        rest = verb.as_str();
        if letter == Some('%') {
            parts.push(TextPart::Known("%".into()));
            continue;
        }
        let (Some(letter @ ('s' | 'd' | 'v')), Some((item, Sure::Always))) = (letter, items.next()) else {
            return anything();
        };
        match item {
            Partial::Known(value) => {
                let arguments = [Rego::from(format!("%{letter}")), Rego::from(vec![value.clone()])];
                let Some(Rego::String(text)) = known("sprintf", &arguments) else { return anything() };
                parts.push(TextPart::Known(text));
            }
            Partial::Text(text) if letter != 'd' => parts.extend(text.iter().cloned()),
            Partial::Number { .. } | Partial::Place(_) => parts.push(open("a number")),
            _ => {
                sure = Sure::Maybe;
                parts.push(open("a value"));
            }
        }
    }
    if items.next().is_some() {
        return anything();
    }
    parts.push(TextPart::Known(rest.into()));
    vec![(Partial::of_parts(parts), sure)]
}

fn open(name: &str) -> TextPart {
    TextPart::open(name, ANYTHING)
}

/// What stands under a key, or under a path of keys, if it is there; else the default.
fn object_get(object: &Partial, key: &Partial, default: &Partial) -> Given {
    let steps: Option<Vec<Partial>> = match (key, key.kind()) {
        (Partial::Known(Rego::Array(keys)), _) => Some(keys.iter().cloned().map(Partial::Known).collect()),
        (_, Some(Kind::Array) | None) => None,
        _ => Some(vec![key.clone()]),
    };
    let (Some(Kind::Object), Some(steps)) = (object.kind(), steps) else {
        // Which keys it names is not known, or it is perhaps no object at all.
        return anything();
    };
    let mut found: Given = vec![(object.clone(), Sure::Always)];
    for step in &steps {
        let next = found.iter().flat_map(|(value, sure)| {
            value.get(step).into_iter().map(move |(member, inner)| (member, sure.and(inner)))
        });
        found = next.collect();
    }
    if !found.iter().any(|(_, sure)| *sure == Sure::Always) {
        let sure = if found.is_empty() { Sure::Always } else { Sure::Maybe };
        found.push((default.clone(), sure));
    }
    found
}
