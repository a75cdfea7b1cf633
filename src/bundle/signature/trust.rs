//! What the reader knows from elsewhere: which keys are whose.
//!
//! OpenSSH's list of allowed signers is read as `ssh-keygen` reads it, and never more leniently. A validity is
//! compared by whole days in UTC: a day counts only if all of it lies within.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::NAMESPACE;
use super::key::PublicKey;
use crate::model::Date;

/// What the reader trusts, from a source outside of the bundle.
#[derive(Clone, Debug, Default)]
pub struct Trust {
    /// The text of a list of allowed signers, as `ssh-keygen -Y verify -f` takes it.
    pub allowed_signers: Option<String>,
    /// Who has to have signed; without it, anybody on the list.
    pub identity: Option<String>,
    /// The text of a PEM file with the public key that has to have signed.
    pub public_key: Option<String>,
}

/// What an anchor says of a key.
#[derive(Debug, Default)]
pub(super) struct Verdict {
    /// Whether the key is trusted; nothing if there is nothing to judge it by.
    pub(super) trusted: Option<bool>,
    /// Why it is not, as sentences.
    pub(super) problems: Vec<String>,
    /// What else there is to know, as sentences.
    pub(super) notes: Vec<String>,
}

impl Trust {
    /// Says whether there is anything to judge a key by.
    pub(super) fn is_empty(&self) -> bool {
        self.allowed_signers.is_none() && self.identity.is_none() && self.public_key.is_none()
    }

    /// Judges the key that signed, on a given day. It has to pass everything that is given.
    pub(super) fn judge(&self, key: &PublicKey, on: Date) -> Verdict {
        let mut verdict = Verdict::default();
        match (&self.allowed_signers, &self.identity) {
            (Some(list), identity) => verdict.by_list(list, identity.as_deref(), key, on),
            (None, Some(identity)) => verdict.refuse(format!(
                "Whether `{identity}` signed cannot be told without a list of keys: give the allowed_signers file that \
                 your contact gave you."
            )),
            (None, None) => {}
        }
        if let Some(pem) = &self.public_key {
            verdict.by_key(pem, key);
        }
        verdict
    }
}

impl Verdict {
    fn refuse(&mut self, problem: String) {
        self.trusted = Some(false);
        self.problems.push(problem);
    }

    /// Trusts the key, unless something else refused it already.
    fn accept(&mut self) {
        self.trusted = Some(self.trusted != Some(false));
    }

    fn by_key(&mut self, pem: &str, key: &PublicKey) {
        match PublicKey::from_pem(pem) {
            Err(found) => self.refuse(format!("The given public key is {found}.")),
            Ok(given) if given == *key => self.accept(),
            Ok(given) => self.refuse(format!(
                "The bundle is signed by the key {}, and the given public key is {}: it is not from whom you expect it, \
                 or the key was changed. Ask your contact.",
                key.fingerprint(),
                given.fingerprint()
            )),
        }
    }

    fn by_list(&mut self, list: &str, identity: Option<&str>, key: &PublicKey, on: Date) {
        let mut refusals = Vec::new();
        for (number, line) in (1..).zip(list.lines()) {
            let entry = match Entry::parse(line) {
                Ok(Some(entry)) => entry,
                Ok(None) => continue,
                Err(fault) => {
                    self.notes.push(format!("Line {number} of the allowed signers is skipped: {fault}."));
                    continue;
                }
            };
            if entry.key != *key {
                continue;
            }
            match entry.refusal(identity, on) {
                None => {
                    if identity.is_none() {
                        let whose = &entry.principals;
                        self.notes.push(format!("The key is on the list for `{whose}`; nobody was asked for by name."));
                    }
                    return self.accept();
                }
                Some(refusal) => refusals.push(format!("line {number} {refusal}")),
            }
        }
        let fingerprint = key.fingerprint();
        self.refuse(if refusals.is_empty() {
            format!(
                "The bundle is signed by the key {fingerprint}, which is not in the list of allowed signers: do not rely \
                 on it before your contact confirms that fingerprint."
            )
        } else {
            format!(
                "The key {fingerprint} is in the list of allowed signers, and not for this: {}. Ask your contact for the \
                 present list.",
                refusals.join("; ")
            )
        });
    }
}

/// A line of a list of allowed signers.
struct Entry {
    principals: String,
    namespaces: Option<String>,
    valid_after: Option<Moment>,
    valid_before: Option<Moment>,
    key: PublicKey,
}

/// A time of a list: the day, and whether it is later than the day's first second.
#[derive(Clone, Copy)]
struct Moment {
    day: Date,
    within: bool,
}

impl Entry {
    /// Parses a line; nothing for an empty one, a comment, or a key of a kind that never signs bundles.
    fn parse(line: &str) -> Result<Option<Self>, String> {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            return Ok(None);
        }
        let mut words = words(line)?.into_iter().peekable();
        let principals = words.next().map(|word| unquoted(&word).to_owned()).unwrap_or_default();
        let options = words.next_if(|word| !is_key_type(word)).unwrap_or_default();
        let (Some(kind), Some(base64)) = (words.next(), words.next()) else {
            return Err("it names no key".into());
        };
        let mut entry = match public_key(&kind, &base64)? {
            Some(key) => Self { principals, namespaces: None, valid_after: None, valid_before: None, key },
            None => return Ok(None),
        };
        for option in split(&options, ',')?.iter().filter(|option| !option.is_empty()) {
            entry.set(option)?;
        }
        Ok(Some(entry))
    }

    fn set(&mut self, option: &str) -> Result<(), String> {
        let (name, value) = option.split_once('=').unwrap_or((option, ""));
        let value = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
        match (name.to_ascii_lowercase().as_str(), value) {
            ("cert-authority", _) => Err("it is of a certificate authority, and certificates are not read here".into()),
            ("namespaces", Some(list)) if self.namespaces.is_none() => {
                self.namespaces = Some(list.to_owned());
                Ok(())
            }
            ("valid-after", Some(time)) if self.valid_after.is_none() => {
                self.valid_after = Some(Moment::parse(time)?);
                Ok(())
            }
            ("valid-before", Some(time)) if self.valid_before.is_none() => {
                self.valid_before = Some(Moment::parse(time)?);
                Ok(())
            }
            ("namespaces" | "valid-after" | "valid-before", _) => {
                Err(format!("the option `{name}` has to stand once, with its value in double quotes"))
            }
            _ => Err(format!("the option `{}` is not known", name.escape_debug())),
        }
    }

    /// Says why the entry does not count, as the rest of a sentence that begins with its line.
    fn refusal(&self, identity: Option<&str>, on: Date) -> Option<String> {
        if let Some(identity) = identity.filter(|identity| !matches_list(identity, &self.principals)) {
            return Some(format!("is of `{}`, and not of `{identity}`", self.principals));
        }
        if let Some(list) = self.namespaces.as_ref().filter(|list| !matches_list(NAMESPACE, list)) {
            return Some(format!("is for `{list}`, and not for `{NAMESPACE}`"));
        }
        if let Some(after) = self.valid_after.filter(|after| on < after.day || (on == after.day && after.within)) {
            return Some(format!("is valid only after {}, and the day in question is {on}", after.day));
        }
        if let Some(before) = self.valid_before.filter(|before| on >= before.day) {
            return Some(format!("is valid only before {}, and the day in question is {on}", before.day));
        }
        None
    }
}

impl Moment {
    /// Parses `YYYYMMDD`, `YYYYMMDDHHMM` or `YYYYMMDDHHMMSS`, with or without a `Z`.
    fn parse(text: &str) -> Result<Self, String> {
        let fault = || format!("`{}` is no time of the form YYYYMMDD[HHMM[SS]][Z]", text.escape_debug());
        let digits = text.strip_suffix('Z').unwrap_or(text);
        if !matches!(digits.len(), 8 | 12 | 14) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(fault());
        }
        let (day, time) = digits.split_at(8);
        let day = format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..]).parse().map_err(|_| fault())?;
        Ok(Self { day, within: time.bytes().any(|byte| byte != b'0') })
    }
}

/// Returns the words of a line, which double quotes hold together.
fn words(line: &str) -> Result<Vec<String>, String> {
    if line.contains('\\') {
        return Err("backslashes are not read here".into());
    }
    Ok(split(&line.replace('\t', " "), ' ')?.into_iter().filter(|word| !word.is_empty()).collect())
}

/// Splits at a character, save within double quotes. The quotes stay.
fn split(text: &str, at: char) -> Result<Vec<String>, String> {
    let (mut parts, mut quoted) = (vec![String::new()], false);
    for character in text.chars() {
        quoted ^= character == '"';
        match parts.last_mut() {
            Some(part) if quoted || character != at => part.push(character),
            _ => parts.push(String::new()),
        }
    }
    if quoted { Err("a double quote is not closed".into()) } else { Ok(parts) }
}

fn unquoted(word: &str) -> &str {
    word.strip_prefix('"').and_then(|word| word.strip_suffix('"')).unwrap_or(word)
}

/// Says whether a word names a kind of key, and not options.
fn is_key_type(word: &str) -> bool {
    ["ssh-", "ecdsa-sha2-", "sk-ssh-", "sk-ecdsa-sha2-", "rsa-sha2-"].iter().any(|start| word.starts_with(start))
}

/// Reads a key; nothing if it is of a kind that never signs bundles.
fn public_key(kind: &str, base64: &str) -> Result<Option<PublicKey>, String> {
    if !matches!(kind, "ssh-ed25519" | "ecdsa-sha2-nistp256") {
        return if is_key_type(kind) { Ok(None) } else { Err("it names no key".into()) };
    }
    let damaged = || "its key is damaged".to_owned();
    let bytes = STANDARD.decode(base64).map_err(|_| damaged())?;
    let key = ssh_key::PublicKey::from_bytes(&bytes).map_err(|_| damaged())?;
    let key = PublicKey::from_ssh(key.key_data()).filter(|key| key.type_name() == kind);
    key.map(Some).ok_or_else(damaged)
}

/// Says whether a text is in a list of patterns as OpenSSH matches them: `*` and `?` stand for others, and a pattern
/// with `!` before it takes away.
fn matches_list(text: &str, list: &str) -> bool {
    let mut found = false;
    for pattern in list.split(',') {
        match pattern.strip_prefix('!') {
            Some(pattern) if matches(text.as_bytes(), pattern.as_bytes()) => return false,
            Some(_) => {}
            None => found |= matches(text.as_bytes(), pattern.as_bytes()),
        }
    }
    found
}

/// Matches one pattern. On a mismatch it goes back to the last star alone, which is enough, and is never exponential.
fn matches(text: &[u8], pattern: &[u8]) -> bool {
    let (mut at, mut of, mut star) = (0, 0, None);
    while at < text.len() {
        match pattern.get(of) {
            Some(b'*') => {
                star = Some((of, at));
                of += 1;
            }
            Some(byte) if *byte == b'?' || *byte == text[at] => (at, of) = (at + 1, of + 1),
            _ => match star {
                Some((pattern_at, text_at)) => {
                    star = Some((pattern_at, text_at + 1));
                    (at, of) = (text_at + 1, pattern_at + 1);
                }
                None => return false,
            },
        }
    }
    pattern[of..].iter().all(|byte| *byte == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_as_in_openssh() {
        for (text, list, expected) in [
            ("a@example.org", "a@example.org", true),
            ("a@example.org", "b@example.org,a@example.org", true),
            ("a@example.org", "*@example.org", true),
            ("a@example.org", "?@example.org", true),
            ("aa@example.org", "?@example.org", false),
            ("a@example.org", "*@example.org,!a@example.org", false),
            ("a@example.org", "!b@example.org", false),
            ("a@example.org.evil", "*@example.org", false),
            ("abcabc", "*abc", true),
            ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "*a*a*a*a*a*a*a*a*a*a*c", false),
            ("", "*", true),
            ("", "", true),
            ("a", "", false),
        ] {
            assert_eq!(matches_list(text, list), expected, "{text} {list}");
        }
    }

    #[test]
    fn times_are_read_strictly() {
        for (text, expected) in [
            ("20260101", Some(("2026-01-01", false))),
            ("20260101Z", Some(("2026-01-01", false))),
            ("202601010000", Some(("2026-01-01", false))),
            ("20260101120000Z", Some(("2026-01-01", true))),
            ("20260230", None),
            ("2026-01-01", None),
            ("202601", None),
            ("", None),
        ] {
            let moment = Moment::parse(text).ok().map(|moment| (moment.day.to_string(), moment.within));
            assert_eq!(moment, expected.map(|(day, within)| (day.to_owned(), within)), "{text}");
        }
    }
}
