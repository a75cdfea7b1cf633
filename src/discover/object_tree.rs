//! Trees that git holds: a commit, or the index. Their bytes are read from git's objects, without a checkout.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::git::{self, ObjectEntry};
use super::{DiscoverError, EntryKind, Tree, TreeEntry, WorkTree, files_in};

/// A commit or the index, below a folder of the repository.
pub struct ObjectTree<'a> {
    root: PathBuf,
    entries: Vec<TreeEntry>,
    ids: HashMap<Arc<str>, String>,
    /// The work tree, for what git ignores and a tree may mean all the same, such as fetched modules.
    beside: &'a WorkTree,
    /// Whether it is looked at as a whole repository.
    whole: bool,
    /// What git ignores in the work tree, once that is asked for.
    ignored: OnceLock<BTreeSet<String>>,
    /// Processes that read objects, one for each worker that asks at the same time.
    readers: Mutex<Vec<Reader>>,
}

impl<'a> ObjectTree<'a> {
    /// Opens the tree of a commit; as a whole repository if the work tree beside it is looked at as one.
    ///
    /// # Errors
    /// If git does not know it.
    pub fn of_commit(beside: &'a WorkTree, commit: &str) -> Result<Self, DiscoverError> {
        let found = git::committed(beside.root(), commit)?;
        Self::new(beside, found, beside.selected().is_empty())
    }

    /// Returns the same tree as a part of one, of which nothing is said as a whole.
    #[must_use]
    pub fn part(self) -> Self {
        Self { whole: false, ..self }
    }

    /// Opens the index: what would be committed; as a part.
    ///
    /// # Errors
    /// If git cannot list it.
    pub fn of_index(beside: &'a WorkTree) -> Result<Self, DiscoverError> {
        let found = git::staged(beside.root())?;
        Self::new(beside, found, false)
    }

    fn new(beside: &'a WorkTree, found: BTreeMap<String, ObjectEntry>, whole: bool) -> Result<Self, DiscoverError> {
        let selected = beside.selected();
        let wanted = |path: &str| {
            let below = |part: &String| {
                path == part || path.strip_prefix(part.as_str()).is_some_and(|rest| rest.starts_with('/'))
            };
            selected.is_empty() || selected.iter().any(below)
        };
        let mut tree = Self {
            root: beside.root().to_path_buf(),
            entries: Vec::with_capacity(found.len()),
            ids: HashMap::with_capacity(found.len()),
            beside,
            whole,
            ignored: OnceLock::new(),
            readers: Mutex::default(),
        };
        for (path, entry) in found.into_iter().filter(|(path, _)| wanted(path)) {
            let path: Arc<str> = path.into();
            let kind = match &*entry.mode {
                "160000" => EntryKind::Submodule,
                "120000" => EntryKind::Symlink(tree.target(&entry.id)),
                _ => EntryKind::File(entry.size),
            };
            tree.ids.insert(Arc::clone(&path), entry.id);
            tree.entries.push(TreeEntry { path, kind });
        }
        Ok(tree)
    }

    /// Reads a small file by its path; nothing if there is none.
    ///
    /// # Errors
    /// If it cannot be read, or is no text.
    pub fn text(&self, path: &str) -> io::Result<Option<String>> {
        let Some(id) = self.ids.get(path) else { return Ok(None) };
        String::from_utf8(self.object(id)?).map(Some).map_err(io::Error::other)
    }

    /// Whether git ignores a file of the work tree. It is asked once for all.
    fn is_ignored(&self, path: &str) -> bool {
        let ignored = self.ignored.get_or_init(|| git::ignored(&self.root).unwrap_or_default());
        let folders = path.match_indices('/').map(|(at, _)| &path[..=at]);
        folders.chain([path]).any(|path| ignored.contains(path))
    }

    fn target(&self, id: &str) -> String {
        self.object(id).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
    }

    fn object(&self, id: &str) -> io::Result<Vec<u8>> {
        let readers = || self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        let known = readers().pop();
        let mut reader = known.map_or_else(|| Reader::start(&self.root), Ok)?;
        let bytes = reader.read(id)?;
        readers().push(reader);
        Ok(bytes)
    }
}

impl Tree for ObjectTree<'_> {
    fn list(&self) -> Result<Vec<TreeEntry>, DiscoverError> {
        Ok(self.entries.clone())
    }

    fn read(&self, entry: &TreeEntry) -> io::Result<Vec<u8>> {
        match self.ids.get(&entry.path) {
            Some(id) => self.object(id),
            // What is not in this tree, and was found beside it.
            None => self.beside.read(entry),
        }
    }

    fn folder(&self, folder: &str) -> Vec<TreeEntry> {
        let own = files_in(&self.entries, folder);
        let mut files: BTreeMap<Arc<str>, TreeEntry> =
            own.map(|entry| (Arc::clone(&entry.path), entry.clone())).collect();
        for entry in self.beside.folder(folder).into_iter().filter(|entry| self.is_ignored(&entry.path)) {
            files.entry(Arc::clone(&entry.path)).or_insert(entry);
        }
        files.into_values().collect()
    }

    fn is_whole(&self) -> bool {
        self.whole
    }
}

/// A `git cat-file --batch`.
struct Reader {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Reader {
    fn start(folder: &Path) -> io::Result<Self> {
        let mut child = git::batch(folder)?;
        let gone = || io::Error::other("git cat-file cannot be talked to");
        let input = child.stdin.take().ok_or_else(gone)?;
        let output = BufReader::new(child.stdout.take().ok_or_else(gone)?);
        Ok(Self { child, input, output })
    }

    /// Reads an object: a line with its id, type and size, its bytes, and a line break.
    fn read(&mut self, id: &str) -> io::Result<Vec<u8>> {
        self.input.write_all(format!("{id}\n").as_bytes())?;
        self.input.flush()?;
        let mut head = String::new();
        self.output.read_line(&mut head)?;
        let size = head.trim_end().rsplit(' ').next().and_then(|size| size.parse::<usize>().ok());
        let size = size.ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "git does not have the object"))?;
        let mut bytes = vec![0; size];
        self.output.read_exact(&mut bytes)?;
        let mut end = [0];
        self.output.read_exact(&mut end)?;
        Ok(bytes)
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
