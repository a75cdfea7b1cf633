//! Texts of which parts are open, and what can be said of them whatever those parts turn out to be.
//!
//! An open part stands for every text of its letters. Where that allows more than may come, the answer is "perhaps".

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use regex_automata::hybrid::LazyStateID;
use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::util::{start, syntax};
use regex_automata::{Anchored, MatchKind};

use super::value::{COMPARED, Truth};
use crate::parse::{Letters, Piece, TextPart};

/// States of an automaton that a text may be in at once; where there are more, nothing is said.
const STATES: usize = 256;

/// Patterns of which the automata are kept.
const KEPT: usize = 256;

/// Returns a text for people; what is not known is named by what settles it.
pub(super) fn shown(parts: &[TextPart]) -> String {
    let part = |part: &TextPart| match part {
        TextPart::Known(text) => Arc::clone(text),
        TextPart::Open { expression, .. } => Arc::clone(expression),
    };
    parts.iter().map(part).fold(String::new(), |text, part| text + &part)
}

/// Says whether two texts are equal.
pub(super) fn equal(one: &[TextPart], other: &[TextPart]) -> Truth {
    match (one, other) {
        (parts, [TextPart::Known(text)]) | ([TextPart::Known(text)], parts) if !may_be(parts, text) => Truth::No,
        ([], parts) | (parts, []) if !may_be(parts, "") => Truth::No,
        ([TextPart::Known(one), ..], [TextPart::Known(other), ..])
            if !one.starts_with(&**other) && !other.starts_with(&**one) =>
        {
            Truth::No
        }
        ([.., TextPart::Known(one)], [.., TextPart::Known(other)])
            if !one.ends_with(&**other) && !other.ends_with(&**one) =>
        {
            Truth::No
        }
        _ => Truth::Maybe,
    }
}

/// Says whether a text starts with another.
pub(super) fn starts_with(parts: &[TextPart], start: &str) -> Truth {
    matches(parts, &format!(r"\A{}", regex::escape(start)))
}

/// Says whether a text ends with another.
pub(super) fn ends_with(parts: &[TextPart], end: &str) -> Truth {
    matches(parts, &format!(r"{}\z", regex::escape(end)))
}

/// Says whether another stands in a text.
pub(super) fn contains(parts: &[TextPart], part: &str) -> Truth {
    matches(parts, &regex::escape(part))
}

/// Says whether a pattern is found in a text.
pub(super) fn matches(parts: &[TextPart], pattern: &str) -> Truth {
    thread_local! {
        static AUTOMATA: RefCell<HashMap<Box<str>, Option<Rc<DFA>>>> = RefCell::default();
    }
    let automaton = AUTOMATA.with_borrow_mut(|automata| {
        if let Some(automaton) = automata.get(pattern) {
            return automaton.clone();
        }
        if automata.len() >= KEPT {
            automata.clear();
        }
        let built = built(pattern);
        automata.insert(pattern.into(), built.clone());
        built
    });
    automaton.and_then(|automaton| Search::new(&automaton)?.over(parts)).unwrap_or(Truth::Maybe)
}

fn built(pattern: &str) -> Option<Rc<DFA>> {
    let config = DFA::config()
        .match_kind(MatchKind::All)
        // A boundary of words is told as long as all is ASCII.
        .unicode_word_boundary(true)
        .minimum_cache_clear_count(Some(0));
    DFA::builder().configure(config).syntax(syntax::Config::new()).build(pattern).ok().map(Rc::new)
}

/// A search for a pattern, in all texts at once that the parts so far may be.
struct Search<'a> {
    automaton: &'a DFA,
    cache: Cache,
    /// The states in which the search may be, of those texts in which it has found nothing yet.
    states: BTreeSet<LazyStateID>,
    /// Whether it has found something in some text.
    found: bool,
}

impl<'a> Search<'a> {
    fn new(automaton: &'a DFA) -> Option<Self> {
        let mut cache = automaton.create_cache();
        let first = automaton.start_state(&mut cache, &start::Config::new().anchored(Anchored::No)).ok()?;
        Some(Self { automaton, cache, states: BTreeSet::from([first]), found: false })
    }

    fn over(mut self, parts: &[TextPart]) -> Option<Truth> {
        for part in parts {
            match part {
                TextPart::Known(text) => self.text(text)?,
                TextPart::Open { form, .. } => {
                    for piece in *form {
                        match piece {
                            Piece::Text(text) => self.text(text)?,
                            Piece::Some(letters) => self.open(*letters, true)?,
                            Piece::Perhaps(letters) => self.open(*letters, false)?,
                        }
                    }
                }
            }
        }
        let mut missed = false;
        for state in std::mem::take(&mut self.states) {
            let end = self.automaton.next_eoi_state(&mut self.cache, state).ok()?;
            if end.is_quit() {
                return None;
            }
            if end.is_match() { self.found = true } else { missed = true }
        }
        Some(match (self.found, missed) {
            (true, false) => Truth::Yes,
            (false, _) => Truth::No,
            (true, true) => Truth::Maybe,
        })
    }

    fn text(&mut self, text: &str) -> Option<()> {
        if text.len().saturating_mul(self.states.len()) > COMPARED {
            return None;
        }
        for byte in text.bytes() {
            self.states = self.stepped([byte].into_iter())?;
        }
        Some(())
    }

    /// Goes over any number of letters, or any but none.
    fn open(&mut self, letters: Letters, is_filled: bool) -> Option<()> {
        // One byte of each class that the pattern tells apart.
        let classes = self.automaton.byte_classes();
        let mut seen = BTreeSet::new();
        let bytes: Vec<u8> =
            (0..=u8::MAX).filter(|byte| letters.may_hold(*byte) && seen.insert(classes.get(*byte))).collect();
        let before = self.states.clone();
        let mut reached = self.stepped(bytes.iter().copied())?;
        let mut fresh = reached.clone();
        while !fresh.is_empty() {
            self.states = fresh;
            let next = self.stepped(bytes.iter().copied())?;
            fresh = next.difference(&reached).copied().collect();
            reached.extend(&fresh);
            if reached.len() > STATES {
                return None;
            }
        }
        if !is_filled {
            reached.extend(before);
        }
        self.states = reached;
        Some(())
    }

    /// Returns the states after one of these bytes; nothing if the automaton cannot tell.
    fn stepped(&mut self, bytes: impl Iterator<Item = u8> + Clone) -> Option<BTreeSet<LazyStateID>> {
        let mut next = BTreeSet::new();
        for state in &self.states {
            for byte in bytes.clone() {
                let state = self.automaton.next_state(&mut self.cache, *state, byte).ok()?;
                if state.is_quit() {
                    return None;
                }
                // A match is told one byte after its end.
                if state.is_match() {
                    self.found = true;
                } else {
                    next.insert(state);
                }
            }
        }
        Some(next)
    }
}

/// Says whether a text may be this one.
fn may_be(parts: &[TextPart], text: &str) -> bool {
    if text.len().saturating_mul(parts.len()) > COMPARED {
        return true;
    }
    // Where the parts so far may end.
    let mut ends = vec![false; text.len() + 1];
    ends[0] = true;
    for part in parts {
        match part {
            TextPart::Known(known) => ends = behind(text, &ends, known),
            TextPart::Open { form, .. } => {
                for piece in *form {
                    ends = match piece {
                        Piece::Text(known) => behind(text, &ends, known),
                        Piece::Some(letters) => grown(text, &ends, *letters, true),
                        Piece::Perhaps(letters) => grown(text, &ends, *letters, false),
                    };
                }
            }
        }
    }
    ends[text.len()]
}

/// Returns where a text that begins at one of these places may end.
fn behind(text: &str, starts: &[bool], known: &str) -> Vec<bool> {
    let mut ends = vec![false; starts.len()];
    for (at, _) in starts.iter().enumerate().filter(|(_, starts)| **starts) {
        if text.as_bytes()[at..].starts_with(known.as_bytes()) {
            ends[at + known.len()] = true;
        }
    }
    ends
}

/// Returns where letters that begin at one of these places may end.
fn grown(text: &str, starts: &[bool], letters: Letters, is_filled: bool) -> Vec<bool> {
    let mut inside = false;
    let ends = starts.iter().enumerate().map(|(at, start)| {
        let before = at.checked_sub(1);
        inside = before.is_some_and(|before| (inside || starts[before]) && letters.may_hold(text.as_bytes()[before]));
        inside || *start && !is_filled
    });
    ends.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{ANYTHING, SOMETHING};
    use crate::policy::syntax::partial::Partial;

    /// Returns a text whose parts stand between bars; `?` is open, and `+` is open with something in it; `i`, `w` and `d` have
    /// letters of their kind.
    fn text(parts: &str) -> Partial {
        Partial::of_parts(parts.split('|').map(|part| match part {
            "?" => TextPart::open("x", ANYTHING),
            "+" => TextPart::open("x", SOMETHING),
            "i" => TextPart::open("x", &[Piece::Some(Letters::Identifier)]),
            "w" => TextPart::open("x", &[Piece::Some(Letters::Word)]),
            "d" => TextPart::open("x", &[Piece::Some(Letters::Digits)]),
            "a-w" => TextPart::open("x", &[Piece::Text("a-"), Piece::Perhaps(Letters::Word)]),
            known => TextPart::Known(known.into()),
        }))
    }

    #[test]
    fn texts_are_equal_as_far_as_they_are_known() {
        for (one, other, equal) in [
            ("a", "a", Truth::Yes),
            ("a|b", "ab", Truth::Yes),
            ("a|?", "a", Truth::Maybe),
            ("a|+", "a", Truth::No),
            ("a|?|c", "abc", Truth::Maybe),
            ("a|?|c", "ab", Truth::No),
            ("a|?|c", "ac", Truth::Maybe),
            ("?|b|?", "abc", Truth::Maybe),
            ("?|b|?", "ac", Truth::No),
            ("?", "", Truth::Maybe),
            ("+", "", Truth::No),
            ("a|?", "b|?", Truth::No),
            ("a|?", "ab|?", Truth::Maybe),
            ("?|a", "?|b", Truth::No),
            ("+|+", "a", Truth::No),
            ("+|+|c", "abc", Truth::Maybe),
            ("?|ab|?|ab|?", "abxab", Truth::Maybe),
            ("?|ab|?|ab|?", "xab", Truth::No),
            ("i", "*", Truth::No),
            ("i", "arn:aws:s3:::x", Truth::Maybe),
            ("i|/|?", "*/a", Truth::No),
            ("d|w", "12ab", Truth::Maybe),
            ("d|w", "1", Truth::No),
            ("d|w", "ab", Truth::No),
            ("d", "1*2", Truth::No),
            ("a-w", "a-", Truth::Maybe),
            ("a-w", "a-b-", Truth::Maybe),
            ("a-w", "ab", Truth::No),
            ("a-w|/", "a-/", Truth::Maybe),
        ] {
            assert_eq!(text(one).equals(&text(other)), equal, "{one} and {other}");
            assert_eq!(text(other).equals(&text(one)), equal, "{other} and {one}");
        }
        assert_eq!(text("a|?").equals(&Partial::int(1)), Truth::No);
        assert_eq!(text("a|?").equals(&Partial::Any), Truth::Maybe);
    }

    #[test]
    fn patterns_are_found_as_far_as_texts_are_known() {
        for (parts, pattern, found) in [
            ("ab|?", "^a", Truth::Yes),
            ("ab|?", "^b", Truth::No),
            ("ab|?", "b$", Truth::Maybe),
            ("ab|+", "^ab$", Truth::No),
            ("?", "", Truth::Yes),
            ("?", "x", Truth::Maybe),
            ("?|x", "x", Truth::Yes),
            ("?|x", "^x$", Truth::Maybe),
            ("+|x", "^x$", Truth::No),
            ("?|x", "y$", Truth::No),
            ("w", "[*]", Truth::No),
            ("w", "^[A-Za-z0-9_-]+$", Truth::Yes),
            ("w", "^[a-z]+$", Truth::Maybe),
            ("w|/*", r"\*$", Truth::Yes),
            ("w|/|w", r"^[^*]*$", Truth::Yes),
            ("a-w", "^a-", Truth::Yes),
            ("a-w", "^a-b$", Truth::Maybe),
            ("a-w|/", "^a-[^/]", Truth::Maybe),
            ("?", "^(?:.|\n)*$", Truth::Maybe),
            ("arn:|w|:iam::|d|:policy/|i", "^arn:aws[a-z-]*:iam::aws:", Truth::No),
            ("arn:|w|:iam::aws:policy/AdministratorAccess", "^arn:aws[a-z-]*:iam::aws:policy/Admin", Truth::Maybe),
            ("arn:|w|:key/|w", "alias/aws/", Truth::No),
            ("arn:|w|:key/|i", "alias/aws/", Truth::Maybe),
            ("?|ali", "alias", Truth::Maybe),
            ("al|w|s", "alias", Truth::Maybe),
            ("al|d|s", "alias", Truth::No),
            ("é|?", "^é", Truth::Yes),
            ("é|w", r"\bx\b", Truth::Maybe),
            ("a |w", r"\ba\b", Truth::Yes),
            ("?", "(", Truth::Maybe),
        ] {
            assert_eq!(matches(&text(parts).parts().unwrap(), pattern), found, "{parts} and {pattern}");
        }
        let parts = |parts| text(parts).parts().unwrap();
        assert_eq!(starts_with(&parts("a.|?"), "a."), Truth::Yes);
        assert_eq!(starts_with(&parts("ab|?"), "a."), Truth::No);
        assert_eq!(starts_with(&parts("w|/a"), "w/"), Truth::Maybe);
        assert_eq!(starts_with(&parts("w"), "w/"), Truth::No);
        assert_eq!(ends_with(&parts("?|.a"), ".a"), Truth::Yes);
        assert_eq!(ends_with(&parts("?|a"), "ba"), Truth::Maybe);
        assert_eq!(ends_with(&parts("d|a"), "ba"), Truth::No);
        assert_eq!(contains(&parts("?|a*b|?"), "a*"), Truth::Yes);
        assert_eq!(contains(&parts("i|b|i"), "*"), Truth::No);
    }

    /// What may be said of a pattern and a text is so for each text that it may be.
    #[test]
    fn answers_hold_for_every_text_that_may_come() {
        let fillings = ["", "a", "b", "7", "ab", "a/b", "*", "é", "alias", "\n"];
        let patterns =
            ["^a", "b$", "a.b", r"\*", "^[a-z]*$", "[0-9]", "^$", r"\Ba", "a|b", "(?i)^A", "^.{2}$", "alias"];
        for parts in ["?", "+", "w", "d", "i", "a|?", "?|b", "a|w|b", "i|/|w", "d|?", "a|i|*"] {
            for pattern in patterns {
                let said = matches(&text(parts).parts().unwrap(), pattern);
                let regex = regex::Regex::new(pattern).unwrap();
                for filling in fillings {
                    let fits = |part: &str| match part {
                        "?" => true,
                        "+" => !filling.is_empty(),
                        "i" => !filling.is_empty() && filling.bytes().all(|byte| Letters::Identifier.may_hold(byte)),
                        "w" => !filling.is_empty() && filling.bytes().all(|byte| Letters::Word.may_hold(byte)),
                        "d" => !filling.is_empty() && filling.bytes().all(|byte| Letters::Digits.may_hold(byte)),
                        _ => true,
                    };
                    if !parts.split('|').all(fits) {
                        continue;
                    }
                    let fill = |part| if matches!(part, "?" | "+" | "i" | "w" | "d") { filling } else { part };
                    let one: String = parts.split('|').map(fill).collect();
                    let found = regex.is_match(&one);
                    let wrong = if found { Truth::No } else { Truth::Yes };
                    assert_ne!(said, wrong, "{parts} as {one:?} and {pattern}");
                }
            }
        }
    }
}
