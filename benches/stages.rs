//! How fast each stage of the flow is, alone and on one thread, on what `generate` writes.
//!
//! `cargo bench --bench stages` measures all of them, `cargo bench --bench stages -- parse` one. Whole processes, their
//! memory and other tools are measured by `compare.sh`.
#![expect(clippy::unwrap_used, reason = "a bench that cannot set up its data has nothing to measure")]

#[expect(dead_code, reason = "shared with the generator")]
#[path = "generate/page.rs"]
mod page;
#[path = "generate/templates.rs"]
mod templates;
#[expect(dead_code, reason = "shared with the generator")]
#[path = "generate/tree.rs"]
mod tree;

use std::collections::BTreeSet;
use std::hint::black_box;
use std::io;

use annexa::assess::{PolicyNumbers, Row, assess};
use annexa::config::Settings;
use annexa::control::Catalogue;
use annexa::discover::{DiscoverError, EntryKind, Tree, TreeEntry, WorkTree, discover, kind_of};
use annexa::evaluate::{Prepared, Program, Source, judge};
use annexa::evidence::Evidence;
use annexa::model::Date;
use annexa::parse::{ParseLimits, format_of};
use annexa::pipeline::{self, Request};
use annexa::policy::{Policy, PolicySet};
use annexa::report::{RENDERERS, RenderOptions};
use annexa::resolve::{Context, Nowhere, ParsedFile, TECHNOLOGIES, Unit};
use criterion::{BatchSize, Criterion, Throughput};
use tree::Budget;

const SEED: u64 = 1;

/// Kinds of generated files and what reads them.
const PARSED: &[&str] = &["kubernetes", "json", "terraform", "dockerfiles", "workflows", "cloudformation"];
/// Kinds with subjects, and the technology that finds them.
const JUDGED: &[(&str, &str)] = &[
    ("kubernetes", "kubernetes"),
    ("terraform", "terraform"),
    ("workflows", "github_actions"),
    ("dockerfiles", "dockerfile"),
    ("cloudformation", "cloudformation"),
];

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    for stage in [discovering, parsing, resolving, compiling, evaluating, assessing, rendering, checking] {
        stage(&mut criterion);
    }
    criterion.final_summary();
}

fn discovering(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let files = generated(None, 2_000);
    for (path, text) in &files {
        let target = folder.path().join(path);
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::write(target, text).unwrap();
    }
    let tree = WorkTree::open(&[folder.path().to_path_buf()]).unwrap();
    let settings = Settings::default();
    let mut group = criterion.benchmark_group("discover");
    group.throughput(Throughput::Elements(files.len() as u64));
    group.bench_function("work_tree", |bencher| bencher.iter(|| discover(&tree, &settings).unwrap()));
    group.finish();
}

fn parsing(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("parse");
    for kind in PARSED {
        let files = generated(Some(kind), 100);
        group.throughput(Throughput::Bytes(bytes_of(&files)));
        group.bench_function(*kind, |bencher| bencher.iter(|| parsed(&files)));
    }
    group.finish();
}

fn resolving(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("resolve");
    for (kind, technology) in JUDGED {
        let files = generated(Some(kind), 100);
        let subjects: usize = units(&files, technology).iter().map(|unit| unit.subjects.len()).sum();
        group.throughput(Throughput::Elements(subjects as u64));
        group.bench_function(*kind, |bencher| {
            bencher.iter_batched(|| by_folder(&files), |folders| resolved(folders, technology), BatchSize::LargeInput);
        });
    }
    group.finish();
}

fn compiling(criterion: &mut Criterion) {
    let policies = PolicySet::built_in().unwrap();
    let mut group = criterion.benchmark_group("compile");
    group.throughput(Throughput::Elements(policies.iter().count() as u64));
    group.bench_function("every_policy", |bencher| {
        bencher.iter(|| policies.iter().map(|policy| program(policy)).collect::<Vec<_>>());
    });
    group.finish();
}

fn evaluating(criterion: &mut Criterion) {
    let policies = PolicySet::built_in().unwrap();
    let programs: Vec<(&Policy, Program)> = policies.iter().map(|policy| (&**policy, program(policy))).collect();
    let mut group = criterion.benchmark_group("evaluate");
    for (kind, technology) in JUDGED {
        let units = units(&generated(Some(kind), 20), technology);
        let prepared = prepared(&units, &policies);
        let pairs: Vec<(&Policy, &Program, &Prepared<'_>)> = prepared
            .iter()
            .flat_map(|prepared| {
                let matching = programs.iter().filter(|(policy, _)| matches(policy, prepared.subject()));
                matching.map(move |(policy, program)| (*policy, program, prepared))
            })
            .collect();
        assert!(!pairs.is_empty(), "no policy judges {kind}");
        group.throughput(Throughput::Elements(pairs.len() as u64));
        group.bench_function(*kind, |bencher| {
            bencher.iter(|| {
                for (policy, program, prepared) in &pairs {
                    black_box(judge(program, policy.analysis(), prepared, 1_000));
                }
            });
        });
    }
    group.finish();
}

fn assessing(criterion: &mut Criterion) {
    let record = record(200);
    let numbers: Vec<PolicyNumbers> = record.policies.iter().map(numbers).collect();
    let mut group = criterion.benchmark_group("assess");
    group.bench_function("every_control", |bencher| {
        bencher.iter(|| {
            let rows: Vec<Row> = Catalogue::embedded().controls().iter().map(Row::from).collect();
            assess(rows, &numbers, &[], &[])
        });
    });
    group.finish();
}

fn rendering(criterion: &mut Criterion) {
    let record = record(1_000);
    let mut group = criterion.benchmark_group("render");
    group.throughput(Throughput::Elements(record.findings.len() as u64));
    for renderer in RENDERERS {
        let options = RenderOptions::default();
        group.bench_function(renderer.name(), |bencher| bencher.iter(|| renderer.render(&record, &options).unwrap()));
    }
    group.finish();
}

fn checking(criterion: &mut Criterion) {
    let files = generated(None, 1_000);
    let bytes = bytes_of(&files);
    let tree = InMemory::new(files);
    let policies = PolicySet::built_in().unwrap();
    let mut group = criterion.benchmark_group("check");
    group.sample_size(10);
    group.throughput(Throughput::Bytes(bytes));
    group.bench_function("tree", |bencher| bencher.iter(|| check(&tree, &policies)));
    group.finish();
}

/// Files that were never written.
struct InMemory {
    files: Vec<(TreeEntry, String)>,
}

impl InMemory {
    fn new(mut files: Vec<(String, String)>) -> Self {
        files.sort();
        let entry =
            |path: String, text: &str| TreeEntry { path: path.into(), kind: EntryKind::File(text.len() as u64) };
        Self { files: files.into_iter().map(|(path, text)| (entry(path, &text), text)).collect() }
    }
}

impl Tree for InMemory {
    fn list(&self) -> Result<Vec<TreeEntry>, DiscoverError> {
        Ok(self.files.iter().map(|(entry, _)| entry.clone()).collect())
    }

    fn read(&self, entry: &TreeEntry) -> io::Result<Vec<u8>> {
        let place = self.files.binary_search_by(|(other, _)| other.path.cmp(&entry.path));
        place.map(|place| self.files[place].1.clone().into_bytes()).map_err(|_| io::ErrorKind::NotFound.into())
    }

    fn is_whole(&self) -> bool {
        true
    }
}

/// Returns generated files, of one kind or of all.
fn generated(kind: Option<&str>, files: usize) -> Vec<(String, String)> {
    let budget = Budget { files, bytes: None, seed: SEED };
    let mut kept = Vec::new();
    let mut keep = |path: &str, text: &str| {
        kept.push((path.to_owned(), text.to_owned()));
        Ok(())
    };
    match kind {
        Some(kind) => tree::only(kind, &budget, &mut keep).map(|_| ()).unwrap(),
        None => tree::everything(&budget, &mut keep).map(|_| ()).unwrap(),
    }
    kept
}

fn bytes_of(files: &[(String, String)]) -> u64 {
    files.iter().map(|(_, text)| text.len() as u64).sum()
}

fn parsed(files: &[(String, String)]) -> Vec<ParsedFile> {
    files.iter().map(|(path, text)| parsed_file(path, text)).collect()
}

fn parsed_file(path: &str, text: &str) -> ParsedFile {
    let kind = kind_of(path);
    let documents = format_of(kind).unwrap().parse(text, &ParseLimits::default()).documents;
    ParsedFile { path: path.into(), kind, text: text.into(), documents }
}

/// Returns the parsed files of each folder, which are resolved together.
fn by_folder(files: &[(String, String)]) -> Vec<Vec<ParsedFile>> {
    let folder = |file: &ParsedFile| file.path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let mut parsed = parsed(files);
    parsed.sort_by_key(folder);
    let mut folders: Vec<Vec<ParsedFile>> = Vec::new();
    for file in parsed {
        match folders.last_mut() {
            Some(last) if last.last().map(folder) == Some(folder(&file)) => last.push(file),
            _ => folders.push(vec![file]),
        }
    }
    folders
}

fn resolved(folders: Vec<Vec<ParsedFile>>, technology: &str) -> Vec<Unit> {
    let technology = TECHNOLOGIES.iter().find(|known| known.name() == technology).unwrap();
    let settings = Settings::default();
    let context = Context { settings: &settings, as_of: "2026-01-31".parse().unwrap(), files: &Nowhere };
    let mut units = Vec::new();
    for mut files in folders {
        technology.units(&mut files, &context, &mut |unit| units.push(unit));
    }
    units
}

fn units(files: &[(String, String)], technology: &str) -> Vec<Unit> {
    resolved(by_folder(files), technology)
}

fn matches(policy: &Policy, subject: &annexa::resolve::Subject) -> bool {
    policy.brief.subjects.iter().any(|selector| subject.is(selector))
}

/// Returns every subject that some policy judges, with its input made.
fn prepared<'unit>(units: &'unit [Unit], policies: &PolicySet) -> Vec<Prepared<'unit>> {
    let mut all = Vec::new();
    for unit in units {
        for (index, subject) in unit.subjects.iter().enumerate() {
            let matching = policies.iter().filter(|policy| matches(policy, subject));
            let related: BTreeSet<&str> =
                matching.flat_map(|policy| policy.analysis().related.iter().map(String::as_str)).collect();
            let prepared = Prepared::new(unit, index, &related, date());
            black_box(prepared.input(annexa::evaluate::Unsettled::Opaque));
            all.push(prepared);
        }
    }
    all
}

fn program(policy: &Policy) -> Program {
    let own = std::iter::once(&policy.module);
    let modules = own.chain(policy.library()).map(|module| (module.path.clone(), module.source.clone())).collect();
    let parameters = policy.metadata().parameters.iter();
    let defaults: serde_json::Map<String, serde_json::Value> =
        parameters.map(|(name, parameter)| (name.clone(), parameter.default.clone())).collect();
    let data = serde_json::json!({ "parameters": { policy.brief.id.as_str(): defaults } });
    Program::compile(Source { modules, package: policy.analysis().package.clone(), data, seconds: 10 }).unwrap()
}

fn numbers(result: &annexa::evidence::PolicyResult) -> PolicyNumbers {
    PolicyNumbers {
        id: result.id().clone(),
        controls: result.policy.brief.controls.clone(),
        counts: result.counts,
        unread: 0,
        does_not_show: result.policy.metadata().does_not_show.clone(),
        load_error: None,
    }
}

/// Returns the record of a generated tree.
fn record(files: usize) -> Evidence {
    check(&InMemory::new(generated(None, files)), &PolicySet::built_in().unwrap())
}

fn check(tree: &InMemory, policies: &PolicySet) -> Evidence {
    let settings = Settings::default();
    let request = Request {
        tree,
        settings: &settings,
        policies,
        as_of: date(),
        jobs: 1,
        paths: Vec::new(),
        engine: annexa::pipeline::Engine::Machine,
        excerpts: true,
        cache: None,
        results: None,
        progress: &|_, _| (),
    };
    pipeline::check(&request).unwrap()
}

fn date() -> Date {
    "2026-01-01".parse().unwrap()
}
