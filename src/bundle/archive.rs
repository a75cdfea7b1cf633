//! A folder as one `.tar.gz`: packed so that the same files give the same bytes, and unpacked without trusting it.
//!
//! Only regular files are packed, below one top folder, by the bytes of their paths; every header says the same of
//! owner, mode and time. Nobody signs an archive: another compressor gives other bytes for the same bundle.
//!
//! What is unpacked may come from anybody. Whatever is not a plain file or folder in one top folder is refused, and
//! with it the whole archive. Files are streamed both ways.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use flate2::read::MultiGzDecoder;
use flate2::{Compression, GzBuilder};
use tar::{Archive, Builder, EntryType, Header, PaxExtensions};

/// The operating system that gzip's header names: unknown (RFC 1952).
const OS_UNKNOWN: u8 = 255;

/// No longer name, and no longer set of PAX records, is read.
const NAME_LIMIT: u64 = 16 * 1024;

/// No more zeros are read after the last entry; writers fill up to their block size.
const PADDING_LIMIT: u64 = 1024 * 1024;

/// How much is unpacked at most.
#[derive(Clone, Copy, Debug)]
pub struct UnpackLimits {
    /// Bytes of all files together.
    pub bytes: u64,
    /// Entries, folders and headers for long names included.
    pub entries: u64,
}

impl Default for UnpackLimits {
    fn default() -> Self {
        Self { bytes: 4 << 30, entries: 1_000_000 }
    }
}

/// An archive that is not unpacked. Nothing of it is left behind.
#[derive(Debug, thiserror::Error)]
pub enum UnpackError {
    /// The file cannot be read, or is no archive, or its files cannot be written.
    #[error("cannot unpack `{}`", archive.display())]
    Io {
        /// The archive.
        archive: PathBuf,
        /// What the system, or the reader of the format, says.
        #[source]
        source: io::Error,
    },
    /// The place to unpack to is taken.
    #[error("`{}` is there already\nhint: remove it, or unpack elsewhere", path.display())]
    Taken {
        /// What is there.
        path: PathBuf,
    },
    /// An entry is of a kind that a bundle never holds.
    #[error(
        "`{}` is not unpacked: `{entry}` in it {fault}\nhint: a bundle holds plain files in one folder; get it from its \
         source again, or unpack it yourself where it can do no harm", archive.display()
    )]
    Refused {
        /// The archive.
        archive: PathBuf,
        /// The entry, as text.
        entry: String,
        /// What is wrong with it, as the rest of a sentence.
        fault: String,
    },
    /// There is too much in it.
    #[error(
        "`{}` is not unpacked: it holds more than {limit}\nhint: if that is right, unpack it with `tar` and give the \
         folder", archive.display()
    )]
    TooLarge {
        /// The archive.
        archive: PathBuf,
        /// What it holds more of than allowed.
        limit: String,
    },
    /// There is nothing in it.
    #[error("`{}` holds no file", archive.display())]
    Empty {
        /// The archive.
        archive: PathBuf,
    },
}

/// Writes a folder as a `.tar.gz` whose one top folder is `name`.
pub fn pack(folder: &Path, name: &str, output: &mut dyn Write) -> io::Result<()> {
    let gzip = GzBuilder::new().mtime(0).operating_system(OS_UNKNOWN).write(output, Compression::default());
    let mut archive = Builder::new(BufWriter::new(gzip));
    for path in files(folder)? {
        #[expect(clippy::disallowed_methods, reason = "the bundle is our own, and its walk found a regular file here")]
        let file = File::open(folder.join(&path))?;
        append(&mut archive, &format!("{name}/{path}"), file)
            .map_err(|error| io::Error::new(error.kind(), format!("{path}: {error}")))?;
    }
    let gzip = archive.into_inner()?.into_inner().map_err(io::IntoInnerError::into_error)?;
    gzip.finish()?.flush()
}

/// Returns the paths of all files below a folder, with `/`, by their bytes.
fn files(folder: &Path) -> io::Result<Vec<String>> {
    let mut paths = Vec::new();
    for entry in walkdir::WalkDir::new(folder).min_depth(1) {
        let entry = entry?;
        let shown = entry.path().display();
        if entry.file_type().is_dir() {
            continue;
        }
        if !entry.file_type().is_file() {
            return Err(io::Error::other(format!("`{shown}` is neither a file nor a folder")));
        }
        let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let parts: Option<Vec<&str>> = below.iter().map(std::ffi::OsStr::to_str).collect();
        let parts = parts.ok_or_else(|| io::Error::other(format!("the name `{shown}` is not UTF-8")))?;
        paths.push(parts.join("/"));
    }
    paths.sort_unstable();
    Ok(paths)
}

/// Appends one file. A path that is too long for the old header stands in a PAX record before it.
fn append(archive: &mut Builder<impl Write>, path: &str, file: File) -> io::Result<()> {
    let size = file.metadata()?.len();
    let mut header = Header::new_ustar();
    if header.set_path(path).is_err() {
        archive.append_pax_extensions([("path", path.as_bytes())])?;
        // Readers of the record never see this one.
        let short: String = path.chars().rev().filter(char::is_ascii).take(90).collect();
        header.set_path(short.chars().rev().collect::<String>().trim_start_matches('/'))?;
    }
    header.set_entry_type(EntryType::Regular);
    header.set_mode(0o644);
    header.set_uid(0);
    header.set_gid(0);
    header.set_mtime(0);
    header.set_size(size);
    header.set_cksum();
    let mut content = file.take(size);
    archive.append(&header, &mut content)?;
    // The header stands already: a file that shrank would shift everything after it.
    if content.limit() == 0 { Ok(()) } else { Err(io::Error::other("the file changed while it was packed")) }
}

/// Unpacks a `.tar.gz` into a folder that exists, and returns its top folder, which must not be there before.
///
/// # Errors
///
/// Anything else than plain files and folders below one top folder, a second entry for a path, more than the limits
/// allow, or damage. What was written until then is removed.
pub fn unpack(archive: &Path, into: &Path, limits: UnpackLimits) -> Result<PathBuf, UnpackError> {
    let failed = |source| UnpackError::Io { archive: archive.to_owned(), source };
    #[expect(clippy::disallowed_methods, reason = "the archive is named by the user, and is no part of a scanned tree")]
    let file = File::open(archive).map_err(failed)?;
    let mut unpacking = Unpacking { archive, into, limits, top: None, long_name: None };
    let result = unpacking.run(Archive::new(MultiGzDecoder::new(BufReader::new(file))));
    let Some(top) = unpacking.top.map(|top| into.join(top)) else {
        return Err(result.err().unwrap_or_else(|| UnpackError::Empty { archive: archive.to_owned() }));
    };
    match result {
        Ok(()) => Ok(top),
        Err(error) => {
            // The first error is the one to tell.
            let _ = fs::remove_dir_all(&top);
            Err(error)
        }
    }
}

struct Unpacking<'a> {
    archive: &'a Path,
    into: &'a Path,
    limits: UnpackLimits,
    /// The name of the top folder, once this run has made it.
    top: Option<String>,
    /// The path of the next entry, from a header of its own.
    long_name: Option<Vec<u8>>,
}

impl Unpacking<'_> {
    fn run<R: Read>(&mut self, mut archive: Archive<R>) -> Result<(), UnpackError> {
        let allowed = self.limits;
        // Raw, because the reader would otherwise hold a long name of any length in memory.
        for entry in archive.entries().map_err(|error| self.io(error))?.raw(true) {
            let mut entry = entry.map_err(|error| self.io(error))?;
            self.limits.entries = self.limits.entries.checked_sub(1).ok_or_else(|| UnpackError::TooLarge {
                archive: self.archive.to_owned(),
                limit: format!("{} entries", allowed.entries),
            })?;
            let own = entry.path_bytes().into_owned();
            let kind = entry.header().entry_type();
            if matches!(kind, EntryType::GNULongName | EntryType::XHeader) {
                self.long_name = self.name(kind, &own, &mut entry)?.or(self.long_name.take());
                continue;
            }
            let own = self.long_name.take().unwrap_or(own);
            let path = self.path(&own, kind)?;
            let size = entry.size();
            if kind == EntryType::Directory {
                self.folder(&path)?;
                continue;
            }
            self.limits.bytes = self.limits.bytes.checked_sub(size).ok_or_else(|| UnpackError::TooLarge {
                archive: self.archive.to_owned(),
                limit: format!("{} bytes", allowed.bytes),
            })?;
            self.file(&path, &mut entry, size)?;
        }
        self.end(archive.into_inner())
    }

    fn io(&self, source: io::Error) -> UnpackError {
        UnpackError::Io { archive: self.archive.to_owned(), source }
    }

    fn refused(&self, entry: &[u8], fault: impl Into<String>) -> UnpackError {
        // Names may hold anything, and some terminals obey what they are shown.
        let entry = String::from_utf8_lossy(entry).chars().take(200).collect::<String>().escape_debug().to_string();
        UnpackError::Refused { archive: self.archive.to_owned(), entry, fault: fault.into() }
    }

    /// Returns the path that a header gives to the next entry, if it gives one.
    fn name(&self, kind: EntryType, own: &[u8], content: &mut impl Read) -> Result<Option<Vec<u8>>, UnpackError> {
        let mut bytes = Vec::new();
        content.take(NAME_LIMIT + 1).read_to_end(&mut bytes).map_err(|error| self.io(error))?;
        if bytes.len() as u64 > NAME_LIMIT {
            return Err(self.refused(own, "is a longer name than any file has"));
        }
        if kind == EntryType::GNULongName {
            let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
            bytes.truncate(end);
            return Ok(Some(bytes));
        }
        let mut path = None;
        for record in PaxExtensions::new(&bytes) {
            let record = record.map_err(|_| self.refused(own, "is damaged"))?;
            match record.key_bytes() {
                b"path" if path.is_none() => path = Some(record.value_bytes().to_vec()),
                // What says nothing of a file's name or content. Readers differ on what wins for the rest.
                b"mtime" | b"atime" | b"ctime" | b"uid" | b"gid" | b"uname" | b"gname" | b"comment" => {}
                key => return Err(self.refused(own, format!("sets `{}`", key.escape_ascii()))),
            }
        }
        Ok(path)
    }

    /// Returns the parts of an entry's path, the top folder first.
    fn path<'p>(&self, own: &'p [u8], kind: EntryType) -> Result<Vec<&'p str>, UnpackError> {
        let refused = |fault: &str| self.refused(own, fault);
        if !matches!(kind, EntryType::Regular | EntryType::Directory) {
            return Err(refused("is neither a file nor a folder"));
        }
        let text = std::str::from_utf8(own).map_err(|_| refused("has a name that is not UTF-8"))?;
        if text.contains(['\0', '\\']) {
            return Err(refused("has a name with a backslash or a null in it"));
        }
        if text.starts_with('/') {
            return Err(refused("has an absolute path"));
        }
        if kind == EntryType::Regular && text.ends_with('/') {
            return Err(refused("is a file with the name of a folder"));
        }
        let parts: Vec<&str> = text.split('/').filter(|part| !matches!(*part, "" | ".")).collect();
        if parts.contains(&"..") {
            return Err(refused("leads out of its folder"));
        }
        if kind == EntryType::Regular && parts.len() < 2 {
            return Err(refused("is in no folder"));
        }
        Ok(parts)
    }

    /// Makes a folder with all above it.
    fn folder(&mut self, parts: &[&str]) -> Result<PathBuf, UnpackError> {
        let Some(first) = parts.first() else { return Ok(self.into.to_owned()) };
        match &self.top {
            None => {
                let path = self.into.join(first);
                fs::create_dir(&path).map_err(|error| match error.kind() {
                    io::ErrorKind::AlreadyExists => UnpackError::Taken { path },
                    _ => self.io(error),
                })?;
                self.top = Some((*first).to_owned());
            }
            Some(top) if top == first => {}
            Some(top) => {
                return Err(self.refused(parts.join("/").as_bytes(), format!("is not in its top folder `{top}`")));
            }
        }
        let folder = parts.iter().fold(self.into.to_owned(), |folder, part| folder.join(part));
        fs::create_dir_all(&folder).map_err(|error| self.io(error))?;
        Ok(folder)
    }

    fn file(&mut self, parts: &[&str], content: &mut impl Read, size: u64) -> Result<(), UnpackError> {
        let Some((name, above)) = parts.split_last() else { return Ok(()) };
        let path = self.folder(above)?.join(name);
        let mut file = OpenOptions::new().write(true).create_new(true).open(&path).map_err(|error| {
            if error.kind() == io::ErrorKind::AlreadyExists {
                return self.refused(parts.join("/").as_bytes(), "stands there twice");
            }
            self.io(error)
        })?;
        let written = io::copy(content, &mut file).map_err(|error| self.io(error))?;
        if written == size { Ok(()) } else { Err(self.io(io::ErrorKind::UnexpectedEof.into())) }
    }

    /// Reads to the end, where only zeros may come: what some readers show and others do not is refused.
    fn end(&self, rest: impl Read) -> Result<(), UnpackError> {
        let mut rest = rest.take(PADDING_LIMIT + 1);
        let (mut buffer, mut total) = ([0; 8192], 0);
        loop {
            let count = rest.read(&mut buffer).map_err(|error| self.io(error))?;
            total += count as u64;
            if total > PADDING_LIMIT || buffer[..count].iter().any(|byte| *byte != 0) {
                return Err(self.refused(b"the end", "is followed by more"));
            }
            if count == 0 {
                return Ok(());
            }
        }
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests look at their own files")]
mod tests;
