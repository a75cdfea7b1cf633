//! What a bundle has beyond a run: a Statement of Applicability, risk acceptances in each state, records, an index.

use super::{control, control_result, digest, rich};
use crate::assess::ControlRecord;
use crate::evidence::{
    AcceptanceRecord, AcceptanceState, BUNDLE_VERSION, BundleDigests, BundleIndex, BundleKind, Criteria,
    EngineIdentity, Evidence, SCHEMA_VERSION, SoaIdentity, SourceIdentity,
};
use crate::isms::{Applicability, EvidenceMode, Implementation, RecordState, SoaDetails, SoaRow};
use crate::model::{ControlId, ControlStatus, Location};

/// Text that a spreadsheet, a browser, a terminal or a parser of markup would take for a command.
pub(crate) const HOSTILE: &str =
    "=cmd|' /C calc'!A0 <img src=x onerror=alert(1)> [a](javascript:x)\n\u{1b}[31m\u{202e}|x";

/// Returns the rich record with everything that the management system declares.
pub(crate) fn bundled() -> Evidence {
    let mut evidence = rich();
    let today = evidence.as_of;
    evidence.scope.statement = Some("Booking of journeys,\nin all offices".into());
    evidence.notes.clear();
    evidence.soa = Some(SoaIdentity {
        path: "isms/soa.yaml".into(),
        version: Some("4".into()),
        approved_by: Some("managing-director".into()),
        approved_on: Some("2026-02-01".parse().unwrap()),
        next_review: Some("2027-02-01".parse().unwrap()),
        sha256: Some(digest('5')),
    });
    let mut own =
        control_result("ORG.Backup", "Backups are restored".into(), "organisation".into(), ControlStatus::Pass);
    own.records = vec![record("backup-tests", RecordState::Current)];
    evidence.controls.push(own);
    for control in &mut evidence.controls {
        control.soa = row(&control.id, control.status);
        match control.id.as_str() {
            "A.5.15" => control.records = vec![record("access-review", RecordState::Overdue)],
            "A.5.3" => {
                control.records = vec![record("roles", RecordState::Current), record(HOSTILE, RecordState::Current)]
            }
            "A.8.6" => control.reasons = vec![HOSTILE.into(), "second reason".into()],
            _ => {}
        }
    }
    for finding in evidence.findings.iter_mut().filter(|finding| finding.accepted.is_some()) {
        finding.controls = finding.controls.iter().cloned().chain([control("A.8.20")]).collect();
    }
    evidence.acceptances = vec![
        acceptance("RA-2026-003", AcceptanceState::Active, "2027-01-31"),
        acceptance("RA-2026-004", AcceptanceState::Unused, &today.to_string()),
        acceptance("RA-2025-001", AcceptanceState::Expired, "2026-02-28"),
        acceptance("RA-2026-005", AcceptanceState::Invalid, "2027-01-31"),
        acceptance("RA-2026-005", AcceptanceState::Invalid, "9999-12-31"),
    ];
    evidence
}

fn record(name: &str, state: RecordState) -> ControlRecord {
    ControlRecord { name: name.into(), state }
}

fn row(id: &ControlId, status: ControlStatus) -> Option<SoaRow> {
    let why = || Some("Customers ask for it, and a risk is treated by it".to_owned());
    let excluded =
        |justification: Option<&str>| Applicability::Excluded { justification: justification.map(Into::into) };
    let planned = |plan: Option<&str>| Implementation::Planned { treatment_plan: plan.map(Into::into) };
    let (applicability, implementation, justification) = match (id.as_str(), status) {
        ("A.5.7", _) => return None,
        ("A.5.4", _) => (excluded(None), Implementation::Undeclared, None),
        ("A.5.5", _) => (Applicability::Applicable, planned(None), why()),
        ("A.5.6", _) => (Applicability::Applicable, Implementation::Undeclared, Some(HOSTILE.into())),
        (_, ControlStatus::NotApplicable) => (
            excluded(Some("no premises of our own")),
            Implementation::Undeclared,
            Some("no premises of our own".into()),
        ),
        (_, ControlStatus::Planned) => (Applicability::Applicable, planned(Some("RTP-7")), why()),
        (_, ControlStatus::Partial) => (Applicability::Applicable, Implementation::Partly, why()),
        _ => (Applicability::Applicable, Implementation::Implemented, why()),
    };
    let owner = if id.as_str() == "A.5.6" { HOSTILE } else { "head-of-platform" };
    Some(SoaRow {
        control: id.clone(),
        title: None,
        applicability,
        implementation,
        evidence_mode: EvidenceMode::Mixed,
        records: vec!["access-review".into()],
        details: SoaDetails {
            justification,
            basis: vec!["risk".into(), "contract".into()],
            owner: Some(owner.into()),
            risks: vec!["R-12".into()],
            policy: Some("isms/policies/platform.md".into()),
            reviewed_on: Some("2026-01-15".parse().unwrap()),
        },
    })
}

fn acceptance(id: &str, state: AcceptanceState, expires: &str) -> AcceptanceRecord {
    let problems: &[&str] = match state {
        AcceptanceState::Active | AcceptanceState::Unused => &[],
        AcceptanceState::Expired => &["it expired on 2026-02-28"],
        AcceptanceState::Invalid => &["`owner` requested and accepted it", HOSTILE],
    };
    let active = state == AcceptanceState::Active;
    AcceptanceRecord {
        id: id.into(),
        policy: active.then(|| "ANX-K8S-0001".parse().unwrap()),
        control: (!active).then(|| control("A.8.9")),
        paths: vec!["deploy/k8s/**".into(), HOSTILE.into()],
        addresses: Vec::new(),
        inline: state == AcceptanceState::Unused,
        reason: if active { "The agent reads the kernel's events".into() } else { HOSTILE.into() },
        risk: "R-12".into(),
        compensating_control: active.then(|| "The node pool runs nothing else".into()),
        requested_by: "platform team".into(),
        accepted_by: "head-of-platform".into(),
        accepted_on: "2026-02-01".parse().unwrap(),
        expires: expires.parse().unwrap(),
        state,
        problems: problems.iter().map(|problem| (*problem).to_owned()).collect(),
        covered: usize::from(active),
        path: "isms/acceptances.yaml".into(),
        location: Some(Location { line: 4, column: 3, end_line: 15, end_column: 1 }),
    }
}

/// Returns the index of a bundle of any of the samples.
pub(crate) fn index() -> BundleIndex {
    let evidence = bundled();
    BundleIndex {
        schema_version: BUNDLE_VERSION.into(),
        record_version: SCHEMA_VERSION.into(),
        kind: BundleKind::PointInTime,
        organisation: evidence.scope.organisation,
        scope: evidence.scope.statement,
        classification: "confidential".into(),
        retention_until: Some("2032-12-31".parse().unwrap()),
        criteria: Criteria {
            standard: "ISO/IEC 27001".into(),
            edition: "2022".into(),
            amendments: vec!["Amd 1:2024".into()],
        },
        soa: evidence.soa,
        source: SourceIdentity {
            repository: Some("https://git.example/acme/booking.git".into()),
            folder: String::new(),
            commit: Some("0123456789abcdef0123456789abcdef01234567".into()),
            tree: Some("89abcdef0123456789abcdef0123456789abcdef".into()),
            branch: Some("main".into()),
            first_parent_count: Some(412),
            dirty: Some(false),
        },
        as_of: evidence.as_of,
        digests: BundleDigests { run: evidence.digests, results: digest('6'), record: digest('7') },
        engine: EngineIdentity {
            name: "annexa".into(),
            version: "0.1.0".into(),
            rego: "rego-engine 0.14.1".into(),
            target: "x86_64-unknown-linux-gnu".into(),
            binary_sha256: Some(digest('8')),
        },
        population: evidence.summary.files,
        controls: evidence.summary.controls,
        limitations: vec!["1 file could not be parsed: infra/broken.tf".into()],
        signatures: Vec::new(),
        signers: Vec::new(),
        previous: None,
        parts: Vec::new(),
    }
}
