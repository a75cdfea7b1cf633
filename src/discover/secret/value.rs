//! Whether a value is a secret as it stands, or an example, a placeholder, a reference, a name.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};

use super::name::{NameClass, words_of};
use super::words::{FILLED_IN, NO_VALUES, PLACEHOLDERS, REFERENCE_STARTS, WEAK_PARTS};

/// What a value under the name of a secret is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worth {
    /// It would work as it stands.
    Literal,
    /// It would work, and everyone tries it first.
    Weak,
    /// It is the hash of a password.
    Hash,
}

/// Returns what a value under such a name is worth; nothing if it gives nothing away.
///
/// `trusted` says that the value is configuration that is used; elsewhere it has to look more like a secret.
#[must_use]
pub fn worth_of(class: NameClass, value: &str, trusted: bool) -> Option<Worth> {
    let value = value.trim();
    if value.len() < 3 || value.len() > 1024 || !value.is_ascii() {
        return None;
    }
    if is_password_hash(value) {
        return Some(Worth::Hash);
    }
    if is_elsewhere(value) || is_no_value(value) || is_name(value) {
        return None;
    }
    if is_weak(value) {
        // `secret: my-secret` names one; of keys only what asks to be changed is one in use.
        if class == NameClass::Key && !lower_starts_with(value, "change") {
            return None;
        }
        let label =
            value.as_bytes()[0].is_ascii_uppercase() && value[1..].bytes().all(|byte| byte.is_ascii_lowercase());
        return (trusted && !label).then_some(Worth::Weak);
    }
    if is_placeholder(value) {
        return None;
    }
    let literal = match (class, trusted) {
        (NameClass::Password, true) => value.len() >= 5 && is_chosen(value),
        (NameClass::Password, false) => value.len() >= 8 && kinds_of_characters(value) >= 3 && entropy(value) >= 2.8,
        (NameClass::Key, true) => value.len() >= 12 && is_made(value, 3.0),
        (NameClass::Key, false) => value.len() >= 16 && is_made(value, 3.5),
    };
    literal.then_some(Worth::Literal)
}

/// Services whose tokens are UUIDs, as the words of names say them.
const ISSUERS_OF_UUIDS: &[&str] = &[
    "atlas", "codecov", "consul", "exa", "hec", "heroku", "npm", "postmark", "railway", "scaleway", "scw", "snyk",
    "splunk",
];

/// Returns what a value under a name of a class is worth, as [`worth_of`]; where a service issues UUIDs as tokens, one is a key.
#[must_use]
pub fn worth_under(name: &str, class: NameClass, value: &str, trusted: bool) -> Option<Worth> {
    let issued = || name == "_authToken" || words_of(name).iter().any(|word| ISSUERS_OF_UUIDS.contains(&word.as_str()));
    if class == NameClass::Key && is_uuid(value) && issued() && !is_made_up(value) {
        return Some(Worth::Literal);
    }
    worth_of(class, value, trusted)
}

fn lower_starts_with(value: &str, start: &str) -> bool {
    value.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

/// Whether a value lies elsewhere: a variable, an expression, a file, an address, an entry of a store.
fn is_elsewhere(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let reference = REFERENCE_STARTS.iter().any(|start| lower.starts_with(start))
        || FILLED_IN.iter().any(|mark| value.contains(mark))
        || value.starts_with("__") && value.ends_with("__")
        || value.starts_with("AQICAH");
    let uuid = is_uuid(value);
    // A JSON Web Token is settled by what it says.
    let signed = value.starts_with("eyJ") && value.matches('.').count() == 2;
    let calls = value.contains('(') && value.ends_with(')');
    reference || uuid || signed || calls || is_path(value) || value.contains(char::is_whitespace)
}

fn is_path(value: &str) -> bool {
    let rooted = ["/", "./", "../", "~/", "\\\\"].iter().any(|start| value.starts_with(start));
    let extension = value.rsplit_once('.').map_or("", |(_, extension)| extension);
    let file = [
        "pem",
        "key",
        "json",
        "yaml",
        "yml",
        "txt",
        "crt",
        "cer",
        "env",
        "conf",
        "properties",
        "jks",
        "p12",
        "enc",
        "age",
        "gpg",
    ];
    let drive = value.as_bytes().get(1) == Some(&b':') && value.as_bytes().get(2) == Some(&b'\\');
    rooted && value.len() < 200 || value.contains("://") || file.contains(&extension) || drive
}

/// Whether a value is a UUID.
fn is_uuid(value: &str) -> bool {
    value.len() == 36
        && value.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

fn is_no_value(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let first = value.as_bytes()[0];
    let repeated = value.bytes().all(|byte| byte == first);
    let masks = value.bytes().all(|byte| b"xX*.-_#?=+".contains(&byte));
    let constant = value.contains('_')
        && first.is_ascii_uppercase()
        && value.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_');
    let digits = value.bytes().take_while(u8::is_ascii_digit).count();
    let amount = digits > 0 && value.len() - digits == 1 && b"smhdwyMGKk".contains(&value.as_bytes()[digits]);
    NO_VALUES.contains(&lower.as_str()) || repeated || masks || constant || amount
}

/// Whether a value is put there to be replaced, or is a published example.
pub(super) fn is_placeholder(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    PLACEHOLDERS.iter().any(|word| lower.contains(word))
}

/// Whether a value names something: `db-credentials`, `app.user.password`, `DatabasePasswordParameter`.
fn is_name(value: &str) -> bool {
    let separated = value.contains(['-', '_', '.', '/', ':', ',']);
    let words = value.bytes().all(|byte| byte.is_ascii_alphabetic() || b"-_./:,".contains(&byte));
    let camel = value.bytes().all(|byte| byte.is_ascii_alphabetic()) && words_of(value).len() > 1;
    if !(separated && words || camel) {
        return false;
    }
    let parts = words_of(value);
    let speaks =
        ["password", "secret", "token", "key", "credential", "credentials", "passwd", "secrets", "keys", "auth"];
    // Letters of a password at random fall into shorter words than people use.
    let spoken = separated || value.len() >= 3 * parts.len();
    let about = parts.iter().any(|part| speaks.contains(&part.as_str()));
    about && !is_weak(value)
        || parts.len() > 2 && spoken && parts.iter().all(|part| part.len() > 1)
        || value.contains(['/', ':'])
}

/// Whether a value consists of words that everyone tries first, and of few digits.
fn is_weak(value: &str) -> bool {
    let letters = |text: &str, letter: fn(u8) -> u8| -> String {
        let letters = text.bytes().map(letter).filter(u8::is_ascii_alphabetic);
        letters.map(|byte| byte.to_ascii_lowercase() as char).collect()
    };
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let plain = letters(value, |byte| byte);
    if plain.is_empty() {
        return digits == value.len() && value.len() <= 10;
    }
    // `P4ssw0rd123`: digits that stand for letters, and some behind.
    let head = value.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_ascii_punctuation());
    let spoken = letters(head, |byte| match byte {
        b'0' => b'o',
        b'1' => b'i',
        b'3' => b'e',
        b'4' | b'@' => b'a',
        b'5' | b'$' => b's',
        b'7' => b't',
        byte => byte,
    });
    value.len() <= 40 && (digits <= 6 && consists_of_words(&plain) || consists_of_words(&spoken))
}

/// Whether a text can be cut into the words of [`WEAK_PARTS`], at least one of which has three letters.
fn consists_of_words(text: &str) -> bool {
    let mut reached = vec![false; text.len() + 1];
    reached[0] = true;
    for at in 0..text.len() {
        if reached[at] {
            for word in WEAK_PARTS.iter().filter(|word| text[at..].starts_with(**word)) {
                reached[at + word.len()] = true;
            }
        }
    }
    text.len() >= 2 && reached[text.len()]
}

/// Whether people may have chosen it as a password.
fn is_chosen(value: &str) -> bool {
    let identifier = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.[]\"'->".contains(&byte));
    let member = value.contains('.') && identifier && !value.bytes().any(|byte| byte.is_ascii_digit());
    !member
}

/// Whether a machine may have made it.
fn is_made(value: &str, least: f64) -> bool {
    let digit = value.bytes().any(|byte| byte.is_ascii_digit());
    let letter = value.bytes().any(|byte| byte.is_ascii_alphabetic());
    let mixed =
        value.bytes().any(|byte| byte.is_ascii_uppercase()) && value.bytes().any(|byte| byte.is_ascii_lowercase());
    let plain = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=_-.~!@^&*:|,;?".contains(&byte));
    let random = entropy(value) >= least && !in_order(value);
    plain && letter && (digit || mixed && value.len() >= 24) && random && !words_and_numbers(value)
}

/// Whether it is words and short numbers with separators between: `orders-service-v2`, `us-east-1-prod`.
fn words_and_numbers(value: &str) -> bool {
    let parts: Vec<&str> = value.split(['-', '_', '.', ':', '/']).collect();
    let word = |part: &&str| {
        let letters = part.trim_end_matches(|c: char| c.is_ascii_digit());
        part.len() - letters.len() <= 3
            && (letters.bytes().all(|byte| byte.is_ascii_lowercase())
                || letters.bytes().all(|byte| byte.is_ascii_uppercase()))
            && letters.len() <= 12
    };
    parts.len() >= 3 && parts.iter().all(word)
}

/// Whether most characters follow the one before them, as in `abcdefgh12345678`.
fn in_order(value: &str) -> bool {
    let steps =
        value.as_bytes().windows(2).filter(|pair| pair[1] == pair[0].wrapping_add(1) || pair[1] == pair[0]).count();
    steps * 2 > value.len()
}

/// Whether a token's body was made up: of few characters, in order, or saying so.
pub(super) fn is_made_up(body: &str) -> bool {
    let mut seen = [false; 256];
    body.bytes().for_each(|byte| seen[usize::from(byte)] = true);
    let distinct = seen.iter().filter(|seen| **seen).count();
    distinct < body.len().min(16) / 2 || in_order(body) || is_placeholder(body)
}

pub(super) fn kinds_of_characters(value: &str) -> usize {
    let has = |holds: fn(&u8) -> bool| usize::from(value.bytes().any(|byte| holds(&byte)));
    has(u8::is_ascii_lowercase) + has(u8::is_ascii_uppercase) + has(u8::is_ascii_digit) + has(u8::is_ascii_punctuation)
}

/// Whether a value is the hash of a password, in a form that systems check passwords against.
fn is_password_hash(value: &str) -> bool {
    let crypt = ["$2a$", "$2b$", "$2y$", "$1$", "$5$", "$6$", "$y$", "$apr1$", "$argon2", "$pbkdf2", "$scrypt$", "$7$"];
    let named =
        ["{SHA}", "{SSHA}", "{SSHA512}", "{SSHA256}", "pbkdf2_sha256$", "pbkdf2:sha", "scrypt:", "SCRAM-SHA-256$"];
    value.len() >= 24 && crypt.iter().chain(&named).any(|start| value.starts_with(start))
}

/// Returns the entropy of the characters of a text in bits per character.
#[must_use]
pub fn entropy(text: &str) -> f64 {
    let mut counts = [0_usize; 256];
    text.bytes().for_each(|byte| counts[usize::from(byte)] += 1);
    let length = text.len() as f64;
    counts
        .iter()
        .filter(|count| **count > 0)
        .map(|count| *count as f64 / length)
        .map(|share| -share * share.log2())
        .sum()
}

/// Returns the bytes that a text stands for in base 64, of either alphabet.
#[must_use]
pub fn decoded_base64(text: &str) -> Option<Vec<u8>> {
    let compact: String = text.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    [&STANDARD, &STANDARD_NO_PAD, &URL_SAFE, &URL_SAFE_NO_PAD].iter().find_map(|engine| engine.decode(&compact).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_of_configuration_are_literal_weak_or_elsewhere() {
        let worth = |value| worth_of(NameClass::Password, value, true);
        for value in ["hunter2x", "Tr0ub4dor&3", "correcthorse", "k8s-goat-1"] {
            assert_eq!(worth(value), Some(Worth::Literal), "{value}");
        }
        for value in [
            "admin",
            "changeme",
            "password123",
            "P@ssw0rd",
            "mysecretpassword",
            "123456",
            "postgres",
            "super-secret",
            "pa55w0rdX!9",
        ] {
            assert_eq!(worth(value), Some(Worth::Weak), "{value}");
        }
        for value in [
            "${DB_PASSWORD}",
            "<your-password>",
            "{{ password }}",
            "xxxxxxxx",
            "********",
            "REDACTED",
            "true",
            "DB_PASSWORD",
            "db-password-secret",
            "/run/secrets/db",
            "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db",
            "30d",
            "vault:secret/data/db#password",
            "ENC[AES256_GCM,data:x]",
            "var.password",
            "Password",
            "user.password.reset",
            "c0a8f1de-6a3b-4c2d-9e1f-0a1b2c3d4e5f",
            "Enter your password",
            "example-password",
            "DatabasePasswordParameter",
        ] {
            assert_eq!(worth(value), None, "{value}");
        }
        assert_eq!(worth("$2b$12$C6UzMDM.H6dfI/f/IKcEeO7ZLxJ8mZ1QmYwQv7hO3l1y8m9c0vW1i"), Some(Worth::Hash));
    }

    #[test]
    fn keys_have_to_look_made_by_a_machine() {
        let worth = |value| worth_of(NameClass::Key, value, true);
        for value in ["9f86d081884c7d659a2feaa0c55ad015", "Zm9yIHRlc3RzIG9ubHkgMTIz", "qk3V-7hd92-Lm0xP"] {
            assert_eq!(worth(value), Some(Worth::Literal), "{value}");
        }
        for value in
            ["orders-service-v2", "github-token", "abcdefgh12345678", "regcred", "us-east-1-prod", "shared-credentials"]
        {
            assert_eq!(worth(value), None, "{value}");
        }
    }

    #[test]
    fn programs_and_prose_need_more() {
        assert_eq!(worth_of(NameClass::Password, "hunter2x", false), None);
        assert_eq!(worth_of(NameClass::Password, "changeme", false), None);
        assert_eq!(worth_of(NameClass::Password, "vR7!pq20xZ", false), Some(Worth::Literal));
    }
}
