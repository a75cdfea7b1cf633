//! XML 1.0 as it is needed here: elements, attributes, text, indented. Everything that it is given may be hostile.

use std::fmt::Write as _;

use super::text::one_line;

/// A document being written.
#[derive(Debug)]
pub(super) struct Xml {
    out: String,
    open: Vec<&'static str>,
}

impl Xml {
    /// Opens a document.
    pub(super) fn new() -> Self {
        Self { out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), open: Vec::new() }
    }

    /// Opens an element that holds elements.
    pub(super) fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.out.push_str(">\n");
        self.open.push(name);
    }

    /// Closes the element opened last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.indent();
            let _ = writeln!(self.out, "</{name}>");
        }
    }

    /// Writes an element without content.
    pub(super) fn empty(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.out.push_str("/>\n");
    }

    /// Writes an element that holds lines of text.
    pub(super) fn text(&mut self, name: &'static str, attributes: &[(&str, &str)], lines: &[String]) {
        self.start(name, attributes);
        let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
        let _ = writeln!(self.out, ">{}</{name}>", lines.join("\n"));
    }

    /// Returns the document, with all elements closed.
    pub(super) fn into_bytes(mut self) -> Vec<u8> {
        while !self.open.is_empty() {
            self.close();
        }
        self.out.into_bytes()
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.indent();
        let _ = write!(self.out, "<{name}");
        for (key, value) in attributes {
            let _ = write!(self.out, " {key}=\"{}\"", escaped(value));
        }
    }

    fn indent(&mut self) {
        self.out.extend(std::iter::repeat_n("  ", self.open.len()));
    }
}

/// Returns text on one line in which nothing is markup. What XML 1.0 has no place for, even escaped, is visible already.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_nest_and_are_closed() {
        let mut xml = Xml::new();
        xml.open("a", &[("b", "1")]);
        xml.empty("c", &[]);
        xml.text("d", &[], &["x".to_owned(), "y".to_owned()]);
        let text = String::from_utf8(xml.into_bytes()).unwrap();
        let lines: Vec<&str> = text.lines().skip(1).collect();
        assert_eq!(lines, ["<a b=\"1\">", "  <c/>", "  <d>x", "y</d>", "</a>"]);
    }

    #[test]
    fn nothing_is_markup_and_nothing_is_no_character() {
        assert_eq!(escaped("a\"b'<c>&]]>"), "a&quot;b'&lt;c&gt;&amp;]]&gt;");
        assert_eq!(escaped("\0\u{1b}\u{fffe}\u{ffff}\u{7f}\n"), "\\u{0}\\u{1b}\\u{fffe}\\u{ffff}\\u{7f}\\n");
    }
}
