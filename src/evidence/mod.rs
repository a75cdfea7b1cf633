//! The evidence record of one run: the one source of every output.
//!
//! Its serialised form is the pure part of the evidence: no clock, host, duration or absolute path, so that the same
//! input gives the same bytes. Passing items are counted here and listed only in a bundle.

mod comparison;
mod index;
mod result;
mod standing;

pub use comparison::{Change, Comparison, ControlChange, ControlNumbers, Resolved};
pub use index::{
    BUNDLE_VERSION, BundleDigests, BundleIndex, BundleKind, Criteria, EngineIdentity, Part, SignatureForm, Signer,
    SoaIdentity, SourceIdentity,
};
pub use result::{ResultId, ResultRecord};
pub(crate) use standing::{Standing, Standings};

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::assess::{ClauseResult, ControlResult};
use crate::model::{ControlId, Counts, Date, Disposition, Location, PathSegment, PolicyId, Severity, Strength, digest};
use crate::policy::Policy;

/// Version of the serialised form. The first number changes when a reader may break.
pub const SCHEMA_VERSION: &str = "1.2";

/// The record of one run.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Evidence {
    /// Version of this form.
    pub schema_version: String,
    /// What made it.
    pub tool: Tool,
    /// The date that the run judges by, `YYYY-MM-DD`.
    pub as_of: Date,
    /// Who and what is in scope, as declared in `annexa.yaml`.
    pub scope: Scope,
    /// Digests of what went in and came out; two runs with the same `evaluation` digest have the same results.
    pub digests: Digests,
    /// The numbers that say what was looked at.
    pub summary: Summary,
    /// The Statement of Applicability that counted, if there is one.
    pub soa: Option<SoaIdentity>,
    /// Risk acceptances of the organisation, in the order of its register, whether they hold or not.
    pub acceptances: Vec<AcceptanceRecord>,
    /// All controls in scope of the catalogue, in order, whatever their status.
    pub controls: Vec<ControlResult>,
    /// Clauses 4 to 10, in order, with the documented information behind each.
    pub clauses: Vec<ClauseResult>,
    /// Failing (policy, subject) pairs with their places, in order of file, place and policy.
    pub findings: Vec<Finding>,
    /// Outcomes that the source does not settle.
    pub undetermined: Vec<Undetermined>,
    /// Policies that failed to load or to evaluate.
    pub errors: Vec<PolicyError>,
    /// Every file of the tree, in order of path.
    pub files: Vec<FileRecord>,
    /// Every policy of the run, in order of id.
    pub policies: Vec<PolicyResult>,
    /// Remarks on the run as a whole, e.g. that applicability is not declared.
    pub notes: Vec<String>,
    /// What is other than in an earlier run, if it was compared with one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comparison: Option<Comparison>,
}

impl Evidence {
    /// Returns the findings that a report tells of: all, or beside an earlier run those that it does not have.
    pub fn reported(&self) -> impl Iterator<Item = &Finding> + Clone {
        self.findings.iter().filter(|finding| finding.change != Some(Change::Unchanged))
    }

    /// Returns the policies that had something to judge.
    pub(crate) fn asked(&self) -> impl Iterator<Item = &PolicyResult> {
        self.policies.iter().filter(|result| result.counts.population > 0)
    }

    /// Whether a file that could not be read or parsed was like that before.
    #[must_use]
    pub fn is_old_gap(&self, path: &str) -> bool {
        self.comparison.as_ref().is_some_and(|comparison| comparison.gaps_before.iter().any(|gap| gap == path))
    }
}

/// The program that made a record.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Tool {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// Who and what is in scope.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct Scope {
    /// The organisation, if `annexa.yaml` names it.
    pub organisation: Option<String>,
    /// The scope of the ISMS in its own words, if `annexa.yaml` has it.
    pub statement: Option<String>,
    /// Paths given on the command line, relative to the top of the tree; empty means all.
    pub paths: Vec<String>,
}

/// SHA-256 digests, in lower-case hexadecimal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Digests {
    /// Over the path, disposition and content digest of every file.
    pub inputs: String,
    /// Over the policies and their libraries.
    pub policies: String,
    /// Over the settings that reach a verdict.
    pub configuration: String,
    /// Over the name and version of the program.
    pub engine: String,
    /// Over the four above and the date.
    pub evaluation: String,
}

/// The numbers that say what was looked at.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct Summary {
    /// Files by disposition.
    pub files: BTreeMap<Disposition, usize>,
    /// Documents parsed.
    pub documents: usize,
    /// Subjects found.
    pub subjects: usize,
    /// (policy, subject) pairs judged, by outcome.
    pub pass: usize,
    /// Failing pairs.
    pub fail: usize,
    /// Pairs that the source does not settle.
    pub undetermined: usize,
    /// Pairs whose policy could not be evaluated.
    pub error: usize,
    /// Failing pairs that a valid risk acceptance covers.
    pub accepted: usize,
    /// Controls by status.
    pub controls: BTreeMap<crate::model::ControlStatus, usize>,
    /// Whether a backstop (a timer) cut the run short; such a run cannot be signed.
    pub incomplete: bool,
}

impl Summary {
    /// Returns the number of pairs judged, whatever came out.
    pub(crate) fn judged(&self) -> usize {
        self.pass + self.fail + self.undetermined + self.error
    }
}

/// One failing (policy, subject) pair at one place.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Finding {
    /// The policy.
    pub policy: PolicyId,
    /// How bad.
    pub severity: Severity,
    /// What is wrong, as a sentence.
    pub message: String,
    /// The file, relative to the top of the tree; `.` for the repository itself.
    pub path: Arc<str>,
    /// The region; absent for the repository itself.
    #[serde(flatten)]
    pub location: Option<Location>,
    /// The subject's address.
    pub address: String,
    /// The subject's type.
    pub subject_type: Arc<str>,
    /// Where in the subject's value.
    pub config_path: Vec<PathSegment>,
    /// The controls that the policy bears on.
    pub controls: Arc<[ControlId]>,
    /// Further places that belong to it.
    pub related: Vec<RelatedPlace>,
    /// The risk acceptance that covers it, if any.
    pub accepted: Option<String>,
    /// Stable identity: policy, path, address, config path and ordinal.
    pub fingerprint: String,
    /// The same without the path: settles renames.
    pub content_key: String,
    /// What it is beside an earlier run, if it was compared with one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
    /// The lines around it, for people; never serialised.
    #[serde(skip)]
    pub excerpt: Option<Box<Excerpt>>,
    /// The address of the block in its own file, whoever calls that; it stands for the address in the fingerprint.
    #[serde(skip)]
    pub block: Option<Arc<str>>,
    /// Further instances of the block of which the same is true.
    #[serde(skip)]
    pub alike: usize,
    /// The results that it tells of; kept only where results are asked for.
    #[serde(skip)]
    pub results: Vec<ResultId>,
}

/// A risk acceptance of the register, with what came of it in this run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AcceptanceRecord {
    /// Its id.
    pub id: String,
    /// The policy whose findings it accepts; absent if it accepts those of a control.
    pub policy: Option<PolicyId>,
    /// The control whose findings it accepts; absent if it accepts those of a policy.
    pub control: Option<ControlId>,
    /// Patterns of the files that it holds for.
    pub paths: Vec<String>,
    /// Patterns of the addresses that it holds for.
    pub addresses: Vec<String>,
    /// Whether it holds only where a comment names it.
    pub inline: bool,
    /// Why.
    pub reason: String,
    /// The risk of the register that is accepted.
    pub risk: String,
    /// What is done instead, if anything.
    pub compensating_control: Option<String>,
    /// Who asked for it.
    pub requested_by: String,
    /// Who decided.
    pub accepted_by: String,
    /// The first day on which it holds.
    pub accepted_on: Date,
    /// The last day on which it holds.
    pub expires: Date,
    /// Whether it covers anything on the date of the run.
    pub state: AcceptanceState,
    /// Why it does not hold; empty if it does.
    pub problems: Vec<String>,
    /// Findings that it covers.
    pub covered: usize,
    /// The file of the register.
    pub path: String,
    /// Where it stands there.
    #[serde(flatten)]
    pub location: Option<Location>,
}

impl AcceptanceRecord {
    /// Returns where it stands in the register, `path:line` as far as that is known.
    pub(crate) fn place(&self) -> String {
        self.location.map_or_else(|| self.path.clone(), |location| format!("{}:{}", self.path, location.line))
    }
}

/// What a risk acceptance is worth on the date of the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AcceptanceState {
    /// It holds and covers findings.
    Active,
    /// It holds, and there is nothing that it covers.
    Unused,
    /// Its last day has passed.
    Expired,
    /// It does not hold for another reason.
    Invalid,
}

impl AcceptanceState {
    /// Returns the word used in every output.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Unused => "unused",
            Self::Expired => "expired",
            Self::Invalid => "invalid",
        }
    }
}

/// Another place that a finding speaks of.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RelatedPlace {
    /// The subject's address.
    pub address: String,
    /// The file.
    pub path: String,
    /// The region.
    #[serde(flatten)]
    pub location: Option<Location>,
}

/// Lines of a source around a finding.
#[derive(Clone, Debug)]
pub struct Excerpt {
    /// Number of the first line, counted from 1.
    pub first_line: u32,
    /// The lines, each with `\n` between; long ones are cut.
    pub text: String,
    /// The region of the finding as byte offsets into `text`.
    pub region: std::ops::Range<usize>,
}

/// A (policy, subject) pair that the source does not settle.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Undetermined {
    /// The policy.
    pub policy: PolicyId,
    /// The file.
    pub path: String,
    /// The place of the first deciding value.
    #[serde(flatten)]
    pub location: Option<Location>,
    /// The subject's address.
    pub address: String,
    /// The subject's type.
    pub subject_type: String,
    /// The expressions that decide, each with what would settle it.
    pub deciding: Vec<Deciding>,
    /// The address of the block in its own file, whoever calls that.
    #[serde(skip)]
    pub block: Option<Arc<str>>,
}

/// A value that decides an undetermined outcome.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Deciding {
    /// The expression as written.
    pub expression: String,
    /// What would settle it, e.g. "supply a value for `var.region`, or a plan".
    pub remedy: String,
}

/// A policy that failed to load, or to evaluate on a subject.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PolicyError {
    /// The policy's id, or the path of its source if it has none.
    pub policy: String,
    /// The file judged; absent if the policy did not load.
    pub path: Option<String>,
    /// The subject's address; absent if the policy did not load.
    pub address: Option<String>,
    /// What went wrong.
    pub message: String,
}

/// One file of the tree.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FileRecord {
    /// Path relative to the top of the tree. Bytes that are not UTF-8 are percent-encoded.
    pub path: String,
    /// What became of it.
    pub disposition: Disposition,
    /// Why, where the disposition alone does not say it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Where the reason stands in the file, if it has a place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    /// SHA-256 of its bytes; absent if it was not read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// Whether it is claimed by its name (`*.tf`, `Dockerfile`, a workflow): then a parse error changes the exit code.
    #[serde(skip)]
    pub claimed: bool,
}

/// One policy of a run, with its numbers.
#[derive(Clone, Debug)]
pub struct PolicyResult {
    /// The policy. What it says about itself is a part of the record.
    pub policy: Arc<Policy>,
    /// The controls it bears on, as the organisation maps it, with strength.
    pub controls: Arc<BTreeMap<ControlId, Strength>>,
    /// The values that the organisation set; the other parameters have their defaults.
    pub set: BTreeMap<String, serde_json::Value>,
    /// How its subjects came out.
    pub counts: Counts,
    /// Sum, modulo 2^256, of the SHA-256 of each subject of the population (type, path, address), so that two runs can be
    /// compared.
    pub population_sha256: [u8; 32],
}

// [`PolicyResult`] as it is written; the description is for the schema.
/// One policy of a run, with its numbers.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PolicyResult")]
struct PolicyRow<'a> {
    /// Its id.
    id: &'a PolicyId,
    /// The good state that it asks for.
    title: &'a str,
    /// What it checks and why.
    description: &'a str,
    /// How bad a failing subject is.
    severity: Severity,
    /// What is looked at.
    topic: &'a str,
    /// The controls it bears on, with strength.
    controls: &'a BTreeMap<ControlId, Strength>,
    /// How to fix a failing subject.
    remediation: &'a str,
    /// What a pass leaves open.
    does_not_show: &'a str,
    /// Links to the vendor's documentation.
    related_resources: &'a [String],
    /// The values that the organisation set, or their defaults.
    parameters: BTreeMap<&'a str, &'a serde_json::Value>,
    #[serde(flatten)]
    counts: Counts,
    /// Sum, modulo 2^256, of the SHA-256 of each subject of the population (type, path, address), so that two runs can be
    /// compared.
    population_sha256: String,
}

impl PolicyResult {
    /// Returns the policy's id.
    #[must_use]
    pub fn id(&self) -> &PolicyId {
        &self.policy.brief.id
    }

    fn row(&self) -> PolicyRow<'_> {
        let metadata = self.policy.metadata();
        let defaults = metadata.parameters.iter();
        PolicyRow {
            id: &metadata.id,
            title: &metadata.title,
            description: &metadata.description,
            severity: metadata.severity,
            topic: &metadata.topic,
            controls: &self.controls,
            remediation: &metadata.remediation,
            does_not_show: &metadata.does_not_show,
            related_resources: &metadata.related_resources,
            parameters: defaults
                .map(|(name, parameter)| (name.as_str(), self.set.get(name).unwrap_or(&parameter.default)))
                .collect(),
            counts: self.counts,
            population_sha256: digest::hex(&self.population_sha256),
        }
    }
}

impl Serialize for PolicyResult {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.row().serialize(serializer)
    }
}

impl JsonSchema for PolicyResult {
    fn schema_name() -> Cow<'static, str> {
        PolicyRow::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        PolicyRow::json_schema(generator)
    }
}
