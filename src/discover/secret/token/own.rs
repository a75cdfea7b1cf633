//! Tokens whose start, or whose inside, has to be read: half of what tells them stands before the needle, or in an encoding.

use super::Alphabet::{Base32, Base64, Dotted, Hex, Letters, Url};
use super::{Alphabet, around, is_inside_word};
use crate::discover::secret::value::{decoded_base64, is_made_up};
use crate::discover::secret::{Page, run};
use crate::model::Span;

/// The id of an access key; half of a key, and by itself no secret.
pub(super) fn aws_id(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let body = Base32.run(page.text, at + 4);
    let good = body.len() == 16 && !is_inside_word(page.text, at) && !is_made_up(body);
    good.then(|| (Span::new(at, at + 20), false))
}

pub(super) fn airtable(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let id = run(page.text, at, |byte| byte.is_ascii_alphanumeric());
    let rest = at + id.len();
    let body = if page.text.as_bytes().get(rest) == Some(&b'.') { Hex.run(page.text, rest + 1) } else { "" };
    let good = id.len() == 17 && body.len() == 64 && !is_inside_word(page.text, at) && !is_made_up(body);
    good.then(|| (Span::new(at, rest + 1 + 64), false))
}

/// `xxx8Q~` and 31 to 34 more: the secret of an application in Entra ID.
pub(super) fn azure_client_secret(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let start = at.checked_sub(4)?;
    let holds = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'~');
    let head = page.text.get(start..at)?;
    let body = run(page.text, at + 2, holds);
    let good = head.bytes().all(holds)
        && head.ends_with(|c: char| c.is_ascii_digit())
        && (31..=34).contains(&body.len())
        && !is_inside_word(page.text, start)
        && !is_made_up(body);
    good.then(|| (Span::new(start, at + 2 + body.len()), false))
}

pub(super) fn azure_account_key(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let start = at + "AccountKey=".len();
    let body = run(page.text, start, |byte| Base64.holds(byte));
    // The key of the storage emulator, which Microsoft publishes.
    let published = body.starts_with("Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50u");
    let good = (86..=88).contains(&body.len()) && !is_made_up(body) && !published;
    good.then(|| (Span::new(start, start + body.len()), body.contains("+ASt") || body.contains("ACDb")))
}

/// The signature of a shared access signature, beside its version or expiry.
pub(super) fn azure_sas(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let before = page.text.as_bytes().get(at.checked_sub(1)?)?;
    let start = at + "sig=".len();
    let body = run(page.text, start, |byte| Base64.holds(byte) || Url.holds(byte) || byte == b'%');
    let span = Span::new(start, start + body.len());
    let parts = is_near(page.text, span, 300, &["sv=", "se=", "skn="]);
    let good = b"&?".contains(before) && (40..=80).contains(&body.len()) && parts && !is_made_up(body);
    good.then_some((span, false))
}

/// A key of Google's APIs. Those of Firebase's web clients are published with every page.
pub(super) fn google_api_key(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let body = Url.run(page.text, at + 4);
    let span = Span::new(at, at + 4 + body.len());
    let public = is_near(
        page.text,
        span,
        500,
        &["authDomain", "firebaseapp.com", "mobilesdk_app_id", "messagingSenderId", "GOOGLE_APP_ID"],
    );
    let good = body.len() == 35 && !is_inside_word(page.text, at) && !is_made_up(body) && !public;
    good.then_some((span, false))
}

/// 32 digits before `-us12`.
pub(super) fn mailchimp(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let start = run_before(page.text, at, Hex);
    let digits = run(page.text, at + 3, |byte| byte.is_ascii_digit());
    let end = at + 3 + digits.len();
    let after = page.text.as_bytes().get(end).copied().unwrap_or(b' ');
    let good = at - start == 32
        && (1..=2).contains(&digits.len())
        && !after.is_ascii_alphanumeric()
        && !is_inside_word(page.text, start)
        && !is_made_up(&page.text[start..at]);
    good.then(|| (Span::new(start, end), false))
}

/// A macaroon that begins with the location `pypi.org`.
pub(super) fn pypi(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let start = at + "pypi-".len();
    let body = Url.run(page.text, start);
    let head = decoded_base64(body.get(..16)?)?;
    let located = head.starts_with(b"\x02\x01\x08pypi.or") || head.starts_with(b"\x02\x01\x0dtest.py");
    let good = located && body.len() >= 80 && !is_inside_word(page.text, at);
    good.then(|| (Span::new(at, start + body.len()), true))
}

/// The secret part of a webhook: what stands behind those whose it is.
fn secret_of_webhook(path: &str) -> Option<&str> {
    let parts: Vec<&str> = path.splitn(6, '/').collect();
    let number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let slack = |team: &str| team.starts_with('T') && team.len() >= 8;
    let (good, secret) = match *parts.as_slice() {
        ["hooks.slack.com", "services", team, hook, token] => {
            (slack(team) && hook.starts_with('B') && token.len() >= 20, token)
        }
        ["hooks.slack.com", "workflows", team, app, id, token] => {
            (slack(team) && app.starts_with('A') && number(id) && token.len() >= 20, token)
        }
        ["hooks.slack.com", "triggers", team, id, token] => (slack(team) && number(id) && token.len() >= 32, token),
        ["discord.com" | "discordapp.com", "api", "webhooks", id, token] => (number(id) && token.len() >= 60, token),
        ["hooks.zapier.com", "hooks", "catch", id, token] => {
            (number(id) && token.len() >= 6 && token.bytes().any(|byte| byte.is_ascii_digit()), token)
        }
        // The key, and the identity of who made the webhook.
        ["webhook.office.com", "webhookb2", ids, "IncomingWebhook", key, owner] => {
            let whole = &path[path.len() - key.len() - 1 - owner.len()..];
            (ids.len() == 73 && key.len() == 32 && owner.len() >= 36, whole)
        }
        _ => (false, ""),
    };
    good.then_some(secret)
}

pub(super) fn webhook(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let path = run(page.text, at, |byte| Dotted.holds(byte) || matches!(byte, b'/' | b'@'));
    let path = path.trim_end_matches(['.', '/']);
    let secret = secret_of_webhook(path)?;
    let published = path.contains("T00000000") || path.contains("TXXXXX");
    let start = at + path.len() - secret.len();
    (!published && !is_made_up(secret)).then(|| (Span::new(start, at + path.len()), false))
}

/// `{"k": ..., "n": ..., "id": ...}` in base 64: the older keys of Grafana.
pub(super) fn grafana(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let body = Base64.run(page.text, at);
    let read: serde_json::Value = serde_json::from_slice(&decoded_base64(body)?).ok()?;
    let key = read.get("k").and_then(serde_json::Value::as_str)?;
    let good = read.get("n").is_some() && read.get("id").is_some() && key.len() >= 16 && !is_made_up(key);
    (good && !is_inside_word(page.text, at)).then(|| (Span::new(at, at + body.len()), true))
}

/// `tok:` and more in base 64.
pub(super) fn intercom(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let body = Base64.run(page.text, at);
    let decoded = String::from_utf8(decoded_base64(body)?).ok()?;
    let key = decoded.strip_prefix("tok:")?;
    let good =
        (40..=100).contains(&body.len()) && decoded.bytes().all(|byte| byte.is_ascii_graphic()) && !is_made_up(key);
    (good && !is_inside_word(page.text, at)).then(|| (Span::new(at, at + body.len()), true))
}

/// The token of an application for X: zeros in base 64, an id, and a key, with their signs escaped.
pub(super) fn bearer_of_x(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    if is_inside_word(page.text, at) {
        return None;
    }
    let body = run(page.text, at, |byte| byte.is_ascii_alphanumeric() || byte == b'%');
    let (_, key) = body.split_once("%3D")?;
    let good = (80..=160).contains(&body.len()) && key.len() >= 30 && !is_made_up(key);
    good.then(|| (Span::new(at, at + body.len()), false))
}

/// `123456789:AA...`
pub(super) fn telegram(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let digits = page.text.as_bytes()[..at].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let start = at - digits;
    let body = Url.run(page.text, at + 1);
    let good =
        (8..=10).contains(&digits) && body.len() == 35 && !is_inside_word(page.text, start) && !is_made_up(&body[2..]);
    good.then(|| (Span::new(start, at + 1 + body.len()), false))
}

/// `xxxxxxxxxxxxxx.atlasv1.` and 60 to 70 more.
pub(super) fn terraform_cloud(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let start = run_before(page.text, at, Letters);
    let body = Url.run(page.text, at + ".atlasv1.".len());
    let good = at - start == 14 && (60..=70).contains(&body.len()) && !is_made_up(body);
    good.then(|| (Span::new(start, at + ".atlasv1.".len() + body.len()), false))
}

/// Three parts, of which the first two are JSON. The token that the makers of the form publish is none.
pub(super) fn json_web_token(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let whole = run(page.text, at, |byte| Dotted.holds(byte)).trim_end_matches('.');
    let mut parts = whole.split('.');
    let (head, claims, signature) = (parts.next()?, parts.next()?, parts.next()?);
    if is_inside_word(page.text, at) || signature.len() < 20 || parts.next().is_some() || !claims.starts_with("eyJ") {
        return None;
    }
    let read = |part: &str| serde_json::from_slice::<serde_json::Value>(&decoded_base64(part)?).ok();
    let (head, claims) = (read(head)?, read(claims)?);
    let published = ["1234567890", "John Doe"];
    let named =
        |key: &str| claims.get(key).and_then(serde_json::Value::as_str).is_some_and(|text| published.contains(&text));
    let real = head.get("alg").is_some() && !named("sub") && !named("name");
    real.then(|| (Span::new(at, at + whole.len()), true))
}

/// Returns the run of an alphabet that ends at an offset.
fn run_before(text: &str, at: usize, alphabet: Alphabet) -> usize {
    at - text.as_bytes()[..at].iter().rev().take_while(|byte| alphabet.holds(**byte)).count()
}

/// Whether something stands within some bytes around a span.
fn is_near(text: &str, span: Span, distance: usize, words: &[&str]) -> bool {
    words.iter().any(|word| memchr::memmem::find(around(text, span, distance), word.as_bytes()).is_some())
}
