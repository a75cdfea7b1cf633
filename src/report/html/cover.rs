//! The first page: whose evidence it is, of what and when, and what has to be known before any number.

use askama::Template;

use super::summary::{BlindSpot, Tally, blind_spots, tallies};
use super::words::{cut, many, shown, stated};
use crate::evidence::{BundleIndex, Evidence, SoaIdentity};

/// The cover.
#[derive(Template)]
#[template(
    ext = "html",
    whitespace = "minimize",
    source = r##"<header class="cover">
<p class="kicker">Control evidence report</p>
<h1>{{ organisation }}</h1>
<p class="subject">ISO/IEC 27001:2022, Annex A and clauses 4 to 10 &middot; automated evidence from a repository &middot; as of {{ as_of }}</p>
<dl class="facts">
<div class="wide"><dt>Scope of the management system</dt><dd>{{ scope }}</dd></div>
<div><dt>Statement of Applicability</dt><dd>{{ soa }}</dd></div>
<div><dt>Repository</dt><dd>{% for line in source %}<span class="line">{{ line }}</span> {% endfor %}</dd></div>
<div><dt>Signed</dt><dd>{% for line in signed %}<span class="line">{{ line }}</span> {% endfor %}</dd></div>
<div><dt>Handling</dt><dd>{{ handling }}</dd></div>
<div class="wide"><dt>Document id (digest of the evaluation, SHA-256)</dt><dd class="code">{{ digest }}</dd></div>
</dl>
<section class="first{% if grave %} grave{% endif %}" aria-labelledby="first">
<h2 id="first">Read this first</h2>
<ul class="spots">
{% for spot in spots %}
<li class="{% if spot.grave %}grave{% else %}note{% endif %}"><strong>{{ spot.headline }}</strong> {{ spot.told()|safe }}</li>
{% endfor %}
{% if spots.is_empty() %}
<li class="note">Every file was read, every policy was evaluated, and every outcome is settled.</li>
{% endif %}
{% if more_spots > 0 %}
<li class="note">{{ more_spots }} more in <a href="#blind-spots">what was not looked at</a>.</li>
{% endif %}
</ul>
</section>
<section class="tally" aria-labelledby="found">
<h2 id="found">What was found on {{ controls }}</h2>
<ul>
{% for tally in tallies %}
<li class="status-{{ tally.class }}{% if tally.total == 0 %} zero{% endif %}"><b>{{ tally.total }}</b> <span>{{ tally.label }}</span></li>
{% endfor %}
</ul>
<p class="small">Automated evidence, no opinion on conformity. What each status means stands in <a href="#method">Method</a>.</p>
</section>
</header>"##
)]
pub(super) struct Cover {
    organisation: String,
    as_of: String,
    scope: String,
    soa: String,
    source: Vec<String>,
    signed: Vec<String>,
    handling: String,
    digest: String,
    grave: bool,
    spots: Vec<BlindSpot>,
    more_spots: usize,
    controls: String,
    tallies: Vec<Tally>,
}

/// Blind spots named on the first page; the grave ones come first.
const SPOTS: usize = 12;

/// Characters of the scope on the first page; in full it stands under the method.
const SCOPE: usize = 360;
/// Characters of another fact on the first page.
const FACT: usize = 120;
/// Lines of a fact on the first page.
const LINES: usize = 3;

impl Cover {
    pub(super) fn new(evidence: &Evidence, index: Option<&BundleIndex>) -> Self {
        let mut spots = blind_spots(evidence, index);
        let more_spots = spots.len().saturating_sub(SPOTS);
        spots.truncate(SPOTS);
        let organisation = stated(evidence.scope.organisation.as_deref());
        let scope = stated(evidence.scope.statement.as_deref());
        Self {
            organisation: cut(organisation.unwrap_or_else(|| "Organisation not named".to_owned()), 90),
            as_of: evidence.as_of.to_string(),
            scope: cut(scope.unwrap_or_else(|| "Not declared.".to_owned()), SCOPE),
            soa: evidence
                .soa
                .as_ref()
                .map_or_else(|| "None: applicability is not declared.".to_owned(), |soa| cut(statement(soa), FACT)),
            source: few(source(evidence, index)),
            signed: few(signed(index)),
            handling: cut(handling(index), FACT),
            digest: evidence.digests.evaluation.clone(),
            grave: spots.iter().any(|spot| spot.grave),
            spots,
            more_spots,
            controls: many(evidence.controls.len(), "control", "controls"),
            tallies: tallies(evidence),
        }
    }
}

/// Returns lines that leave room for what has to be read first.
fn few(lines: Vec<String>) -> Vec<String> {
    let more = lines.len().saturating_sub(LINES);
    let rest = (more > 0).then(|| format!("and {more} more under the method"));
    lines.into_iter().take(LINES).map(|line| cut(line, FACT)).chain(rest).collect()
}

fn statement(soa: &SoaIdentity) -> String {
    let version =
        stated(soa.version.as_deref()).map_or("No version given".to_owned(), |text| format!("Version {text}"));
    let approval = match (soa.approved_on, stated(soa.approved_by.as_deref())) {
        (Some(on), Some(by)) => format!("approved on {on} by {by}"),
        (Some(on), None) => format!("approved on {on}; it does not say by whom"),
        (None, Some(by)) => format!("approved by {by}; it does not say when"),
        (None, None) => "no approval given".to_owned(),
    };
    let review = soa.next_review.map(|on| format!("; next review {on}")).unwrap_or_default();
    format!("{version}, {approval}{review} ({})", shown(&soa.path))
}

fn source(evidence: &Evidence, index: Option<&BundleIndex>) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(source) = index.map(|index| &index.source) {
        lines.push(stated(source.repository.as_deref()).unwrap_or_else(|| "Address not known to git".to_owned()));
        let branch = stated(source.branch.as_deref()).map(|branch| format!(" on {branch}")).unwrap_or_default();
        lines.push(match stated(source.commit.as_deref()) {
            Some(commit) => format!("Commit {commit}{branch}"),
            None => "No commit".to_owned(),
        });
        if source.dirty == Some(true) {
            lines.push("with changes that are in no commit".to_owned());
        }
        if !source.folder.is_empty() {
            lines.push(format!("Folder {}", shown(&source.folder)));
        }
    } else {
        lines.push("Not named: this report stands outside a bundle.".to_owned());
        lines.push(format!("Inputs {}", evidence.digests.inputs.get(..16).unwrap_or_default()));
    }
    if !evidence.scope.paths.is_empty() {
        lines.push(format!("Only {}", super::words::listed(&evidence.scope.paths)));
    }
    lines
}

fn signed(index: Option<&BundleIndex>) -> Vec<String> {
    match index {
        Some(index) if !index.signers.is_empty() => {
            let line = |signer: &crate::evidence::Signer| {
                format!("{} ({}, {})", shown(&signer.fingerprint), shown(&signer.identity), shown(&signer.key_type))
            };
            index.signers.iter().map(line).collect()
        }
        _ => vec!["Not signed.".to_owned()],
    }
}

fn handling(index: Option<&BundleIndex>) -> String {
    let classification = index.and_then(|index| stated(Some(&index.classification)));
    let kept = index.and_then(|index| index.retention_until);
    format!(
        "{}; {}",
        classification.map_or("Classification not declared".to_owned(), |class| format!("Classification: {class}")),
        kept.map_or("no date until which it is kept".to_owned(), |until| format!("kept until {until}"))
    )
}
