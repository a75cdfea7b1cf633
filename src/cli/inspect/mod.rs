//! `annexa inspect`: what a policy sees of a file, and how much of a tree is known.

mod stats;

use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context as _;
use clap::Args;

use self::stats::Stats;
use super::exit::Exit;
use super::tree;
use crate::config::Settings;
use crate::discover::{EntryKind, SourceFile, Tree, WorkTree, decode, discover};
use crate::evaluate::{Prepared, Unsettled};
use crate::model::{Date, LineIndex};
use crate::parse::{ParseLimits, format_of};
use crate::pipeline::{Around, groups, remedy};
use crate::resolve::{Context, ParsedFile, TECHNOLOGIES, Unit, read};

/// Arguments of `annexa inspect`.
#[derive(Debug, Args)]
pub(super) struct InspectArguments {
    /// The file; with `--stats` also a folder. What is read together with it is read too: its folder for Kubernetes, the root
    /// modules that call it for Terraform.
    #[arg(required_unless_present = "stats")]
    file: Option<PathBuf>,
    /// Only the subject of this address.
    #[arg(long)]
    address: Option<String>,
    /// Print the parsed documents instead of the subjects.
    #[arg(long, conflicts_with = "stats")]
    documents: bool,
    /// Print which share of the Terraform attributes below the path is known, and why the rest is not.
    #[arg(long)]
    stats: bool,
}

/// Prints the subjects of a file as JSON.
pub(super) fn run(arguments: &InspectArguments, output: &mut dyn Write) -> anyhow::Result<Exit> {
    let path = arguments.file.clone().unwrap_or_else(|| PathBuf::from("."));
    let (tree, settings) = tree::open(std::slice::from_ref(&path))?;
    let wanted = tree.selected().pop();
    let tree = tree.whole();
    let files = discover(&tree, &settings)?;
    let inspection = Inspection { tree: &tree, settings: &settings, files: &files };
    if arguments.stats {
        let stats = inspection.stats(wanted.as_deref())?;
        serde_json::to_writer_pretty(&mut *output, &stats.to_json())?;
        writeln!(output)?;
        return Ok(Exit::Clean);
    }
    let wanted = wanted.context("inspect takes a file, not a folder")?;
    inspection.show(&wanted, arguments, output)?;
    Ok(Exit::Clean)
}

/// A tree to look at.
struct Inspection<'a> {
    tree: &'a WorkTree,
    settings: &'a Settings,
    files: &'a [SourceFile],
}

impl Inspection<'_> {
    fn show(&self, wanted: &str, arguments: &InspectArguments, output: &mut dyn Write) -> anyhow::Result<()> {
        let groups = groups(self.files, self.tree);
        let group = groups.into_iter().find(|group| group.iter().any(|file| *self.files[*file].entry.path == *wanted));
        let mut group = self.parsed(&group.unwrap_or_default())?;
        if !group.iter().any(|file| *file.path == *wanted) {
            // A file that is out of scope is shown all the same.
            let folder = wanted.rsplit_once('/').map_or("", |(folder, _)| folder);
            let entry = self.tree.folder(folder).into_iter().find(|entry| *entry.path == *wanted);
            let entry = entry.with_context(|| format!("`{wanted}` is not a regular file"))?;
            let kind = crate::discover::kind_of(&entry.path);
            group = self.parsed_files(&[SourceFile { entry, kind, settled: None }])?;
        }
        let file = group.iter().find(|file| *file.path == *wanted);
        let file = file.with_context(|| format!("`{wanted}` is not of a format that annexa reads"))?;
        let text = Arc::clone(&file.text);
        if let Some(format) = format_of(file.kind) {
            let limits = ParseLimits::from(&self.settings.limits);
            let by_itself = read(wanted, file.kind, &text, &limits);
            for fault in by_itself.unwrap_or_else(|| format.parse(&text, &limits)).faults {
                let place = LineIndex::new(&text).locate(fault.span);
                let (line, column) = (place.line, place.column);
                writeln!(std::io::stderr().lock(), "{wanted}:{line}:{column}: {}", fault.message)?;
            }
        }
        if arguments.documents {
            for document in &file.documents {
                write_json(output, &crate::evaluate::RegoValue::of_node(&document.root, Unsettled::Opaque, &mut 0))?;
            }
            return Ok(());
        }
        let mut result = Ok(());
        self.units(&mut group, &mut |unit| {
            if result.is_ok() {
                result = show_unit(&unit, wanted, &text, arguments, output);
            }
        });
        result
    }

    fn stats(&self, wanted: Option<&str>) -> anyhow::Result<Stats> {
        let mut stats = Stats::default();
        let below = |path: &str| {
            wanted.is_none_or(|wanted| {
                path == wanted || path.strip_prefix(wanted).is_some_and(|rest| rest.starts_with('/'))
            })
        };
        for group in groups(self.files, self.tree) {
            if !group.iter().any(|file| below(&self.files[*file].entry.path)) {
                continue;
            }
            let mut parsed = self.parsed(&group)?;
            self.units(&mut parsed, &mut |unit| {
                let judged = unit.subjects.iter().filter(|subject| below(&subject.path));
                judged.for_each(|subject| stats.add(unit.technology, subject));
            });
        }
        Ok(stats)
    }

    fn units(&self, files: &mut [ParsedFile], give: &mut dyn FnMut(Unit)) {
        let around = Around::new(self.tree, self.settings, self.files);
        let context = Context { settings: self.settings, as_of: Date::today_utc(), files: &around };
        for technology in TECHNOLOGIES {
            technology.units(files, &context, give);
        }
    }

    fn parsed(&self, group: &[usize]) -> anyhow::Result<Vec<ParsedFile>> {
        let files: Vec<SourceFile> = group.iter().map(|file| self.files[*file].clone()).collect();
        self.parsed_files(&files)
    }

    fn parsed_files(&self, files: &[SourceFile]) -> anyhow::Result<Vec<ParsedFile>> {
        let limits = ParseLimits::from(&self.settings.limits);
        let mut parsed = Vec::with_capacity(files.len());
        for file in files {
            let within = |most: u64| matches!(file.entry.kind, EntryKind::File(size) if size <= most);
            let Some(format) = format_of(file.kind).filter(|_| within(self.settings.limits.plan_bytes)) else {
                continue;
            };
            let path = &file.entry.path;
            let bytes = self.tree.read(&file.entry).with_context(|| format!("cannot read `{path}`"))?;
            let Ok(text) = decode(&bytes) else { continue };
            let by_itself = read(path, file.kind, &text, &limits);
            if by_itself.is_none() && !within(self.settings.limits.file_bytes) {
                continue;
            }
            let documents = by_itself.unwrap_or_else(|| format.parse(&text, &limits)).documents;
            let text = text.into_owned().into();
            parsed.push(ParsedFile { path: Arc::clone(path), kind: file.kind, text, documents });
        }
        Ok(parsed)
    }
}

fn show_unit(
    unit: &Unit,
    wanted: &str,
    text: &str,
    arguments: &InspectArguments,
    output: &mut dyn Write,
) -> anyhow::Result<()> {
    let lines = LineIndex::new(text);
    let types: BTreeSet<&str> = unit.subjects.iter().map(|subject| &*subject.kind).collect();
    for (index, subject) in unit.subjects.iter().enumerate().filter(|(_, subject)| *subject.path == *wanted) {
        if arguments.address.as_ref().is_some_and(|address| *address != subject.address) {
            continue;
        }
        let prepared = Prepared::new(unit, index, &types, Date::today_utc());
        let place = lines.locate(subject.region);
        let unsettled: Vec<serde_json::Value> = prepared
            .unsettled()
            .iter()
            .map(|value| {
                let expression = &*value.expression;
                serde_json::json!({ "path": value.path, "expression": expression, "settled_by": remedy(unit.technology, value) })
            })
            .collect();
        let mut shown = serde_json::json!({
            "technology": unit.technology,
            "line": place.line,
            "column": place.column,
            "classes": subject.classes,
            "unknown": unsettled,
            "input": prepared.input(Unsettled::Opaque).to_json()?,
        });
        if let Some(origin) = subject.origin.as_ref().filter(|origin| !origin.calls.is_empty() || origin.alike > 0) {
            let calls: Vec<serde_json::Value> = origin
                .calls
                .iter()
                .map(|call| serde_json::json!({ "address": &*call.address, "path": &*call.path }))
                .collect();
            shown["calls"] = calls.into();
            shown["further_instances"] = origin.alike.into();
        }
        serde_json::to_writer_pretty(&mut *output, &shown)?;
        writeln!(output)?;
    }
    Ok(())
}

fn write_json(output: &mut dyn Write, value: &Option<crate::evaluate::RegoValue>) -> anyhow::Result<()> {
    if let Some(value) = value {
        serde_json::to_writer_pretty(&mut *output, &value.to_json()?)?;
        writeln!(output)?;
    }
    Ok(())
}
