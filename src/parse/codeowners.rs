//! Reads CODEOWNERS as GitHub, GitLab and Bitbucket do: `{"rules": [{"pattern": ..., "owners": [...]}]}`.
//!
//! Rules of a GitLab section carry its name under `section`, `optional: true` if it is `^[optional]`, its
//! number of `approvals` if it names one, and its default owners where the rule names none. A pattern is
//! given with its escapes (`\ `, `\#`) resolved. The last rule that matches a path counts, so the order is
//! kept.

use super::{Entry, Fault, Format, Node, ParseLimits, Parsed, Value};
use crate::model::{FileKind, Span};

/// CODEOWNERS.
pub(super) struct Codeowners;

impl Format for Codeowners {
    fn kind(&self) -> FileKind {
        FileKind::Codeowners
    }

    fn parse(&self, text: &str, limits: &ParseLimits) -> Parsed {
        let mut reader = Reader::default();
        for (start, line) in lines(text) {
            reader.line(start, line);
            if reader.nodes > limits.nodes {
                let span = Span::new(start, start + line.len());
                return Parsed::fault(Fault::new(format!("more than {} values", limits.nodes), span));
            }
        }
        let whole = Span::new(0, text.len());
        let span = reader.rules.iter().map(|rule| rule.span).reduce(Span::to).unwrap_or(whole);
        let rules = Entry::derived("rules", Node::array(reader.rules, span));
        Parsed { faults: reader.faults, ..Parsed::one(Node::object([rules], whole)) }
    }
}

/// Returns the lines with their offsets, without byte-order mark and line breaks.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut next = mark;
    text.get(mark..).unwrap_or_default().split_inclusive('\n').map(move |line| {
        let start = next;
        next += line.len();
        (start, line.trim_end_matches(['\n', '\r']))
    })
}

#[derive(Default)]
struct Reader {
    rules: Vec<Node>,
    faults: Vec<Fault>,
    section: Option<Section>,
    nodes: usize,
}

/// A GitLab section, which lasts to the next one.
struct Section {
    name: Node,
    optional: bool,
    approvals: Option<Node>,
    owners: Vec<Node>,
}

impl Reader {
    fn line(&mut self, start: usize, line: &str) {
        if let Some((mut section, rest)) = Section::open(start, line) {
            section.owners = self.owners(rest, line.get(rest - start..).unwrap_or_default());
            self.section = Some(section);
            return;
        }
        let mut words = words(start, line);
        let Some((pattern, span)) = words.next() else {
            return;
        };
        let rest = span.end as usize;
        let owners = self.owners(rest, line.get(rest - start..).unwrap_or_default());
        let rule = self.rule(Node::string(unescaped(pattern), span), owners);
        self.nodes += rule.count();
        self.rules.push(rule);
    }

    fn rule(&self, pattern: Node, owners: Vec<Node>) -> Node {
        let behind = Span { start: pattern.span.end, end: pattern.span.end };
        let place = owners.iter().map(|owner| owner.span).reduce(Span::to).unwrap_or(behind);
        let span = pattern.span.to(place);
        let inherited = self.section.as_ref().filter(|_| owners.is_empty());
        let owners = inherited.map_or(owners, |section| section.owners.clone());
        let mut entries =
            vec![Entry::derived("pattern", pattern), Entry::derived("owners", Node::array(owners, place))];
        if let Some(section) = &self.section {
            entries.push(Entry::derived("section", section.name.clone()));
            if section.optional {
                entries.push(Entry::derived("optional", Node::new(Value::Bool(true), section.name.span)));
            }
            entries.extend(section.approvals.clone().map(|approvals| Entry::derived("approvals", approvals)));
        }
        Node::object(entries, span)
    }

    fn owners(&mut self, start: usize, text: &str) -> Vec<Node> {
        let mut owners = Vec::new();
        for (owner, span) in words(start, text) {
            if !owner.contains('@') {
                let fault = Fault::new(format!("`{owner}` is not an owner"), span).harmless();
                self.faults.push(fault.with_hint("write owners as `@user`, `@organisation/team` or an e-mail address"));
            }
            owners.push(Node::string(owner, span));
        }
        owners
    }
}

impl Section {
    /// Returns the section that a line opens, and the offset of its default owners.
    ///
    /// A bracket that is followed by anything but a number of approvals or a space is a pattern's
    /// (`[ab].txt`).
    fn open(start: usize, line: &str) -> Option<(Self, usize)> {
        let open = line.len() - line.trim_start().len();
        let head = line.get(open..)?;
        let optional = head.starts_with('^');
        let name = head.strip_prefix('^').unwrap_or(head).strip_prefix('[')?;
        let name_start = line.len() - name.len();
        let name = name.get(..name.find(']')?)?;
        let mut at = name_start + name.len() + 1;
        let mut approvals = None;
        if let Some(number) = line.get(at..)?.strip_prefix('[') {
            let digits = number.get(..number.find(']')?)?;
            let span = Span::new(at + 1, at + 1 + digits.len()).shifted(start);
            approvals = Some(Node::new(Value::Int(digits.parse().ok()?), span));
            at += digits.len() + 2;
        }
        if name.trim().is_empty() || !line.get(at..)?.chars().next().is_none_or(char::is_whitespace) {
            return None;
        }
        let span = Span::new(name_start, name_start + name.len()).shifted(start);
        let name = Node::string(name, span);
        Some((Self { name, optional, approvals, owners: Vec::new() }, start + at))
    }
}

/// Returns the words of a line with their places, up to a comment. A backslash keeps a space or `#` in its
/// word.
fn words(start: usize, line: &str) -> impl Iterator<Item = (&str, Span)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = line.get(at..)?;
        let word = rest.trim_start();
        at = line.len() - word.len();
        if word.is_empty() || word.starts_with('#') {
            at = line.len();
            return None;
        }
        let length = word_length(word);
        let span = Span::new(at, at + length).shifted(start);
        at += length;
        word.get(..length).map(|word| (word, span))
    })
}

fn word_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, character) in text.char_indices() {
        if character.is_whitespace() && !escaped {
            return at;
        }
        escaped = character == '\\' && !escaped;
    }
    text.len()
}

fn unescaped(pattern: &str) -> String {
    pattern.replace("\\ ", " ").replace("\\#", "#")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parse(text: &str) -> Parsed {
        Codeowners.parse(text, &ParseLimits::default())
    }

    /// Returns the rules in the form `section|pattern|owner owner`.
    fn rules(text: &str) -> Vec<String> {
        let parsed = parse(text);
        let strings = |node: &Node| node.items().filter_map(Node::as_str).collect::<Vec<_>>().join(" ");
        let rule = |rule: &Node| {
            let section = rule.get("section").and_then(Node::as_str).unwrap_or_default();
            format!(
                "{section}|{}|{}",
                rule.get("pattern").unwrap().as_str().unwrap(),
                strings(rule.get("owners").unwrap())
            )
        };
        parsed.documents[0].root.get("rules").unwrap().items().map(rule).collect()
    }

    #[test]
    fn lines_become_rules() {
        for (text, expected) in [
            ("", &[][..]),
            ("# comment\n\n   \n", &[]),
            ("\u{feff}* @a\r\n", &["|*|@a"]),
            ("/docs/ @org/team a@b.c # why @x\n", &["|/docs/|@org/team a@b.c"]),
            ("docs/\n", &["|docs/|"]),
            ("a\\ b\\#c/ @a\n", &["|a b#c/|@a"]),
            ("a#b @a\n", &["|a#b|@a"]),
            ("\t*.rs\t@a\t@b", &["|*.rs|@a @b"]),
            ("[Docs] @d\n*.md\n*.txt @t\n", &["Docs|*.md|@d", "Docs|*.txt|@t"]),
            ("[A B][2] @d @e\nx\n^[C]\ny @y\nz", &["A B|x|@d @e", "C|y|@y", "C|z|"]),
            ("[ab].txt @a\n[]\n[x][y] @z", &["|[ab].txt|@a", "|[]|", "|[x][y]|@z"]),
        ] {
            assert_eq!(rules(text), expected, "{text:?}");
        }
    }

    #[test]
    fn rules_know_their_bytes_and_their_section() {
        let text = "\u{feff}[Docs][2] @d\n^[É]\nsrc/\\ x  @a @b # c\n";
        let parsed = parse(text);
        let rule = &parsed.documents[0].root.get("rules").unwrap().as_array().unwrap()[0];
        assert_eq!(rule.span.of(text), "src/\\ x  @a @b");
        assert_eq!(rule.get("pattern").unwrap().span.of(text), "src/\\ x");
        assert_eq!(rule.get("owners").unwrap().as_array().unwrap()[1].span.of(text), "@b");
        assert_eq!(rule.get("section").unwrap().span.of(text), "É");
        assert_eq!(rule.get("optional").unwrap().value, Value::Bool(true));
        let text = "[Docs][2] @d\nx";
        let parsed = parse(text);
        let rule = &parsed.documents[0].root.get("rules").unwrap().as_array().unwrap()[0];
        assert_eq!(rule.get("approvals").unwrap().value, Value::Int(2));
        assert_eq!(rule.get("owners").unwrap().as_array().unwrap()[0].span.of(text), "@d");
    }

    #[test]
    fn a_word_that_is_no_owner_is_told_and_kept() {
        let parsed = parse("* ann @bob");
        assert_eq!(parsed.faults[0].message, "`ann` is not an owner");
        assert_eq!((parsed.faults[0].span, parsed.faults[0].fatal), (Span::new(2, 5), false));
        assert_eq!(rules("* ann @bob"), ["|*|ann @bob"]);
    }

    #[test]
    fn nodes_are_bounded_and_long_lines_are_read() {
        let limits = ParseLimits { nodes: 6, ..ParseLimits::default() };
        assert_eq!(Codeowners.parse("a @b\nc @d\n", &limits).faults[0].message, "more than 6 values");
        let text = format!("* {}\n\0 @a\n", "@a ".repeat(1 << 18));
        assert_eq!(rules(&text).len(), 2);
    }

    /// Characters that mean something to the reader, and some that do not.
    const SOUP: &str = "[a@#\\\\\\[\\]^2 \t\r\n\u{feff}é]{0,60}";

    proptest! {
        #[test]
        fn no_text_makes_it_panic_and_spans_hold_the_words(text in prop_oneof![any::<String>(), SOUP]) {
            for rule in parse(&text).documents[0].root.get("rules").unwrap().items() {
                let pattern = rule.get("pattern").unwrap();
                prop_assert_eq!(pattern.as_str().unwrap(), unescaped(pattern.span.of(&text)));
                for owner in rule.get("owners").unwrap().items() {
                    prop_assert_eq!(owner.as_str().unwrap(), owner.span.of(&text));
                }
            }
        }
    }
}
