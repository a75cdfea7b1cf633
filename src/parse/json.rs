//! Reads JSON (RFC 8259) into values with spans, in one pass over the bytes.
//!
//! An own parser: the fast crates give no spans, and those that give spans are two to four times slower than this
//! (`docs/ARCHITECTURE.md`, "Own parsers"). A span of a string includes its quotes.

use std::collections::HashSet;
use std::sync::Arc;

use super::{Entry, Fault, Format, Node, Object, ParseLimits, Parsed, Value};
use crate::model::{FileKind, Span};

/// JSON. Several values in a row (newline-delimited JSON) are several documents.
pub(super) struct Json;

impl Format for Json {
    fn kind(&self) -> FileKind {
        FileKind::Json
    }

    fn parse(&self, text: &str, limits: &ParseLimits) -> Parsed {
        let mut reader = Reader::new(text, limits);
        let mut parsed = Parsed::default();
        loop {
            reader.skip_space();
            if reader.at == reader.bytes.len() {
                break;
            }
            reader.nodes = 0;
            match reader.value(0) {
                Ok(root) => {
                    parsed.documents.push(super::Document::new(parsed.documents.len(), root));
                }
                Err(fault) => {
                    reader.faults.push(fault);
                    break;
                }
            }
        }
        parsed.faults = reader.faults;
        if parsed.documents.is_empty() && parsed.faults.is_empty() {
            parsed.faults.push(Fault::new("the file holds no JSON value", Span::default()));
        }
        parsed
    }
}

pub(super) struct Reader<'text> {
    text: &'text str,
    pub(super) bytes: &'text [u8],
    /// The byte that comes next.
    pub(super) at: usize,
    limits: &'text ParseLimits,
    /// The values built so far.
    pub(super) nodes: usize,
    keys: HashSet<Arc<str>>,
    pub(super) faults: Vec<Fault>,
}

impl<'text> Reader<'text> {
    pub(super) fn new(text: &'text str, limits: &'text ParseLimits) -> Self {
        let at = if text.starts_with('\u{feff}') { 3 } else { 0 };
        Self { text, bytes: text.as_bytes(), at, limits, nodes: 0, keys: HashSet::new(), faults: Vec::new() }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    pub(super) fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn here(&self, message: impl Into<String>) -> Fault {
        let width = self.text.get(self.at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        Fault::new(message, Span::new(self.at, self.at + width))
    }

    pub(super) fn unexpected(&self, wanted: &str) -> Fault {
        match self.text.get(self.at..).and_then(|rest| rest.chars().next()) {
            None => self.here(format!("the file ends where {wanted} is expected")),
            Some('#') => self.here("JSON has no comments").with_hint("remove the comment, or name the file `.jsonc`"),
            Some('/') if wanted != "`:`" => {
                self.here("JSON has no comments").with_hint("remove the comment, or name the file `.jsonc`")
            }
            Some(found) => self.here(format!("`{}` stands where {wanted} is expected", found.escape_default())),
        }
    }

    pub(super) fn value(&mut self, depth: usize) -> Result<Node, Fault> {
        if depth > self.limits.depth {
            return Err(self.here(format!("nested deeper than {} levels", self.limits.depth)));
        }
        self.nodes += 1;
        if self.nodes > self.limits.nodes {
            return Err(self.here(format!("more than {} values", self.limits.nodes)));
        }
        let start = self.at;
        let value = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.array(depth)?,
            Some(b'"') => Value::String(self.string()?.into()),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b't') => self.word("true", Value::Bool(true))?,
            Some(b'f') => self.word("false", Value::Bool(false))?,
            Some(b'n') => self.word("null", Value::Null)?,
            _ => return Err(self.unexpected("a value")),
        };
        Ok(Node::new(value, Span::new(start, self.at)))
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value, Fault> {
        if self.bytes[self.at..].starts_with(word.as_bytes()) {
            self.at += word.len();
            return Ok(value);
        }
        Err(self.unexpected("a value"))
    }

    fn array(&mut self, depth: usize) -> Result<Value, Fault> {
        self.at += 1;
        let mut items = Vec::new();
        self.skip_space();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(Value::Array(items));
        }
        loop {
            self.skip_space();
            items.push(self.value(depth + 1)?);
            self.skip_space();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b']') => {
                    self.at += 1;
                    items.shrink_to_fit();
                    return Ok(Value::Array(items));
                }
                _ => return Err(self.unexpected("`,` or `]`")),
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value, Fault> {
        self.at += 1;
        let mut entries = Vec::new();
        self.skip_space();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(Value::Object(Object::default()));
        }
        loop {
            self.skip_space();
            let (key, key_span) = self.key()?;
            entries.push(Entry { key, key_span, value: self.value(depth + 1)? });
            self.skip_space();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b'}') => {
                    self.at += 1;
                    return Ok(Value::Object(unique(entries, &mut self.faults)));
                }
                _ => return Err(self.unexpected("`,` or `}`")),
            }
        }
    }

    /// Reads a key, its colon and the space behind it.
    pub(super) fn key(&mut self) -> Result<(Arc<str>, Span), Fault> {
        let start = self.at;
        if self.peek() != Some(b'"') {
            return Err(self.unexpected("a key in double quotes"));
        }
        let key = self.string()?;
        let key = self.interned(key);
        let key_span = Span::new(start, self.at);
        self.skip_space();
        if self.peek() != Some(b':') {
            return Err(self.unexpected("`:`"));
        }
        self.at += 1;
        self.skip_space();
        Ok((key, key_span))
    }

    /// Keys recur in every object of a file: one allocation each.
    fn interned(&mut self, key: String) -> Arc<str> {
        if let Some(known) = self.keys.get(key.as_str()) {
            return Arc::clone(known);
        }
        let key: Arc<str> = key.into();
        self.keys.insert(Arc::clone(&key));
        key
    }

    /// Passes over a string.
    pub(super) fn pass_string(&mut self) -> Result<(), Fault> {
        let open = self.at;
        self.at += 1;
        loop {
            let stop = memchr::memchr2(b'"', b'\\', &self.bytes[self.at.min(self.bytes.len())..]);
            let Some(stop) = stop.map(|offset| self.at + offset) else {
                return Err(Fault::new("a string is not closed", Span::new(open, open + 1)));
            };
            let escape = self.bytes[stop] == b'\\';
            self.at = stop + 1 + usize::from(escape);
            if !escape {
                return Ok(());
            }
        }
    }

    fn string(&mut self) -> Result<String, Fault> {
        let open = self.at;
        self.at += 1;
        let mut text = String::new();
        loop {
            let run = self.at;
            let stop = memchr::memchr2(b'"', b'\\', &self.bytes[run..]).map(|offset| run + offset);
            let Some(stop) = stop else {
                return Err(Fault::new("a string is not closed", Span::new(open, open + 1)));
            };
            let piece = &self.text[run..stop];
            if let Some(control) = piece.bytes().position(|byte| byte < 0x20) {
                self.at = run + control;
                return Err(self.here("a control character stands inside a string").with_hint("escape it, e.g. `\\n`"));
            }
            text.push_str(piece);
            self.at = stop + 1;
            if self.bytes[stop] == b'"' {
                return Ok(text);
            }
            text.push(self.escape()?);
        }
    }

    fn escape(&mut self) -> Result<char, Fault> {
        let code = self.peek();
        self.at += 1;
        Ok(match code {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(),
            _ => {
                self.at -= 1;
                return Err(self.unexpected("an escape such as `\\n`"));
            }
        })
    }

    fn unicode_escape(&mut self) -> Result<char, Fault> {
        let high = self.hex4()?;
        let code = if (0xd800..0xdc00).contains(&high) && self.bytes[self.at..].starts_with(b"\\u") {
            let before = self.at;
            self.at += 2;
            let low = self.hex4()?;
            if (0xdc00..0xe000).contains(&low) {
                0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)
            } else {
                self.at = before;
                high
            }
        } else {
            high
        };
        // A lone surrogate is no character; every reader in the field replaces it.
        Ok(char::from_u32(code).unwrap_or('\u{fffd}'))
    }

    fn hex4(&mut self) -> Result<u32, Fault> {
        let digits = self.bytes.get(self.at..self.at + 4).filter(|found| found.iter().all(u8::is_ascii_hexdigit));
        let Some(digits) = digits else { return Err(self.unexpected("four hexadecimal digits")) };
        self.at += 4;
        Ok(digits.iter().fold(0, |code, digit| code * 16 + char::from(*digit).to_digit(16).unwrap_or_default()))
    }

    fn number(&mut self) -> Result<Value, Fault> {
        let start = self.at;
        self.at += usize::from(self.peek() == Some(b'-'));
        let leading_zero = self.peek() == Some(b'0');
        let whole = self.digits()?;
        if leading_zero && whole > 1 {
            self.at = start;
            return Err(self.here("a number begins with a needless zero"));
        }
        let mut integer = true;
        if self.peek() == Some(b'.') {
            integer = false;
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            integer = false;
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            self.digits()?;
        }
        let text = &self.text[start..self.at];
        Ok(if integer { integer_of(text) } else { float_of(text) })
    }

    fn digits(&mut self) -> Result<usize, Fault> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at == start { Err(self.unexpected("a digit")) } else { Ok(self.at - start) }
    }
}

/// Returns the value of decimal digits with an optional sign.
pub(super) fn integer_of(text: &str) -> Value {
    text.parse().map_or_else(|_| Value::BigInt(text.into()), Value::Int)
}

/// Returns the value of a floating-point literal; one beyond the range of 64 bits stays a string, as kubectl reads it.
pub(super) fn float_of(text: &str) -> Value {
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() => Value::Float(number),
        _ => Value::String(text.into()),
    }
}

/// Most repeated keys of a file that are told.
const REPEATED_KEYS: usize = 1_000;

/// Makes an object of entries in which the last of equal keys wins, and tells of each that is lost.
pub(super) fn unique(entries: Vec<Entry>, faults: &mut Vec<Fault>) -> Object {
    let total = entries.len();
    let mut seen = HashSet::with_capacity(total);
    let mut repeated = Vec::new();
    for entry in &entries {
        if !seen.insert(Arc::clone(&entry.key)) {
            repeated.push((Arc::clone(&entry.key), entry.key_span));
        }
    }
    for (key, span) in repeated {
        // A file of nothing else must not grow in memory.
        if faults.len() >= REPEATED_KEYS {
            break;
        }
        let message = format!("the key `{key}` is given twice; the last one counts");
        faults.push(Fault::new(message, span).harmless());
    }
    if seen.len() == total {
        return Object::of_unique(entries);
    }
    entries.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Parsed {
        Json.parse(text, &ParseLimits::default())
    }

    #[test]
    fn every_value_knows_its_bytes() {
        let text = "\u{feff}{ \"a\" : [1, -2.5e3, \"x\\u00e9\\n\"], \"b\": {\"c\": null} }\n";
        let parsed = parse(text);
        assert!(parsed.faults.is_empty());
        let root = &parsed.documents[0].root;
        let items = root.get("a").unwrap().as_array().unwrap();
        assert_eq!(items[0].value, Value::Int(1));
        assert_eq!(items[1].value, Value::Float(-2500.0));
        assert_eq!(items[1].span.of(text), "-2.5e3");
        assert_eq!(items[2].as_str(), Some("xé\n"));
        assert_eq!(root.as_object().unwrap().entry("b").unwrap().key_span.of(text), "\"b\"");
        assert_eq!(root.at(&["b", "c"]).unwrap().span.of(text), "null");
    }

    #[test]
    fn large_integers_keep_their_digits() {
        let parsed = parse("[9223372036854775807, 18446744073709551616]");
        let items = parsed.documents[0].root.as_array().unwrap();
        assert_eq!(items[0].value, Value::Int(i64::MAX));
        assert_eq!(items[1].value, Value::BigInt("18446744073709551616".into()));
    }

    #[test]
    fn the_last_of_equal_keys_counts_and_is_told() {
        let parsed = parse(r#"{"a": 1, "a": 2}"#);
        assert_eq!(parsed.documents[0].root.get("a").unwrap().value, Value::Int(2));
        assert!(!parsed.faults[0].fatal);
    }

    #[test]
    fn faults_name_the_place() {
        for (text, at, message) in [
            ("", 0, "the file holds no JSON value"),
            ("{\"a\": }", 6, "`}` stands where a value is expected"),
            ("[1,]", 3, "`]` stands where a value is expected"),
            ("[1 2]", 3, "`2` stands where `,` or `]` is expected"),
            ("{\"a\": 01}", 6, "a number begins with a needless zero"),
            ("\"a", 0, "a string is not closed"),
            ("\"a\nb\"", 2, "a control character stands inside a string"),
            ("// x\n1", 0, "JSON has no comments"),
            ("{\"a\": 1", 7, "the file ends where `,` or `}` is expected"),
        ] {
            let fault = &parse(text).faults[0];
            assert_eq!((fault.span.start, fault.message.as_str()), (at, message), "{text}");
        }
    }

    #[test]
    fn a_bad_value_does_not_hide_those_before_it() {
        let parsed = parse("{\"a\": 1}\n{\"b\": ");
        assert_eq!(parsed.documents.len(), 1);
        assert_eq!(parsed.faults.len(), 1);
    }

    #[test]
    fn nesting_is_bounded() {
        let parsed = parse(&"[".repeat(200_000));
        assert_eq!(parsed.faults[0].message, "nested deeper than 200 levels");
    }
}
