//! What is other than in an earlier run: first in a comment, as that is what a reviewer asks.

use super::inert::{cell, code, prose};
use super::page::Page;
use super::{MESSAGE, NAME};
use crate::evidence::{Comparison, ControlChange, ControlNumbers, Evidence, Resolved};
use crate::report::text::count;

/// The head of the table of controls.
const COLUMNS: &str = "| control | before | now |\n| --- | --- | --- |";

/// Controls that are not folded away.
const SHOWN: usize = 10;

/// Resolved findings that are named.
const RESOLVED: usize = 50;

/// Writes what came of a comparison, if there was one.
pub(super) fn write(page: &mut Page, evidence: &Evidence) {
    let Some(comparison) = &evidence.comparison else { return };
    let Comparison { base, new, unchanged, incomparable, resolved, controls, reasons, .. } = comparison;
    let mut told = vec![format!("{new} new"), format!("{} resolved", resolved.len()), format!("{unchanged} as before")];
    if *incomparable > 0 {
        told.push(format!("{incomparable} not comparable"));
    }
    page.paragraph(&format!("Beside {}: findings {}.", code(base, NAME), told.join(", ")));
    for reason in reasons {
        page.paragraph(&format!("{}.", prose(reason, MESSAGE)));
    }
    let rows: Vec<String> = controls.iter().map(row).collect();
    page.table(COLUMNS, &rows, SHOWN, "control");
    let points: Vec<String> = resolved.iter().take(RESOLVED).map(point).collect();
    if !points.is_empty() {
        page.folded(&count(resolved.len(), "resolved finding"), &points, "resolved finding");
    }
}

fn row(change: &ControlChange) -> String {
    let ControlChange { id, title, before, after } = change;
    let told =
        |numbers: &ControlNumbers| format!("{} of {}, {}", numbers.passed, numbers.tested, numbers.status.label());
    format!("| {id} {} | {} | {} |", cell(&prose(title, NAME)), told(before), told(after))
}

fn point(resolved: &Resolved) -> String {
    format!("{} in {}: {}", resolved.policy, code(&resolved.path, NAME), prose(&resolved.message, MESSAGE))
}
