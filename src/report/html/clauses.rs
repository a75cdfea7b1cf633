//! Clauses 4 to 10: the documented information that each makes mandatory, and what holds it.

use askama::Template;

use super::words::{listed, record_class, shown, status_class};
use crate::assess::{ClauseResult, ItemResult};
use crate::evidence::Evidence;

/// The table.
#[derive(Template)]
#[template(
    ext = "html",
    whitespace = "minimize",
    source = r##"<section id="clauses">
<h2><span class="number">6</span> Clauses 4 to 10</h2>
{% if rows.is_empty() %}
<p>The management system was not judged in this run.</p>
{% else %}
<p>The management system itself. Judged is whether the documented information is there, complete and current; whether it says the right thing is for people to read.</p>
<table class="clauses">
<thead><tr><th scope="col">Clause</th><th scope="col">Found</th><th scope="col">Why</th><th scope="col">Documented information, and what holds it</th></tr></thead>
<tbody>
{% for row in rows %}
<tr id="{{ row.id }}"><th scope="row">{{ row.id }} <span>{{ row.title }}</span></th><td><span class="badge status-{{ row.class }}">{{ row.status }}</span></td><td>{{ row.reason }}</td>
<td>{% for item in row.items %}<p><span class="code">{{ item.id }}</span> {{ item.what }} <span class="badge small status-{{ item.class }}">{{ item.state }}</span>{% if !item.held_by.is_empty() %} <span class="small">{{ item.held_by }}</span>{% endif %}</p>{% endfor %}{% if !row.records.is_empty() %}<p class="small">Records: {{ row.records }}</p>{% endif %}</td></tr>
{% endfor %}
</tbody>
</table>
{% endif %}
</section>"##
)]
pub(super) struct Clauses {
    rows: Vec<Row>,
}

struct Row {
    id: String,
    title: String,
    status: &'static str,
    class: &'static str,
    reason: String,
    items: Vec<Item>,
    records: String,
}

struct Item {
    id: String,
    what: String,
    state: &'static str,
    class: &'static str,
    held_by: String,
}

impl Clauses {
    pub(super) fn new(evidence: &Evidence) -> Self {
        Self { rows: evidence.clauses.iter().map(row).collect() }
    }
}

fn row(clause: &ClauseResult) -> Row {
    let record = |record: &crate::assess::ControlRecord| format!("{} ({})", shown(&record.name), record.state.name());
    Row {
        id: clause.id.to_string(),
        title: shown(&clause.title),
        status: clause.status.label(),
        class: status_class(clause.status),
        reason: shown(&clause.reason),
        items: clause.items.iter().map(item).collect(),
        records: clause.records.iter().map(record).collect::<Vec<_>>().join(", "),
    }
}

fn item(item: &ItemResult) -> Item {
    Item {
        id: shown(&item.id),
        what: shown(&item.what),
        state: item.state.name(),
        class: record_class(item.state),
        held_by: listed(&item.held_by),
    }
}
