//! One file by itself: its text, what a run would find secret in it, and what it marks as secret itself. For those who hand files on.

use std::sync::Arc;

use super::item;
use super::record::unread;
use crate::config::Settings;
use crate::discover::secret::KnownSecret;
use crate::discover::{Mask, SourceFile, decode, decode_for_search};
use crate::model::{FileKind, Span};
use crate::parse::ParseLimits;
use crate::resolve::{SearchedFile, marked_secrets};

/// A text with what is secret in it.
pub struct Searched {
    /// The text; of bytes that are not UTF-8, read byte by byte.
    pub text: Arc<str>,
    /// The secrets that a run finds, in order, with what may be told of each, and the bytes at its start that only say what it is.
    pub secrets: Vec<(KnownSecret, usize)>,
    /// What the file marks as secret itself, in no order.
    pub marked: Vec<Span>,
    /// Values that no other text may repeat.
    pub mask: Mask,
}

/// Searches the bytes of a file as a run does. Nothing if they are no text, or if a run refuses the file for its size.
#[must_use]
pub fn search(file: &SourceFile, bytes: &[u8], settings: &Settings) -> Option<Searched> {
    let strict = decode(bytes).ok().map(Arc::<str>::from);
    let named = file.settled.is_none() && file.kind != FileKind::Other;
    let parsed = strict.as_ref().filter(|_| named).and_then(|text| {
        let claimants = item::claimants(file, Some(text));
        let parse = |claimants| item::parse(file, Arc::clone(text), claimants, settings, &mut unread(file));
        (!claimants.is_empty()).then_some(claimants).and_then(parse)
    });
    if item::is_large(file, &settings.limits) && parsed.is_none() {
        return None;
    }
    let text: Arc<str> = strict.or_else(|| decode_for_search(bytes).map(Arc::from))?;
    let documents = parsed.as_ref().map_or(&[][..], |parsed| &parsed.documents);
    let marked = marked_secrets(&text, documents, &ParseLimits::from(&settings.limits));
    let found = SearchedFile::new(&file.entry.path, file.kind, &text, documents);
    let mut mask = Mask::default();
    mask.add(&text, &found.secrets);
    marked.iter().for_each(|span| mask.add_marked(span.of(&text)));
    // A mask passes over passwords that everyone tries, as they are also words; one that is too random for that is none.
    found.secrets.iter().for_each(|secret| mask.add_marked(secret.hidden(&text)));
    let known = found.known(settings);
    let shown = found.secrets.iter().map(|secret| secret.shown);
    Some(Searched { secrets: known.iter().cloned().zip(shown).collect(), marked, mask, text })
}
