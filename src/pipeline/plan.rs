//! What is read together: the work items of a run, largest first.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::{Request, cached};
use crate::cache::Key;
use crate::discover::{DiscoverError, EntryKind, SourceFile, Tree, decode, discover_some, folder_of, kind_of};
use crate::model::{FileKind, digest};
use crate::resolve::{Claim, Grouping, TECHNOLOGIES};

/// Files that are read together, as indexes into the files of the tree.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) files: Vec<usize>,
    bytes: u64,
}

/// Groups the files that are to be read; those of which only the text is searched stand alone, and only if `search`.
///
/// Files that a technology claims by name come together with those of the same folder and with those of the folders that
/// their text names, if it reads folders; files of which only the content tells, with those of the same folder, if some
/// technology reads those by folder; others stand alone. The largest items come first, so that no thread is left with one at
/// the end.
pub(super) fn plan(files: &[SourceFile], tree: &dyn Tree, search: bool) -> Vec<Item> {
    let joined = joined(files, tree);
    let mut folders: BTreeMap<(Option<usize>, &str), Item> = BTreeMap::new();
    let mut items = Vec::new();
    for (index, file) in files.iter().enumerate().filter(|(_, file)| file.is_readable()) {
        let EntryKind::File(bytes) = file.entry.kind else { continue };
        let path = &*file.entry.path;
        if file.settled.is_some() || file.kind == FileKind::Other {
            items.extend(search.then(|| Item { files: vec![index], bytes }));
            continue;
        }
        let named = claimed(file);
        let by_folder = match named {
            Some(technology) => TECHNOLOGIES[technology].grouping() == Grouping::Folder,
            None => TECHNOLOGIES.iter().any(|technology| {
                technology.claim(path, file.kind) == Claim::Content && technology.grouping() == Grouping::Folder
            }),
        };
        if by_folder {
            let folder = match named {
                Some(_) => joined.get(folder_of(path)).map_or(folder_of(path), String::as_str),
                None => folder_of(path),
            };
            let item = folders.entry((named, folder)).or_insert(Item { files: Vec::new(), bytes: 0 });
            item.files.push(index);
            item.bytes += bytes;
        } else {
            items.push(Item { files: vec![index], bytes });
        }
    }
    items.extend(folders.into_values());
    items.sort_by(|one, other| other.bytes.cmp(&one.bytes).then_with(|| one.files.cmp(&other.files)));
    items
}

/// Returns the files of each work item, as indexes.
#[must_use]
pub fn groups(files: &[SourceFile], tree: &dyn Tree) -> Vec<Vec<usize>> {
    plan(files, tree, false).into_iter().map(|item| item.files).collect()
}

/// Whether a work item is judged when all others have been.
pub(super) fn is_last(item: &Item, files: &[SourceFile]) -> bool {
    let first = item.files.first().and_then(|index| claimed(&files[*index]));
    first.is_some_and(|technology| TECHNOLOGIES[technology].last())
}

/// Returns the technology that claims a file by its name.
fn claimed(file: &SourceFile) -> Option<usize> {
    claimed_by_name(&file.entry.path, file.kind)
}

fn claimed_by_name(path: &str, kind: FileKind) -> Option<usize> {
    TECHNOLOGIES.iter().position(|technology| technology.claim(path, kind) == Claim::Name)
}

/// Returns, of each folder whose files name others, the first folder of those that are read together.
fn joined(files: &[SourceFile], tree: &dyn Tree) -> BTreeMap<String, String> {
    joined_by(&files.par_iter().filter_map(|file| named(file, tree)).collect())
}

/// Returns the folders that a file names, if it names any.
fn named(file: &SourceFile, tree: &dyn Tree) -> Option<(Arc<str>, Vec<String>)> {
    let technology = TECHNOLOGIES[claimed(file)?];
    (file.settled.is_none() && technology.grouping() == Grouping::Folder).then_some(())?;
    let bytes = tree.read(&file.entry).ok()?;
    let text = decode(&bytes).ok()?;
    let named = technology.joins(&file.entry.path, &text);
    (!named.is_empty()).then(|| (Arc::clone(&file.entry.path), named))
}

/// Returns the same of all files that are wanted, by their paths. Of a tree that knows its content without reading it, only the folders
/// are read of which no earlier run knows.
fn named_by(request: &Request<'_>, wanted: &dyn Fn(&str) -> bool) -> Result<Named, DiscoverError> {
    let paths = request.tree.below("").unwrap_or_default();
    let keys = folder_keys(request.tree, paths.iter().map(|path| &**path).filter(|path| wanted(path)));
    let Some((cache, keys)) = request.cache.zip(keys) else { return read_names(request, wanted) };
    let mut known = cached::named(cache, request.settings);
    known.retain(|key, _| keys.contains_key(key));
    let unknown = keys.iter().filter(|(key, _)| !known.contains_key(*key));
    let unknown: BTreeMap<&str, Key> = unknown.map(|(key, folder)| (*folder, *key)).collect();
    if !unknown.is_empty() {
        known.extend(unknown.values().map(|key| (*key, Vec::new())));
        for (path, others) in read_names(request, &|path| unknown.contains_key(folder_of(path)) && wanted(path))? {
            let Some(key) = unknown.get(folder_of(&path)) else { continue };
            known.entry(*key).or_default().push((path, others));
        }
        cached::keep_named(cache, request.settings, known.clone());
    }
    Ok(known.into_values().flatten().collect())
}

/// The folders that files name, by path.
type Named = BTreeMap<Arc<str>, Vec<String>>;

fn read_names(request: &Request<'_>, wanted: &dyn Fn(&str) -> bool) -> Result<Named, DiscoverError> {
    let files = discover_some(request.tree, request.settings, wanted)?;
    Ok(files.par_iter().filter_map(|file| named(file, request.tree)).collect())
}

/// Returns the folders of some files, by a digest of what is in them; nothing if their tree has to read them for that.
fn folder_keys<'path>(tree: &dyn Tree, paths: impl Iterator<Item = &'path str>) -> Option<BTreeMap<Key, &'path str>> {
    let mut folders: BTreeMap<&str, Vec<(&str, Arc<str>)>> = BTreeMap::new();
    for path in paths {
        folders.entry(folder_of(path)).or_default().push((path, tree.id(path)?));
    }
    let key = |files: &[(&str, Arc<str>)]| digest::raw(files.iter().flat_map(|(path, id)| [*path, &**id]));
    (!folders.is_empty()).then(|| folders.into_iter().map(|(folder, files)| (key(&files), folder)).collect())
}

fn joined_by(named: &Named) -> BTreeMap<String, String> {
    let mut sets = Sets::default();
    for (path, others) in named {
        others.iter().for_each(|other| sets.join(folder_of(path), other));
    }
    let folders: Vec<String> = sets.parents.keys().cloned().collect();
    folders.into_iter().map(|folder| (folder.clone(), sets.first(&folder))).collect()
}

/// Returns the folders whose files are read together with those that differ in two trees, in either of them.
///
/// # Errors
/// If a tree cannot be listed.
pub(super) fn reached(
    (head, base): (&Request<'_>, &Request<'_>),
    changed: &BTreeSet<String>,
) -> Result<BTreeSet<String>, DiscoverError> {
    let mut folders: BTreeSet<String> = changed.iter().map(|path| folder_of(path).to_owned()).collect();
    let by_folder = |path: &str| {
        claimed_by_name(path, kind_of(path)).filter(|index| TECHNOLOGIES[*index].grouping() == Grouping::Folder)
    };
    let technologies: BTreeSet<usize> = changed.iter().filter_map(|path| by_folder(path)).collect();
    if technologies.is_empty() {
        return Ok(folders);
    }
    // Most paths are none of these, which asking one technology tells.
    let may_be = |path: &str| {
        let kind = kind_of(path);
        technologies.iter().any(|index| TECHNOLOGIES[*index].claim(path, kind) == Claim::Name)
    };
    let wanted =
        |path: &str| may_be(path) && by_folder(path).is_some_and(|technology| technologies.contains(&technology));
    let mut names = named_by(head, &wanted)?;
    let mut trees = vec![joined_by(&names)];
    // What did not change names the same in the other tree, and most changes are to other things.
    let differing = |path: &str| changed.contains(path) && wanted(path);
    let before = read_names(base, &differing)?;
    if !names.iter().filter(|(path, _)| changed.contains(&***path)).eq(&before) {
        names.retain(|path, _| !changed.contains(&**path));
        names.extend(before);
        trees.push(joined_by(&names));
    }
    spread(&mut folders, &trees);
    Ok(folders)
}

/// Adds to some folders those that are together with one of them in a tree, until there are no more.
fn spread(folders: &mut BTreeSet<String>, trees: &[BTreeMap<String, String>]) {
    loop {
        let known = folders.len();
        for sets in trees {
            let firsts: BTreeSet<&String> = folders.iter().filter_map(|folder| sets.get(folder)).collect();
            let together = sets.iter().filter(|(_, first)| firsts.contains(first)).map(|(folder, _)| folder.clone());
            folders.extend(together.collect::<Vec<_>>());
        }
        if folders.len() == known {
            return;
        }
    }
}

/// Folders in sets; the first of a set stands for it.
#[derive(Default)]
struct Sets {
    parents: BTreeMap<String, String>,
}

impl Sets {
    fn first(&mut self, folder: &str) -> String {
        let mut top = folder.to_owned();
        while let Some(parent) = self.parents.get(&top).filter(|parent| **parent != top) {
            top = parent.clone();
        }
        // Whoever asks again gets there at once.
        let mut at = folder.to_owned();
        while at != top {
            let next = self.parents.insert(at.clone(), top.clone()).unwrap_or_else(|| top.clone());
            at = next;
        }
        top
    }

    fn join(&mut self, one: &str, other: &str) {
        let (one, other) = (self.first(one), self.first(other));
        let (low, high) = if one <= other { (one, other) } else { (other, one) };
        self.parents.insert(high, low.clone());
        self.parents.entry(low.clone()).or_insert(low);
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;
    use crate::discover::{DiscoverError, TreeEntry, kind_of};

    struct Texts(Vec<(&'static str, &'static str)>);

    impl Tree for Texts {
        fn list(&self) -> Result<Vec<TreeEntry>, DiscoverError> {
            Ok(Vec::new())
        }

        fn read(&self, entry: &TreeEntry) -> io::Result<Vec<u8>> {
            let found = self.0.iter().find(|(path, _)| *path == &*entry.path);
            Ok(found.map(|(_, text)| text.as_bytes().to_vec()).unwrap_or_default())
        }

        fn is_whole(&self) -> bool {
            true
        }
    }

    fn grouped(texts: Vec<(&'static str, &'static str)>) -> Vec<Vec<&'static str>> {
        let files: Vec<SourceFile> = texts
            .iter()
            .enumerate()
            .map(|(index, (path, _))| SourceFile {
                entry: TreeEntry { path: (*path).into(), kind: EntryKind::File(index as u64) },
                kind: kind_of(path),
                settled: None,
            })
            .collect();
        let tree = Texts(texts);
        let items = plan(&files, &tree, true);
        items.into_iter().map(|item| item.files.into_iter().map(|file| tree.0[file].0).collect()).collect()
    }

    #[test]
    fn folders_are_read_together_and_other_files_alone() {
        let paths =
            ["a/x.yaml", "a/y.json", "a/Dockerfile", "b/main.tf", "b/vars.tf", ".github/workflows/ci.yml", "n.txt"];
        let groups = grouped(paths.into_iter().map(|path| (path, "")).collect());
        assert_eq!(
            groups,
            [
                vec!["b/main.tf", "b/vars.tf"],
                vec!["n.txt"],
                vec![".github/workflows/ci.yml"],
                vec!["a/Dockerfile"],
                vec!["a/x.yaml", "a/y.json"]
            ]
        );
    }

    #[test]
    fn root_modules_are_read_with_what_they_call_and_what_calls_the_same() {
        let groups = grouped(vec![
            ("live/dev/main.tf", "module \"a\" {\n  source = \"../../modules/a\"\n}\n"),
            ("live/prod/main.tf.json", "{\"module\": {\"a\": {\"source\": \"../../modules/a/\"}}}"),
            ("modules/a/main.tf", "module \"b\" { source = \"./b\" }"),
            ("modules/a/x.yaml", "a: 1"),
            ("modules/a/b/main.tf", ""),
            ("other/main.tf", "module \"r\" { source = \"registry/a/b\" }"),
        ]);
        assert_eq!(groups.len(), 3, "{groups:?}");
        let together = groups.iter().find(|group| group.len() > 1).unwrap();
        assert_eq!(
            *together,
            ["live/dev/main.tf", "live/prod/main.tf.json", "modules/a/main.tf", "modules/a/b/main.tf"]
        );
    }
}
