//! A bag that is changed file by file, closed again with every digest right, and changed back.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use annexa::bundle::{Trust, Verification, Verify, verify};
use annexa::model::digest;
use serde_json::{Value, json};

use super::Bundle;
use crate::support::{AS_OF, files_below, text};

pub(super) const INDEX: &str = "data/evidence.json";
pub(super) const INFO: &str = "bag-info.txt";
pub(super) const ROOT: &str = "tagmanifest-sha256.txt";
pub(super) const RECORD: &str = "data/pure/record.json";
pub(super) const RESULTS: &str = "data/pure/results.jsonl";
pub(super) const POPULATION: &str = "data/pure/population.jsonl";

/// A bag that can be changed, and changed back.
pub(super) struct Bag {
    pub(super) folder: PathBuf,
    /// What was there before, of everything that was touched.
    pub(super) before: BTreeMap<String, Option<Vec<u8>>>,
}

impl Bag {
    pub(super) fn new(bundle: &Bundle) -> Self {
        Self { folder: bundle.path(), before: BTreeMap::new() }
    }

    /// Returns every file, sorted.
    pub(super) fn files(&self) -> Vec<String> {
        let mut paths: Vec<String> =
            files_below(&self.folder).into_iter().map(|path| path.to_str().unwrap().to_owned()).collect();
        paths.sort_unstable();
        paths
    }

    /// Returns the files below a folder.
    pub(super) fn below(&self, folder: &str) -> Vec<String> {
        self.files().into_iter().filter(|path| path.starts_with(folder)).collect()
    }

    pub(super) fn read(&self, path: &str) -> Vec<u8> {
        fs::read(self.folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub(super) fn text(&self, path: &str) -> String {
        String::from_utf8(self.read(path)).unwrap()
    }

    pub(super) fn json(&self, path: &str) -> Value {
        serde_json::from_slice(&self.read(path)).unwrap()
    }

    pub(super) fn lines(&self, path: &str) -> Vec<Value> {
        self.text(path).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    fn touch(&mut self, path: &str) {
        let file = self.folder.join(path);
        self.before.entry(path.to_owned()).or_insert_with(|| fs::read(file).ok());
    }

    pub(super) fn write(&mut self, path: &str, bytes: impl AsRef<[u8]>) {
        self.touch(path);
        fs::create_dir_all(self.folder.join(path).parent().unwrap()).unwrap();
        fs::write(self.folder.join(path), bytes).unwrap();
    }

    pub(super) fn write_json(&mut self, path: &str, value: &Value) {
        self.write(path, value.to_string() + "\n");
    }

    pub(super) fn write_lines(&mut self, path: &str, lines: &[Value]) {
        self.write(path, lines.iter().map(|line| line.to_string() + "\n").collect::<String>());
    }

    pub(super) fn remove(&mut self, path: &str) {
        self.touch(path);
        fs::remove_file(self.folder.join(path)).unwrap();
    }

    /// Makes everything as it was.
    pub(super) fn undo(&mut self) {
        for (path, bytes) in std::mem::take(&mut self.before) {
            let file = self.folder.join(path);
            let _ = fs::remove_file(&file);
            if let Some(bytes) = bytes {
                fs::write(file, bytes).unwrap();
            }
        }
    }

    /// Closes the bag again, as somebody does who knows the format: every digest and number is right.
    pub(super) fn close(&mut self) {
        let mut index = self.json(INDEX);
        let sha256 = |bag: &Self, path: &str| digest::of_bytes(&bag.read(&format!("data/{path}")));
        let mut custody = self.lines("data/run/custody.jsonl");
        for line in &mut custody {
            let object = text(&line["object"]);
            let file = object.starts_with("pure/").then(|| sha256(self, &object).into());
            line["sha256"] = file.unwrap_or_else(|| index["digests"]["inputs"].clone());
        }
        self.write_lines("data/run/custody.jsonl", &custody);
        index["digests"]["results"] = sha256(self, "pure/results.jsonl").into();
        index["digests"]["record"] = sha256(self, "pure/record.json").into();
        let parts = index["parts"].as_array_mut().unwrap();
        parts.retain(|part| self.folder.join("data").join(text(&part["path"])).exists());
        for part in parts.iter_mut().filter(|part| !part["sha256"].is_null()) {
            part["sha256"] = sha256(self, &text(&part["path"])).into();
        }
        self.write_json(INDEX, &index);
        let payload = self.below("data/");
        let bytes: usize = payload.iter().map(|path| self.read(path).len()).sum();
        let info: String = self
            .text(INFO)
            .lines()
            .map(|line| match line.split_once(": ") {
                Some(("Payload-Oxum", _)) => format!("Payload-Oxum: {bytes}.{}\n", payload.len()),
                Some(("Results-Digest", _)) => format!("Results-Digest: {}\n", text(&index["digests"]["results"])),
                Some(("Evaluation-Digest", _)) => {
                    format!("Evaluation-Digest: {}\n", text(&index["digests"]["evaluation"]))
                }
                Some(("External-Identifier", _)) => {
                    format!("External-Identifier: urn:annexa:evaluation:{}\n", text(&index["digests"]["evaluation"]))
                }
                _ => format!("{line}\n"),
            })
            .collect();
        self.write(INFO, info);
        let manifest = |bag: &Self, paths: &[String]| -> String {
            paths.iter().map(|path| format!("{}  {path}\n", digest::of_bytes(&bag.read(path)))).collect()
        };
        self.write("manifest-sha256.txt", manifest(self, &payload));
        let tags: Vec<String> = self.files().into_iter().filter(|path| !path.contains('/') && path != ROOT).collect();
        self.write(ROOT, manifest(self, &tags));
    }

    /// Takes the signatures away, and says everywhere that there never were any.
    pub(super) fn strip(&mut self) {
        for path in self.below("signatures/") {
            self.remove(&path);
        }
        let mut index = self.json(INDEX);
        (index["signatures"], index["signers"]) = (json!([]), json!([]));
        self.write_json(INDEX, &index);
        let unsigned = |line: &str| if line.starts_with("Signatures: ") { "Signatures: none" } else { line }.to_owned();
        let info: String = self.text(INFO).lines().map(|line| unsigned(line) + "\n").collect();
        self.write(INFO, info);
    }

    /// Changes the record.
    pub(super) fn record(&mut self, change: impl FnOnce(&mut Value)) {
        let mut record = self.json(RECORD);
        change(&mut record);
        self.write_json(RECORD, &record);
    }

    /// Changes the index.
    pub(super) fn index(&mut self, change: impl FnOnce(&mut Value)) {
        let mut index = self.json(INDEX);
        change(&mut index);
        self.write_json(INDEX, &index);
    }

    /// Looks at it, and says which levels fail and why.
    pub(super) fn verified(&self, level: u8, trust: &Trust) -> Verification {
        verify(
            &self.folder,
            &Verify { level, trust, on: AS_OF.parse().unwrap(), repository: None, jobs: 2, progress: &|_, _| () },
        )
    }
}
