//! A file of entries: their bytes one after the other, an index sorted by key, and where and what that is.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs::File;
use std::io::{self, BufWriter, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use sha2::{Digest as _, Sha256};

use super::Key;

/// The ending of a segment that is whole.
const ENDING: &str = "segment";

/// Bytes of the key, of the place, of the length and of the check of an entry.
const ROW: usize = 32 + 8 + 4 + 8;

/// Bytes of the number of rows and of their digest, at the end of the file.
const TAIL: usize = 8 + 32;

/// A segment that was opened.
pub(super) struct Segment {
    path: PathBuf,
    file: Mutex<File>,
    /// Rows of [`ROW`] bytes, sorted by key.
    index: Vec<u8>,
}

impl Segment {
    /// Reads the index of a segment.
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        let damaged = || io::Error::new(io::ErrorKind::InvalidData, "the segment is damaged");
        if path.extension().is_none_or(|ending| ending != ENDING) {
            return Err(damaged());
        }
        #[expect(clippy::disallowed_methods, reason = "a file of Annexa's own, no part of the scanned tree")]
        let mut file = File::open(path)?;
        let size = file.seek(SeekFrom::End(0))?;
        let before = size.checked_sub(TAIL as u64).ok_or_else(damaged)?;
        file.seek(SeekFrom::Start(before))?;
        let mut tail = [0; TAIL];
        file.read_exact(&mut tail)?;
        let rows = tail.first_chunk().map_or(0, |count| u64::from_be_bytes(*count));
        let length = rows.checked_mul(ROW as u64).filter(|length| *length <= before).ok_or_else(damaged)?;
        file.seek(SeekFrom::Start(before - length))?;
        let mut index = vec![0; usize::try_from(length).map_err(|_| damaged())?];
        file.read_exact(&mut index)?;
        if *Sha256::digest(&index) != tail[8..] {
            return Err(damaged());
        }
        Ok(Self { path: path.to_path_buf(), file: Mutex::new(file), index })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the number of entries.
    pub(super) fn len(&self) -> usize {
        self.index.len() / ROW
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = Key> {
        self.rows().iter().map(|row| Row::of(row).key)
    }

    /// Returns the bytes of a key; nothing if they are not there, or damaged.
    pub(super) fn get(&self, key: &Key) -> Option<Vec<u8>> {
        let rows = self.rows();
        let at = rows.binary_search_by(|row| row[..32].cmp(key)).ok()?;
        let row = Row::of(&rows[at]);
        let mut bytes = vec![0; row.length as usize];
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(row.place)).ok()?;
        file.read_exact(&mut bytes).ok()?;
        drop(file);
        (check(&bytes) == row.check).then_some(bytes)
    }

    fn rows(&self) -> &[[u8; ROW]] {
        self.index.as_chunks().0
    }
}

/// An entry of the index.
struct Row {
    key: Key,
    place: u64,
    length: u32,
    check: [u8; 8],
}

impl Row {
    fn of(bytes: &[u8; ROW]) -> Self {
        let part = |from: usize| <[u8; 8]>::try_from(&bytes[from..from + 8]).unwrap_or_default();
        let length = <[u8; 4]>::try_from(&bytes[40..44]).unwrap_or_default();
        Self {
            key: <[u8; 32]>::try_from(&bytes[..32]).unwrap_or_default(),
            place: u64::from_be_bytes(part(32)),
            length: u32::from_be_bytes(length),
            check: part(44),
        }
    }

    fn bytes(&self) -> Vec<u8> {
        [&self.key[..], &self.place.to_be_bytes(), &self.length.to_be_bytes(), &self.check].concat()
    }
}

fn check(bytes: &[u8]) -> [u8; 8] {
    let digest: [u8; 32] = Sha256::digest(bytes).into();
    <[u8; 8]>::try_from(&digest[..8]).unwrap_or_default()
}

/// Writes a segment under a name of its own, which it gets when it is whole. Of a key that comes again, the first bytes count.
pub(super) fn write(folder: &Path, entries: impl Iterator<Item = (Key, Vec<u8>)>) -> io::Result<()> {
    let file = tempfile::Builder::new().prefix("").rand_bytes(12).suffix(".part").tempfile_in(folder)?;
    let mut rows = BTreeMap::new();
    let mut place = 0;
    let mut output = BufWriter::new(file.as_file());
    for (key, bytes) in entries {
        let (Entry::Vacant(row), Ok(length)) = (rows.entry(key), u32::try_from(bytes.len())) else { continue };
        output.write_all(&bytes)?;
        row.insert(Row { key, place, length, check: check(&bytes) });
        place += u64::from(length);
    }
    let index: Vec<u8> = rows.values().flat_map(Row::bytes).collect();
    output.write_all(&index)?;
    output.write_all(&(rows.len() as u64).to_be_bytes())?;
    output.write_all(&Sha256::digest(&index))?;
    output.flush()?;
    drop(output);
    let path = file.path().with_extension(ENDING);
    file.persist(path)?;
    Ok(())
}
