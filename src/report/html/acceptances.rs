//! Risk acceptances: who accepts what, why, until when, and whether it holds.

use askama::Template;

use super::words::{acceptance_class, listed, place, shown, stated};
use crate::evidence::{AcceptanceRecord, Evidence};

/// Acceptances printed.
const PRINTED: usize = 300;

/// The register.
#[derive(Template)]
#[template(
    ext = "html",
    whitespace = "minimize",
    source = r##"<section id="acceptances">
<h2><span class="number">5</span> Risk acceptances</h2>
{% if rows.is_empty() %}
<p>The repository holds no risk acceptance.</p>
{% else %}
<p>An acceptance is a dated decision of a risk&rsquo;s owner to live with findings. It never hides one, and it counts only while it holds.</p>
<table class="acceptances">
<thead><tr><th scope="col">Acceptance</th><th scope="col">Of</th><th scope="col">Why</th><th scope="col">Who</th><th scope="col">From and until</th><th scope="col">Covers</th></tr></thead>
<tbody>
{% for row in rows %}
<tr><th scope="row">{{ row.id }} <span class="badge status-{{ row.class }}">{{ row.state }}</span></th>
<td>{% for line in row.of %}<span class="line">{{ line }}</span> {% endfor %}</td>
<td>{{ row.reason }}{% if let Some(instead) = row.instead %} <span class="line">Instead: {{ instead }}</span>{% endif %}{% for problem in row.problems %} <span class="line problem">{{ problem }}</span>{% endfor %}</td>
<td><span class="line">accepted by {{ row.accepted_by }}</span> <span class="line">asked for by {{ row.requested_by }}</span> <span class="line">risk {{ row.risk }}</span></td>
<td><span class="line">{{ row.from }}</span> <span class="line">{{ row.until }}</span></td>
<td>{{ row.covered }}</td></tr>
{% endfor %}
</tbody>
</table>
{% if more > 0 %}<p class="more">{{ more }} more in record.json.</p>{% endif %}
{% endif %}
</section>"##
)]
pub(super) struct Acceptances {
    rows: Vec<Row>,
    more: usize,
}

struct Row {
    id: String,
    state: &'static str,
    class: &'static str,
    of: Vec<String>,
    reason: String,
    instead: Option<String>,
    problems: Vec<String>,
    accepted_by: String,
    requested_by: String,
    risk: String,
    from: String,
    until: String,
    covered: usize,
}

impl Acceptances {
    pub(super) fn new(evidence: &Evidence) -> Self {
        Self {
            rows: evidence.acceptances.iter().take(PRINTED).map(row).collect(),
            more: evidence.acceptances.len().saturating_sub(PRINTED),
        }
    }
}

fn row(acceptance: &AcceptanceRecord) -> Row {
    Row {
        id: shown(&acceptance.id),
        state: acceptance.state.name(),
        class: acceptance_class(acceptance.state),
        of: of(acceptance),
        reason: shown(&acceptance.reason),
        instead: stated(acceptance.compensating_control.as_deref()),
        problems: acceptance.problems.iter().map(|problem| shown(problem)).collect(),
        accepted_by: shown(&acceptance.accepted_by),
        requested_by: shown(&acceptance.requested_by),
        risk: shown(&acceptance.risk),
        from: acceptance.accepted_on.to_string(),
        until: acceptance.expires.to_string(),
        covered: acceptance.covered,
    }
}

fn of(acceptance: &AcceptanceRecord) -> Vec<String> {
    let policy = acceptance.policy.as_ref().map(|policy| format!("findings of {policy}"));
    let control = acceptance.control.as_ref().map(|control| format!("findings of {control}"));
    let mut lines: Vec<String> = policy.into_iter().chain(control).collect();
    if !acceptance.paths.is_empty() {
        lines.push(format!("in {}", listed(&acceptance.paths)));
    }
    if !acceptance.addresses.is_empty() {
        lines.push(format!("on {}", listed(&acceptance.addresses)));
    }
    if acceptance.inline {
        lines.push("where a comment names it".to_owned());
    }
    lines.push(format!("decided in {}", place(&acceptance.path, acceptance.location.as_ref())));
    lines
}
