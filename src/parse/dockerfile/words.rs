//! Words of a command line, as the builder splits them: quotes and the escape character keep spaces in a
//! word.

use std::ops::Range;

/// A here-document that a command line opens.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Heredoc {
    /// The word on a line of its own that ends it.
    pub(super) name: String,
    /// Whether tabs before that word are ignored (`<<-`).
    pub(super) tabs: bool,
    /// Where the redirection begins on the line.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
}

/// Returns the place of the next word at or behind `at`.
pub(super) fn next_word(text: &str, at: usize, escape: char) -> Option<Range<usize>> {
    let rest = text.get(at..)?;
    let start = text.len() - rest.trim_start().len();
    (start < text.len()).then(|| start..start + word_length(text.get(start..).unwrap_or_default(), escape))
}

/// Returns the places of the words from `at` on.
pub(super) fn words(text: &str, at: usize, escape: char) -> impl Iterator<Item = Range<usize>> {
    let mut at = at;
    std::iter::from_fn(move || {
        let word = next_word(text, at, escape)?;
        at = word.end;
        Some(word)
    })
}

/// Returns the places of the stretches between white space from `at` on, quoted or not.
pub(super) fn plain_words(text: &str, at: usize) -> impl Iterator<Item = Range<usize>> {
    let mut at = at;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = text.len() - rest.trim_start().len();
        let word = text.get(start..)?;
        let length = word.find(char::is_whitespace).unwrap_or(word.len());
        at = start + length;
        (length > 0).then_some(start..at)
    })
}

fn word_length(text: &str, escape: char) -> usize {
    let mut quote = None;
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        match quote {
            None if character.is_whitespace() => return at,
            None if character == '"' || character == '\'' => quote = Some(character),
            Some(open) if character == open => quote = None,
            Some('\'') => {}
            _ if character == escape => {
                characters.next();
            }
            _ => {}
        }
    }
    text.len()
}

/// Returns a word without its quotes and escapes. An escaped `$` keeps its escape, which tells it from a
/// variable.
pub(super) fn unquoted(word: &str, escape: char) -> String {
    let mut plain = String::with_capacity(word.len());
    let mut quote = None;
    let mut characters = word.chars();
    while let Some(character) = characters.next() {
        match quote {
            None if character == '"' || character == '\'' => quote = Some(character),
            Some(open) if character == open => quote = None,
            Some('\'') => plain.push(character),
            _ if character == escape => {
                let next = characters.next();
                let kept = next == Some('$') || (quote.is_some() && next != Some('"') && next != Some(escape));
                plain.extend(kept.then_some(escape));
                plain.extend(next);
            }
            _ => plain.push(character),
        }
    }
    plain
}

/// Returns the here-documents that a command line opens, in order.
pub(super) fn heredocs(line: &str, escape: char) -> Vec<Heredoc> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(word) = next_word(line, at, escape) {
        at = word.end;
        if let Some(heredoc) = heredoc_at(line, word.start, escape) {
            at = heredoc.end;
            found.push(heredoc);
        }
    }
    found
}

/// Returns the here-document that the word at `start` opens: `<<EOF`, `3<<-"EOF"`, `<< EOF`.
fn heredoc_at(line: &str, start: usize, escape: char) -> Option<Heredoc> {
    let word = line.get(start..)?.trim_start_matches(|character: char| character.is_ascii_digit());
    let rest = word.strip_prefix("<<")?;
    let tabs = rest.starts_with('-');
    let rest = rest.strip_prefix('-').unwrap_or(rest);
    let name = next_word(line, line.len() - rest.len(), escape)?;
    let written = line.get(name.clone())?;
    let closed = ['"', '\''].iter().all(|quote| written.matches(*quote).count() % 2 == 0 || written.contains(escape));
    let name_text = unquoted(written, escape);
    (closed && !written.contains('<') && !name_text.is_empty()).then_some(Heredoc {
        name: name_text,
        tabs,
        start,
        end: name.end,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_and_escapes_keep_spaces_in_a_word() {
        for (text, expected) in [
            ("a  b", &["a", "b"][..]),
            ("A=\"x y\" B='p q' C=r\\ s", &["A=x y", "B=p q", "C=r s"]),
            ("\"a\\\"b\" 'c\\'", &["a\"b", "c\\"]),
            ("\\$HOME \"\\n\" \\", &["\\$HOME", "\\n", ""]),
            ("\"open end", &["open end"]),
        ] {
            let found = words(text, 0, '\\').map(|word| unquoted(&text[word], '\\')).collect::<Vec<_>>();
            assert_eq!(found, expected, "{text}");
        }
        assert_eq!(words("C:\\ x` y", 0, '`').count(), 2);
    }

    #[test]
    fn here_documents_are_found_where_a_word_begins_with_their_sign() {
        for (line, expected) in [
            ("RUN <<EOF", &["EOF"][..]),
            ("RUN 3<<-'one two' cat << B > /x", &["-one two", "B"]),
            ("COPY <<a <<\"b\" /dest", &["a", "b"]),
            ("RUN << -EOF", &["-EOF"]),
            ("RUN <<'e'o\\'f", &["eo'f"]),
            ("RUN \"<<EOF\" '<<EOF' x<<EOF", &[]),
            ("RUN cat <<<EOF", &[]),
            ("RUN echo $((1<<2)) <<", &[]),
            ("RUN <<'EOF", &[]),
        ] {
            let found = heredocs(line, '\\');
            let names = found.iter().map(|doc| format!("{}{}", if doc.tabs { "-" } else { "" }, doc.name));
            assert_eq!(names.collect::<Vec<_>>(), expected, "{line}");
        }
    }
}
