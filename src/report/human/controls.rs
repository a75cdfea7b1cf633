//! The control summary: how many have which status, those that need a person line by line, the others by id.

use super::page::{Page, Tone, padded, phrase};
use crate::assess::ControlResult;
use crate::evidence::Evidence;
use crate::model::ControlStatus;
use crate::report::text::{count, one_line};

/// Controls with a line of their own.
const LINES: usize = 16;

/// Statuses that get a line per control.
const LISTED: [ControlStatus; 3] = [
    ControlStatus::Error,
    ControlStatus::Fail,
    ControlStatus::Undetermined,
];

/// Statuses that get their ids on one line.
const COMPACT: [ControlStatus; 5] = [
    ControlStatus::Accepted,
    ControlStatus::Pass,
    ControlStatus::Partial,
    ControlStatus::Planned,
    ControlStatus::NotApplicable,
];

/// The longest label of a status, in columns.
const STATUS: usize = 14;

/// The longest label of a status that gets a line per control.
const LISTED_STATUS: usize = 12;

/// Writes the summary.
pub(super) fn write_summary(page: &mut Page, evidence: &Evidence) {
    page.heading(&format!(
        "{} as of {}",
        count(evidence.controls.len(), "control"),
        evidence.as_of
    ));
    let counts: Vec<String> = ControlStatus::ALL
        .iter()
        .map(|status| (status, with_status(evidence, *status).len()))
        .filter(|(_, number)| *number > 0)
        .map(|(status, number)| page.paint((*status).into(), &phrase(number, status.label())))
        .collect();
    page.labelled("  ", &counts.join(", "));
    write_table(page, evidence);
    page.gap();
    for status in COMPACT {
        let ids: Vec<&str> = with_status(evidence, status)
            .iter()
            .map(|control| control.id.as_str())
            .collect();
        if !ids.is_empty() {
            let remark = if status == ControlStatus::Partial {
                " (supported, not demonstrated)"
            } else {
                ""
            };
            write_row(page, status, &format!("{}{remark}", ids.join(" ")));
        }
    }
    let silent = with_status(evidence, ControlStatus::NoEvidence);
    if !silent.is_empty() {
        write_row(page, ControlStatus::NoEvidence, &by_theme(evidence, &silent));
    }
}

fn with_status(evidence: &Evidence, status: ControlStatus) -> Vec<&ControlResult> {
    evidence
        .controls
        .iter()
        .filter(|control| control.status == status)
        .collect()
}

fn write_row(page: &mut Page, status: ControlStatus, text: &str) {
    let label = page.paint(status.into(), &padded(status.label(), STATUS, false));
    page.labelled(&format!("  {label}  "), text);
}

/// Returns the controls per theme, of how many: `33 of 37 organizational, 14 of 14 physical`.
fn by_theme(evidence: &Evidence, silent: &[&ControlResult]) -> String {
    let mut themes: Vec<&str> = Vec::new();
    for control in &evidence.controls {
        if !themes.contains(&control.theme.as_str()) {
            themes.push(&control.theme);
        }
    }
    let part = |theme: &&str| {
        let of_theme = |control: &&&ControlResult| control.theme == *theme;
        let number = silent.iter().filter(of_theme).count();
        let all = evidence
            .controls
            .iter()
            .filter(|control| control.theme == *theme)
            .count();
        (number > 0).then(|| phrase(number, &format!("of {all} {theme}")))
    };
    themes.iter().filter_map(part).collect::<Vec<_>>().join(", ")
}

/// Writes a line for each control that is not settled: id, title, status and its numbers.
fn write_table(page: &mut Page, evidence: &Evidence) {
    let controls: Vec<&ControlResult> = LISTED
        .iter()
        .flat_map(|status| with_status(evidence, *status))
        .collect();
    if controls.is_empty() {
        return;
    }
    let shown = page.listed(controls.len(), LINES);
    let table = Table::of(page, &controls);
    page.gap();
    page.line(&page.paint(Tone::Faint, &table.header()));
    for control in controls.iter().take(shown) {
        page.line(&table.row(page, control));
        if page.full {
            for reason in &control.reasons {
                page.labelled(&" ".repeat(table.id + 4), &one_line(reason));
            }
        }
    }
    write_remainder(page, &controls[shown..]);
}

/// Writes the ids of the controls that have no line of their own, by status: `and 2 more fail: A.8.22 A.8.24`.
fn write_remainder(page: &mut Page, controls: &[&ControlResult]) {
    for status in LISTED {
        let of_status = controls.iter().filter(|control| control.status == status);
        let ids: Vec<&str> = of_status.map(|control| control.id.as_str()).collect();
        if !ids.is_empty() {
            page.labelled(
                "  ",
                &format!("and {} more {}: {}", ids.len(), status.label(), ids.join(" ")),
            );
        }
    }
}

/// The columns of the table.
struct Table {
    id: usize,
    title: usize,
    numbers: Vec<Column>,
}

/// What stands in a column for a control.
type Value = fn(&ControlResult) -> String;

/// A column of numbers.
struct Column {
    name: &'static str,
    value: Value,
    width: usize,
}

impl Table {
    /// Lays out the columns for a page. A column in which nothing stands is left out, but for the first two.
    fn of(page: &Page, controls: &[&ControlResult]) -> Self {
        let columns: [(&'static str, Value); 4] = [
            ("passed", |control| {
                format!("{} of {}", control.passed, control.population)
            }),
            ("failed", |control| number(control.failed)),
            ("undecided", |control| number(control.undetermined)),
            ("errors", |control| number(control.errors)),
        ];
        let numbers: Vec<Column> = columns
            .into_iter()
            .enumerate()
            .filter(|(at, (_, value))| *at < 2 || controls.iter().any(|control| value(control) != "-"))
            .map(|(_, (name, value))| {
                let widest = controls
                    .iter()
                    .map(|control| value(control).len())
                    .max()
                    .unwrap_or_default();
                Column {
                    name,
                    value,
                    width: widest.max(name.len()),
                }
            })
            .collect();
        let id = controls
            .iter()
            .map(|control| control.id.as_str().len())
            .max()
            .unwrap_or_default();
        let taken =
            2 + id + 2 + 2 + LISTED_STATUS + numbers.iter().map(|column| column.width + 2).sum::<usize>();
        let longest = controls
            .iter()
            .map(|control| control.title.chars().count())
            .max()
            .unwrap_or_default();
        Self {
            id,
            title: longest.min(page.width.saturating_sub(taken)).max(12),
            numbers,
        }
    }

    fn header(&self) -> String {
        let mut line = format!(
            "  {}",
            padded("", self.id + self.title + LISTED_STATUS + 4, false)
        );
        for column in &self.numbers {
            line.push_str("  ");
            line.push_str(&padded(column.name, column.width, true));
        }
        line
    }

    fn row(&self, page: &Page, control: &ControlResult) -> String {
        let title = padded(
            &page.cut(&one_line(&control.title), self.title),
            self.title,
            false,
        );
        let status = page.paint(
            control.status.into(),
            &padded(control.status.label(), LISTED_STATUS, false),
        );
        let mut line = format!(
            "  {}  {title}  {status}",
            padded(control.id.as_str(), self.id, false)
        );
        for column in &self.numbers {
            line.push_str("  ");
            line.push_str(&padded(&(column.value)(control), column.width, true));
        }
        line
    }
}

/// Returns a number as it stands in a column; a zero as a dash, so that the others are seen.
fn number(number: usize) -> String {
    if number == 0 {
        "-".to_owned()
    } else {
        number.to_string()
    }
}
