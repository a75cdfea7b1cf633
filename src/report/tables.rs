//! Tables for spreadsheets: CSV after RFC 4180, a header row in each, lines ending in CRLF.
//!
//! A spreadsheet takes a cell that begins like a formula for one. Such a cell gets an apostrophe before it; hidden characters
//! of a repository stand as escapes.

use std::fmt::Display;

use super::ReportError;
use super::listed::{Listed, listed};
use super::oscal::implementation;
use super::text::one_line;
use crate::evidence::{AcceptanceRecord, Evidence, FileRecord, Finding};
use crate::isms::SoaRow;
use crate::model::{Location, Strength};

/// Between the values of one cell.
const BETWEEN: &str = "; ";

/// Returns the tables as (name of the file, its bytes): the same bytes for the same record.
///
/// # Errors
/// If a row cannot be written.
pub fn tables(evidence: &Evidence) -> Result<Vec<(&'static str, Vec<u8>)>, ReportError> {
    let controls = listed(evidence);
    Ok(vec![
        ("soa.csv", table(&SOA, controls.iter().map(|control| soa(control, evidence.soa.is_some())))?),
        ("controls.csv", table(&CONTROLS, controls.iter().map(control))?),
        ("findings.csv", table(&FINDINGS, evidence.findings.iter().map(finding))?),
        ("population.csv", table(&POPULATION, evidence.files.iter().map(file))?),
        ("acceptances.csv", table(&ACCEPTANCES, evidence.acceptances.iter().map(acceptance))?),
    ])
}

const SOA: [&str; 16] = [
    "control",
    "title",
    "theme",
    "applicable",
    "justification",
    "basis",
    "risks",
    "implementation",
    "treatment_plan",
    "owner",
    "policy",
    "evidence",
    "records",
    "reviewed_on",
    "status",
    "remark",
];

fn soa(control: &Listed<'_>, declared: bool) -> [String; 16] {
    let start = [control.id.to_string(), control.title.to_owned(), control.theme.to_owned()];
    let status = control.status().name().to_owned();
    let row = control.soa();
    let texts = row.map(soa_texts).unwrap_or_else(|| {
        let mut empty: [String; 11] = Default::default();
        "undeclared".clone_into(&mut empty[0]);
        empty
    });
    let remark = match row {
        None if control.result.is_none() => "the run left this control out",
        None if declared => "the Statement of Applicability has no row for it; it counts as applicable",
        None => "there is no Statement of Applicability; it counts as applicable",
        Some(row) if row.excluded_without_reason() => "excluded without a justification, which does not count",
        Some(row) if row.planned_without_plan() => "planned without a treatment plan, which does not count",
        Some(_) => "",
    };
    row_of(start.into_iter().chain(texts).chain([status, remark.to_owned()]))
}

/// From `applicable` to `reviewed_on`.
fn soa_texts(row: &SoaRow) -> [String; 11] {
    let details = &row.details;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    [
        if row.justified_exclusion().is_some() { "no" } else { "yes" }.to_owned(),
        text(&details.justification),
        details.basis.join(BETWEEN),
        details.risks.join(BETWEEN),
        implementation(row).to_owned(),
        row.plan().unwrap_or_default().to_owned(),
        text(&details.owner),
        text(&details.policy),
        row.evidence_mode.name().to_owned(),
        row.records.join(BETWEEN),
        shown(details.reviewed_on),
    ]
}

const CONTROLS: [&str; 16] = [
    "control",
    "title",
    "theme",
    "status",
    "reasons",
    "population",
    "tested",
    "passed",
    "failed",
    "accepted",
    "undetermined",
    "errors",
    "demonstrated_by",
    "supported_by",
    "records",
    "does_not_show",
];

fn control(control: &Listed<'_>) -> [String; 16] {
    let start = [control.id.to_string(), control.title.to_owned(), control.theme.to_owned()];
    let verdict = [control.status().name().to_owned(), control.reasons().join(BETWEEN)];
    let result = control.result;
    let numbers = result.map(|r| [r.population, r.tested, r.passed, r.failed, r.accepted, r.undetermined, r.errors]);
    let numbers = numbers.unwrap_or_default().map(|number| number.to_string());
    let policies = |strength: Strength| {
        let all = result.map(|result| result.policies.as_slice()).unwrap_or_default().iter();
        let ids: Vec<&str> =
            all.filter(|policy| policy.strength == strength).map(|policy| policy.id.as_str()).collect();
        ids.join(BETWEEN)
    };
    let records = result.map(|result| result.records.as_slice()).unwrap_or_default().iter();
    let records: Vec<String> = records.map(|record| format!("{} {}", record.name, record.state.name())).collect();
    let open = result.map(|result| result.does_not_show.join(BETWEEN)).unwrap_or_default();
    let behind = [policies(Strength::Demonstrates), policies(Strength::Supports), records.join(BETWEEN), open];
    row_of(start.into_iter().chain(verdict).chain(numbers).chain(behind))
}

const FINDINGS: [&str; 11] = [
    "policy",
    "severity",
    "path",
    "line",
    "column",
    "address",
    "subject_type",
    "message",
    "controls",
    "accepted",
    "fingerprint",
];

fn finding(finding: &Finding) -> [String; 11] {
    let controls: Vec<&str> = finding.controls.iter().map(|id| id.as_str()).collect();
    let [line, column] = place(finding.location);
    [
        finding.policy.to_string(),
        finding.severity.name().to_owned(),
        finding.path.to_string(),
        line,
        column,
        finding.address.clone(),
        finding.subject_type.to_string(),
        finding.message.clone(),
        controls.join(BETWEEN),
        finding.accepted.clone().unwrap_or_default(),
        finding.fingerprint.clone(),
    ]
}

const POPULATION: [&str; 6] = ["path", "disposition", "reason", "line", "column", "sha256"];

fn file(file: &FileRecord) -> [String; 6] {
    let [line, column] = place(file.location);
    [
        file.path.clone(),
        file.disposition.label().replace(' ', "_"),
        file.reason.clone().unwrap_or_default(),
        line,
        column,
        file.sha256.clone().unwrap_or_default(),
    ]
}

const ACCEPTANCES: [&str; 17] = [
    "id",
    "state",
    "problems",
    "policy",
    "control",
    "paths",
    "addresses",
    "inline",
    "reason",
    "risk",
    "compensating_control",
    "requested_by",
    "accepted_by",
    "accepted_on",
    "expires",
    "covered",
    "place",
];

fn acceptance(acceptance: &AcceptanceRecord) -> [String; 17] {
    [
        acceptance.id.clone(),
        acceptance.state.name().to_owned(),
        acceptance.problems.join(BETWEEN),
        shown(acceptance.policy.as_ref()),
        shown(acceptance.control.as_ref()),
        acceptance.paths.join(BETWEEN),
        acceptance.addresses.join(BETWEEN),
        if acceptance.inline { "yes" } else { "no" }.to_owned(),
        acceptance.reason.clone(),
        acceptance.risk.clone(),
        acceptance.compensating_control.clone().unwrap_or_default(),
        acceptance.requested_by.clone(),
        acceptance.accepted_by.clone(),
        acceptance.accepted_on.to_string(),
        acceptance.expires.to_string(),
        acceptance.covered.to_string(),
        acceptance.place(),
    ]
}

fn table<const N: usize>(header: &[&str; N], rows: impl Iterator<Item = [String; N]>) -> Result<Vec<u8>, ReportError> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row.map(|cell| inert(&cell)))?;
    }
    writer.into_inner().map_err(|error| ReportError::Table(error.into_error().into()))
}

/// Returns a cell that a spreadsheet shows as it stands. Space around a text says nothing.
fn inert(cell: &str) -> String {
    let line = one_line(cell.trim());
    if begins_like_a_formula(cell) { format!("'{line}") } else { line.into_owned() }
}

/// Returns whether a spreadsheet would take a cell for a formula.
///
/// Some drop space before they look, and some take the wide forms of the signs for the signs.
pub(crate) fn begins_like_a_formula(cell: &str) -> bool {
    let sign = |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠');
    cell.starts_with(sign) || cell.trim_start().starts_with(sign)
}

fn place(location: Option<Location>) -> [String; 2] {
    [shown(location.map(|location| location.line)), shown(location.map(|location| location.column))]
}

fn shown(value: Option<impl Display>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// Returns the cells of a row; the callers put together as many as the table has columns.
fn row_of<const N: usize>(cells: impl Iterator<Item = String>) -> [String; N] {
    let mut row = std::array::from_fn(|_| String::new());
    for (place, cell) in row.iter_mut().zip(cells) {
        *place = cell;
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    fn rows(evidence: &Evidence, name: &str) -> Vec<Vec<String>> {
        let tables = tables(evidence).unwrap();
        let (_, bytes) = tables.into_iter().find(|(found, _)| *found == name).unwrap();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn every_table_of_every_sample_has_a_header_and_one_width() {
        for evidence in [sample::bundled(), sample::rich(), sample::small(), sample::empty()] {
            for (name, bytes) in tables(&evidence).unwrap() {
                assert!(bytes.ends_with(b"\r\n"), "{name}");
                assert!(!rows(&evidence, name).is_empty(), "{name}");
                let text = String::from_utf8(bytes).unwrap();
                assert!(!text.replace("\r\n", "").contains(char::is_control), "{name}");
            }
        }
    }

    #[test]
    fn all_controls_have_a_row_whatever_their_status() {
        for (evidence, number) in [(sample::bundled(), 94), (sample::small(), 93), (sample::empty(), 93)] {
            assert_eq!(rows(&evidence, "soa.csv").len(), number + 1);
            assert_eq!(rows(&evidence, "controls.csv").len(), number + 1);
        }
    }

    #[test]
    fn no_cell_begins_like_a_formula() {
        for cell in ["=1+1", " =1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"] {
            assert!(inert(cell).starts_with('\''), "{cell:?} {}", inert(cell));
        }
        assert_eq!(inert(" a=b "), "a=b");
        assert_eq!(inert(sample::HOSTILE).lines().count(), 1);
        let evidence = sample::bundled();
        for (name, _) in tables(&evidence).unwrap() {
            for cell in rows(&evidence, name).concat() {
                assert!(!cell.starts_with(['=', '+', '-', '@']), "{name}: {cell}");
            }
        }
    }

    #[test]
    fn an_exclusion_is_told_with_its_justification_and_only_counts_with_one() {
        let rows = rows(&sample::bundled(), "soa.csv");
        let row = |id: &str| rows.iter().find(|row| row[0] == id).unwrap();
        assert_eq!((row("A.7.1")[3].as_str(), row("A.7.1")[4].as_str()), ("no", "no premises of our own"));
        assert_eq!((row("A.5.4")[3].as_str(), row("A.5.4")[7].as_str()), ("yes", "undeclared"));
        assert!(row("A.5.4")[15].contains("does not count"));
        assert_eq!((row("A.5.30")[7].as_str(), row("A.5.30")[8].as_str()), ("planned", "RTP-7"));
        assert_eq!(row("A.5.7")[3], "undeclared");
    }

    #[test]
    fn acceptances_are_told_in_each_state() {
        let rows = rows(&sample::bundled(), "acceptances.csv");
        let states: Vec<&str> = rows.iter().skip(1).map(|row| row[1].as_str()).collect();
        assert_eq!(states, ["active", "unused", "expired", "invalid", "invalid"]);
    }
}
