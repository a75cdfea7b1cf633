//! A name that announces a secret, what joins it to its value, and the value: in any syntax, by its line.

use super::name::class_of_name;
use super::value::{Worth, decoded_base64, entropy, worth_of, worth_under};
use super::{Candidate, NameClass, Page, SecretKind, Style, line_before};
use crate::model::{FileKind, Span};

/// Longest name and longest line that are looked at.
const LONGEST_NAME: usize = 80;
const LONGEST_VALUE: usize = 1024;

/// Other parts of a connection string, one of which stands before the password.
const CONNECTION_PARTS: &[&str] = &[
    "server=",
    "source=",
    "host=",
    "user id=",
    "userid=",
    "uid=",
    "user=",
    "username=",
    "database=",
    "catalog=",
    "endpoint=",
    "accountname=",
    "driver=",
    "address=",
    "jdbc:",
];

/// Where a name stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Returns the whole name around a word of it.
pub(super) fn name_around(text: &str, start: usize, end: usize) -> Name {
    let bytes = text.as_bytes();
    let part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    let (mut start, mut end) = (start, end);
    // `"auth"` is found with its quotes, `_pat=` with what it ends at.
    while start < end && !part(bytes[start]) {
        start += 1;
    }
    while end > start && !part(bytes[end - 1]) {
        end -= 1;
    }
    while start > 0 && part(bytes[start - 1]) {
        start -= 1;
    }
    while end < bytes.len() && part(bytes[end]) {
        end += 1;
    }
    Name { start, end }
}

/// How name and value are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Join {
    Equals,
    Colon,
    Space,
    Element,
}

/// Reads the assignment of a name, if it is one and its value is a secret.
pub(super) fn read(page: &Page<'_>, name: Name) -> Option<Candidate> {
    let text = page.text;
    if name.end - name.start > LONGEST_NAME {
        return None;
    }
    let key = text.get(name.start..name.end)?.trim_start_matches(['-', '.']);
    let auth = key == "_auth" || key == "auth" && page.style == Style::Configuration;
    let text_of_connection = matches!(key.to_ascii_lowercase().as_str(), "connectionstring" | "connection_string");
    let class = class_of_name(key);
    if class.is_none() && !auth || text_of_connection {
        return None;
    }
    let (join, at) = joined(page, name)?;
    let value = valued(page, name, join, at)?;
    let literal = text.get(value.start as usize..value.end as usize)?;
    let candidate =
        |kind, form, verified| Candidate { kind, form, verified, key: Some(key.to_owned()), span: value, shown: 0 };
    if auth {
        let decoded = decoded_base64(literal).and_then(|bytes| String::from_utf8(bytes).ok())?;
        let (user, password) = decoded.split_once(':')?;
        let printed = !user.is_empty() && decoded.bytes().all(|byte| byte.is_ascii_graphic());
        let real = printed && worth_of(NameClass::Password, password, true).is_some();
        return real.then(|| candidate(SecretKind::ServiceToken, "docker-registry-auth", true));
    }
    let class = class?;
    if is_aws_secret(key, literal) {
        return Some(candidate(SecretKind::CloudKey, "aws-secret-access-key", false));
    }
    let trusted = page.style == Style::Configuration && !is_comment(page, name.start);
    let part = is_part(text, name.start) && join == Join::Equals;
    match (worth_under(key, class, literal, trusted)?, class) {
        (Worth::Hash, _) => Some(candidate(SecretKind::PasswordHash, "password-hash", true)),
        (Worth::Weak, _) => Some(candidate(SecretKind::WeakPassword, "weak-password", false)),
        (Worth::Literal, NameClass::Password) if part => {
            Some(candidate(SecretKind::ConnectionString, "connection-string", false))
        }
        (Worth::Literal, NameClass::Password) => Some(candidate(SecretKind::Password, "password", false)),
        (Worth::Literal, NameClass::Key) => Some(candidate(SecretKind::Secret, "key-or-token", false)),
    }
}

/// Whether the name is a part of a connection string: `;Password=...`, `?user=a&password=...`.
fn is_part(text: &str, start: usize) -> bool {
    let before = line_before(text, start);
    let semicolon = before.trim_end().ends_with(';') && {
        let lower = before.to_ascii_lowercase();
        CONNECTION_PARTS.iter().any(|part| lower.contains(part))
    };
    semicolon || before.ends_with(['?', '&'])
}

/// Whether it is the secret half of a key of AWS: 40 characters of base 64 under a name that says so.
fn is_aws_secret(name: &str, value: &str) -> bool {
    let lower = name.to_ascii_lowercase().replace(['-', '.', '_'], "");
    let named = lower.contains("secretaccesskey") || lower.contains("awssecret") || lower.contains("secretkey");
    let base64 = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'/' || byte == b'+');
    named
        && value.len() == 40
        && base64
        && entropy(value) >= 3.8
        && !super::value::is_made_up(value)
        && !value.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether what stands before an offset on its line makes it a comment.
fn is_comment(page: &Page<'_>, at: usize) -> bool {
    let before = line_before(page.text, at).trim_start();
    let marks: &[&str] = &["#", "//", ";", "/*", "* ", "--", "<!--", "rem ", "REM "];
    marks.iter().any(|mark| before.starts_with(mark)) || before.contains(" # ") || before.contains(" // ")
}

/// Returns how a name is joined to what follows, and where that begins.
fn joined(page: &Page<'_>, name: Name) -> Option<(Join, usize)> {
    let bytes = page.text.as_bytes();
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(b'\n');
    let mut at = name.end;
    if name.start > 0 && bytes[name.start - 1] == b'<' && byte(at) == b'>' {
        return Some((Join::Element, at + 1));
    }
    let quoted = matches!(byte(at), b'"' | b'\'' | b'`') || byte(at) == b'\\' && matches!(byte(at + 1), b'"' | b'\'');
    if quoted {
        at += 1 + usize::from(byte(at) == b'\\');
    }
    let bracket = quoted && byte(at) == b']';
    at += usize::from(bracket);
    let blank = at;
    while matches!(byte(at), b' ' | b'\t') {
        at += 1;
    }
    // `<add key="Password" value="..."/>`
    if quoted
        && at > blank
        && bytes[at..].len() > 7
        && bytes[at..at + 5].eq_ignore_ascii_case(b"value")
        && byte(at + 5) == b'='
    {
        return Some((Join::Equals, at + 6));
    }
    // `define('DB_PASSWORD', '...')`
    if quoted
        && byte(at) == b','
        && line_before(page.text, name.start).trim_end_matches(['"', '\'', ' ']).ends_with("define(")
    {
        let blanks = bytes[at + 1..].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        return Some((Join::Equals, at + 1 + blanks));
    }
    let flag = page.text[..name.end].get(name.start..).is_some_and(|name| name.starts_with("--"));
    let instruction = page.kind == FileKind::Dockerfile && {
        let before = line_before(page.text, name.start).trim().to_ascii_lowercase();
        before == "env"
    };
    // `param adminPassword string = '...'`
    if at > blank && page.file.ends_with(".bicep") {
        return behind_type(page.text, at).map(|at| (Join::Equals, at));
    }
    let (join, length) = match (byte(at), byte(at + 1)) {
        (b'=', b'=' | b'~') | (b':', b':') | (b'!', _) => return None,
        (b'=', b'>') | (b':' | b'?', b'=') => (Join::Equals, 2),
        (b'=', _) => (Join::Equals, 1),
        (b':', _) => (Join::Colon, 1),
        _ if at > blank && (flag || instruction || page.file.ends_with("netrc") || is_directory(page, name)) => {
            (Join::Space, 0)
        }
        _ => return None,
    };
    at += length;
    while matches!(byte(at), b' ' | b'\t') {
        at += 1;
    }
    if page.style == Style::Program && join == Join::Colon && !matches!(byte(at), b'"' | b'\'' | b'`') {
        at = behind_type(page.text, at)?;
    }
    Some((join, at))
}

/// Whether it is the password of a directory, which `ldap.conf` and its like join by a space.
fn is_directory(page: &Page<'_>, name: Name) -> bool {
    let called = page.text.get(name.start..name.end).is_some_and(|name| matches!(name, "bindpw" | "rootpw"));
    called && page.style == Style::Configuration && line_before(page.text, name.start).trim().is_empty()
}

/// Returns where the value of `name: Type = value` begins.
fn behind_type(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let end = (at + 40).min(bytes.len());
    let equals = bytes[at..end].iter().position(|byte| b"=\n\"',;(){}".contains(byte))? + at;
    if bytes[equals] != b'=' || bytes.get(equals + 1) == Some(&b'=') {
        return None;
    }
    let rest = bytes[equals + 1..].iter().position(|byte| *byte != b' ')?;
    Some(equals + 1 + rest)
}

/// Returns where the value stands that begins at an offset.
fn valued(page: &Page<'_>, name: Name, join: Join, at: usize) -> Option<Span> {
    let bytes = page.text.as_bytes();
    let first = *bytes.get(at)?;
    if join == Join::Element {
        let end = at + bytes[at..].iter().take(LONGEST_VALUE).position(|byte| matches!(byte, b'<' | b'\n'))?;
        return Some(Span::new(at, end));
    }
    let prefix = page.style == Style::Program
        && matches!(first, b'b' | b'r' | b'u' | b'f' | b'@')
        && matches!(bytes.get(at + 1), Some(b'"' | b'\''));
    let at = at + usize::from(prefix);
    match *bytes.get(at)? {
        quote @ (b'"' | b'\'' | b'`') => quoted(bytes, at, quote),
        b'\\' if matches!(bytes.get(at + 1), Some(b'"' | b'\'')) => escaped(bytes, at + 2),
        _ => unquoted(page, name, join, at),
    }
}

fn quoted(bytes: &[u8], at: usize, quote: u8) -> Option<Span> {
    let start = if bytes[at..].starts_with(&[quote; 3]) { at + 3 } else { at + 1 };
    let mut end = start;
    loop {
        match *bytes.get(end)? {
            b'\n' => return None,
            b'\\' => end += 2,
            byte if byte == quote => return Some(Span::new(start, end)),
            _ => end += 1,
        }
        if end - start > LONGEST_VALUE {
            return None;
        }
    }
}

/// A value inside a string of another language: `{\"password\": \"...\"}`.
fn escaped(bytes: &[u8], start: usize) -> Option<Span> {
    let length = bytes[start..].iter().take(LONGEST_VALUE).position(|byte| matches!(byte, b'\\' | b'\n' | b'"'))?;
    (bytes[start + length] == b'\\').then(|| Span::new(start, start + length))
}

/// A value without quotes: to the end of its line where the name begins the line, else to what ends a word.
fn unquoted(page: &Page<'_>, name: Name, join: Join, at: usize) -> Option<Span> {
    let text = page.text;
    let part = is_part(text, name.start) && join == Join::Equals;
    // Expressions, numbers, references; but scripts stand in such files, too.
    let typed = matches!(page.kind, FileKind::Hcl | FileKind::Toml | FileKind::Json | FileKind::Jsonc);
    let script = join == Join::Equals && text.as_bytes().get(name.end) == Some(&b'=') && at == name.end + 1;
    if page.style == Style::Program && !part || typed && !part && !script && join != Join::Space {
        return None;
    }
    let line = super::line_after(text, at);
    let whole =
        page.style == Style::Configuration && is_own_line(text, name) && !part && page.kind != FileKind::Dockerfile;
    let shell = join == Join::Equals && !matches!(page.kind, FileKind::Yaml);
    let end = if whole && join == Join::Colon {
        line.find(" #").unwrap_or(line.len())
    } else if whole && shell {
        line.find([' ', '\t', ';']).unwrap_or(line.len())
    } else {
        line.find([' ', '\t', '"', '\'', '`', ';', '&', '<', '>', ')', '}', ']', ',', '|', '\\']).unwrap_or(line.len())
    };
    let value = line[..end].trim_end();
    // An alias, an anchor, a tag, a block.
    let marked =
        page.kind == FileKind::Yaml && join == Join::Colon && value.starts_with(['*', '&', '!', '|', '>', '[', '{']);
    (!value.is_empty() && value.len() <= LONGEST_VALUE && !marked).then(|| Span::new(at, at + value.len()))
}

/// Whether only marks of lists and words of shells stand before a name on its line.
fn is_own_line(text: &str, name: Name) -> bool {
    let before = line_before(text, name.start).trim();
    let before = before.trim_start_matches(['-', '"', '\'', '?']).trim();
    let words = ["", "export", "set", "env", "ENV", "ARG", "SET", "$env:", "declare -x", "readonly", "local"];
    words.contains(&before)
}
