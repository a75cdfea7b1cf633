//! Tokens of known forms: how one of the table is read, and the secret halves that stand beside ids.

mod form;
mod own;

pub(super) use form::FORMS;

use super::checksum::{ends_with_crc32, is_bech32};
use super::value::is_made_up;
use super::{Candidate, Page, SecretKind};
use crate::model::Span;

/// A form of token.
pub(super) struct TokenForm {
    /// Its name.
    pub(super) name: &'static str,
    kind: SecretKind,
    /// What the search looks for, in this spelling.
    pub(super) needle: &'static str,
    /// The bytes behind the needle.
    body: Body,
    check: Check,
    /// Words one of which stands near by; none if the form tells enough.
    near: &'static [&'static str],
}

/// What stands behind a needle.
#[derive(Clone, Copy)]
enum Body {
    /// A run of an alphabet, with the fewest and most bytes of it.
    Run(Alphabet, usize, usize),
    /// Several runs.
    Parts(&'static [Part]),
}

/// A run of an alphabet, the fewest and most bytes of it, and what ends it.
type Part = (Alphabet, usize, usize, &'static str);

/// What a body is made of.
#[derive(Clone, Copy)]
enum Alphabet {
    /// `0-9`
    Digits,
    /// `0-9a-f`
    Hex,
    /// `0-9a-z`
    Lower,
    /// `0-9A-Z`
    Upper,
    /// `0-9A-Za-z`
    Letters,
    /// `0-9A-Za-z_-`
    Url,
    /// `0-9A-Za-z_-` and `.`
    Dotted,
    /// `0-9A-Za-z+/=`
    Base64,
    /// `A-Z2-7`
    Base32,
}

/// What a token is checked by.
#[derive(Clone, Copy)]
enum Check {
    /// Nothing but its form.
    Form,
    /// It mixes digits and letters, of both cases where its alphabet has them; names seldom do.
    Random,
    /// It ends with its CRC-32; one that does not is no token.
    Crc32,
    /// Bech32 with this human-readable part.
    Bech32(&'static str),
    /// It holds this mark, which only the real ones do.
    Mark(&'static str),
    /// The needle is a mark that stands behind so many bytes.
    Behind(usize),
    /// A reader of its own, which also finds its start.
    Own(fn(&Page<'_>, usize) -> Option<(Span, bool)>),
}

/// How far the words of a form may stand from its token.
const NEAR: usize = 200;

/// Reads the token of a form whose needle stands at an offset.
pub(super) fn read(page: &Page<'_>, at: usize, index: usize) -> Option<Candidate> {
    let form = &FORMS[index];
    let text = page.text;
    if !text[at..].starts_with(form.needle) {
        return None;
    }
    let (span, verified, shown) = match form.check {
        Check::Own(read) => read(page, at).map(|(span, verified)| (span, verified, 0))?,
        Check::Behind(before) => (marked(form, text, at, before)?, true, 0),
        _ => plain(form, text, at)?,
    };
    let published = form::PUBLISHED.iter().any(|part| span.of(text).contains(part));
    let alone = !form.near.is_empty() && !is_said_near(text, span, form.near);
    let found = Candidate { kind: form.kind, form: form.name, verified, key: None, span, shown };
    (!published && !alone).then_some(found)
}

/// Reads a token that begins with its needle: its place, whether a checksum or mark says so, and how much of it may be shown.
fn plain(form: &TokenForm, text: &str, at: usize) -> Option<(Span, bool, usize)> {
    if is_inside_word(text, at) {
        return None;
    }
    let start = at + form.needle.len();
    let body = form.body.read(text, start)?;
    if is_made_up(body) {
        return None;
    }
    let verified = match form.check {
        Check::Random if !form.body.is_mixed(body) => return None,
        Check::Crc32 if !ends_with_crc32(body) => return None,
        Check::Crc32 => true,
        Check::Bech32(hrp) if !is_bech32(hrp, body) => return None,
        Check::Bech32(_) => true,
        Check::Mark(mark) if !body.contains(mark) => return None,
        Check::Mark(_) => true,
        Check::Form | Check::Random | Check::Behind(_) | Check::Own(_) => false,
    };
    let named = form.needle.ends_with('=');
    let (begin, shown) = if named { (start, 0) } else { (at, form.needle.len()) };
    Some((Span::new(begin, start + body.len()), verified, shown))
}

/// Reads a token that holds its needle behind so many bytes.
fn marked(form: &TokenForm, text: &str, at: usize, before: usize) -> Option<Span> {
    let Body::Run(alphabet, ..) = form.body else { return None };
    let start = at.checked_sub(before)?;
    let body = form.body.read(text, at + form.needle.len())?;
    let whole = text.get(start..at + form.needle.len() + body.len())?;
    let joined = start > 0 && alphabet.holds(text.as_bytes()[start - 1]) && text.as_bytes()[start - 1] != b'=';
    let good = whole.bytes().all(|byte| alphabet.holds(byte)) && !joined && !is_inside_word(text, start);
    (good && !is_made_up(whole)).then(|| Span::new(start, start + whole.len()))
}

impl Body {
    /// Returns the body that begins at an offset, if one does.
    fn read(self, text: &str, start: usize) -> Option<&str> {
        match self {
            Self::Run(alphabet, least, most) => {
                let body = alphabet.run(text, start);
                if body.len() > most {
                    return None;
                }
                // The last letters of a sentence are no part of a token.
                let body = body.trim_end_matches(['.', '-']);
                (body.len() >= least).then_some(body)
            }
            Self::Parts(parts) => {
                let end = parts.iter().try_fold(start, |at, (alphabet, least, most, end)| {
                    let length = super::run(text, at, |byte| alphabet.holds(byte)).len().min(*most);
                    let good = length >= *least && text.get(at + length..)?.starts_with(end);
                    good.then_some(at + length + end.len())
                })?;
                (!goes_on(text, end)).then(|| &text[start..end])
            }
        }
    }

    /// Whether a body of it mixes digits and letters, of both cases where there are both.
    fn is_mixed(self, body: &str) -> bool {
        let has = |holds: fn(&u8) -> bool| body.bytes().any(|byte| holds(&byte));
        let (lower, upper) = (has(u8::is_ascii_lowercase), has(u8::is_ascii_uppercase));
        let one_case = matches!(self, Self::Run(Alphabet::Lower | Alphabet::Upper | Alphabet::Hex, ..));
        has(u8::is_ascii_digit) && if one_case { lower || upper } else { lower && upper }
    }
}

impl Alphabet {
    fn holds(self, byte: u8) -> bool {
        match self {
            Self::Digits => byte.is_ascii_digit(),
            Self::Hex => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
            Self::Lower => byte.is_ascii_digit() || byte.is_ascii_lowercase(),
            Self::Upper => byte.is_ascii_digit() || byte.is_ascii_uppercase(),
            Self::Letters => byte.is_ascii_alphanumeric(),
            Self::Url => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'),
            Self::Dotted => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'),
            Self::Base64 => byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'='),
            Self::Base32 => matches!(byte, b'A'..=b'Z' | b'2'..=b'7'),
        }
    }

    fn run(self, text: &str, start: usize) -> &str {
        let run = super::run(text, start, |byte| self.holds(byte));
        if goes_on(text, start + run.len()) { "" } else { run }
    }
}

/// Whether a word goes on: a body that does so in letters of a wider alphabet is something else.
fn goes_on(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
}

fn is_inside_word(text: &str, at: usize) -> bool {
    at > 0 && matches!(text.as_bytes()[at - 1], b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'_' | b'-')
}

/// Returns the bytes within some distance around a span.
fn around(text: &str, span: Span, distance: usize) -> &[u8] {
    let start = (span.start as usize).saturating_sub(distance);
    let end = (span.end as usize + distance).min(text.len());
    &text.as_bytes()[start..end]
}

/// Whether one of some words stands near a span, in any case.
fn is_said_near(text: &str, span: Span, words: &[&str]) -> bool {
    let lower = around(text, span, NEAR).to_ascii_lowercase();
    words.iter().any(|word| memchr::memmem::find(&lower, word.as_bytes()).is_some())
}

/// How far from its id the secret half of a key may stand.
const PAIR: usize = 400;

/// Finds the secret halves beside ids of AWS; an id that stands alone is told as one.
pub(super) fn paired(page: &Page<'_>, mut found: Vec<Candidate>) -> Vec<Candidate> {
    let ids: Vec<usize> = (0..found.len()).filter(|index| found[*index].form == "aws-access-key-id").collect();
    for index in ids {
        let span = found[index].span;
        let near = |secret: &Candidate| {
            secret.form == "aws-secret-access-key"
                && secret.span.start < span.end + PAIR as u32
                && secret.span.end + PAIR as u32 > span.start
        };
        if found.iter().any(near) {
            continue;
        }
        match aws_secret_near(page.text, span) {
            Some(secret) => {
                found.push(Candidate { form: "aws-secret-access-key", span: secret, ..found[index].clone() });
            }
            None => found[index].kind = SecretKind::CloudKeyId,
        }
    }
    found
}

/// Returns 40 characters of base 64 on the lines around an id that look random.
fn aws_secret_near(text: &str, id: Span) -> Option<Span> {
    let bytes = text.as_bytes();
    let start = (id.start as usize).saturating_sub(PAIR / 2);
    let end = (id.end as usize + PAIR / 2).min(text.len());
    let holds = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'+');
    let mut at = start;
    while at < end {
        let length = bytes[at..].iter().take_while(|byte| holds(**byte)).count();
        let word = text.get(at..at + length).unwrap_or_default();
        let random = length == 40 && super::entropy(word) >= 4.2 && !is_made_up(word);
        if random && !word.bytes().all(|byte| byte.is_ascii_hexdigit()) && bytes.get(at + 40) != Some(&b'=') {
            return Some(Span::new(at, at + 40));
        }
        at += length + 1;
    }
    None
}

#[cfg(test)]
impl TokenForm {
    /// Returns a text with a token that fits the form, where nothing but the form is checked.
    pub(super) fn sample(&self) -> Option<String> {
        let noise = |alphabet: Alphabet, length: usize| {
            let all: Vec<u8> =
                (b'0'..=b'z').filter(|byte| byte.is_ascii_alphanumeric() && alphabet.holds(*byte)).collect();
            super::tests::noise(length, &all)
        };
        let body = match (self.check, self.body) {
            (Check::Form | Check::Random | Check::Behind(_), Body::Run(alphabet, least, most)) => {
                noise(alphabet, least.max(24).min(most))
            }
            (Check::Form, Body::Parts(parts)) => {
                let part = |(at, (alphabet, least, _, end)): (usize, &Part)| {
                    noise(*alphabet, 16 * at + least).split_off(16 * at) + end
                };
                parts.iter().enumerate().map(part).collect()
            }
            _ => return None,
        };
        let lead = match (self.check, self.body) {
            (Check::Behind(before), Body::Run(alphabet, ..)) => noise(alphabet, before),
            _ => String::new(),
        };
        let near = self.near.first().copied().unwrap_or_default();
        Some(format!("{near} \"{lead}{}{body}\"\n", self.needle))
    }

    /// Returns the kind.
    pub(super) fn kind_of(&self) -> SecretKind {
        self.kind
    }

    /// Returns the words that have to stand near by.
    pub(super) fn asks_for(&self) -> &'static [&'static str] {
        self.near
    }
}
