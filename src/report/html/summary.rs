//! The summary: what was not looked at before any number, then statuses by theme and every control at a glance.

use std::collections::BTreeMap;

use askama::Template;

use super::heat_map::HeatMap;
use super::words::{cut, listed, many, number, prose, shown, status_class};
use crate::assess::ControlResult;
use crate::evidence::{AcceptanceState, BundleIndex, Evidence};
use crate::model::{ControlStatus, Disposition};

/// What became of files that were looked at; of the others it is said why not.
pub(super) const LOOKED_AT: [Disposition; 3] =
    [Disposition::Evaluated, Disposition::Searched, Disposition::NothingApplies];

/// Something that the reader has to know before any number.
pub(super) struct BlindSpot {
    /// Whether it takes the ground from under other results.
    pub(super) grave: bool,
    /// What it is, in a few words, with its number.
    pub(super) headline: String,
    /// What follows from it.
    pub(super) what: String,
    /// The section that lists it, as a fragment.
    pub(super) section: &'static str,
}

impl BlindSpot {
    /// Returns what follows, as HTML.
    pub(super) fn told(&self) -> String {
        prose(&self.what)
    }

    /// Returns the name of the section.
    fn place(&self) -> &'static str {
        match self.section {
            "completeness" => "Completeness",
            "policy-errors" => "Policies that failed",
            "undetermined" => "Outcomes not settled",
            "acceptances" => "Risk acceptances",
            "soa" => "Statement of Applicability",
            "controls" => "Controls, one by one",
            "remarks" => "Remarks on the run",
            _ => "Method",
        }
    }
}

/// How many controls have one status.
pub(super) struct Tally {
    pub(super) class: &'static str,
    pub(super) label: &'static str,
    pub(super) total: usize,
}

/// A theme with its controls by status.
struct ThemeRow {
    name: &'static str,
    counts: Vec<usize>,
    total: usize,
}

/// The summary.
#[derive(Template)]
#[template(
    ext = "html",
    whitespace = "minimize",
    source = r##"<section id="summary">
<h2><span class="number">2</span> Summary</h2>
<h3 id="blind-spots">What was not looked at, or does not count</h3>
{% if spots.is_empty() %}
<p>Every file of the tree was read, every policy was evaluated and every outcome is settled; each control has some evidence.</p>
{% else %}
<table class="blind">
<thead><tr><th scope="col">What</th><th scope="col">What follows from it</th><th scope="col">See</th></tr></thead>
<tbody>
{% for spot in spots %}
<tr{% if spot.grave %} class="grave"{% endif %}><th scope="row">{{ spot.headline }}</th><td>{{ spot.told()|safe }}</td><td>{% if !spot.section.is_empty() %}<a href="#{{ spot.section }}">{{ spot.place() }}</a>{% endif %}</td></tr>
{% endfor %}
</tbody>
</table>
{% endif %}
{% if !remarks.is_empty() %}
<h4 id="remarks">Remarks on the run</h4>
<ul>{% for remark in remarks %}<li>{{ remark|safe }}</li>{% endfor %}</ul>
{% endif %}
<h3>Controls by theme and status</h3>
<table class="numbers">
<thead><tr><th scope="col">Theme</th>{% for tally in tallies %}<th scope="col">{{ tally.label }}</th>{% endfor %}<th scope="col">all</th></tr></thead>
<tbody>
{% for theme in themes %}
<tr><th scope="row">{{ theme.name }}</th>{% for count in theme.counts %}<td{% if *count == 0 %} class="zero"{% endif %}>{{ count }}</td>{% endfor %}<td>{{ theme.total }}</td></tr>
{% endfor %}
</tbody>
<tfoot><tr><th scope="row">All</th>{% for tally in tallies %}<td>{{ tally.total }}</td>{% endfor %}<td>{{ controls }}</td></tr></tfoot>
</table>
<p>{{ looked_at }}</p>
<h3>Every control at a glance</h3>
{{ map|safe }}
</section>"##
)]
pub(super) struct Summary {
    spots: Vec<BlindSpot>,
    remarks: Vec<String>,
    tallies: Vec<Tally>,
    themes: Vec<ThemeRow>,
    controls: usize,
    looked_at: String,
    map: HeatMap,
}

impl Summary {
    pub(super) fn new(evidence: &Evidence, index: Option<&BundleIndex>) -> Self {
        Self {
            spots: blind_spots(evidence, index),
            remarks: remarks(evidence, index).iter().map(|remark| prose(remark)).collect(),
            tallies: tallies(evidence),
            themes: themes(&evidence.controls),
            controls: evidence.controls.len(),
            looked_at: looked_at(evidence),
            map: HeatMap::new(&evidence.controls),
        }
    }
}

/// Returns the remarks of the record and of the bundle, each once; that applicability is not declared is said elsewhere.
fn remarks(evidence: &Evidence, index: Option<&BundleIndex>) -> Vec<String> {
    let mut remarks: Vec<String> = Vec::new();
    for text in evidence.notes.iter().chain(index.into_iter().flat_map(|index| &index.limitations)) {
        let text = shown(text);
        if !text.to_lowercase().starts_with("applicability is not declared") && !remarks.contains(&text) {
            remarks.push(text);
        }
    }
    remarks
}

/// Returns the number of controls of each status, in the order of a report.
pub(super) fn tallies(evidence: &Evidence) -> Vec<Tally> {
    let total = |status| evidence.controls.iter().filter(|control| control.status == status).count();
    ControlStatus::ALL
        .into_iter()
        .map(|status| Tally { class: status_class(status), label: status.label(), total: total(status) })
        .collect()
}

/// Returns the name of a theme as it is shown.
pub(super) fn theme_name(theme: &str) -> &'static str {
    match theme {
        "organizational" => "A.5 Organizational",
        "people" => "A.6 People",
        "physical" => "A.7 Physical",
        "technological" => "A.8 Technological",
        "organisation" => "The organisation's own",
        _ => "Other",
    }
}

/// Returns the controls by theme, in the order of the record.
pub(super) fn by_theme(controls: &[ControlResult]) -> Vec<(&'static str, Vec<&ControlResult>)> {
    let mut themes: Vec<(&'static str, Vec<&ControlResult>)> = Vec::new();
    for control in controls {
        let name = theme_name(&control.theme);
        match themes.iter_mut().find(|(known, _)| *known == name) {
            Some((_, members)) => members.push(control),
            None => themes.push((name, vec![control])),
        }
    }
    themes
}

fn themes(controls: &[ControlResult]) -> Vec<ThemeRow> {
    let row = |(name, members): (&'static str, Vec<&ControlResult>)| {
        let mut counts: BTreeMap<ControlStatus, usize> = BTreeMap::new();
        for control in &members {
            *counts.entry(control.status).or_default() += 1;
        }
        let counts = ControlStatus::ALL.iter().map(|status| counts.get(status).copied().unwrap_or_default());
        ThemeRow { name, counts: counts.collect(), total: members.len() }
    };
    by_theme(controls).into_iter().map(row).collect()
}

fn looked_at(evidence: &Evidence) -> String {
    let summary = &evidence.summary;
    let files: usize = summary.files.values().sum();
    format!(
        "Behind these: {}, {}, {}; {}: {} failed, of which {} accepted, {} undetermined, {} with an error, {} passed.",
        many(files, "file", "files"),
        many(summary.documents, "document", "documents"),
        many(summary.subjects, "subject", "subjects"),
        many(summary.judged(), "outcome of a policy on a subject", "outcomes of a policy on a subject"),
        number(summary.fail),
        number(summary.accepted),
        number(summary.undetermined),
        number(summary.error),
        number(summary.pass),
    )
}

/// Returns what the reader has to know before any number, the gravest first.
pub(super) fn blind_spots(evidence: &Evidence, index: Option<&BundleIndex>) -> Vec<BlindSpot> {
    let mut spots = Vec::new();
    of_run(evidence, index, &mut spots);
    of_files(evidence, &mut spots);
    of_acceptances(evidence, &mut spots);
    of_controls(evidence, &mut spots);
    spots.sort_by_key(|spot| !spot.grave);
    spots
}

fn of_run(evidence: &Evidence, index: Option<&BundleIndex>, spots: &mut Vec<BlindSpot>) {
    let mut add = |grave, headline: String, what: String, section| {
        spots.push(BlindSpot { grave, headline, what, section });
    };
    if evidence.summary.incomplete {
        let what = "A time limit cut it short. Its results are a part of what there is, and it cannot be signed.";
        add(true, "The run is incomplete.".into(), what.into(), "");
    }
    if evidence.summary.judged() == 0 {
        let what = if evidence.files.is_empty() {
            "The tree holds no file: this run shows nothing about any control."
        } else {
            "No policy applied to anything: this run shows nothing about any control."
        };
        add(true, "Nothing was in scope.".into(), what.into(), "completeness");
    }
    if !evidence.errors.is_empty() {
        let mut policies: Vec<&String> = evidence.errors.iter().map(|error| &error.policy).collect();
        policies.dedup();
        let named = few(&policies, 3, 160);
        let headline = format!("{}.", many(evidence.errors.len(), "policy error", "policy errors"));
        let what = format!("Not loaded, or not evaluated somewhere, which is never a pass: {named}.");
        add(true, headline, what, "policy-errors");
    }
    let remarks = remarks(evidence, index);
    if let Some(first) = remarks.first() {
        let headline = format!("{}.", many(remarks.len(), "remark on the run", "remarks on the run"));
        add(false, headline, cut(first.clone(), 160), "remarks");
    }
    if !evidence.undetermined.is_empty() {
        let headline =
            format!("{}.", many(evidence.undetermined.len(), "undetermined outcome", "undetermined outcomes"));
        let what = "A value that the source does not settle decides; that is never a pass.";
        add(false, headline, what.into(), "undetermined");
    }
    if evidence.soa.is_none() && evidence.controls.iter().all(|control| control.soa.is_none()) {
        let what = "There is no Statement of Applicability, so every control counts as applicable.";
        add(false, "Applicability is not declared.".into(), what.into(), "soa");
    }
    if !evidence.scope.paths.is_empty() {
        let paths = cut(listed(&evidence.scope.paths), 120);
        let what = format!("The run was given {paths}; the rest of the tree was not judged.");
        add(false, "Only a part of the tree.".into(), what, "completeness");
    }
    if index.is_some_and(|index| index.source.dirty == Some(true)) {
        let what = "Files differ from the commit that is named, or are not in it.";
        add(false, "Uncommitted changes.".into(), what.into(), "method");
    }
}

/// Returns the first `most` of some texts of the repository, cut to a width, and how many more there are.
fn few(texts: &[&String], most: usize, width: usize) -> String {
    let named = cut(listed(texts.iter().take(most).copied()), width);
    if texts.len() > most { format!("{named} and {} more", texts.len() - most) } else { named }
}

/// What follows for the files of a disposition; nothing for those that were looked at.
const fn of_disposition(disposition: Disposition) -> Option<(bool, &'static str)> {
    Some(match disposition {
        Disposition::Evaluated | Disposition::Searched | Disposition::NothingApplies => return None,
        Disposition::Unparsed => (true, "What could not be parsed was not judged."),
        Disposition::Unreadable => (true, "What could not be read was not judged."),
        Disposition::TooLarge => (true, "What is larger than the limit was not read."),
        Disposition::Templated => (false, "What a template deploys was not judged, because it was not rendered."),
        Disposition::Excluded => (false, "annexa.yaml leaves this out; the reasons are listed."),
        Disposition::Ignored => (false, "Git ignores this; a folder counts as one."),
        Disposition::Binary => (false, "Bytes that are no text were not searched."),
        Disposition::Symlink => (false, "Links are reported and not followed."),
        Disposition::Submodule => (false, "What the other repository holds was not looked at."),
    })
}

fn of_files(evidence: &Evidence, spots: &mut Vec<BlindSpot>) {
    let total: usize = evidence.summary.files.values().sum();
    let seen: usize = LOOKED_AT.iter().filter_map(|disposition| evidence.summary.files.get(disposition)).sum();
    if total > 0 && seen == 0 {
        let headline = format!("No file was looked at, of {}.", number(total));
        let what = "Each has its reason in the list of files that were not judged.".to_owned();
        spots.push(BlindSpot { grave: true, headline, what, section: "completeness" });
    }
    for disposition in Disposition::ALL {
        let count = evidence.summary.files.get(&disposition).copied().unwrap_or_default();
        if let Some((grave, what)) = of_disposition(disposition).filter(|_| count > 0) {
            let headline = format!("{} {}.", many(count, "file", "files"), disposition.label());
            spots.push(BlindSpot { grave, headline, what: what.to_owned(), section: "completeness" });
        }
    }
}

fn of_acceptances(evidence: &Evidence, spots: &mut Vec<BlindSpot>) {
    for (state, what) in [
        (AcceptanceState::Expired, "What {} covered counts as failing again."),
        (AcceptanceState::Invalid, "Nothing is covered by {}; the reasons are listed."),
        (AcceptanceState::Unused, "There is nothing that {} would cover."),
    ] {
        let ids: Vec<&String> =
            evidence.acceptances.iter().filter(|one| one.state == state).map(|one| &one.id).collect();
        if !ids.is_empty() {
            let word = state.name();
            let (one, more) = (format!("{word} risk acceptance"), format!("{word} risk acceptances"));
            let grave = state != AcceptanceState::Unused;
            let headline = format!("{}.", many(ids.len(), &one, &more));
            let what = what.replace("{}", &few(&ids, 4, 120));
            spots.push(BlindSpot { grave, headline, what, section: "acceptances" });
        }
    }
}

fn of_controls(evidence: &Evidence, spots: &mut Vec<BlindSpot>) {
    let count = |holds: fn(&ControlResult) -> bool| evidence.controls.iter().filter(|control| holds(control)).count();
    let mut add = |number: usize, headline: String, what: &str, section| {
        if number > 0 {
            spots.push(BlindSpot { grave: false, headline, what: what.to_owned(), section });
        }
    };
    let silent = count(|control| control.status == ControlStatus::NoEvidence);
    let headline = format!("{} of {} controls without evidence.", number(silent), number(evidence.controls.len()));
    add(silent, headline, "Nothing in this run speaks for or against them. That is not a pass.", "controls");
    if evidence.controls.iter().any(|control| control.soa.is_some()) {
        let rowless = count(|control| control.soa.is_none());
        let headline = format!("{} without a row.", many(rowless, "control", "controls"));
        add(rowless, headline, "The Statement of Applicability is silent here, which counts as applicable.", "soa");
    }
    let unjustified = count(|control| control.soa.as_ref().is_some_and(crate::isms::SoaRow::excluded_without_reason));
    let headline = format!("{} without a justification.", many(unjustified, "exclusion", "exclusions"));
    add(
        unjustified,
        headline,
        "An exclusion without a reason does not count; the control is treated as applicable.",
        "soa",
    );
}
