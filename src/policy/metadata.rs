//! The `# METADATA` block of a policy: the one source of its title, severity, mapping and remedy.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::{ControlId, IdError, LineIndex, PolicyId, Severity, Strength};
use crate::parse::{Misfit, UnknownKey, unfit};

/// What a policy says about itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Metadata {
    /// Stable identifier; never reused.
    pub id: PolicyId,
    /// The good state, as a sentence without a final period.
    pub title: String,
    /// What is checked, and why it matters.
    pub description: String,
    /// Links to the vendor's documentation.
    pub related_resources: Vec<String>,
    /// How bad a failing subject is.
    pub severity: Severity,
    /// What is looked at, in kebab case; the same word on every technology.
    pub topic: String,
    /// Types or classes of the subjects judged.
    pub subjects: Vec<String>,
    /// The Annex A controls it bears on.
    pub controls: Vec<ControlMapping>,
    /// What a pass leaves open.
    pub does_not_show: String,
    /// How to fix a failing subject.
    pub remediation: String,
    /// Values that the organisation sets.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parameters: BTreeMap<String, Parameter>,
    /// Whether it is kept only so that its id is not reused.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deprecated: bool,
}

/// How a policy bears on a control.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ControlMapping {
    /// The control.
    pub id: ControlId,
    /// Whether a pass demonstrates the control or only supports it.
    pub strength: Strength,
    /// Why.
    pub rationale: String,
}

/// A value that the organisation sets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// The value where nothing is set.
    pub default: serde_json::Value,
    /// What it means, with its unit.
    pub description: String,
}

/// A `# METADATA` block that is missing or wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct MetadataError {
    /// What is wrong.
    pub message: String,
    /// The line of the policy at fault, counted from 1.
    pub line: u32,
}

impl Metadata {
    /// Reads the package-level `# METADATA` block of a Rego source.
    ///
    /// # Errors
    /// If the block is missing, is not YAML, has missing or unknown keys, or a value that the contract refuses.
    pub fn of_source(source: &str) -> Result<Self, MetadataError> {
        let block = Block::of_source(source)?;
        if let Some(fault) = unfit(&block.yaml) {
            let below = LineIndex::new(&block.yaml).locate(fault.span).line;
            return Err(error(block.line + below, format!("`# METADATA` is not as documented: {}", fault.message)));
        }
        let raw: RawMetadata = serde_yaml::from_str(&block.yaml).map_err(|error| block.refuses(&error))?;
        raw.checked(&block)
    }
}

/// The block as written, before anything is required of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawMetadata {
    title: Option<String>,
    description: Option<String>,
    related_resources: Option<Vec<String>>,
    custom: Option<RawCustom>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCustom {
    id: Option<String>,
    severity: Option<Severity>,
    topic: Option<String>,
    subjects: Option<Vec<String>>,
    controls: Option<Vec<RawControl>>,
    does_not_show: Option<String>,
    remediation: Option<String>,
    #[serde(default)]
    parameters: BTreeMap<String, Parameter>,
    #[serde(default)]
    deprecated: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawControl {
    id: String,
    strength: Strength,
    rationale: String,
}

impl RawMetadata {
    fn checked(self, block: &Block) -> Result<Metadata, MetadataError> {
        let title = block.text("title", self.title)?;
        if title.ends_with('.') {
            return Err(block.error_at("title", "`title` must not end with a period".into()));
        }
        let description = block.text("description", self.description)?;
        let related_resources = block.required("related_resources", self.related_resources)?;
        if let Some(link) = related_resources.iter().find(|link| !link.starts_with("https://")) {
            return Err(block.error_at(link, format!("`{link}` in `related_resources` is not an https link")));
        }
        let custom = block.required("custom", self.custom)?;
        Ok(Metadata {
            id: block.policy_id(custom.id)?,
            title,
            description,
            related_resources,
            severity: block.required("custom.severity", custom.severity)?,
            topic: block.topic(custom.topic)?,
            subjects: block.subjects(custom.subjects)?,
            controls: block.controls(custom.controls)?,
            does_not_show: block.text("custom.does_not_show", custom.does_not_show)?,
            remediation: block.text("custom.remediation", custom.remediation)?,
            parameters: block.parameters(custom.parameters)?,
            deprecated: custom.deprecated,
        })
    }
}

/// The lines of a `# METADATA` comment, without their comment signs.
struct Block {
    yaml: String,
    /// The line of `# METADATA` itself; the YAML begins on the next.
    line: u32,
}

impl Block {
    fn of_source(source: &str) -> Result<Self, MetadataError> {
        let source = source.strip_prefix('\u{feff}').unwrap_or(source);
        let mut yaml: Option<(u32, String)> = None;
        let mut open = false;
        for (number, line) in (1_u32..).zip(source.lines()) {
            let line = line.trim_end();
            if line.starts_with("package") {
                let missing = "no `# METADATA` block before `package`; docs/policies.md shows one";
                let (line, yaml) = yaml.ok_or_else(|| error(number, missing.into()))?;
                return Ok(Self { yaml, line });
            }
            match line.strip_prefix('#') {
                Some(comment) if comment.trim() == "METADATA" => {
                    yaml = Some((number, String::new()));
                    open = true;
                }
                Some(comment) if open => {
                    let (_, text) = yaml.get_or_insert_default();
                    text.push_str(comment.strip_prefix(' ').unwrap_or(comment));
                    text.push('\n');
                }
                Some(_) => {}
                None if line.is_empty() => open = false,
                None => break,
            }
        }
        Err(error(1, "no `package` after the leading comments".into()))
    }

    /// Returns the line that holds a key (`custom.id`) or any other text of the block, else the block's first line.
    fn line_of(&self, text: &str) -> u32 {
        let (nested, name) = text.strip_prefix("custom.").map_or((false, text), |name| (true, name));
        let is_key = |line: &str| {
            line.starts_with(' ') == nested
                && line.trim_start().strip_prefix(name).is_some_and(|rest| rest.starts_with(':'))
        };
        let key = self.yaml.lines().position(is_key);
        let index = key.or_else(|| self.yaml.lines().position(|line| line.contains(name)));
        index.and_then(|index| u32::try_from(index).ok()).map_or(self.line, |index| self.line + 1 + index)
    }

    fn error_at(&self, text: &str, message: String) -> MetadataError {
        error(self.line_of(text), message)
    }

    fn required<T>(&self, key: &str, value: Option<T>) -> Result<T, MetadataError> {
        let holder = if key.starts_with("custom.") { self.line_of("custom") } else { self.line };
        value.ok_or_else(|| error(holder, format!("missing key `{key}` in `# METADATA`")))
    }

    fn text(&self, key: &str, value: Option<String>) -> Result<String, MetadataError> {
        let text = self.required(key, value)?.trim().to_owned();
        if text.is_empty() { Err(self.error_at(key, format!("`{key}` is empty"))) } else { Ok(text) }
    }

    fn policy_id(&self, id: Option<String>) -> Result<PolicyId, MetadataError> {
        let id = self.required("custom.id", id)?;
        id.parse().map_err(|wrong: IdError| self.error_at("custom.id", wrong.to_string()))
    }

    fn topic(&self, topic: Option<String>) -> Result<String, MetadataError> {
        let topic = self.text("custom.topic", topic)?;
        let kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if topic.chars().all(kebab) && !topic.starts_with('-') && !topic.ends_with('-') {
            return Ok(topic);
        }
        Err(self.error_at("custom.topic", format!("`{topic}` is not a topic such as `bucket-encryption`: kebab case")))
    }

    fn subjects(&self, subjects: Option<Vec<String>>) -> Result<Vec<String>, MetadataError> {
        let subjects = self.required("custom.subjects", subjects)?;
        if subjects.is_empty() {
            return Err(self.error_at("custom.subjects", "`custom.subjects` is empty".into()));
        }
        for (index, subject) in subjects.iter().enumerate() {
            if subject.trim().is_empty() || subjects[..index].contains(subject) {
                return Err(self.error_at("custom.subjects", format!("subject `{subject}` is empty or stands twice")));
            }
        }
        Ok(subjects)
    }

    fn controls(&self, controls: Option<Vec<RawControl>>) -> Result<Vec<ControlMapping>, MetadataError> {
        let mut checked: Vec<ControlMapping> = Vec::new();
        for raw in self.required("custom.controls", controls)? {
            let id: ControlId = raw.id.parse().map_err(|wrong: IdError| self.error_at(&raw.id, wrong.to_string()))?;
            if checked.iter().any(|mapping| mapping.id == id) {
                return Err(self.error_at(&raw.id, format!("control `{id}` stands twice")));
            }
            if raw.rationale.trim().is_empty() {
                return Err(self.error_at(&raw.id, format!("control `{id}` has no rationale")));
            }
            checked.push(ControlMapping { id, strength: raw.strength, rationale: raw.rationale });
        }
        if checked.is_empty() {
            return Err(self.error_at("custom.controls", "`custom.controls` is empty".into()));
        }
        Ok(checked)
    }

    fn parameters(
        &self,
        parameters: BTreeMap<String, Parameter>,
    ) -> Result<BTreeMap<String, Parameter>, MetadataError> {
        for (name, parameter) in &parameters {
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
            if name.is_empty() || !name.chars().all(plain) {
                return Err(self.error_at(name, format!("parameter `{name}` is not in snake case")));
            }
            if !is_setting(&parameter.default) {
                let wanted = "must be a string, a number, a boolean or a list of them";
                return Err(self.error_at(name, format!("the default of parameter `{name}` {wanted}")));
            }
            if parameter.description.trim().is_empty() {
                return Err(self.error_at(name, format!("parameter `{name}` has no description")));
            }
        }
        Ok(parameters)
    }

    /// Tells a YAML or shape error in the policy's own lines.
    fn refuses(&self, wrong: &serde_yaml::Error) -> MetadataError {
        let Misfit { message, unknown } = Misfit::of(wrong);
        if let Some(UnknownKey { name, known, .. }) = unknown {
            let line =
                self.yaml.lines().position(|line| has_key(line, &name)).and_then(|index| u32::try_from(index).ok());
            let line = line.map_or(self.line, |index| self.line + 1 + index);
            return error(line, format!("unknown key `{name}` in `# METADATA`, expected {known}"));
        }
        let below = wrong.location().and_then(|place| u32::try_from(place.line()).ok()).unwrap_or(0);
        error(self.line + below, format!("`# METADATA` is not as documented: {message}"))
    }
}

/// Says whether a line of YAML has a key, in block or flow style.
fn has_key(line: &str, key: &str) -> bool {
    let starts_a_key = |before: &str| before.is_empty() || before.ends_with([' ', '{', ',', '"']);
    line.match_indices(key).any(|(at, _)| {
        starts_a_key(&line[..at]) && line[at + key.len()..].trim_start_matches('"').trim_start().starts_with(':')
    })
}

/// Says whether a value can be set in a configuration file and compared in a policy.
fn is_setting(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::Array(items) => items.iter().all(|item| !item.is_array() && is_setting(item)),
        serde_json::Value::Null | serde_json::Value::Object(_) => false,
        _ => true,
    }
}

fn error(line: u32, message: String) -> MetadataError {
    MetadataError { message, line }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"# METADATA
# title: Buckets are encrypted
# description: Whether encryption is on. Disks get lost.
# related_resources:
# - https://example.com/encryption
# custom:
#   id: ANX-TF-AWS-0012
#   severity: high
#   topic: bucket-encryption
#   subjects: [aws_s3_bucket]
#   controls:
#   - {id: 8.24, strength: demonstrates, rationale: "it is on"}
#   - {id: A.5.33, strength: supports, rationale: "records stay readable"}
#   does_not_show: "that keys are managed"
#   parameters:
#     minimum_days: {default: 7, description: "Days that backups are kept."}
#   remediation: Add the block.
package policies.buckets
"#;

    fn refused(from: &str, to: &str) -> (u32, String) {
        assert!(GOOD.contains(from), "{from}");
        let error = Metadata::of_source(&GOOD.replace(from, to)).unwrap_err();
        (error.line, error.message)
    }

    #[test]
    fn a_whole_block_is_read() {
        let metadata = Metadata::of_source(GOOD).unwrap();
        assert_eq!(metadata.id.as_str(), "ANX-TF-AWS-0012");
        assert_eq!(metadata.controls[0].id.as_str(), "A.8.24");
        assert_eq!(metadata.controls[1].strength, Strength::Supports);
        assert_eq!(metadata.parameters["minimum_days"].default, 7);
        assert!(!metadata.deprecated);
    }

    #[test]
    fn nesting_that_would_hang_the_reader_is_refused_at_its_line() {
        let deep = format!("minimum_days: {}{}", "[".repeat(100_000), "]".repeat(100_000));
        let (line, message) =
            refused(r#"minimum_days: {default: 7, description: "Days that backups are kept."}"#, &deep);
        assert_eq!(line, 16);
        assert!(message.starts_with("`# METADATA` is not as documented: ") && message.contains("nest"), "{message}");
    }

    #[test]
    fn a_byte_order_mark_carriage_returns_and_a_licence_before_the_block_do_no_harm() {
        let windows = format!("\u{feff}# Licence\n\n{}", GOOD.replace("custom:", "custom:\n#")).replace('\n', "\r\n");
        assert_eq!(Metadata::of_source(&windows).unwrap().title, "Buckets are encrypted");
    }

    #[test]
    fn a_missing_block_is_refused() {
        assert_eq!(Metadata::of_source("# title: x\npackage a\n").unwrap_err().line, 2);
        assert_eq!(Metadata::of_source("").unwrap_err().line, 1);
        assert!(Metadata::of_source("# METADATA\n# title: x\nimport data.x\n").is_err());
    }

    #[test]
    fn a_missing_key_is_named_at_the_line_of_its_holder() {
        for (line, key, at) in [
            ("# title: Buckets are encrypted\n", "title", 1),
            ("# description: Whether encryption is on. Disks get lost.\n", "description", 1),
            ("#   id: ANX-TF-AWS-0012\n", "custom.id", 6),
            ("#   severity: high\n", "custom.severity", 6),
            ("#   topic: bucket-encryption\n", "custom.topic", 6),
            ("#   subjects: [aws_s3_bucket]\n", "custom.subjects", 6),
            ("#   does_not_show: \"that keys are managed\"\n", "custom.does_not_show", 6),
            ("#   remediation: Add the block.\n", "custom.remediation", 6),
        ] {
            assert_eq!(refused(line, ""), (at, format!("missing key `{key}` in `# METADATA`")));
        }
        assert_eq!(
            refused("# custom:\n", "# custom_:\n").1.split(',').next(),
            Some("unknown key `custom_` in `# METADATA`")
        );
    }

    #[test]
    fn an_unknown_key_is_refused_at_its_line() {
        let (line, message) = refused("#   topic:", "#   topics: x\n#   topic:");
        assert_eq!(
            (line, message.starts_with("unknown key `topics` in `# METADATA`, expected one of `id`")),
            (9, true)
        );
        assert_eq!(refused("rationale: \"it is on\"", "rationale: \"it is on\", note: x").0, 12);
        assert_eq!(refused("default: 7, ", "default: 7, unit: days, ").0, 16);
        assert_eq!(refused("# title:", "# authors: [x]\n# title:").0, 2);
    }

    #[test]
    fn a_wrong_value_is_refused_at_its_line() {
        for (from, to, line, part) in [
            ("encrypted\n", "encrypted.\n", 2, "period"),
            ("title: Buckets are encrypted", "title: \"\"", 2, "`title` is empty"),
            ("https://", "ftp://", 5, "https"),
            ("ANX-TF-AWS-0012", "anx_12", 7, "policy id"),
            ("severity: high", "severity: hihg", 8, "hihg"),
            ("bucket-encryption", "Bucket encryption", 9, "topic"),
            ("[aws_s3_bucket]", "[]", 10, "empty"),
            ("[aws_s3_bucket]", "[a, a]", 10, "twice"),
            ("id: 8.24", "id: B.8.24", 12, "control id"),
            ("id: A.5.33", "id: A.8.24", 13, "twice"),
            ("\"records stay readable\"", "\" \"", 13, "rationale"),
            ("strength: supports", "strength: proves", 13, "proves"),
            ("does_not_show: \"that keys are managed\"", "does_not_show: \"\"", 14, "empty"),
            ("default: 7", "default: {a: 1}", 16, "default"),
            ("default: 7, ", "", 16, "default"),
            ("minimum_days", "Minimum-Days", 16, "snake"),
            ("\"Days that backups are kept.\"", "\"\"", 16, "description"),
            ("remediation: Add the block.", "remediation: \"\"", 17, "empty"),
            ("[aws_s3_bucket]", "[aws_s3_bucket", 11, "METADATA"),
        ] {
            let (at, message) = refused(from, to);
            assert!(message.contains(part), "{to}: {message}");
            assert_eq!(at, line, "{to}: {message}");
        }
    }
}
