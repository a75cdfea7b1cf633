//! `annexa controls`: the catalogue, with what backs each control here.
//!
//! Without an id it lists, with one it shows the page of that control. It needs no repository: the status of a control
//! comes from an evidence file of an earlier run.

mod framework;
mod list;
mod page;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::{Args, ValueEnum};
use serde::{Deserialize, Serialize};

use crate::control::{Attribute, AttributeFilter, Catalogue, Control, Found, Guidance, Theme};
use crate::model::{ControlId, ControlStatus, PolicyId, Strength};

/// Lists the controls of ISO/IEC 27001:2022 Annex A, or shows one of them.
#[derive(Debug, Default, Args)]
pub(super) struct ControlsArguments {
    /// Show the page of one control: `A.8.24`, `8.24`, or an id of the 2013 edition such as `A.12.6.1`.
    #[arg(value_name = "ID", conflicts_with_all = ["themes", "attributes", "has_policies", "statuses"])]
    id: Option<String>,
    /// Only controls of this theme: organizational, people, physical, technological (repeatable: any of them).
    #[arg(long = "theme", value_name = "THEME")]
    themes: Vec<Theme>,
    /// Only controls with this attribute, e.g. `capabilities=governance` (repeatable: all of them).
    #[arg(long = "attribute", value_name = "NAME=VALUE")]
    attributes: Vec<AttributeFilter>,
    /// Only controls that a policy bears on.
    #[arg(long)]
    has_policies: bool,
    /// Only controls with this status in the evidence file (repeatable: any of them).
    #[arg(long = "status", value_name = "STATUS", value_parser = read_status, requires = "evidence")]
    statuses: Vec<ControlStatus>,
    /// Take the status of each control from this file, written by `annexa check --format json=FILE`.
    #[arg(long, value_name = "FILE")]
    evidence: Option<PathBuf>,
    /// Show the requirements of another framework and the controls that they relate to: iso-27001-2013, nist-csf-2.0,
    /// nist-sp-800-53-r5 or soc2-tsc-2017.
    #[arg(long, value_name = "ID", conflicts_with_all = ["id", "themes", "attributes", "has_policies", "statuses"])]
    framework: Option<String>,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: ControlsFormat,
}

/// How the catalogue is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ControlsFormat {
    /// For people.
    #[default]
    Table,
    /// For programs: an array of controls.
    Json,
}

/// A policy of the library, as far as the catalogue needs it.
#[derive(Clone, Debug)]
pub(super) struct LibraryEntry {
    /// The policy.
    pub id: PolicyId,
    /// The good state that it asks for.
    pub title: String,
    /// The controls that it bears on.
    pub controls: Vec<(ControlId, Strength)>,
}

/// A control with everything that is printed about it.
#[derive(Debug, Serialize)]
struct Shown<'a> {
    id: &'a ControlId,
    title: &'a str,
    theme: Theme,
    attributes: BTreeMap<&'static str, Vec<&'static str>>,
    new_in_2022: bool,
    edition_2013: &'a [ControlId],
    policies: Vec<ShownPolicy<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    guidance: Option<&'a Guidance>,
}

#[derive(Debug, Serialize)]
struct ShownPolicy<'a> {
    id: &'a PolicyId,
    title: &'a str,
    strength: Strength,
}

/// Prints the catalogue, or the page of one control.
///
/// # Errors
/// If the id leads to no control, the evidence file cannot be read, or `out` cannot be written.
pub(super) fn run(arguments: &ControlsArguments, library: &[LibraryEntry], out: &mut dyn Write) -> anyhow::Result<()> {
    print(arguments, library, list::terminal_width(), out)
}

/// Prints for a terminal of a width, or for a pipe.
fn print(
    arguments: &ControlsArguments,
    library: &[LibraryEntry],
    width: Option<u16>,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let catalogue = Catalogue::embedded();
    let statuses = arguments.evidence.as_deref().map(read_statuses).transpose()?.unwrap_or_default();
    if let Some(id) = &arguments.framework {
        return framework::run(id, &statuses, arguments.format, out);
    }
    let shown = |control| show(control, library, &statuses);
    let Some(id) = &arguments.id else {
        let controls: Vec<Shown<'_>> =
            catalogue.controls().iter().map(shown).filter(|control| selected(control, arguments)).collect();
        return match arguments.format {
            ControlsFormat::Json => write_json(&controls, out),
            ControlsFormat::Table => list::write(&controls, width, out),
        };
    };
    let (former, controls) = match catalogue.find(id)? {
        Found::Current(control) => (None, vec![control]),
        Found::Former(former) => (Some(former.to_string()), former.continues),
    };
    let with_guidance =
        |control: &'static Control| Shown { guidance: catalogue.guidance(&control.id), ..shown(control) };
    let controls: Vec<Shown<'_>> = controls.into_iter().map(with_guidance).collect();
    match arguments.format {
        ControlsFormat::Json => write_json(&controls, out),
        ControlsFormat::Table => write_pages(former.as_deref(), &controls, width, out),
    }
}

/// Writes the page of one control, or the list of those that carry on an id of 2013.
fn write_pages(
    former: Option<&str>,
    controls: &[Shown<'_>],
    width: Option<u16>,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    if let Some(former) = former {
        page::write_text(former, out)?;
        writeln!(out)?;
    }
    match controls {
        [control] => page::write(control, out),
        several => list::write(several, width, out),
    }
}

fn write_json(controls: &[Shown<'_>], out: &mut dyn Write) -> anyhow::Result<()> {
    serde_json::to_writer_pretty(&mut *out, controls)?;
    writeln!(out)?;
    Ok(())
}

fn show<'a>(control: &'a Control, library: &'a [LibraryEntry], statuses: &'a BTreeMap<ControlId, String>) -> Shown<'a> {
    let policies = library.iter().filter_map(|entry| {
        let (_, strength) = entry.controls.iter().find(|(id, _)| *id == control.id)?;
        Some(ShownPolicy { id: &entry.id, title: &entry.title, strength: *strength })
    });
    let mut policies: Vec<ShownPolicy<'_>> = policies.collect();
    policies.sort_by_key(|policy| (std::cmp::Reverse(policy.strength), policy.id));
    Shown {
        id: &control.id,
        title: &control.title,
        theme: control.theme,
        attributes: Attribute::ALL.iter().map(|name| (name.name(), control.attribute(*name))).collect(),
        new_in_2022: control.new_in_2022,
        edition_2013: &control.edition_2013,
        policies,
        status: statuses.get(&control.id).map(String::as_str),
        guidance: None,
    }
}

fn selected(control: &Shown<'_>, arguments: &ControlsArguments) -> bool {
    let has = |filter: &AttributeFilter| {
        control.attributes.get(filter.attribute.name()).is_some_and(|values| values.contains(&filter.value))
    };
    let themes = &arguments.themes;
    let statuses = &arguments.statuses;
    (themes.is_empty() || themes.contains(&control.theme))
        && arguments.attributes.iter().all(has)
        && (!arguments.has_policies || !control.policies.is_empty())
        && (statuses.is_empty() || statuses.iter().any(|status| control.status == Some(status.name())))
}

/// The part of an evidence record that the catalogue reads.
#[derive(Deserialize)]
struct Recorded {
    controls: Vec<RecordedControl>,
    #[serde(default)]
    clauses: Vec<RecordedControl>,
}

#[derive(Deserialize)]
struct RecordedControl {
    id: ControlId,
    status: String,
}

fn read_statuses(path: &Path) -> anyhow::Result<BTreeMap<ControlId, String>> {
    #[expect(clippy::disallowed_methods, reason = "an evidence file is the user's own, not of the scanned tree")]
    let text = std::fs::read(path).with_context(|| format!("cannot read the evidence file `{}`", path.display()))?;
    let recorded: Recorded = serde_json::from_slice(&text)
        .with_context(|| format!("`{}` is not an evidence file of `annexa check --format json`", path.display()))?;
    let rows = recorded.controls.into_iter().chain(recorded.clauses);
    Ok(rows.map(|control| (control.id, control.status)).collect())
}

/// Reads a status as it is written in the evidence or shown to people.
fn read_status(word: &str) -> Result<ControlStatus, String> {
    ControlStatus::from_word(word).ok_or_else(|| {
        let accepted = ControlStatus::ALL.map(ControlStatus::name).join(", ");
        format!("`{word}` is not a status: use one of {accepted}")
    })
}

#[cfg(test)]
mod tests;
