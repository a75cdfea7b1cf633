//! Reads CSV with a header line: a list of objects, one per row, every value a string.
//!
//! The `csv` crate reads the values; the places of the fields inside a row are found again here, by the
//! crate's own quoting rules. A span of a quoted field includes its quotes. Semicolons and tabs are
//! understood as separators when the header line has no comma, because spreadsheets write them in half of
//! Europe.

use std::collections::HashSet;
use std::sync::Arc;

use csv::{Reader, ReaderBuilder, StringRecord};

use super::{Entry, Fault, Format, Node, ParseLimits, Parsed};
use crate::model::{FileKind, Span};

/// CSV.
pub(super) struct Csv;

impl Format for Csv {
    fn kind(&self) -> FileKind {
        FileKind::Csv
    }

    fn parse(&self, text: &str, limits: &ParseLimits) -> Parsed {
        let mut rows = Rows::new(text);
        let mut faults = Vec::new();
        let Some(header) = rows.next(&mut faults) else {
            return Parsed { faults, ..Parsed::one(Node::array(Vec::new(), Span::new(0, text.len()))) };
        };
        let columns = columns_of(&header, &mut faults);
        let mut nodes = 1;
        let mut items = Vec::new();
        while let Some(row) = rows.next(&mut faults) {
            nodes += 1 + row.fields.len();
            if nodes > limits.nodes {
                return Parsed::fault(Fault::new(format!("more than {} values", limits.nodes), row.span));
            }
            items.push(object_of(row, &columns, &mut faults));
        }
        let span = items.iter().map(|item| item.span).reduce(Span::to).unwrap_or(header.span);
        Parsed { faults, ..Parsed::one(Node::array(items, span)) }
    }
}

/// One row: its bytes without the line break, and its fields.
struct Row {
    span: Span,
    fields: Vec<(Arc<str>, Span)>,
}

fn columns_of(header: &Row, faults: &mut Vec<Fault>) -> Vec<Arc<str>> {
    let mut seen = HashSet::new();
    let mut columns = Vec::with_capacity(header.fields.len());
    for (name, span) in &header.fields {
        let name: Arc<str> = name.trim().into();
        if !seen.insert(Arc::clone(&name)) {
            faults.push(Fault::new(format!("the column `{name}` is repeated"), *span).harmless());
        }
        columns.push(name);
    }
    columns
}

/// Returns a row as an object. A missing field is an absent key, and a field too many is lost.
fn object_of(row: Row, columns: &[Arc<str>], faults: &mut Vec<Fault>) -> Node {
    let (found, wanted) = (row.fields.len(), columns.len());
    if found != wanted {
        let message = format!("the number of fields differs: {wanted} in the header, {found} in the row");
        let fault = Fault::new(message, row.span).with_hint("quote fields that hold the separator");
        faults.push(if found > wanted { fault } else { fault.harmless() });
    }
    let entries = columns.iter().zip(row.fields).map(|(column, (value, span))| {
        // The key stands in the header, far away: a region from there to the value would show the whole file.
        Entry::new(Arc::clone(column), span, Node::string(value, span))
    });
    Node::object(entries, row.span)
}

/// The rows of a text, the header line first.
struct Rows<'text> {
    text: &'text str,
    separator: u8,
    reader: Reader<&'text [u8]>,
    record: StringRecord,
}

impl<'text> Rows<'text> {
    fn new(text: &'text str) -> Self {
        let separator = separator_of(text);
        let reader =
            ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
        Self { text, separator, reader, record: StringRecord::new() }
    }

    fn next(&mut self, faults: &mut Vec<Fault>) -> Option<Row> {
        let start = self.offset();
        match self.reader.read_record(&mut self.record) {
            Ok(true) => {}
            Ok(false) => return None,
            Err(error) => {
                faults.push(Fault::new(format!("the row cannot be read: {error}"), Span::new(start, self.text.len())));
                return None;
            }
        }
        let row = trimmed(self.text, start, self.offset());
        let places = Places::find(self.text, row, self.separator);
        if let Some(quote) = places.open_quote {
            let fault = Fault::new("the quoted field does not end", Span::new(quote, quote + 1));
            faults.push(fault.with_hint("close it with `\"`, and write a quote inside it twice"));
        }
        let place = |index: usize| places.fields.get(index).copied().unwrap_or(row);
        let fields = self.record.iter().enumerate().map(|(index, value)| (value.into(), place(index))).collect();
        Some(Row { span: row, fields })
    }

    fn offset(&self) -> usize {
        usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX).min(self.text.len())
    }
}

/// Returns the separator of a text, by its first line.
fn separator_of(text: &str) -> u8 {
    let header = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    [b',', b';', b'\t'].into_iter().find(|separator| header.as_bytes().contains(separator)).unwrap_or(b',')
}

/// Returns the bytes of a row without the byte-order mark and blank lines before it and the line break behind
/// it.
fn trimmed(text: &str, start: usize, end: usize) -> Span {
    let row = text.get(start..end).unwrap_or_default();
    let row = if start == 0 { row.strip_prefix('\u{feff}').unwrap_or(row) } else { row };
    let row = row.trim_start_matches(['\r', '\n']);
    let start = end - row.len();
    Span::new(start, end - (row.len() - row.trim_end_matches(['\r', '\n']).len()))
}

/// Where the fields of one row stand.
struct Places {
    fields: Vec<Span>,
    /// The quote that opens a field which does not end.
    open_quote: Option<usize>,
}

impl Places {
    fn find(text: &str, row: Span, separator: u8) -> Self {
        let bytes = text.as_bytes().get(..row.end as usize).unwrap_or_default();
        let mut places = Self { fields: Vec::new(), open_quote: None };
        let mut start = row.start as usize;
        loop {
            let mut at = start;
            if bytes.get(at) == Some(&b'"') {
                match quoted_end(bytes, at) {
                    Some(end) => at = end,
                    None => {
                        places.open_quote = Some(at);
                        at = bytes.len();
                    }
                }
            }
            let rest = bytes.get(at..).unwrap_or_default();
            let end = memchr::memchr(separator, rest).map(|length| at + length);
            places.fields.push(Span::new(start, end.unwrap_or(bytes.len())));
            match end {
                Some(end) => start = end + 1,
                None => return places,
            }
        }
    }
}

/// Returns the offset behind the quote that closes the field at `start`.
fn quoted_end(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    loop {
        at += memchr::memchr(b'"', bytes.get(at..)?)? + 1;
        match bytes.get(at) {
            Some(b'"') => at += 1,
            _ => return Some(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parse(text: &str) -> Parsed {
        Csv.parse(text, &ParseLimits::default())
    }

    #[test]
    fn rows_are_objects_whose_fields_know_their_bytes() {
        let text = "\u{feff}id, owner,note\r\n\r\nR1,Ann,\"a \"\"b\"\",\r\nc\"\r\nR2,,é\r\n";
        let parsed = parse(text);
        assert_eq!(parsed.faults, []);
        let rows = parsed.documents[0].root.as_array().unwrap();
        assert_eq!(rows.len(), 2);
        for (row, key, value, written) in [
            (0, "id", "R1", "R1"),
            (0, "owner", "Ann", "Ann"),
            (0, "note", "a \"b\",\r\nc", "\"a \"\"b\"\",\r\nc\""),
            (1, "owner", "", ""),
            (1, "note", "é", "é"),
        ] {
            let node = rows[row].get(key).unwrap();
            assert_eq!((node.as_str(), node.span.of(text)), (Some(value), written));
        }
        assert_eq!(rows[1].span.of(text), "R2,,é");
        assert_eq!(rows[1].get("owner").unwrap().span, Span::new(46, 46));
    }

    #[test]
    fn semicolons_and_tabs_separate_where_the_header_has_no_comma() {
        for text in ["a;b\n1;2,5\n", "a\tb\n1\t2,5\n", "a,b\n1,\"2,5\"\n"] {
            assert_eq!(parse(text).documents[0].root.as_array().unwrap()[0].get("b").unwrap().as_str(), Some("2,5"));
        }
    }

    #[test]
    fn faults_name_the_row() {
        for (text, message, start, fatal) in [
            ("a,b\n1,2\n3\n", "the number of fields differs: 2 in the header, 1 in the row", 8, false),
            ("a,b\n1,2,3\n", "the number of fields differs: 2 in the header, 3 in the row", 4, true),
            ("a,a\n1,2\n", "the column `a` is repeated", 2, false),
            ("a\n\"x\n", "the quoted field does not end", 2, true),
        ] {
            let parsed = parse(text);
            let fault = &parsed.faults[0];
            assert_eq!((fault.message.as_str(), fault.span.start as usize, fault.fatal), (message, start, fatal));
            assert_eq!(parsed.documents.len(), 1);
        }
        assert_eq!(parse("a,a\n1,2\n").documents[0].root.as_array().unwrap()[0].get("a").unwrap().as_str(), Some("2"));
    }

    #[test]
    fn a_text_without_rows_is_an_empty_list() {
        for text in ["", "\n\n", "\u{feff}", "a,b\n"] {
            let parsed = parse(text);
            assert_eq!((parsed.documents[0].root.as_array().unwrap().len(), parsed.faults.len()), (0, 0));
        }
    }

    #[test]
    fn nodes_are_bounded_and_long_lines_are_read() {
        let limits = ParseLimits { nodes: 4, ..ParseLimits::default() };
        assert_eq!(Csv.parse("a\n1\n2\n", &limits).faults[0].message, "more than 4 values");
        let text = format!("a,b\n{},\0\n", "x".repeat(1 << 20));
        assert_eq!(parse(&text).documents[0].root.as_array().unwrap()[0].get("b").unwrap().as_str(), Some("\0"));
        let separators = format!("a\n{}\n", ",".repeat(1 << 20));
        assert!(parse(&separators).faults[0].fatal);
    }

    fn written(field: &str, quoted: bool) -> String {
        if quoted || field.is_empty() || field.contains(['"', ',', '\n', '\r']) {
            format!("\"{}\"", field.replace('"', "\"\""))
        } else {
            field.to_owned()
        }
    }

    /// Characters that mean something to the reader, and some that do not.
    const SOUP: &str = "[ab,;\t\"\r\n\u{feff}é]{0,60}";

    proptest! {
        #[test]
        fn the_span_of_every_field_reads_back_as_its_value(
            rows in prop::collection::vec(prop::collection::vec((any::<String>(), any::<bool>()), 3), 0..6),
            line_break in prop_oneof!["\n", "\r\n"],
        ) {
            let mut text = format!("a,b,c{line_break}");
            for row in &rows {
                let fields = row.iter().map(|(field, quoted)| written(field, *quoted)).collect::<Vec<_>>();
                text += &(fields.join(",") + &line_break);
            }
            let parsed = parse(&text);
            prop_assert_eq!(&parsed.faults, &[]);
            let items = parsed.documents[0].root.as_array().unwrap();
            prop_assert_eq!(items.len(), rows.len());
            for (item, row) in items.iter().zip(&rows) {
                for (key, (field, quoted)) in ["a", "b", "c"].into_iter().zip(row) {
                    let node = item.get(key).unwrap();
                    prop_assert_eq!(node.as_str(), Some(field.as_str()));
                    prop_assert_eq!(node.span.of(&text), written(field, *quoted));
                }
            }
        }

        #[test]
        fn no_text_makes_it_panic_and_fields_stay_in_order(text in prop_oneof![any::<String>(), SOUP]) {
            for document in parse(&text).documents {
                let mut end = 0;
                for row in document.root.items() {
                    prop_assert!(end <= row.span.start);
                    end = row.span.end;
                    for entry in row.entries() {
                        prop_assert!(row.span.start <= entry.value.span.start && entry.value.span.end <= end);
                    }
                }
            }
        }
    }
}
