//! A captured text without its secrets, and what is kept of each: where it stood, what it was, and a commitment that only who has
//! the key can open.
//!
//! Placeholders are as long as what they stand for, so that every line and column is that of the source. A bare digest of a secret
//! could be guessed at; a commitment is an HMAC under a key that is derived for this one place from the organisation's own.

use std::sync::Arc;

use hmac::{Hmac, KeyInit as _, Mac as _};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::discover::secret::KnownSecret;
use crate::discover::{MaskFinder, placeholder};
use crate::model::{Span, digest};
use crate::pipeline::Searched;

/// A line of `pure/redactions.jsonl`: something that the captured file is without.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RedactionEntry {
    /// The file, relative to the top of the tree.
    pub path: String,
    /// Its number among the redactions of the file, from 1, in order of place.
    pub n: usize,
    /// Byte of the captured text at which it begins, what may be shown of it included.
    pub start: u32,
    /// Bytes at its start that only say what it is, and are shown.
    pub shown: usize,
    /// Byte behind its end.
    pub end: u32,
    /// Its line, counted from 1.
    pub line: usize,
    /// Why it is left out.
    pub reason: RedactionReason,
    /// What may be told of a secret that policies judge.
    pub secret: Option<KnownSecret>,
    /// What tells the owner, and whom the owner lets know, that a value was here; absent if no key was given.
    pub commitment: Option<Commitment>,
}

/// Why something is left out of a captured file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RedactionReason {
    /// The detector found it; policies judge it.
    Detected,
    /// The file itself marks it as secret: a Kubernetes Secret, a sensitive value of a plan.
    Marked,
    /// It repeats what is left out elsewhere.
    Repeated,
}

impl RedactionReason {
    /// Returns the word that the placeholder of something that is no detected secret holds.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Detected => "secret",
            Self::Marked => "marked",
            Self::Repeated => "repeated",
        }
    }
}

impl RedactionEntry {
    /// Returns the word that its placeholder holds.
    pub(super) fn word(&self) -> &'static str {
        self.secret.as_ref().map_or(self.reason.word(), |secret| secret.kind.name())
    }
}

/// A keyed commitment to a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// `HMAC-SHA256`.
    pub algorithm: String,
    /// HMAC of the value, in lower-case hexadecimal, under a key that is the HMAC of three lines under the organisation's key: the
    /// evaluation digest, the path and the number. `docs/bundle.md` has the commands.
    pub value: String,
}

/// The key of an organisation for commitments.
#[derive(Clone)]
pub struct RedactionKey(Vec<u8>);

/// Fewest bytes of a key.
const SHORTEST_KEY: usize = 16;

impl RedactionKey {
    /// Reads a key as `openssl rand -hex 32` writes it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let bytes = (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok());
        let bytes: Vec<u8> = bytes.collect::<Option<_>>()?;
        (bytes.len() >= SHORTEST_KEY).then_some(Self(bytes))
    }

    /// Returns the key of one place: hand this over to let somebody check one value.
    #[must_use]
    pub fn nonce(&self, evaluation: &str, path: &str, n: usize) -> [u8; 32] {
        hmac(&self.0, format!("{evaluation}\n{path}\n{n}").as_bytes())
    }

    /// Commits to a value at a place.
    #[must_use]
    pub fn commit(&self, evaluation: &str, path: &str, n: usize, value: &[u8]) -> Commitment {
        let value = digest::hex(&hmac(&self.nonce(evaluation, path, n), value));
        Commitment { algorithm: "HMAC-SHA256".to_owned(), value }
    }
}

fn hmac(key: &[u8], message: &[u8]) -> [u8; 32] {
    // An HMAC takes keys of any length.
    let Ok(mut hmac) = Hmac::<Sha256>::new_from_slice(key) else { return [0; 32] };
    hmac.update(message);
    hmac.finalize().into_bytes().into()
}

/// A text without its secrets.
pub(super) struct Redacted {
    /// The text, as long as before.
    pub(super) text: Arc<str>,
    /// What it is without, in order; no commitments yet.
    pub(super) entries: Vec<RedactionEntry>,
    /// What stood at each of these, to commit to. Never written anywhere.
    pub(super) hidden: Vec<Vec<u8>>,
}

/// Takes out of a text what was found in it, what it marks, and what repeats the secrets of any file.
pub(super) fn redact(path: &str, searched: &Searched, repeated: Option<&MaskFinder>) -> Redacted {
    let text = &*searched.text;
    let detected = searched.secrets.iter();
    let mut places: Vec<Place<'_>> =
        detected.map(|(secret, shown)| Place::detected(secret, telling(secret.span.of(text)).max(*shown))).collect();
    let marked = searched.marked.iter().map(|span| Place::of(*span, RedactionReason::Marked));
    let repeats = repeated.map(|finder| finder.places(text)).unwrap_or_default();
    let repeats = repeats.into_iter().map(|span| Place::of(span, RedactionReason::Repeated));
    places.extend(marked.chain(repeats));
    let places = apart(places);
    if places.is_empty() {
        return Redacted { text: Arc::clone(&searched.text), entries: Vec::new(), hidden: Vec::new() };
    }
    let (mut line, mut counted) = (1, 0);
    let (mut entries, mut hidden) = (Vec::new(), Vec::new());
    for place in places {
        let start = place.span.start as usize;
        let Some(inside) = text.get(start + place.shown..place.span.end as usize) else { continue };
        line += memchr::memchr_iter(b'\n', &text.as_bytes()[counted..start]).count();
        counted = start;
        hidden.push(inside.as_bytes().to_vec());
        entries.push(RedactionEntry {
            path: path.to_owned(),
            n: entries.len() + 1,
            start: place.span.start,
            shown: place.shown,
            end: place.span.end,
            line,
            reason: place.reason,
            secret: place.secret.cloned(),
            commitment: None,
        });
    }
    // Places are on characters and apart; were they not, nothing would be kept.
    Redacted { text: without(text, &entries).unwrap_or_default().into(), entries, hidden }
}

/// Returns a text with placeholders in the places of redactions; nothing if it does not have these places.
pub(super) fn without<'a>(text: &str, entries: impl IntoIterator<Item = &'a RedactionEntry>) -> Option<String> {
    let mut written = String::with_capacity(text.len());
    let mut at = 0;
    for entry in entries {
        let (from, to) = (entry.start as usize + entry.shown, entry.end as usize);
        written.push_str(text.get(at..from)?);
        written.push_str(&placeholder(text.get(from..to)?, entry.word()));
        at = to;
    }
    written.push_str(text.get(at..)?);
    Some(written)
}

/// Beginnings of secrets that say what they are and nothing more, so that policies know them without the rest.
const TELLING: [&str; 5] = ["AKIA", "ASIA", "AIza", "LS0tLS1CRUdJTi", "-----BEGIN"];

/// Returns how many bytes at the start of a secret only say what it is.
fn telling(value: &str) -> usize {
    let longer = |start: &&&str| value.len() > start.len() && value.starts_with(**start);
    TELLING.iter().find(longer).map_or(0, |start| start.len())
}

/// Something to take out.
#[derive(Clone, Copy)]
struct Place<'a> {
    span: Span,
    shown: usize,
    reason: RedactionReason,
    secret: Option<&'a KnownSecret>,
}

impl<'a> Place<'a> {
    fn detected(secret: &'a KnownSecret, shown: usize) -> Self {
        Self { span: secret.span, shown, reason: RedactionReason::Detected, secret: Some(secret) }
    }

    fn of(span: Span, reason: RedactionReason) -> Self {
        Self { span, shown: 0, reason, secret: None }
    }
}

/// Returns the places in order, none over another: what the detector found stays whole, and of the others what it leaves.
fn apart(mut places: Vec<Place<'_>>) -> Vec<Place<'_>> {
    places.sort_by_key(|place| (place.span.start, place.reason, std::cmp::Reverse(place.span.end)));
    let detected: Vec<Span> = places.iter().filter(|place| place.secret.is_some()).map(|place| place.span).collect();
    let mut kept: Vec<Place<'_>> = Vec::with_capacity(places.len());
    for place in places {
        if place.secret.is_some() {
            kept.push(place);
            continue;
        }
        // The parts of it that no detected secret covers.
        let mut start = place.span.start;
        let over = detected.iter().filter(|span| span.start < place.span.end && place.span.start < span.end);
        for span in over.copied().chain([Span { start: place.span.end, end: place.span.end }]) {
            if start < span.start {
                kept.push(Place { span: Span { start, end: span.start }, ..place });
            }
            start = start.max(span.end);
        }
    }
    kept.sort_by_key(|place| (place.span.start, place.span.end));
    let mut end = 0;
    kept.retain_mut(|place| {
        let starts = place.span.start.max(end);
        if place.secret.is_none() {
            place.span.start = starts;
        }
        let keeps = place.span.start >= end && place.span.start < place.span.end;
        end = if keeps { place.span.end } else { end };
        keeps
    });
    kept
}

/// Returns the secrets of a captured file as policies are to hear of them.
pub(super) fn known<'a>(entries: impl IntoIterator<Item = &'a RedactionEntry>) -> Arc<[KnownSecret]> {
    let told = |entry: &RedactionEntry| {
        let span = Span { start: entry.start, end: entry.end };
        Some(KnownSecret { span, ..entry.secret.clone()? })
    };
    entries.into_iter().filter_map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Settings;
    use crate::discover::{EntryKind, Mask, SourceFile, TreeEntry, kind_of};
    use crate::pipeline::search;

    fn searched(path: &str, text: &str) -> Searched {
        let entry = TreeEntry { path: path.into(), kind: EntryKind::File(text.len() as u64) };
        let file = SourceFile { entry, kind: kind_of(path), settled: None };
        search(&file, text.as_bytes(), &Settings::default()).unwrap()
    }

    #[test]
    fn what_is_found_marked_or_repeated_is_taken_out_and_told() {
        let text = "apiVersion: v1\nkind: Secret\nmetadata: {name: x}\nstringData:\n  password: vR7-pq20xZ\n  note: plain\n# again vR7-pq20xZ\n";
        let searched = searched("a.yaml", text);
        let finder = searched.mask.finder();
        let redacted = redact("a.yaml", &searched, finder.as_ref());
        assert_eq!(redacted.text.len(), text.len());
        assert!(!redacted.text.contains("vR7") && !redacted.text.contains("plain"), "{}", redacted.text);
        let reasons: Vec<_> = redacted.entries.iter().map(|entry| (entry.reason, entry.line)).collect();
        assert_eq!(
            reasons,
            [(RedactionReason::Detected, 5), (RedactionReason::Marked, 6), (RedactionReason::Repeated, 7)]
        );
        assert_eq!(redacted.hidden[0], b"vR7-pq20xZ");
        let known = known(&redacted.entries);
        assert_eq!((known.len(), known[0].first_line), (1, 10));
    }

    #[test]
    fn the_default_of_a_sensitive_variable_is_marked() {
        let text = "variable \"x\" {\n  sensitive = true\n  default = \"whatever\"\n}\n";
        let redacted = redact("a.tf", &searched("a.tf", text), None);
        assert!(redacted.text.contains("default = \"WITHHELD\""), "{}", redacted.text);
    }

    #[test]
    fn a_commitment_opens_with_the_key_of_its_place_alone() {
        let key = RedactionKey::parse(&"0b".repeat(32)).unwrap();
        let commitment = key.commit("e", "a.yaml", 1, b"value");
        assert_eq!(commitment.value, digest::hex(&hmac(&key.nonce("e", "a.yaml", 1), b"value")));
        assert_ne!(commitment, key.commit("e", "a.yaml", 2, b"value"));
        assert!(RedactionKey::parse("0b0b").is_none() && RedactionKey::parse(&"zz".repeat(32)).is_none());
    }

    #[test]
    fn nothing_is_taken_out_of_a_text_without_secrets() {
        let searched = searched("a.yaml", "a: 1\n");
        assert!(redact("a.yaml", &searched, Mask::default().finder().as_ref()).entries.is_empty());
    }
}
