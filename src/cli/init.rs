//! `annexa init`: the first files of a management system, as drafts that claim nothing.
//!
//! Every file says `draft: true`, and counts for nothing until that line is taken away. Files that exist are left alone.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Args;

use super::check::{self, Scope};
use super::tree;
use crate::config::FILE_NAME;
use crate::control::{Catalogue, Field, FieldKind, Register};
use crate::discover::hooks_folder;
use crate::evidence::Evidence;
use crate::isms::isms_schema;

/// Arguments of `annexa init`.
#[derive(Debug, Args)]
pub(super) struct InitArguments {
    /// The repository. Default: the working folder.
    root: Option<PathBuf>,
    /// Write a hook for git that judges what is staged before each commit, and nothing else.
    #[arg(long)]
    hook: bool,
}

/// The hook for git.
const HOOK: &str = "\
#!/bin/sh
# Written by `annexa init --hook`. Judges what is staged, and tells only what the commit would bring.
exec annexa check --staged --quiet
";

/// The line that keeps a file from counting.
const DRAFT: &str =
    "draft: true   # take this line away once the file says what holds; until then it counts for nothing\n";

/// What to do first, behind the files.
const FIRST: &str = "\
Nothing is claimed yet: every file is a draft, and `annexa check` says what it said before.

What to do first:
  1. isms/records/roles.yaml: who answers for what, by function. Everything else refers to it.
  2. isms/records/context.yaml: the scope, and the issues around it.
  3. isms/records/risk-criteria.yaml and risks.yaml: how risks are rated, and which there are.
  4. isms/soa.yaml: go through the proposals row by row. Say whether the control is necessary and why.
  5. `annexa gap` says what is missing after each step.
Take the line `draft: true` out of a file once it says what holds.";

/// Writes the files.
pub(super) fn run(arguments: &InitArguments, output: &mut dyn Write) -> anyhow::Result<()> {
    let paths: Vec<PathBuf> = arguments.root.iter().cloned().collect();
    let root = tree::open(&paths)?.0.root().to_path_buf();
    if arguments.hook {
        return write_hook(&root, output);
    }
    let (_, evidence) = check::judge(&Scope { paths: &paths, as_of: None })?;
    let found = technologies(&evidence);
    let mut written = 0;
    for (path, text) in files(&evidence, &found)? {
        let target = root.join(&path);
        if target.exists() {
            writeln!(output, "left alone  {path}")?;
            continue;
        }
        let folder = target.parent().unwrap_or(&root);
        std::fs::create_dir_all(folder).with_context(|| format!("cannot make `{}`", folder.display()))?;
        std::fs::write(&target, text).with_context(|| format!("cannot write `{}`", target.display()))?;
        writeln!(output, "written     {path}")?;
        written += 1;
    }
    let seen: Vec<String> = found.iter().map(|(name, subjects)| format!("{name} ({subjects})")).collect();
    let seen = if seen.is_empty() { "nothing that a policy judges".to_owned() } else { seen.join(", ") };
    writeln!(output, "\n{written} files written. The repository holds {seen}.\n{FIRST}")?;
    Ok(())
}

/// Writes the hook, unless there is one.
fn write_hook(root: &Path, output: &mut dyn Write) -> anyhow::Result<()> {
    let folder = hooks_folder(root).context("a hook needs a git repository\nhint: `git init` makes one")?;
    let hook = folder.join("pre-commit");
    anyhow::ensure!(
        !hook.exists(),
        "`{}` exists already\nhint: add the line `annexa check --staged --quiet || exit` to it",
        hook.display()
    );
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make `{}`", folder.display()))?;
    std::fs::write(&hook, HOOK).with_context(|| format!("cannot write `{}`", hook.display()))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(&hook, std::fs::Permissions::from_mode(0o755))?;
    }
    writeln!(output, "written     {}", hook.strip_prefix(root).unwrap_or(&hook).display())?;
    Ok(())
}

/// Returns the technologies that policies found something of, with the largest population of one of their policies.
fn technologies(evidence: &Evidence) -> BTreeMap<String, usize> {
    let mut found: BTreeMap<String, usize> = BTreeMap::new();
    for result in evidence.policies.iter().filter(|result| result.counts.population > 0) {
        let mut parts = result.policy.module.path.split('/').skip(1);
        let name = parts.next().unwrap_or_default();
        if !matches!(name, "repository" | "secrets" | "isms" | "") {
            let most = found.entry(name.replace('_', " ")).or_default();
            *most = (*most).max(result.counts.population);
        }
    }
    found
}

fn files(evidence: &Evidence, found: &BTreeMap<String, usize>) -> anyhow::Result<Vec<(String, String)>> {
    let catalogue = Catalogue::embedded().registers();
    let mut files = vec![(FILE_NAME.to_owned(), settings(found)), ("isms/soa.yaml".to_owned(), soa(evidence))];
    let mut acceptances = head("acceptances", "schemas", &catalogue.acceptances.title, &catalogue.acceptances.about);
    let _ = write!(acceptances, "{DRAFT}acceptances: []\n{}", example(&catalogue.acceptances.fields));
    files.push(("isms/acceptances.yaml".to_owned(), acceptances));
    let mut schemas = vec!["soa", "acceptances"];
    for register in catalogue.registers.iter().filter(|register| is_first(register)) {
        files.push((format!("isms/records/{}.yaml", register.name), register_text(register)));
        schemas.push(&register.name);
    }
    for name in schemas {
        let schema = isms_schema(name).with_context(|| format!("no schema `{name}`"))?;
        files.push((format!("isms/schemas/{name}.schema.json"), serde_json::to_string_pretty(&schema)? + "\n"));
    }
    Ok(files)
}

/// Registers that clauses 4 to 10 ask for, and those that nearly every row of the statement refers to.
fn is_first(register: &Register) -> bool {
    let needed =
        ["roles", "risks", "treatments", "assets", "suppliers", "legal-requirements", "incidents", "access-reviews"];
    !register.clauses.is_empty() && register.clauses.iter().any(|clause| clause != "7.5.3" && clause != "8.1")
        || needed.contains(&&*register.name)
}

fn settings(found: &BTreeMap<String, usize>) -> String {
    let names: Vec<&str> = found.keys().map(String::as_str).collect();
    let seen = if names.is_empty() { "nothing that a policy judges".to_owned() } else { names.join(", ") };
    format!(
        "# How this organisation uses Annexa. docs/configuration.md lists all settings; `annexa schema config` prints the schema.\n\
         # Found when this file was written: {seen}.\n\n\
         # organisation: The name that reports show.\n\
         # scope: What the management system covers, in a sentence.\n\n\
         # Paths out of scope, each with the reason, which the evidence shows:\n\
         # exclude:\n\
         # - path: vendor/**\n\
         #   reason: Code of others, checked at its source.\n\n\
         # The lowest severity that makes `annexa check` exit with 1:\n\
         threshold: medium\n"
    )
}

fn head(name: &str, schemas: &str, title: &str, about: &str) -> String {
    format!("# yaml-language-server: $schema={schemas}/{name}.schema.json\n# {title}. {about}\n")
}

/// Rows with a proposal for each control. None says that it is applied.
fn soa(evidence: &Evidence) -> String {
    let catalogue = Catalogue::embedded();
    let table = &catalogue.registers().soa;
    let mut text = head("soa", "schemas", &table.title, &table.about);
    let _ = write!(
        text,
        "#\n# The justifications are proposals of a program: it knows what the control is about and what lies in the repository, and\n\
         # nothing of your risks. Replace each, add `basis`, `owner` and `risks`, and say how far it is: docs/isms.md.\n\
         {DRAFT}version: \"0.1\"\n# approved_by: managing-director   # a role of isms/records/roles.yaml\n\
         # approved_on: 2026-01-31\n# next_review: 2027-01-31\ncontrols:\n"
    );
    for control in catalogue.controls() {
        let about = catalogue.guidance(&control.id).map_or("", |guidance| guidance.about.as_str());
        let judged =
            evidence.controls.iter().find(|result| result.id == control.id).map_or(0, |result| result.population);
        let seen = match judged {
            0 => String::new(),
            1 => " One check of this repository bears on it.".to_owned(),
            checks => format!(" {checks} checks of this repository bear on it."),
        };
        let proposal = format!("PROPOSAL: {}{seen}", about.split_whitespace().collect::<Vec<_>>().join(" "));
        let quoted = serde_json::to_string(&proposal).unwrap_or_default();
        let _ = write!(
            text,
            "- id: {}   # {}\n  applicable: true\n  justification: {quoted}\n  status: undeclared\n",
            control.id, control.title
        );
    }
    text
}

fn register_text(register: &Register) -> String {
    let mut text = head(&register.name, "../schemas", &register.title, &register.about);
    let _ = write!(
        text,
        "{DRAFT}# owner: isms-lead           # the role that keeps the register\n\
         # reviewed_on: 2026-01-31    # when it was last looked at as a whole\nentries: []\n{}",
        example(&register.fields)
    );
    text
}

/// One entry as an example, in comments.
fn example(fields: &[Field]) -> String {
    let mut text = "#\n# An entry, as an example; `entries:` then stands without the brackets:\n".to_owned();
    for (index, field) in fields.iter().enumerate() {
        let start = if index == 0 { "- " } else { "  " };
        let needed = if field.required { "" } else { " (if there is one)" };
        let _ = writeln!(
            text,
            "# {start}{}: {}   # {}{needed}",
            field.name,
            sample(field),
            field.about.trim_end_matches('.')
        );
    }
    text
}

fn sample(field: &Field) -> String {
    let first = || field.values.first().map_or("...", String::as_str);
    match field.kind {
        FieldKind::Id => "X-1".to_owned(),
        FieldKind::Date => "2026-01-31".to_owned(),
        FieldKind::Number => field.minimum.unwrap_or(1).to_string(),
        FieldKind::Bool => "true".to_owned(),
        FieldKind::Choice => first().to_owned(),
        FieldKind::Choices | FieldKind::Texts => format!("[{}]", first()),
        FieldKind::Role => "isms-lead".to_owned(),
        FieldKind::Roles => "[isms-lead]".to_owned(),
        FieldKind::Control => "A.5.1".to_owned(),
        FieldKind::Controls => "[A.5.1]".to_owned(),
        FieldKind::References => "[X-1]".to_owned(),
        FieldKind::Reference => "X-1".to_owned(),
        FieldKind::Document => "isms/policies/information-security.md".to_owned(),
        FieldKind::Records => "[risks]".to_owned(),
        FieldKind::Link => "https://example.org".to_owned(),
        FieldKind::Text => "...".to_owned(),
    }
}
