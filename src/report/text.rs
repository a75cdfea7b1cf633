//! Text from a repository, made harmless for people's screens and logs.
//!
//! Names, messages and source lines come from files that nobody here wrote. What could move a cursor, recolour a
//! screen, reorder what is read or be taken as a command by a build server is written as an escape instead.

use std::borrow::Cow;
use std::io::{self, Write};

use crate::evidence::{Deciding, Undetermined};
use crate::model::Location;

/// Starts of commands that build servers (GitHub Actions, Azure Pipelines) obey anywhere in a line of a log.
const LOG_COMMANDS: [&str; 2] = ["##[", "##vso["];

/// Returns `text` on one line, with everything that a reader could not see or a terminal would obey as an escape.
pub(crate) fn one_line(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_hidden) || text.contains("##") || text.contains("::") {
        Cow::Owned(escape(text, |_| false, &mut []))
    } else {
        Cow::Borrowed(text)
    }
}

/// Returns source lines with the same escapes, line breaks and tabs kept, and a byte range of `text` carried over.
pub(crate) fn source_lines(text: &str, range: &std::ops::Range<usize>) -> (String, std::ops::Range<usize>) {
    let mut marks = [range.start, range.end.max(range.start)];
    let escaped = escape(text, |c| matches!(c, '\n' | '\t'), &mut marks);
    (escaped, marks[0]..marks[1])
}

/// Returns a text of ours or one that is harmless already with a full stop.
pub(crate) fn sentence(line: &str) -> String {
    let stop = if line.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("{line}{stop}")
}

/// Returns JSON text in which hidden characters stand as `\uXXXX`, which means the same.
///
/// JSON itself only asks for that below U+0020. Hidden characters can only stand inside its strings.
pub(crate) fn plain_json(json: String) -> String {
    match plain(&json) {
        Cow::Borrowed(_) => json,
        Cow::Owned(plain) => plain,
    }
}

fn plain(json: &str) -> Cow<'_, str> {
    let hidden = |c: char| c != '\n' && is_hidden(c);
    if !json.contains(hidden) {
        return json.into();
    }
    let mut out = String::with_capacity(json.len() + 64);
    for c in json.chars() {
        if hidden(c) {
            out.extend(c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            out.push(c);
        }
    }
    out.into()
}

/// Writes JSON on as [`plain_json`] has it, without holding all of it. Each piece has to end between two characters, as those
/// of `serde_json` do.
pub(crate) struct PlainJson<W>(pub(crate) W);

impl<W: Write> Write for PlainJson<W> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        if piece.iter().all(|byte| matches!(byte, b'\n' | b' '..=b'~')) {
            self.0.write_all(piece)?;
        } else {
            let text = std::str::from_utf8(piece).map_err(io::Error::other)?;
            self.0.write_all(plain(text).as_bytes())?;
        }
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Returns a message of several lines on one: `what is wrong; hint: what to do`.
pub(crate) fn joined(text: &str) -> String {
    one_line(&text.lines().map(str::trim).collect::<Vec<_>>().join("; ")).into_owned()
}

/// Returns `path:line:column` as far as it is known.
pub(crate) fn place(path: &str, location: Option<Location>) -> String {
    let path = one_line(path);
    match location {
        Some(location) => format!("{path}:{}:{}", location.line, location.column),
        None => path.into_owned(),
    }
}

/// Returns what would settle an outcome: a phrase for each value that decides it.
pub(crate) fn deciding(outcome: &Undetermined) -> Vec<String> {
    let told = |value: &Deciding| format!("`{}` decides: {}", one_line(&value.expression), one_line(&value.remedy));
    outcome.deciding.iter().map(told).collect()
}

/// Returns at most so many characters of a text, with a sign where it is cut.
pub(crate) fn cut(text: &str, most: usize) -> Cow<'_, str> {
    match text.char_indices().nth(most) {
        Some((at, _)) => Cow::Owned(format!("{}…", text.get(..at).unwrap_or_default().trim_end())),
        None => Cow::Borrowed(text),
    }
}

/// Returns a number with its noun: `1 file`, `2 files`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

/// Writes escapes for what is hidden and not kept. Each mark, a byte offset into `text`, becomes one into the result.
fn escape(text: &str, keeps: impl Fn(char) -> bool, marks: &mut [usize]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut moved: Vec<Option<usize>> = vec![None; marks.len()];
    let mut before = '\n';
    for (at, c) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        for (mark, new) in marks.iter().zip(&mut moved) {
            if *mark <= at {
                new.get_or_insert(out.len());
            }
        }
        match c {
            '\r' if keeps('\n') && (rest.len() == 1 || rest.starts_with("\r\n")) => {}
            '\n' | '\t' | '\r' if !keeps(c) => out.extend(c.escape_default()),
            _ if is_hidden(c) && !keeps(c) => out.extend(c.escape_unicode()),
            '#' if LOG_COMMANDS.iter().any(|command| rest.starts_with(command)) => out.push_str("\\u{23}"),
            ':' if before.is_whitespace() && rest.starts_with("::") => out.push_str("\\u{3a}"),
            _ => out.push(c),
        }
        before = c;
    }
    for (mark, new) in marks.iter_mut().zip(moved) {
        *mark = new.unwrap_or(out.len());
    }
    out
}

/// Returns whether a character has no shape of its own: controls, direction changes, invisible signs, tags, and the two
/// that are no characters and that XML refuses.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{feff}')
        || matches!(c, '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{fff9}'..='\u{fffb}' | '\u{fffe}'..='\u{ffff}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_is_borrowed_as_it_is() {
        for text in ["", "Bucket `é 日本 👩‍💻` has no rule", "a#b # c"] {
            assert!(matches!(one_line(text), Cow::Borrowed(same) if same == text));
        }
        assert_eq!(one_line("AWS::S3::Bucket Logs"), "AWS::S3::Bucket Logs");
    }

    #[test]
    fn terminal_escapes_line_breaks_and_direction_changes_are_made_visible() {
        assert_eq!(one_line("a\u{1b}[31mb"), "a\\u{1b}[31mb");
        assert_eq!(one_line("a\nb\tc\r"), "a\\nb\\tc\\r");
        assert_eq!(one_line("x\u{202e}y\u{9b}z\u{7f}\u{feff}"), "x\\u{202e}y\\u{9b}z\\u{7f}\\u{feff}");
    }

    #[test]
    fn commands_to_build_servers_are_broken() {
        assert_eq!(one_line("::error file=a::b"), "\\u{3a}:error file=a::b");
        assert_eq!(one_line("see ::set-output x"), "see \\u{3a}:set-output x");
        assert_eq!(one_line("a ###[group]b"), "a #\\u{23}#[group]b");
        assert_eq!(one_line("##vso[task.x]"), "\\u{23}#vso[task.x]");
    }

    #[test]
    fn a_range_follows_the_escapes_before_it() {
        let (text, range) = source_lines("a: \u{1b}1\r\nb: \u{7}é\r\n", &(11..13));
        assert_eq!(text, "a: \\u{1b}1\nb: \\u{7}é\n");
        assert_eq!(&text[range], "é");
    }

    #[test]
    fn a_range_outside_the_text_ends_up_at_its_end() {
        assert_eq!(source_lines("ab", &(7..9)).1, 2..2);
        assert_eq!(source_lines("éa", &(1..2)).1, 2..2);
    }

    #[test]
    fn hidden_characters_in_json_keep_their_meaning() {
        let value = serde_json::json!({ "name": "a\u{9b}31m\u{7f}\u{202e}\u{e0041}é" });
        let json = plain_json(serde_json::to_string_pretty(&value).unwrap());
        assert_eq!(json, "{\n  \"name\": \"a\\u009b31m\\u007f\\u202e\\udb40\\udc41é\"\n}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&json).unwrap(), value);
    }

    #[test]
    fn a_long_text_is_cut_between_characters_and_says_so() {
        assert_eq!(cut("日本チーム", 2), "日本…");
        assert_eq!(cut("日本", 2), "日本");
    }

    #[test]
    fn a_sentence_has_one_full_stop() {
        assert_eq!(sentence("Is it on?"), "Is it on?");
        assert_eq!(sentence("It is off"), "It is off.");
    }
}
