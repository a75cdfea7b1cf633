//! Records for the tests of the report: those of its neighbours, with a Statement of Applicability, decisions and an index.

use std::collections::BTreeMap;

use crate::evidence::{
    AcceptanceRecord, AcceptanceState, BUNDLE_VERSION, BundleDigests, BundleIndex, BundleKind, Criteria,
    EngineIdentity, Evidence, SignatureForm, Signer, SoaIdentity, SourceIdentity,
};
use crate::isms::{Applicability, EvidenceMode, Implementation, RecordState, SoaDetails, SoaRow};
use crate::report::sample;

/// What a hostile repository writes wherever it can.
pub(super) const HOSTILE: [&str; 5] = [
    "</script><img src=x onerror=alert(1)>",
    "=cmd|' /C calc'!A0",
    "a\u{202e}gpj.exe\u{2066}\u{200b}",
    "\"'></style><svg onload=alert(2)><a href=\"javascript:alert(3)\">",
    "{{ 7*7 }}\u{1b}]0;pwned\u{7}\r\n`<b>",
];

/// Returns a record with a statement, acceptances in every state, records and clauses.
pub(super) fn declared() -> Evidence {
    let mut evidence = sample::rich();
    evidence.notes.clear();
    evidence.scope.statement = Some("The booking service and what runs it.".into());
    evidence.soa = Some(SoaIdentity {
        path: "isms/soa.yaml".into(),
        version: Some("3".into()),
        approved_by: Some("managing-director".into()),
        approved_on: Some("2025-12-18".parse().unwrap()),
        next_review: None,
        sha256: Some("7".repeat(64)),
    });
    for control in &mut evidence.controls {
        control.soa = Some(row(control.id.as_str()));
    }
    let states = [AcceptanceState::Active, AcceptanceState::Unused, AcceptanceState::Expired, AcceptanceState::Invalid];
    evidence.acceptances =
        states.into_iter().enumerate().map(|(at, state)| acceptance(&format!("RA-{at}"), state)).collect();
    evidence.clauses = crate::assess::clauses(
        &crate::control::Catalogue::embedded().leaf_clauses(),
        &[crate::isms::Record {
            name: "soa".into(),
            controls: Vec::new(),
            clauses: vec!["6.1.3-d".into()],
            state: RecordState::Current,
            remark: String::new(),
        }],
    );
    evidence
}

fn row(id: &str) -> SoaRow {
    let excluded = id.starts_with("A.7.");
    SoaRow {
        control: id.parse().unwrap(),
        title: None,
        applicability: if excluded {
            Applicability::Excluded { justification: Some("no premises".into()) }
        } else {
            Applicability::Applicable
        },
        implementation: Implementation::Implemented,
        evidence_mode: EvidenceMode::Mixed,
        records: vec!["keys".into()],
        details: SoaDetails {
            justification: Some(if excluded { "no premises" } else { "risk R-1 asks for it" }.into()),
            basis: vec!["risk".into()],
            owner: Some("head-of-platform".into()),
            risks: vec!["R-1".into()],
            policy: Some("isms/policies/access-control.md".into()),
            reviewed_on: Some("2025-11-18".parse().unwrap()),
        },
    }
}

/// Returns an acceptance in a state.
pub(super) fn acceptance(id: &str, state: AcceptanceState) -> AcceptanceRecord {
    let holds = matches!(state, AcceptanceState::Active | AcceptanceState::Unused);
    AcceptanceRecord {
        id: id.into(),
        policy: Some("ANX-K8S-0001".parse().unwrap()),
        control: None,
        paths: vec!["deploy/**".into()],
        addresses: vec!["*/web".into()],
        inline: false,
        reason: "the next major version needs it no more".into(),
        risk: "R-4".into(),
        compensating_control: Some("only the platform team deploys there".into()),
        requested_by: "platform-engineer".into(),
        accepted_by: "head-of-platform".into(),
        accepted_on: "2026-01-14".parse().unwrap(),
        expires: "2026-07-14".parse().unwrap(),
        state,
        problems: if holds { Vec::new() } else { vec!["it expired on 2026-07-14".into()] },
        covered: usize::from(state == AcceptanceState::Active),
        path: "isms/acceptances.yaml".into(),
        location: None,
    }
}

/// Returns the index of a signed bundle around a record.
pub(super) fn index(evidence: &Evidence) -> BundleIndex {
    BundleIndex {
        schema_version: BUNDLE_VERSION.into(),
        record_version: evidence.schema_version.clone(),
        kind: BundleKind::PointInTime,
        organisation: evidence.scope.organisation.clone(),
        scope: evidence.scope.statement.clone(),
        classification: "confidential".into(),
        retention_until: Some("2029-11-23".parse().unwrap()),
        criteria: Criteria { standard: "ISO/IEC 27001".into(), edition: "2022".into(), amendments: Vec::new() },
        soa: evidence.soa.clone(),
        source: SourceIdentity {
            repository: Some("https://git.example/acme/booking".into()),
            commit: Some("0123456789abcdef0123456789abcdef01234567".into()),
            tree: Some("89abcdef0123456789abcdef0123456789abcdef".into()),
            branch: Some("main".into()),
            dirty: Some(true),
            ..SourceIdentity::default()
        },
        as_of: evidence.as_of,
        digests: BundleDigests { run: evidence.digests.clone(), results: "5".repeat(64), record: "6".repeat(64) },
        engine: EngineIdentity {
            name: "annexa".into(),
            version: "0.1.0".into(),
            rego: "a Rego engine 1.0".into(),
            target: "x86_64-unknown-linux-musl".into(),
            binary_sha256: None,
        },
        population: evidence.summary.files.clone(),
        controls: BTreeMap::new(),
        limitations: vec!["The history of the repository was not looked at.".into()],
        signatures: vec![SignatureForm::Ssh, SignatureForm::Der],
        signers: vec![Signer {
            identity: "security@acme.example".into(),
            key_type: "ecdsa-sha2-nistp256".into(),
            fingerprint: "SHA256:uQ3bY8dHkz1YV0cKfY3lZ5yM7m7zq3n1m0Zk1d4m3xA".into(),
        }],
        previous: None,
        parts: Vec::new(),
    }
}

/// Returns a record in which every text that comes from a repository is hostile.
pub(super) fn hostile() -> Evidence {
    let mut evidence = declared();
    let all = HOSTILE.join(" ");
    evidence.scope.organisation = Some(all.clone());
    evidence.scope.statement = Some(all.clone());
    evidence.scope.paths = vec![all.clone()];
    evidence.notes = vec![all.clone()];
    if let Some(soa) = &mut evidence.soa {
        soa.path = all.clone();
        soa.version = Some(all.clone());
        soa.approved_by = Some(all.clone());
    }
    for acceptance in &mut evidence.acceptances {
        let texts = [
            &mut acceptance.id,
            &mut acceptance.reason,
            &mut acceptance.risk,
            &mut acceptance.requested_by,
            &mut acceptance.accepted_by,
            &mut acceptance.path,
        ];
        texts.into_iter().for_each(|text| *text = all.clone());
        acceptance.compensating_control = Some(all.clone());
        acceptance.paths = vec![all.clone()];
        acceptance.addresses = vec![all.clone()];
        acceptance.problems = vec![all.clone()];
    }
    for control in &mut evidence.controls {
        control.title = all.clone();
        control.reasons = vec![all.clone()];
        control.does_not_show = vec![all.clone()];
        let record = crate::assess::ControlRecord { name: all.clone(), state: RecordState::Overdue };
        control.records = vec![record];
        let Some(row) = &mut control.soa else { continue };
        row.records = vec![all.clone()];
        row.details = SoaDetails {
            justification: Some(all.clone()),
            basis: vec![all.clone()],
            owner: Some(all.clone()),
            risks: vec![all.clone()],
            policy: Some(all.clone()),
            reviewed_on: None,
        };
        row.implementation = Implementation::Planned { treatment_plan: Some(all.clone()) };
    }
    for clause in &mut evidence.clauses {
        clause.reason = all.clone();
        clause.records = vec![crate::assess::ControlRecord { name: all.clone(), state: RecordState::Missing }];
        for item in &mut clause.items {
            item.what = all.clone();
            item.held_by = vec![all.clone()];
        }
    }
    for finding in &mut evidence.findings {
        finding.message = all.clone();
        finding.path = all.as_str().into();
        finding.address = format!("{all} x");
        finding.accepted = Some(all.clone());
    }
    for outcome in &mut evidence.undetermined {
        outcome.path = all.clone();
        outcome.address = all.clone();
        for value in &mut outcome.deciding {
            value.expression = all.clone();
            value.remedy = all.clone();
        }
    }
    for error in &mut evidence.errors {
        error.policy = all.clone();
        error.path = Some(all.clone());
        error.address = Some(all.clone());
        error.message = all.clone();
    }
    for file in &mut evidence.files {
        file.path = all.clone();
        file.reason = Some(all.clone());
    }
    evidence
}

/// Returns the index of a bundle in which every text that comes from a repository is hostile.
pub(super) fn hostile_index(evidence: &Evidence) -> BundleIndex {
    let all = HOSTILE.join(" ");
    let mut index = index(evidence);
    index.classification = all.clone();
    index.limitations = vec![all.clone()];
    index.source.repository = Some(all.clone());
    index.source.branch = Some(all.clone());
    index.source.folder = all.clone();
    for signer in &mut index.signers {
        signer.identity = all.clone();
        signer.key_type = all.clone();
        signer.fingerprint = all.clone();
    }
    index
}
