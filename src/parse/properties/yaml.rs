//! YAML: the tree in block and flow style, its spans, and agreement with serde_yaml (libyaml) where both mean the same.

use proptest::prelude::*;
use serde::Deserialize as _;

use super::super::{FORMATS, Format, ParseLimits, Parsed, Value};
use super::{Dice, TIGHT, Tree, holds, mangled, tree, within_limits};
use crate::model::FileKind;

fn yaml() -> &'static dyn Format {
    *FORMATS.iter().find(|format| format.kind() == FileKind::Yaml).unwrap()
}

fn parse(text: &str) -> Parsed {
    yaml().parse(text, &ParseLimits::default())
}

/// Writes trees as lines of YAML, in styles as the dice fall.
struct Writer {
    dice: Dice,
    /// Whether scalars may take forms that only YAML 1.1 has.
    old_words: bool,
    lines: Vec<String>,
}

impl Writer {
    fn new(seed: u64, old_words: bool) -> Self {
        Self { dice: Dice::new(seed), old_words, lines: Vec::new() }
    }

    fn stream(mut self, trees: &[Tree]) -> String {
        for (place, tree) in trees.iter().enumerate() {
            self.between();
            // Without a marker, a stream with nothing in it holds no document at all.
            if place > 0 || *tree == Tree::Null || self.dice.one_in(2) {
                let marker = self.dice.pick(&["---", "--- # next", "---  "]);
                self.lines.push(marker.to_owned());
            }
            self.between();
            let block = self.block(tree);
            self.lines.extend(block);
            self.between();
            if place + 1 < trees.len() && self.dice.one_in(6) {
                self.lines.push("...".to_owned());
            }
        }
        let mut text = self.lines.join("\n");
        text.push('\n');
        text
    }

    /// Adds nothing, a blank line or a comment.
    fn between(&mut self) {
        let line = self.dice.pick(&["", "# a: [comment", "none", "none", "none", "none"]);
        if line != "none" {
            self.lines.push(line.to_owned());
        }
    }

    /// Returns the lines of a value that begins its own line; none of them is indented by its surroundings yet.
    fn block(&mut self, tree: &Tree) -> Vec<String> {
        match tree {
            Tree::Map(entries) if !entries.is_empty() && !self.dice.one_in(5) => {
                let mut lines = Vec::new();
                for (key, value) in entries {
                    let key = self.scalar_text(key);
                    let key = format!("{key}{}:", self.dice.pick(&["", "", " "]));
                    lines.extend(self.behind(&key, value, false));
                    lines.extend(self.gap());
                }
                lines
            }
            Tree::List(items) if !items.is_empty() && !self.dice.one_in(5) => {
                let mut lines = Vec::new();
                for item in items {
                    lines.extend(self.behind("-", item, true));
                    lines.extend(self.gap());
                }
                lines
            }
            _ => {
                let (line, rest) = self.inline(tree);
                let mut lines = vec![line];
                lines.extend(indented(&rest, " "));
                lines
            }
        }
    }

    fn gap(&mut self) -> Option<String> {
        let line = self.dice.pick(&["", "# comment: x", "none", "none", "none", "none", "none", "none"]);
        (line != "none").then(|| line.to_owned())
    }

    /// Returns the lines of a key or dash and its value.
    fn behind(&mut self, head: &str, tree: &Tree, item: bool) -> Vec<String> {
        let collection = match tree {
            Tree::Map(entries) => !entries.is_empty(),
            Tree::List(items) => !items.is_empty(),
            _ => false,
        };
        if collection && !self.dice.one_in(4) {
            let block = self.block(tree);
            let flow = block.len() == 1 && block[0].starts_with(['{', '[']);
            let compact =
                item && !block[0].trim_start().starts_with('#') && !block[0].is_empty() && self.dice.one_in(2);
            if flow || compact {
                let indent = " ".repeat(if item { 2 } else { 1 });
                let mut lines = vec![format!("{head} {}", block[0])];
                lines.extend(indented(&block[1..], &indent));
                return lines;
            }
            // The items of a list may stand under their key without being indented.
            let list = matches!(tree, Tree::List(_)) && block[0].starts_with("- ");
            let indent = if list && !item && self.dice.one_in(2) { 0 } else { 1 + self.dice.roll(4) };
            let comment = self.dice.pick(&["", "", " # of the block", "  "]);
            let mut lines = vec![format!("{head}{comment}")];
            lines.extend(indented(&block, &" ".repeat(indent)));
            return lines;
        }
        let (first, rest) = self.inline(tree);
        let comment = if rest.is_empty() { self.dice.pick(&["", "", "", " # why", "   "]) } else { "" };
        let mut lines = vec![format!("{head} {first}{comment}")];
        lines.extend(indented(&rest, " "));
        lines
    }

    /// Returns a value that may stand behind a key: what is on its line, and the lines that follow.
    fn inline(&mut self, tree: &Tree) -> (String, Vec<String>) {
        match tree {
            Tree::Text(text) if literal(text) && !self.dice.one_in(3) => {
                let chomp = if text.ends_with('\n') { "" } else { "-" };
                (format!("|{chomp}"), text.trim_end_matches('\n').split('\n').map(str::to_owned).collect())
            }
            Tree::Null if self.dice.one_in(3) => (String::new(), Vec::new()),
            _ => (self.flow(tree), Vec::new()),
        }
    }

    /// Returns a value on one line, as it may stand within brackets.
    fn flow(&mut self, tree: &Tree) -> String {
        match tree {
            Tree::Null => self.dice.pick(&["null", "~", "Null", "NULL"]).to_owned(),
            Tree::Bool(value) => self.word(*value).to_owned(),
            Tree::Int(number) => self.integer(*number),
            Tree::Float(number) => format!("{number:?}"),
            Tree::Text(text) => self.scalar_text(text),
            Tree::List(items) => {
                let items: Vec<String> = items.iter().map(|item| self.flow(item)).collect();
                self.bracketed("[", &items, "]")
            }
            Tree::Map(entries) => {
                let entries: Vec<String> = entries
                    .iter()
                    .map(|(key, value)| format!("{}: {}", self.scalar_text(key), self.flow(value)))
                    .collect();
                self.bracketed("{", &entries, "}")
            }
        }
    }

    fn bracketed(&mut self, open: &str, items: &[String], close: &str) -> String {
        let comma = self.dice.pick(&[", ", ",  ", " , "]);
        let last = if items.is_empty() { "" } else { self.dice.pick(&["", "", ","]) };
        let space = self.dice.pick(&["", " "]);
        format!("{open}{space}{}{last}{space}{close}", items.join(comma))
    }

    fn word(&mut self, value: bool) -> &'static str {
        match (self.old_words, value) {
            (true, true) => self.dice.pick(&["true", "True", "TRUE", "yes", "On", "y"]),
            (true, false) => self.dice.pick(&["false", "False", "FALSE", "no", "OFF", "N"]),
            (false, true) => self.dice.pick(&["true", "True", "TRUE"]),
            (false, false) => self.dice.pick(&["false", "False", "FALSE"]),
        }
    }

    fn integer(&mut self, number: i64) -> String {
        match self.dice.roll(6) {
            0 if number >= 0 => format!("0x{number:x}"),
            1 if number >= 0 => format!("0o{number:o}"),
            2 if number > 0 && self.old_words => format!("0{number:o}"),
            3 if number >= 1000 && self.old_words => format!("{}_{:03}", number / 1000, number % 1000),
            4 if number >= 0 => format!("+{number}"),
            _ => number.to_string(),
        }
    }

    /// Returns a string on one line: plain, in single or in double quotes.
    fn scalar_text(&mut self, text: &str) -> String {
        let printable = text.chars().all(|c| !c.is_control() && c != '\u{feff}');
        if plain(text) && self.dice.one_in(2) {
            return text.to_owned();
        }
        if printable && self.dice.one_in(2) {
            return format!("'{}'", text.replace('\'', "''"));
        }
        self.double_quoted(text)
    }

    fn double_quoted(&mut self, text: &str) -> String {
        let mut out = String::from("\"");
        for character in text.chars() {
            match character {
                '"' => out.push_str("\\\""),
                '\\' => out.push_str("\\\\"),
                '\n' => out.push_str("\\n"),
                '\t' => out.push_str("\\t"),
                '\u{feff}' => out.push_str("\\ufeff"),
                _ if character.is_control() || self.dice.one_in(12) => {
                    out.push_str(&format!("\\U{:08x}", u32::from(character)));
                }
                _ => out.push(character),
            }
        }
        out.push('"');
        out
    }
}

/// Returns whether a text may be plain: it begins like a word, is none with a meaning, and holds nothing that has one.
fn plain(text: &str) -> bool {
    const WORDS: &[&str] = &["null", "true", "false", "yes", "no", "on", "off", "y", "n"];
    let inner = |c: char| c.is_ascii_alphanumeric() || " ./_-\u{e9}".contains(c);
    text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '\u{e9}')
        && !text.ends_with(' ')
        && !WORDS.contains(&text.to_ascii_lowercase().as_str())
        && (text.chars().all(inner) || ["a:b", "a#b", "a\\b"].contains(&text))
}

/// Returns whether a text may be a literal block scalar without an indentation indicator.
fn literal(text: &str) -> bool {
    let lines = || text.trim_end_matches('\n').split('\n');
    lines().next().is_some_and(|first| !first.is_empty() && !first.starts_with(' '))
        && lines().all(|line| line.is_empty() || !line.trim().is_empty())
        && !text.ends_with("\n\n")
        && text.chars().all(|c| c == '\n' || !c.is_control() && c != '\u{feff}')
}

fn indented(lines: &[String], indent: &str) -> Vec<String> {
    lines.iter().map(|line| if line.is_empty() { String::new() } else { format!("{indent}{line}") }).collect()
}

/// Reads the bytes of a scalar alone. Those of a block scalar are its lines, without the indicator.
fn alone(text: &str, value: &Value) -> bool {
    let read = parse(text);
    let one = read.documents.first().map(|document| &document.root.value);
    if read.faults.is_empty() && one.unwrap_or(&Value::Null) == value {
        return true;
    }
    let Value::String(expected) = value else {
        return false;
    };
    let dedented: Vec<&str> = text.lines().map(|line| line.trim_start_matches(' ')).collect();
    let expected: Vec<&str> = expected.trim_end().lines().map(|line| line.trim_start_matches(' ')).collect();
    dedented == expected
}

/// Returns a stream with the line ends and the byte-order mark of another editor.
fn dressed(text: &str, seed: u64) -> String {
    let text = if seed.is_multiple_of(3) { text.replace('\n', "\r\n") } else { text.to_owned() };
    if seed.is_multiple_of(4) { format!("\u{feff}{text}") } else { text }
}

/// Returns whether a value is what serde_yaml read.
fn agrees(value: &Value, other: &serde_yaml::Value) -> bool {
    use serde_yaml::Value as Other;
    match (value, other) {
        (Value::Null, Other::Null) => true,
        (Value::Bool(value), Other::Bool(other)) => value == other,
        (Value::Int(value), Other::Number(other)) => other.as_i64() == Some(*value),
        (Value::Float(value), Other::Number(other)) => other.as_f64() == Some(*value),
        (Value::String(value), Other::String(other)) => **value == **other,
        (Value::Array(items), Other::Sequence(others)) => {
            items.len() == others.len() && items.iter().zip(others).all(|(item, other)| agrees(&item.value, other))
        }
        (Value::Object(object), Other::Mapping(others)) => {
            object.len() == others.len()
                && object
                    .iter()
                    .all(|entry| others.get(&*entry.key).is_some_and(|other| agrees(&entry.value.value, other)))
        }
        _ => false,
    }
}

fn by_serde(text: &str) -> Result<Vec<serde_yaml::Value>, serde_yaml::Error> {
    // libyaml takes a byte-order mark in front of `---` for a character of the first column.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    serde_yaml::Deserializer::from_str(text).map(serde_yaml::Value::deserialize).collect()
}

fn trees() -> impl Strategy<Value = Vec<Tree>> {
    prop::collection::vec(tree(), 1..4)
}

const SOUP: &str = "([a-c]: ?|- |\\? |[\\[\\]{},&*!|>'\"#%@`a1~<]|---|\\.\\.\\.|  |\n|\r\n|\t|\u{feff}|é){0,30}";

proptest! {
    #[test]
    fn what_is_written_is_read_and_every_span_reads_back(trees in trees(), seed in any::<u64>()) {
        let text = dressed(&Writer::new(seed, true).stream(&trees), seed);
        let parsed = parse(&text);
        prop_assert!(parsed.faults.is_empty(), "{:?}\n{}", parsed.faults, text);
        prop_assert_eq!(parsed.documents.len(), trees.len(), "{}", text);
        for (document, tree) in parsed.documents.iter().zip(&trees) {
            holds(&document.root, tree, &text, &alone)?;
        }
    }

    #[test]
    fn serde_yaml_reads_the_same_where_no_word_of_yaml_1_1_stands(trees in trees(), seed in any::<u64>()) {
        let text = dressed(&Writer::new(seed, false).stream(&trees), seed);
        let others = by_serde(&text);
        prop_assert!(others.is_ok(), "{:?}\n{}", others, text);
        let parsed = parse(&text);
        prop_assert_eq!(parsed.documents.len(), trees.len(), "{}", text);
        for (document, other) in parsed.documents.iter().zip(others.unwrap()) {
            prop_assert!(agrees(&document.root.value, &other), "{:?}\n{:?}\n{}", document.root, other, text);
        }
    }

    #[test]
    fn no_text_panics_or_exceeds_the_limits(trees in trees(), seed in any::<u64>(), soup in prop_oneof![any::<String>(), SOUP]) {
        let text = mangled(&Writer::new(seed, true).stream(&trees), &mut Dice::new(seed));
        for text in [text, soup] {
            for document in yaml().parse(&text, &TIGHT).documents {
                within_limits(&document.root, &text)?;
            }
        }
    }
}
