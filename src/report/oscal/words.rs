//! Text as OSCAL wants it: tokens, values on one line, markup that says nothing but its words, times with a zone.

use crate::model::{ControlId, Date, digest};
use crate::report::text::one_line;

/// Returns a value on one line, without space around it. What is empty is left out of a document.
pub(super) fn line(text: &str) -> String {
    one_line(text.trim()).trim().to_owned()
}

/// Returns text for a field of markup: of a repository's text nothing becomes a link, an image or an element.
pub(super) fn prose(text: &str) -> String {
    let line = line(text).replace("](", "] (");
    let mut out = String::with_capacity(line.len());
    let mut rest = line.as_str();
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let opens = after.starts_with(|c: char| c.is_alphabetic() || matches!(c, '/' | '!' | '?'));
        out.push_str(if opens { "< " } else { "<" });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Returns a token made of a text of the organisation: two texts have two tokens.
pub(super) fn token(prefix: &str, text: &str) -> String {
    let keeps = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let plain: String = text.chars().map(|c| if keeps(c) { c } else { '-' }).take(48).collect();
    if plain == text {
        return format!("{prefix}-{plain}");
    }
    let whole = digest::of_bytes(text.as_bytes());
    format!("{prefix}-{plain}-{}", whole.get(..8).unwrap_or_default())
}

/// Returns the id of a control in the catalog: `a.8.9`, `org.Backup`.
pub(super) fn control_id(id: &ControlId) -> String {
    let id = id.as_str();
    id.split_once('.').map_or_else(|| token("control", id), |(kind, rest)| format!("{}.{rest}", kind.to_lowercase()))
}

/// Returns the id of what evidence on a control is held against.
pub(super) fn objective_id(id: &ControlId) -> String {
    format!("{}_obj", control_id(id))
}

/// Returns the id of the place of a control's own text, which the catalog does not have.
pub(super) fn statement_id(id: &ControlId) -> String {
    format!("{}_smt", control_id(id))
}

/// Returns the start of a day in UTC.
pub(super) fn midnight(date: Date) -> String {
    format!("{date}T00:00:00Z")
}

/// Returns the same for a day that someone wrote down; nothing for one outside the centuries that OSCAL can tell.
pub(super) fn written(date: Date) -> Option<String> {
    let text = midnight(date);
    text.get(..4).is_some_and(|year| ("1900"..="2999").contains(&year)).then_some(text)
}

/// Returns a link that may stand in a document.
pub(super) fn is_link(link: &str) -> bool {
    let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '{' | '}' | '|' | '\\' | '^' | '`');
    link.starts_with("https://") && link.len() > 8 && link.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_of_a_repository_says_nothing_but_its_words() {
        assert_eq!(prose(" <img src=x> [a](http://b)\n1 < 2 "), "< img src=x> [a] (http://b)\\n1 < 2");
    }

    #[test]
    fn two_texts_have_two_tokens() {
        assert_eq!(token("role", "ciso"), "role-ciso");
        let (one, two) = (token("role", "head of IT"), token("role", "head-of-IT"));
        assert_ne!(one, two);
        assert!(one.starts_with("role-head-of-IT-") && two == "role-head-of-IT");
        assert!(token("role", "Zoë \u{1b}").is_ascii());
    }

    #[test]
    fn control_ids_are_told_apart_in_the_catalog() {
        let id = |text: &str| control_id(&text.parse().unwrap());
        assert_eq!(id("A.8.24"), "a.8.24");
        assert_ne!(id("ORG.Backup"), id("ORG.backup"));
    }

    #[test]
    fn a_day_that_oscal_cannot_tell_is_left_out() {
        let told = |date: &str| written(date.parse().unwrap());
        assert_eq!(told("2026-02-28").as_deref(), Some("2026-02-28T00:00:00Z"));
        assert_eq!((told("9999-12-31"), told("0001-01-01"), told("1899-12-31")), (None, None, None));
    }

    #[test]
    fn only_plain_links_are_written() {
        assert!(is_link("https://docs.example/storage#encryption"));
        for wrong in ["http://a", "https://", "https://a b", "javascript:alert(1)", "https://a\u{202e}"] {
            assert!(!is_link(wrong), "{wrong}");
        }
    }
}
