//! The text of a file -> the secrets in it: tokens of known forms, key material, passwords under their names.
//!
//! [`secrets_in`] takes any text and needs no parser. One automaton finds the few places worth a look; what stands there
//! is settled by hand-written readers, one per file of this folder, as compiling a hundred regular expressions would cost
//! more than a small run. A value is allowed for what it is (an example, a placeholder, a reference), never for where its
//! file lies. What only the structure of a document tells is added by `resolve`.

mod address;
mod assignment;
mod checksum;
mod command;
mod hash;
mod key;
mod known;
mod line;
mod name;
mod style;
mod token;
mod value;
mod words;

pub use known::KnownSecret;
pub use name::{NameClass, class_of_name};
pub use style::Style;
pub use value::{Worth, decoded_base64, entropy, worth_of, worth_under};

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::{FileKind, Span};

/// A secret, or what looks like one, in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// What it gives away.
    pub kind: SecretKind,
    /// The form that it was recognised by, e.g. `github-token`.
    pub form: &'static str,
    /// Whether a checksum or an inner structure says that it is one.
    pub verified: bool,
    /// The name that it stands under.
    pub key: Option<String>,
    /// Where it stands.
    pub span: Span,
    /// How many of its first bytes say only what it is, and may be shown.
    pub shown: usize,
}

impl Candidate {
    /// Returns the bytes that may not be shown.
    #[must_use]
    pub fn hidden<'text>(&self, text: &'text str) -> &'text str {
        text.get(self.span.start as usize + self.shown..self.span.end as usize).unwrap_or_default()
    }
}

/// What a secret gives away; decides which policy judges it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SecretKind {
    /// A private key that anyone can use.
    PrivateKey,
    /// A private key under a passphrase.
    EncryptedPrivateKey,
    /// A key of a cloud account.
    CloudKey,
    /// The public half of a cloud key.
    CloudKeyId,
    /// A token of a service.
    ServiceToken,
    /// A signed token, which mostly expires.
    SignedToken,
    /// The password of an address or a connection string.
    ConnectionString,
    /// A credential in a command or a header of a request.
    CommandCredential,
    /// A password under its name.
    Password,
    /// A key or token under its name.
    Secret,
    /// A password that everyone tries first.
    WeakPassword,
    /// The hash of a password.
    PasswordHash,
}

impl SecretKind {
    /// Returns the word that policies see.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::PrivateKey => "private_key",
            Self::EncryptedPrivateKey => "encrypted_private_key",
            Self::CloudKey => "cloud_key",
            Self::CloudKeyId => "cloud_key_id",
            Self::ServiceToken => "service_token",
            Self::SignedToken => "signed_token",
            Self::ConnectionString => "connection_string",
            Self::CommandCredential => "command_credential",
            Self::Password => "password",
            Self::Secret => "secret",
            Self::WeakPassword => "weak_password",
            Self::PasswordHash => "password_hash",
        }
    }

    /// Which of two readings of the same bytes is kept: the one that knows more.
    const fn rank(self) -> u8 {
        match self {
            Self::PrivateKey | Self::EncryptedPrivateKey => 9,
            Self::CloudKey | Self::CloudKeyId | Self::ServiceToken => 8,
            Self::SignedToken => 7,
            Self::PasswordHash => 6,
            Self::ConnectionString => 5,
            Self::CommandCredential => 4,
            Self::WeakPassword => 3,
            Self::Password => 2,
            Self::Secret => 1,
        }
    }
}

/// What a place that the automaton found may be the start of.
#[derive(Clone, Copy, Debug)]
enum Lead {
    /// A token, by its index in the table.
    Token(usize),
    /// Armour, a PuTTY key, or armour in base64.
    Key(key::Armour),
    /// The end of a scheme.
    Address,
    /// A word that announces a secret.
    Name,
    /// A command or a header that takes a credential.
    Command(command::Taker),
    /// The hash of a password, by the fewest bytes that it has.
    Hash(usize),
    /// A line of a file that holds credentials.
    Line(line::Holder),
}

/// Finds every lead in one pass.
struct Searcher {
    automaton: AhoCorasick,
    leads: Vec<Lead>,
}

static SEARCHER: LazyLock<Option<Searcher>> = LazyLock::new(|| {
    let tokens = token::FORMS.iter().enumerate().map(|(index, form)| (form.needle, Lead::Token(index)));
    let keys = key::NEEDLES.iter().map(|(needle, armour)| (*needle, Lead::Key(*armour)));
    let names = name::NEEDLES.iter().map(|needle| (*needle, Lead::Name));
    let commands = command::NEEDLES.iter().map(|(needle, taker)| (*needle, Lead::Command(*taker)));
    let lines = line::NEEDLES.iter().map(|(needle, holder)| (*needle, Lead::Line(*holder)));
    let hashes = hash::NEEDLES.iter().map(|(needle, least)| (*needle, Lead::Hash(*least)));
    let all =
        tokens.chain(keys).chain(hashes).chain(lines).chain(names).chain(commands).chain([("://", Lead::Address)]);
    let (needles, leads): (Vec<&str>, Vec<Lead>) = all.unzip();
    let automaton = AhoCorasick::builder().ascii_case_insensitive(true).build(needles).ok()?;
    Some(Searcher { automaton, leads })
});

/// A text that is looked at, and what it is written in.
#[derive(Clone, Copy)]
struct Page<'a> {
    text: &'a str,
    style: Style,
    kind: FileKind,
    /// The base name of the file, in lower case.
    file: &'a str,
}

/// Returns the secrets in the text of a file, in order, none inside another.
#[must_use]
pub fn secrets_in(path: &str, kind: FileKind, text: &str) -> Vec<Candidate> {
    let Some(searcher) = &*SEARCHER else { return Vec::new() };
    let file = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
    let page = Page { text, style: Style::of(path, kind), kind, file: &file };
    let mut found = Vec::new();
    let mut read = 0;
    for lead in searcher.automaton.find_overlapping_iter(text) {
        match searcher.leads[lead.pattern().as_usize()] {
            Lead::Token(index) => found.extend(token::read(&page, lead.start(), index)),
            Lead::Key(armour) => found.extend(key::read(&page, lead.start(), armour)),
            Lead::Hash(least) => found.extend(hash::read(&page, lead.start(), least)),
            Lead::Line(holder) => found.extend(line::read(&page, lead.start(), holder)),
            Lead::Address => found.extend(address::read(&page, lead.start())),
            Lead::Command(taker) => found.extend(command::read(&page, lead.start(), taker)),
            // Several words of one name lead to the same assignment.
            Lead::Name if lead.start() < read => {}
            Lead::Name => {
                let name = assignment::name_around(text, lead.start(), lead.end());
                read = name.end;
                found.extend(assignment::read(&page, name));
            }
        }
    }
    settled(token::paired(&page, found))
}

/// Returns candidates in order; of those that overlap the one that knows most, and with it the name of the other.
#[must_use]
pub fn settled(mut found: Vec<Candidate>) -> Vec<Candidate> {
    found.sort_by_key(|one| (one.span.start, std::cmp::Reverse(one.span.end), std::cmp::Reverse(one.kind.rank())));
    let mut kept: Vec<Candidate> = Vec::with_capacity(found.len());
    for candidate in found {
        match kept.last_mut() {
            Some(last) if candidate.span.start < last.span.end => {
                if candidate.kind.rank() > last.kind.rank() {
                    let key = candidate.key.clone().or_else(|| last.key.take());
                    *last = Candidate { key, ..candidate };
                } else if last.key.is_none() {
                    last.key = candidate.key;
                }
            }
            _ => kept.push(candidate),
        }
    }
    kept
}

/// Returns the run of bytes from `start` on for which `holds`.
fn run(text: &str, start: usize, holds: impl Fn(u8) -> bool) -> &str {
    let bytes = text.as_bytes().get(start..).unwrap_or_default();
    let length = bytes.iter().position(|byte| !holds(*byte)).unwrap_or(bytes.len());
    text.get(start..start + length).unwrap_or_default()
}

/// Returns the line around an offset up to that offset.
fn line_before(text: &str, at: usize) -> &str {
    let start = memchr::memrchr(b'\n', &text.as_bytes()[..at]).map_or(0, |line| line + 1);
    text.get(start..at).unwrap_or_default()
}

/// Returns the rest of the line from an offset on.
fn line_after(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    let end = memchr::memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len());
    rest[..end].trim_end_matches('\r')
}

#[cfg(test)]
mod tests;
