//! Evidence records for tests: one with everything that can occur, one small, one of an empty tree, one large.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::assess::{ControlPolicy, ControlResult};
use crate::evidence::{
    Deciding, Digests, Evidence, Excerpt, FileRecord, Finding, PolicyError, PolicyResult, RelatedPlace, SCHEMA_VERSION,
    Scope, Summary, Tool, Undetermined,
};
use crate::model::{
    ControlId, ControlStatus, Counts, Disposition, LineIndex, Location, PathSegment, PolicyId, Severity, Span, Strength,
};
use crate::policy::{ControlMapping, Metadata, Parameter, Policy};
use crate::report::{RenderOptions, Renderer};

const STORAGE: &str = "\
terraform {
  required_version = \">= 1.9\"
}

resource \"aws_s3_bucket\" \"logs\" {
  bucket = \"acme-logs\"
  tags = {
    Owner = \"Zoë – Plattform\"
  }
}

resource \"aws_s3_bucket_public_access_block\" \"logs\" {
  bucket            = aws_s3_bucket.logs.id
  block_public_acls = false
}
";

const WEB: &str = "\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels: {team: \"日本チーム\"}
spec:
  template:
    spec:
      containers:
        - name: web
          image: registry.example/web:latest\t# pinned later
          securityContext:
            privileged: true
            note: \"\u{1b}[31mred\u{1b}[0m ::error file=x::y ##[error]z\"
";

const WIDE: &str = "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"\
arn:aws:s3:::acme-public-site-with-a-rather-long-name/*\",\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}}}]}\n";

/// Returns a record in a format.
pub(crate) fn written(format: &dyn Renderer, evidence: &Evidence) -> String {
    String::from_utf8(format.render(evidence, &RenderOptions::default()).unwrap()).unwrap()
}

/// Returns a record in which everything occurs that a renderer has to show.
pub(crate) fn rich() -> Evidence {
    let mut evidence = base();
    evidence.policies = policies();
    evidence.findings = findings();
    evidence.undetermined = undetermined();
    evidence.errors = errors();
    evidence.files = files();
    evidence.controls = controls(status_of);
    evidence.notes = vec!["applicability is not declared: every control counts as applicable".into()];
    evidence.summary = Summary {
        documents: 131,
        subjects: 402,
        pass: 381,
        fail: 21,
        undetermined: 6,
        error: 1,
        accepted: 1,
        ..summary(&evidence.files, &evidence.controls)
    };
    evidence
}

/// Returns the rich record with one finding for a control that is planned, beside the one that is accepted.
pub(crate) fn aside() -> Evidence {
    let mut evidence = rich();
    if let Some(finding) = evidence.findings.last_mut() {
        finding.controls = [control("A.5.30")].into();
    }
    evidence
}

/// Returns the rich record with one text at every place that text of a repository can reach.
pub(crate) fn hostile(text: &str) -> Evidence {
    let mut evidence = aside();
    let own = || text.to_owned();
    for finding in &mut evidence.findings {
        (finding.message, finding.address) = (own(), own());
        finding.path = if &*finding.path == "." { own() } else { format!("{text}/{}", finding.path) }.into();
        finding.accepted = finding.accepted.as_ref().map(|_| own());
    }
    for outcome in &mut evidence.undetermined {
        (outcome.path, outcome.address) = (own(), own());
        outcome.deciding = vec![Deciding { expression: own(), remedy: own() }];
    }
    for error in &mut evidence.errors {
        error.message = own();
        error.policy = if error.path.is_some() { error.policy.clone() } else { own() };
        (error.path, error.address) = (error.path.as_ref().map(|_| own()), error.address.as_ref().map(|_| own()));
    }
    for file in &mut evidence.files {
        (file.path, file.reason) = (format!("{text}{}", file.path), Some(own()));
    }
    for policy in &mut evidence.policies {
        let metadata = policy.policy.metadata().clone();
        let metadata =
            Metadata { title: own(), description: own(), remediation: own(), does_not_show: own(), ..metadata };
        policy.policy = Arc::new(Policy::without_rules(metadata));
    }
    for control in &mut evidence.controls {
        (control.title, control.reasons) = (own(), vec![own()]);
    }
    evidence.scope.organisation = Some(own());
    evidence.notes = vec![own()];
    evidence
}

/// Returns a record that fits on a page.
pub(crate) fn small() -> Evidence {
    let mut evidence = rich();
    evidence.policies.retain(|policy| policy.id().as_str() == "ANX-TF-AWS-0012");
    evidence.findings.truncate(1);
    evidence.undetermined.truncate(1);
    evidence.errors.truncate(1);
    evidence.files.truncate(2);
    evidence.controls.retain(|control| control.id.as_str() == "A.8.24");
    evidence.summary = summary(&evidence.files, &evidence.controls);
    evidence
}

/// Returns the record of a tree in which nothing is in scope.
pub(crate) fn empty() -> Evidence {
    let mut evidence = base();
    evidence.controls = controls(|_| ControlStatus::NoEvidence);
    evidence.summary = summary(&[], &evidence.controls);
    evidence
}

/// Returns a record in which all that was judged passed.
pub(crate) fn clean() -> Evidence {
    let mut evidence = base();
    evidence.policies = policies();
    for policy in &mut evidence.policies {
        let population = policy.counts.population;
        policy.counts = Counts { population, passed: population, ..Counts::default() };
    }
    evidence.files.push(file("infra/storage.tf", Disposition::Evaluated, None));
    evidence.controls = controls(|id| match id {
        "A.8.24" | "A.8.9" => ControlStatus::Pass,
        _ => ControlStatus::NoEvidence,
    });
    evidence.summary = Summary { documents: 1, subjects: 4, pass: 9, ..summary(&evidence.files, &evidence.controls) };
    evidence
}

/// Returns a record with `number` findings, in as many files.
pub(crate) fn many(number: usize) -> Evidence {
    let mut evidence = rich();
    let pattern = std::mem::take(&mut evidence.findings);
    evidence.findings = pattern.iter().cycle().take(number).cloned().collect();
    for (at, finding) in evidence.findings.iter_mut().enumerate() {
        finding.fingerprint = format!("{at:064x}");
        finding.path = format!("services/{at}/{}", finding.path).into();
    }
    evidence
}

fn base() -> Evidence {
    Evidence {
        schema_version: SCHEMA_VERSION.into(),
        tool: Tool { name: "annexa".into(), version: "0.1.0".into() },
        as_of: "2026-11-23".parse().unwrap(),
        scope: Scope { organisation: Some("Acme Booking".into()), ..Scope::default() },
        digests: Digests {
            inputs: digest('a'),
            policies: digest('b'),
            configuration: digest('c'),
            engine: digest('d'),
            evaluation: digest('e'),
        },
        summary: Summary::default(),
        soa: None,
        acceptances: Vec::new(),
        controls: Vec::new(),
        clauses: Vec::new(),
        findings: Vec::new(),
        undetermined: Vec::new(),
        errors: Vec::new(),
        files: Vec::new(),
        policies: Vec::new(),
        notes: Vec::new(),
        comparison: None,
    }
}

fn digest(digit: char) -> String {
    digit.to_string().repeat(64)
}

fn summary(files: &[FileRecord], controls: &[ControlResult]) -> Summary {
    let mut summary = Summary::default();
    for file in files {
        *summary.files.entry(file.disposition).or_default() += 1;
    }
    for control in controls {
        *summary.controls.entry(control.status).or_default() += 1;
    }
    summary
}

/// A policy with population, passed, failed, accepted, undetermined and errors.
fn policy(id: &str, severity: Severity, title: &str, controls: &[&str], numbers: [usize; 6]) -> PolicyResult {
    let [population, passed, failed, accepted, undetermined, errors] = numbers;
    let mapped = controls.iter().map(|id| ControlMapping {
        id: control(id),
        strength: Strength::Demonstrates,
        rationale: "the safeguard is on".into(),
    });
    let days = Parameter { default: serde_json::json!(30), description: "Days.".into() };
    let metadata = Metadata {
        id: id.parse().unwrap(),
        title: title.into(),
        description: "Checks the setting that turns the safeguard on. Without it a copy of the disk, a lost key or a \
                      curious neighbour is enough to read what is stored."
            .into(),
        related_resources: vec!["https://docs.example/storage#encryption".into()],
        severity,
        topic: "sample".into(),
        subjects: vec!["sample".into()],
        controls: mapped.collect(),
        does_not_show: "that keys are rotated".into(),
        remediation: "Turn the setting on in the block that declares the resource, e.g. `enabled = true`.".into(),
        parameters: BTreeMap::from([("days".to_owned(), days)]),
        deprecated: false,
    };
    let policy = Arc::new(Policy::without_rules(metadata));
    PolicyResult {
        controls: Arc::clone(&policy.brief.controls),
        policy,
        set: BTreeMap::new(),
        counts: Counts { population, passed, failed, accepted, undetermined, errors },
        population_sha256: [255; 32],
    }
}

fn policies() -> Vec<PolicyResult> {
    use Severity::{Critical, High, Low, Medium};
    vec![
        policy("ANX-CFN-0004", High, "Bucket policies ask for TLS", &["A.8.24"], [6, 4, 1, 0, 0, 1]),
        policy("ANX-GHA-0002", Low, "Workflows name a time-out", &["A.8.6"], [14, 3, 11, 0, 0, 0]),
        policy("ANX-K8S-0001", Critical, "Containers are not privileged", &["A.8.2", "A.8.9"], [40, 37, 2, 1, 1, 0]),
        policy("ANX-REPO-0001", Medium, "Code owners are named", &["A.5.2", "A.8.32"], [1, 0, 1, 0, 0, 0]),
        policy("ANX-TF-AWS-0012", High, "S3 buckets are encrypted at rest", &["A.8.24"], [9, 4, 2, 0, 3, 0]),
        policy("ANX-TF-AWS-0031", High, "KMS keys are rotated", &["A.8.24"], [4, 0, 4, 0, 0, 0]),
    ]
}

fn control(id: &str) -> ControlId {
    id.parse().unwrap()
}

fn place(text: &str, part: &str) -> (Span, Location) {
    let start = text.find(part).unwrap();
    let span = Span::new(start, start + part.len());
    (span, LineIndex::new(text).locate(span))
}

/// The excerpt as the pipeline cuts it: two lines before and after the region.
fn excerpt(text: &str, span: Span) -> Excerpt {
    let index = LineIndex::new(text);
    let region = index.locate(span);
    let first_line = region.line.saturating_sub(2).max(1);
    let lines = index.lines(first_line, region.end_line + 2);
    let offset = lines.as_ptr() as usize - text.as_ptr() as usize;
    Excerpt { first_line, text: lines.into(), region: span.start as usize - offset..span.end as usize - offset }
}

/// A finding of the policy at `part` of a text, or of the repository itself.
fn finding(policy: &PolicyResult, path: &str, source: Option<(&str, &str)>, address: &str, message: &str) -> Finding {
    let found = source.map(|(text, part)| (text, place(text, part)));
    Finding {
        policy: policy.id().clone(),
        severity: policy.policy.brief.severity,
        message: message.into(),
        path: path.into(),
        location: found.map(|(_, (_, location))| location),
        address: address.into(),
        subject_type: address.split(['.', '/']).next().unwrap_or_default().into(),
        config_path: vec![PathSegment::Key("spec".into()), PathSegment::Index(0)],
        controls: policy.controls.keys().cloned().collect(),
        related: Vec::new(),
        accepted: None,
        fingerprint: digest('1'),
        content_key: digest('2'),
        excerpt: found.map(|(text, (span, _))| Box::new(excerpt(text, span))),
        block: None,
        alike: 0,
        results: Vec::new(),
        change: None,
    }
}

fn findings() -> Vec<Finding> {
    let policies = policies();
    let [cfn, gha, k8s, repository, encrypted, rotated] = policies.as_slice() else { return Vec::new() };
    let logs = "aws_s3_bucket.logs";
    let mut all = vec![finding(
        encrypted,
        "infra/storage.tf",
        Some((STORAGE, "resource \"aws_s3_bucket\" \"logs\"")),
        logs,
        "`aws_s3_bucket.logs` keeps objects unencrypted",
    )];
    let mut public = finding(
        encrypted,
        "infra/storage.tf",
        Some((STORAGE, STORAGE.trim_start_matches(|c| c != '}').trim_start_matches("}\n\n"))),
        "aws_s3_bucket.media",
        "`aws_s3_bucket.media` names no key",
    );
    let region = place(STORAGE, "block_public_acls = false").1;
    public.related = vec![
        RelatedPlace { address: logs.into(), path: "infra/storage.tf".into(), location: Some(region) },
        RelatedPlace { address: "repository".into(), path: ".".into(), location: None },
    ];
    all.push(public);
    for (at, part) in ["privileged: true", "\"日本チーム\"", "# pinned later"].iter().enumerate() {
        let mut pod = finding(
            k8s,
            "deploy/k8s/wéb app.yaml",
            Some((WEB, part)),
            "apps/v1/Deployment/shop/web",
            "container `web` of apps/v1/Deployment/shop/web is privileged",
        );
        pod.fingerprint = format!("{at:064x}");
        all.push(pod);
    }
    if let Some(last) = all.last_mut() {
        last.accepted = Some("RA-2026-003".into());
    }
    all.push(finding(
        cfn,
        "cfn/site.json",
        Some((WIDE, "\"aws:SecureTransport\":\"false\"")),
        "SitePolicy",
        "`SitePolicy` allows plain HTTP",
    ));
    all.push(finding(repository, ".", None, "repository", "No CODEOWNERS file names who reviews a change"));
    all.push(finding(
        rotated,
        "infra/\u{1b}]0;pwned\u{7}/a%b#c?d\n::error.tf",
        Some((WEB, "note: \"\u{1b}[31mred\u{1b}[0m ::error file=x::y ##[error]z\"")),
        "aws_kms_key.\u{202e}evil",
        "::error file=a.tf::owned\u{1b}[2J [click](https://evil.example) {0} ##[error]x\nsecond line",
    ));
    for at in 1..=11 {
        let name = format!(".github/workflows/job-{at}.yml");
        all.push(finding(
            gha,
            &name,
            Some((WEB, "kind: Deployment")),
            &format!("job-{at}/build"),
            "job has no `timeout-minutes`",
        ));
    }
    all
}

fn undetermined() -> Vec<Undetermined> {
    let decided_by = |name: &str| Deciding {
        expression: format!("var.{name}"),
        remedy: format!("supply a value for `var.{name}`, or a plan"),
    };
    let mut all: Vec<Undetermined> = (1..=5)
        .map(|at| Undetermined {
            policy: "ANX-TF-AWS-0012".parse().unwrap(),
            path: format!("infra/region-{at}.tf"),
            location: Some(place(STORAGE, "\"acme-logs\"").1),
            address: format!("aws_s3_bucket.region_{at}"),
            subject_type: "aws_s3_bucket".into(),
            deciding: vec![decided_by("region"), decided_by("kms_key_arn")].into_iter().skip(at % 2).collect(),
            block: None,
        })
        .collect();
    all.push(Undetermined {
        policy: "ANX-K8S-0001".parse().unwrap(),
        path: "charts/shop/templates/web.yaml".into(),
        location: None,
        address: "Deployment/shop/\u{1b}[5mweb".into(),
        subject_type: "apps/v1/Deployment".into(),
        deciding: vec![Deciding { expression: "{{ .Values.privileged }}".into(), remedy: "render the chart".into() }],
        block: None,
    });
    all
}

fn errors() -> Vec<PolicyError> {
    vec![
        PolicyError {
            policy: "policies/own/bad_policy/bad_policy.rego".into(),
            path: None,
            address: None,
            message: "unknown function `startwith` at 14:3\nhint: did you mean `startswith`?".into(),
        },
        PolicyError {
            policy: "ANX-CFN-0004".into(),
            path: Some("cfn/site.json".into()),
            address: Some("SitePolicy".into()),
            message: "the policy looked at more than 1000000 values".into(),
        },
    ]
}

fn file(path: &str, disposition: Disposition, reason: Option<&str>) -> FileRecord {
    let read = !matches!(disposition, Disposition::TooLarge | Disposition::Unreadable);
    FileRecord {
        path: path.into(),
        disposition,
        reason: reason.map(Into::into),
        location: None,
        sha256: read.then(|| digest('9')),
        claimed: path.ends_with(".tf"),
    }
}

fn files() -> Vec<FileRecord> {
    let mut all = vec![
        FileRecord {
            location: Some(Location { line: 7, column: 3, end_line: 7, end_column: 9 }),
            ..file("infra/broken.tf", Disposition::Unparsed, Some("expected `}`"))
        },
        file("infra/storage.tf", Disposition::Evaluated, None),
        file("README.md", Disposition::NothingApplies, None),
        file("assets/logo.png", Disposition::Binary, None),
        file("data/dump \u{1b}[31m.json", Disposition::TooLarge, Some("12582912 bytes, and the limit is 10485760")),
        file("secrets/key", Disposition::Unreadable, Some("permission denied")),
        file("vendor/lib", Disposition::Submodule, None),
    ];
    let template =
        |at| file(&format!("charts/shop/templates/t{at}.yaml"), Disposition::Templated, Some("Helm template"));
    all.extend((1..=9).map(template));
    all.extend((1..=60).map(|at| file(&format!("deploy/k8s/{at}.yaml"), Disposition::Evaluated, None)));
    all.sort_by(|a, b| a.path.cmp(&b.path));
    all
}

/// The controls as the catalogue lists them, each with the status that `status` gives it.
fn controls(status: impl Fn(&str) -> ControlStatus) -> Vec<ControlResult> {
    let catalogue: serde_yaml::Value = serde_yaml::from_str(include_str!("../../controls/annex-a-2022.yaml")).unwrap();
    let rows = catalogue["controls"].as_sequence().unwrap();
    rows.iter()
        .map(|row| {
            let text = |key: &str| row[key].as_str().unwrap().to_owned();
            control_result(&text("id"), text("title"), text("theme"), status(&text("id")))
        })
        .collect()
}

fn control_result(id: &str, title: String, theme: String, status: ControlStatus) -> ControlResult {
    let [population, passed, failed, accepted, undetermined, errors] = match status {
        ControlStatus::Error => [19, 8, 7, 0, 3, 1],
        ControlStatus::Fail => [41, 37, 3, 1, 1, 0],
        ControlStatus::Undetermined => [12, 11, 0, 0, 1, 0],
        ControlStatus::Accepted => [3, 2, 1, 1, 0, 0],
        ControlStatus::Pass | ControlStatus::Partial => [9, 9, 0, 0, 0, 0],
        _ => [0; 6],
    };
    let policy: PolicyId = "ANX-TF-AWS-0012".parse().unwrap();
    let backed = population > 0;
    ControlResult {
        id: control(id),
        title,
        theme,
        status,
        reasons: vec![format!("sample reason for {}", status.label())],
        population,
        tested: passed + failed,
        passed,
        failed,
        accepted,
        undetermined,
        errors,
        policies: backed
            .then_some(ControlPolicy { id: policy, strength: Strength::Demonstrates })
            .into_iter()
            .collect(),
        records: Vec::new(),
        soa: None,
        does_not_show: backed.then(|| "that keys are rotated".to_owned()).into_iter().collect(),
    }
}

fn status_of(id: &str) -> ControlStatus {
    match id {
        "A.8.24" => ControlStatus::Error,
        "A.5.2" | "A.5.15" | "A.8.2" | "A.8.6" | "A.8.9" | "A.8.32" => ControlStatus::Fail,
        "A.8.13" | "A.8.34" => ControlStatus::Undetermined,
        "A.8.20" => ControlStatus::Accepted,
        "A.5.3" | "A.8.15" | "A.8.16" | "A.8.25" | "A.8.31" => ControlStatus::Pass,
        "A.5.17" | "A.5.23" | "A.8.4" | "A.8.5" | "A.8.8" | "A.8.28" | "A.8.29" => ControlStatus::Partial,
        "A.5.30" => ControlStatus::Planned,
        "A.7.1" | "A.7.2" | "A.7.3" => ControlStatus::NotApplicable,
        _ => ControlStatus::NoEvidence,
    }
}

mod bundle;

pub(crate) use bundle::{HOSTILE, bundled, index};
