//! JSON: the tree, its spans, and agreement with serde_json on texts that are valid and texts that are not.

use proptest::prelude::*;

use super::super::{FORMATS, Format, ParseLimits, Parsed, Value};
use super::{Dice, TIGHT, Tree, holds, mangled, text, tree, within_limits};
use crate::model::FileKind;

fn json() -> &'static dyn Format {
    *FORMATS.iter().find(|format| format.kind() == FileKind::Json).unwrap()
}

fn parse(text: &str) -> Parsed {
    json().parse(text, &ParseLimits::default())
}

/// Returns the tree as JSON, with spaces and escapes as the dice fall.
fn written(tree: &Tree, dice: &mut Dice) -> String {
    let body = match tree {
        Tree::Null => "null".to_owned(),
        Tree::Bool(value) => value.to_string(),
        Tree::Int(number) => number.to_string(),
        Tree::Float(number) => match dice.roll(2) {
            0 => format!("{number:?}"),
            _ => format!("{number:e}").replace('e', dice.pick(&["e", "E", "e+"])).replace("+-", "-"),
        },
        Tree::Text(text) => quoted(text, dice),
        Tree::List(items) => {
            let items: Vec<String> = items.iter().map(|item| written(item, dice)).collect();
            format!("[{}{}]", space(dice), items.join(","))
        }
        Tree::Map(entries) => {
            let entries: Vec<String> = entries
                .iter()
                .map(|(key, value)| {
                    format!("{}{}{}:{}", space(dice), quoted(key, dice), space(dice), written(value, dice))
                })
                .collect();
            format!("{{{}{}}}", entries.join(","), space(dice))
        }
    };
    format!("{}{body}{}", space(dice), space(dice))
}

fn space(dice: &mut Dice) -> &'static str {
    dice.pick(&["", "", " ", "\n  ", "\r\n", "\t"])
}

fn quoted(text: &str, dice: &mut Dice) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' if dice.one_in(2) => out.push_str("\\n"),
            '/' if dice.one_in(2) => out.push_str("\\/"),
            _ if character < ' ' || dice.one_in(8) => {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    out.push_str(&format!("\\u{unit:04x}"));
                }
            }
            _ => out.push(character),
        }
    }
    out.push('"');
    out
}

fn alone(text: &str, value: &Value) -> bool {
    let parsed = parse(text);
    parsed.faults.is_empty() && parsed.documents.len() == 1 && parsed.documents[0].root.value == *value
}

/// Returns whether a value is what serde_json read. Its floats may be off in the last place.
fn agrees(value: &Value, other: &serde_json::Value) -> bool {
    use serde_json::Value as Other;
    let near = |one: f64, two: f64| one == two || ((one - two) / two).abs() < 1e-14;
    match (value, other) {
        (Value::Null, Other::Null) => true,
        (Value::Bool(value), Other::Bool(other)) => value == other,
        (Value::Int(value), Other::Number(other)) => {
            other.as_i64().map_or(*value as f64 == other.as_f64().unwrap(), |other| *value == other)
        }
        (Value::Float(value), Other::Number(other)) => near(*value, other.as_f64().unwrap()),
        (Value::BigInt(digits), Other::Number(other)) => near(digits.parse().unwrap(), other.as_f64().unwrap()),
        (Value::String(value), Other::String(other)) => **value == **other,
        (Value::Array(items), Other::Array(others)) => {
            items.len() == others.len() && items.iter().zip(others).all(|(item, other)| agrees(&item.value, other))
        }
        (Value::Object(object), Other::Object(others)) => {
            let member = |key: &str| others.get(key);
            object.len() == others.len()
                && object.iter().all(|entry| member(&entry.key).is_some_and(|other| agrees(&entry.value.value, other)))
        }
        _ => false,
    }
}

/// Checks that both readers take a text for the same value, or both refuse it.
fn both_agree(text: &str) -> Result<(), TestCaseError> {
    let parsed = parse(text);
    let refused = parsed.faults.iter().any(|fault| fault.fatal);
    match serde_json::from_str::<serde_json::Value>(text.strip_prefix('\u{feff}').unwrap_or(text)) {
        Ok(other) => {
            prop_assert!(!refused, "refused: {:?}\n{}", parsed.faults, text);
            prop_assert_eq!(parsed.documents.len(), 1, "{}", text);
            prop_assert!(agrees(&parsed.documents[0].root.value, &other), "{}", text);
        }
        Err(error) => {
            let error = error.to_string();
            // Read on purpose: several values in a row, half of a surrogate pair, a number beyond the range of 64 bits.
            let lenient = parsed.documents.len() > 1
                || ["surrogate", "hex escape", "out of range"].iter().any(|known| error.contains(known));
            prop_assert!(refused || lenient, "accepted, and serde_json says: {}\n{:?}", error, text);
        }
    }
    Ok(())
}

const SOUP: &str = "[\\[\\]{}:,\"\\\\0-9eE.+truefalsn /u\n\r\t\u{feff}é-]{0,40}";

proptest! {
    #[test]
    fn what_is_written_is_read_and_every_span_reads_back(tree in tree(), seed in any::<u64>(), mark in any::<bool>()) {
        let mark = if mark { "\u{feff}" } else { "" };
        let text = format!("{mark}{}", written(&tree, &mut Dice::new(seed)));
        let parsed = parse(&text);
        prop_assert!(parsed.faults.is_empty(), "{:?}\n{}", parsed.faults, text);
        holds(&parsed.documents[0].root, &tree, &text, &alone)?;
        both_agree(&text)?;
    }

    #[test]
    fn serde_json_agrees_on_mangled_documents(tree in tree(), seed in any::<u64>()) {
        let mut dice = Dice::new(seed);
        let text = written(&tree, &mut dice);
        both_agree(&mangled(&text, &mut dice))?;
    }

    #[test]
    fn serde_json_agrees_on_any_text(text in prop_oneof![text(), SOUP]) {
        both_agree(&text)?;
    }

    #[test]
    fn no_text_panics_or_exceeds_the_limits(tree in tree(), seed in any::<u64>(), soup in prop_oneof![any::<String>(), SOUP]) {
        let mut dice = Dice::new(seed);
        let text = mangled(&written(&tree, &mut dice), &mut dice);
        for text in [text, soup] {
            for document in json().parse(&text, &TIGHT).documents {
                within_limits(&document.root, &text)?;
            }
        }
    }
}
