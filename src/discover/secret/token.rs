//! Tokens of known forms: a table of what each begins with, is made of, and is checked by.

use super::checksum::{ends_with_crc32, is_bech32};
use super::value::{decoded_base64, is_made_up};
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
    body: Alphabet,
    least: usize,
    most: usize,
    check: Check,
}

/// What a body is made of.
#[derive(Clone, Copy)]
enum Alphabet {
    /// `0-9a-f`
    Hex,
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
    /// It ends with its CRC-32; one that does not is no token.
    Crc32,
    /// Bech32 with this human-readable part.
    Bech32(&'static str),
    /// It holds this mark, which only the real ones do.
    Mark(&'static str),
    /// A reader of its own, which also finds its start.
    Own(fn(&Page<'_>, usize) -> Option<(Span, bool)>),
}

const fn form(
    name: &'static str,
    kind: SecretKind,
    needle: &'static str,
    (body, least, most): (Alphabet, usize, usize),
    check: Check,
) -> TokenForm {
    TokenForm { name, kind, needle, body, least, most, check }
}

use Alphabet::{Base32, Base64, Dotted, Hex, Letters, Url};
use Check::{Bech32, Crc32, Form, Mark, Own};
use SecretKind::{CloudKey, CloudKeyId, ServiceToken, SignedToken};

/// Every form, by vendor.
pub(super) const FORMS: &[TokenForm] = &[
    form("age-secret-key", SecretKind::PrivateKey, "AGE-SECRET-KEY-1", (Letters, 58, 58), Bech32("age-secret-key-")),
    form("airtable-token", ServiceToken, "pat", (Letters, 14, 14), Own(airtable)),
    form("alibaba-access-key-id", CloudKeyId, "LTAI", (Letters, 12, 20), Form),
    form("anthropic-key", ServiceToken, "sk-ant-api", (Url, 90, 110), Form),
    form("anthropic-key", ServiceToken, "sk-ant-admin", (Url, 90, 110), Form),
    form("artifactory-token", ServiceToken, "AKCp", (Letters, 69, 70), Form),
    form("artifactory-token", ServiceToken, "cmVmdGtuOjAx", (Letters, 50, 60), Form),
    form("atlassian-token", ServiceToken, "ATATT3xFfG", (Url, 150, 200), Form),
    form("atlassian-token", ServiceToken, "ATCTT3xFfG", (Url, 150, 200), Form),
    form("bitbucket-app-password", ServiceToken, "ATBB", (Letters, 32, 32), Form),
    form("aws-access-key-id", CloudKey, "AKIA", (Base32, 16, 16), Own(aws_id)),
    form("aws-access-key-id", CloudKey, "ASIA", (Base32, 16, 16), Own(aws_id)),
    form("aws-bedrock-key", CloudKey, "ABSKQmVkcm9ja", (Base64, 100, 140), Form),
    form("azure-client-secret", CloudKey, "Q~", (Url, 31, 34), Own(azure_client_secret)),
    form("azure-storage-key", CloudKey, "AccountKey=", (Base64, 86, 88), Own(azure_account_key)),
    form("azure-shared-access-key", CloudKey, "SharedAccessKey=", (Base64, 43, 44), Form),
    form("azure-sas-token", CloudKey, "sig=", (Base64, 40, 60), Own(azure_sas)),
    form("buildkite-token", ServiceToken, "bkua_", (Hex, 40, 40), Form),
    form("circleci-token", ServiceToken, "CCIPAT_", (Letters, 22, 70), Form),
    form("cratesio-token", ServiceToken, "cio", (Letters, 32, 32), Form),
    form("databricks-token", CloudKey, "dapi", (Hex, 32, 32), Form),
    form("digitalocean-token", CloudKey, "dop_v1_", (Hex, 64, 64), Form),
    form("digitalocean-token", CloudKey, "doo_v1_", (Hex, 64, 64), Form),
    form("digitalocean-token", CloudKey, "dor_v1_", (Hex, 64, 64), Form),
    form("discord-webhook", ServiceToken, "discord.com/api/webhooks/", (Url, 17, 20), Own(webhook)),
    form("docker-token", ServiceToken, "dckr_pat_", (Url, 27, 27), Form),
    form("docker-token", ServiceToken, "dckr_oat_", (Url, 27, 32), Form),
    form("doppler-token", ServiceToken, "dp.pt.", (Letters, 40, 44), Form),
    form("doppler-token", ServiceToken, "dp.st.", (Dotted, 40, 64), Form),
    form("dynatrace-token", ServiceToken, "dt0c01.", (Dotted, 89, 89), Form),
    form("figma-token", ServiceToken, "figd_", (Url, 40, 44), Form),
    form("flyio-token", CloudKey, "fo1_", (Url, 43, 43), Form),
    form("github-token", ServiceToken, "ghp_", (Letters, 36, 36), Crc32),
    form("github-token", ServiceToken, "gho_", (Letters, 36, 36), Crc32),
    form("github-token", ServiceToken, "ghu_", (Letters, 36, 36), Crc32),
    form("github-token", ServiceToken, "ghs_", (Letters, 36, 36), Crc32),
    form("github-token", ServiceToken, "ghr_", (Letters, 36, 76), Form),
    form("github-fine-grained-token", ServiceToken, "github_pat_", (Url, 82, 82), Form),
    form("gitlab-token", ServiceToken, "glpat-", (Dotted, 20, 60), Form),
    form("gitlab-deploy-token", ServiceToken, "gldt-", (Url, 20, 20), Form),
    form("gitlab-runner-token", ServiceToken, "glrt-", (Dotted, 20, 60), Form),
    form("gitlab-trigger-token", ServiceToken, "glptt-", (Hex, 40, 40), Form),
    form("google-api-key", CloudKey, "AIza", (Url, 35, 35), Own(google_api_key)),
    form("google-oauth-secret", CloudKey, "GOCSPX-", (Url, 28, 28), Form),
    form("google-access-token", CloudKey, "ya29.", (Dotted, 60, 300), Form),
    form("grafana-token", ServiceToken, "glsa_", (Url, 41, 41), Form),
    form("grafana-cloud-token", ServiceToken, "glc_eyJ", (Base64, 60, 400), Form),
    form("heroku-key", CloudKey, "HRKU-AA", (Url, 50, 60), Form),
    form("huggingface-token", ServiceToken, "hf_", (Letters, 34, 37), Form),
    form("linear-key", ServiceToken, "lin_api_", (Letters, 40, 40), Form),
    form("mailchimp-key", ServiceToken, "-us", (Hex, 1, 2), Own(mailchimp)),
    form("mailgun-key", ServiceToken, "key-", (Hex, 32, 32), Form),
    form("newrelic-key", ServiceToken, "NRAK-", (Letters, 27, 27), Form),
    form("notion-token", ServiceToken, "ntn_", (Letters, 40, 50), Form),
    form("npm-token", ServiceToken, "npm_", (Letters, 36, 36), Crc32),
    form("nuget-key", ServiceToken, "oy2", (Letters, 43, 43), Form),
    form("openai-key", ServiceToken, "sk-proj-", (Url, 40, 200), Mark("T3BlbkFJ")),
    form("openai-key", ServiceToken, "sk-svcacct-", (Url, 40, 200), Mark("T3BlbkFJ")),
    form("openai-key", ServiceToken, "sk-", (Letters, 48, 48), Mark("T3BlbkFJ")),
    form("planetscale-password", CloudKey, "pscale_pw_", (Dotted, 32, 64), Form),
    form("planetscale-token", CloudKey, "pscale_tkn_", (Dotted, 32, 64), Form),
    form("postman-key", ServiceToken, "PMAK-", (Url, 59, 59), Form),
    form("pulumi-token", ServiceToken, "pul-", (Hex, 40, 40), Form),
    form("pypi-token", ServiceToken, "pypi-", (Url, 80, 400), Own(pypi)),
    form("replicate-token", ServiceToken, "r8_", (Letters, 37, 37), Form),
    form("rubygems-key", ServiceToken, "rubygems_", (Hex, 48, 48), Form),
    form("sendgrid-key", ServiceToken, "SG.", (Dotted, 66, 66), Form),
    form("sentry-token", ServiceToken, "sntrys_eyJ", (Base64, 60, 400), Form),
    form("sentry-token", ServiceToken, "sntryu_", (Hex, 64, 64), Form),
    form("shopify-token", ServiceToken, "shpat_", (Hex, 32, 32), Form),
    form("shopify-token", ServiceToken, "shpca_", (Hex, 32, 32), Form),
    form("shopify-token", ServiceToken, "shppa_", (Hex, 32, 32), Form),
    form("shopify-token", ServiceToken, "shpss_", (Hex, 32, 32), Form),
    form("slack-token", ServiceToken, "xoxb-", (Url, 40, 80), Form),
    form("slack-token", ServiceToken, "xoxp-", (Url, 40, 80), Form),
    form("slack-token", ServiceToken, "xoxa-", (Url, 40, 80), Form),
    form("slack-token", ServiceToken, "xoxe.xox", (Dotted, 100, 250), Form),
    form("slack-app-token", ServiceToken, "xapp-1-", (Url, 80, 110), Form),
    form("slack-webhook", ServiceToken, "hooks.slack.com/services/", (Letters, 8, 12), Own(webhook)),
    form("sonar-token", ServiceToken, "sqp_", (Hex, 40, 40), Form),
    form("sonar-token", ServiceToken, "squ_", (Hex, 40, 40), Form),
    form("sonar-token", ServiceToken, "sqa_", (Hex, 40, 40), Form),
    form("square-token", ServiceToken, "sq0atp-", (Url, 22, 22), Form),
    form("square-secret", ServiceToken, "sq0csp-", (Url, 43, 43), Form),
    form("stripe-key", ServiceToken, "sk_live_", (Letters, 24, 107), Form),
    form("stripe-key", ServiceToken, "rk_live_", (Letters, 24, 107), Form),
    form("stripe-webhook-secret", ServiceToken, "whsec_", (Base64, 32, 64), Form),
    form("supabase-token", CloudKey, "sbp_", (Hex, 40, 40), Form),
    form("telegram-bot-token", ServiceToken, ":AA", (Url, 33, 33), Own(telegram)),
    form("tencent-key-id", CloudKeyId, "AKID", (Letters, 32, 32), Form),
    form("terraform-cloud-token", CloudKey, ".atlasv1.", (Url, 60, 70), Own(terraform_cloud)),
    form("vault-token", ServiceToken, "hvs.", (Url, 90, 160), Form),
    form("vault-token", ServiceToken, "hvb.", (Url, 130, 300), Form),
    form("1password-token", ServiceToken, "ops_eyJ", (Url, 250, 2000), Form),
    form("json-web-token", SignedToken, "eyJ", (Dotted, 40, 4096), Own(json_web_token)),
];

/// Reads the token of a form whose needle stands at an offset.
pub(super) fn read(page: &Page<'_>, at: usize, index: usize) -> Option<Candidate> {
    let form = &FORMS[index];
    let text = page.text;
    if !text[at..].starts_with(form.needle) {
        return None;
    }
    let candidate = |span: Span, verified: bool, shown: usize| Candidate {
        kind: form.kind,
        form: form.name,
        verified,
        key: None,
        span,
        shown,
    };
    if let Own(read) = form.check {
        return read(page, at).map(|(span, verified)| candidate(span, verified, 0));
    }
    if is_inside_word(text, at) {
        return None;
    }
    let start = at + form.needle.len();
    let body = form.body.run(text, start);
    let body = if body.len() > form.most { return None } else { body };
    // The last letters of a sentence are no part of a token.
    let body = body.trim_end_matches(['.', '-']);
    if body.len() < form.least || is_made_up(body) {
        return None;
    }
    let verified = match form.check {
        Crc32 if !ends_with_crc32(body) => return None,
        Crc32 => true,
        Bech32(hrp) if !is_bech32(hrp, body) => return None,
        Bech32(_) => true,
        Mark(mark) if !body.contains(mark) => return None,
        Mark(_) => true,
        Form | Own(_) => false,
    };
    let span = if form.needle.ends_with('=') {
        Span::new(start, start + body.len())
    } else {
        Span::new(at, start + body.len())
    };
    let shown = if form.needle.ends_with('=') { 0 } else { form.needle.len() };
    Some(candidate(span, verified, shown))
}

impl Alphabet {
    fn holds(self, byte: u8) -> bool {
        match self {
            Hex => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
            Letters => byte.is_ascii_alphanumeric(),
            Url => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'),
            Dotted => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'),
            Base64 => byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'='),
            Base32 => matches!(byte, b'A'..=b'Z' | b'2'..=b'7'),
        }
    }

    fn run(self, text: &str, start: usize) -> &str {
        let run = super::run(text, start, |byte| self.holds(byte));
        // A body that goes on in letters of a wider alphabet is something else.
        let next = text.as_bytes().get(start + run.len()).copied().unwrap_or(b' ');
        if next.is_ascii_alphanumeric() || next == b'_' { "" } else { run }
    }
}

fn is_inside_word(text: &str, at: usize) -> bool {
    at > 0 && matches!(text.as_bytes()[at - 1], b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'_' | b'-')
}

/// Returns the run of an alphabet that ends at an offset.
fn run_before(text: &str, at: usize, alphabet: Alphabet) -> usize {
    at - text.as_bytes()[..at].iter().rev().take_while(|byte| alphabet.holds(**byte)).count()
}

/// Whether something stands within some bytes around a span.
fn is_near(text: &str, span: Span, distance: usize, words: &[&str]) -> bool {
    let start = (span.start as usize).saturating_sub(distance);
    let end = (span.end as usize + distance).min(text.len());
    words.iter().any(|word| memchr::memmem::find(&text.as_bytes()[start..end], word.as_bytes()).is_some())
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
            None => found[index].kind = CloudKeyId,
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

/// The id of an access key; half of a key, and by itself no secret.
fn aws_id(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let body = Base32.run(page.text, at + 4);
    let good = body.len() == 16 && !is_inside_word(page.text, at) && !is_made_up(body);
    good.then(|| (Span::new(at, at + 20), false))
}

fn airtable(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let id = super::run(page.text, at, |byte| byte.is_ascii_alphanumeric());
    let rest = at + id.len();
    let body = if page.text.as_bytes().get(rest) == Some(&b'.') { Hex.run(page.text, rest + 1) } else { "" };
    let good = id.len() == 17 && body.len() == 64 && !is_inside_word(page.text, at) && !is_made_up(body);
    good.then(|| (Span::new(at, rest + 1 + 64), false))
}

/// `xxx8Q~` and 31 to 34 more: the secret of an application in Entra ID.
fn azure_client_secret(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let start = at.checked_sub(4)?;
    let holds = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'~');
    let head = page.text.get(start..at)?;
    let body = super::run(page.text, at + 2, holds);
    let good = head.bytes().all(holds)
        && head.ends_with(|c: char| c.is_ascii_digit())
        && (31..=34).contains(&body.len())
        && !is_inside_word(page.text, start)
        && !is_made_up(body);
    good.then(|| (Span::new(start, at + 2 + body.len()), false))
}

fn azure_account_key(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let start = at + "AccountKey=".len();
    let body = super::run(page.text, start, |byte| Base64.holds(byte));
    // The key of the storage emulator, which Microsoft publishes.
    let published = body.starts_with("Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50u");
    let good = (86..=88).contains(&body.len()) && !is_made_up(body) && !published;
    good.then(|| (Span::new(start, start + body.len()), body.contains("+ASt") || body.contains("ACDb")))
}

/// The signature of a shared access signature, beside its version or expiry.
fn azure_sas(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let before = page.text.as_bytes().get(at.checked_sub(1)?)?;
    let start = at + "sig=".len();
    let body = super::run(page.text, start, |byte| Base64.holds(byte) || byte == b'%');
    let span = Span::new(start, start + body.len());
    let parts = is_near(page.text, span, 300, &["sv=", "se=", "skn="]);
    let good = b"&?".contains(before) && (40..=80).contains(&body.len()) && parts && !is_made_up(body);
    good.then_some((span, false))
}

/// A key of Google's APIs. Those of Firebase's web clients are published with every page.
fn google_api_key(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
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
fn mailchimp(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let start = run_before(page.text, at, Hex);
    let digits = super::run(page.text, at + 3, |byte| byte.is_ascii_digit());
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
fn pypi(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let start = at + "pypi-".len();
    let body = Url.run(page.text, start);
    let head = decoded_base64(body.get(..16)?)?;
    let located = head.starts_with(b"\x02\x01\x08pypi.or") || head.starts_with(b"\x02\x01\x0dtest.py");
    let good = located && body.len() >= 80 && !is_inside_word(page.text, at);
    good.then(|| (Span::new(at, start + body.len()), true))
}

/// The secret part of a webhook: all behind the host is.
fn webhook(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let path = super::run(page.text, at, |byte| Dotted.holds(byte) || byte == b'/');
    let path = path.trim_end_matches(['.', '/']);
    let parts: Vec<&str> = path.split('/').collect();
    let last = parts.last()?;
    let good = match parts.as_slice() {
        ["hooks.slack.com", "services", team, hook, token] => {
            team.starts_with('T') && hook.starts_with('B') && team.len() >= 8 && token.len() >= 20
        }
        ["discord.com", "api", "webhooks", id, token] => {
            id.bytes().all(|byte| byte.is_ascii_digit()) && token.len() >= 60
        }
        _ => false,
    };
    let zeros = path.contains("T00000000") || path.contains("TXXXXX");
    let start = at + path.len() - last.len();
    (good && !zeros && !is_made_up(last)).then(|| (Span::new(start, at + path.len()), false))
}

/// `123456789:AA...`
fn telegram(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let digits = page.text.as_bytes()[..at].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let start = at - digits;
    let body = Url.run(page.text, at + 1);
    let good =
        (8..=10).contains(&digits) && body.len() == 35 && !is_inside_word(page.text, start) && !is_made_up(&body[2..]);
    good.then(|| (Span::new(start, at + 1 + body.len()), false))
}

/// `xxxxxxxxxxxxxx.atlasv1.` and 60 to 70 more.
fn terraform_cloud(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let start = run_before(page.text, at, Letters);
    let body = Url.run(page.text, at + ".atlasv1.".len());
    let good = at - start == 14 && (60..=70).contains(&body.len()) && !is_made_up(body);
    good.then(|| (Span::new(start, at + ".atlasv1.".len() + body.len()), false))
}

/// Three parts, of which the first two are JSON. The token that the makers of the form publish is none.
fn json_web_token(page: &Page<'_>, at: usize) -> Option<(Span, bool)> {
    let whole = super::run(page.text, at, |byte| Dotted.holds(byte)).trim_end_matches('.');
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

#[cfg(test)]
impl TokenForm {
    /// Returns a body that fits the form, where nothing but the form is checked.
    pub(super) fn plain_body(&self) -> Option<String> {
        let alphabet: &[u8] = match self.body {
            Hex => b"0123456789abcdef",
            Base32 => b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
            _ => b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        };
        matches!(self.check, Form).then(|| super::tests::noise(self.least, alphabet))
    }

    /// Returns the kind.
    pub(super) fn kind_of(&self) -> SecretKind {
        self.kind
    }
}
