//! Every control as one cell, by theme: drawn, and still told by its words and its pattern without colour.

use askama::Template;

use super::summary::by_theme;
use super::words::{shown, status_class};
use crate::assess::ControlResult;

/// Cells in a row.
const COLUMNS: usize = 10;
/// Width and height of a cell with the gap behind it.
const STEP: (usize, usize) = (68, 36);
/// Height of the name of a theme.
const HEADING: usize = 22;

/// The picture.
#[derive(Template)]
#[template(
    ext = "html",
    whitespace = "minimize",
    source = r##"<svg class="map" viewBox="0 0 {{ width }} {{ height }}" role="group" aria-label="All controls by theme, each with its status">
<defs>
<pattern id="lines" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="mark" width="1.1" height="5"/></pattern>
<pattern id="cross" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="mark" width="1" height="6"/><rect class="mark" width="6" height="1"/></pattern>
<pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse"><circle class="mark" cx="2" cy="2" r="0.9"/></pattern>
<pattern id="level" width="6" height="5" patternUnits="userSpaceOnUse"><rect class="mark" width="6" height="0.8"/></pattern>
</defs>
{% for theme in themes %}
<text class="theme" x="0" y="{{ theme.y }}">{{ theme.name }}</text>
{% for cell in theme.cells %}
<a href="#{{ cell.id }}"><title>{{ cell.id }} {{ cell.title }}: {{ cell.label }}</title><rect class="cell status-{{ cell.class }}" x="{{ cell.x }}" y="{{ cell.y }}" width="64" height="32" rx="2"/>{% if !cell.pattern.is_empty() %}<rect class="pattern status-{{ cell.class }}" x="{{ cell.x }}" y="{{ cell.y }}" width="64" height="32" rx="2" fill="url(#{{ cell.pattern }})"/>{% endif %}<text class="id status-{{ cell.class }}" x="{{ cell.middle }}" y="{{ cell.y + 14 }}">{{ cell.short }}</text><text class="word status-{{ cell.class }}" x="{{ cell.middle }}" y="{{ cell.y + 25 }}">{{ cell.label }}</text></a>
{% endfor %}
{% endfor %}
</svg>"##
)]
pub(super) struct HeatMap {
    width: usize,
    height: usize,
    themes: Vec<Theme>,
}

struct Theme {
    name: &'static str,
    y: usize,
    cells: Vec<Cell>,
}

struct Cell {
    id: String,
    short: String,
    title: String,
    label: &'static str,
    class: &'static str,
    pattern: &'static str,
    x: usize,
    middle: usize,
    y: usize,
}

impl HeatMap {
    pub(super) fn new(controls: &[ControlResult]) -> Self {
        let mut top = 0;
        let mut themes = Vec::new();
        for (name, members) in by_theme(controls) {
            let first = top + HEADING;
            let cells = members.iter().enumerate().map(|(at, control)| {
                let (x, y) = (at % COLUMNS * STEP.0, first + at / COLUMNS * STEP.1);
                cell(control, x, y)
            });
            themes.push(Theme { name, y: top + 14, cells: cells.collect() });
            top = first + members.len().div_ceil(COLUMNS) * STEP.1 + 4;
        }
        Self { width: COLUMNS * STEP.0 - 4, height: top.max(1), themes }
    }
}

fn cell(control: &ControlResult, x: usize, y: usize) -> Cell {
    let class = status_class(control.status);
    let id = control.id.to_string();
    let short: String =
        if id.chars().count() > 9 { id.chars().take(8).chain(['\u{2026}']).collect() } else { id.clone() };
    Cell {
        short,
        title: shown(&control.title),
        label: control.status.label(),
        class,
        pattern: match class {
            "error" => "cross",
            "undetermined" => "lines",
            "accepted" => "dots",
            "partial" => "level",
            _ => "",
        },
        x,
        middle: x + 32,
        y,
        id,
    }
}
