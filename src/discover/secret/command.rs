//! Credentials that commands and headers of requests take: `curl -u user:password`, `Authorization: Bearer ...`.

use super::value::{decoded_base64, is_made_up, worth_of};
use super::{Candidate, NameClass, Page, SecretKind, Worth, line_after, run};
use crate::model::Span;

/// What takes a credential.
#[derive(Clone, Copy, Debug)]
pub(super) enum Taker {
    /// `curl`, with `-u user:password`.
    Curl,
    /// `docker login` and its like, with `-p password`.
    Login,
    /// `sshpass -p password`.
    Sshpass,
    /// `mysql -ppassword`.
    Mysql,
    /// `Authorization: Bearer token`.
    Bearer,
    /// `Authorization: Basic base64`.
    Basic,
    /// `Authorization: token value`, and other schemes.
    Authorization,
}

/// What commands and headers begin with.
pub(super) const NEEDLES: &[(&str, Taker)] = &[
    ("curl ", Taker::Curl),
    ("docker login ", Taker::Login),
    ("podman login ", Taker::Login),
    ("helm registry login ", Taker::Login),
    ("az login ", Taker::Login),
    ("sshpass ", Taker::Sshpass),
    ("mysql ", Taker::Mysql),
    ("mysqldump ", Taker::Mysql),
    ("mysqladmin ", Taker::Mysql),
    ("bearer ", Taker::Bearer),
    ("authorization: basic ", Taker::Basic),
    ("authorization", Taker::Authorization),
];

/// Schemes of `Authorization` beside `Basic` and `Bearer` behind which a key stands: of GitHub and Django, Okta, Elastic, Opsgenie.
const SCHEMES: &[&str] = &["token", "ssws", "apikey", "api-key", "geniekey"];

/// Reads the credential that a command or header takes.
pub(super) fn read(page: &Page<'_>, at: usize, taker: Taker) -> Option<Candidate> {
    let line = line_after(page.text, at);
    // What comes behind a pipe is another command.
    let line = &line[..line.find(" | ").unwrap_or(line.len())];
    let (form, value) = match taker {
        Taker::Curl => ("curl-user", user_password(line, &["-u ", "--user ", "--proxy-user "])?),
        Taker::Login => ("login-command", flag(line, &["-p ", "-p=", "--password=", "--password "])?),
        Taker::Sshpass => ("sshpass", flag(line, &["-p ", "-p"])?),
        Taker::Mysql => ("mysql-password", glued(line)?),
        Taker::Bearer => return bearer(page, at),
        Taker::Authorization => return authorization(page, at + "authorization".len()),
        Taker::Basic => return basic(page, at + "authorization: basic ".len()),
    };
    let start = at + value.0;
    let literal = page.text.get(start..start + value.1)?;
    let kind = match worth_of(NameClass::Password, literal, true)? {
        Worth::Weak if page.style == super::Style::Prose => return None,
        Worth::Weak => SecretKind::WeakPassword,
        _ => SecretKind::CommandCredential,
    };
    Some(Candidate { kind, form, verified: false, key: None, span: Span::new(start, start + literal.len()), shown: 0 })
}

/// Returns offset and length of the word behind one of some flags, without its quotes.
fn flag(line: &str, flags: &[&str]) -> Option<(usize, usize)> {
    let (at, length) = flags.iter().find_map(|flag| {
        let found = line.match_indices(flag).find(|(at, _)| line[..*at].ends_with(' '));
        found.map(|(at, found)| (at, found.len()))
    })?;
    word(line, at + length)
}

pub(super) fn word(line: &str, start: usize) -> Option<(usize, usize)> {
    let rest = line.get(start..)?;
    let skipped = rest.len() - rest.trim_start().len();
    let rest = rest.trim_start();
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
    let (lead, end) = match quote {
        Some(quote) => (1, rest[1..].find(quote)?),
        None => (0, rest.find([' ', '\t', '"', '\'', ';', '&', ')', '`']).unwrap_or(rest.len())),
    };
    (end > 0).then_some((start + skipped + lead, end))
}

fn user_password(line: &str, flags: &[&str]) -> Option<(usize, usize)> {
    let (start, length) = flag(line, flags)?;
    let word = line.get(start..start + length)?;
    let (user, password) = word.split_once(':')?;
    (!user.contains(['$', '{', '<'])).then_some((start + user.len() + 1, password.len()))
}

/// The password that stands right behind `-p`.
fn glued(line: &str) -> Option<(usize, usize)> {
    let (at, _) = line
        .match_indices(" -p")
        .find(|(at, _)| line.as_bytes().get(at + 3).is_some_and(|byte| *byte != b' ' && *byte != b'-'))?;
    let (start, length) = word(line, at + 3)?;
    let port = line.get(start..start + length)?.bytes().all(|byte| byte.is_ascii_digit());
    (start - at <= 4 && !port).then_some((start, length))
}

fn bearer(page: &Page<'_>, at: usize) -> Option<Candidate> {
    let before = super::line_before(page.text, at).to_ascii_lowercase();
    if !before.contains("authorization") {
        return None;
    }
    let start = at + "bearer ".len();
    key(page, start, "bearer-token")
}

/// The key behind another scheme: `Authorization: token ...`, `"Authorization": "SSWS ..."`.
fn authorization(page: &Page<'_>, at: usize) -> Option<Candidate> {
    let joint = run(page.text, at, |byte| b":=\"'\\ ,([]".contains(&byte));
    let scheme = run(page.text, at + joint.len(), |byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let start = at + joint.len() + scheme.len();
    let known = SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known));
    let joined = joint.len() <= 8 && joint.contains([':', '=', ',']) && page.text[start..].starts_with(' ');
    (known && joined).then(|| key(page, start + 1, "authorization-header"))?
}

fn key(page: &Page<'_>, start: usize, form: &'static str) -> Option<Candidate> {
    let token = run(page.text, start, |byte| byte.is_ascii_alphanumeric() || b"-_.~+/=".contains(&byte));
    let real = token.len() >= 20 && !is_made_up(token) && worth_of(NameClass::Key, token, true) == Some(Worth::Literal);
    real.then(|| Candidate {
        kind: SecretKind::CommandCredential,
        form,
        verified: false,
        key: None,
        span: Span::new(start, start + token.len()),
        shown: 0,
    })
}

fn basic(page: &Page<'_>, start: usize) -> Option<Candidate> {
    let token = run(page.text, start, |byte| byte.is_ascii_alphanumeric() || b"+/=-_".contains(&byte));
    let decoded = decoded_base64(token).and_then(|bytes| String::from_utf8(bytes).ok())?;
    let (user, password) = decoded.split_once(':')?;
    let real = user.chars().chain(password.chars()).all(|c| c.is_ascii_graphic());
    let kind = match worth_of(NameClass::Password, password, true) {
        Some(Worth::Literal) if real => SecretKind::CommandCredential,
        _ => return None,
    };
    let span = Span::new(start, start + token.len());
    Some(Candidate { kind, form: "basic-authorization", verified: true, key: None, span, shown: 0 })
}
