//! HCL: the tree as attributes of blocks, and its spans.

use proptest::prelude::*;

use super::super::{FORMATS, Format, Node, ParseLimits, Parsed, Value};
use super::{Dice, Tree, holds, mangled, spans_lie_within, tree};
use crate::model::FileKind;

fn hcl() -> &'static dyn Format {
    *FORMATS.iter().find(|format| format.kind() == FileKind::Hcl).unwrap()
}

fn parse(text: &str) -> Parsed {
    hcl().parse(text, &ParseLimits::default())
}

/// Returns a file with one block per tree, each with the tree as an attribute and as one of a nested block.
fn file(trees: &[Tree], dice: &mut Dice) -> String {
    let mut text = String::new();
    for tree in trees {
        text += dice.pick(&["", "\n", "# one\n", "// two = 2\n", "/* three {\n */\n"]);
        text += &format!("resource \"a\" {} {{\n", dice.pick(&["\"b\"", "b"]));
        text += &format!("  x{}={}{}\n", dice.pick(&[" ", "", "   "]), dice.pick(&[" ", ""]), written(tree, dice));
        text += dice.pick(&["", "\n", "  # y = 1\n"]);
        text += &format!(
            "  nested {{\n    x = {}{}\n  }}\n}}\n",
            written(tree, dice),
            dice.pick(&["", " # why", " // why"])
        );
    }
    text
}

fn written(tree: &Tree, dice: &mut Dice) -> String {
    match tree {
        Tree::Null => "null".to_owned(),
        Tree::Bool(value) => value.to_string(),
        Tree::Int(number) => number.to_string(),
        Tree::Float(number) => format!("{number:?}"),
        Tree::Text(text) => quoted(text, dice),
        Tree::List(items) => {
            let items: Vec<String> = items
                .iter()
                .map(|item| format!("{}{}", dice.pick(&["", " ", "\n  ", "# item\n"]), written(item, dice)))
                .collect();
            let last = if items.is_empty() { "" } else { dice.pick(&["", ",", ",\n"]) };
            format!("[{}{last}]", items.join(","))
        }
        Tree::Map(entries) => {
            let entries: Vec<String> = entries
                .iter()
                .map(|(key, value)| {
                    let key = if identifier(key) && dice.one_in(2) { key.clone() } else { quoted(key, dice) };
                    format!("{key} {} {}", dice.pick(&["=", ":"]), written(value, dice))
                })
                .collect();
            if entries.is_empty() || dice.one_in(2) {
                format!("{{ {} }}", entries.join(", "))
            } else {
                format!("{{\n{}\n}}", entries.join("\n"))
            }
        }
    }
}

fn identifier(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && !["true", "false", "null", "for"].contains(&text)
}

fn quoted(text: &str, dice: &mut Dice) -> String {
    let mut out = String::from("\"");
    for character in text.replace("${", "$${").replace("%{", "%%{").chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' if dice.one_in(2) => out.push_str("\\t"),
            _ if !"${%".contains(character) && dice.one_in(10) => {
                out.push_str(&format!("\\U{:08x}", u32::from(character)));
            }
            _ => out.push(character),
        }
    }
    out.push('"');
    out
}

/// Reads the bytes of a scalar, or of a key of an object, as the value of an attribute.
fn alone(text: &str, value: &Value) -> bool {
    if matches!(value, Value::String(expected) if **expected == *text && identifier(text)) {
        return true;
    }
    let parsed = parse(&format!("x = {text}\n"));
    let read = parsed.documents.first().and_then(|document| document.root.at(&["attributes", "x"]));
    read.is_some_and(|node| node.value == *value)
}

fn blocks(root: &Node) -> &[Node] {
    root.get("blocks").and_then(Node::as_array).unwrap()
}

const SOUP: &str = "(a = |a |\"b\" |[{}\\[\\]\"=,:$%<\\-!?*.()1]|<<E\n|\nE\n|\\$\\{|# |//|\n|\r\n|\t|\u{feff}|é){0,30}";

proptest! {
    #[test]
    fn what_is_written_is_read_and_every_span_reads_back(
        trees in prop::collection::vec(tree(), 1..4),
        seed in any::<u64>(),
    ) {
        let text = file(&trees, &mut Dice::new(seed));
        let text = if seed.is_multiple_of(3) { text.replace('\n', "\r\n") } else { text };
        let text = if seed.is_multiple_of(4) { format!("\u{feff}{text}") } else { text };
        let parsed = parse(&text);
        prop_assert!(parsed.faults.is_empty(), "{:?}\n{}", parsed.faults, text);
        let blocks = blocks(&parsed.documents[0].root);
        prop_assert_eq!(blocks.len(), trees.len());
        for (block, tree) in blocks.iter().zip(&trees) {
            holds(block.at(&["body", "x"]).unwrap(), tree, &text, &alone)?;
            let nested = &block.at(&["body", "nested"]).unwrap().as_array().unwrap()[0];
            holds(nested.get("x").unwrap(), tree, &text, &alone)?;
        }
    }

    #[test]
    fn no_text_panics_or_makes_more_values_than_it_has_room_for(
        trees in prop::collection::vec(tree(), 0..3),
        seed in any::<u64>(),
        soup in prop_oneof![any::<String>(), SOUP],
    ) {
        let mut dice = Dice::new(seed);
        let text = mangled(&file(&trees, &mut dice), &mut dice);
        for text in [text, soup] {
            for document in parse(&text).documents {
                prop_assert!(document.root.count() <= 4 * text.len() + 3, "{:?}", text);
                spans_lie_within(&document.root, &text)?;
            }
        }
    }
}
