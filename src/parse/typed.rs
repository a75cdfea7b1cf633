//! Texts for the typed reader of YAML, which knows no bounds: our own parser looks first.

use super::{Fault, Format, Node, ParseLimits, yaml};
use crate::config::{ConfigError, HINT, Settings};
use crate::model::{LineIndex, PathSegment, Span, closest};

/// Returns why a text must not be given to the typed reader: the first fault that loses content.
pub fn unfit(text: &str) -> Option<Fault> {
    let parsed = yaml::Yaml.parse(text, &ParseLimits::default());
    parsed.faults.into_iter().find(|fault| fault.fatal)
}

/// Reads the text of an `annexa.yaml`, wherever it comes from: the work tree, a commit, a bundle.
///
/// # Errors
/// If the text is nested too deeply, is not of the known form, or a value means nothing. The error says where.
pub fn settings(text: &str) -> Result<Settings, ConfigError> {
    let parsed = yaml::Yaml.parse(text, &ParseLimits::default());
    let at = |span: Span, problem: String| {
        let place = LineIndex::new(text).locate(span);
        ConfigError::At { line: place.line, column: place.column, problem }
    };
    if let Some(fault) = parsed.faults.into_iter().find(|fault| fault.fatal) {
        return Err(at(fault.span, fault.message));
    }
    let root = parsed.documents.first().map(|document| &document.root);
    Settings::parse(text).map_err(|error| match (error, root) {
        (ConfigError::Form(error), _) => {
            let (span, problem) = told(&error, root);
            match (span, error.location()) {
                (Some(span), _) => at(span, problem),
                (None, Some(place)) => {
                    let [line, column] = [place.line(), place.column()].map(|number| number.try_into().unwrap_or(1));
                    ConfigError::At { line, column, problem }
                }
                (None, None) => ConfigError::Form(error),
            }
        }
        (ConfigError::Value { key, problem }, Some(root)) => {
            at(root.region(&path_of(&key), root.span), format!("{key}: {problem}"))
        }
        (error, _) => error,
    })
}

/// What the typed reader finds wrong with a text, without the place, which it tells beside it.
pub struct Misfit {
    /// Its words.
    pub message: String,
    /// The key that it does not know, if that is what is wrong.
    pub unknown: Option<UnknownKey>,
}

/// A key that a form does not have.
pub struct UnknownKey {
    /// The path of what holds it; empty at the top.
    pub holder: String,
    /// The key.
    pub name: String,
    /// The keys that there are, each between backticks.
    pub known: String,
}

impl Misfit {
    /// Takes an error of the typed reader apart.
    pub fn of(error: &serde_yaml::Error) -> Self {
        let shown = error.to_string();
        let message = shown.split(" at line ").next().unwrap_or(&shown).to_owned();
        let unknown = message.split_once("unknown field `").and_then(|(holder, rest)| {
            let (name, known) = rest.split_once('`')?;
            let known = known.trim_start_matches(", expected ").to_owned();
            Some(UnknownKey { holder: holder.trim_end_matches(": ").to_owned(), name: name.to_owned(), known })
        });
        Self { message, unknown }
    }
}

/// Returns what is wrong with settings in the words of their file, and the place of a key that is not known.
fn told(error: &serde_yaml::Error, root: Option<&Node>) -> (Option<Span>, String) {
    let Misfit { message, unknown } = Misfit::of(error);
    let Some(UnknownKey { holder, name, known }) = unknown else {
        let message = ["u64", "u32"]
            .iter()
            .fold(message, |message, number| message.replace(&format!("expected {number}"), "expected a whole number"));
        return (None, format!("{message}\nhint: {HINT}"));
    };
    let mut path = path_of(&holder);
    path.push(PathSegment::Key(name.clone()));
    let found = root.map(|root| root.reached(&path, root.span)).filter(|(steps, _)| *steps == path.len());
    let hint = match closest(&name, known.split('`').skip(1).step_by(2)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => HINT.to_owned(),
    };
    (found.map(|(_, span)| span), format!("{message}\nhint: {hint}"))
}

/// Returns the path of a key as errors write it: `terraform.roots.live`, `exclude[0].reason`.
fn path_of(key: &str) -> Vec<PathSegment> {
    let parts = key.split('.').filter(|part| !part.is_empty());
    parts
        .flat_map(|part| {
            let (name, rest) = part.split_once('[').map_or((part, ""), |(name, rest)| (name, rest));
            let index = rest.trim_end_matches(']').parse().ok().map(PathSegment::Index);
            std::iter::once(PathSegment::Key(name.into())).chain(index)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_hang_the_typed_reader_is_refused_at_its_place() {
        let deep = format!("organisation: x\nlimits: {}{}\n", "[".repeat(100_000), "]".repeat(100_000));
        let error = settings(&deep).unwrap_err().to_string();
        assert!(error.starts_with("annexa.yaml:2:") && error.contains("nest"), "{error}");
        assert_eq!(unfit(&deep).unwrap().message, error.split_once(": ").unwrap().1);
    }

    #[test]
    fn what_holds_is_read() {
        assert!(unfit("a: [b, c]\n").is_none());
        assert_eq!(settings("organisation: x\n").unwrap().organisation.as_deref(), Some("x"));
        assert!(settings("").is_ok());
    }

    /// Texts, and how the error begins and ends.
    #[test]
    fn what_does_not_hold_is_told_at_its_place() {
        const SCHEMA: &str = "`annexa schema config` prints what the file may hold";
        for (text, start, end) in [
            ("colour: blue\n", "1:1: unknown field `colour`, expected one of `organisation`", SCHEMA),
            ("# x\npolices: [x]\n", "2:1: unknown field `polices`", "hint: did you mean `policies`?"),
            ("limits:\n  plan_byts: 1\n", "2:3: limits: unknown field `plan_byts`", "hint: did you mean `plan_bytes`?"),
            (
                "limits:\n  plan_bytes: abc\n",
                "2:15: limits.plan_bytes: invalid type: string \"abc\", expected a whole number",
                SCHEMA,
            ),
            ("exclude:\n- path: a\n", "2:3: exclude[0]: missing field `reason`", SCHEMA),
            ("exclude:\n- path: a\n  reason: ''\n", "3:3: exclude[0].reason: is empty", "the evidence shows it"),
            ("include: [a, 'b{']\n", "1:14: include[1]: ", ""),
            ("limits:\n  policy_seconds: 1\n", "2:3: limits.policy_seconds: is below 10", ""),
            ("policies:\n  disabled:\n    x-1: no\n", "2:3: policies.disabled: ", ""),
            (
                "secrets:\n  allow:\n  - pattern: '.*'\n    reason: x\n",
                "3:5: secrets.allow[0].pattern: matches any",
                "",
            ),
        ] {
            let error = settings(text).unwrap_err().to_string();
            let told = error.strip_prefix("annexa.yaml:").unwrap_or_else(|| panic!("{error}"));
            assert!(told.starts_with(start) && told.ends_with(end), "{error}");
        }
    }
}
