//! `annexa inspect`: what a policy sees of a file.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context as _;
use clap::Args;

use super::exit::Exit;
use super::tree;
use crate::discover::{EntryKind, Tree, decode_for_search, kind_of, redacted};
use crate::evaluate::{Prepared, Unsettled};
use crate::model::{Date, FileKind, LineIndex};
use crate::parse::{ParseLimits, format_of};
use crate::resolve::{ParsedFile, SearchedFile, TECHNOLOGIES, Unit, secret_unit};

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

/// Prints the subjects of a file as JSON, one object per line of `subjects`. Secrets are masked before anything is made of
/// the text, so that nothing that is derived from it holds them.
pub(super) fn run(arguments: &InspectArguments, output: &mut dyn Write) -> anyhow::Result<Exit> {
    let (tree, settings) = tree::open(std::slice::from_ref(&arguments.file))?;
    let wanted = tree.selected().pop().context("inspect takes a file, not a folder")?;
    let limits = ParseLimits::from(&settings.limits);
    let folder = wanted.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parsed = Vec::new();
    let mut searched = None;
    for entry in tree.siblings(folder)? {
        let EntryKind::File(size) = entry.kind else { continue };
        let kind = kind_of(&entry.path);
        let own = *entry.path == wanted;
        if kind == FileKind::Other && !own || size > settings.limits.file_bytes {
            continue;
        }
        let bytes = tree.read(&entry).with_context(|| format!("cannot read `{}`", entry.path))?;
        let Some(text) = decode_for_search(&bytes) else { continue };
        let text: Arc<str> = text.into();
        let format = format_of(kind);
        let documents = format.map(|format| format.parse(&text, &limits).documents).unwrap_or_default();
        let file = SearchedFile::new(&entry.path, kind, &text, &documents);
        let shown: Arc<str> = redacted(&text, &file.secrets).into();
        if let Some(format) = format {
            let result = format.parse(&shown, &limits);
            if own {
                for fault in &result.faults {
                    let place = LineIndex::new(&shown).locate(fault.span);
                    let (line, column) = (place.line, place.column);
                    writeln!(std::io::stderr().lock(), "{wanted}:{line}:{column}: {}", fault.message)?;
                }
            }
            let text = Arc::clone(&shown);
            parsed.push(ParsedFile { path: Arc::clone(&entry.path), kind, text, documents: result.documents });
        }
        if own {
            searched = Some((file, shown));
        }
    }
    let (searched, text) = searched.with_context(|| format!("`{wanted}` is not text, or too large to be read"))?;
    if arguments.documents {
        let documents = parsed.iter().find(|file| *file.path == wanted).map(|file| &file.documents);
        for document in documents.into_iter().flatten() {
            write_json(output, &crate::evaluate::RegoValue::of_node(&document.root, Unsettled::Opaque, &mut 0))?;
        }
        return Ok(Exit::Clean);
    }
    let mut units: Vec<Unit> = TECHNOLOGIES.iter().flat_map(|technology| technology.resolve(&mut parsed)).collect();
    units.push(secret_unit(std::slice::from_ref(&searched), &settings));
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
