//! Level 3: every file is of its form, and what one says of another is so.
//!
//! The manifests show that nobody changed a bundle after it was closed. This level shows that it was closed whole: every result has
//! its policy and file, every number is the number of its lines, every digest is of what it names.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde_json::Value;

use super::super::bag::{BagFile, info_text};
use super::super::capture::text_of;
use super::super::create::{CustodyEntry, RunFacts};
use super::super::guide;
use super::super::layout::{CUSTODY, DATA, INFO, INPUTS, POPULATION, RECORD, REDACTIONS, RESULTS, RUN, SETTINGS, SOA};
use super::super::opened::{OpenBundle, ReadError};
use super::super::parts::{UNKNOWN, parts};
use super::super::population::{InputKind, PopulationEntry, SurroundingEntry};
use super::super::redaction::RedactionEntry;
use super::super::results::add;
use crate::config::FILE_NAME;
use crate::discover::placeholder;
use crate::evidence::{ResultRecord, SCHEMA_VERSION};
use crate::model::{Counts, Disposition, PolicyId, digest};
use crate::report::{dangling, evidence_schema};

/// The schema of the record, in the bundle.
const RECORD_SCHEMA: &str = "schemas/record.schema.json";

/// Problems of one kind that are told one by one.
const TOLD: usize = 10;

/// Returns what is wrong with the forms and links of a bundle.
pub(super) fn problems(bundle: &OpenBundle, files: &[BagFile]) -> Vec<String> {
    let mut links = Links { bundle, digests: HashMap::new(), problems: Vec::new() };
    for file in files {
        if let Some(path) = file.path.strip_prefix(DATA).and_then(|path| path.strip_prefix('/')) {
            links.digests.insert(path, &file.sha256);
        }
    }
    if let Err(error) = links.all(files) {
        links.problems.push(error.to_string());
    }
    links.problems
}

struct Links<'a> {
    bundle: &'a OpenBundle,
    /// Digests of the payload, by path below `data/`.
    digests: HashMap<&'a str, &'a str>,
    problems: Vec<String>,
}

impl Links<'_> {
    fn all(&mut self, files: &[BagFile]) -> Result<(), ReadError> {
        let record: Value = self.bundle.json(RECORD)?;
        self.index(&record, files);
        let _: RunFacts = self.bundle.json(RUN)?;
        self.record(&record);
        self.info();
        let population = self.bundle.population()?;
        let surroundings = self.bundle.surroundings()?;
        self.population(&record, &population, &surroundings);
        self.settings(&population)?;
        self.inputs_digest(&record, &surroundings);
        let redactions = self.bundle.redactions()?;
        self.redactions(&redactions, &population, &surroundings);
        self.lines_of_record(&record)?;
        let policies: Vec<Value> = self.bundle.lines("pure/policies.jsonl")?;
        self.policies(&record, &policies);
        let paths: HashSet<&str> = population.iter().map(|member| member.path.as_str()).collect();
        self.results(&record, &policies, &paths)?;
        self.documents()
    }

    fn problem(&mut self, problem: String) {
        self.problems.push(problem);
    }

    fn require(&mut self, holds: bool, problem: impl FnOnce() -> String) {
        if !holds {
            self.problems.push(problem());
        }
    }

    /// Tells the first few of many.
    fn several(&mut self, file: &str, mut problems: Vec<String>) {
        let more = problems.len().saturating_sub(TOLD);
        problems.truncate(TOLD);
        self.problems.extend(problems.into_iter().map(|problem| format!("{file}: {problem}")));
        if more > 0 {
            self.problems.push(format!("{file}: {more} more of this kind"));
        }
    }

    fn index(&mut self, record: &Value, files: &[BagFile]) {
        let index = &self.bundle.index;
        let payload: Vec<BagFile> = files.iter().filter(|file| file.path != "data/evidence.json").cloned().collect();
        let digests = &index.digests;
        let told = |key: &str| record["digests"][key].as_str().unwrap_or_default().to_owned();
        let run = &digests.run;
        let pairs = [
            ("inputs", &run.inputs),
            ("policies", &run.policies),
            ("configuration", &run.configuration),
            ("engine", &run.engine),
            ("evaluation", &run.evaluation),
        ];
        let differing: Vec<&str> =
            pairs.iter().filter(|(key, digest)| told(key) != **digest).map(|(key, _)| *key).collect();
        let as_of = index.as_of.to_string();
        let evaluation = digest::of_fields([&*run.inputs, &*run.policies, &*run.configuration, &*run.engine, &*as_of]);
        let checks = [
            (parts(&payload) == index.parts, "evidence.json: its list of parts is not what is there".to_owned()),
            (
                differing.is_empty(),
                format!("evidence.json: gives other digests than the record: {}", differing.join(", ")),
            ),
            (
                evaluation == run.evaluation,
                "evidence.json: the evaluation digest is not of the digests beside it".to_owned(),
            ),
            (
                self.digests.get(RESULTS) == Some(&&*digests.results),
                "evidence.json: the results digest is not of results.jsonl".to_owned(),
            ),
            (
                self.digests.get(RECORD) == Some(&&*digests.record),
                "evidence.json: the record digest is not of record.json".to_owned(),
            ),
            (record["as_of"] == *as_of, "evidence.json: gives another date than the record".to_owned()),
            (
                record["schema_version"] == *index.record_version,
                "evidence.json: gives another version of the record".to_owned(),
            ),
            (
                serde_json::to_value(&index.controls).is_ok_and(|controls| record["summary"]["controls"] == controls),
                "evidence.json: gives other numbers of controls than the record".to_owned(),
            ),
        ];
        for (holds, problem) in checks {
            self.require(holds, || problem);
        }
        let strangers = index.parts.iter().filter(|part| part.role == UNKNOWN);
        let strangers = strangers.map(|part| format!("lists `{}`, which is no part of a bundle", part.path)).collect();
        self.several("evidence.json", strangers);
    }

    /// Checks that `bag-info.txt` says what the index says.
    fn info(&mut self) {
        #[expect(clippy::disallowed_methods, reason = "the files of a bundle are not the scanned tree")]
        let text = std::fs::read_to_string(self.bundle.folder().join(INFO)).unwrap_or_default();
        // Its last line is the size of the payload, which the first level compares.
        let told = text.split_inclusive('\n').filter(|line| !line.starts_with("Payload-Oxum: "));
        let same = told.collect::<String>() == info_text(&guide::info(&self.bundle.index));
        self.require(same, || format!("{INFO}: does not say what evidence.json says"));
    }

    /// Checks that the settings of the run are those of the tree, if they are among what was captured.
    fn settings(&mut self, population: &[PopulationEntry]) -> Result<(), ReadError> {
        let member = population.iter().find(|member| member.path == FILE_NAME);
        let Some(kept) = member.and_then(|member| member.kept_as.as_ref()) else { return Ok(()) };
        #[expect(clippy::disallowed_methods, reason = "the files of a bundle are not the scanned tree")]
        let bytes = std::fs::read(self.bundle.inputs().join(kept)).unwrap_or_default();
        let same = text_of(&bytes) == Some(self.bundle.settings()?);
        self.require(same, || format!("{SETTINGS}: is not the captured {FILE_NAME}"));
        Ok(())
    }

    /// Checks the record against its JSON Schema.
    fn record(&mut self, record: &Value) {
        // A record of an earlier version is of the schema that stands beside it.
        let own = self.bundle.index.record_version == SCHEMA_VERSION;
        let schema =
            if own { serde_json::from_str(&evidence_schema()).ok() } else { self.bundle.json(RECORD_SCHEMA).ok() };
        let validator = schema.and_then(|schema: Value| jsonschema::validator_for(&schema).ok());
        let Some(validator) = validator else {
            return self.problem("record.json: the schema of the record cannot be used".to_owned());
        };
        let found = validator.iter_errors(record).map(|error| format!("at {}: {error}", error.instance_path()));
        let found: Vec<String> = found.take(TOLD + 1).collect();
        self.several(RECORD, found);
        let controls = record["controls"].as_array().map_or(0, Vec::len);
        self.require(controls >= 93, || format!("record.json: has {controls} controls; Annex A has 93"));
    }

    fn population(&mut self, record: &Value, population: &[PopulationEntry], surroundings: &[SurroundingEntry]) {
        let mut problems = Vec::new();
        if !population.windows(2).all(|pair| pair[0].path < pair[1].path) {
            problems.push("its lines are not in order of path, each once".to_owned());
        }
        let told: HashMap<&str, &Value> = record["files"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|file| Some((file["path"].as_str()?, file)))
            .collect();
        if told.len() != population.len() {
            problems.push(format!("has {} members, and the record tells of {} files", population.len(), told.len()));
        }
        let mut by_disposition: BTreeMap<Disposition, usize> = BTreeMap::new();
        for member in population {
            *by_disposition.entry(member.disposition).or_default() += 1;
            let path = &member.path;
            let file = told.get(path.as_str());
            let disposition = file.and_then(|file| file["disposition"].as_str());
            if serde_json::to_value(member.disposition).ok().as_ref().and_then(Value::as_str) != disposition {
                problems.push(format!("`{path}` has another disposition in the record"));
            }
            if member.kept_as.is_none()
                && member.kind == InputKind::File
                && member.disposition == Disposition::Evaluated
            {
                problems.push(format!("`{path}` was evaluated and is not kept"));
            }
            if member.git_blob.is_some() && member.redactions > 0 {
                problems.push(format!("`{path}` is without secrets, and its blob id could be guessed at"));
            }
        }
        if by_disposition != self.bundle.index.population {
            problems.push("does not add up to the numbers of evidence.json".to_owned());
        }
        let mut kept: HashSet<&str> = HashSet::new();
        let members = population.iter().map(|member| (&member.path, &member.kept_as, &member.sha256));
        let beside = surroundings.iter().map(|entry| (&entry.path, &entry.kept_as, &entry.sha256));
        for (path, kept_as, sha256) in members.chain(beside) {
            let Some(kept_as) = kept_as else { continue };
            let name = format!("{INPUTS}/{kept_as}");
            if self.digests.get(name.as_str()).copied() != sha256.as_deref() {
                problems.push(format!("the captured `{path}` is not there, or has another digest"));
            }
            kept.insert(kept_as);
        }
        let start = format!("{INPUTS}/");
        let strays =
            self.digests.keys().filter_map(|path| path.strip_prefix(&start)).filter(|path| !kept.contains(path));
        let mut strays: Vec<&str> = strays.collect();
        strays.sort_unstable();
        problems.extend(strays.into_iter().map(|path| format!("no member is kept as `{path}`")));
        self.several(POPULATION, problems);
    }

    /// Checks that the digest of the inputs is of the files that the record tells, and of what was read beside them.
    fn inputs_digest(&mut self, record: &Value, surroundings: &[SurroundingEntry]) {
        let text = |file: &Value, key: &str| file[key].as_str().unwrap_or_default().to_owned();
        let files: Vec<[String; 3]> = record["files"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|file| {
                let disposition: Option<Disposition> = serde_json::from_value(file["disposition"].clone()).ok();
                let label = disposition.map(Disposition::label).unwrap_or_default().to_owned();
                [text(file, "path"), label, text(file, "sha256")]
            })
            .collect();
        let listed: HashSet<&str> = files.iter().map(|[path, ..]| path.as_str()).collect();
        let beside = surroundings.iter().filter(|entry| !listed.contains(entry.path.as_str()));
        let beside: Vec<[String; 3]> = beside
            .filter_map(|entry| Some([entry.path.clone(), "consulted".to_owned(), entry.sha256.clone()?]))
            .collect();
        let inputs = digest::of_fields(files.iter().chain(&beside).flatten().map(String::as_str));
        self.require(inputs == self.bundle.index.digests.run.inputs, || {
            "record.json: the digest of the inputs is not of the files that it tells".to_owned()
        });
    }

    fn redactions(
        &mut self,
        redactions: &[RedactionEntry],
        population: &[PopulationEntry],
        surroundings: &[SurroundingEntry],
    ) {
        let mut problems = Vec::new();
        let mut by_path: BTreeMap<&str, Vec<&RedactionEntry>> = BTreeMap::new();
        for entry in redactions {
            by_path.entry(&entry.path).or_default().push(entry);
        }
        // What git ignores is a member, and is captured beside them if it is asked for.
        let late: HashSet<&str> = surroundings.iter().map(|entry| entry.path.as_str()).collect();
        let members = population.iter().filter(|member| !late.contains(member.path.as_str()));
        let members = members.map(|member| (&member.path, &member.kept_as, member.redactions));
        let beside = surroundings.iter().map(|entry| (&entry.path, &entry.kept_as, entry.redactions));
        let mut known = HashSet::new();
        for (path, kept_as, count) in members.chain(beside) {
            known.insert(path.as_str());
            let told = by_path.get(path.as_str()).map_or(&[][..], Vec::as_slice);
            if told.len() != count {
                problems.push(format!("has {} lines on `{path}`, which is without {count} values", told.len()));
                continue;
            }
            let Some(kept_as) = kept_as.as_ref().filter(|_| count > 0) else { continue };
            #[expect(clippy::disallowed_methods, reason = "the files of a bundle are not the scanned tree")]
            let bytes = std::fs::read(self.bundle.inputs().join(kept_as)).unwrap_or_default();
            let text = text_of(&bytes).unwrap_or_default();
            for entry in told {
                let inside = text.get(entry.start as usize + entry.shown..entry.end as usize).unwrap_or_default();
                // What stands for a placeholder is itself.
                if inside.is_empty() || placeholder(inside, entry.word()) != inside {
                    problems.push(format!("`{path}` has no placeholder at byte {}", entry.start));
                }
            }
        }
        problems.extend(
            by_path
                .keys()
                .filter(|path| !known.contains(**path))
                .map(|path| format!("`{path}` is no file of the bundle")),
        );
        self.several(REDACTIONS, problems);
    }

    /// Checks that the lines beside the record say what it says.
    fn lines_of_record(&mut self, record: &Value) -> Result<(), ReadError> {
        for key in ["controls", "acceptances"] {
            let name = format!("pure/{key}.jsonl");
            let lines: Vec<Value> = self.bundle.lines(&name)?;
            let same = record[key].as_array().is_some_and(|told| *told == lines);
            self.require(same, || format!("{name}: is not what the record says"));
        }
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        for control in record["controls"].as_array().into_iter().flatten() {
            *counts.entry(control["status"].as_str().unwrap_or_default()).or_default() += 1;
        }
        let same = serde_json::to_value(counts).is_ok_and(|counts| record["summary"]["controls"] == counts);
        self.require(same, || "record.json: its numbers of controls are not of the controls that it tells".to_owned());
        let soa: Value = self.bundle.json(SOA)?;
        let rows: Vec<&Value> =
            record["controls"].as_array().into_iter().flatten().map(|control| &control["soa"]).collect();
        let rows = rows.into_iter().filter(|row| !row.is_null());
        let same = soa["identity"] == record["soa"] && soa["rows"].as_array().is_some_and(|told| told.iter().eq(rows));
        self.require(same, || format!("{SOA}: is not what the record says"));
        for entry in self.bundle.lines::<CustodyEntry>(CUSTODY)? {
            let found = match self.digests.get(entry.object.as_str()) {
                Some(sha256) => *sha256,
                None => &self.bundle.index.digests.run.inputs,
            };
            self.require(found == entry.sha256, || {
                format!("{CUSTODY}: line {} gives another digest than there is", entry.seq)
            });
        }
        Ok(())
    }

    fn policies(&mut self, record: &Value, policies: &[Value]) {
        let mut problems = Vec::new();
        let told = record["policies"].as_array().map(Vec::as_slice).unwrap_or_default();
        let as_told = |line: &Value| {
            let mut line = line.clone();
            if let Value::Object(line) = &mut line {
                ["package", "source", "library"].iter().for_each(|key| drop(line.remove(*key)));
            }
            line
        };
        if !policies.iter().map(as_told).eq(told.iter().cloned()) {
            problems.push("is not what the record says".to_owned());
        }
        let by_digest: HashSet<&str> =
            self.digests.iter().filter(|(path, _)| path.ends_with(".rego")).map(|(_, digest)| *digest).collect();
        for policy in policies {
            let sha256 = policy["source"]["sha256"].as_str().unwrap_or_default();
            if !by_digest.contains(sha256) {
                problems.push(format!("the source of {} is not in the bundle", policy["id"]));
            }
        }
        self.several("pure/policies.jsonl", problems);
    }

    fn results(&mut self, record: &Value, policies: &[Value], paths: &HashSet<&str>) -> Result<(), ReadError> {
        let mut problems = Vec::new();
        let mut counts: HashMap<PolicyId, Counts> = HashMap::new();
        let mut ids: HashSet<u128> = HashSet::new();
        let mut told: HashSet<String> = HashSet::new();
        let mut last = (String::new(), String::new(), String::new());
        self.bundle.each(RESULTS, |line, result: ResultRecord| {
            let key = (result.policy.to_string(), result.path.clone(), result.address.clone());
            if key < last {
                problems.push(format!("line {line} is not in order of policy, path and address"));
            }
            last = key;
            if !u128::from_str_radix(&result.id, 16).is_ok_and(|id| ids.insert(id)) {
                problems.push(format!("line {line} has the id of another result"));
            }
            if result.path != "." && !paths.contains(result.path.as_str()) {
                problems.push(format!("line {line}: `{}` is no member of the population", result.path));
            }
            add(counts.entry(result.policy.clone()).or_default(), &result);
            told.extend(result.findings);
        })?;
        for policy in policies {
            let id: Option<PolicyId> = policy["id"].as_str().and_then(|id| id.parse().ok());
            let found = id.and_then(|id| counts.remove(&id)).unwrap_or_default();
            let found = serde_json::to_value(found).unwrap_or_default();
            let differs = found.as_object().into_iter().flatten().any(|(key, number)| policy[key] != *number);
            if differs {
                problems.push(format!("does not add up to the numbers of {}", policy["id"]));
            }
        }
        let mut strangers: Vec<String> = counts.keys().map(ToString::to_string).collect();
        strangers.sort_unstable();
        problems.extend(strangers.into_iter().map(|id| format!("{id} is no policy of the run")));
        let findings = record["findings"].as_array().into_iter().flatten();
        let findings: BTreeSet<&str> = findings.filter_map(|finding| finding["fingerprint"].as_str()).collect();
        problems.extend(
            findings
                .iter()
                .filter(|finding| !told.contains(**finding))
                .map(|finding| format!("no result names the finding {finding}")),
        );
        let mut unknown: Vec<&String> = told.iter().filter(|finding| !findings.contains(finding.as_str())).collect();
        unknown.sort_unstable();
        problems.extend(unknown.into_iter().map(|finding| format!("the finding {finding} is not in the record")));
        self.several(RESULTS, problems);
        Ok(())
    }

    /// Checks the links within the OSCAL documents, and between them.
    fn documents(&mut self) -> Result<(), ReadError> {
        let names: Vec<&str> = self
            .digests
            .keys()
            .filter_map(|path| path.strip_prefix("oscal/"))
            .filter(|name| name.ends_with(".json"))
            .collect();
        let mut documents: Vec<(&str, Value)> = names
            .into_iter()
            .map(|name| Ok((name, self.bundle.json(&format!("oscal/{name}"))?)))
            .collect::<Result<_, ReadError>>()?;
        documents.sort_by_key(|(name, _)| *name);
        self.several("oscal", dangling(&documents));
        Ok(())
    }
}
