//! Segments on disk: found again, never when damaged, bounded, and safe side by side.

use std::path::PathBuf;

use super::*;

fn key(number: u8) -> Key {
    [number; 32]
}

#[expect(clippy::disallowed_methods, reason = "a file of Annexa's own, no part of a scanned tree")]
fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap()
}

struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn open(&self) -> Cache {
        Cache::open(self.0.path(), Path::new("/repository"))
    }

    fn add(&self, entries: &[(u8, &str)], whole: bool) {
        let cache = self.open();
        entries.iter().for_each(|(number, text)| cache.put(key(*number), text.as_bytes().to_vec()));
        cache.save(whole).unwrap();
    }

    fn segments(&self) -> Vec<PathBuf> {
        newest_first(&self.0.path().join(FORM), 2).into_iter().map(|file| file.path).collect()
    }

    /// Returns which keys of a range are known.
    fn known(&self, keys: std::ops::RangeInclusive<u8>) -> Vec<u8> {
        let cache = self.open();
        keys.filter(|number| cache.get(&key(*number)).is_some()).collect()
    }
}

#[test]
fn what_is_saved_is_found_by_later_runs_of_the_same_tree_alone() {
    let place = Place::new();
    place.add(&[(1, "one"), (2, "")], true);
    let cache = place.open();
    assert_eq!(cache.get(&key(1)).as_deref(), Some(&b"one"[..]));
    assert_eq!(cache.get(&key(2)).as_deref(), Some(&b""[..]));
    assert_eq!(cache.get(&key(3)), None);
    assert_eq!(Cache::open(place.0.path(), Path::new("/other")).get(&key(1)), None);
}

#[test]
fn whatever_is_damaged_is_not_known() {
    let place = Place::new();
    place.add(&[(1, "one"), (2, "two"), (3, "three")], true);
    let [path] = &place.segments()[..] else { panic!("one segment") };
    let good = read(path);
    for at in 0..good.len() {
        let mut bad = good.clone();
        bad[at] ^= 0x40;
        fs::write(path, &bad).unwrap();
        let cache = place.open();
        for (number, text) in [(1, "one"), (2, "two"), (3, "three")] {
            let found = cache.get(&key(number));
            assert!(found.as_deref().is_none_or(|found| found == text.as_bytes()), "byte {at}");
        }
    }
    for length in 0..good.len() {
        fs::write(path, &good[..length]).unwrap();
        assert_eq!(place.open().get(&key(1)), None, "{length} bytes");
    }
}

#[test]
fn segments_become_one_and_nothing_is_lost() {
    let place = Place::new();
    for number in 0..20 {
        place.add(&[(number, "text")], false);
        assert!(place.segments().len() <= SEGMENTS, "{:?}", place.segments());
    }
    assert_eq!(place.known(0..=20), (0..20).collect::<Vec<u8>>());
}

#[test]
fn what_a_whole_run_does_not_use_is_forgotten_once_it_is_most_of_it() {
    let place = Place::new();
    place.add(&[(1, "a"), (2, "b"), (3, "c"), (4, "d"), (5, "e")], true);
    let cache = place.open();
    assert!(cache.get(&key(1)).is_some());
    cache.put(key(6), b"f".to_vec());
    cache.save(true).unwrap();
    assert_eq!(place.known(1..=6), [1, 6]);
}

#[test]
fn runs_side_by_side_lose_nothing_of_each_other() {
    let place = Place::new();
    let (one, other) = (place.open(), place.open());
    one.put(key(1), b"one".to_vec());
    other.put(key(2), b"two".to_vec());
    one.save(true).unwrap();
    other.save(true).unwrap();
    assert_eq!(place.known(1..=2), [1, 2]);
}

#[test]
fn the_oldest_segments_go_when_there_is_too_much() {
    let place = Place::new();
    for number in 1..=3 {
        place.add(&[(number, &"x".repeat(1000))], false);
        for path in place.segments() {
            let file = fs::File::options().append(true).open(&path).unwrap();
            let earlier = file.metadata().unwrap().modified().unwrap() - std::time::Duration::from_secs(10);
            file.set_modified(earlier).unwrap();
        }
    }
    let folder = place.segments()[0].parent().unwrap().to_path_buf();
    bound(newest_first(&folder, 1), 2500);
    assert_eq!(place.known(1..=3), [2, 3]);
}

#[test]
fn what_must_not_be_kept_is_not_written() {
    let place = Place::new();
    let cache = place.open();
    cache.put(key(1), b"good".to_vec());
    cache.put(key(2), b"secret".to_vec());
    cache.retain(|bytes| bytes != b"secret");
    cache.save(true).unwrap();
    let [path] = &place.segments()[..] else { panic!("one segment") };
    assert!(memchr::memmem::find(&read(path), b"secret").is_none());
    assert!(clean(place.0.path()).unwrap() > 0);
    assert!(place.segments().is_empty());
    assert_eq!(clean(place.0.path()).unwrap(), 0);
}
