//! What the run leaves open: undetermined outcomes, errors, and files that were not judged as they should be.

use super::findings::place;
use super::page::{Page, Tone};
use crate::evidence::{Deciding, Evidence, FileRecord, PolicyError, Undetermined};
use crate::model::Disposition;
use crate::report::groups::by_deciding_value;
use crate::report::text::{count, joined, one_line};

/// Deciding expressions listed.
const EXPRESSIONS: usize = 10;
/// Outcomes listed per expression.
const OUTCOMES: usize = 3;
/// Errors listed.
const ERRORS: usize = 10;
/// Files listed per disposition.
const FILES: usize = 5;

/// Dispositions that ask for a look, worst first.
const ATTENTION: [Disposition; 4] =
    [Disposition::Unparsed, Disposition::Unreadable, Disposition::TooLarge, Disposition::Templated];

/// Writes undetermined outcomes by what would decide them, the most wanted first.
pub(super) fn write_undetermined(page: &mut Page, evidence: &Evidence) {
    if evidence.undetermined.is_empty() {
        return;
    }
    let total = count(evidence.undetermined.len(), "outcome");
    page.heading(&format!("{total} undetermined: the source does not settle them"));
    let groups = by_deciding_value(evidence);
    let values: Vec<_> = groups.iter().filter_map(|(value, outcomes)| Some(((*value)?, outcomes))).collect();
    let shown = page.listed(values.len(), EXPRESSIONS);
    for (deciding, outcomes) in values.iter().take(shown) {
        write_deciding(page, deciding, outcomes);
    }
    page.remainder(2, values.len() - shown);
    for (_, outcomes) in groups.iter().filter(|(value, _)| value.is_none()) {
        write_outcomes(page, outcomes);
    }
}

fn write_deciding(page: &mut Page, deciding: &Deciding, outcomes: &[&Undetermined]) {
    let name = page.cut(&one_line(&deciding.expression), page.width / 2);
    let name = page.paint(Tone::Open, &name);
    page.labelled(
        "  ",
        &format!("{name} decides {}: {}", count(outcomes.len(), "outcome"), one_line(&deciding.remedy)),
    );
    write_outcomes(page, outcomes);
}

fn write_outcomes(page: &mut Page, outcomes: &[&Undetermined]) {
    let shown = page.listed(outcomes.len(), OUTCOMES);
    for outcome in outcomes.iter().take(shown) {
        let place = place(&outcome.path, outcome.location);
        page.line(&format!("      {} {} at {place}", outcome.policy, one_line(&outcome.address)));
    }
    page.remainder(6, outcomes.len() - shown);
}

/// Writes the errors of policies.
pub(super) fn write_errors(page: &mut Page, evidence: &Evidence) {
    if evidence.errors.is_empty() {
        return;
    }
    page.heading(&format!(
        "{}: these policies say nothing about what they failed on",
        count(evidence.errors.len(), "error")
    ));
    let shown = page.listed(evidence.errors.len(), ERRORS);
    for error in evidence.errors.iter().take(shown) {
        let word = page.paint(Tone::Bad, "error");
        page.labelled("  ", &format!("{word} {}", subject(error)));
        for line in error.message.lines() {
            page.labelled("      ", &one_line(line));
        }
    }
    page.remainder(2, evidence.errors.len() - shown);
}

/// Writes each error on a line of its own.
pub(super) fn write_error_lines(page: &mut Page, evidence: &Evidence) {
    for error in &evidence.errors {
        let word = page.paint(Tone::Bad, "error");
        page.line(&format!("{}: {word}: {}", subject(error), joined(&error.message)));
    }
}

/// Returns what an error is about: a policy, and the subject it failed on.
fn subject(error: &PolicyError) -> String {
    let mut text = one_line(&error.policy).into_owned();
    if let Some(address) = &error.address {
        text.push_str(&format!(" on {}", one_line(address)));
    }
    if let Some(path) = &error.path {
        text.push_str(&format!(" in {}", one_line(path)));
    }
    text
}

/// Writes the files that were not judged although they may hold something to judge.
pub(super) fn write_files(page: &mut Page, evidence: &Evidence) {
    let mut opened = false;
    for disposition in ATTENTION {
        let files: Vec<&FileRecord> = evidence
            .files
            .iter()
            .filter(|file| file.disposition == disposition && !evidence.is_old_gap(&file.path))
            .collect();
        if files.is_empty() {
            continue;
        }
        if !opened {
            page.heading("Files that need attention");
            opened = true;
        }
        let label = page.paint(Tone::Open, disposition.label());
        page.line(&format!("  {label}: {}", count(files.len(), "file")));
        let shown = page.listed(files.len(), FILES);
        for file in files.iter().take(shown) {
            let reason = file.reason.as_deref().map(|reason| format!(": {}", one_line(reason))).unwrap_or_default();
            page.labelled("      ", &format!("{}{reason}", place(&file.path, file.location)));
        }
        page.remainder(6, files.len() - shown);
    }
}
