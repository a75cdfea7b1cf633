//! Addresses with a password: `scheme://user:password@host`.

use super::value::worth_of;
use super::{Candidate, NameClass, Page, SecretKind, Style, Worth, run};
use crate::model::Span;

/// Words that stand for a password in documentation, and not for one.
const SPOKEN: &[&str] =
    &["password", "pass", "passwd", "pwd", "pw", "secret", "token", "pat", "apikey", "api_key", "key"];

/// Reads the address around `://`.
pub(super) fn read(page: &Page<'_>, at: usize) -> Option<Candidate> {
    let bytes = page.text.as_bytes();
    let scheme =
        bytes[..at].iter().rev().take_while(|byte| byte.is_ascii_alphanumeric() || b"+.-".contains(byte)).count();
    if scheme < 2 {
        return None;
    }
    let start = at + 3;
    let authority = run(page.text, start, |byte| {
        !byte.is_ascii_whitespace()
            && !matches!(byte, b'/' | b'"' | b'\'' | b'`' | b'<' | b'>' | b'\\' | b'|' | b',' | b')' | b']')
    });
    let host = authority.rfind('@')?;
    let (user, password) = authority[..host].split_once(':')?;
    let begin = start + user.len() + 1;
    let rest = &authority[host + 1..];
    let image = rest.starts_with("sha256:");
    if image
        || password.is_empty()
        || rest.is_empty()
        || user.contains(['{', '$', '%', '('])
        || password.contains(['{', '}', '$', '@', '('])
    {
        return None;
    }
    let lower = password.to_ascii_lowercase();
    let trusted = page.style == Style::Configuration;
    let example = rest.starts_with("example.")
        || rest.contains(".example.")
        || rest.ends_with(".example") && page.style == Style::Prose;
    let spoken = SPOKEN.contains(&lower.as_str()) || lower == "x-oauth-basic" || lower == "x-access-token";
    let kind = match worth_of(NameClass::Password, password, true) {
        Some(Worth::Literal | Worth::Hash) if (!example || trusted) && !spoken => SecretKind::ConnectionString,
        Some(Worth::Weak) if trusted => SecretKind::WeakPassword,
        _ => return None,
    };
    let span = Span::new(begin, begin + password.len());
    Some(Candidate { kind, form: "address-with-password", verified: false, key: None, span, shown: 0 })
}
