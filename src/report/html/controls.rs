//! A section for each control: what is declared, what was found and where, and what that does not show.

use std::collections::BTreeMap;

use askama::Template;

use super::printed::{FINDINGS, OfControl, Printed, REFERENCES, UNDETERMINED};
use super::soa;
use super::summary::theme_name;
use super::words::{listed, many, number, place, prose, record_class, shown, stated, status_class};
use crate::assess::ControlResult;
use crate::control::Catalogue;
use crate::evidence::{Evidence, Finding, PolicyResult};
use crate::isms::SoaRow;
use crate::model::{PolicyId, Strength};

/// Policies listed under one control; those that found something to judge come first.
const POLICIES: usize = 40;
/// Sentences on what is not shown, under one control.
const LEFT_OPEN: usize = 12;

/// All sections.
#[derive(Template)]
#[template(
    ext = "html",
    whitespace = "minimize",
    source = r##"<section id="controls">
<h2><span class="number">4</span> Controls, one by one</h2>
<p>A finding that bears on several controls is printed in full once, under the first of them, with its number in the record
(<span class="code">F12</span> is the twelfth finding of <span class="code">record.json</span>); elsewhere that number refers to it. Under one control at most {{ most }} are
printed. Severity says how bad a finding is and plays no part in the status.</p>
{% for control in controls %}
<article class="control{% if control.short %} short{% endif %}" id="{{ control.id }}">
<header><h3><span class="id">{{ control.id }}</span> {{ control.title }}</h3><span class="badge status-{{ control.class }}">{{ control.status }}</span></header>
<p class="declared">{{ control.declared }}</p>
{% if let Some(why) = control.justification %}<p class="why">&ldquo;{{ why }}&rdquo;</p>{% endif %}
<ul class="reasons">{% for reason in control.reasons %}<li>{{ reason|safe }}</li>{% endfor %}</ul>
{% if !control.numbers.is_empty() %}
<dl class="counts">{% for (name, value) in control.numbers %}<div{% if *value == "0" %} class="zero"{% endif %}><dt>{{ name }}</dt><dd>{{ value }}</dd></div>{% endfor %}</dl>
{% endif %}
{% if !control.findings.is_empty() %}
<table class="findings">
<caption>Failures</caption>
<thead><tr><th scope="col">No.</th><th scope="col">Severity</th><th scope="col">Finding and place</th><th scope="col">Policy</th></tr></thead>
<tbody>
{% for finding in control.findings %}
{{ finding|safe }}
{% endfor %}
</tbody>
</table>
{% endif %}
{% if control.more > 0 %}<p class="more">{{ control.more }} more bear on this control and are not printed here: see <span class="code">findings</span> in record.json, and results.jsonl of a bundle.</p>{% endif %}
{% if !control.earlier.is_empty() %}
<p class="refs">Printed under an earlier control and bearing on this one too: {% for refer in control.earlier %}<a href="#F{{ refer }}">F{{ refer }}</a>{% if !loop.last %}, {% endif %}{% endfor %}{% if control.earlier_more > 0 %} and {{ control.earlier_more }} more{% endif %}.</p>
{% endif %}
{% if !control.undetermined.is_empty() %}
<p class="refs">Not settled by the source: {% for refer in control.undetermined %}<a href="#U{{ refer }}">U{{ refer }}</a>{% if !loop.last %}, {% endif %}{% endfor %}{% if control.undetermined_more > 0 %} and {{ control.undetermined_more }} more{% endif %}.</p>
{% endif %}
{% if !control.policies.is_empty() %}
<table class="policies">
<caption>Policies with something to judge</caption>
<thead><tr><th scope="col">Policy</th><th scope="col">Strength</th><th scope="col">Population</th><th scope="col">Passed</th><th scope="col">Failed</th><th scope="col">Accepted</th><th scope="col">Undeter&shy;mined</th><th scope="col">Errors</th></tr></thead>
<tbody>
{% for policy in control.policies %}
<tr><th scope="row"><span class="code">{{ policy.id }}</span> {{ policy.title }}</th><td>{{ policy.strength }}</td>{% for count in policy.counts %}<td{% if *count == "0" %} class="zero"{% endif %}>{{ count }}</td>{% endfor %}</tr>
{% endfor %}
</tbody>
</table>
{% endif %}
{% if let Some(rest) = control.other_policies %}<p class="refs">{{ rest }}</p>{% endif %}
{% if !control.records.is_empty() %}
<p class="refs">Records: {% for record in control.records %}<span class="record">{{ record.name }} <span class="badge small status-{{ record.class }}">{{ record.state }}</span></span> {% endfor %}</p>
{% endif %}
{% if !control.left_open.is_empty() %}
<div class="open"><h4>What this does not show</h4>
<ul>{% for text in control.left_open %}<li>{{ text|safe }}</li>{% endfor %}{% if control.left_open_more > 0 %}<li>and {{ control.left_open_more }} more in record.json</li>{% endif %}</ul></div>
{% endif %}
</article>
{% endfor %}
{% if !unmapped.is_empty() %}
<article class="control" id="no-control">
<header><h3>Findings that bear on no control</h3></header>
<table class="findings">
<thead><tr><th scope="col">No.</th><th scope="col">Severity</th><th scope="col">Finding and place</th><th scope="col">Policy</th></tr></thead>
<tbody>{% for finding in unmapped %}{{ finding|safe }}{% endfor %}</tbody>
</table>
{% if unmapped_more > 0 %}<p class="more">{{ unmapped_more }} more in record.json.</p>{% endif %}
</article>
{% endif %}
</section>"##
)]
pub(super) struct Controls {
    most: usize,
    controls: Vec<Section>,
    unmapped: Vec<FindingRow>,
    unmapped_more: usize,
}

struct Section {
    id: String,
    title: String,
    short: bool,
    status: &'static str,
    class: &'static str,
    declared: String,
    justification: Option<String>,
    reasons: Vec<String>,
    numbers: Vec<(&'static str, String)>,
    findings: Vec<FindingRow>,
    more: usize,
    earlier: Vec<usize>,
    earlier_more: usize,
    undetermined: Vec<usize>,
    undetermined_more: usize,
    policies: Vec<PolicyLine>,
    other_policies: Option<String>,
    records: Vec<RecordLine>,
    left_open: Vec<String>,
    left_open_more: usize,
}

/// A failing subject, in full.
#[derive(Template)]
#[template(
    ext = "html",
    whitespace = "minimize",
    source = r##"<tr id="F{{ number }}"><td>F{{ number }}</td><td><span class="severity {{ severity }}">{{ severity }}</span></td><td>{{ message|safe }} <span class="place code">{{ place }}</span>{% if !address.is_empty() %} <span class="address">{{ address }}</span>{% endif %}{% if let Some(accepted) = accepted %} <span class="acceptance">accepted: {{ accepted }}</span>{% endif %}</td><td class="code">{{ policy }}</td></tr>"##
)]
struct FindingRow {
    number: usize,
    severity: &'static str,
    message: String,
    place: String,
    address: String,
    accepted: Option<String>,
    policy: String,
}

struct PolicyLine {
    id: String,
    title: String,
    strength: &'static str,
    counts: Vec<String>,
    /// What sets the order: trouble first.
    rank: std::cmp::Reverse<usize>,
}

struct RecordLine {
    name: String,
    state: &'static str,
    class: &'static str,
}

impl Controls {
    pub(super) fn new(evidence: &Evidence, printed: &Printed) -> Self {
        let policies: BTreeMap<&PolicyId, &PolicyResult> =
            evidence.policies.iter().map(|policy| (policy.id(), policy)).collect();
        let controls = evidence.controls.iter().zip(&printed.controls);
        let unmapped: Vec<FindingRow> =
            printed.of_no_control.iter().take(FINDINGS).filter_map(|at| finding(evidence, *at)).collect();
        Self {
            most: FINDINGS,
            controls: controls.map(|(control, printed)| section(evidence, control, printed, &policies)).collect(),
            unmapped_more: printed.of_no_control.len() - unmapped.len(),
            unmapped,
        }
    }
}

fn section(
    evidence: &Evidence,
    control: &ControlResult,
    printed: &OfControl,
    policies: &BTreeMap<&PolicyId, &PolicyResult>,
) -> Section {
    let (lines, other_policies) = policy_lines(control, policies);
    let undetermined: Vec<usize> = printed.undetermined.iter().copied().filter(|at| *at < UNDETERMINED).collect();
    let shown_undetermined = undetermined.len().min(REFERENCES);
    let open = left_open(control);
    Section {
        id: control.id.to_string(),
        title: shown(&control.title),
        short: control.population == 0 && printed.here.is_empty() && lines.is_empty(),
        status: control.status.label(),
        class: status_class(control.status),
        declared: declared(evidence, control),
        justification: control.soa.as_ref().and_then(|row| stated(row.details.justification.as_deref())),
        reasons: control.reasons.iter().map(|reason| prose(reason)).collect(),
        numbers: numbers(control),
        findings: printed.here.iter().filter_map(|at| finding(evidence, *at)).collect(),
        more: printed.more,
        earlier: printed.earlier.iter().take(REFERENCES).map(|at| at + 1).collect(),
        earlier_more: printed.earlier.len().saturating_sub(REFERENCES),
        undetermined: undetermined.into_iter().take(REFERENCES).map(|at| at + 1).collect(),
        undetermined_more: printed.undetermined.len() - shown_undetermined,
        policies: lines,
        other_policies,
        records: control
            .records
            .iter()
            .map(|record| RecordLine {
                name: shown(&record.name),
                state: record.state.name(),
                class: record_class(record.state),
            })
            .collect(),
        left_open_more: open.len().saturating_sub(LEFT_OPEN),
        left_open: open.into_iter().take(LEFT_OPEN).collect(),
    }
}

/// Says in one line what the organisation declares.
fn declared(evidence: &Evidence, control: &ControlResult) -> String {
    let theme = theme_name(&control.theme);
    let Some(row) = &control.soa else {
        let silent = if evidence.soa.is_some() { " \u{b7} no row in the Statement of Applicability" } else { "" };
        return format!("{theme}{silent}");
    };
    let mut parts = vec![theme.to_owned()];
    if soa::applicable(row) == "yes" {
        parts.push(format!("applicable, {}", soa::implementation(row)));
        parts.push(format!("evidence {}", soa::evidence_mode(row)));
    } else if row.excluded_without_reason() {
        parts.push("excluded without a justification".to_owned());
    } else {
        parts.push("excluded".to_owned());
    }
    parts.extend(details(row));
    parts.join(" \u{b7} ")
}

fn details(row: &SoaRow) -> Vec<String> {
    let details = &row.details;
    let list = |name: &str, texts: &[String]| (!texts.is_empty()).then(|| format!("{name} {}", listed(texts)));
    [
        stated(details.owner.as_deref()).map(|owner| format!("owner {owner}")),
        list("basis", &details.basis),
        list("risks", &details.risks),
        stated(details.policy.as_deref()).map(|policy| format!("criterion {policy}")),
        details.reviewed_on.map(|on| format!("reviewed {on}")),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn numbers(control: &ControlResult) -> Vec<(&'static str, String)> {
    if control.population == 0 {
        return Vec::new();
    }
    [
        ("Population", control.population),
        ("Tested", control.tested),
        ("Failed", control.failed),
        ("Accepted", control.accepted),
        ("Undetermined", control.undetermined),
        ("Errors", control.errors),
        ("Passed", control.passed),
    ]
    .map(|(name, value)| (name, number(value)))
    .to_vec()
}

fn finding(evidence: &Evidence, at: usize) -> Option<FindingRow> {
    evidence.findings.get(at).map(|finding| row(at + 1, finding))
}

fn row(number: usize, finding: &Finding) -> FindingRow {
    // Most messages name their subject already.
    let named = finding.message.contains(&finding.address) || &*finding.path == ".";
    FindingRow {
        number,
        severity: finding.severity.name(),
        message: prose(&finding.message),
        place: place(&finding.path, finding.location.as_ref()),
        address: if named { String::new() } else { shown(&finding.address) },
        accepted: finding.accepted.as_deref().map(shown),
        policy: finding.policy.to_string(),
    }
}

/// Returns the policies that had something to judge or did not load, and a sentence on the rest.
fn policy_lines(
    control: &ControlResult,
    policies: &BTreeMap<&PolicyId, &PolicyResult>,
) -> (Vec<PolicyLine>, Option<String>) {
    let mut lines = Vec::new();
    let mut idle = 0;
    for behind in &control.policies {
        let strength = match behind.strength {
            Strength::Demonstrates => "demonstrates",
            Strength::Supports => "supports",
        };
        let Some(result) = policies.get(&behind.id) else {
            let (id, title) = (behind.id.to_string(), "did not load".to_owned());
            lines.push(PolicyLine { id, title, strength, counts: Vec::new(), rank: std::cmp::Reverse(usize::MAX) });
            continue;
        };
        let counts = result.counts;
        if counts.population == 0 {
            idle += 1;
            continue;
        }
        let numbers =
            [counts.population, counts.passed, counts.failed, counts.accepted, counts.undetermined, counts.errors];
        lines.push(PolicyLine {
            id: behind.id.to_string(),
            title: shown(&result.policy.metadata().title),
            strength,
            counts: numbers.map(number).to_vec(),
            rank: std::cmp::Reverse(counts.failed + counts.undetermined + counts.errors),
        });
    }
    lines.sort_by(|one, other| (one.rank, &one.id).cmp(&(other.rank, &other.id)));
    let cut = lines.len().saturating_sub(POLICIES);
    lines.truncate(POLICIES);
    let mut rest = Vec::new();
    if cut > 0 {
        rest.push(format!("{} had something to judge too.", many(cut, "further policy", "further policies")));
    }
    if idle > 0 {
        let one = "further policy maps to this control and found nothing to judge.";
        let more = "further policies map to this control and found nothing to judge.";
        rest.push(many(idle, one, more));
    }
    (lines, (!rest.is_empty()).then(|| rest.join(" ")))
}

/// Returns what the evidence leaves open; nothing where there is no evidence.
fn left_open(control: &ControlResult) -> Vec<String> {
    if control.population == 0 {
        return Vec::new();
    }
    let general = Catalogue::embedded().guidance(&control.id).map(|guidance| prose(&guidance.does_not_show));
    general.into_iter().chain(control.does_not_show.iter().map(|text| prose(text))).collect()
}
