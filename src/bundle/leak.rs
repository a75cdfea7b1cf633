//! The last look at a bundle before it is closed: no byte of it may give away a secret of the tree, as it is or encoded.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use aho_corasick::{AhoCorasick, MatchKind};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use rayon::prelude::*;

use super::bag::list;
use super::layout::{DATA, POLICIES};
use crate::discover::{Mask, MaskFinder};
use crate::model::digest;
use crate::policy::PolicySet;

/// Fewest bytes of an encoded form that is looked for: shorter ones occur by chance.
const SHORTEST: usize = 10;

/// Looks for the secrets of a tree.
pub(super) struct Gate {
    raw: MaskFinder,
    forms: AhoCorasick,
}

impl Gate {
    /// Makes ready to look for values; nothing if there are none.
    pub(super) fn of(mask: &Mask) -> Option<Self> {
        let known = published(mask);
        let values = || mask.values().filter(|value| !known.contains(*value));
        let raw = Mask::of(values()).finder()?;
        let forms: Vec<String> = values().flat_map(encoded).filter(|form| form.len() >= SHORTEST).collect();
        let forms = AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(&forms).ok()?;
        Some(Self { raw, forms })
    }

    /// Whether bytes hold a secret in an encoded form.
    pub(super) fn encodes(&self, bytes: &[u8]) -> bool {
        self.forms.is_match(bytes)
    }

    fn gives_away(&self, bytes: &[u8]) -> bool {
        self.encodes(bytes) || !self.raw.places(&String::from_utf8_lossy(bytes)).is_empty()
    }
}

/// Returns the first file of a bag that gives a secret away, in its bytes or its name. `passed` says which were looked at before.
pub(super) fn first(bag: &Path, gate: &Gate, passed: impl Fn(&str) -> bool + Sync) -> io::Result<Option<String>> {
    let paths = list(bag, "")?;
    // What is built in was there before the tree was.
    let own = format!("{DATA}/{POLICIES}/built-in/");
    let leaks = |path: &&String| -> bool {
        if gate.gives_away(path.as_bytes()) {
            return true;
        }
        #[expect(clippy::disallowed_methods, reason = "the files of a bag are not the scanned tree")]
        let bytes = || std::fs::read(bag.join(path));
        !passed(path) && bytes().map_or(true, |bytes| gate.gives_away(&bytes))
    };
    let looked_at: Vec<&String> = paths.iter().filter(|path| !path.starts_with(&own)).collect();
    Ok(looked_at.into_par_iter().find_first(leaks).cloned())
}

/// Returns the values that stand in the built-in policies: they are everybody's, and so are what is said of them in the results.
fn published(mask: &Mask) -> BTreeSet<String> {
    let Some(finder) = mask.finder() else { return BTreeSet::new() };
    let sources = PolicySet::built_in_sources();
    let found = |(_, text): &(&str, &str)| -> Vec<String> {
        finder.places(text).into_iter().map(|place| place.of(text).to_owned()).collect()
    };
    sources.par_iter().flat_map_iter(found).collect()
}

/// Returns a value as hexadecimal, percent-encoded, and in base 64 wherever it stands in what is encoded.
fn encoded(value: &str) -> Vec<String> {
    let mut forms = vec![digest::hex(value.as_bytes()), digest::hex(value.as_bytes()).to_uppercase()];
    let percent = utf8_percent_encode(value, NON_ALPHANUMERIC).to_string();
    if percent != value {
        forms.push(percent);
    }
    for lead in 0..3 {
        let padded = [&b"\0\0"[..lead], value.as_bytes()].concat();
        let text = STANDARD_NO_PAD.encode(&padded);
        // The first and last characters depend on what stands around.
        let start = [0, 2, 3][lead];
        let end = text.len() - usize::from(padded.len() % 3 != 0);
        forms.extend(text.get(start..end).map(str::to_owned));
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_the_built_in_policies_gives_nothing_away() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a"), "aws_db_instance vR7-pq20xZ81kw").unwrap();
        let leak = |value: &str| {
            let gate = Gate::of(&Mask::of(std::iter::once(value)))?;
            first(folder.path(), &gate, |_| false).unwrap()
        };
        assert_eq!(leak("vR7-pq20xZ81kw").as_deref(), Some("a"));
        assert_eq!(leak("aws_db_instance"), None);
    }

    #[test]
    fn a_secret_is_found_in_every_form_and_place() {
        let mut mask = Mask::default();
        mask.add_marked("vR7-pq20xZ81kw");
        let value = "vR7-pq20xZ81kw";
        let base64 = |text: &str| base64::engine::general_purpose::STANDARD.encode(text);
        for text in [
            format!("x {value} y"),
            digest::hex(value.as_bytes()),
            "vR7%2Dpq20xZ81kw".to_owned(),
            base64(value),
            base64(&format!("a{value}b")),
            base64(&format!("ab{value}cd")),
        ] {
            let folder = tempfile::tempdir().unwrap();
            std::fs::write(folder.path().join("a"), &text).unwrap();
            assert_eq!(
                first(folder.path(), &Gate::of(&mask).unwrap(), |_| false).unwrap().as_deref(),
                Some("a"),
                "{text}"
            );
        }
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a"), "nothing").unwrap();
        assert_eq!(first(folder.path(), &Gate::of(&mask).unwrap(), |_| false).unwrap(), None);
        std::fs::write(folder.path().join(value), "").unwrap();
        assert_eq!(first(folder.path(), &Gate::of(&mask).unwrap(), |_| false).unwrap().as_deref(), Some(value));
    }
}
