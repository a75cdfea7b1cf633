//! What is read together: the work items of a run, largest first.

use std::collections::BTreeMap;

use crate::discover::{EntryKind, SourceFile};
use crate::model::FileKind;
use crate::resolve::{Claim, Grouping, TECHNOLOGIES};

/// Files that are read together, as indexes into the files of the tree.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) files: Vec<usize>,
    bytes: u64,
}

/// Groups the files that are to be read; those of which only the text is searched stand alone, and only if `search`.
///
/// Files of a folder come together if some technology that reads folders may find subjects in them; others stand alone.
/// The largest items come first, so that no thread is left with one at the end.
pub(super) fn plan(files: &[SourceFile], search: bool) -> Vec<Item> {
    let mut folders: BTreeMap<&str, Item> = BTreeMap::new();
    let mut items = Vec::new();
    for (index, file) in files.iter().enumerate().filter(|(_, file)| file.is_readable()) {
        let EntryKind::File(bytes) = file.entry.kind else { continue };
        let path = &*file.entry.path;
        if file.settled.is_some() || file.kind == FileKind::Other {
            items.extend(search.then(|| Item { files: vec![index], bytes }));
            continue;
        }
        let named = TECHNOLOGIES.iter().find(|technology| technology.claim(path, file.kind) == Claim::Name);
        let by_folder = match named {
            Some(technology) => technology.grouping() == Grouping::Folder,
            None => TECHNOLOGIES.iter().any(|technology| {
                technology.claim(path, file.kind) == Claim::Content && technology.grouping() == Grouping::Folder
            }),
        };
        if by_folder {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let item = folders.entry(folder).or_insert(Item { files: Vec::new(), bytes: 0 });
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discover::{TreeEntry, kind_of};

    #[test]
    fn folders_are_read_together_and_other_files_alone() {
        let paths =
            ["a/x.yaml", "a/y.json", "a/Dockerfile", "b/main.tf", "b/vars.tf", ".github/workflows/ci.yml", "n.txt"];
        let files: Vec<SourceFile> = paths
            .iter()
            .enumerate()
            .map(|(index, path)| SourceFile {
                entry: TreeEntry { path: (*path).into(), kind: EntryKind::File(index as u64) },
                kind: kind_of(path),
                settled: None,
            })
            .collect();
        let groups = |search| plan(&files, search).into_iter().map(|item| item.files).collect::<Vec<_>>();
        assert_eq!(groups(true), [vec![3, 4], vec![6], vec![5], vec![2], vec![0, 1]]);
        assert_eq!(groups(false), [vec![3, 4], vec![5], vec![2], vec![0, 1]]);
    }
}
