//! The demo repository with thousands of broken copies of its files around it: none of them takes anything from it.
//!
//! Each copy has a folder of its own, so that what belongs together in the demo stays as it is. One run sees all of them.

use std::collections::BTreeMap;

use super::support::{Place, Record, Tree, files_below, project};

const COPIES_PER_FILE: usize = 45;

/// xorshift64: the same copies in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % sides.max(1)
    }
}

/// Bytes that formats give a meaning, and some that are no text.
const TELLING: &[u8] = b"{}[]()<>:,;\"'`\\|&*!%@#$=-~? \t\r\n0\x00\x7f\x80\xc3\xff";

/// Breaks a content in one to three ways: a bit, a byte, an end, a part that is missing or comes twice.
fn broken(content: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = content.to_vec();
    for _ in 0..=dice.roll(3) {
        let at = dice.roll(bytes.len());
        let end = (at + 1 + dice.roll(80)).min(bytes.len());
        match dice.roll(5) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.roll(8),
            1 => bytes.insert(at, TELLING[dice.roll(TELLING.len())]),
            2 => bytes.truncate(at),
            3 => drop(bytes.drain(at.min(end)..end)),
            _ => {
                let part = bytes[at.min(end)..end].to_vec();
                bytes.splice(at..at, part);
            }
        }
    }
    bytes
}

/// Returns the findings in files of the demo itself. Those of the repository as a whole depend on every file there is.
fn of_the_demo(record: &Record) -> Vec<Place> {
    let all = record.findings().into_iter();
    all.filter(|(policy, path, _)| !policy.starts_with("ANX-REPO") && !path.starts_with("broken/")).collect()
}

#[test]
fn broken_copies_of_files_take_no_finding_from_the_files_beside_them() {
    let demo = project("fixtures/repos/demo");
    let tree = Tree::copy_of(&demo);
    let before = tree.record(&[]);
    let mut dice = Dice(0x5eed);
    let mut copies = 0;
    for path in files_below(&demo) {
        let content = std::fs::read(demo.join(&path)).unwrap();
        for _ in 0..COPIES_PER_FILE {
            copies += 1;
            tree.write(&format!("broken/{copies:04}/{}", path.display()), broken(&content, &mut dice));
        }
    }
    let after = tree.record(&[]);
    assert!(copies >= 2_000, "{copies}");
    assert!(of_the_demo(&before).len() >= 20);
    assert_eq!(of_the_demo(&after), of_the_demo(&before));

    let files = |record: &Record| record.dispositions().len();
    assert_eq!(files(&after), files(&before) + copies);
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (path, disposition) in after.dispositions() {
        if path.starts_with("broken/") {
            *seen.entry(disposition).or_default() += 1;
        }
    }
    for disposition in ["evaluated", "unparsed", "binary"] {
        assert!(seen.contains_key(disposition), "the copies are too much alike: {seen:?}");
    }
    assert_eq!(after.json["summary"]["incomplete"], false);
    let strange: Vec<_> = after.errors().into_iter().filter(|error| !before.errors().contains(error)).collect();
    assert!(strange.is_empty(), "{strange:?}");
}
