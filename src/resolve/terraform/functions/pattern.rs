//! `regex`, `regexall` and `replace`: RE2 patterns as Go reads them.

use std::cell::RefCell;
use std::collections::HashMap;

use regex::{Captures, Regex};

use super::arguments::{Arguments, MOST_BYTES, MOST_ELEMENTS, Outcome, Stop, refuse};
use crate::parse::{Node, Value};

pub(super) fn regex(arguments: &Arguments<'_>) -> Outcome {
    let (pattern, text) = (compiled(&arguments.text(0)?)?, arguments.text(1)?);
    let Some(captures) = pattern.captures(&text) else {
        return refuse("pattern did not match any part of the given string");
    };
    shaped(arguments, &pattern, &captures)
}

pub(super) fn regexall(arguments: &Arguments<'_>) -> Outcome {
    let (pattern, text) = (compiled(&arguments.text(0)?)?, arguments.text(1)?);
    let all = pattern.captures_iter(&text).take(MOST_ELEMENTS + 1);
    arguments.array(all.map(|captures| shaped(arguments, &pattern, &captures)).collect::<Outcome<_>>()?)
}

/// Without groups the match, with unnamed ones a list of them, with named ones an object.
fn shaped(arguments: &Arguments<'_>, pattern: &Regex, captures: &Captures<'_>) -> Outcome {
    let group = |found: Option<regex::Match<'_>>| match found {
        Some(found) => Node::string(found.as_str(), arguments.call.span),
        None => arguments.made(Value::Null),
    };
    let names: Vec<Option<&str>> = pattern.capture_names().skip(1).collect();
    if names.is_empty() {
        return Ok(group(captures.get(0)));
    }
    let named: Vec<&str> = names.iter().copied().flatten().collect();
    if named.is_empty() {
        return arguments.array(captures.iter().skip(1).map(group).collect());
    }
    if named.len() != names.len() {
        return refuse("invalid regexp pattern: cannot mix both named and unnamed capture groups");
    }
    arguments.object_of(named.into_iter().map(|name| arguments.entry(name, group(captures.name(name)))))
}

pub(super) fn replace(arguments: &Arguments<'_>) -> Outcome {
    let (text, wanted, replacement) = (arguments.text(0)?, arguments.text(1)?, arguments.text(2)?);
    let pattern = wanted.strip_prefix('/').and_then(|rest| rest.strip_suffix('/'));
    if let Some(pattern) = pattern {
        return arguments.string(replace_pattern(&text, &compiled(pattern)?, &replacement)?);
    }
    let growth = text.matches(&*wanted).count().saturating_mul(replacement.len());
    if text.len().saturating_add(growth) > MOST_BYTES {
        return Err(Stop::too_large());
    }
    arguments.string(text.replace(&*wanted, &replacement))
}

fn replace_pattern(text: &str, pattern: &Regex, replacement: &str) -> Outcome<String> {
    let groups = replacement.matches('$').count();
    let mut replaced = String::new();
    let mut end = 0;
    for captures in pattern.captures_iter(text) {
        let Some(whole) = captures.get(0) else { continue };
        replaced.push_str(text.get(end..whole.start()).unwrap_or_default());
        let longest = groups.saturating_mul(whole.len()).saturating_add(replacement.len());
        if replaced.len().saturating_add(longest) > MOST_BYTES {
            return Err(Stop::too_large());
        }
        captures.expand(replacement, &mut replaced);
        end = whole.end();
    }
    replaced.push_str(text.get(end..).unwrap_or_default());
    Ok(replaced)
}

/// Compiled patterns that a thread keeps.
const KEPT: usize = 64;

thread_local! {
    static PATTERNS: RefCell<HashMap<String, Regex>> = RefCell::default();
}

fn compiled(pattern: &str) -> Outcome<Regex> {
    PATTERNS.with_borrow_mut(|patterns| {
        if let Some(known) = patterns.get(pattern) {
            return Ok(known.clone());
        }
        let regex = Regex::new(&translated(pattern)).map_err(|error| match error {
            regex::Error::CompiledTooBig(_) => Stop::Undecidable("the pattern is too large".to_owned()),
            _ => Stop::Refused(format!("invalid regexp pattern `{pattern}`")),
        })?;
        if patterns.len() == KEPT {
            patterns.clear();
        }
        patterns.insert(pattern.to_owned(), regex.clone());
        Ok(regex)
    })
}

/// Writes a pattern of Go for the `regex` crate.
///
/// In Go `\d`, `\s`, `\w` and `\b` are about ASCII, `\<` is `<`, `\Q...\E` quotes, a `{` that begins no repetition is itself,
/// and classes know no operators.
fn translated(pattern: &str) -> String {
    let mut written = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    let mut class = false;
    while let Some(character) = rest.chars().next() {
        let tail = &rest[character.len_utf8()..];
        rest = match character {
            '\\' => escape(tail, class, &mut written),
            '[' if class => match posix_class(rest) {
                Some((name, tail)) => {
                    written.push_str(name);
                    tail
                }
                None => {
                    written.push_str("\\[");
                    tail
                }
            },
            '[' => {
                class = true;
                written.push('[');
                // A bracket that comes first is a member of the class.
                let (caret, tail) = tail.strip_prefix('^').map_or(("", tail), |tail| ("^", tail));
                written.push_str(caret);
                match tail.strip_prefix(']') {
                    Some(tail) => {
                        written.push_str("\\]");
                        tail
                    }
                    None => tail,
                }
            }
            ']' if class => {
                class = false;
                written.push(']');
                tail
            }
            '&' | '~' if class => {
                written.push('\\');
                written.push(character);
                tail
            }
            '{' if !class && !begins_repetition(tail) => {
                written.push_str("\\{");
                tail
            }
            other => {
                written.push(other);
                tail
            }
        };
    }
    written
}

/// Writes the escape whose text behind the backslash is given; returns what follows it.
fn escape<'a>(tail: &'a str, class: bool, written: &mut String) -> &'a str {
    let Some(character) = tail.chars().next() else {
        written.push('\\');
        return tail;
    };
    let after = &tail[character.len_utf8()..];
    if character == 'Q' && !class {
        let (quoted, after) = after.split_once("\\E").unwrap_or((after, ""));
        written.push_str(&regex::escape(quoted));
        return after;
    }
    // `\p{Greek}` and `\x{1F600}` keep their braces.
    if let ('p' | 'P' | 'x', Some((name, after))) =
        (character, after.strip_prefix('{').and_then(|rest| rest.split_once('}')))
    {
        written.extend(["\\", &character.to_string(), "{", name, "}"]);
        return after;
    }
    let ascii = match (character, class) {
        ('d', false) => "[0-9]",
        ('d', true) => "0-9",
        ('D', _) => "[^0-9]",
        ('s', false) => "[\\t\\n\\x0c\\r ]",
        ('s', true) => "\\t\\n\\x0c\\r ",
        ('S', _) => "[^\\t\\n\\x0c\\r ]",
        ('w', false) => "[0-9A-Za-z_]",
        ('w', true) => "0-9A-Za-z_",
        ('W', _) => "[^0-9A-Za-z_]",
        ('b', false) => "(?-u:\\b)",
        ('<', _) => "<",
        ('>', _) => ">",
        _ => {
            written.push('\\');
            written.push(character);
            return after;
        }
    };
    written.push_str(ascii);
    after
}

fn posix_class(text: &str) -> Option<(&str, &str)> {
    let end = text.strip_prefix("[:")?.find(":]")? + 4;
    let (name, tail) = text.split_at_checked(end)?;
    name.bytes().all(|byte| byte.is_ascii_alphabetic() || b"[:^]".contains(&byte)).then_some((name, tail))
}

fn begins_repetition(tail: &str) -> bool {
    let Some((inside, _)) = tail.split_once('}') else { return false };
    let (least, most) = inside.split_once(',').unwrap_or((inside, ""));
    !least.is_empty() && least.bytes().chain(most.bytes()).all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_of_go_mean_the_same() {
        let table = [
            (r"^\d+$", "٣", false),
            (r"^\w+$", "é", false),
            (r"[\w.-]+@\S+", "a.b-c@x", true),
            (r"^a{$", "a{", true),
            (r"^a{2}$", "aa", true),
            (r"^a{,2}$", "a{,2}", true),
            (r"^\Qa.b\E$", "a.b", true),
            (r"^\Qa.b\E$", "axb", false),
            (r"^[[:alpha:]]+$", "abc", true),
            (r"^[a&&b]+$", "a&b", true),
            (r"^[]a]+$", "]a", true),
            (r"^[^]a]+$", "bc", true),
            (r"^[[]$", "[", true),
            (r"^\<x\>$", "<x>", true),
            (r"\bfoo\b", "a foo b", true),
            (r"^\p{Greek}$", "β", true),
            (r"(?i)^ABC$", "abc", true),
            (r"^[^\d]$", "x", true),
            (r"\_\-\/", "_-/", true),
        ];
        for (pattern, text, wanted) in table {
            let regex = compiled(pattern).unwrap_or_else(|stop| panic!("{pattern}: {stop:?}"));
            assert_eq!(regex.is_match(text), wanted, "{pattern} on {text}");
        }
        assert!(compiled("(").is_err());
        assert!(compiled("(?=x)").is_err());
        assert!(matches!(compiled(r"(\pL{1000}){1000}"), Err(Stop::Undecidable(_) | Stop::Refused(_))));
    }
}
