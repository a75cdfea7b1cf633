//! A text without its secrets: as long as before, line by line, so that every place in it stays what it was.
//!
//! [`redacted`] is for what is shown of a file. [`Mask`] is for texts that were made from one: messages, expressions,
//! reasons. Both take what the detector found, so that nothing that is reported as a secret is shown as one.

use std::borrow::Cow;
use std::collections::BTreeSet;

use aho_corasick::{AhoCorasick, MatchKind};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;

use super::secret::{Candidate, SecretKind, decoded_base64, entropy};
use crate::model::Span;

/// Fewest bytes of a value that is looked for in other texts.
const SHORTEST: usize = 6;

/// What stands in the place of a value in a sentence.
const MASKED: &str = "***";

/// What a text without its secrets is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Redaction {
    /// People: asterisks.
    Shown,
    /// Parsers, to which an asterisk may mean something: a letter.
    Parsed,
}

/// Returns a text with the bytes of secrets replaced: each character by one as long, line ends kept.
#[must_use]
pub fn redacted<'text>(text: &'text str, secrets: &[Candidate], redaction: Redaction) -> Cow<'text, str> {
    if secrets.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut masked = String::with_capacity(text.len());
    let mut at = 0;
    for secret in secrets {
        let start = (secret.span.start as usize + secret.shown).max(at);
        let end = secret.span.end as usize;
        let (Some(before), Some(inside)) = (text.get(at..start), text.get(start..end)) else { continue };
        masked.push_str(before);
        masked.extend(inside.chars().map(|character| mask(character, redaction)));
        at = end;
    }
    masked.push_str(text.get(at..).unwrap_or_default());
    Cow::Owned(masked)
}

/// Returns the character that stands in the place of another and has as many bytes.
fn mask(character: char, redaction: Redaction) -> char {
    match character {
        '\n' | '\r' => character,
        _ => match character.len_utf8() {
            1 if redaction == Redaction::Parsed => 'x',
            1 => '*',
            2 => '·',
            3 => '•',
            _ => '🔒',
        },
    }
}

/// Returns what stands in a kept text for the hidden part of a secret: as long, line by line, and telling what it stands for.
/// Only letters, or digits for a number, so that no syntax reads anything into it.
#[must_use]
pub fn placeholder(hidden: &str, kind: &str) -> String {
    if !hidden.is_empty() && hidden.bytes().all(|byte| byte.is_ascii_digit()) {
        return "9".repeat(hidden.len());
    }
    let kind = kind.chars().filter(char::is_ascii_alphabetic).map(|letter| letter.to_ascii_uppercase());
    let mut letters = "WITHHELD".chars().chain(kind).chain(std::iter::repeat('X'));
    let padding = hidden.trim_end_matches('=').len();
    let masked = |(at, character): (usize, char)| match character {
        '\n' | '\r' => character,
        // The padding of base 64 keeps it what it is.
        '=' if at >= padding => character,
        _ if character.is_ascii() => letters.next().unwrap_or('X'),
        _ => mask(character, Redaction::Parsed),
    };
    hidden.char_indices().map(masked).collect()
}

/// The values of a tree that no sentence may repeat.
#[derive(Clone, Debug, Default)]
pub struct Mask {
    values: BTreeSet<String>,
}

impl Mask {
    /// Adds what a text holds of secrets: as it stands there, decoded and encoded; of several lines each.
    ///
    /// Passwords that everyone tries first are no values to look for: `admin` and `password` are also words.
    pub fn add(&mut self, text: &str, secrets: &[Candidate]) {
        for secret in secrets.iter().filter(|secret| secret.kind != SecretKind::WeakPassword) {
            let value = secret.hidden(text);
            for line in value.split('\n').flat_map(|line| line.split("\\n")) {
                self.add_value(line.trim());
            }
            if let Some(plain) = decoded_base64(value).and_then(|bytes| String::from_utf8(bytes).ok()) {
                for line in plain.lines() {
                    self.add_value(line.trim());
                }
            }
        }
    }

    fn add_value(&mut self, value: &str) {
        // The lines around a key are the same for everybody's.
        let armour = value.starts_with("-----") && value.ends_with("-----");
        if value.len() < SHORTEST || entropy(value) < 1.5 || armour {
            return;
        }
        self.values.insert(value.to_owned());
        let encoded = STANDARD_NO_PAD.encode(value);
        // The last character depends on what follows.
        self.values.insert(encoded[..encoded.len() - 1].to_owned());
        self.values.insert(encoded);
        let escaped = value.replace('\\', "\\\\").replace('"', "\\\"");
        self.values.insert(escaped);
    }

    /// Adds a value that a file marks as secret itself, if it is too random to be a word that others use.
    pub fn add_marked(&mut self, value: &str) {
        for line in value.lines().map(str::trim).filter(|line| line.len() >= 12 && entropy(line) >= 3.0) {
            self.add_value(line);
        }
    }

    /// Takes some values as they are.
    pub fn of<'value>(values: impl Iterator<Item = &'value str>) -> Self {
        Self { values: values.map(str::to_owned).collect() }
    }

    /// Whether there is nothing to hide.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Returns the values.
    pub fn values(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(String::as_str)
    }

    /// Makes ready to look for the values in many texts.
    #[must_use]
    pub fn finder(&self) -> Option<MaskFinder> {
        if self.values.is_empty() {
            return None;
        }
        AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&self.values).ok().map(MaskFinder)
    }

    /// Adds the values of another.
    pub fn merge(&mut self, mut other: Self) {
        self.values.append(&mut other.values);
    }

    /// Replaces the values in texts.
    pub fn apply<'text>(&self, texts: impl Iterator<Item = &'text mut String>) {
        if self.values.is_empty() {
            return;
        }
        let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&self.values);
        let Ok(automaton) = automaton else { return };
        for text in texts {
            if !automaton.is_match(text.as_str()) {
                continue;
            }
            let mut masked = String::with_capacity(text.len());
            automaton.replace_all_with(text, &mut masked, |found, value, masked| {
                masked.push_str(if is_whole(text, found.start(), found.end()) { MASKED } else { value });
                true
            });
            *text = masked;
        }
    }
}

/// Finds the values of a [`Mask`].
#[derive(Debug)]
pub struct MaskFinder(AhoCorasick);

impl MaskFinder {
    /// Whether some value may stand in bytes that hold texts.
    #[must_use]
    pub fn may_find(&self, bytes: &[u8]) -> bool {
        self.0.is_match(bytes)
    }

    /// Returns where the values stand in a text, in order.
    #[must_use]
    pub fn places(&self, text: &str) -> Vec<Span> {
        let found = self.0.find_iter(text).filter(|found| is_whole(text, found.start(), found.end()));
        found.map(|found| Span::new(found.start(), found.end())).collect()
    }
}

/// Whether a place in a text is not a part of a longer word; of what is too random to be one it does not matter.
fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let word = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric());
    let bytes = text.as_bytes();
    let inside = start > 0 && word(bytes.get(start - 1)) || word(bytes.get(end));
    !inside || text.get(start..end).is_some_and(|value| value.len() >= 12 && entropy(value) >= 3.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(start: usize, end: usize, kind: SecretKind) -> Candidate {
        Candidate { kind, form: "x", verified: false, key: None, span: Span::new(start, end), shown: 0 }
    }

    #[test]
    fn a_redacted_text_keeps_its_length_and_lines() {
        let text = "a: ghp_1é日\nxy\n";
        let start = text.find("ghp").unwrap();
        let token = Candidate { shown: 4, ..secret(start, text.len() - 2, SecretKind::ServiceToken) };
        let masked = redacted(text, &[token], Redaction::Shown);
        assert_eq!(masked, "a: ghp_*·•\n*y\n");
        assert_eq!(masked.len(), text.len());
    }

    #[test]
    fn a_placeholder_keeps_length_lines_and_padding() {
        assert_eq!(placeholder("vR7-pq20xZ", "password"), "WITHHELDPA");
        assert_eq!(placeholder("dlI3LXBxMjB4Wg==", "service_token"), "WITHHELDSERVIC==");
        assert_eq!(placeholder("12345678", "password"), "99999999");
        assert_eq!(placeholder("aé\nb", "x"), "W·\nI");
    }

    #[test]
    fn the_lines_around_a_key_are_no_values() {
        let label = "PRIVATE KEY-----";
        let text = format!("-----BEGIN {label}\nvR7pq20xZ81kwvR7\n-----END {label}");
        let mut mask = Mask::default();
        mask.add(&text, &[secret(0, text.len(), SecretKind::PrivateKey)]);
        assert!(mask.values().any(|value| value == "vR7pq20xZ81kwvR7"));
        assert!(!mask.values().any(|value| value.contains(label)));
    }

    #[test]
    fn a_value_is_masked_in_sentences_raw_and_encoded() {
        let text = "password: vR7-pq20xZ\nuser: admin\n";
        let mut mask = Mask::default();
        mask.add(text, &[secret(10, 20, SecretKind::Password), secret(27, 32, SecretKind::WeakPassword)]);
        let mut sentence = "`vR7-pq20xZ` is dlI3LXBxMjB4Wg== of admin".to_owned();
        mask.apply(std::iter::once(&mut sentence));
        assert_eq!(sentence, "`***` is ***== of admin");
    }
}
