//! Hashes of passwords, wherever they stand: lines of `.htpasswd` and `shadow`, user data, dumps.

use super::value::is_made_up;
use super::{Candidate, Page, SecretKind, run};
use crate::model::Span;

/// What the hashes begin with, and the fewest bytes of a whole one.
pub(super) const NEEDLES: &[(&str, usize)] = &[
    ("$2a$", 60),
    ("$2b$", 60),
    ("$2y$", 60),
    ("$6$", 90),
    ("$5$", 47),
    ("$apr1$", 37),
    ("$argon2i", 60),
    ("$y$", 70),
];

/// Reads the hash that begins at an offset.
pub(super) fn read(page: &Page<'_>, at: usize, least: usize) -> Option<Candidate> {
    let whole = run(page.text, at, |byte| byte.is_ascii_alphanumeric() || b"./$=,+".contains(&byte));
    let tail = whole.rsplit('$').next()?;
    let before = at.checked_sub(1).map(|at| page.text.as_bytes()[at]);
    let inside = before.is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'$');
    let good = (least..=200).contains(&whole.len()) && tail.len() >= 22 && !is_made_up(tail) && !inside;
    good.then(|| Candidate {
        kind: SecretKind::PasswordHash,
        form: "password-hash",
        verified: true,
        key: None,
        span: Span::new(at, at + whole.len()),
        shown: 0,
    })
}
