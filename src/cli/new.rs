//! `annexa new policy`: the files of a policy, ready to be filled in: it passes lint, its tests, and its fixtures.

use std::fmt::Write as _;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::{Args, Subcommand};

use super::tree::SeverityArgument;
use crate::model::{ControlId, PolicyId, Severity};
use crate::policy::PolicySet;

/// Arguments of `annexa new`.
#[derive(Debug, Args)]
pub(super) struct NewArguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Write a policy with its tests and fixtures.
    Policy(PolicyArguments),
}

#[derive(Debug, Args)]
struct PolicyArguments {
    /// Where it belongs and its name, for the good state: `terraform/aws/s3_bucket_encryption`.
    path: String,
    /// What it judges, e.g. `aws_s3_bucket`. Repeatable.
    #[arg(short, long = "subject", value_name = "TYPE", required = true)]
    subjects: Vec<String>,
    /// The control that it bears on.
    #[arg(short, long, value_name = "ID", default_value = "A.8.9")]
    control: ControlId,
    /// How bad a failing subject is.
    #[arg(long, value_enum, default_value = "medium")]
    severity: SeverityArgument,
    /// Its id. Default: the next free one of the policies beside it.
    #[arg(long, value_name = "ID")]
    id: Option<PolicyId>,
    /// The folder that holds `policies/`; fixtures go to `fixtures/` beside it.
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
}

/// Writes the files and names them.
pub(super) fn run(arguments: &NewArguments, output: &mut dyn Write) -> anyhow::Result<()> {
    let What::Policy(arguments) = &arguments.what;
    let path = Location::parse(&arguments.path)?;
    let id = match &arguments.id {
        Some(id) => id.clone(),
        None => next_id(&path)?,
    };
    let files = files(arguments, &path, &id);
    for (file, _) in &files {
        let target = arguments.root.join(file);
        anyhow::ensure!(!target.exists(), "`{}` exists; nothing was written", target.display());
    }
    for (file, text) in &files {
        let target = arguments.root.join(file);
        let folder = target.parent().unwrap_or(&arguments.root);
        std::fs::create_dir_all(folder).with_context(|| format!("cannot make `{}`", folder.display()))?;
        std::fs::write(&target, text).with_context(|| format!("cannot write `{}`", target.display()))?;
        writeln!(output, "{}", target.display())?;
    }
    let policies = arguments.root.join("policies").join(&path.text);
    writeln!(
        std::io::stderr().lock(),
        "{id}: say what is checked, then try `annexa lint {0}` and `annexa test {0}`",
        policies.display()
    )?;
    Ok(())
}

/// Where a policy stands below `policies/`.
struct Location {
    text: String,
    name: String,
}

impl Location {
    fn parse(text: &str) -> anyhow::Result<Self> {
        let text = text.trim_matches('/').trim_start_matches("policies/").to_owned();
        let plain = |part: &str| {
            let mut letters = part.chars();
            letters.next().is_some_and(|first| first.is_ascii_lowercase())
                && letters.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        };
        let name = text.rsplit('/').next().unwrap_or_default().to_owned();
        anyhow::ensure!(
            text.contains('/') && text.split('/').all(plain),
            "`{text}` is no place of a policy\nhint: a technology and a name in snake case: \
             `terraform/aws/s3_bucket_encryption`"
        );
        Ok(Self { text, name })
    }

    fn package(&self) -> String {
        format!("policies.{}", self.text.replace('/', "."))
    }

    fn folder(&self) -> &str {
        self.text.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    fn title(&self) -> String {
        let words = self.name.replace('_', " ");
        let mut letters = words.chars();
        let first = letters.next().map(|c| c.to_ascii_uppercase());
        first.into_iter().chain(letters).collect()
    }
}

/// Returns the next free id of the built-in policies that stand in the same folder.
fn next_id(location: &Location) -> anyhow::Result<PolicyId> {
    let set = PolicySet::built_in()?;
    let folder = format!("policies/{}/", location.folder());
    let beside = set
        .iter()
        .filter(|policy| policy.module.path.strip_prefix(&folder).is_some_and(|rest| rest.matches('/').count() == 1));
    let split = beside.filter_map(|policy| {
        let (prefix, number) = policy.brief.id.as_str().rsplit_once('-')?;
        Some((prefix.to_owned(), number.parse::<u32>().ok()?))
    });
    let Some((prefix, number)) = split.max_by_key(|(_, number)| *number) else {
        anyhow::bail!("no policy stands in `{folder}` yet\nhint: give the id of the first one with `--id`");
    };
    Ok(format!("{prefix}-{:04}", number + 1).parse()?)
}

fn files(arguments: &PolicyArguments, location: &Location, id: &PolicyId) -> Vec<(PathBuf, String)> {
    let policy = Path::new("policies").join(&location.text);
    let fixtures = Path::new("fixtures/policies").join(&location.text);
    let (fixture, failing, passing) = fixture(&location.text, &arguments.subjects[0]);
    vec![
        (policy.join(format!("{}.rego", location.name)), source(arguments, location, id)),
        (policy.join(format!("{}_test.rego", location.name)), tests(location)),
        (fixtures.join("fail_switched_off").join(fixture), failing),
        (fixtures.join("pass_switched_on").join(fixture), passing),
    ]
}

fn source(arguments: &PolicyArguments, location: &Location, id: &PolicyId) -> String {
    let mut text = String::from("# METADATA\n");
    let (control, subjects) = (&arguments.control, arguments.subjects.join(", "));
    let (title, severity) = (location.title(), Severity::from(arguments.severity).name());
    let _ = write!(
        text,
        "# title: {title}\n\
         # description: Checks that `enabled` is on. Say in one sentence what is checked, and in one why it matters.\n\
         # related_resources:\n\
         # - https://example.com/the-vendors-page\n\
         # custom:\n\
         #   id: {id}\n\
         #   severity: {severity}\n\
         #   topic: {topic}\n\
         #   subjects: [{subjects}]\n\
         #   controls:\n\
         #   - {{id: {control}, strength: supports, rationale: \"say what a pass is evidence of\"}}\n\
         #   does_not_show: \"say what a pass leaves open\"\n\
         #   remediation: Set `enabled` to `true`.\n\
         package {package}\n",
        topic = location.name.replace('_', "-"),
        package = location.package(),
    );
    text.push_str(
        "\ndeny contains finding if {\n\tnot _enabled\n\tfinding := {\n\t\t\"message\": sprintf(\"%s is not enabled\", \
         [input.subject.address]),\n\t\t\"path\": [\"enabled\"],\n\t}\n}\n\n_enabled if input.subject.config.enabled == \
         true\n",
    );
    text
}

fn tests(location: &Location) -> String {
    let (package, name) = (location.package(), &location.name);
    format!(
        "package {package}_test\n\nimport data.{package}\n\n_input(config) := {{\"subject\": {{\"address\": \"it\", \
         \"config\": config, \"views\": {{}}}}, \"related\": {{}}}}\n\ntest_deny_what_is_off if {{\n\tfindings := \
         {name}.deny with input as _input({{\"enabled\": false}})\n\tfindings == {{{{\"message\": \"it is not enabled\", \
         \"path\": [\"enabled\"]}}}}\n}}\n\ntest_deny_what_says_nothing if {{\n\tcount({name}.deny) == 1 with input as \
         _input({{}})\n}}\n\ntest_allow_what_is_on if {{\n\t{name}.deny == set() with input as _input({{\"enabled\": \
         true}})\n}}\n"
    )
}

/// Returns the name of a fixture's file, and its text failing and passing.
fn fixture(place: &str, subject: &str) -> (&'static str, String, String) {
    let both = |of: &dyn Fn(&str) -> String| (of("false"), of("true"));
    let (name, (failing, passing)) = match place.split('/').next().unwrap_or_default() {
        "terraform" => (
            "main.tf",
            both(&|value| {
                format!("resource \"{subject}\" \"example\" {{\n{}  enabled = {value}\n}}\n", mark(value, 2))
            }),
        ),
        "kubernetes" => (
            "object.yaml",
            both(&|value| {
                let kind = subject.strip_prefix("kubernetes.").unwrap_or(subject);
                format!(
                    "apiVersion: v1\nkind: {kind}\nmetadata: {{name: example}}\n{}enabled: {value}\n",
                    mark(value, 0)
                )
            }),
        ),
        _ => ("example.yaml", both(&|value| format!("{}enabled: {value}\n", mark(value, 0)))),
    };
    (name, failing, passing)
}

/// The comment that announces a finding in the next line.
fn mark(value: &str, indent: usize) -> String {
    if value == "false" { format!("{:indent$}# expect\n", "") } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_technology_and_a_name() {
        assert_eq!(Location::parse("policies/terraform/aws/x_y/").unwrap().package(), "policies.terraform.aws.x_y");
        for wrong in ["x", "terraform/Aws/x", "terraform//x", "terraform/../x", "terraform/1x"] {
            assert!(Location::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn ids_go_on_where_the_policies_beside_end() {
        let id = next_id(&Location::parse("dockerfile/new_one").unwrap()).unwrap();
        let known = PolicySet::built_in().unwrap();
        assert!(id.as_str().starts_with("ANX-DOCKER-") && known.get(&id).is_none(), "{id}");
        assert!(next_id(&Location::parse("nowhere/new_one").unwrap()).is_err());
    }
}
