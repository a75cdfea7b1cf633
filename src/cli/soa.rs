//! `annexa soa`: the Statement of Applicability beside what the run found, as a table or to be handed on.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use comfy_table::{ContentArrangement, Table, presets};

use super::check::{self, Scope};
use super::exit::Exit;
use crate::assess::ControlResult;
use crate::isms::{Applicability, Implementation, SoaRow};
use crate::model::ControlStatus;
use crate::resolve::SOA_FILE;

/// Arguments of `annexa soa`.
#[derive(Debug, Args)]
pub(super) struct SoaArguments {
    /// Folders or files of one repository. Default: the working folder.
    paths: Vec<PathBuf>,
    /// The form of the output.
    #[arg(long, value_enum, default_value_t)]
    format: SoaFormat,
    /// The date to judge by, YYYY-MM-DD, or `commit` for the date of the checked-out commit. Default: today in UTC.
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// Only rows with this status, e.g. `fail` or `no-evidence`; may be repeated.
    #[arg(long, value_name = "STATUS")]
    status: Vec<String>,
    /// Only rows of this owner.
    #[arg(long, value_name = "ROLE")]
    owner: Option<String>,
    /// Only controls that are excluded.
    #[arg(long, conflicts_with = "applicable")]
    excluded: bool,
    /// Only controls that are applicable.
    #[arg(long)]
    applicable: bool,
}

/// The form of the output.
#[derive(Clone, Copy, Debug, Default, clap::ValueEnum)]
enum SoaFormat {
    /// For a terminal.
    #[default]
    Table,
    /// For a spreadsheet.
    Csv,
    /// For a page of documentation.
    Markdown,
    /// For a browser: one file, no scripts.
    Html,
}

/// The columns.
const COLUMNS: [&str; 11] = [
    "Control",
    "Title",
    "Applicable",
    "Justification",
    "Basis",
    "Declared",
    "Owner",
    "Risks",
    "Evidence",
    "Reviewed",
    "Status",
];

/// Columns of the table for a terminal, as places in [`COLUMNS`].
const SHORT: [usize; 7] = [0, 2, 5, 6, 8, 10, 1];

/// Prints the statement.
pub(super) fn run(arguments: &SoaArguments, output: &mut dyn Write) -> anyhow::Result<Exit> {
    let wanted: Vec<ControlStatus> = arguments.status.iter().map(|name| status(name)).collect::<Result<_, _>>()?;
    let (_, evidence) = check::judge(&Scope { paths: &arguments.paths, as_of: arguments.as_of.as_deref() })?;
    anyhow::ensure!(
        evidence.controls.iter().any(|control| control.soa.is_some()),
        "there is no Statement of Applicability with a row for a control\nhint: it is `{SOA_FILE}`; docs/isms.md shows its form"
    );
    let rows = evidence.controls.iter().filter(|control| {
        let row = control.soa.as_ref();
        let excluded = row.is_some_and(|row| row.applicability != Applicability::Applicable);
        (wanted.is_empty() || wanted.contains(&control.status))
            && arguments
                .owner
                .as_ref()
                .is_none_or(|owner| row.and_then(|row| row.details.owner.as_ref()) == Some(owner))
            && (!arguments.excluded || excluded)
            && (!arguments.applicable || !excluded)
    });
    let rows: Vec<[String; COLUMNS.len()]> = rows.map(cells).collect();
    match arguments.format {
        SoaFormat::Table => write_table(&rows, output)?,
        SoaFormat::Csv => write_csv(&rows, output)?,
        SoaFormat::Markdown => write_markdown(&rows, output)?,
        SoaFormat::Html => {
            write_html(&rows, &evidence.as_of.to_string(), evidence.scope.organisation.as_deref(), output)?
        }
    }
    Ok(Exit::Clean)
}

fn status(name: &str) -> anyhow::Result<ControlStatus> {
    let name = name.to_lowercase().replace(['-', ' '], "_");
    ControlStatus::ALL.into_iter().find(|status| status.name() == name).ok_or_else(|| {
        let known: Vec<&str> = ControlStatus::ALL.iter().map(|status| status.name()).collect();
        anyhow::anyhow!("`{name}` is no status\nhint: there are {}", known.join(", "))
    })
}

fn cells(control: &ControlResult) -> [String; COLUMNS.len()] {
    let row = control.soa.as_ref();
    let say = |text: fn(&SoaRow) -> String| row.map(text).unwrap_or_default();
    [
        control.id.to_string(),
        control.title.clone(),
        row.map_or("no row", |row| if row.applicability == Applicability::Applicable { "yes" } else { "no" })
            .to_owned(),
        say(|row| row.details.justification.clone().unwrap_or_default()),
        say(|row| row.details.basis.join(", ")),
        say(|row| match &row.implementation {
            Implementation::Undeclared => "not declared".to_owned(),
            Implementation::Planned { treatment_plan } => {
                treatment_plan.as_ref().map_or("planned".to_owned(), |plan| format!("planned ({plan})"))
            }
            Implementation::Partly => "partly".to_owned(),
            Implementation::Implemented => "implemented".to_owned(),
        }),
        say(|row| row.details.owner.clone().unwrap_or_default()),
        say(|row| row.details.risks.join(", ")),
        say(|row| {
            let records = if row.records.is_empty() { String::new() } else { format!(": {}", row.records.join(", ")) };
            format!("{}{records}", row.evidence_mode.name())
        }),
        say(|row| row.details.reviewed_on.map(|date| date.to_string()).unwrap_or_default()),
        control.status.label().to_owned(),
    ]
}

fn write_table(rows: &[[String; COLUMNS.len()]], output: &mut dyn Write) -> anyhow::Result<()> {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
    if Table::new().width().is_none() {
        table.force_no_tty();
    }
    table.set_header(SHORT.map(|column| COLUMNS[column].to_uppercase()));
    for row in rows {
        table.add_row(SHORT.map(|column| row[column].as_str()));
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    writeln!(output, "{}\n\n{} rows", table.trim_fmt(), rows.len())?;
    Ok(())
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe in front.
fn write_csv(rows: &[[String; COLUMNS.len()]], output: &mut dyn Write) -> anyhow::Result<()> {
    let mut writer = csv::Writer::from_writer(output);
    writer.write_record(COLUMNS)?;
    for row in rows {
        let guarded = row.iter().map(|cell| {
            let formula = cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r']);
            if formula { format!("'{cell}") } else { cell.clone() }
        });
        writer.write_record(guarded)?;
    }
    writer.flush()?;
    Ok(())
}

fn write_markdown(rows: &[[String; COLUMNS.len()]], output: &mut dyn Write) -> anyhow::Result<()> {
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    writeln!(output, "{}", line(COLUMNS.map(str::to_owned).to_vec()))?;
    writeln!(output, "{}", line(vec!["---".to_owned(); COLUMNS.len()]))?;
    for row in rows {
        writeln!(output, "{}", line(row.iter().map(|cell| markdown(cell)).collect()))?;
    }
    Ok(())
}

/// Returns a text that is one cell of a table, and nothing else, in Markdown and in the HTML made of it.
fn markdown(text: &str) -> String {
    let mut escaped = String::new();
    for letter in html(text).chars() {
        match letter {
            '|' | '\\' | '`' | '*' | '_' | '[' | ']' | '!' | '#' | '~' => escaped.extend(['\\', letter]),
            '\n' | '\r' => escaped.push(' '),
            _ => escaped.push(letter),
        }
    }
    escaped
}

fn html(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// The look of the page, on a screen and on paper.
const STYLE: &str = include_str!("soa.css");

fn write_html(
    rows: &[[String; COLUMNS.len()]],
    as_of: &str,
    organisation: Option<&str>,
    output: &mut dyn Write,
) -> anyhow::Result<()> {
    let title = organisation
        .map_or("Statement of Applicability".to_owned(), |name| format!("Statement of Applicability: {name}"));
    let title = html(&title);
    writeln!(output, "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">")?;
    writeln!(
        output,
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    )?;
    writeln!(output, "<meta name=\"viewport\" content=\"width=device-width\">")?;
    writeln!(output, "<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>")?;
    writeln!(
        output,
        "<p>ISO/IEC 27001:2022 Annex A, as of {}. “Declared” is what the organisation says; “Status” is what",
        html(as_of)
    )?;
    writeln!(
        output,
        "this run of Annexa found for or against it. It is evidence, and no certificate.</p>\n<table>\n<thead>\n<tr>"
    )?;
    for column in COLUMNS {
        writeln!(output, "<th scope=\"col\">{column}</th>")?;
    }
    writeln!(output, "</tr>\n</thead>\n<tbody>")?;
    for row in rows {
        let class = row[COLUMNS.len() - 1].replace(' ', "-");
        write!(output, "<tr class=\"{}\">", html(&class))?;
        for cell in row {
            write!(output, "<td>{}</td>", html(cell))?;
        }
        writeln!(output, "</tr>")?;
    }
    writeln!(output, "</tbody>\n</table>\n</body>\n</html>")?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<[String; COLUMNS.len()]> {
        vec![std::array::from_fn(|_| text.to_owned())]
    }

    #[test]
    fn what_a_row_says_stays_a_text() {
        let hostile = "=cmd|' /C calc'!A1 <script>alert(1)</script> [x](javascript:y) `z`\n| a";
        let (mut csv, mut page, mut table) = (Vec::new(), Vec::new(), Vec::new());
        write_csv(&rows(hostile), &mut csv).unwrap();
        write_html(&rows(hostile), "2026-01-01", Some(hostile), &mut page).unwrap();
        write_markdown(&rows(hostile), &mut table).unwrap();
        let mut reader = csv::Reader::from_reader(&csv[..]);
        let record = reader.records().next().unwrap().unwrap();
        assert!(record.iter().all(|cell| cell.starts_with("'=")));
        let page = String::from_utf8(page).unwrap();
        assert!(!page.contains("<script") && page.contains("&lt;script&gt;"));
        let table = String::from_utf8(table).unwrap();
        assert_eq!(table.lines().count(), 3);
        assert!(!table.contains("<script") && !table.contains("[x]("));
    }
}
