//! Archives of our own, and hostile ones.

use std::collections::BTreeMap;

use flate2::write::GzEncoder;
use tempfile::TempDir;

use super::*;

/// An entry of a hostile archive: its kind, its name as it stands in the header, and its content.
type Raw<'a> = (EntryType, &'a str, &'a [u8]);

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, content) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

fn packed(folder: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    pack(folder, "bag", &mut bytes).unwrap();
    bytes
}

fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    files(folder).unwrap().into_iter().map(|path| (path.clone(), fs::read(folder.join(path)).unwrap())).collect()
}

fn header(kind: EntryType, name: &str, size: u64) -> Header {
    let mut header = Header::new_ustar();
    // Past the setter, which refuses what is tried here.
    header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
    header.set_entry_type(kind);
    header.set_mode(0o644);
    header.set_size(size);
    if kind == EntryType::Symlink || kind == EntryType::Link {
        header.set_link_name("../outside").unwrap();
    }
    header.set_cksum();
    header
}

fn tar(entries: &[Raw<'_>]) -> Vec<u8> {
    let mut archive = Builder::new(Vec::new());
    for (kind, name, content) in entries {
        archive.append(&header(*kind, name, content.len() as u64), *content).unwrap();
    }
    archive.into_inner().unwrap()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(bytes).unwrap();
    gzip.finish().unwrap()
}

/// Unpacks bytes; an error has to leave nothing behind.
fn unpacked(bytes: &[u8], limits: UnpackLimits) -> Result<BTreeMap<String, Vec<u8>>, String> {
    let scratch = tempfile::tempdir().unwrap();
    let archive = scratch.path().join("bag.tar.gz");
    fs::write(&archive, bytes).unwrap();
    let into = scratch.path().join("deep/into");
    fs::create_dir_all(&into).unwrap();
    match unpack(&archive, &into, limits) {
        Ok(top) => {
            assert_eq!(top.parent().unwrap(), into);
            Ok(contents(&top))
        }
        Err(error) => {
            assert_eq!(files(scratch.path()).unwrap(), ["bag.tar.gz"], "left behind by {error}");
            let cause = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
            Err(format!("{error} {cause}"))
        }
    }
}

#[test]
fn what_is_packed_comes_out_again() {
    let long = format!("{}/{}.txt", vec!["segment"; 40].join("/"), "n".repeat(120));
    let unicode = format!("{}/é.txt", "ünï".repeat(40));
    let middle = format!("{}/{}", "m".repeat(120), "n".repeat(90));
    let source = folder(&[
        ("bagit.txt", b"x".as_slice()),
        ("data/empty", b""),
        ("data/big", &[7; 100_000]),
        (&long, b"long"),
        (&unicode, b"accents"),
        (&middle, b"prefix"),
    ]);
    let bytes = packed(source.path());
    assert_eq!(unpacked(&bytes, UnpackLimits::default()).unwrap(), contents(source.path()));
}

#[test]
fn the_same_files_give_the_same_bytes() {
    let names: [(&str, &[u8]); 4] = [("a.b", b"1"), ("a/b", b"2"), ("a-b", b"3"), ("Z", b"4")];
    let mut turned = names;
    turned.reverse();
    let (one, other) = (folder(&names), folder(&turned));
    let late = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(2_000_000_000);
    File::options().write(true).open(other.path().join("Z")).unwrap().set_modified(late).unwrap();
    fs::create_dir(other.path().join("empty")).unwrap();
    let bytes = packed(one.path());
    assert_eq!(bytes, packed(other.path()));
    assert_eq!(&bytes[..4], [0x1f, 0x8b, 8, 0], "no name");
    assert_eq!(bytes[4..8], [0; 4], "no time");
    assert_eq!(bytes[9], OS_UNKNOWN);
    let mut archive = Archive::new(MultiGzDecoder::new(bytes.as_slice()));
    let paths: Vec<_> =
        archive.entries().unwrap().map(|entry| entry.unwrap().path().unwrap().display().to_string()).collect();
    assert_eq!(paths, ["bag/Z", "bag/a-b", "bag/a.b", "bag/a/b"]);
}

#[cfg(unix)]
#[test]
fn a_link_is_not_packed() {
    let source = folder(&[("file", b"x")]);
    std::os::unix::fs::symlink("/etc/passwd", source.path().join("link")).unwrap();
    let error = pack(source.path(), "bag", &mut Vec::new()).unwrap_err();
    assert!(error.to_string().contains("neither a file nor a folder"), "{error}");
}

#[test]
fn hostile_entries_are_refused() {
    use EntryType as E;
    let good: Raw<'_> = (E::Regular, "bag/good", b"x");
    let cases: &[(&[Raw<'_>], &str)] = &[
        (&[good, (E::Regular, "bag/../../evil", b"x")], "leads out"),
        (&[good, (E::Regular, "../evil", b"x")], "leads out"),
        (&[(E::Directory, "..", b"")], "leads out"),
        (&[good, (E::Regular, "/etc/evil", b"x")], "absolute"),
        (&[good, (E::Regular, "bag/a\\..\\evil", b"x")], "backslash"),
        (&[good, (E::Symlink, "bag/link", b"")], "neither a file"),
        (&[good, (E::Link, "bag/link", b"")], "neither a file"),
        (&[good, (E::Char, "bag/device", b"")], "neither a file"),
        (&[good, (E::Block, "bag/device", b"")], "neither a file"),
        (&[good, (E::Fifo, "bag/fifo", b"")], "neither a file"),
        (&[good, (E::Continuous, "bag/c", b"")], "neither a file"),
        (&[good, (E::GNUSparse, "bag/s", b"")], "neither a file"),
        (&[good, (E::GNULongLink, "bag/l", b"x")], "neither a file"),
        (&[good, (E::XGlobalHeader, "bag/g", b"16 comment=hello\n")], "neither a file"),
        (&[good, good], "stands there twice"),
        (&[good, (E::Regular, "bag//./good", b"x")], "stands there twice"),
        (&[good, (E::Regular, "bag/good/below", b"x")], "cannot unpack"),
        (&[good, (E::Regular, "other/file", b"x")], "not in its top folder"),
        (&[good, (E::Directory, "other", b"")], "not in its top folder"),
        (&[(E::Regular, "file", b"x")], "in no folder"),
        (&[(E::Regular, "bag/", b"x")], "name of a folder"),
        (&[good, (E::XHeader, "x", b"16 path=../evil\n"), good], "leads out"),
        (&[good, (E::XHeader, "x", b"10 size=1\n"), (E::Regular, "bag/s", b"xy")], "sets `size`"),
        (&[good, (E::XHeader, "x", b"14 linkpath=x\n"), (E::Regular, "bag/s", b"xy")], "sets `linkpath`"),
        (&[good, (E::XHeader, "x", b"garbage\n"), (E::Regular, "bag/s", b"xy")], "damaged"),
        (&[good, (E::GNULongName, "l", b"/etc/evil\0"), (E::Regular, "bag/s", b"xy")], "absolute"),
        (&[good, (E::GNULongName, "l", &[b'a'; 20_000]), (E::Regular, "bag/s", b"xy")], "longer name"),
        (&[], "holds no file"),
    ];
    for (entries, expected) in cases {
        let error = unpacked(&gzip(&tar(entries)), UnpackLimits::default()).unwrap_err();
        assert!(error.contains(expected), "{expected}: {error}");
    }
}

#[test]
fn archives_of_other_writers_are_read() {
    use EntryType as E;
    let entries: &[Raw<'_>] = &[
        (E::Directory, "./", b""),
        (E::Directory, "./bag/", b""),
        (E::XHeader, "x", b"13 mtime=1.5\n"),
        (E::Regular, "./bag/one", b"1"),
        (E::GNULongName, "././@LongLink", b"./bag/two\0"),
        (E::Regular, "short", b"2"),
    ];
    let files = unpacked(&gzip(&tar(entries)), UnpackLimits::default()).unwrap();
    assert_eq!(files, BTreeMap::from([("one".into(), b"1".to_vec()), ("two".into(), b"2".to_vec())]));
}

#[test]
fn limits_hold_before_anything_is_written_past_them() {
    let source = folder(&[("one", &[1; 600]), ("two", &[2; 600])]);
    let bytes = packed(source.path());
    let exact = UnpackLimits { bytes: 1200, entries: 2 };
    assert!(unpacked(&bytes, exact).is_ok());
    let error = unpacked(&bytes, UnpackLimits { bytes: 1199, ..exact }).unwrap_err();
    assert!(error.contains("more than 1199 bytes"), "{error}");
    let error = unpacked(&bytes, UnpackLimits { entries: 1, ..exact }).unwrap_err();
    assert!(error.contains("more than 1 entries"), "{error}");
    // A header may claim any size.
    let mut claim = Builder::new(Vec::new());
    claim.append(&header(EntryType::Regular, "bag/huge", u64::MAX >> 1), b"x".as_slice()).unwrap();
    let error = unpacked(&gzip(&claim.into_inner().unwrap()), UnpackLimits::default()).unwrap_err();
    assert!(error.contains("not unpacked"), "{error}");
}

#[test]
fn damage_and_what_follows_the_end_are_refused() {
    let bytes = packed(folder(&[("one", &[1; 6000]), ("two", b"2")]).path());
    for end in [0, 5, 20, bytes.len() / 2, bytes.len() - 9, bytes.len() - 1] {
        assert!(unpacked(&bytes[..end], UnpackLimits::default()).is_err(), "cut at {end}");
    }
    let mut flipped = bytes.clone();
    let at = flipped.len() - 6;
    flipped[at] ^= 1;
    assert!(unpacked(&flipped, UnpackLimits::default()).is_err(), "wrong checksum");
    let second = [bytes.as_slice(), &bytes].concat();
    assert!(unpacked(&second, UnpackLimits::default()).unwrap_err().contains("followed by more"));
    assert!(unpacked(&[bytes.as_slice(), b"garbage"].concat(), UnpackLimits::default()).is_err());
    let zeros = [bytes.as_slice(), &gzip(&vec![0; 2 << 20])].concat();
    assert!(unpacked(&zeros, UnpackLimits::default()).unwrap_err().contains("followed by more"));
}

#[test]
fn a_folder_that_is_there_is_not_touched() {
    let scratch = folder(&[("bag/mine", b"mine")]);
    let archive = scratch.path().join("bag.tar.gz");
    fs::write(&archive, packed(folder(&[("theirs", b"x")]).path())).unwrap();
    let error = unpack(&archive, scratch.path(), UnpackLimits::default()).unwrap_err();
    assert!(error.to_string().contains("is there already"), "{error}");
    assert_eq!(fs::read(scratch.path().join("bag/mine")).unwrap(), b"mine");
}

/// Exchanges archives with GNU tar and Python below `$ANNEXA_ARCHIVE_SAMPLES`, for `.ci/bundle/archives.py`.
#[test]
fn archives_are_exchanged_with_other_programs() {
    let Some(folder) = std::env::var_os("ANNEXA_ARCHIVE_SAMPLES").map(PathBuf::from) else { return };
    let source = folder.join("source/bag");
    let archives = files(&folder.join("archives")).unwrap();
    assert!(!archives.is_empty());
    for archive in archives {
        let into = tempfile::tempdir().unwrap();
        let top = unpack(&folder.join("archives").join(&archive), into.path(), UnpackLimits::default()).unwrap();
        assert_eq!(contents(&top), contents(&source), "{archive}");
    }
    for name in ["packed.tar.gz", "again.tar.gz"] {
        pack(&source, "bag", &mut File::create(folder.join(name)).unwrap()).unwrap();
    }
}
