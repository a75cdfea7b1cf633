//! Another framework, read through its crosswalk to Annex A: its requirements, and what a record says of what they relate to.

use std::collections::BTreeMap;
use std::io::Write;

use serde::Serialize;

use super::super::sheet::{self, Sheet, SheetFormat};
use super::ControlsFormat;
use crate::control::{CAVEAT, Catalogue, Crosswalk, CrosswalkRelation, Framework, Relation, Requirement};
use crate::model::ControlId;

/// The name of the edition of 2013 as a framework.
const FORMER: &str = "iso-27001-2013";

/// A requirement with the status of each element that it relates to.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    title: &'a str,
    maps: Vec<Pair<'a>>,
}

#[derive(Serialize)]
struct Pair<'a> {
    #[serde(flatten)]
    crosswalk: &'a Crosswalk,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'a str>,
}

/// Prints a framework. `statuses` are those of an earlier run, by control and clause.
pub(super) fn run(
    id: &str,
    statuses: &BTreeMap<ControlId, String>,
    format: ControlsFormat,
    output: &mut dyn Write,
) -> anyhow::Result<()> {
    let former = former();
    let all: Vec<&Framework> = Catalogue::embedded().frameworks().iter().chain([&former]).collect();
    let Some(framework) = all.iter().find(|framework| framework.id == id) else {
        let known: Vec<&str> = all.iter().map(|framework| framework.id.as_str()).collect();
        anyhow::bail!("no framework is named `{id}`\nhint: there are {}", known.join(", "));
    };
    let rows: Vec<Row<'_>> = framework.rows.iter().map(|requirement| row(requirement, statuses)).collect();
    if format == ControlsFormat::Json {
        serde_json::to_writer_pretty(&mut *output, &rows)?;
        writeln!(output)?;
        return Ok(());
    }
    let pair = |pair: &Pair<'_>| {
        let status = pair.status.map(|status| format!(", {}", status.replace('_', " "))).unwrap_or_default();
        format!("{} ({}{status})", pair.crosswalk.id, pair.crosswalk.relation.name())
    };
    let cells = rows.iter().map(|row| {
        let maps: Vec<String> = row.maps.iter().map(pair).collect();
        vec![row.id.to_owned(), row.title.to_owned(), maps.join(", ")]
    });
    let sheet = Sheet {
        title: format!("{} ({}, {})", framework.title, framework.version, framework.publisher),
        note: CAVEAT.to_owned(),
        columns: vec!["Requirement", "Title", "ISO/IEC 27001:2022"],
        rows: cells.collect(),
        short: vec![0, 1, 2],
        status: usize::MAX,
    };
    sheet::write(&[sheet], SheetFormat::Table, output)
}

fn row<'a>(requirement: &'a Requirement, statuses: &'a BTreeMap<ControlId, String>) -> Row<'a> {
    let pair = |crosswalk: &'a Crosswalk| Pair { crosswalk, status: statuses.get(&crosswalk.id).map(String::as_str) };
    Row { id: &requirement.id, title: &requirement.title, maps: requirement.maps.iter().map(pair).collect() }
}

/// The edition of 2013, whose correspondence the catalogue holds.
fn former() -> Framework {
    let rows = Catalogue::embedded().former_controls().iter().map(|control| {
        let relation = match control.relation {
            Relation::CarriedOver => CrosswalkRelation::Equal,
            Relation::Merged => CrosswalkRelation::Subset,
            Relation::Split => CrosswalkRelation::Superset,
        };
        let maps = control.edition_2022.iter().map(|id| Crosswalk { id: id.clone(), relation, basis: None });
        Requirement { id: control.id.to_string(), title: control.title.clone(), maps: maps.collect() }
    });
    Framework {
        schema: String::new(),
        id: FORMER.to_owned(),
        title: "ISO/IEC 27001 Annex A".to_owned(),
        version: "2013".to_owned(),
        publisher: "ISO/IEC".to_owned(),
        rows: rows.collect(),
    }
}
