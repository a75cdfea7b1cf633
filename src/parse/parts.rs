//! Parts of a JSON text, for those who want a little of a lot: what is not asked for is passed over and never built.
//!
//! Passing over counts brackets and reads strings; it does not look whether what lies between is JSON.

use std::sync::Arc;

use super::json::Reader;
use super::{Fault, Node, ParseLimits};
use crate::model::Span;

/// A JSON text of which parts are read.
pub struct Parts<'text> {
    reader: Reader<'text>,
    limit: usize,
    built: usize,
}

/// A member of an object that was not built.
#[derive(Debug)]
pub struct Member {
    /// Its key.
    pub key: Arc<str>,
    /// Where the key stands.
    pub key_span: Span,
    /// Where the value stands.
    pub span: Span,
}

impl<'text> Parts<'text> {
    /// Opens a text.
    #[must_use]
    pub fn new(text: &'text str, limits: &'text ParseLimits) -> Self {
        Self { reader: Reader::new(text, limits), limit: limits.nodes, built: 0 }
    }

    /// Returns the members of the object that is the whole text.
    ///
    /// # Errors
    /// If the text is not one object.
    pub fn top(&mut self) -> Result<Vec<Member>, Fault> {
        self.reader.skip_space();
        let members = self.object()?;
        self.reader.skip_space();
        if self.reader.at < self.reader.bytes.len() {
            return Err(self.reader.unexpected("the end of the file"));
        }
        Ok(members)
    }

    /// Returns the members of an object; none of any other value.
    ///
    /// # Errors
    /// If it is not JSON.
    pub fn members(&mut self, at: Span) -> Result<Vec<Member>, Fault> {
        self.reader.at = at.start as usize;
        if self.reader.peek() == Some(b'{') { self.object() } else { Ok(Vec::new()) }
    }

    /// Returns the places of the items of a list; none of any other value.
    ///
    /// # Errors
    /// If it is not JSON.
    pub fn items(&mut self, at: Span) -> Result<Vec<Span>, Fault> {
        self.reader.at = at.start as usize;
        let mut items = Vec::new();
        if self.reader.peek() != Some(b'[') {
            return Ok(items);
        }
        self.reader.at += 1;
        self.reader.skip_space();
        if self.reader.peek() == Some(b']') {
            return Ok(items);
        }
        loop {
            self.reader.skip_space();
            items.push(self.pass_over()?);
            self.reader.skip_space();
            match self.reader.peek() {
                Some(b',') => self.reader.at += 1,
                Some(b']') => return Ok(items),
                _ => return Err(self.reader.unexpected("`,` or `]`")),
            }
        }
    }

    /// Builds a value.
    ///
    /// # Errors
    /// If it is not JSON, or too much was built already.
    pub fn value(&mut self, at: Span) -> Result<Node, Fault> {
        self.reader.at = at.start as usize;
        self.reader.nodes = 0;
        let node = self.reader.value(0)?;
        // Of a value that was passed over, only the brackets were looked at.
        if self.reader.at != at.end as usize {
            return Err(self.reader.unexpected("the end of the value"));
        }
        self.built += self.reader.nodes;
        if self.built > self.limit {
            return Err(Fault::new(format!("more than {} values", self.limit), at));
        }
        Ok(node)
    }

    /// Tells that so many of the values that were built are dropped again.
    pub fn dropped(&mut self, values: usize) {
        self.built = self.built.saturating_sub(values);
    }

    /// Returns the harmless faults met so far.
    #[must_use]
    pub fn into_faults(self) -> Vec<Fault> {
        self.reader.faults
    }

    fn object(&mut self) -> Result<Vec<Member>, Fault> {
        let reader = &mut self.reader;
        if reader.peek() != Some(b'{') {
            return Err(reader.unexpected("`{`"));
        }
        reader.at += 1;
        reader.skip_space();
        let mut members = Vec::new();
        if reader.peek() == Some(b'}') {
            reader.at += 1;
            return Ok(members);
        }
        loop {
            self.reader.skip_space();
            let (key, key_span) = self.reader.key()?;
            let span = self.pass_over()?;
            members.push(Member { key, key_span, span });
            self.reader.skip_space();
            match self.reader.peek() {
                Some(b',') => self.reader.at += 1,
                Some(b'}') => {
                    self.reader.at += 1;
                    return Ok(members);
                }
                _ => return Err(self.reader.unexpected("`,` or `}`")),
            }
        }
    }

    /// Passes over a value and returns where it stands.
    fn pass_over(&mut self) -> Result<Span, Fault> {
        let reader = &mut self.reader;
        let start = reader.at;
        let mut depth = 0_usize;
        loop {
            match reader.peek() {
                Some(b'"') => reader.pass_string()?,
                Some(b'{' | b'[') => {
                    depth += 1;
                    reader.at += 1;
                    continue;
                }
                Some(b'}' | b']') if depth > 0 => {
                    depth -= 1;
                    reader.at += 1;
                }
                Some(b',' | b':' | b' ' | b'\n' | b'\r' | b'\t') if depth > 0 => {
                    reader.at += 1;
                    continue;
                }
                Some(b'-' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z') => {
                    while matches!(reader.peek(), Some(b'-' | b'+' | b'.' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z')) {
                        reader.at += 1;
                    }
                }
                _ => return Err(reader.unexpected("a value")),
            }
            if depth == 0 {
                return Ok(Span::new(start, reader.at));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(text: &str, part: &str) -> Span {
        let at = text.find(part).unwrap();
        Span::new(at, at + part.len())
    }

    #[test]
    fn members_and_items_are_found_without_being_built() {
        let text = "\u{feff} {\"a\": [1, {\"b\": \"x]\\\"}\"}, -2e3], \"\\u0063\": true, \"d\": {}} \n";
        let limits = ParseLimits::default();
        let mut parts = Parts::new(text, &limits);
        let members = parts.top().unwrap();
        let found: Vec<(&str, &str)> = members.iter().map(|member| (&*member.key, member.span.of(text))).collect();
        assert_eq!(found, [("a", "[1, {\"b\": \"x]\\\"}\"}, -2e3]"), ("c", "true"), ("d", "{}")]);
        let items = parts.items(members[0].span).unwrap();
        let found: Vec<&str> = items.iter().map(|item| item.of(text)).collect();
        assert_eq!(found, ["1", "{\"b\": \"x]\\\"}\"}", "-2e3"]);
        assert_eq!(parts.value(items[1]).unwrap().get("b").unwrap().as_str(), Some("x]\"}"));
        assert_eq!(parts.members(span(text, "{}")).unwrap().len(), 0);
        assert_eq!(parts.items(span(text, "true")).unwrap().len(), 0);
    }

    #[test]
    fn what_is_cut_off_or_broken_is_a_fault() {
        let limits = ParseLimits::default();
        for text in [
            "",
            "[",
            "{",
            "{\"a\"",
            "{\"a\":",
            "{\"a\": [",
            "{\"a\": \"x",
            "{\"a\": \"x\\",
            "{} {}",
            "{\"a\": ]}",
            "{\"a\" 1}",
        ] {
            assert!(Parts::new(text, &limits).top().is_err(), "{text}");
        }
        let text = "{\"a\": {x}}";
        let mut parts = Parts::new(text, &limits);
        let members = parts.top().unwrap();
        assert!(parts.value(members[0].span).is_err());
    }

    #[test]
    fn what_is_built_is_bounded_in_sum() {
        let limits = ParseLimits { depth: 10, nodes: 5 };
        let text = "{\"a\": [1, 2], \"b\": [1, 2]}";
        let mut parts = Parts::new(text, &limits);
        let members = parts.top().unwrap();
        assert!(parts.value(members[0].span).is_ok());
        assert_eq!(parts.value(members[1].span).unwrap_err().message, "more than 5 values");
        parts.dropped(6);
        assert!(parts.value(members[1].span).is_ok());
    }
}
