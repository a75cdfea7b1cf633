//! `annexa inspect`: what a policy sees of a file.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context as _;
use clap::Args;

use super::exit::Exit;
use super::tree;
use crate::discover::{EntryKind, Tree, decode, kind_of};
use crate::evaluate::{Prepared, Unsettled};
use crate::model::{Date, FileKind, LineIndex};
use crate::parse::{ParseLimits, format_of};
use crate::resolve::{ParsedFile, TECHNOLOGIES, Unit, read};

/// Arguments of `annexa inspect`.
#[derive(Debug, Args)]
pub(super) struct InspectArguments {
    /// The file. What is read together with it (its folder, for Terraform and Kubernetes) is read too.
    file: PathBuf,
    /// Only the subject of this address.
    #[arg(long)]
    address: Option<String>,
    /// Print the parsed documents instead of the subjects.
    #[arg(long)]
    documents: bool,
}

/// Prints the subjects of a file as JSON, one object per line of `subjects`.
pub(super) fn run(arguments: &InspectArguments, output: &mut dyn Write) -> anyhow::Result<Exit> {
    let (tree, settings) = tree::open(std::slice::from_ref(&arguments.file))?;
    let wanted = tree.selected().pop().context("inspect takes a file, not a folder")?;
    let limits = ParseLimits::from(&settings.limits);
    let folder = wanted.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parsed = Vec::new();
    let mut texts = Vec::new();
    for entry in tree.siblings(folder)? {
        let EntryKind::File(size) = entry.kind else { continue };
        let kind = kind_of(&entry.path);
        let most = if kind == FileKind::Json { settings.limits.plan_bytes } else { settings.limits.file_bytes };
        if kind == FileKind::Other || size > most {
            continue;
        }
        let bytes = tree.read(&entry).with_context(|| format!("cannot read `{}`", entry.path))?;
        let Ok(text) = decode(&bytes) else { continue };
        let Some(format) = format_of(kind) else { continue };
        let by_itself = read(&entry.path, kind, &text, &limits);
        if by_itself.is_none() && size > settings.limits.file_bytes {
            continue;
        }
        let result = by_itself.unwrap_or_else(|| format.parse(&text, &limits));
        if *entry.path == wanted {
            for fault in &result.faults {
                let place = LineIndex::new(&text).locate(fault.span);
                let (line, column) = (place.line, place.column);
                writeln!(std::io::stderr().lock(), "{wanted}:{line}:{column}: {}", fault.message)?;
            }
            texts.push(text.clone().into_owned());
        }
        let text = text.into_owned().into();
        parsed.push(ParsedFile { path: Arc::clone(&entry.path), kind, text, documents: result.documents });
    }
    let text = texts.pop().with_context(|| format!("`{wanted}` is not of a format that annexa reads"))?;
    if arguments.documents {
        let documents = parsed.iter().find(|file| *file.path == wanted).map(|file| &file.documents);
        for document in documents.into_iter().flatten() {
            write_json(output, &crate::evaluate::RegoValue::of_node(&document.root, Unsettled::Opaque, &mut 0))?;
        }
        return Ok(Exit::Clean);
    }
    let units: Vec<Unit> = TECHNOLOGIES.iter().flat_map(|technology| technology.resolve(&mut parsed)).collect();
    for unit in &units {
        show_unit(unit, &wanted, &text, arguments, output)?;
    }
    Ok(Exit::Clean)
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
            .map(|value| serde_json::json!({ "path": value.path, "expression": &*value.expression }))
            .collect();
        let shown = serde_json::json!({
            "technology": unit.technology,
            "line": place.line,
            "column": place.column,
            "classes": subject.classes,
            "unknown": unsettled,
            "input": prepared.input(Unsettled::Opaque).to_json()?,
        });
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
