//! OSCAL and tables of real runs: nothing dangles, and every control has its row.

use std::path::Path;

use annexa::config::Settings;
use annexa::discover::WorkTree;
use annexa::evidence::{BundleIndex, Evidence};
use annexa::pipeline::{Request, check};
use annexa::policy::PolicySet;
use annexa::report::{dangling, oscal, tables};
use serde_json::{Value, json};

use crate::support::{AS_OF, Tree, project, request};

fn judged(folder: &str) -> Evidence {
    let copy = Tree::copy_of(&project(folder));
    let tree = WorkTree::open(&[copy.path().to_path_buf()]).unwrap();
    let text = tree.read_text(annexa::config::FILE_NAME).unwrap();
    let settings = Settings::parse(text.as_deref().unwrap_or_default()).unwrap();
    let policies = PolicySet::built_in().unwrap();
    check(&Request { jobs: 0, ..request(&tree, &settings, &policies) }).unwrap()
}

fn index(evidence: &Evidence) -> BundleIndex {
    let digests = &evidence.digests;
    serde_json::from_value(json!({
        "schema_version": "1.0",
        "record_version": evidence.schema_version,
        "kind": "point_in_time",
        "classification": "internal",
        "criteria": { "standard": "ISO/IEC 27001", "edition": "2022", "amendments": ["Amd 1:2024"] },
        "source": {},
        "as_of": AS_OF,
        "digests": {
            "inputs": digests.inputs,
            "policies": digests.policies,
            "configuration": digests.configuration,
            "engine": digests.engine,
            "evaluation": digests.evaluation,
            "results": "",
            "record": "",
        },
        "engine": { "name": "annexa", "version": "0.1.0", "rego": "regorus 0.14.1", "target": "any" },
        "population": {},
        "controls": {},
        "limitations": evidence.notes,
        "signatures": [],
        "signers": [],
        "parts": [],
    }))
    .unwrap()
}

/// Writes what other validators are to see, if they ask for it: `.ci/run` does.
fn keep(name: &str, files: &[(&str, Vec<u8>)]) {
    let Some(folder) = std::env::var_os("ANNEXA_REPORT_SAMPLES") else { return };
    let folder = Path::new(&folder).join(name);
    std::fs::create_dir_all(&folder).unwrap();
    for (file, bytes) in files {
        std::fs::write(folder.join(file), bytes).unwrap();
    }
}

#[test]
fn the_oscal_set_and_the_tables_of_a_real_run_hold_together() {
    for (name, folder) in [("oscal-demo", "fixtures/repos/demo"), ("oscal-sound", "tests/isms/sound")] {
        let evidence = judged(folder);
        let mut files = oscal(&evidence, &index(&evidence)).unwrap();
        let documents: Vec<(&str, Value)> =
            files.iter().map(|(name, bytes)| (*name, serde_json::from_slice(bytes).unwrap())).collect();
        assert_eq!(dangling(&documents), Vec::<String>::new(), "{name}");
        files.extend(tables(&evidence).unwrap());
        for table in ["soa.csv", "controls.csv"] {
            let (_, bytes) = files.iter().find(|(file, _)| *file == table).unwrap();
            let rows = csv::Reader::from_reader(bytes.as_slice()).into_records().count();
            assert!(rows >= 93, "{name}: {table}: {rows}");
        }
        keep(name, &files);
    }
}
