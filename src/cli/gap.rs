//! `annexa gap`: what stands between the repository and an audit, and what to do next.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use serde::Deserialize;

use super::check::{self, Scope};
use super::exit::Exit;
use super::sheet::{self, Sheet, SheetFormat};
use crate::assess::{GapRow, Readiness, gaps, readiness};
use crate::control::Catalogue;
use crate::model::ControlStatus;

/// Arguments of `annexa gap`.
#[derive(Debug, Args)]
pub(super) struct GapArguments {
    /// Folders or files of one repository. Default: the working folder.
    paths: Vec<PathBuf>,
    /// The form of the output.
    #[arg(long, value_enum, default_value_t)]
    format: SheetFormat,
    /// The date to judge by, YYYY-MM-DD, or `commit` for the date of the checked-out commit. Default: today in UTC.
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// An earlier evidence record (`annexa check --format json=FILE`) to compare with.
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
    /// Also the rows of which nothing is missing.
    #[arg(short, long)]
    all: bool,
}

/// What is read of an earlier record.
#[derive(Deserialize)]
struct Earlier {
    as_of: String,
    controls: Vec<EarlierRow>,
    #[serde(default)]
    clauses: Vec<EarlierRow>,
}

#[derive(Deserialize)]
struct EarlierRow {
    id: String,
    status: String,
}

/// Prints the analysis.
pub(super) fn run(arguments: &GapArguments, output: &mut dyn Write) -> anyhow::Result<Exit> {
    let earlier = arguments.against.as_deref().map(earlier).transpose()?;
    let (_, evidence) = check::judge(&Scope { paths: &arguments.paths, as_of: arguments.as_of.as_deref() })?;
    let registers = &Catalogue::embedded().registers().registers;
    let rows = gaps(&evidence.controls, &evidence.clauses, registers);
    let (themes, steps) = readiness(&evidence.controls, &evidence.clauses);
    let organisation = evidence.scope.organisation.as_ref().map(|name| format!(": {name}")).unwrap_or_default();
    let trend = earlier.as_ref().map(|earlier| trend(earlier, &rows));
    let shown: Vec<&GapRow> = rows.iter().filter(|row| arguments.all || !row.next.is_empty()).collect();
    let mut sheets = vec![gap_sheet(format!("Gap analysis{organisation}"), &shown, evidence.as_of, earlier.as_ref())];
    sheets.push(readiness_sheet("Readiness by step", "Step", &steps));
    sheets.push(readiness_sheet("Readiness by theme", "Theme", &themes));
    if let Some((better, worse)) = trend {
        let since = earlier.as_ref().map(|earlier| earlier.as_of.clone()).unwrap_or_default();
        sheets[0].note.push_str(&format!(" Since {since}: {better} better, {worse} worse."));
    }
    sheet::write(&sheets, arguments.format, output)?;
    Ok(Exit::Clean)
}

fn earlier(path: &std::path::Path) -> anyhow::Result<Earlier> {
    #[expect(clippy::disallowed_methods, reason = "the record is the user's own, not the scanned tree")]
    let bytes = std::fs::read(path).with_context(|| format!("cannot read `{}`", path.display()))?;
    serde_json::from_slice(&bytes).with_context(|| {
        format!("`{}` is no evidence record; `annexa check --format json=FILE` writes one", path.display())
    })
}

/// From the best to the worst, for the trend.
fn goodness(status: &str) -> usize {
    let order =
        ["pass", "not_applicable", "accepted", "planned", "partial", "undetermined", "no_evidence", "fail", "error"];
    order.iter().position(|known| *known == status).unwrap_or(order.len())
}

fn before<'a>(earlier: &'a Earlier) -> BTreeMap<(&'a str, bool), &'a str> {
    let rows = |rows: &'a [EarlierRow], clause: bool| rows.iter().map(move |row| ((&*row.id, clause), &*row.status));
    rows(&earlier.controls, false).chain(rows(&earlier.clauses, true)).collect()
}

fn trend(earlier: &Earlier, rows: &[GapRow]) -> (usize, usize) {
    let before = before(earlier);
    let moves = rows.iter().filter_map(|row| {
        let old = before.get(&(row.id.as_str(), row.theme == "clause"))?;
        Some(goodness(row.status.name()).cmp(&goodness(old)))
    });
    moves.fold((0, 0), |(better, worse), moved| match moved {
        std::cmp::Ordering::Less => (better + 1, worse),
        std::cmp::Ordering::Greater => (better, worse + 1),
        std::cmp::Ordering::Equal => (better, worse),
    })
}

fn gap_sheet(title: String, rows: &[&GapRow], as_of: crate::model::Date, earlier: Option<&Earlier>) -> Sheet {
    let before = earlier.map(before).unwrap_or_default();
    let was = |row: &GapRow| {
        let old = before.get(&(row.id.as_str(), row.theme == "clause")).copied().unwrap_or_default();
        if old == row.status.name() { String::new() } else { old.replace('_', " ") }
    };
    let open = rows.iter().filter(|row| row.status != ControlStatus::Pass).count();
    Sheet {
        title,
        note: format!("As of {as_of}, {open} are open, in the order of what mending them brings."),
        columns: vec!["Row", "Title", "Theme", "Status", "Before", "Evidence", "Missing", "Next"],
        rows: rows
            .iter()
            .map(|row| {
                vec![
                    row.id.to_string(),
                    row.title.clone(),
                    row.theme.clone(),
                    row.status.label().to_owned(),
                    was(row),
                    row.evidence.clone(),
                    row.missing.clone(),
                    row.next.clone(),
                ]
            })
            .collect(),
        short: if earlier.is_some() { vec![0, 3, 4, 6, 7] } else { vec![0, 3, 6, 7] },
        status: 3,
    }
}

fn readiness_sheet(title: &str, column: &'static str, rows: &[Readiness]) -> Sheet {
    Sheet {
        title: title.to_owned(),
        note: "Ready: passed, accepted, planned with a treatment, or excluded with a reason; of clauses without mandatory \
               information also what is current."
            .to_owned(),
        columns: vec![column, "Ready", "Open"],
        rows: rows
            .iter()
            .map(|row| {
                let open: Vec<&str> = row.open.iter().map(|id| id.as_str()).collect();
                vec![row.name.clone(), format!("{} of {}", row.ready, row.total), open.join(" ")]
            })
            .collect(),
        short: vec![0, 1, 2],
        status: usize::MAX,
    }
}
