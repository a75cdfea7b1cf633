//! Bundles that earlier versions wrote stay readable: one of each form is kept.

use std::fs;

use annexa::evidence::BUNDLE_VERSION;

use crate::support::{Tree, annexa, files_below, project};

#[test]
fn one_bundle_of_each_form_is_kept_and_readable() {
    let folder = project("tests/bundles");
    let kept = files_below(&folder);
    let kept: Vec<&str> = kept.iter().filter_map(|path| path.to_str()?.strip_suffix(".tar.gz")).collect();
    assert!(kept.contains(&BUNDLE_VERSION), "no bundle of the form {BUNDLE_VERSION} in {kept:?}");
    let tree = Tree::new();
    for version in kept {
        let archive = folder.join(format!("{version}.tar.gz"));
        let archive = archive.to_str().unwrap();
        let run = annexa(tree.path(), &["bundle", "verify", archive, "--level", "3"]);
        assert_eq!(run.code, Some(0), "{version}: {}{}", run.stdout, run.stderr);
        assert!(run.stdout.contains("Verified at L1, L3."), "{version}: {}", run.stdout);
        let run = annexa(tree.path(), &["bundle", "show", archive, "--control", "A.8.9"]);
        assert_eq!(run.code, Some(0), "{version}: {}", run.stderr);
        assert!(run.stdout.contains("population "), "{}", run.stdout);
    }
}

#[test]
fn a_later_form_is_refused_with_a_remedy() {
    let tree = Tree::new().file("Dockerfile", "FROM scratch\n");
    let elsewhere = Tree::new();
    let bundle = elsewhere.path().join("bundle");
    let run = annexa(tree.path(), &["bundle", "create", "--as-of", "2026-01-31", "--output", bundle.to_str().unwrap()]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let index = bundle.join("data/evidence.json");
    let text = fs::read_to_string(&index).unwrap();
    fs::write(&index, text.replace("\"schema_version\":\"1.0\"", "\"schema_version\":\"2.0\"")).unwrap();
    for verb in ["show", "reperform"] {
        let run = annexa(tree.path(), &["bundle", verb, bundle.to_str().unwrap()]);
        assert_eq!(run.code, Some(2));
        assert!(run.stderr.contains("the form 2.0") && run.stderr.contains("hint:"), "{}", run.stderr);
    }
}
