//! The list of controls: a line for each, with the title last so that no line is filled up with blanks.

use std::io::Write;

use comfy_table::{CellAlignment, ContentArrangement, Table, presets};

use super::Shown;

/// Returns the width of the terminal; nothing if the output goes elsewhere.
pub(super) fn terminal_width() -> Option<u16> {
    Table::new().width()
}

/// Writes the list. Titles are wrapped to a width, and never cut.
pub(super) fn write(controls: &[Shown<'_>], width: Option<u16>, out: &mut dyn Write) -> anyhow::Result<()> {
    let with_status = controls.iter().any(|control| control.status.is_some());
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
    match width {
        Some(width) => table.set_width(width),
        None => table.force_no_tty(),
    };
    table.set_header(line("ID", "THEME", "POLICIES", with_status.then_some("STATUS"), "TITLE"));
    for control in controls {
        let policies = control.policies.len().to_string();
        let status = with_status.then(|| control.status.unwrap_or("-").replace('_', " "));
        table.add_row(line(control.id.as_str(), control.theme.name(), &policies, status.as_deref(), control.title));
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    if let Some(policies) = table.column_mut(2) {
        policies.set_cell_alignment(CellAlignment::Right);
    }
    let backed = controls.iter().filter(|control| !control.policies.is_empty()).count();
    let noun = if controls.len() == 1 { "control" } else { "controls" };
    writeln!(out, "{}\n\n{} {noun}, {backed} with policies", table.trim_fmt(), controls.len())?;
    Ok(())
}

fn line<'a>(id: &'a str, theme: &'a str, policies: &'a str, status: Option<&'a str>, title: &'a str) -> Vec<&'a str> {
    [Some(id), Some(theme), Some(policies), status, Some(title)].into_iter().flatten().collect()
}
