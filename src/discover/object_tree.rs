//! Trees that git holds: a commit, or the index. Their bytes are read from git's objects, without a checkout.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::ops::Bound;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::git::{self, ObjectEntry};
use super::{DiscoverError, EntryKind, Tree, TreeEntry, WorkTree, folder_of, is_at_or_below};

/// A commit or the index, below a folder of the repository.
pub struct ObjectTree<'a> {
    root: PathBuf,
    /// Every path, whether it was asked for or not: what decides on those that were may lie beside them.
    objects: BTreeMap<Arc<str>, Object>,
    /// Paths that were asked for; empty means all.
    selected: Vec<String>,
    /// The work tree, for what git ignores and a tree may mean all the same, such as fetched modules.
    beside: &'a WorkTree,
    /// Whether it is looked at as a whole repository.
    whole: bool,
    /// What git ignores in the work tree, once that is asked for.
    ignored: OnceLock<BTreeSet<String>>,
    /// Processes that read objects, one for each worker that asks at the same time.
    readers: Mutex<Vec<Reader>>,
}

/// What is staged, and what it is compared with.
pub struct StagedTrees<'a> {
    /// The index.
    pub index: ObjectTree<'a>,
    /// The commit that is checked out; nothing before the first one.
    pub commit: Option<ObjectTree<'a>>,
    /// Paths of the files that differ.
    pub changed: BTreeSet<String>,
}

/// What git holds of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Object {
    kind: ObjectKind,
    id: Arc<str>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum ObjectKind {
    /// With its size, if that is known.
    File(Option<u64>),
    Symlink,
    Submodule,
}

impl<'a> ObjectTree<'a> {
    /// Opens the tree of a commit; as a whole repository if the work tree beside it is looked at as one.
    ///
    /// # Errors
    /// If git does not know it.
    pub fn of_commit(beside: &'a WorkTree, commit: &str) -> Result<Self, DiscoverError> {
        Ok(Self::new(beside, git::committed(beside.root(), commit)?, beside.selected().is_empty()))
    }

    /// Opens the index, which is what would be committed, and the commit that is checked out; both as parts of a repository, of which
    /// nothing is said as a whole. Something else is done while git begins.
    ///
    /// # Errors
    /// If git cannot list them.
    pub fn staged(beside: &'a WorkTree, meanwhile: impl FnOnce()) -> Result<StagedTrees<'a>, DiscoverError> {
        let found = git::staged(beside.root(), meanwhile)?;
        let index = Self::new(beside, found.entries, false);
        let changes = match found.changes {
            Ok(changes) => changes,
            Err(_) if git::checkout(beside.root()).is_some_and(|checkout| checkout.commit.is_none()) => {
                return Ok(StagedTrees { index, commit: None, changed: BTreeSet::new() });
            }
            Err(error) => return Err(error),
        };
        let mut commit = Self { objects: index.objects.clone(), ..Self::new(beside, BTreeMap::new(), false) };
        let mut changed = BTreeSet::new();
        for file in changes {
            match file.before {
                Some(before) => commit.objects.insert(file.path.as_str().into(), before.into()),
                None => commit.objects.remove(&*file.path),
            };
            changed.insert(file.path);
        }
        Ok(StagedTrees { index, commit: Some(commit), changed })
    }

    fn new(beside: &'a WorkTree, found: BTreeMap<Arc<str>, ObjectEntry>, whole: bool) -> Self {
        Self {
            root: beside.root().to_path_buf(),
            objects: found.into_iter().map(|(path, entry)| (path, entry.into())).collect(),
            selected: beside.selected(),
            beside,
            whole,
            ignored: OnceLock::new(),
            readers: Mutex::default(),
        }
    }

    /// Reads a small file by its path; nothing if there is none.
    ///
    /// # Errors
    /// If it cannot be read, or is no text.
    pub fn text(&self, path: &str) -> io::Result<Option<String>> {
        let Some(object) = self.objects.get(path) else { return Ok(None) };
        String::from_utf8(self.object(&object.id)?).map(Some).map_err(io::Error::other)
    }

    fn is_selected(&self, path: &str) -> bool {
        self.selected.is_empty() || self.selected.iter().any(|part| is_at_or_below(path, part))
    }

    fn at_and_below(&self, path: &str) -> impl Iterator<Item = (&Arc<str>, &Object)> {
        let below = self
            .objects
            .range::<str, _>((Bound::Included(path), Bound::Unbounded))
            .take_while(move |(other, _)| other.starts_with(path));
        below.filter(move |(other, _)| path.is_empty() || is_at_or_below(other, path))
    }

    /// Whether git ignores a file of the work tree. It is asked once for all.
    fn is_ignored(&self, path: &str) -> bool {
        let ignored = self.ignored.get_or_init(|| git::ignored(&self.root).unwrap_or_default());
        let folders = path.match_indices('/').map(|(at, _)| &path[..=at]);
        folders.chain([path]).any(|path| ignored.contains(path))
    }

    fn object(&self, id: &str) -> io::Result<Vec<u8>> {
        self.ask(|reader| reader.read(id))
    }

    /// Asks a reader that nobody else is asking.
    fn ask<T>(&self, question: impl FnOnce(&mut Reader) -> io::Result<T>) -> io::Result<T> {
        let readers = || self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        let known = readers().pop();
        let mut reader = known.map_or_else(|| Reader::start(&self.root), Ok)?;
        let answer = question(&mut reader)?;
        readers().push(reader);
        Ok(answer)
    }

    /// Returns objects as entries of a tree; git is asked for the sizes that are not known.
    fn entries(&self, objects: &[(&Arc<str>, &Object)]) -> Vec<TreeEntry> {
        let unknown = objects.iter().filter(|(_, object)| object.kind == ObjectKind::File(None));
        let ids: Vec<&str> = unknown.map(|(_, object)| &*object.id).collect();
        let sizes = if ids.is_empty() { Ok(Vec::new()) } else { self.ask(|reader| reader.sizes(&ids)) };
        let mut sizes = sizes.map(Vec::into_iter);
        let mut size = || match &mut sizes {
            Ok(sizes) => sizes.next().flatten().ok_or_else(|| "git does not have the object".to_owned()),
            Err(error) => Err(error.to_string()),
        };
        let mut kind = |object: &Object| match object.kind {
            ObjectKind::Submodule => EntryKind::Submodule,
            ObjectKind::Symlink => {
                let target = self.object(&object.id).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
                EntryKind::Symlink(target.unwrap_or_default())
            }
            ObjectKind::File(Some(size)) => EntryKind::File(size),
            ObjectKind::File(None) => size().map_or_else(EntryKind::Unreadable, EntryKind::File),
        };
        objects.iter().map(|(path, object)| TreeEntry { path: Arc::clone(path), kind: kind(object) }).collect()
    }
}

impl From<ObjectEntry> for Object {
    fn from(entry: ObjectEntry) -> Self {
        let kind = match &*entry.mode {
            "160000" => ObjectKind::Submodule,
            "120000" => ObjectKind::Symlink,
            _ => ObjectKind::File(entry.size),
        };
        Self { kind, id: entry.id }
    }
}

impl Tree for ObjectTree<'_> {
    fn list(&self) -> Result<Vec<TreeEntry>, DiscoverError> {
        self.list_some(&|_| true)
    }

    fn list_some(&self, wanted: &dyn Fn(&str) -> bool) -> Result<Vec<TreeEntry>, DiscoverError> {
        let objects: Vec<_> = self.objects.iter().filter(|(path, _)| wanted(path) && self.is_selected(path)).collect();
        Ok(self.entries(&objects))
    }

    fn read(&self, entry: &TreeEntry) -> io::Result<Vec<u8>> {
        match self.objects.get(&entry.path) {
            Some(object) => self.object(&object.id),
            // What is not in this tree, and was found beside it.
            None => self.beside.read(entry),
        }
    }

    fn folder(&self, folder: &str) -> Vec<TreeEntry> {
        let own = self
            .at_and_below(folder)
            .filter(|(path, object)| folder_of(path) == folder && matches!(object.kind, ObjectKind::File(_)));
        let own = self.entries(&own.collect::<Vec<_>>());
        let mut files: BTreeMap<Arc<str>, TreeEntry> =
            own.into_iter().map(|entry| (Arc::clone(&entry.path), entry)).collect();
        for entry in self.beside.folder(folder).into_iter().filter(|entry| self.is_ignored(&entry.path)) {
            files.entry(Arc::clone(&entry.path)).or_insert(entry);
        }
        files.into_values().collect()
    }

    fn below(&self, folder: &str) -> Option<Vec<Arc<str>>> {
        let files = self.at_and_below(folder).filter(|(_, object)| matches!(object.kind, ObjectKind::File(_)));
        let files = files.filter(|(path, _)| self.is_selected(path));
        Some(files.map(|(path, _)| Arc::clone(path)).collect())
    }

    fn id(&self, path: &str) -> Option<Arc<str>> {
        self.objects.get(path).map(|object| Arc::clone(&object.id))
    }

    fn is_whole(&self) -> bool {
        self.whole
    }
}

/// A `git cat-file --batch-command`.
struct Reader {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

/// Objects that are asked for at once; the questions and the answers fit what the system keeps of a pipe.
const AT_ONCE: usize = 256;

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
        self.say(&format!("contents {id}\n"))?;
        let size =
            self.size()?.ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "git does not have the object"))?;
        let mut bytes = vec![0; usize::try_from(size).map_err(io::Error::other)?];
        self.output.read_exact(&mut bytes)?;
        let mut end = [0];
        self.output.read_exact(&mut end)?;
        Ok(bytes)
    }

    /// Returns the size of each object that git has.
    fn sizes(&mut self, ids: &[&str]) -> io::Result<Vec<Option<u64>>> {
        let mut sizes = Vec::with_capacity(ids.len());
        for some in ids.chunks(AT_ONCE) {
            let questions: Vec<String> = some.iter().map(|id| format!("info {id}\n")).collect();
            self.say(&questions.concat())?;
            for _ in some {
                sizes.push(self.size()?);
            }
        }
        Ok(sizes)
    }

    fn say(&mut self, text: &str) -> io::Result<()> {
        self.input.write_all(text.as_bytes())?;
        self.input.flush()
    }

    /// Reads a line with an id, a type and a size; without a size if git does not have the object.
    fn size(&mut self) -> io::Result<Option<u64>> {
        let mut head = String::new();
        if self.output.read_line(&mut head)? == 0 {
            return Err(io::Error::other("git cat-file has ended"));
        }
        Ok(head.trim_end().rsplit(' ').next().and_then(|size| size.parse().ok()))
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
