//! Lines of files that hold credentials, wherever they are written: of `.netrc`, of `.pgpass`, the keys of WordPress.

use super::command::word;
use super::value::{entropy, is_placeholder, kinds_of_characters, worth_of};
use super::{Candidate, NameClass, Page, SecretKind, Style, Worth, line_after, line_before};
use crate::model::Span;

/// Which lines are read.
#[derive(Clone, Copy, Debug)]
pub(super) enum Holder {
    /// `machine host login user password value`
    Netrc,
    /// `host:5432:database:user:password`
    Pgpass,
    /// `define('AUTH_KEY', 'value');`
    WordPress,
}

/// What tells the lines.
pub(super) const NEEDLES: &[(&str, Holder)] =
    &[("machine ", Holder::Netrc), (":5432:", Holder::Pgpass), ("define(", Holder::WordPress)];

/// The keys that WordPress signs and salts with.
const WORDPRESS: &[&str] = &[
    "AUTH_KEY",
    "SECURE_AUTH_KEY",
    "LOGGED_IN_KEY",
    "NONCE_KEY",
    "AUTH_SALT",
    "SECURE_AUTH_SALT",
    "LOGGED_IN_SALT",
    "NONCE_SALT",
];

/// Reads the line around an offset.
pub(super) fn read(page: &Page<'_>, at: usize, holder: Holder) -> Option<Candidate> {
    match holder {
        // In files of its own the name of the password tells it.
        Holder::Netrc if page.file.ends_with("netrc") => None,
        Holder::Netrc => password(page, netrc(page.text, at)?, "netrc-line"),
        Holder::Pgpass => password(page, pgpass(page.text, at)?, "pgpass-line"),
        Holder::WordPress => wordpress(page.text, at),
    }
}

fn candidate(kind: SecretKind, form: &'static str, key: Option<&str>, span: Span) -> Candidate {
    Candidate { kind, form, verified: false, key: key.map(str::to_owned), span, shown: 0 }
}

fn password(page: &Page<'_>, span: Span, form: &'static str) -> Option<Candidate> {
    let trusted = page.style == Style::Configuration;
    let kind = match worth_of(NameClass::Password, span.of(page.text), trusted)? {
        Worth::Hash => return None,
        Worth::Weak => SecretKind::WeakPassword,
        Worth::Literal => SecretKind::Password,
    };
    Some(candidate(kind, form, None, span))
}

fn netrc(text: &str, at: usize) -> Option<Span> {
    let line = line_after(text, at);
    let words: Vec<&str> = line.split_ascii_whitespace().take(5).collect();
    let ["machine", _, "login", _, "password"] = *words.as_slice() else { return None };
    let (start, length) = word(line, line.find(" password ")? + " password ".len())?;
    Some(Span::new(at + start, at + start + length))
}

fn pgpass(text: &str, at: usize) -> Option<Span> {
    let name =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"_.*@-".contains(&b));
    let ends = |c: char| c.is_ascii_whitespace() || matches!(c, '"' | '\'' | '`' | '<' | '>' | '=');
    let host = line_before(text, at).rsplit(ends).next()?;
    let start = at + ":5432:".len();
    let rest = line_after(text, start);
    let rest = &rest[..rest.find(ends).unwrap_or(rest.len())];
    let mut parts = rest.splitn(3, ':');
    let (database, user, password) = (parts.next()?, parts.next()?, parts.next()?);
    let good = name(host) && name(database) && name(user) && !password.contains([':', ',', ')']);
    let begin = start + rest.len() - password.len();
    good.then(|| Span::new(begin, begin + password.len()))
}

/// Its keys are of all characters, so that nothing but their length and variety tells them.
fn wordpress(text: &str, at: usize) -> Option<Candidate> {
    let line = line_after(text, at);
    let (start, length) = word(line, "define(".len())?;
    let name = line.get(start..start + length).filter(|name| WORDPRESS.contains(name))?;
    let behind = start + length + 1;
    let comma = line.get(behind..)?.find(',').filter(|at| line[behind..behind + at].trim().is_empty())?;
    let rest = &line[behind + comma + 1..];
    let quote = rest.trim_start().chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let begin = rest.find(quote)? + 1;
    let value = &rest[begin..begin + rest[begin..].rfind(quote)?];
    let real = value.len() >= 40 && kinds_of_characters(value) >= 3 && entropy(value) >= 4.0 && !is_placeholder(value);
    let begin = at + behind + comma + 1 + begin;
    real.then(|| candidate(SecretKind::Secret, "wordpress-key", Some(name), Span::new(begin, begin + value.len())))
}
