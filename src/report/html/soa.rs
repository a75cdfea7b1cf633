//! The Statement of Applicability beside what was found: a row for each control.

use askama::Template;

use super::words::{listed, shown, stated, status_class};
use crate::assess::ControlResult;
use crate::evidence::Evidence;
use crate::isms::{Applicability, Implementation, SoaRow};

/// The table.
#[derive(Template)]
#[template(
    ext = "html",
    whitespace = "minimize",
    source = r##"<section id="soa">
<h2><span class="number">3</span> Statement of Applicability</h2>
{% if declared %}
<p>What is declared is the organisation&rsquo;s word; the last column is what this run found for or against it.</p>
<table class="soa">
<thead><tr><th scope="col">Control</th><th scope="col">Applic&shy;able</th><th scope="col">Justification</th><th scope="col">Declared</th><th scope="col">Owner</th><th scope="col">Evidence</th><th scope="col">Found</th></tr></thead>
<tbody>
{% for row in rows %}
<tr><th scope="row"><a href="#{{ row.id }}">{{ row.id }}</a> <span>{{ row.title }}</span></th><td>{{ row.applicable }}</td><td>{{ row.justification }}{% if !row.basis.is_empty() %} <span class="small">({{ row.basis }})</span>{% endif %}</td><td>{{ row.declared }}</td><td>{{ row.owner }}</td><td>{{ row.evidence }}</td><td><span class="badge status-{{ row.class }}">{{ row.status }}</span></td></tr>
{% endfor %}
</tbody>
</table>
{% else %}
<p><strong>Applicability is not declared:</strong> there is no Statement of Applicability, so every control counts as applicable, and nothing is known of
justification, implementation or owner.</p>
<table class="soa">
<thead><tr><th scope="col">Control</th><th scope="col">Found</th></tr></thead>
<tbody>
{% for row in rows %}
<tr><th scope="row"><a href="#{{ row.id }}">{{ row.id }}</a> <span>{{ row.title }}</span></th><td><span class="badge status-{{ row.class }}">{{ row.status }}</span></td></tr>
{% endfor %}
</tbody>
</table>
{% endif %}
</section>"##
)]
pub(super) struct Statement {
    declared: bool,
    rows: Vec<Row>,
}

struct Row {
    id: String,
    title: String,
    applicable: &'static str,
    justification: String,
    basis: String,
    declared: String,
    owner: String,
    evidence: String,
    status: &'static str,
    class: &'static str,
}

impl Statement {
    pub(super) fn new(evidence: &Evidence) -> Self {
        Self {
            declared: evidence.controls.iter().any(|control| control.soa.is_some()),
            rows: evidence.controls.iter().map(row).collect(),
        }
    }
}

fn row(control: &ControlResult) -> Row {
    let soa = control.soa.as_ref();
    let say = |text: fn(&SoaRow) -> String| soa.map(text).unwrap_or_default();
    Row {
        id: control.id.to_string(),
        title: shown(&control.title),
        applicable: soa.map_or("no row", applicable),
        justification: say(justification),
        basis: say(|row| listed(&row.details.basis)),
        declared: say(implementation),
        owner: say(|row| stated(row.details.owner.as_deref()).unwrap_or_default()),
        evidence: say(evidence_mode),
        status: control.status.label(),
        class: status_class(control.status),
    }
}

/// Says whether a control is necessary.
pub(super) fn applicable(row: &SoaRow) -> &'static str {
    if row.applicability == Applicability::Applicable { "yes" } else { "no" }
}

/// Returns the justification either way.
pub(super) fn justification(row: &SoaRow) -> String {
    stated(row.details.justification.as_deref()).unwrap_or_else(|| "none given".to_owned())
}

/// Says how far a control is put in place. Of what is left out there is nothing to put in place.
pub(super) fn implementation(row: &SoaRow) -> String {
    if row.applicability != Applicability::Applicable {
        return String::new();
    }
    match &row.implementation {
        Implementation::Undeclared => "not declared".to_owned(),
        Implementation::Planned { treatment_plan } => match stated(treatment_plan.as_deref()) {
            Some(plan) => format!("planned ({plan})"),
            None => "planned, no treatment plan named".to_owned(),
        },
        Implementation::Partly => "partly".to_owned(),
        Implementation::Implemented => "implemented".to_owned(),
    }
}

/// Says where evidence is declared to come from.
pub(super) fn evidence_mode(row: &SoaRow) -> String {
    if row.applicability != Applicability::Applicable {
        return String::new();
    }
    let records = if row.records.is_empty() { String::new() } else { format!(": {}", listed(&row.records)) };
    format!("{}{records}", row.evidence_mode.name())
}
