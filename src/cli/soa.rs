//! `annexa soa`: the Statement of Applicability beside what the run found, as a table or to be handed on.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::check::{self, Scope};
use super::exit::Exit;
use super::sheet::{self, Sheet, SheetFormat};
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
    format: SheetFormat,
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
    let organisation = evidence.scope.organisation.as_ref().map(|name| format!(": {name}")).unwrap_or_default();
    let sheet = Sheet {
        title: format!("Statement of Applicability{organisation}"),
        note: format!(
            "ISO/IEC 27001:2022 Annex A, as of {}. What is declared is the organisation's word; the status is what this run \
             found for or against it. It is evidence, and no certificate.",
            evidence.as_of
        ),
        columns: COLUMNS.to_vec(),
        rows: rows.map(|control| cells(control).to_vec()).collect(),
        short: SHORT.to_vec(),
        status: COLUMNS.len() - 1,
    };
    sheet::write(&[sheet], arguments.format, output)?;
    Ok(Exit::Clean)
}

fn status(name: &str) -> anyhow::Result<ControlStatus> {
    ControlStatus::from_word(name).ok_or_else(|| {
        let known: Vec<&str> = ControlStatus::ALL.iter().map(|status| status.name()).collect();
        anyhow::anyhow!("`{name}` is no status\nhint: there are {}", known.join(", "))
    })
}

fn cells(control: &ControlResult) -> [String; COLUMNS.len()] {
    let row = control.soa.as_ref();
    let say = |text: fn(&SoaRow) -> String| row.map(text).unwrap_or_default();
    // Of what is left out there is nothing to put in place and to prove.
    let of_applicable = |text: fn(&SoaRow) -> String| {
        row.filter(|row| row.applicability == Applicability::Applicable).map(text).unwrap_or_default()
    };
    [
        control.id.to_string(),
        control.title.clone(),
        row.map_or("no row", |row| if row.applicability == Applicability::Applicable { "yes" } else { "no" })
            .to_owned(),
        say(|row| row.details.justification.clone().unwrap_or_default()),
        say(|row| row.details.basis.join(", ")),
        of_applicable(|row| match &row.implementation {
            Implementation::Undeclared => "not declared".to_owned(),
            Implementation::Planned { treatment_plan } => {
                treatment_plan.as_ref().map_or("planned".to_owned(), |plan| format!("planned ({plan})"))
            }
            Implementation::Partly => "partly".to_owned(),
            Implementation::Implemented => "implemented".to_owned(),
        }),
        say(|row| row.details.owner.clone().unwrap_or_default()),
        say(|row| row.details.risks.join(", ")),
        of_applicable(|row| {
            let records = if row.records.is_empty() { String::new() } else { format!(": {}", row.records.join(", ")) };
            format!("{}{records}", row.evidence_mode.name())
        }),
        say(|row| row.details.reviewed_on.map(|date| date.to_string()).unwrap_or_default()),
        control.status.label().to_owned(),
    ]
}
