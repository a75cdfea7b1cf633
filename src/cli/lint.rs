//! `annexa lint`: the static checks of policies, without running them.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::exit::Exit;
use super::tree;
use crate::policy::PolicySet;

/// Arguments of `annexa lint`.
#[derive(Debug, Args)]
pub(super) struct LintArguments {
    /// Folders with policies.
    #[arg(required = true)]
    folders: Vec<PathBuf>,
}

/// Checks the policies of the folders, one line per problem.
pub(super) fn run(arguments: &LintArguments, output: &mut dyn Write) -> anyhow::Result<Exit> {
    let mut set = PolicySet::default();
    for folder in &arguments.folders {
        set.add(&tree::sources(folder)?);
    }
    for error in set.errors() {
        let place = tree::place_of(&error.path, &arguments.folders);
        writeln!(output, "{place}:{}:{}: {}", error.line, error.column, error.message)?;
    }
    let (good, bad) = (set.iter().count(), set.errors().len());
    let pass = if good == 1 { "policy passes" } else { "policies pass" };
    let problems = if bad == 1 { "problem" } else { "problems" };
    writeln!(std::io::stderr().lock(), "{good} {pass}, {bad} {problems}")?;
    Ok(if bad == 0 { Exit::Clean } else { Exit::Findings })
}
