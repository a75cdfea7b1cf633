//! `annexa bundle show`: what a bundle holds, in the terminal, blind spots first. It only reads: nothing here is verified.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use globset::{Glob, GlobMatcher};
use serde_json::Value;

use super::opened;
use crate::bundle::{OpenBundle, PopulationEntry};
use crate::cli::exit::Exit;
use crate::evidence::ResultRecord;
use crate::model::{ControlId, ControlStatus, Disposition};
use crate::report::one_line;

/// Arguments of `annexa bundle show`.
#[derive(Debug, Args)]
pub(in crate::cli) struct ShowArguments {
    /// The bundle.
    bundle: PathBuf,
    /// Show one control: its numbers, reasons and failures.
    #[arg(short, long, value_name = "ID", conflicts_with_all = ["file", "results", "files"])]
    control: Option<ControlId>,
    /// Show one file: what became of it, and every result on it.
    #[arg(long, value_name = "PATH", conflicts_with_all = ["results", "files"])]
    file: Option<String>,
    /// List results, also those that pass.
    #[arg(long, conflicts_with = "files")]
    results: bool,
    /// List the population.
    #[arg(long)]
    files: bool,
    /// Of the list: only results of policies whose id matches this glob.
    #[arg(short, long, value_name = "GLOB", requires = "results")]
    policy: Option<Glob>,
    /// Of the list: only results with this outcome: pass, fail, undetermined, error.
    #[arg(long, value_name = "OUTCOME", requires = "results", value_parser = ["pass", "fail", "undetermined", "error"])]
    outcome: Option<String>,
    /// Of the list: only files with this disposition, e.g. `evaluated` or `unparsed`.
    #[arg(long, value_name = "WORD", requires = "files")]
    disposition: Option<String>,
}

/// Shows the bundle, or a part of it.
pub(in crate::cli) fn run(arguments: &ShowArguments, output: &mut dyn Write) -> anyhow::Result<Exit> {
    let opened = opened(&arguments.bundle)?;
    let bundle = OpenBundle::open(opened.folder())?;
    if let Some(id) = &arguments.control {
        control(&bundle, id, output)?;
    } else if let Some(path) = &arguments.file {
        file(&bundle, path, output)?;
    } else if arguments.results {
        results(&bundle, arguments, output)?;
    } else if arguments.files {
        files(&bundle, arguments.disposition.as_deref(), output)?;
    } else {
        summary(&bundle, output)?;
    }
    Ok(Exit::Clean)
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

fn number(value: &Value, key: &str) -> u64 {
    value[key].as_u64().unwrap_or_default()
}

/// Returns the word shown to people for a status.
fn label(value: &Value) -> &'static str {
    ControlStatus::from_word(text(value, "status")).map_or("unknown", ControlStatus::label)
}

fn summary(bundle: &OpenBundle, output: &mut dyn Write) -> anyhow::Result<()> {
    let index = &bundle.index;
    let commit = index.source.commit.as_deref().map(|commit| match index.source.dirty {
        Some(true) => format!("{commit}, with changes that are not committed"),
        _ => commit.to_owned(),
    });
    let soa = index.soa.as_ref().map(|soa| match &soa.version {
        Some(version) => format!("{}, version {version}", soa.path),
        None => soa.path.clone(),
    });
    let signers: Vec<String> = index
        .signers
        .iter()
        .map(|signer| format!("{} {} {}", signer.identity, signer.key_type, signer.fingerprint))
        .collect();
    let facts = [
        ("organisation", index.organisation.clone()),
        ("scope", index.scope.clone()),
        ("as of", Some(index.as_of.to_string())),
        ("repository", index.source.repository.clone()),
        ("commit", commit),
        ("applicability", Some(soa.unwrap_or_else(|| "not declared".to_owned()))),
        ("evaluation", Some(index.digests.run.evaluation.clone())),
        ("made by", Some(format!("annexa {}, {}", index.engine.version, index.engine.rego))),
        ("handling", Some(index.classification.clone())),
        ("keep until", index.retention_until.map(|date| date.to_string())),
        ("says signed by", Some(if signers.is_empty() { "nobody".to_owned() } else { signers.join("; ") })),
    ];
    for (name, value) in facts.iter().filter_map(|(name, value)| Some((name, value.as_ref()?))) {
        writeln!(output, "{name:<15} {}", one_line(value))?;
    }
    writeln!(output, "\nWhat to know first")?;
    for limitation in &index.limitations {
        writeln!(output, "  {}", one_line(limitation))?;
    }
    writeln!(output, "\nFiles")?;
    for (disposition, count) in &index.population {
        writeln!(output, "  {count:>7} {}", disposition.label())?;
    }
    writeln!(output, "\nControls            population  passed  failed  accepted  open")?;
    let controls: Vec<Value> = bundle.lines("pure/controls.jsonl")?;
    for control in &controls {
        let open = number(control, "undetermined") + number(control, "errors");
        writeln!(
            output,
            "  {:<7} {:<15} {:>5} {:>7} {:>7} {:>9} {open:>5}  {}",
            text(control, "id"),
            label(control),
            number(control, "population"),
            number(control, "passed"),
            number(control, "failed"),
            number(control, "accepted"),
            one_line(text(control, "title"))
        )?;
    }
    writeln!(
        output,
        "\nNothing of this is verified: `annexa bundle verify` does that. `--control ID`, `--file PATH`, `--results` and `--files` show more."
    )?;
    Ok(())
}

fn control(bundle: &OpenBundle, id: &ControlId, output: &mut dyn Write) -> anyhow::Result<()> {
    let record: Value = bundle.json("pure/record.json")?;
    let list = |key: &str| record[key].as_array().cloned().unwrap_or_default();
    let found = list("controls").into_iter().find(|control| text(control, "id") == id.as_str());
    let control = found.ok_or_else(|| anyhow::anyhow!("the bundle has no control `{id}`"))?;
    writeln!(output, "{id}  {}", one_line(text(&control, "title")))?;
    writeln!(output, "{}", label(&control))?;
    for reason in control["reasons"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        writeln!(output, "  {}", one_line(reason))?;
    }
    let keys = ["population", "tested", "passed", "failed", "accepted", "undetermined", "errors"];
    let numbers: Vec<String> = keys.iter().map(|key| format!("{key} {}", number(&control, key))).collect();
    writeln!(output, "\n{}", numbers.join(", "))?;
    if let Some(justification) = control["soa"]["justification"].as_str() {
        writeln!(output, "\nStatement of Applicability: {}", one_line(justification))?;
    }
    let bears = |finding: &&Value| {
        finding["controls"].as_array().is_some_and(|ids| ids.iter().any(|other| other == id.as_str()))
    };
    let findings = list("findings");
    let findings: Vec<&Value> = findings.iter().filter(bears).collect();
    writeln!(output, "\n{} findings", findings.len())?;
    for finding in findings {
        let place = match finding["line"].as_u64() {
            Some(line) => format!("{}:{line}", text(finding, "path")),
            None => text(finding, "path").to_owned(),
        };
        let accepted = finding["accepted"].as_str().map(|id| format!(" (accepted: {id})")).unwrap_or_default();
        writeln!(
            output,
            "  {:<8} {} {}: {}{}",
            text(finding, "severity"),
            text(finding, "policy"),
            one_line(&place),
            one_line(text(finding, "message")),
            one_line(&accepted)
        )?;
    }
    writeln!(output, "\nWhat is not shown")?;
    for left in control["does_not_show"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        writeln!(output, "  {}", one_line(left))?;
    }
    Ok(())
}

fn file(bundle: &OpenBundle, path: &str, output: &mut dyn Write) -> anyhow::Result<()> {
    let found = bundle.population()?.into_iter().find(|member| member.path == path);
    let member = found.ok_or_else(|| {
        anyhow::anyhow!("`{path}` is no member of the population\nhint: `annexa bundle show BUNDLE --files` lists them")
    })?;
    line(&member, output)?;
    let facts = [
        ("kept as", member.kept_as.as_ref().map(|kept| format!("data/pure/inputs/{kept}"))),
        ("SHA-256", member.sha256.clone()),
        ("git blob", member.git_blob.clone()),
        (
            "left out",
            (member.redactions > 0)
                .then(|| format!("{} values, listed in data/pure/redactions.jsonl", member.redactions)),
        ),
    ];
    for (name, value) in facts.iter().filter_map(|(name, value)| Some((name, value.as_ref()?))) {
        writeln!(output, "  {name:<9} {}", one_line(value))?;
    }
    writeln!(output)?;
    each(bundle, |result| result.path == path, output)
}

fn results(bundle: &OpenBundle, arguments: &ShowArguments, output: &mut dyn Write) -> anyhow::Result<()> {
    let policy = arguments.policy.as_ref().map(Glob::compile_matcher);
    let matches = |glob: &Option<GlobMatcher>, text: &str| glob.as_ref().is_none_or(|glob| glob.is_match(text));
    let wanted = |result: &ResultRecord| {
        matches(&policy, result.policy.as_str())
            && arguments.outcome.as_deref().is_none_or(|outcome| result.outcome.name() == outcome)
    };
    each(bundle, wanted, output)
}

/// Prints the results that are wanted, as they are read.
fn each(bundle: &OpenBundle, wanted: impl Fn(&ResultRecord) -> bool, output: &mut dyn Write) -> anyhow::Result<()> {
    let mut printed = Ok(());
    let (mut shown, mut all) = (0, 0);
    bundle.each("pure/results.jsonl", |_, result: ResultRecord| {
        all += 1;
        if printed.is_err() || !wanted(&result) {
            return;
        }
        shown += 1;
        let line = result.location.map(|place| format!(":{}", place.line)).unwrap_or_default();
        let accepted = if result.accepted { " (accepted)" } else { "" };
        printed = writeln!(
            output,
            "{:<12} {} {}{line} {}{accepted}",
            result.outcome.name(),
            result.policy,
            one_line(&result.path),
            one_line(&result.address)
        );
    })?;
    printed?;
    writeln!(output, "{shown} of {all} results")?;
    Ok(())
}

fn files(bundle: &OpenBundle, disposition: Option<&str>, output: &mut dyn Write) -> anyhow::Result<()> {
    let word = |disposition: Disposition| disposition.label().replace(' ', "_");
    let wanted = disposition.map(|text| text.to_lowercase().replace([' ', '-'], "_"));
    let known: Vec<String> = Disposition::ALL.into_iter().map(word).collect();
    if let Some(wanted) = wanted.as_ref().filter(|wanted| !known.contains(wanted)) {
        anyhow::bail!("`{wanted}` is no disposition\nhint: there are {}", known.join(", "));
    }
    for member in bundle.population()? {
        if wanted.as_ref().is_none_or(|wanted| *wanted == word(member.disposition)) {
            line(&member, output)?;
        }
    }
    Ok(())
}

fn line(member: &PopulationEntry, output: &mut dyn Write) -> std::io::Result<()> {
    let reason = member.reason.as_deref().map(|reason| format!(": {reason}")).unwrap_or_default();
    writeln!(output, "{:<16} {}{}", member.disposition.label(), one_line(&member.path), one_line(&reason))
}
