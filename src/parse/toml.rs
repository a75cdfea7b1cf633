//! Reads TOML 1.1 with the `toml_edit` crate, in the form that keeps spans.
//!
//! Dates become strings in RFC 3339 form; `inf` and `nan`, which JSON's types lack, become strings as
//! written. A table's span runs from its header to its last value, so the spans of tables that are continued
//! further down may overlap.

use std::ops::Range;

use toml_edit::{Array, ArrayOfTables, Document, InlineTable, Item, Key, Table, TomlError};

use super::{Entry, Fault, Format, Node, ParseLimits, Parsed, Value};
use crate::model::{FileKind, Span};

/// TOML.
pub(super) struct Toml;

impl Format for Toml {
    fn kind(&self) -> FileKind {
        FileKind::Toml
    }

    fn parse(&self, text: &str, limits: &ParseLimits) -> Parsed {
        let body = text.strip_prefix('\u{feff}').unwrap_or(text);
        let offset = text.len() - body.len();
        if let Some(at) = first_too_deep(body, limits.depth) {
            return Parsed::fault(too_deep(limits, Span::new(at, at + 1).shifted(offset)));
        }
        let document = match Document::parse(body) {
            Err(error) => return Parsed::fault(fault_of(&error, offset)),
            Ok(document) => document,
        };
        let mut builder = Builder { text: body, offset, limits, nodes: 0 };
        match builder.table(document.as_table(), None, 1) {
            Ok(root) => Parsed::one(root),
            Err(fault) => Parsed::fault(fault),
        }
    }
}

fn too_deep(limits: &ParseLimits, span: Span) -> Fault {
    Fault::new(format!("nested deeper than {} levels", limits.depth), span)
}

fn fault_of(error: &TomlError, offset: usize) -> Fault {
    let span = error.span().map(|range| Span::new(range.start, range.end).shifted(offset));
    let fault = Fault::new(error.message().replace('\n', ", "), span.unwrap_or_default());
    match error.message() {
        "duplicate key" => fault.with_hint("keep one of the two"),
        _ => fault,
    }
}

/// Returns the offset of the first bracket that nests deeper than `depth`, where each dot of a key counts as
/// a level.
///
/// The crate bounds brackets and dots apart, and their product would still be too deep to be dropped by
/// recursion. Dots of numbers count too, which no real document notices.
fn first_too_deep(text: &str, depth: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut dots, mut level) = (0, 0, 0_usize);
    let mut open = Vec::new();
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'[' | b'{' => {
                open.push(dots);
                level += dots + 1;
                dots = 0;
            }
            b']' | b'}' => {
                dots = open.pop().unwrap_or_default();
                level = level.saturating_sub(dots + 1);
            }
            b'.' => dots += 1,
            b',' | b'\n' => dots = 0,
            b'#' => at += memchr::memchr(b'\n', &bytes[at..]).unwrap_or(bytes.len()) - 1,
            b'"' | b'\'' => at = string_end(bytes, at),
            _ => {}
        }
        if level > depth {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// Returns the offset of the last byte of the string at `start`.
fn string_end(bytes: &[u8], start: usize) -> usize {
    let quote = bytes[start];
    let long = bytes[start..].starts_with(&[quote; 3]);
    let mut at = start + if long { 3 } else { 1 };
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' if quote == b'"' => at += 1,
            b'\n' if !long => return at - 1,
            _ if byte == quote && !long => return at,
            _ if byte == quote && bytes[at..].starts_with(&[quote; 3]) => return at + 2,
            _ => {}
        }
        at += 1;
    }
    at
}

/// Turns the crate's tree into nodes.
struct Builder<'text> {
    text: &'text str,
    offset: usize,
    limits: &'text ParseLimits,
    nodes: usize,
}

impl Builder<'_> {
    fn span(&self, range: Range<usize>) -> Span {
        Span::new(range.start, range.end).shifted(self.offset)
    }

    fn key_span(&self, key: Option<&Key>) -> Span {
        key.and_then(Key::span).map_or_else(Span::default, |range| self.span(range))
    }

    fn count(&mut self, span: Span, depth: usize) -> Result<(), Fault> {
        self.nodes += 1;
        if self.nodes > self.limits.nodes {
            return Err(Fault::new(format!("more than {} values", self.limits.nodes), span));
        }
        if depth > self.limits.depth {
            return Err(too_deep(self.limits, span));
        }
        Ok(())
    }

    /// Returns a table; `key` is where it is named, for a table that has neither header nor braces.
    fn table(&mut self, table: &Table, key: Option<Span>, depth: usize) -> Result<Node, Fault> {
        let entries = table.iter().map(|(name, item)| (name, table.key(name), item));
        // The crate gives the root table no span, or an empty one.
        let own = table.span().filter(|range| !range.is_empty()).map(|range| self.span(range));
        self.entries(entries, own.or(key), depth)
    }

    fn inline(&mut self, table: &InlineTable, key: Span, depth: usize) -> Result<Node, Fault> {
        let own = table.span().map(|range| self.span(range)).unwrap_or(key);
        self.count(own, depth)?;
        let mut entries = Vec::with_capacity(table.len());
        let mut span = own;
        for (name, value) in table.iter() {
            let key_span = self.key_span(table.key(name));
            let node = self.value(value, key_span, depth + 1)?;
            span = span.to(node.span);
            entries.push(Entry::new(name, key_span, node));
        }
        Ok(Node::object(entries, span))
    }

    fn entries<'item>(
        &mut self,
        items: impl Iterator<Item = (&'item str, Option<&'item Key>, &'item Item)>,
        own: Option<Span>,
        depth: usize,
    ) -> Result<Node, Fault> {
        self.count(own.unwrap_or_default(), depth)?;
        let mut entries = Vec::new();
        let mut span = own;
        for (name, key, item) in items {
            let key_span = self.key_span(key);
            let node = self.item(item, key_span, depth + 1)?;
            let whole = key_span.to(node.span);
            span = Some(span.map_or(whole, |span| span.to(whole)));
            entries.push(Entry::new(name, key_span, node));
        }
        Ok(Node::object(entries, span.unwrap_or_else(|| self.span(0..self.text.len()))))
    }

    fn item(&mut self, item: &Item, key: Span, depth: usize) -> Result<Node, Fault> {
        match item {
            Item::None => Ok(Node::new(Value::Null, key)),
            Item::Value(value) => self.value(value, key, depth),
            Item::Table(table) => self.table(table, Some(key), depth),
            Item::ArrayOfTables(tables) => self.tables(tables, key, depth),
        }
    }

    fn tables(&mut self, tables: &ArrayOfTables, key: Span, depth: usize) -> Result<Node, Fault> {
        self.count(key, depth)?;
        let items =
            tables.iter().map(|table| self.table(table, Some(key), depth + 1)).collect::<Result<Vec<_>, _>>()?;
        let span = items.iter().map(|item| item.span).reduce(Span::to).unwrap_or(key);
        Ok(Node::array(items, span))
    }

    fn array(&mut self, array: &Array, span: Span, depth: usize) -> Result<Node, Fault> {
        self.count(span, depth)?;
        let items = array.iter().map(|item| self.value(item, span, depth + 1)).collect::<Result<Vec<_>, _>>()?;
        Ok(Node::array(items, span))
    }

    /// Returns a value; `fallback` is its place if the crate names none.
    fn value(&mut self, value: &toml_edit::Value, fallback: Span, depth: usize) -> Result<Node, Fault> {
        let span = value.span().map_or(fallback, |range| self.span(range));
        let scalar = match value {
            toml_edit::Value::Array(array) => return self.array(array, span, depth),
            toml_edit::Value::InlineTable(table) => return self.inline(table, fallback, depth),
            toml_edit::Value::String(text) => Value::String(text.value().as_str().into()),
            toml_edit::Value::Integer(number) => Value::Int(*number.value()),
            toml_edit::Value::Float(number) if number.value().is_finite() => Value::Float(*number.value()),
            toml_edit::Value::Float(number) => {
                let written = number.span().and_then(|range| self.text.get(range));
                Value::String(written.map_or_else(|| number.value().to_string(), str::to_owned).into())
            }
            toml_edit::Value::Boolean(flag) => Value::Bool(*flag.value()),
            toml_edit::Value::Datetime(date) => Value::String(date.value().to_string().into()),
        };
        self.count(span, depth)?;
        Ok(Node::new(scalar, span))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parse(text: &str) -> Parsed {
        Toml.parse(text, &ParseLimits::default())
    }

    const SAMPLE: &str = "\u{feff}# head
title = \"é\\n\"
on = 2026-11-24T10:00:00z
day = 2026-11-24
limits = [1, -2.5, inf]
a.b.c = true
[server.tls]
'min version' = { major = 1, minor.x = 2 }

[[job]]
name = \"one\"
[[job]]
name = '''two'''
";

    #[test]
    fn values_and_keys_know_their_bytes() {
        let parsed = parse(SAMPLE);
        assert_eq!(parsed.faults, []);
        let root = &parsed.documents[0].root;
        for (path, value, written) in [
            (&["title"][..], Value::String("é\n".into()), "\"é\\n\""),
            (&["on"], Value::String("2026-11-24T10:00:00Z".into()), "2026-11-24T10:00:00z"),
            (&["day"], Value::String("2026-11-24".into()), "2026-11-24"),
            (&["a", "b", "c"], Value::Bool(true), "true"),
            (&["server", "tls", "min version", "major"], Value::Int(1), "1"),
            (&["server", "tls", "min version", "minor", "x"], Value::Int(2), "2"),
        ] {
            let node = root.at(path).unwrap();
            assert_eq!((&node.value, node.span.of(SAMPLE)), (&value, written));
        }
        let limits = root.get("limits").unwrap().as_array().unwrap();
        assert_eq!((&limits[1].value, limits[2].as_str()), (&Value::Float(-2.5), Some("inf")));
        let tls = root.at(&["server", "tls"]).unwrap().as_object().unwrap();
        assert_eq!(tls.entry("min version").unwrap().key_span.of(SAMPLE), "'min version'");
    }

    #[test]
    fn a_table_spans_its_header_and_its_children() {
        let root = &parse(SAMPLE).documents[0].root;
        for (path, written) in [
            (&["server", "tls"][..], "[server.tls]\n'min version' = { major = 1, minor.x = 2 }"),
            (&["a"], "a.b.c = true"),
            (&["a", "b"], "b.c = true"),
            (&["server", "tls", "min version"], "{ major = 1, minor.x = 2 }"),
            (&["job"], "[[job]]\nname = \"one\"\n[[job]]\nname = '''two'''"),
        ] {
            assert_eq!(root.at(path).unwrap().span.of(SAMPLE), written);
        }
        assert_eq!(root.get("job").unwrap().as_array().unwrap()[1].span.of(SAMPLE), "[[job]]\nname = '''two'''");
        assert!(root.span.of(SAMPLE).starts_with("title") && root.span.of(SAMPLE).ends_with("'''two'''"));
        assert_eq!(parse("# nothing\n").documents[0].root.span, Span::new(0, 10));
    }

    #[test]
    fn faults_are_one_fragment_at_their_place() {
        for (text, start, message) in [
            ("a = 1\na = 2\n", 6, "duplicate key"),
            ("\u{feff}a = \n", 7, "string values must be quoted, expected literal string"),
            ("a = 99999999999999999999", 4, "integer number overflowed"),
            ("a = \"x", 6, "invalid basic string, expected `\"`"),
            ("[t\n", 2, "unclosed table, expected `]`"),
        ] {
            let parsed = parse(text);
            assert!(parsed.documents.is_empty());
            let fault = &parsed.faults[0];
            assert_eq!((fault.message.as_str(), fault.span.start), (message, start), "{text:?}");
        }
    }

    #[test]
    fn depth_is_bounded_before_the_crate_recurses() {
        let dotted = format!("k = {}", "{ a.".repeat(1000) + &"a.".repeat(70));
        let product = format!("k = {}", format!("{{ {}a = ", "a.".repeat(70)).repeat(70));
        for text in [format!("a = {}", "[".repeat(200_000)), "[".repeat(200_000), dotted, product, "a.".repeat(200_000)]
        {
            assert!(parse(&text).documents.is_empty());
        }
        assert_eq!(parse(&format!("a = {}", "[".repeat(300))).faults[0].message, "nested deeper than 200 levels");
        let in_strings = format!("a = '{0}'\nb = \"\"\"{0}\n\\\"{0}\"\"\"\n# {0}\nc = '''{0}'''\n", "[".repeat(300));
        assert_eq!(parse(&in_strings).faults, []);
        let many_headers = "[[a]]\n".repeat(300);
        assert_eq!(parse(&many_headers).faults, []);
    }

    #[test]
    fn nodes_are_bounded() {
        let limits = ParseLimits { nodes: 3, depth: 2 };
        assert!(Toml.parse("a = 1\nb = 2", &limits).faults.is_empty());
        assert_eq!(Toml.parse("a = 1\nb = 2\nc = 3", &limits).faults[0].message, "more than 3 values");
        assert_eq!(Toml.parse("a = [1]", &limits).faults[0].message, "nested deeper than 2 levels");
    }

    #[test]
    fn long_lines_and_nul_bytes_do_no_harm() {
        assert_eq!(parse(&format!("a = \"{}\"", "x".repeat(1 << 20))).documents.len(), 1);
        assert!(parse("a = \0").documents.is_empty());
    }

    /// Holds every scalar against the crate's reading of `x = <the text that its span covers>`.
    fn spans_hold(node: &Node, text: &str) {
        for entry in node.entries() {
            assert!(node.span.start <= entry.value.span.start && entry.value.span.end <= node.span.end);
            let key: String = entry.key_span.of(text).parse::<Key>().unwrap().get().to_owned();
            assert_eq!(key, *entry.key);
            spans_hold(&entry.value, text);
        }
        for item in node.items() {
            spans_hold(item, text);
        }
        if !matches!(node.value, Value::Array(_) | Value::Object(_)) {
            let again = parse(&format!("x = {}", node.span.of(text)));
            assert_eq!(again.documents[0].root.get("x").unwrap().value, node.value);
        }
    }

    fn value() -> impl Strategy<Value = String> {
        let scalar = prop_oneof![
            any::<bool>().prop_map(|flag| flag.to_string()),
            any::<i64>().prop_map(|number| number.to_string()),
            (-1e9..1e9).prop_map(|number: f64| format!("{number:?}")),
            any::<String>().prop_map(|text| toml_edit::Value::from(text).to_string()),
            "'[a-z \\[.#]{0,9}'",
            (1..=9_u8).prop_map(|day| format!("2026-01-0{day}T10:00:0{day}.5+01:00")),
        ];
        scalar.prop_recursive(3, 20, 4, |inner| {
            let list = prop::collection::vec(inner.clone(), 0..4)
                .prop_map(|items| format!("[{}]", items.iter().map(|item| format!("\n {item} ,")).collect::<String>()));
            let table = prop::collection::vec(inner, 0..4).prop_map(|items| {
                let entries =
                    items.iter().enumerate().map(|(at, item)| format!("k{at}.'é' = {item}")).collect::<Vec<_>>();
                format!("{{ {} }}", entries.join(", "))
            });
            prop_oneof![list, table]
        })
    }

    fn document() -> impl Strategy<Value = String> {
        let table = prop::collection::vec(value(), 0..4);
        prop::collection::vec((any::<bool>(), table), 0..4).prop_map(|tables| {
            let mut text = "top = 1 # [\n".to_owned();
            for (at, (list, values)) in tables.iter().enumerate() {
                text += &if *list { "[[list . 'of']]\n".to_owned() } else { format!("[a.\"t{at}\"]\n") };
                text.extend(values.iter().enumerate().map(|(at, value)| format!("  v{at} . x={value}\n")));
            }
            text
        })
    }

    /// Characters that mean something to the reader, and some that do not.
    const SOUP: &str = "[\\[\\]{}=,.\"'#\\\\a1:TZ \n\r\u{feff}é-]{0,60}";

    proptest! {
        #[test]
        fn the_span_of_every_scalar_reads_back_as_its_value(text in document()) {
            let parsed = parse(&text);
            prop_assert!(parsed.faults.is_empty(), "{:?}\n{text}", parsed.faults);
            spans_hold(&parsed.documents[0].root, &text);
        }

        #[test]
        fn no_text_makes_it_panic(text in prop_oneof![any::<String>(), SOUP]) {
            parse(&text);
        }
    }
}
