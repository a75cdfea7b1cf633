//! `annexa policies`: what is checked, why, and how to fix it.

use std::io::Write;

use clap::Args;

use super::controls::LibraryEntry;
use super::tree::{self, PolicyArguments};
use crate::policy::{Policy, PolicySet};

/// Arguments of `annexa policies`.
#[derive(Debug, Args)]
pub(super) struct PoliciesArguments {
    /// The policy to explain, e.g. `ANX-K8S-0001`; without it, all are listed.
    id: Option<String>,
    #[command(flatten)]
    policies: PolicyArguments,
    /// How to print the list.
    #[arg(short, long, value_enum, default_value_t)]
    format: ListFormat,
}

#[derive(Clone, Copy, Debug, Default, clap::ValueEnum)]
enum ListFormat {
    #[default]
    Table,
    Json,
}

/// Lists policies, or explains one.
pub(super) fn run(arguments: &PoliciesArguments, output: &mut dyn Write) -> anyhow::Result<()> {
    let set = tree::policies(&arguments.policies, &[])?;
    match &arguments.id {
        Some(id) => {
            let wanted = id.to_ascii_uppercase().parse()?;
            let Some(policy) = set.get(&wanted) else {
                anyhow::bail!("no policy has the id `{id}`\nhint: `annexa policies` lists them");
            };
            explain(policy, output)
        }
        None => list(&set, arguments.format, output),
    }
}

/// Returns the policies as `annexa controls` shows them.
pub(super) fn library_entries() -> anyhow::Result<Vec<LibraryEntry>> {
    let set = PolicySet::built_in()?;
    let entries = set.iter().map(|policy| LibraryEntry {
        id: policy.brief.id.clone(),
        title: policy.metadata().title.clone(),
        controls: policy.brief.controls.iter().map(|(id, strength)| (id.clone(), *strength)).collect(),
    });
    Ok(entries.collect())
}

fn list(set: &PolicySet, format: ListFormat, output: &mut dyn Write) -> anyhow::Result<()> {
    if matches!(format, ListFormat::Json) {
        let all: Vec<_> = set.iter().map(|policy| policy.metadata()).collect();
        serde_json::to_writer_pretty(&mut *output, &all)?;
        writeln!(output)?;
        return Ok(());
    }
    let controls = |policy: &Policy| {
        policy.metadata().controls.iter().map(|mapping| mapping.id.as_str()).collect::<Vec<_>>().join(" ")
    };
    let wide =
        |of: &dyn Fn(&Policy) -> usize, least: usize| set.iter().map(|policy| of(policy)).max().unwrap_or(0).max(least);
    let id = wide(&|policy| policy.brief.id.as_str().len(), "POLICY".len());
    let mapped = wide(&|policy| controls(policy).len(), "CONTROLS".len());
    writeln!(output, "{:id$}  {:8}  {:mapped$}  TITLE", "POLICY", "SEVERITY", "CONTROLS")?;
    for policy in set.iter() {
        let metadata = policy.metadata();
        let (severity, controls) = (metadata.severity.name(), controls(policy));
        writeln!(output, "{:id$}  {severity:8}  {controls:mapped$}  {}", metadata.id, metadata.title)?;
    }
    Ok(())
}

fn explain(policy: &Policy, output: &mut dyn Write) -> anyhow::Result<()> {
    let metadata = policy.metadata();
    writeln!(output, "{}  {}\n", metadata.id, metadata.title)?;
    paragraph(output, "", &metadata.description)?;
    writeln!(output, "\nSeverity       {}", metadata.severity.name())?;
    writeln!(output, "Judges         {}", metadata.subjects.join(", "))?;
    writeln!(output, "Topic          {}", metadata.topic)?;
    writeln!(output, "Source         {}", policy.module.path)?;
    writeln!(output, "\nControls")?;
    for mapping in &metadata.controls {
        let strength = match mapping.strength {
            crate::model::Strength::Demonstrates => "demonstrates",
            crate::model::Strength::Supports => "supports",
        };
        paragraph(output, "  ", &format!("{} ({strength}): {}", mapping.id, mapping.rationale))?;
    }
    if !metadata.parameters.is_empty() {
        writeln!(output, "\nParameters (annexa.yaml, policies.parameters.{})", metadata.id)?;
        for (name, parameter) in &metadata.parameters {
            paragraph(output, "  ", &format!("{name} = {}: {}", parameter.default, parameter.description))?;
        }
    }
    writeln!(output, "\nHow to fix")?;
    paragraph(output, "  ", &metadata.remediation)?;
    writeln!(output, "\nA pass does not show")?;
    paragraph(output, "  ", &metadata.does_not_show)?;
    if !metadata.related_resources.is_empty() {
        writeln!(output, "\nSee also")?;
        for link in &metadata.related_resources {
            writeln!(output, "  {link}")?;
        }
    }
    Ok(())
}

/// Writes a text in lines of at most 80 characters.
fn paragraph(output: &mut dyn Write, indent: &str, text: &str) -> std::io::Result<()> {
    let mut line = String::from(indent);
    for word in text.split_whitespace() {
        if line.chars().count() + word.chars().count() >= 80 && line.trim() != "" {
            writeln!(output, "{}", line.trim_end())?;
            line = String::from(indent);
        }
        line.push_str(word);
        line.push(' ');
    }
    writeln!(output, "{}", line.trim_end())
}
