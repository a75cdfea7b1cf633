//! How the evidence was made, how to verify it, and what the words mean.

use askama::Template;

use super::words::{listed, number, shown, stated, status_class, status_meaning};
use crate::evidence::{BundleIndex, Evidence, SignatureForm};
use crate::model::ControlStatus;

/// The statuses in the order in which they are looked for.
const PRECEDENCE: [ControlStatus; ControlStatus::ALL.len()] = [
    ControlStatus::NotApplicable,
    ControlStatus::Planned,
    ControlStatus::Error,
    ControlStatus::Fail,
    ControlStatus::Undetermined,
    ControlStatus::Accepted,
    ControlStatus::Pass,
    ControlStatus::Partial,
    ControlStatus::NoEvidence,
];

/// Engine, policies, digests, and what outcomes and statuses mean.
#[derive(Template)]
#[template(
    ext = "html",
    whitespace = "minimize",
    source = r##"<section id="method">
<h2><span class="number">8</span> Method</h2>
<p>Each file of the tree is read and parsed; what it declares is broken into <em>subjects</em>: a Kubernetes object, a Terraform resource, a job of a pipeline,
an entry of a register, the repository itself. Each of {{ policies }} policies, of which {{ active }} found something to judge, selects its population among them and
judges every member of it; there is no sampling. A policy bears on controls, and <em>demonstrates</em> or only <em>supports</em> each.</p>
<h3>Outcomes</h3>
<p>A policy on a subject has one of four outcomes: <strong>pass</strong>, <strong>fail</strong>, <strong>undetermined</strong> (a value that the source does not settle
decides) and <strong>error</strong> (the policy could not be evaluated). Only the first is ever shown as a pass. &ldquo;Nothing found&rdquo; in an empty population is not a
pass. A risk acceptance is laid over a failure and leaves it visible.</p>
<h3>Statuses of controls</h3>
<table class="statuses">
<thead><tr><th scope="col">Status</th><th scope="col">When; the first row that holds gives the status</th></tr></thead>
<tbody>
{% for status in statuses %}
<tr><th scope="row"><span class="badge status-{{ status.class }}">{{ status.label }}</span></th><td>{{ status.meaning }}</td></tr>
{% endfor %}
</tbody>
</table>
<h3>Limits</h3>
<ul>
<li>A repository shows what is declared, not what runs. Drift, manual changes and what stands elsewhere are not seen.</li>
<li>A policy judges one topic. What it leaves open is said under each control that it bears on.</li>
<li>Sizes, nodes, steps and output are bounded; what is beyond a bound is counted as not judged, never as a pass.</li>
<li>Dates are judged as of {{ as_of }}: acceptances, reviews and registers may have expired since.</li>
<li>What the organisation writes of itself (statement, registers, decisions) is taken as its word.</li>
</ul>
<h3>Identity of the run</h3>
<p>Two runs with the same evaluation digest have the same results.</p>
<table class="identity">
<tbody>
{% for (name, value) in identity %}
<tr><th scope="row">{{ name }}</th><td class="code">{{ value }}</td></tr>
{% endfor %}
</tbody>
</table>
</section>"##
)]
pub(super) struct Method {
    policies: String,
    active: String,
    as_of: String,
    statuses: Vec<StatusRow>,
    identity: Vec<(&'static str, String)>,
}

struct StatusRow {
    label: &'static str,
    class: &'static str,
    meaning: &'static str,
}

impl Method {
    pub(super) fn new(evidence: &Evidence, index: Option<&BundleIndex>) -> Self {
        let active = evidence.asked().count();
        let row = |status| StatusRow {
            label: ControlStatus::label(status),
            class: status_class(status),
            meaning: status_meaning(status),
        };
        Self {
            policies: number(evidence.policies.len()),
            active: number(active),
            as_of: evidence.as_of.to_string(),
            statuses: PRECEDENCE.into_iter().map(row).collect(),
            identity: identity(evidence, index),
        }
    }
}

fn identity(evidence: &Evidence, index: Option<&BundleIndex>) -> Vec<(&'static str, String)> {
    let digests = &evidence.digests;
    let mut rows = vec![
        ("Program", format!("{} {}", evidence.tool.name, evidence.tool.version)),
        ("Form of the record", evidence.schema_version.clone()),
        ("Judged as of", evidence.as_of.to_string()),
        ("Evaluation digest", digests.evaluation.clone()),
        ("Inputs digest", digests.inputs.clone()),
        ("Policies digest", digests.policies.clone()),
        ("Configuration digest", digests.configuration.clone()),
        ("Engine digest", digests.engine.clone()),
    ];
    rows.extend(stated(evidence.scope.organisation.as_deref()).map(|name| ("Organisation", name)));
    rows.extend(stated(evidence.scope.statement.as_deref()).map(|scope| ("Scope as declared", scope)));
    if !evidence.scope.paths.is_empty() {
        rows.push(("Paths that were given", listed(&evidence.scope.paths)));
    }
    if let Some(sha256) = evidence.soa.as_ref().and_then(|soa| soa.sha256.clone()) {
        rows.push(("Statement of Applicability", sha256));
    }
    if let Some(index) = index {
        let known = |text: &Option<String>| stated(text.as_deref());
        rows.push(("Rego engine", shown(&index.engine.rego)));
        rows.push(("Built for", shown(&index.engine.target)));
        rows.extend(known(&index.engine.binary_sha256).map(|value| ("Program's file", value)));
        rows.push(("Results digest", shown(&index.digests.results)));
        rows.push(("Record digest", shown(&index.digests.record)));
        rows.extend(known(&index.source.commit).map(|value| ("Commit", value)));
        rows.extend(known(&index.source.tree).map(|value| ("Tree", value)));
        rows.extend(known(&index.source.repository).map(|value| ("Repository", value)));
        rows.extend(known(&index.source.branch).map(|value| ("Branch", value)));
        if !index.source.folder.is_empty() {
            rows.push(("Folder", shown(&index.source.folder)));
        }
        for signer in &index.signers {
            rows.push(("Signed by", format!("{} {}", shown(&signer.identity), shown(&signer.fingerprint))));
        }
        rows.extend(known(&index.previous).map(|value| ("Bundle before this one", value)));
    }
    rows.retain(|(_, value)| !value.is_empty());
    rows
}

/// The commands that verify a bundle.
#[derive(Template)]
#[template(
    ext = "html",
    whitespace = "minimize",
    source = r##"<section id="verify">
<h2><span class="number">9</span> How to verify</h2>
<p>This report is a part of a bundle. No program of ours is needed to verify one; <span class="code">VERIFY.md</span> in its top folder has every step in full and is the
authority where it says more. In that folder:</p>
<h3>That nothing is missing or changed</h3>
<pre>sha256sum --check tagmanifest-sha256.txt
sha256sum --check manifest-sha256.txt</pre>
{% if ssh %}
<h3>Who signed it, with OpenSSH</h3>
<pre>ssh-keygen -Y verify -f ALLOWED_SIGNERS -I IDENTITY -n evidence@annexa \
  -s signatures/tagmanifest-sha256.txt.sig &lt; tagmanifest-sha256.txt</pre>
{% endif %}
{% if openssl %}
<h3>Who signed it, with OpenSSL</h3>
<pre>openssl dgst -sha256 -verify PUBLIC_KEY.pem -signature signatures/tagmanifest-sha256.txt.der tagmanifest-sha256.txt</pre>
{% endif %}
{% if signers.is_empty() %}
<p><strong>The bundle is not signed:</strong> the manifests show that it is whole, and not who made it.</p>
{% else %}
<p>Take the key from somewhere else than the bundle, and compare its fingerprint with what the organisation told you:</p>
<ul>{% for signer in signers %}<li>{{ signer.0 }}: <span class="code">{{ signer.1 }}</span></li>{% endfor %}</ul>
{% endif %}
<h3>That it comes out again</h3>
<p>The record has the SHA-256 <span class="code">{{ record }}</span>, the results <span class="code">{{ results }}</span>; a new run over the inputs and policies in the bundle, as of the same date, gives the same bytes.</p>
</section>"##
)]
pub(super) struct Verify<'a> {
    ssh: bool,
    openssl: bool,
    signers: Vec<(String, String)>,
    record: &'a str,
    results: &'a str,
}

impl<'a> Verify<'a> {
    pub(super) fn new(index: &'a BundleIndex) -> Self {
        let has = |form| index.signatures.contains(&form);
        Self {
            ssh: has(SignatureForm::Ssh),
            openssl: has(SignatureForm::Der),
            signers: index
                .signers
                .iter()
                .map(|signer| {
                    (shown(&signer.identity), format!("{} {}", shown(&signer.key_type), shown(&signer.fingerprint)))
                })
                .collect(),
            record: &index.digests.record,
            results: &index.digests.results,
        }
    }
}

/// What the words mean.
#[derive(Template)]
#[template(
    ext = "html",
    whitespace = "minimize",
    source = r##"<section id="glossary">
<h2><span class="number">{{ number }}</span> Glossary</h2>
<dl class="glossary">
{% for (word, meaning) in words %}
<div><dt>{{ word }}</dt><dd>{{ meaning }}</dd></div>
{% endfor %}
</dl>
<p class="end">End of the report.</p>
</section>"##
)]
pub(super) struct Glossary {
    number: usize,
    words: &'static [(&'static str, &'static str)],
}

impl Glossary {
    pub(super) fn new(verifiable: bool) -> Self {
        Self { number: if verifiable { 10 } else { 9 }, words: WORDS }
    }
}

const WORDS: &[(&str, &str)] = &[
    ("address", "The name of a subject in its own technology, e.g. aws_s3_bucket.logs."),
    ("bundle", "Evidence packed with its inputs and policies, so that it can be verified and made again."),
    ("control", "A measure that modifies risk; here one of the 93 of Annex A, or one of the organisation's own."),
    ("disposition", "What became of a file; every file has exactly one."),
    (
        "evidence mode",
        "Where the organisation says its evidence on a control comes from: policies, records, people's work.",
    ),
    ("finding", "A failing subject with message, place, severity and policy."),
    ("outcome", "What one policy says about one subject: pass, fail, undetermined or error."),
    ("policy", "One automated check, with its reason, its severity and the controls it bears on."),
    ("population", "The subjects that a policy selects and applies to. A pass of none is no pass."),
    ("record", "Structured documentation of the management system that is kept in the repository, such as a register."),
    ("risk acceptance", "A dated, expiring decision of a risk's owner to live with findings."),
    ("severity", "How bad a failing subject is: critical, high, medium or low."),
    (
        "Statement of Applicability",
        "The organisation's table of controls: necessary or not, why, how far they are in place.",
    ),
    ("strength", "Whether a pass of a policy demonstrates a control or only supports it."),
    ("subject", "The smallest thing that a policy judges."),
    ("tested", "Subjects of the population that passed or failed."),
];
