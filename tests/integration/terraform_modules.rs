//! Realistic modules: what a plan of each example would know is known from the source, and equal.
//!
//! `expected.yaml` of an example lists what Terraform itself makes of it, by address and attribute; values that only the
//! provider gives are not listed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{Tree, annexa, files_below, project};

/// Share of the attributes of an example that has to be known from the source, in percent.
const KNOWN: usize = 90;

/// The examples: the module tree, and the root module in it.
const EXAMPLES: [(&str, &str); 4] = [
    ("network", "examples/production"),
    ("network", "examples/branches"),
    ("cluster", "examples/shared"),
    ("cluster", "examples/edge"),
];

type Expected = BTreeMap<String, BTreeMap<String, Value>>;

/// What `annexa inspect` shows of a tree: the value of each subject by address, and the paths in it that are not known.
fn inspected(tree: &Tree) -> BTreeMap<String, (Value, Vec<Vec<Value>>)> {
    let mut subjects = BTreeMap::new();
    let configuration =
        files_below(tree.path()).into_iter().filter(|path| path.extension().is_some_and(|end| end == "tf"));
    for path in configuration {
        let output = annexa(tree.path(), &["inspect", path.to_str().unwrap()]).stdout;
        for shown in serde_json::Deserializer::from_str(&output).into_iter::<Value>() {
            let shown = shown.unwrap();
            let subject = &shown["input"]["subject"];
            let unknown =
                shown["unknown"].as_array().unwrap().iter().map(|value| value["path"].as_array().unwrap().clone());
            subjects.insert(
                subject["address"].as_str().unwrap().to_owned(),
                (subject["config"].clone(), unknown.collect()),
            );
        }
    }
    subjects
}

/// Returns the steps of `tags.Name`, `ingress[0].from_port`, `tags["a.b"]`.
fn steps(path: &str) -> Vec<Value> {
    let mut steps = Vec::new();
    let mut rest = path;
    while !rest.is_empty() {
        if let Some(quoted) = rest.strip_prefix("[\"") {
            let (key, after) = quoted.split_once("\"]").unwrap();
            steps.push(key.into());
            rest = after;
        } else if let Some(index) = rest.strip_prefix('[') {
            let (index, after) = index.split_once(']').unwrap();
            steps.push(index.parse::<u64>().unwrap().into());
            rest = after;
        } else {
            rest = rest.strip_prefix('.').unwrap_or(rest);
            let end = rest.find(['.', '[']).unwrap_or(rest.len());
            steps.push(rest[..end].into());
            rest = &rest[end..];
        }
    }
    steps
}

fn at<'a>(value: &'a Value, steps: &[Value]) -> Option<&'a Value> {
    steps.iter().try_fold(value, |value, step| match step {
        Value::String(key) => value.get(key),
        index => value.get(usize::try_from(index.as_u64()?).ok()?),
    })
}

fn equal(one: &Value, other: &Value) -> bool {
    match (one.as_f64(), other.as_f64()) {
        (Some(one), Some(other)) => (one - other).abs() < f64::EPSILON,
        _ => one == other,
    }
}

#[test]
fn what_a_plan_knows_is_known_from_the_source() {
    let mut deviations = Vec::new();
    for (module, example) in EXAMPLES {
        let folder = project("fixtures/terraform").join(module);
        let expected = expected(&folder.join(example));
        let tree = alone(&folder, example);
        // The top of a git work tree is the top of what is read together.
        tree.run("git", &["init", "--quiet"]);
        let subjects = inspected(&tree);
        let (mut known, mut total, mut lost) = (0, 0, BTreeSet::new());
        for (address, attributes) in &expected {
            for (path, wanted) in attributes {
                total += 1;
                let steps = steps(path);
                // Instances with the value of the one before them are one subject with it.
                let before = subjects.range(..=address.clone()).next_back();
                let found = before.filter(|(other, _)| without_index(other) == without_index(address));
                let found = found.map(|(_, subject)| subject);
                let Some((config, unknown)) = found else {
                    lost.insert(format!("{address}: no such subject"));
                    continue;
                };
                if unknown.iter().any(|open| steps.starts_with(open)) {
                    lost.insert(format!("{address} {path}: not known"));
                } else {
                    known += 1;
                    match at(config, &steps) {
                        Some(found) if equal(found, wanted) => {}
                        found => {
                            deviations.push(format!("{module}/{example}: {address} {path} is {found:?}, not {wanted}"))
                        }
                    }
                }
            }
        }
        assert!(total >= 150, "{module}/{example}: only {total} attributes are expected");
        if known * 100 < total * KNOWN {
            let lost: Vec<String> = lost.into_iter().collect();
            deviations
                .push(format!("{module}/{example}: only {known} of {total} attributes are known\n{}", lost.join("\n")));
        }
        let blocks: BTreeSet<&str> = expected.keys().map(|address| without_index(address)).collect();
        let resources = subjects.keys().filter(|address| address.contains("aws_") && !address.contains("data."));
        for address in resources.filter(|address| !blocks.contains(without_index(address))) {
            deviations.push(format!("{module}/{example}: {address} is in no plan"));
        }
    }
    assert!(deviations.is_empty(), "{} deviations\n{}", deviations.len(), deviations.join("\n"));
}

/// Returns the address of all instances of a block in one instance of its module.
fn without_index(address: &str) -> &str {
    match address.strip_suffix(']').and_then(|rest| rest.rfind('[')) {
        Some(at) => &address[..at],
        None => address,
    }
}

/// Returns a tree with a module and one of its examples.
fn alone(folder: &Path, example: &str) -> Tree {
    let wanted = |path: &&std::path::PathBuf| !path.starts_with("examples") || path.starts_with(example);
    let files = files_below(folder);
    files
        .iter()
        .filter(wanted)
        .fold(Tree::new(), |tree, path| tree.file(path.to_str().unwrap(), fs::read(folder.join(path)).unwrap()))
}

fn expected(example: &Path) -> Expected {
    serde_yaml::from_str(&fs::read_to_string(example.join("expected.yaml")).unwrap()).unwrap()
}
