//! Text of a repository in Markdown: shown as it stands, and nothing else.
//!
//! Beside the marks of Markdown and HTML, the sites that show comments act on mentions, references to issues and commits,
//! web addresses and short names of pictures, and backslashes keep none of them from it. All of them leave code spans
//! alone. So a word in which there is anything but letters, digits and plain punctuation is written as code.

use crate::report::text::{cut, one_line};

/// Returns a phrase, at most so many characters of it. What stands between backticks is code, as the author meant it.
///
/// A line must not begin with it: there a digit and a dot make a list, and a slash gives an order to some robots.
pub(super) fn prose(text: &str, most: usize) -> String {
    let line = one_line(text.trim());
    let line = cut(&line, most);
    let parts: Vec<&str> = line.split('`').collect();
    let mut out = String::with_capacity(line.len() + 16);
    if parts.len().is_multiple_of(2) {
        // A backtick without its partner.
        push_words(&mut out, &line);
        return out;
    }
    for (at, part) in parts.into_iter().enumerate() {
        match at % 2 {
            0 => push_words(&mut out, part),
            _ => push_code(&mut out, part),
        }
    }
    out
}

/// Returns a text as code, at most so many characters of it.
pub(super) fn code(text: &str, most: usize) -> String {
    let line = one_line(text);
    let mut out = String::new();
    push_code(&mut out, &cut(&line, most));
    out
}

/// Returns a text made by the above for a cell of a table, where a bar would end it, even in code.
pub(super) fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

fn push_words(out: &mut String, text: &str) {
    for (at, word) in text.split(' ').enumerate() {
        if at > 0 && !out.ends_with(' ') {
            out.push(' ');
        }
        if is_plain(word) {
            out.push_str(word);
            continue;
        }
        // A comma or a full stop belongs to the sentence, not to the name before it.
        let name = word.trim_end_matches([',', '.']);
        push_code(out, name);
        out.push_str(&word[name.len()..]);
    }
}

/// Writes a code span. All backticks in `out` are from here, and spans that touched would be read as one.
fn push_code(out: &mut String, text: &str) {
    if text.trim().is_empty() {
        return;
    }
    if out.ends_with('`') {
        out.push(' ');
    }
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let edge = text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']);
    let pad = if edge { " " } else { "" };
    out.push_str(&format!("{fence}{pad}{text}{pad}{fence}"));
}

/// Returns whether a word means nothing to Markdown, and to no site that shows it.
fn is_plain(word: &str) -> bool {
    let known = |c: char| c.is_alphanumeric() || ".,;:?!'\"()-/%…–—".contains(c);
    if !word.chars().all(known) {
        return false;
    }
    // A sign before a name or a number refers to something on some site; `:name:` is a picture.
    let bare = word.trim_matches(|c: char| "()'\"".contains(c));
    let refers = bare.len() > 1 && bare.starts_with(['!', '%', '/', ':', '-']);
    let inner = bare.trim_end_matches(|c: char| !c.is_alphanumeric());
    let lower = inner.to_lowercase();
    let clock = inner.chars().all(|c| c.is_ascii_digit() || c == ':');
    let issue = |text: &str| text.split("gh-").skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let reference =
        (inner.contains([':', '!', '%']) && !clock) || issue(&lower) || lower.contains("www.") || word.contains("://");
    let commit = |part: &str| {
        part.len() >= 7 && part.bytes().all(|b| b.is_ascii_hexdigit()) && !part.bytes().all(|b| b.is_ascii_digit())
    };
    !refers && !reference && !inner.split(|c: char| !c.is_alphanumeric()).any(commit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words_stay_plain() {
        for text in [
            "Bucket names no key (see the guide), or 50% of it.",
            "Zoë's 日本 - and/or high-risk: why? – at 14:3; 1000000",
        ] {
            assert_eq!(prose(text, 100), text);
        }
        assert_eq!(prose("`a_b` keeps objects", 100), "`a_b` keeps objects");
        assert_eq!(prose("supply var.a_b, or c_d.", 100), "supply `var.a_b`, or `c_d`.");
    }

    #[test]
    fn whatever_a_site_acts_on_is_code() {
        for word in [
            "@octocat",
            "#1",
            "!1",
            "GH-7",
            "a/b#3",
            "deadbeef1",
            "https://evil.example",
            "www.evil.example",
            ":tada:",
            "<img",
            "**b**",
            "a_b_",
            "[x](y)",
            "|",
            "\\",
            "&amp;",
            "$x$",
            "~~x~~",
            "%v1",
            "a@b.example",
            "(/close)",
            "mailto:x",
            "javascript:alert(1)",
            "(deadbeef1)",
            "(@x)",
        ] {
            assert_eq!(prose(&format!("see {word} there"), 100), format!("see `{word}` there"));
        }
    }

    #[test]
    fn code_ends_where_it_should() {
        assert_eq!(code("a`b``c", 100), "```a`b``c```");
        assert_eq!(code("`", 100), "`` ` ``");
        assert_eq!(code(" a ", 100), "`  a  `");
        assert_eq!(prose("x`a``b`", 100), "x`a` `b`");
        assert_eq!(prose("one ` tick", 100), "one `` ` `` tick");
        assert_eq!(prose("a_b`c`", 100), "`a_b` `c`");
    }
}
