//! `annexa bundle`: evidence to hand on, made, verified, re-performed and shown.

mod create;

use std::io::Write;

use clap::{Args, Subcommand};

use super::exit::Exit;

/// Arguments of `annexa bundle`.
#[derive(Debug, Args)]
pub(super) struct BundleArguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Check a repository, and pack inputs, policies, results and reports into a bundle.
    Create(create::CreateArguments),
}

/// Runs a verb.
pub(super) fn run(arguments: &BundleArguments, output: &mut dyn Write) -> anyhow::Result<Exit> {
    match &arguments.verb {
        Verb::Create(arguments) => create::run(arguments, output),
    }
}
