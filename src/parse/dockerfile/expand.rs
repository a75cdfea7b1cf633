//! Replaces build arguments in `FROM`, as far as the file settles them.

use std::collections::HashMap;
use std::sync::Arc;

/// Arguments that the builder sets itself, from where it runs.
const PLATFORM: &[&str] = &[
    "BUILDPLATFORM",
    "BUILDOS",
    "BUILDARCH",
    "BUILDVARIANT",
    "TARGETPLATFORM",
    "TARGETOS",
    "TARGETARCH",
    "TARGETVARIANT",
];

/// Length in bytes beyond which nothing is an image reference. It bounds what arguments within arguments can
/// grow to.
const LONGEST: usize = 1024;

/// Levels of `${A:-${B:-...}}` that are followed.
const DEEPEST: usize = 8;

/// Names that are told for one word; more help nobody.
const MOST_DECIDING: usize = 16;

/// The arguments declared before the first `FROM`.
#[derive(Default)]
pub(super) struct Scope {
    values: HashMap<String, Setting>,
}

enum Setting {
    /// It has a default.
    Known(String),
    /// Its default depends on these names.
    Open(Vec<Arc<str>>),
    /// It has no default.
    Unset,
}

/// The names that keep a text from being known.
type Deciding = Vec<Arc<str>>;

impl Scope {
    /// Declares an argument, with its default as written.
    pub(super) fn declare(&mut self, name: &str, default: Option<&str>, escape: char) {
        let setting = match default.map(|default| self.expand(default, escape)) {
            None if self.values.contains_key(name) => return,
            None => Setting::Unset,
            Some(Ok(value)) => Setting::Known(value),
            Some(Err(names)) => Setting::Open(names),
        };
        self.values.insert(name.to_owned(), setting);
    }

    /// Returns a word with its variables replaced and its quotes removed, or the names that nothing in the
    /// file settles.
    pub(super) fn expand(&self, word: &str, escape: char) -> Result<String, Deciding> {
        let mut expansion = Expansion { scope: self, escape, text: String::new(), deciding: Vec::new(), lost: false };
        expansion.word(word, DEEPEST);
        let Expansion { text, deciding, lost, .. } = expansion;
        if lost || !deciding.is_empty() || text.len() > LONGEST { Err(deciding) } else { Ok(text) }
    }
}

/// `$NAME`, `${NAME}` or `${NAME<operator><word>}`.
struct Variable<'text> {
    name: &'text str,
    operator: &'text str,
    word: &'text str,
    length: usize,
}

struct Expansion<'scope> {
    scope: &'scope Scope,
    escape: char,
    text: String,
    deciding: Deciding,
    /// Whether a bound was reached, so that the text is not known.
    lost: bool,
}

impl Expansion<'_> {
    fn word(&mut self, word: &str, depth: usize) {
        if word.len() > LONGEST || depth == 0 {
            self.lost = true;
            return;
        }
        let mut quote = None;
        let mut rest = word;
        while let Some(character) = rest.chars().next().filter(|_| self.text.len() <= LONGEST) {
            let mut length = character.len_utf8();
            match (quote, character) {
                (None, '"' | '\'') => quote = Some(character),
                (Some(open), _) if character == open => quote = None,
                (None | Some('"'), '$') => match Variable::read(rest) {
                    Some(variable) => {
                        length = variable.length;
                        self.variable(&variable, depth);
                    }
                    None => self.text.push('$'),
                },
                (None | Some('"'), _) if character == self.escape => {
                    let escaped = rest.get(length..).and_then(|rest| rest.chars().next());
                    length += escaped.map_or(0, char::len_utf8);
                    self.text.extend(escaped);
                }
                _ => self.text.push(character),
            }
            rest = rest.get(length..).unwrap_or_default();
        }
    }

    fn variable(&mut self, variable: &Variable<'_>, depth: usize) {
        let name = variable.name;
        if PLATFORM.contains(&name) {
            return self.decide(name);
        }
        let set = match self.scope.values.get(name) {
            Some(Setting::Open(names)) => {
                self.lost = true;
                for name in names {
                    self.decide(name);
                }
                return;
            }
            Some(Setting::Known(value)) => Some(value.as_str()),
            Some(Setting::Unset) | None => None,
        };
        match (variable.operator, set) {
            (":-", None | Some("")) | ("-", None) => self.word(variable.word, depth - 1),
            ("" | ":-" | "-" | "?", Some(value)) => self.text.push_str(value),
            (":?", Some(value)) if !value.is_empty() => self.text.push_str(value),
            (":+", Some("")) => {}
            (":+" | "+", Some(_)) => self.word(variable.word, depth - 1),
            _ => self.decide(name),
        }
    }

    fn decide(&mut self, name: &str) {
        if self.deciding.len() < MOST_DECIDING && self.deciding.iter().all(|known| **known != *name) {
            self.deciding.push(name.into());
        }
    }
}

impl<'text> Variable<'text> {
    /// Reads the variable at the start of a text, which is a `$`.
    fn read(text: &'text str) -> Option<Self> {
        let rest = text.strip_prefix('$')?;
        let Some(braced) = rest.strip_prefix('{') else {
            let name = name_of(rest)?;
            return Some(Self { name, operator: "", word: "", length: 1 + name.len() });
        };
        let close = closing_brace(braced)?;
        let name = name_of(braced)?;
        let tail = braced.get(name.len()..close)?;
        let operator = [":-", ":+", ":?", "-", "+", "?"].into_iter().find(|operator| tail.starts_with(operator));
        // An operator that is not known here (`#`, `%`, `/`) stays an operator, so that the variable is not
        // settled.
        let (operator, word) = tail.split_at(operator.map_or(tail.len(), str::len));
        Some(Self { name, operator, word, length: 2 + close + 1 })
    }
}

fn name_of(text: &str) -> Option<&str> {
    let length = text.find(|character: char| !(character.is_ascii_alphanumeric() || character == '_'));
    let name = text.get(..length.unwrap_or(text.len()))?;
    (!name.is_empty() && !name.starts_with(|first: char| first.is_ascii_digit())).then_some(name)
}

/// Returns the offset of the brace that closes the one before `text`.
fn closing_brace(text: &str) -> Option<usize> {
    let mut open = 1_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => open += 1,
            b'}' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope() -> Scope {
        let mut scope = Scope::default();
        for (name, default) in [
            ("TAG", Some("20")),
            ("EMPTY", Some("\"\"")),
            ("BARE", None),
            ("NAME", Some("node:$TAG")),
            ("NAME", None),
            ("OPEN", Some("x-$BARE-${TARGETARCH}")),
        ] {
            scope.declare(name, default, '\\');
        }
        scope
    }

    #[test]
    fn variables_are_replaced_as_far_as_the_file_settles_them() {
        let scope = scope();
        for (word, expected) in [
            ("node", "node"),
            ("node:$TAG", "node:20"),
            ("${NAME}-slim", "node:20-slim"),
            ("\"a:${TAG}\"", "a:20"),
            ("'$TAG'\\$TAG$", "$TAG$TAG$"),
            ("a:${BARE:-1}", "a:1"),
            ("a:${NONE:-${EMPTY:-${TAG}}}", "a:20"),
            ("a:${NONE-x}${EMPTY-y}", "a:x"),
            ("a${TAG:+:$TAG}${EMPTY:+no}", "a:20"),
            ("${TAG:?needed}", "20"),
            ("${TAG", "${TAG"),
        ] {
            assert_eq!(scope.expand(word, '\\').as_deref(), Ok(expected), "{word}");
        }
        for (word, deciding) in [
            ("$BARE", &["BARE"][..]),
            ("a:${NONE}-$BARE", &["NONE", "BARE"]),
            ("a:$OPEN", &["BARE", "TARGETARCH"]),
            ("${BUILDPLATFORM:-linux/amd64}", &["BUILDPLATFORM"]),
            ("${TAG%0}", &["TAG"]),
            ("${BARE:?}${BARE:+x}", &["BARE"]),
        ] {
            let names = scope.expand(word, '\\').unwrap_err();
            assert_eq!(names.iter().map(|name| &**name).collect::<Vec<_>>(), deciding, "{word}");
        }
    }

    #[test]
    fn growth_and_nesting_are_bounded() {
        let mut scope = Scope::default();
        scope.declare("A0", Some("0123456789"), '\\');
        for at in 0..60 {
            scope.declare(&format!("A{}", at + 1), Some(&format!("$A{at}$A{at}")), '\\');
        }
        assert_eq!(scope.expand("$A60", '\\'), Err(Vec::new()));
        assert!(scope.expand(&"${A:-".repeat(200_000), '\\').is_err());
        assert!(scope.expand(&format!("{}{}", "${A:-".repeat(100), "}".repeat(100)), '\\').is_err());
    }
}
