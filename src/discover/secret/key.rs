//! Key material: private keys in armour (PEM, OpenSSH, PGP), as PuTTY writes them, and armour in base 64.

use super::value::decoded_base64;
use super::{Candidate, Page, SecretKind, run};
use crate::model::Span;

/// How key material is wrapped.
#[derive(Clone, Copy, Debug)]
pub(super) enum Armour {
    /// `-----BEGIN ... PRIVATE KEY-----`
    Pem,
    /// `PuTTY-User-Key-File-`
    Putty,
    /// The base 64 of `-----BEGIN`.
    Encoded,
}

/// What key material begins with.
pub(super) const NEEDLES: &[(&str, Armour)] =
    &[("-----BEGIN ", Armour::Pem), ("PuTTY-User-Key-File-", Armour::Putty), ("LS0tLS1CRUdJTi", Armour::Encoded)];

/// Longest key that is looked at.
const LONGEST: usize = 32 << 10;

/// Fewest characters of base 64 of a key: an Ed25519 key in PKCS #8 has 64.
const SHORTEST: usize = 60;

/// Reads the key that begins at an offset.
pub(super) fn read(page: &Page<'_>, at: usize, armour: Armour) -> Option<Candidate> {
    match armour {
        Armour::Pem => pem(page.text, at),
        Armour::Putty => putty(page.text, at),
        Armour::Encoded => encoded(page.text, at),
    }
}

fn candidate(kind: SecretKind, form: &'static str, verified: bool, span: Span) -> Candidate {
    Candidate { kind, form, verified, key: None, span, shown: 0 }
}

fn pem(text: &str, at: usize) -> Option<Candidate> {
    let label_start = at + "-----BEGIN ".len();
    let label = run(text, label_start, |byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b' ');
    let block = label.strip_suffix(" BLOCK").unwrap_or(label);
    if !block.ends_with("PRIVATE KEY") || !text[label_start + label.len()..].starts_with("-----") {
        return None;
    }
    let body_start = label_start + label.len() + 5;
    let mut limit = (body_start + LONGEST).min(text.len());
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let window = &text[body_start..limit];
    let body = match window.find("-----END") {
        Some(end) => &window[..end],
        // Cut off: what still looks like a key.
        None => run(text, body_start, |byte| byte.is_ascii_alphanumeric() || b"+/=\r\n\t \\".contains(&byte)),
    };
    let encoded = payload(body);
    let block = label.ends_with("BLOCK");
    let lower = encoded.to_ascii_lowercase();
    let made_up = ["example", "placeholder", "redacted", "xxxxxx"].iter().any(|word| lower.contains(word));
    let real = encoded.len() >= SHORTEST && is_random(&encoded) && !made_up;
    if !real {
        return None;
    }
    let bytes = decoded_base64(&encoded).unwrap_or_default();
    let locked = label.starts_with("ENCRYPTED")
        || body.contains("ENCRYPTED")
        || openssh_cipher(&bytes).is_some_and(|cipher| cipher != b"none");
    let verified = is_der_sequence(&bytes) || openssh_cipher(&bytes).is_some() || block && body.contains('=');
    let kind = if locked { SecretKind::EncryptedPrivateKey } else { SecretKind::PrivateKey };
    let form = match label {
        "RSA PRIVATE KEY" => "rsa-private-key",
        "EC PRIVATE KEY" => "ec-private-key",
        "DSA PRIVATE KEY" => "dsa-private-key",
        "OPENSSH PRIVATE KEY" => "openssh-private-key",
        _ if block => "pgp-private-key",
        _ => "pkcs8-private-key",
    };
    let span = Span::new(at, body_start + body.trim_end().len());
    Some(Candidate { shown: body_start - at, ..candidate(kind, form, verified, span) })
}

/// Returns the base 64 of a body, without line ends (also written as `\n`), headers, quotes and indents.
fn payload(body: &str) -> String {
    let unescaped = body.replace("\\r", "").replace("\\n", "\n").replace("\\\\n", "\n");
    let lines = unescaped.lines().map(|line| line.trim().trim_matches(['"', '\'', '+', ',', '\\', '|', '>', ' ']));
    let lines = lines.filter(|line| !line.contains(':') && !line.starts_with('='));
    lines.flat_map(str::chars).filter(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=')).collect()
}

/// Whether the characters are as varied as those of a key are.
fn is_random(encoded: &str) -> bool {
    let sample = encoded.get(..encoded.len().min(400)).unwrap_or(encoded);
    super::entropy(sample) >= 3.9
}

/// Whether bytes are one DER sequence, of the length that it gives.
fn is_der_sequence(bytes: &[u8]) -> bool {
    let length = match bytes {
        [0x30, length @ 0..=0x7f, ..] => usize::from(*length) + 2,
        [0x30, 0x81, length, ..] => usize::from(*length) + 3,
        [0x30, 0x82, high, low, ..] => (usize::from(*high) << 8 | usize::from(*low)) + 4,
        _ => return false,
    };
    length == bytes.len()
}

/// Returns the name of the cipher of an OpenSSH key.
fn openssh_cipher(bytes: &[u8]) -> Option<&[u8]> {
    let rest = bytes.strip_prefix(b"openssh-key-v1\0")?;
    let (length, rest) = rest.split_first_chunk::<4>()?;
    rest.get(..u32::from_be_bytes(*length) as usize)
}

fn putty(text: &str, at: usize) -> Option<Candidate> {
    let window = text.get(at..(at + LONGEST).min(text.len())).unwrap_or(&text[at..]);
    let start = window.find("Private-Lines:")?;
    let body_start = start + window[start..].find('\n')? + 1;
    let end = window[body_start..].find("Private-MAC").map_or(window.len(), |end| body_start + end);
    let body = window[body_start..end].trim_end();
    let plain = window[..start].contains("Encryption: none");
    let kind = if plain { SecretKind::PrivateKey } else { SecretKind::EncryptedPrivateKey };
    let real = body.len() >= 32 && is_random(&payload(body));
    let span = Span::new(at, at + body_start + body.len());
    real.then(|| Candidate { shown: body_start, ..candidate(kind, "putty-private-key", true, span) })
}

fn encoded(text: &str, at: usize) -> Option<Candidate> {
    if !text[at..].starts_with("LS0tLS1CRUdJTi") {
        return None;
    }
    let run = run(text, at, |byte| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte));
    let whole = run.len() - run.len() % 4;
    let decoded = decoded_base64(run).or_else(|| decoded_base64(&run[..whole]))?;
    let decoded = String::from_utf8_lossy(&decoded);
    let inner = decoded.match_indices("-----BEGIN ").find_map(|(at, _)| pem(&decoded, at));
    // In cloud-init and the like the text goes on over many lines.
    let cut = || {
        let first = decoded.lines().next().unwrap_or_default();
        let named = first.contains("PRIVATE KEY-----");
        named.then(|| {
            let kind =
                if first.contains("ENCRYPTED") { SecretKind::EncryptedPrivateKey } else { SecretKind::PrivateKey };
            candidate(kind, "pkcs8-private-key", false, Span::default())
        })
    };
    let found = inner.or_else(cut)?;
    Some(Candidate { form: "encoded-private-key", span: Span::new(at, at + run.len()), shown: 0, ..found })
}
