//! BagIt (RFC 8493): the manifests of a bag, written and checked.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use rayon::prelude::*;
use sha2::{Digest as _, Sha256};
use walkdir::WalkDir;

use super::layout::{DATA, DECLARATION, INFO, MANIFEST, SIGNATURES, TAG_MANIFEST};
use crate::model::digest;

/// `bagit.txt`.
pub(super) const DECLARATION_TEXT: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/// A file of a bag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BagFile {
    /// Its path from the top of the bag, with `/`.
    pub(super) path: String,
    pub(super) bytes: u64,
    pub(super) sha256: String,
}

/// Lists the files below a part of a bag, sorted by path. Anything that is no file or folder is an error: a link could lead anywhere.
pub(super) fn list(bag: &Path, part: &str) -> io::Result<Vec<String>> {
    let start = if part.is_empty() { bag.to_path_buf() } else { bag.join(part) };
    let mut paths = Vec::new();
    for entry in WalkDir::new(&start).follow_links(false) {
        let entry = entry.map_err(io::Error::other)?;
        if entry.file_type().is_dir() {
            continue;
        }
        let below = entry.path().strip_prefix(bag).map_err(io::Error::other)?;
        let parts: Option<Vec<&str>> = below.components().map(|part| part.as_os_str().to_str()).collect();
        let path = parts.map(|parts| parts.join("/"));
        let path = path.ok_or_else(|| io::Error::other(format!("the name of `{}` is not UTF-8", below.display())))?;
        if !entry.file_type().is_file() {
            return Err(io::Error::other(format!("`{path}` is neither a file nor a folder")));
        }
        paths.push(path);
    }
    paths.sort_unstable();
    Ok(paths)
}

/// Returns files with their digests, in the same order.
pub(super) fn digests(bag: &Path, paths: Vec<String>) -> io::Result<Vec<BagFile>> {
    paths.into_par_iter().map(|path| hashed(bag, path)).collect()
}

fn hashed(bag: &Path, path: String) -> io::Result<BagFile> {
    #[expect(clippy::disallowed_methods, reason = "the files of a bag are not the scanned tree")]
    let mut file =
        File::open(bag.join(&path)).map_err(|error| io::Error::new(error.kind(), format!("{path}: {error}")))?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    let mut bytes = 0;
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        bytes += read as u64;
        hasher.update(&buffer[..read]);
    }
    Ok(BagFile { path, bytes, sha256: digest::hex(&hasher.finalize()) })
}

/// Writes everything of a bag but its payload and signatures; `tags` are further files beside the payload, `info` the lines of
/// `bag-info.txt` but for the size. Returns the root manifest.
pub(super) fn close(
    bag: &Path,
    payload: &[BagFile],
    info: &[(&str, String)],
    tags: &[(&str, String)],
) -> io::Result<Vec<u8>> {
    let bytes: u64 = payload.iter().map(|file| file.bytes).sum();
    let mut lines: Vec<(&str, String)> = info.to_vec();
    lines.push(("Payload-Oxum", format!("{bytes}.{}", payload.len())));
    std::fs::write(bag.join(DECLARATION), DECLARATION_TEXT)?;
    std::fs::write(bag.join(INFO), info_text(&lines))?;
    std::fs::write(bag.join(MANIFEST), manifest(payload))?;
    for (name, text) in tags {
        std::fs::write(bag.join(name), text)?;
    }
    let mut names = vec![DECLARATION.to_owned(), INFO.to_owned(), MANIFEST.to_owned()];
    names.extend(tags.iter().map(|(name, _)| (*name).to_owned()));
    names.sort_unstable();
    let root = manifest(&digests(bag, names)?).into_bytes();
    std::fs::write(bag.join(TAG_MANIFEST), &root)?;
    Ok(root)
}

/// Returns `bag-info.txt` with some lines.
pub(super) fn info_text(lines: &[(&str, String)]) -> String {
    let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    lines.iter().map(|(key, value)| format!("{key}: {}\n", folded(value))).collect()
}

fn manifest(files: &[BagFile]) -> String {
    files.iter().map(|file| format!("{}  {}\n", file.sha256, file.path)).collect()
}

/// Something in which a bag is not what its manifests say.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct BagProblem {
    /// The file.
    pub(super) path: String,
    /// What is wrong, and what that means.
    pub(super) problem: String,
}

/// Checks that a bag is whole: every file has the digest that a manifest gives, none is missing, and none is there beside.
pub(super) fn check(bag: &Path) -> io::Result<(Vec<BagFile>, Vec<BagProblem>)> {
    let mut problems = Vec::new();
    let mut problem = |path: &str, problem: &str| {
        problems.push(BagProblem { path: path.to_owned(), problem: problem.to_owned() });
    };
    let there = list(bag, "")?;
    let text = |name: &str| {
        #[expect(clippy::disallowed_methods, reason = "the files of a bag are not the scanned tree")]
        std::fs::read_to_string(bag.join(name)).unwrap_or_default()
    };
    if text(DECLARATION) != DECLARATION_TEXT {
        problem(DECLARATION, "is not the declaration of a BagIt 1.0 bag");
    }
    let mut listed: BTreeMap<String, String> = BTreeMap::new();
    for (name, payload) in [(TAG_MANIFEST, false), (MANIFEST, true)] {
        let text = text(name);
        if text.is_empty() {
            problem(name, "is missing or empty");
        }
        let mut last = String::new();
        for line in text.lines() {
            let Some((sha256, path)) = line.split_once("  ").filter(|(sha256, _)| sha256.len() == 64) else {
                problem(name, "holds a line that is not a digest and a path");
                continue;
            };
            if path <= last.as_str() {
                problem(name, "does not list its files in order, each once");
            }
            path.clone_into(&mut last);
            let below = path.strip_prefix(DATA).is_some_and(|rest| rest.starts_with('/'));
            if below != payload || path.split('/').any(|part| part.is_empty() || part == "..") {
                problem(name, &format!("lists `{path}`, which it may not"));
                continue;
            }
            listed.insert(path.to_owned(), sha256.to_owned());
        }
    }
    for name in [DECLARATION, INFO, MANIFEST] {
        if !listed.contains_key(name) {
            problem(TAG_MANIFEST, &format!("does not list `{name}`"));
        }
    }
    let names: BTreeSet<&str> = there.iter().map(String::as_str).collect();
    for path in listed.keys().filter(|path| !names.contains(path.as_str())) {
        problem(path, "is missing: a manifest lists it");
    }
    let signed = |path: &str| path.strip_prefix(SIGNATURES).is_some_and(|rest| rest.starts_with('/'));
    for path in there.iter().filter(|path| !listed.contains_key(*path) && *path != TAG_MANIFEST && !signed(path)) {
        problem(path, "was added: no manifest lists it");
    }
    let present: Vec<String> = listed.keys().filter(|path| names.contains(path.as_str())).cloned().collect();
    let files = digests(bag, present)?;
    for file in files.iter().filter(|file| listed.get(&file.path) != Some(&file.sha256)) {
        problem(&file.path, "was changed: it does not have the digest that the manifest gives");
    }
    let payload: Vec<&BagFile> = files.iter().filter(|file| file.path.starts_with("data/")).collect();
    let oxum = format!("{}.{}", payload.iter().map(|file| file.bytes).sum::<u64>(), payload.len());
    if !text(INFO).lines().any(|line| line == format!("Payload-Oxum: {oxum}")) {
        problem(INFO, "gives another number of files or bytes than there are");
    }
    problems.sort();
    problems.dedup();
    Ok((files, problems))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bag() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("data/pure")).unwrap();
        std::fs::write(folder.path().join("data/pure/a"), "one").unwrap();
        std::fs::write(folder.path().join("data/b"), "two").unwrap();
        let payload = digests(folder.path(), list(folder.path(), DATA).unwrap()).unwrap();
        close(folder.path(), &payload, &[("Contact", "x\ny".into())], &[("VERIFY.md", "text\n".into())]).unwrap();
        folder
    }

    fn problems(folder: &tempfile::TempDir) -> Vec<String> {
        let (_, problems) = check(folder.path()).unwrap();
        problems.into_iter().map(|problem| problem.path).collect()
    }

    #[test]
    fn a_bag_that_nobody_touched_is_whole() {
        let folder = bag();
        assert_eq!(problems(&folder), Vec::<String>::new());
        #[expect(clippy::disallowed_methods, reason = "the file is the test's own")]
        let info = std::fs::read_to_string(folder.path().join(INFO)).unwrap();
        assert_eq!(info, "Contact: x y\nPayload-Oxum: 6.2\n");
    }

    #[test]
    fn every_change_to_a_bag_is_told_with_its_file() {
        type Change = fn(&Path);
        let changes: [(Change, &[&str]); 8] = [
            (|bag| std::fs::write(bag.join("data/b"), "twO").unwrap(), &["data/b"]),
            (|bag| std::fs::write(bag.join("data/c"), "").unwrap(), &["data/c"]),
            (|bag| std::fs::remove_file(bag.join("data/b")).unwrap(), &["bag-info.txt", "data/b"]),
            (
                |bag| std::fs::rename(bag.join("data/b"), bag.join("data/c")).unwrap(),
                &["bag-info.txt", "data/b", "data/c"],
            ),
            (|bag| std::fs::write(bag.join("extra.txt"), "").unwrap(), &["extra.txt"]),
            (|bag| std::fs::write(bag.join(INFO), "").unwrap(), &["bag-info.txt"]),
            (|bag| std::fs::write(bag.join(DECLARATION), "x").unwrap(), &["bagit.txt"]),
            (|bag| std::fs::remove_file(bag.join(TAG_MANIFEST)).unwrap(), &["VERIFY.md", "bag-info.txt", "bagit.txt"]),
        ];
        for (change, expected) in changes {
            let folder = bag();
            change(folder.path());
            let found: BTreeSet<String> = problems(&folder).into_iter().collect();
            assert!(expected.iter().all(|path| found.contains(*path)), "{expected:?} in {found:?}");
        }
    }
}
