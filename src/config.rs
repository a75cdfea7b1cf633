//! `annexa.yaml` -> validated settings.
//!
//! The raw form is what people write; nothing but [`Settings`] travels further, so that a bad value is refused at the border,
//! with its place and a remedy.

use std::collections::BTreeMap;

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};
use regex::Regex;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::{PolicyId, Severity, digest};

/// The name of the file, at the top of the tree.
pub const FILE_NAME: &str = "annexa.yaml";

/// `annexa.yaml` as people write it.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(title = "annexa.yaml", description = "How an organisation uses Annexa on this repository.")]
#[serde(deny_unknown_fields, default)]
pub struct RawSettings {
    /// Name of the organisation.
    pub organisation: Option<String>,
    /// The scope of the ISMS in the organisation's words.
    pub scope: Option<String>,
    /// Globs of the paths in scope; everything if empty.
    pub include: Vec<String>,
    /// Paths out of scope, each with a reason that appears in the evidence.
    pub exclude: Vec<RawExclusion>,
    /// The lowest severity that makes `annexa check` exit with 1. Default: medium.
    pub threshold: Option<Severity>,
    /// Which policies, and with which values.
    pub policies: RawPolicies,
    /// What is known not to be a secret.
    pub secrets: RawSecrets,
    /// What Terraform is given when it runs.
    pub terraform: RawTerraform,
    /// What CloudFormation is given when it makes a stack.
    pub cloudformation: RawCloudFormation,
    /// How risk acceptances are bounded.
    pub acceptances: RawAcceptances,
    /// Bounds on what is read and evaluated.
    pub limits: Limits,
}

/// How risk acceptances are bounded.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "Acceptances")]
#[serde(deny_unknown_fields, default)]
pub struct RawAcceptances {
    /// Days that an acceptance may hold, from its first to its last. Default: 365.
    pub maximum_days: u32,
}

impl Default for RawAcceptances {
    fn default() -> Self {
        Self { maximum_days: 365 }
    }
}

/// What is known not to be a secret, though it looks like one.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "Secrets")]
#[serde(deny_unknown_fields, default)]
pub struct RawSecrets {
    /// Values that are allowed, by digest or by pattern, each with a reason that appears in the evidence.
    pub allow: Vec<RawAllowance>,
}

/// A value that is allowed. It has either `sha256` or `pattern`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "Allowance")]
#[serde(deny_unknown_fields)]
pub struct RawAllowance {
    /// SHA-256 of the value, in hexadecimal.
    pub sha256: Option<String>,
    /// A regular expression for the whole value.
    pub pattern: Option<String>,
    /// Why it is no secret.
    pub reason: String,
}

/// What Terraform is given when it runs: the values that `TF_VAR_...`, `-var` and `-var-file` would give it.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "Terraform")]
#[serde(deny_unknown_fields, default)]
pub struct RawTerraform {
    /// The selected workspace; not known if absent.
    pub workspace: Option<String>,
    /// Values of variables of every root module that declares them.
    pub variables: BTreeMap<String, serde_json::Value>,
    /// Root modules by their folder, with values of their own. A module that is named here is judged as a root module.
    pub roots: BTreeMap<String, RawRoot>,
}

/// What one root module is given.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "TerraformRoot")]
#[serde(deny_unknown_fields, default)]
pub struct RawRoot {
    /// The selected workspace.
    pub workspace: Option<String>,
    /// Values of variables; they win over those of files.
    pub variables: BTreeMap<String, serde_json::Value>,
    /// Files of values (`prod.tfvars`), relative to the folder; later ones win.
    pub values_files: Vec<String>,
}

/// What Terraform is given, as it is asked for.
#[derive(Clone, Debug, Default)]
pub struct Terraform {
    raw: RawTerraform,
}

impl Terraform {
    fn root(&self, folder: &str) -> Option<&RawRoot> {
        let trimmed = |key: &str| key.trim_start_matches("./").trim_end_matches('/').to_owned();
        self.raw
            .roots
            .iter()
            .find(|(key, _)| trimmed(key) == folder || folder.is_empty() && *key == ".")
            .map(|(_, root)| root)
    }

    /// Returns whether a folder is named as a root module.
    #[must_use]
    pub fn names_root(&self, folder: &str) -> bool {
        self.root(folder).is_some()
    }

    /// Returns the workspace of a root module.
    #[must_use]
    pub fn workspace(&self, folder: &str) -> Option<&str> {
        self.root(folder).and_then(|root| root.workspace.as_deref()).or(self.raw.workspace.as_deref())
    }

    /// Returns the value of a variable of a root module.
    #[must_use]
    pub fn variable(&self, folder: &str, name: &str) -> Option<&serde_json::Value> {
        self.root(folder).and_then(|root| root.variables.get(name)).or_else(|| self.raw.variables.get(name))
    }

    /// Returns the files of values of a root module, relative to its folder.
    #[must_use]
    pub fn values_files(&self, folder: &str) -> &[String] {
        self.root(folder).map_or(&[], |root| &root.values_files)
    }
}

/// What CloudFormation is given when it makes a stack: the values of `--parameters`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "CloudFormation")]
#[serde(deny_unknown_fields, default)]
pub struct RawCloudFormation {
    /// Values of parameters of every template that declares them.
    pub parameters: BTreeMap<String, ParameterValue>,
    /// Templates by their path, with values of their own.
    pub templates: BTreeMap<String, RawTemplate>,
}

/// What one template is given.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "CloudFormationTemplate")]
#[serde(deny_unknown_fields, default)]
pub struct RawTemplate {
    /// Values of parameters.
    pub parameters: BTreeMap<String, ParameterValue>,
}

/// The value of a parameter: a text, a number, a boolean, or a list of them.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(inline)]
#[serde(untagged)]
pub enum ParameterValue {
    /// One value.
    One(PlainValue),
    /// A list.
    List(Vec<PlainValue>),
}

/// A text, a number or a boolean.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(inline)]
#[serde(untagged)]
pub enum PlainValue {
    /// A boolean.
    Bool(bool),
    /// A number.
    Number(serde_json::Number),
    /// A text.
    Text(String),
}

impl std::fmt::Display for PlainValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Bool(value) => value.fmt(f),
            Self::Number(value) => value.fmt(f),
            Self::Text(value) => value.fmt(f),
        }
    }
}

/// What CloudFormation is given, as it is asked for.
#[derive(Clone, Debug, Default)]
pub struct CloudFormation {
    raw: RawCloudFormation,
}

impl CloudFormation {
    /// Returns the value of a parameter of a template as CloudFormation is given it: a text, in which a list has commas.
    #[must_use]
    pub fn parameter(&self, template: &str, name: &str) -> Option<String> {
        let own = self.raw.templates.iter().find(|(path, _)| path.trim_start_matches("./") == template);
        let own = own.and_then(|(_, given)| given.parameters.get(name));
        Some(match own.or_else(|| self.raw.parameters.get(name))? {
            ParameterValue::One(value) => value.to_string(),
            ParameterValue::List(items) => items.iter().map(ToString::to_string).collect::<Vec<_>>().join(","),
        })
    }
}

/// A path that is out of scope.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "Exclusion")]
#[serde(deny_unknown_fields)]
pub struct RawExclusion {
    /// A glob relative to the top of the tree; `**` crosses folders.
    pub path: String,
    /// Why it is out of scope.
    pub reason: String,
}

/// Which policies run, and with which values.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "Policies")]
#[serde(deny_unknown_fields, default)]
pub struct RawPolicies {
    /// Folders with policies of the organisation's own, relative to the top of the tree.
    pub paths: Vec<String>,
    /// Policies that are switched off, each with a reason.
    pub disabled: BTreeMap<String, String>,
    /// The organisation's values, by policy id and name.
    pub parameters: BTreeMap<String, BTreeMap<String, serde_json::Value>>,
}

/// Bounds on what is read and evaluated. Reaching one is reported for that file or policy, and never ends the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// Bytes of a file; a larger one is not read. Default: 16 MiB.
    pub file_bytes: u64,
    /// Bytes of a plan (`terraform show -json`), which is read in parts. Default: 256 MiB.
    pub plan_bytes: u64,
    /// Levels of nesting of a document. Default: 200.
    pub depth: usize,
    /// Values of a document, with aliases expanded. Default: 2,000,000.
    pub nodes: usize,
    /// Findings of one policy on one subject; more is an error of the policy. Default: 1,000.
    pub findings: usize,
    /// Seconds that one policy may take on one subject, as a backstop; at least 10. Default: 10.
    pub policy_seconds: u64,
    /// Steps that the evaluation of one Terraform root module may take, with all that it calls. Default: 20,000,000.
    pub terraform_steps: u64,
    /// Parts of one Terraform value. Default: 200,000.
    pub terraform_values: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 16 << 20,
            plan_bytes: 256 << 20,
            depth: 200,
            nodes: 2_000_000,
            findings: 1_000,
            policy_seconds: 10,
            terraform_steps: 20_000_000,
            terraform_values: 200_000,
        }
    }
}

/// Settings that hold.
#[derive(Debug)]
pub struct Settings {
    /// Name of the organisation.
    pub organisation: Option<String>,
    /// The scope of the ISMS in the organisation's words.
    pub scope: Option<String>,
    /// The lowest severity that counts for the exit code.
    pub threshold: Severity,
    /// Folders with policies of the organisation's own, relative to the top of the tree.
    pub policy_paths: Vec<String>,
    /// Policies that are switched off, with the reason.
    pub disabled: BTreeMap<PolicyId, String>,
    /// The organisation's values, by policy id and name.
    pub parameters: BTreeMap<PolicyId, BTreeMap<String, serde_json::Value>>,
    /// What Terraform is given when it runs.
    pub terraform: Terraform,
    /// What CloudFormation is given when it makes a stack.
    pub cloudformation: CloudFormation,
    /// Days that a risk acceptance may hold.
    pub acceptance_days: u32,
    /// Bounds.
    pub limits: Limits,
    include: Option<GlobSet>,
    exclude: GlobSet,
    reasons: Vec<String>,
    allowed: Vec<Allowance>,
    digest_source: String,
}

/// A value that is allowed, with the reason.
#[derive(Debug)]
struct Allowance {
    form: AllowedForm,
    reason: String,
}

/// How an allowed value is told.
#[derive(Debug)]
enum AllowedForm {
    /// By the SHA-256 of the value, in lower case.
    Digest(String),
    /// By an expression that it matches as a whole.
    Pattern(Regex),
}

/// An `annexa.yaml` that does not hold.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// Not YAML of the known form.
    #[error("{FILE_NAME}: {0}\nhint: {HINT}")]
    Form(#[source] serde_yaml::Error),
    /// A value that means nothing.
    #[error("{FILE_NAME}: {key}: {problem}")]
    Value {
        /// The key at fault, as a path: `exclude[0].reason`.
        key: String,
        /// What is wrong, and what to write instead.
        problem: String,
    },
    /// Any of these, or no YAML at all, once it is known where.
    #[error("{FILE_NAME}:{line}:{column}: {problem}")]
    At {
        /// Counted from 1.
        line: u32,
        /// Counted from 1.
        column: u32,
        /// What is wrong.
        problem: String,
    },
}

/// Where the form is told.
pub(crate) const HINT: &str = "`annexa schema config` prints what the file may hold";

impl RawSettings {
    /// Returns a text that is equal for settings that judge alike.
    fn digest_source(&self) -> String {
        let Self { include, exclude, policies, secrets, terraform, cloudformation, acceptances, limits, .. } = self;
        let RawPolicies { disabled, parameters, .. } = policies;
        format!(
            "{include:?}{exclude:?}{disabled:?}{parameters:?}{:?}{terraform:?}{cloudformation:?}{acceptances:?}{limits:?}",
            secrets.allow
        )
    }
}

impl Settings {
    /// Reads the text of an `annexa.yaml`; an empty one gives the defaults. Of a text of others, `parse::settings` is to be asked,
    /// which has bounds.
    ///
    /// # Errors
    /// If the text is not of the known form, or a value means nothing.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let blank = text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'));
        let raw = if blank { RawSettings::default() } else { serde_yaml::from_str(text).map_err(ConfigError::Form)? };
        Self::checked(raw)
    }

    fn checked(raw: RawSettings) -> Result<Self, ConfigError> {
        let digest_source = raw.digest_source();
        let bad = |key: String, problem: String| ConfigError::Value { key, problem };
        for (index, exclusion) in raw.exclude.iter().enumerate() {
            if exclusion.reason.trim().is_empty() {
                let key = format!("exclude[{index}].reason");
                return Err(bad(key, "is empty; say why the path is out of scope, the evidence shows it".into()));
            }
        }
        if raw.limits.policy_seconds < 10 {
            let problem = "is below 10; the timer is a backstop, and a lower one makes results depend on the machine";
            return Err(bad("limits.policy_seconds".into(), problem.into()));
        }
        let id = |key: &str, id: &String| {
            id.parse::<PolicyId>().map_err(|error| bad(format!("policies.{key}"), error.to_string()))
        };
        Ok(Self {
            organisation: raw.organisation,
            scope: raw.scope,
            threshold: raw.threshold.unwrap_or(Severity::Medium),
            policy_paths: raw.policies.paths,
            disabled: raw
                .policies
                .disabled
                .into_iter()
                .map(|(key, reason)| Ok((id("disabled", &key)?, reason)))
                .collect::<Result<_, ConfigError>>()?,
            parameters: raw
                .policies
                .parameters
                .into_iter()
                .map(|(key, values)| Ok((id("parameters", &key)?, values)))
                .collect::<Result<_, ConfigError>>()?,
            terraform: Terraform { raw: raw.terraform },
            cloudformation: CloudFormation { raw: raw.cloudformation },
            acceptance_days: raw.acceptances.maximum_days,
            limits: raw.limits,
            include: if raw.include.is_empty() { None } else { Some(globs("include", raw.include.iter())?) },
            exclude: globs("exclude", raw.exclude.iter().map(|exclusion| &exclusion.path))?,
            reasons: raw.exclude.into_iter().map(|exclusion| exclusion.reason).collect(),
            allowed: allowances(raw.secrets.allow)?,
            digest_source,
        })
    }

    /// Returns why a path is out of scope, or nothing if it is in scope.
    #[must_use]
    pub fn exclusion(&self, path: &str) -> Option<&str> {
        if self.include.as_ref().is_some_and(|include| !include.is_match(path)) {
            return Some("not among the included paths");
        }
        let first = self.exclude.matches(path).into_iter().next()?;
        self.reasons.get(first).map(String::as_str)
    }

    /// Returns why a value that looks like a secret is none, if the organisation says so.
    #[must_use]
    pub fn allowed_secret(&self, value: &str) -> Option<&str> {
        let first = self.allowed.iter().find(|allowance| match &allowance.form {
            AllowedForm::Digest(sha256) => *sha256 == digest::of_bytes(value.as_bytes()),
            AllowedForm::Pattern(pattern) => pattern.is_match(value),
        });
        first.map(|allowance| allowance.reason.as_str())
    }

    /// Returns the reasons for which values are allowed, for the record.
    pub fn allowed_secrets(&self) -> impl Iterator<Item = &str> {
        self.allowed.iter().map(|allowance| allowance.reason.as_str())
    }

    /// Returns a text that is equal for settings that judge alike; for digests.
    #[must_use]
    pub fn digest_source(&self) -> &str {
        &self.digest_source
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            organisation: None,
            scope: None,
            threshold: Severity::Medium,
            policy_paths: Vec::new(),
            disabled: BTreeMap::new(),
            parameters: BTreeMap::new(),
            terraform: Terraform::default(),
            cloudformation: CloudFormation::default(),
            acceptance_days: RawAcceptances::default().maximum_days,
            limits: Limits::default(),
            include: None,
            exclude: GlobSet::empty(),
            reasons: Vec::new(),
            allowed: Vec::new(),
            digest_source: RawSettings::default().digest_source(),
        }
    }
}

/// Checks what is allowed: each has one form and a reason.
fn allowances(raw: Vec<RawAllowance>) -> Result<Vec<Allowance>, ConfigError> {
    let checked = raw.into_iter().enumerate().map(|(index, raw)| {
        let bad =
            |key: &str, problem: String| ConfigError::Value { key: format!("secrets.allow[{index}]{key}"), problem };
        if raw.reason.trim().is_empty() {
            return Err(bad(".reason", "is empty; say why the value is no secret, the evidence shows it".into()));
        }
        let form = match (raw.sha256, raw.pattern) {
            (Some(digest), None) if digest.len() == 64 && digest.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
                AllowedForm::Digest(digest.to_ascii_lowercase())
            }
            (Some(_), None) => {
                let problem = "is not a SHA-256 of 64 hexadecimal digits; `printf %s VALUE | sha256sum` gives it";
                return Err(bad(".sha256", problem.into()));
            }
            (None, Some(pattern)) => {
                let whole =
                    Regex::new(&format!("^(?:{pattern})$")).map_err(|error| bad(".pattern", error.to_string()))?;
                if whole.is_match("") || whole.is_match("vR7-pq20xZ!9aB") && whole.is_match("9f86d081884c7d659a2f") {
                    return Err(bad(".pattern", "matches any value; name the one that is no secret".into()));
                }
                AllowedForm::Pattern(whole)
            }
            _ => return Err(bad("", "needs either `sha256` or `pattern`".into())),
        };
        Ok(Allowance { form, reason: raw.reason })
    });
    checked.collect()
}

/// Compiles globs; one that names a folder also takes what is in it.
fn globs<'a>(key: &str, patterns: impl Iterator<Item = &'a String>) -> Result<GlobSet, ConfigError> {
    let mut set = GlobSetBuilder::new();
    for (index, pattern) in patterns.enumerate() {
        let trimmed = pattern.trim_start_matches("./").trim_end_matches('/');
        let glob = GlobBuilder::new(&format!("{{{trimmed},{trimmed}/**}}")).literal_separator(true).build().map_err(
            |error| ConfigError::Value { key: format!("{key}[{index}]"), problem: error.kind().to_string() },
        )?;
        set.add(glob);
    }
    set.build().map_err(|error| ConfigError::Value { key: key.to_owned(), problem: error.to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excluded_folder_takes_what_is_in_it_and_says_why() {
        let text = "exclude:\n- {path: legacy, reason: retired}\n- {path: '**/testdata/**', reason: samples}\n";
        let settings = Settings::parse(text).unwrap();
        assert_eq!(settings.exclusion("legacy/a/b.tf"), Some("retired"));
        assert_eq!(settings.exclusion("x/testdata/y.yaml"), Some("samples"));
        assert_eq!(settings.exclusion("src/legacy.tf"), None);
    }

    #[test]
    fn included_paths_bound_the_scope() {
        let settings = Settings::parse("include: [infra]\n").unwrap();
        assert_eq!(settings.exclusion("infra/main.tf"), None);
        assert!(settings.exclusion("docs/a.yaml").is_some());
    }

    #[test]
    fn bad_values_are_refused_with_their_key() {
        for (text, message) in [
            ("treshold: high\n", "unknown field `treshold`"),
            ("exclude: [{path: a, reason: ' '}]\n", "exclude[0].reason: is empty"),
            ("exclude: [{path: 'a[', reason: b}]\n", "exclude[0]"),
            ("limits: {policy_seconds: 1}\n", "limits.policy_seconds: is below 10"),
            ("secrets: {allow: [{sha256: ab, reason: x}]}\n", "secrets.allow[0].sha256: is not a SHA-256"),
            ("secrets: {allow: [{pattern: 'x-.*', reason: ''}]}\n", "secrets.allow[0].reason: is empty"),
            ("secrets: {allow: [{pattern: '.*', reason: x}]}\n", "secrets.allow[0].pattern: matches any value"),
            ("secrets: {allow: [{reason: x}]}\n", "secrets.allow[0]: needs either"),
            ("policies: {disabled: {x: y}}\n", "policies.disabled: `x` is not a policy id"),
        ] {
            let error = Settings::parse(text).unwrap_err().to_string();
            assert!(error.contains(message), "{text}: {error}");
        }
    }

    #[test]
    fn a_value_is_allowed_by_digest_or_by_pattern_as_a_whole() {
        let digest = digest::of_bytes(b"published-key-1");
        let text = format!(
            "secrets:\n  allow:\n  - {{sha256: {}, reason: docs}}\n  - {{pattern: 'demo-[0-9]+', reason: demo}}\n",
            digest.to_uppercase()
        );
        let settings = Settings::parse(&text).unwrap();
        assert_eq!(settings.allowed_secret("published-key-1"), Some("docs"));
        assert_eq!(settings.allowed_secret("demo-17"), Some("demo"));
        assert_eq!(settings.allowed_secret("demo-17x"), None);
    }

    #[test]
    fn a_parameter_of_a_template_has_its_own_value_or_that_of_all() {
        let text = "cloudformation:\n  parameters: {Stage: dev, Days: 7, Zones: [a, b], Public: false}\n  templates: {./infra/a.yaml: {parameters: {Stage: prod}}}\n";
        let given = Settings::parse(text).unwrap().cloudformation;
        let given = |template, name| given.parameter(template, name).unwrap_or_default();
        assert_eq!(
            ["Stage", "Days", "Zones", "Public"].map(|name| given("x.yaml", name)),
            ["dev", "7", "a,b", "false"]
        );
        assert_eq!([given("infra/a.yaml", "Stage"), given("infra/a.yaml", "Days")], ["prod", "7"]);
        assert_eq!(given("x.yaml", "Other"), "");
        let error = Settings::parse("cloudformation: {parameters: {A: {b: c}}}\n").unwrap_err().to_string();
        assert!(error.contains("cloudformation"), "{error}");
    }

    #[test]
    fn an_empty_file_gives_the_defaults() {
        let settings = Settings::parse("# nothing\n").unwrap();
        assert_eq!(settings.digest_source(), Settings::default().digest_source());
        assert_eq!(settings.threshold, Severity::Medium);
        assert_eq!(settings.limits, Limits::default());
    }
}
