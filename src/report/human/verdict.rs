//! The last lines: what was looked at, what to know about the run as a whole, and the counts that decide its end.

use super::page::{Page, Tone, held, phrase};
use crate::evidence::{Comparison, ControlChange, ControlNumbers, Evidence, FileRecord};
use crate::model::{Disposition, Severity};
use crate::report::gaps::{CUT_SHORT, NOTHING_IN_SCOPE, silence};
use crate::report::text::{count, one_line, sentence};

/// Writes the numbers that say what was looked at, and the remarks on the run.
pub(super) fn write_scope(page: &mut Page, evidence: &Evidence) {
    let summary = &evidence.summary;
    let of_files = |disposition: &Disposition| {
        let number = summary.files.get(disposition).copied().unwrap_or_default();
        (number > 0).then(|| phrase(number, disposition.label()))
    };
    let files: Vec<String> = Disposition::ALL.iter().filter_map(of_files).collect();
    let total: usize = summary.files.values().sum();
    let outcomes = [
        (summary.pass, "pass"),
        (summary.fail, "fail"),
        (summary.undetermined, "undetermined"),
        (summary.error, "error"),
    ];
    let outcomes: Vec<String> =
        outcomes.iter().filter(|(number, _)| *number > 0).map(|(number, word)| phrase(*number, word)).collect();
    page.gap();
    page.labelled("  looked at       ", &listed(&count(total, "file"), &files));
    let judged = listed(&count(summary.judged(), "outcome"), &outcomes);
    let documents = count(summary.documents, "document");
    page.labelled("                  ", &format!("{documents}, {}, {judged}", count(summary.subjects, "subject")));
    for note in &evidence.notes {
        page.labelled("  note            ", &one_line(note));
    }
    page.gap();
}

/// Returns a total with its parts: `3 files (2 evaluated, 1 binary)`.
fn listed(total: &str, parts: &[String]) -> String {
    if parts.is_empty() { total.to_owned() } else { format!("{total} ({})", parts.join(", ")) }
}

/// Writes the verdict: the counts that the exit code is made of, and what no result speaks for.
pub(super) fn write_verdict(page: &mut Page, evidence: &Evidence) {
    let summary = &evidence.summary;
    let judged = summary.judged();
    if summary.incomplete {
        page.line(&page.paint(Tone::Bad, CUT_SHORT));
    }
    if judged == 0 && evidence.errors.is_empty() && evidence.comparison.is_none() {
        page.labelled("", NOTHING_IN_SCOPE);
    } else {
        page.labelled("", &sentence(&parts(page, evidence).join(", ")));
    }
    if let Some(comparison) = &evidence.comparison {
        return write_comparison(page, comparison);
    }
    if let Some(text) = silence(evidence).filter(|_| judged > 0) {
        page.labelled("", &text);
    }
}

/// Whether only what a commit reaches was judged, beside what is committed, and nothing came of it that is new or not known.
pub(super) fn is_uneventful(evidence: &Evidence) -> bool {
    let settled = evidence.undetermined.is_empty() && evidence.errors.is_empty() && !evidence.summary.incomplete;
    let same =
        evidence.comparison.as_ref().is_some_and(|comparison| comparison.partial && comparison.incomparable == 0);
    same && settled && evidence.reported().next().is_none() && unparsed(evidence) == 0
}

/// Returns how many files that are claimed by their name did not parse, those left out of which that is known.
fn unparsed(evidence: &Evidence) -> usize {
    let claimed = |file: &&FileRecord| {
        file.claimed && file.disposition == Disposition::Unparsed && !evidence.is_old_gap(&file.path)
    };
    evidence.files.iter().filter(claimed).count()
}

/// Writes what is other than in the earlier run, and what is not.
fn write_comparison(page: &mut Page, comparison: &Comparison) {
    let resolved = comparison.resolved.len();
    let mut told = vec![count(comparison.unchanged, "finding") + " as before", phrase(resolved, "resolved")];
    if comparison.incomparable > 0 {
        told.push(phrase(comparison.incomparable, "not comparable"));
    }
    page.labelled("", &format!("Beside {}: {}.", one_line(&comparison.base), told.join(", ")));
    for reason in &comparison.reasons {
        page.labelled("  ", &sentence(reason));
    }
    for change in &comparison.controls {
        let ControlChange { id, before, after, .. } = change;
        let status = if before.status == after.status {
            after.status.label().to_owned()
        } else {
            format!("{} -> {}", before.status.label(), after.status.label())
        };
        let numbers = |numbers: &ControlNumbers| format!("{} of {}", numbers.passed, numbers.tested);
        page.labelled("  ", &format!("{id}: {} -> {} ({status})", numbers(before), numbers(after)));
    }
}

/// Returns the counts that the exit code is made of, as phrases.
fn parts(page: &Page, evidence: &Evidence) -> Vec<String> {
    let open = evidence.reported().filter(|finding| finding.accepted.is_none());
    let by_severity: Vec<String> = Severity::ALL
        .iter()
        .map(|severity| (severity, open.clone().filter(|finding| finding.severity == *severity).count()))
        .filter(|(_, number)| *number > 0)
        .map(|(severity, number)| page.paint((*severity).into(), &phrase(number, severity.name())))
        .collect();
    let number = open.count();
    let mut parts = match number {
        0 if evidence.comparison.is_some() => vec!["No new findings".to_owned()],
        0 => vec![format!("No findings in {}", count(evidence.summary.judged(), "outcome"))],
        _ if evidence.comparison.is_some() => vec![listed(&count(number, "new finding"), &by_severity)],
        _ => vec![listed(&count(number, "finding"), &by_severity)],
    };
    let accepted = evidence.reported().count() - number;
    for (number, noun, detail) in [
        (accepted, "accepted finding", ""),
        (evidence.undetermined.len(), "undetermined outcome", ""),
        (evidence.errors.len(), "policy error", ""),
        (unparsed(evidence), "unparsed file", " claimed by name"),
    ] {
        if number > 0 {
            parts.push(held(&format!("{}{detail}", count(number, noun))));
        }
    }
    parts
}
