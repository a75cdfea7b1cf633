//! An earlier run, as far as a later one is compared with it: of the same program, or read from a record.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Deserialize;

use crate::evidence::{ControlNumbers, Evidence, Finding, Resolved};
use crate::model::{ControlId, ControlStatus, Disposition, Location, PolicyId, Severity};

/// What keeps policies from a file.
pub(super) const UNSEEN: [Disposition; 7] = [
    Disposition::Excluded,
    Disposition::Ignored,
    Disposition::Unparsed,
    Disposition::Unreadable,
    Disposition::TooLarge,
    Disposition::Templated,
    Disposition::Binary,
];

/// An earlier run.
#[derive(Debug, Default)]
pub struct Earlier {
    /// What it is called.
    pub(super) name: String,
    pub(super) findings: Vec<EarlierFinding>,
    pub(super) controls: BTreeMap<ControlId, ControlNumbers>,
    policies: HashSet<PolicyId>,
    files: HashMap<String, Disposition>,
    digests: RecordDigests,
}

/// A finding of an earlier run.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct EarlierFinding {
    pub(super) policy: PolicyId,
    severity: Severity,
    pub(super) message: String,
    pub(super) path: String,
    #[serde(flatten)]
    location: Option<Location>,
    pub(super) address: String,
    pub(super) fingerprint: String,
    pub(super) content_key: String,
}

/// A record that is no baseline.
#[derive(Debug, thiserror::Error)]
pub enum EarlierError {
    /// It is no record of a run.
    #[error("`{name}` is no evidence record\nhint: `annexa check --format json={name}` writes one")]
    Form {
        /// What it is called.
        name: String,
        /// Why.
        #[source]
        source: serde_json::Error,
    },
    /// It is of a later form.
    #[error("`{name}` has the schema version {found}, which this version of Annexa does not read\nhint: write it anew")]
    Version {
        /// What it is called.
        name: String,
        /// Its version.
        found: String,
    },
}

/// A record, as far as it is compared.
#[derive(Deserialize)]
struct Record {
    schema_version: String,
    digests: RecordDigests,
    findings: Vec<EarlierFinding>,
    controls: Vec<RecordControl>,
    policies: Vec<RecordPolicy>,
    files: Vec<RecordFile>,
}

#[derive(Debug, Default, Deserialize)]
struct RecordDigests {
    policies: String,
    configuration: String,
    engine: String,
}

#[derive(Deserialize)]
struct RecordControl {
    id: ControlId,
    status: ControlStatus,
    tested: usize,
    passed: usize,
}

#[derive(Deserialize)]
struct RecordPolicy {
    id: PolicyId,
}

#[derive(Deserialize)]
struct RecordFile {
    path: String,
    disposition: Disposition,
}

impl Earlier {
    /// Takes a record of this program.
    #[must_use]
    pub fn of(name: String, evidence: &Evidence) -> Self {
        let numbers = |control: &crate::assess::ControlResult| ControlNumbers {
            status: control.status,
            tested: control.tested,
            passed: control.passed,
        };
        let digests = &evidence.digests;
        Self {
            name,
            findings: evidence.findings.iter().map(EarlierFinding::of).collect(),
            controls: evidence.controls.iter().map(|control| (control.id.clone(), numbers(control))).collect(),
            policies: evidence.policies.iter().map(|policy| policy.id().clone()).collect(),
            files: evidence.files.iter().map(|file| (file.path.clone(), file.disposition)).collect(),
            digests: RecordDigests {
                policies: digests.policies.clone(),
                configuration: digests.configuration.clone(),
                engine: digests.engine.clone(),
            },
        }
    }

    /// Reads a record as `annexa check --format json` writes it.
    ///
    /// # Errors
    /// If it is none, or of a later form.
    pub fn parse(name: &str, text: &str) -> Result<Self, EarlierError> {
        let record: Record =
            serde_json::from_str(text).map_err(|source| EarlierError::Form { name: name.to_owned(), source })?;
        if record.schema_version.split('.').next() != Some("1") {
            return Err(EarlierError::Version { name: name.to_owned(), found: record.schema_version });
        }
        let numbers = |control: RecordControl| {
            let RecordControl { id, status, tested, passed } = control;
            (id, ControlNumbers { status, tested, passed })
        };
        Ok(Self {
            name: name.to_owned(),
            findings: record.findings,
            controls: record.controls.into_iter().map(numbers).collect(),
            policies: record.policies.into_iter().map(|policy| policy.id).collect(),
            files: record.files.into_iter().map(|file| (file.path, file.disposition)).collect(),
            digests: record.digests,
        })
    }

    /// Whether the run would have had a finding, had it been there: its policy was in use, and its file in scope if it was there.
    pub(super) fn could_have(&self, finding: &Finding) -> bool {
        let seen = self.files.get(&*finding.path).is_none_or(|disposition| !UNSEEN.contains(disposition));
        self.policies.contains(&finding.policy) && seen
    }

    /// Returns the files that could not be read or parsed.
    pub(super) fn gaps(&self) -> Vec<String> {
        let lost = [
            Disposition::Unparsed,
            Disposition::Unreadable,
            Disposition::TooLarge,
            Disposition::Binary,
            Disposition::Templated,
        ];
        let mut gaps: Vec<String> = self
            .files
            .iter()
            .filter(|(_, disposition)| lost.contains(disposition))
            .map(|(path, _)| path.clone())
            .collect();
        gaps.sort_unstable();
        gaps
    }

    /// Says in what the runs differ beside what was changed.
    pub(super) fn reasons(&self, evidence: &Evidence) -> Vec<String> {
        let digests = &evidence.digests;
        let told = [
            (self.digests.engine != digests.engine, "another version of Annexa"),
            (self.digests.policies != digests.policies, "other policies"),
            (self.digests.configuration != digests.configuration, "other settings in annexa.yaml"),
        ];
        told.into_iter()
            .filter(|(differs, _)| *differs)
            .map(|(_, what)| format!("the earlier run had {what}"))
            .collect()
    }
}

impl EarlierFinding {
    pub(super) fn of(finding: &Finding) -> Self {
        Self {
            policy: finding.policy.clone(),
            severity: finding.severity,
            message: finding.message.clone(),
            path: finding.path.to_string(),
            location: finding.location,
            address: finding.address.clone(),
            fingerprint: finding.fingerprint.clone(),
            content_key: finding.content_key.clone(),
        }
    }

    pub(super) fn resolved(&self) -> Resolved {
        let Self { policy, severity, message, path, location, address, fingerprint, .. } = self.clone();
        Resolved { policy, severity, message, path, location, address, fingerprint }
    }
}
