//! Reads JSON with comments and trailing commas (`.jsonc`, and the files of editors and TypeScript).
//!
//! The `jsonc-parser` crate reads the text and gives the ranges. Its further leniencies (single quotes,
//! missing commas, hexadecimal numbers) are off: the readers of these files refuse them too. A span of a
//! string includes its quotes.

use std::sync::Arc;

use jsonc_parser::ast;
use jsonc_parser::common::{Range, Ranged};
use jsonc_parser::errors::{ParseError, ParseErrorKind};
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::json::{float_of, integer_of, unique};
use super::{Entry, Fault, Format, Node, ParseLimits, Parsed, Value};
use crate::model::{FileKind, Span};

/// JSON with comments and trailing commas.
pub(super) struct Jsonc;

impl Format for Jsonc {
    fn kind(&self) -> FileKind {
        FileKind::Jsonc
    }

    fn parse(&self, text: &str, limits: &ParseLimits) -> Parsed {
        let body = text.strip_prefix('\u{feff}').unwrap_or(text);
        let offset = text.len() - body.len();
        if let Some(at) = first_too_deep(body, limits.depth) {
            let span = Span::new(at, at + 1).shifted(offset);
            return Parsed::fault(Fault::new(format!("nested deeper than {} levels", limits.depth), span));
        }
        let root = match parse_to_ast(body, &CollectOptions::default(), &dialect()) {
            Err(error) => return Parsed::fault(fault_of(&error, offset)),
            Ok(result) => result.value,
        };
        let Some(root) = root else {
            return Parsed::fault(Fault::new("the file holds no JSON value", Span::default()));
        };
        let mut builder = Builder { offset, nodes: limits.nodes, faults: Vec::new() };
        match builder.node(root) {
            Some(root) => Parsed { faults: builder.faults, ..Parsed::one(root) },
            None => Parsed::fault(Fault::new(format!("more than {} values", limits.nodes), Span::default())),
        }
    }
}

fn dialect() -> ParseOptions {
    ParseOptions {
        allow_comments: true,
        allow_trailing_commas: true,
        allow_loose_object_property_names: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    }
}

/// Returns the offset of the first bracket that nests deeper than `depth`.
///
/// The crate descends by recursion, so this runs before it, over the bytes, without recursion.
fn first_too_deep(text: &str, depth: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut level) = (0, 0_usize);
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'[' | b'{' => {
                level += 1;
                if level > depth {
                    return Some(at);
                }
            }
            b']' | b'}' => level = level.saturating_sub(1),
            b'"' => at = string_end(bytes, at),
            b'/' => at = comment_end(bytes, at),
            _ => {}
        }
        at += 1;
    }
    None
}

/// Returns the offset of the quote that closes the string at `start`.
fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => return at,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    at
}

/// Returns the offset of the last byte of the comment at `start`, or `start` if none begins there.
fn comment_end(bytes: &[u8], start: usize) -> usize {
    let rest = bytes.get(start + 1..).unwrap_or_default();
    match rest.first() {
        Some(b'/') => start + memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len()),
        Some(b'*') => start + 2 + memchr::memmem::find(&rest[1..], b"*/").map_or(rest.len(), |at| at + 1),
        _ => start,
    }
}

/// Turns the crate's tree into nodes.
struct Builder {
    offset: usize,
    /// How many more nodes may be made.
    nodes: usize,
    faults: Vec<Fault>,
}

impl Builder {
    fn span(&self, range: Range) -> Span {
        Span::new(range.start, range.end).shifted(self.offset)
    }

    /// Returns the node, or nothing when there are too many.
    fn node(&mut self, value: ast::Value<'_>) -> Option<Node> {
        self.nodes = self.nodes.checked_sub(1)?;
        let span = self.span(value.range());
        let value = match value {
            ast::Value::NullKeyword(_) => Value::Null,
            ast::Value::BooleanLit(literal) => Value::Bool(literal.value),
            ast::Value::NumberLit(literal) => number_of(literal.value),
            ast::Value::StringLit(literal) => Value::String(literal.value.into()),
            ast::Value::Array(array) => {
                Value::Array(array.elements.into_iter().map(|item| self.node(item)).collect::<Option<_>>()?)
            }
            ast::Value::Object(object) => return self.object(object.properties, span),
        };
        Some(Node::new(value, span))
    }

    fn object(&mut self, properties: Vec<ast::ObjectProp<'_>>, span: Span) -> Option<Node> {
        let mut entries = Vec::with_capacity(properties.len());
        for property in properties {
            let key_span = self.span(property.name.range());
            let key: Arc<str> = property.name.as_str().into();
            entries.push(Entry::new(key, key_span, self.node(property.value)?));
        }
        Some(Node::new(Value::Object(unique(entries, &mut self.faults)), span))
    }
}

fn number_of(text: &str) -> Value {
    if text.contains(['.', 'e', 'E']) { float_of(text) } else { integer_of(text) }
}

fn fault_of(error: &ParseError, offset: usize) -> Fault {
    let Range { start, mut end } = error.range();
    // The crate marks everything up to the end of the file; the bracket that is left open says more.
    if matches!(error.kind(), ParseErrorKind::UnterminatedArray | ParseErrorKind::UnterminatedObject) {
        end = end.min(start + 1);
    }
    let fault = Fault::new(fragment(&error.kind().to_string()), Span::new(start, end).shifted(offset));
    match hint_of(error.kind()) {
        Some(hint) => fault.with_hint(hint),
        None => fault,
    }
}

/// Returns a message in our form: lower-case, one fragment.
fn fragment(message: &str) -> String {
    let mut chars = message.chars();
    let first = chars.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(chars).collect::<String>().replace(". ", ": ")
}

fn hint_of(kind: &ParseErrorKind) -> Option<&'static str> {
    match kind {
        ParseErrorKind::SingleQuotedStringsNotAllowed => Some("write strings in double quotes"),
        ParseErrorKind::ExpectedComma => Some("separate the values with a comma"),
        ParseErrorKind::ExpectedStringObjectProperty => Some("write the key in double quotes"),
        ParseErrorKind::MultipleRootJsonValues => Some("keep one value in the file"),
        ParseErrorKind::UnterminatedArray => Some("close it with `]`"),
        ParseErrorKind::UnterminatedObject => Some("close it with `}`"),
        ParseErrorKind::UnterminatedCommentBlock => Some("close it with `*/`"),
        ParseErrorKind::HexadecimalNumbersNotAllowed => Some("write the number in decimal digits"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parse(text: &str) -> Parsed {
        Jsonc.parse(text, &ParseLimits::default())
    }

    #[test]
    fn comments_and_trailing_commas_are_read_and_spans_count_the_mark() {
        let text = "\u{feff}// head\n{\"a\": [1, -2.5, 1e400,], /* b */ \"b\\n\": \"x\\u00e9\",}";
        let parsed = parse(text);
        assert_eq!(parsed.faults, []);
        let root = &parsed.documents[0].root;
        let items = root.get("a").unwrap().as_array().unwrap();
        assert_eq!(items[0].value, Value::Int(1));
        assert_eq!(items[1].span.of(text), "-2.5");
        assert_eq!(items[2].as_str(), Some("1e400"));
        assert_eq!(root.as_object().unwrap().entry("b\n").unwrap().key_span.of(text), "\"b\\n\"");
        assert_eq!(root.get("b\n").unwrap().as_str(), Some("xé"));
        assert!(root.span.of(text).starts_with('{') && root.span.of(text).ends_with('}'));
    }

    #[test]
    fn the_last_of_equal_keys_counts_and_is_told() {
        let text = r#"{"a": 1, "a": 2}"#;
        let parsed = parse(text);
        assert_eq!(parsed.documents[0].root.get("a").unwrap().value, Value::Int(2));
        let fault = &parsed.faults[0];
        assert_eq!(
            (fault.message.as_str(), fault.span, fault.fatal),
            ("the key `a` is given twice; the last one counts", Span::new(9, 12), false)
        );
    }

    #[test]
    fn faults_name_the_place() {
        for (text, start, end, message) in [
            ("", 0, 0, "the file holds no JSON value"),
            ("// only\n", 0, 0, "the file holds no JSON value"),
            ("[1 2]", 2, 2, "expected comma"),
            ("{'a': 1}", 1, 2, "single-quoted strings are not allowed"),
            ("{a: 1}", 1, 2, "expected string for object property"),
            ("\u{feff}[0x1]", 4, 5, "hexadecimal numbers are not allowed"),
            ("{\"a\": [1", 6, 7, "unterminated array"),
            ("[] []", 3, 4, "text cannot contain more than one JSON value"),
            ("[\"\\x\"]", 2, 4, "invalid escape"),
        ] {
            let parsed = parse(text);
            assert!(parsed.documents.is_empty(), "{text}");
            let fault = &parsed.faults[0];
            assert_eq!((fault.message.as_str(), fault.fatal), (message, true), "{text}");
            assert_eq!(fault.span.start, start, "{text}");
            assert!(fault.span.end >= end, "{text}: {:?}", fault.span);
        }
    }

    #[test]
    fn depth_is_bounded_before_the_crate_recurses() {
        for text in ["[".repeat(200_000), "{\"a\":".repeat(200_000), "[/*".repeat(200_000)] {
            assert!(parse(&text).documents.is_empty());
        }
        assert_eq!(parse(&"[".repeat(200_000)).faults[0].message, "nested deeper than 200 levels");
        let brackets_in_text =
            format!("[\"{}\", /* {} */ 1, // {}\n]", "[".repeat(300), "{".repeat(300), "[".repeat(300));
        assert_eq!(parse(&brackets_in_text).faults, []);
        let deepest = format!("{}{}", "[".repeat(200), "]".repeat(200));
        assert_eq!(parse(&deepest).faults, []);
    }

    #[test]
    fn nodes_are_bounded() {
        let limits = ParseLimits { nodes: 3, ..ParseLimits::default() };
        assert!(Jsonc.parse("[1, 2]", &limits).faults.is_empty());
        let parsed = Jsonc.parse("[1, 2, 3]", &limits);
        assert!(parsed.documents.is_empty());
        assert_eq!(parsed.faults[0].message, "more than 3 values");
    }

    #[test]
    fn long_lines_and_nul_bytes_are_read() {
        let text = format!("[\"{}\", \"\0\"]", "x".repeat(1 << 20));
        assert_eq!(parse(&text).documents.len(), 1);
        assert_eq!(parse("[\0]").faults[0].message, "unexpected token");
    }

    /// Holds every scalar against serde_json's reading of the text that its span covers.
    fn spans_hold(node: &Node, text: &str) {
        for entry in node.entries() {
            assert_eq!(serde_json::from_str::<String>(entry.key_span.of(text)).unwrap(), *entry.key);
            spans_hold(&entry.value, text);
        }
        for item in node.items() {
            spans_hold(item, text);
        }
        let own: Option<serde_json::Value> = match &node.value {
            Value::Null => Some(serde_json::Value::Null),
            Value::Bool(flag) => Some((*flag).into()),
            Value::Int(number) => Some((*number).into()),
            Value::Float(number) => {
                // serde_json rounds the last digit, so the standard library reads this one.
                assert_eq!(node.span.of(text).parse(), Ok(*number));
                None
            }
            Value::String(content) => Some((&**content).into()),
            _ => None,
        };
        if let Some(own) = own {
            assert_eq!(serde_json::from_str::<serde_json::Value>(node.span.of(text)).unwrap(), own);
        }
    }

    fn document() -> impl Strategy<Value = String> {
        let scalar = prop_oneof![
            Just("null".to_owned()),
            any::<bool>().prop_map(|flag| flag.to_string()),
            any::<i64>().prop_map(|number| number.to_string()),
            (-1e9..1e9).prop_map(|number: f64| format!("{number:?}")),
            any::<String>().prop_map(|text| serde_json::to_string(&text).unwrap()),
        ];
        scalar.prop_recursive(4, 40, 5, |inner| {
            let list = prop::collection::vec(inner.clone(), 0..5).prop_map(|items| {
                format!("[ // [\n{}]", items.iter().map(|item| format!("{item} ,")).collect::<String>())
            });
            let object = prop::collection::vec((any::<String>(), inner), 0..5).prop_map(|entries| {
                let entry =
                    |(key, value): &(String, String)| format!("{}:/*{{*/{value},", serde_json::to_string(key).unwrap());
                format!("{{{}}}", entries.iter().map(entry).collect::<String>())
            });
            prop_oneof![list, object]
        })
    }

    /// Characters that mean something to the reader, and some that do not.
    const SOUP: &str = "[\\[\\]{}:,\"'/*\\\\a1.e \n\u{feff}é+-]{0,60}";

    proptest! {
        #[test]
        fn the_span_of_every_scalar_reads_back_as_its_value(text in document()) {
            let parsed = parse(&text);
            prop_assert!(parsed.faults.iter().all(|fault| !fault.fatal), "{:?}", parsed.faults);
            spans_hold(&parsed.documents[0].root, &text);
        }

        #[test]
        fn no_text_makes_it_panic(text in prop_oneof![any::<String>(), SOUP]) {
            parse(&text);
        }
    }
}
