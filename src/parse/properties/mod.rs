//! Properties that hold for any document: generated trees, written down in one of many ways, and read again.
//!
//! Every format writes the same [`Tree`] its own way and leaves choices of style to [`Dice`]. What is read must be the
//! tree, and the bytes of every scalar and key must read back, alone, as that scalar or key.

mod hcl;
mod json;
mod yaml;

use proptest::prelude::*;

use super::{Node, ParseLimits, Value};

/// A value to write down.
#[derive(Clone, Debug, PartialEq)]
enum Tree {
    Null,
    Bool(bool),
    Int(i64),
    Float(f64),
    Text(String),
    List(Vec<Tree>),
    /// Keys are unique.
    Map(Vec<(String, Tree)>),
}

/// Choices of style, from a seed: xorshift64.
struct Dice(u64);

impl Dice {
    fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    /// Returns a number from 0 up to and without `sides`.
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % sides
    }

    /// Returns true once in `sides` times.
    fn one_in(&mut self, sides: usize) -> bool {
        self.roll(sides) == 0
    }

    fn pick<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.roll(choices.len())]
    }
}

/// Texts: words, what looks like another type, what formats give a meaning, and anything at all.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Za-z][a-z]{0,6}([ ./_-][a-z]{1,5}){0,2}",
        2 => prop::sample::select(vec![
            "", "yes", "No", "on", "y", "null", "~", "true", "False", "012", "0x1f", "1e3", "1_000", "-", "--- a", "...",
            ".5", "+1", "<<", "=", "a: b", "a #b", "#a", "- a", "? a", "!a", "&a", "*a", "%a", "@a", "`a`", "{a}", "[a]",
            "a, b", "'a'", "\"a\"", "a\\b", "${a}", "%{a}", "{{ a }}", " a", "a ", "a:", ":a", "a:b", "a#b", "é", "\u{feff}a",
        ]).prop_map(str::to_owned),
        1 => "[a-z]{1,4}(\n{1,2}[a-z]{1,4}( [a-z]{1,3})?){1,3}\n?",
        1 => "[ -~\n\té😀]{0,12}",
    ]
}

fn tree() -> impl Strategy<Value = Tree> {
    let scalar = prop_oneof![
        1 => Just(Tree::Null),
        1 => any::<bool>().prop_map(Tree::Bool),
        1 => prop_oneof![-20..200_i64, any::<i64>()].prop_map(Tree::Int),
        1 => (-100_000..100_000_i32, 0..9_i32).prop_map(|(number, scale)| {
            Tree::Float(f64::from(number) + 0.5 * 10_f64.powi(-scale))
        }),
        4 => text().prop_map(Tree::Text),
    ];
    scalar.prop_recursive(4, 40, 5, |inner| {
        let list = prop::collection::vec(inner.clone(), 0..5).prop_map(Tree::List);
        let map = prop::collection::vec((text(), inner), 0..5).prop_map(|entries| {
            let mut unique: Vec<(String, Tree)> = Vec::new();
            for (key, value) in entries {
                if unique.iter().all(|(known, _)| *known != key) {
                    unique.push((key, value));
                }
            }
            Tree::Map(unique)
        });
        prop_oneof![list, map]
    })
}

/// Checks that a node is the tree, and that the bytes of its scalars and keys read back alone.
fn holds(node: &Node, tree: &Tree, text: &str, alone: &dyn Fn(&str, &Value) -> bool) -> Result<(), TestCaseError> {
    match (&node.value, tree) {
        (Value::Array(items), Tree::List(trees)) => {
            prop_assert_eq!(items.len(), trees.len(), "{}", text);
            for (item, tree) in items.iter().zip(trees) {
                holds(item, tree, text, alone)?;
            }
        }
        (Value::Object(object), Tree::Map(entries)) => {
            prop_assert_eq!(object.len(), entries.len(), "{}", text);
            for (entry, (key, tree)) in object.iter().zip(entries) {
                prop_assert_eq!(&*entry.key, key.as_str(), "{}", text);
                let written = entry.key_span.of(text);
                prop_assert!(alone(written, &Value::String(entry.key.clone())), "key {:?} in\n{}", written, text);
                holds(&entry.value, tree, text, alone)?;
            }
        }
        (value, tree) => {
            prop_assert!(is_scalar(value, tree), "{:?} is read as {:?} in\n{}", tree, value, text);
            let written = node.span.of(text);
            prop_assert!(alone(written, value), "the bytes of {:?} are {:?} in\n{}", value, written, text);
        }
    }
    Ok(())
}

fn is_scalar(value: &Value, tree: &Tree) -> bool {
    match (value, tree) {
        (Value::Null, Tree::Null) => true,
        (Value::Bool(value), Tree::Bool(expected)) => value == expected,
        (Value::Int(value), Tree::Int(expected)) => value == expected,
        (Value::Float(value), Tree::Float(expected)) => value == expected,
        (Value::Int(value), Tree::Float(expected)) => *value as f64 == *expected,
        (Value::String(value), Tree::Text(expected)) => **value == **expected,
        _ => false,
    }
}

/// Limits that arbitrary text does reach.
const TIGHT: ParseLimits = ParseLimits { depth: 6, nodes: 30 };

/// Checks that a document keeps to the tight limits.
fn within_limits(root: &Node, text: &str) -> Result<(), TestCaseError> {
    prop_assert!(root.count() <= TIGHT.nodes, "{} values in {:?}", root.count(), text);
    prop_assert!(depth(root) <= TIGHT.depth + 1, "{} levels in {:?}", depth(root), text);
    spans_lie_within(root, text)
}

fn depth(node: &Node) -> usize {
    let children = node.items().chain(node.entries().map(|entry| &entry.value));
    1 + children.map(depth).max().unwrap_or_default()
}

/// Checks that every span covers characters of the text, so that a place can be shown whatever the file holds.
fn spans_lie_within(node: &Node, text: &str) -> Result<(), TestCaseError> {
    let entries = node.entries().map(|entry| entry.key_span);
    for span in entries.chain([node.span]) {
        let covered = text.get(span.start as usize..span.end as usize);
        prop_assert!(covered.is_some(), "{:?} is no part of {:?}", span, text);
    }
    for child in node.items().chain(node.entries().map(|entry| &entry.value)) {
        spans_lie_within(child, text)?;
    }
    Ok(())
}

/// Changes a text in a few places: cut, double or put in something that formats give a meaning.
fn mangled(text: &str, dice: &mut Dice) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..=dice.roll(3) {
        let at = dice.roll(characters.len() + 1);
        match dice.roll(3) {
            0 if at < characters.len() => drop(characters.remove(at)),
            1 if at < characters.len() => characters.insert(at, characters[at]),
            _ => {
                let meaning: Vec<char> = "{}[]:,\"'\\-#&*!|>%?=<$ \n\r\t0e.u\u{feff}é".chars().collect();
                characters.insert(at, meaning[dice.roll(meaning.len())]);
            }
        }
    }
    characters.into_iter().collect()
}
