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
use crate::discover::{
    EntryKind, Redaction, SourceFile, Tree, WorkTree, decode_for_search, discover, folder_of, is_at_or_below, redacted,
};
use crate::evaluate::{Prepared, Unsettled};
use crate::model::{Date, FileKind, LineIndex};
use crate::parse::{ParseLimits, format_of};
use crate::pipeline::{Around, groups, remedy};
use crate::resolve::{Context, ParsedFile, SearchedFile, TECHNOLOGIES, Unit, read, secret_unit};

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
        let mut group = self.opened(&group.unwrap_or_default())?;
        if !group.searched.iter().any(|(file, _)| *file.path == *wanted) {
            // A file that is out of scope is shown all the same.
            let folder = folder_of(wanted);
            let entry = self.tree.folder(folder).into_iter().find(|entry| *entry.path == *wanted);
            let entry = entry.with_context(|| format!("`{wanted}` is not a regular file"))?;
            let kind = crate::discover::kind_of(&entry.path);
            group = self.opened_files(&[SourceFile { entry, kind, settled: None }])?;
        }
        let own = group.searched.iter().position(|(file, _)| *file.path == *wanted);
        let own = own.with_context(|| format!("`{wanted}` is not text, or too large to be read"))?;
        let (searched, text) = group.searched.swap_remove(own);
        self.tell_faults(wanted, &text)?;
        if arguments.documents {
            let documents = group.parsed.iter().find(|file| *file.path == *wanted).map(|file| &file.documents);
            for document in documents.into_iter().flatten() {
                write_json(output, &crate::evaluate::RegoValue::of_node(&document.root, Unsettled::Opaque, &mut 0))?;
            }
            return Ok(());
        }
        let mut result = Ok(());
        self.units(&mut group.parsed, &mut |unit| {
            if result.is_ok() {
                result = show_unit(&unit, wanted, &text, arguments, output);
            }
        });
        result?;
        show_unit(&secret_unit(&[searched], self.settings), wanted, &text, arguments, output)
    }

    /// Says on stderr where the file does not parse.
    fn tell_faults(&self, wanted: &str, text: &str) -> anyhow::Result<()> {
        let kind = crate::discover::kind_of(wanted);
        let Some(format) = format_of(kind) else { return Ok(()) };
        let limits = ParseLimits::from(&self.settings.limits);
        let by_itself = read(wanted, kind, text, &limits);
        for fault in by_itself.unwrap_or_else(|| format.parse(text, &limits)).faults {
            let place = LineIndex::new(text).locate(fault.span);
            let (line, column) = (place.line, place.column);
            writeln!(std::io::stderr().lock(), "{wanted}:{line}:{column}: {}", fault.message)?;
        }
        Ok(())
    }

    fn stats(&self, wanted: Option<&str>) -> anyhow::Result<Stats> {
        let mut stats = Stats::default();
        let below = |path: &str| wanted.is_none_or(|wanted| is_at_or_below(path, wanted));
        for group in groups(self.files, self.tree) {
            if !group.iter().any(|file| below(&self.files[*file].entry.path)) {
                continue;
            }
            let mut parsed = self.opened(&group)?.parsed;
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

    fn opened(&self, group: &[usize]) -> anyhow::Result<Opened> {
        let files: Vec<SourceFile> = group.iter().map(|file| self.files[*file].clone()).collect();
        self.opened_files(&files)
    }

    /// Reads and parses files. Secrets are masked before anything is made of the text, so that nothing that is derived from
    /// it holds them.
    fn opened_files(&self, files: &[SourceFile]) -> anyhow::Result<Opened> {
        let limits = ParseLimits::from(&self.settings.limits);
        let mut opened = Opened::default();
        for file in files {
            let within = |most: u64| matches!(file.entry.kind, EntryKind::File(size) if size <= most);
            if !within(self.settings.limits.plan_bytes) {
                continue;
            }
            let path = &file.entry.path;
            let bytes = self.tree.read(&file.entry).with_context(|| format!("cannot read `{path}`"))?;
            let Some(text) = decode_for_search(&bytes) else { continue };
            let text: Arc<str> = text.into();
            let format = format_of(file.kind);
            let parse = |text: &str| {
                let by_itself = read(path, file.kind, text, &limits);
                let whole = || Some(format?.parse(text, &limits)).filter(|_| within(self.settings.limits.file_bytes));
                by_itself.or_else(whole).map(|parsed| parsed.documents)
            };
            let documents = parse(&text);
            let searched = SearchedFile::new(path, file.kind, &text, documents.as_deref().unwrap_or_default());
            let shown: Arc<str> = redacted(&text, &searched.secrets, Redaction::Parsed).into();
            let documents = if searched.secrets.is_empty() { documents } else { parse(&shown) };
            if let Some(documents) = documents {
                let text = Arc::clone(&shown);
                opened.parsed.push(ParsedFile { path: Arc::clone(path), kind: file.kind, text, documents });
            }
            opened.searched.push((searched, shown));
        }
        Ok(opened)
    }
}

/// Files that were read.
#[derive(Default)]
struct Opened {
    /// Those of a format that annexa reads.
    parsed: Vec<ParsedFile>,
    /// What the search for secrets found in each, and its text without that.
    searched: Vec<(SearchedFile, Arc<str>)>,
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
        write_masked(output, &shown)?;
    }
    Ok(())
}

fn write_json(output: &mut dyn Write, value: &Option<crate::evaluate::RegoValue>) -> anyhow::Result<()> {
    value.as_ref().map_or(Ok(()), |value| write_masked(output, &value.to_json()?))
}

/// Writes a value without what looks like a secret in it: it may come from files that were not masked, such as modules.
fn write_masked(output: &mut dyn Write, value: &serde_json::Value) -> anyhow::Result<()> {
    let text: Arc<str> = serde_json::to_string_pretty(value)?.into();
    let documents = format_of(FileKind::Json).map(|format| format.parse(&text, &ParseLimits::default()).documents);
    let found = SearchedFile::new(&"inspect.json".into(), FileKind::Json, &text, &documents.unwrap_or_default());
    writeln!(output, "{}", redacted(&text, &found.secrets, Redaction::Parsed))?;
    Ok(())
}
