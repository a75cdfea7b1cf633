//! What several verbs share: opening the tree, reading `annexa.yaml`, choosing policies.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Args;
use globset::{Glob, GlobSetBuilder};

use crate::config::{self, Settings};
use crate::discover::WorkTree;
use crate::model::{ControlId, Severity};
use crate::parse;
use crate::policy::PolicySet;

/// Which policies are used.
#[derive(Debug, Default, Args)]
pub(super) struct PolicyArguments {
    /// Folder with further policies; one with a known id replaces it. Repeatable.
    #[arg(long = "policies", value_name = "DIR")]
    pub(super) folders: Vec<PathBuf>,
    /// Only policies whose id matches this glob, e.g. `ANX-K8S-*`. Repeatable.
    #[arg(short = 'p', long = "policy", value_name = "GLOB")]
    policy: Vec<String>,
    /// Only policies of this control, e.g. `A.8.24`. Repeatable.
    #[arg(short = 'c', long = "control", value_name = "ID")]
    control: Vec<String>,
    /// Only policies of this severity or worse.
    #[arg(long, value_name = "SEVERITY")]
    severity: Option<SeverityArgument>,
}

/// A severity on the command line.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub(super) enum SeverityArgument {
    Low,
    Medium,
    High,
    Critical,
}

impl From<SeverityArgument> for Severity {
    fn from(argument: SeverityArgument) -> Self {
        match argument {
            SeverityArgument::Low => Self::Low,
            SeverityArgument::Medium => Self::Medium,
            SeverityArgument::High => Self::High,
            SeverityArgument::Critical => Self::Critical,
        }
    }
}

/// Opens the tree of some paths and reads its `annexa.yaml`.
pub(super) fn open(paths: &[PathBuf]) -> anyhow::Result<(WorkTree, Settings)> {
    let tree = WorkTree::open(paths)?;
    let text = tree.read_text(config::FILE_NAME).with_context(|| format!("cannot read {}", config::FILE_NAME))?;
    let settings = parse::settings(text.as_deref().unwrap_or_default())?;
    Ok((tree, settings))
}

/// Reads a file that the command line names: a key, a list, a record. It is no part of the scanned tree.
pub(super) fn read_named(path: &Path) -> std::io::Result<String> {
    #[expect(clippy::disallowed_methods, reason = "the user names this file, and it is not the scanned tree")]
    std::fs::read_to_string(path)
}

/// Returns the built-in policies and those of the given folders, as chosen.
pub(super) fn policies(arguments: &PolicyArguments, own: &[PathBuf]) -> anyhow::Result<PolicySet> {
    let own: Vec<Vec<(String, String)>> = own.iter().map(|folder| sources(folder)).collect::<anyhow::Result<_>>()?;
    policies_of(arguments, &own)
}

/// Returns the built-in policies, those of the given sources and those of the folders of the command line, as chosen.
pub(super) fn policies_of(arguments: &PolicyArguments, own: &[Vec<(String, String)>]) -> anyhow::Result<PolicySet> {
    let mut set = PolicySet::built_in().context("the built-in policy index does not fit this build")?;
    for sources in own {
        set.add(sources);
    }
    for folder in &arguments.folders {
        set.add(&sources(folder)?);
    }
    let mut wanted = GlobSetBuilder::new();
    for glob in &arguments.policy {
        wanted.add(Glob::new(glob).with_context(|| format!("`{glob}` is not a glob"))?);
    }
    let wanted = wanted.build()?;
    let controls: Vec<ControlId> = arguments.control.iter().map(|id| id.parse()).collect::<Result<_, _>>()?;
    let severity = arguments.severity.map(Severity::from);
    set.retain(|policy| {
        let brief = &policy.brief;
        (arguments.policy.is_empty() || wanted.is_match(brief.id.as_str()))
            && (controls.is_empty() || controls.iter().any(|control| brief.controls.contains_key(control)))
            && severity.is_none_or(|least| brief.severity >= least)
    });
    anyhow::ensure!(
        arguments.policy.is_empty() || set.iter().next().is_some() || !set.errors().is_empty(),
        "no policy matches `{}`\nhint: `annexa policies` lists them",
        arguments.policy.join("`, `")
    );
    Ok(set)
}

/// Reads every Rego file below a folder, sorted by path.
pub(super) fn sources(folder: &Path) -> anyhow::Result<Vec<(String, String)>> {
    let mut sources = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.with_context(|| format!("cannot read the policy folder `{}`", folder.display()))?;
        if !entry.file_type().is_file() || entry.path().extension().is_none_or(|extension| extension != "rego") {
            continue;
        }
        #[expect(clippy::disallowed_methods, reason = "policies are the user's own program, not the scanned tree")]
        let bytes = std::fs::read(entry.path()).with_context(|| format!("cannot read `{}`", entry.path().display()))?;
        let text = String::from_utf8(bytes).with_context(|| format!("`{}` is not UTF-8", entry.path().display()))?;
        sources.push((name(folder, entry.path()), text));
    }
    anyhow::ensure!(!sources.is_empty(), "`{}` holds no .rego file", folder.display());
    Ok(sources)
}

/// Returns a path that starts at the policy folder's own name, so that messages do not depend on where it stands.
fn name(folder: &Path, path: &Path) -> String {
    let base = folder.canonicalize().ok().and_then(|folder| folder.file_name().map(PathBuf::from)).unwrap_or_default();
    let below = path.strip_prefix(folder).unwrap_or(path);
    base.join(below).to_string_lossy().replace('\\', "/")
}

/// Returns where a source stands that was given such a name, as the command line names its folder, so that editors find it.
pub(super) fn place_of(name_of_source: &str, folders: &[PathBuf]) -> String {
    let in_folder = |folder: &PathBuf| {
        let below = name_of_source.strip_prefix(&name(folder, folder))?;
        Some(folder.join(below)).filter(|path| path.exists())
    };
    let found = folders.iter().find_map(in_folder);
    found.map_or_else(|| name_of_source.to_owned(), |path| path.to_string_lossy().replace('\\', "/"))
}
