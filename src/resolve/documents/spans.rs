//! Places in a string's content -> places in the file that the string was written in.
//!
//! No syntax is parsed again: the written form is held against the content, with the escapes of quoted strings and the
//! indentation that heredocs and YAML blocks lose. Where the two do not fit, a place is the line, or else the whole string.

use crate::model::Span;

/// How the content of a string maps to its file.
#[derive(Debug)]
pub(super) struct Spans {
    /// The string as a whole.
    whole: Span,
    /// Pieces of the content, in order; none if the written form is not understood.
    runs: Vec<Run>,
}

/// A piece of the content, up to the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    /// Where it begins in the content.
    content: usize,
    /// Where it begins and ends in the written form.
    written: usize,
    end: usize,
    /// Whether its bytes are those of the written form; else only its borders are known.
    exact: bool,
}

impl Spans {
    /// Finds out how `content` was written at `span` of a file.
    pub(super) fn of(content: &str, file: &str, span: Span) -> Self {
        let written = span.of(file);
        let runs = match written.as_bytes().first() {
            Some(b'"') => unquoted(written, content, unescaped),
            Some(b'\'') => unquoted(written, content, undoubled),
            Some(b'<' | b'|' | b'>') => {
                let head = written.find('\n').map_or(written.len(), |at| at + 1);
                by_lines(written, head, content)
            }
            _ => by_lines(written, 0, content),
        };
        let start = span.start as usize;
        let moved = |run: Run| Run { written: run.written + start, end: run.end + start, ..run };
        Self { whole: span, runs: runs.unwrap_or_default().into_iter().map(moved).collect() }
    }

    /// Returns where a part of the content stands in the file.
    pub(super) fn in_file(&self, part: Span) -> Span {
        let (start, end) = (part.start as usize, part.end as usize);
        let Some((first, last)) = self.run(start).zip(self.run(end.saturating_sub(1))) else { return self.whole };
        let from = if first.exact { (first.written + (start - first.content)).min(first.end) } else { first.written };
        let to = if last.exact { (last.written + (end - last.content)).min(last.end) } else { last.end };
        Span::new(from, to)
    }

    fn run(&self, at: usize) -> Option<&Run> {
        let behind = self.runs.partition_point(|run| run.content <= at);
        self.runs.get(behind.checked_sub(1)?)
    }
}

/// One character of a quoted string: how many bytes it was written in, and what it stands for. Nothing if that is unclear.
type Written = fn(&str) -> Option<(usize, char)>;

/// Maps the content of a quoted string, each escape by itself.
fn unquoted(written: &str, content: &str, character: Written) -> Option<Vec<Run>> {
    let (mut at, mut runs) = (1, Vec::<Run>::new());
    for (position, expected) in content.char_indices() {
        let (length, found) = character(written.get(at..)?)?;
        if found != expected {
            return None;
        }
        let plain = length == expected.len_utf8();
        match runs.last_mut() {
            Some(last) if plain && last.exact && last.end == at => last.end = at + length,
            _ => runs.push(Run { content: position, written: at, end: at + length, exact: plain }),
        }
        at += length;
    }
    Some(runs)
}

/// A character between double quotes: the escapes of JSON, HCL and YAML.
fn unescaped(rest: &str) -> Option<(usize, char)> {
    let first = rest.chars().next()?;
    if first != '\\' {
        // `$${` stands for `${`, and `%%{` for `%{`.
        let doubled = rest.starts_with("$${") || rest.starts_with("%%{");
        return Some((first.len_utf8() + usize::from(doubled), first));
    }
    let escape = rest.get(1..)?.chars().next()?;
    let code = |digits: usize| u32::from_str_radix(rest.get(2..2 + digits)?, 16).ok();
    Some(match escape {
        'n' => (2, '\n'),
        'r' => (2, '\r'),
        't' => (2, '\t'),
        'b' => (2, '\u{8}'),
        'f' => (2, '\u{c}'),
        'x' => (4, char::from_u32(code(2)?)?),
        'u' => match code(4)? {
            high @ 0xd800..0xdc00 => {
                let low = u32::from_str_radix(rest.get(6..12)?.strip_prefix("\\u")?, 16).ok()?;
                (12, char::from_u32(0x10000 + ((high - 0xd800) << 10) + low.checked_sub(0xdc00)?)?)
            }
            code => (6, char::from_u32(code)?),
        },
        'U' => (10, char::from_u32(code(8)?)?),
        '"' | '\\' | '/' | '\'' => (2, escape),
        _ => return None,
    })
}

/// A character between single quotes, where a quote is written twice.
fn undoubled(rest: &str) -> Option<(usize, char)> {
    let first = rest.chars().next()?;
    Some((first.len_utf8() + usize::from(first == '\''), first))
}

/// Maps the content of a heredoc or a block line by line: a line may lack its indentation. `head` is where it begins.
fn by_lines(written: &str, head: usize, content: &str) -> Option<Vec<Run>> {
    let mut runs = Vec::new();
    let mut rest = written.get(head..)?.split_inclusive('\n');
    let (mut at, mut position) = (head, 0);
    for line in content.split_inclusive('\n') {
        let whole = rest.next()?;
        let text = whole.trim_end_matches(['\n', '\r']);
        let wanted = line.trim_end_matches(['\n', '\r']);
        let indent = text.len() - text.trim_start().len();
        let lost = text.strip_suffix(wanted).map(str::len).filter(|lost| *lost <= indent);
        runs.push(match lost {
            Some(lost) => Run { content: position, written: at + lost, end: at + whole.len(), exact: true },
            None => Run { content: position, written: at + indent, end: at + text.len(), exact: false },
        });
        position += line.len();
        at += whole.len();
    }
    Some(runs)
}
